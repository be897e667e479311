"""One sentence with everything that bears on who says what in it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field

from .attributing import attributions
from .chunking import Chunker
from .clauses import Unit
from .contents import Contents, Range
from .discourse import Speaker
from .lexicon import speech_ar
from .parties import Party
from .speakers import Attribution
from .text import Shadow

ROUNDS = 3  # of leaving out idle cues; more change nothing in any sentence ever written


@dataclass(slots=True)
class Voice:
    """Who speaks by an attribution, and how the text puts it."""

    speaker: Speaker = ""
    text: str = ""
    role: str = ""
    cue: str = ""
    said: str = ""
    via: str = ""
    audience: str = ""
    rule: str = ""


@dataclass(slots=True)
class Sentence:
    """A unit, who is spoken of in it, its attributions with their contents and voices."""

    unit: Unit
    parties: list[Party]
    own: list[Attribution]
    contents: Contents
    ranges: list[Range | None]
    voices: list[Voice] = field(default_factory=list)

    def voice_of(self, a: Attribution) -> Voice | None:
        """The voice of an attribution that has been given one."""
        for other, voice in zip(self.own, self.voices, strict=False):
            if other is a:
                return voice
        return None

    def around(self, index: int) -> int | None:
        """The attribution in whose content the cue of another stands, the innermost."""
        at = self.own[index].at
        holding = [k for k, r in enumerate(self.ranges) if k != index and r and r[0] <= at < r[1]]
        return max(holding, key=lambda k: self.ranges[k] or (0, 0)) if holding else None


class Analyst:
    """Analyses the sentences of one text."""

    def __init__(
        self, shadow: Shadow, language: str, chunker: Chunker, dates: Sequence[tuple[int, int]]
    ) -> None:
        self.shadow, self.language, self.chunker = shadow, language, chunker
        self.dates = sorted(dates)
        self._last: Sentence | None = None

    def analyse(self, unit: Unit) -> Sentence:
        """The parties, attributions and contents of a unit; voices are given later. The last one
        is kept: whoever looks ahead for each quotation of a sentence asks for the same."""
        if self._last is None or self._last.unit is not unit:
            self._last = self._analysed(unit)
        kept = self._last
        return Sentence(unit, kept.parties, kept.own, kept.contents, kept.ranges)

    def _analysed(self, unit: Unit) -> Sentence:
        wordy = not unit.is_mute and any(token.is_word for token in unit.tokens)
        parties = self.chunker.parties(unit) if wordy else []
        own = attributions(unit, parties, self.language) if wordy else []
        self._remember(unit, own, parties)
        if not own:
            return Sentence(unit, parties, own, Contents(unit, own, parties, self.language), [])
        dated, written = self._dated(unit), self._written(unit)
        for _ in range(ROUNDS):
            contents = Contents(unit, own, parties, self.language, dated=dated, written=written)
            ranges = [contents.of(k) for k in range(len(own))]
            sentence = Sentence(unit, parties, own, contents, ranges)
            kept = [a for k, a in enumerate(own) if not self._is_idle(sentence, k)]
            if len(kept) == len(own):
                break
            own = kept
        return sentence

    def _remember(self, unit: Unit, own: list[Attribution], parties: list[Party]) -> None:
        """Know those again whom only a verb has shown to be people: "..., said Ann Lee"."""
        for a in own:
            if a.party and a.party.head == "new" and not any(a.party is p for p in parties):
                tokens = unit.tokens[a.party.first : a.party.last]
                self.chunker.strangers.remember([t.word for t in tokens if t.is_word])

    def _is_idle(self, sentence: Sentence, index: int) -> bool:
        """A thought within what another says, or a second cue before the same content."""
        a, content = sentence.own[index], sentence.ranges[index]
        if a.carries is not None and a.carries not in sentence.own:
            a.carries = None
        if a.cue.kind == "think" and a.pronoun == ("", "me"):
            return True
        around = sentence.around(index)
        if around is not None and a.cue.kind in ("think", "express") and a.kind != "clause":
            return True
        others = sentence.ranges[index + 1 :] if self.language == "ru" else sentence.ranges[:index]
        rival = any(r and content and r[0] == content[0] for r in others)
        return rival and self.language != "en"

    def _dated(self, unit: Unit) -> frozenset[int]:
        """The tokens that belong to date expressions."""
        starts = [t.start for t in unit.tokens]
        found: set[int] = set()
        k = bisect_left(self.dates, (unit.start, 0))
        while k < len(self.dates) and self.dates[k][0] < unit.end:
            start, end = self.dates[k]
            found.update(
                range(max(0, bisect_left(starts, start + 1) - 1), bisect_left(starts, end))
            )
            k += 1
        return frozenset(found)

    def _written(self, unit: Unit) -> dict[int, str]:
        """Arabic أن and إن as they were written: folding has levelled them."""
        if self.language != "ar":
            return {}
        return {
            k: self.shadow.text[slice(*self.shadow.span(t.start, t.end))]
            for k, t in enumerate(unit.tokens)
            if t.word in speech_ar.COMPLEMENTISERS
        }
