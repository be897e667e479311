"""What a passage has told of time so far: from there "the same day" and "in March" count."""

from __future__ import annotations

import re
from bisect import bisect_left
from datetime import date, timedelta

from newsroom.reading.anchors import PAST
from newsroom.reading.calendars import Span
from newsroom.reading.date_chronicles import is_entry
from newsroom.reading.date_context import (
    ALWAYS,
    FOLLOWS,
    IN_NEXT_LINE,
    IN_SENTENCE,
    LOOKING_BACK,
    Reach,
    Value,
)
from newsroom.reading.date_grammar import Partial
from newsroom.reading.text import Shadow

_REACH = 1500  # characters over which "the same day" looks back for its date
_RECENT = 10  # days: what is told beside quoted words within this time is when they were said
_CLOSE = 500  # characters over which "on the 21st" looks back for its month
_BESIDE = 6  # characters between two dates of which the second explains the first
_HEADED = 6000  # characters over which a year as a heading holds
_TITLE = 60  # characters of a line that may be years alone
_YEARS_ALONE = re.compile(r"[ *#.:-]*\d{4}(?:(?: ?[-/,] ?| and | и | و ?)\d{4})*[ *#.:-]*")
_LISTED = 10  # characters in which a colon ends "in 2019: first in April, then ..."
_FRONT = 9  # characters from a sentence's beginning in which "In 1985" opens it
_TOP = 700  # characters within which the day of the news is told
_COUNTED = "the date before it"
_ROUND = 5  # years after which a day is remembered
_BESIDES = 5  # days between it and publication
_OLD = 3 * 365  # days before publication from which what is told goes on in the next line
_FAR = 400  # days before publication from which a text may be one that looks back
_NOW = frozenset({"day", "weekday", "unit", "weekday-week", "count", "bare-weekend"})
Told = tuple[int, Span]  # where a date stands, and its days


