"""Marks over the overview: which events, where, and how far apart."""

from __future__ import annotations

from itertools import pairwise

import pytest

from tests.factories import make_event
from timeline.found import Found, find
from timeline.marks import GAP, MOST, Mark, marks_of
from timeline.models import Event
from timeline.overview import axis_for, whole_axis
from timeline.selection import Selection


def marked(selection: Selection | None = None, *, is_mirrored: bool = False) -> list[Mark]:
    found: Found = find(selection or Selection())
    whole = whole_axis(found)
    assert whole is not None
    return marks_of(found, axis_for(whole, found.selection), is_mirrored=is_mirrored)


def weight(event: Event) -> int:
    event = Event.objects.get(pk=event.pk)
    return event.origin_count + event.statement_count


def test_heaviest_events_are_marked_in_order_of_time_without_overlap(record: None) -> None:
    marks = marked()

    assert len(marks) == MOST
    heaviest = max(Event.objects.all(), key=weight)
    assert heaviest.pk in [mark.event.pk for mark in marks]
    assert [mark.event.earliest for mark in marks] == sorted(m.event.earliest for m in marks)
    assert all(b.x - a.x >= GAP * 100 - 0.02 for a, b in pairwise(marks))


def test_marks_are_mirrored_for_arabic(record: None) -> None:
    plain, mirrored = marked(), marked(is_mirrored=True)

    assert [mark.event.pk for mark in mirrored] == [mark.event.pk for mark in plain]
    for one, other in zip(plain, mirrored, strict=True):
        assert (other.x, other.words_x) == pytest.approx((100 - one.x, 100 - one.words_x))


def test_marks_follow_the_filters_and_the_range(record: None) -> None:
    calls = marked(Selection(from_="2021", to="2021").choosing("kind", ["call"]))
    everything = marked(Selection(from_="2021", to="2021"))

    assert {mark.event.kind.slug for mark in calls} <= {"call"}
    assert {mark.event.earliest.year for mark in everything} <= {2020, 2021, 2022}
    assert len(everything) > len(calls)


def test_little_documented_events_are_not_marked(db: None) -> None:
    make_event()

    assert marked() == []


def test_nothing_is_marked_as_known_on_a_day(record: None) -> None:
    assert marked(Selection(known_by="2021-06-01")) == []
