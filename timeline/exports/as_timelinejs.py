"""TimelineJS 3: the JSON that Knight Lab's slides are made from."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.http import HttpRequest, HttpResponseBase, JsonResponse
from django.utils.html import escape, format_html
from django.utils.translation import gettext as _

from timeline.edtf import parse
from timeline.exports.answering import headed
from timeline.exports.rows import events_of, text
from timeline.found import Found
from timeline.models import Event
from timeline.panels import sentence
from timeline.templatetags.record import date_words

MOST = 1000  # slides; the library itself warns of far fewer
# How much of a date TimelineJS may know; what is coarser is a span of days.
PARTS = {"day": ("year", "month", "day"), "month": ("year", "month"), "year": ("year",)}


def respond(request: HttpRequest, found: Found, problems: list[str]) -> HttpResponseBase:
    """Answer with a title slide and a slide for each event."""
    base = request.build_absolute_uri("/").rstrip("/")
    body = {
        "scale": "human",
        "title": {"text": {"headline": escape(_("Parallax")), "text": title_text(found)}},
        "events": [slide(event, base) for event in events_of(found, 0, MOST)],
    }
    response = JsonResponse(body, json_dumps_params={"ensure_ascii": False})
    return headed(response, found.selection, "timelinejs.json", is_saved=False)


def title_text(found: Found) -> str:
    """The sentence, and a word on what was left out. HTML, as every text of a slide."""
    note = ""
    if found.total > MOST:
        note = _("The first %(most)s of %(total)s events; the CSV file holds all of them.")
        note = note % {"most": MOST, "total": found.total}
    return escape(" ".join(part for part in (sentence(found), note) if part))


def slide(event: Event, base: str) -> dict[str, Any]:
    """One event. Its date is worded by us, as TimelineJS knows neither seasons nor "about"."""
    summary = format_html("<p>{}</p>", text(event, "summary"))
    link = format_html(
        '<p><a href="{}">{}</a></p>', base + event.get_absolute_url(), _("Read on in Parallax")
    )
    return {
        **dates(event),
        "display_date": date_words(event.date),
        "unique_id": f"event-{event.pk}",
        "group": str(event.get_side_display()),
        "text": {"headline": escape(text(event, "title")), "text": summary + link},
    }


def dates(event: Event) -> dict[str, dict[str, int]]:
    """start_date, and the end_date of a span; an end that is open is left out."""
    first, last = event.earliest, event.latest
    precision = parse(event.date).precision
    if precision in PARTS:
        return {"start_date": parts(first, precision)}
    if first == dt.date.min or last == dt.date.max:
        return {"start_date": parts(last if first == dt.date.min else first)}
    return {"start_date": parts(first), "end_date": parts(last)}


def parts(day: dt.date, precision: str = "day") -> dict[str, int]:
    return {name: getattr(day, name) for name in PARTS[precision]}
