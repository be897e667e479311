"""The sitemap and robots.txt, read by an XML parser and Python's own robots parser."""

from __future__ import annotations

from urllib.robotparser import RobotFileParser

import pytest
from django.test import Client
from lxml import etree

from tests.factories import make_event, make_statement
from timeline.models import State
from timeline.sitemaps import SECTIONS, InEveryLanguage

pytestmark = pytest.mark.django_db
NAMES = {
    "s": "http://www.sitemaps.org/schemas/sitemap/0.9",
    "x": "http://www.w3.org/1999/xhtml",
}
SITE = "http://testserver"


def urls(client: Client, path: str) -> list[etree._Element]:
    response = client.get(path)
    assert response.status_code == 200
    return etree.fromstring(response.content).findall("s:url", NAMES)


def places(client: Client, path: str) -> list[str]:
    return [url.findtext("s:loc", namespaces=NAMES) for url in urls(client, path)]


def test_index_names_every_section(visitor: Client) -> None:
    root = etree.fromstring(visitor.get("/sitemap.xml").content)

    found = [loc.text for loc in root.findall("s:sitemap/s:loc", NAMES)]
    assert found == [f"{SITE}/sitemap-{name}.xml" for name in SECTIONS]


def test_event_stands_there_in_every_language_with_the_others(visitor: Client) -> None:
    event = make_event(title_en="Talks")

    found = urls(visitor, "/sitemap-events.xml")

    pages = {code: f"{SITE}/{code}/events/{event.pk}-talks/" for code in ("ar", "en", "ru")}
    assert [url.findtext("s:loc", namespaces=NAMES) for url in found] == list(pages.values())
    for url in found:
        links = {link.get("hreflang"): link.get("href") for link in url.findall("x:link", NAMES)}
        assert links == pages
        assert url.findtext("s:lastmod", namespaces=NAMES) == f"{event.updated:%Y-%m-%d}"


def test_every_address_leads_to_a_page(visitor: Client) -> None:
    event = make_event(
        actors=["joe-biden"], topics=["cyber"], place="geneva", threads=["ambassadors"]
    )
    make_statement(event)

    for section in SECTIONS:
        found = places(visitor, f"/sitemap-{section}.xml")
        assert found, section
        for address in found:
            response = visitor.get(address.removeprefix(SITE))
            assert response.status_code == 200, address
            assert f'<link rel="canonical" href="{address}">' in response.content.decode()


def test_sitemap_holds_nothing_unpublished(visitor: Client) -> None:
    draft = make_event(
        state=State.DRAFT, actors=["a-spy"], topics=["plots"], place="lair", threads=["secrets"]
    )
    make_statement(draft, state=State.DRAFT, speakers=["a-spy"])

    found = [a for section in SECTIONS for a in places(visitor, f"/sitemap-{section}.xml")]

    assert len(found) == 21  # the seven pages that are always there
    assert len(places(visitor, "/sitemap-pages.xml")) == 21


def test_page_beyond_the_last_is_not_found(visitor: Client) -> None:
    for path in ("/sitemap-events.xml?p=2", "/sitemap-events.xml?p=x", "/sitemap-nothing.xml"):
        assert visitor.get(path).status_code == 404


def test_sitemap_is_not_made_again_until_the_record_changes(visitor: Client) -> None:
    make_event()
    etag = visitor.get("/sitemap-events.xml")["ETag"]

    same = visitor.get("/sitemap-events.xml", headers={"If-None-Match": etag})
    make_event()
    other = visitor.get("/sitemap-events.xml", headers={"If-None-Match": etag})

    assert (same.status_code, other.status_code) == (304, 200)


def test_page_of_rows_in_languages_is_the_slice_of_all_pairs() -> None:
    pairs = InEveryLanguage(["a", "b", "c"], ["ar", "en", "ru"])
    whole = [(row, code) for row in "abc" for code in ("ar", "en", "ru")]

    assert len(pairs) == len(whole)
    for begin in range(7):
        for end in range(begin, 12):
            assert pairs[begin:end] == whole[begin:end]


def test_robots_may_read_the_record_and_not_the_desk(visitor: Client) -> None:
    response = visitor.get("/robots.txt")
    robots = RobotFileParser()
    robots.parse(response.content.decode().splitlines())

    assert response["Content-Type"] == "text/plain; charset=utf-8"
    assert robots.site_maps() == [f"{SITE}/sitemap.xml"]
    for path in ("/en/", "/ar/events/1-talks/", "/ru/?actor=joe-biden", "/en/timeline.atom"):
        assert robots.can_fetch("any", SITE + path)
    for path in ("/desk/", "/admin/login/"):
        assert not robots.can_fetch("any", SITE + path)
