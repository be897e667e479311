"""Sentences with their statements marked in place, for the table tests of the reader.

⟦q:SPEAKER|words⟧ is a direct quotation, ⟦i:...⟧ a reported statement, ⟦m:...⟧ a mixed one; several
speakers are joined by +; marks nest. The gazetteer is the starting record's.
"""

import re
from datetime import date
from functools import cache
from pathlib import Path

from newsroom.reading.findings import FoundStatement
from newsroom.reading.gazetteer import Gazetteer
from newsroom.reading.names import find_mentions
from newsroom.reading.statements import find_statements
from newsroom.reading.text import shadow

RECORD = Path(__file__).resolve().parents[2] / "timeline" / "record"
FORMS = {"q": "direct", "i": "reported", "m": "mixed"}
Said = tuple[str, str, str]  # form, speakers joined by +, words


@cache
def record() -> Gazetteer:
    return Gazetteer.from_record(RECORD)


def unmark(marked: str) -> tuple[str, list[Said]]:
    """The plain text, and its statements in order of their start, the longer first."""
    text, found, opened, at = "", [], [], 0
    for m in re.finditer(r"⟦([qim]):([^|⟦⟧]*)\||⟧", marked):
        text += marked[at : m.start()]
        at = m.end()
        if m[1]:
            opened.append((len(text), m[1], m[2]))
        else:
            start, kind, speaker = opened.pop()
            found.append((start, -len(text), FORMS[kind], "+".join(sorted(speaker.split("+")))))
    text += marked[at:]
    return text, [(form, who, text[a:-b]) for a, b, form, who in sorted(found)]


def read(text: str, language: str, published: str) -> list[FoundStatement]:
    """The statements of a text, by the starting record, without dates."""
    folded, day = shadow(text), date.fromisoformat(published)
    mentions = find_mentions(folded, language=language, published=day, gazetteer=record())
    return find_statements(
        folded,
        language=language,
        published=day,
        mentions=mentions,
        dates=[],
        gazetteer=record(),
    )


def said(text: str, language: str, published: str) -> list[Said]:
    """The statements of a text as (form, speakers, words); unnamed speakers as "anon"."""
    return [(s.form, _speakers(s.speaker), s.text) for s in read(text, language, published)]


def _speakers(speaker: str | tuple[str, ...]) -> str:
    own = "+".join(sorted(speaker)) if isinstance(speaker, tuple) else speaker
    return "anon" if own.startswith("anon:") else own
