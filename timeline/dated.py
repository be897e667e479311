"""A date among the words of a search, “summit June 2021”: what happened then is asked for too."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from timeline import edtf
from timeline.calendar_words import ENGLISH_MONTHS
from timeline.folding import Query, index_terms

MONTHS = {name.lower(): number for number, name in enumerate(ENGLISH_MONTHS, 1)}
YEARS = range(1900, 2100)
YEAR_WORDS = frozenset(index_terms("год года г سنة عام year").split())


def without_date(query: Query) -> tuple[Query, dt.date, dt.date] | None:
    """The query without the date that its words name, and the first and last day of that date.

    A date has a year, and a month and a day where they are said: 16 June 2021, 2021-06-16,
    16.06.2021. None where the words name none, or more than one.
    """
    dates = [phrase for phrase in query.phrases if _of_numbers(phrase)]
    if len(dates) == 1:
        rest = tuple(phrase for phrase in query.phrases if phrase != dates[0])
        return _between(replace(query, phrases=rest), _of_numbers(dates[0]))
    years = [word for word in query.words if word.isdigit() and int(word) in YEARS]
    months = [word for word in query.words if word in MONTHS]
    if len(years) != 1 or len(months) > 1 or dates:
        return None
    days = _days_beside(months[0], query.words) if months else []
    if len(days) > 1:
        return None
    date = "-".join([years[0], *(f"{MONTHS[month]:02}" for month in months), *days])
    named = {*years, *months, *(day.lstrip("0") for day in days), *YEAR_WORDS}
    rest = tuple(word for word in query.words if word not in named)
    return _between(replace(query, words=rest), date)


def _days_beside(month: str, words: tuple[str, ...]) -> list[str]:
    at = words.index(month)
    beside = [*words[max(0, at - 1) : at], *words[at + 1 : at + 2]]
    return [f"{int(word):02}" for word in beside if word.isdigit() and 1 <= int(word) <= 31]


def _of_numbers(phrase: tuple[str, ...]) -> str:
    """The EDTF text of a day in figures, year first or last; "" for another phrase."""
    if len(phrase) != 3 or not all(part.isdigit() and len(part) < 5 for part in phrase):
        return ""
    year, month, day = map(int, phrase if len(phrase[0]) == 4 else phrase[::-1])
    return f"{year}-{month:02}-{day:02}" if year in YEARS else ""


def _between(rest: Query, date: str) -> tuple[Query, dt.date, dt.date] | None:
    try:
        return rest, *edtf.bounds(date)
    except edtf.EdtfError:  # 31 June
        return None
