"""Feeds in two forms, Atom (RFC 4287) and JSON Feed 1.1: the newest events of a selection, and the
newest corrections."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseBase, JsonResponse
from django.urls import reverse
from django.utils.feedgenerator import Atom1Feed
from django.utils.html import escape
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from timeline.exports.answering import headed
from timeline.exports.rows import events_of, names, text
from timeline.found import Found, find
from timeline.models import Correction, Event
from timeline.panels import sentence
from timeline.templatetags.record import date_words, field_name

MOST = 50
BEGAN = 2026  # the year in which the addresses began to name these records (RFC 4151)
LICENCE = "https://creativecommons.org/licenses/by/4.0/"
EPOCH = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)


@dataclass(frozen=True)
class Entry:
    """One entry of a feed. `extra` is our extension of JSON Feed, `text` plain words."""

    id: str
    url: str
    title: str
    text: str
    published: dt.datetime
    updated: dt.datetime
    tags: list[str] = field(default_factory=list)
    image: str = ""
    extra: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Feed:
    """What both forms of a feed tell of themselves; every address is absolute."""

    title: str
    tagline: str
    home: str  # the page that the feed follows
    address: str
    site: str
    entries: list[Entry]

    @property
    def updated(self) -> dt.datetime:
        """When the last of its entries changed; the epoch for a feed without any."""
        return max((entry.updated for entry in self.entries), default=EPOCH)


def tag_of(request: HttpRequest, path: str) -> str:
    """A tag that stays when title and address words change (RFC 4151), one per language."""
    return f"tag:{request.get_host().split(':')[0]},{BEGAN}:{get_language()}/{path}"


# --- the newest events ---------------------------------------------------------------------


def of_events(request: HttpRequest, found: Found, form: str) -> Feed:
    """The newest events of what was found, whatever order and page were asked for."""
    newest = find(found.selection.changing(sort="newest"))
    plain = newest.selection.changing(sort="date", view="banks")
    language = get_language() or "en"
    return Feed(
        title=f"{_('Parallax')}: {sentence(newest)}",
        tagline=_("US-Russia relations, event by event, from both sides"),
        home=request.build_absolute_uri(plain.url(language)),
        address=request.build_absolute_uri(plain.url(language, form)),
        site=request.build_absolute_uri(f"/{language}/"),
        entries=[entry_of_event(request, event) for event in events_of(newest, 0, MOST)],
    )


def entry_of_event(request: HttpRequest, event: Event) -> Entry:
    heading = f"{date_words(event.date)}: {text(event, 'title')}"
    words = [text(event.kind, "label"), *names(event.topics, "label"), *names(event.actors)]
    return Entry(
        id=tag_of(request, f"events/{event.pk}"),
        url=request.build_absolute_uri(event.get_absolute_url()),
        title=heading,
        text=text(event, "summary"),
        published=event.created,
        updated=event.updated,
        tags=list(dict.fromkeys(words)),  # a country is a topic too, under the same name
        image=card_of(request, event),
        extra={"date": event.date, "side": event.side},
    )


def card_of(request: HttpRequest, event: Event) -> str:
    """The preview card; of an event to come there is none, as it shows what came of it."""
    if event.known_day:
        return ""
    return request.build_absolute_uri(reverse("timeline:event-card", args=[event.pk]))


def atom(request: HttpRequest, found: Found, problems: list[str]) -> HttpResponseBase:
    """The newest events as an Atom feed."""
    response = as_atom(of_events(request, found, "atom"))
    return headed(response, found.selection.changing(sort="newest"), "atom", is_saved=False)


def json_feed(request: HttpRequest, found: Found, problems: list[str]) -> HttpResponseBase:
    """The newest events as a JSON Feed."""
    response = as_json(of_events(request, found, "jsonfeed"))
    return headed(response, found.selection.changing(sort="newest"), "jsonfeed", is_saved=False)


# --- the newest corrections ----------------------------------------------------------------


def of_corrections(request: HttpRequest, form: str) -> Feed:
    """The newest corrections of the whole record."""
    return Feed(
        title=f"{_('Parallax')}: {_('Corrections')}",
        tagline=_("What was changed in the published record, when and why"),
        home=request.build_absolute_uri(reverse("timeline:corrections")),
        address=request.build_absolute_uri(reverse("timeline:corrections-feed", args=[form])),
        site=request.build_absolute_uri(reverse("timeline:timeline")),
        entries=[entry_of_correction(request, c) for c in Correction.objects.published()[:MOST]],
    )


def entry_of_correction(request: HttpRequest, correction: Correction) -> Entry:
    changes = [
        # Translators: one line of a correction; old and new are texts of the record
        _("%(field)s: was “%(old)s”, is now “%(new)s”")
        % {"field": field_name(name), "old": old, "new": new}
        for name, (old, new) in correction.changes.items()
    ]
    about = correction.statement or correction.event
    return Entry(
        id=tag_of(request, f"corrections/{correction.pk}"),
        url=request.build_absolute_uri(about.get_absolute_url()),
        title=f"{date_words(correction.event.date)}: {text(correction.event, 'title')}",
        text="\n".join([correction.reason, *changes]),
        published=correction.at,
        updated=correction.at,
    )


# --- the two forms -------------------------------------------------------------------------


class Atom(Atom1Feed):
    """Django's Atom, dated by its entries alone, so that an empty feed stays the same too."""

    def latest_post_date(self) -> dt.datetime:
        return self.feed["updated"]


def as_atom(feed: Feed) -> HttpResponse:
    made = Atom(
        title=feed.title,
        subtitle=feed.tagline,
        description="",
        link=feed.home,
        feed_url=feed.address,
        feed_guid=feed.address,
        language=get_language(),
        author_name=_("Parallax"),
        feed_copyright=f"CC BY 4.0, {LICENCE}",
        updated=feed.updated,
    )
    for entry in feed.entries:
        made.add_item(
            title=entry.title,
            link=entry.url,
            description=as_html(entry.text),  # which Atom1Feed declares to be HTML
            unique_id=entry.id,
            pubdate=entry.published,
            updateddate=entry.updated,
            categories=entry.tags,
        )
    content_type = "application/atom+xml; charset=utf-8"
    return HttpResponse(made.writeString("utf-8"), content_type=content_type)


def as_html(words: str) -> str:
    return escape(words).replace("\n", "<br>")


def as_json(feed: Feed) -> HttpResponse:
    body = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": feed.title,
        "home_page_url": feed.home,
        "feed_url": feed.address,
        "description": feed.tagline,
        "language": get_language(),
        "authors": [{"name": _("Parallax"), "url": feed.site}],
        "items": [item(entry) for entry in feed.entries],
    }
    return JsonResponse(
        body,
        json_dumps_params={"ensure_ascii": False},
        content_type="application/feed+json; charset=utf-8",
    )


def item(entry: Entry) -> dict[str, Any]:
    """One entry; `_parallax` is our extension: an event's date as EDTF, and who began it."""
    body = {
        "id": entry.id,
        "url": entry.url,
        "title": entry.title,
        "content_text": entry.text or entry.title,
        "date_published": entry.published.isoformat(timespec="seconds"),
        "date_modified": entry.updated.isoformat(timespec="seconds"),
        "tags": entry.tags,
        "language": get_language(),
    }
    more = {"image": entry.image, "_parallax": entry.extra}
    return body | {name: value for name, value in more.items() if value}


FORMS: dict[str, Callable[[Feed], HttpResponse]] = {"atom": as_atom, "jsonfeed": as_json}
