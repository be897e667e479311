"""What the reader finds: plain values, every one with the span of text that it rests on.

Spans are half-open Python string indexes (`text[start:end]`) into the text exactly as it was given.
"""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date expression. `edtf` is EDTF (ISO 8601-2) and claims no more than the words do."""

    start: int
    end: int
    text: str
    edtf: str
    precision: str  # day, range, week, month, season, quarter, year, decade, ...
    rule: str  # the rule that read it, a short stable key: "weekday", "month-no-year"
    why: str = (
        ""  # for the editor, a few plain English words: "weekday before publication, past tense"
    )
    alternatives: tuple[str, ...] = ()  # other EDTF readings where the words leave it open


@dataclass(frozen=True, slots=True)
class Mention:
    """A name of an actor or a place of the gazetteer; `actor` is its slug, "" where unknown."""

    start: int
    end: int
    text: str
    actor: str
    kind: str = "name"  # name, nominal (a role or description that stands for the actor), new
    why: str = ""


def as_told(speaker: str) -> str:
    """A speaker as the contract of `manage.py read` has it: whom the gazetteer does not know is
    `anon:`, named or not."""
    return (speaker or "anon:unnamed").replace("new:", "anon:", 1)


@dataclass(frozen=True, slots=True)
class FoundStatement:
    """Words that somebody said. `start:end` covers the words between the marks (direct), or the
    reported content from its complementiser on (reported, mixed)."""

    start: int
    end: int
    text: str
    form: str  # direct, reported, mixed
    # Slug, slugs of several at once, "new:<name>" of a stranger, "anon:<description>", or "".
    speaker: str | tuple[str, ...]
    speaker_text: str = ""
    role: str = ""
    cue: str = ""
    said: str = ""  # EDTF
    group: int | None = None  # pieces of one split quotation share a number
    via: str = ""  # the agency or outlet that relays, as slug or as words
    audience: str = ""  # slug or words
    future: bool = False  # speaks of what is to come
    rule: str = ""
    why: str = ""


@dataclass(frozen=True, slots=True)
class ProposedEvent:
    """Something that happened (or is due), with the clause that says so as `support`."""

    edtf: str
    title: str  # in the article's language
    actors: tuple[str, ...]
    support: tuple[int, int]
    kind: str = "other"  # a slug of timeline/record/kinds.csv
    side: str = "other"  # us, ru, both, other: who initiated it
    place: str = ""  # slug
    status: str = "occurred"  # occurred, scheduled
    date_span: tuple[int, int] | None = None  # the date expression it was dated by
    also: tuple[tuple[int, int], ...] = ()  # further passages that tell the same event
    rule: str = ""
    why: str = ""


@dataclass(frozen=True, slots=True)
class Reading:
    """Everything found in one text. `notes` says what could not be done, in plain English."""

    language: str
    published: str  # ISO date, or "" where neither given nor found
    dates: tuple[FoundDate, ...] = ()
    statements: tuple[FoundStatement, ...] = ()
    mentions: tuple[Mention, ...] = ()
    events: tuple[ProposedEvent, ...] = ()
    boilerplate: tuple[tuple[int, int], ...] = ()  # page furniture, kept out of what is read
    notes: tuple[str, ...] = field(default=())
