"""The overview: cooperation above the line, conflict below it, bar by bar, as SVG on the server.

It costs the same for ten events or a million: counts come from the index as differences of ranks.
In a right-to-left page time runs from right to left: numbers are mirrored here, not the picture.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise
from math import sqrt

from django.core.cache import cache
from django.template.loader import render_to_string
from django.utils.translation import get_language, get_language_bidi, gettext_lazy

from timeline import wording
from timeline.axis import Axis, Unit, axis_over, zoomed
from timeline.codes import code_of
from timeline.facets import Words
from timeline.found import Found
from timeline.index import TONES
from timeline.marks import Mark, marks_of
from timeline.selection import Selection

BAR, HEIGHT, LINE = 10, 120, 60  # user units: a bar's width; the line stands at LINE
GAP = 1  # on either side of a bar
ROOM = 56  # the tallest bar, on either side of the line
ORDER = ("both", "us", "ru", "other")  # from the line outwards
KEPT = 24 * 3600  # seconds; the drawings of an older version fall out by themselves
SMOOTHING = 3  # bars before and after that the running mean of tone looks at
PER: dict[Unit, Words] = {
    "year": gettext_lazy("Events per year"),
    "quarter": gettext_lazy("Events per quarter"),
    "month": gettext_lazy("Events per month"),
    "week": gettext_lazy("Events per week"),
    "day": gettext_lazy("Events per day"),
}
Counts = dict[str, list[int]]  # per side and sign, or per tone: a number for each bar


@dataclass(frozen=True)
class Piece:
    """A piece of one bar, in user units of the drawing: the events of one side and sign."""

    side: str
    x: int
    y: int
    height: int
    width: int = BAR - 2 * GAP


@dataclass(frozen=True)
class Bar:
    """A bar: the EDTF texts of its ends, where it lies, how many events of each sign it holds."""

    first: str
    last: str
    x: int
    cooperation: int
    conflict: int

    @property
    def total(self) -> int:
        return self.cooperation + self.conflict

    @property
    def words(self) -> str:
        return wording.range_words(self.first, self.last, get_language() or "en")


@dataclass(frozen=True)
class Overview:
    """All that is drawn. `first` and `last` are the years at the two ends of the record."""

    axis: Axis
    bars: list[Bar]
    pieces: list[Piece]
    means: list[str]
    brush: tuple[float, float] | None
    is_mirrored: bool
    height: int = HEIGHT
    line: int = LINE

    @property
    def width(self) -> int:
        return self.axis.bars * BAR

    @property
    def paths(self) -> dict[str, str]:
        """The pieces of each side as one SVG path of strokes, each as wide as a bar."""
        drawn: dict[str, list[str]] = {}
        for piece in self.pieces:
            stroke = f"M{piece.x + piece.width // 2} {piece.y}v{piece.height}"
            drawn.setdefault(piece.side, []).append(stroke)
        return {side: "".join(strokes) for side, strokes in drawn.items()}


def whole_axis(found: Found) -> Axis | None:
    """The axis over the whole record, in full years; None when the record is empty."""
    index = found.index
    if not len(index):
        return None
    first = max(dt.date.fromordinal(index.earliest[0]).year, 1)
    last = min(dt.date.fromordinal(max(index.latest)).year, 9998)
    return axis_over(dt.date(first, 1, 1), dt.date(last, 12, 31))


def axis_for(whole: Axis, chosen: Selection) -> Axis:
    """The axis that shows the chosen range: nearer, where that makes its bars finer."""
    first, last = chosen.first_day, chosen.last_day
    if first is None and last is None:
        return whole
    begin, end = whole.edges[0], whole.last_day
    return zoomed(
        whole,
        dt.date.fromordinal(first) if first else begin,
        dt.date.fromordinal(last) if last else end,
    )


def draw(found: Found, axis: Axis | None = None, *, is_mirrored: bool = False) -> Overview | None:
    """Draw everything that the selection finds but for its dates, which are the brush: over the
    whole record unless an axis is given. None when the record is empty."""
    axis = axis or whole_axis(found)
    if axis is None:
        return None
    counts = found.bins(axis.ordinals)
    drawing = _Drawing(axis, is_mirrored)
    return Overview(
        axis=axis,
        bars=list(drawing.bars(counts["side_tone"])),
        pieces=list(drawing.pieces(counts["side_tone"])),
        means=drawing.means(counts[TONES]),
        brush=brush_of(found.selection, axis, is_mirrored=is_mirrored),
        is_mirrored=is_mirrored,
    )


@dataclass(frozen=True)
class _Drawing:
    axis: Axis
    is_mirrored: bool

    def place(self, at: int, margin: int = 0) -> int:
        """Where the box of a bar begins in this direction of writing."""
        return (self.axis.bars - 1 - at if self.is_mirrored else at) * BAR + margin

    def bars(self, counts: Counts) -> Iterator[Bar]:
        up, down = (
            [sum(column) for column in zip(*rows, strict=True)] or [0] * self.axis.bars
            for rows in (
                [row for key, row in counts.items() if key.endswith(sign)] for sign in "+-"
            )
        )
        for at in range(self.axis.bars):
            yield Bar(
                self.axis.name(at),
                self.axis.name(at, is_end=True),
                self.place(at),
                up[at],
                down[at],
            )

    def pieces(self, counts: Counts) -> Iterator[Piece]:
        columns = self.axis.bars
        heights = [max(bar.cooperation, bar.conflict) for bar in self.bars(counts)]
        tallest = sqrt(max([*heights, 4]))
        for at in range(columns):
            for sign in "+-":
                reach, seen = 0, 0
                for side in ORDER:
                    # Heights grow with the square root: a crowded spring leaves the rest legible.
                    seen += (count := counts.get(f"{side}{sign}", [0] * columns)[at])
                    end = round(ROOM * sqrt(seen) / tallest)
                    if count:
                        y = LINE - end if sign == "+" else LINE + reach
                        yield Piece(side, self.place(at, GAP), y, end - reach)
                    reach = end

    def means(self, tones: Counts) -> list[str]:
        """The running mean of tone as the data of a path for each stretch with events."""
        columns = range(self.axis.bars)
        totals = [sum(row[at] for row in tones.values()) for at in columns]
        sums = [sum(int(tone) * row[at] for tone, row in tones.items()) for at in columns]
        stretches: list[list[tuple[int, int]]] = [[]]
        for at in columns:
            around = slice(max(0, at - SMOOTHING), at + SMOOTHING + 1)
            if count := sum(totals[around]):
                y = round(LINE - sum(sums[around]) / count * ROOM / 10)
                stretches[-1].append((self.place(at, BAR // 2), y))
            elif stretches[-1]:
                stretches.append([])
        return [path_through(points) for points in stretches if points]


def path_through(points: list[tuple[int, int]]) -> str:
    """The data of a path: its first point, then steps, which are shorter than places."""
    (x, y), *_rest = points
    steps = [f"{b[0] - a[0]} {b[1] - a[1]}" for a, b in pairwise(points)]
    return f"M{x} {y}l{' '.join(steps)}".replace(" -", "-").removesuffix("l")


def range_of(chosen: Selection, axis: Axis) -> tuple[float, float] | None:
    """Where the chosen range begins and ends, in bars; None where it is open at both ends."""
    first, last = chosen.first_day, chosen.last_day
    if first is None and last is None:
        return None
    start = axis.place(first) if first else 0
    return start, max(axis.place(last + 1) if last else axis.bars, start)


def brush_of(chosen: Selection, axis: Axis, *, is_mirrored: bool) -> tuple[float, float] | None:
    """Where the chosen range begins, and its width, in user units; None where it is open."""
    ends = range_of(chosen, axis)
    return box(axis, *ends, is_mirrored=is_mirrored) if ends else None


def box(axis: Axis, start: float, stop: float, *, is_mirrored: bool) -> tuple[float, float]:
    """Where a stretch between two places on the axis begins, and its width, in user units."""
    width = max(stop - start, axis.bars / 600)  # what is short is still to be seen
    begin = axis.bars - start - width if is_mirrored else start
    return round(begin * BAR, 2), round(width * BAR, 2)


# --- on a page -----------------------------------------------------------------------------


@dataclass(frozen=True)
class Ready:
    """An overview as a page shows it. All but the range is kept per version of the record.

    `bars` is the drawing and `links` what lies over it, a link for each bar with its label;
    `labels` are words and their places in per cent; `ends` is the range in bars and `brush` in
    user units, as is `part`: what of the whole record is drawn, None where it is all of it.
    """

    whole: Axis
    axis: Axis
    is_mirrored: bool
    bars: str
    links: str
    labels: list[tuple[float, str]]
    marks: list[Mark]
    strip: str = ""
    part: tuple[float, float] | None = None
    ends: tuple[float, float] | None = None
    brush: tuple[float, float] | None = None
    height: int = HEIGHT

    @property
    def first(self) -> int:
        return self.whole.edges[0].year

    @property
    def last(self) -> int:
        return int(self.whole.name(self.whole.bars - 1, is_end=True)[:4])


def ready(found: Found) -> Ready | None:
    """The overview of a page in the active language, None when the record is empty."""
    whole = whole_axis(found)
    if whole is None:
        return None
    axis = axis_for(whole, found.selection)
    anywhen = found.selection.changing(from_="", to="", within="possibly")
    view = f"{code_of(anywhen.query(), 12)}:{axis.unit}:{axis.name(0)}:{axis.bars}"
    key = f"overview:{found.version}:{get_language()}:{view}"
    kept = cache.get(key)
    if kept is None:
        kept = _drawn(found, whole, axis, anywhen)
        cache.set(key, kept, KEPT)
    ends = range_of(found.selection, axis)
    brush = brush_of(found.selection, axis, is_mirrored=kept.is_mirrored)
    return replace(kept, ends=ends, brush=brush)


def _drawn(found: Found, whole: Axis, axis: Axis, anywhen: Selection) -> Ready:
    language, is_mirrored = get_language() or "en", get_language_bidi()
    context = {
        "overview": draw(found, axis, is_mirrored=is_mirrored),
        "per": PER[axis.unit],
        "period": wording.range_words(axis.edges[0], axis.last_day, language),
        "selection": anywhen,
    }
    kept = Ready(
        whole,
        axis,
        is_mirrored,
        bars=render_to_string("timeline/_bars.html", context),
        links=render_to_string("timeline/_bar_links.html", context),
        labels=[
            (axis.percent(place, is_mirrored=is_mirrored), wording.date_words(text, language))
            for place, text in axis.labels()
        ],
        marks=marks_of(found, axis, is_mirrored=is_mirrored),
    )
    if axis == whole:
        return kept
    ends = (whole.place(day.toordinal()) for day in (axis.edges[0], axis.edges[-1]))
    strip = strip_of(found.bins(whole.ordinals)["side_tone"], is_mirrored=is_mirrored)
    return replace(kept, strip=strip, part=box(whole, *ends, is_mirrored=is_mirrored))


def strip_of(counts: Counts, *, is_mirrored: bool) -> str:
    """All the bars as the outline of one small path, HEIGHT high, without sides and signs."""
    totals = [sum(column) for column in zip(*counts.values(), strict=True)]
    tallest = sqrt(max(totals, default=1))
    tops = [f"V{HEIGHT - HEIGHT * sqrt(total) / tallest:.0f}h{BAR}" for total in totals]
    if is_mirrored:
        tops.reverse()
    return f"M0 {HEIGHT}{''.join(tops)}V{HEIGHT}z"
