"""The handout: one file, numbered sources, nothing asked of anybody."""

from __future__ import annotations

import re

import pytest
from django.test import Client
from lxml import html

from tests.factories import make_article, make_event, make_statement
from timeline.exports import as_handout

pytestmark = pytest.mark.django_db


def page(client: Client, address: str = "/en/timeline.html") -> html.HtmlElement:
    return html.document_fromstring(client.get(address).content)


def words(element: html.HtmlElement) -> str:
    return " ".join(element.text_content().split())


def test_handout_numbers_sources_as_they_come(visitor: Client) -> None:
    tass = make_article("tass", headline="First")
    reuters = make_article("reuters", headline="Second")
    make_event(date="2021-03-01", sources=[tass])
    event = make_event(date="2021-04-01", sources=[reuters, tass])
    make_statement(event, article=make_article("itar", headline="Third"))

    document = page(visitor)

    notes = [[n.text for n in one.cssselect(".note a")] for one in document.cssselect(".event")]
    sources = [words(li) for li in document.cssselect(".sources li")]
    assert notes == [["[1]"], ["[1]", "[2]", "[3]"]]
    assert [source.split(" · ")[0] for source in sources] == [
        "Tass: First",
        "Reuters: Second",
        "Itar: Third",
    ]
    for note in document.cssselect(".note a"):
        (target,) = document.cssselect(note.get("href"))
        assert target.tag == "li"


def test_handout_sets_what_each_side_said_side_by_side(visitor: Client) -> None:
    event = make_event()
    make_statement(event, side="us", text="From Washington.")
    make_statement(event, side="ru", text="From Moscow.", speakers=["vladimir-putin"])
    make_statement(event, side="other", text="From Geneva.", speakers=["guy-parmelin"])

    banks = page(visitor).cssselect(".bank")

    assert [(b.get("data-side"), words(b.cssselect("h3")[0])) for b in banks] == [
        ("us", "Washington"),
        ("ru", "Moscow"),
        ("other", "Others"),
    ]
    assert [words(b.cssselect("q")[0]) for b in banks] == [
        "“From Washington.”",
        "“From Moscow.”",
        "“From Geneva.”",
    ]


@pytest.mark.parametrize(("language", "direction"), [("ar", "rtl"), ("en", "ltr"), ("ru", "ltr")])
def test_handout_runs_as_its_language_does(visitor: Client, language: str, direction: str) -> None:
    make_statement(translations={"ar": "اتفقنا"}, language="en")

    document = page(visitor, f"/{language}/timeline.html")

    (quote,) = document.cssselect("q")
    assert (document.get("lang"), document.get("dir")) == (language, direction)
    assert quote.get("lang") == ("ar" if language == "ar" else "en")


def test_handout_refers_to_no_file(visitor: Client, record: None) -> None:
    document = page(visitor, "/en/timeline.html?from=2021&to=2021")

    fetched = document.xpath(
        "//@src | //link/@href | //script | //img | //iframe | //object | //@style"
    )
    (style,) = document.cssselect("style")
    assert fetched == ["data:,"]  # no icon
    assert re.findall(r"url\(|@import", style.text) == []
    assert {a.get("href")[:4] for a in document.cssselect("a")} == {"http", "#sou"}


def test_handout_allows_its_own_style_and_nothing_else(visitor: Client) -> None:
    make_event()

    response = visitor.get("/en/timeline.html")
    document = html.document_fromstring(response.content)

    (meta,) = document.cssselect("meta[http-equiv]")
    sent = {part.strip() for part in response["Content-Security-Policy"].split(";")}
    held = {part.strip() for part in meta.get("content").split(";")}
    style = f"style-src 'sha256-{as_handout.STYLE_HASH}'"
    assert held == {
        "default-src 'none'",
        style,
        "img-src data:",
        "base-uri 'none'",
        "form-action 'none'",
    }
    assert sent == held | {"frame-ancestors 'none'"}
    assert document.cssselect("style")[0].text == as_handout.STYLE


def test_handout_leaves_out_what_was_said_and_printed_later(visitor: Client) -> None:
    before = make_article("tass", published="2021-05-25", headline="Before")
    after = make_article("reuters", published="2021-06-17", headline="After")
    event = make_event(date="2021-05-25", sources=[before, after])
    make_statement(event, said="2021-06-16", article=after)

    document = page(visitor, "/en/timeline.html?known_by=2021-06-01")

    assert [words(li) for li in document.cssselect(".sources li")] == ["Tass: Before · 25 May 2021"]
    assert document.cssselect(".quote") == []


def test_handout_says_when_it_leaves_events_out(visitor: Client, monkeypatch) -> None:
    monkeypatch.setattr(as_handout, "MOST", 1)
    for _number in range(3):
        make_event()

    document = page(visitor)

    assert len(document.cssselect(".event")) == 1
    assert words(document.cssselect("header strong")[0]) == (
        "2 further events of this selection are left out here: narrow it to print them all."
    )
