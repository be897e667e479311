"""Hostile requests: every public address with nasty values answers plainly, never with an error.

The addresses come from the URLconf, so a new one is attacked from its first day.
"""

# ruff: noqa: E501 -- tables of values

from __future__ import annotations

import itertools
import random
import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import quote, urlencode

import pytest
from django.core.cache import cache
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.factories import make_event, make_link, make_outcome, make_statement
from timeline import sharing
from timeline.facets import FACETS
from timeline.models import Event, ShortLink
from timeline.selection import SINGLE, VIEWS

pytestmark = pytest.mark.django_db
LANGUAGES = ("ar", "en", "ru")
NOT_PUBLIC = ("desk/", "admin/")
PARAMETERS = [
    *SINGLE,
    *(facet.name for facet in FACETS),
    *("p", "page", "limit", "per_page", "url", "format", "maxwidth", "maxheight", "path", "next"),
]
HUGE = str(10**22)
VALUES = [
    # what text may hold
    *("", " ", "\0", "a\0b", "%00", "\r\nSet-Cookie: a=b", "\x1b[31m", "\ud800", "\ufffe", "\U0010ffff"),
    *("\u202eabc\u202c", "\u2066\u200f\u200e\u061c", "\ufeff", "🇷🇺👩‍👩‍👧‍👦", "e" + "\u0301" * 500, "ﷺ" * 300),
    *("x" * 20_000, "ا" * 5_000, "a b " * 3_000, "-" * 500, '"' * 501, "(" * 300, "a:" * 300),
    # markup, addresses and paths
    *("<script>alert(1)</script>", "\"'><svg onload=alert(1)>", "{{ 7*7 }}{% debug %}", "%(x)s %s {0}"),
    *("..", "../../etc/passwd", "//evil.example/", "\\\\evil", "http://[", "http://[::1", "//[x]/"),
    *("http://testserver/en/?q=%00", "http://testserver/en/events/" + HUGE + "/", "javascript:alert(1)"),
    *("http://testserver/xx/", "http://testserver/en/timeline.\0", "http://testserver:99999999/en/"),
    *("/en/timeline.\0", "/en/?q=" + "ا" * 1900, "/en/" + "x" * 3_000, "/en/?" + "a=1&" * 490, "/en"),
    # the languages of the databases
    *("' OR 1=1 --", "'; DROP TABLE timeline_event; --", "\\", "\\'", "'", '"', '""', '"open', "a'b\"c"),
    *("*", '"*"', "NEAR(", "NEAR(a b, 99999999999)", "OR", "AND OR NOT", "a OR", "NOT", "^a", "a*", "-a", "- "),
    *("&", "|", "!", "a & | ! b", "<->", "a <-> ", "a:*", "a:ABCD", "title:", "{title} : a", "+", "?", "~"),
    *("kind:", "kind:talks", "kind:\0", '-kind:"', 'actor:"joe biden', "date:9999", "from:x", "year:" + HUGE),
    # numbers
    *("0", "-1", "-0", HUGE, "-" + HUGE, "1e9", "1" * 5_000, "NaN", "inf", "0x10", "٣", "²", "1_000", "1.5"),
    # dates and places to go on from
    *("0000", "0000-00-00", "9999", "9999-12-31", "9999-99-99", "99999-01-01", "-0001", "Y17E8", "Y-170000002"),
    *("2021-02-30", "2021-13", "20XX", "XXXX", "2021-XX-XX", "2021-06-16/", "../2021", "2021/2020", "/", "[", "{}"),
    *("[2021..2022]", "2021-21", "2021?~%", "٢٠٢١", "0001/9999", "9999-12-31/0001-01-01", "[..", "{..,..}"),
    *("9999-99-99.1", "2021-06-16.99999999999999999999", "2021-06-16.999999999999999999", "0001-01-01.0"),
    *("9999-12-31.1", "0000-01-01.1", "2021-06-16.-1", "2021-06-16.", ".1", "2021-06-16.٣"),
    # words that the site itself knows, in the wrong place
    *VIEWS,
    *("relevance", "-title", "title", "newest", "certainly", "us", "none", "xml", "json", "svg", "talks"),
]  # fmt: skip
NASTY_IDS = [
    "0",
    "1",
    "-1",
    "1.5",
    "2147483648",
    str(2**63 - 1),
    str(2**63),
    HUGE,
    "9" * 5_000,
    "٣",
]
NASTY_SLUGS = [
    "x",
    "-",
    "__proto__",
    "x" * 4_000,
    "%00",
    "..",
    "..%2f..",
    "%ff",
    "ا",
    "a%0ab",
    "1e9",
]
NASTY_YEARS = ["0", "0000", "1", "2021", "9998", "9999", "10000", "99999", HUGE, "13", "31"]
SAMPLE = 7  # requests per address


