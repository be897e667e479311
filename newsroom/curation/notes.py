"""The public note of a change: what readers see of a correction, in words instead of slugs."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from django.db.models import Model
from django.utils.translation import override

from timeline.models import Actor, Correction, Event, Kind, Place, Statement, Topic

REFERRED: Mapping[str, type[Model]] = {
    "actors": Actor,
    "topics": Topic,
    "kind": Kind,
    "place": Place,
}


def tell_readers(
    event: Event, statement: Statement | None, reason: str, changes: Mapping[str, Iterable[Any]]
) -> Correction:
    """Leave a public note; `changes` maps a field to its old and its new value."""
    with override("en"):
        told = {name: [in_words(name, value) for value in pair] for name, pair in changes.items()}
    return Correction.objects.create(
        event=event, statement=statement, reason=reason.strip()[:400], changes=told
    )


def in_words(name: str, value: Any) -> str:
    """A field's value as text: names for slugs, nothing for nothing."""
    if name in REFERRED:
        slugs = value if isinstance(value, list) else [value]
        rows = REFERRED[name]._default_manager.filter(slug__in=slugs).order_by("pk")
        return ", ".join(str(row) for row in rows)
    return "" if value is None else str(value)
