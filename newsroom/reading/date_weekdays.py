"""Counts weekdays: "Tuesday", "next Friday", "that Saturday", "the Thursday before"."""

from __future__ import annotations

from datetime import date

from newsroom.reading import calendars as cal
from newsroom.reading.anchors import FUTURE, PAST, PRESENT
from newsroom.reading.date_context import Context, Value, day_value, steps_of
from newsroom.reading.date_days import read_date
from newsroom.reading.date_grammar import Partial


def read_weekday(p: Partial, c: Context) -> Value | None:
    if c.today is None or p.weekday is None:
        return None
    bracket = read_date(p.bracket, c) if p.bracket else None
    if bracket and bracket.span.first.weekday() == p.weekday:
        return bracket
    if p.unit == "week" and p.mod:
        week = cal.week_span(c.today, steps_of(p.mod))
        return Value(
            cal.day_span(cal.shift_day(week.first, p.weekday)), "weekday of the week named"
        )
    if c.beside and not p.mod and (c.beside.precision == "week" or c.beside.edtf.endswith("~")):
        week = cal.week_span(c.beside.first)
        return Value(
            cal.day_span(cal.shift_day(week.first, p.weekday)), "weekday of the week beside it"
        )
    if c.weekdays_of and not p.mod:
        ahead = (p.weekday - c.weekdays_of.first.weekday()) % 7
        return day_value(cal.shift_day(c.weekdays_of.first, ahead), "weekday of what is told of")
    back = (c.today.weekday() - p.weekday) % 7
    ahead = (p.weekday - c.today.weekday()) % 7
    past, future = cal.shift_day(c.today, -back), cal.shift_day(c.today, ahead)
    if p.mod and p.mod[0] == "~":  # الأربعاء نفسه
        told = c.antecedent_day
        same = told is not None and told.first.weekday() == p.weekday
        return day_value(told.first if told and same else past, "the weekday that is spoken of")
    if p.mod and p.mod[0] in "ZGK" and c.antecedent_day and (kind := _told_side(p, c)):
        return _weekday_beside(p.weekday, c.antecedent_day, kind)
    if c.beside and c.beside.precision == "day" and c.beside.first.weekday() == p.weekday:
        return Value(c.beside, "weekday of the day beside it")
    told = c.antecedent_day if c.limit and c.near and not p.mod else None
    if told and told.last <= c.today:  # "told on Thursday to leave by Saturday"
        return day_value(
            cal.shift_day(told.last, (p.weekday - told.last.weekday()) % 7),
            "weekday by which what the date before it tells is to be done",
            past,
        )
    if p.mod and p.mod[0] == "T" and c.language == "en":
        own = cal.shift_day(cal.week_span(c.today).first, p.weekday)
        if own >= c.today or c.tense == PAST:
            return day_value(own, "that weekday of this week", past)
    if p.mod and p.mod[0] in "LFG":
        return _weekday_by_mod(p, c, back or 7, ahead or 7)
    if c.tense == FUTURE or (p.mod and c.tense != PAST):
        return day_value(future, "next such weekday, future tense", past)
    if c.tense == PRESENT:
        told = c.antecedent_day if c.near else None
        if told and told.last < past and (c.today - past).days <= 7:
            return day_value(past, "weekday after the date before it", future)
        return day_value(future, "next such weekday, present tense", past)
    tense = "past tense" if c.tense == PAST else "no tense told, past taken"
    return day_value(past, f"weekday before publication, {tense}", future)


def _told_side(p: Partial, c: Context) -> str:
    """The relation, unless "the following Monday" may be counted from publication."""
    kind = p.mod[0] if p.mod else ""
    return "" if kind == "G" and c.tense != PAST else kind


def _weekday_beside(weekday: int, told: cal.Span, kind: str) -> Value:
    """That weekday, or the one before or after, counted from the date that was told."""
    if kind == "K":
        back = (told.first.weekday() - weekday) % 7 or 7
        day = cal.shift_day(told.first, -back)
    elif kind == "G":
        day = cal.shift_day(told.last, (weekday - told.last.weekday()) % 7 or 7)
    else:
        day = cal.shift_day(told.first, (weekday - told.first.weekday()) % 7)
    return day_value(day, "weekday by the date before it")


def read_weekday_beside(p: Partial, c: Context) -> Value | None:
    """ "the Thursday before", "the Monday after"."""
    if p.weekday is None or not (told := c.antecedent_day):
        return None
    return _weekday_beside(p.weekday, told, "K" if p.direction == "before" else "G")


def read_weekday_day(p: Partial, c: Context) -> Value | None:
    """ "Monday, the 21st": the nearest month before or around what is told in which it fits."""
    if c.today is None or p.weekday is None or not p.day:
        return None
    told = c.antecedent
    exact = bool(told and told.precision in {"day", "month", "range"})
    base = told.first if told and exact else c.today
    order = (0, 1, -1, 2, -2) if exact or c.tense == FUTURE else (0, -1, 1, -2, 2)
    for months in order:
        year, month = cal.shift_month(base.year, base.month, months)
        if cal.exists(year, month, p.day):
            day = date(year, month, p.day)
            if day.weekday() == p.weekday:
                return day_value(day, "the month in which the weekday fits")
    return None


def _weekday_by_mod(p: Partial, c: Context, back: int, ahead: int) -> Value:
    assert c.today is not None
    assert p.mod is not None
    kind, steps = p.mod
    if kind == "L":
        back += 7 * (-steps - 1)  # الخميس قبل الماضي
        same_week = c.language == "en" or (c.language == "ru" and c.today.weekday() > 0)
        back += 7 * (back == 1 and same_week)  # yesterday is not "last Monday"
        return day_value(cal.shift_day(c.today, -back), "last such weekday before publication")
    near = cal.shift_day(c.today, ahead)
    # "Next Friday" said on a Monday is the Friday of the week to come, but not in Arabic.
    if c.language != "ar" and steps and near <= cal.week_span(c.today).last and ahead < 7:
        return day_value(cal.shift_day(near, 7), "weekday of the week after publication", near)
    return day_value(near, "next such weekday after publication")