def public_routes(patterns: list[Any], prefix: str = "") -> Iterator[str]:
    """Every public address as a route, such as `LANGUAGE/events/<int:pk>/`."""
    for one in patterns:
        is_prefix = isinstance(one, URLResolver) and hasattr(one.pattern, "prefix_default_language")
        route = prefix + ("LANGUAGE/" if is_prefix else str(one.pattern))
        if isinstance(one, URLResolver) and not route.startswith(NOT_PUBLIC):
            yield from public_routes(one.url_patterns, route)
        elif isinstance(one, URLPattern):
            yield route


ROUTES = list(dict.fromkeys(public_routes(get_resolver().url_patterns)))
ARGUMENT = re.compile(r"<(\w+):(\w+)>")


def usual(language: str) -> dict[str, str]:
    """A value of each argument that leads somewhere in the record of these tests."""
    event = Event.objects.filter(statements__state="published").published().latest("pk")
    statement = event.statements.published().earliest("pk")
    return {
        "event": str(event.pk),
        "statement": str(statement.pk),
        "article": str(statement.citations.get().article_id),
        "slug": "x",
        "year": "2021",
        "month": "06",
        "day": "16",
        "format": "csv",
        "form": "atom",
        "scheme": "light",
        "page": "about/",
        "name": "actor",
        "language": language,
        "section": "events",
        "code": sharing.shorten(f"/{language}/").code,
        "events/slug": event.slug,
        "actors/slug": "joe-biden",
        "topics/slug": "arms-control",
        "places/slug": "geneva",
        "sources/slug": "tass",
        "threads/slug": "ambassadors",
    }


def filled(route: str, values: dict[str, str]) -> str:
    """The route with these values in the place of its arguments."""
    folder = route.removeprefix("LANGUAGE/").removeprefix("embed/<slug:language>/").split("/")[0]

    def value(found: re.Match[str]) -> str:
        name = folder.removesuffix("s") if found[2] == "pk" else found[2]
        return values.get(f"{folder}/{name}") or values[name]

    return "/" + ARGUMENT.sub(value, route).replace("LANGUAGE", values["language"])


def nasty(found: re.Match[str], pick: random.Random) -> str:
    if found[2] in ("year", "month", "day"):
        return pick.choice(NASTY_YEARS)
    values = NASTY_IDS if found[1] == "int" else NASTY_SLUGS
    return (
        pick.choice(values) if pick.random() < 0.5 else quote(encoded(pick.choice(VALUES))[:2_000])
    )


def encoded(text: str) -> bytes:
    """UTF-8, lone surrogates too: a hostile client may send their bytes."""
    return text.encode("utf-8", "surrogatepass")


def query_of(pick: random.Random) -> str:
    names = pick.choices(PARAMETERS, k=pick.choice([1, 1, 2, 4]))
    return urlencode([(name, encoded(pick.choice(VALUES))) for name in names])


HEADERS: list[dict[str, str]] = [
    {},
    {"HX-Request": "true", "HX-Target": "results"},
    {"HX-Request": "true", "HX-Target": "<script>\\\"'", "HX-Current-URL": "http://["},
    {"HX-Request": "true", "HX-Boosted": "true", "HX-History-Restore-Request": "true"},
    {"HX-Request": "false", "HX-Trigger": "x" * 5_000, "HX-Prompt": "\x00"},
    {"HX-Current-URL-URI-AutoEncoded": "true", "HX-Current-URL": "%ff%00"},
    {"Referer": "http://["},
    {"Referer": "http://testserver/en/?" + "a=1&" * 490},
    {"Referer": "http://testserver/en/?q=%00&from=9999-99-99&after=x"},
    {"Accept-Language": "x" * 3_000},
    {"Accept-Language": "ar;q=9e99, ru;q=-1, \x00, *"},
    {"Cookie": "sessionid=" + "x" * 60_000},
    {"Cookie": "sessionid=\x00; csrftoken=<script>; django_language=../../xx; messages=x"},
    {"If-None-Match": '"' * 3_000, "If-Modified-Since": "Fri, 31 Feb 99999 00:00:00 GMT"},
    {"If-None-Match": "*", "Range": "bytes=-" + HUGE},
    {"Accept": "text/html;q=x, */*;q=" + HUGE, "Accept-Encoding": "gzip;q=x, br"},
    {"X-Forwarded-For": "'; --", "X-Forwarded-Host": "evil.example", "X-Forwarded-Proto": "x"},
    {"X-Requested-With": "XMLHttpRequest", "Content-Length": "-1"},
]
METHODS = ["GET"] * 6 + [
    "HEAD",
    "POST",
    "PUT",
    "DELETE",
    "OPTIONS",
    "PATCH",
    "TRACE",
    "BREW",
    "get",
]


