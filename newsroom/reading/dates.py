"""Finds the dates of a text: what is said, which days that comes to, and why.

The way of a date: atoms (words by kind) -> partials (what the words say) -> joined with their
neighbours -> screened -> counted from the right day -> `FoundDate`. Takes time linear in the text.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from newsroom.reading import calendars as cal
from newsroom.reading.anchors import FUTURE, PAST, UNKNOWN, Tenses
from newsroom.reading.atoms import Atoms, scan
from newsroom.reading.calendars import Span
from newsroom.reading.date_chronicles import date_entries
from newsroom.reading.date_context import Context, Value
from newsroom.reading.date_grammar import Partial, read_partials
from newsroom.reading.date_memory import Memory
from newsroom.reading.date_merging import merge
from newsroom.reading.date_screening import Screen
from newsroom.reading.date_speaking import Speaking
from newsroom.reading.date_values import resolve
from newsroom.reading.findings import FoundDate
from newsroom.reading.lexicon import date_neighbours as words
from newsroom.reading.text import Shadow

_SINCE = re.compile(r"(?<!\w)(?:since|منذ|مند|с|со) $")
_DAYS = frozenset({"day", "weekday", "numeric", "unit"})
_LEADING = frozenset("Pdp")
_LED = re.compile(r"Pd?\Z|p\Z")  # by a part of the day or by "the"
_LIMIT = re.compile(words.LIMIT)
_BEGINS = re.compile(r"вступ|ввод|введ|начина|начн|запуск|запуст|повы|сниж|откро|откры|закро|закры")
_ASIDE = re.compile(f"{words.PLANNED}|{words.LOOKS_BACK}")
_WHICH = re.compile(words.WHICH)
_PROMISED = re.compile(words.PROMISED)
_SUPPLIES = re.compile(words.SUPPLIES)
_SUPPLIED = re.compile(words.SUPPLIED)
_DUE = 4  # months ahead
_WEEK, _MONTHS = 7, 60  # days
_DATELINE = re.compile(r"[^\n.!?:]{2,40}\Z")  # a report's head before its date
_DATELINE_ENDS = re.compile(r" ?(?:[.(–—/]|- )")
_TOP = 300  # characters within which a headline and a dateline stand
_NOUN = re.compile(r" [a-z]{3,}")
_STORY = 15  # years over which an interview about a day tells on
_HEAD = 80  # characters within which a dateline stands
_DELAY = 3  # days from a dateline to publication, at most
_NAMED = 500  # characters over which "today, Sunday" holds in its line


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
        if published and not cal.is_year(published.year):
            published = None  # no day that an article can bear
        self.shadow, self.language, self.published = shadow, language, published
        self.atoms: Atoms = scan(shadow, language)
        self.tenses = Tenses(shadow, language)
        self.memory = Memory(shadow, published)
        self.memory.verb_first = language == "ar"
        self.speaking = Speaking(shadow, self.memory, published, quotes)
        self._named: tuple[int, date] | None = None  # a line that names its own today
        self._written: date | None = None  # the day in the dateline, which is the report's today

    def find(self) -> list[FoundDate]:
        screen = Screen(self.shadow, self.atoms, self.language)
        partials = read_partials(self.atoms, self.language)
        kept = [p for p in merge(self.atoms, partials, self.language) if screen.keeps(p)]
        del partials  # they are let go as they are read: a long text fits
        date_entries(self.shadow, self.atoms, kept, self.tenses, self.published)
        quotes = [self._quote_of(p) for p in kept]
        values: list[Value | None] = [None] * len(kept)
        for spoken in (False, True):  # what is not comes first: it says when the rest was said
            for k, (p, quote) in enumerate(zip(kept, quotes, strict=True)):
                if bool(quote) == spoken:
                    values[k] = self._read(p, quote)
        kept.reverse()
        return [self._found(p, value) for value in values if (p := kept.pop()) and value]

    def _start(self, p: Partial) -> int:
        return self.atoms.starts[p.start]

    def _end(self, p: Partial) -> int:
        return self.atoms.ends[p.end - 1]

    def _quote_of(self, p: Partial) -> tuple[int, int] | None:
        return self.speaking.around(self._start(p))

    def _read(self, p: Partial, quote: tuple[int, int] | None) -> Value | None:
        start = self._start(p)
        memory, today = self.memory, self.published
        if quote:
            memory, today = self.speaking.memory(quote), self.speaking.today(quote)
            today = (self.speaking.news_day(quote) if p.offset in {0, 1} else None) or today
        eve = self._eve_of_story(p, memory)
        counted = p.rule == "count" and p.direction in {"ago", "hence"}
        if (p.rule in {"day", "count-to-day"} or counted) and not quote:
            today = self._written or today
        today = eve or self._today_named(start) or today
        limit = self._is_limit(start)
        if p.rule == "day" and not p.other:  # for "yesterday" today is all that counts
            context = Context(today, UNKNOWN, self.language)
        else:
            context = self._context(p, quote, memory, today, limit)
        value = resolve(p, context)
        if value and today and counted and (exact := self._to_the_day(p, value, today)):
            value = exact
        if value and p.rule == "dateline" and not self._is_dateline(value, start):
            return None
        if value:
            apart = self._is_aside(start, limit) and memory.tells_in_sentence(start)
            background = self.language == "en" and self._is_since_year(p, start)
            if not eve and not apart and not background:
                memory.remember(p, value, start, self._end(p), self._tells_when(p))
            self._take_today(p, value, start)
            self._take_dateline(p, value, start)
        return value

    def _to_the_day(self, p: Partial, value: Value, today: date) -> Value | None:
        """«ровно пятьдесят лет назад»: on the same day of that year."""
        start, year = self._start(p), value.span.first.year
        told = self.shadow.folded.find("ровно ", max(0, start - 6), start + 6) >= 0
        if p.unit != "year" or not told or not cal.exists(year, today.month, today.day):
            return None
        return Value(cal.day_span(today.replace(year=year)), "to the day")

    def _take_dateline(self, p: Partial, value: Value, start: int) -> None:
        """«ВАШИНГТОН, 18 сентября. (Соб. корр.).»: a report sent some days before it is printed
        counts its "today" from there."""
        if self._written or start > _TOP or p.rule != "date" or not self.published:
            return
        place, folded = self.shadow.sentence_at(start)[0], self.shadow.folded
        if start - place > _HEAD:
            return
        head = bool(_DATELINE.match(folded[place:start])) and "," in folded[start - 2 : start]
        delay = (self.published - value.span.first).days
        if head and _DATELINE_ENDS.match(folded, self._end(p)) and 0 < delay <= _DELAY:
            self._written = value.span.first

    def _is_dateline(self, value: Value, start: int) -> bool:
        """نيويورك 8-12 (ا ف ب): day and month in figures, at the head of an agency's report."""
        delay = (self.published - value.span.first).days if self.published else -1
        return start <= _HEAD and 0 <= delay <= _DELAY

    def _context(
        self,
        p: Partial,
        quote: tuple[int, int] | None,
        memory: Memory,
        today: date | None,
        limit: bool,
    ) -> Context:
        """All that is told around a date and may bear on what it comes to."""
        start, end = self._start(p), self._end(p)
        tense = self.tenses.at(start, end)
        if p.rule == "bare-month" and today and self._is_supply(p, today):
            tense = FUTURE
        if self._has_gone_on(p, start, tense):
            tense = PAST
        chain, days = memory.chain(start, end)
        entry = self.memory.entry_around(start)
        about = self._anniversary_of_talk(quote) if quote and tense != FUTURE else None
        about = None if memory.is_of_now else about
        far = bool(about and chain and abs((chain.first - about.first).days) > _MONTHS)
        if quote and not chain:  # what is quoted in an entry of a chronology
            chain = self._within_entry(p, start)
            entry = entry or (None if chain else about)
        return Context(
            today,
            tense,
            self.language,
            memory.antecedent(start, tense),
            memory.antecedent_day(start, tense),
            chain,
            days,
            memory.is_ahead(start),
            memory.beside(start),
            memory.is_near(start),
            self.tenses.is_over(start, end) and not self._names(start, end),
            limit,
            limit and self._is_promised(start),
            memory.close(start),
            entry,
            None if far or self.language == "en" else about,
        )

    def _names(self, start: int, end: int) -> bool:
        """ "lost the April 25 vote": which vote it is, whatever the verb before tells."""
        folded = self.shadow.folded
        return folded.endswith(" the ", 0, start) and bool(_NOUN.match(folded, end))

    def _anniversary_of_talk(self, quote: tuple[int, int]) -> Span | None:
        """The day that an interview is about, where "thirty years ago today" stands above it."""
        turns = self.speaking.turns.around(quote[0])
        day = self.memory.anniversary if turns else None
        memory = self.speaking.memory(quote) if self.language == "en" else None
        told = memory.antecedent(quote[1], "") if memory else None
        if day and told:  # of now, or of another year of the story
            near = abs(told.first.year - day.first.year) <= _STORY
            return told if near else None
        return day

    def _within_entry(self, p: Partial, start: int) -> Span | None:
        """The entry of a chronology that holds quoted words, where their month lies in it."""
        entry = self.memory.entry(start)
        if not entry or not p.month or p.year or entry.precision == "day":
            return None
        return entry if entry.first.month <= p.month <= entry.last.month else None

    def _eve_of_story(self, p: Partial, memory: Memory) -> date | None:
        """The day that is spoken of, where a sentence opens with "накануне", its eve. Of a day of
        the last weeks in the background it is not the eve: there it means yesterday."""
        start = self._start(p)
        if p.offset != -1 or p.end - p.start > 1 or start != self.shadow.sentence_at(start)[0]:
            return None
        if self.shadow.folded[start : self._end(p)] != "накануне":
            return None
        told = memory.day_in_line(start)
        age = (self.published - told).days if told and self.published else 0
        return told if age <= _WEEK or age > _MONTHS else None

    def _is_supply(self, p: Partial, today: date) -> bool:
        """ "December cargoes": goods named by the month ahead in which they are due."""
        start, end = self._start(p), self._end(p)
        ahead = ((p.month or today.month) - today.month) % 12
        folded = self.shadow.folded
        return 0 < ahead <= _DUE and bool(
            _SUPPLIES.search(folded, max(0, start - 20), start)
            or _SUPPLIED.match(folded, end, end + 20)
        )

    def _has_gone_on(self, p: Partial, start: int, tense: str) -> bool:
        """«еще в январе»; «с марта сидит» too, but not what «с марта» only begins."""
        if self.language != "ru" or tense == FUTURE or p.rule != "bare-month":
            return False
        folded = self.shadow.folded
        if folded.endswith(" еще в ", 0, start):
            return True
        near = max(self.shadow.sentence_at(start)[0], start - 60), start + 60
        return folded.endswith((" с ", " со "), 0, start) and not _BEGINS.search(folded, *near)

    def _is_limit(self, start: int) -> bool:
        """Whether something is to be over by this date."""
        return bool(_LIMIT.search(self.shadow.folded, max(0, start - 20), start))

    def _is_aside(self, start: int, limit: bool) -> bool:
        """Whether a date behind another one is no day from which the story goes on."""
        return limit or bool(_ASIDE.search(self.shadow.folded, max(0, start - 60), start))

    def _is_promised(self, start: int) -> bool:
        """Whether the sentence says before a position what is still to come."""
        first = max(self.shadow.sentence_at(start)[0], start - 200)
        return bool(_PROMISED.search(self.shadow.folded, first, start))

    def _tells_when(self, p: Partial) -> bool:
        """Whether a year is when something happened, unlike "the 2010 treaty", "since 2014"."""
        start = self._start(p)
        if p.rule in {"date", "month"} and _WHICH.search(
            self.shadow.folded, max(0, start - 60), start
        ):
            return False
        if p.rule not in {"bare-year", "year", "bare-month", "month"} or p.edge:
            return True
        if self.atoms.kinds[p.end : p.end + 1] == ":":
            return True  # "the two swaps of 2022: the first in April, ..."
        before = self.atoms.kinds[p.start - 1 : p.start]
        if _SINCE.search(self.shadow.folded, max(0, start - 6), start):
            return False
        if p.month:
            return True
        return before not in {"x", "p", "f"} or self.atoms.kinds[p.start] == "Y"

    def _is_since_year(self, p: Partial, start: int) -> bool:
        """ "who had lived there since 1978": no later "that May" is of that year."""
        return p.rule in {"bare-year", "year"} and bool(
            _SINCE.search(self.shadow.folded, max(0, start - 6), start)
        )

    def _take_today(self, p: Partial, value: Value, start: int) -> None:
        """ "Today is Sunday": the words were said on a Sunday, and so were the next ones."""
        if p.offset == 0 and p.weekday is not None and value.span.first != self.published:
            self._named = (start, value.span.first)

    def _today_named(self, start: int) -> date | None:
        if not self._named or not 0 < start - self._named[0] <= _NAMED:
            return None
        return None if "\n" in self.shadow.folded[self._named[0] : start] else self._named[1]

    def _opens(self, p: Partial) -> int:
        """Where the date begins with what leads it in Arabic: مساء يوم الأربعاء, الـ12 من يونيو."""
        led = self.language == "ar" and self.atoms.kinds[p.start - 1 : p.start] in _LEADING
        if not led or not (p.day or p.rule in _DAYS):
            return self._start(p)
        m = _LED.search(self.atoms.kinds, max(0, p.start - 2), p.start)
        return self.atoms.starts[m.start()] if m else self._start(p)

    def _found(self, p: Partial, value: Value) -> FoundDate:
        start, end = self.shadow.span(self._opens(p), self._end(p))
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
    "count-to-day": "counted",
    "count-to-unit": "counted",
    "count-in": "counted",
    "neighbour": "counted",
    "bare-weekend": "relative-unit",
    "new-year": "relative-unit",
    "nth-day": "counted",
    "weekday-beside": "weekday",
    "weekday-day": "weekday",
    "this-day": "full",
    "dateline": "day-month-no-year",
    "later-in-unit": "counted",
}
