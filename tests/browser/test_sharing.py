"""The share menu: copying, and the browser's own share sheet where there is one."""

from __future__ import annotations

import pytest

from tests.browser.conftest import OpenPage

SHEET = "navigator.share = async (data) => { window.shared = data }"
NO_SHEET = "delete Navigator.prototype.share"


@pytest.mark.parametrize(
    ("language", "words"), [("en", "Share by another app"), ("ar", "المشاركة عبر تطبيق آخر")]
)
def test_share_sheet_gets_the_view(
    open_page: OpenPage, site: str, language: str, words: str
) -> None:
    page = open_page()
    page.add_init_script(SHEET)
    page.goto(f"/{language}/?from=2021")

    page.locator(".menu:has(copy-link) summary").click()
    page.get_by_role("button", name=words).click()

    assert page.evaluate("shared") == {
        "title": page.title(),
        "url": f"{site}/{language}/?from=2021",
    }


def test_browser_without_a_share_sheet_offers_none(open_page: OpenPage) -> None:
    page = open_page()
    page.add_init_script(NO_SHEET)
    page.goto("/en/events/324/")

    page.locator(".menu:has(copy-link) summary").click()

    assert page.get_by_role("button", name="Share by another app").count() == 0
    page.get_by_role("button", name="Copy link").click()
    assert page.get_by_role("status").first.inner_text() == "Copied"
