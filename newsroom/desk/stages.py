"""Where the work stands: what waits to be read, drafted, reviewed and published."""

from __future__ import annotations

from collections.abc import Mapping

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils.translation import gettext_lazy as _

from newsroom.models import Decision, Reading, Suggestion
from timeline.models import Article, Citation, Event, State, Statement

LANGUAGES = ("ar", "en", "ru")
UNPUBLISHED = (State.DRAFT, State.REVIEW)
STAGES: Mapping[str, object] = {
    "drafts": _("Drafts"),
    "in-review": _("In review"),
    "to-publish": _("To publish"),
    "withdrawn": _("Withdrawn"),
}
PUBLIC_CHANGES = (Decision.Activity.CORRECT, Decision.Activity.WITHDRAW)


def to_read() -> QuerySet[Article]:
    """Articles with a stored text that were never read, or have proposals waiting."""
    current = Reading.objects.filter(article=OuterRef("pk"), is_current=True)
    waiting = Suggestion.objects.filter(
        reading__article=OuterRef("pk"),
        reading__is_current=True,
        status=Suggestion.Status.PENDING,
    )
    return Article.objects.filter(Q(Exists(waiting)) | ~Q(Exists(current))).filter(
        stored_text__isnull=False
    )


def complete() -> Q:
    """Title and summary in three languages, and a source: what SQL can say of the checklist."""
    wanted = Q(Exists(Citation.objects.filter(event=OuterRef("pk"))))
    for name in ("title", "summary"):
        for code in LANGUAGES:
            field = f"{name}_{code}"
            wanted &= ~(Q(**{field: ""}) | Q(**{f"{field}__isnull": True}))
    return wanted


def grown() -> Q:
    """Public events for which statements or passages wait."""
    said = Statement.objects.filter(event=OuterRef("pk"), state__in=UNPUBLISHED)
    passage = Suggestion.objects.filter(
        Q(event=OuterRef("pk")) | Q(statement__event=OuterRef("pk")), waits=True
    )
    return Q(state=State.PUBLISHED) & (Q(Exists(said)) | Q(Exists(passage)))


def events_in(stage: str) -> QuerySet[Event]:
    """The events of a stage, last changed first."""
    wanted = {
        "drafts": Q(state=State.DRAFT),
        "in-review": Q(state=State.REVIEW) & ~complete(),
        "to-publish": (Q(state=State.REVIEW) & complete()) | grown(),
        "withdrawn": Q(state=State.WITHDRAWN),
    }[stage]
    return Event.objects.filter(wanted).select_related("kind").order_by("-updated", "-pk")


def homeless_statements() -> QuerySet[Statement]:
    """Draft statements that belong to no event yet."""
    return Statement.objects.filter(event=None, state__in=UNPUBLISHED).order_by("-updated", "-pk")


def public_changes() -> QuerySet[Decision]:
    """Corrections and withdrawals, newest first."""
    return (
        Decision.objects.filter(activity__in=PUBLIC_CHANGES)
        .select_related("agent", "event", "statement__event")
        .order_by("-at", "-pk")
    )


def counts() -> dict[str, int]:
    """How much waits in each stage."""
    found = {stage.replace("-", "_"): events_in(stage).count() for stage in STAGES}
    found["drafts"] += homeless_statements().count()
    return found | {"to_read": to_read().count()}
