"""What an attribution governs: as far as the next one begins."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from .clauses import Unit
from .cues import LEXICON, lookup
from .lexicon import speech_ar, speech_en
from .openings import ENDS, QUOTE, Sentence
from .parties import Party
from .speakers import COMMAS, FAR, Attribution
from .speakers_en_clauses import is_gerund
from .speakers_ru_clauses import PARTICIPLES

_LEADING_AR = frozenset(
    ["ان", "فيما", "بينما", "كما", "حين", "في", "لكن", "ولكن", "ولم", "فلم", "وعن", "اما", "واما"]
)
_BEFORE_THAT = frozenset(["قبل", "بعد", "الي", "غير", "الا", "بيد"])
_CLAUSES_AR = frozenset(
    ["ثم", "كما", "بينما", "فيما", "حين", "وقد", "وعن", "اما", "واما", "بعدما", "عندما", "حيث"]
)
LONGEST_INTRODUCTION = 26  # tokens of "Asked about ..., " before the attribution
_CONJUNCTIONS = frozenset(["and", "but", "while", "before", "и", "а", "но", "قبل", "ثم"])


class Scopes:
    """The attributions of one sentence, each with the words that it governs."""

    def __init__(
        self,
        unit: Unit,
        own: Sequence[Attribution],
        parties: Sequence[Party],
        language: str,
        *,
        dated: frozenset[int] = frozenset(),
        written: dict[int, str] | None = None,
    ) -> None:
        self.unit, self.own, self.language = unit, own, language
        self.words = [t.word if t.quote is None else QUOTE for t in unit.tokens]
        self.lexicon = LEXICON[language]
        self.parties, self.dated, self.written = parties, dated, written or {}

    @cached_property
    def sentence(self) -> Sentence:
        """What the openings look at."""
        begins = {p.first: p for p in self.parties}
        capitals = frozenset(k for k, t in enumerate(self.unit.tokens) if t.capital)
        return Sentence(self.words, begins, self.dated, self.written, capitals)

    def word(self, k: int) -> str:
        return self.words[k] if 0 <= k < len(self.words) else ""

    def _has_verb(self, begin: int, end: int) -> bool:
        """Whether English words hold a finite verb, as far as its form tells."""
        words = self.words[begin:end]
        words = words[: words.index(",")] if "," in words[3:] else words
        words = words[: words.index("and")] if "and" in words else words
        if words[:1] and is_gerund(words[0]):
            return True
        return any(w in speech_en.FINITE or w.endswith("ed") or lookup("en", w) for w in words)

    def scope(self, index: int) -> int:
        """Token index at which what an attribution governs ends: where the next one begins."""
        a = self.own[index]
        if a.kind == "relative" and self.language == "en":
            comma = next((k for k in range(a.last, len(self.words)) if self.word(k) == ","), None)
            if comma:
                return comma
            for other in self.own[index + 1 :]:  # "an aide who insisted on it said"
                if other.kind == "verb" and other.party is not None and other.party is a.party:
                    return other.at
        for other in self.own[index + 1 :]:
            first = other.first if other.first > a.at else other.at
            if self._first_clause(a, other, first) or self._is_inserted(a, other):
                continue
            if other.at >= a.last and self._separate(other, first):
                return max(a.last, self._cut_before(first))
        return len(self.words)

    def _first_clause(self, a: Attribution, other: Attribution, first: int) -> bool:
        """ "According to X, the president told him to", «Как сказал X, Москва рассчитывает»: what Y
        said is what X tells."""
        first -= self.word(first - 1) in ("the", "a", "an")
        behind = "," not in self.words[a.last : first - 1] and self.word(first - 1) == ","
        named = other.party is not None and other.kind == "verb"
        if a.kind == "verb" and self.language == "ru":
            comma = self._over_participle(a.last)
            leads = self.words[:1] == ["как"] and min(a.first, a.at) <= 2
            return leads and named and self.word(comma) == "," and comma == first - 1
        return a.kind == "according" and self.language != "ar" and behind and named

    def _is_inserted(self, a: Attribution, other: Attribution) -> bool:
        """زعم X، بحسب ما نقلت وكالة، أن: who is relayed stands before what is said."""
        if self.language != "ar" or other.kind != "according" or a.kind == "according":
            return False
        near = range(other.last, min(len(self.words), other.last + 4))
        close = next((k for k in near if self.word(k) in COMMAS), len(self.words))
        if self.word(close + 1) not in speech_ar.COMPLEMENTISERS or other.first - a.last > FAR:
            return False
        return not any(w in speech_ar.COMPLEMENTISERS for w in self.words[a.last : other.first])

    def _separate(self, other: Attribution, first: int) -> bool:
        """Whether the other attribution stands beside this one, not within its content."""
        before = self.word(first - 1)
        if other.kind in ("relative", "clause"):
            return False
        if other.kind == "according" or other.cue.mood == "participle":
            return before in COMMAS or other.kind == "according" or before == QUOTE
        if before in ENDS or before == ":":
            return True
        if other.nested:
            return False
        if other.cue.kind == "think" and before in ("and", "but") and self.language == "en":
            shared = other.party is None or other.first < first
            if shared and self.word(other.last) != "that" and self.word(first - 2) not in COMMAS:
                return False  # "said she was wary but hoped the talks would lead somewhere"
        if self.language == "ar":
            named = other.party is not None and other.at < other.party.first
            return self._arabic_conjunction(first) or (before in COMMAS and named)
        if before in COMMAS and self.language == "en" and self._is_apposition(other, first):
            return False
        if before in COMMAS or before in ("-", QUOTE):
            return True
        shared = other.party is None or other.first < first
        return before in _CONJUNCTIONS and (shared or self.word(first - 2) in COMMAS)

    def _is_apposition(self, other: Attribution, first: int) -> bool:
        """ "said that its chief, Gen. Lee, had agreed": a name put beside the clause's subject."""
        party = other.party
        closed = party is not None and party.first < other.at and self.word(party.last) == ","
        return closed and any(p.last == first - 1 for p in self.parties)

    def _arabic_conjunction(self, k: int) -> bool:
        word, before = self.word(k), self.word(k - 1)
        if word[:1] in "وف" and len(word) > 3 and lookup("ar", word[1:]):
            return True
        if word in speech_ar.PRONOUN_SUBJECTS and word.startswith(("لكن", "ولكن")):
            return True
        if word in ("غير", "الا", "بيد") and self.word(k + 1) in speech_ar.PRONOUN_SUBJECTS:
            return True
        if before in speech_ar.PLUPERFECT:
            before = self.word(k - 2)  # بينما كان X قد أكد
            if before in COMMAS:
                return True
        if before in _CLAUSES_AR:
            return True
        if before in ("لكن", "ولكن", "ولم", "فلم"):
            return self.word(k - 2) in COMMAS
        return before == "ان" and self.word(k - 2) in _BEFORE_THAT

    def _cut_before(self, k: int) -> int:
        leading = _CONJUNCTIONS | COMMAS | _LEADING_AR | _CLAUSES_AR
        while k and self.word(k - 1) in leading:
            k -= 1
        return k

    def _over_participle(self, comma: int) -> int:
        """The comma behind which goes on what the one at `comma` cuts: «со ссылкой на чиновника,
        просившего не называть его, »."""
        opening = self.words[comma + 1 : comma + 3]
        described = any(word.startswith("котор") for word in opening)
        passive = self.word(comma + 1).endswith(("нным", "нному", "анной"))
        described = described or (passive and not self.word(comma + 1).startswith("военн"))
        described = described or self.word(comma + 1).endswith(PARTICIPLES)
        described = described and self.language == "ru"
        near = range(comma + 2, min(len(self.words), comma + LONGEST_INTRODUCTION))
        close = (k for k in near if self.word(k) in COMMAS)
        return next(close, comma) if described else comma
