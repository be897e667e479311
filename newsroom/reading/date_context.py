"""What a date is counted from, and what it comes to."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from newsroom.reading import calendars as cal
from newsroom.reading.calendars import Span
from newsroom.reading.date_grammar import Mod, Partial


class Reach(NamedTuple):
    """How a date told before holds a later one: what ties them, and over how many days."""

    tie: str
    days: int


FOLLOWS = Reach("line", 100)
IN_SENTENCE = Reach("sentence", 200)
IN_NEXT_LINE = Reach("next line", 60)
LOOKING_BACK = Reach("text that only looks back", 10**5)
ALWAYS = Reach("heading", 10**6)


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
    reach: Reach = FOLLOWS  # within which a day goes with the chain
    ahead: bool = False  # whether the last date of all is still to come
    beside: Span | None = None  # the date right before, which this one may explain
    near: bool = False  # whether the last day told stands in the same line
    over: bool = False  # whether a verb right beside it, in its clause, tells that it was
    limit: bool = False  # whether something is to be over by this date
    promised: bool = False  # whether its sentence tells what is still to come
    close: Span | None = None  # the last date told, if that was just before
    entry: Span | None = None  # the date over the line of a chronology
    weekdays_of: Span | None = None  # the day that an interview is about

    @property
    def limit_of_chain(self) -> bool:
        """Whether it is a limit set on the day in `chain`: "on 22 March 46 were told to leave by
        1 July"."""
        return self.limit and not self.promised and self.reach.days <= IN_SENTENCE.days


@dataclass(frozen=True, slots=True)
class Value:
    span: Span
    why: str
    alternatives: tuple[str, ...] = ()


def day_value(day: date, why: str, other: date | None = None) -> Value:
    return Value(cal.day_span(day), why, (other.isoformat(),) if other and other != day else ())


def steps_of(mod: Mod) -> int:
    """Units to go from the base: -1 for last, 1 for next. "Coming" is next too."""
    return 1 if mod[0] == "F" else mod[1]


def told_before(p: Partial, c: Context) -> Span | None:
    """The date before this one, exact enough for its unit."""
    return c.antecedent_day if p.unit in {"day", "week", "weekend"} else c.antecedent
