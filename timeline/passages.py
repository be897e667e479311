"""Why a search found an event: where its words stand, with the passages that the card lacks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from timeline.facets import BY_NAME, LANGUAGE_NAMES
from timeline.folding import Query, highlight
from timeline.models import Actor, Event, Statement
from timeline.names import together
from timeline.templatetags.record import CODES, comma, in_language, marked, text_of

AROUND = 70  # characters of a passage to either side of what was found


@dataclass(frozen=True)
class Passage:
    """A field in words, and its passage with the words marked; "" where the card shows it whole."""

    field: str
    words: SafeString | str = ""
    anchor: str = ""  # of the event's page, where there is more of it


def statements_first(event: Event, asked: Query) -> list[Statement]:
    """The event's statements, those with the words that were asked for before the others."""
    return sorted(event.public_statements, key=lambda statement: not _says(statement, asked))


def passages(event: Event, parts: Sequence[Query], shown: Sequence[Statement]) -> list[Passage]:
    """Where the parts of a search stand. `shown` are the statements on the card; a part that stands
    neither on it nor in a name is cited from wherever it stands, in whatever language."""
    asked = together(parts)
    texts = {field: text_of(event, field)[0] for field in ("title", "summary")}
    found = [
        Passage(str(event._meta.get_field(field).verbose_name))
        for field, text in texts.items()
        if is_marked(text, asked)
    ]
    if said := sum(_says(statement, asked) for statement in event.public_statements):
        words = ngettext("%(count)s statement", "%(count)s statements", said) % {"count": said}
        found.append(Passage(words, anchor="said"))
    named = list(_named(event, asked))
    on_card = [*texts.values(), *filter(None, map(_shown, shown)), *(name for _, name in named)]
    missing = [part for part in parts if not any(is_marked(text, part) for text in on_card)]
    elsewhere = (next(_elsewhere(event, part), None) for part in missing)
    return found + [passage for passage, _ in named] + [one for one in elsewhere if one]


@lru_cache(maxsize=8192)
def is_marked(text: str, asked: Query) -> bool:
    """Whether anything in the text is to be marked."""
    return any(hit for _, hit in highlight(text, asked))


def _says(statement: Statement, asked: Query) -> bool:
    return any(is_marked(rendering.text, asked) for rendering in statement.renderings.all())


def _shown(statement: Statement) -> str:
    rendering = statement.rendering_for(get_language() or "en")
    return rendering.text if rendering else ""


# --- names ---------------------------------------------------------------------------------


def _named(event: Event, asked: Query) -> Iterator[tuple[Passage, str]]:
    """The names that were asked for, by facet, each with its bare text."""
    speakers = [actor for said in event.public_statements for actor in said.speakers.all()]
    people = {actor.pk: actor for actor in [*event.actors.all(), *speakers]}
    rows = {
        "kind": [event.kind],
        "place": [event.place] if event.place else [],
        "actor": people.values(),
        "topic": event.topics.all(),
        "thread": event.threads.all(),
    }
    for name, of_facet in rows.items():
        facet = BY_NAME[name]
        known = [pair for row in of_facet if (pair := _name(row, facet.name_field, asked))]
        if known:
            words = format_html_join(comma(), "{}", ((words,) for words, _ in known))
            yield Passage(str(facet.label), words), "\n".join(text for _, text in known)


def _name(row: Any, field: str, asked: Query) -> tuple[SafeString, str] | None:
    """A row's name as the page shows it, with the name that was asked for where that is another."""
    shown, code = text_of(row, field)
    found = next((name for name in [shown, *_others(row, field)] if is_marked(name, asked)), "")
    if not found:
        return None
    words = in_language(marked(shown, asked), code)
    if found != shown:
        words = format_html("{} (<bdi>{}</bdi>)", words, marked(found, asked))
    return words, f"{shown}\n{found}"


def _others(row: Any, field: str) -> list[str]:
    """The names of a row besides the one that the page shows."""
    texts = [getattr(row, f"{field}_{code}", "") or "" for code in CODES]
    return texts + [alias.name for alias in row.aliases.all()] if isinstance(row, Actor) else texts


# --- what the card does not show -----------------------------------------------------------


def _elsewhere(event: Event, part: Query) -> Iterator[Passage]:
    """Passages with this part of the search in texts that the card does not show."""
    for field in ("title", "summary"):
        words = str(event._meta.get_field(field).verbose_name)
        for code in CODES:
            yield from _cited(words, getattr(event, f"{field}_{code}") or "", code, part)
    for statement in event.public_statements:
        for rendering in statement.renderings.all():
            yield from _cited(_("statement"), rendering.text, rendering.language, part)


def _cited(field: str, text: str, language: str, part: Query) -> Iterator[Passage]:
    if is_marked(text, part):
        if language != get_language():
            field = f"{field} ({LANGUAGE_NAMES.get(language, language)})"
        yield Passage(field, in_language(marked(excerpt(text, part), part), language))


def excerpt(text: str, asked: Query) -> str:
    """The text around the first words that were asked for, cut between words."""
    before, hit = "", ""
    for words, is_hit in highlight(text, asked):
        if is_hit:
            hit = words
            break
        before += words
    begin, end = len(before) - AROUND, len(before) + len(hit) + AROUND
    head = text[max(begin, 0) : len(before)]
    tail = text[len(before) : end]
    if begin > 0:
        head = "… " + head.partition(" ")[2]
    if end < len(text):
        tail = tail.rpartition(" ")[0] + " …"
    return head + tail
