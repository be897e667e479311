"""The page of every component, in both directions and both themes: it shows them, and only while
debugging."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from lxml import html
from playwright.sync_api import Page

from tests.browser.conftest import OpenPage, violations
from timeline.views.patterns import PAGES

PAPER = {"light": "rgb(251, 249, 245)", "dark": "rgb(20, 23, 27)"}


def test_every_component_is_shown_in_each_way(page: Page, settings: Any, tmp_path: Path) -> None:
    settings.DEBUG = True
    page.goto("/patterns/")

    page.screenshot(path=tmp_path / "patterns.png")

    rows = page.locator(".patterns__row h2").all_inner_texts()
    assert rows == ["Pieces", *PAGES]
    assert page.locator("iframe").count() == 4 * len(rows)
    frames = [frame for frame in page.frames if frame.url.endswith("/pieces/")]  # others load late
    assert len(frames) == 4
    for frame in frames:
        *_site, scheme, language, _pieces, _end = frame.url.split("/")
        paper = frame.evaluate("getComputedStyle(document.body).backgroundColor")
        direction = frame.evaluate("document.documentElement.dir")
        assert (paper, direction) == (PAPER[scheme], "rtl" if language == "ar" else "ltr")
    assert (tmp_path / "patterns.png").stat().st_size > 50_000


@pytest.mark.django_db
def test_every_frame_has_its_page(client: Client, record: None, settings: Any) -> None:
    settings.DEBUG = True
    index = html.fromstring(client.get("/patterns/").content)

    for address in index.xpath("//iframe/@src"):
        response = client.get(address)
        assert response.status_code == (404 if "no-such-page" in address else 200)
        assert response["X-Frame-Options"] == "SAMEORIGIN"
        if response.status_code == 200:  # with DEBUG errors carry no policy at all
            assert "frame-ancestors 'self'" in response["Content-Security-Policy"]
        assert html.fromstring(response.content).get("data-scheme") == address.split("/")[2]


@pytest.mark.parametrize("language", ["ar", "en"])
@pytest.mark.parametrize("scheme", PAPER)
def test_pieces_have_no_violation(
    open_page: OpenPage, settings: Any, scheme: str, language: str
) -> None:
    settings.DEBUG = True
    page = open_page(bypass_csp=True)

    page.goto(f"/patterns/{scheme}/{language}/pieces/")

    assert violations(page) == []


@pytest.mark.django_db
@pytest.mark.parametrize("address", ["", "light/en/pieces/", "dark/ar/events/1/"])
def test_there_is_nothing_for_readers(client: Client, address: str) -> None:
    assert client.get(f"/patterns/{address}").status_code == 404
