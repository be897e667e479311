"""What a page tells of itself: to search engines, and to whoever shows a link to it."""

from __future__ import annotations

import pytest
from django.test import Client
from lxml import html

from tests.addresses import RECORD_PAGES
from tests.factories import make_event, make_statement
from timeline.sharing import LANGUAGES

SITE = "http://testserver"
OTHER = {"ar": "ar_AR", "en": "en_GB", "ru": "ru_RU"}
PAGES = ["", "?q=Putin&kind=summit", "?from=2021&view=table", *RECORD_PAGES]
OWN_CARD = ["?q=Putin&kind=summit", "?from=2021&view=table", "events/324/", "statements/5/",
             "actors/joe-biden/", "topics/cyber/", "places/geneva/", "sources/tass/",
             "threads/road-to-geneva-2021/", "2021/", "2021/06/", "2021/06/16/"]  # fmt: skip


def head_of(visitor: Client, address: str) -> tuple[str, html.HtmlElement]:
    """The address in the end, and the page's head."""
    response = visitor.get(address, follow=True)
    path = response.request["PATH_INFO"]
    query = response.request["QUERY_STRING"]
    return f"{path}?{query}" if query else path, html.fromstring(response.content).head


def metas(head: html.HtmlElement, attribute: str) -> dict[str, str]:
    """The content of each meta; fails where one stands twice."""
    found = [(one.get(attribute), one.get("content")) for one in head.xpath(f"meta[@{attribute}]")]
    assert len(dict(found)) == len(found)
    return dict(found)


@pytest.mark.django_db
@pytest.mark.parametrize("language", LANGUAGES)
def test_pages_tell_what_and_where_they_are(visitor: Client, record: None, language: str) -> None:
    for page in PAGES:
        address, head = head_of(visitor, f"/{language}/{page}")

        named, graph = metas(head, "name"), metas(head, "property")
        others = {one.get("hreflang"): one.get("href") for one in head.xpath("link[@hreflang]")}
        rest = address.split("/", 2)[2]
        assert head.xpath("link[@rel='canonical']/@href") == [SITE + address]
        assert others == {
            "x-default": f"{SITE}/en/{rest}",
            **{code: f"{SITE}/{code}/{rest}" for code in LANGUAGES},
        }
        assert named["description"] == graph["og:description"] != ""
        assert graph["og:title"] != ""
        assert (graph["og:url"], graph["og:locale"]) == (SITE + address, OTHER[language])
        assert named["twitter:card"] == "summary_large_image"
        whole = f"{SITE}/{language}/card.png"
        assert (graph["og:image"] != whole) == (page in OWN_CARD)


@pytest.mark.django_db
def test_picture_of_a_page_is_its_card(visitor: Client, record: None) -> None:
    for page in ["", "about/", *OWN_CARD]:
        _address, head = head_of(visitor, f"/ar/{page}")

        picture = metas(head, "property")["og:image"]
        response = visitor.get(picture.removeprefix(SITE))

        assert response["Content-Type"] == "image/png"
        assert response.content[16:24] == (1200).to_bytes(4) + (630).to_bytes(4)


@pytest.mark.django_db
def test_snapshot_tells_what_it_is_and_of_no_other_language(visitor: Client) -> None:
    make_statement(make_event())
    response = visitor.post("/snapshots/", {"path": "/ar/?from=2021"})

    _address, head = head_of(visitor, response["Location"])

    assert metas(head, "property")["og:title"] == "حدث واحد، منذ عام 2021"
    assert metas(head, "name")["robots"] == "noindex"
    assert head.xpath("link[@hreflang]") == []
