"""An event on its way to the public: its words, its statements, its checklist, its next step."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from newsroom import curation
from newsroom.curation.publishing import values_of
from newsroom.curation.readiness import UNPUBLISHED, waiting_passages
from newsroom.desk.forms import EventForm, StatementForm, VersionForm, kind_choices
from newsroom.desk.names import all_names
from newsroom.desk.pages import desk_page, desk_permission
from newsroom.desk.views import REVIEW
from newsroom.models import Decision
from timeline.models import Citation, Event, ReportedValue, State, Statement

PUBLISH, WITHDRAW = "newsroom.publish_record", "newsroom.withdraw_record"
CORRECT = "newsroom.correct_record"
Step = Callable[..., Any]


def event_form(event: Event, data: Any = None) -> EventForm:
    names = all_names()
    values = values_of(event)
    shown = EventForm.initial_of(values, names)
    return EventForm(
        data,
        initial={**values, **shown, "version": event.version},
        names=names,
        kinds=kind_choices(),
        auto_id="event-%s",
    )


@require_safe
@desk_permission(REVIEW)
def event(request: HttpRequest, pk: int) -> HttpResponse:
    """The event with all that would be published with it."""
    return _page(request, get_object_or_404(Event, pk=pk))


def _page(
    request: HttpRequest,
    event: Event,
    *,
    form: EventForm | None = None,
    forms: dict[int, StatementForm] | None = None,
    error: str = "",
    current: Any = None,
    status: int = 200,
) -> HttpResponse:
    checks = curation.checklist(event)
    statements = Statement.objects.filter(event=event).exclude(state=State.WITHDRAWN)
    passages = waiting_passages(event).select_related("reading__article__source")
    rows = statements.prefetch_related("renderings", "speakers", "citations__article__source")
    names = all_names()
    context = {
        "event": event,
        "form": form or event_form(event),
        "checks": checks,
        "open": curation.open_points(checks),
        "statements": [
            (row, (forms or {}).get(row.pk) or StatementForm.of(row))
            for row in rows.order_by("state", "said_earliest", "pk")
        ],
        "citations": Citation.objects.filter(event=event).for_list(),
        "passages": passages,
        "reported": ReportedValue.objects.filter(event=event).for_list(),
        "something_new": event.state in UNPUBLISHED
        or passages.exists()
        or statements.filter(state__in=UNPUBLISHED).exists(),
        "decisions": Decision.objects.filter(event=event)
        .select_related("agent")
        .order_by("-at", "-pk")[:20],
        "people": names.people(),
        "towns": names.towns(),
        "error": error,
        "current": current,
        "is_public": event.state == State.PUBLISHED,
    }
    return desk_page(request, "event.html", context, status=status)


def _stepped(
    request: HttpRequest, record: Event | Statement, step: Step, done: str
) -> HttpResponse:
    """Take a step of the way to the public, and show the event again."""
    event = record if isinstance(record, Event) else record.event
    form = VersionForm(request.POST)
    if not form.is_valid():
        return _refused(request, record, _("The form was incomplete. Nothing was saved."))
    try:
        step(version=form.cleaned_data["version"], reason=form.cleaned_data["reason"])
    except curation.CurationError as refused:
        return _refused(request, record, str(refused), getattr(refused, "current", None))
    messages.success(request, done)
    return redirect("desk:event", pk=event.pk) if event else redirect("desk:drafts")


def _refused(
    request: HttpRequest, record: Event | Statement, error: str, current: Any = None
) -> HttpResponse:
    record.refresh_from_db()
    event = record if isinstance(record, Event) else record.event
    if event is None:
        messages.error(request, error)
        return redirect("desk:drafts")
    return _page(request, event, error=error, current=current, status=422)


@require_POST
@desk_permission(REVIEW)
def save_event(request: HttpRequest, pk: int) -> HttpResponse:
    """Save the words and facts of an event; what is public is corrected with a reason."""
    event = get_object_or_404(Event, pk=pk)
    form = event_form(event, request.POST)
    if not form.is_valid():
        return _page(request, event, form=form, status=422)
    try:
        _save(request, event, form)
    except curation.CurationError as refused:
        current = getattr(refused, "current", None)
        event.refresh_from_db()
        return _page(request, event, form=form, error=str(refused), current=current, status=422)
    messages.success(request, _("Saved."))
    return redirect("desk:event", pk=pk)


def _save(request: HttpRequest, event: Event, form: EventForm) -> None:
    given: dict[str, Any] = {
        "event": event,
        "by": request.user,
        "version": form.cleaned_data["version"],
        "changes": form.changes(),
    }
    if event.state != State.PUBLISHED:
        curation.edit_event(**given)
        return
    if not request.user.has_perm(CORRECT):
        raise curation.CurationError(_("Only a chief editor may change what is public."))
    curation.correct_event(**given, reason=form.cleaned_data["reason"])


@require_POST
@desk_permission(REVIEW)
def save_statement(request: HttpRequest, pk: int) -> HttpResponse:
    """Save our translations of a statement and its day."""
    statement = get_object_or_404(Statement.objects.select_related("event"), pk=pk)
    form = StatementForm.of(statement, request.POST)
    if statement.event is None:
        return _refused(request, statement, _("Give the statement an event first."))
    if not form.is_valid():
        return _page(request, statement.event, forms={pk: form}, status=422)
    is_public = statement.state == State.PUBLISHED
    if is_public and not request.user.has_perm(CORRECT):
        return _refused(request, statement, _("Only a chief editor may change what is public."))
    values = form.cleaned_data
    try:
        curation.edit_statement(
            statement=statement,
            by=request.user,
            version=values["version"],
            changes={"said": values["said"]},
            translations=form.translations(),
            reason=values["reason"],
        )
    except curation.CurationError as refused:
        return _refused(request, statement, str(refused), getattr(refused, "current", None))
    messages.success(request, _("Saved."))
    return redirect("desk:event", pk=statement.event_id)


@require_POST
@desk_permission(REVIEW)
def submit(request: HttpRequest, pk: int) -> HttpResponse:
    event = get_object_or_404(Event, pk=pk)

    def step(version: int, reason: str) -> None:
        curation.submit(event=event, by=request.user, version=version)

    return _stepped(request, event, step, _("Sent to review."))


@require_POST
@desk_permission(REVIEW)
def send_back(request: HttpRequest, pk: int) -> HttpResponse:
    event = get_object_or_404(Event, pk=pk)

    def step(version: int, reason: str) -> None:
        curation.send_back(event=event, by=request.user, version=version, reason=reason)

    return _stepped(request, event, step, _("Returned to the drafts."))


@require_POST
@desk_permission(PUBLISH)
def publish(request: HttpRequest, pk: int) -> HttpResponse:
    """Publish the event with the statements that are ticked."""
    event = get_object_or_404(Event, pk=pk)
    chosen = [int(key) for key in request.POST.getlist("statement") if key.isdecimal()]

    def step(version: int, reason: str) -> None:
        curation.publish(
            event=event, by=request.user, version=version, override=reason, statements=chosen
        )

    return _stepped(request, event, step, _("Published. It stands on the public page now."))


@require_POST
@desk_permission(WITHDRAW)
def withdraw(request: HttpRequest, pk: int) -> HttpResponse:
    return _withdrawn(request, get_object_or_404(Event, pk=pk))


@require_POST
@desk_permission(WITHDRAW)
def withdraw_statement(request: HttpRequest, pk: int) -> HttpResponse:
    return _withdrawn(request, get_object_or_404(Statement.objects.select_related("event"), pk=pk))


def _withdrawn(request: HttpRequest, record: Event | Statement) -> HttpResponse:
    def step(version: int, reason: str) -> None:
        curation.withdraw(record=record, by=request.user, version=version, reason=reason)

    return _stepped(request, record, step, _("Withdrawn."))


@require_POST
@desk_permission(WITHDRAW)
def restore(request: HttpRequest, pk: int) -> HttpResponse:
    event = get_object_or_404(Event, pk=pk)

    def step(version: int, reason: str) -> None:
        curation.restore(record=event, by=request.user, version=version, reason=reason)

    return _stepped(request, event, step, _("Restored as a draft."))
