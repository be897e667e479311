"""The overview: cooperation above the line, conflict below it, per quarter, as SVG on the server.

It costs the same for ten events or a million: counts come from the index as differences of ranks.
In a right-to-left page time runs from right to left: numbers are mirrored here, not the picture.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from math import sqrt

from django.core.cache import cache
from django.template.loader import render_to_string
from django.utils.translation import get_language, get_language_bidi

from timeline.codes import code_of
from timeline.found import Found
from timeline.index import TONES
from timeline.selection import Selection

WIDTH, HEIGHT, AXIS = 1200, 120, 60  # user units; the line stands at AXIS
ROOM = 56  # the tallest bar, on either side of the line
ORDER = ("both", "us", "ru", "other")  # from the line outwards
KEPT = 24 * 3600  # seconds; the drawings of an older version fall out by themselves
SMOOTHING = 3  # quarters before and after that the running mean of tone looks at


@dataclass(frozen=True)
class Bar:
    """A piece of one quarter's column, in user units of the drawing."""

    side: str
    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True)
class Year:
    """A year's strip: where it lies, and how many events of each sign it holds."""

    year: int
    x: float
    width: float
    cooperation: int
    conflict: int
    is_labelled: bool

    @property
    def total(self) -> int:
        return self.cooperation + self.conflict

    @property
    def middle(self) -> float:
        """The strip's middle in per cent of the drawing's width."""
        return round((self.x + self.width / 2) / WIDTH * 100, 2)


@dataclass(frozen=True)
class Overview:
    """All that the template draws. `first` and `last` are the years at the two ends."""

    bars: list[Bar]
    years: list[Year]
    means: list[str]
    brush: tuple[float, float] | None
    first: int
    last: int
    is_mirrored: bool
    width: int = WIDTH
    height: int = HEIGHT
    axis: int = AXIS

    @property
    def paths(self) -> dict[str, str]:
        """The bars of each side as one SVG path."""
        drawn: dict[str, list[str]] = {}
        for bar in self.bars:
            box = f"M{bar.x:g} {bar.y:g}h{bar.width:g}v{bar.height:g}h-{bar.width:g}z"
            drawn.setdefault(bar.side, []).append(box)
        return {side: "".join(boxes) for side, boxes in drawn.items()}


def quarter_edges(first: int, last: int) -> list[dt.date]:
    """First days of every quarter of the years first..last, and the day after the last."""
    days = [dt.date(year, month, 1) for year in range(first, last + 1) for month in (1, 4, 7, 10)]
    return [*days, dt.date(last + 1, 1, 1)]


def draw(found: Found, *, is_mirrored: bool = False) -> Overview | None:
    """Draw everything that the selection finds but for its dates, which are the brush. None when
    the record is empty."""
    index = found.index
    if not len(index):
        return None
    first = max(dt.date.fromordinal(index.earliest[0]).year, 1)
    last = min(dt.date.fromordinal(max(index.latest)).year, 9998)
    edges = quarter_edges(first, last)
    counts = found.bins([day.toordinal() for day in edges])
    drawing = _Drawing(edges, is_mirrored)
    return Overview(
        bars=list(drawing.bars(counts["side_tone"])),
        years=list(drawing.years(counts["side_tone"])),
        means=drawing.means(counts[TONES]),
        brush=brush_of(found.selection, edges, is_mirrored=is_mirrored),
        first=first,
        last=last,
        is_mirrored=is_mirrored,
    )


