"""Counts what the words of a date say into days, from the day of reference that fits.

`resolve` never raises: a date that does not exist (31 June) or that nothing anchors gives None.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from newsroom.reading import calendars as cal
from newsroom.reading.anchors import FUTURE, PAST, PRESENT
from newsroom.reading.calendars import Span
from newsroom.reading.date_grammar import Mod, Partial


@dataclass(frozen=True, slots=True)
class Context:
    """What a date is counted from. `today` is the day of publication, or the day on which the
    quoted words were said; None where neither is known."""

    today: date | None
    tense: str
    language: str
    antecedent: Span | None = None  # the last date told before this one
    antecedent_day: Span | None = None  # the last one that was a day
    chain: Span | None = None  # the last date of this passage whose year is certain


@dataclass(frozen=True, slots=True)
class Value:
    span: Span
    why: str
    alternatives: tuple[str, ...] = ()


def resolve(partial: Partial, context: Context) -> Value | None:
    """The days that an expression stands for, or None."""
    if partial.other:
        return _range(partial, partial.other, context)
    reader = _READERS.get(partial.rule)
    value = reader(partial, context) if reader else None
    return _finish(value, partial) if value else None


def _finish(value: Value, partial: Partial) -> Value:
    """Apply "early", "about" and the check against the other calendar."""
    if partial.hijri and partial.rule not in {"hijri", "hijri-year"}:
        value = _check_hijri(value, partial.hijri)
    if partial.edge:
        value = _edge(value, partial.edge)
    return replace(value, span=cal.approximate(value.span)) if partial.rough else value


# ---- days ----------------------------------------------------------------------------------------
def _day(p: Partial, c: Context) -> Value | None:
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


def _weekday(p: Partial, c: Context) -> Value | None:
    if c.today is None or p.weekday is None:
        return None
    if p.unit == "week" and p.mod:
        week = cal.week_span(c.today, _steps(p.mod))
        return Value(
            cal.day_span(cal.shift_day(week.first, p.weekday)), "weekday of the week named"
        )
    back = (c.today.weekday() - p.weekday) % 7
    ahead = (p.weekday - c.today.weekday()) % 7
    past, future = cal.shift_day(c.today, -back), cal.shift_day(c.today, ahead)
    if p.mod and p.mod[0] in "LFG":
        return _weekday_by_mod(p, c, back or 7, ahead or 7)
    if c.tense == FUTURE:
        return _day_value(future, "next such weekday, future tense", past)
    if c.tense == PRESENT:
        if c.antecedent_day and c.antecedent_day.last < past and (c.today - past).days <= 7:
            return _day_value(past, "weekday after the date before it", future)
        return _day_value(future, "next such weekday, present tense", past)
    tense = "past tense" if c.tense == PAST else "no tense told, past taken"
    return _day_value(past, f"weekday before publication, {tense}", future)


def _weekday_by_mod(p: Partial, c: Context, back: int, ahead: int) -> Value:
    assert c.today is not None and p.mod is not None
    kind, steps = p.mod
    if kind == "L":
        return _day_value(cal.shift_day(c.today, -back), "last such weekday before publication")
    near = cal.shift_day(c.today, ahead)
    # "Next Friday" said on a Monday is the Friday of the week to come, but not in Arabic.
    if c.language != "ar" and steps and near <= cal.week_span(c.today).last and ahead < 7:
        return _day_value(cal.shift_day(near, 7), "weekday of the week after publication", near)
    return _day_value(near, "next such weekday after publication")


def _day_value(day: date, why: str, other: date | None = None) -> Value:
    return Value(cal.day_span(day), why, (other.isoformat(),) if other and other != day else ())


def _date(p: Partial, c: Context) -> Value | None:
    """A day with its month, and the year said or found."""
    if not p.month or not p.day:
        return None
    found = _year_of(p, c, p.month, p.day)
    if not found or not cal.exists(found[0], p.month, p.day):
        return None
    year, why, alternatives = found
    first = date(year, p.month, p.day)
    if p.day2:
        if p.day2 <= p.day or not cal.exists(year, p.month, p.day2):
            return None
        return Value(cal.days_span(first, date(year, p.month, p.day2)), why, alternatives)
    if p.weekday is not None and first.weekday() != p.weekday:
        why += "; its weekday is another one"
    return Value(cal.day_span(first), why, alternatives)


Found = tuple[int, str, tuple[str, ...]]


def _year_of(p: Partial, c: Context, month: int, day: int) -> Found | None:
    """Year of a day: (year, why, other readings), or None where nothing tells it."""
    if p.year:
        return p.year, "written in full", ()
    if p.year_mod:
        year = _year_by_mod(p.year_mod, c)
        return (year, "year told by a relation", ()) if year else None
    if c.today is None:
        return (c.chain.first.year, "year of the date before", ()) if c.chain else None
    if p.offset is not None:
        return cal.shift_day(c.today, p.offset).year, "counted from publication", ()
    years = [c.today.year + k for k in (-1, 0, 1) if cal.exists(c.today.year + k, month, day)]
    days = [date(year, month, day) for year in years]
    if p.weekday is not None and (fits := _by_weekday(p.weekday, month, day, c.today)):
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


def _by_weekday(weekday: int, month: int, day: int, today: date) -> date | None:
    """The nearest year in which the day has the weekday, at most three years off."""
    years = [today.year + k for k in (0, -1, 1, -2, 2, -3, 3)]
    days = [date(y, month, day) for y in years if cal.exists(y, month, day)]
    fits = [d for d in days if d.weekday() == weekday]
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
    if c.chain and c.tense != FUTURE and (chained := _chained(p, c)):
        return chained, "after the date before it"
    if past is None or future is None:
        return past or future, "the only such day near publication"
    ago, ahead = (c.today - past).days, (future - c.today).days
    if c.tense in {FUTURE, PRESENT} and not (ahead > 300 and ago < 45):
        return future, f"first such day after publication, {c.tense} tense"
    if ago > 290 and ahead < 75:
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


def _chained(p: Partial, c: Context) -> date | None:
    """First such day from the date before it on, if that is not after publication."""
    assert c.chain is not None and p.month is not None
    for year in (c.chain.first.year, c.chain.first.year + 1):
        if cal.exists(year, p.month, p.day or 1):
            day = date(year, p.month, p.day or 1)
            floor = c.chain.first if p.day else c.chain.first.replace(day=1)
            if day >= floor and (c.today is None or day <= c.today):
                return day if _follows(day, c) else None
    return None


def _follows(day: date, c: Context) -> bool:
    """Whether the day goes with the date before it rather than with publication."""
    assert c.chain is not None
    recent = c.today is not None and (c.today - day).days % 365 <= 180
    return not recent or (day - c.chain.last).days <= 100


def _day_of_month(p: Partial, c: Context) -> Value | None:
    """ "the 16th", "16 of this month"."""
    if c.today is None or not p.day:
        return None
    base = (c.today.year, c.today.month)
    if p.mod:
        from_ = c.antecedent.first if p.mod[0] in "Z~" and c.antecedent else c.today
        base = cal.shift_month(from_.year, from_.month, _steps(p.mod) if p.mod[0] in "LF" else 0)
    elif c.antecedent and c.antecedent.precision in {"day", "month", "range"}:
        base = (c.antecedent.first.year, c.antecedent.first.month)
    elif c.tense == FUTURE and p.day < c.today.day:
        base = cal.shift_month(*base, 1)
    elif c.tense != FUTURE and p.day > c.today.day:
        base = cal.shift_month(*base, -1)
    if not cal.exists(*base, p.day):
        return None
    return _day_value(date(*base, p.day), "day of the month that is spoken of")


def _numeric(p: Partial, c: Context) -> Value | None:
    """A date in digits: day first, month first in English, the year first where it has four."""
    parts = [int(part) for part in re.split(r"\D", p.digits or "")]
    if len(parts) == 2:
        return Value(cal.month_span(parts[1], parts[0]), "written in digits")
    days = list(_readings(parts, p.digits or "", c))
    if not days:
        return None
    if c.today is not None and len(days) > 1:
        days.sort(key=lambda d: abs((d - c.today).days) > 366)  # type: ignore[operator]
    return _day_value(days[0], "written in digits", days[1] if len(days) > 1 else None)


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


# ---- months, years and longer --------------------------------------------------------------------
def _month(p: Partial, c: Context) -> Value | None:
    if not p.month:
        return None
    if p.year or p.year_mod or c.today is None:
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


def _year_of_month(p: Partial, month: int, c: Context, today: date) -> tuple[int, str]:
    past = today.year if month <= today.month else today.year - 1
    future = today.year if month >= today.month else today.year + 1
    if p.mod:
        kind = p.mod[0]
        if kind == "L":
            return (past - 1 if month == today.month else past), "last such month"
        if kind in "FG":
            return (future + 1 if month == today.month else future), "next such month"
        if kind in "Z~" and c.antecedent:
            return c.antecedent.first.year, "same year"
        return today.year, "this year"
    if c.chain and c.tense != FUTURE and (day := _chained(p, c)):
        return day.year, "month after the date before it"
    if c.tense in {FUTURE, PRESENT}:
        return future, f"first such month after publication, {c.tense} tense"
    return past, "last such month before publication"


def _year(p: Partial, c: Context) -> Value | None:
    if not p.year or not cal.is_year(p.year):
        return None
    if p.year2:
        if not cal.is_year(p.year2):
            return None
        return Value(cal.join(cal.year_span(p.year), cal.year_span(p.year2)), "years as written")
    return Value(cal.year_span(p.year), "year as written")


def _year_by_mod(mod: Mod, c: Context) -> int | None:
    """The year that "last year", "the same year" names."""
    base = c.antecedent.first if mod[0] in "Z~GK" and c.antecedent else c.today
    return base.year + _steps(mod) if base else None


def _decade(p: Partial, c: Context) -> Value | None:
    return Value(cal.decade_span(p.decade), "decade as written") if p.decade else None


def _steps(mod: Mod) -> int:
    """Units to go from the base: -1 for last, 1 for next. "Coming" is next too."""
    return 1 if mod[0] == "F" else mod[1]


def _unit(p: Partial, c: Context) -> Value | None:
    """ "last week", "the same day", "the following month"."""
    if c.today is None or not p.mod or not p.unit:
        return None
    kind = p.mod[0]
    base, why = c.today, "counted from publication"
    if kind in "Z~GK":
        if not _counts_from_antecedent(p, c):
            if kind in "Z~":
                return None
        elif told := _told(p, c):
            base, why = told.first, "counted from the date before it"
            if kind == "G" and p.unit == "day":
                base = told.last
    return _unit_value(p, c, base, _steps(p.mod), why)


def _counts_from_antecedent(p: Partial, c: Context) -> bool:
    """Whether "the following ..." is told of the story and not of publication."""
    a = _told(p, c)
    if a is None:
        return False
    if p.mod and p.mod[0] in "GK" and c.tense == FUTURE and p.unit != "day":
        return False
    if c.language == "ru" and p.mod and p.mod[0] == "G" and p.unit != "day":
        return c.tense == PAST and c.today is not None and (c.today - a.last).days > 60
    return True


def _told(p: Partial, c: Context) -> Span | None:
    """The date before this one, exact enough for its unit."""
    told = c.antecedent_day if p.unit in {"day", "week", "weekend"} else c.antecedent
    ahead = told is not None and c.today is not None and told.first > c.today
    return None if ahead and c.tense == PAST else told


def _unit_value(p: Partial, c: Context, base: date, steps: int, why: str) -> Value | None:
    if p.unit == "season" and p.season:
        return _season_by_steps(p.season, base, steps, p.mod[0] if p.mod else "T", why)
    span = unit_span(p.unit or "", base, steps)
    if span is None:
        return None
    alternatives: tuple[str, ...] = ()
    if p.unit == "week":
        alternatives = (cal.week_span(base, steps, first_weekday=6).edtf,)
    return Value(span, why, alternatives)


def unit_span(unit: str, base: date, steps: int) -> Span | None:
    """The day, week, ... that holds `base`, or one that many steps off."""
    year, month = cal.shift_month(base.year, base.month, steps)
    quarter = cal.shift_month(base.year, (base.month - 1) // 3 * 3 + 1, 3 * steps)
    makers: dict[str, Callable[[], Span]] = {
        "day": lambda: cal.day_span(cal.shift_day(base, steps)),
        "week": lambda: cal.week_span(base, steps),
        "weekend": lambda: cal.weekend_span(base, steps),
        "month": lambda: cal.month_span(year, month),
        "quarter": lambda: cal.months_span(*quarter, 3, "quarter"),
        "year": lambda: cal.year_span(base.year + steps),
        "decade": lambda: cal.decade_span(base.year // 10 + steps),
    }
    return makers[unit]() if unit in makers and cal.is_year(base.year + 10 * steps) else None


def _the_unit(p: Partial, c: Context) -> Value | None:
    """ "the year" in "the end of the year"."""
    span = unit_span(p.unit or "", c.today, 0) if c.today else None
    return Value(span, "the one that runs at publication") if span else None


def _unit_twice(steps: int) -> Callable[[Partial, Context], Value | None]:
    def read(p: Partial, c: Context) -> Value | None:
        span = unit_span(p.unit or "", c.today, steps) if c.today else None
        return Value(span, "counted from publication") if span else None

    return read


def _season(p: Partial, c: Context) -> Value | None:
    if not p.season:
        return None
    year = p.year or (_year_by_mod(p.year_mod, c) if p.year_mod else None)
    if year:
        return (
            Value(cal.season_span(year, p.season), "season as written")
            if cal.is_year(year)
            else None
        )
    if c.today is None:
        return None
    if p.mod:
        base = c.antecedent.first if p.mod[0] in "Z~GK" and c.antecedent else c.today
        return _season_by_steps(p.season, base, _steps(p.mod), p.mod[0], "season by relation")
    kind = "future" if c.tense in {FUTURE, PRESENT} else "past"
    value = _season_by_steps(p.season, c.today, 0, kind, f"season by {kind} tense")
    ahead = _season_by_steps(p.season, c.today, 0, "future", "season just ahead of publication")
    near = 2 * (ahead.span.first - c.today).days < (c.today - value.span.last).days
    return ahead if near else value


def _season_by_steps(season: int, base: date, steps: int, kind: str, why: str) -> Value:
    """The season that runs at `base`, or the nearest one before or behind it."""
    spans = [cal.season_span(base.year + k, season) for k in (-2, -1, 0, 1, 2)]
    over = [s for s in spans if s.last < base]
    begun = [s for s in spans if s.first <= base]
    if kind in "LK":
        span = over[steps] if len(over) + steps >= 0 else over[0]
    elif kind in "FG":
        span = next(s for s in spans if s.first > base)
    elif kind == "past":
        span = begun[-1]
    elif kind == "future":
        span = next(s for s in spans if s.last >= base)
    else:
        span = next((s for s in spans if s.first <= base <= s.last), spans[2])
    return Value(span, why, (span.first.isoformat() + "/" + span.last.isoformat(),))


def _part_of_year(months: int, precision: str) -> Callable[[Partial, Context], Value | None]:
    """Quarter or half of a year, by its number."""

    def read(p: Partial, c: Context) -> Value | None:
        if not p.ordinal or not 1 <= p.ordinal <= 12 // months:
            return None
        first = (p.ordinal - 1) * months + 1
        year = p.year or (_year_by_mod(p.year_mod, c) if p.year_mod else None)
        if not year and p.mod:
            year = _year_by_mod(p.mod, c)
        if not year:
            if c.today is None:
                return None
            year, last = c.today.year, first + months - 1
            if c.tense == FUTURE and last < c.today.month:
                year += 1
            elif c.tense != FUTURE and first > c.today.month:
                year -= c.tense == PAST
        if not cal.is_year(year):
            return None
        return Value(cal.months_span(year, first, months, precision), f"{precision} of the year")

    return read


# ---- counted -------------------------------------------------------------------------------------
def _count(p: Partial, c: Context) -> Value | None:
    """ "three years ago", "two days later"."""
    if c.today is None or not p.unit:
        return None
    back = p.direction in {"ago", "before", "earlier"}
    base, why = _base_of_count(p, c)
    if base is None:
        return None
    return _counted(p.unit, (p.count or 1) * (-1 if back else 1), base, why)


def _base_of_count(p: Partial, c: Context) -> tuple[Span | None, str]:
    today = cal.day_span(c.today) if c.today else None
    if p.direction in {"ago", "in"} or (p.direction == "before" and p.rule == "count"):
        return (
            today,
            "counted back from publication"
            if p.direction != "in"
            else "counted on from publication",
        )
    told = _told(p, c)
    if p.direction in {"earlier", "before"}:
        return told or today, "counted back from the date before it"
    if c.tense == FUTURE or (told is None and p.direction == "after" and c.tense != PAST):
        return today, "counted on from publication, future tense"
    return told, "counted on from the date before it"


def _counted(unit: str, count: int, base: Span, why: str) -> Value | None:
    """As exact as the unit: days to a day, months to a month, years to a year."""
    if abs(count) > 1000 or not cal.is_year(base.first.year + _years_in(unit, count)):
        return None
    start = base.last if count > 0 and unit in {"day", "week"} else base.first
    if unit in {"day", "week"}:
        if base.precision not in {"day", "range", "week", "weekend"}:
            return None
        days = count * (7 if unit == "week" else 1)
        span = cal.day_span(cal.shift_day(start, days))
        if unit == "week":
            return Value(cal.approximate(span), why, (cal.week_span(span.first).edtf,))
        return Value(span, why)
    if unit == "month":
        if base.precision in {"year", "decade", "season", "quarter", "half"}:
            return None
        return Value(cal.month_span(*cal.shift_month(start.year, start.month, count)), why)
    years = _years_in(unit, count)
    span = cal.year_span(start.year + years)
    if unit in {"summer", "winter"}:
        return Value(cal.season_span(start.year + years, 22 if unit == "summer" else 24), why)
    same = f"{span.edtf}-{start.month:02}" if base.precision in {"day", "month"} else ""
    return Value(cal.approximate(span) if unit == "decade" else span, why, (same,) if same else ())


def _years_in(unit: str, count: int) -> int:
    return (
        {"decade": 10, "century": 100}.get(unit, 1) * count
        if unit not in {"day", "week", "month"}
        else count // 12 - 1
    )


def _neighbour(p: Partial, c: Context) -> Value | None:
    """ "the day before", "the week after"."""
    if c.today is None or not p.unit:
        return None
    step = -1 if p.direction == "before" else 1
    told = _told(p, c)
    span = unit_span(p.unit, told.first if told else c.today, step)
    return Value(span, "counted from the date before it") if span else None


def _later_in_day(p: Partial, c: Context) -> Value | None:
    day = c.antecedent_day.first if c.antecedent_day else c.today
    return _day_value(day, "the day that is spoken of") if day else None


# ---- the Hijri year ------------------------------------------------------------------------------
def _hijri(p: Partial, c: Context) -> Value | None:
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


# ---- ranges and edges ----------------------------------------------------------------------------
def _range(a: Partial, b: Partial, c: Context) -> Value | None:
    """From the first day of one end to the last of the other."""
    first, last = replace(a, other=None), replace(b)
    if last.rule in {"weekday"}:
        return _weekday_range(first, last, c)
    if last.year and not first.year and first.month:
        first.year = last.year - ((last.month or 0) < first.month)
    if last.year_mod and not first.year:
        first.year_mod = last.year_mod
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


def _edge(value: Value, edge: str) -> Value:
    """ "early June" is June, approximately; the first half of a year is its six months."""
    span = value.span
    if edge in {"first half", "second half"} and span.precision == "year":
        month = 1 if edge == "first half" else 7
        return replace(value, span=cal.months_span(span.first.year, month, 6, "half"))
    others: tuple[str, ...] = ()
    if edge == "late" and span.precision == "year":
        others = (f"{span.edtf}-12",)
    elif edge == "early" and span.precision == "year":
        others = (f"{span.edtf}-01",)
    return Value(cal.approximate(span), f"{value.why}; approximate ({edge})", others)


_READERS: dict[str, Callable[[Partial, Context], Value | None]] = {
    "day": _day,
    "weekday": _weekday,
    "weekday-week": _weekday,
    "date": _date,
    "day-of-month": _day_of_month,
    "the-day": _day_of_month,
    "numeric": _numeric,
    "month": _month,
    "bare-month": _month,
    "year": _year,
    "bare-year": _year,
    "years": _year,
    "decade": _decade,
    "unit": _unit,
    "the-unit": _the_unit,
    "unit-before-last": _unit_twice(-2),
    "unit-after-next": _unit_twice(2),
    "season": _season,
    "season-year": _season,
    "bare-season": _season,
    "quarter": _part_of_year(3, "quarter"),
    "half": _part_of_year(6, "half"),
    "count": _count,
    "count-edge": _count,
    "count-in": _count,
    "neighbour": _neighbour,
    "later-in-unit": _later_in_day,
    "hijri": _hijri,
    "hijri-year": _hijri,
}
