"""Values that editors set on events and statements, from plain words and slugs to saved rows."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, TypeVar

from django.contrib.auth.models import AbstractBaseUser
from django.core.exceptions import ValidationError
from django.db.models import F, Model
from django.utils.text import slugify
from django.utils.translation import gettext as _

from newsroom.curation.errors import Conflict, CurationError
from newsroom.loading import OUR_TRANSLATION
from timeline.models import (
    Actor,
    Event,
    Kind,
    Participation,
    Place,
    Rendering,
    Role,
    Statement,
    Topic,
)
from timeline.models.fields import validate_edtf

LANGUAGES = ("ar", "en", "ru")
Payload = Mapping[str, Any]
Row = TypeVar("Row", Event, Statement)
EVENT_WORDS = tuple(f"{name}_{code}" for name in ("title", "summary") for code in LANGUAGES)
EVENT_PLAIN = (*EVENT_WORDS, "date", "side", "tone", "certainty")
STATEMENT_PLAIN = (
    *(f"speaker_description_{code}" for code in LANGUAGES),
    *(f"role_{code}" for code in LANGUAGES),
    "side", "said", "form", "via", "audience", "speaks_of_future",
)  # fmt: skip
DERIVED = {
    "date": ("earliest", "latest", "date_precision"),
    "said": ("said_earliest", "said_latest"),
}


def named(model: type[Model], slug: str, *, optional: bool = False) -> Any:
    """The row with this slug. Raises CurationError; None where it is empty and may be."""
    if not slug and optional:
        return None
    row = model._default_manager.filter(slug=slug).first()
    if row is None:
        raise CurationError(_("“%(slug)s” is not in the record.") % {"slug": slug})
    return row


def check_date(value: str, *, optional: bool = False) -> str:
    """The EDTF text, stripped. Raises CurationError."""
    value = (value or "").strip()
    if not value and optional:
        return value
    try:
        validate_edtf(value)
    except ValidationError as error:
        raise CurationError(" ".join(error.messages)) from error
    return value


def claim(row: Row, version: int) -> None:
    """Take the next version of the row, or raise Conflict when it is not `version` any more."""
    model = type(row)
    taken = model.objects.filter(pk=row.pk, version=version).update(version=F("version") + 1)
    if not taken:
        current = model.objects.filter(pk=row.pk).first()
        raise Conflict(
            _("Somebody else has changed this since you opened it. Nothing was saved."), current
        )
    row.version = version + 1


def save(row: Model, fields: Iterable[str], *, by: AbstractBaseUser | None, why: str = "") -> None:
    """Save these fields, and those derived from them, with a line of history."""
    row._history_user, row._change_reason = by, why[:100]
    wanted = set(fields)
    for name in wanted & set(DERIVED):
        wanted |= set(DERIVED[name])
    row.save(update_fields=sorted(wanted))


# --- events ------------------------------------------------------------------------------------


def set_event(event: Event, values: Payload) -> list[str]:
    """Set what `values` names on the event, unsaved. Returns the names of the fields set."""
    done = []
    for name in EVENT_PLAIN:
        if name in values:
            setattr(event, name, values[name])
            done.append(name)
    if "date" in values:
        event.date = check_date(values["date"])
    if "kind" in values:
        event.kind = named(Kind, values["kind"])
        done.append("kind")
    if "place" in values:
        event.place = named(Place, values["place"], optional=True)
        done.append("place")
    return done


def name_address(event: Event) -> list[str]:
    """Give a never published event the address words of its English title."""
    slug = slugify(event.title_en or "")[:120].rstrip("-")
    if event.record_key or not slug or slug == event.slug:
        return []
    event.slug = slug
    return ["slug"]


def set_actors(event: Event, slugs: Iterable[str]) -> None:
    """Make these the event's actors: newcomers take part, parts given before are kept."""
    wanted = {slug: named(Actor, slug) for slug in dict.fromkeys(slugs)}
    for part in event.participations.select_related("actor"):
        if part.actor.slug not in wanted:
            part.delete()
        wanted.pop(part.actor.slug, None)
    for actor in wanted.values():
        Participation.objects.create(event=event, actor=actor)


def set_topics(event: Event, slugs: Iterable[str]) -> None:
    event.topics.set([named(Topic, slug) for slug in dict.fromkeys(slugs)])


# --- statements --------------------------------------------------------------------------------


def set_statement(statement: Statement, values: Payload) -> list[str]:
    """Set what `values` names on the statement, unsaved. Returns the names of the fields set."""
    done = []
    for name in STATEMENT_PLAIN:
        if name in values:
            setattr(statement, name, values[name])
            done.append(name)
    if "said" in values:
        statement.said = check_date(values["said"], optional=True)
    if "event" in values:
        statement.event = values["event"]
        done.append("event")
    return done


def set_speakers(statement: Statement, slugs: Iterable[str]) -> None:
    statement.speakers.set([named(Actor, slug) for slug in dict.fromkeys(slugs)])


def office_on(slugs: Iterable[str], day: Any) -> dict[str, str]:
    """The newest office that the only speaker held on the day, as `role_<language>` fields."""
    slugs = list(slugs)
    if len(slugs) != 1 or day is None:
        return {}
    held = Role.objects.held_on(day).filter(actor__slug=slugs[0])
    role = held.order_by(F("begins_earliest").desc(nulls_last=True), "pk").first()
    if role is None:
        return {}
    return {f"role_{code}": (getattr(role, f"title_{code}") or "")[:200] for code in LANGUAGES}


def set_translations(statement: Statement, translations: Mapping[str, str]) -> dict[str, Any]:
    """Make these our translations: an empty text takes one away. Returns what changed.

    A language in which the words were printed keeps the printed words and takes no translation.
    """
    changed = {}
    rows = list(statement.renderings.all())
    printed = {row.language.split("-")[0] for row in rows if not row.is_translation}
    ours = {row.language: row for row in rows if row.is_translation}
    for code, text in translations.items():
        text, row = text.strip(), ours.get(code)
        if code in printed or text == (row.text if row else ""):
            continue
        changed[f"translation_{code}"] = [row.text if row else "", text]
        _put_translation(statement, code, text, row)
    return changed


def _put_translation(statement: Statement, code: str, text: str, row: Rendering | None) -> None:
    if row is None:
        statement.renderings.create(language=code, text=text, translator=OUR_TRANSLATION)
    elif not text:
        row.delete()
    else:
        row.text = text
        row.save(update_fields=["text"])
