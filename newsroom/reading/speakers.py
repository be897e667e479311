"""Who says it: what the three languages share in finding the subject of a cue.

One finder per language (`speakers_ar`, `speakers_en`, `speakers_ru`), because the three put the
subject in different places. What a pronoun or a bare verb means is settled in `discourse`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache

from .clauses import Unit
from .cues import LEXICON, Cue
from .parties import Party

FAR = 16  # tokens between a verb and its subject, at most
COMMAS = frozenset(",،")
STOPS = frozenset(".:;؛!?؟…")


@cache
def by_first_word(phrases: tuple[str, ...]) -> dict[str, list[list[str]]]:
    """Phrases as word lists, under their first word."""
    found: dict[str, list[list[str]]] = {}
    for phrase in phrases:
        parts = phrase.split()
        found.setdefault(parts[0], []).append(parts)
    return found


@dataclass(slots=True)
class Attribution:
    """A cue with the one who speaks. Token indexes are those of the unit.

    `first:last` are the tokens of the attribution itself: the cue with its subject. `pronoun` says
    what the words demand where there is no noun phrase: (gender, number).
    """

    cue: Cue
    at: int
    first: int
    last: int
    party: Party | None = None
    pronoun: tuple[str, str] | None = None
    via: Party | None = None
    audience: str = ""
    kind: str = "verb"  # verb, according, noun, relay, relative, clause
    pluperfect: bool = False
    carries: Attribution | None = None  # the one whose subject this one shares
    nested: bool = False  # its subject stands in what another says: قال X إن Y دعا
    impersonal: bool = False  # «говорят»: nobody in particular, not whoever spoke before

    @property
    def bare(self) -> bool:
        return self.party is None


@dataclass
class Finder:
    """What the three languages share."""

    unit: Unit
    parties: Sequence[Party]
    found: list[Attribution] = field(default_factory=list)
    language = ""

    def __post_init__(self) -> None:
        self.words = [t.word if t.quote is None else "«»" for t in self.unit.tokens]
        self.ending = {p.last: p for p in self.parties}
        self.starting = {p.first: p for p in self.parties}
        self.covered = {k: p for p in self.parties for k in range(p.first, p.last)}

    @property
    def lexicon(self):  # type: ignore[no-untyped-def]
        return LEXICON[self.language]

    def find(self) -> list[Attribution]:
        k = 0
        while k < len(self.words):
            own = self.at(k)
            if own is not None:
                self.found.append(own)
                k = max(
                    k + 1, own.last if own.kind == "relay" and own.last > own.at + 1 else own.at + 1
                )
            else:
                k += 1
        return self.found

    def at(self, k: int) -> Attribution | None:
        raise NotImplementedError

    def word(self, k: int) -> str:
        return self.words[k] if 0 <= k < len(self.words) else ""

    def is_quote(self, k: int) -> bool:
        return 0 <= k < len(self.words) and self.unit.tokens[k].quote is not None

    def phrase_at(self, k: int, phrases: tuple[str, ...]) -> int:
        """Number of tokens of the phrase that begins at `k`, 0 for none."""
        for parts in by_first_word(phrases).get(self.words[k], ()):
            if self.words[k : k + len(parts)] == parts:
                return len(parts)
        return 0

    def party_from(self, k: int, *, within: int = 6) -> Party | None:
        """The first party that begins at or soon after `k`."""
        for j in range(k, min(len(self.words), k + within)):
            if j in self.starting:
                return self.starting[j]
            if self.word(j) in STOPS or self.is_quote(j):
                return None
        return None

    def share_subject(self, own: Attribution) -> Attribution:
        """Without a subject of its own a cue takes that of the one before it in the sentence."""
        main = [a for a in self.found if a.kind not in ("relative", "clause")] or self.found
        if main:
            own.carries = main[-1]
        return own

    def audience(self, k: int) -> str:
        table = self.lexicon.AUDIENCES
        for j in range(k, min(len(self.words), k + 6)):
            if self.words[j] in table:
                return table[self.words[j]] if isinstance(table, dict) else self.words[j]
            if self.words[j] in STOPS or self.is_quote(j):
                break
        return ""


def unknown_party(unit: Unit, first: int, last: int) -> Party:
    """A party of words that nothing is known about."""
    tokens = unit.tokens
    party = Party(first, last, tokens[first].start, tokens[last - 1].end, "new")
    party.speaker = "anon:" + "-".join(
        t.word for t in tokens[first:last] if t.word.isascii() and t.word.isalnum()
    )
    if party.speaker == "anon:":
        party.speaker = "anon:unnamed"
    return party
