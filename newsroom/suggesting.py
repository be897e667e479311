"""Reading an article: runs the reader, stores what it found, and proposes it to the editors.

A proposal that was decided or edited stays so when its article is read again, and a passage that
was rejected is not proposed again: proposals are known by the kind and the words of their passage.
"""

from __future__ import annotations

import hashlib
import json
import logging
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from typing import Any

from django.contrib.auth.models import AbstractBaseUser
from django.db import transaction

from newsroom import duplicates, proposals
from newsroom import reading as reader
from newsroom.known_names import gazetteer_from_database
from newsroom.models import ArticleText, Decision, Reading, Suggestion
from newsroom.reading import findings
from timeline.models import Article

logger = logging.getLogger(__name__)

AROUND = 40  # characters on each side that make a passage known again
SAME_PASSAGE = 0.6  # overlap (intersection over union) from which two spans are one passage
Payload = dict[str, Any]


class NoText(ValueError):
    """The article has no stored text to read."""


def read_article(*, article: Article, by: AbstractBaseUser | None) -> Reading:
    """Run the reader over the article's stored text and store what it proposes.

    Raises NoText. A day is taken from `article.published` only where it is one exact day.
    """
    text = text_of(article)
    exact = article.published_earliest == article.published_latest
    found = reader.read(
        text,
        language=article.language.split("-")[0],
        published=article.published_earliest if exact else None,
        gazetteer=gazetteer_from_database(),
    )
    reading = store(article=article, text=text, found=found, by=by)
    logger.info("article %s read: %s proposals", article.pk, reading.suggestions.count())
    return reading


def text_of(article: Article) -> str:
    """The article's stored text. Raises NoText."""
    stored = getattr(article, "stored_text", None)
    if stored is None:
        raise NoText(f"article {article.pk} has no stored text")
    return stored.text


def as_json(found: findings.Reading, text: str) -> Payload:
    """Everything found, as plain lists and dicts (spans half-open), and the hash of the text."""
    plain = json.loads(json.dumps(asdict(found)))  # tuples become lists, as the database has them
    return plain | {"sha256": ArticleText.hash_of(text)}


@transaction.atomic
def store(
    *, article: Article, text: str, found: findings.Reading, by: AbstractBaseUser | None
) -> Reading:
    """Keep a reading as the current one of its article, with proposals and likely matches."""
    Article.objects.select_for_update().get(pk=article.pk)
    before = Reading.objects.filter(article=article, is_current=True).first()
    Reading.objects.filter(article=article, is_current=True).update(is_current=False)
    reading = Reading.objects.create(article=article, read_by=by, findings=as_json(found, text))
    settled = _carry_over(before, reading, text) if before else []
    Suggestion.objects.bulk_create(_unsettled(list(_proposed(reading, text, found)), settled))
    match_pending(reading)
    Decision.objects.create(
        agent=by, activity=Decision.Activity.READ, article=article, reading=reading
    )
    return reading


# --- what was decided stays --------------------------------------------------------------------


def _carry_over(before: Reading, reading: Reading, text: str) -> list[Suggestion]:
    """Move what was decided or edited to the new reading; the rest of the old one is superseded."""
    moved = []
    same_text = before.findings.get("sha256") == reading.findings["sha256"]
    for suggestion in before.suggestions.exclude(status=Suggestion.Status.SUPERSEDED):
        if suggestion.status == Suggestion.Status.PENDING and not suggestion.was_edited:
            suggestion.status = Suggestion.Status.SUPERSEDED
        else:
            suggestion.reading = reading
            moved.append(suggestion)
            if not same_text:
                _follow(suggestion, text)
        suggestion.save(update_fields=["status", "reading", "start", "end", "payload"])
    return moved


def _follow(suggestion: Suggestion, text: str) -> None:
    """Put the span where its words stand in a changed text; it stays where they are gone."""
    words = suggestion.payload["words"]
    if len(suggestion.payload["spans"]) == 1 and (start := text.find(words)) >= 0:
        suggestion.start, suggestion.end = start, start + len(words)
        suggestion.payload["spans"] = [[suggestion.start, suggestion.end]]


def _unsettled(fresh: list[Suggestion], settled: list[Suggestion]) -> list[Suggestion]:
    """Leave out what was decided before: the very same passage, or one with nearly its span."""
    known = {old.fingerprint for old in settled}
    there = {new.fingerprint for new in fresh}
    moved = [old for old in settled if old.fingerprint not in there]
    return [
        new
        for new in fresh
        if new.fingerprint not in known and not any(_is_near(new, old) for old in moved)
    ]


