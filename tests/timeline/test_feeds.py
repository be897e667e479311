"""Feeds: Atom read by feedparser, JSON Feed against its specification's musts."""

from __future__ import annotations

import feedparser
import pytest
from django.test import Client
from lxml import etree

from tests.factories import make_event

pytestmark = pytest.mark.django_db
ATOM = {"a": "http://www.w3.org/2005/Atom"}


def atom(client: Client, query: str = "", language: str = "en") -> feedparser.FeedParserDict:
    response = client.get(f"/{language}/timeline.atom{query}")
    headers = {"content-type": response["Content-Type"]}
    parsed = feedparser.parse(response.content, response_headers=headers)
    assert not parsed.bozo
    assert parsed.version == "atom10"
    return parsed


def test_atom_has_the_newest_events_of_the_selection_first(visitor: Client) -> None:
    make_event(date="2021-03-01", title_en="Old", actors=["joe-biden"])
    make_event(date="2021-06-16", title_en="New", actors=["joe-biden"])
    make_event(date="2021-07-01", title_en="Another")

    parsed = atom(visitor, "?actor=joe-biden")

    assert [entry.title for entry in parsed.entries] == ["16 June 2021: New", "1 March 2021: Old"]
    assert parsed.feed.title == "Parallax: 2 events, 2021, involving Joe Biden"


def test_atom_says_where_it_is_and_in_which_language(visitor: Client) -> None:
    make_event(title_ar="محادثات")

    parsed = atom(visitor, "?from=2021&sort=newest&view=table", language="ar")

    links = {link.rel: link.href for link in parsed.feed.links}
    assert links == {
        "alternate": "http://testserver/ar/?from=2021",
        "self": "http://testserver/ar/timeline.atom?from=2021",
    }
    assert parsed.feed.id == links["self"]
    assert (parsed.feed.language, parsed.feed.author) == ("ar", parsed.feed.author_detail.name)


def test_atom_entry_keeps_its_id_and_tells_when_it_changed(visitor: Client) -> None:
    event = make_event(title_en="Talks")
    (before,) = atom(visitor).entries

    event.title_en, event.slug, event.date = "Other talks", "other-talks", "2021-07-01"
    event.save()
    (after,) = atom(visitor).entries

    assert before.id == after.id == f"tag:testserver,2026:en/events/{event.pk}"
    assert before.link == f"http://testserver/en/events/{event.pk}-talks/"
    assert (after.published, after.updated > before.updated) == (before.published, True)


def test_atom_has_what_the_standard_asks_for(visitor: Client) -> None:
    """RFC 4287, 4.1: id, title and updated once each, of the feed and of every entry."""
    make_event(summary_en='Less < more & "so on"')
    make_event()

    root = etree.fromstring(visitor.get("/en/timeline.atom").content)

    for element in [root, *root.findall("a:entry", ATOM)]:
        for name in ("id", "title", "updated"):
            assert len(element.findall(f"a:{name}", ATOM)) == 1
    assert len(root.findall("a:author", ATOM)) == 1
    ids = [one.text for one in root.findall("a:entry/a:id", ATOM)]
    assert len(set(ids)) == 2
    summaries = [entry.summary for entry in atom(visitor).entries if entry.summary]
    assert summaries == ["Less &lt; more &amp; &quot;so on&quot;"]


def test_atom_of_nothing_is_the_same_each_time(visitor: Client) -> None:
    first, second = (visitor.get("/en/timeline.atom?from=1801&to=1802").content for _ in "ab")

    assert first == second
    assert atom(visitor, "?from=1801&to=1802").entries == []


def test_json_feed_has_what_its_specification_asks_for(visitor: Client) -> None:
    event = make_event(date="2021-06", title_ru="Переговоры", summary_ru="Текст", side="ru")

    feed = visitor.get("/ru/timeline.jsonfeed?side=ru").json()

    (item,) = feed["items"]
    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert feed["home_page_url"] == "http://testserver/ru/?side=ru"
    assert feed["feed_url"] == "http://testserver/ru/timeline.jsonfeed?side=ru"
    assert (feed["language"], item["language"]) == ("ru", "ru")
    assert item["id"] == f"tag:testserver,2026:ru/events/{event.pk}"
    assert item["url"] == f"http://testserver/ru/events/{event.pk}-talks/"
    assert item["title"] == "июнь 2021: Переговоры"
    assert item["content_text"] == "Текст"
    assert item["date_modified"] == event.updated.isoformat(timespec="seconds")
    assert item["_parallax"] == {"date": "2021-06", "side": "ru"}


def test_feeds_are_named_on_the_page_that_they_follow(visitor: Client) -> None:
    make_event(actors=["joe-biden"])

    page = visitor.get("/ar/?actor=joe-biden").content.decode()

    for kind, form in (("atom+xml", "atom"), ("feed+json", "jsonfeed")):
        assert f'<link rel="alternate" type="application/{kind}"' in page
        assert f'href="/ar/timeline.{form}?actor=joe-biden"' in page


@pytest.mark.parametrize("form", ["atom", "jsonfeed"])
def test_feed_ends_after_fifty(visitor: Client, record: None, form: str) -> None:
    response = visitor.get(f"/en/timeline.{form}")

    entries = feedparser.parse(response.content).entries if form == "atom" else []
    assert len(entries or response.json()["items"]) == 50


@pytest.mark.parametrize("language", ["ar", "en"])
def test_json_feed_has_a_picture_of_each_event(visitor: Client, language: str) -> None:
    event = make_event()

    (item,) = visitor.get(f"/{language}/timeline.jsonfeed").json()["items"]

    assert item["image"] == f"http://testserver/{language}/events/{event.pk}/card.png"
