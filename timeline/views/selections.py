"""The timeline and what shows a selection or a stretch of time."""

from __future__ import annotations

from functools import partial
from typing import Any

from django.core.cache import cache
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.cache import patch_vary_headers
from django.utils.translation import get_language, get_language_from_request
from django.views.decorators.http import require_safe

from timeline import archive as calendar_pages
from timeline import mapping, overview, paging, selection, wording
from timeline.beside import linked_from
from timeline.exports import EXPORTS, NAMES
from timeline.facets import BY_NAME
from timeline.found import Found, current, current_index, find
from timeline.htmx import part_asked, render_page
from timeline.listing import event_cards, months_of
from timeline.models import Event, Side
from timeline.panels import LONG, facet_panels, pills, sentence
from timeline.panels import panel as facet_panel
from timeline.tables import EventTable

FRONT_KEPT = 3600  # seconds; an older version's page falls out by itself
PARTS_OF_LIST = ("before", "more")


@require_safe
def choose_language(request: HttpRequest) -> HttpResponse:
    """Send a visitor to the site in the language that the browser asks for, else English."""
    response = redirect(f"/{get_language_from_request(request)}/")
    patch_vary_headers(response, ["Accept-Language"])
    return response


def read_selection(request: HttpRequest) -> tuple[selection.Selection, list[str]]:
    """The selection of the address, and what of the address could not be honoured."""
    known = current_index().bitmaps

    def exists(facet: str, value: str) -> bool:
        return value in known.get(facet, {}) or value in (BY_NAME[facet].choices or {})

    return selection.parse(request.GET, exists=exists)


@require_safe
def timeline(request: HttpRequest) -> HttpResponse:
    """The timeline: two banks or the table, with overview and facets.

    The front page, which most visitors see first, is kept for as long as the record stays as it is.
    """
    if request.GET or request.htmx:
        return show(request)
    lineage, index = current()
    key = f"front:{lineage}:{index.number}:{request.build_absolute_uri()}"
    return cache.get_or_set(key, partial(show, request), FRONT_KEPT)


def show(request: HttpRequest) -> HttpResponse:
    """The selection of the address, or the part of its page that htmx asks for."""
    chosen, problems = read_selection(request)
    if "" in request.GET.values() and not problems and not request.htmx:
        return redirect(chosen.url(get_language()))  # a form sent its empty fields along
    found = find(chosen, page_size=paging.part_size(request))
    target = request.htmx and request.headers.get("HX-Target")
    context = {"selection": chosen, "problems": problems, "target": target, **page_of(found)}
    context |= {"is_jump": target == "selection" and chosen.after}
    if not part_asked(request, PARTS_OF_LIST):  # which show nothing of what stands around it
        context |= selection_context(found)
    partials = ("selection", *PARTS_OF_LIST)
    response = render_page(request, "timeline/timeline.html", context, partials=partials)
    if target == "selection":
        response["HX-Push-Url"] = chosen.url(get_language())
    return response


def selection_context(found: Found) -> dict[str, Any]:
    """What every view of a selection shows around its list."""
    chosen = found.selection
    return {
        "found": found,
        "url": chosen.url(get_language()),
        "sentence": sentence(found),
        "pills": pills(chosen),
        "nearest": nearest(found),
        "facets": facet_panels(found),
        "overview": overview.ready(found),
        "years": paging.years_of(found),
        "views": [
            (name, label, chosen.changing(view=name).url(get_language()), name == chosen.view)
            for name, label in selection.VIEWS.items()
        ],
        "sorts": [
            (name, label, chosen.changing(sort=name).url(get_language()), name == chosen.sort)
            for name, label in selection.SORTS.items()
            if name != "relevance" or chosen.q
        ],
        "cite": _beside(chosen, "timeline:cite-view"),
        "card": _beside(chosen, "timeline:view-card"),
        "embed_path": _beside(chosen, "embed", get_language()),
        "handout": chosen.changing().url(get_language(), "html"),
        "downloads": [
            (form, NAMES[form], chosen.changing().url(get_language(), form)) for form in EXPORTS
        ],
    }


