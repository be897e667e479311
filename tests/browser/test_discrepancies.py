"""Where sources differ, as readers find it: from the facet to the event to the passage's page."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import OpenPage

SUMMIT = "events/324/"  # Geneva, 16 June 2021, in the starting record
SECTION = "section[aria-labelledby=disputed-name]"
TOLD = {
    "en": (
        "Length of the talks",
        ["less than three hours", "almost four hours", "almost four hours"],
    ),
    "ar": ("مدة المحادثات", ["أقل من ثلاث ساعات", "قرابة أربع ساعات", "قرابة أربع ساعات"]),
}


@pytest.mark.parametrize("language", ["en", "ar"])
def test_reader_comes_from_the_facet_to_what_each_source_reports(
    open_page: OpenPage, language: str
) -> None:
    page = open_page()
    page.goto(f"/{language}/?disputed=yes")
    expect(page.locator("article.event")).to_have_count(3)

    page.locator("article.event h3 a[href*='/events/324-']").click()

    attribute, values = TOLD[language]
    table = page.locator(f"{SECTION} table")
    expect(table.locator("caption")).to_have_text(attribute)
    expect(table.locator("tbody td:last-child")).to_have_text(values)

    table.locator("tbody a").first.click()
    expect(page).to_have_url(re.compile(rf"/{language}/articles/\d+/#passage-\d+$"))
    expect(page.locator("li:target")).to_have_count(1)


@pytest.mark.parametrize(
    ("language", "label", "pill"),
    [
        ("en", "Number of people exchanged", "sources differ: Number of people exchanged"),
        ("ar", "عدد من شملهم التبادل", "تباين بين المصادر: عدد من شملهم التبادل"),
    ],
)
def test_reader_narrows_discrepancies_by_what_they_are_in(
    open_page: OpenPage, language: str, label: str, pill: str
) -> None:
    page = open_page()
    page.goto(f"/{language}/")

    page.get_by_label(label).check()

    expect(page.locator(".pill bdi")).to_have_text(pill)
    expect(page.locator("article.event")).to_have_count(1)
    assert page.url.endswith(f"/{language}/?disputed=people-exchanged")


@pytest.mark.parametrize("language", ["en", "ar"])
def test_table_fits_a_narrow_screen(open_page: OpenPage, language: str) -> None:
    page = open_page(viewport={"width": 320, "height": 800})
    page.goto(f"/{language}/{SUMMIT}")

    table = page.locator(f"{SECTION} table").bounding_box()

    assert table["x"] >= 0
    assert table["x"] + table["width"] <= 320
