"""What a passage has told of time so far: from there "the same day" and "in March" count."""

from __future__ import annotations

from bisect import bisect_left
from datetime import date

from newsroom.reading.anchors import FUTURE
from newsroom.reading.calendars import Span
from newsroom.reading.date_context import Value
from newsroom.reading.date_grammar import Partial
from newsroom.reading.text import Shadow

_REACH = 1500  # characters over which "the same day" looks back for its date
_RECENT = 10  # days: what is told beside quoted words within this time is when they were said
_COUNTED = "the date before it"


class Memory:
    """Dates told so far in one text, or in one quotation."""

    def __init__(self, shadow: Shadow, published: date | None) -> None:
        self.shadow, self.published = shadow, published
        self._any: tuple[int, Span] | None = None
        self._day: tuple[int, Span] | None = None
        self._chain: tuple[int, Span] | None = None
        self._said: list[tuple[int, date]] = []

    def antecedent(self, start: int) -> Span | None:
        """The last date told before inner position `start`."""
        return self._within_reach(self._any, start)

    def antecedent_day(self, start: int) -> Span | None:
        """The last day told before `start`."""
        return self._within_reach(self._day, start)

    def _within_reach(self, told: tuple[int, Span] | None, start: int) -> Span | None:
        return told[1] if told and start - told[0] <= _REACH else None

    def chain(self, start: int) -> Span | None:
        """The date of a certain year told in this line, or in the one before a dated line."""
        if not self._chain or start - self._chain[0] > _REACH:
            return None
        between = self.shadow.folded[self._chain[0] : start]
        if self._chain[1].precision == "year" and (". " in between or "\n" in between):
            return None
        if "\n" in between and len(between.rpartition("\n")[2].split()) > 2:
            return None
        return self._chain[1]

    def said_before(self, position: int) -> date | None:
        """The day told in the sentence of quoted words, or before them in their line."""
        first, last = self.shadow.sentence_at(position)
        line = self.shadow.folded.rfind("\n", max(0, position - _REACH), position) + 1
        k = bisect_left(self._said, (first, date.min))
        if k < len(self._said) and self._said[k][0] < last:
            return self._said[k][1]
        k = bisect_left(self._said, (position, date.min))
        if k and self._said[k - 1][0] >= line:
            return self._said[k - 1][1]
        return None

    def remember(self, p: Partial, value: Value, start: int, tense: str) -> None:
        """Take note of a date that was resolved."""
        span = value.span
        self._follow_chain(p, value, start)
        if tense == FUTURE or span.precision in {"decade", "century"} or p.direction == "earlier":
            return
        self._any = (start, span)
        if span.precision not in {"day", "weekend"} and not (
            span.precision == "range" and len(span.edtf) == 21
        ):
            return
        self._day = (start, span)
        if self.published and 0 <= (self.published - span.first).days <= _RECENT:
            self._said.append((start, span.first))

    def _follow_chain(self, p: Partial, value: Value, start: int) -> None:
        span = value.span
        if self.published and span.first > self.published:
            return
        certain = p.year is not None or p.digits is not None or value.why.endswith(_COUNTED)
        if certain and not p.year2 and span.precision not in {"decade", "century", "half"}:
            self._chain = (start, span)
        elif p.offset is not None or p.rule in {"weekday", "unit"}:
            self._chain = None
