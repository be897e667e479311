"""Our JSON in the real TimelineJS 3: it loads without an error and makes a slide of each event."""

from __future__ import annotations

import json
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, Route

LIBRARY = Path(__file__).parent.parent / "vendor" / "timelinejs"
TYPES = {
    ".js": "text/javascript",
    ".css": "text/css",
    ".json": "application/json",
    ".ttf": "font/ttf",
}
PAGE = """<!doctype html><html lang="{language}"><meta charset="utf-8"><title>TimelineJS</title>
<link rel="stylesheet" href="/timelinejs/css/timeline.css">
<script src="/timelinejs/js/timeline.js"></script>
<div id="timeline" style="height: 640px"></div></html>"""
LOAD = """async ([address, language]) => {
  const data = await (await fetch(address)).json();
  const options = {font: null, language, script_path: location.origin + "/timelinejs/js/"};
  window.timeline = new TL.Timeline("timeline", data, options);
  await new Promise(done => window.timeline.on("ready", done));
  return {
    errors: window.timeline.config.getErrors(),
    slides: document.querySelectorAll(".tl-slide").length,
    markers: document.querySelectorAll(".tl-timemarker").length,
    groups: [...document.querySelectorAll(".tl-timegroup-message")].map(e => e.textContent.trim()),
  };
}"""


def serve_library(route: Route) -> None:
    """Answer for the library's files, which our server does not serve."""
    path = urlsplit(route.request.url).path.removeprefix("/timelinejs/")
    file = LIBRARY / path
    route.fulfill(body=file.read_bytes(), content_type=TYPES[file.suffix])


def open_library(page: Page, language: str) -> None:
    page.route("**/timelinejs/**", serve_library)
    page.route(
        "**/timelinejs.html",
        lambda route: route.fulfill(body=PAGE.format(language=language), content_type="text/html"),
    )
    page.goto("/timelinejs.html")


@pytest.mark.parametrize("language", ["ar", "en", "ru"])
def test_timelinejs_shows_every_event(page: Page, language: str) -> None:
    address = f"/{language}/timeline.timelinejs.json?from=2021-03&to=2021-06"
    events = json.loads(page.request.get(address).text())["events"]

    open_library(page, language)
    shown = page.evaluate(LOAD, [address, language])

    assert len(events) > 50
    assert shown["errors"] == []
    assert (shown["markers"], shown["slides"]) == (len(events), len(events) + 1)  # and the title
    assert set(shown["groups"]) == {event["group"] for event in events}


def test_timelinejs_words_dates_as_we_do(page: Page) -> None:
    address = "/en/timeline.timelinejs.json?exactness=month"
    events = json.loads(page.request.get(address).text())["events"]

    open_library(page, "en")
    page.evaluate(LOAD, [address, "en"])
    page.evaluate("window.timeline.goToId(window.timeline.config.events[0].unique_id)")
    page.wait_for_function("document.querySelectorAll('.tl-headline-date').length > 0")
    words = page.locator(f"#{events[0]['unique_id']} .tl-headline-date").text_content()

    assert words == events[0]["display_date"]
