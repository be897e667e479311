"""Spans of days and how EDTF writes them; months of the Hijri year counted over to ours.

A `Span` is what a date expression comes to: first and last day (both included) and the EDTF value
that claims no more than the words do. Weeks run from Monday (ISO 8601).
"""

from __future__ import annotations

import calendar
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import lru_cache

from hijridate import Gregorian, Hijri

FIRST_MONTH_OF_SEASON = {21: 3, 22: 6, 23: 9, 24: 12}
_FIRST_YEAR, _LAST_YEAR = 1000, 2999


@dataclass(frozen=True, slots=True)
class Span:
    first: date
    last: date
    edtf: str
    precision: str


@lru_cache(maxsize=4096)
def day_span(day: date) -> Span:
    return Span(day, day, day.isoformat(), "day")


def days_span(first: date, last: date, precision: str = "range") -> Span:
    """Days from `first` to `last`; one day where they are the same, turned where they run back."""
    first, last = min(first, last), max(first, last)
    if first == last:
        return day_span(first)
    return Span(first, last, f"{first.isoformat()}/{last.isoformat()}", precision)


@lru_cache(maxsize=4096)
def month_span(year: int, month: int) -> Span:
    last = calendar.monthrange(year, month)[1]
    return Span(date(year, month, 1), date(year, month, last), f"{year:04}-{month:02}", "month")


def months_span(year: int, month: int, months: int, precision: str) -> Span:
    """That many whole months, as a quarter or a half."""
    last = month_span(*shift_month(year, month, months - 1))
    first = month_span(year, month)
    return Span(first.first, last.last, f"{first.edtf}/{last.edtf}", precision)


@lru_cache(maxsize=4096)
def year_span(year: int) -> Span:
    return Span(date(year, 1, 1), date(year, 12, 31), f"{year:04}", "year")


def decade_span(decade: int) -> Span:
    """Decade 199 is the 1990s."""
    return Span(date(decade * 10, 1, 1), date(decade * 10 + 9, 12, 31), f"{decade}X", "decade")


def season_span(year: int, season: int) -> Span:
    """Season of the north, by EDTF's codes; the winter of a year begins in its December."""
    months = months_span(year, FIRST_MONTH_OF_SEASON[season], 3, "season")
    return replace(months, edtf=f"{year:04}-{season}")


def week_span(day: date, weeks: int = 0, first_weekday: int = 0) -> Span:
    """The week that holds `day`, or one that many weeks off."""
    first = day - timedelta((day.weekday() - first_weekday) % 7) + timedelta(7 * weeks)
    return days_span(first, first + timedelta(6), "week")


def weekend_span(day: date, weeks: int = 0) -> Span:
    """Saturday and Sunday of the week that holds `day`."""
    saturday = week_span(day, weeks).first + timedelta(5)
    return days_span(saturday, saturday + timedelta(1), "weekend")


def join(first: Span, last: Span) -> Span:
    """From the beginning of one span to the end of another, as exact as each is."""
    if last.last < first.first:
        first, last = last, first
    left, right = first.edtf.split("/")[0], last.edtf.split("/")[-1]
    if "-2" in left[4:6] or "-2" in right[4:6]:  # a season is no end of an interval
        return days_span(first.first, last.last)
    return Span(first.first, max(first.last, last.last), f"{left}/{right}", "range")


def approximate(span: Span) -> Span:
    """Mark every end as approximate (EDTF level 1, `~`)."""
    marked = "/".join(end if end.endswith("~") else end + "~" for end in span.edtf.split("/"))
    return replace(span, edtf=marked)


def shift_month(year: int, month: int, months: int) -> tuple[int, int]:
    """Year and month that many months off."""
    count = year * 12 + month - 1 + months
    return count // 12, count % 12 + 1


def shift_day(day: date, days: int) -> date:
    """The day that many days off, kept within the years that are read."""
    ordinal = min(max(day.toordinal() + days, _EARLIEST), _LATEST)
    return date.fromordinal(ordinal)


_EARLIEST = date(_FIRST_YEAR, 1, 1).toordinal()
_LATEST = date(_LAST_YEAR, 12, 31).toordinal()


def is_year(year: int) -> bool:
    return _FIRST_YEAR <= year <= _LAST_YEAR


def exists(year: int, month: int, day: int) -> bool:
    """Whether there is such a day."""
    return is_year(year) and 1 <= day <= calendar.monthrange(year, month)[1]


def from_hijri(day: int | None, month: int, year: int) -> Span | None:
    """Days of a date of the Umm al-Qura calendar (1343 to 1500), or None outside it."""
    try:
        if not month:
            first, last = Hijri(year, 1, 1), Hijri(year, 12, 1)
            end = last.to_gregorian() + timedelta(last.month_length() - 1)
            return days_span(_plain(first.to_gregorian()), _plain(end), "year")
        start = Hijri(year, month, day or 1)
        begins = _plain(start.to_gregorian())
    except (ValueError, OverflowError):
        return None
    if day:
        return day_span(begins)
    return days_span(begins, begins + timedelta(start.month_length() - 1), "month")


def hijri_year_of(day: date) -> int | None:
    """Hijri year in which a day falls, or None outside the calendar's tables."""
    try:
        return int(Gregorian(day.year, day.month, day.day).to_hijri().year)
    except (ValueError, OverflowError):
        return None


def _plain(day: date) -> date:
    return date(day.year, day.month, day.day)
