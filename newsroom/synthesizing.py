"""A believable large record for measuring: made from the starting record, and saying that it is not
real.

Each synthetic event takes after one real event: kind, side, place, topics, threads, most of its
actors, and the sources of its pages. So every facet is distributed as in the record, and what goes
together there goes together here. Dates keep to the year of the pattern, give or take one, with
more in the months that are busy in the record. History is not written.
"""

from __future__ import annotations

import calendar
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from random import Random
from typing import Any

from django.db import transaction
from django.db.models import Max

from timeline import versioning
from timeline.models import (
    Actor,
    Article,
    Citation,
    Event,
    Participation,
    Rendering,
    Side,
    State,
    Statement,
    ThreadEntry,
)

CHUNK = 2000  # events written in one transaction
FIRST_YEAR, LAST_YEAR = 1983, 2026
LANGUAGES = ("ar", "en", "ru")
SYNTHETIC = {"ar": "حدث مصطنع", "en": "Synthetic", "ru": "Вымышленное событие"}
SUMMARY = {
    "ar": "سجل مصطنع لقياس السرعة وليس خبراً.",
    "en": "A synthetic entry for measuring speed; nothing of it happened.",
    "ru": "Вымышленная запись для измерения скорости; ничего этого не было.",
}
WORDS = {
    "ar": "بيان مصطنع رقم {number} لقياس السرعة.",
    "en": "Synthetic statement number {number}, made for measuring speed.",
    "ru": "Вымышленное заявление номер {number} для измерения скорости.",
}
SAID_OF_TEN = 3  # of ten events, how many have a statement


@dataclass(frozen=True)
class Pattern:
    """A real event, as far as synthetic ones take after it."""

    event: Event
    actors: Sequence[Actor]
    topic_ids: Sequence[int]
    thread_ids: Sequence[int]
    pages: Sequence[tuple[int, int | None, str]]  # source, origin, language


@dataclass(frozen=True)
class Draft:
    """A synthetic event with its pattern, before its other rows are made."""

    number: int
    event: Event
    pattern: Pattern
    actors: Sequence[Actor]


class Synthesizer:
    """Makes events after those of the starting record; equal seeds make equal records."""

    def __init__(self, seed: int) -> None:
        self.random = Random(seed)
        self.patterns = [pattern_of(event) for event in real_events()]
        self.actors = sorted({a for p in self.patterns for a in p.actors}, key=lambda a: a.pk)
        months = Counter(pattern.event.earliest.month for pattern in self.patterns)
        self.month_weights = [months[month] + 1 for month in range(1, 13)]

    def make(self, first: int, count: int) -> list[int]:
        """Write events numbered from `first` with all their rows. Returns their ids."""
        drafts = [self.draft(number) for number in range(first, first + count)]
        with transaction.atomic():
            Event.objects.bulk_create([draft.event for draft in drafts], batch_size=500)
            self.write_relations(drafts)
            pages = self.write_pages(drafts)
            self.write_statements(drafts, pages)
        return [draft.event.pk for draft in drafts]

    def draft(self, number: int) -> Draft:
        pattern = self.random.choice(self.patterns)
        actors = list(pattern.actors)
        if actors and self.random.random() < 0.3:
            actors[self.random.randrange(len(actors))] = self.random.choice(self.actors)
        actors = list(dict.fromkeys(actors))
        return Draft(number, self.event(number, pattern, actors), pattern, actors)

    def event(self, number: int, pattern: Pattern, actors: Sequence[Actor]) -> Event:
        like = pattern.event
        return Event(
            slug=f"synthetic-{number}",
            kind=like.kind,
            date=self.date(like.earliest.year),
            place=like.place,
            side=like.side,
            tone=min(max(like.tone + self.random.randint(-1, 1), -10), 10),
            certainty=like.certainty,
            state=State.PUBLISHED,
            **{f"title_{code}": title(code, number, like, actors) for code in LANGUAGES},
            **{f"summary_{code}": SUMMARY[code] for code in LANGUAGES},
        )

    def date(self, year: int) -> str:
        """An EDTF date: nine in ten a day, some a month, a span, a year."""
        year = min(max(year + self.random.randint(-1, 1), FIRST_YEAR), LAST_YEAR)
        month = self.random.choices(range(1, 13), self.month_weights)[0]
        day = self.random.randint(1, calendar.monthrange(year, month)[1] - 2)
        exactness = self.random.random()
        if exactness < 0.92:
            return f"{year}-{month:02}-{day:02}"
        if exactness < 0.97:
            return f"{year}-{month:02}"
        return f"{year}-{month:02}-{day:02}/{year}-{month:02}-{day + 2:02}"

    # --- rows around the events ------------------------------------------------------------

    def write_relations(self, drafts: Sequence[Draft]) -> None:
        create(
            Participation, (Participation(event=d.event, actor=a) for d in drafts for a in d.actors)
        )
        topics = Event.topics.through
        create(
            topics, (topics(event=d.event, topic_id=t) for d in drafts for t in d.pattern.topic_ids)
        )
        create(
            ThreadEntry,
            (
                ThreadEntry(event=d.event, thread_id=thread, position=d.number)
                for d in drafts
                for thread in d.pattern.thread_ids
            ),
        )

    def write_pages(self, drafts: Sequence[Draft]) -> list[Article]:
        """The pages that each event cites; returns the first page of each."""
        pages: list[list[Article]] = [
            [
                Article(
                    source_id=source,
                    origin_id=origin,
                    language=language,
                    headline=draft.event.title_en,
                    published=draft.event.latest.isoformat(),
                    url=f"https://synthetic.example/{draft.number}/{at}",
                )
                for at, (source, origin, language) in enumerate(draft.pattern.pages)
            ]
            for draft in drafts
        ]
        create(Article, (page for row in pages for page in row))
        create(
            Citation,
            (
                Citation(event=draft.event, article=page)
                for draft, row in zip(drafts, pages, strict=True)
                for page in row
            ),
        )
        return [row[0] for row in pages]

    def write_statements(self, drafts: Sequence[Draft], pages: Sequence[Article]) -> None:
        """One statement for some events, by one of the actors, in three languages."""
        spoken = [
            (draft, page, self.random.choice(draft.actors))
            for draft, page in zip(drafts, pages, strict=True)
            if draft.actors and self.random.randrange(10) < SAID_OF_TEN
        ]
        statements = [
            Statement(
                event=draft.event,
                said=draft.event.latest.isoformat(),
                side=speaker.side if speaker.side in (Side.US, Side.RU) else Side.OTHER,
                state=State.PUBLISHED,
            )
            for draft, _, speaker in spoken
        ]
        create(Statement, statements)
        rows = list(zip(statements, spoken, strict=True))
        speakers = Statement.speakers.through
        create(speakers, (speakers(statement=s, actor=actor) for s, (_, _, actor) in rows))
        create(Rendering, (r for s, (draft, page, _) in rows for r in renderings(s, draft, page)))
        create(
            Citation,
            (
                Citation(statement=s, article=page, exact=WORDS["en"].format(number=draft.number))
                for s, (draft, page, _) in rows
            ),
        )


