"""The workbook, read back with openpyxl."""

from __future__ import annotations

import datetime as dt
import io
from typing import Any

import pytest
from django.test import Client
from openpyxl import Workbook, load_workbook

from tests.factories import make_event, make_statement
from timeline.exports import as_xlsx

pytestmark = pytest.mark.django_db


def book(client: Client, address: str = "/en/timeline.xlsx") -> Workbook:
    return load_workbook(io.BytesIO(client.get(address).content))


def rows(sheet: Any) -> list[dict[str, Any]]:
    """Each row below the heading by its headings."""
    heading, *others = sheet.iter_rows(values_only=True)
    return [dict(zip(heading, row, strict=True)) for row in others]


def test_workbook_has_a_sheet_of_events_and_one_of_statements(visitor: Client) -> None:
    event = make_event(date="2021-06", title_en="Talks", actors=["joe-biden"], side="us", tone=-3)
    said = make_statement(event, translations={"ar": "اتفقنا"}, via="Interfax")

    events, statements = (rows(sheet) for sheet in book(visitor).worksheets)

    assert len(events) == len(statements) == 1
    row, words = events[0], statements[0]
    assert (row["Number"], row["Date"], row["Title"]) == (event.pk, "2021-06", "Talks")
    assert row["First possible day"].date() == dt.date(2021, 6, 1)
    assert row["Last possible day"].date() == dt.date(2021, 6, 30)
    assert (row["Tone"], row["People and institutions"]) == (-3, "Joe Biden")
    assert row["Address"] == f"http://testserver/en/events/{event.pk}-talks/"
    assert (words["Number"], words["Number of the event"]) == (said.pk, event.pk)
    assert (words["Speaker"], words["Words"]) == ("Joe Biden", "We agreed to go on talking.")
    assert words["Relayed by"] == "Interfax"


def test_workbook_gives_the_translation_and_the_words_as_printed(visitor: Client) -> None:
    make_statement(translations={"ar": "اتفقنا"})

    sheet = book(visitor, "/ar/timeline.xlsx").worksheets[1]
    values = next(sheet.iter_rows(min_row=2, values_only=True))

    assert (values[8], values[10], values[11]) == (
        "اتفقنا",
        "Parallax",
        "We agreed to go on talking.",
    )


@pytest.mark.parametrize(("language", "is_mirrored"), [("ar", True), ("en", False), ("ru", False)])
def test_sheets_run_as_their_language_does(
    visitor: Client, language: str, is_mirrored: bool
) -> None:
    make_event()

    for sheet in book(visitor, f"/{language}/timeline.xlsx").worksheets:
        assert bool(sheet.sheet_view.rightToLeft) == is_mirrored
        assert sheet.freeze_panes == "A2"


TEXTS = [
    "=1+1",
    "=cmd|' /C calc'!A0",
    "+1",
    "-1",
    "@SUM(A1)",
    "#N/A",
    "\t=1",
    "قمة جنيف",
    "12",
    "2021-06-16",
]


def test_text_reads_back_the_same_and_is_never_a_formula(visitor: Client) -> None:
    for title in TEXTS:
        make_event(title_en=title)

    sheet = book(visitor).worksheets[0]
    (column,) = [cells for cells in sheet.iter_cols() if cells[0].value == "Title"]

    assert [cell.value for cell in column[1:]] == TEXTS
    assert {cell.data_type for cell in column} == {"s"}


def test_workbook_takes_as_many_queries_for_three_as_for_one(
    visitor: Client, django_assert_num_queries
) -> None:
    make_statement()
    visitor.get("/en/timeline.xlsx")
    # The version twice; events, statements, speakers, wordings, threads, actors, topics.
    with django_assert_num_queries(9):
        book(visitor)
    make_statement()
    make_statement()
    visitor.get("/en/timeline.xlsx")

    with django_assert_num_queries(9):
        assert len(rows(book(visitor).worksheets[1])) == 3


def test_workbook_leaves_out_what_was_said_later(visitor: Client) -> None:
    event = make_event(date="2021-05")
    make_statement(event, said="2021-05-25", text="We shall meet.")
    make_statement(event, said="2021-06-16", text="We have met.")

    sheet = book(visitor, "/en/timeline.xlsx?known_by=2021-06-01").worksheets[1]

    assert [row["Words"] for row in rows(sheet)] == ["We shall meet."]


def test_workbook_says_when_it_leaves_events_out(visitor: Client, monkeypatch) -> None:
    monkeypatch.setattr(as_xlsx, "MOST", 1)
    make_event()
    make_event()

    cells = [row[0] for row in book(visitor).worksheets[0].iter_rows(values_only=True)]

    assert len(cells) == 3
    assert cells[2] == "The first 1 of 2 events; the CSV file holds all of them."
