"""Counts days and months: "yesterday", "Tuesday", "16 June", with the year where none is said."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from datetime import date

from newsroom.reading import calendars as cal
from newsroom.reading.anchors import FUTURE, PAST, PRESENT
from newsroom.reading.date_context import (
    FOLLOWS,
    IN_NEXT_LINE,
    IN_SENTENCE,
    LOOKING_BACK,
    Context,
    Value,
    day_value,
    steps_of,
)
from newsroom.reading.date_grammar import Mod, Partial

TURN = 20  # days by which a day that is smaller is of the month after
_SOON = 45  # days ahead of which somebody spoke on the date told before
_LIMIT_AHEAD = 7  # months
FLASHBACK = 14  # days by which a day may precede the date told before it
_NEWS = 31  # days before publication in which a day is rather of the news than of an old story
Found = tuple[int, str, tuple[str, ...]]  # year, why, other readings


def read_day(p: Partial, c: Context) -> Value | None:
    if c.today is None or p.offset is None:
        return None
    day = cal.shift_day(c.today, p.offset)
    if p.weekday is not None and day.weekday() != p.weekday:
        named = min(
            (cal.shift_day(day, k) for k in (-1, 1, -2, 2, -3, 3)), key=_distance_to(p.weekday, day)
        )
        why = "the weekday decides, the day counted from publication differs"
        return Value(cal.day_span(named), why, (day.isoformat(),))
    return Value(cal.day_span(day), "counted from the day of publication or of speaking")


def _distance_to(weekday: int, day: date) -> Callable[[date], tuple[bool, int]]:
    return lambda other: (other.weekday() != weekday, abs((other - day).days))


def read_this_day(p: Partial, c: Context) -> Value | None:
    """ "on this day in 1989": the day of publication in another year."""
    if c.today is None or not p.year or not cal.exists(p.year, c.today.month, c.today.day):
        return None
    return day_value(c.today.replace(year=p.year), "this day in another year")


def read_date(p: Partial, c: Context) -> Value | None:
    """A day with its month, and the year said or found."""
    if not p.month or not p.day:
        return None
    found = _year_of(p, c, p.month, p.day)
    if not found or not cal.exists(found[0], p.month, p.day):
        return None
    year, why, alternatives = found
    first = date(year, p.month, p.day)
    if p.day2:
        if p.day2 <= p.day + p.listed or not cal.exists(year, p.month, p.day2):
            return None
        return Value(cal.days_span(first, date(year, p.month, p.day2)), why, alternatives)
    if p.weekday is not None and first.weekday() != p.weekday:
        why += "; its weekday is another one"
    return Value(cal.day_span(first), why, alternatives)


def _year_of(p: Partial, c: Context, month: int, day: int) -> Found | None:
    """Year of a day: (year, why, other readings), or None where nothing tells it."""
    if p.year:
        return p.year, "written in full", ()
    if p.year_mod:
        year = year_by_mod(p.year_mod, c)
        return (year, "year told by a relation", ()) if year else None
    if p.run_year:
        return p.run_year, "year of the chronology", ()
    if c.entry and (near := _beside_entry(c.entry, month, day)) and not p.mod:
        return near, "nearest to the day of its entry", ()
    if c.beside and c.beside.edtf.endswith("~") and (near := _beside_entry(c.beside, month, day)):
        return near, "nearest to the date beside it", ()
    if c.today is None:
        day_after = _chained(p, c) if c.chain else None
        return (day_after.year, "year of the date before", ()) if day_after else None
    if p.offset is not None:
        return cal.shift_day(c.today, p.offset).year, "counted from publication", ()
    years = [c.today.year + k for k in (-1, 0, 1) if cal.exists(c.today.year + k, month, day)]
    days = [date(year, month, day) for year in years]
    if p.weekday is not None and (fits := _by_weekday(p, c, month, day)):
        return fits.year, "the year in which the weekday fits", ()
    chosen, why = _nearest(days, p, c)
    return (
        (
            chosen.year,
            why,
            tuple(d.isoformat() for d in days if d == _runner_up(days, chosen, c.today)),
        )
        if chosen
        else None
    )


def _beside_entry(entry: cal.Span, month: int, day: int) -> int | None:
    """The year in which a day is nearest to the entry of a chronology that tells of it."""
    years = [entry.first.year + k for k in (-1, 0, 1)]
    days = [date(year, month, day) for year in years if cal.exists(year, month, day)]
    return min((abs((d - entry.first).days), d.year) for d in days)[1] if days else None


def _by_weekday(p: Partial, c: Context, month: int, day: int) -> date | None:
    """The day behind the date before it, if it has the weekday, or the nearest year in which it
    has, at most three years off."""
    assert c.today is not None
    told, today = c.chain, c.today
    for year in (told.first.year, told.first.year + 1) if told else ():
        if told and cal.exists(year, month, day):
            near = date(year, month, day)
            ahead = (near - told.last).days
            if near.weekday() == p.weekday and -FLASHBACK <= ahead <= 366 and near <= today:
                return near
    years = [today.year + k for k in (0, -1, 1, -2, 2, -3, 3)]
    days = [date(y, month, day) for y in years if cal.exists(y, month, day)]
    fits = [d for d in days if d.weekday() == p.weekday]
    return min(fits, key=lambda d: abs((d - today).days), default=None)


def _runner_up(days: list[date], chosen: date, today: date) -> date | None:
    others = [d for d in days if d != chosen]
    return min(others, key=lambda d: abs((d - today).days), default=None)


def _nearest(days: list[date], p: Partial, c: Context) -> tuple[date | None, str]:
    """Choose among the same day of three years by relation, chain and tense."""
    assert c.today is not None
    past = max((d for d in days if d <= c.today), default=None)
    future = min((d for d in days if d >= c.today), default=None)
    if p.mod:
        return _nearest_by_mod(days, past, future, p.mod, c)
    told = c.tense != FUTURE or c.limit_of_chain
    if c.chain and (chained := _chained(p, c)) and (told or _was_ahead(chained, c)):
        return chained, "after the date before it"
    if past is None or future is None:
        return past or future, "the only such day near publication"
    ago, ahead = (c.today - past).days, (future - c.today).days
    if c.tense in {FUTURE, PRESENT} and not (ahead > 300 and ago < 45):
        return future, f"first such day after publication, {c.tense} tense"
    if c.limit and ((ago > 200 and ahead < 100) or (not c.over and ahead < ago)):
        return future, "a limit just ahead of publication"
    over = c.over or (c.tense == PAST and c.language == "ar")
    if ago > 290 and ahead < 75 and not over:
        return future, "just ahead of publication, a year ago else"
    return past, "last such day before publication"


def _nearest_by_mod(
    days: list[date], past: date | None, future: date | None, mod: Mod, c: Context
) -> tuple[date | None, str]:
    assert c.today is not None
    if mod[0] == "L":
        before = [d for d in days if d < c.today]
        return (max(before) if before else past), "last such day before publication"
    if mod[0] in "FG":
        return future, "next such day after publication"
    if mod[0] in "~Z" and c.antecedent:
        return next((d for d in days if d.year == c.antecedent.first.year), past), "same year"
    return next((d for d in days if d.year == c.today.year), past), "this year"


def _was_ahead(day: date, c: Context) -> bool:
    """«7 мая он сообщил, что на саммит 18 мая поедет премьер»: in Russian what was just ahead of
    a day long past keeps the future tense."""
    if not c.chain or not c.today or c.language != "ru" or c.reach != IN_SENTENCE:
        return False
    long_past = (c.today - c.chain.last).days > IN_SENTENCE.days
    return long_past and 0 < (day - c.chain.last).days <= _SOON


def _chained(p: Partial, c: Context) -> date | None:
    """First such day from the date before it on, if that is not after publication."""
    assert c.chain is not None
    assert p.month is not None
    for year in (c.chain.first.year, c.chain.first.year + 1):
        if cal.exists(year, p.month, p.day or 1):
            day = date(year, p.month, p.day or 1)
            floor = c.chain.first if p.day else c.chain.first.replace(day=1)
            floor = cal.shift_day(floor, -FLASHBACK) if p.day else floor
            last = cal.shift_day(c.today, 366 if c.reach.days > 366 else 0) if c.today else day
            if floor <= day <= last:
                return day if _follows(day, c) else None
    return None


def _follows(day: date, c: Context) -> bool:
    """Whether the day goes with the date before it rather than with publication."""
    assert c.chain is not None
    ago = (c.today - day).days % 365 if c.today else 365
    if c.reach == IN_NEXT_LINE:
        return ago > FOLLOWS.days and (day - c.chain.last).days <= IN_NEXT_LINE.days
    if c.chain.precision == "year" and c.reach == IN_SENTENCE:
        return True  # "the two swaps of 2022: the first in April"
    if c.today and c.chain.precision == "year" and c.reach in {FOLLOWS, LOOKING_BACK}:
        # A year that opened the sentence before gives way to a day just before publication.
        return ago > FOLLOWS.days or c.today.year - c.chain.first.year > 2
    recent = ago <= 180
    news = ago <= _NEWS and c.reach.tie == FOLLOWS.tie
    within = min(c.reach.days, _NEWS) if news else c.reach.days
    return not recent or (day - c.chain.last).days <= within


def read_day_of_month(p: Partial, c: Context) -> Value | None:
    """ "the 16th", "16 of this month"."""
    if c.today is None or not p.day:
        return None
    if p.bound:
        return _bound_day(p.day, c)
    base = (c.today.year, c.today.month)
    if p.mod:
        from_ = c.antecedent.first if p.mod[0] in "Z~" and c.antecedent else c.today
        base = cal.shift_month(from_.year, from_.month, steps_of(p.mod) if p.mod[0] in "LF" else 0)
    elif p.rule == "day-of-month" and c.language == "ar" and c.tense != PAST:
        base = cal.shift_month(*base, 1 if c.tense == FUTURE and p.day < c.today.day else 0)
    elif c.antecedent and c.antecedent.precision in {"day", "month", "range"}:
        base = _month_told(c.antecedent, p.day)
    elif c.tense == FUTURE and p.day < c.today.day:
        base = cal.shift_month(*base, 1)
    elif c.tense != FUTURE and p.day > c.today.day:
        base = cal.shift_month(*base, -1)
    if not cal.exists(*base, p.day):
        return None
    why = "day of the month that is spoken of"
    if p.day2 and p.day < p.day2 and cal.exists(*base, p.day2):
        return Value(cal.days_span(date(*base, p.day), date(*base, p.day2)), why)
    return day_value(date(*base, p.day), why)


def _month_told(told: cal.Span, day: int) -> tuple[int, int]:
    """The month of the date before it, or the one after that for a day that is much smaller."""
    turns = told.precision == "day" and told.last.day - day >= TURN
    return cal.shift_month(told.first.year, told.first.month, int(turns))


def _bound_day(day: int, c: Context) -> Value | None:
    """ "on the 21st" behind a date of its month, or of the month before."""
    told = c.close
    if not told or told.precision not in {"day", "month", "range"}:
        return None
    base = _month_told(told, day)
    if not cal.exists(*base, day):
        return None
    return day_value(date(*base, day), "day of the month told before")


def read_numeric(p: Partial, c: Context) -> Value | None:
    """A date in digits: day first, month first in English, the year first where it has four."""
    parts = [int(part) for part in re.split(r"\D", p.digits or "")]
    if len(parts) == 2:
        return Value(cal.month_span(parts[1], parts[0]), "written in digits")
    days = list(_readings(parts, p.digits or "", c))
    if not days:
        return None
    if c.today is not None and len(days) > 1:
        days.sort(key=lambda d: abs((d - c.today).days) > 366)  # type: ignore[operator]
    return day_value(days[0], "written in digits", days[1] if len(days) > 1 else None)


def _readings(parts: list[int], digits: str, c: Context) -> Iterable[date]:
    a, b, year = parts
    if re.match(r"\d{4}", digits):
        orders = [(a, b, year)]
    else:
        if year < 100:
            limit = (c.today.year % 100 if c.today else 30) + 10
            year += 2000 if year <= limit else 1900
        orders = [(year, b, a), (year, a, b)]
        if c.language == "en" and "." not in digits:
            orders.reverse()
    for y, month, day in dict.fromkeys(orders):
        if 1 <= month <= 12 and 1800 <= y <= 2150 and cal.exists(y, month, day):
            yield date(y, month, day)


def read_month(p: Partial, c: Context) -> Value | None:
    if not p.month:
        return None
    if p.year or p.year_mod or p.run_year or c.today is None or (c.entry and not p.mod):
        found = _year_of(p, c, p.month, 1)
        return (
            Value(cal.month_span(found[0], p.month), found[1])
            if found and cal.is_year(found[0])
            else None
        )
    year, why = _year_of_month(p, p.month, c, c.today)
    if c.tense in {FUTURE, PRESENT} or p.mod:
        other = year - 1 if year >= c.today.year else year + 1
    else:
        other = year + 1
    return Value(
        cal.month_span(year, p.month), why, (f"{other}-{p.month:02}",) if not p.mod else ()
    )


def _year_within(span: cal.Span, month: int) -> int | None:
    """The year in which a month lies in a span of at most about a year, or None."""
    if (span.last - span.first).days > 370:
        return None
    months = [cal.month_span(year, month) for year in (span.first.year, span.last.year)]
    within = [m for m in months if m.first <= span.last and m.last >= span.first]
    return within[0].first.year if within else None


def _year_of_month(p: Partial, month: int, c: Context, today: date) -> tuple[int, str]:
    if c.beside and (year := _year_within(c.beside, month)):
        return year, "month of the date beside it"
    past = today.year if month <= today.month else today.year - 1
    future = today.year if month >= today.month else today.year + 1
    if p.mod:
        kind = p.mod[0]
        if kind == "L":
            return (past - 1 if month == today.month else past), "last such month"
        if kind == "K":
            base = c.antecedent.first if c.antecedent else today
            return base.year - (month >= base.month), "last such month before the date before it"
        if kind == "G" and c.antecedent:
            told = c.antecedent.last
            return told.year + (month <= told.month), "next such month after the date before it"
        if kind in "FG":
            return (future + 1 if month == today.month else future), "next such month"
        if kind in "Z~" and c.antecedent:
            return c.antecedent.first.year, "same year"
        return today.year, "this year"
    if c.chain and c.tense != FUTURE and (day := _chained(p, c)):
        return day.year, "month after the date before it"
    ahead, ago = (month - today.month) % 12, (today.month - month) % 12
    if c.language == "ar" and c.limit and not c.over and 0 < ahead <= _LIMIT_AHEAD:
        return future, "a limit ahead of publication"
    if ago == 1 and not p.edge and c.tense != FUTURE:
        return past, "the month before publication"
    if c.tense in {FUTURE, PRESENT}:
        return future, f"first such month after publication, {c.tense} tense"
    if c.tense != PAST and 2 * ahead <= ago:
        return future, "no tense told, the month is just ahead"
    return past, "last such month before publication"


def year_by_mod(mod: Mod, c: Context) -> int | None:
    """The year that "last year", "the same year" names."""
    base = c.antecedent.first if mod[0] in "Z~GK" and c.antecedent else c.today
    return base.year + steps_of(mod) if base else None


def read_week_of_day(p: Partial, c: Context) -> Value | None:
    """ "the week of July 5": seven days from there."""
    day = read_date(p, c)
    if not day:
        return None
    first = day.span.first
    return Value(cal.days_span(first, cal.shift_day(first, 6), "week"), day.why)


def read_week_of_month(p: Partial, c: Context) -> Value | None:
    """ "the first week of July": its first seven days, about."""
    month = read_month(p, c)
    if not month or not p.ordinal or p.ordinal > 4:
        return None
    first, last = month.span.first, month.span.last
    begins = last.day - 6 if p.ordinal < 0 else 7 * p.ordinal - 6
    week = cal.days_span(first.replace(day=begins), first.replace(day=begins + 6), "week")
    return Value(cal.approximate(week), month.why, (month.span.edtf,))
