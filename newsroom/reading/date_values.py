"""Counts what the words of a date say into days, from the day of reference that fits.

`resolve` never raises: a date that does not exist (31 June) or that nothing anchors gives None.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from newsroom.reading import calendars as cal
from newsroom.reading import date_days as days
from newsroom.reading import date_units as units
from newsroom.reading import date_weekdays as weekdays
from newsroom.reading.anchors import FUTURE, PAST
from newsroom.reading.date_context import IN_NEXT_LINE, Context, Value
from newsroom.reading.date_grammar import Partial

_LONG_AGO = 400  # days


def resolve(partial: Partial, context: Context) -> Value | None:
    """The days that an expression stands for, or None."""
    if partial.other:
        return _range(partial, partial.other, context)
    reader = _READERS.get(partial.rule)
    value = reader(partial, context) if reader else None
    return _finish(value, partial, context.language) if value else None


def _finish(value: Value, partial: Partial, language: str) -> Value:
    """Apply "early", "about" and the check against the other calendar."""
    if partial.hijri and partial.rule not in {"hijri", "hijri-year"}:
        value = _check_hijri(value, partial.hijri)
    if partial.edge:
        value = _edge(value, {"start": "early", "end": "late"}.get(partial.edge, partial.edge))
        if language == "ar" and value.span.precision == "year":
            value = _month_at(value, partial.edge)
    return replace(value, span=cal.approximate(value.span)) if partial.rough else value


def read_hijri(p: Partial, c: Context) -> Value | None:
    if not p.hijri:
        return None
    day, month, year = p.hijri
    if year is None:
        year = _hijri_year(day, month, p, c)
    if not year or not 1343 <= year <= 1500:
        return None
    span = cal.from_hijri(day, month, year)
    if not span:
        return None
    around = tuple((span.first + timedelta(k)).isoformat() for k in (-1, 1)) if day else ()
    return Value(span, "counted over from the Hijri year (Umm al-Qura)", around)


def _hijri_year(day: int | None, month: int, p: Partial, c: Context) -> int | None:
    year = cal.hijri_year_of(c.today) if c.today else None
    if year is None or c.today is None:
        return None
    span = cal.from_hijri(day, month, year)
    if c.chain and (c.today - c.chain.last).days > _LONG_AGO and c.tense != FUTURE:
        told = cal.hijri_year_of(c.chain.first)  # in a story of years ago
        near = cal.from_hijri(day, month, told) if told else None
        if near and 0 <= (near.first - c.chain.first).days <= IN_NEXT_LINE.days:
            return told
    ahead = c.tense == FUTURE or (p.mod is not None and p.mod[0] == "F")
    if span and not ahead and span.first > c.today:
        return year - 1
    return year + 1 if span and ahead and span.last < c.today else year


def _check_hijri(value: Value, hijri: tuple[int | None, int, int | None]) -> Value:
    """Say so where the two calendars name days more than one apart."""
    day, month, year = hijri
    other = cal.from_hijri(day, month, year) if year and day and month else None
    if not other or value.span.precision != "day":
        return value
    if abs((other.first - value.span.first).days) <= 1:
        return replace(value, why="written in two calendars, which agree")
    why = "written in two calendars, which differ by more than a day"
    return replace(value, why=why, alternatives=(other.edtf, *value.alternatives))


def _range(a: Partial, b: Partial, c: Context) -> Value | None:
    """From the first day of one end to the last of the other."""
    first, last = replace(a, other=None), replace(b)
    if last.rule in {"weekday"}:
        return _weekday_range(first, last, c)
    if last.year and not first.year and first.month:
        first.year = last.year - ((last.month or 0) < first.month)
    if last.year_mod and not first.year:
        first.year_mod = last.year_mod
    if last.mod and not last.year and not first.mod and first.month:
        first.mod = last.mod
        c = replace(c, chain=None)
    left = resolve(first, c)
    right = resolve(
        last, replace(c, chain=left.span, tense=PAST, today=None) if left and _is_open(last) else c
    )
    if not left or not right or right.span.last < left.span.first:
        return None
    return Value(cal.join(left.span, right.span), "both ends named")


def _is_open(p: Partial) -> bool:
    return p.month is not None and not p.year and not p.year_mod


def _weekday_range(a: Partial, b: Partial, c: Context) -> Value | None:
    if a.weekday is None or b.weekday is None:
        return None
    days = (b.weekday - a.weekday) % 7
    if a.mod or b.mod or c.tense == FUTURE:
        start = resolve(replace(a, mod=a.mod or b.mod), c)
        return (
            Value(cal.days_span(start.span.first, cal.shift_day(start.span.first, days)), start.why)
            if start
            else None
        )
    end = resolve(b, c)
    return (
        Value(cal.days_span(cal.shift_day(end.span.first, -days), end.span.first), end.why)
        if end
        else None
    )


def _month_at(value: Value, edge: str) -> Value:
    """مطلع العام, نهاية العام, منتصف العام: in Arabic about its first month, its last, its middle;
    أواخر العام is less exact."""
    month = {"start": 1, "mid": 6, "end": 12}.get(edge)
    if not month:
        return value
    own = cal.approximate(cal.month_span(value.span.first.year, month))
    return replace(value, span=own, alternatives=(value.span.edtf,))


def _edge(value: Value, edge: str) -> Value:
    """ "early June" is June, approximately; the first half of a year is its six months."""
    span = value.span
    if edge in {"first day", "last day"}:
        return replace(value, span=cal.day_span(span.first if edge == "first day" else span.last))
    if edge in {"first half", "second half"} and span.precision == "year":
        month = 1 if edge == "first half" else 7
        return replace(value, span=cal.months_span(span.first.year, month, 6, "half"))
    if span.precision == "season":
        steps = {"early": 0, "mid": 1}.get(edge, 2)
        own = cal.month_span(*cal.shift_month(span.first.year, span.first.month, steps))
        return Value(cal.approximate(own), f"{value.why}; its month ({edge})", (span.edtf,))
    others: tuple[str, ...] = ()
    if edge == "late" and span.precision == "year":
        others = (f"{span.edtf}-12",)
    elif edge == "early" and span.precision == "year":
        others = (f"{span.edtf}-01",)
    return Value(cal.approximate(span), f"{value.why}; approximate ({edge})", others)


_READERS: dict[str, Callable[[Partial, Context], Value | None]] = {
    "day": days.read_day,
    "weekday": weekdays.read_weekday,
    "weekday-week": weekdays.read_weekday,
    "weekday-beside": weekdays.read_weekday_beside,
    "weekday-day": weekdays.read_weekday_day,
    "this-day": days.read_this_day,
    "date": days.read_date,
    "dateline": days.read_date,
    "week-of-month": days.read_week_of_month,
    "day-of-month": days.read_day_of_month,
    "the-day": days.read_day_of_month,
    "numeric": days.read_numeric,
    "week-of-day": days.read_week_of_day,
    "month": days.read_month,
    "bare-month": days.read_month,
    "year": units.read_year,
    "bare-year": units.read_year,
    "years": units.read_year,
    "decade": units.read_decade,
    "unit": units.read_unit,
    "the-unit": units.read_the_unit,
    "unit-before-last": units.unit_at(-2),
    "unit-after-next": units.unit_at(2),
    "season": units.read_season,
    "season-year": units.read_season,
    "bare-season": units.read_season,
    "quarter": units.part_of_year(3, "quarter"),
    "half": units.part_of_year(6, "half"),
    "count": units.read_count,
    "count-edge": units.read_count,
    "count-to-day": units.read_count_to_day,
    "count-to-unit": units.read_count_to_unit,
    "count-in": units.read_count,
    "neighbour": units.read_neighbour,
    "bare-weekend": units.read_weekend,
    "story-day": units.read_story_day,
    "new-year": units.read_new_year,
    "nth-day": units.read_nth_day,
    "later-in-unit": units.read_later_in_day,
    "hijri": read_hijri,
    "hijri-year": read_hijri,
}
