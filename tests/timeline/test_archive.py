"""The archive's calendar: a month by weeks, which begin as each language prints them."""

from __future__ import annotations

import re

import pytest
from django.test import Client

from tests.factories import make_event

CELL = re.compile(r"<td[^>]*>(.*?)</td>", re.DOTALL)


def rows(html: str) -> list[list[str]]:
    """The day in each cell of the month, "" where there is none."""
    body = html.partition('class="month-grid"')[2].partition("<tbody>")[2].partition("</tbody>")[0]
    return [
        [(re.search(r">(\d+)<", cell) or ("", ""))[1] for cell in CELL.findall(row)]
        for row in body.split("</tr>")[:-1]
    ]


@pytest.mark.parametrize(
    ("language", "begins", "first_week"),
    [
        ("en", "Monday", ["", "1", "2", "3", "4", "5", "6"]),
        ("ru", "понедельник", ["", "1", "2", "3", "4", "5", "6"]),
        ("ar", "السبت", ["", "", "", "1", "2", "3", "4"]),
    ],
)
def test_month_stands_in_weeks_as_calendars_print_them(
    db: None, visitor: Client, language: str, begins: str, first_week: list[str]
) -> None:
    html = visitor.get(f"/{language}/2021/06/").content.decode()

    weeks = rows(html)
    assert re.search(r'abbr="([^"]+)"', html)[1] == begins
    assert weeks[0] == first_week
    assert {len(week) for week in weeks} == {7}
    assert [day for week in weeks for day in week if day] == [str(day) for day in range(1, 31)]


def test_day_with_events_leads_there_and_says_how_many(db: None, visitor: Client) -> None:
    for _ in range(2):
        make_event(date="2021-06-16")

    html = visitor.get("/ru/2021/06/16/").content.decode()

    (here,) = re.findall(r'data-heat="(\d)"><a href="([^"]+)" aria-current="true">', html)
    assert here == ("2", "/ru/2021/06/16/")
    assert '16<span class="visually-hidden"> (2 события)</span>' in html


@pytest.mark.parametrize("language", ["ar", "en", "ru"])
def test_archive_has_one_address_for_a_day(db: None, visitor: Client, language: str) -> None:
    response = visitor.get(f"/{language}/2021/6/1/")

    assert (response.status_code, response["Location"]) == (301, f"/{language}/2021/06/01/")


@pytest.mark.parametrize("month", ["0001/01", "9999/12"])
def test_calendar_ends_without_an_error(db: None, visitor: Client, month: str) -> None:
    assert sum(bool(day) for week in rows(visitor.get(f"/en/{month}/").content.decode())
               for day in week) == 31  # fmt: skip
