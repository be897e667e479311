"""What a selection finds, asked of the database in plain SQL: the measure of the facet index.

Slow, and as plain as it can be: nothing here uses `timeline.index` or `timeline.found`.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise
from uuid import UUID

from django.db.models import F, Model, Q, QuerySet
from django.db.models.functions import Coalesce

from timeline import edtf
from timeline.facets import BY_NAME, FACETS, Facet
from timeline.folding import Query, index_terms, parse_query, variants
from timeline.models import Actor, Event, Kind, Link, Place, Statement, Topic
from timeline.search import documents_of
from timeline.selection import Selection
from timeline.versioning import current


def events(selection: Selection, *, without: Iterable[str] = ()) -> QuerySet[Event]:
    """The public events that the selection finds; `without` names parts of it to leave out."""
    found = Event.objects.filter(state="published")
    day = edtf.parse(selection.known_by).latest if selection.known_by else None
    if "known_by" in without:
        day = None
    for name, values in selection.chosen:
        if name not in without:
            found = found.filter(pk__in=having(BY_NAME[name], values, day).values("pk"))
    if "when" not in without:
        found = found.filter(when(selection))
    if selection.known_by and "known_by" not in without:
        found = found.filter(known_by(edtf.parse(selection.known_by).latest))
    query = parse_query(selection.q)
    if (query.words or query.phrases or query.excluded) and "q" not in without:
        others = {word: other_names(word) for word in query.words}
        asked = told(matching(replace(query, excluded=()), others), day)
        if not (query.words or query.phrases):
            asked = set(Event.objects.values_list("pk", flat=True))
        for phrase in query.excluded:
            asked -= told(matching(Query(phrases=(phrase,))), day)
        found = found.filter(pk__in=asked)
    return found


def having(facet: Facet, values: Iterable[str], day: dt.date | None = None) -> QuerySet[Event]:
    """Events with one of these values, each asked for by what falls under it; those to come on the
    day with what was announced of them."""
    asked = Q(pk__in=[])
    for value in values:
        today = NAMED.get((facet.name, value)) or stored(facet, value)
        asked |= today & (Q(earliest__lte=day) | foretold(facet, value, day)) if day else today
    return Event.objects.filter(asked)


def foretold(facet: Facet, value: str, day: dt.date) -> Q:
    """Events to come of which that was known: what kind, whose, where, when; and who, where an
    announcement named them too."""
    if facet.name in ("kind", "side", "place", "exactness"):
        return Q(earliest__gt=day)
    if facet.name != "actor":
        return Q(pk__in=[])
    naming = announcements(day).filter(earlier__actors__slug=value)
    return Q(earliest__gt=day, pk__in=naming.values("later"))


def announcements(day: dt.date) -> QuerySet[Link]:
    """Links to events that were to come on the day, from those that announced them by then."""
    public = Link.objects.filter(later__state="published", earlier__state="published")
    told = public.filter(relation="announced", earlier__latest__lte=day)
    return told.filter(later__earliest__gt=day)


def told(hits: Iterable[int], day: dt.date | None) -> set[int]:
    """Events with the words; those to come on the day where an announcement has them."""
    if not day:
        return set(hits)
    past = set(Event.objects.filter(earliest__lte=day).values_list("pk", flat=True))
    links = announcements(day).filter(earlier__in=list(hits))
    return (past & set(hits)) | set(links.values_list("later", flat=True))


NAMED = {
    ("sources", "4"): Q(source_count__gte=4),
    ("origins", "3"): Q(origin_count__gte=3),
    ("disputed", "yes"): Q(is_disputed=True),
    ("voices", "one"): Q(voices="us") | Q(voices="ru"),
}


def stored(facet: Facet, value: str) -> Q:
    """Events with the value itself, or with a public statement that has it."""
    asked = Q(pk__in=[])
    if facet.path:
        asked |= Q(pk__in=Event.objects.filter(**{facet.path: value}).values("pk"))
    if facet.said:
        said = Statement.objects.filter(**{"state": "published", facet.said: value})
        asked |= Q(pk__in=said.values("event"))
    return asked


def when(selection: Selection) -> Q:
    """The range of dates, with events that lie in it possibly or certainly."""
    first = edtf.parse(selection.from_).earliest if selection.from_ else None
    last = edtf.parse(selection.to).latest if selection.to else None
    is_certain = selection.within == "certainly"
    asked = Q()
    if first:
        asked &= Q(earliest__gte=first) if is_certain else Q(latest__gte=first)
    if last:
        asked &= Q(latest__lte=last) if is_certain else Q(earliest__lte=last)
    return asked


def known_by(day: object) -> Q:
    known = Event.objects.annotate(known=Coalesce("known_on", "latest")).filter(known__lte=day)
    return Q(pk__in=known.values("pk"))


def matching(query: Query, others: Mapping[str, list[list[str]]] | None = None) -> list[int]:
    """Events whose words answer the query: each word in any column, a phrase within one. In the
    place of a word may stand one of its `others`."""
    version = current()
    words = words_of_all(version.lineage, version.number)
    return [pk for pk, columns in words.items() if answers(query, columns, others or {})]


def other_names(word: str) -> list[list[str]]:
    """The other names of every public thing that is called by this one word."""
    version = current()
    return [
        name
        for thing in things(version.lineage, version.number)
        if any([spelling] in thing for spelling in variants(word))
        for name in thing
        if len(name) > 1 or len(name[0]) >= 3
    ]


@lru_cache(maxsize=1)
def things(lineage: UUID, number: int) -> list[list[list[str]]]:
    """The index terms of every name, of everything that a public event has."""
    public = {"events__in": Event.objects.filter(state="published")}
    actors = Actor.objects.filter(**public).distinct().prefetch_related("aliases")
    called = [
        *(names_in(kind, "label") for kind in Kind.objects.filter(**public).distinct()),
        *(names_in(topic, "label") for topic in Topic.objects.filter(**public).distinct()),
        *(names_in(place, "name") for place in Place.objects.filter(**public).distinct()),
        *(
            names_in(actor, "name") + [a.name for a in actor.aliases.all() if a.kind != "metonym"]
            for actor in actors
        ),
    ]
    return [[index_terms(name).split() for name in thing] for thing in called]


def names_in(row: Model, field: str) -> list[str]:
    return [text for code in ("ar", "en", "ru") if (text := getattr(row, f"{field}_{code}"))]


@lru_cache(maxsize=1)
def words_of_all(lineage: UUID, number: int) -> dict[int, list[list[str]]]:
    """The index terms of every public event, by column; folding them takes seconds."""
    ids = list(Event.objects.filter(state="published").values_list("pk", flat=True))
    return {pk: [text.split() for text in document] for pk, document in documents_of(ids).items()}


def answers(query: Query, columns: list[list[str]], others: Mapping[str, list[list[str]]]) -> bool:
    held = {term for column in columns for term in column}
    return (
        all(
            not held.isdisjoint(variants(word))
            or any(is_named(name, columns, held) for name in others.get(word, []))
            for word in query.words
        )
        and all(has_phrase(phrase, columns) for phrase in query.phrases)
        and not any(has_phrase(phrase, columns) for phrase in query.excluded)
    )


def is_named(name: list[str], columns: list[list[str]], held: set[str]) -> bool:
    if len(name) == 1:
        return not held.isdisjoint(variants(name[0]))
    return has_phrase(tuple(name), columns)


def has_phrase(phrase: tuple[str, ...], columns: list[list[str]]) -> bool:
    width = len(phrase)
    return any(
        tuple(column[at : at + width]) == phrase
        for column in columns
        for at in range(len(column) - width + 1)
    )


def ids(selection: Selection) -> list[int]:
    """All ids in the order of dates, from either end."""
    order = ("-earliest", "-pk") if selection.sort == "newest" else ("earliest", "pk")
    return list(events(selection).order_by(*order).values_list("pk", flat=True))


def ids_after(selection: Selection) -> list[int]:
    """Ids that stand behind the selection's cursor."""
    found = events(selection)
    if cursor := selection.cursor:
        day, pk = edtf.parse(cursor[0]).earliest, cursor[1]
        if selection.sort == "newest":
            found = found.filter(Q(earliest__lt=day) | Q(earliest=day, pk__lt=pk))
        else:
            found = found.filter(Q(earliest__gt=day) | Q(earliest=day, pk__gt=pk))
    order = ("-earliest", "-pk") if selection.sort == "newest" else ("earliest", "pk")
    return list(found.order_by(*order).values_list("pk", flat=True))


