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
    Statement,
    Thread,
    Topic,
)
from timeline.names import Called

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
    names = _names_of_people(event_ids)
    said = defaultdict(list)
    for event_id, text in Rendering.objects.filter(
        statement__event__in=event_ids, statement__state=State.PUBLISHED
    ).values_list("statement__event", "text"):
        said[event_id].append(text)
    return {event.pk: _document(event, names[event.pk], said[event.pk]) for event in events}


def _names_of_people(event_ids: Sequence[int]) -> dict[int, list[str]]:
    """Words of those who took part or spoke, per event. Each is read once, of thousands of
    events."""
    said = Statement.objects.published().filter(event__in=event_ids, speakers__isnull=False)
    took_part = Participation.objects.filter(event__in=event_ids)
    pairs = {*took_part.values_list("event", "actor"), *said.values_list("event", "speakers")}
    actors = Actor.objects.filter(pk__in={actor for _, actor in pairs})
    words = {actor.pk: _actor_words(actor) for actor in actors.prefetch_related("aliases")}
    names: dict[int, list[str]] = defaultdict(list)
    for event, actor in sorted(pairs):
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

COLUMNS = dict(zip(("title", "names", "statements", "summary"), "ABCD", strict=True))
# Where all that is asked for stands in one column, and whether in that order, ranks by the sum of
# these; what the database reckons, always below 1, decides between equals.
PHRASE_IN = {"title": 64, "summary": 8, "statements": 2}
WORDS_IN = {"title": 32, "names": 16, "summary": 4, "statements": 1}


def hits(query: Query, named: Sequence[Called] = ()) -> set[int]:
    """Event ids that have all words and phrases of the query.

    `named` are the query's words with other names of what they name, either of which will do.
    Only what the query asks for is looked up; what it excludes is `excluded_ids`.
    """
    wanted = _wanted(query, named)
    return {pk for pk, _ in _match(wanted)} if wanted else set()


def ranks(query: Query, named: Sequence[Called] = ()) -> dict[int, float]:
    """The same events with their rank, higher is better: what stands in the title before names,
    summary and statements, words in their order before scattered ones."""
    wanted = _wanted(query, named)
    if not wanted:
        return {}
    exact = tuple(index_terms(query.text).split())
    is_plain = len(exact) > 1 and not (query.phrases or query.excluded or query.fields)
    better = [(_phrase(exact, column), gain) for column, gain in PHRASE_IN.items() if is_plain]
    better += [(_asked(query, column), gain) for column, gain in WORDS_IN.items()]
    return {pk: rank for pk, rank in _match(wanted, better)}


def excluded_ids(query: Query) -> set[int]:
    """Event ids that have something which the query excludes."""
    return {pk for phrase in query.excluded for pk, _ in _match(_phrase(phrase))}


def _wanted(query: Query, named: Sequence[Called]) -> str:
    """All that the query asks for, as the database is asked for it; "" for nothing."""
    named = named or [Called((word,)) for word in query.words]
    return _all_of([*map(_either, named), *map(_phrase, query.phrases)])


def _asked(query: Query, column: str) -> str:
    """The query's own words and phrases, within one column."""
    words = [_any_of(_term(term, column) for term in variants(word)) for word in query.words]
    return _all_of([*words, *(_phrase(phrase, column) for phrase in query.phrases)])


def _either(one: Called) -> str:
    """Words, or another name of what they name."""
    words = _all_of(_any_of(map(_term, variants(word))) for word in one.words)
    others = [
        _any_of(map(_term, variants(terms[0]))) if len(terms) == 1 else _phrase(terms)
        for terms in one.others
    ]
    return _any_of([words, *others])


def _is_sqlite() -> bool:
    return connection.vendor == "sqlite"


def _any_of(parts: Iterable[str]) -> str:
    return "(" + (" OR " if _is_sqlite() else " | ").join(parts) + ")"


def _all_of(parts: Iterable[str]) -> str:
    joined = (" AND " if _is_sqlite() else " & ").join(parts)
    return f"({joined})" if joined else ""


def _phrase(terms: Sequence[str], column: str = "") -> str:
    if _is_sqlite():
        return _term(" ".join(terms), column)
    return "(" + " <-> ".join(_term(term, column) for term in terms) + ")"


def _term(term: str, column: str = "") -> str:
    """A term, quoted; terms are letters and digits only (see `folding.tokens`)."""
    if _is_sqlite():
        return f'{column} : "{term}"' if column else f'"{term}"'
    return f"'{term}':{COLUMNS[column]}" if column else f"'{term}'"


def _match(expression: str, better: Sequence[tuple[str, int]] = ()) -> list[tuple[int, float]]:
    """Ids of the events that match, with their rank; 0 where nothing is said to be better."""
    if _is_sqlite():
        gain = "(rowid IN (SELECT rowid FROM timeline_search WHERE timeline_search MATCH %s)) * %s"
        reckoned = "1 - 1 / (1 - bm25(timeline_search, 10.0, 6.0, 3.0, 4.0))"  # which is negative
        source, key, condition = "timeline_search", "rowid", "timeline_search MATCH %s"
    else:
        gain = "(document @@ to_tsquery('simple', %s))::int * %s"
        reckoned = "ts_rank('{0.4,0.3,0.6,1.0}', document, query, 32)"
        source, key = "timeline_search, to_tsquery('simple', %s) query", "event_id"
        condition = "document @@ query"
    rank = " + ".join([*([gain] * len(better)), reckoned]) if better else "0"
    gains = [value for pair in better for value in pair]
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT {key}, {rank} FROM {source} WHERE {condition}", [*gains, expression]
        )
        return cursor.fetchall()
