"""The share menu: copying, the browser's own share sheet where there is one, what it leads to."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.conftest import PHONE, WIDE, OpenPage, violations

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


# --- what it leads to ----------------------------------------------------------------------

EMBEDS = ["", "?view=said&from=2021", "?view=map", "?view=table", "?q=zzzz", "events/324/"]


@pytest.mark.parametrize("language", ["ar", "en", "ru"])
def test_shared_pages_have_no_violation_and_fit_a_phone(open_page: OpenPage, language: str) -> None:
    page = open_page(bypass_csp=True)
    found = {}

    for address in (*(f"/embed/{language}/{path}" for path in EMBEDS), "short", "snapshot"):
        if address.startswith("/"):
            page.goto(address)
        else:
            page.goto(f"/{language}/?from=2021&kind=summit")
            page.locator(".menu:has(copy-link) summary").click()
            page.locator(".menu form button").nth(int(address == "snapshot")).click()
            page.wait_for_url("**/short/*/" if address == "short" else "**/snapshots/*/")
        for size, scheme in ((WIDE, "light"), (PHONE, "dark")):
            page.set_viewport_size(size)
            page.emulate_media(color_scheme=scheme)
            found[address, scheme] = violations(page)
        page.set_viewport_size({"width": 320, "height": 640})
        found[address, "room"] = page.evaluate("document.documentElement.scrollWidth")

    assert {key: got for key, got in found.items() if got not in ([], 320)} == {}


@pytest.fixture
def blog() -> Iterator[Callable[[str], str]]:
    """Serve a page on an address of its own, which is returned."""
    pages = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.send_header("Content-Type", "text/html")
            self.end_headers()
            self.wfile.write(pages[0].encode())

        def log_message(self, *args: object) -> None:
            pass

    def serve(page: str) -> str:
        pages.append(page)
        return f"http://127.0.0.1:{server.server_port}/"

    with HTTPServer(("127.0.0.1", 0), Handler) as server:
        Thread(target=server.serve_forever).start()
        yield serve
        server.shutdown()


@pytest.mark.parametrize("language", ["ar", "en"])
def test_embed_stands_in_a_page_of_another_site(
    open_page: OpenPage, chromium: Browser, blog: Callable[[str], str], language: str
) -> None:
    page = open_page()
    page.goto(f"/{language}/?from=2021&kind=summit&view=said")
    snippet = page.locator("#share-embed").input_value()

    context = chromium.new_context()
    elsewhere = context.new_page()
    elsewhere.goto(blog(f"<!doctype html><title>A blog</title>{snippet}"))
    frame = elsewhere.frame_locator("iframe")

    expect(frame.locator("h1")).to_have_text(page.locator(".sentence__words").inner_text())
    expect(frame.locator(".exchange").first).to_be_visible()
    context.close()
