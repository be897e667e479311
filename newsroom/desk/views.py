"""The desk's lists: what waits to be read, drafted and published; corrections; the rules."""

from __future__ import annotations

from django.core.paginator import Paginator
from django.db.models import Prefetch, QuerySet
from django.http import HttpRequest, HttpResponse
from django.utils.timezone import now
from django.views.decorators.http import require_safe

from newsroom.desk import rules, stages
from newsroom.desk.pages import desk_page, desk_permission
from newsroom.models import Reading
from timeline.models import Article, Statement

PAGE = 50  # rows
REVIEW = "newsroom.review_suggestion"


def page_of(request: HttpRequest, rows: QuerySet):
    """The page of the list that the address asks for; the nearest one for nonsense."""
    return Paginator(rows, PAGE).get_page(request.GET.get("page"))


@require_safe
@desk_permission(REVIEW)
def queue(request: HttpRequest) -> HttpResponse:
    """Articles that wait to be read or decided, the newest in first."""
    readings = Reading.objects.filter(is_current=True).for_queue()
    articles = (
        stages.to_read()
        .select_related("source", "stored_text")
        .prefetch_related(Prefetch("readings", readings, to_attr="current"))
        .order_by("-stored_text__imported_at", "-pk")
    )
    return desk_page(request, "queue.html", {"page": page_of(request, articles)})


@require_safe
@desk_permission(REVIEW)
def done(request: HttpRequest) -> HttpResponse:
    """Articles whose proposals are all decided, to be looked at or read again."""
    articles = (
        Article.objects.filter(stored_text__isnull=False)
        .exclude(pk__in=stages.to_read().values("pk"))
        .select_related("source", "stored_text")
        .prefetch_related(
            Prefetch("readings", Reading.objects.filter(is_current=True), to_attr="current")
        )
        .order_by("-stored_text__imported_at", "-pk")
    )
    return desk_page(request, "done.html", {"page": page_of(request, articles)})


@require_safe
@desk_permission(REVIEW)
def stage(request: HttpRequest, stage: str) -> HttpResponse:
    """The events of a stage, with the statements that would go public with them."""
    unpublished = Statement.objects.filter(state__in=stages.UNPUBLISHED)
    events = stages.events_in(stage).prefetch_related(
        Prefetch("statements", unpublished.order_by("pk"), to_attr="new_statements")
    )
    homeless = stages.homeless_statements().prefetch_related("speakers", "renderings")
    context = {
        "stage": stage,
        "heading": stages.STAGES[stage],
        "page": page_of(request, events),
        "homeless": homeless[:PAGE] if stage == "drafts" else [],
    }
    return desk_page(request, "stage.html", context)


@require_safe
@desk_permission(REVIEW)
def corrections(request: HttpRequest) -> HttpResponse:
    """What was changed after it was public, and the reason that readers see."""
    page = page_of(request, stages.public_changes())
    return desk_page(request, "corrections.html", {"page": page})


@require_safe
@desk_permission(REVIEW)
def rule_scores(request: HttpRequest) -> HttpResponse:
    """Precision per rule of the reader, from the decisions."""
    context = {"scores": rules.scores(), "enough": rules.ENOUGH, "today": now().date()}
    return desk_page(request, "rules.html", context)
