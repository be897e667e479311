"""The index by itself: against plain loops, and changed against built anew."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st
from pyroaring import BitMap

from timeline.index import Facts, Index

DAYS = st.integers(1, 60)
PKS = st.integers(1, 500)
VALUES = st.frozensets(st.sampled_from("abc"), max_size=3)


@st.composite
def facts(draw: st.DrawFn) -> Facts:
    earliest = draw(DAYS)
    latest = earliest + draw(st.sampled_from([0, 0, 0, 1, 5, 30]))
    tone = draw(st.integers(-2, 2))
    values = {
        "actor": draw(VALUES),
        "kind": frozenset([draw(st.sampled_from("xy"))]),
        "tone": frozenset([str(tone)]),
        "side_tone": frozenset([draw(st.sampled_from(["us", "ru"])) + ("+" if tone >= 0 else "-")]),
    }
    return Facts(draw(PKS), earliest, latest, draw(DAYS), values)


RECORDS = st.lists(facts(), max_size=25, unique_by=lambda one: one.pk)


def in_order(record: list[Facts]) -> list[Facts]:
    return sorted(record, key=lambda one: (one.earliest, one.pk))


def contents(index: Index) -> dict[str, object]:
    """All that the index holds, in plain values; facets without a value left out."""
    return {
        "number": index.number,
        "ids": list(index.ids),
        "earliest": list(index.earliest),
        "latest": list(index.latest),
        "known": list(index.known),
        "bitmaps": {
            facet: {value: list(bitmap) for value, bitmap in values.items()}
            for facet, values in index.bitmaps.items()
            if values
        },
    }


def pks(index: Index, ordinals: BitMap) -> set[int]:
    return {index.ids[ordinal] for ordinal in ordinals}


@given(RECORDS, RECORDS, st.lists(PKS, max_size=10))
def test_changed_index_equals_one_built_anew(
    before: list[Facts], come: list[Facts], gone: list[int]
) -> None:
    index = Index.of(before, 1)
    leave = [*gone, *(one.pk for one in come)]

    changed = index.changed(leave, come, 2)

    stay = [one for one in before if one.pk not in leave]
    assert contents(changed) == contents(Index.of([*stay, *come], 2))


@given(RECORDS, st.lists(st.lists(facts(), max_size=3, unique_by=lambda f: f.pk), max_size=6))
def test_index_changed_many_times_equals_one_built_anew(
    record: list[Facts], edits: list[list[Facts]]
) -> None:
    index, held = Index.of(record, 0), {one.pk: one for one in record}

    for number, come in enumerate(edits, start=1):
        held |= {one.pk: one for one in come}
        index = index.changed([one.pk for one in come], come, number)

    assert contents(index) == contents(Index.of(held.values(), len(edits)))


@given(RECORDS, RECORDS)
def test_changing_leaves_the_index_before_as_it_was(record: list[Facts], come: list[Facts]) -> None:
    index = Index.of(record, 1)
    before = contents(index)

    index.changed([one.pk for one in [*record[:3], *come]], come, 2)

    assert contents(index) == before


@given(RECORDS)
def test_events_stand_in_date_order(record: list[Facts]) -> None:
    index = Index.of(record, 1)

    assert list(index.ids) == [one.pk for one in in_order(record)]


@given(RECORDS, st.none() | DAYS, st.none() | DAYS, st.booleans())
def test_window_equals_a_loop_over_dates(
    record: list[Facts], first: int | None, last: int | None, certainly: bool
) -> None:
    index = Index.of(record, 1)
    low, high = first or 0, last or 1000
    if high < low:
        low, high, first, last = high, low, last, first

    found = pks(index, index.window(first, last, certainly=certainly))

    if certainly:
        inside = {one.pk for one in record if low <= one.earliest and one.latest <= high}
    else:
        inside = {one.pk for one in record if one.earliest <= high and one.latest >= low}
    assert found == inside


@given(RECORDS, DAYS)
def test_known_by_equals_a_loop_over_days(record: list[Facts], day: int) -> None:
    index = Index.of(record, 1)

    assert pks(index, index.known_by(day)) == {one.pk for one in record if one.known <= day}


@given(RECORDS, st.sets(st.sampled_from("abc")))
def test_counts_equal_a_loop_over_values(record: list[Facts], asked: set[str]) -> None:
    index = Index.of(record, 1)
    within = index.any_of("actor", sorted(asked))
    inside = [one for one in record if not asked.isdisjoint(one.values["actor"])]

    counts = index.counts("kind", within)

    totals = {value: sum(value in one.values["kind"] for one in inside) for value in "xy"}
    assert counts == {value: total for value, total in totals.items() if total}


@given(RECORDS, st.lists(DAYS, min_size=2, max_size=6, unique=True))
def test_bins_equal_a_loop_over_days(record: list[Facts], days: list[int]) -> None:
    index, edges = Index.of(record, 1), sorted(days)

    bins = index.bins(index.all(), edges)

    for facet, values in index.bitmaps.items():
        if facet in bins:
            assert bins[facet] == {
                value: [
                    sum(value in f.values[facet] and a <= f.earliest < b for f in record)
                    for a, b in pairwise(edges)
                ]
                for value in values
            }


@given(RECORDS, DAYS, PKS)
def test_place_of_counts_the_events_before(record: list[Facts], day: int, pk: int) -> None:
    index = Index.of(record, 1)

    assert index.place_of(day, pk) == sum((one.earliest, one.pk) < (day, pk) for one in record)


def test_empty_index_finds_nothing() -> None:
    index = Index(0)

    assert list(index.window(None, None, certainly=False)) == []
    assert list(index.any_of("actor", ["joe-biden"])) == []
    assert index.counts("actor", index.all()) == {}
    assert index.bins(index.all(), [1, 2]) == {"side_tone": {}, "tone": {}}
