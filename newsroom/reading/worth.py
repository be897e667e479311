"""Which drafted events are worth an editor's time: what somebody says in passing seldom is.

The thresholds were chosen on the annotated articles of the project (see `manage.py score`).
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import accumulate

from .findings import ProposedEvent
from .gazetteer import bound

WEEK = 7  # days
_SEASON = re.compile(r"\d{4}-(?:2\d|\d\d/)")  # or a quarter
ALWAYS = ("chronology", "main-news", "undated-news", "dated-after", "dated-before")


@dataclass(frozen=True, eq=False)
class Spans:
    """Outer spans, asked whether one of them holds a position."""

    spans: Sequence[tuple[int, int]]

    def hold(self, position: int) -> bool:
        """Whether a span holds the position. Takes logarithmic time."""
        k = bisect_right(self._starts, position)
        return k > 0 and self._furthest[k - 1] > position

    @property
    def length(self) -> int:
        """How many characters the spans hold, overlaps counted twice."""
        return sum(end - start for start, end in self.spans)

    @cached_property
    def _starts(self) -> Sequence[int]:
        return array("I", sorted(start for start, _ in self.spans))

    @cached_property
    def _furthest(self) -> Sequence[int]:
        """The furthest end up to each span, in the order of `_starts`."""
        return array("I", accumulate((end for _, end in sorted(self.spans)), max))


@dataclass(frozen=True)
class Worth:
    """Weighs proposals by where their date stands, how long ago it was and how many take part."""

    published: date | None
    quotes: Spans
    reported: Spans
    telling: tuple[str, ...] = ("dated-act",)  # what is told in somebody's words of long ago

    def keeps(self, event: ProposedEvent) -> bool:
        """Whether the event goes to the editor."""
        if event.rule in ALWAYS or event.date_span is None:
            return True
        position, few = event.date_span[0], len(event.actors) < 2
        age = self._age(event.edtf)
        if self.quotes.hold(position):
            return not few
        if self.reported.hold(position):
            exact = len(event.edtf) == 10
            if few and event.rule == "dated-verb" and _SEASON.match(event.edtf):
                return False  # "the next step is to be taken in autumn, experts think"
            told = bool(event.actors) or len(event.edtf) == 7
            known = exact or (event.rule in self.telling and told)
            return not (few and age > WEEK) or known
        return True

    def _age(self, edtf: str) -> int:
        """Days from the event's first day to publication; negative for what is to come."""
        first = bound(edtf.split("/")[0].rstrip("~?%"), last=False)
        return (self.published - first).days if self.published and first else 0
