"""The browser: the system's Chromium against a live server that holds a copy of the record.

`site` is the server, `open_page` makes a page in a context of its own, `page` is one such page.
Every page is watched: an error on its console (which is where Content-Security-Policy complains),
an exception of its scripts, or a request to another host fails the test that opened it.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright
from pytest_django.live_server_helper import LiveServer

AXE = (Path(__file__).parent.parent / "vendor" / "axe.min.js").read_text()
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
WIDE = {"width": 1280, "height": 900}
PHONE = {"width": 390, "height": 844}
OpenPage = Callable[..., Page]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    path = os.environ.get("CHROMIUM") or shutil.which("chromium")
    if not path:
        pytest.fail("No Chromium: install the package chromium, or set CHROMIUM to its path.")
    # Playwright's loop runs in this thread; the ORM is called beside it, never from within.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield browser
        browser.close()
    del os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"]


@pytest.fixture(scope="session")
def _server(django_db_setup: None, django_db_blocker: Any) -> Iterator[LiveServer]:
    with django_db_blocker.unblock():
        server = LiveServer("127.0.0.1")
    yield server
    server.stop()


@pytest.fixture
def site(database: str, _server: LiveServer, django_db_blocker: Any) -> Iterator[str]:
    """The address, without a slash at its end, of a live server with the whole starting record.

    The record is the test's own copy: the test and the server may write to it.
    """
    with django_db_blocker.unblock():
        yield _server.url


@dataclass
class Watch:
    """What went wrong in the pages of one test, but for what the test expects."""

    site: str
    expected: list[str] = field(default_factory=list)
    seen: list[str] = field(default_factory=list)

    def over(self, context: BrowserContext) -> None:
        context.on("console", lambda message: self.note(message.text, message.type == "error"))
        context.on("weberror", lambda error: self.note(f"exception: {error.error}"))
        context.on("request", lambda request: self.note_address(request.url))

    def note(self, text: str, is_wrong: bool = True) -> None:
        if is_wrong and not any(words in text for words in self.expected):
            self.seen.append(text)

    def note_address(self, url: str) -> None:
        if urlsplit(url).scheme in ("http", "https", "ws", "wss") and not url.startswith(self.site):
            self.seen.append(f"request to another host: {url}")


@pytest.fixture
def watch(site: str) -> Iterator[Watch]:
    """Append to `watch.expected` the words of a console error that the test brings about."""
    watch = Watch(site)
    yield watch
    assert watch.seen == []


@pytest.fixture
def open_page(chromium: Browser, site: str, watch: Watch) -> Iterator[OpenPage]:
    """Open a page in a new context; keyword arguments are those of Playwright's `new_context`."""
    contexts = []

    def open_page(**options: Any) -> Page:
        context = chromium.new_context(**({"base_url": site, "viewport": WIDE} | options))
        context.set_default_timeout(30_000)  # a busy machine is slow, not broken
        contexts.append(context)
        watch.over(context)
        return context.new_page()

    yield open_page
    for context in contexts:
        context.close()


@pytest.fixture
def page(open_page: OpenPage) -> Page:
    """A page of a wide English browser."""
    return open_page(locale="en-US")


@pytest.fixture
def log_in(site: str) -> Callable[[Page, str], None]:
    """Log a page's context in as a member of staff with this role, by a session of its own."""
    from django.conf import settings

    from tests.conftest import logged_in

    def log_in(page: Page, role: str) -> None:
        key = logged_in(role).cookies[settings.SESSION_COOKIE_NAME].value
        page.context.add_cookies(
            [{"name": settings.SESSION_COOKIE_NAME, "value": key, "url": site}]
        )

    return log_in


def violations(page: Page) -> list[str]:
    """Run axe-core on what a page shows: violations of WCAG 2.2 AA, one line each.

    The script goes in past the Content-Security-Policy, so the page's context must bypass it.
    """
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE)
    found = page.evaluate(
        "axe.run({resultTypes: ['violations'], rules: {'target-size': {enabled: true}}})"
    )
    return [
        f"{violation['id']}: {node['html'][:160]}"
        for violation in found["violations"]
        for node in violation["nodes"]
    ]


@pytest.fixture
def axe(open_page: OpenPage) -> Callable[..., list[str]]:
    """Run axe-core over an address in a context of its own."""

    def run(address: str, *, cookies: list[Any] | None = None, **options: Any) -> list[str]:
        page = open_page(bypass_csp=True, **options)
        page.context.add_cookies(cookies or [])
        page.goto(address)
        found = violations(page)
        page.context.close()
        return found

    return run