@pytest.fixture
def stranger(db: None) -> Client:
    """A client that gets the page which the public would get when a view fails."""
    event = make_event(
        place="geneva",
        topics=["arms-control"],
        threads=["ambassadors"],
        actors=["joe-biden"],
        title_ar="محادثات",
        title_ru="Переговоры",
    )
    later = make_event(threads=["ambassadors"], date="2021-06-17", sources=["tass"])
    make_outcome(make_statement(later, speakers=["joe-biden"]))
    make_link(later, event)
    return Client(raise_request_exception=False)


def send(client: Client, method: str, path: str, headers: dict[str, str] | None = None) -> Any:
    """Answer of the site; a streamed body is read to its end, for it fails only then."""
    client.cookies.clear()
    response = client.generic(method, path, headers=headers or {})
    response.body = b"".join(response) if response.streaming else response.content
    return response


LANGUAGE_OF_PAGE = re.compile(rb'<html[^>]*\blang="(\w+)"')


def complaint(response: Any, method: str, path: str) -> str:
    """What is wrong with an answer; "" for nothing."""
    wrong = []
    if response.status_code >= 500 and not (response.status_code == 501 and "oembed" in path):
        wrong.append(f"{response.status_code} {response.exc_info and response.exc_info[1]!r:.300}")
    if response.cookies:
        wrong.append(f"cookie {list(response.cookies)}")
    page = LANGUAGE_OF_PAGE.search(response.body)
    language = path.split("/")[1]
    if page and language in LANGUAGES and page[1].decode() != language:
        wrong.append(f"in {page[1].decode()}")
    return f"{method} {path[:300]!r}: {', '.join(wrong)}" if wrong else ""


@pytest.mark.parametrize("route", ROUTES)
def test_address_bears_any_values(stranger: Client, route: str) -> None:
    pick = random.Random(route)
    wrong = []
    for language in itertools.islice(itertools.cycle(LANGUAGES), SAMPLE):
        if pick.random() < 0.4:
            path = "/" + ARGUMENT.sub(lambda found: nasty(found, pick), route)
            path = path.replace("LANGUAGE", language)
        else:
            path = filled(route, usual(language))
        method, headers = pick.choice(METHODS), pick.choice(HEADERS)
        path = f"{path}?{query_of(pick)}"
        wrong.append(complaint(send(stranger, method, path, headers), method, path))

    assert [one for one in wrong if one] == []


@pytest.mark.parametrize("name", ["q", "after", "from"])
def test_timeline_bears_every_value_of_a_parameter(stranger: Client, name: str) -> None:
    wrong = []
    for value, language in zip(VALUES, itertools.cycle(LANGUAGES), strict=False):
        path = f"/{language}/?{urlencode({name: encoded(value)})}"
        response = send(stranger, "GET", path)
        wrong.append(complaint(response, "GET", path) or str(response.status_code))

    assert set(wrong) - {"200", "302"} == set()  # an empty value is led to the address without it


EDGES = [
    ("/ar/9999/", 200),
    ("/ar/9999/12/", 200),
    ("/ar/9999/12/31/", 200),
    ("/en/0001/01/01/", 200),
    ("/en/0/", 404),
    ("/en/2021/0/", 404),
    ("/en/2021/0/5/", 404),
    ("/ru/2021/6/0/", 404),
    (f"/ru/{HUGE}/", 404),
    (f"/en/2021/{HUGE}/", 404),
    ("/oembed?url=http://[", 404),
    ("/oembed?url=http://testserver/en/events/1/%00", 404),
    ("/embed/xx/", 404),
    (f"/embed/en/events/{HUGE}/", 404),
    (f"/sitemap-events.xml?p={HUGE}", 404),
    ("/ru/?from=0001&to=9999-12-31&view=map", 200),
    ("/ar/?known_by=..&from=9999-12-31", 200),
    ("/en/card.png?from=0001&to=9999-12-31", 200),
    ("/en/?" + "actor=x&" * 10_000, 400),
    ("/en/?" + "&".join(f"actor=a{n}" for n in range(990)), 200),
]


