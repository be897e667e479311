"""The overview: drag, touch, keys and bars choose the range, it zooms, it marks events."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import PHONE, OpenPage

LANGUAGES = ["en", "ar"]

# The part of the page that the focus is in.
PART = """() => ["facets", "results"].find(
  name => document.activeElement.closest(`.${name}`)) ?? "elsewhere"
"""


@pytest.fixture(params=LANGUAGES)
def timeline(request: pytest.FixtureRequest, open_page: OpenPage) -> Page:
    """A page whose `goto("")` is the timeline in English, then in Arabic."""
    page = open_page()
    page.goto(f"/{request.param}/")
    return page


def is_mirrored(page: Page) -> bool:
    return bool(page.evaluate("document.dir === 'rtl'"))


def choose(page: Page, query: str) -> None:
    page.goto(page.url.partition("?")[0] + query)


def across(page: Page, part: float) -> float:
    """The place on the screen of a part of the overview's time, 0 where it begins."""
    box = page.locator(".overview__bars").bounding_box()
    assert box is not None
    return box["x"] + box["width"] * (1 - part if is_mirrored(page) else part)


def height(page: Page) -> float:
    box = page.locator(".overview__bars").bounding_box()
    assert box is not None
    return box["y"] + 20


def drag(page: Page, start: float, stop: float) -> None:
    """Drag over the overview from one part of its time to another."""
    page.mouse.move(across(page, start), height(page))
    page.mouse.down()
    page.mouse.move(across(page, stop), height(page), steps=5)
    page.mouse.up()


def test_drag_chooses_a_range_in_both_directions(timeline: Page) -> None:
    drag(timeline, 0.502, 0.598)

    expect(timeline).to_have_url(re.compile(r"\?from=2005-01&to=2009-06$"))


def test_a_finger_chooses_a_range(open_page: OpenPage) -> None:
    page = open_page(viewport=PHONE, has_touch=True)
    page.goto("/ar/")
    finger = page.context.new_cdp_session(page)

    def touch(kind: str, part: float) -> None:
        point = {"x": across(page, part), "y": height(page)}
        points = [] if kind == "touchEnd" else [point]
        finger.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})

    touch("touchStart", 0.502)
    for part in (0.52, 0.56, 0.598):
        touch("touchMove", part)
    touch("touchEnd", 0.598)

    expect(page).to_have_url(re.compile(r"\?from=2005-01&to=2009-06$"))


def test_arrow_keys_move_an_end_of_the_range_by_a_bar(timeline: Page) -> None:
    choose(timeline, "?from=2005-01&to=2009-06")
    later = "ArrowLeft" if is_mirrored(timeline) else "ArrowRight"

    timeline.locator(".overview__grip").first.focus()
    timeline.keyboard.press(later)
    timeline.keyboard.press(later)

    expect(timeline).to_have_url(re.compile(r"\?from=2005-03&to=2009-06$"))
    expect(timeline.locator(".overview__grip").first).to_be_focused()


def test_an_end_says_the_bar_it_stands_at(open_page: OpenPage) -> None:
    page = open_page()
    page.goto("/en/?from=2021-03&to=2021-06")

    grip = page.locator(".overview__grip").first

    words = r"^1–7 March 2021: \d+ events? · cooperation \d+ · conflict \d+$"
    expect(grip).to_have_attribute("aria-valuetext", re.compile(words))


def test_an_exact_end_that_does_not_move_stays_as_it_is(timeline: Page) -> None:
    choose(timeline, "?from=2005-01-20&to=2009-06")

    timeline.locator(".overview__grip").last.focus()
    timeline.keyboard.press("ArrowUp")

    expect(timeline).to_have_url(re.compile(r"\?from=2005-01-20&to=2009-07$"))


def test_double_click_clears_the_range(timeline: Page) -> None:
    choose(timeline, "?from=2021-03&to=2021-06&kind=statement")

    timeline.locator(".overview__bars a").nth(3).dblclick(force=True)

    expect(timeline).to_have_url(re.compile(r"/\?kind=statement$"))


