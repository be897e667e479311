"""Single records as JSON."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client

from tests.factories import (
    make_actor,
    make_alias,
    make_article,
    make_event,
    make_link,
    make_place,
    make_role,
    make_statement,
    make_thread,
    make_topic,
)
from timeline.models import Event, FormerSlug, State

pytestmark = pytest.mark.django_db


@pytest.fixture
def talks() -> Event:
    """An event on which everything hangs that has an address of its own."""
    event = make_event(
        title_en="Talks",
        actors=[make_actor("joe-biden", name_ar="جو بايدن", kind="person", side="us")],
        topics=["cyber"],
        place=make_place("geneva", lat=46.2, lon=6.1, country_code="CH"),
        threads=["ambassadors"],
        sources=["tass"],
    )
    make_statement(event, translations={"ar": "اتفقنا"})
    return event


def paths(event: Event) -> dict[str, str]:
    """The page of one record of each family."""
    said = event.statements.order_by("pk").first()
    return {
        "event": event.get_absolute_url(),
        "statement": said.get_absolute_url(),
        "article": event.citations.get().article.get_absolute_url(),
        "actor": "/en/actors/joe-biden/",
        "topic": "/en/topics/cyber/",
        "place": "/en/places/geneva/",
        "source": "/en/sources/tass/",
        "thread": "/en/threads/ambassadors/",
    }


def told(client: Client, page: str) -> dict[str, Any]:
    response = client.get(page.rstrip("/") + ".json")
    assert response.status_code == 200, page
    return response.json()


def test_every_record_page_has_its_json(visitor: Client, talks: Event) -> None:
    for page in paths(talks).values():
        assert visitor.get(page).status_code == 200
        assert told(visitor, page)["url"] == page


def test_record_may_be_read_by_pages_of_other_sites(visitor: Client, talks: Event) -> None:
    for page in paths(talks).values():
        response = visitor.get(page.rstrip("/") + ".json")
        assert response["Access-Control-Allow-Origin"] == "*"
        assert not response.cookies


def test_record_is_not_told_again_until_something_changes(visitor: Client, talks: Event) -> None:
    etag = visitor.get("/en/actors/joe-biden.json")["ETag"]

    same = visitor.get("/en/actors/joe-biden.json", headers={"If-None-Match": etag})
    make_event(actors=["joe-biden"])
    other = visitor.get("/en/actors/joe-biden.json", headers={"If-None-Match": etag})

    assert (same.status_code, same.content, other.status_code) == (304, b"", 200)


def test_event_is_told_with_words_passages_and_links(visitor: Client, talks: Event) -> None:
    answer = make_event(title_en="Answer", date="2021-07-01")
    make_link(answer, talks)

    there = told(visitor, talks.get_absolute_url())

    (said,) = there["said"]
    assert there["participants"] == [{"actor": "joe-biden", "role": "participant"}]
    assert there["threads"] == ["ambassadors"]
    assert [(r["language"], r["translator"]) for r in said["renderings"]] == [
        ("en", None),
        ("ar", "Parallax"),
    ]
    assert there["links"] == [
        {"relation": "in-response-to", "direction": "forward", "url": answer.get_absolute_url()}
    ]
    assert len(there["citations"]) == 1


def test_statement_is_told_with_the_passage_it_stands_in(visitor: Client, talks: Event) -> None:
    there = told(visitor, talks.statements.get().get_absolute_url())

    (citation,) = there["citations"]
    assert citation["exact"] == "We agreed to go on talking."
    assert there["event"] == talks.get_absolute_url()


def test_authority_is_told_in_the_language_with_where_its_events_are(
    visitor: Client, talks: Event
) -> None:
    make_alias("joe-biden")
    make_role("joe-biden")

    assert told(visitor, "/ar/actors/joe-biden/") == {
        "slug": "joe-biden",
        "url": "/ar/actors/joe-biden/",
        "name": "جو بايدن",
        "kind": "person",
        "side": "us",
        "wikidata": "",
        "aliases": [{"language": "en", "name": "Biden", "kind": "family"}],
        "offices": [{"title": "US president", "from": "2021-01-20", "to": "2025-01-20"}],
        "timeline": "/ar/?actor=joe-biden",
        "events": "/ar/timeline.json?actor=joe-biden",
    }
    assert told(visitor, "/en/places/geneva/")["lat"] == 46.2
    chain = told(visitor, "/en/threads/ambassadors/")["chain"]
    assert [event["id"] for event in chain] == [talks.pk]


def test_address_of_old_leads_to_the_record(visitor: Client, talks: Event) -> None:
    actor = make_actor("joe-biden")
    FormerSlug.objects.create(model="actor", slug="biden", object_id=actor.pk)

    for old, new in {
        "/en/actors/biden.json": "/en/actors/joe-biden.json",
        f"/en/events/{talks.pk}.json": f"/en/events/{talks.pk}-talks.json",
        f"/en/events/{talks.pk}-other-words.json": f"/en/events/{talks.pk}-talks.json",
    }.items():
        response = visitor.get(old)
        assert (response.status_code, response["Location"]) == (301, new)


@pytest.mark.parametrize(
    "path",
    ["events/99", "events/99-x", "events/" + "9" * 25, "statements/99", "articles/99",
     "actors/nobody", "topics/nothing", "places/nowhere", "sources/none", "threads/none"],
)  # fmt: skip
def test_record_that_is_not_there_is_said_in_json(visitor: Client, path: str) -> None:
    response = visitor.get(f"/en/{path}.json")

    assert (response.status_code, response.json()) == (404, {"error": "There is no such record."})


def test_record_that_is_not_public_is_not_there(visitor: Client) -> None:
    draft = make_event(state=State.DRAFT, actors=["a-spy"], sources=["a-leak"], threads=["plot"])
    said = make_statement(draft, state=State.DRAFT, speakers=["a-spy"])
    article = make_article("a-leak")

    for page in (
        draft.get_absolute_url(), said.get_absolute_url(), article.get_absolute_url(),
        "/en/actors/a-spy/", "/en/sources/a-leak/", "/en/threads/plot/",
    ):  # fmt: skip
        assert visitor.get(page.rstrip("/") + ".json").status_code == 404


def test_event_tells_no_draft_statement(visitor: Client, talks: Event) -> None:
    make_statement(talks, state=State.DRAFT, text="Zugzwang.", speakers=["joe-biden"])

    for page in paths(talks).values():
        assert b"Zugzwang" not in visitor.get(page.rstrip("/") + ".json").content


def test_topic_tells_its_broader_one(visitor: Client) -> None:
    cyber = make_topic("cyber", broader=make_topic("security"), definition_en="Networks.")
    make_event(topics=[cyber])

    there = told(visitor, "/en/topics/cyber/")

    assert (there["broader"], there["definition"]) == ("security", "Networks.")


def test_thread_without_public_events_is_not_there(visitor: Client) -> None:
    make_thread("empty")

    assert visitor.get("/en/threads/empty.json").status_code == 404
