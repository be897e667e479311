"""Full-text search over folded and stemmed words: FTS5 on SQLite, tsvector with GIN on PostgreSQL.

Python folds and stems (`timeline.folding`), the database only matches and ranks, so both databases
find the same events. The four columns weigh differently: title, names, statements, summary.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import lru_cache

from django.db import connection

from timeline.folding import Query, index_terms
from timeline.models import Actor, Event, Kind, Place, Rendering, State, Thread, Topic

CODES = ("ar", "en", "ru")
Document = tuple[str, str, str, str]  # title, names, statements, summary: index terms


def refresh(event_ids: Sequence[int]) -> None:
    """Index the words of these events again; events that are not public leave the index."""
    documents = documents_of(event_ids)
    key = "rowid" if connection.vendor == "sqlite" else "event_id"
    with connection.cursor() as cursor:
        cursor.executemany(
            f"DELETE FROM timeline_search WHERE {key} = %s", [(pk,) for pk in event_ids]
        )
        if documents:
            cursor.executemany(_insert(), [(pk, *words) for pk, words in documents.items()])


def _insert() -> str:
    if connection.vendor == "sqlite":
        return (
            "INSERT INTO timeline_search (rowid, title, names, statements, summary) "
            "VALUES (%s, %s, %s, %s, %s)"
        )
    weighed = " || ".join(f"setweight(to_tsvector('simple', %s), '{w}')" for w in "ABCD")
    return f"INSERT INTO timeline_search (event_id, document) VALUES (%s, {weighed})"


def documents_of(event_ids: Sequence[int]) -> dict[int, Document]:
    """The searchable words of those of these events that are public."""
    events = list(
        Event.objects.published()
        .filter(pk__in=event_ids)
        .select_related("kind", "place")
        .prefetch_related("actors__aliases", "topics", "threads")
    )
    said = defaultdict(list)
    for event_id, text in Rendering.objects.filter(
        statement__event__in=event_ids, statement__state=State.PUBLISHED
    ).values_list("statement__event", "text"):
        said[event_id].append(text)
    return {event.pk: _document(event, said[event.pk]) for event in events}


def _document(event: Event, said: Iterable[str]) -> Document:
    names = [_words(event.kind), _words(event.place)]
    names += [_words(term) for term in [*event.topics.all(), *event.threads.all()]]
    names += [_actor_words(actor) for actor in event.actors.all()]
    return (
        index_terms(_in_all_languages(event, "title")),
        " ".join(filter(None, names)),
        index_terms("\n".join(said)),
        index_terms(_in_all_languages(event, "summary")),
    )


def _in_all_languages(row: object, name: str) -> str:
    return "\n".join(getattr(row, f"{name}_{code}") or "" for code in CODES)


def _words(row: Kind | Place | Topic | Thread | None) -> str:
    if row is None:
        return ""
    name = {Place: "name", Thread: "title"}.get(type(row), "label")
    return _terms(_in_all_languages(row, name))


def _actor_words(actor: Actor) -> str:
    aliases = "\n".join(alias.name for alias in actor.aliases.all())
    return _terms(f"{_in_all_languages(actor, 'name')}\n{aliases}")


@lru_cache(maxsize=4096)
def _terms(text: str) -> str:
    """Index terms of a name, each once: names recur in thousands of events."""
    return " ".join(dict.fromkeys(index_terms(text).split()))
