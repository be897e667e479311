"""Joins plain expressions that together are one date: "yesterday" + "Tuesday", "16 June" + "2021",
a Hijri date and ours, the two ends of a range."""

from __future__ import annotations

import re
from dataclasses import replace

from newsroom.reading.atoms import Atoms
from newsroom.reading.date_grammar import Partial

_NEAR = re.compile(r"\.?(?:,?[Id]?p?d?|,?i?d?|\(|,?Cd?|,C|,?a|fp?)")
_BEHIND = re.compile(r"\(|,i?|,a|,?p?")
_CALENDARS = re.compile(r",?(?:C?d?|[(/-])|,?\(?Cd?")
_DATED = frozenset({"date", "numeric"})
_EDGED = frozenset({"month", "bare-month", "year", "bare-year", "years", "unit", "season"})
_EDGED |= {
    "new-year",
    "season-year",
    "bare-season",
    "decade",
    "the-unit",
    "quarter",
    "half",
    "date",
}


def merge(atoms: Atoms, partials: list[Partial], language: str) -> list[Partial]:
    """Join neighbours until none fits the next. Each is looked at a few times."""
    merged: list[Partial] = []
    for partial in partials:
        merged.append(partial)
        while len(merged) > 1 and (joined := _join(atoms, merged[-2], merged[-1], language)):
            merged[-2:] = [joined]
    return merged


def _join(atoms: Atoms, a: Partial, b: Partial, language: str) -> Partial | None:
    if b.start - a.end > 4:
        return None
    gap = atoms.kinds[a.end : b.start]
    if ";" in gap:
        return None
    return (
        _join_edge(a, b, gap)
        or _join_calendars(atoms, a, b, gap)
        or _join_weekday(atoms, a, b, gap, language)
        or _join_season(a, b, gap)
        or _join_days(atoms, a, b, gap, language)
        or _join_list(a, b, gap)
        or _join_range(atoms, a, b, gap, language)
    )


def _join_edge(a: Partial, b: Partial, gap: str) -> Partial | None:
    """ "early" + "June"."""
    if a.rule != "edge" or b.edge or b.rule not in _EDGED or gap not in {"", "p", "f", "fp", "-"}:
        return None
    if b.rule == "date" and b.day:
        return None
    return replace(b, start=a.start, edge=a.edge)


def _join_calendars(atoms: Atoms, a: Partial, b: Partial, gap: str) -> Partial | None:
    """One date in two calendars."""
    if not _CALENDARS.fullmatch(gap) or bool(a.hijri) == bool(b.hijri):
        return None
    ours, theirs = (b, a) if a.hijri else (a, b)
    if ours.rule not in {"date", "month", "year", "numeric", "bare-year"} or ours.day2:
        return None
    end = _closed(atoms, gap, b.end)
    weekday = ours.weekday if ours.weekday is not None else theirs.weekday
    return replace(ours, start=a.start, end=end, hijri=theirs.hijri, weekday=weekday)


def _join_weekday(atoms: Atoms, a: Partial, b: Partial, gap: str, language: str) -> Partial | None:
    """A day counted from today, a weekday and a date, in this order, or a weekday behind a date."""
    if a.other and (joined := _join_weekdays(atoms, a, b, gap)):
        return joined
    if a.other or b.other or a.count or b.count:
        return None
    if language == "ru" and _is_relative(a) and gap.startswith(","):
        return None  # "вчера, в понедельник" says one day twice
    if "(" in gap and b.hijri:
        a.bracket = b if b.rule == "date" else None
        return None  # a weekday apart from a double date in brackets
    if _is_relative(a) and b.rule in {"weekday", "short-weekday"} and a.weekday is None:
        if b.mod is None and _NEAR.fullmatch(gap):
            return replace(a, end=_closed(atoms, gap, b.end), weekday=b.weekday)
        return None
    if _is_weekday(a) and gap == "(" and b.rule == "day-of-month" and b.mod and not b.day2:
        return replace(b, start=a.start, end=_closed(atoms, gap, b.end), weekday=a.weekday)
    if (_is_relative(a) or _is_weekday(a)) and (b.rule in _DATED or b.hijri) and b.offset is None:
        if b.weekday is not None or not _NEAR.fullmatch(gap) or (b.day2 and gap != "("):
            return None
        if gap.startswith(".") and a.rule != "short-weekday":
            return None  # the weekday ends its sentence
        end = _closed(atoms, gap, b.end)
        return replace(b, start=a.start, end=end, weekday=a.weekday, offset=a.offset)
    if a.rule in _DATED and _is_weekday(b) and a.weekday is None and b.mod is None and not a.day2:
        joins = _BEHIND.fullmatch(gap) and (gap not in {"", ","} or b.weak)
        if not joins and (gap != "," or not _stands_alone(atoms, a, b)):
            return None
        return replace(a, end=_closed(atoms, gap, b.end), weekday=b.weekday)
    return None


