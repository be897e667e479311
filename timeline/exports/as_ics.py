"""iCalendar (RFC 5545): events as all-day entries for a calendar program, streamed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

import icalendar
from django.http import HttpRequest, HttpResponseBase, StreamingHttpResponse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from timeline import edtf
from timeline.exports.answering import headed, in_language
from timeline.exports.rows import events_of, names, text, writable
from timeline.facets import EXACTNESS
from timeline.found import Found
from timeline.models import Event
from timeline.panels import sentence
from timeline.templatetags.record import date_words, text_of

END = b"END:VCALENDAR\r\n"
ONE_DAY = dt.timedelta(days=1)


def respond(request: HttpRequest, found: Found, problems: list[str]) -> HttpResponseBase:
    """Stream the selection as one calendar, lines folded at 75 octets."""
    pieces = in_language(get_language(), lines(found, request))
    response = StreamingHttpResponse(pieces, content_type="text/calendar; charset=utf-8")
    return headed(response, found.selection, "ics", is_saved=True)


def lines(found: Found, request: HttpRequest) -> Iterator[bytes]:
    yield calendar(found, request).to_ical().removesuffix(END)
    base, host = request.build_absolute_uri("/").rstrip("/"), request.get_host()
    for event in events_of(found):
        yield entry(event, base, host).to_ical()
    yield END


def calendar(found: Found, request: HttpRequest) -> icalendar.Calendar:
    """The calendar without its entries; its name is the selection's sentence (RFC 7986)."""
    language = get_language() or "en"
    made = icalendar.Calendar()
    made.add("version", "2.0")
    made.add("prodid", f"-//Parallax//Timeline//{language.upper()}")
    made.add("calscale", "GREGORIAN")
    made.add("method", "PUBLISH")
    name = f"{_('Parallax')}: {sentence(found)}"
    made.add("name", name, parameters={"language": language})
    made.add("x-wr-calname", name)
    made.add("url", request.build_absolute_uri(found.selection.url(language)))
    return made


def entry(event: Event, base: str, host: str) -> icalendar.Event:
    """An all-day entry. Its end is exclusive, as the standard has it; a month-exact event takes
    its whole month and says so in its description."""
    title, code = text_of(event, "title")
    first, last = span(event)
    address = base + event.get_absolute_url()
    made = icalendar.Event()
    made.add("uid", f"event-{event.pk}@{host}")
    made.add("dtstamp", event.updated)
    made.add("last-modified", event.updated)
    made.add("created", event.created)
    made.add("sequence", event.version - 1)
    made.add("dtstart", first)
    if last < dt.date.max:  # without an end it is the one day
        made.add("dtend", last + ONE_DAY)
    made.add("summary", writable(title), parameters={"language": code} if code else {})
    made.add("description", description(event, address))
    made.add("url", address)
    made.add("categories", [text(event.kind, "label"), *names(event.topics, "label")])
    made.add("transp", "TRANSPARENT")  # nobody is busy because of it
    if event.place:
        made.add("location", text(event.place, "name"))
        if event.place.lat is not None:
            made.add("geo", (event.place.lat, event.place.lon))
    return made


def span(event: Event) -> tuple[dt.date, dt.date]:
    """First and last day in a calendar; an interval with an open end is there on its known day."""
    first, last = event.earliest, event.latest
    if last == dt.date.max:
        last = first
    if first == dt.date.min:
        first = last
    return first, last


def description(event: Event, address: str) -> str:
    """The summary, the date in words where a calendar cannot show how exact it is, the address."""
    date = edtf.parse(event.date)
    parts = [text(event, "summary")]
    if date.precision != "day" or date.approximate or date.uncertain:
        exactness = EXACTNESS.get(event.date_precision, event.date_precision)
        parts.append(
            _("Date: %(date)s (%(exactness)s)")
            % {"date": date_words(event.date), "exactness": exactness}
        )
    return "\n\n".join(part for part in [*parts, address] if part)
