"""What stands beside an event: before and after it in a selection, in its threads, akin to it."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.translation import get_language
from django.utils.translation import gettext as _
from pyroaring import BitMap

from timeline.found import Found
from timeline.known import as_known
from timeline.listing import cursor_of
from timeline.models import Event, Link, State, Thread, ThreadEntry
from timeline.models.events import EventQuerySet
from timeline.panels import comma
from timeline.templatetags.record import plain

NEAR = 183  # days between events that may be akin
MOST_NEAR = 1000  # events looked at on either side: a record of a million costs no more
LEAST_SHARED = 3  # of place, people and topics, for two events to be akin
MOST_AKIN = 4
AROUND = 4  # events of a thread shown on either side of the one on the page
ANCHORS = {"said": "exchange"}  # what an event's id begins with in a view; usually "event"


# --- in a selection ------------------------------------------------------------------------


def place_in(found: Found, pk: int) -> int | None:
    """How many events the selection lists before this one; None where it does not list it."""
    ordinal = found.index.ordinals.get(pk)
    if ordinal is None or ordinal not in found.listed:
        return None
    if found.selection.sort == "date":
        return found.listed.rank(ordinal) - 1
    if found.selection.sort == "newest":
        return len(found.listed) - found.listed.rank(ordinal)
    return found.ids(0, len(found.listed)).index(pk)


def neighbours(found: Found, pk: int) -> dict[str, int]:
    """The ids before and after this event, in time or else in the selection's own order."""
    place = place_in(found, pk)
    if place is None:
        return {}
    before, after = found.ids(place - 1, place) if place else [], found.ids(place + 1, place + 2)
    if found.selection.sort == "newest":
        before, after = after, before
    return {name: ids[0] for name, ids in (("before", before), ("after", after)) if ids}


def linked_from(found: Found, ids: Iterable[int], rows: EventQuerySet | None = None) -> list[Event]:
    """Events as a page of the selection names them: as known on its day, and leading on in it.

    `rows` are the public events with whatever else the page wants of them.
    """
    if rows is None:
        rows = Event.objects.published().select_related("kind", "place")
    events = as_known(rows.in_order(ids), found.known_day)
    for event in events:
        event.carried = found.selection.changing().query()
    return events


def way_back(found: Found, pk: int) -> str:
    """The address of the selection's page on which this event stands, with the event's anchor."""
    chosen, language = found.selection, get_language() or "en"
    place = place_in(found, pk)
    if place is None or chosen.view == "map":
        return chosen.changing().url(language)
    begin = place - place % found.page_size
    after = cursor_of(found, found.ids(begin - 1, begin)[0]) if begin else ""
    anchor = ANCHORS.get(chosen.view, "event")
    return f"{chosen.changing(after=after).url(language)}#{anchor}-{pk}"


# --- in its threads ------------------------------------------------------------------------


@dataclass(frozen=True)
class Chain:
    """A thread's public events in date order, or those around one of them."""

    thread: Thread
    steps: list[dict[str, Any]]
    total: int


def chains(
    threads: Iterable[Thread], here: Event | None = None, day: dt.date | None = None
) -> list[Chain]:
    """The chain of each thread, as known by the end of `day`, each event with the word that links
    it to one before it; of a long chain, what stands around `here`."""
    held: dict[Thread, list[Event]] = {t: [] for t in sorted(threads, key=lambda t: t.pk)}
    if not held:
        return []
    entries = ThreadEntry.objects.filter(thread__in=held, event__state=State.PUBLISHED)
    if day:
        entries = entries.filter(event__known_on__lte=day)
    entries = entries.select_related("thread", "event__kind", "event__place")
    for entry in entries.order_by("event__earliest", "event__pk"):
        held[entry.thread].append(entry.event)
    everything = [event for events in held.values() for event in events]
    relations = _relations({event.pk for event in everything})
    if day:
        as_known(everything, day)
    least = 2 if here else 1  # beside an event, a thread that holds nothing else tells nothing
    return [
        _chain(thread, events, relations, here)
        for thread, events in held.items()
        if len(events) >= least
    ]


def _relations(ids: set[int]) -> dict[int, list[Link]]:
    links = Link.objects.published().filter(later__in=ids, earlier__in=ids).order_by("pk")
    relations: dict[int, list[Link]] = defaultdict(list)
    for link in links if ids else []:
        relations[link.later_id].append(link)
    return relations


def _chain(
    thread: Thread, events: list[Event], relations: dict[int, list[Link]], here: Event | None
) -> Chain:
    ids = [event.pk for event in events]
    steps = [
        {
            "event": event,
            "is_here": event == here,
            "link": next((k for k in relations.get(event.pk, ()) if k.earlier_id in ids), None),
        }
        for event in events
    ]
    if here and here.pk in ids:
        place = ids.index(here.pk)
        steps = steps[max(0, place - AROUND) : place + AROUND + 1]
    return Chain(thread, steps, len(events))


# --- akin ----------------------------------------------------------------------------------


def akin(
    found: Found, event: Event, facets: dict[str, Sequence[Any]], without: set[int]
) -> dict[int, list[str]]:
    """Events near in date that share most with this one, and what; those `without` are told
    elsewhere. `facets` holds this event's actors, topics and place, as rows under the facet's name.
    """
    shared = _shared(found, event, facets)
    index = found.index
    scores = {o: sum(map(len, rows.values())) for o, rows in shared.items()}
    middle = event.earliest.toordinal()
    best = sorted(
        (o for o, score in scores.items() if score >= LEAST_SHARED and index.ids[o] not in without),
        key=lambda o: (-scores[o], abs(index.earliest[o] - middle), o),
    )[:MOST_AKIN]
    return {index.ids[o]: _reasons(shared[o]) for o in best}


def _shared(
    found: Found, event: Event, facets: dict[str, Sequence[Any]]
) -> dict[int, dict[str, list[Any]]]:
    """What each event of the same half year shares with this one, under the facet's name."""
    index = found.index
    near = index.window(
        event.earliest.toordinal() - NEAR, event.latest.toordinal() + NEAR, certainly=False
    )
    here = index.ordinals[event.pk]
    near &= BitMap(range(max(0, here - MOST_NEAR), here + MOST_NEAR))
    if found.known_day:
        day = found.known_day.toordinal()
        near &= index.window(None, day, certainly=False) & index.known_by(day)
    shared: dict[int, dict[str, list[Any]]] = defaultdict(lambda: defaultdict(list))
    for facet, rows in facets.items():
        for row in rows:
            for ordinal in near & index.value(facet, row.slug):
                shared[ordinal][facet].append(row)
    return shared


def _reasons(shared: dict[str, list[Any]]) -> list[str]:
    wordings = {
        "place": (_("same place: %(names)s"), "name"),
        "actor": (_("same people: %(names)s"), "name"),
        "topic": (_("same topics: %(names)s"), "label"),
    }
    return [
        words % {"names": comma().join(plain(row, field) for row in shared[facet])}
        for facet, (words, field) in wordings.items()
        if facet in shared
    ]


def told_elsewhere(
    event: Event, links: Iterable[tuple[str, Event]], shown: Iterable[Chain]
) -> set[int]:
    """Ids of the events that the page names already: itself, its links, its threads."""
    of_links = {other.pk for _relation, other in links}
    of_chains = {step["event"].pk for chain in shown for step in chain.steps}
    return {event.pk} | of_links | of_chains
