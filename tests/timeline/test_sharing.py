"""What is shared of an event's page: the selection in which it was read, the day as known on."""

from __future__ import annotations

import json
from urllib.parse import quote

import pytest
from django.test import Client

from timeline.models import Event, ShortLink, Snapshot

DAY = "known_by=2021-06-01"


@pytest.fixture
def summit(record: None) -> Event:
    return Event.objects.get(record_key="2021-geneva-summit")


def shown(visitor: Client, address: str) -> str:
    return visitor.get(address).content.decode()


@pytest.mark.parametrize("language", ["ar", "en"])
def test_event_is_shared_in_the_selection_it_is_read_in(
    summit: Event, visitor: Client, language: str
) -> None:
    address = f"/{language}/events/{summit.pk}-{summit.slug}/"

    page = shown(visitor, f"{address}?actor=joe-biden&kind=summit")

    shared = f"{address}?kind=summit&amp;actor=joe-biden"
    assert f'value="http://testserver{shared}"' in page
    assert f'name="path" value="{shared}"' in page
    assert f'rel="canonical" href="http://testserver{address}"' in page


@pytest.mark.parametrize("language", ["ar", "en"])
def test_event_to_come_is_shared_cited_and_embedded_as_known(
    summit: Event, visitor: Client, language: str
) -> None:
    address = f"/{language}/events/{summit.pk}-announced/?{DAY}"
    page = shown(visitor, address)
    oembed = quote(f"http://testserver{address}")

    cited = shown(visitor, f"/{language}/events/{summit.pk}/cite/?{DAY}")
    embed = shown(visitor, f"/embed/{language}/events/{summit.pk}/?{DAY}")
    told = json.loads(shown(visitor, f"/oembed?url={oembed}"))

    assert f"/{language}/events/{summit.pk}/cite/?{DAY}" in page
    assert f"/embed/{language}/events/{summit.pk}/?{DAY}" in page
    assert f"/embed/{language}/events/{summit.pk}/?{DAY}" in told["html"]
    outcome = getattr(summit, f"title_{language}")
    assert [outcome in text for text in (page, cited, embed, told["title"])] == [False] * 4
    assert f"{summit.pk}-announced/?{DAY}" in cited


@pytest.mark.parametrize("form", ["/en/events/{}/cite/", "/embed/ar/events/{}/"])
def test_event_not_known_on_the_day_is_not_there(summit: Event, visitor: Client, form: str) -> None:
    address = form.format(summit.pk)

    answers = [visitor.get(f"{address}?known_by={day}").status_code for day in ("2020", "2022")]

    assert answers == [404, 200]


def test_short_link_of_an_event_keeps_its_selection(summit: Event, visitor: Client) -> None:
    path = f"/ar/events/{summit.pk}-announced/"

    visitor.post("/s/", {"path": f"{path}?nonsense=1&{DAY}&actor=joe-biden"})

    link = ShortLink.objects.get()
    assert link.path == f"{path}?actor=joe-biden&{DAY}"
    assert visitor.get(link.get_absolute_url())["Location"] == link.path


def test_short_link_of_a_download_keeps_its_selection(record: None, visitor: Client) -> None:
    visitor.post("/s/", {"path": "/ar/timeline.csv?utm_source=x&kind=summit"})

    assert ShortLink.objects.get().path == "/ar/timeline.csv?kind=summit"


def test_event_is_embedded_by_its_number_alone(summit: Event, visitor: Client) -> None:
    told = visitor.get(f"/oembed?url=http://testserver/en/events/{summit.pk}/").json()

    assert told["title"] == summit.title_en


@pytest.mark.parametrize("path", ["//elsewhere.test/en/", "http://testserver/en/", "/desk/", "/"])
def test_snapshot_is_taken_of_views_here_alone(record: None, visitor: Client, path: str) -> None:
    answer = visitor.post("/snapshots/", {"path": path})

    assert (answer.status_code, Snapshot.objects.count()) == (400, 0)


# --- short links and downloads ---------------------------------------------------------------


@pytest.mark.parametrize(("language", "word"), [("ar", "بوتين"), ("ru", "Путин"), ("en", "Putin")])
def test_short_link_shows_where_it_leads_in_letters(
    record: None, visitor: Client, language: str, word: str
) -> None:
    path = f"/{language}/?q={quote(word)}"

    page = visitor.post("/s/", {"path": path}, follow=True).content.decode()

    assert f'<a href="{path}"><bdi class="address" dir="ltr">/{language}/?q={word}</bdi>' in page
    assert f'href="/s/{ShortLink.objects.get().code}.svg" download' in page


def test_short_link_typed_in_capitals_leads_on(record: None, visitor: Client) -> None:
    visitor.post("/s/", {"path": "/ar/?kind=summit"})
    code = ShortLink.objects.get().code

    assert visitor.get(f"/s/{code.upper()}/")["Location"] == "/ar/?kind=summit"


@pytest.mark.parametrize(
    ("language", "words"),
    [("ar", ["لتطبيق التقويم", "للطباعة مع المصادر"]), ("en", ["for a calendar", "Excel"])],
)
def test_downloads_are_named_by_what_they_are_for(
    record: None, visitor: Client, language: str, words: list[str]
) -> None:
    page = shown(visitor, f"/{language}/")

    assert [f"download><bdi>{name}</bdi>" in page for name in words] == [True, True]


@pytest.mark.parametrize("language", ["ar", "en"])
def test_statement_is_shared_and_cited(summit: Event, visitor: Client, language: str) -> None:
    said = summit.statements.order_by("pk").first()
    address = f"/{language}/statements/{said.pk}/"

    page = shown(visitor, address)

    assert f'value="http://testserver{address}"' in page
    assert f'name="path" value="{address}"' in page
    assert f'href="{address}cite/"' in page
    assert "share-embed" not in page
