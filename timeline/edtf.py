"""Dates that know how exact they are: a newsroom's part of EDTF (ISO 8601-2:2019, annex A).

Pure Python. Understood, each with the bounds it may lie in (both days included):

=========================  ==========================================================
``2021-06-16``             a day
``2021-06``                a month; ``2021-06-XX`` is some day of it
``2021``                   a year; ``2021-XX`` and ``2021-XX-XX`` are some part of it
``202X``                   a decade, 2020 to 2029
``2021-21`` to ``-24``     spring, summer, autumn, winter of the north: from 1 March,
                           1 June, 1 September, 1 December of that year, three months each
``2021-33`` to ``-36``     the four quarters
``2021-06~``               approximate; ``?`` uncertain, ``%`` both; also before or behind
                           one component (level 2), where it marks the whole date here
``2021-05/2021-06``        an interval; an end ``..`` is open, an empty end is unknown
``[2021-06-16,2021-06-18]``  one of these dates
=========================  ==========================================================

Years run from 0001 to 9999. Times of day, centuries, negative years and exponents are refused.
"""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Literal

Precision = Literal["day", "month", "season", "quarter", "year", "decade", "interval"]
Kind = Literal["date", "interval", "set"]

#: From the most to the least exact, for sorting and for a filter by exactness.
PRECISIONS: tuple[Precision, ...] = (
    "day",
    "month",
    "season",
    "quarter",
    "year",
    "decade",
    "interval",
)
LONGEST_TEXT = 120  # characters; a set of ten days fits
OPEN, UNKNOWN = "..", ""  # how an interval writes an end that is open, or not known

_DATE = re.compile(
    r"""(?P<q0>[?~%]?) (?P<year>[0-9]{3}[0-9X]) (?P<q1>[?~%]?)
    (?: - (?P<q2>[?~%]?) (?P<month>[0-9]{2}|XX) (?P<q3>[?~%]?)
    (?: - (?P<q4>[?~%]?) (?P<day>[0-9]{2}|XX) (?P<q5>[?~%]?) )? )?""",
    re.VERBOSE,
)
_ASCII_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "01234567890123456789")
# What people write instead, and what to tell them; the first that fits is said.
_REFUSALS = (
    (r".*[0-9]T[0-9]", "times of day are not kept"),
    (r"[-−]\d", "years before 0001 are not kept"),
    (r"Y", "years beyond 9999 are not kept"),
    (r"\{", "write one event per date instead of a set of dates"),
    (r"\d\dXX(?!\d)", "a century is too wide; write a decade such as 199X"),
    (r"\d{1,2}[./]\d{1,2}[./]\d{4}", "write the year first, as in 2021-06-16"),
    (r"\d{4}-\d(?!\d)", "write month and day with two digits, as in 2021-06-05"),
)


class EdtfError(ValueError):
    """Say which text is no date that is understood here, and why."""

    def __init__(self, value: str, reason: str) -> None:
        self.value = value
        self.reason = reason
        super().__init__(f"{value[:LONGEST_TEXT]!r}: {reason}")


@dataclass(frozen=True, slots=True)
class Edtf:
    """Hold one parsed date.

    ``text`` is canonical (no spaces, Latin digits, capital X) and parses to an equal value.
    ``earliest`` and ``latest`` are the first and last day it may be, both included; an open or
    unknown end of an interval is ``date.min`` or ``date.max``.
    ``precision`` of an interval or a set is "interval"; ``resolution`` says how exact its ends are.
    ``parts`` are the known ends of an interval, or the dates of a set, in the order written.
    """

    text: str
    earliest: date
    latest: date
    precision: Precision
    approximate: bool = False
    uncertain: bool = False
    kind: Kind = "date"
    parts: tuple["Edtf", ...] = ()

    def __str__(self) -> str:
        return self.text

    @property
    def resolution(self) -> Precision:
        """Return the precision of a date, or the coarsest among the parts of anything else."""
        parts = self.parts or (self,)
        return max((part.precision for part in parts), key=PRECISIONS.index)

    @property
    def start_text(self) -> str:
        """Return how the start of an interval is written: a date, ``..`` or nothing."""
        return self.text.partition("/")[0]

    @property
    def end_text(self) -> str:
        """Return how the end of an interval is written: a date, ``..`` or nothing."""
        return self.text.rpartition("/")[2]


@lru_cache(maxsize=4096)
def parse(text: str) -> Edtf:
    """Read one EDTF text; spaces around it and Arabic or Persian digits are forgiven.

    Raises EdtfError, which carries ``value`` and ``reason``.
    """
    if len(text) > LONGEST_TEXT:
        raise EdtfError(text, f"longer than {LONGEST_TEXT} characters")
    clean = text.strip().translate(_ASCII_DIGITS).replace("x", "X")
    if not clean:
        raise EdtfError(text, "no date is given")
    if clean.startswith("[") and clean.endswith("]"):
        return _parse_set(text, clean)
    if clean.count("/") == 1:
        return _parse_interval(text, clean)
    return _parse_date(text, clean)


def bounds(text: str) -> tuple[date, date]:
    """Return the first and last day that an EDTF text allows. Raises EdtfError."""
    parsed = parse(text)
    return parsed.earliest, parsed.latest


