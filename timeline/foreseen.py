"""Events still to come on a day, as search and facets knew them then: by what announced them."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import cast

from timeline.index import Facts, Index, facts_of
from timeline.models import Link, Participation

# The facets that an announcement fixes. Who takes part is told of those whom it names; whatever
# else the record holds of such an event came later.
FIXED = ("kind", "side", "place", "exactness")
MOST_DAYS = 4  # of which an index is held


@dataclass(frozen=True)
class Foreseen:
    """The index as of a day; `announced` are the events then to come, each with the ids of the
    events that announced it."""

    index: Index
    announced: Mapping[int, frozenset[int]]

    def told(self, hits: set[int]) -> set[int]:
        """Of events whose words match today those that matched then: an event to come by the words
        of its announcements."""
        foretold = {pk for pk, by in self.announced.items() if not hits.isdisjoint(by)}
        return (hits - self.announced.keys()) | foretold


def foresee(index: Index, day: dt.date) -> Foreseen:
    """The index as of the end of `day`; worked out once per version of the record and day."""
    held = cast(dict[dt.date, Foreseen], index.remember("foreseen", dict))
    if day not in held:
        if len(held) >= MOST_DAYS:
            held.clear()
        held[day] = _foresee(index, day)
    return held[day]


def _foresee(index: Index, day: dt.date) -> Foreseen:
    known = index.known_by(day.toordinal())
    to_come = known - index.window(None, day.toordinal(), certainly=False)
    pks = [index.ids[ordinal] for ordinal in to_come]
    if not pks:
        return Foreseen(index, {})
    announced, named = _announcements(pks, day)
    facts = [_as_announced(one, named[one.pk]) for one in facts_of(pks)]
    return Foreseen(index.changed(pks, facts, index.number), announced)


def _announcements(
    pks: list[int], day: dt.date
) -> tuple[dict[int, frozenset[int]], dict[int, set[str]]]:
    """What had announced each event by then, and the actors of that."""
    links = Link.objects.published().filter(
        later__in=pks, relation=Link.Relation.ANNOUNCED, earlier__latest__lte=day
    )
    by: dict[int, set[int]] = {pk: set() for pk in pks}
    for later, earlier in links.values_list("later", "earlier"):
        by[later].add(earlier)
    actors: dict[int, set[str]] = defaultdict(set)
    parts = Participation.objects.filter(event__in=set().union(*by.values()))
    for event, actor in parts.values_list("event", "actor__slug"):
        actors[event].add(actor)
    named = {pk: set().union(*(actors[one] for one in ids)) for pk, ids in by.items()}
    return {pk: frozenset(ids) for pk, ids in by.items()}, named


def _as_announced(facts: Facts, named: set[str]) -> Facts:
    held = {name: facts.values[name] for name in FIXED if name in facts.values}
    if actors := facts.values.get("actor", frozenset()) & named:
        held["actor"] = actors
    return replace(facts, values=held)