def real_events() -> Iterator[Event]:
    """The events of the starting record that cite a page, with what their patterns need."""
    events = Event.objects.exclude(record_key=None).select_related("kind", "place")
    rows = events.prefetch_related("actors", "topics", "threads", "citations__article")
    return (event for event in rows.order_by("pk") if event.citations.all())


def pattern_of(event: Event) -> Pattern:
    articles = [citation.article for citation in event.citations.all()]
    return Pattern(
        event,
        list(event.actors.all()),
        [topic.pk for topic in event.topics.all()],
        [thread.pk for thread in event.threads.all()],
        [(article.source_id, article.origin_id, article.language) for article in articles],
    )


def title(code: str, number: int, like: Event, actors: Sequence[Actor]) -> str:
    """Say in one language that this is synthetic, its kind, who took part and where."""
    names = [getattr(actor, f"name_{code}") or actor.slug for actor in actors[:2]]
    place = [getattr(like.place, f"name_{code}")] if like.place else []
    kind = getattr(like.kind, f"label_{code}") or like.kind.slug
    comma = "، " if code == "ar" else ", "
    return f"{SYNTHETIC[code]} {number}: {comma.join([kind, *names, *place])}"[:250]


def renderings(statement: Statement, draft: Draft, page: Article) -> Iterator[Rendering]:
    for code in LANGUAGES:
        text = WORDS[code].format(number=draft.number)
        by = {"article": page} if code == "en" else {"translator": "Parallax"}
        yield Rendering(statement=statement, language=code, text=text, **by)


def create(model: Any, rows: Any) -> None:
    model._default_manager.bulk_create(rows, batch_size=500)


def synthesize(count: int, *, seed: int = 1) -> Iterator[tuple[str, int]]:
    """Make `count` events and have every index take them in; yields the step and what it did."""
    synthesizer = Synthesizer(seed)
    begin = (Event.objects.aggregate(last=Max("pk"))["last"] or 0) + 1  # numbers are used once
    ids: list[int] = []
    for first in range(begin, begin + count, CHUNK):
        ids += synthesizer.make(first, min(CHUNK, begin + count - first))
        yield "events", min(CHUNK, begin + count - first)
    for start in range(0, len(ids), CHUNK):
        chunk = ids[start : start + CHUNK]
        versioning.touch(chunk)
        yield "indexing", len(chunk)
