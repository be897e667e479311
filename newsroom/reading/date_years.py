"""Tells years from other numbers of four digits: "in 2014", not "1550 warheads"."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

from newsroom.reading.date_grammar import Partial
from newsroom.reading.lexicon import date_neighbours as words

if TYPE_CHECKING:
    from newsroom.reading.date_screening import Screen

BOUNDARY = frozenset(",.;:!)-'iIvlf(|")
_PLURAL = re.compile(words.EN_PLURAL)
_GENITIVE = re.compile(words.RU_GENITIVE)


def is_year(s: Screen, p: Partial) -> bool:
    """A number of four digits with no word for year beside it."""
    year = p.year or 0
    if p.edge and 1900 <= year <= 2060:
        return True
    before, after = s.kind_before(p), s.kind_after(p)
    if is_short(s, p):
        return before in set("ijz") and after in {"", *BOUNDARY}
    if s.atoms.kinds[p.start] == "u":
        spoken = s.text_at(p.start)[:1].isalpha()  # "девяносто седьмого"
        return not spoken or before in set("ijzgl<>")
    if before == "r" or after in set("1dwqYeVtNcX%MHnm@") - {""} or before in set("NnycM/:"):
        return False
    if before == "(" and after in set("),-"):
        return 1500 <= year <= 2100
    common = 1900 <= year <= 2060 and (year % 100 != 0 or before == "i")
    if not common and not (before in {"i", "f"} and 1500 <= year <= 2100 and year % 100):
        return False
    return _YEARS[s.language](s, p, before, after)


def is_short(s: Screen, p: Partial) -> bool:
    """Whether the year is two figures with an ending: «в 93-м»."""
    text = s.text_at(p.start)
    return s.atoms.kinds[p.start] == "u" and text[:2].isdigit() and text[2:3] == "-"


def is_no_age(s: Screen, p: Partial) -> bool:
    """«в 93-м году», not «на 79-м году жизни»."""
    return not (is_short(s, p) and s.text_at(p.start - 1) == "на")


def _english_year(s: Screen, p: Partial, before: str, after: str) -> bool:
    following = s.text_at(p.end)
    plural = bool(after == "x" and _PLURAL.fullmatch(following)) and s.original_at(p.end).islower()
    possessive = s.text_at(p.start - 1) in {"s", "its", "his", "their", "our", "her"}
    if before in set("apLZT") or possessive:
        return True
    if before in set("ifzjJ<>EOI-,(;v"):
        return not plural
    return not plural and (after in {"", *BOUNDARY} or before == "")


def _russian_year(s: Screen, p: Partial, before: str, after: str) -> bool:
    following = s.text_at(p.end)
    counted = after == "x" and bool(_GENITIVE.fullmatch(following))
    if before in set("ijzJ<>-(,v"):
        return not counted
    return not counted and after in {"", *BOUNDARY}


def _arabic_year(s: Screen, p: Partial, before: str, after: str) -> bool:
    following = s.text_at(p.end)
    if following in words.AR_COUNTED:
        return False
    if before in set("iJjzv(-"):
        return True
    if after in {"", *BOUNDARY} or following in words.AR_AFTER_YEAR or after not in "x":
        return True
    return following.startswith(("ال", "وال", "بال", "لل", "فال", "كال", "و", "ب", "ل")) or not (
        following[:1].isalpha()
    )


def are_years(s: Screen, p: Partial) -> bool:
    """A span of years, "2014-2016"; with a word for years beside it always."""
    if s.atoms.kinds[p.end - 1] in "1Y." or s.atoms.kinds[p.start] in "jY":
        return (p.year or 0) >= 1000
    if not 1800 <= (p.year or 0) <= 2060 or (p.year2 or 0) > 2100:
        return False
    before = s.kind_before(p)
    if before in set("ijf(p"):
        return s.text_at(p.end) not in words.AR_COUNTED
    return before not in set("rN") and s.kind_after(p) not in set("x1")


_YEARS: dict[str, Callable[[Screen, Partial, str, str], bool]] = {
    "en": _english_year,
    "ru": _russian_year,
    "ar": _arabic_year,
}
