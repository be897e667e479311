"""What a selection finds: the index against plain SQL, on the whole record and while it changes."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from django.db.models import F
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from tests.factories import make_attribute, make_event, make_statement
from tests.timeline import oracle
from tests.timeline.test_index import contents
from timeline import versioning
from timeline.facets import BY_NAME, FACETS
from timeline.found import Found, current_index, find
from timeline.index import Index, facts_of
from timeline.models import Event, ReportedValue, State, Statement
from timeline.selection import COLUMN_SORTS, Selection

FEW = settings(
    max_examples=15,
    deadline=None,
    phases=[
        Phase.explicit,
        Phase.reuse,
        Phase.generate,
    ],  # no shrinking: it takes minutes
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
DATES = ["", "1987", "1991-08", "2001-09-11", "2014-21", "2017-33", "2021-06-16", "202X", "2022~"]
QUERIES = [
    "",
    "putin",
    "-talks",
    '"new start"',
    "ядерн",
    "عقوبات",
    "summit -geneva",
    "no-such-word",
]


@st.composite
def selections(draw: st.DrawFn) -> Selection:
    """Selections of values that the record has, some of them of several facets at once."""
    bitmaps = current_index().bitmaps
    chosen = Selection()
    for name in draw(st.sets(st.sampled_from(sorted(bitmaps.keys() & BY_NAME)), max_size=2)):
        values = sorted(bitmaps[name], key=lambda v, f=name: (-len(bitmaps[f][v]), v))[:12]
        chosen = chosen.choosing(name, draw(st.sets(st.sampled_from(values), max_size=3)))
    dates = sorted(draw(st.tuples(st.sampled_from(DATES), st.sampled_from(DATES))))
    return chosen.changing(
        from_=dates[0],
        to=dates[1],
        within=draw(st.sampled_from(["possibly", "certainly"])),
        known_by=draw(st.sampled_from(["", "", "", "1999", "2021-06-01"])),
        q=draw(st.sampled_from(QUERIES)),
        sort=draw(st.sampled_from(["date", "newest"])),
    )


def answer(found: Found) -> dict[str, Any]:
    return {
        "total": found.total,
        "ids": found.ids(0, found.total),
        "extent": found.extent,
        "counts": {facet.name: found.counts(facet.name) for facet in FACETS},
    }


def answer_of_oracle(selection: Selection) -> dict[str, Any]:
    ids = oracle.ids(selection)
    return {
        "total": len(ids),
        "ids": ids,
        "extent": oracle.extent(selection),
        "counts": oracle.all_counts(selection),
    }


@pytest.fixture
def varied(record: None) -> None:
    """The record with what it has little of: discrepancies, reported words, hidden statements."""
    attribute = make_attribute()
    for event in Event.objects.annotate(seventh=F("pk") % 7).filter(seventh=0):
        for number, citation in enumerate(event.citations.order_by("pk")):
            given = {"event": event, "attribute": attribute, "citation": citation}
            ReportedValue.objects.get_or_create(**given, defaults={"value_en": str(number)})
    said = Statement.objects.annotate(fifth=F("pk") % 5)
    said.filter(fifth=0).update(form=Statement.Form.REPORTED)
    said.filter(fifth=1).update(form=Statement.Form.MIXED)
    said.filter(fifth=2).update(state=State.DRAFT)
    versioning.touch_all()


@FEW
@given(data=st.data())
def test_index_answers_as_sql_does_on_the_record(varied: None, data: st.DataObject) -> None:
    selection = data.draw(selections())

    assert answer(find(selection)) == answer_of_oracle(selection)


@pytest.mark.parametrize("facet", FACETS, ids=lambda facet: facet.name)
def test_every_value_of_a_facet_finds_what_sql_finds(varied: None, facet: Any) -> None:
    values = sorted(current_index().bitmaps[facet.name])[:40]
    assert values

    found = {value: find(Selection().choosing(facet.name, [value])).total for value in values}

    assert found == {
        value: oracle.events(Selection().choosing(facet.name, [value])).count() for value in values
    }


@pytest.mark.parametrize("sort", ["date", "newest"])
@pytest.mark.parametrize("query", ["", "sanctions"])
def test_pages_joined_are_the_whole_list(record: None, sort: str, query: str) -> None:
    selection, seen = Selection(sort=sort, q=query), []

    while True:
        found = find(selection, page_size=37)
        seen += found.page_ids
        if not found.has_later:
            break
        selection = selection.changing(after=Event.objects.get(pk=seen[-1]).cursor)

    assert seen == oracle.ids(selection)


@FEW
@given(data=st.data())
def test_page_after_a_cursor_is_what_sql_finds_behind_it(record: None, data: st.DataObject) -> None:
    """Also where the cursor's event is not in the selection, or is no more."""
    day = data.draw(st.dates(dt.date(1983, 1, 1), dt.date(2026, 12, 31)))
    known = data.draw(st.sampled_from(list(Event.objects.order_by("pk"))))
    cursor = data.draw(st.sampled_from([known.cursor, f"{day}.{known.pk}", f"{known.earliest}.7"]))
    selection = data.draw(selections()).changing(after=cursor)

    found = find(selection, page_size=10)

    assert found.page_ids == oracle.ids_after(selection)[:10]


