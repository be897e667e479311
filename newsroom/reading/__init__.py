"""The reader: text in, findings out. Pure Python: no Django, no database, no clock.

It never raises on text. What it could not do stands in `Reading.notes`.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from .boilerplate import find_boilerplate, mask
from .dates import find_dates
from .events import find_events
from .findings import FoundStatement, Mention, Reading
from .gazetteer import LANGUAGES, Gazetteer
from .languages import detect
from .names import find_mentions
from .quotes import find_quotations
from .statements import find_statements
from .text import shadow

__all__ = ["Gazetteer", "Reading", "read"]


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
    notes = []
    language = language if language in LANGUAGES else detect(text)
    furniture = find_boilerplate(text)
    body = shadow(mask(text, furniture)) if furniture else shadow(text)
    day = published
    if day is None:
        notes.append("No day of publication was given or found: relative dates are left out.")
    mentions = find_mentions(
        shadow(text) if furniture else body,
        language=language,
        published=day,
        gazetteer=gazetteer,
    )
    told = _outside(mentions, furniture)
    quotes = [body.span(q.start, q.end) for q in find_quotations(body, language=language)]
    dates = find_dates(body, language=language, published=day, quotes=quotes)
    statements = find_statements(
        body, language=language, published=day, mentions=told, dates=dates, gazetteer=gazetteer
    )
    names = [mention for mention in told if mention.kind == "name"]
    events = find_events(
        body,
        language=language,
        published=day,
        dates=dates,
        mentions=names,
        gazetteer=gazetteer,
        quotes=_direct(statements),
    )
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


def _outside(mentions: Sequence[Mention], furniture: Sequence[tuple[int, int]]) -> list[Mention]:
    """The mentions that stand in the article's own text."""
    return [m for m in mentions if not any(a <= m.start < b for a, b in furniture)]


def _direct(statements: Sequence[FoundStatement]) -> list[tuple[int, int]]:
    return [(s.start, s.end) for s in statements if s.form == "direct"]
