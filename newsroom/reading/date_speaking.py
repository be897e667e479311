"""Words that somebody speaks: quotations and the turns of an interview have a day of their own."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from functools import cached_property

from newsroom.reading.anchors import Quotes
from newsroom.reading.date_memory import Memory
from newsroom.reading.text import Shadow

Span = tuple[int, int]
TURNS = 2  # labelled turns, or questions behind a dash, from which a text is an interview
_LABELLED = re.compile(
    r"^(?:q|question|a|answer|س|سوال|السوال|ج|جواب|الجواب|вопрос|ответ|в|о)[:.-] ?[^\n]*",
    re.MULTILINE,
)
_DASHED = re.compile(r"^- ?(?=\w|[\"«“])[^\n]*", re.MULTILINE)
_TALK = re.compile(
    r"\b(?:interview|correspondent|reporter|newspaper|magazine|received the|sat down|our |"
    r"корреспондент|интервью|газет|журнал|издани|مراسل|حوار|مقابله|صحيف|جريده|مجله)"
)
_LOOKED = 4000  # characters before a quotation in which its line is looked for


class Speaking:
    """Spoken passages of one text, and what "today" is in them."""

    def __init__(
        self, shadow: Shadow, told: Memory, published: date | None, quotes: Sequence[Span]
    ) -> None:
        self.shadow, self.told, self.published = shadow, told, published
        self.turns = Quotes(shadow, ())
        self.turns.take(_turns(shadow.folded))
        self.quotes = Quotes(shadow, quotes)
        self._memories: dict[int, Memory] = {}  # by line; an interview has one for all its turns

    def around(self, position: int) -> Span | None:
        """The spoken passage that holds inner `position`."""
        return self.quotes.around(position) or self.turns.around(position)

    def memory(self, passage: Span) -> Memory:
        """What was told of time in the same speech."""
        line = -2
        if not self.turns.around(passage[0]):
            line = self.shadow.folded.rfind("\n", max(0, passage[0] - _LOOKED), passage[0])
        return self._memories.setdefault(line, Memory(self.shadow, self.published))

    def today(self, passage: Span) -> date | None:
        """The day on which the words were spoken: publication unless something else is told."""
        if self.turns.around(passage[0]):
            return self._day_of_talk or self.published
        before = max(0, passage[0] - 1)
        return self.told.said_before(before) or self.published

    def news_day(self, passage: Span) -> date | None:
        """What a spoken "today" means where the news is of yesterday and nothing else is told."""
        before = max(0, passage[0] - 1)
        if self.turns.around(passage[0]) or self.told.said_before(before):
            return None
        return self.told.news_day(before)

    @cached_property
    def _day_of_talk(self) -> date | None:
        """The day of an interview, as a sentence above its turns tells it. What is not spoken has
        been read when this is first asked."""
        told = self.told.said_till(self.turns.spans[0][0])
        if not told:
            return None
        first, last = self.shadow.sentence_at(told[0])
        return told[1] if _TALK.search(self.shadow.folded, first, last) else None


def _turns(folded: str) -> list[Span]:
    """The lines of an interview in which somebody speaks."""
    labelled = [m.span() for m in _LABELLED.finditer(folded)]
    if len(labelled) >= TURNS:
        return labelled
    dashed = [m.span() for m in _DASHED.finditer(folded)]
    asked = sum(folded[start:end].endswith("?") for start, end in dashed)
    return dashed if asked >= TURNS else []