def counts(selection: Selection, facet: Facet) -> dict[str, int]:
    """Events per value of the facet, its own choice left out."""
    found = events(selection, without=[facet.name])
    if selection.known_by and facet.name not in {name for name, _ in NAMED}:
        return counts_then(selection, facet, found)
    holders: Mapping[str, set[int]] = defaultdict(set)
    if facet.name in {name for name, _ in NAMED}:
        slugs = facet.model.objects.values_list("slug", flat=True) if facet.model else ()
        for value in [*facet.choices, *slugs]:
            day = edtf.parse(selection.known_by).latest if selection.known_by else None
            named = found.filter(pk__in=having(facet, [value], day).values("pk"))
            holders[value].update(named.values_list("pk", flat=True))
    elif facet.path:
        collect(holders, found.values_list("pk", facet.path))
    if facet.said:
        said = Statement.objects.filter(state="published", event__in=found.values("pk"))
        collect(holders, said.values_list("event", facet.said))
    return {value: len(pks) for value, pks in holders.items() if pks}


def counts_then(selection: Selection, facet: Facet, found: QuerySet[Event]) -> dict[str, int]:
    """The same as of the selection's day, asked for value by value."""
    day = edtf.parse(selection.known_by).latest
    asked: dict[str, int] = {}
    for rows, path in (
        (found, facet.path),
        (Statement.objects.filter(event__in=found), facet.said),
    ):
        if path:
            asked |= dict.fromkeys(rows.order_by().values_list(path, flat=True), 0)
    counted = {
        value: found.filter(pk__in=having(facet, [value], day).values("pk")).count()
        for value in asked
        if value not in (None, "")
    }
    return {value: count for value, count in counted.items() if count}


