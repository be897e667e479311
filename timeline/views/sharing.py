"""Sharing: citations, short links with QR, snapshots. See embeds.py and pictures.py too."""

from __future__ import annotations

import datetime as dt
import io
from typing import Any

import segno
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone, translation
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_POST, require_safe

from timeline import citing, selection, sharing
from timeline.beside import place_in
from timeline.codes import code_of
from timeline.found import find
from timeline.known import as_known
from timeline.models import Event, ShortLink, Snapshot, Statement
from timeline.panels import sentence
from timeline.templatetags.record import date_words, plain, plain_speakers
from timeline.views.errors import error
from timeline.views.selections import read_selection

# --- citations -----------------------------------------------------------------------------


def asked_event(pk: int, query: QueryDict) -> Event:
    """The event as known on the day that the address names. Raises Http404 where it was not."""
    chosen = selection.Selection(known_by=selection.parse(query)[0].known_by)
    event, found = get_object_or_404(Event.objects.published(), pk=pk), find(chosen)
    if place_in(found, pk) is None:
        raise Http404
    return as_known([event], found.known_day)[0]


def cited(
    request: HttpRequest, key: str, title: str, path: str, issued: dt.datetime | None = None,
    **context: Any,
) -> HttpResponse:  # fmt: skip
    changed = timezone.localtime(issued).date() if issued else None
    work = citing.Work(
        key, title, request.build_absolute_uri(path), get_language(), timezone.localdate(), changed
    )
    context |= {"forms": citing.citations(work), "title": title, "back": path}
    return render(request, "timeline/cite.html", context)


@require_safe
def cite_event(request: HttpRequest, pk: int) -> HttpResponse:
    """How to cite an event."""
    event = asked_event(pk, request.GET)
    title = f"{plain(event, 'title')} ({date_words(event.date)})"
    path = event.get_absolute_url()
    return cited(request, f"parallax-event-{pk}", title, path, event.updated)


@require_safe
def cite_statement(request: HttpRequest, pk: int) -> HttpResponse:
    """How to cite a statement."""
    statement = get_object_or_404(Statement.objects.published().for_list(), pk=pk)
    words = statement.rendering_for(get_language())
    title = f"{plain_speakers(statement)}: "
    title += citing.first_words(words.text) if words else ""
    title += f" ({date_words(statement.said)})" if statement.said else ""
    path = statement.get_absolute_url()
    return cited(request, f"parallax-statement-{pk}", title, path, statement.updated)


@require_safe
def cite_view(request: HttpRequest) -> HttpResponse:
    """How to cite a view, which changes with the record: the page offers its snapshot too."""
    chosen, _problems = read_selection(request)
    key = f"parallax-{code_of(chosen.query())}"
    path = chosen.changing().url(get_language())
    return cited(request, key, sentence(find(chosen)), path, is_view=True)


# --- short links ---------------------------------------------------------------------------


@require_POST
def shorten(request: HttpRequest) -> HttpResponse:
    """Make (or find) the short link of an address, and show it with its QR code."""
    path = request.POST.get("path", "")
    try:
        address = sharing.canonical(path)
    except sharing.NotShareable:
        return error(request, 400, _("This address cannot be shared."))
    language = address.split("/")[1]
    code = code_of(address)
    if not ShortLink.objects.filter(code=code).exists() and sharing.is_too_much("links"):
        return error(request, 429)
    link = sharing.shorten(address)
    with translation.override(language):
        return redirect("timeline:short-link", link.code)


@require_safe
def short_link(request: HttpRequest, code: str) -> HttpResponse:
    """A short link with its QR code."""
    link = get_object_or_404(ShortLink, pk=code)
    return render(request, "timeline/short.html", {"link": link})


@require_safe
def short(request: HttpRequest, code: str) -> HttpResponse:
    """Send a short link on its way, typed off paper in capitals too."""
    return redirect(get_object_or_404(ShortLink, pk=code.lower()).path, permanent=True)


@require_safe
@cache_control(public=True, max_age=31_536_000, immutable=True)
def qr(request: HttpRequest, code: str) -> HttpResponse:
    """The QR code of a short link, as SVG."""
    link = get_object_or_404(ShortLink, pk=code)
    out = io.BytesIO()
    address = request.build_absolute_uri(link.get_absolute_url())
    segno.make(address, error="m").save(out, kind="svg", scale=6, border=3, light="#fff")
    return HttpResponse(out.getvalue(), content_type="image/svg+xml")


# --- snapshots -----------------------------------------------------------------------------


@require_POST
def take_snapshot(request: HttpRequest) -> HttpResponse:
    """Keep a view as it is now, at an address that stays."""
    try:
        parts = sharing.parts_of(request.POST.get("path", ""))
        language = parts.path.strip("/")
        if language not in sharing.LANGUAGES or parts.netloc:
            raise sharing.NotShareable(language)
        if sharing.is_too_much("snapshots"):
            return error(request, 429)
        chosen, _problems = selection.parse(QueryDict(parts.query))
        return redirect(sharing.take_snapshot(chosen, language))
    except sharing.NotShareable:
        return error(request, 400, _("This address cannot be shared."))


@require_safe
def snapshot(request: HttpRequest, code: str) -> HttpResponse:
    """A dated view, and what was added, changed and removed since."""
    kept = get_object_or_404(Snapshot, pk=code)
    with translation.override(kept.language):
        chosen, _problems = selection.parse(QueryDict(kept.query))
        day = timezone.localtime(kept.taken).date()
        title = sentence(find(chosen), len(kept.events))
        work = citing.Work(
            f"parallax-snapshot-{code}",
            title,
            request.build_absolute_uri(kept.get_absolute_url()),
            kept.language,
            timezone.localdate(),
            issued=day,
            is_kept=True,
        )
        context = {
            "snapshot": kept,
            "day": day.isoformat(),
            "title": title,
            "forms": citing.citations(work),
            "since": sharing.since(kept),
            "url": chosen.url(kept.language),
            "most": sharing.MOST_IN_SNAPSHOT,
        }
        return render(request, "timeline/snapshot.html", context)
