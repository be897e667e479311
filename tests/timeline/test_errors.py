"""Error pages: plain words in the reader's language, whatever went wrong."""

from __future__ import annotations

import re
from typing import Any

import pytest
from django.core.cache import cache
from django.test import Client

from timeline import sharing

pytestmark = pytest.mark.django_db
LANGUAGES = ("ar", "en", "ru")
NOTHING = {
    "ar": "لا توجد صفحة على هذا الرابط",
    "en": "There is nothing at this address",
    "ru": "По этому адресу ничего нет",
}


def heading(response: Any) -> str:
    """The page's language, and its heading."""
    html = response.content.decode()
    return re.search(r'<html lang="(\w+)"', html)[1] + ": " + re.search("<h1>(.*)</h1>", html)[1]


@pytest.mark.parametrize("language", LANGUAGES)
def test_page_that_is_not_there_is_told_in_the_language_of_its_address(
    visitor: Client, language: str
) -> None:
    response = visitor.get(f"/{language}/nothing/here/")

    assert response.status_code == 404
    assert heading(response) == f"{language}: {NOTHING[language]}"


@pytest.mark.parametrize(
    ("language", "label"), [("ar", "ابحث في السجل"), ("en", "Search the record")]
)
def test_page_that_is_not_there_offers_a_search_and_ways_on(
    visitor: Client, language: str, label: str
) -> None:
    html = visitor.get(f"/{language}/nothing/here/").content.decode()

    form = html.partition('role="search"')[2].partition("</form>")[0]
    assert f'<form class="find" action="/{language}/"' in html
    assert f">{label}</label>" in form
    assert 'name="q"' in form
    ways = html.partition('class="pills"')[2].partition("</ul>")[0]
    assert re.findall('href="([^"]+)"', ways) == [
        f"/{language}/{page}" for page in ("", "actors/", "threads/", "sources/", "corrections/")
    ]


def test_address_without_a_language_is_told_in_the_language_that_the_browser_asks_for(
    visitor: Client,
) -> None:
    response = visitor.get("/nothing/", headers={"Accept-Language": "ar"})

    assert heading(response) == f"ar: {NOTHING['ar']}"


def test_suspicious_request_is_told_plainly(visitor: Client, settings: Any) -> None:
    settings.DATA_UPLOAD_MAX_NUMBER_FIELDS = 2

    response = visitor.post("/s/", dict.fromkeys("abc", "1"), headers={"Accept-Language": "ru"})

    assert response.status_code == 400
    assert heading(response) == "ru: Запрос не удалось прочитать"


def test_address_that_cannot_be_shared_is_told_plainly(visitor: Client) -> None:
    response = visitor.post("/s/", {"path": "/desk/"}, headers={"Accept-Language": "ar"})

    assert response.status_code == 400
    assert "لا تمكن مشاركة هذا الرابط." in response.content.decode()


@pytest.mark.parametrize("method", ["post", "put", "delete"])
@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("/ru/about/", "ru: Этот адрес так использовать нельзя"),
        ("/en/", "en: This address cannot be used in that way"),
        ("/ar/", "ar: لا يمكن استعمال هذا الرابط على هذا النحو"),
    ],
)
def test_method_that_nobody_uses_is_told_plainly(method: str, address: str, words: str) -> None:
    response = getattr(Client(enforce_csrf_checks=True), method)(address)

    assert (response.status_code, response["Allow"]) == (405, "GET, HEAD")
    assert heading(response) == words


def test_too_many_requests_are_told_plainly(visitor: Client) -> None:
    cache.set("made:snapshots", sharing.MOST_A_MINUTE, 60)

    response = visitor.post("/snapshots/", {"path": "/ar/"}, headers={"Accept-Language": "ar"})

    assert response.status_code == 429
    assert heading(response) == "ar: الطلبات أكثر من المسموح به"


def test_form_without_its_token_is_told_plainly() -> None:
    response = Client(enforce_csrf_checks=True).post(
        "/desk/login/", {"username": "a"}, headers={"Accept-Language": "ru"}
    )

    assert response.status_code == 403
    assert heading(response) == "ru: Это действие не разрешено"


def test_failure_of_ours_is_told_in_all_three_languages(visitor: Client, settings: Any) -> None:
    visitor.raise_request_exception = False
    settings.ROOT_URLCONF = "tests.timeline.broken_urls"

    response = visitor.get("/broken/")

    assert response.status_code == 500
    html = response.content.decode()
    assert re.findall(r' lang="(\w+)"', html) == ["en", "ar", "ru"]
    assert re.findall(r'<link rel="stylesheet" href="([^"]+)"', html) == ["/static/css/public.css"]
