"""Which institution a Russian short name means that several states have: «МИД», «Минфин», «Совбез».

A bare name is the one of the record that Moscow's papers mean by it, unless the words beside it
name another country or somebody who serves none of the two.
"""

# ruff: noqa: SIM905  (tables of words read better as running text)

from __future__ import annotations

import re
from collections.abc import Callable, Collection

from .parties import country_in

_FOREIGN = tuple(  # ends of adjectives of countries
    stem + ending for stem in "сц" for ending in "кий кая кое кого кой кому ким ком кую".split()
)
_BEFORE = re.compile(r"([^\W\d_]+) $")
_BEHIND = re.compile(r" ([^\W\d_]+)")
_RUSSIAN = frozenset(["ru", ""])
_AMERICAN = frozenset(["us", ""])
_BARE = {  # stem -> which countries' adjectives may stand before, and whether one must
    "мид": (_RUSSIAN, False),
    "сенат": (_AMERICAN, False),
    "конгресс": (_AMERICAN, False),
    "минфин": (frozenset(["us"]), True),
    "минторг": (_AMERICAN, False),
}
_STEM = re.compile(r"(мид|сенат|конгресс|минфин|минторг|совбез)(?:а|у|ом|е)?")
UN, RUSSIAN = "un-security-council", "russian-security-council"


def is_of_others(
    folded: str, written: str, start: int, end: int, side_behind: Callable[[int], str]
) -> bool:
    """Whether the name at `start:end` is that of another state. `side_behind` tells the side of the
    person of the record whose name begins at a position, "" where none does."""
    m = _STEM.fullmatch(folded, start, end)
    if m is None or m[1] not in _BARE:
        return False
    countries, wanted = _BARE[m[1]]
    before = _BEFORE.search(folded[max(0, start - 30) : start])
    adjective = before[1] if before and before[1].endswith(_FOREIGN) else ""
    country = country_in(adjective) if adjective else ""
    if (adjective and (country or "?") not in countries) or (wanted and not country):
        return True
    if m[1] == "конгресс" and written[start].islower() and _has_owner(folded, end):
        return True
    behind = _BEHIND.match(written, end)
    if m[1] != "мид" or behind is None or not behind[1][0].isupper():
        return False
    return side_behind(end + 1) != "ru"


def council_meant(folded: str, start: int, end: int, named: Collection[str]) -> str:
    """Slug of the council that a bare «Совбез» means: that of the UN, where only it was named."""
    m = _STEM.fullmatch(folded, start, end)
    bare = m is not None and m[1] == "совбез"
    return UN if bare and UN in named and RUSSIAN not in named else ""


def _has_owner(folded: str, end: int) -> bool:
    """«конгресс медиков»: a gathering."""
    m = _BEHIND.match(folded, end)
    return m is not None and m[1].endswith(("ов", "ев", "ей", "их", "ых", "на", "ства", "ии", "ий"))
