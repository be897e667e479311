"""The timeline as readers use it: filters, history, keys; without script too."""

from __future__ import annotations

import json
import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import PHONE, WIDE, OpenPage


def sentence(page: Page) -> str:
    return page.locator(".sentence__words").inner_text()


@pytest.mark.parametrize("language", ["en", "ar"])
def test_filters_change_the_address_and_history_goes_back(
    open_page: OpenPage, language: str
) -> None:
    page = open_page()
    page.goto(f"/{language}/")
    everything = sentence(page)

    page.check("#f-kind-summit")
    expect(page).to_have_url(re.compile(r"\?kind=summit$"))
    summits = sentence(page)
    page.fill("#f-q", "Putin")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"\?q=Putin&kind=summit$"))

    named = sentence(page)
    expect(page).to_have_title(re.compile(re.escape(named) + " · "))

    page.go_back()
    expect(page.locator(".sentence__words")).to_have_text(summits)
    expect(page.locator("#f-kind-summit")).to_be_checked()
    page.go_back()
    expect(page.locator(".sentence__words")).to_have_text(everything)
    page.go_forward()
    expect(page.locator(".sentence__words")).to_have_text(summits)


def test_focus_stays_on_the_filter_that_was_ticked(page: Page) -> None:
    page.goto("/en/")

    page.check("#f-kind-summit")
    expect(page.locator(".pill")).to_have_count(1)

    assert page.evaluate("document.activeElement.id") == "f-kind-summit"


@pytest.mark.parametrize("language", ["en", "ar"])
def test_who_stands_on_a_link_that_is_swapped_goes_on_from_there(
    open_page: OpenPage, language: str
) -> None:
    page = open_page()
    page.goto(f"/{language}/?kind=summit&from=2021")

    for link, then in (
        ("#view-table", "#view-table[aria-current]"),
        ("#sort-title", "[aria-sort=ascending] #sort-title"),
        (".pill a", ".sentence__words"),
    ):
        page.focus(link)
        page.keyboard.press("Enter")
        expect(page.locator(then)).to_be_focused()


def test_keys_walk_the_events_and_open_the_search(page: Page) -> None:
    page.goto("/en/?kind=summit")

    page.keyboard.press("j")
    page.keyboard.press("j")
    second = page.locator(".event__title a").nth(1)
    expect(second).to_be_focused()
    page.keyboard.press("/")
    expect(page.locator("#f-q")).to_be_focused()


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize(
    ("view", "titles"),
    [("table", ".table td:nth-child(2) a"), ("said", ".exchange__about a")],
)
def test_keys_walk_and_open_the_events_of_other_views(
    page: Page, language: str, view: str, titles: str
) -> None:
    page.goto(f"/{language}/?from=2021&to=2021&view={view}")
    second = page.locator(titles).nth(1)
    address = second.get_attribute("href")

    page.keyboard.press("j")
    page.keyboard.press("j")
    expect(second).to_be_focused()
    page.keyboard.press("o")

    expect(page).to_have_url(re.compile(re.escape(address)))


def test_keys_lead_from_an_event_to_its_neighbours_and_to_the_search(page: Page) -> None:
    page.goto("/ar/events/324/")
    here = page.url

    page.keyboard.press("j")
    page.wait_for_url(lambda url: url != here)
    page.keyboard.press("k")
    page.wait_for_url(here)
    page.keyboard.press("/")

    expect(page.locator("#f-q")).to_be_focused()
    assert page.url.endswith("/ar/#f-q")


@pytest.mark.parametrize(("language", "keys"), [("en", "Keys"), ("ar", "المفاتيح")])
def test_keys_can_be_turned_off_and_on_again(page: Page, language: str, keys: str) -> None:
    page.goto(f"/{language}/actors/")
    page.get_by_role("button", name=keys).click()
    page.locator("#keys-on").uncheck()
    page.locator("#keys form button").click()

    page.goto(f"/{language}/")
    page.keyboard.press("?")
    page.keyboard.press("/")
    expect(page.locator("#keys")).to_be_hidden()
    expect(page.locator("#f-q")).not_to_be_focused()

    page.get_by_role("button", name=keys).click()
    page.locator("#keys-on").check()
    page.keyboard.press("Escape")
    page.keyboard.press("/")
    expect(page.locator("#f-q")).to_be_focused()


PLACE = "JSON.stringify(document.querySelector('.results').getBoundingClientRect().toJSON())"


@pytest.mark.parametrize("window", [WIDE, PHONE])
@pytest.mark.parametrize("language", ["en", "ar", "ru"])
def test_events_stand_in_their_place_before_the_facets_arrive(
    open_page: OpenPage, language: str, window: dict[str, int]
) -> None:
    page = open_page(viewport=window)
    page.goto(f"/{language}/?from=2021-06&to=2021-06&kind=summit")
    whole = json.loads(page.evaluate(PLACE))

    page.evaluate("document.querySelector('.refine').remove()")  # as while the page arrives

    before = json.loads(page.evaluate(PLACE))
    places = ("left", "right", "top")
    assert [before[at] for at in places] == pytest.approx([whole[at] for at in places], abs=1)


def test_everything_works_without_script(open_page: OpenPage) -> None:
    page = open_page(java_script_enabled=False)
    page.goto("/ru/")

    page.check("#f-kind-summit")
    page.click("#refine button")
    assert page.url.endswith("/ru/?kind=summit")
    page.click("a[rel=next]")
    assert "after=" in page.url
    page.click("a[rel=prev]")
    assert page.url.endswith("/ru/?kind=summit#events")
    page.click(".views a:nth-child(2)")
    assert page.url.endswith("/ru/?kind=summit&view=table")
    page.click(".pill a")
    assert page.url.endswith("/ru/?view=table")


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("presses", [1, 2])
def test_date_applies_when_the_reader_leaves_the_dates(
    open_page: OpenPage, language: str, presses: int
) -> None:
    page = open_page()
    page.goto(f"/{language}/")
    field, name = [("#f-known", "known_by"), ("#f-from", "from")][presses - 1]

    page.fill(field, "2021-06-01")
    for _ in range(presses):
        page.keyboard.press("Tab")

    expect(page).to_have_url(re.compile(rf"\?{name}=2021-06-01$"))
