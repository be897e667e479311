"""JSON: a page of the selection, with the address of the next one (see README)."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponseBase, JsonResponse
from django.utils.translation import get_language

from timeline.exports.answering import headed
from timeline.exports.rows import events_of, slugs
from timeline.found import Found
from timeline.models import Event
from timeline.panels import sentence
from timeline.templatetags.record import text_of

USUAL, MOST = 100, 1000


def limit_of(request: HttpRequest) -> int:
    """How many events were asked for: 1..1000, 100 where the number makes no sense."""
    text = request.GET.get("limit", "")
    if not (text.isascii() and text.isdigit() and len(text) < 10):
        return USUAL
    return min(max(int(text), 1), MOST)


def as_dict(event: Event) -> dict[str, Any]:
    """An event as the API tells it: slugs for authorities, texts in the active language."""
    return {
        "id": event.pk,
        "slug": event.slug,
        "url": event.get_absolute_url(),
        "date": event.date,
        "earliest": event.earliest.isoformat(),
        "latest": event.latest.isoformat(),
        "title": text_of(event, "title")[0],
        "summary": text_of(event, "summary")[0],
        "kind": event.kind.slug,
        "side": event.side,
        "tone": event.tone,
        "place": event.place.slug if event.place else None,
        "actors": slugs(event.actors),
        "topics": slugs(event.topics),
        "statements": event.statement_count,
        "sources": event.source_count,
    }


def respond(request: HttpRequest, found: Found, problems: list[str]) -> HttpResponseBase:
    """Answer with `total`, the events of this page, and `next` (null on the last)."""
    chosen, limit = found.selection, limit_of(request)
    end = found.begin + limit
    events = list(events_of(found, found.begin, end))
    following = None
    if end < found.total and events:
        following = chosen.changing(after=events[-1].cursor).url(get_language(), "json")
        following += f"&limit={limit}" if limit != USUAL else ""
    body = {
        "total": found.total,
        "sentence": sentence(found),
        "url": chosen.url(get_language()),
        "next": following,
        "problems": problems,
        "events": [as_dict(event) for event in events],
    }
    response = JsonResponse(body, json_dumps_params={"ensure_ascii": False})
    return headed(response, chosen, "json", is_saved=False)
