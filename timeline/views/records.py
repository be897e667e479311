"""The pages of single records: an event, a statement, an article."""

from __future__ import annotations

from typing import Any

from django.db.models import Q
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.cache import patch_vary_headers
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from timeline import selection, sharing
from timeline.found import find
from timeline.models import Article, Citation, Correction, Event, Link, Side, Statement, Thread
from timeline.panels import sentence


@require_safe
def event(request: HttpRequest, pk: int, slug: str = "") -> HttpResponse:
    """One event: what each side said, the threads it stands in, the evidence, the links."""
    shown = get_object_or_404(Event.objects.published().for_list(), pk=pk)
    if slug != shown.slug:
        return redirect(shown, permanent=True)
    statements = shown.public_statements
    evidence = list(
        Citation.objects.published()
        .filter(Q(event=shown) | Q(statement__event=shown))
        .for_list()
        .prefetch_related("statement__speakers")
    )
    context = {
        "event": shown,
        "actors": shown.actors.order_by("participations__pk"),
        "topics": shown.topics.order_by("slug"),
        "banks": by_side(statements),
        "other_voices": [s for s in statements if s.side not in (Side.US, Side.RU)],
        "evidence": by_article(evidence),
        "source_total": len({c.article.source_id for c in evidence}),
        "threads": [
            (thread, thread_chain(thread, shown)) for thread in shown.threads.order_by("pk")
        ],
        "links_back": Link.objects.published()
        .filter(later=shown)
        .order_by("earlier__earliest", "pk"),
        "links_forward": Link.objects.published()
        .filter(earlier=shown)
        .order_by("later__earliest", "pk"),
        "corrections": Correction.objects.published().filter(event=shown),
        "back": came_from(request),
    }
    response = render(request, "timeline/event.html", context)
    patch_vary_headers(response, ["Referer"])
    return response


def by_side(statements: list[Statement]) -> list[tuple[str, str, list[Statement]]]:
    """Statements of each bank under its name, Washington first."""
    return [
        (side, Side(side).label, [s for s in statements if s.side == side])
        for side in (Side.US, Side.RU)
    ]


def by_article(citations: list[Citation]) -> list[tuple[Article, list[Citation]]]:
    """Citations under their article, in the order in which the articles first occur."""
    articles: dict[Article, list[Citation]] = {}
    for citation in citations:
        articles.setdefault(citation.article, []).append(citation)
    return list(articles.items())


def thread_chain(thread: Thread, here: Event | None = None) -> list[dict[str, Any]]:
    """The public events of a thread in date order, with the word that links each to one before."""
    events = list(thread.events.published().order_by("earliest", "pk"))
    ids = [one.pk for one in events]
    relations: dict[int, Link] = {}
    for link in Link.objects.published().filter(later__in=ids, earlier__in=ids).order_by("pk"):
        relations.setdefault(link.later_id, link)
    return [{"event": one, "is_here": one == here, "link": relations.get(one.pk)} for one in events]


def came_from(request: HttpRequest) -> dict[str, str] | None:
    """The way back to the selection from which the reader came, by the browser's own word."""
    here, language = request.build_absolute_uri("/"), get_language()
    try:
        address = sharing.parts_of(request.headers.get("Referer", ""))
    except sharing.NotShareable:
        return None
    if f"{address.scheme}://{address.netloc}/" != here or address.path != f"/{language}/":
        return None
    chosen, _problems = selection.parse(QueryDict(address.query))
    return {"url": chosen.url(language), "sentence": sentence(find(chosen))}


@require_safe
def statement(request: HttpRequest, pk: int) -> HttpResponse:
    """One utterance with all its wordings, and what came of it."""
    shown = get_object_or_404(
        Statement.objects.published().select_related("event", "outcome__event").for_list(), pk=pk
    )
    context = {
        "statement": shown,
        "renderings": shown.renderings.select_related("article__source").order_by("pk"),
        "citations": Citation.objects.published().filter(statement=shown).for_list(),
    }
    return render(request, "timeline/statement.html", context)


@require_safe
def article(request: HttpRequest, pk: int) -> HttpResponse:
    """One article: its facts, the passages cited from it, and what they support."""
    shown = get_object_or_404(Article.objects.published().select_related("source", "origin"), pk=pk)
    citations = (
        Citation.objects.published()
        .filter(article=shown)
        .select_related("event", "statement__event")
        .prefetch_related("statement__speakers")
        .order_by("start", "pk")
    )
    return render(request, "timeline/article.html", {"article": shown, "citations": citations})
