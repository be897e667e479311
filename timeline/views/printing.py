"""What paper needs and a screen does not: sources of the events of a page, under their numbers."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict

from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from timeline import edtf, selection
from timeline.models import Article, Citation

MOST = 500  # events of a page


@require_safe
def notes(request: HttpRequest) -> HttpResponse:
    """The sources of the events `id`, as known on the selection's day: those of the first one
    under number 1, and so on."""
    ids = [text for text in request.GET.getlist("id")[:MOST] if text.isascii() and text.isdigit()]
    asked = [int(text) for text in ids if len(text) < 12]
    known_by = selection.parse(request.GET)[0].known_by
    sources = articles_of(asked, edtf.parse(known_by).latest if known_by else None)
    numbered = [(number, sources[pk]) for number, pk in enumerate(asked, 1) if pk in sources]
    return render(request, "timeline/_notes.html", {"numbered": numbered})


def articles_of(events: list[int], known_on: dt.date | None) -> dict[int, list[Article]]:
    """The articles under each event and its statements, the oldest first, each once."""
    citations = Citation.objects.published().filter(
        Q(event__in=events) | Q(statement__event__in=events)
    )
    if known_on:
        citations = citations.filter(article__published_earliest__lte=known_on)
    found: dict[int, dict[Article, None]] = defaultdict(dict)
    for citation in citations.select_related("statement").for_list():
        event = citation.event_id or citation.statement.event_id
        found[event][citation.article] = None
    return {event: list(articles) for event, articles in found.items()}
