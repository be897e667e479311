# ruff: noqa: E501 - a row stays on one line
"""Chronologies whose lines leave the year to the reader, and what is told within their lines."""

from datetime import date

import pytest

from .date_tables import expected, found

# language, day of publication, marked text, values
RUNS = [
    ("en", "2021-12-30", "How the year went.\n\n⟦January 26⟧. They speak by telephone.\n⟦April 15⟧. Ten are expelled. Moscow answers ⟦the next day⟧.\n⟦December 7⟧. They speak again.", "2021-01-26 2021-04-15 2021-04-16 2021-12-07"),
    ("en", "2016-12-30", "⟦Jan 5⟧: They meet.\n⟦Feb 22⟧: A truce is agreed; it begins on ⟦Feb 27⟧.\n⟦Sept 9⟧: Another. ⟦Ten days later⟧ it is over.", "2016-01-05 2016-02-22 2016-02-27 2016-09-09 2016-09-19"),
    ("en", "2018-08-01", "Looking back at ⟦2017⟧\n⟦April 6⟧: A strike.\n⟦July 7⟧: They talk.", "2017 2017-04-06 2017-07-07"),
    ("en", "2022-03-01", "⟦November 3⟧: Troops gather.\n⟦December 15⟧: Drafts are handed over.\n⟦January 10⟧: They talk.\n⟦February 24⟧: War.", "2021-11-03 2021-12-15 2022-01-10 2022-02-24"),
    ("en", "2022-03-01", "⟦February 24⟧: War.\n⟦January 10⟧: They talk.\n⟦December 15⟧: Drafts are handed over.", "2022-02-24 2022-01-10 2021-12-15"),
    ("en", "2022-12-29", "What is to come\n⟦January 20⟧: The court will meet.\n⟦February 5⟧: The treaty will lapse.", "2023-01-20 2023-02-05"),
    ("en", "2021-06-16", "The crisis of ⟦1962⟧\n⟦14 October⟧: A photograph.\n⟦22 October⟧: A speech.", "1962 1962-10-14 1962-10-22"),
    ("en", "2018-03-30", "⟦2001⟧\n\nOn ⟦March 22⟧ they were expelled.\n\n⟦2016-2017⟧\n\nOn ⟦July 28, 2017⟧, staff was cut. On ⟦August 31⟧ the consulate was closed.", "2001 2001-03-22 2016/2017 2017-07-28 2017-08-31"),
    ("ru", "2022-12-29", "⟦10 января⟧. Дипломаты встретились. ⟦Через два дня⟧ разговор продолжил совет.\n⟦24 февраля⟧. Начинается вторжение. На ⟦этот день⟧ была назначена встреча, но её отменили ⟦двумя днями раньше⟧.\n⟦21 октября⟧. Созваниваются министры. Он повторяет это ⟦осенью⟧.", "2022-01-10 2022-01-12 2022-02-24 2022-02-24 2022-02-22 2022-10-21 2022-23"),
    ("ru", "2022-12-29", "⟦17 февраля⟧. Её задерживают, о чём станет известно в ⟦марте⟧.\n⟦8 декабря⟧. Её меняют.", "2022-02-17 2022-03 2022-12-08"),
    ("ru", "2018-12-28", "Календарь года\n⟦4 марта⟧ он отравлен.\n⟦18 марта⟧ президент переизбран. ⟦20-го⟧ его поздравили.\n⟦16 июля⟧ — Хельсинки.\n⟦11 ноября⟧ они увиделись в Париже.", "2018-03-04 2018-03-18 2018-03-20 2018-07-16 2018-11-11"),
    ("ar", "1999-12-30", "⟦25 يناير⟧: وصلت الوزيرة.\n⟦12 مارس⟧: انضمت الدول.\n⟦9 ديسمبر⟧: تحدث الرئيس.", "1999-01-25 1999-03-12 1999-12-09"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "published", "marked", "values"), RUNS)
def test_the_lines_of_a_chronology_have_the_year_that_fits_all_of_them(
    language: str, published: str, marked: str, values: str
) -> None:
    text, dates = expected(marked, values)

    assert found(text, language, date.fromisoformat(published)) == dates
