"""The offline handout in a browser: from the server, and from the disk."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page


@pytest.mark.parametrize(("language", "side"), [("ar", "right"), ("en", "left")])
def test_handout_is_styled_and_mirrored(page: Page, language: str, side: str) -> None:
    page.goto(f"/{language}/timeline.html?from=2021-06&to=2021-06")

    us, ru = (page.locator(f".bank[data-side={bank}]").first for bank in ("us", "ru"))
    middle = page.viewport_size["width"] / 2
    assert (us.bounding_box()["x"] > middle) == (side == "right")
    assert us.evaluate("e => getComputedStyle(e).borderTopColor") != ru.evaluate(
        "e => getComputedStyle(e).borderTopColor"
    )


def test_handout_from_disk_asks_nothing_of_anybody(
    page: Page, chromium: Browser, tmp_path: Path
) -> None:
    file = tmp_path / "handout.html"
    file.write_bytes(page.request.get("/ar/timeline.html?from=2021-06&to=2021-06").body())
    context = chromium.new_context(offline=True, viewport={"width": 320, "height": 700})
    seen: list[str] = []
    context.on("request", lambda request: seen.append(request.url))
    context.on("console", lambda message: seen.append(message.text))

    offline = context.new_page()
    offline.goto(file.as_uri())
    widths = offline.evaluate("[document.documentElement.scrollWidth, innerWidth]")
    events = offline.locator(".event").count()
    context.close()

    assert seen == [file.as_uri()]
    assert widths == [320, 320]
    assert events > 5


def test_handout_is_accessible(axe) -> None:
    for language in ("ar", "en"):
        assert axe(f"/{language}/timeline.html?from=2021-06-16&to=2021-06-16") == []
