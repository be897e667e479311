"""The overview's axis: the bars that a stretch of time is cut into, and where a day lies on it.

Bars are years, quarters, months, weeks or days: the narrower the stretch, the finer. Pure Python.
"""

from __future__ import annotations

import datetime as dt
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

Unit = Literal["year", "quarter", "month", "week", "day"]

# The longest stretch, in days, that is drawn in each unit; beyond them all stand years.
LONGEST: dict[Unit, int] = {"day": 100, "week": 400, "month": 12 * 366, "quarter": 50 * 366}
MONTHS: dict[Unit, int] = {"year": 12, "quarter": 3, "month": 1}
DAYS: dict[Unit, int] = {"week": 7, "day": 1}
MOST_YEARS, MOST_LABELS = 10, 8  # under the axis: years, months and days; a phone shows half
LABELLED = 0.93  # of the axis; words that begin later would not fit
MARGIN = 14  # days; the least that is drawn around a chosen range, on either side
YEAR_STEPS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000)


@dataclass(frozen=True)
class Axis:
    """Bars one beside the other. `edges` are their first days, and the day after the last."""

    unit: Unit
    edges: tuple[dt.date, ...]

    @property
    def bars(self) -> int:
        return len(self.edges) - 1

    @property
    def ordinals(self) -> list[int]:
        return [edge.toordinal() for edge in self.edges]

    def place(self, day: int) -> float:
        """Where a day (an ordinal) begins, in bars from the start; days beyond lie at the ends."""
        edges = self.ordinals
        bar = min(max(bisect_right(edges, day) - 1, 0), self.bars - 1)
        part = (day - edges[bar]) / (edges[bar + 1] - edges[bar])
        return bar + min(max(part, 0), 1)

    @property
    def months(self) -> int:
        """The length of a bar in months, 0 where it is one of days."""
        return MONTHS.get(self.unit, 0)

    @property
    def days(self) -> int:
        """The length of a bar in days, 0 where it is one of months."""
        return DAYS.get(self.unit, 0)

    @property
    def last_day(self) -> dt.date:
        return self.edges[-1] - dt.timedelta(days=1)

    def percent(self, place: float, *, is_mirrored: bool) -> float:
        """A place on the axis in per cent of its width as it is seen."""
        part = place / self.bars
        return round((1 - part if is_mirrored else part) * 100, 2)

    def name(self, bar: int, *, is_end: bool = False) -> str:
        """The EDTF text of a bar's first year, month or day, or of its last."""
        day = self.edges[bar + 1] - dt.timedelta(days=1) if is_end else self.edges[bar]
        return day.isoformat()[: {"year": 4, "quarter": 7, "month": 7}.get(self.unit, 10)]

    def labels(self) -> Iterator[tuple[float, str]]:
        """Places and EDTF texts of what is written under the bars: years, months or days."""
        first, last = self.edges[0], self.edges[-1]
        months = (last.year - first.year) * 12 + last.month - first.month
        if months > 30:
            span = last.year - first.year
            every = next((n for n in YEAR_STEPS if span / n <= MOST_YEARS), YEAR_STEPS[-1])
            days = [dt.date(y, 1, 1) for y in range(first.year, last.year + 1) if y % every == 0]
            width = 4
        elif self.unit != "day":
            every = next(n for n in (1, 2, 3, 6) if months / n <= MOST_LABELS)
            days = [day for day in _months(first, last, 1) if (day.month - 1) % every == 0]
            width = 7
        else:
            every = -(-self.bars // MOST_LABELS)
            days = [first + dt.timedelta(days=n) for n in range(0, self.bars, every)]
            width = 10
        for day in days:
            place = self.place(day.toordinal())
            if first <= day < last and place <= self.bars * LABELLED:
                yield place, day.isoformat()[:width]


def axis_over(first: dt.date, last: dt.date) -> Axis:
    """The axis that holds both days, cut as finely as its length allows."""
    length = (last - first).days
    unit: Unit = next((unit for unit, most in LONGEST.items() if length <= most), "year")
    return Axis(unit, tuple(_edges(unit, first, last)))


def zoomed(whole: Axis, first: dt.date, last: dt.date) -> Axis:
    """The axis for a chosen range: half its length more on either side, within the whole. It is
    the whole itself while that would not make its bars finer."""
    margin = dt.timedelta(days=max((last - first).days // 2, MARGIN))
    begin, end = whole.edges[0], whole.last_day
    # No sums beyond the calendar: the range may end in the year 9999.
    start = first - margin if first - begin > margin else begin
    stop = last + margin if end - last > margin else end
    if start > stop:
        return whole
    part = axis_over(start, stop)
    return part if part.unit != whole.unit else whole


def _edges(unit: Unit, first: dt.date, last: dt.date) -> Iterator[dt.date]:
    if unit in DAYS:
        start = first - dt.timedelta(days=first.weekday() if unit == "week" else 0)
        count = (last - start).days // DAYS[unit] + 1
        return (start + dt.timedelta(days=n * DAYS[unit]) for n in range(count + 1))
    return _months(first, last, MONTHS[unit])


def _months(first: dt.date, last: dt.date, step: int) -> Iterator[dt.date]:
    """First days of every `step` months from the one with `first` on; the last is after `last`."""
    month = first.year * 12 + (first.month - 1) // step * step
    while True:
        day = dt.date(month // 12, month % 12 + 1, 1)
        yield day
        if day > last:
            return
        month += step