class Memory:
    """Dates told so far in one text, or in one quotation."""

    def __init__(self, shadow: Shadow, published: date | None) -> None:
        self.shadow, self.published = shadow, published
        self._any: dict[bool, Told] = {}  # by whether only what is over counts
        self._day: dict[bool, Told] = {}
        self._chain: Told | None = None
        self._close: Told | None = None  # the last date that told when something happened
        self._last: Told | None = None  # the last date of all, by its end
        self._heading: Told | None = None
        self._entries: list[Told] = []  # dates over the entries of a chronology
        self.anniversary: Span | None = None  # the day told by "thirty years ago today"
        self.is_of_now = False  # whether "last Monday", "yesterday" were told of
        self._retro = True  # so far nothing was told of now: the text looks back
        self._said: list[tuple[int, date]] = []
        self.verb_first = False  # in Arabic no date need open its line

    def antecedent(self, start: int, tense: str) -> Span | None:
        """The last date told before inner position `start`; in the past tense one that is over."""
        return self._within(self._any.get(tense == PAST), start)

    def antecedent_day(self, start: int, tense: str) -> Span | None:
        """The last day told before `start`, likewise."""
        return self._within(self._day.get(tense == PAST), start)

    def is_ahead(self, start: int) -> bool:
        """Whether the last date told before `start` is still to come."""
        told = self.antecedent(start, "")
        if not told or not self.published or told.first <= self.published:
            return False
        return "\n" not in self.shadow.folded[self._any[False][0] : start]

    def _within(self, told: Told | None, start: int, reach: int = _REACH) -> Span | None:
        return told[1] if told and start - told[0] <= reach else None

    def beside(self, start: int) -> Span | None:
        """The date that ends right before `start`: "in six months, in June"."""
        if not self._last or not 0 <= start - self._last[0] <= _BESIDE:
            return None
        between = self.shadow.folded[self._last[0] : start]
        return None if any(mark in between for mark in ".;\n") else self._last[1]

    def chain(self, start: int, end: int) -> tuple[Span | None, Reach]:
        """The date of a certain year told in this line, or in the one before a dated line, or
        the year that stands over the lines of a chronology, or the entry before this one, or in
        a text that only looks back the last date; and the days within which a day follows it."""
        if self._heading and start - self._heading[0] <= _HEADED and self._is_fronted(start):
            return self._heading[1], ALWAYS
        if is_entry(self.shadow, start, end) and (entry := self.entry(start)):
            return entry, ALWAYS
        if (year := self.entry(start)) and year.precision == "year" and self._heads_line(start):
            return year, ALWAYS
        if self._chain and start - self._chain[0] <= _REACH and self._reaches(start):
            at, span = self._chain
            listed = span.precision == "year" and ":" in self.shadow.folded[at : at + _LISTED]
            exact = span.precision == "day" or listed
            if exact and self.shadow.sentence_at(at) == self.shadow.sentence_at(start):
                return span, IN_SENTENCE
            return span, self._lasting(span)
        if self._chain and self._retro and start - self._chain[0] <= _HEADED:
            return self._chain[1], LOOKING_BACK
        if self._chain and self._is_in_line_before(start):
            return self._chain[1], IN_NEXT_LINE
        return None, FOLLOWS

    def _heads_line(self, start: int) -> bool:
        """Whether the last entry of a chronology stands in the line of a position."""
        k = bisect_left(self._entries, start, key=lambda told: told[0])
        return k > 0 and "\n" not in self.shadow.folded[self._entries[k - 1][0] : start]

    def _is_in_line_before(self, start: int) -> bool:
        """Whether the chain's day, years ago, stands in the line before one that opens here."""
        at, span = self._chain or (0, None)
        if span is None or not self.published or not (self.verb_first or self._is_fronted(start)):
            return False
        old = (self.published - span.last).days > _OLD and span.precision in {"day", "month"}
        between = self.shadow.folded[at:start]
        opens = self.verb_first or not between.rpartition("\n")[2].strip(" -*#")
        return old and opens and start - at <= _REACH and between.rstrip().count("\n") <= 2

    def entry(self, position: int) -> Span | None:
        """The date over the entry of a chronology that holds or precedes a position."""
        k = bisect_left(self._entries, position, key=lambda told: told[0])
        told = self._entries[k - 1] if k else None
        return told[1] if told and position - told[0] <= _HEADED else None

    def entry_around(self, position: int) -> Span | None:
        """The day or month over the entry in whose line a position stands."""
        k = bisect_left(self._entries, position, key=lambda told: told[0])
        at, span = self._entries[k - 1] if k else (0, None)
        if span is None or span.precision not in {"day", "month"} or position - at > _REACH:
            return None
        return None if "\n" in self.shadow.folded[at:position] else span

    def close(self, start: int) -> Span | None:
        """The last date told, if that was just before a position."""
        return self._within(self._close, start, _CLOSE)

    def day_in_line(self, start: int) -> date | None:
        """The last day told before a position in its line."""
        told = self._day.get(False)
        return told[1].last if told and self.is_near(start) else None

    def tells_in_sentence(self, start: int) -> bool:
        """Whether a day was told earlier in the sentence of a position."""
        told = self._day.get(False)
        return told is not None and told[0] >= self.shadow.sentence_at(start)[0]

    def is_near(self, start: int) -> bool:
        """Whether the last day told stands in the line of a position."""
        told = self._day.get(False)
        near = told is not None and start - told[0] <= _REACH
        return bool(told and near and "\n" not in self.shadow.folded[told[0] : start])

    def _lasting(self, span: Span) -> Reach:
        """What happened years ago is told on for longer."""
        age = (self.published - span.last).days if self.published else 0
        times = 1 + (age > 3 * 365) + 2 * (age > 15 * 365)
        return FOLLOWS._replace(days=times * FOLLOWS.days)

    def _opens_line(self, start: int) -> bool:
        line = self.shadow.folded[max(0, start - 30) : start].rpartition("\n")
        return bool(line[1] or start < 30) and len(line[2].split()) <= 2

    def _reaches(self, start: int) -> bool:
        """Whether the chain's date still holds at a position behind it."""
        at, span = self._chain or (0, None)
        between = self.shadow.folded[at:start]
        if span and span.precision == "year" and (". " in between or "\n" in between):
            # "In 1985 he came to power. In November ...": both open their sentences.
            return "\n" not in between and self._is_fronted(at) and self._is_fronted(start)
        if "\n" not in between:
            return True
        return len(between.rpartition("\n")[2].split()) <= 2 and self._opens_line(at)

    def _take_heading(self, span: Span, start: int, end: int) -> None:
        """Note a year that stands alone over its lines; one of several years ("2016-2017") ends
        the rule of the one before."""
        line = self.shadow.folded.rfind("\n", max(0, start - _TITLE), start) + 1
        stop = self.shadow.folded.find("\n", end, end + _TITLE)
        if (line or start < _TITLE) and _YEARS_ALONE.fullmatch(
            self.shadow.folded, line, len(self.shadow.folded) if stop < 0 else stop
        ):
            alone = span.precision == "year" and not self.shadow.folded[line:start].strip(" -*#")
            self._heading = (start, span) if alone else None

    def _is_fronted(self, start: int) -> bool:
        return start - self.shadow.sentence_at(start)[0] <= _FRONT

    def said_before(self, position: int) -> date | None:
        """The day told in the sentence of quoted words, or before them in their line."""
        first, last = self.shadow.sentence_at(position)
        line = self.shadow.folded.rfind("\n", max(0, position - _REACH), position) + 1
        k = bisect_left(self._said, (first, date.min))
        if k < len(self._said) and self._said[k][0] < last:
            return self._said[k][1]
        k = bisect_left(self._said, (position, date.min))
        if k and self._said[k - 1][0] >= line:
            return self._said[k - 1][1]
        return None

    def said_till(self, position: int) -> tuple[int, date] | None:
        """The last day near publication told before a position, and where."""
        k = bisect_left(self._said, (position, date.min))
        return self._said[k - 1] if k else None

    def news_day(self, position: int) -> date | None:
        """The day before publication, where the top of the text has its news on that day."""
        top = bisect_left(self._said, (min(position, _TOP), date.min))
        days = {day for _, day in self._said[:top]}
        if not self.published or self.published in days:
            return None
        day = self.published - timedelta(1)
        return day if day in days else None

    def remember(self, p: Partial, value: Value, start: int, end: int, dates: bool) -> None:
        """Take note of a date that was resolved. `dates`: it tells when something happened, not
        which treaty is meant or since when."""
        span = value.span
        self._last = (end, span) if dates else None
        today = self.published or span.first
        if (p.rule == "count-to-day" and today.year - span.first.year > 1) or (
            start < _TOP and p.year and _is_jubilee(span, today)
        ):
            self.anniversary = span
        self.is_of_now |= p.rule == "day" or bool(p.rule == "weekday" and p.mod)
        self._close = (start, span) if dates else self._close
        if p.rule in {"year", "bare-year", "years"}:
            self._take_heading(span, start, end)
        if dates:
            self._follow_chain(p, value, start)
        self._take_entry(value, start, end)
        aside = p.direction == "earlier" or (p.direction == "before" and p.rule == "neighbour")
        if span.precision in {"decade", "century"} or aside:
            return
        is_over = not self.published or span.first <= self.published
        exact = span.precision in {"day", "weekend"}
        if exact or (span.precision == "range" and len(span.edtf) == 21):
            self._note(self._day, is_over, (start, span))
        self._note(self._any, is_over, (start, span))
        age = (self.published - span.first).days if self.published else -1
        printed = bool(p.year) and start < _TITLE and not age  # the head of the page
        if exact and 0 <= age <= _RECENT and not printed:
            self._said.append((start, span.first))

    def _take_entry(self, value: Value, start: int, end: int) -> None:
        """Note the date over an entry of a chronology, once its year is certain."""
        certain = self._chain is not None and self._chain[0] == start
        if certain and is_entry(self.shadow, start, end):
            self._entries.append((start, value.span))

    def _note(self, told: dict[bool, Told], is_over: bool, date_told: Told) -> None:
        told[False] = date_told
        if is_over:
            told[True] = date_told

    def _follow_chain(self, p: Partial, value: Value, start: int) -> None:
        span = value.span
        if self.published and (p.rule in _NOW or (self.published - span.last).days < _FAR):
            self._retro &= value.why.endswith(_COUNTED)
        if self.published and span.first > self.published:
            return
        certain = p.year is not None or p.digits is not None or value.why.endswith(_COUNTED)
        certain = certain or bool(p.run_year) or bool(p.other and p.other.year)
        certain = certain or p.year_mod is not None or p.rule == "count-to-day"
        certain = certain or (p.month is not None and p.mod is not None and p.mod[0] == "L")
        if certain and not p.year2 and span.precision not in {"decade", "century", "half"}:
            self._chain = (start, span)
        elif p.offset is not None or p.rule in {"weekday", "unit"}:
            self._chain = None


def _is_jubilee(span: Span, today: date) -> bool:
    """Whether a day told at the top is that of publication five, ten, fifteen years before."""
    years = today.year - span.first.year
    if span.precision not in {"day", "range"} or years < _ROUND or years % _ROUND:
        return False
    near = min(
        abs(today.timetuple().tm_yday - d.timetuple().tm_yday) for d in (span.first, span.last)
    )
    return near <= _BESIDES
