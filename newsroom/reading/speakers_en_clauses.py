"""What stands around an English verb of saying: questions passed on, inserted sources, pronouns."""

# ruff: noqa: SIM905  (tables of words read better as running text)

from __future__ import annotations

from collections.abc import Sequence

from .clauses import Unit
from .lexicon.speech_en import PREPOSITIONS, TITLES, WHOM
from .parties import Party

_ASKING = frozenset(["asked", "pressed", "questioned", "quizzed"])
QUESTION = frozenset(["if", "whether", "about", "why", "how", "what", "when", "where", "by"])
LONGEST_DATELINE = 10  # tokens
_NO_GERUNDS = frozenset("anything everything nothing something morning evening during king".split())
_NO_VERBS = PREPOSITIONS | frozenset(
    """
    a an the this that these those his her its their our my your him them us me it each all both
    some any no one two three four five six seven eight nine ten half zero which whom what
    """.split()
)
_POSSESSED = frozenset(["his", "hers", "theirs"])


def is_gerund(word: str) -> bool:
    """ "extending", "freezing"."""
    return word.endswith("ing") and len(word) > 5 and word not in _NO_GERUNDS


def leads_to_verb(words: Sequence[str], k: int) -> bool:
    """Whether the "to" at `k` is an infinitive's: "to build", not "to the Kremlin", "to six"."""
    behind = words[k + 1] if k + 1 < len(words) else ""
    return behind.replace("-", "").isalpha() and behind not in _NO_VERBS and not is_gerund(behind)


def is_asked(words: Sequence[str], k: int) -> bool:
    """ "his colleague, asked if arms might go, replied": who is asked, not who asks."""
    if not k or words[k] not in _ASKING or words[k - 1] not in (",", "when"):
        return False
    behind = list(words[k + 1 : k + 6])
    if behind[:1] and behind[0] in ("in", "at", "on"):  # "asked in Brussels whether"
        near = behind.index(",") if "," in behind else len(behind)
        return any(w in QUESTION for w in behind[:near])
    return bool(behind) and behind[0] in QUESTION


def according_to(words: Sequence[str], k: int) -> tuple[str, str] | None:
    """What a pronoun at `k` demands: "according to him"; ("", "other") for "according to hers"."""
    behind = words[k + 1] if k + 1 < len(words) else "."
    if k >= len(words) or behind[0].isalnum():
        return None
    return ("", "other") if words[k] in _POSSESSED else WHOM.get(words[k])


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
    behind = list(words[k + 2 : k + 6])
    if "as" in words[:k] and not {".", "«»"} & set(behind) and "," in behind:
        return True  # "as Gates put it years later, ..."
    return behind[:1] in ([":"], [","], ["."], []) and ("as" in words[:k] or "«»" in words)
