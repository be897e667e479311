"""Decisions on what the reader proposes: accept, edit, merge, reject, undo.

Each runs in one transaction, takes the proposal with a conditional update (so two editors cannot
both decide it) and leaves one Decision.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.contrib.auth.models import AbstractBaseUser
from django.db import transaction
from django.utils.translation import gettext as _

from newsroom import suggesting
from newsroom.curation import evidence, fields
from newsroom.curation.errors import Conflict, CurationError
from newsroom.models import Decision, Reading, Suggestion
from timeline.models import Citation, Event, Rendering, State, Statement

Payload = dict[str, Any]
Agent = AbstractBaseUser | None
Status = Suggestion.Status
Activity = Decision.Activity
MADE_BY_THE_SERVER = ("spans", "also", "status", "rule", "why", "likely", "cue", "date_span")


# --- accept ------------------------------------------------------------------------------------


@transaction.atomic
def accept_event(
    *, suggestion: Suggestion, by: Agent, changes: Mapping[str, Any] | None = None
) -> Event:
    """Make a draft event of the proposal, with a citation of each passage that tells it."""
    _take(suggestion, Status.ACCEPTED)
    _change(suggestion, changes)
    payload = suggestion.payload
    event = Event(state=State.DRAFT)
    fields.set_event(event, payload)
    _insert(event, by)
    fields.set_actors(event, payload["actors"])
    evidence.join_event(suggestion, event)
    suggestion.event = event
    suggestion.save(update_fields=["event", "payload", "was_edited"])
    _attach_statements(suggestion, event)
    _decide(suggestion, Activity.ACCEPT, by)
    suggesting.match_pending(suggestion.reading, [suggestion.kind])
    return event


@transaction.atomic
def accept_statement(
    *, suggestion: Suggestion, by: Agent, changes: Mapping[str, Any] | None = None
) -> Statement:
    """Make a draft statement: the words as printed, our translations, its passage.

    Raises NotProven where the words do not occur in the article.
    """
    _take(suggestion, Status.ACCEPTED)
    _change(suggestion, changes)
    payload = suggestion.payload
    if not payload["speakers"] and not payload["speaker_description"]:
        raise CurationError(_("Say who speaks: a name of the record, or a description."))
    statement = Statement(state=State.DRAFT, event=_about(suggestion))
    fields.set_statement(statement, _statement_values(suggestion))
    _insert(statement, by)
    fields.set_speakers(statement, payload["speakers"])
    _set_offices(statement, suggestion)
    evidence.join_statement(suggestion, statement)
    fields.set_translations(statement, payload["translations"])
    suggestion.statement = statement
    suggestion.save(update_fields=["statement", "start", "end", "payload", "was_edited"])
    _decide(suggestion, Activity.ACCEPT, by)
    suggesting.match_pending(suggestion.reading, [suggestion.kind])
    return statement


def _insert(row: Event | Statement, by: Agent) -> None:
    row._history_user = by
    row.save(force_insert=True)


def _statement_values(suggestion: Suggestion) -> Payload:
    payload, language = suggestion.payload, _language(suggestion)
    return {
        "side": payload["side"],
        "said": payload["said"],
        "form": payload["form"],
        "via": payload["via"],
        "audience": payload["audience"],
        "speaks_of_future": payload["future"],
        f"speaker_description_{language}": payload["speaker_description"],
        f"role_{language}": payload["role"],
    }


def _set_offices(statement: Statement, suggestion: Suggestion) -> None:
    """The office in three languages where the record knows it; else as the article words it."""
    offices = fields.office_on(suggestion.payload["speakers"], statement.said_latest)
    if offices:
        fields.set_statement(statement, offices)
        statement.save_without_historical_record(update_fields=sorted(offices))


def _language(suggestion: Suggestion) -> str:
    language = suggestion.reading.article.language.split("-")[0]
    return language if language in fields.LANGUAGES else "en"


def _about(suggestion: Suggestion) -> Event | None:
    """The event that the statement is about; None where it is proposed but not yet accepted."""
    kind, number = suggestion.payload["about"][:1], suggestion.payload["about"][1:]
    if not number.isdecimal():
        return None
    if kind == "e":
        return Event.objects.exclude(state=State.WITHDRAWN).filter(pk=number).first()
    proposal = suggestion.reading.suggestions.filter(pk=number).first()
    return proposal.event if proposal else None


def _attach_statements(suggestion: Suggestion, event: Event) -> None:
    """Statements accepted before the event that they are about now join it."""
    for other in suggestion.reading.suggestions.filter(
        status=Status.ACCEPTED, statement__event=None, statement__state=State.DRAFT
    ).select_related("statement"):
        if other.payload["about"] == f"s{suggestion.pk}":
            other.statement.event = event
            other.statement.save(update_fields=["event"])


# --- edit --------------------------------------------------------------------------------------


@transaction.atomic
def edit(*, suggestion: Suggestion, by: Agent, changes: Mapping[str, Any]) -> Suggestion:
    """Keep an editor's changes to a waiting proposal."""
    _take(suggestion, Status.PENDING)
    if _change(suggestion, changes):
        suggestion.save(update_fields=["payload", "was_edited", "start", "end"])
        _decide(suggestion, Activity.EDIT, by)
    return suggestion


