"""Counts in whole units: "last week", "the first quarter", "three years ago", "two days later"."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from newsroom.reading import calendars as cal
from newsroom.reading.anchors import FUTURE, PAST, PRESENT
from newsroom.reading.calendars import Span
from newsroom.reading.date_context import Context, Value, day_value, steps_of, told_before
from newsroom.reading.date_days import year_by_mod
from newsroom.reading.date_grammar import Partial

_WINTER = 24  # as EDTF has it
_NEW = 4  # the month up to which a year is still new
_LONG_AGO = 400  # days from a date on that was told, behind which a season goes with it
_JUST_OVER = 45  # days behind its end in which a season is still "this" one


def read_year(p: Partial, c: Context) -> Value | None:
    if not p.year or not cal.is_year(p.year):
        return None
    if p.year2:
        if not cal.is_year(p.year2):
            return None
        return Value(cal.join(cal.year_span(p.year), cal.year_span(p.year2)), "years as written")
    return Value(cal.year_span(p.year), "year as written")


def read_decade(p: Partial, c: Context) -> Value | None:
    return Value(cal.decade_span(p.decade), "decade as written") if p.decade else None


def read_unit(p: Partial, c: Context) -> Value | None:
    """ "last week", "the same day", "the following month"."""
    if c.today is None or not p.mod or not p.unit:
        return None
    kind = p.mod[0]
    if c.language == "ru" and (kind, p.unit) == ("T", "day"):
        kind = "Z"  # "в этот день" is the day that is spoken of
    base, why = c.today, "counted from publication"
    if kind in "Z~GK":
        if not _counts_from_antecedent(p, c):
            if kind in "Z~":
                return None
        elif told := told_before(p, c):
            base, why = told.first, "counted from the date before it"
            if kind == "G" and p.unit == "day":
                base = told.last
    steps = steps_of(p.mod)
    if p.unit == "weekend" and kind == "F" and (c.language != "en" or not p.mod[1]):
        steps = 0  # "the coming weekend" is the one at the end of this week
    return _unit_value(p, c, base, steps, why)


def _counts_from_antecedent(p: Partial, c: Context) -> bool:
    """Whether "the following ..." is told of the story and not of publication."""
    a = told_before(p, c)
    if a is None:
        return False
    if p.mod and p.mod[0] in "GK" and c.tense == FUTURE and p.unit != "day":
        return False
    if c.language == "ru" and p.mod and p.mod[0] == "G" and p.unit != "day":
        return c.tense == PAST and c.today is not None and (c.today - a.last).days > 60
    return True


def _unit_value(p: Partial, c: Context, base: date, steps: int, why: str) -> Value | None:
    if p.unit == "season" and p.season:
        if c.language == "ru" and p.mod and p.mod[0] == "L":
            base = _before_this_season(p.season, base)
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


def read_the_unit(p: Partial, c: Context) -> Value | None:
    """ "the year" in "the end of the year"."""
    span = unit_span(p.unit or "", c.today, 0) if c.today else None
    return Value(span, "the one that runs at publication") if span else None


def unit_at(steps: int) -> Callable[[Partial, Context], Value | None]:
    def read(p: Partial, c: Context) -> Value | None:
        span = unit_span(p.unit or "", c.today, steps) if c.today else None
        return Value(span, "counted from publication") if span else None

    return read


def read_season(p: Partial, c: Context) -> Value | None:
    if not p.season:
        return None
    year = p.year or (year_by_mod(p.year_mod, c) if p.year_mod else None)
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
        return _season_by_steps(p.season, base, steps_of(p.mod), p.mod[0], "season by relation")
    if c.entry:
        return _nearest_season(p.season, c.entry)
    if c.language == "ru" and c.chain and (c.today - c.chain.last).days > _LONG_AGO:
        return _season_by_steps(p.season, c.chain.first, 0, "future", "season after what is told")
    kind = "future" if c.tense in {FUTURE, PRESENT} else "past"
    value = _season_by_steps(p.season, c.today, 0, kind, f"season by {kind} tense")
    ahead = _season_by_steps(p.season, c.today, 0, "future", "season just ahead of publication")
    near = 2 * (ahead.span.first - c.today).days < (c.today - value.span.last).days
    return ahead if near else value


def _before_this_season(season: int, base: date) -> date:
    """«прошлой весной» in early June is that of the year before: the one just over is «этой»."""
    own = cal.season_span(base.year, season)
    just_over = season != _WINTER and 0 < (base - own.last).days <= _JUST_OVER
    return own.first if just_over else base


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


def _nearest_season(season: int, entry: Span) -> Value:
    """The season around or next to the day of an entry of a chronology."""
    spans = [cal.season_span(entry.first.year + k, season) for k in (-1, 0, 1)]
    middle = min(spans, key=lambda s: abs((s.first - entry.first).days + 45))
    return Value(middle, "season nearest to the day of its entry")


def part_of_year(months: int, precision: str) -> Callable[[Partial, Context], Value | None]:
    """Quarter or half of a year, by its number."""

    def read(p: Partial, c: Context) -> Value | None:
        if not p.ordinal or not 1 <= p.ordinal <= 12 // months:
            return None
        first = (p.ordinal - 1) * months + 1
        year = p.year or (year_by_mod(p.year_mod, c) if p.year_mod else None)
        if not year and p.mod:
            year = year_by_mod(p.mod, c)
        if not year and c.chain and c.tense == PAST and c.language == "en":
            year = c.chain.first.year
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


def read_count(p: Partial, c: Context) -> Value | None:
    """ "three years ago", "two days later"."""
    if c.today is None or not p.unit:
        return None
    if p.direction == "in" and not p.certain and c.tense != FUTURE:
        return None
    if p.rule == "count-edge" and p.certain:
        return _counted_to(p, c)
    back = p.direction in {"ago", "before", "earlier"}
    base, why = _base_of_count(p, c)
    if base is None:
        return None
    value = _counted(p.unit, (p.count or 1) * (-1 if back else 1), base, why)
    if value and c.tense == PAST and value.span.first > c.today:
        return None  # "was freed after three years": a duration from a day that nothing tells
    return value


def _counted_to(p: Partial, c: Context) -> Value | None:
    """ "on 17 February, a week before Russia invaded": the day of the invasion."""
    days = (p.count or 1) * {"day": 1, "week": 7}.get(p.unit or "", 0)
    if not days or not c.beside or c.beside.precision != "day":
        return None
    day = cal.shift_day(c.beside.first, days if p.direction == "before" else -days)
    return day_value(day, "counted from the date beside it")


def read_count_to_day(p: Partial, c: Context) -> Value | None:
    """ "a year ago tomorrow", "thirty years ago today"."""
    if c.today is None or not p.unit or p.offset is None:
        return None
    why, base, count = "the same day, counted back", cal.shift_day(c.today, p.offset), p.count or 1
    if p.unit in {"day", "week"}:
        return day_value(cal.shift_day(base, -count * (7 if p.unit == "week" else 1)), why)
    months = count * {"month": 1, "decade": 120}.get(p.unit, 12)
    if months > 6000:
        return None
    year, month = cal.shift_month(base.year, base.month, -months)
    return (
        day_value(date(year, month, base.day), why) if cal.exists(year, month, base.day) else None
    )


def read_count_to_unit(p: Partial, c: Context) -> Value | None:
    """ "thirty years ago this week", "a year ago last month"."""
    if c.today is None or not p.unit or not p.mod or (p.count or 1) > 500:
        return None
    year = c.today.year - (p.count or 1)
    if not cal.exists(year, c.today.month, c.today.day):
        return None
    steps = steps_of(p.mod) if p.mod[0] == "L" else 0
    span = unit_span(p.unit, c.today.replace(year=year), steps)
    return Value(span, "the same one, counted back") if span else None


def _base_of_count(p: Partial, c: Context) -> tuple[Span | None, str]:
    today = cal.day_span(c.today) if c.today else None
    if p.direction in {"ago", "in", "hence"} or (p.direction == "before" and p.rule == "count"):
        return (
            today,
            "counted back from publication"
            if p.direction != "in"
            else "counted on from publication",
        )
    told = told_before(p, c)
    if p.direction in {"earlier", "before"}:
        return (None if c.ahead else told) or today, "counted back from the date before it"
    fresh = told is None or (c.tense == PRESENT and not c.near)
    if c.tense == FUTURE or (fresh and p.direction == "after" and c.tense != PAST):
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
        if base.precision == "year":
            return Value(cal.approximate(base), why)
        if base.precision in {"decade", "season", "quarter", "half"}:
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


def read_weekend(p: Partial, c: Context) -> Value | None:
    """ "the weekend": the one before publication, or the one ahead by the tense."""
    if c.today is None:
        return None
    own = cal.weekend_span(c.today)
    near = (c.tense != PAST or c.language == "ar") and c.today.weekday() >= 3
    if c.tense in {FUTURE, PRESENT} or own.first <= c.today or near:
        return Value(own, "the weekend at hand")
    return Value(cal.weekend_span(c.today, -1), "weekend before publication")


def read_new_year(p: Partial, c: Context) -> Value | None:
    """ "The new year": the next one, in the first months of a year that one."""
    if c.today is None:
        return None
    span = cal.year_span(c.today.year + (c.today.month > _NEW))
    return Value(span, "counted from publication")


def read_story_day(p: Partial, c: Context) -> Value | None:
    """ "the morning after" the day that is spoken of; "at the same time" is all of the date."""
    told = c.antecedent_day if p.offset else c.antecedent
    if told is None:
        return None
    if not p.offset:
        return Value(told, "the date before it")
    return day_value(cal.shift_day(told.last, p.offset), "counted on from the date before it")


def read_nth_day(p: Partial, c: Context) -> Value | None:
    """ "the second day" of what began on the date before it."""
    told = c.antecedent_day
    if told is None or c.beside or not p.ordinal or not 1 <= p.ordinal <= 10:
        return None  # "yesterday, on the second day of the congress" tells its day itself
    day = cal.shift_day(told.first, p.ordinal - 1)
    return day_value(day, "counted on from the date before it")


def read_neighbour(p: Partial, c: Context) -> Value | None:
    """ "the day before", "the week after"."""
    if c.today is None or not p.unit:
        return None
    if p.certain:
        return _counted_to(p, c)
    step = -1 if p.direction == "before" else 1
    told = told_before(p, c)
    span = unit_span(p.unit, told.first if told else c.today, step)
    return Value(span, "counted from the date before it") if span else None


def read_later_in_day(p: Partial, c: Context) -> Value | None:
    day = c.antecedent_day.first if c.antecedent_day else c.today
    return day_value(day, "the day that is spoken of") if day else None
