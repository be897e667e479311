"""Offices held, as a strip over time: one bar under each, all on one scale of years."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from timeline import edtf
from timeline.models import Role

MOST_YEARS = 8  # labels under the strip
STEPS = (1, 2, 5, 10, 20, 50)


@dataclass(frozen=True)
class Held:
    """An office; where its bar begins and how long it is, in per cent of the strip."""

    role: Role
    start: float
    width: float


@dataclass(frozen=True)
class Strip:
    """The offices in order of their beginning, and the years under them with their places."""

    offices: list[Held]
    years: list[tuple[int, float]]


def strip_of(roles: Iterable[Role], today: dt.date, *, is_mirrored: bool = False) -> Strip:
    """Lay the offices out between the first day of any and the last, which is at most `today`.

    An office without a known end is drawn to the end, one without a known beginning from the start.
    Bars begin at the start of a line, wherever that is; only the years need `is_mirrored`, for SVG
    places its text from the left.
    """
    spans = [(role, *_days(role, today)) for role in roles]
    known = [day for _role, *days in spans for day in days if day]
    if not known:
        return Strip([Held(role, 0, 100) for role, *_days_ in spans], [])
    first, last = min(known), max(*known, min(known) + 1)
    if any(end is None for _role, _begin, end in spans):
        last = max(last, today.toordinal())

    def place(day: int) -> float:
        return round(100 * (day - first) / (last - first), 2)

    spans.sort(key=lambda span: (span[1] or first, span[2] or last))
    held = []
    for role, begin, end in spans:
        start, stop = place(begin or first), place(end or last)
        held.append(Held(role, start, round(max(stop - start, 0.6), 2)))
    years = [(y, place(dt.date(y, 1, 1).toordinal())) for y in _years(first, last)]
    return Strip(held, [(y, round(100 - x, 2) if is_mirrored else x) for y, x in years])


def _days(role: Role, today: dt.date) -> tuple[int | None, int | None]:
    """First and last day as ordinals, None where unknown or still held."""
    begin = edtf.parse(role.begins).earliest if role.begins else None
    end = edtf.parse(role.ends).latest if role.ends else None
    begin = None if begin == dt.date.min else begin
    end = None if end and end > today else end
    return begin and begin.toordinal(), end and end.toordinal()


def _years(first: int, last: int) -> list[int]:
    """Round years inside the strip, at most MOST_YEARS and a few."""
    begin, end = dt.date.fromordinal(first), dt.date.fromordinal(last).year
    step = next((s for s in STEPS if (end - begin.year) / s <= MOST_YEARS), STEPS[-1])
    year = begin.year if (begin.month, begin.day) == (1, 1) else begin.year + 1
    return list(range(-(-year // step) * step, end + 1, step))