def test_a_bar_chooses_its_range_and_the_drawing_comes_nearer(timeline: Page) -> None:
    brush = timeline.locator("time-brush")
    expect(brush).to_have_attribute("data-months", "3")

    timeline.locator('.overview__bars a[href*="from=2021-04"]').click(force=True)
    expect(timeline).to_have_url(re.compile(r"\?from=2021-04&to=2021-06$"))
    expect(brush).to_have_attribute("data-days", "7")
    timeline.locator('.overview__bars a[href*="from=2021-06-14"]').click(force=True)
    expect(timeline).to_have_url(re.compile(r"\?from=2021-06-14&to=2021-06-20$"))
    expect(brush).to_have_attribute("data-days", "1")
    timeline.click(".overview__whole")
    expect(brush).to_have_attribute("data-months", "3")
    expect(timeline).to_have_url(re.compile(r"/(en|ar)/$"))


def test_the_page_does_not_jump_when_the_drawing_comes_nearer(timeline: Page) -> None:
    before = timeline.locator(".sentence").bounding_box()

    drag(timeline, 0.8, 0.9)
    expect(timeline.locator(".overview__whole")).to_be_visible()

    after = timeline.locator(".sentence").bounding_box()
    assert before is not None
    assert after is not None
    assert after["y"] == pytest.approx(before["y"], abs=1)


def test_every_bar_has_its_label_and_works_without_script(open_page: OpenPage) -> None:
    page = open_page(java_script_enabled=False)
    page.goto("/ar/")

    bars = page.locator(".overview__bars a")
    labels = bars.locator("title").all_text_contents()
    assert len(labels) == bars.count() > 100
    assert all("تعاون" in label for label in labels)
    page.locator('.overview__bars a[href*="from=2021-04"]').click(force=True)
    expect(page).to_have_url(re.compile(r"/ar/\?from=2021-04&to=2021-06$"))


def test_marks_lead_to_their_events_and_say_their_names(timeline: Page) -> None:
    marks = timeline.locator(".overview__marks a")
    expect(marks).to_have_count(8)
    boxes = [mark.locator("circle").bounding_box() for mark in marks.all()]
    xs = sorted(box["x"] for box in boxes if box)
    assert min(b - a for a, b in pairwise(xs)) > 24

    mark = marks.nth(6)
    mark.focus()
    expect(mark.locator("text")).to_have_css("opacity", "1")
    title = (mark.text_content() or "").partition(": ")[2]
    timeline.keyboard.press("Enter")

    expect(timeline.locator("h1")).to_have_text(title)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("width", [1280, 390])
def test_links_lie_over_their_bars_without_scripts_too(
    open_page: OpenPage, language: str, width: int
) -> None:
    page = open_page(java_script_enabled=False, viewport={"width": width, "height": 800})
    page.goto(f"/{language}/")
    drawing = page.locator(".overview__brush .overview__bars").bounding_box()
    bar = page.locator('.overview__links a[href*="from=2021-04"] rect').bounding_box()
    assert drawing
    assert bar

    page.mouse.click(bar["x"] + bar["width"] / 2, drawing["y"] + drawing["height"] / 2)

    expect(page).to_have_url(re.compile(r"\?from=2021-04&to=2021-06$"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_tab_walks_as_the_screen_reads(open_page: OpenPage, language: str) -> None:
    page = open_page()
    page.goto(f"/{language}/?from=2021-06-16&to=2021-06-16")
    expect(page.locator(".overview__grip").first).to_be_attached()
    page.locator(".overview__foot a, .overview__foot summary").last.focus()
    walked = []
    for _ in range(80):
        page.keyboard.press("Tab")
        walked += [page.evaluate(PART)]

    assert [place for place, before in pairwise([*walked, ""]) if place != before][:2] == [
        "facets",
        "results",
    ]
