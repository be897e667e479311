"""CSV: the whole selection, streamed."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from typing import Any

from django.http import HttpRequest, StreamingHttpResponse
from django.utils.translation import get_language

from timeline.exports.rows import events_of, slugs
from timeline.found import Found
from timeline.models import Event
from timeline.templatetags.record import text_of

COLUMNS = (
    "id", "url", "date", "earliest", "latest", "title", "summary", "kind", "side", "tone", "place",
    "actors", "topics", "statements", "sources", "origins",
)  # fmt: skip
# A cell that begins so would run as a formula in a spreadsheet (OWASP: CSV injection).
LIVE = ("=", "+", "-", "@", "\t", "\r")


class Echo:
    """A file that hands back each line written, for the stream."""

    def write(self, line: str) -> str:
        return line


def inert(cell: str) -> str:
    """A text that no spreadsheet takes for a formula."""
    return f"'{cell}" if cell.startswith(LIVE) else cell


def row(event: Event, base: str) -> list[Any]:
    texts = [inert(text_of(event, field)[0]) for field in ("title", "summary")]
    return [
        event.pk,
        base + event.get_absolute_url(),
        event.date,
        event.earliest.isoformat(),
        event.latest.isoformat(),
        *texts,
        event.kind.slug,
        event.side,
        event.tone,
        event.place.slug if event.place else "",
        ";".join(slugs(event.actors)),
        ";".join(slugs(event.topics)),
        event.statement_count,
        event.source_count,
        event.origin_count,
    ]


def respond(request: HttpRequest, found: Found, problems: list[str]) -> StreamingHttpResponse:
    """Stream the selection as UTF-8 CSV with a byte order mark, so that Excel reads its Arabic."""
    base = request.build_absolute_uri("/").rstrip("/")

    def lines() -> Iterator[str]:
        writer = csv.writer(Echo())
        yield "\ufeff" + writer.writerow(COLUMNS)
        for event in events_of(found):
            yield writer.writerow(row(event, base))

    response = StreamingHttpResponse(lines(), content_type="text/csv; charset=utf-8")
    name = f"parallax-{get_language()}.csv"
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response
