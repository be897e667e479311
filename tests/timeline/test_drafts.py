"""No word of what is not public stands on any public page, feed, export or card of text."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from html import unescape
from typing import Any

import pytest
from django.test import Client

from newsroom.models import ArticleText
from tests.factories import (
    make_alias,
    make_article,
    make_attribute,
    make_event,
    make_link,
    make_outcome,
    make_place,
    make_reported,
    make_statement,
    make_topic,
)
from tests.timeline.test_hostile import LANGUAGES, ROUTES, filled, usual
from timeline import sharing, versioning
from timeline.exports import EXPORTS
from timeline.models import (
    Correction,
    Event,
    State,
    Statement,
    Thread,
)
from timeline.selection import Selection

pytestmark = pytest.mark.django_db
SECRET = "Zugzwang"  # stands in every text of what is not public, and in no other
ADDRESS = re.compile(rb'(?:href|src|hx-get)="(/[^"#]*)|<loc>http://testserver([^<]*)')
MOST = 450  # pages of one crawl
QUERIES = [
    *("", "q=zugzwang", "q=palaver", "q=secrets", "view=table", "view=said", "view=map"),
    *("from=2021-06-20", "actor=secretive-actor", "thread=secretive-thread", "known_by=2030"),
]


def hide(state: str) -> dict[str, Any]:
    """Beside a public event and its statement: an event, a statement, an article, an actor, a
    thread, a topic, a place and a source that are not public, tied to what is in every way that
    the models allow.
    Returns the public event and the hidden rows."""
    shown = make_event(
        place="geneva", topics=["arms-control"], threads=["ambassadors"], actors=["joe-biden"]
    )
    said = make_statement(shown, article=make_article(headline="Palaver"))
    words = {
        f"{name}_{code}": f"{SECRET} palaver" for name in ("title", "summary") for code in LANGUAGES
    }
    article = make_article("secretive-source", headline=f"{SECRET} secrets", byline=SECRET)
    article.source.name = f"{SECRET} Daily"
    article.source.save()
    ArticleText.objects.create(article=article, text=f"{SECRET} secrets of the palaver.")
    event = make_event(
        **words,
        date="2021-06-21",
        place_detail=SECRET,
        place=make_place("secretive-place", name_en=SECRET),
        topics=["arms-control", make_topic("secretive-topic", label_en=SECRET)],
        actors=["joe-biden", "secretive-actor"],
        threads=["ambassadors", "secretive-thread"],
        sources=[article],
    )
    make_alias("secretive-actor", name=SECRET)
    Thread.objects.filter(slug="secretive-thread").update(title_en=SECRET, title_ru=SECRET)
    statement = make_statement(shown, text=f"{SECRET} secrets.", article=article, side="ru")
    spoken = make_statement(event, text=f"{SECRET} again.", article=article)
    make_link(event, shown, note=SECRET, basis=SECRET)
    make_outcome(said, event=event)
    secret = make_attribute("secretive-attribute", label_en=SECRET)
    for words in (SECRET, f"{SECRET} again"):
        make_reported(event, words, attribute=secret, source=article)
    for row, changes in ((event, {"title_en": [SECRET, SECRET]}), (shown, {})):
        Correction.objects.create(
            event=row,
            statement=None if changes else statement,
            reason=f"{SECRET} corrected",
            changes={"text": [SECRET, SECRET]},
        )
    Event.objects.filter(pk=event.pk).update(state=state)
    Statement.objects.filter(pk=statement.pk).update(state=state)
    versioning.touch([event.pk, shown.pk])
    return {"event": event, "statement": statement, "article": article, "spoken": spoken}


def text_of(response: Any) -> bytes:
    """Everything that a reader of the answer can read, packed or not."""
    body = b"".join(response) if response.streaming else response.content
    if body[:2] == b"PK":
        with zipfile.ZipFile(io.BytesIO(body)) as packed:
            body = b"".join(packed.read(name) for name in packed.namelist())
    return body + repr(response.headers).encode()


def beginnings(hidden: dict[str, Any]) -> Iterator[str]:
    """Every route with what is public and with what is not, and every form of a few views."""
    for language in LANGUAGES:
        public = usual(language)
        secret = public | {
            "event": str(hidden["event"].pk),
            "article": str(hidden["article"].pk),
            "events/slug": hidden["event"].slug,
            "actors/slug": "secretive-actor",
            "topics/slug": "secretive-topic",
            "places/slug": "secretive-place",
            "sources/slug": "secretive-source",
            "threads/slug": "secretive-thread",
        }
        for row in ("statement", "spoken"):
            values = secret | {"statement": str(hidden[row].pk)}
            yield from (filled(route, values) for route in ROUTES)
        yield from (filled(route, public) for route in ROUTES)
        for query in QUERIES:
            yield f"/{language}/?{query}" if query else f"/{language}/"
            yield from (f"/{language}/timeline.{name}?{query}" for name in EXPORTS)
            yield f"/embed/{language}/?{query}"


def crawl(client: Client, paths: Iterator[str]) -> Iterator[tuple[str, bytes]]:
    """Each page and what it leads to, without the search word that it may repeat."""
    waiting = list(dict.fromkeys(paths))
    seen = set(waiting)
    for path in waiting:
        response = client.get(path)
        body = text_of(response)
        yield path, body
        for found in ADDRESS.finditer(body):
            leads = unescape((found[1] or found[2]).decode())
            if leads not in seen and len(waiting) < MOST and not leads.startswith("/static"):
                seen.add(leads)
                waiting.append(leads)


@pytest.mark.parametrize("state", [State.DRAFT, State.WITHDRAWN])
def test_no_word_of_what_is_not_public_is_on_any_page(visitor: Client, state: str) -> None:
    hidden = hide(state)

    told = [path for path, body in crawl(visitor, beginnings(hidden)) if SECRET.encode() in body]

    assert told == []


def test_crawl_meets_the_same_words_once_they_are_public(visitor: Client) -> None:
    """Else the test above could not fail."""
    hidden = hide(State.PUBLISHED)

    told = {path for path, body in crawl(visitor, beginnings(hidden)) if SECRET.encode() in body}

    assert {
        "/en/",
        "/ru/timeline.xlsx?",
        "/ar/timeline.json?",
        hidden["event"].get_absolute_url(),
        hidden["statement"].get_absolute_url(),
        hidden["article"].get_absolute_url(),
        "/en/corrections/",
        "/en/threads/secretive-thread/",
        "/en/topics/secretive-topic/",
        "/en/places/secretive-place/",
    } <= told


@pytest.mark.parametrize("kind", ["topics", "places", "actors", "threads", "sources"])
def test_page_of_what_only_drafts_name_is_not_there(visitor: Client, kind: str) -> None:
    hide(State.DRAFT)

    addresses = [f"/ar/{kind}/secretive-{kind[:-1]}{end}" for end in ("/", ".json")]

    assert [visitor.get(address).status_code for address in addresses] == [404, 404]


@pytest.mark.parametrize(
    ("language", "word"), [("en", "withdrawn"), ("ar", "سُحب"), ("ru", "отозвано")]
)
def test_snapshot_names_nothing_that_was_withdrawn_since(
    visitor: Client, language: str, word: str
) -> None:
    kept = make_event(title_en="Summit", date="2021-06-15")
    hidden = hide(State.PUBLISHED)["event"]
    snapshot = sharing.take_snapshot(Selection(), language)

    Event.objects.filter(pk=hidden.pk).update(state=State.WITHDRAWN)
    versioning.touch([hidden.pk])
    page = visitor.get(snapshot.get_absolute_url()).content.decode()

    assert SECRET not in page
    assert kept.title_en in page
    assert page.count(f"<strong>{word}</strong>") == 2  # among the changes, among what was kept


def test_snapshot_says_how_many_events_it_kept_and_not_how_many_there_are_now(
    visitor: Client,
) -> None:
    make_event(kind="summit")
    snapshot = sharing.take_snapshot(Selection().choosing("kind", ["summit"]), "en")
    make_event(kind="summit")

    page = visitor.get(snapshot.get_absolute_url()).content.decode()

    assert "<h1>1 event, 2021, summit</h1>" in page
