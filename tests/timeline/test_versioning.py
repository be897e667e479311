"""What is counted when the record changes, and the number that says so."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from django.test import Client

from tests.factories import make_article, make_event, make_link, make_source, make_statement
from timeline import versioning
from timeline.models import Citation, Event, Link, State, Statement


def counted(event: Event) -> tuple[int, int, int, str]:
    versioning.touch([event.pk])
    event.refresh_from_db()
    return event.statement_count, event.source_count, event.origin_count, event.voices


def test_touch_raises_the_number_and_marks_the_events(db: None) -> None:
    first, second = make_event(), make_event()
    before = versioning.current().number

    number = versioning.touch([second.pk])

    marks = dict(Event.objects.values_list("pk", "changed_in"))
    assert number == versioning.current().number == before + 1
    assert (marks[first.pk], marks[second.pk]) == (first.changed_in, number)


def test_lineage_stays_while_the_number_rises(db: None) -> None:
    make_event()
    lineage = versioning.current().lineage

    make_event()

    assert versioning.current().lineage == lineage


def test_touch_all_asks_every_index_to_be_built_anew(db: None) -> None:
    make_event()

    number = versioning.touch_all()

    assert versioning.current().rebuilt_in == number


def test_copies_of_one_agency_count_as_one_origin(db: None) -> None:
    tass = make_source("tass")
    relays = [make_article(slug, origin=tass) for slug in ("daily", "herald")]

    event = make_event(sources=[*relays, make_article(tass)])

    assert counted(event) == (0, 3, 1, "none")


@pytest.mark.parametrize(
    ("sides", "voices"),
    [
        ([], "none"),
        (["other"], "none"),
        (["us"], "us"),
        (["ru", "ru"], "ru"),
        (["us", "ru"], "both"),
        (["both"], "both"),
    ],
)
def test_voices_say_whose_words_are_held(db: None, sides: list[str], voices: str) -> None:
    event = make_event()
    for side in sides:
        make_statement(event, side=side)

    assert counted(event)[3] == voices


def test_unpublished_statements_and_their_pages_do_not_count(db: None) -> None:
    event = make_event(sources=["tass"])
    statement = make_statement(event, article=make_article("reuters"))
    assert counted(event) == (1, 2, 2, "us")

    Statement.objects.filter(pk=statement.pk).update(state=State.WITHDRAWN)

    assert counted(event) == (0, 1, 1, "none")


@pytest.mark.parametrize(
    ("published", "known"),
    [("2021-06-10", "2021-06-10"), ("2021-06-20", "2021-06-16"), ("", "2021-06-16")],
)
def test_event_is_known_from_its_first_report_or_from_its_own_day(
    db: None, published: str, known: str
) -> None:
    event = make_event(date="2021-06-16", sources=[make_article(published=published)])

    assert event.known_on == dt.date.fromisoformat(known)


def test_announced_event_is_known_from_its_announcement(db: None) -> None:
    announcement, summit = make_event(date="2021-05-25"), make_event(date="2021-06-16")
    make_link(summit, announcement, relation=Link.Relation.ANNOUNCED)

    counted(summit)

    assert summit.known_on == dt.date(2021, 5, 25)


def test_count_of_the_record_is_as_loaded(record: None) -> None:
    columns = ("statement_count", "source_count", "origin_count", "voices", "known_on")
    before = list(Event.objects.order_by("pk").values_list("pk", *columns))
    Event.objects.update(statement_count=9, source_count=9, origin_count=9, known_on=None)

    versioning.count([pk for pk, *_ in before])

    assert list(Event.objects.order_by("pk").values_list("pk", *columns)) == before
    assert Citation.objects.count() > 615


def test_front_page_is_kept_until_the_record_changes(
    visitor: Client, django_assert_num_queries: Any, db: None
) -> None:
    event = make_event(title_en="Talks in Vienna")
    visitor.get("/en/")

    with django_assert_num_queries(1):  # which asks for the record's version
        kept = visitor.get("/en/").content.decode()
    Event.objects.filter(pk=event.pk).update(title_en="Talks in Geneva")
    versioning.touch([event.pk])
    anew = visitor.get("/en/").content.decode()

    assert "Talks in Vienna" in kept
    assert "Talks in Geneva" in anew
    assert "Talks in Vienna" not in anew


def test_front_page_differs_by_language_and_host(visitor: Client, db: None) -> None:
    make_event()

    pages = [
        visitor.get("/en/"),
        visitor.get("/ar/"),
        visitor.get("/en/", headers={"host": "b.test"}),
    ]

    assert len({page.content for page in pages}) == 3
