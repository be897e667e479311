"""Rows of an export: events of a selection in its order, in batches."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.found import Found
from timeline.models import Event

BATCH = 500


def events_of(found: Found, begin: int = 0, end: int | None = None) -> Iterator[Event]:
    """Yield the events from place `begin` to `end` (half-open; None for all), batch by batch."""
    end = found.total if end is None else min(end, found.total)
    events = (
        Event.objects.published()
        .select_related("kind", "place")
        .prefetch_related("actors", "topics")
    )
    for start in range(begin, end, BATCH):
        yield from events.in_order(found.ids(start, min(start + BATCH, end)))


def slugs(rows: object) -> list[str]:
    """Slugs of prefetched authorities, in alphabetical order."""
    return sorted(row.slug for row in rows.all())