def _is_near(new: Suggestion, old: Suggestion) -> bool:
    if new.kind != old.kind or new.payload.get("date") != old.payload.get("date"):
        return False
    shared = min(new.end, old.end) - max(new.start, old.start)
    return shared / (max(new.end, old.end) - min(new.start, old.start)) >= SAME_PASSAGE


def fingerprint(kind: str, text: str, start: int, end: int, value: str = "") -> str:
    """SHA-256 of the kind, the passage's words and a few around it, blanks evened out.

    `value` tells apart what rests on one passage: an event's date.
    """
    around = (text[max(0, start - AROUND) : start], text[start:end], text[end : end + AROUND])
    parts = [kind, value, *(" ".join(part.split()) for part in around)]
    return hashlib.sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).hexdigest()


# --- from findings to proposals ----------------------------------------------------------------


def _proposed(reading: Reading, text: str, found: findings.Reading) -> Iterator[Suggestion]:
    context = proposals.Context(text, found, gazetteer_from_database())
    for event in found.events:
        yield _suggestion(reading, text, Suggestion.Kind.EVENT, proposals.of_event(event, context))
    for pieces in proposals.utterances(found.statements):
        payload = proposals.of_statement(pieces, context)
        yield _suggestion(reading, text, Suggestion.Kind.STATEMENT, payload)


def _suggestion(reading: Reading, text: str, kind: str, payload: Payload) -> Suggestion:
    start, end = payload["spans"][0][0], payload["spans"][-1][1]
    value = payload["date"] if kind == Suggestion.Kind.EVENT else ""
    return Suggestion(
        reading=reading,
        kind=kind,
        start=start,
        end=end,
        payload=payload,
        rule=payload["rule"][:60],
        fingerprint=fingerprint(kind, text, start, end, value),
    )


# --- likely matches ----------------------------------------------------------------------------


def match_pending(reading: Reading, kinds: Sequence[str] = Suggestion.Kind.values) -> None:
    """Look for what each waiting proposal may be already; called again as the record grows.

    A match once found stays: the editor may be looking at it.
    """
    language = reading.findings.get("language") or "en"
    waiting = reading.suggestions.filter(
        status=Suggestion.Status.PENDING, match_event=None, match_statement=None, kind__in=kinds
    )
    for suggestion in waiting:
        if suggestion.kind == Suggestion.Kind.EVENT:
            _match_event(suggestion, language)
        else:
            _match_statement(suggestion, language)


def _match_event(suggestion: Suggestion, language: str) -> None:
    described = describe(suggestion.payload, language)
    match = duplicates.best(duplicates.matching_events(described, limit=1))
    if match:
        suggestion.match_event, suggestion.match_reason = match.found, match.reason
        suggestion.save(update_fields=["match_event", "match_reason"])


def describe(payload: Payload, language: str) -> duplicates.Description:
    """What an event proposal says, to be compared with the record."""
    return duplicates.Description(
        date=payload["date"],
        title=payload.get(f"title_{language}", ""),
        language=language,
        actors=frozenset(payload["actors"]),
        kind=payload["kind"],
        place=payload["place"],
        passage=payload["words"],
    )


def _match_statement(suggestion: Suggestion, language: str) -> None:
    payload = suggestion.payload
    match = duplicates.best(
        duplicates.matching_statements(
            speakers=payload["speakers"],
            said=payload["said"],
            words=payload["words"],
            language=language,
            limit=1,
        )
    )
    if match:
        suggestion.match_statement, suggestion.match_reason = match.found, match.reason
    if not payload["likely"]:
        payload["likely"] = _likely_events(payload, language)
    if not payload["about"]:
        about = match.found.event_id if match else (payload["likely"] or [None])[0]
        payload["about"] = f"e{about}" if about else ""
    suggestion.save(update_fields=["match_statement", "match_reason", "payload"])


def _likely_events(payload: Payload, language: str) -> list[int]:
    """Ids of the events that a proposed statement may be about, the likeliest first."""
    likely = duplicates.likely_events(
        said=payload["said"],
        speakers=payload["speakers"],
        words=payload["words"],
        language=language,
    )
    return [event.pk for event in likely]
