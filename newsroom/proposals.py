"""From findings to proposals: the fields that an editor sees, as one flat JSON object each."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from newsroom.reading import findings
from newsroom.reading.gazetteer import Gazetteer

Payload = dict[str, Any]
LANGUAGES = ("ar", "en", "ru")
BETWEEN_PIECES = " […] "  # where a split quotation leaves words out
# Words by which an unnamed official is known to be of one side ("a senior US official").
SIDE_WORDS = {
    "us": ("american", "u.s.", "us ", "washington", "white house", "أمريكي", "أميركي", "واشنطن",
           "البيت الأبيض", "америк", "вашингтон", "сша", "белого дома"),
    "ru": ("russian", "moscow", "kremlin", "روسي", "موسكو", "الكرملين", "росси", "москв", "кремл"),
}  # fmt: skip


@dataclass(frozen=True)
class Context:
    """What a proposal is made from besides the finding itself."""

    text: str
    found: findings.Reading
    gazetteer: Gazetteer

    @property
    def language(self) -> str:
        return self.found.language if self.found.language in LANGUAGES else "en"

    def words(self, slug_or_words: str) -> str:
        """The name of a slug in the article's language; words stay what they are."""
        actor = self.gazetteer.actors.get(slug_or_words)
        return actor.name(self.language) if actor else slug_or_words


# --- events ------------------------------------------------------------------------------------


def of_event(event: findings.ProposedEvent, context: Context) -> Payload:
    """The proposal of an event: record fields, then what they rest on."""
    start, end = event.support
    return {
        "date": event.edtf,
        **{f"title_{code}": "" for code in LANGUAGES},
        **{f"summary_{code}": "" for code in LANGUAGES},
        f"title_{context.language}": event.title[:250],
        "kind": event.kind or "other",
        "side": event.side or "other",
        "tone": 0,
        "place": event.place,
        "actors": [slug for slug in event.actors if slug in context.gazetteer.actors],
        "status": event.status,
        "words": context.text[start:end],
        "spans": [[start, end]],
        "also": [list(span) for span in event.also],
        **_dated_by(_date_at(event.date_span, context.found.dates)),
        "rule": event.rule or "event",
        "why": event.why,
    }


def _date_at(
    span: tuple[int, int] | None, dates: Iterable[findings.FoundDate]
) -> findings.FoundDate | None:
    return next((d for d in dates if span and (d.start, d.end) == tuple(span)), None)


def _dated_by(date: findings.FoundDate | None) -> Payload:
    """The words that gave the date, and how they were read; the publication date without any."""
    if date is None:
        return {"date_text": "", "date_rule": "published", "date_why": "", "date_span": None}
    return {
        "date_text": date.text[:120],
        "date_rule": date.rule[:60],
        "date_why": date.why,
        "date_span": [date.start, date.end],
    }


# --- statements --------------------------------------------------------------------------------


def utterances(
    statements: Sequence[findings.FoundStatement],
) -> list[list[findings.FoundStatement]]:
    """One list of pieces for each utterance, in text order.

    Pieces of a split quotation belong together. A quotation inside the same speaker's mixed
    statement is no second utterance: the mixed one holds its words already.
    """
    wholes: dict[Any, list[findings.FoundStatement]] = {}
    for statement in sorted(statements, key=lambda s: (s.start, -s.end)):
        if any(_holds(other, statement) for other in statements):
            continue
        key = ("group", statement.group) if statement.group is not None else id(statement)
        wholes.setdefault(key, []).append(statement)
    return list(wholes.values())


def _holds(outer: findings.FoundStatement, inner: findings.FoundStatement) -> bool:
    return (
        outer is not inner
        and outer.form == "mixed"
        and inner.form == "direct"
        and outer.start <= inner.start
        and inner.end <= outer.end
        and outer.speaker == inner.speaker
    )


def of_statement(pieces: Sequence[findings.FoundStatement], context: Context) -> Payload:
    """The proposal of a statement, from the pieces of one utterance."""
    first = pieces[0]
    slugs = [first.speaker] if isinstance(first.speaker, str) else list(first.speaker)
    known = [slug for slug in slugs if slug in context.gazetteer.actors]
    # Somebody named whom the record does not hold ("new:") goes by the article's own words.
    is_described = bool(slugs) and not known and not slugs[0].startswith("new:")
    described = slugs[0].removeprefix("anon:") if is_described else ""
    spans = [[piece.start, piece.end] for piece in pieces]
    return {
        "speakers": known,
        "speaker_description": (described or ("" if known else first.speaker_text))[:200],
        "speaker_text": first.speaker_text,
        "role": first.role[:200],
        "side": _side(known, described or first.speaker_text, context.gazetteer),
        "said": first.said or context.found.published,
        "form": first.form,
        "words": BETWEEN_PIECES.join(context.text[start:end] for start, end in spans),
        "spans": spans,
        "audience": context.words(first.audience)[:200],
        "via": context.words(first.via)[:200],
        "future": first.future,
        "cue": first.cue,
        "translations": {},
        "about": "",
        "likely": [],
        **_dated_by(_said_by(first, context.found.dates)),
        "rule": first.rule or first.form,
        "why": first.why,
    }


def _said_by(
    statement: findings.FoundStatement, dates: Iterable[findings.FoundDate]
) -> findings.FoundDate | None:
    """The nearest words before the quotation that give the day on which it was said."""
    same = [d for d in dates if d.edtf == statement.said and d.end <= statement.start]
    return max(same, key=lambda date: date.end, default=None)


def _side(slugs: Sequence[str], words: str, gazetteer: Gazetteer) -> str:
    """us or ru where all speakers are of it, both for the two together, else other."""
    sides = {gazetteer.side(slug) for slug in slugs}
    if sides == {"us", "ru"}:
        return "both"
    if len(sides) == 1:
        return sides.pop()
    low = f"{words.casefold()} "
    told = [side for side, marks in SIDE_WORDS.items() if any(mark in low for mark in marks)]
    return told[0] if len(told) == 1 and not slugs else "other"