def collect(holders: Mapping[str, set[int]], pairs: QuerySet) -> None:
    for pk, value in pairs.order_by():
        if value not in (None, ""):
            holders[value].add(pk)


def all_counts(selection: Selection) -> dict[str, dict[str, int]]:
    return {facet.name: counts(selection, facet) for facet in FACETS}


def bins(selection: Selection, edges: list[int]) -> dict[str, dict[str, list[int]]]:
    """Events per side and sign, and per tone, between consecutive days. The date range is left out,
    and what was to come on the day by which things had to be known."""
    made: dict[str, dict[str, list[int]]] = {"side_tone": {}, "tone": {}}
    facts = events(selection, without=["when"]).values_list("earliest", "side", "tone")
    if selection.known_by:
        facts = facts.filter(earliest__lte=edtf.parse(selection.known_by).latest)
    for day, side, tone in facts:
        keys = {"side_tone": f"{side}{'+' if tone >= 0 else '-'}", "tone": str(tone)}
        for facet, key in keys.items():
            row = made[facet].setdefault(key, [0] * (len(edges) - 1))
            for at, (begin, end) in enumerate(pairwise(edges)):
                row[at] += begin <= day.toordinal() < end
    return made


def extent(selection: Selection) -> tuple[int, int] | None:
    days = list(events(selection).values_list("earliest", "latest"))
    if not days:
        return None
    return min(a for a, _ in days).toordinal(), max(b for _, b in days).toordinal()


def by_column(selection: Selection, column: str, *, is_descending: bool) -> list[int]:
    """All ids in the order of a column; what has no value comes last."""
    key = F(column).desc(nulls_last=True) if is_descending else F(column).asc(nulls_last=True)
    return list(events(selection).order_by(key, "earliest", "pk").values_list("pk", flat=True))
