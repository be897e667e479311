"""The way of a record to the public and back: review, publish, correct, withdraw, restore.

Every write takes the version that the editor saw, counts the event again and raises the record's
version in its own transaction, and leaves one Decision.
"""

from __future__ import annotations

import logging
from collections.abc import Mapping, Sequence
from typing import Any

from django.contrib.auth.models import AbstractBaseUser
from django.db import transaction
from django.utils.translation import gettext as _

from newsroom.curation import evidence, fields, notes, readiness
from newsroom.curation.errors import CurationError, NotReady, ReasonMissing
from newsroom.models import Decision
from timeline import versioning
from timeline.models import Event, State, Statement

logger = logging.getLogger(__name__)

Agent = AbstractBaseUser | None
Record = Event | Statement
Activity = Decision.Activity


# --- review ------------------------------------------------------------------------------------


@transaction.atomic
def submit(*, event: Event, by: Agent, version: int) -> Event:
    """Send a draft to review."""
    _move(event, State.REVIEW, by, version, allowed=(State.DRAFT,))
    return _decided(event, Activity.SUBMIT, by)


@transaction.atomic
def send_back(*, event: Event, by: Agent, version: int, reason: str = "") -> Event:
    """Return an event in review to the drafts, with a word why."""
    _move(event, State.DRAFT, by, version, allowed=(State.REVIEW,))
    return _decided(event, Activity.RETURN, by, reason=reason)


# --- publish -----------------------------------------------------------------------------------


@transaction.atomic
def publish(
    *,
    event: Event,
    by: Agent,
    version: int,
    override: str = "",
    statements: Sequence[int] | None = None,
) -> Event:
    """Make the event public, with its waiting statements (or those of these ids) and passages.

    Raises NotReady while the checklist has open points and `override` gives no reason.
    """
    failed = readiness.open_points(readiness.checklist(event))
    if failed and not override.strip():
        raise NotReady(failed)
    waiting = readiness.waiting_statements(event)
    if statements is not None:
        waiting = waiting.filter(pk__in=statements)
    _move(event, State.PUBLISHED, by, version, allowed=list(set(State) - {State.WITHDRAWN}))
    shown = [_show(statement, by) for statement in waiting]
    joined = [_join(passage) for passage in readiness.waiting_passages(event)]
    versioning.touch([event.pk])
    logger.info("event %s published by %s", event.pk, by)
    before = {"statements": shown, "joined": joined, "open": [check.key for check in failed]}
    return _decided(event, Activity.PUBLISH, by, reason=override, before=before)


def _show(statement: Statement, by: Agent) -> int:
    fields.claim(statement, statement.version)
    statement.state = State.PUBLISHED
    fields.save(statement, ["state"], by=by, why="published")
    return statement.pk


def _join(passage: Any) -> int:
    """Let a merged proposal's passage join the public record."""
    if passage.event_id:
        evidence.join_event(passage, passage.event)
    else:
        evidence.join_statement(passage, passage.statement)
    passage.waits = False
    passage.save(update_fields=["waits"])
    return passage.pk


# --- edit and correct --------------------------------------------------------------------------


@transaction.atomic
def edit_event(*, event: Event, by: Agent, version: int, changes: Mapping[str, Any]) -> Event:
    """Change an event that is not public; a public one needs `correct_event` (ReasonMissing)."""
    if event.state == State.PUBLISHED:
        raise ReasonMissing
    before = _change_event(event, by, version, changes)
    return _decided(event, Activity.EDIT, by, before=before) if before else event


@transaction.atomic
def correct_event(
    *, event: Event, by: Agent, version: int, changes: Mapping[str, Any], reason: str
) -> Event:
    """Change a public event. The reason is shown to readers. Raises ReasonMissing."""
    if not reason.strip():
        raise ReasonMissing
    before = _change_event(event, by, version, changes, why=reason)
    if not before:
        return event
    if event.state == State.PUBLISHED:
        versioning.touch([event.pk])
        notes.tell_readers(event, None, reason, before)
    return _decided(event, Activity.CORRECT, by, reason=reason, before=before)


def _change_event(
    event: Event, by: Agent, version: int, changes: Mapping[str, Any], why: str = ""
) -> dict[str, Any]:
    """Save what differs. Returns old and new value per field, empty where nothing differs."""
    differing = _differing(event, changes)
    if not differing:
        return {}
    fields.claim(event, version)
    named = fields.set_event(event, {name: changes[name] for name in differing})
    if event.state != State.PUBLISHED and "title_en" in differing:
        named += fields.name_address(event)
    fields.save(event, [*named, "version", "updated"], by=by, why=why)
    if "actors" in differing:
        fields.set_actors(event, changes["actors"])
    if "topics" in differing:
        fields.set_topics(event, changes["topics"])
    return differing


