"""Chronologies: lines that each open with a day or month and leave the year to the reader.

"10 January. ...", "12 March: ...", one line below the other, tell of one stretch of time. Each line
alone might be of any year; the run as a whole has one that fits: it was over, or nearly, when the
article appeared.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from newsroom.reading import calendars as cal
from newsroom.reading.anchors import FUTURE, Tenses
from newsroom.reading.atoms import Atoms
from newsroom.reading.date_grammar import Partial
from newsroom.reading.text import Shadow

LEAST = 2  # lines from which a chronology is one
LINES = 4  # lines with nothing between from which the dates need no mark behind them
_RECENT = 250  # days between the last line and publication; more, and nothing tells the year
_TITLE = 120  # characters of a line that may be a title
_MARKED_OFF = re.compile(r"(?:, [^\W\d]+)? ?(?:[:.—–]|- |\n|$)")
_BULLETS = " -*#•–—·"
_NOW = frozenset({"day", "weekday", "unit", "weekday-week", "count", "bare-weekend"})


def is_entry(shadow: Shadow, start: int, end: int) -> bool:
    """Whether a date opens its line and is marked off from what is told of it."""
    return _opens_line(shadow, start) and bool(_MARKED_OFF.match(shadow.folded, end))


def _opens_line(shadow: Shadow, start: int) -> bool:
    before = shadow.folded[max(0, start - 12) : start]
    return (start < 12 or "\n" in before) and not before.rpartition("\n")[2].strip(_BULLETS)


def date_entries(
    shadow: Shadow,
    atoms: Atoms,
    partials: Sequence[Partial],
    tenses: Tenses,
    published: date | None,
) -> None:
    """Give the lines of a chronology without years the year that fits the run. Takes time linear
    in the number of dates."""
    if published is None:
        return
    first, run = _run(shadow, atoms, partials)
    title = _title_year(shadow, atoms, partials[:first])
    if len(run) < LEAST or (not title and _is_told_apart(partials[:first], published)):
        return
    behind = [atoms.ends[p.end - 1] + 2 for p in run]  # past the mark, where the telling begins
    if 2 * sum(tenses.at(at, at) == FUTURE for at in behind) > len(run):
        return  # a calendar of what is to come
    for p, year in zip(run, _years(run, published, title), strict=False):
        p.run_year = year


def _run(shadow: Shadow, atoms: Atoms, partials: Sequence[Partial]) -> tuple[int, list[Partial]]:
    """The entries without a year up to where one is told, over the lines or in one of them, and
    the index of the first. Some may lack the mark behind the date, in a run that only rises."""
    opening: list[tuple[int, Partial]] = []
    marked: list[tuple[int, Partial]] = []
    for k, p in enumerate(partials):
        start, end = atoms.starts[p.start], atoms.ends[p.end - 1]
        if not _opens_line(shadow, start):
            continue
        told = p.year or p.digits
        if _lacks_year(p):
            opening.append((k, p))
            marked += [(k, p)] if is_entry(shadow, start, end) else []
        elif told and is_entry(shadow, start, end) and (p.month or p.digits or marked):
            break  # from here on the year is told
        elif told and _is_alone(shadow, end):
            break
    keys = [_key(p) for _, p in opening]
    rises = keys == sorted(keys) and (
        len(opening) <= 2 * len(marked) or _is_list(shadow, atoms, opening)
    )
    run = opening if rises else marked
    return (run[0][0], [p for _, p in run]) if run else (0, [])


def _is_list(shadow: Shadow, atoms: Atoms, opening: Sequence[tuple[int, Partial]]) -> bool:
    """Whether the dates open one line after the other, with no other line between."""
    if len(opening) < LINES:
        return False
    first, last = (atoms.starts[p.start] for _, p in (opening[0], opening[-1]))
    lines = [line for line in shadow.folded[first:last].split("\n") if line.strip(_BULLETS)]
    return len(lines) < len(opening)


def _key(p: Partial) -> tuple[int, int]:
    """Its place in the year."""
    return p.month or 1, p.day or 1


def _is_alone(shadow: Shadow, end: int) -> bool:
    """Whether nothing follows in its line, as behind a year over the lines of a chronology."""
    return not shadow.folded[end : end + 12].partition("\n")[0].strip(" -:.*")


def _lacks_year(p: Partial) -> bool:
    plain = not (p.year or p.year_mod or p.mod or p.other or p.hijri or p.offset is not None)
    return plain and p.month is not None and p.rule in {"date", "bare-month"}


def _is_told_apart(before: Sequence[Partial], published: date) -> bool:
    """Whether what precedes the run tells only of long ago: the run goes with that."""
    years = [p.year for p in before if p.year]
    recent = any(year >= published.year - 1 for year in years)
    return bool(years) and not recent and not any(p.rule in _NOW for p in before)


def _title_year(shadow: Shadow, atoms: Atoms, before: Sequence[Partial]) -> int | None:
    """The year that a short line above the run names."""
    if not before or before[-1].rule not in {"year", "bare-year"}:
        return None
    start = atoms.starts[before[-1].start]
    first = shadow.folded.rfind("\n", max(0, start - _TITLE), start) + 1
    last = shadow.folded.find("\n", start, start + _TITLE)
    short = last >= 0 and last - first <= _TITLE and (first or start <= _TITLE)
    return before[-1].year if short else None


def _years(run: Sequence[Partial], published: date, title: int | None) -> list[int]:
    """A year for each entry, or none at all where no year fits the run."""
    keys = [_key(p) for p in run]
    falls = [later < earlier for earlier, later in pairwise(keys)]
    rises = [later > earlier for earlier, later in pairwise(keys)]
    if sum(falls) > 1 and sum(rises) <= 1:  # the newest first
        steps = [0, *(-rise for rise in rises)]
    elif 3 * sum(falls) <= len(falls) or len(falls) == 1:
        steps = [0, *map(int, falls)]
    else:
        return []
    offsets, offset = [], 0
    for step in steps:
        offset += step
        offsets.append(offset)
    base = title if title and title <= published.year else _base(keys, offsets, published)
    return [base + offset for offset in offsets] if base else []


def _base(keys: Sequence[tuple[int, int]], offsets: Sequence[int], published: date) -> int | None:
    """The year of the first entry with which the run comes nearest to publication, most of it
    before that."""
    gaps: dict[int, int] = {}
    wraps = max(offsets) - min(offsets)
    for base in range(published.year - wraps - 1, published.year + wraps + 1):
        days = [
            date(base + offset, month, day)
            for (month, day), offset in zip(keys, offsets, strict=True)
            if cal.exists(base + offset, month, day)
        ]
        past = [day for day in days if day <= published]
        if past and 2 * len(past) >= len(keys):
            gaps[base] = (published - max(past)).days
    best = min(gaps, key=lambda base: gaps[base], default=None)
    return best if best is not None and gaps[best] <= _RECENT else None
