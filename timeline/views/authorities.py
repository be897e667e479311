"""The pages of what records point to: actors, topics, places, sources, threads."""

from __future__ import annotations

from typing import Any

from django.db.models import Count, Max, Min, Q, QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from timeline import overview, selection
from timeline.beside import chains
from timeline.found import find
from timeline.listing import event_cards
from timeline.models import (
    Actor,
    Article,
    FormerSlug,
    Place,
    Side,
    Source,
    State,
    Statement,
    Thread,
    Topic,
)


def by_slug(model: type, slug: str, rows: QuerySet[Any]) -> Any:
    """The row with this slug, or a redirect to the one that once had it."""
    found = rows.filter(slug=slug).first()
    if found:
        return found
    former = FormerSlug.objects.filter(model=model.__name__.lower(), slug=slug).first()
    moved = rows.filter(pk=former.object_id).first() if former else None
    if moved is None:
        raise Http404
    return redirect(moved, permanent=True)


def facet_page(
    request: HttpRequest, shown: Any, facet: str, template: str, **context: Any
) -> HttpResponse:
    """The page of an authority: itself, its latest events, and the way to all of them."""
    if isinstance(shown, HttpResponse):
        return shown
    chosen = selection.Selection().choosing(facet, [shown.slug])
    found = find(chosen.changing(sort="newest"), page_size=12)
    context |= {
        "shown": shown,
        "found": found,
        "cards": event_cards(found, found.page_ids).values(),
        "all_url": chosen.url(get_language()),
        "overview": overview.ready(found),
        "all_selection": chosen,
    }
    return render(request, template, context)


@require_safe
def actor(request: HttpRequest, slug: str) -> HttpResponse:
    """A person or institution: names, offices, statements, events."""
    shown = by_slug(Actor, slug, Actor.objects.published().prefetch_related("aliases", "roles"))
    said = Statement.objects.none()
    if isinstance(shown, Actor):
        said = Statement.objects.published().filter(speakers=shown).select_related("event")
    return facet_page(
        request,
        shown,
        "actor",
        "timeline/actor.html",
        statements=said.for_list().order_by("-said_earliest", "-pk")[:12],
        statement_total=said.count(),
    )


@require_safe
def topic(request: HttpRequest, slug: str) -> HttpResponse:
    """A topic and its events."""
    shown = by_slug(Topic, slug, Topic.objects.published())
    return facet_page(request, shown, "topic", "timeline/topic.html")


@require_safe
def place(request: HttpRequest, slug: str) -> HttpResponse:
    """A place and its events."""
    shown = by_slug(Place, slug, Place.objects.published())
    return facet_page(request, shown, "place", "timeline/place.html")


@require_safe
def source(request: HttpRequest, slug: str) -> HttpResponse:
    """A source, its articles in the record, and the events that rest on them."""
    shown = by_slug(Source, slug, Source.objects.published())
    articles = Article.objects.none()
    if isinstance(shown, Source):
        articles = Article.objects.published().filter(source=shown)
    return facet_page(
        request,
        shown,
        "source",
        "timeline/source.html",
        articles=articles.order_by("-published_earliest", "-pk")[:50],
        article_total=articles.count(),
    )


@require_safe
def actors(request: HttpRequest) -> HttpResponse:
    """Everybody in the record, by bank and by how much the record holds of them."""
    rows = Actor.objects.published().annotate(
        event_total=Count("events", filter=Q(events__state=State.PUBLISHED), distinct=True),
        statement_total=Count(
            "statements",
            filter=Q(statements__state=State.PUBLISHED, statements__event__state=State.PUBLISHED),
            distinct=True,
        ),
    )
    people = list(rows.order_by("-event_total", "-statement_total", "pk"))
    groups = [
        (side, Side(side).label, [one for one in people if one.side == side])
        for side in (Side.US, Side.RU, Side.OTHER)
    ]
    return render(request, "timeline/actors.html", {"groups": groups, "total": len(people)})


@require_safe
def sources(request: HttpRequest) -> HttpResponse:
    """Every source on which the record rests."""
    rows = (
        Source.objects.published()
        .annotate(article_total=Count("articles", distinct=True))
        .order_by("-article_total", "name", "pk")
    )
    return render(request, "timeline/sources.html", {"sources": rows})


@require_safe
def threads(request: HttpRequest) -> HttpResponse:
    """Every thread with its span of time."""
    public = Q(events__state=State.PUBLISHED)
    rows = (
        Thread.objects.annotate(
            total=Count("events", filter=public),
            first=Min("events__earliest", filter=public),
            last=Max("events__latest", filter=public),
        )
        .filter(total__gt=0)
        .order_by("-last", "pk")
    )
    return render(request, "timeline/threads.html", {"threads": rows})


@require_safe
def thread(request: HttpRequest, slug: str) -> HttpResponse:
    """One chain of events."""
    shown = by_slug(Thread, slug, Thread.objects.all())
    if isinstance(shown, HttpResponse):
        return shown
    if not (chain := chains([shown])):
        raise Http404
    chosen = selection.Selection().choosing("thread", [shown.slug])
    context = {"thread": shown, "chain": chain[0], "all_url": chosen.url(get_language())}
    return render(request, "timeline/thread.html", context)
