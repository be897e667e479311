"""The table: whole on a wide screen; on a narrow one each row is a block with labels."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import PHONE, WIDE, OpenPage

BEYOND = "box => box.scrollWidth - box.clientWidth"
LABEL = "cell => getComputedStyle(cell, '::before').content"


@pytest.mark.parametrize("language", ["ar", "en", "ru"])
@pytest.mark.parametrize("width", [WIDE["width"], 1024, PHONE["width"], 320])
def test_table_never_scrolls_sideways(open_page: OpenPage, language: str, width: int) -> None:
    page = open_page(viewport={"width": width, "height": 900})
    page.goto(f"/{language}/?view=table&from=2021&to=2021")

    beyond = page.locator(".table-scroll").evaluate(BEYOND)

    assert beyond <= 0


@pytest.mark.parametrize(
    ("language", "labels"),
    [
        ("ar", ["النوع", "الجانب", "المكان", "النبرة", "التصريحات", "المصادر"]),
        ("en", ["Kind", "Side", "Place", "Tone", "Statements", "Sources"]),
        ("ru", ["Вид", "Сторона", "Место", "Тон", "Цитаты", "Источники"]),
    ],
)
def test_row_is_a_labelled_block_on_a_phone(
    open_page: OpenPage, language: str, labels: list[str]
) -> None:
    page = open_page(viewport=PHONE)
    page.goto(f"/{language}/?view=table")

    cells = page.locator(".table tbody tr").first.locator("td")
    date, title = cells.nth(0).bounding_box(), cells.nth(1).bounding_box()

    assert [cells.nth(at).evaluate(LABEL) for at in range(2, 8)] == [f'"{one}"' for one in labels]
    assert title["y"] >= date["y"] + date["height"]
    assert title["width"] > 300


def test_table_is_sorted_from_its_head_on_a_phone(open_page: OpenPage) -> None:
    page = open_page(viewport=PHONE)
    page.goto("/ar/?view=table")

    page.locator("#sort-sources").click()

    expect(page.locator("[aria-sort=ascending]")).to_have_text("المصادر")
    assert page.url.endswith("/ar/?sort=sources&view=table")


def test_a_row_of_sources_begins_with_its_name_on_a_phone(open_page: OpenPage) -> None:
    page = open_page(viewport=PHONE)
    page.goto("/en/sources/")

    cells = page.locator(".table tbody tr").first.locator("td")
    weights = [cells.nth(at).evaluate("c => getComputedStyle(c).fontWeight") for at in range(5)]

    assert weights == ["600", "400", "400", "400", "400"]
    assert [cells.nth(at).evaluate(LABEL) for at in range(5)] == [
        "none",
        '"Kind"',
        '"Language"',
        '"Ownership"',
        '"Articles"',
    ]


def test_printed_sources_have_no_numbers_of_events(open_page: OpenPage) -> None:
    page = open_page()
    page.goto("/en/sources/")
    page.emulate_media(media="print")

    after = "() => getComputedStyle(document.querySelector('td:nth-child(2)'), '::after').content"

    assert page.evaluate(after) == "none"
