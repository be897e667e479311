"""Finds the dates of a text: what is said, which days that comes to, and why.

The way of a date: atoms (words by kind) -> partials (what the words say) -> joined with their
neighbours -> screened -> counted from the right day -> `FoundDate`. Takes time linear in the text.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from newsroom.reading.anchors import Quotes, Tenses
from newsroom.reading.atoms import Atoms, scan
from newsroom.reading.date_context import Context, Value
from newsroom.reading.date_grammar import Partial, read_partials
from newsroom.reading.date_memory import Memory
from newsroom.reading.date_merging import merge
from newsroom.reading.date_screening import Screen
from newsroom.reading.date_values import resolve
from newsroom.reading.findings import FoundDate
from newsroom.reading.text import Shadow


def find_dates(
    shadow: Shadow,
    *,
    language: str,
    published: date | None,
    quotes: Sequence[tuple[int, int]] = (),
) -> list[FoundDate]:
    """Every date expression, in order. `quotes` are outer spans of quoted words, whose "today" is
    the day on which they were said. What nothing anchors is left out."""
    return _Finder(shadow, language, published, quotes).find()


class _Finder:
    """One reading of one text, from its beginning to its end."""

    def __init__(
        self,
        shadow: Shadow,
        language: str,
        published: date | None,
        quotes: Sequence[tuple[int, int]],
    ) -> None:
        self.shadow, self.language, self.published = shadow, language, published
        self.atoms: Atoms = scan(shadow, language)
        self.tenses = Tenses(shadow, language)
        self.quotes = Quotes(shadow, quotes)
        self.memory = Memory(shadow, published)
        self.in_quote: dict[int, Memory] = {}  # by the line in which the words are quoted

    def find(self) -> list[FoundDate]:
        partials = merge(self.atoms, read_partials(self.atoms, self.language), self.language)
        screen = Screen(self.shadow, self.atoms, self.language)
        kept = [p for p in partials if screen.keeps(p)]
        # What stands outside quotation marks comes first: it says when the quoted words were said.
        outside = {id(p): self._read(p, None) for p in kept if not self._quote_of(p)}
        inside = {id(p): self._read(p, quote) for p in kept if (quote := self._quote_of(p))}
        values = outside | inside
        return [self._found(p, value) for p in kept if (value := values[id(p)])]

    def _start(self, p: Partial) -> int:
        return self.atoms.starts[p.start]

    def _end(self, p: Partial) -> int:
        return self.atoms.ends[p.end - 1]

    def _quote_of(self, p: Partial) -> tuple[int, int] | None:
        return self.quotes.around(self._start(p))

    def _read(self, p: Partial, quote: tuple[int, int] | None) -> Value | None:
        start = self._start(p)
        tense = self.tenses.at(start, self._end(p))
        memory, today = self.memory, self.published
        if quote:
            line = self.shadow.folded.rfind("\n", max(0, quote[0] - 4000), quote[0])
            memory = self.in_quote.setdefault(line, Memory(self.shadow, self.published))
            today = self.memory.said_before(max(0, quote[0] - 1)) or self.published
        context = Context(
            today,
            tense,
            self.language,
            memory.antecedent(start),
            memory.antecedent_day(start),
            memory.chain(start),
        )
        value = resolve(p, context)
        if value:
            memory.remember(p, value, start, tense)
        return value

    def _found(self, p: Partial, value: Value) -> FoundDate:
        start, end = self.shadow.span(self._start(p), self._end(p))
        return FoundDate(
            start=start,
            end=end,
            text=self.shadow.text[start:end],
            edtf=value.span.edtf,
            precision=value.span.precision,
            rule=_rule_of(p),
            why=value.why,
            alternatives=value.alternatives,
        )


def _rule_of(p: Partial) -> str:
    """A short stable name of what was read, for the editor's figures per rule."""
    if p.other or p.day2 or p.year2:
        return "range"
    if p.hijri and p.rule != "hijri":
        return "hijri+gregorian"
    if p.edge:
        return "edge"
    if p.rule == "day":
        return "relative+weekday" if p.weekday is not None else "relative-day"
    if p.rule == "date":
        return "full" if p.year or p.year_mod else "day-month-no-year"
    if p.rule in {"month", "bare-month"}:
        return "month" if p.year or p.year_mod else "month-no-year"
    return _NAMES.get(p.rule, p.rule)


_NAMES = {
    "bare-year": "year-alone",
    "bare-season": "season",
    "season-year": "season",
    "unit": "relative-unit",
    "the-unit": "relative-unit",
    "unit-before-last": "relative-unit",
    "unit-after-next": "relative-unit",
    "count": "counted",
    "count-edge": "counted",
    "count-in": "counted",
    "neighbour": "counted",
    "later-in-unit": "counted",
}
