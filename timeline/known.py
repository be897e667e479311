"""The record as it was known by the end of a day: what was announced, not what came of it.

Every page, export and feed of a selection with `known_by` passes its events through `as_known`.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from django.db.models import Count, Q, QuerySet
from django.utils.translation import get_language, override
from django.utils.translation import gettext as _

from timeline import wording
from timeline.models import Actor, Citation, Event, Link, Statement, Topic
from timeline.templatetags.record import CODES, plain

Counts = dict[int, int]
Pages = dict[int, set[tuple[int, int]]]


def as_known(events: Sequence[Event], day: dt.date | None) -> list[Event]:
    """Change these events, in memory alone, into what was known of them by the end of `day`; with
    None they stay as they are. They are told so and never saved.

    Later words and what came of earlier ones are left out, and sources are counted as of that day.
    Of an event still to come there is left that it was announced, by what, who was to take part,
    and what was expected.
    """
    if day is None or not events:
        return list(events)
    ids = [event.pk for event in events]
    said, pages = _said(ids, day), _pages(ids, day)
    for event in events:
        event.known_day = day
        _count_sources(event, pages[event.pk])
        event.statement_count = said.get(event.pk, 0)
        if event.is_announced:
            _foretell(event, day)
        elif "public_statements" in event.__dict__:  # for_list() fetched them
            event.public_statements = as_said(event.public_statements, day)
    return list(events)


def as_said(statements: Iterable[Statement], day: dt.date) -> list[Statement]:
    """Those of the statements that had been said, without what came of them later."""
    said = [statement for statement in statements if statement.was_known(day)]
    for statement in said:
        statement.known_day = day
    return said


def _said(ids: Sequence[int], day: dt.date) -> Counts:
    said = Statement.objects.published().filter(event__in=ids, said_latest__lte=day)
    return dict(said.values_list("event").annotate(total=Count("pk")))


def _pages(ids: Sequence[int], day: dt.date) -> Pages:
    """Source and origin of every article of that day or before, per event: under the event itself,
    or under words about it."""
    out = Citation.objects.published().filter(article__published_earliest__lte=day)
    pages: Pages = defaultdict(set)
    for path in ("event", "statement__event"):
        cited = out.filter(**{f"{path}__in": ids})
        facts = cited.values_list(path, "article__source", "article__origin")
        for event, source, origin in facts:
            pages[event].add((source, origin or source))
    return pages


def _count_sources(event: Event, pages: set[tuple[int, int]]) -> None:
    event.source_count = len({source for source, _origin in pages})
    event.origin_count = len({origin for _source, origin in pages})


def _foretell(event: Event, day: dt.date) -> None:
    """Leave of an event to come its announcement and what was expected of it."""
    links = Link.objects.published().filter(
        later=event, relation=Link.Relation.ANNOUNCED, earlier__latest__lte=day
    )
    event.announcements = [link.earlier for link in links.order_by("earlier__earliest", "pk")]
    for announcement in event.announcements:
        announcement.known_day = day
    told = _pages([event.pk, *(one.pk for one in event.announcements)], day)
    _count_sources(event, set().union(*told.values()))
    _tell(event, "actors", _announced_actors(event))
    _tell(event, "topics", Topic.objects.none())
    event.public_statements = as_said(_expectations(event, event.announcements), day)
    event.statement_count = len(event.public_statements)
    event.tone = None
    event.place_detail = ""
    event.slug = "announced"  # the words of its usual address may tell what came of it
    for code in CODES:
        with override(code):
            setattr(event, f"title_{code}", _title(event))
            setattr(event, f"summary_{code}", _summary(event.announcements))


def _announced_actors(event: Event) -> QuerySet[Actor]:
    """Those who take part of whom its announcements told; others may have joined it later."""
    there = Actor.objects.published().filter(events=event)
    return there.filter(events__in=event.announcements).distinct()


def _tell(event: Event, relation: str, rows: QuerySet[Any]) -> None:
    """Have a relation of the event hold these rows, as if they had been prefetched."""
    event.__dict__.setdefault("_prefetched_objects_cache", {})[relation] = rows


def _expectations(event: Event, announcements: Sequence[Event]) -> Iterable[Statement]:
    """What was said about it before: in announcing it, in taking that up, or foretelling it."""
    about = (
        Q(event=event)
        | Q(outcome__event=event)
        | Q(event__in=announcements)
        | Q(event__links_back__earlier__in=announcements)
    )
    return Statement.objects.published().filter(about).for_list().distinct()


def _title(event: Event) -> str:
    what = [plain(event.kind, "label"), plain(event.place, "name")]
    # Translators: the title of an event to come, as in "Announced: Summit, Geneva"
    return _("Announced: %(what)s") % {"what": _comma().join(filter(None, what))}


def _summary(announcements: Sequence[Event]) -> str:
    language = get_language() or "en"
    told = [
        _("Announced on %(date)s: %(title)s.")
        % {
            "date": wording.date_words(one.date, language),
            "title": plain(one, "title").rstrip("."),
        }
        for one in announcements
    ]
    return " ".join(told) or _("Reported beforehand; what came of it was not known on this day.")


def _comma() -> str:
    return "، " if get_language() == "ar" else ", "
