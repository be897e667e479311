"""Sources under the numbers of a printed page."""

from __future__ import annotations

import pytest
from django.test import Client
from lxml import html

from tests.factories import make_article, make_event, make_statement
from timeline.models import Event, State

pytestmark = pytest.mark.django_db


def printed(visitor: Client, query: str) -> dict[str, str]:
    """The text of each note under its number."""
    text = visitor.get(f"/en/notes/?{query}").content.decode().strip() or "<p></p>"
    return {one.get("value"): one.text_content() for one in html.fromstring(text).iter("li")}


def cited(headline: str, published: str, **event: object) -> Event:
    article = make_article(
        "tass", headline=headline, published=published, url=f"https://a.test/{headline}"
    )
    return make_event(sources=[article], **event)


def test_notes_follow_the_events_asked_for(visitor: Client) -> None:
    first = cited("First", "2021-06-16")
    second = cited("Second", "2021-06-17")
    make_statement(second, article=make_article("cnn", headline="Said", published="2021-06-18"))

    notes = printed(visitor, f"id={second.pk}&id={first.pk}")

    assert notes == {
        "1": "Tass: Second · 17 June 2021 https://a.test/SecondCnn: Said · 18 June 2021",
        "2": "Tass: First · 16 June 2021 https://a.test/First",
    }


def test_notes_know_what_the_page_knows(visitor: Client) -> None:
    event = cited("Early", "2021-06-01")
    make_statement(event, article=make_article("cnn", headline="Late", published="2021-06-18"))

    (note,) = printed(visitor, f"id={event.pk}&known_by=2021-06-10").values()

    assert "Late" not in note


def test_notes_of_drafts_and_nonsense_are_left_out(visitor: Client) -> None:
    draft = cited("Secret", "2021-06-16", state=State.DRAFT)
    event = cited("Open", "2021-06-16")

    assert [*printed(visitor, f"id={draft.pk}&id=x&id=-1&id={'9' * 99}&id={event.pk}")] == ["2"]
    assert printed(visitor, "") == {}