@pytest.mark.parametrize("sort", ["date", "newest"])
def test_cursor_of_an_event_that_is_gone_skips_nobody(db: None, sort: str) -> None:
    events = [make_event(date=f"2021-06-{day}") for day in (10, 11, 12)]
    cursor = events[1].cursor
    Event.objects.filter(pk=events[1].pk).update(state=State.WITHDRAWN)
    versioning.touch([events[1].pk])

    found = find(Selection(sort=sort, after=cursor))

    assert found.page_ids == [events[2 if sort == "date" else 0].pk]


@pytest.mark.parametrize("name", COLUMN_SORTS)
@pytest.mark.parametrize("sign", ["", "-"])
def test_column_orders_are_those_of_sql(record: None, name: str, sign: str) -> None:
    selection = Selection(sort=f"{sign}{name}").choosing("topic", ["arms-control"])

    found = find(selection)

    expected = oracle.by_column(selection, COLUMN_SORTS[name], is_descending=sign == "-")
    assert found.ids(0, found.total) == expected


def test_relevance_lists_the_same_events_best_first(record: None) -> None:
    by_rank, by_date = find(Selection(q="summit", sort="relevance")), find(Selection(q="summit"))

    ids = by_rank.ids(0, by_rank.total)

    assert sorted(ids) == sorted(by_date.ids(0, by_date.total))
    ranks = [by_rank._ranks[pk] for pk in ids]
    assert ranks == sorted(ranks, reverse=True)


def seen(bins: dict[str, dict[str, list[int]]]) -> dict[str, dict[str, list[int]]]:
    """The rows that hold anything between the first and the last edge."""
    return {facet: {v: row for v, row in rows.items() if any(row)} for facet, rows in bins.items()}


@FEW
@given(data=st.data())
def test_bars_are_those_of_sql(record: None, data: st.DataObject) -> None:
    selection = data.draw(selections())
    edges = [dt.date(year, 1, 1).toordinal() for year in range(1980, 2030, 5)]

    bins = find(selection).bins(edges)

    assert seen(bins) == seen(oracle.bins(selection, edges))


# --- while the record changes --------------------------------------------------------------

CHANGES = st.lists(
    st.tuples(
        st.sampled_from(["add", "redate", "retone", "say", "withdraw", "publish", "look"]),
        st.integers(0, 999),
    ),
    max_size=8,
)


def change(what: str, seed: int) -> None:
    """One publishing write, as curation makes them: the rows, then `touch`."""
    events = list(Event.objects.order_by("pk"))
    event = events[seed % len(events)] if events else make_event()
    if what == "add":
        make_event(date=f"20{seed % 30:02}", actors=["joe-biden"], sources=["tass"])
    elif what == "say":
        make_statement(event, side=["us", "ru"][seed % 2])
    elif what == "redate":
        event.date = ["1999", "2021-06-16", "2021-06-17/2021-07-02"][seed % 3]
    elif what == "retone":
        event.tone, event.side = seed % 21 - 10, ["us", "ru", "both"][seed % 3]
    elif what in ("withdraw", "publish"):
        event.state = {"withdraw": State.WITHDRAWN, "publish": State.PUBLISHED}[what]
    event.save()
    versioning.touch([event.pk])


@settings(FEW, max_examples=8)
@given(changes=CHANGES)
def test_index_taken_over_equals_one_built_anew(record: None, changes: list[Any]) -> None:
    current_index()

    for what, seed in changes:
        change(what, seed)
        if what == "look":
            current_index()

    index = current_index()
    assert contents(index) == contents(Index.of(facts_of(), versioning.current().number))


@settings(FEW, max_examples=8)
@given(changes=CHANGES)
def test_small_records_answer_as_sql_does(db: None, changes: list[Any]) -> None:
    for what, seed in changes:
        change(what, seed)

    for selection in (Selection(), Selection(from_="2021-06", to="2021-06", within="certainly")):
        assert answer(find(selection)) == answer_of_oracle(selection)


def test_withdrawn_event_is_found_no_more(db: None) -> None:
    event = make_event(title_en="Talks in Geneva")
    assert find(Selection(q="geneva")).total == 1

    Event.objects.filter(pk=event.pk).update(state=State.WITHDRAWN)
    versioning.touch([event.pk])

    assert find(Selection(q="geneva")).total == find(Selection()).total == 0


def test_deleted_events_leave_the_index_after_touch_all(db: None) -> None:
    events = [make_event(), make_event()]
    assert find(Selection()).total == 2

    events[0].delete()
    versioning.touch_all()

    assert find(Selection()).ids(0, 9) == [events[1].pk]


def test_record_set_back_to_an_older_number_is_read_anew(db: None) -> None:
    """As when a backup is restored under a running process."""
    make_event()
    number = versioning.current().number
    make_event(date="1999")
    assert find(Selection()).total == 2

    Event.objects.filter(date="1999").delete()
    versioning.RecordVersion.objects.update(number=number)

    assert find(Selection()).total == 1


def test_unchanged_record_costs_one_query(record: None, django_assert_num_queries: Any) -> None:
    current_index()

    with django_assert_num_queries(1):
        find(Selection(from_="2021", to="2022").choosing("actor", ["joe-biden"])).counts("kind")
