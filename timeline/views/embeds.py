"""Embeds: a view or an event without the site's frame, and oEmbed, which tells others of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from xml.etree import ElementTree

from csp.decorators import csp_replace
from django.http import (
    Http404,
    HttpRequest,
    HttpResponse,
    HttpResponseBase,
    JsonResponse,
    QueryDict,
)
from django.shortcuts import render
from django.urls import reverse
from django.utils import translation
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.views.decorators.clickjacking import xframe_options_exempt
from django.views.decorators.http import require_safe

from timeline import cards, selection, sharing
from timeline.exports.answering import opened
from timeline.exports.rows import writable
from timeline.found import find
from timeline.listing import event_cards
from timeline.panels import sentence
from timeline.templatetags.record import plain
from timeline.views.selections import page_of, read_selection
from timeline.views.sharing import asked_event

SIZE = (720, 640)  # pixels, where the page that embeds asks for no other


def known_language(language: str) -> str:
    if language not in sharing.LANGUAGES:
        raise Http404
    return language


@require_safe
@xframe_options_exempt
@csp_replace({"frame-ancestors": ["*"]})
def embed(request: HttpRequest, language: str) -> HttpResponse:
    """A view without the site's frame, for an iframe elsewhere."""
    with translation.override(known_language(language)):
        chosen, _problems = read_selection(request)
        found = find(chosen.changing())
        context = {
            "found": found,
            "selection": chosen,
            "sentence": sentence(found),
            "url": chosen.changing().url(language),
            **page_of(found),
        }
        return render(request, "timeline/embed.html", context)


@require_safe
@xframe_options_exempt
@csp_replace({"frame-ancestors": ["*"]})
def embed_event(request: HttpRequest, language: str, pk: int) -> HttpResponse:
    """One event without the site's frame."""
    with translation.override(known_language(language)):
        event = asked_event(pk, request.GET)
        found = find(selection.Selection(known_by=str(event.known_day or "")))
        context = {
            "event": event,
            "sentence": plain(event, "title"),
            "url": event.get_absolute_url(),
            "months": [("", list(event_cards(found, [pk]).values()))],
        }
        return render(request, "timeline/embed.html", context)


# --- oEmbed --------------------------------------------------------------------------------


@dataclass(frozen=True)
class Embedded:
    """What oEmbed tells of a page: the path to embed, its title and its preview card."""

    path: str
    title: str
    card: str


def embedded(address: str, host: str) -> Embedded:
    """What can be embedded of a public page. Raises Http404 for another address."""
    try:
        parts = sharing.parts_of(address)
    except sharing.NotShareable as error:
        raise Http404 from error
    match = sharing.page_at(parts.path) if parts.netloc == host else None
    if match is None:
        raise Http404
    language = parts.path.split("/")[1]
    with translation.override(language):
        if match.url_name == "timeline":
            chosen, _problems = selection.parse(QueryDict(parts.query))
            query = f"?{chosen.changing().query()}".rstrip("?")
            path = reverse("embed", args=[language]) + query
            return Embedded(path, sentence(find(chosen)), reverse("timeline:view-card") + query)
        if match.url_name in ("event", "event-by-id"):
            event = asked_event(match.kwargs["pk"], QueryDict(parts.query))
            path = reverse("embed-event", args=[language, event.pk])
            card = reverse("timeline:event-card", args=[event.pk])
            if event.known_day:
                path, card = f"{path}?known_by={event.known_day}", ""
            return Embedded(path, plain(event, "title"), card)
    raise Http404


def pixels(request: HttpRequest, name: str) -> int | None:
    """A greatest size that the consumer asked for, None where it asked for none."""
    text = request.GET.get(name, "")
    is_number = text.isascii() and text.isdigit() and len(text) < 6
    return int(text) or None if is_number else None


@require_safe
def oembed(request: HttpRequest) -> HttpResponseBase:
    """oEmbed 1.0 of a view or an event: JSON, or XML with `format=xml`."""
    told = embedded(request.GET.get("url", ""), request.get_host())
    most = pixels(request, "maxwidth"), pixels(request, "maxheight")
    width, height = (min(size, limit or size) for size, limit in zip(SIZE, most, strict=True))
    title = writable(told.title)
    body: dict[str, Any] = {
        "version": "1.0",
        "type": "rich",
        "provider_name": _("Parallax"),
        "provider_url": request.build_absolute_uri("/"),
        "title": title,
        "html": iframe(request.build_absolute_uri(told.path), title, width, height),
        "width": width,
        "height": height,
        "cache_age": 3600,
    }
    # The thumbnail, too, has to be as small as was asked for.
    is_small = all(size <= (limit or size) for size, limit in zip(cards.SIZE, most, strict=True))
    if told.card and is_small:
        body["thumbnail_url"] = request.build_absolute_uri(told.card)
        body["thumbnail_width"], body["thumbnail_height"] = cards.SIZE
    match request.GET.get("format", "json"):
        case "json":
            return opened(JsonResponse(body, json_dumps_params={"ensure_ascii": False}))
        case "xml":
            return opened(as_xml(body))
    return HttpResponse(status=501)  # as oEmbed has it for a form that is not to be had


def as_xml(body: dict[str, Any]) -> HttpResponse:
    root = ElementTree.Element("oembed")
    for name, value in body.items():
        ElementTree.SubElement(root, name).text = str(value)
    xml = ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)
    return HttpResponse(xml, content_type="text/xml; charset=utf-8")


def iframe(address: str, title: str, width: int, height: int) -> str:
    """The snippet that shows an embed."""
    return str(
        format_html(
            '<iframe src="{}" title="{}" width="{}" height="{}" loading="lazy" frameborder="0">'
            "</iframe>",
            address,
            title,
            width,
            height,
        )
    )
