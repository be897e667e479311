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
TRIED = 64  # of one weight


@dataclass(frozen=True)
class Mark:
    """A marked event and where it stands, in per cent of the drawing's width. `part` is the third
    of the drawing it stands in, 0 at the start of time, so that its words know which way to go."""

    event: Event
    x: float
    part: int


def marks_of(found: Found, axis: Axis, *, is_mirrored: bool = False) -> list[Mark]:
    """The marks of what the selection finds between the axis' ends, in the order of time."""
    if found.known_day:
        return []  # what was said and printed later would weigh in
    index, places = found.index, {}
    begin, end = (index.starts_before(axis.ordinals[at]) for at in (0, -1))
    within = found.anywhen & BitMap(range(begin, end))
    for ordinal in index.heaviest(within, least=LEAST, most=TRIED):
        place = axis.place(index.earliest[ordinal])
        if all(abs(place - other) >= GAP * axis.bars for other in places.values()):
            places[index.ids[ordinal]] = place
        if len(places) == MOST:
            break
    events = Event.objects.published().only("date", "slug", "title_ar", "title_en", "title_ru")
    ordered = events.in_order(sorted(places, key=places.__getitem__))
    return [
        Mark(
            event,
            axis.percent(places[event.pk], is_mirrored=is_mirrored),
            min(int(places[event.pk] * 3 / axis.bars), 2),
        )
        for event in ordered
    ]
