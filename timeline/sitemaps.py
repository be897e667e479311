"""What search engines are told: the sitemap in three languages, and robots.txt."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from django.conf import settings
from django.contrib.sitemaps import Sitemap
from django.contrib.sitemaps import views as sitemap_views
from django.db.models import Count, Max, Model, Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.urls import path, reverse
from django.views.decorators.http import condition, require_safe

from timeline import versioning
from timeline.exports.answering import etag_of
from timeline.models import Actor, Event, Place, Source, State, Statement, Thread, Topic


class InEveryLanguage(Sequence):
    """Each row with each language: a page of it reads no more rows than it needs."""

    def __init__(self, rows: Any, codes: Sequence[str]) -> None:
        self.rows, self.codes = rows, codes

    def __len__(self) -> int:
        count = self.rows.count() if isinstance(self.rows, QuerySet) else len(self.rows)
        return count * len(self.codes)

    def __getitem__(self, part: slice) -> list[tuple[Any, str]]:  # type: ignore[override]
        width = len(self.codes)
        rows = self.rows[part.start // width : -(-part.stop // width)]
        pairs = [(row, code) for row in rows for code in self.codes]
        skipped = part.start % width
        return pairs[skipped : skipped + part.stop - part.start]


class PagesSitemap(Sitemap):
    """Pages that are always there; the base of the sections below, too."""

    i18n = alternates = True
    limit = 3_000  # addresses, about 1.6 MB: each tells its other languages

    def items(self) -> Any:
        return ["timeline", "actors", "threads", "sources", "corrections", "about", "privacy"]

    def _location(self, item: tuple[Any, str], force_lang_code: str | None = None) -> str:
        """The address of a row in a language; worked out once for all languages of the row."""
        row, code = item
        if row is not self._last[0]:
            url = reverse(f"timeline:{row}") if isinstance(row, str) else row.get_absolute_url()
            self._last = row, url.split("/", 2)[2]
        return f"/{force_lang_code or code}/{self._last[1]}"

    _last: tuple[Any, str] = (None, "")

    def _items(self) -> Sequence[tuple[Any, str]]:
        """Django's own pairs of item and language, made page by page instead of all at once."""
        return InEveryLanguage(self.items(), [code for code, _name in settings.LANGUAGES])

    def get_latest_lastmod(self) -> dt.datetime | None:
        """When the section last changed, by one query; None where its items have no such time."""
        rows = self.items()
        column = getattr(self, "changed", "")
        return rows.aggregate(latest=Max(column))["latest"] if column else None


class EventsSitemap(PagesSitemap):
    changed = "updated"

    def items(self) -> QuerySet[Event]:
        return Event.objects.published().order_by("pk")

    def lastmod(self, item: Event) -> dt.datetime:
        return item.updated


class StatementsSitemap(PagesSitemap):
    changed = "updated"

    def items(self) -> QuerySet[Statement]:
        return Statement.objects.published().order_by("pk")

    def lastmod(self, item: Statement) -> dt.datetime:
        return item.updated


class AuthoritiesSitemap(PagesSitemap):
    """Actors, threads, topics and places, as new as the newest change of an event of theirs."""

    changed = "changed"

    def __init__(self, model: type[Model]) -> None:
        self.rows = model._default_manager.all()

    def items(self) -> QuerySet[Any]:
        public = Q(events__state=State.PUBLISHED)
        rows = self.rows.annotate(
            total=Count("events", filter=public), changed=Max("events__updated", filter=public)
        )
        return rows.filter(total__gt=0).order_by("pk")

    def lastmod(self, item: Any) -> dt.datetime:
        return item.changed


class SourcesSitemap(PagesSitemap):
    def items(self) -> QuerySet[Source]:
        return Source.objects.published().order_by("pk")


# Made anew for each request: a sitemap remembers things while it is written.
SECTIONS: dict[str, Callable[[], Sitemap]] = {
    "pages": PagesSitemap,
    "events": EventsSitemap,
    "statements": StatementsSitemap,
    "actors": partial(AuthoritiesSitemap, Actor),
    "threads": partial(AuthoritiesSitemap, Thread),
    "topics": partial(AuthoritiesSitemap, Topic),
    "places": partial(AuthoritiesSitemap, Place),
    "sources": SourcesSitemap,
}


def version_of(request: HttpRequest, **named: Any) -> str:
    version = versioning.current()
    return etag_of(str(version.lineage), version.number)


@require_safe
@condition(etag_func=version_of)
def index(request: HttpRequest) -> HttpResponse:
    """The sitemap of sitemaps: every page of every section (sitemaps.org)."""
    return sitemap_views.index(request, SECTIONS, sitemap_url_name="sitemap-section")


@require_safe
@condition(etag_func=version_of)
def section(request: HttpRequest, section: str) -> HttpResponse:
    """One section, each address with its other languages (hreflang)."""
    return sitemap_views.sitemap(request, SECTIONS, section=section)


# Any two filters together would be more pages than there are events: one at a time is enough.
ROBOTS = """\
User-agent: *
Disallow: /desk/
Disallow: /admin/
Disallow: /*/facets/
Disallow: /*/events/*?
Disallow: /*?*&

Sitemap: {sitemap}
"""


@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    """What crawlers may fetch (RFC 9309)."""
    text = ROBOTS.format(sitemap=request.build_absolute_uri(reverse("sitemap")))
    return HttpResponse(text, content_type="text/plain; charset=utf-8")


urlpatterns = [
    path("sitemap.xml", index, name="sitemap"),
    path("sitemap-<slug:section>.xml", section, name="sitemap-section"),
    path("robots.txt", robots, name="robots"),
]
