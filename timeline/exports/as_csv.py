"""CSV: the whole selection, streamed."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from typing import Any

from django.http import HttpRequest, HttpResponseBase, StreamingHttpResponse
from django.utils.translation import get_language

from timeline.exports.answering import headed, in_language
from timeline.exports.rows import events_of, slugs, text
from timeline.found import Found
from timeline.models import Event

COLUMNS = (
    "id", "url", "date", "earliest", "latest", "title", "summary", "kind", "side", "tone", "place",
    "actors", "topics", "statements", "sources", "origins",
)  # fmt: skip
# A cell that begins so would run as a formula in a spreadsheet (OWASP: CSV injection).
LIVE = ("=", "+", "-", "@", "\t", "\r")
LINES_AT_ONCE = 100  # sent together: a packet and a round of compression for each line is slow


class Echo:
    """A file that hands back each line written, for the stream."""

    def write(self, line: str) -> str:
        return line


def inert(cell: str) -> str:
    """A text that no spreadsheet takes for a formula."""
    return f"'{cell}" if cell.startswith(LIVE) else cell


def row(event: Event, base: str) -> list[Any]:
    return [
        event.pk,
        base + event.get_absolute_url(),
        event.date,
        event.earliest.isoformat(),
        event.latest.isoformat(),
        inert(text(event, "title")),
        inert(text(event, "summary")),
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


def lines(found: Found, base: str) -> Iterator[str]:
    """The file in pieces. A byte order mark has Excel read its Arabic."""
    writer = csv.writer(Echo())
    piece = ["\ufeff" + writer.writerow(COLUMNS)]
    for event in events_of(found):
        piece.append(writer.writerow(row(event, base)))
        if len(piece) == LINES_AT_ONCE:
            yield "".join(piece)
            piece.clear()
    yield "".join(piece)


def respond(request: HttpRequest, found: Found, problems: list[str]) -> HttpResponseBase:
    """Stream the selection as UTF-8 CSV (RFC 4180)."""
    base = request.build_absolute_uri("/").rstrip("/")
    pieces = in_language(get_language(), lines(found, base))
    response = StreamingHttpResponse(pieces, content_type="text/csv; charset=utf-8")
    return headed(response, found.selection, "csv", is_saved=True)