def _change(suggestion: Suggestion, changes: Mapping[str, Any] | None) -> bool:
    """Put the changes into the payload, unsaved; what the reader proposed stays beside them."""
    payload = suggestion.payload
    changed = {
        name: value
        for name, value in (changes or {}).items()
        if name in payload and name not in MADE_BY_THE_SERVER and payload[name] != value
    }
    if not changed:
        return False
    if "words" in changed and suggestion.kind == Suggestion.Kind.STATEMENT:
        changed["words"] = _prove(suggestion, changed["words"])
    for name in ("date", "said"):
        if name in changed:
            changed[name] = fields.check_date(changed[name], optional=name == "said")
    proposed = payload.setdefault("proposed", {})
    for name, value in changed.items():
        proposed.setdefault(name, payload[name])
        payload[name] = value
    suggestion.was_edited = True
    return True


def _prove(suggestion: Suggestion, words: str) -> str:
    """Move the proposal to where the words stand, and return them as the article has them."""
    text = evidence.stored_text(suggestion.reading.article)
    spans = evidence.prove(text, words, near=suggestion.start)
    suggestion.payload["spans"] = [list(span) for span in spans]
    suggestion.start, suggestion.end = spans[0][0], spans[-1][1]
    return evidence.BETWEEN_PIECES.join(text[start:end] for start, end in spans)


# --- merge -------------------------------------------------------------------------------------


@transaction.atomic
def merge_event(*, suggestion: Suggestion, event: Event, by: Agent) -> Event:
    """Make the proposal one more piece of evidence for an event of the record.

    A public event takes the passage at its next publishing: until then nothing public changes.
    """
    _take(suggestion, Status.MERGED)
    _not_withdrawn(event)
    suggestion.event = event
    suggestion.waits = event.state == State.PUBLISHED
    made = {} if suggestion.waits else evidence.join_event(suggestion, event)
    suggestion.save(update_fields=["event", "waits"])
    _attach_statements(suggestion, event)
    _decide(suggestion, Activity.MERGE, by, made)
    return event


@transaction.atomic
def merge_statement(*, suggestion: Suggestion, statement: Statement, by: Agent) -> Statement:
    """Make the proposal one more wording of a statement of the record; as `merge_event` waits."""
    _take(suggestion, Status.MERGED)
    _not_withdrawn(statement)
    suggestion.statement = statement
    suggestion.waits = statement.state == State.PUBLISHED
    made = {} if suggestion.waits else evidence.join_statement(suggestion, statement)
    suggestion.save(update_fields=["statement", "waits"])
    _decide(suggestion, Activity.MERGE, by, made)
    return statement


def _not_withdrawn(row: Event | Statement) -> None:
    if row.state == State.WITHDRAWN:
        raise CurationError(_("This record is withdrawn: nothing can be merged into it."))


# --- reject and undo ---------------------------------------------------------------------------