def _parse_set(text: str, clean: str) -> Edtf:
    """Read ``[a,b,...]``, one of several dates (ISO 8601-2, 4.9)."""
    if ".." in clean:
        raise EdtfError(text, "write a span as an interval, 2021-06-16/2021-06-18")
    parts = tuple(_parse_date(text, part.strip()) for part in clean[1:-1].split(","))
    if len(parts) == 1:
        raise EdtfError(text, "one of several dates needs at least two of them")
    return Edtf(
        text="[" + ",".join(part.text for part in parts) + "]",
        earliest=min(part.earliest for part in parts),
        latest=max(part.latest for part in parts),
        precision="interval",
        approximate=any(part.approximate for part in parts),
        uncertain=any(part.uncertain for part in parts),
        kind="set",
        parts=parts,
    )


def _parse_interval(text: str, clean: str) -> Edtf:
    """Read ``a/b`` (ISO 8601-2, 4.4 and its extended ends)."""
    ends = [end.strip() for end in clean.split("/")]
    dates = [None if end in (OPEN, UNKNOWN) else _parse_date(text, end) for end in ends]
    start, end = dates
    parts = tuple(part for part in dates if part)
    if not parts:
        raise EdtfError(text, "an interval needs at least one known end")
    if start and end and end.latest < start.earliest:
        raise EdtfError(text, "the interval ends before it begins")
    return Edtf(
        text="/".join(part.text if part else word for part, word in zip(dates, ends, strict=True)),
        earliest=start.earliest if start else date.min,
        latest=end.latest if end else date.max,
        precision="interval",
        approximate=any(part.approximate for part in parts),
        uncertain=any(part.uncertain for part in parts),
        kind="interval",
        parts=parts,
    )


def _parse_date(text: str, clean: str) -> Edtf:
    """Read one date without slash or brackets; ``text`` is what an error names."""
    match = _DATE.fullmatch(clean)
    if not match:
        raise EdtfError(text, _reason(clean))
    year, month, day = match["year"], match["month"], match["day"]
    marks = "".join(match[f"q{position}"] or "" for position in range(6))
    earliest, latest, precision = _span(text, year, month, day)
    return Edtf(
        text=clean,
        earliest=earliest,
        latest=latest,
        precision=precision,
        approximate="~" in marks or "%" in marks,
        uncertain="?" in marks or "%" in marks,
    )


def _span(text: str, year: str, month: str | None, day: str | None) -> tuple[date, date, Precision]:
    """Return first day, last day and precision of a date's components."""
    if int(year.replace("X", "0")) == 0:
        raise EdtfError(text, "years run from 0001 to 9999")
    if year.endswith("X"):
        if month:
            raise EdtfError(text, "a decade has no month")
        return date(int(year[:3]) * 10, 1, 1), date(int(year[:3]) * 10 + 9, 12, 31), "decade"
    if month in (None, "XX"):
        if day not in (None, "XX"):
            raise EdtfError(text, "a day needs its month")
        return date(int(year), 1, 1), date(int(year), 12, 31), "year"
    assert month is not None  # for the type checker: the line above has dealt with None
    if int(month) > 12:
        return _part_of_year(text, int(year), int(month), day)
    return _day_or_month(text, int(year), int(month), day)


def _part_of_year(text: str, year: int, code: int, day: str | None) -> tuple[date, date, Precision]:
    """Return a season (21 to 24) or a quarter (33 to 36), as ISO 8601-2, 4.8 numbers them."""
    if day:
        raise EdtfError(text, "a season or quarter has no day")
    if 21 <= code <= 24:
        return *_three_months(year, (code - 20) * 3), "season"
    if 33 <= code <= 36:
        return *_three_months(year, (code - 33) * 3 + 1), "quarter"
    raise EdtfError(text, "months are 01 to 12, seasons 21 to 24, quarters 33 to 36")


def _three_months(year: int, month: int) -> tuple[date, date]:
    """Return the first and last of three months' days; they end with year 9999 at the latest."""
    last_year, last_month = (year, month + 2) if month <= 10 else (year + 1, month - 10)
    if last_year > 9999:
        return date(year, month, 1), date.max
    return date(year, month, 1), date(last_year, last_month, monthrange(last_year, last_month)[1])


def _day_or_month(
    text: str, year: int, month: int, day: str | None
) -> tuple[date, date, Precision]:
    """Return one day, or a month where the day is not said."""
    if month == 0:
        raise EdtfError(text, "months are 01 to 12, seasons 21 to 24, quarters 33 to 36")
    days = monthrange(year, month)[1]
    if day in (None, "XX"):
        return date(year, month, 1), date(year, month, days), "month"
    assert day is not None
    if not 1 <= int(day) <= days:
        raise EdtfError(text, f"that month has {days} days")
    return date(year, month, int(day)), date(year, month, int(day)), "day"


def _reason(clean: str) -> str:
    """Say in plain words why a text is no date."""
    for pattern, reason in _REFUSALS:
        if re.match(pattern, clean):
            return reason
    return "write a date as 2021, 2021-06 or 2021-06-16"
