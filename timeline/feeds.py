"""Feeds of a selection, Atom (RFC 4287) and JSON Feed 1.1: its newest events."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseBase, JsonResponse
from django.utils.feedgenerator import Atom1Feed
from django.utils.html import escape
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from timeline.exports.answering import headed
from timeline.exports.rows import events_of, names, text
from timeline.found import Found, find
from timeline.models import Event
from timeline.panels import sentence
from timeline.selection import Selection
from timeline.templatetags.record import date_words

MOST = 50
BEGAN = 2026  # the year in which the addresses began to name these records (RFC 4151)
LICENCE = "https://creativecommons.org/licenses/by/4.0/"


@dataclass(frozen=True)
class Feed:
    """What both forms of a feed tell of themselves; every address is absolute."""

    request: HttpRequest
    selection: Selection
    title: str
    events: list[Event]

    @classmethod
    def of(cls, request: HttpRequest, found: Found) -> Feed:
        """The newest events of what was found, whatever order and page were asked for."""
        chosen = found.selection.changing(sort="newest")
        newest = find(chosen)
        title = f"{_('Parallax')}: {sentence(newest)}"
        return cls(request, chosen, title, list(events_of(newest, 0, MOST)))

    def absolute(self, path: str) -> str:
        return self.request.build_absolute_uri(path)

    def address(self, form: str = "") -> str:
        """The selection's canonical address: its page, or the feed in this form."""
        plain = self.selection.changing(sort="date", view="banks")
        return self.absolute(plain.url(self.language, form))

    @property
    def language(self) -> str:
        return get_language() or "en"

    @property
    def tagline(self) -> str:
        return _("US-Russia relations, event by event, from both sides")

    @property
    def updated(self) -> dt.datetime:
        """When the last of its events changed; the epoch for a feed without any."""
        epoch = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)
        return max((event.updated for event in self.events), default=epoch)

    def id_of(self, event: Event) -> str:
        """A tag that stays when title and address words change (RFC 4151), one per language."""
        host = self.request.get_host().split(":")[0]
        return f"tag:{host},{BEGAN}:{self.language}/events/{event.pk}"


def heading(event: Event) -> str:
    return f"{date_words(event.date)}: {text(event, 'title')}"


def tags(event: Event) -> list[str]:
    words = [text(event.kind, "label"), *names(event.topics, "label"), *names(event.actors)]
    return list(dict.fromkeys(words))  # a country is a topic too, under the same name


# --- Atom ----------------------------------------------------------------------------------


class Atom(Atom1Feed):
    """Django's Atom, dated by its entries alone, so that an empty feed stays the same too."""

    def latest_post_date(self) -> dt.datetime:
        return self.feed["updated"]


def atom(request: HttpRequest, found: Found, problems: list[str]) -> HttpResponseBase:
    """The newest events as an Atom feed."""
    feed = Feed.of(request, found)
    made = Atom(
        title=feed.title,
        subtitle=feed.tagline,
        description="",
        link=feed.address(),
        feed_url=feed.address("atom"),
        feed_guid=feed.address("atom"),
        language=feed.language,
        author_name=_("Parallax"),
        feed_copyright=f"CC BY 4.0, {LICENCE}",
        updated=feed.updated,
    )
    for event in feed.events:
        made.add_item(
            title=heading(event),
            link=feed.absolute(event.get_absolute_url()),
            description=escape(text(event, "summary")),  # which Atom1Feed declares to be HTML
            unique_id=feed.id_of(event),
            pubdate=event.created,
            updateddate=event.updated,
            categories=tags(event),
        )
    response = HttpResponse(
        made.writeString("utf-8"), content_type="application/atom+xml; charset=utf-8"
    )
    return headed(response, feed.selection, "atom", is_saved=False)


# --- JSON Feed -----------------------------------------------------------------------------


def json_feed(request: HttpRequest, found: Found, problems: list[str]) -> HttpResponseBase:
    """The newest events as a JSON Feed."""
    feed = Feed.of(request, found)
    body = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": feed.title,
        "home_page_url": feed.address(),
        "feed_url": feed.address("jsonfeed"),
        "description": feed.tagline,
        "language": feed.language,
        "authors": [{"name": _("Parallax"), "url": feed.absolute(f"/{feed.language}/")}],
        "items": [item(feed, event) for event in feed.events],
    }
    response = JsonResponse(
        body,
        json_dumps_params={"ensure_ascii": False},
        content_type="application/feed+json; charset=utf-8",
    )
    return headed(response, feed.selection, "jsonfeed", is_saved=False)


def item(feed: Feed, event: Event) -> dict[str, Any]:
    """One event; `_parallax` is our extension: the date as EDTF, and who began it."""
    return {
        "id": feed.id_of(event),
        "url": feed.absolute(event.get_absolute_url()),
        "title": heading(event),
        "content_text": text(event, "summary") or heading(event),
        "date_published": event.created.isoformat(timespec="seconds"),
        "date_modified": event.updated.isoformat(timespec="seconds"),
        "tags": tags(event),
        "language": feed.language,
        "_parallax": {"date": event.date, "side": event.side},
    }
