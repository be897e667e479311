"""The archive: one year, month or day of the record, and the way through its calendar."""

from __future__ import annotations

import calendar
import datetime as dt
from dataclasses import dataclass

from django.http import Http404
from django.urls import reverse
from django.utils.translation import get_language

from timeline import edtf, wording
from timeline.calendar_words import FIRST_WEEKDAYS
from timeline.index import Index


@dataclass(frozen=True)
class Cell:
    """A year, a month or a day of the calendar with the number of events that begin in it."""

    words: str
    count: int
    url: str
    is_here: bool = False

    @property
    def heat(self) -> int:
        """How full it is, as far as an eye can tell shades of one colour apart: 0 to 3."""
        return min(self.count, 3)


def edtf_of(year: int, month: int = 0, day: int = 0) -> str:
    """EDTF of an archive address. Raises Http404 where the calendar has no such day."""
    try:
        dt.date(year, month or 1, day or 1)
    except (ValueError, OverflowError) as error:
        raise Http404 from error
    return f"{year:04}" + (f"-{month:02}" if month else "") + (f"-{day:02}" if day else "")


def url_of(*numbers: int) -> str:
    return reverse("timeline:archive", args=numbers)


def count_in(index: Index, first: dt.date, days: int) -> int:
    """Events that begin on one of this many days from `first`."""
    begin = first.toordinal()  # a number, for 31 December 9999 has no day after it
    return index.starts_before(begin + days) - index.starts_before(begin)


def months(index: Index, year: int, month: int = 0) -> list[Cell]:
    """The twelve months of a year."""
    cells = []
    for number in range(1, 13):
        first = dt.date(year, number, 1)
        length = calendar.monthrange(year, number)[1]
        words = wording.month_heading(year, number, get_language() or "en")
        words = words.replace(f" {year:04}", "")
        cells.append(
            Cell(words, count_in(index, first, length), url_of(year, number), number == month)
        )
    return cells


def days(index: Index, year: int, month: int, day: int = 0) -> list[Cell]:
    """The days of a month."""
    first = dt.date(year, month, 1).toordinal()
    return [
        Cell(
            str(number),
            index.starts_before(first + number) - index.starts_before(first + number - 1),
            url_of(year, month, number),
            number == day,
        )
        for number in range(1, calendar.monthrange(year, month)[1] + 1)
    ]


def weeks_of(index: Index, year: int, month: int, day: int = 0) -> list[list[Cell | None]]:
    """The days of a month week by week; None before its first day and after its last."""
    first = FIRST_WEEKDAYS[get_language() or "en"]
    ahead = (dt.date(year, month, 1).weekday() - first) % 7
    padded: list[Cell | None] = [*[None] * ahead, *days(index, year, month, day)]
    padded += [None] * (-len(padded) % 7)
    return [padded[at : at + 7] for at in range(0, len(padded), 7)]


def neighbours(index: Index, year: int, month: int, day: int) -> tuple[Cell | None, Cell | None]:
    """The nearest year, month or day before and after that holds an event."""
    numbers = [n for n in (year, month, day) if n]
    width = len(numbers)
    first = dt.date(year, month or 1, day or 1).toordinal()
    last = edtf.parse(edtf_of(*numbers)).latest.toordinal()
    before, after = index.starts_before(first) - 1, index.starts_before(last + 1)
    earlier = index.earliest[before] if before >= 0 else None
    later = index.earliest[after] if after < len(index) else None
    return _cell(earlier, width), _cell(later, width)


def _cut(ordinal: int, width: int) -> tuple[int, ...]:
    day = dt.date.fromordinal(ordinal)
    return (day.year, day.month, day.day)[:width]


def _cell(ordinal: int | None, width: int) -> Cell | None:
    if ordinal is None:
        return None
    numbers = _cut(ordinal, width)
    words = wording.date_words(edtf_of(*numbers), get_language() or "en")
    return Cell(words, 0, url_of(*numbers))
