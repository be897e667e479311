"""Marks over the overview: the best documented events of the stretch that it shows.

The rule is counted, nobody's choice: an event weighs its independent origins and its statements
together. The heaviest are marked, unless one would stand on another.
"""

from __future__ import annotations

from dataclasses import dataclass

from pyroaring import BitMap

from timeline.axis import Axis
from timeline.found import Found
from timeline.models import Event

MOST = 8
LEAST = 4  # origins and statements; what weighs less is not marked
GAP = 0.085  # of the width between two marks: on a phone a finger's breadth
BESIDE = 0.012  # of the width between a mark and its words
TRIED = 64  # of one weight


@dataclass(frozen=True)
class Mark:
    """A marked event, and where it and its words stand, in per cent of the drawing's width. The
    words of the later half end beside it instead of beginning there."""

    event: Event
    x: float
    words_x: float
    is_late: bool


def marks_of(found: Found, axis: Axis, *, is_mirrored: bool = False) -> list[Mark]:
    """The marks of what the selection finds between the axis' ends, in the order of time."""
    if found.known_day:
        return []  # what was said and printed later would weigh in
    index, places = found.index, {}
    begin, end = (index.starts_before(axis.ordinals[at]) for at in (0, -1))
    within = found.anywhen & BitMap(range(begin, end))
    for ordinal in index.heaviest(within, least=LEAST, most=TRIED):
        place = int(axis.place(index.earliest[ordinal])) + 0.5  # over the middle of its bar
        if all(abs(place - other) >= GAP * axis.bars for other in places.values()):
            places[index.ids[ordinal]] = place
        if len(places) == MOST:
            break
    events = Event.objects.published().only("date", "slug", "title_ar", "title_en", "title_ru")
    ordered = events.in_order(sorted(places, key=places.__getitem__))
    return [_mark(event, axis, places[event.pk], is_mirrored=is_mirrored) for event in ordered]


def _mark(event: Event, axis: Axis, place: float, *, is_mirrored: bool) -> Mark:
    is_late = place > axis.bars / 2
    beside = place + axis.bars * (-BESIDE if is_late else BESIDE)
    x, words_x = (axis.percent(at, is_mirrored=is_mirrored) for at in (place, beside))
    return Mark(event, x, words_x, is_late)
