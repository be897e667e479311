"""What a snapshot says has happened to its view since."""

from __future__ import annotations

import pytest
from django.test import Client
from django.utils import translation
from lxml import html

from tests.factories import make_event
from timeline import sharing, versioning
from timeline.models import Event, Snapshot
from timeline.selection import Selection

pytestmark = pytest.mark.django_db


def change(event: Event, **values: object) -> None:
    Event.objects.filter(pk=event.pk).update(**values)
    versioning.touch([event.pk])


def taken(language: str, chosen: Selection | None = None) -> Snapshot:
    with translation.override(language):
        return sharing.take_snapshot(chosen or Selection(), language)


@pytest.mark.parametrize(
    ("language", "dates"),
    [("en", ["15 June 2021", "17 June 2021"]), ("ar", ["15 يونيو 2021", "17 يونيو 2021"])],
)
def test_snapshot_shows_what_was_changed_into_what(
    visitor: Client, language: str, dates: list[str]
) -> None:
    event = make_event(title_en="Talks", title_ar="محادثات", date="2021-06-15")
    snapshot = taken(language)
    event.date, event.title_en, event.title_ar = "2021-06-17", "Long talks", "محادثات طويلة"
    event.save()
    versioning.touch([event.pk])

    page = html.document_fromstring(visitor.get(snapshot.get_absolute_url()).content)

    pairs = [
        [one.text for one in field.cssselect("del, ins")] for field in page.cssselect(".facts dd")
    ]
    assert pairs == [dates, ["محادثات", "محادثات طويلة"], ["Talks", "Long talks"]]


@pytest.mark.parametrize("language", ["en", "ar"])
def test_snapshot_leads_to_each_event_that_is_still_public(visitor: Client, language: str) -> None:
    kept, hidden = make_event(), make_event()
    snapshot = taken(language)
    change(hidden, state="withdrawn")

    page = html.document_fromstring(visitor.get(snapshot.get_absolute_url()).content)

    links = [link.get("href") for link in page.cssselect(".chain a")]
    assert links == [f"/{language}/events/{kept.pk}-{kept.slug}/"]


def test_event_that_left_the_view_is_removed_and_one_that_came_is_added() -> None:
    june, july = make_event(date="2021-06-15"), make_event(date="2021-07-15")
    snapshot = taken("en", Selection(from_="2021-06", to="2021-06"))
    for event, day in ((june, "2021-07-01"), (july, "2021-06-30")):
        event.date = day
        event.save()
        versioning.touch([event.pk])

    since = sharing.since(snapshot)

    assert [one["id"] for one in since.gone] == [june.pk]
    assert [one.pk for one in since.added] == [july.pk]


def test_snapshot_cut_at_its_length_takes_nothing_for_added_or_removed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """What lies beyond its last event was not kept, and what was pushed there is still there."""
    monkeypatch.setattr(sharing, "MOST_IN_SNAPSHOT", 3)
    for day in range(10, 15):
        make_event(date=f"2021-06-{day}")
    snapshot = taken("en")
    assert not sharing.since(snapshot)
    early = make_event(date="2021-06-01")
    versioning.touch([early.pk])

    since = sharing.since(snapshot)

    assert [one.pk for one in since.added] == [early.pk]
    assert (since.gone, since.withdrawn, since.changed) == ([], [], [])
