"""What the privacy page says holds: a visit leaves nothing in the browser but the address, which
htmx keeps for the tab."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

KEPT = """async () => [
  document.cookie,
  localStorage.length,
  Object.entries(sessionStorage),
  (await indexedDB.databases()).length,
  (await caches.keys()).length,
]"""


@pytest.mark.parametrize("language", ["ar", "en"])
def test_visit_leaves_nothing_behind(page: Page, language: str) -> None:
    page.goto(f"/{language}/")
    page.fill("#f-q", "Putin")
    page.keyboard.press("Enter")
    page.wait_for_url("**/?q=Putin")
    page.locator(".event__title a").first.click()
    page.wait_for_url("**/events/**")
    page.go_back()
    page.wait_for_url("**/?q=Putin")

    address = [["htmx-current-path-for-history", f"/{language}/?q=Putin"]]
    assert page.evaluate(KEPT) == ["", 0, address, 0, 0]
    assert page.context.cookies() == []
