"""What a selection finds: the page's ids, the total, the counts of every facet, the bars."""

from __future__ import annotations

import datetime as dt
import threading
from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from uuid import UUID

from django.conf import settings
from django.db import connection
from django.db.models import F
from django.utils.translation import get_language
from pyroaring import BitMap

from timeline import dated, edtf, fields, names, search, spelling, versioning
from timeline.folding import Query, parse_query
from timeline.foreseen import Foreseen, foresee
from timeline.index import Index, facts_of
from timeline.models import Event, RecordVersion
from timeline.selection import COLUMN_SORTS, Selection

HAPPENED_THEN = 128  # rank of what happened on the date that is searched for, above mentions of it
MOST_CHANGES = 100  # events; taking over more of them costs more than building the index anew
_lock = threading.Lock()
_held: dict[str, tuple[UUID, Index]] = {}  # per database: lineage of the record, index


def current_index() -> Index:
    return current()[1]


def current() -> tuple[UUID, Index]:
    """The record's lineage, and the index of the record as it is now.

    Costs one small query when nothing was published since.
    """
    version = versioning.current()
    name = str(connection.settings_dict["NAME"])
    held = _held.get(name)
    if held is None or not _is_of(held, version):
        with _lock:
            version = versioning.current()  # others may have published while we waited
            held = _held.get(name)
            if held is None or not _is_of(held, version):
                held = _held[name] = (version.lineage, _brought_up(held, version))
    return held


def _is_of(held: tuple[UUID, Index], version: RecordVersion) -> bool:
    return held[0] == version.lineage and held[1].number == version.number


def _brought_up(held: tuple[UUID, Index] | None, version: RecordVersion) -> Index:
    """The index of this version: the one held with what changed since, or one built anew where it
    is of another record, of a later state (a backup was restored), or too much has changed."""
    if held and held[0] == version.lineage:
        index = held[1]
        if version.rebuilt_in <= index.number < version.number:
            changed = Event.objects.filter(changed_in__gt=index.number)
            pks = list(changed.values_list("pk", flat=True)[: MOST_CHANGES + 1])
            if len(pks) <= MOST_CHANGES:
                return index.changed(pks, facts_of(pks), version.number)
    return Index.of(facts_of(), version.number)


