"""The overview's axis: units, edges, places of days, names of bars, labels."""

from __future__ import annotations

import datetime as dt
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.axis import Axis, axis_over, zoomed

DAYS = st.dates(dt.date(1900, 1, 1), dt.date(2100, 12, 31))
RECORD = axis_over(dt.date(1983, 1, 1), dt.date(2026, 12, 31))


def near(first: str, last: str) -> Axis:
    return zoomed(RECORD, dt.date.fromisoformat(first), dt.date.fromisoformat(last))


@given(DAYS, DAYS)
def test_axis_holds_both_ends_in_few_bars_without_gaps(one: dt.date, other: dt.date) -> None:
    first, last = sorted([one, other])

    axis = axis_over(first, last)

    assert axis.edges[0] <= first <= last <= axis.last_day
    assert all(a < b for a, b in pairwise(axis.edges))
    assert axis.bars <= 205


@given(DAYS, DAYS)
def test_zoom_stays_in_the_record_and_around_the_range(one: dt.date, other: dt.date) -> None:
    first, last = sorted([one, other])

    axis = zoomed(RECORD, first, last)

    if axis != RECORD:
        assert axis.edges[0] <= max(first, RECORD.edges[0])
        assert axis.last_day >= min(last, RECORD.last_day)
        assert (RECORD.edges[0] - axis.edges[0]).days < 7


@pytest.mark.parametrize("days", [("2040-01-01", "2040-02-01"), ("0001-01-01", "9999-12-31")])
def test_zoom_on_nothing_or_on_all_is_the_whole(days: tuple[str, str]) -> None:
    assert near(*days) == RECORD


def test_bars_are_named_by_their_first_and_last_time() -> None:
    weeks, months = near("2021-03-01", "2021-06-30"), near("2021-01-01", "2021-12-31")
    tall = axis_over(dt.date(1800, 1, 1), dt.date(2026, 12, 31))

    assert (RECORD.name(0), RECORD.name(0, is_end=True)) == ("1983-01", "1983-03")
    assert (months.name(0), months.name(0, is_end=True)) == ("2020-07", "2020-07")
    assert (weeks.name(9), weeks.name(9, is_end=True)) == ("2021-03-01", "2021-03-07")
    assert (tall.name(0), tall.name(0, is_end=True)) == ("1800", "1800")


def test_a_day_lies_within_its_bar() -> None:
    assert RECORD.place(dt.date(1983, 4, 1).toordinal()) == 1
    assert RECORD.place(dt.date(1983, 2, 15).toordinal()) == 0.5
    assert RECORD.place(dt.date(1900, 1, 1).toordinal()) == 0
    assert RECORD.place(dt.date(2100, 1, 1).toordinal()) == RECORD.bars


def test_labels_are_years_then_months_then_days() -> None:
    assert [text for _place, text in RECORD.labels()][:2] == ["1985", "1990"]
    assert [text for _place, text in near("2005-01-01", "2009-06-30").labels()][:2] == [
        "2003",
        "2004",
    ]
    assert [text for _place, text in near("2021-03-01", "2021-06-30").labels()][:2] == [
        "2021-01",
        "2021-02",
    ]
    assert [text for _place, text in near("2021-06-01", "2021-06-30").labels()][:2] == [
        "2021-05-18",
        "2021-05-26",
    ]


@given(DAYS, DAYS)
def test_labels_are_few_and_apart(one: dt.date, other: dt.date) -> None:
    first, last = sorted([one, other])
    axis = axis_over(first, last)

    places = [place / axis.bars for place, _text in axis.labels()]

    assert len(places) <= 14
    assert all(b - a > 0.05 for a, b in pairwise(places))
