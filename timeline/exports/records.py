"""Single records as JSON: the address of a record's page, `.json` in place of its last slash.

Texts are in the language of the address; authorities are told by slug, and the full texts of
articles not at all: readers get the cited passages.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.db.models import Q, QuerySet
from django.http import Http404, HttpRequest, HttpResponseBase, JsonResponse
from django.shortcuts import redirect
from django.utils.cache import get_conditional_response
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from timeline import versioning
from timeline.exports.answering import etag_of, opened
from timeline.exports.as_json import as_dict
from timeline.exports.rows import slugs, text
from timeline.models import (
    Actor,
    Article,
    Citation,
    Event,
    FormerSlug,
    Link,
    Place,
    Rendering,
    ReportedValue,
    Source,
    Statement,
    Thread,
    Topic,
)
from timeline.models.discrepancies import discrepancies
from timeline.selection import Selection

Told = dict[str, Any]


class Moved(Exception):
    """The record is at another address than was asked for."""

    def __init__(self, row: Any) -> None:
        self.url = row.get_absolute_url().rstrip("/") + ".json"
        super().__init__(self.url)


def record(tell: Callable[..., Told]) -> Callable[..., HttpResponseBase]:
    """Make a view of a function that tells a record as a dict. It may raise Http404 or Moved."""

    @require_safe
    @wraps(tell)
    def view(request: HttpRequest, **lookup: Any) -> HttpResponseBase:
        version = versioning.current()
        etag = etag_of(str(version.lineage), version.number)
        response = get_conditional_response(request, etag=etag) or answer(tell, lookup)
        if response.status_code in (200, 304):
            response["ETag"] = etag
        response["Cache-Control"] = "no-cache"
        return opened(response)

    return view


def answer(tell: Callable[..., Told], lookup: Told) -> HttpResponseBase:
    try:
        return JsonResponse(tell(**lookup), json_dumps_params={"ensure_ascii": False})
    except Moved as moved:
        return redirect(moved.url, permanent=True)
    except Http404:
        return JsonResponse({"error": "There is no such record."}, status=404)


def one(rows: QuerySet[Any], **lookup: Any) -> Any:
    """The row. Raises Http404 when there is none."""
    if (found := rows.filter(**lookup).first()) is None:
        raise Http404
    return found


def named(rows: QuerySet[Any], slug: str) -> Any:
    """The row with this slug. Raises Moved for a slug it once had, Http404 for one never heard."""
    former = FormerSlug.objects.filter(model=rows.model.__name__.lower(), slug=slug).first()
    if former and not rows.filter(slug=slug).exists():
        raise Moved(one(rows, pk=former.object_id))
    return one(rows, slug=slug)


def found_by(facet: str, row: Any) -> Told:
    """Where the events of an authority are, as a page and as JSON."""
    chosen = Selection().choosing(facet, [row.slug])
    language = get_language() or "en"
    return {"timeline": chosen.url(language), "events": chosen.url(language, "json")}


# --- events and statements -----------------------------------------------------------------


@record
def event(pk: int, slug: str) -> Told:
    """One event with its statements, the passages it rests on, and what it answers."""
    row = one(Event.objects.published().for_list().prefetch_related("actors", "topics"), pk=pk)
    if slug != row.slug:
        raise Moved(row)
    about = Citation.objects.published().filter(event=row).for_list()
    return as_dict(row) | {
        "exactness": row.date_precision,
        "verification": row.certainty,
        "origins": row.origin_count,
        "voices": row.voices,
        "is_disputed": row.is_disputed,
        "discrepancies": discrepancies_of(row),
        "participants": [
            {"actor": part.actor.slug, "role": part.role}
            for part in row.participations.select_related("actor").order_by("pk")
        ],
        "threads": sorted(thread.slug for thread in row.threads.all()),
        "said": [statement_dict(statement) for statement in row.public_statements],
        "citations": [citation_dict(citation) for citation in about],
        "links": links_of(row),
    }


@record
def event_by_id(pk: int) -> Told:
    """Lead from an event's number alone to its address with its words."""
    raise Moved(one(Event.objects.published(), pk=pk))


def links_of(row: Event) -> list[Told]:
    """Links to other public events; `direction` says whether this event or the other is later."""
    links = Link.objects.published().filter(Q(later=row) | Q(earlier=row)).order_by("pk")
    return [
        {
            "relation": link.relation,
            "direction": "back" if link.later_id == row.pk else "forward",
            "url": (link.earlier if link.later_id == row.pk else link.later).get_absolute_url(),
        }
        for link in links
    ]


@record
def statement(pk: int) -> Told:
    """One utterance with all its wordings."""
    row = one(Statement.objects.published().select_related("event").for_list(), pk=pk)
    about = Citation.objects.published().filter(statement=row).for_list()
    return statement_dict(row) | {
        "event": row.event.get_absolute_url(),
        "citations": [citation_dict(citation) for citation in about],
    }