def _join_weekdays(atoms: Atoms, a: Partial, b: Partial, gap: str) -> Partial | None:
    """Two weekdays and their dates, or the night between them and its date: "Thursday and Friday,
    17 and 18 June"."""
    if (
        a.rule != "weekday"
        or b.rule != "date"
        or b.weekday is not None
        or gap not in {"", ",", "("}
    ):
        return None
    if not a.other or a.mod or a.other.mod:
        return None
    return replace(
        b, start=a.start, end=_closed(atoms, gap, b.end), listed=0 if b.day2 else b.listed
    )


def _stands_alone(atoms: Atoms, a: Partial, b: Partial) -> bool:
    """Whether "11 October, Saturday." is all between two ends of sentences or lines."""
    before, behind = atoms.kinds[a.start - 1 : a.start], atoms.kinds[b.end : b.end + 1]
    return before in {"", ";", ".", "-"} and behind in {"", ";", ".", ":", "-"}


def _join_range(atoms: Atoms, a: Partial, b: Partial, gap: str, language: str) -> Partial | None:
    """Two ends of a range, of one kind."""
    kind = _kind_of(a)
    if not kind or kind != _kind_of(b) or a.other or b.other or a.edge or b.edge:
        return None
    before = atoms.kinds[a.start - 1 : a.start]
    opened = before in set("jJf") or (
        before == "d" and atoms.kinds[a.start - 2 : a.start - 1] in set("jf")
    )
    if language == "en" and kind == "weekday" and gap.startswith("v") and gap[1:] in {"i", "I"}:
        return None  # "arrived Monday and on Tuesday left": two days
    core = gap.strip("pdiI,")
    if language == "ar" and not gap and before == "P" and _are_neighbours(a, b, gap):
        return replace(a, end=b.end, other=b)  # the night from one day to the next
    if core == "-" or (
        core in {"z", "vz"}
        and (
            opened or (language != "ru" and kind == "date") or (language == "en" and kind != "year")
        )
    ):
        return replace(a, end=b.end, other=b)
    if core == "v" and (before == "J" or _are_neighbours(a, b, gap)):
        start = a.start - (before == "j" and kind == "weekday" and language == "ar")
        return replace(a, start=start, end=b.end, other=b)
    return None


def _join_season(a: Partial, b: Partial, gap: str) -> Partial | None:
    """ "In summer, in August 2019": the year of the month is the season's; they stay two dates."""
    month = b.rule in {"month", "date"} and b.year and b.month
    if a.rule == "bare-season" and month and gap in {",", ",i", "("} and a.season:
        a.year = b.year
    return None


def _join_days(atoms: Atoms, a: Partial, b: Partial, gap: str, language: str) -> Partial | None:
    """اليوم وغدا: two days that follow each other."""
    plain = language == "ar" and gap == "v" and _is_relative(a) and _is_relative(b)
    if not plain or a.other or a.weekday is not None or b.weekday is not None:
        return None
    if atoms.kinds[a.start - 1 : a.start] == "J" or (b.offset or 0) - (a.offset or 0) != 1:
        return None  # بين الأمس واليوم
    return replace(a, end=b.end, other=b)


def _join_list(a: Partial, b: Partial, gap: str) -> Partial | None:
    """ "Monday," + "Tuesday and Wednesday"."""
    if gap != "," or not b.other or a.rule != "weekday" or b.rule != "weekday" or a.other:
        return None
    if a.weekday is None or b.weekday is None or (b.weekday - a.weekday) % 7 != 1:
        return None
    return replace(a, end=b.end, other=b.other)


def _are_neighbours(a: Partial, b: Partial, gap: str) -> bool:
    """Monday and Tuesday."""
    if a.weekday is None or b.weekday is None or _kind_of(a) != "weekday" or "," in gap:
        return False
    if a.mod and b.mod and a.mod != b.mod:
        return False
    return (b.weekday - a.weekday) % 7 == 1


def _kind_of(p: Partial) -> str:
    """What sort of end of a range this may be, or ""."""
    if p.day2 or p.year2 or p.hijri or p.count or p.direction:
        return ""
    if p.rule in {"date", "numeric"} and (p.day or p.digits):
        return "date"
    if p.rule in {"month", "bare-month"}:
        return "month"
    if p.rule in {"year", "bare-year"}:
        return "year"
    return "weekday" if p.rule == "weekday" and p.offset is None else ""


def _is_relative(p: Partial) -> bool:
    return p.rule == "day" and p.offset is not None


def _is_weekday(p: Partial) -> bool:
    return p.rule in {"weekday", "short-weekday", "weekday-week"} and p.offset is None


def _closed(atoms: Atoms, gap: str, end: int) -> int:
    """Take in the bracket that closes one opened in the gap."""
    return end + 1 if "(" in gap and atoms.kinds[end : end + 1] == ")" else end