def _beside(chosen: selection.Selection, name: str, *args: str) -> str:
    """Another page's address with the same selection."""
    query = chosen.changing().query()
    return reverse(name, args=args) + (f"?{query}" if query else "")


def nearest(found: Found) -> dict[str, str] | None:
    """A better spelling of words that found nothing, with its address."""
    words = found.did_you_mean
    url = found.selection.changing(q=words).url(get_language())
    return {"words": words, "url": url} if words else None


def page_of(found: Found) -> dict[str, Any]:
    """The events of the page and the ways to the pages around it."""
    chosen, ids = found.selection, found.page_ids
    page = {"around": paging.around(found)}
    if chosen.view == "table":
        return page | {"table": EventTable(linked_from(found, ids), chosen)}
    if chosen.view == "said":
        return page | {"said": said_about(found, ids)}
    if chosen.view == "map":
        on_map, elsewhere = mapping.dots(found)
        return {"dots": on_map, "elsewhere": elsewhere}
    return page | {"months": months_of(found, event_cards(found, ids))}


def said_about(found: Found, ids: list[int]) -> list[dict[str, Any]]:
    """What each bank said about each of these events, or had said by the selection's day."""
    events = linked_from(found, ids, Event.objects.published().for_list())
    return [
        {
            "event": event,
            "us": [s for s in event.public_statements if s.side == Side.US],
            "ru": [s for s in event.public_statements if s.side == Side.RU],
        }
        for event in events
    ]


@require_safe
def archive(
    request: HttpRequest, year: int, month: int | None = None, day: int | None = None
) -> HttpResponse:
    """One year, month or day of the record."""
    if 0 in (month, day):
        raise Http404
    month, day = month or 0, day or 0
    date = calendar_pages.edtf_of(year, month, day)
    here = calendar_pages.url_of(*filter(None, (year, month, day)))
    if request.path != here:
        return redirect(here, permanent=True)
    chosen = selection.Selection(from_=date, to=date)
    found = find(chosen, page_size=300)
    index = found.index
    earlier, later = calendar_pages.neighbours(index, year, month, day)
    context = {
        "date": date,
        "found": found,
        "year": year,
        "month": month,
        "month_name": f"{year:04}-{month:02}" if day else "",
        "calendar_months": calendar_pages.months(index, year, month),
        "week": wording.week(get_language()),
        "weeks": calendar_pages.weeks_of(index, year, month, day) if month else [],
        "groups": months_of(found, event_cards(found, found.page_ids)),
        "url": chosen.url(get_language()),
        "earlier": earlier,
        "later": later,
    }
    return render(request, "timeline/archive.html", context)


@require_safe
def facet(request: HttpRequest, name: str) -> HttpResponse:
    """All values of one facet under the selection, each a link that adds or removes it, or those
    that are called what was typed; as ticks where the timeline asks for them."""
    shown = BY_NAME.get(name)
    if shown is None:
        raise Http404
    chosen, _problems = read_selection(request)
    typed, ticks = selection.clean_text(request.GET.get("find", ""))[:60], f"values-{name}"
    most = LONG if request.headers.get("HX-Target") == ticks else None
    panel = facet_panel(find(chosen), shown, most=most, typed=typed)
    entries = [
        (entry, chosen.choosing(name, {entry.value} ^ set(chosen.values(name))).url(get_language()))
        for entry in panel.entries
    ]
    context = {"panel": panel, "entries": entries, "back": chosen.url(get_language())}
    return render_page(
        request,
        "timeline/facet.html",
        context | {"selection": chosen},
        partials=("values",),
        files={ticks: "timeline/_values.html"},
    )


@require_safe
def export(request: HttpRequest, format: str) -> HttpResponseBase:
    """The same selection in another form."""
    if format not in EXPORTS:
        raise Http404
    chosen, problems = read_selection(request)
    return EXPORTS[format](request, find(chosen), problems)
