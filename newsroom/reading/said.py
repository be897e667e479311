"""When something was said, and whether it speaks of what is to come."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from datetime import date
from functools import cache

from .clauses import Unit
from .cues import LEXICON
from .findings import FoundDate
from .speakers import Attribution
from .text import Shadow
from .worth import Spans

_DAY = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?")


class SaidDates:
    """Finds the date expression that says when a cue's statement was made."""

    def __init__(self, shadow: Shadow, dates: Sequence[FoundDate], published: date | None) -> None:
        self.default = published.isoformat() if published else ""
        spans = sorted((*shadow.inner(d.start, d.end), d.edtf) for d in dates if d.edtf)
        self.dates = [s for s in spans if self._is_past(s[2])]
        self.starts = [s[0] for s in self.dates]

    def _is_past(self, edtf: str) -> bool:
        """A plain day, month or year that does not lie behind the publication date."""
        m = _DAY.match(edtf)
        if m is None:
            return False
        return not self.default or m.group() <= self.default[: len(m.group())]

    def of(
        self,
        unit: Unit,
        a: Attribution,
        contents: Sequence[tuple[int, int] | None],
        pluperfect: bool,
    ) -> str:
        """EDTF of when it was said: a date beside the cue and outside every content, else the
        publication date; unknown ("") for an earlier time that is not named."""
        dates, at = self._in(unit), unit.tokens[a.at].start
        said = self._said(unit, contents) if dates else Spans(())
        near = [(abs(start - at), edtf) for start, edtf in dates if not said.hold(start)]
        if near:
            return min(near)[1]
        return "" if pluperfect else self.default

    def _in(self, unit: Unit) -> list[tuple[int, str]]:
        k = bisect_left(self.starts, unit.start)
        found = []
        while k < len(self.dates) and self.starts[k] < unit.end:
            found.append((self.starts[k], self.dates[k][2]))
            k += 1
        return found

    def _said(self, unit: Unit, contents: Sequence[tuple[int, int] | None]) -> Spans:
        """What is said in a unit, in quotation marks or without."""
        tokens = unit.tokens
        quoted = [(t.start, t.end) for t in tokens if t.quote is not None]
        told = [(tokens[c[0]].start, tokens[c[1] - 1].end) for c in contents if c]
        return Spans([*quoted, *told])


@cache
def _future(language: str) -> re.Pattern[str]:
    return re.compile(LEXICON[language].FUTURE)


def speaks_of_future(folded: str, language: str) -> bool:
    """Whether the words speak of what is to come."""
    return _future(language).search(folded) is not None
