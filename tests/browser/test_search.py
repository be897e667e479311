"""Searching as readers do: inside a long facet, with script and without; results by match."""

from __future__ import annotations

import re
from urllib.parse import urlencode

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import OpenPage


@pytest.mark.parametrize(
    ("language", "typed", "told"), [("en", "Путин", "1 match"), ("ar", "Putin", "نتيجة واحدة")]
)
def test_typing_in_a_facet_finds_a_name_in_any_script(
    open_page: OpenPage, language: str, typed: str, told: str
) -> None:
    page = open_page()
    page.goto(f"/{language}/")

    page.get_by_role("searchbox").and_(page.locator("[form=find-actor]")).press_sequentially(typed)
    expect(page.locator("#values-actor [role=status]")).to_have_text(told)
    page.check("#values-actor input")

    expect(page).to_have_url(re.compile(rf"/{language}/\?actor=vladimir-putin$"))
    expect(page.locator(".pill")).to_have_count(1)


@pytest.mark.parametrize("language", ["en", "ar"])
def test_search_in_a_facet_works_without_script(open_page: OpenPage, language: str) -> None:
    page = open_page(java_script_enabled=False)
    page.goto(f"/{language}/?kind=summit")

    page.locator("[form=find-actor]").fill("Горбачев")
    page.keyboard.press("Enter")
    page.locator("#values a").first.click()

    expect(page).to_have_url(
        re.compile(
            rf"/{language}/\?actor=mikhail-gorbachev&kind=summit$|\?kind=summit&actor=mikhail-gorbachev$"
        )
    )


@pytest.mark.parametrize("language", ["en", "ar"])
def test_words_bring_the_best_match_first_and_dates_are_a_click_away(
    open_page: OpenPage, language: str
) -> None:
    page = open_page()
    page.goto(f"/{language}/")

    page.fill("#f-q", "Geneva")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"\?q=Geneva$"))
    expect(page.locator(".event__title mark").first).to_be_visible()
    expect(page.locator(".event__found").first).to_be_visible()
    page.locator(".views--order a").nth(1).click()

    expect(page).to_have_url(re.compile(r"\?q=Geneva&sort=date$"))


@pytest.mark.parametrize(
    ("language", "script"), [("en", "[a-z]"), ("ar", "[\u0621-\u064a]"), ("ru", "[а-я]")]
)
def test_help_shows_searches_in_the_readers_script_that_find_something(
    open_page: OpenPage, language: str, script: str
) -> None:
    page = open_page()
    page.goto(f"/{language}/")
    page.locator(".facet__help summary").click()
    examples = page.locator(".facet__help dt bdi").all_inner_texts()

    found = {}
    for example in examples:
        page.goto(f"/{language}/?{urlencode({'q': example})}")
        found[example] = page.locator("article.event, .exchange").count()

    assert len(examples) == 4
    assert [one for one in examples if not re.search(script, one) and "2021" not in one] == []
    assert [one for one, count in found.items() if not count] == []


@pytest.mark.parametrize(("is_scripted", "shown"), [(True, 2), (False, 0)])
def test_buttons_that_need_a_script_show_where_there_is_one(
    open_page: OpenPage, is_scripted: bool, shown: int
) -> None:
    page = open_page(java_script_enabled=is_scripted)
    page.goto("/ar/events/324/")
    page.locator(".menu > summary").click()

    assert page.locator("copy-link button:visible").count() == shown
