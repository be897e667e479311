"""The reader: text in, findings out. Pure Python: no Django, no database, no clock.

It never raises on text. What it could not do stands in `Reading.notes`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from .boilerplate import find_boilerplate, mask
from .dates import find_dates
from .events import find_events
from .findings import FoundStatement, Mention, Reading
from .gazetteer import LANGUAGES, Gazetteer
from .languages import detect
from .names import find_mentions
from .published import find_published
from .quotes import find_quotations
from .statements import find_statements
from .text import Stretches, shadow
from .worth import Spans

__all__ = ["Gazetteer", "Reading", "read"]

Span = tuple[int, int]


def read(
    text: str,
    *,
    language: str | None = None,
    published: date | None = None,
    gazetteer: Gazetteer,
) -> Reading:
    """Read one article.

    Without `language` it is found by script, without `published` the day is looked for in the
    text. All spans of the result are half-open indexes into `text`.
    """
    language = language if language in LANGUAGES else detect(text)
    notes: list[str] = []
    whole = shadow(text)
    furniture = _try(notes, "page furniture", find_boilerplate, text, whole)
    body = shadow(mask(text, furniture)) if furniture else whole
    day = published or _try(notes, "day of publication", find_published, body, language) or None
    if day is None:
        notes.append("No day of publication was given or found: relative dates are left out.")
    context: dict[str, Any] = {"language": language, "published": day}
    mentions = _try(notes, "names", find_mentions, whole, gazetteer=gazetteer, **context)
    told = _outside(mentions, furniture)
    quotations = _try(notes, "quotations", find_quotations, body, language=language)
    quotes = Stretches(body.span(q.start, q.end) for q in quotations)
    dates = _try(notes, "dates", find_dates, body, quotes=quotes, **context)
    found: dict[str, Any] = {"dates": dates, "gazetteer": gazetteer, **context}
    said: dict[str, Any] = {"mentions": told, "quotations": quotations, **found}
    statements = _try(notes, "statements", find_statements, body, **said)
    if furniture:
        statements = _as_given(text, statements)
    names = [mention for mention in told if mention.kind == "name"]
    told_by = _by_form(statements)
    events = _try(notes, "events", find_events, body, mentions=names, **told_by, **found)
    return Reading(
        language=language,
        published=day.isoformat() if day else "",
        dates=tuple(dates),
        statements=tuple(statements),
        mentions=tuple(mentions),
        events=tuple(events),
        boilerplate=tuple(furniture),
        notes=tuple(notes),
    )


def _try(notes: list[str], what: str, find: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
    """What `find` finds. A fault of ours on one article must not keep the editor from the rest of
    it: it becomes a note. (The property tests fail on such a note.)"""
    try:
        return find(*args, **kwargs)
    except Exception as error:
        notes.append(f"The {what} could not be read: {type(error).__name__}: {error}")
        return []


def _as_given(text: str, statements: Sequence[FoundStatement]) -> list[FoundStatement]:
    """The statements with their words as the text has them, furniture among them or not."""
    own = ((s, text[s.start : s.end]) for s in statements)
    return [s if s.text == words else replace(s, text=words) for s, words in own]


def _outside(mentions: Sequence[Mention], furniture: Sequence[Span]) -> list[Mention]:
    """The mentions that stand in the article's own text."""
    lines = Spans(furniture)
    return [mention for mention in mentions if not lines.hold(mention.start)]


def _by_form(statements: Sequence[FoundStatement]) -> dict[str, list[Span]]:
    """The spans of quoted words and of what is told without marks."""
    spans: dict[str, list[Span]] = {"quotes": [], "reported": []}
    for statement in statements:
        form = "quotes" if statement.form == "direct" else "reported"
        spans[form].append((statement.start, statement.end))
    return spans
