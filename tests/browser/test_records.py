"""The pages of records as readers use them: on in a selection and back, wordings, offices."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import PHONE, OpenPage

SUMMIT = "events/324/"  # Geneva, 16 June 2021, in the starting record


@pytest.mark.parametrize("language", ["en", "ar"])
def test_reader_walks_a_selection_event_by_event_and_back_to_the_place(
    open_page: OpenPage, language: str
) -> None:
    page = open_page()
    page.goto(f"/{language}/?kind=summit&from=2010")
    second = page.locator("article.event").nth(1)
    title = second.locator("h3").inner_text()

    page.locator("article.event").first.locator("h3 a").click()
    expect(page).to_have_url(re.compile(r"/events/\d+-[\w-]+/\?from=2010&kind=summit$"))
    page.locator(".beside [rel=next]").click()
    expect(page.locator("h1")).to_have_text(title)
    page.locator("main .event__when a").first.click()

    expect(page).to_have_url(re.compile(rf"/{language}/\?from=2010&kind=summit#event-\d+$"))
    expect(page.locator("article.event:target h3")).to_have_text(title)


def test_way_back_leads_to_a_later_page_of_the_selection(page: Page) -> None:
    page.goto(f"/en/{SUMMIT}?actor=vladimir-putin")
    title = page.locator("h1").inner_text()

    page.locator("main .event__when a").first.click()

    expect(page).to_have_url(re.compile(r"actor=vladimir-putin&after=[\d.-]+#event-324$"))
    expect(page.locator("#event-324 h3")).to_have_text(title)


@pytest.mark.parametrize("language", ["en", "ar"])
def test_before_stands_at_the_start_of_the_line_in_both_directions(
    open_page: OpenPage, language: str
) -> None:
    page = open_page()
    page.goto(f"/{language}/{SUMMIT}?kind=summit")

    before, after = (
        page.locator(f".beside [rel={rel}]").bounding_box() for rel in ("prev", "next")
    )

    assert (before["x"] < after["x"]) == (language == "en")


@pytest.mark.parametrize(
    ("language", "announced", "today"),
    [
        ("en", "Announced: Summit, Geneva", "Biden and Putin hold their first summit in Geneva"),
        ("ar", "أُعلن عنه: قمة، جنيف", "بايدن وبوتين يعقدان أول قمة بينهما في جنيف"),
    ],
)
def test_reader_of_a_day_opens_the_summit_as_announced_and_then_as_known_today(
    open_page: OpenPage, language: str, announced: str, today: str
) -> None:
    page = open_page(viewport=PHONE)
    page.goto(f"/{language}/?from=2021-06-10&to=2021-06-20&known_by=2021-06-01")

    page.locator(".event--announced h3 a").click()
    expect(page.locator("h1")).to_have_text(announced)
    expect(page.locator("#said .quote").first).to_be_visible()
    page.locator(".notice a").click()

    expect(page.locator("h1")).to_have_text(today)


@pytest.mark.parametrize("language", ["en", "ar"])
def test_bars_of_offices_follow_the_direction_of_the_page(
    open_page: OpenPage, language: str
) -> None:
    page = open_page()
    page.goto(f"/{language}/actors/vladimir-putin/")

    first = page.locator(".offices__held").first.bounding_box()
    last = page.locator(".offices__held").last.bounding_box()
    years = [
        one.bounding_box()["x"] for one in page.locator(".offices + .overview__years text").all()
    ]

    assert (first["x"] < last["x"]) == (language == "en")
    assert years == sorted(years, reverse=language == "ar")


@pytest.mark.parametrize("language", ["en", "ar"])
def test_statements_of_a_topic_unfold_without_script(open_page: OpenPage, language: str) -> None:
    page = open_page(java_script_enabled=False)
    page.goto(f"/{language}/actors/vladimir-putin/")
    second = page.locator(".topic-said").nth(1)
    expect(second.locator(".quote").first).not_to_be_visible()

    second.locator("summary").click()

    expect(second.locator(".quote").first).to_be_visible()


@pytest.mark.parametrize("language", ["en", "ar"])
def test_differing_words_are_underlined_and_told_to_who_listens(
    open_page: OpenPage, language: str
) -> None:
    from timeline.models import Rendering, Statement

    statement = Statement.objects.get(pk=161)
    printed = statement.renderings.get(translator="")
    Rendering.objects.create(
        statement=statement,
        language="en",
        text=printed.text.replace("predictability", "predictable ties"),
        article=printed.article,
    )
    page = open_page()
    page.goto(f"/{language}/statements/161/")

    marks = page.locator("mark.differs")

    expect(marks).to_have_count(2)
    assert marks.first.evaluate("one => getComputedStyle(one).textDecorationLine") == "underline"
    rows = page.locator(".wordings__language--many .quote")
    first, second = rows.nth(0).bounding_box(), rows.nth(1).bounding_box()
    assert first["y"] == second["y"]


def test_error_page_leads_home_in_the_readers_language(page: Page, watch) -> None:
    watch.expected.append("404")
    page.goto("/ar/nothing/")

    page.get_by_role("link", name="إلى الخط الزمني").click()

    expect(page).to_have_url(re.compile("/ar/$"))


@pytest.mark.parametrize("language", ["en", "ar"])
def test_control_of_the_day_explains_itself_and_changes_the_view(
    open_page: OpenPage, language: str
) -> None:
    page = open_page()
    page.goto(f"/{language}/?from=2021-06-10&to=2021-06-20")
    control = page.locator("#f-known")
    expect(page.locator(f"#{control.get_attribute('aria-describedby')}")).to_be_visible()

    control.fill("2021-06-01")
    control.press("Enter")

    expect(page).to_have_url(re.compile(r"known_by=2021-06-01$"))
    expect(page.locator("article.event")).to_have_count(1)
    expect(page.locator(".event--announced")).to_be_visible()
    expect(page.locator(".notices .notice")).to_be_visible()