@transaction.atomic
def reject(*, suggestion: Suggestion, by: Agent, reason: str = "") -> Suggestion:
    """Turn the proposal down; its passage is not proposed again."""
    _take(suggestion, Status.REJECTED)
    _decide(suggestion, Activity.REJECT, by, reason=reason)
    return suggestion


@transaction.atomic
def undo(*, suggestion: Suggestion, by: Agent) -> Suggestion:
    """Take back the last decision on a proposal. Raises CurationError once others build on it."""
    suggestion.refresh_from_db()
    if suggestion.status == Status.ACCEPTED:
        _remove_draft(suggestion, by)
    elif suggestion.status == Status.MERGED:
        _part(suggestion)
    elif suggestion.status != Status.REJECTED:
        raise CurationError(_("There is nothing to undo here."))
    suggestion.status, suggestion.waits = Status.PENDING, False
    suggestion.event = suggestion.statement = None
    suggestion.save(update_fields=["status", "waits", "event", "statement"])
    _decide(suggestion, Activity.UNDO, by)
    return suggestion


def last_decided(reading: Reading, by: Agent) -> Suggestion | None:
    """The proposal that this editor decided last in this reading, to be undone."""
    done = (Activity.ACCEPT, Activity.MERGE, Activity.REJECT)
    decided = (Status.ACCEPTED, Status.MERGED, Status.REJECTED)
    decision = (
        Decision.objects.filter(agent=by, activity__in=done)
        .filter(derived_from__reading=reading, derived_from__status__in=decided)
        .select_related("derived_from")
        .order_by("-at", "-pk")
        .first()
    )
    return decision.derived_from if decision else None


def _remove_draft(suggestion: Suggestion, by: Agent) -> None:
    """Delete the draft that accepting made, if nobody has worked on it since (history stays)."""
    row = suggestion.event or suggestion.statement
    if row is None:
        return
    if row.state != State.DRAFT or row.version > 1 or _is_used(row, suggestion):
        raise CurationError(
            _("Work has been done on this draft since: withdraw it there instead of undoing.")
        )
    if isinstance(row, Event):
        _detach_statements(row, suggestion)
    row._history_user, row._change_reason = by, "undone"
    row.delete()


def _is_used(row: Event | Statement, suggestion: Suggestion) -> bool:
    return row.suggestions.exclude(pk=suggestion.pk).exists()


def _detach_statements(event: Event, suggestion: Suggestion) -> None:
    """Draft statements about the event outlive it: they are about the proposal again."""
    for statement in event.statements.all():
        statement.event = None
        statement.save(update_fields=["event"])
        for other in statement.suggestions.all():
            other.payload["about"] = f"s{suggestion.pk}"
            other.save(update_fields=["payload"])


def _part(suggestion: Suggestion) -> None:
    """Take away the rows that merging made. Raises CurationError when they are public."""
    row = suggestion.event or suggestion.statement
    if row and row.state == State.PUBLISHED and not suggestion.waits:
        raise CurationError(_("This passage is public already: correct the record instead."))
    merge = suggestion.decisions.filter(activity=Activity.MERGE).order_by("-at", "-pk").first()
    made = merge.before if merge else {}
    Citation.objects.filter(pk__in=made.get("citations", [])).delete()
    Rendering.objects.filter(pk__in=made.get("renderings", [])).delete()


# --- machinery ---------------------------------------------------------------------------------


def _take(suggestion: Suggestion, status: str) -> None:
    """Set the status if the proposal still waits. Raises Conflict."""
    mine = Suggestion.objects.filter(pk=suggestion.pk, status=Status.PENDING)
    if not mine.update(status=status):
        raise Conflict(_("This proposal has been decided already."))
    suggestion.refresh_from_db()


def _decide(
    suggestion: Suggestion,
    activity: str,
    by: Agent,
    before: Mapping[str, Any] | None = None,
    reason: str = "",
) -> None:
    Decision.objects.create(
        agent=by,
        activity=activity,
        derived_from=suggestion,
        reading=suggestion.reading,
        article=suggestion.reading.article,
        event=suggestion.event,
        statement=suggestion.statement,
        before=dict(before or {}),
        reason=reason[:400],
    )
