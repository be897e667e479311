"""The cards of a list of events, kept ready: a card changes only with the record's version."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from itertools import groupby

from django.core.cache import cache
from django.template.loader import render_to_string
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language

from timeline.codes import code_of
from timeline.found import Found
from timeline.known import as_known
from timeline.models import Event
from timeline.models.events import EventQuerySet
from timeline.passages import passages, statements_first
from timeline.templatetags.record import quotes_of

TO_EVENT = re.compile(r'(?<=href=")/\w\w/events/\d+-[\w-]+/')
KEPT = 24 * 3600  # seconds; an older version's cards fall out by themselves


def event_cards(found: Found, ids: Sequence[int]) -> dict[int, SafeString]:
    """Each event's card in the active language, in the order of `ids`; gone events are left out.

    Each is made once per record version, and once more for each search whose words it marks.
    """
    query, carried = found.selection.q, found.selection.changing().query()
    if found.known_day:
        return cards_as_known(found, ids, found.known_day, carried)
    stem = f"card:{found.version}:{get_language()}:{code_of(query, 12) if query else ''}"
    names = {pk: f"{stem}:{pk}" for pk in ids}
    ready = cache.get_many(names.values())
    missing = [pk for pk in ids if names[pk] not in ready]
    made = {
        names[event.pk]: render_to_string("timeline/_event.html", told(found, event))
        for event in events_of(found).in_order(missing)
    }
    if made:
        cache.set_many(made, KEPT)
    cards = ready | made
    return {
        pk: mark_safe(leading_on(cards[name], carried))
        for pk, name in names.items()
        if name in cards
    }


def leading_on(card: str, carried: str) -> str:
    """A card, kept for every selection alike, whose links lead on in the selection `carried`."""
    return TO_EVENT.sub(rf"\g<0>?{escape(carried)}", card) if carried else card


def events_of(found: Found) -> EventQuerySet:
    """Events with all that their cards show."""
    events = Event.objects.published().for_list()
    if not found.selection.q:
        return events
    return events.prefetch_related(
        "actors__aliases", "public_statements__speakers__aliases", "topics"
    )


def told(found: Found, event: Event) -> dict[str, object]:
    """What a card is made of; after a search with its words marked, and where they were found."""
    if not found.asked:
        return {"event": event}
    quotes = quotes_of(statements_first(event, found.to_mark))
    where = passages(event, found.asked, quotes)
    return {"event": event, "query": found.to_mark, "quotes": quotes, "passages": where}


def cards_as_known(
    found: Found, ids: Sequence[int], day: dt.date, carried: str
) -> dict[int, SafeString]:
    """Cards with what was known by the end of a day: later words and what came after left out."""
    cards = {}
    for event in as_known(events_of(found).in_order(ids), day):
        event.carried = carried
        template = "timeline/_announced.html" if event.is_announced else "timeline/_event.html"
        cards[event.pk] = mark_safe(render_to_string(template, told(found, event)))
    return cards


def months_of(found: Found, cards: dict[int, SafeString]) -> list[tuple[str, list[SafeString]]]:
    """Neighbouring cards of one month under its EDTF name; one nameless group where not by date."""
    if found.selection.sort not in ("date", "newest"):
        return [("", list(cards.values()))]
    months = groupby(cards, key=lambda pk: f"{day_of(found, pk):%Y-%m}")
    return [(month, [cards[pk] for pk in pks]) for month, pks in months]


def day_of(found: Found, pk: int) -> dt.date:
    """The event's first possible day."""
    return dt.date.fromordinal(found.index.earliest[found.index.ordinals[pk]])


def cursor_of(found: Found, pk: int) -> str:
    """Where the event stands, for the address of the page that begins after it."""
    return f"{day_of(found, pk):%Y-%m-%d}.{pk}"
