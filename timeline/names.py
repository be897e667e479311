"""What the record calls its people, places, topics and kinds, in three scripts and with aliases.

A word of a search that is one of these names stands for the others: Putin = بوتين = Путин.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from django.utils.translation import override

from timeline.facets import BY_NAME, Facet
from timeline.folding import Query, index_terms, stem, tokens, variants
from timeline.index import Index
from timeline.models import Actor, Alias

CODES = ("ar", "en", "ru")
NAMED = ("actor", "place", "topic", "kind")  # the facets whose names stand for one another
SHORTEST = 3  # letters of a name that another stands for: "us" and "is" are words of every text
LONGEST = 5  # words of a name that a search is looked through for
MOST = 30  # other names of one
Terms = tuple[str, ...]


class Name(NamedTuple):
    """One name of a facet's value. `kind` is an alias's, "" for the name that pages show."""

    text: str
    kind: str = ""


@dataclass(frozen=True)
class Called:
    """Words of a search that name something, or one that names nothing, and the other names."""

    words: Terms
    others: tuple[Terms, ...] = ()


@dataclass(frozen=True)
class Register:
    """The names of everything: those of one thing, and the things that have a name."""

    things: list[dict[Terms, str]] = field(default_factory=list)  # names with their kinds
    by_name: dict[Terms, list[int]] = field(default_factory=lambda: defaultdict(list))

    def others(self, words: Terms) -> list[Terms]:
        """The other names of what is called so, shortest first. A full name does not stand for the
        family's alone."""
        found = {
            terms: None
            for thing in self.by_name.get(words, ())
            for terms, kind in self.things[thing].items()
            if terms != words and (len(words) == 1 or len(terms) > 1 or kind not in OF_FAMILY)
        }
        return sorted(found, key=lambda terms: (len(terms), terms))


OF_FAMILY = (Alias.Kind.FAMILY, Alias.Kind.TRANSLITERATION)


def names(index: Index, facet: Facet) -> dict[str, list[Name]]:
    """Every name of each value of the facet, read once per version of the record."""
    values = index.bitmaps.get(facet.name, {})
    return index.remember(("names", facet.name), lambda: _read(facet, values))


def _read(facet: Facet, values: Iterable[str]) -> dict[str, list[Name]]:
    called: dict[str, list[Name]] = {value: [] for value in values}
    choices = facet.choices or {}
    for code in CODES:
        with override(code):
            for value in called.keys() & choices.keys():
                called[value].append(Name(str(choices[value])))
    if facet.model is None:
        return called
    for row in facet.model._default_manager.filter(slug__in=called.keys() - choices.keys()):
        texts = [getattr(row, f"{facet.name_field}_{code}", "") for code in CODES]
        texts.append(getattr(row, facet.name_field))  # a source's own, which is in no language
        called[row.slug] += [Name(text) for text in dict.fromkeys(texts) if text]
    if facet.model is Actor:
        aliases = Alias.objects.filter(actor__slug__in=called).order_by("pk")
        for slug, *name in aliases.values_list("actor__slug", "name", "kind"):
            called[slug].append(Name(*name))
    return called


def called_like(index: Index, facet: Facet, typed: str) -> set[str]:
    """The values of a facet with names in which every typed word begins one: itself, its stem, or
    another name of what it names."""
    texts = index.remember(("typing", facet.name), lambda: _words_of_each(index, facet))
    wanted = [_beginnings(index, token) for token in tokens(typed)]
    return {
        value
        for value, text in texts.items()
        if wanted and all(any(begun in text for begun in of_word) for of_word in wanted)
    }


def _beginnings(index: Index, token: str) -> set[str]:
    term = stem(token)
    others = (" ".join(terms) for one in called(index, [term]) for terms in one.others)
    return {f" {token}", f" {term}", *(f" {words} " for words in others)}


def _words_of_each(index: Index, facet: Facet) -> dict[str, str]:
    """The folded words of every value's names, and their stems, between spaces."""
    texts = {
        value: [token for name in of_it for token in tokens(name.text)]
        for value, of_it in names(index, facet).items()
    }
    return {value: f" {' '.join([*of_it, *map(stem, of_it)])} " for value, of_it in texts.items()}


def _register(index: Index) -> Register:
    made = Register()
    for facet in NAMED:
        for of_one in names(index, BY_NAME[facet]).values():
            thing = {
                terms: name.kind
                for name in of_one
                if name.kind != Alias.Kind.METONYM and (terms := _terms(name.text))
            }
            for terms in thing:
                made.by_name[terms].append(len(made.things))
            made.things.append(thing)
    return made


def _terms(name: str) -> Terms:
    return tuple(index_terms(name).split())


def called(index: Index, words: Sequence[str]) -> tuple[Called, ...]:
    """Cut the words of a search into the longest names that the record knows; what names nothing
    stands alone."""
    register = index.remember("register", lambda: _register(index))
    cut, rest = [], tuple(words)
    while rest:
        for length in range(min(LONGEST, len(rest)), 0, -1):
            others = _others(register, rest[:length])
            if others or length == 1:
                cut.append(Called(rest[:length], others))
                rest = rest[length:]
                break
    return tuple(cut)


def _others(register: Register, words: Terms) -> tuple[Terms, ...]:
    """Other names, without those that another of them, or the words, are part of."""
    # An Arabic preposition may be written onto a name's first word.
    spellings = [(term, *words[1:]) for term in variants(words[0])]
    kept: list[Terms] = []
    single = {term for spelling in spellings for term in spelling if len(words) == 1}
    for spelling in spellings:
        for terms in register.others(spelling):
            if len(terms) == 1 and len(terms[0]) >= SHORTEST and terms[0] not in single:
                single.add(terms[0])
                kept.append(terms)
            elif len(terms) > 1 and single.isdisjoint(terms):
                kept.append(terms)
    return tuple(kept[:MOST])


def to_mark(index: Index, query: Query) -> Query:
    """The query as texts are marked with: its words and phrases, and the other names of what it
    names; those of a full name's parts too, because the parts are marked by themselves."""
    cut = called(index, query.words)
    parts = [(word,) for one in cut if len(one.words) > 1 for word in one.words]
    cut += tuple(one for part in parts for one in called(index, part))
    others = [terms for one in cut for terms in one.others]
    words = [terms[0] for terms in others if len(terms) == 1]
    phrases = [terms for terms in others if len(terms) > 1]
    return together([query, Query(words=tuple(words), phrases=tuple(phrases))])


def together(parts: Iterable[Query]) -> Query:
    """Words and phrases of several queries in one."""
    parts = list(parts)
    return Query(
        words=tuple(dict.fromkeys(word for part in parts for word in part.words)),
        phrases=tuple(dict.fromkeys(phrase for part in parts for phrase in part.phrases)),
    )
