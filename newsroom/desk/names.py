"""Names that editors type: found again as rows of the record, in any language, by any alias."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache

from django.utils.translation import get_language

from newsroom.known_names import Version, gazetteer_from_database, version
from newsroom.reading.gazetteer import Actor
from timeline.folding import fold

_BETWEEN = re.compile(r"\s*[;؛]\s*")
_ROLE = re.compile(r"\s+·\s+.*")


@dataclass(frozen=True)
class Names:
    """Actors and places by slug and by folded name."""

    actors: dict[str, Actor] = field(default_factory=dict)
    slugs: dict[str, str] = field(default_factory=dict)
    places: dict[str, str] = field(default_factory=dict)

    def actor(self, words: str) -> str:
        """The slug of an actor, "" for an unknown name."""
        words = _ROLE.sub("", words.strip())
        return words if words in self.actors else self.slugs.get(fold(words), "")

    def place(self, words: str) -> str:
        return self.places.get(fold(words.strip()), "")

    def name(self, slug: str) -> str:
        """The name in the language of the interface."""
        actor = self.actors.get(slug)
        return actor.name((get_language() or "en")[:2]) if actor else slug

    def people(self) -> list[str]:
        """All names of actors, sorted, for the list that a field offers."""
        return sorted(self.name(s) for s, a in self.actors.items() if a.kind != "place")

    def towns(self) -> list[str]:
        return sorted(self.name(s) for s, a in self.actors.items() if a.kind == "place")


def split_names(words: str) -> list[str]:
    """Names between semicolons, Latin or Arabic."""
    return [name for name in _BETWEEN.split(words.strip()) if name]


def all_names() -> Names:
    return _built(version())


@lru_cache(maxsize=1)
def _built(_version: Version) -> Names:
    actors = dict(gazetteer_from_database().actors)
    slugs: dict[str, str] = {}
    places: dict[str, str] = {}
    for slug, actor in actors.items():
        known = places if actor.kind == "place" else slugs
        for alias in actor.aliases:
            known.setdefault(fold(alias.text), slug)
    # A full name is worth more than another actor's abbreviation or family name.
    for slug, actor in actors.items():
        if actor.kind != "place":
            slugs |= {fold(a.text): slug for a in actor.aliases[:3] if a.kind == "full"}
    places |= {slug: slug for slug, actor in actors.items() if actor.kind == "place"}
    return Names(actors, slugs, places)
