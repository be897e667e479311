"""Full-text search over folded and stemmed words: FTS5 on SQLite, tsvector with GIN on PostgreSQL.

Python folds and stems (`timeline.folding`), the database only matches and ranks, so both databases
find the same events. The four columns weigh differently: title, names, statements, summary.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import lru_cache

from django.db import connection

from timeline.folding import Query, index_terms, variants
from timeline.models import (
    Actor,
    Event,
    Kind,
    Participation,
    Place,
    Rendering,
    State,
    Thread,
    Topic,
)

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
    # The word at the end of each column keeps a phrase from running on into the next.
    column = "setweight(to_tsvector('simple', %s || ' columnend'), '{}')"
    weighed = " || ".join(column.format(weight) for weight in "ABCD")
    return f"INSERT INTO timeline_search (event_id, document) VALUES (%s, {weighed})"


def documents_of(event_ids: Sequence[int]) -> dict[int, Document]:
    """The searchable words of those of these events that are public."""
    events = list(
        Event.objects.published()
        .filter(pk__in=event_ids)
        .select_related("kind", "place")
        .prefetch_related("topics", "threads")
    )
    names = _names_of_actors(event_ids)
    said = defaultdict(list)
    for event_id, text in Rendering.objects.filter(
        statement__event__in=event_ids, statement__state=State.PUBLISHED
    ).values_list("statement__event", "text"):
        said[event_id].append(text)
    return {event.pk: _document(event, names[event.pk], said[event.pk]) for event in events}


def _names_of_actors(event_ids: Sequence[int]) -> dict[int, list[str]]:
    """Words of those who took part, per event. Each actor is read once, of thousands of events."""
    pairs = Participation.objects.filter(event__in=event_ids).order_by("actor")
    taking_part = list(pairs.values_list("event", "actor").distinct())
    actors = Actor.objects.filter(pk__in={actor for _, actor in taking_part})
    words = {actor.pk: _actor_words(actor) for actor in actors.prefetch_related("aliases")}
    names: dict[int, list[str]] = defaultdict(list)
    for event, actor in taking_part:
        names[event].append(words[actor])
    return names


def _document(event: Event, names: Iterable[str], said: Iterable[str]) -> Document:
    names = [_words(event.kind), _words(event.place), *names]
    names += [_words(term) for term in [*event.topics.all(), *event.threads.all()]]
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


# --- asking --------------------------------------------------------------------------------


def hits(query: Query) -> dict[int, float]:
    """Event ids that have all words and phrases of the query, with their rank (higher is better).

    Only what the query asks for is looked up; what it excludes is `excluded_ids`.
    """
    wanted = [_alternatives(variants(word)) for word in query.words]
    wanted += [_phrase(phrase) for phrase in query.phrases]
    return dict(_match(_all_of(wanted), ranked=True)) if wanted else {}


def excluded_ids(query: Query) -> set[int]:
    """Event ids that have something which the query excludes."""
    return {pk for phrase in query.excluded for pk, _ in _match(_phrase(phrase), ranked=False)}


def _alternatives(terms: Iterable[str]) -> str:
    joined = (" OR " if connection.vendor == "sqlite" else " | ").join(map(_term, terms))
    return f"({joined})"


def _phrase(terms: Sequence[str]) -> str:
    if connection.vendor == "sqlite":
        return '"' + " ".join(terms) + '"'
    return "(" + " <-> ".join(map(_term, terms)) + ")"


def _term(term: str) -> str:
    """A term, quoted; terms are letters and digits only (see `folding.tokens`)."""
    return f'"{term}"' if connection.vendor == "sqlite" else f"'{term}'"


def _all_of(parts: Iterable[str]) -> str:
    return (" AND " if connection.vendor == "sqlite" else " & ").join(parts)


def _match(expression: str, *, ranked: bool) -> list[tuple[int, float]]:
    if connection.vendor == "sqlite":
        rank = "-bm25(timeline_search, 10.0, 6.0, 3.0, 1.0)" if ranked else "0"
        sql = f"SELECT rowid, {rank} FROM timeline_search WHERE timeline_search MATCH %s"
    else:
        rank = "ts_rank('{0.1,0.3,0.6,1.0}', document, query)" if ranked else "0"
        sql = (
            f"SELECT event_id, {rank} FROM timeline_search, to_tsquery('simple', %s) query "
            "WHERE document @@ query"
        )
    with connection.cursor() as cursor:
        cursor.execute(sql, [expression])
        return cursor.fetchall()