@pytest.mark.parametrize(("path", "status"), EDGES, ids=[path[:40] for path, _ in EDGES])
def test_edge_of_an_address_is_answered_plainly(stranger: Client, path: str, status: int) -> None:
    response = send(stranger, "GET", path)

    assert (complaint(response, "GET", path), response.status_code) == ("", status)


@pytest.mark.parametrize("headers", HEADERS, ids=lambda headers: repr(headers)[:40])
def test_event_bears_any_headers(stranger: Client, headers: dict[str, str]) -> None:
    path = Event.objects.published().latest("pk").get_absolute_url()

    response = send(stranger, "GET", path, headers)

    assert (complaint(response, "GET", path), response.status_code) == ("", 200)


@pytest.mark.parametrize("host", ["", "a b", "evil.example"])
def test_unknown_host_is_refused(stranger: Client, host: str) -> None:
    assert send(stranger, "GET", "/en/", {"Host": host}).status_code == 400


@pytest.mark.parametrize("address", ["/s/", "/snapshots/"])
def test_nothing_strange_is_kept(stranger: Client, address: str) -> None:
    """What is sent to be kept is led to its page, or refused; a line in between is a failure."""
    answers = set()
    for value in [*VALUES, "/en/", "/en/?q=" + "🇷" * 200 + "&actor=" + "ا" * 300]:
        cache.clear()  # the most a minute is another test's matter
        form = urlencode({"path": encoded(value)})
        response = stranger.post(address, form, "application/x-www-form-urlencoded")
        answers.add(response.status_code)

    assert answers == {302, 400}
    assert [link for link in ShortLink.objects.all() if not link.path.isprintable()] == []


@given(st.lists(st.tuples(st.sampled_from(PARAMETERS), st.text(max_size=60)), max_size=4))
@settings(
    max_examples=100,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
def test_timeline_bears_any_text(stranger: Client, pairs: list[tuple[str, str]]) -> None:
    path = f"/ru/?{urlencode([(name, encoded(text)) for name, text in pairs])}"

    assert complaint(send(stranger, "GET", path), "GET", path) == ""


# --- reflected text ------------------------------------------------------------------------

ATTACK = "</title></script><script>alert(1)</script>\"'><svg onload=alert(1)>"
REFLECTING = [
    *("/{language}/?q={q}", "/{language}/?q={q}&view=table", "/{language}/?q={q}&view=said"),
    *("/{language}/?from={q}&{q}={q}&actor={q}", "/{language}/?q={q}&view=map"),
    *("/{language}/cite/?q={q}", "/{language}/facets/actor/?q={q}", "/embed/{language}/?q={q}"),
    *("/{language}/{q}/", "/{language}/timeline.atom?q={q}", "/{language}/timeline.html?q={q}"),
]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("address", REFLECTING)
def test_reflected_words_never_become_markup(stranger: Client, address: str, language: str) -> None:
    path = address.format(language=language, q=quote(ATTACK, safe=""))

    for headers in ({}, {"HX-Request": "true", "HX-Target": "selection"}):
        body = send(stranger, "GET", path, headers).body
        assert (b"<script>alert" in body, b"<svg onload" in body) == (False, False)


STORED = {
    "title_en": ATTACK,
    "title_ar": ATTACK,
    "title_ru": ATTACK,
    "summary_en": ATTACK,
    "place_detail": ATTACK[:100],
}


def test_stored_words_never_become_markup(stranger: Client) -> None:
    event = make_event(**STORED, threads=["ambassadors"], actors=["joe-biden"])
    statement = make_statement(event, text=ATTACK)
    paths = [
        *("/en/", "/ar/?view=table", "/ru/?view=said", "/en/?view=map", "/en/timeline.atom"),
        *("/en/threads/ambassadors/", "/en/actors/joe-biden/", "/en/2021/06/16/", "/embed/en/"),
        event.get_absolute_url(),
        statement.get_absolute_url(),
        f"/en/events/{event.pk}/cite/",
        f"/en/statements/{statement.pk}/cite/",
        f"/embed/ar/events/{event.pk}/",
        statement.citations.get().article.get_absolute_url(),
        "/oembed?format=xml&url=http://testserver" + event.get_absolute_url(),
    ]

    bodies = [send(stranger, "GET", path) for path in paths]

    assert [one.status_code for one in bodies] == [200] * len(paths)
    assert [p for p, one in zip(paths, bodies, strict=True) if b"<script>al" in one.body] == []
    assert [p for p, one in zip(paths, bodies, strict=True) if b"<svg onlo" in one.body] == []
