"""What readers may trust: corrections and their feeds, the privacy page, a way to reach us."""

from __future__ import annotations

from typing import Any

import feedparser
import pytest
from django.core.exceptions import ImproperlyConfigured
from django.test import Client
from lxml import html

from newsroom.settings import contact
from tests.factories import make_event, make_statement
from timeline.models import Correction, Event, State

pytestmark = pytest.mark.django_db
PAGES = ["about", "privacy", "corrections"]


def corrected(event: Event, **overrides: Any) -> Correction:
    values = {"reason": "The summary named the wrong city.", "changes": {"tone": ["1", "2"]}}
    return Correction.objects.create(event=event, **(values | overrides))


# --- corrections ---------------------------------------------------------------------------


def test_corrections_feed_tells_reason_and_change_newest_first(visitor: Client) -> None:
    event = make_event(date="2021-06-16", title_en="Talks")
    first = corrected(event, changes={"title_en": ["Talks <1>", "Talks"]})
    second = corrected(event, reason="Tone.", changes={})

    response = visitor.get("/en/corrections.atom")
    parsed = feedparser.parse(response.content)

    assert response["Content-Type"] == "application/atom+xml; charset=utf-8"
    assert (parsed.bozo, parsed.version) == (False, "atom10")
    assert [(entry.id, entry.title) for entry in parsed.entries] == [
        (f"tag:testserver,2026:en/corrections/{one.pk}", "16 June 2021: Talks")
        for one in (second, first)
    ]
    assert [entry.summary for entry in parsed.entries] == [
        "Tone.",
        "The summary named the wrong city.<br />"
        "title (English): was “Talks &lt;1&gt;”, is now “Talks”",
    ]
    assert parsed.entries[0].link == f"http://testserver{event.get_absolute_url()}"


def test_corrections_feed_is_in_the_language_of_its_address(visitor: Client) -> None:
    statement = make_statement(make_event(title_ar="محادثات"))
    correction = corrected(statement.event, statement=statement)

    feed = visitor.get("/ar/corrections.jsonfeed").json()

    (item,) = feed["items"]
    assert (feed["title"], feed["language"]) == ("بارالاكس: تصويبات", "ar")
    assert feed["home_page_url"] == "http://testserver/ar/corrections/"
    assert feed["feed_url"] == "http://testserver/ar/corrections.jsonfeed"
    assert item["id"] == f"tag:testserver,2026:ar/corrections/{correction.pk}"
    assert item["url"] == f"http://testserver/ar/statements/{statement.pk}/"
    assert item["title"] == "16 يونيو 2021: محادثات"
    assert item["content_text"].splitlines()[1].endswith("كان «1» وأصبح «2»")
    assert item["date_modified"] == correction.at.isoformat(timespec="seconds")


def test_corrections_feed_forgets_what_is_no_longer_public(visitor: Client) -> None:
    correction = corrected(make_event())
    corrected(make_event(state=State.WITHDRAWN))

    items = visitor.get("/en/corrections.jsonfeed").json()["items"]

    assert [item["id"] for item in items] == [f"tag:testserver,2026:en/corrections/{correction.pk}"]


def test_corrections_feed_comes_in_two_forms_only(visitor: Client) -> None:
    assert visitor.get("/en/corrections.csv").status_code == 404


def test_corrections_page_names_its_feeds(visitor: Client) -> None:
    head = html.fromstring(visitor.get("/ru/corrections/").content).head

    links = {one.get("type"): one.get("href") for one in head.xpath("link[@type][@title]")}

    assert links == {
        "application/atom+xml": "/ru/corrections.atom",
        "application/feed+json": "/ru/corrections.jsonfeed",
    }


# --- pages, and the way to reach us --------------------------------------------------------


@pytest.mark.parametrize("language", ["ar", "en", "ru"])
@pytest.mark.parametrize("name", PAGES)
def test_page_is_linked_in_the_footer_and_sets_no_cookie(
    visitor: Client, name: str, language: str
) -> None:
    response = visitor.get(f"/{language}/{name}/")

    footer = html.fromstring(response.content).xpath("//footer//a/@href")
    assert f"/{language}/{name}/" in footer
    assert response.cookies == {}


def test_only_pages_with_a_session_have_a_window_of_their_own(visitor: Client) -> None:
    policies = [
        visitor.get(path).headers.get("Cross-Origin-Opener-Policy")
        for path in ("/en/", "/ar/privacy/", "/desk/", "/desk/login/", "/admin/login/")
    ]

    assert policies == [None, None, "same-origin", "same-origin", "same-origin"]


@pytest.mark.parametrize(
    ("setting", "href"),
    [
        ("desk@example.org", "mailto:desk@example.org"),
        ("https://example.org/write", "https://example.org/write"),
    ],
)
def test_contact_stands_in_the_footer_and_on_the_privacy_page(
    visitor: Client, settings: Any, setting: str, href: str
) -> None:
    settings.CONTACT = setting

    page = html.fromstring(visitor.get("/en/privacy/").content)

    assert page.xpath("//footer//a[text()='Contact']/@href") == [href]
    assert page.xpath("//main//a[last()]/@href") == [href]


def test_contact_is_not_mentioned_when_it_is_not_set(visitor: Client) -> None:
    for name in PAGES:
        assert "Contact" not in visitor.get(f"/en/{name}/").content.decode()


@pytest.mark.parametrize("value", ["", "desk@example.org", "https://example.org/write"])
def test_contact_setting_is_a_mail_or_web_address(
    monkeypatch: pytest.MonkeyPatch, value: str
) -> None:
    monkeypatch.setenv("CONTACT", value)

    assert contact() == value


@pytest.mark.parametrize("value", ["javascript:alert(1)", "us", "a b@c", "mailto:a@b"])
def test_contact_setting_refuses_anything_else(monkeypatch: pytest.MonkeyPatch, value: str) -> None:
    monkeypatch.setenv("CONTACT", value)

    with pytest.raises(ImproperlyConfigured, match="CONTACT"):
        contact()
