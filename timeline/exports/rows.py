"""Rows of an export: events of a selection in its order, in batches, and their texts made safe."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from timeline.found import Found
from timeline.known import as_known
from timeline.models import Event
from timeline.templatetags.record import text_of

BATCH = 500
# What neither XML 1.0 nor a spreadsheet can hold: controls, lone surrogates, two non-characters.
UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def events_of(found: Found, begin: int = 0, end: int | None = None) -> Iterator[Event]:
    """Yield the events from place `begin` to `end` (half-open; None for all), batch by batch."""
    return _in_batches(_listed(), found, begin, end)


def events_listed(found: Found, ids: Sequence[int]) -> Iterator[Event]:
    """The same of some events of what was found, in the order of their ids."""
    for start in range(0, len(ids), BATCH):
        yield from as_known(_listed().in_order(ids[start : start + BATCH]), found.known_day)


def _listed() -> Any:
    events = Event.objects.published().select_related("kind", "place")
    return events.prefetch_related("actors", "topics")


def events_with_statements(found: Found, begin: int = 0, end: int | None = None) -> Iterator[Event]:
    """The same, each with `public_statements`: what a reader of this selection may see of them."""
    events = Event.objects.published().for_list().prefetch_related("actors", "topics")
    return _in_batches(events, found, begin, end)


def _in_batches(events: Any, found: Found, begin: int, end: int | None) -> Iterator[Event]:
    end = found.total if end is None else min(end, found.total)
    for start in range(begin, end, BATCH):
        batch = events.in_order(found.ids(start, min(start + BATCH, end)))
        yield from as_known(batch, found.known_day)


def slugs(rows: Any) -> list[str]:
    """Slugs of prefetched authorities, in alphabetical order."""
    return sorted(row.slug for row in rows.all())


def names(rows: Any, field: str = "name") -> list[str]:
    """Names of prefetched authorities in the active language, in the order of their slugs."""
    return [text(row, field) for row in sorted(rows.all(), key=lambda row: row.slug)]


def text(row: Any, field: str) -> str:
    """A translated field in the active language, else in the first that has it; "" of nothing."""
    return writable(text_of(row, field)[0]) if row else ""


def writable(words: str) -> str:
    """The words without what no format can hold."""
    return UNWRITABLE.sub("", words)