def statement_dict(row: Statement) -> Told:
    return {
        "id": row.pk,
        "url": row.get_absolute_url(),
        "said": row.said,
        "speakers": slugs(row.speakers),
        "speaker_description": text(row, "speaker_description"),
        "role": text(row, "role"),
        "side": row.side,
        "form": row.form,
        "via": row.via,
        "renderings": [rendering_dict(rendering) for rendering in row.renderings.all()],
    }


def rendering_dict(row: Rendering) -> Told:
    return {
        "language": row.language,
        "text": row.text,
        "translator": row.translator or None,
        "article": row.article_id,
    }


# --- what they rest on ---------------------------------------------------------------------


@record
def article(pk: int) -> Told:
    """The facts of an article and the passages cited from it."""
    row = one(Article.objects.published().select_related("source", "origin"), pk=pk)
    cited = Citation.objects.published().filter(article=row).select_related("article")
    return article_dict(row) | {
        "byline": row.byline,
        "dateline": row.dateline,
        "origin": row.origin.slug if row.origin else None,
        "origin_name": text(row.origin, "name") or None,
        "citations": [citation_dict(citation) for citation in cited.order_by("start", "pk")],
    }


def article_dict(row: Article) -> Told:
    return {
        "id": row.pk,
        "url": row.get_absolute_url(),
        "source": row.source.slug,
        "source_name": text(row.source, "name"),
        "headline": row.headline,
        "language": row.language,
        "published": row.published,
        "original": row.url,
    }


def discrepancies_of(row: Event) -> list[Told]:
    """What its sources have different values for; none of them is marked as the right one."""
    values = ReportedValue.objects.published().filter(event=row).for_list()
    return [
        {
            "attribute": attribute.slug,
            "label": text(attribute, "label"),
            "values": [
                {
                    "value": text(one, "value"),
                    "source": one.citation.article.source.slug,
                    "source_name": text(one.citation.article.source, "name"),
                    "citation": citation_dict(one.citation),
                }
                for one in told
            ],
        }
        for attribute, told in discrepancies(values)
    ]


def citation_dict(row: Citation) -> Told:
    """A passage (W3C Web Annotation, TextQuoteSelector) and what it supports."""
    return {
        "article": row.article_id,
        "event": row.event_id,
        "statement": row.statement_id,
        "prefix": row.prefix,
        "exact": row.exact,
        "suffix": row.suffix,
    }


@record
def source(slug: str) -> Told:
    """A source and its articles in the record."""
    row = named(Source.objects.published(), slug)
    articles = Article.objects.published().filter(source=row).select_related("source")
    return {
        "slug": row.slug,
        "url": row.get_absolute_url(),
        "name": text(row, "name"),
        "names": [{"language": language, "name": name} for name, language in row.names],
        "kind": row.kind,
        "country": row.country_code,
        "language": row.language,
        "site": row.site,
        "state_run": row.state_run,
        "articles": [article_dict(row) for row in articles.order_by("published_earliest", "pk")],
        **found_by("source", row),
    }


# --- authorities ---------------------------------------------------------------------------


@record
def actor(slug: str) -> Told:
    """A person or institution with all names and offices."""
    row = named(Actor.objects.published(), slug)
    return {
        "slug": row.slug,
        "url": row.get_absolute_url(),
        "name": text(row, "name"),
        "kind": row.kind,
        "side": row.side,
        "wikidata": row.wikidata_id,
        "aliases": [
            {"language": alias.language, "name": alias.name, "kind": alias.kind}
            for alias in row.aliases.order_by("language", "pk")
        ],
        "offices": [
            {"title": text(role, "title"), "from": role.begins, "to": role.ends}
            for role in row.roles.order_by("begins_earliest", "pk")
        ],
        **found_by("actor", row),
    }


@record
def topic(slug: str) -> Told:
    """A topic of the vocabulary (SKOS)."""
    row = named(Topic.objects.published().select_related("broader"), slug)
    return {
        "slug": row.slug,
        "url": row.get_absolute_url(),
        "label": text(row, "label"),
        "definition": text(row, "definition"),
        "broader": row.broader.slug if row.broader else None,
        **found_by("topic", row),
    }


@record
def place(slug: str) -> Told:
    """A place with its coordinates (WGS 84, degrees)."""
    row = named(Place.objects.published(), slug)
    return {
        "slug": row.slug,
        "url": row.get_absolute_url(),
        "name": text(row, "name"),
        "country": row.country_code,
        "lat": row.lat,
        "lon": row.lon,
        **found_by("place", row),
    }


@record
def thread(slug: str) -> Told:
    """A chain of events, oldest first."""
    row = named(Thread.objects.all(), slug)
    events = row.events.published().select_related("kind", "place")
    chain = events.prefetch_related("actors", "topics").order_by("earliest", "pk")
    if not chain:
        raise Http404
    return {
        "slug": row.slug,
        "url": row.get_absolute_url(),
        "title": text(row, "title"),
        "summary": text(row, "summary"),
        "chain": [as_dict(event) for event in chain],
        **found_by("thread", row),
    }
