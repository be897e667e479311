"""On paper: events and quotations with the numbers of their sources, which end the last sheet."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import OpenPage

SHOWN = "getComputedStyle(document.querySelector('{}')).display"
MARK = "getComputedStyle(document.querySelector('{}'), '{}').content"


@pytest.mark.parametrize(("language", "heading"), [("en", "Sources"), ("ar", "المصادر")])
def test_printed_timeline_ends_with_the_sources_of_each_event(
    page: Page, language: str, heading: str
) -> None:
    page.goto(f"/{language}/?from=2021-06-16&to=2021-06-17")
    titles = page.locator(".banks .event__title").count()

    page.pdf()  # asks for the notes as the browser's own print does
    page.emulate_media(media="print")

    notes = page.locator("#notes")
    assert notes.locator("h2").inner_text() == heading
    numbers = [li.get_attribute("value") for li in notes.locator("li").all()]
    assert numbers == [str(number) for number in range(1, titles + 1)]
    first = page.locator(".banks .event").first.get_attribute("id").removeprefix("event-")
    page.goto(f"/{language}/events/{first}/")
    cited = page.locator(".evidence a[rel~=nofollow]").evaluate_all("all => all.map(a => a.href)")
    page.go_back()
    page.pdf()
    printed = page.locator("#notes li").first.locator(".address").all_inner_texts()
    assert set(printed) == set(cited) != set()
    assert "counter(event)" in page.evaluate(MARK.format(".banks .event__title", "::after"))


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize(("view", "title"), [("table", "td:nth-child(2)"), ("said", "h3")])
def test_printed_table_and_words_end_with_the_sources_too(
    page: Page, language: str, view: str, title: str
) -> None:
    page.goto(f"/{language}/?from=2021-06-16&to=2021-06-17&view={view}")

    page.pdf()
    page.emulate_media(media="print")

    titles = page.locator(f"#events {title}").count()
    numbers = [li.get_attribute("value") for li in page.locator("#notes li").all()]
    assert numbers == [str(number) for number in range(1, titles + 1)] != []
    assert "counter(event)" in page.evaluate(MARK.format(f"#events {title}", "::after"))


@pytest.mark.parametrize("language", ["en", "ar", "ru"])
def test_printed_table_fits_the_sheet(open_page: OpenPage, language: str) -> None:
    page = open_page(viewport={"width": 690, "height": 1000})  # A4 without its margins
    page.goto(f"/{language}/?view=table")

    page.emulate_media(media="print")

    wide = "document.querySelector('.table').getBoundingClientRect().width"
    assert page.evaluate(wide) <= 690


@pytest.mark.parametrize("language", ["en", "ar"])
def test_printed_event_numbers_its_sources(page: Page, language: str) -> None:
    page.goto(f"/{language}/events/324/")
    on_screen = page.evaluate(SHOWN.format(".note"))

    page.emulate_media(media="print")

    numbers = {int(text.strip("[]")) for text in page.locator(".note").all_inner_texts()}
    sources = page.locator(".evidence__page").count()
    assert (on_screen, page.evaluate(SHOWN.format(".note"))) == ("none", "inline")
    assert numbers == set(range(1, sources + 1))
    assert page.evaluate(SHOWN.format(".masthead__nav")) == "none"
    link = page.evaluate(MARK.format(".evidence a[href^=http]", "::after"))
    assert link.startswith('" <http')


@pytest.mark.parametrize("language", ["en", "ar"])
def test_without_scripts_a_view_leads_to_the_handout_with_numbered_sources(
    open_page: OpenPage, language: str
) -> None:
    page = open_page(java_script_enabled=False)
    page.goto(f"/{language}/?from=2021-06-16&to=2021-06-17")

    page.locator("noscript a").click()

    assert page.url.endswith(f"/{language}/timeline.html?from=2021-06-16&to=2021-06-17")
    assert page.locator(".note a").first.inner_text() == "[1]"
    assert page.locator("#source-1").count() == 1


def test_arabic_titles_are_upright_among_printed_sources(page: Page) -> None:
    page.goto("/ru/?from=2021-06-15&to=2021-06-17")

    page.pdf()
    page.emulate_media(media="print")

    style = "cites => [...new Set(cites.map(c => getComputedStyle(c).fontStyle))]"
    notes = page.locator("#notes")
    assert notes.locator("cite[lang=ar]").evaluate_all(style) == ["normal"]
    assert notes.locator("cite[lang=en]").evaluate_all(style) == ["italic"]