@dataclass(frozen=True)
class Found:
    """What `selection` finds in `index`; computed where asked for, so a page pays for its own."""

    selection: Selection
    index: Index
    page_size: int
    lineage: str = ""  # of the record; beside the index's number it names the record's version
    foreseen: Foreseen | None = None  # where the reader asked for what was known by a day

    @property
    def version(self) -> str:
        """The version of the record that was looked in, for keys of caches."""
        return f"{self.lineage}:{self.index.number}"

    @cached_property
    def _parts(self) -> dict[str, BitMap]:
        """A bitmap per part of the selection that narrows; their intersection is what it finds."""
        chosen, index = self.selection, self.index
        parts = {name: index.any_of(name, values) for name, values in chosen.chosen}
        if chosen.from_ or chosen.to:
            parts["when"] = index.window(
                chosen.first_day, chosen.last_day, certainly=chosen.within == "certainly"
            )
        if self.known_day:
            parts["known_by"] = index.known_by(self.known_day.toordinal())
        if self._query:
            parts["q"] = self._matching
        return parts

    @property
    def known_day(self) -> dt.date | None:
        """The day by whose end things had to be known; None where the reader did not ask."""
        return known_day(self.selection)

    @cached_property
    def _query(self) -> Query:
        return parse_query(fields.joined(self.selection.q))

    @cached_property
    def _named(self) -> tuple[names.Called, ...]:
        """The search words, with the other names of what they name."""
        return names.called(self.index, self._query.words)

    @cached_property
    def asked(self) -> list[Query]:
        """The parts of the search as texts are marked with: names, words, phrases."""
        named = [value for name, value in self._query.fields if fields.is_named(name)]
        words = [*self._query.words, *(word for text in named for word in parse_query(text).words)]
        parts = [Query(words=one.words) for one in names.called(self.index, words)]
        parts += [Query(phrases=(phrase,)) for phrase in self._query.phrases]
        return [names.to_mark(self.index, part) for part in parts]

    @cached_property
    def to_mark(self) -> Query:
        """All that is marked in the texts that were found."""
        return names.together(self.asked)

    @cached_property
    def _ranks(self) -> dict[int, float]:
        """What has the search words, with its rank, and what happened on a date among them."""
        return self._ranks_of(self._query, self._named) | self._happened_then

    @property
    def _happened_then(self) -> dict[int, float]:
        """What happened on the date among the search words, and has the other words."""
        found = dated.without_date(self._query)
        if found is None:
            return {}
        rest, first, last = found
        within = self.index.window(first.toordinal(), last.toordinal(), certainly=True)
        then = {self.index.ids[ordinal] for ordinal in within}
        if not (rest.words or rest.phrases):
            return dict.fromkeys(then, HAPPENED_THEN)
        told = self._ranks_of(rest, names.called(self.index, rest.words))
        return {pk: HAPPENED_THEN + rank for pk, rank in told.items() if pk in then}

    def _ranks_of(self, query: Query, named: tuple[names.Called, ...]) -> dict[int, float]:
        """Ranks of what has the query's words; a list by date does without."""
        if self.selection.sort == "relevance":
            return search.ranks(query, named)
        return dict.fromkeys(search.hits(query, named), 0)

    @property
    def _matching(self) -> BitMap:
        query, index = self._query, self.index
        asked = query.words or query.phrases
        found = self._told(self._ranks) if asked else index.all()
        for name, value in query.fields:
            found &= self._field(name, value)
        for name, value in query.excluded_fields:
            found -= self._field(name, value)
        if query.excluded:
            found -= self._told(search.excluded_ids(query))
        return found

    def _told(self, hits: Iterable[int]) -> BitMap:
        """The events that have the words; those to come on the known day by what announced them."""
        told = self.foreseen.told(set(hits)) if self.foreseen else hits
        return self.index.of_ids(told)

    def _field(self, name: str, value: str) -> BitMap:
        """Events of `name:value`; a name that is no field is read as words."""
        events = fields.events_with(self.index, name, value)
        if events is None:
            events = self._told(search.hits(parse_query(f"{name} {value}")))
        return events

    @cached_property
    def did_you_mean(self) -> str:
        """A better spelling of the search words, where they found nothing."""
        if self.total or not self._query.words:
            return ""
        better = spelling.did_you_mean(self.index, self.selection.q)
        return better if better and search.hits(parse_query(better)) else ""

    def _without(self, *names: str) -> BitMap:
        parts = [bitmap for name, bitmap in self._parts.items() if name not in names]
        return BitMap.intersection(*parts) if parts else self.index.all()

    @cached_property
    def ordinals(self) -> BitMap:
        return self._without()

    @cached_property
    def total(self) -> int:
        return len(self.ordinals)

    def counts(self, facet: str) -> dict[str, int]:
        """Events per value of a facet under the rest of the selection, the facet's own left out."""
        return self.index.counts(facet, self._without(facet))

    # --- order and pages -------------------------------------------------------------------

    @cached_property
    def listed(self) -> BitMap:
        """What the view lists: for the statements, only events about which something was said."""
        if self.selection.view != "said":
            return self.ordinals
        return self.ordinals - self.index.value("voices", "none")

    @cached_property
    def _sorted(self) -> list[int] | None:
        """All ids in an order other than that of dates; None where dates order them."""
        sort = self.selection.sort
        if sort in ("date", "newest"):
            return None
        if sort == "relevance":
            ids = [self.index.ids[ordinal] for ordinal in self.listed]  # equals stay by date
            return sorted(ids, key=lambda pk: -self._ranks.get(pk, 0))
        # Sorting the whole record takes the database a second at 100,000 events: once is enough.
        order = self.index.remember(("order", sort, get_language()), lambda: _column_order(sort))
        return [pk for pk in order if pk in self._ids]

    @cached_property
    def _ids(self) -> set[int]:
        return {self.index.ids[ordinal] for ordinal in self.listed}

    def ids(self, begin: int, end: int) -> list[int]:
        """Event ids from place `begin` to `end` (half-open) in the order asked for."""
        if self._sorted is not None:
            return self._sorted[begin:end]
        if self.selection.sort == "newest":
            ordinals = list(
                self.listed[max(0, len(self.listed) - end) : max(0, len(self.listed) - begin)]
            )
            return [self.index.ids[ordinal] for ordinal in reversed(ordinals)]
        return [self.index.ids[ordinal] for ordinal in self.listed[begin:end]]

    @cached_property
    def begin(self) -> int:
        """How many events stand before the page."""
        cursor = self.selection.cursor
        if cursor is None:
            return 0
        day, pk = edtf.parse(cursor[0]).earliest.toordinal(), cursor[1]
        if self._sorted is not None:
            return self._sorted.index(pk) + 1 if pk in self._ids else 0
        # The event itself may be gone: its place in the order is known all the same.
        place = self.index.place_of(day, pk)
        if self.selection.sort == "newest":
            return len(self.listed) - self.listed.range_cardinality(0, place)
        is_there = self.index.ids[place : place + 1] == array("q", [pk])
        return self.listed.range_cardinality(0, place + is_there)

    @cached_property
    def page_ids(self) -> list[int]:
        return self.ids(self.begin, self.begin + self.page_size)

    @cached_property
    def has_later(self) -> bool:
        return self.begin + self.page_size < len(self.listed)

    @cached_property
    def earlier_ids(self) -> list[int]:
        """The event before the page before this one, whose cursor leads there; [] for the first."""
        begin = self.begin - self.page_size
        return self.ids(begin - 1, begin) if begin > 0 else []

    # --- extent and bars -------------------------------------------------------------------

    @cached_property
    def extent(self) -> tuple[int, int] | None:
        """First and last day of what was found, as ordinals; None where nothing was."""
        if not self.total:
            return None
        latest = max(
            self.index.latest[self.ordinals.max()],
            max((self.index.latest[o] for o in self.index.wide if o in self.ordinals), default=0),
        )
        return self.index.earliest[self.ordinals.min()], latest

    @property
    def anywhen(self) -> BitMap:
        """What is found but for the date range itself."""
        return self._without("when")

    def bins(self, edges: Sequence[int]) -> dict[str, dict[str, list[int]]]:
        """The bars between days `edges`, of everything but the date range itself.

        What was only announced by the day asked about is left out: its tone came later.
        """
        within = self._without("when")
        if self.known_day:
            within &= self.index.window(None, self.known_day.toordinal(), certainly=False)
        return self.index.bins(within, edges)


def _column_order(sort: str) -> array[int]:
    """The ids of all public events in the order of a column; what has no value comes last."""
    column = F(COLUMN_SORTS[sort.removeprefix("-")])
    key = column.desc(nulls_last=True) if sort[0] == "-" else column.asc(nulls_last=True)
    events = Event.objects.published().order_by(key, "earliest", "pk")
    return array("q", events.values_list("pk", flat=True).iterator(chunk_size=10_000))


def find(selection: Selection, *, page_size: int | None = None) -> Found:
    """Look the selection up in the index of this moment."""
    lineage, index = current()
    day = known_day(selection)
    foreseen = foresee(index, day) if day else None
    shown = foreseen.index if foreseen else index
    return Found(selection, shown, page_size or settings.PAGE_SIZE, str(lineage), foreseen)


def known_day(selection: Selection) -> dt.date | None:
    """The day by whose end things had to be known; None where the reader did not ask."""
    return edtf.parse(selection.known_by).latest if selection.known_by else None
