"""What stands around an English verb of saying: questions passed on, inserted sources, pronouns."""

from __future__ import annotations

from collections.abc import Sequence

from .lexicon.speech_en import TITLES

_ASKING = frozenset(["asked", "pressed", "questioned", "quizzed"])
_QUESTION = frozenset(["if", "whether", "about", "why", "how", "what", "when", "where", "by"])
_POSSESSED = frozenset(["his", "hers", "theirs"])
_WHOM = {"him": ("m", "s"), "her": ("f", "s"), "them": ("", "p")}


def is_asked(words: Sequence[str], k: int) -> bool:
    """ "his colleague, asked if arms might go, replied": who is asked, not who asks."""
    behind = words[k + 1] if k + 1 < len(words) else ""
    return k > 0 and words[k] in _ASKING and words[k - 1] == "," and behind in _QUESTION


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


def over_title(words: Sequence[str], k: int) -> int:
    """Past "Mr." at `k`, its full stop too."""
    return k + 2 if list(words[k + 1 : k + 2]) == ["."] and words[k] in TITLES else k


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
