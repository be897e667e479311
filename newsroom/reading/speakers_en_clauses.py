"""What stands around an English verb of saying: questions passed on, inserted sources, pronouns."""

from __future__ import annotations

from collections.abc import Sequence

from .clauses import Unit
from .lexicon.speech_en import TITLES
from .parties import Party

_ASKING = frozenset(["asked", "pressed", "questioned", "quizzed"])
QUESTION = frozenset(["if", "whether", "about", "why", "how", "what", "when", "where", "by"])
LONGEST_DATELINE = 10  # tokens
_POSSESSED = frozenset(["his", "hers", "theirs"])
_WHOM = {"him": ("m", "s"), "her": ("f", "s"), "them": ("", "p")}


def is_asked(words: Sequence[str], k: int) -> bool:
    """ "his colleague, asked if arms might go, replied": who is asked, not who asks."""
    behind = words[k + 1] if k + 1 < len(words) else ""
    return k > 0 and words[k] in _ASKING and words[k - 1] in (",", "when") and behind in QUESTION


def according_to(words: Sequence[str], k: int) -> tuple[str, str] | None:
    """What a pronoun at `k` demands: "according to him"; ("", "other") for "according to hers"."""
    behind = words[k + 1] if k + 1 < len(words) else "."
    if k >= len(words) or behind[0].isalnum():
        return None
    return ("", "other") if words[k] in _POSSESSED else _WHOM.get(words[k])


def is_source_inserted(words: Sequence[str], first: int, last: int, spoken: int) -> bool:
    """ "tells aides, as one of them recounted, “...”": who passed it on; the words are those of the
    verb whose attribution ended at `spoken`."""
    opened = words[first - 2 : first] == [",", "as"]
    closed = list(words[last : last + 2]) == [",", "«»"]
    return opened and closed and 0 <= first - 2 - spoken <= 3


def end_of_dateline(unit: Unit) -> int:
    """Where "WASHINGTON (AP) -" at the head of a text ends, 0 where there is none."""
    words = [t.word for t in unit.tokens[:LONGEST_DATELINE]]
    if "-" not in words:
        return 0
    last = words.index("-")
    capital = all(t.capital or not t.word[0].isalpha() for t in unit.tokens[:last])
    named = last > 0 and (words[last - 1] == ")" or unit.tokens[0].end - unit.tokens[0].start > 3)
    return last + 1 if capital and named else 0


def behind_dateline(unit: Unit, parties: Sequence[Party]) -> list[Party]:
    """The parties of a sentence without the place and the agency of its dateline."""
    end = end_of_dateline(unit)
    return [p for p in parties if p.first >= end or p.kind not in ("body", "agency")]


def over_title(words: Sequence[str], k: int) -> int:
    """Past "Mr" or "Mr." at `k`."""
    if k >= len(words) or words[k] not in TITLES:
        return k
    return k + 1 + (list(words[k + 1 : k + 2]) == ["."])


def is_source(words: Sequence[str], k: int, first: int, last: int) -> bool:
    """Whether the party at `first:last` belongs to "according to" before `k`: not behind its comma,
    unless in apposition there, "according to James Smith, a Pentagon official,"."""
    if "," not in words[k:first]:
        return True
    closed = last >= len(words) or words[last] in (",", ".")
    return words[first - 1] in (",", "a", "an", "the") and closed


def cited_as(words: Sequence[str], k: int) -> bool:
    """ "as Kissinger once put it, “...”": the words stand beside, behind a comma or a colon."""
    behind = list(words[k + 2 : k + 4])
    return behind[:1] in ([":"], [","], ["."], []) and ("as" in words[:k] or "«»" in words)
