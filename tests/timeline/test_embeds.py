"""Embeds in the view that is shared, and oEmbed, which leads others to them."""

from __future__ import annotations

from urllib.parse import quote
from xml.etree import ElementTree

import pytest
from django.test import Client
from lxml import html

from tests.factories import make_event, make_statement

pytestmark = pytest.mark.django_db
HOST = "http://testserver"


def page(visitor: Client, address: str) -> html.HtmlElement:
    return html.document_fromstring(visitor.get(address).content)


def told(visitor: Client, path: str, more: str = "") -> dict[str, object]:
    return visitor.get(f"/oembed?url={quote(HOST + path)}{more}").json()


@pytest.mark.parametrize("language", ["ar", "en"])
@pytest.mark.parametrize(
    ("view", "shown"),
    [("banks", ".event"), ("table", "table"), ("said", ".exchange"), ("map", ".map")],
)
def test_embed_shows_the_view_that_is_shared(
    visitor: Client, language: str, view: str, shown: str
) -> None:
    make_statement(make_event(title_ar="محادثات"))
    query = "" if view == "banks" else f"?view={view}"

    shared = page(visitor, f"/{language}/{query}").cssselect("#share-embed")[0].get("value")
    embed = page(visitor, f"/embed/{language}/{query}")

    assert f'src="{HOST}/embed/{language}/{query}"' in shared
    assert embed.cssselect(f"main {shown}")
    assert not embed.cssselect("script, form")


@pytest.mark.parametrize("language", ["ar", "en"])
def test_embed_leads_on_to_what_it_leaves_out(visitor: Client, language: str) -> None:
    for day in range(1, 20):
        make_event(date=f"2021-06-{day:02}")

    (way,) = page(visitor, f"/embed/{language}/?from=2021").cssselect(".paging a")

    assert way.get("href").startswith(f"/{language}/?from=2021&after=2021-06-")
    assert page(visitor, f"/embed/{language}/?from=2021-06-18").cssselect(".paging a") == []


@pytest.mark.parametrize("language", ["ar", "en"])
def test_embed_of_an_event_says_its_title_once(visitor: Client, language: str) -> None:
    event = make_event(title_ar="محادثات")

    embed = page(visitor, f"/embed/{language}/events/{event.pk}/")

    seen = [one.text_content() for one in embed.cssselect("h1:not(.visually-hidden), h3")]
    assert seen == [getattr(event, f"title_{language}")]


def test_oembed_has_a_picture_of_the_view_or_event(visitor: Client) -> None:
    event = make_event()

    view = told(visitor, "/ar/?kind=meeting")
    about = told(visitor, event.get_absolute_url())

    assert view["thumbnail_url"] == f"{HOST}/ar/card.png?kind=meeting"
    assert about["thumbnail_url"] == f"{HOST}/en/events/{event.pk}/card.png"
    assert (about["thumbnail_width"], about["thumbnail_height"]) == (1200, 630)


@pytest.mark.parametrize(
    ("asked", "size", "has_picture"),
    [
        ("&maxwidth=1200&maxheight=630", (720, 630), True),
        ("&maxwidth=500", (500, 640), False),
        ("&maxwidth=0&maxheight=-5", (720, 640), True),
    ],
)
def test_oembed_is_no_larger_than_was_asked_for(
    visitor: Client, asked: str, size: tuple[int, int], has_picture: bool
) -> None:
    make_event()

    got = told(visitor, "/en/", asked)

    assert (got["width"], got["height"]) == size
    assert ("thumbnail_url" in got) == has_picture


def test_oembed_is_well_formed_xml_whatever_was_searched_for(visitor: Client) -> None:
    make_event()

    answer = visitor.get("/oembed", {"url": f"{HOST}/ar/?q=%EF%BF%BE<&بوتين", "format": "xml"})

    root = ElementTree.fromstring(answer.content)
    assert (root.tag, root.findtext("type"), root.findtext("width")) == ("oembed", "rich", "720")
    assert answer["Access-Control-Allow-Origin"] == "*"
