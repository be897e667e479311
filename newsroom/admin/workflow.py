"""The way of a record to the public, taken from its form: every step is one of curation's verbs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django import forms
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from newsroom import curation
from newsroom.admin.base import RecordAdmin
from newsroom.admin.forms import RecordForm
from timeline.models import Event, State, Statement


@dataclass(frozen=True, slots=True)
class Step:
    """A step that may be taken from some states, by those with a permission."""

    key: str
    label: Any
    states: tuple[State, ...]
    permission: str  # "" for whoever may change the record
    take: Callable[..., Any]
    for_statements: bool = True


def _submit(record: Event, request: HttpRequest, reason: str) -> None:
    curation.submit(event=record, by=request.user, version=record.version)


def _send_back(record: Event, request: HttpRequest, reason: str) -> None:
    curation.send_back(event=record, by=request.user, version=record.version, reason=reason)


def _publish(record: Event | Statement, request: HttpRequest, reason: str) -> None:
    """A statement goes public with its event, or joins it there."""
    if isinstance(record, Event):
        curation.publish(event=record, by=request.user, version=record.version, override=reason)
        return
    event = record.event
    if event is None or event.state != State.PUBLISHED:
        raise curation.CurationError(_("A published statement belongs to a published event."))
    curation.publish(
        event=event,
        by=request.user,
        version=event.version,
        override=reason,
        statements=[record.pk],
    )


def _withdraw(record: Event | Statement, request: HttpRequest, reason: str) -> None:
    curation.withdraw(record=record, by=request.user, version=record.version, reason=reason)


def _restore(record: Event | Statement, request: HttpRequest, reason: str) -> None:
    curation.restore(record=record, by=request.user, version=record.version, reason=reason)


PUBLISH, WITHDRAW = "newsroom.publish_record", "newsroom.withdraw_record"
UNPUBLISHED = (State.DRAFT, State.REVIEW)
STEPS = (
    Step("submit", gettext_lazy("Send to review"), (State.DRAFT,), "", _submit, False),
    Step("send_back", gettext_lazy("Return to the drafts"), (State.REVIEW,), "", _send_back, False),
    Step("publish", gettext_lazy("Publish"), UNPUBLISHED, PUBLISH, _publish),
    Step(
        "withdraw",
        gettext_lazy("Withdraw (needs a reason)"),
        (*UNPUBLISHED, State.PUBLISHED),
        WITHDRAW,
        _withdraw,
    ),
    Step("restore", gettext_lazy("Restore as a draft"), (State.WITHDRAWN,), WITHDRAW, _restore),
)


def open_steps(request: HttpRequest, record: Event | Statement | None) -> list[Step]:
    """The steps that this user may take with this record now."""
    if record is None or record.pk is None:
        return []
    return [
        step
        for step in STEPS
        if record.state in step.states
        and (step.for_statements or isinstance(record, Event))
        and (not step.permission or request.user.has_perm(step.permission))
    ]


class CuratedForm(RecordForm):
    """A form that can also take its record a step further."""

    steps: tuple[Step, ...] = ()
    next_step = forms.ChoiceField(label=gettext_lazy("Next step"), required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "next_step" in self.fields:
            choices = [(step.key, step.label) for step in self.steps]
            self.fields["next_step"].choices = [("", _("Only save")), *choices]


class CuratedAdmin(RecordAdmin):
    """Events and statements: nothing is published by a field, only by a step."""

    form = CuratedForm
    readonly_fields = ("state", "version", "created", "updated")

    def get_form(self, request: HttpRequest, obj: Any = None, **kwargs: Any) -> Any:
        form = super().get_form(request, obj, **kwargs)
        form.steps = tuple(open_steps(request, obj))
        return form

    def change_fields(self, request: HttpRequest, obj: Any) -> list[str]:
        steps = ["next_step"] if open_steps(request, obj) else []
        return [*steps, *super().change_fields(request, obj)]

    def take_step(self, request: HttpRequest, obj: Any, form: RecordForm) -> None:
        key = form.cleaned_data.get("next_step")
        if not key:
            return
        step = next((step for step in open_steps(request, obj) if step.key == key), None)
        if step is None:
            raise PermissionDenied
        step.take(obj, request, form.cleaned_data.get("reason", "").strip())