def _differing(event: Event, changes: Mapping[str, Any]) -> dict[str, Any]:
    now = values_of(event)
    return {
        name: [now[name], value]
        for name, value in changes.items()
        if name in now and (sorted(value) if isinstance(value, list) else value) != now[name]
    }


def values_of(event: Event) -> dict[str, Any]:
    """The event's fields as editors write them: slugs for what it refers to."""
    return {
        **{name: getattr(event, name) for name in fields.EVENT_PLAIN},
        **{name: getattr(event, name) or "" for name in fields.EVENT_WORDS},
        "kind": event.kind.slug,
        "place": event.place.slug if event.place else "",
        "actors": sorted(event.actors.values_list("slug", flat=True)),
        "topics": sorted(event.topics.values_list("slug", flat=True)),
    }


@transaction.atomic
def edit_statement(
    *,
    statement: Statement,
    by: Agent,
    version: int,
    changes: Mapping[str, Any],
    translations: Mapping[str, str] | None = None,
    reason: str = "",
) -> Statement:
    """Change a statement and our translations of it; a public one only with a public reason."""
    is_public = statement.state == State.PUBLISHED
    if is_public and not reason.strip():
        raise ReasonMissing
    before = {
        name: [_plain(getattr(statement, name)), _plain(value)]
        for name, value in changes.items()
        if getattr(statement, name) != value
    }
    fields.claim(statement, version)
    named = fields.set_statement(statement, {name: changes[name] for name in before})
    fields.save(statement, [*named, "version", "updated"], by=by, why=reason)
    before |= fields.set_translations(statement, translations or {})
    if is_public and statement.event_id:
        versioning.touch([statement.event_id])
        notes.tell_readers(statement.event, statement, reason, before)
    activity = Activity.CORRECT if is_public else Activity.EDIT
    return _decided(statement, activity, by, reason=reason, before=before)


def _plain(value: Any) -> Any:
    """A value that JSON can hold: the id for a row."""
    return value.pk if isinstance(value, Event) else value


# --- withdraw and restore ----------------------------------------------------------------------


@transaction.atomic
def withdraw(*, record: Record, by: Agent, version: int, reason: str) -> Record:
    """Take a record back from the public, or shelve a draft. Raises ReasonMissing."""
    if not reason.strip():
        raise ReasonMissing
    others = [state for state in State if state != State.WITHDRAWN]
    was_public = record.state == State.PUBLISHED
    _move(record, State.WITHDRAWN, by, version, allowed=others, why=reason)
    _count_again(record)
    if was_public and isinstance(record, Statement):
        states = [State.PUBLISHED.value, State.WITHDRAWN.value]
        notes.tell_readers(record.event, record, reason, {"state": states})
    return _decided(record, Activity.WITHDRAW, by, reason=reason)


@transaction.atomic
def restore(*, record: Record, by: Agent, version: int, reason: str = "") -> Record:
    """Bring a withdrawn record back as a draft: a new version, not public yet."""
    _move(record, State.DRAFT, by, version, allowed=(State.WITHDRAWN,), why=reason)
    return _decided(record, Activity.RESTORE, by, reason=reason)


def _count_again(record: Record) -> None:
    event_id = record.pk if isinstance(record, Event) else record.event_id
    if event_id:
        versioning.touch([event_id])


# --- machinery ---------------------------------------------------------------------------------


def _move(
    record: Record, state: str, by: Agent, version: int, *, allowed: Sequence[str], why: str = ""
) -> None:
    """Take the record to another state. Raises CurationError from a state without such a way."""
    record.refresh_from_db(fields=["state", "version"])
    if record.state not in allowed:
        raise CurationError(
            _("“%(state)s” does not lead there.") % {"state": record.get_state_display()}
        )
    fields.claim(record, version)
    record.state = state
    fields.save(record, ["state", "version", "updated"], by=by, why=why or state)


def _decided(
    record: Record,
    activity: str,
    by: Agent,
    *,
    reason: str = "",
    before: Mapping[str, Any] | None = None,
) -> Any:
    key = "event" if isinstance(record, Event) else "statement"
    Decision.objects.create(
        agent=by,
        activity=activity,
        reason=reason.strip()[:400],
        before=dict(before or {}),
        **{key: record},
    )
    return record
