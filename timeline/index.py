"""The facet index: what a selection finds, its counts and its histogram, from compressed bitmaps.

Published events stand in date order and are known by their ordinal in it. Each facet value is one
Roaring bitmap of ordinals; a date range is an interval of ordinals (events wider than a day are few
and looked at one by one); a count is the cardinality of an intersection; a page is a slice. An
Index never changes: `changed` returns a new one, so a request keeps the version it began with.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TypeVar, cast

from pyroaring import BitMap

from timeline.facets import FACETS
from timeline.models import Event, Statement

T = TypeVar("T")
TONES = "tone"  # bitmaps per tone stand beside the facets: the overview's bars and mean need them
WEIGHT = "weight"  # and so do those per number of origins and statements: its marks need them
HEAVIEST = 99
Bitmaps = dict[str, dict[str, BitMap]]


@dataclass(frozen=True, slots=True)
class Facts:
    """What the index holds of one event: days as proleptic Gregorian ordinals."""

    pk: int
    earliest: int
    latest: int
    known: int
    values: Mapping[str, frozenset[str]]

    @property
    def key(self) -> tuple[int, int]:
        return (self.earliest, self.pk)


@dataclass(frozen=True)
class Index:
    """An immutable index of the published events as of record version `number`."""

    number: int
    ids: array[int] = field(default_factory=lambda: array("q"))
    earliest: array[int] = field(default_factory=lambda: array("l"))
    latest: array[int] = field(default_factory=lambda: array("l"))
    known: array[int] = field(default_factory=lambda: array("l"))
    bitmaps: Bitmaps = field(default_factory=dict)
    # What is worked out once per version of the record, such as the labels of facet values.
    memo: dict[object, object] = field(default_factory=dict, compare=False, repr=False)

    # --- making ----------------------------------------------------------------------------

    @classmethod
    def of(cls, facts: Iterable[Facts], number: int) -> Index:
        """Build an index from scratch."""
        ordered = sorted(facts, key=lambda one: one.key)
        members: dict[str, dict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
        for ordinal, one in enumerate(ordered):
            for facet, values in one.values.items():
                for value in values:
                    members[facet][value].append(ordinal)
        return cls(
            number,
            array("q", (one.pk for one in ordered)),
            array("l", (one.earliest for one in ordered)),
            array("l", (one.latest for one in ordered)),
            array("l", (one.known for one in ordered)),
            {f: {v: BitMap(array("I", o)) for v, o in d.items()} for f, d in members.items()},
        )

    def changed(self, gone: Iterable[int], come: Iterable[Facts], number: int) -> Index:
        """Return an index without the events `gone` and with `come`; an edited event is in both."""
        leaving = sorted(self._ordinals[pk] for pk in set(gone) if pk in self._ordinals)
        coming = sorted(come, key=lambda one: one.key)
        places = [self.place_of(*one.key) for one in coming]
        pieces = list(_pieces(leaving, places, len(self)))
        arrived = [p + n - bisect_left(leaving, p) for n, p in enumerate(places)]

        def edited(column: array[int], values: Iterable[int]) -> array[int]:
            column = column[:]
            for ordinal in reversed(leaving):
                del column[ordinal]
            for ordinal, value in zip(arrived, values, strict=True):
                column.insert(ordinal, value)
            return column

        return Index(
            number,
            edited(self.ids, (one.pk for one in coming)),
            edited(self.earliest, (one.earliest for one in coming)),
            edited(self.latest, (one.latest for one in coming)),
            edited(self.known, (one.known for one in coming)),
            self._moved(pieces, zip(arrived, coming, strict=True)),
        )

    def _moved(
        self, pieces: Sequence[tuple[BitMap, int]], arrived: Iterable[tuple[int, Facts]]
    ) -> Bitmaps:
        """The bitmaps with their ordinals shifted piece by piece, and with those that arrived."""
        moved: Bitmaps = {}
        for facet, values in self.bitmaps.items():
            shifted = {
                value: BitMap.union(BitMap(), *((bitmap & old).shift(by) for old, by in pieces))
                for value, bitmap in values.items()
            }
            moved[facet] = {value: bitmap for value, bitmap in shifted.items() if bitmap}
        for ordinal, one in arrived:
            for facet, named in one.values.items():
                for value in named:
                    moved.setdefault(facet, {}).setdefault(value, BitMap()).add(ordinal)
        return moved

    # --- asking ----------------------------------------------------------------------------

    def __len__(self) -> int:
        return len(self.ids)

    def place_of(self, earliest: int, pk: int) -> int:
        """The ordinal at which an event with this day and id stands, or would stand."""
        low = bisect_left(self.earliest, earliest)
        high = bisect_right(self.earliest, earliest, lo=low)
        return bisect_left(self.ids, pk, lo=low, hi=high)

    def starts_before(self, day: int) -> int:
        """How many events begin before this day."""
        return bisect_left(self.earliest, day)

    def all(self) -> BitMap:
        return BitMap(range(len(self.ids)))

    def of_ids(self, pks: Iterable[int]) -> BitMap:
        """The ordinals of these event ids; ids that are not public are left out."""
        where = self._ordinals
        return BitMap([where[pk] for pk in pks if pk in where])

    @property
    def _ordinals(self) -> dict[int, int]:
        return self.remember("ordinals", lambda: {pk: o for o, pk in enumerate(self.ids)})

    @property
    def ordinals(self) -> dict[int, int]:
        """The ordinal of each event id."""
        return self.remember("ordinals", lambda: {pk: o for o, pk in enumerate(self.ids)})

    @property
    def wide(self) -> array[int]:
        """Ordinals of events whose last possible day is after the first."""
        pairs = zip(self.earliest, self.latest, strict=True)
        return self.remember(
            "wide", lambda: array("I", (o for o, (a, b) in enumerate(pairs) if b > a))
        )

    def remember(self, key: object, make: Callable[[], T]) -> T:
        """What `make` returns, made once for this version of the record."""
        if key not in self.memo:
            self.memo[key] = make()
        return cast(T, self.memo[key])

    def window(self, first: int | None, last: int | None, *, certainly: bool) -> BitMap:
        """Events possibly (or certainly) between two days, both included; None is open."""
        begin = 0 if first is None else bisect_left(self.earliest, first)
        end = len(self.ids) if last is None else bisect_right(self.earliest, last)
        inside = BitMap(range(begin, max(begin, end)))
        if certainly:
            if last is not None:
                inside -= BitMap([o for o in self.wide if self.latest[o] > last])
        elif first is not None:
            reach = min(begin, end)
            inside |= BitMap([o for o in self.wide if o < reach and self.latest[o] >= first])
        return inside

    def known_by(self, day: int) -> BitMap:
        """Events that had been reported by the end of this day."""
        days, ordinals = self.remember("by_known", self._in_order_known)
        return BitMap(ordinals[: bisect_right(days, day)])

    def _in_order_known(self) -> tuple[array[int], array[int]]:
        """Days on which events became known, in order, and the ordinals that go with them."""
        ordinals = array("I", sorted(range(len(self.ids)), key=self.known.__getitem__))
        return array("l", (self.known[ordinal] for ordinal in ordinals)), ordinals

    def value(self, facet: str, value: str) -> BitMap:
        return self.bitmaps.get(facet, {}).get(value, BitMap())

    def any_of(self, facet: str, values: Sequence[str]) -> BitMap:
        """Events that have at least one of these values."""
        return BitMap.union(*(self.value(facet, value) for value in values)) if values else BitMap()

    def counts(self, facet: str, within: BitMap) -> dict[str, int]:
        """How many events of `within` have each value of the facet; zeros are left out."""
        found = {
            value: within.intersection_cardinality(bitmap)
            for value, bitmap in self.bitmaps.get(facet, {}).items()
        }
        return {value: count for value, count in found.items() if count}

    def heaviest(self, found: BitMap, *, least: int, most: int) -> Iterator[int]:
        """Ordinals of `found` by their weight, down to `least`; `most` of one weight at the most,
        taken evenly from the whole time."""
        weights = self.bitmaps.get(WEIGHT, {})
        for weight in sorted((w for w in weights if int(w) >= least), key=int, reverse=True):
            equal = found & weights[weight]
            yield from equal[:: -(-len(equal) // most)] if equal else ()

    def bins(self, found: BitMap, edges: Sequence[int]) -> dict[str, dict[str, list[int]]]:
        """Events of `found` per side and per tone between consecutive days `edges` (half-open)."""
        at = [bisect_left(self.earliest, edge) for edge in edges]
        return {
            facet: {
                value: [within.range_cardinality(a, b) if b > a else 0 for a, b in pairwise(at)]
                for value, bitmap in self.bitmaps.get(facet, {}).items()
                if (within := found & bitmap)
            }
            for facet in ("side_tone", TONES)
        }


def _pieces(
    leaving: Sequence[int], places: Sequence[int], size: int
) -> Iterator[tuple[BitMap, int]]:
    """Runs of ordinals that stay, and by how much each moves. `leaving` are ordinals, `places`
    those before which an event comes in; both in ascending order."""
    bounds = sorted({0, size, *places, *leaving, *(ordinal + 1 for ordinal in leaving)})
    out = set(leaving)
    for begin, end in pairwise(bounds):
        if begin not in out:
            by = bisect_right(places, begin) - bisect_left(leaving, begin)
            yield BitMap(range(begin, end)), by


def facts_of(pks: Sequence[int] | None = None) -> list[Facts]:
    """Read from the database what the index holds: of all published events, or of these."""
    events = Event.objects.published()
    if pks is not None:
        events = events.filter(pk__in=pks)
    values: dict[int, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    statements = Statement.objects.published()
    if pks is not None:
        statements = statements.filter(event__in=pks)
    for facet in FACETS:
        for rows, key, path in ((events, "pk", facet.path), (statements, "event", facet.said)):
            rows = rows.order_by().values_list(key, path).distinct() if path else rows.none()
            for pk, value in rows.iterator(chunk_size=10_000):
                values[pk][facet.name].update(facet.values_of(value))
    fields = ("earliest", "latest", "known_on", "tone", "side", "origin_count", "statement_count")
    rows = events.order_by().values_list("pk", *fields)
    found = []
    for pk, earliest, latest, known, tone, side, origins, said in rows.iterator(chunk_size=10_000):
        values[pk][TONES].add(str(tone))
        values[pk][WEIGHT].add(str(min(origins + said, HEAVIEST)))
        values[pk]["side_tone"].add(f"{side}{'+' if tone >= 0 else '-'}")
        days = [day.toordinal() for day in (earliest, latest, known or latest)]
        shared = {facet: _shared(names) for facet, names in values[pk].items()}
        found.append(Facts(pk, *days, shared))
    return found


_sets: dict[frozenset[str], frozenset[str]] = {}


def _shared(names: Iterable[str]) -> frozenset[str]:
    """One object for equal sets: a large record repeats a few thousand of them."""
    if len(_sets) > 50_000:
        _sets.clear()
    return _sets.setdefault(frozenset(names), frozenset(names))
