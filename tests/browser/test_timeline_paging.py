"""Continuous paging: the address follows the screen, earlier and later, jump to a year."""

from __future__ import annotations

import re

import pytest
from django.conf import settings
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import OpenPage

AFTER = re.compile(r"after=\d{4}-\d\d-\d\d\.\d+")


@pytest.fixture(params=["en", "ar"])
def timeline(request: pytest.FixtureRequest, open_page: OpenPage) -> Page:
    """A page of the timeline in English, then in Arabic."""
    page = open_page()
    page.goto(f"/{request.param}/")
    return page


def choose(page: Page, query: str) -> None:
    page.goto(page.url.partition("?")[0] + query)


def top(element: Locator) -> float:
    return float(element.evaluate("element => element.getBoundingClientRect().top"))


def scroll_to_third_page(page: Page) -> None:
    for number in (1, 2):
        page.locator("#more a").scroll_into_view_if_needed()
        expect(page.locator("page-mark")).to_have_count(number + 1)
    page.locator(".event").nth(2 * settings.PAGE_SIZE + 4).scroll_into_view_if_needed()
    third = page.locator("page-mark").nth(2).get_attribute("data-url")
    assert AFTER.search(third or "")
    expect(page).to_have_url(re.compile(re.escape(third or "") + "$"))


def test_address_follows_the_page_on_screen_and_forgets_it_at_the_top(timeline: Page) -> None:
    start = timeline.url

    scroll_to_third_page(timeline)
    timeline.evaluate("scrollTo({top: 0, behavior: 'instant'})")
    expect(timeline).to_have_url(start)


def test_link_and_reload_return_to_what_was_on_screen(timeline: Page) -> None:
    scroll_to_third_page(timeline)
    first = timeline.locator(".event").nth(2 * settings.PAGE_SIZE).get_attribute("id")
    assert timeline.locator("#share-address").input_value() == timeline.url

    timeline.reload()

    expect(timeline.locator(".event").first).to_have_attribute("id", first or "")
    expect(timeline.locator(".event").first).to_be_in_viewport()


def test_back_from_an_event_returns_to_what_was_on_screen(timeline: Page) -> None:
    scroll_to_third_page(timeline)
    address = timeline.url
    event = timeline.locator(".event").nth(2 * settings.PAGE_SIZE + 4)
    identity = event.get_attribute("id")

    event.locator(".event__title a").click()
    expect(timeline.locator(".record")).to_be_visible()
    timeline.go_back()

    expect(timeline).to_have_url(address)
    expect(timeline.locator(f"#{identity}")).to_be_attached()


def test_another_language_keeps_the_place_and_a_filter_drops_it(timeline: Page) -> None:
    choose(timeline, "?after=2021-03-17.0")
    first = timeline.locator(".event").first.get_attribute("id")

    timeline.locator(".languages a[hreflang=ru]").click()
    expect(timeline).to_have_url(re.compile(r"/ru/\?after=2021-03-17\.0$"))
    expect(timeline.locator(".event").first).to_have_attribute("id", first or "")

    timeline.check("#f-kind-summit")
    expect(timeline).to_have_url(re.compile(r"/ru/\?kind=summit$"))


def test_another_language_keeps_the_filters_chosen_meanwhile(timeline: Page) -> None:
    timeline.check("#f-kind-summit")
    expect(timeline).to_have_url(re.compile(r"\?kind=summit$"))

    timeline.locator(".languages a[hreflang=ru]").click()

    expect(timeline).to_have_url(re.compile(r"/ru/\?kind=summit$"))


def test_earlier_events_join_without_a_jump(timeline: Page) -> None:
    choose(timeline, "?after=2021-03-01.0")
    first = timeline.locator(".event").first
    identity = first.get_attribute("id")
    timeline.evaluate("scrollBy({top: -40, behavior: 'instant'})")
    before = top(first)

    timeline.locator("#earlier").click()

    expect(timeline.locator("page-mark")).to_have_count(2)
    kept = timeline.locator(f"#{identity}")
    assert top(kept) == pytest.approx(before, abs=2)
    expect(timeline.locator("#earlier")).to_be_focused()
    timeline.evaluate("scrollTo({top: 0, behavior: 'instant'})")
    mark = timeline.locator("page-mark").first.get_attribute("data-url")
    expect(timeline).to_have_url(re.compile(re.escape(mark or "") + "$"))


def test_earlier_reaches_the_start_without_repeating_an_event(timeline: Page) -> None:
    choose(timeline, "?kind=summit&after=2003-01-01.0")

    while timeline.locator("#earlier").count():
        marks = timeline.locator("page-mark").count()
        timeline.locator("#earlier").click()
        expect(timeline.locator("page-mark")).to_have_count(marks + 1)
    timeline.locator(".event").last.scroll_into_view_if_needed()

    expect(timeline.locator(".event")).to_have_count(39)
    identities = timeline.locator(".event").evaluate_all("all => all.map(one => one.id)")
    assert len(set(identities)) == 39
    months = timeline.locator(".month").all_text_contents()
    assert len(months) == len(set(months))


def test_jump_to_a_year_keeps_filters_and_says_where_it_went(timeline: Page) -> None:
    choose(timeline, "?kind=summit")

    timeline.click(".jump summary")
    timeline.locator(".jump a", has_text="2010").click()

    expect(timeline).to_have_url(re.compile(r"\?kind=summit&after=2010-01-01\.0$"))
    expect(timeline.locator(".month").first).to_be_focused()
    expect(timeline.locator(".month").first).to_contain_text("2010")
    expect(timeline.locator(".event").first).to_be_in_viewport()
    expect(timeline.locator("#earlier")).to_be_visible()


@pytest.mark.parametrize("view", ["table", "said"])
def test_another_page_of_a_table_begins_where_the_reader_looks(timeline: Page, view: str) -> None:
    choose(timeline, f"?view={view}")
    timeline.locator("#events a[rel=next]").click()

    expect(timeline).to_have_url(re.compile(rf"\?view={view}&after="))
    expect(timeline.locator("#events")).to_be_focused()
    expect(timeline.locator("#events a[rel=prev]")).to_be_in_viewport()


def test_newest_first_a_year_begins_at_its_end(timeline: Page) -> None:
    choose(timeline, "?sort=newest")

    timeline.click(".jump summary")
    timeline.locator(".jump a", has_text="2010").click()

    expect(timeline.locator(".month").first).to_contain_text("2010")
    expect(timeline).to_have_url(re.compile(r"\?sort=newest&after=2011-01-01\.0$"))


@pytest.mark.parametrize("language", ["en", "ar"])
def test_without_script_a_year_and_its_neighbours_are_links(
    open_page: OpenPage, language: str
) -> None:
    page = open_page(java_script_enabled=False)
    page.goto(f"/{language}/?kind=summit")

    page.click(".jump summary")
    page.locator(".jump a", has_text="1994").click()
    expect(page.locator(".month").first).to_contain_text("1994")
    expect(page.locator(".event").first).to_be_in_viewport()
    page.click("#earlier")
    expect(page.locator("#earlier")).to_have_count(0)
    page.click("#more a")
    expect(page.locator("#earlier")).to_have_count(1)
