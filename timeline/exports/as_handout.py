"""The handout: one HTML file that needs nothing else, for printing and for taking along."""

from __future__ import annotations

import base64
import datetime as dt
import hashlib
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from csp.constants import NONE
from csp.decorators import csp
from django.db.models import Q
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.safestring import mark_safe
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from timeline import edtf
from timeline.exports.answering import headed
from timeline.exports.rows import events_with_statements
from timeline.found import Found
from timeline.models import Article, Citation, Event, Rendering, Side, Statement
from timeline.panels import sentence

MOST = 500  # events; more is no handout
STYLE = Path(__file__).with_name("handout.css").read_text(encoding="utf-8")
STYLE_HASH = base64.b64encode(hashlib.sha256(STYLE.encode()).digest()).decode()
# This one style and nothing else: no script, no request. It goes with the file too, for the disk.
POLICY = {
    "default-src": [NONE],
    "style-src": [f"'sha256-{STYLE_HASH}'"],
    "img-src": ["data:"],  # the empty icon, without which browsers ask the server for one
    "base-uri": [NONE],
    "form-action": [NONE],
}
POLICY_TEXT = "; ".join(f"{name} {' '.join(values)}" for name, values in POLICY.items())


@csp(POLICY | {"frame-ancestors": [NONE]})
def respond(request: HttpRequest, found: Found, problems: list[str]) -> HttpResponseBase:
    """Send the handout."""
    html = handout(request, found, today=timezone.localdate())
    response = HttpResponse(html, content_type="text/html; charset=utf-8")
    return headed(response, found.selection, "html", is_saved=False)


def handout(request: HttpRequest, found: Found, *, today: dt.date) -> str:
    """The file. `today` stands at its head, because the record goes on growing."""
    events = list(events_with_statements(found, 0, MOST))
    notes = Notes.of(events, found.selection.known_by)
    context = {
        "sentence": sentence(found),
        "address": request.build_absolute_uri(found.selection.url(get_language())),
        "base": request.build_absolute_uri("/").rstrip("/"),
        "made": today.isoformat(),
        "left_out": max(0, found.total - MOST),
        "style": mark_safe(STYLE),
        "policy": mark_safe(POLICY_TEXT),
        "entries": [entry(event, notes) for event in events],
        "sources": notes.sources,
    }
    return render_to_string("timeline/handout.html", context)


@dataclass(frozen=True)
class Notes:
    """The articles under the events, numbered in the order in which they are first referred to."""

    of_events: dict[int, list[Article]]
    of_statements: dict[int, list[Article]]
    numbers: dict[Article, int] = field(default_factory=dict)

    @classmethod
    def of(cls, events: Iterable[Event], known_by: str = "") -> Notes:
        """What these events and their statements rest on; with `known_by`, what was out by then."""
        ids = [event.pk for event in events]
        citations = Citation.objects.published().filter(
            Q(event__in=ids) | Q(statement__event__in=ids)
        )
        if known_by:
            day = edtf.parse(known_by).latest
            citations = citations.filter(article__published_earliest__lte=day)
        notes = cls(defaultdict(list), defaultdict(list))
        for citation in citations.for_list():
            there = notes.of_events[citation.event_id] if citation.event_id else []
            if citation.statement_id:
                there = notes.of_statements[citation.statement_id]
            if citation.article not in there:
                there.append(citation.article)
        return notes

    def number(self, articles: Iterable[Article]) -> list[int]:
        return sorted(self.numbers.setdefault(one, len(self.numbers) + 1) for one in articles)

    @property
    def sources(self) -> list[tuple[int, Article]]:
        return [(number, article) for article, number in self.numbers.items()]


Said = tuple[Statement, Rendering, list[int]]


@dataclass(frozen=True)
class Entry:
    """An event with the numbers of its sources, and what each bank said under the bank's name."""

    event: Event
    notes: list[int]
    banks: list[tuple[str, str, list[Said]]]


def entry(event: Event, notes: Notes) -> Entry:
    """Number the event's own sources first, then those of its statements as they are read."""
    own = notes.number(notes.of_events.get(event.pk, []))
    groups: list[tuple[str, str, Any]] = [
        (Side.US, Side.US.label, (Side.US,)),
        (Side.RU, Side.RU.label, (Side.RU,)),
        (Side.OTHER, _("Others"), (Side.BOTH, Side.OTHER)),
    ]
    banks = [
        (side, str(name), said(event.public_statements, among, notes))
        for side, name, among in groups
    ]
    return Entry(event, own, [bank for bank in banks if bank[2]])


def said(statements: list[Statement], sides: Iterable[str], notes: Notes) -> list[Said]:
    language = get_language() or "en"
    return [
        (statement, words, notes.number(notes.of_statements.get(statement.pk, [])))
        for statement in statements
        if statement.side in sides and (words := statement.rendering_for(language))
    ]
