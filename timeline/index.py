"""The facet index: what a selection finds, its counts and its histogram, from compressed bitmaps.

Published events stand in date order and are known by their ordinal in it. Each facet value is one
Roaring bitmap of ordinals; a date range is an interval of ordinals (events wider than a day are few
and looked at one by one); a count is the cardinality of an intersection; a page is a slice. An Index
never changes: `changed` returns a new one, so a request keeps the version that it began with.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TypeVar, cast

from pyroaring import BitMap

from timeline.facets import FACETS
from timeline.models import Event

T = TypeVar("T")
TONES = "tone"  # bitmaps per tone stand beside the facets: the overview's bars and mean need them
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
        index = replace(
            self,
            number=number,
            ids=self.ids[:],
            earliest=self.earliest[:],
            latest=self.latest[:],
            known=self.known[:],
            bitmaps={facet: dict(values) for facet, values in self.bitmaps.items()},
            memo={},
        )
        for pk in gone:
            index._take_out(pk)
        for one in come:
            index._put_in(one)
        return index

    def _take_out(self, pk: int) -> None:
        ordinal = self.ordinal_of(pk)
        if ordinal is None:
            return
        for column in (self.ids, self.earliest, self.latest, self.known):
            del column[ordinal]
        for values in self.bitmaps.values():
            for value, bitmap in list(values.items()):
                values[value] = bitmap.clamp(0, ordinal) | bitmap.clamp(
                    ordinal + 1, len(self.ids) + 2
                ).shift(-1)
                if not values[value]:
                    del values[value]

    def _put_in(self, one: Facts) -> None:
        ordinal = self.place_of(*one.key)
        for column, value in (
            (self.ids, one.pk),
            (self.earliest, one.earliest),
            (self.latest, one.latest),
            (self.known, one.known),
        ):
            column.insert(ordinal, value)
        for values in self.bitmaps.values():
            for value, bitmap in list(values.items()):
                values[value] = bitmap.clamp(0, ordinal) | bitmap.clamp(
                    ordinal, len(self.ids)
                ).shift(1)
        for facet, named in one.values.items():
            values = self.bitmaps.setdefault(facet, {})
            for value in named:
                values[value] = values.get(value, BitMap()) | BitMap([ordinal])

    # --- asking ----------------------------------------------------------------------------

    def __len__(self) -> int:
        return len(self.ids)

    def place_of(self, earliest: int, pk: int) -> int:
        """The ordinal at which an event with this day and id stands, or would stand."""
        low = bisect_left(self.earliest, earliest)
        high = bisect_right(self.earliest, earliest, lo=low)
        return bisect_left(self.ids, pk, lo=low, hi=high)

    def ordinal_of(self, pk: int) -> int | None:
        """The ordinal of the event with this id. Linear: for changes, not for requests."""
        try:
            return self.ids.index(pk)
        except ValueError:
            return None

    def all(self) -> BitMap:
        return BitMap(range(len(self.ids)))

    def of_ids(self, pks: Iterable[int]) -> BitMap:
        """The ordinals of these event ids; ids that are not public are left out."""
        where = self.remember("ordinals", lambda: {pk: o for o, pk in enumerate(self.ids)})
        return BitMap([where[pk] for pk in pks if pk in where])

    @property
    def wide(self) -> array[int]:
        """Ordinals of events whose last possible day is after the first."""
        pairs = enumerate(zip(self.earliest, self.latest, strict=True))
        return self.remember("wide", lambda: array("I", (o for o, (a, b) in pairs if b > a)))

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
        return BitMap([o for o, known in enumerate(self.known) if known <= day])

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

    def bins(self, found: BitMap, edges: Sequence[int]) -> dict[str, dict[str, list[int]]]:
        """Events of `found` per side and per tone between consecutive days `edges` (half-open)."""
        at = [bisect_left(self.earliest, edge) for edge in edges]
        return {
            facet: {
                value: [
                    within.range_cardinality(a, b) if b > a else 0
                    for a, b in zip(at, at[1:], strict=False)
                ]
                for value, bitmap in self.bitmaps.get(facet, {}).items()
                if (within := found & bitmap)
            }
            for facet in ("side_tone", TONES)
        }


def facts_of(pks: Sequence[int] | None = None) -> list[Facts]:
    """Read from the database what the index holds: of all published events, or of these."""
    events = Event.objects.published()
    if pks is not None:
        events = events.filter(pk__in=pks)
    values: dict[int, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for facet in FACETS:
        rows = events.order_by().values_list("pk", facet.path).distinct()
        for pk, value in rows.iterator(chunk_size=10_000):
            if value not in (None, ""):
                values[pk][facet.name].add(facet.bucket(value))
    rows = events.order_by().values_list("pk", "earliest", "latest", "known_on", "tone", "side")
    found = []
    for pk, earliest, latest, known, tone, side in rows.iterator(chunk_size=10_000):
        values[pk][TONES].add(str(tone))
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