@dataclass(frozen=True)
class _Drawing:
    edges: Sequence[dt.date]
    is_mirrored: bool

    @property
    def columns(self) -> int:
        return len(self.edges) - 1

    @property
    def step(self) -> float:
        return WIDTH / self.columns

    def place(self, x: float, width: float) -> float:
        """Where a box that would begin at `x` begins in this direction of writing."""
        return round(WIDTH - x - width if self.is_mirrored else x, 2)

    def bars(self, counts: dict[str, list[int]]) -> Iterator[Bar]:
        heights = [
            max(
                sum(counts.get(f"{side}{sign}", [0] * self.columns)[at] for side in ORDER)
                for sign in "+-"
            )
            for at in range(self.columns)
        ]
        tallest = sqrt(max([*heights, 4]))
        width = round(self.step * 0.8, 2)
        for at in range(self.columns):
            for sign in "+-":
                reach, seen = 0.0, 0
                for side in ORDER:
                    # Heights grow with the square root: a crowded spring leaves the rest legible.
                    count = counts.get(f"{side}{sign}", [0] * self.columns)[at]
                    seen += count
                    height = ROOM * sqrt(seen) / tallest - reach
                    if count:
                        y = AXIS - reach - height if sign == "+" else AXIS + reach
                        x = self.place(at * self.step, width)
                        yield Bar(side, x, round(y, 2), width, round(height, 2))
                    reach += height

    def years(self, counts: dict[str, list[int]]) -> Iterator[Year]:
        first = self.edges[0].year
        span = self.columns // 4
        every = next(n for n in (1, 2, 5, 10, 20, 50, 100, 1000) if span / n <= 12 or n == 1000)
        width = self.step * 4
        for offset in range(span):
            sums = {
                sign: sum(
                    sum(row[offset * 4 : offset * 4 + 4])
                    for key, row in counts.items()
                    if key.endswith(sign)
                )
                for sign in "+-"
            }
            year = first + offset
            x = self.place(offset * width, width)
            is_labelled = year % every == 0 and offset + every / 2 <= span
            yield Year(year, x, round(width, 2), sums["+"], sums["-"], is_labelled)

    def means(self, tones: dict[str, list[int]]) -> list[str]:
        """The running mean of tone as the points of polylines, one for each stretch with events."""
        totals = [sum(row[at] for row in tones.values()) for at in range(self.columns)]
        sums = [
            sum(int(tone) * row[at] for tone, row in tones.items()) for at in range(self.columns)
        ]
        stretches: list[list[str]] = [[]]
        for at in range(self.columns):
            around = slice(max(0, at - SMOOTHING), at + SMOOTHING + 1)
            if count := sum(totals[around]):
                x = self.place((at + 0.5) * self.step, 0)
                y = AXIS - sum(sums[around]) / count * ROOM / 10
                stretches[-1].append(f"{x:g},{y:.1f}")
            elif stretches[-1]:
                stretches.append([])
        return [" ".join(points) for points in stretches if points]


def brush_of(
    chosen: Selection, edges: Sequence[dt.date], *, is_mirrored: bool
) -> tuple[float, float] | None:
    """Where the chosen range begins, and its width, in user units; None where it is open."""
    first, last = chosen.first_day, chosen.last_day
    if first is None and last is None:
        return None
    begin, end = edges[0].toordinal(), edges[-1].toordinal()
    unit = WIDTH / (end - begin)
    start = min(max(((first or begin) - begin) * unit, 0), WIDTH)
    stop = min(max(((last + 1 if last else end) - begin) * unit, 0), WIDTH)
    width = max(stop - start, 2)
    return round(WIDTH - start - width if is_mirrored else start, 2), round(width, 2)


@dataclass(frozen=True)
class Ready:
    """An overview as a page shows it: all but the brush is kept per version of the record."""

    first: int
    last: int
    is_mirrored: bool
    bars: str
    labels: list[Year]
    brush: tuple[float, float] | None = None
    width: int = WIDTH
    height: int = HEIGHT


def ready(found: Found) -> Ready | None:
    """The overview of a page in the active language, None when the record is empty."""
    anywhen = found.selection.changing(from_="", to="", within="possibly")
    key = f"overview:{found.version}:{get_language()}:{code_of(anywhen.query(), 12)}"
    kept = cache.get(key)
    if kept is None:
        drawn = draw(found, is_mirrored=get_language_bidi())
        if drawn is None:
            return None
        bars = render_to_string("timeline/_bars.html", {"overview": drawn, "selection": anywhen})
        labels = [year for year in drawn.years if year.is_labelled]
        kept = Ready(drawn.first, drawn.last, drawn.is_mirrored, bars, labels)
        cache.set(key, kept, KEPT)
    edges = (dt.date(kept.first, 1, 1), dt.date(kept.last + 1, 1, 1))
    return replace(kept, brush=brush_of(found.selection, edges, is_mirrored=kept.is_mirrored))
