"""The names the reader knows: actors and places, their aliases and the offices they held.

A gazetteer is read from the starting record's tables or from one JSON file, and never changes.
"""

from __future__ import annotations

import calendar
import csv
import json
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any

LANGUAGES = ("ar", "en", "ru")
FEMININE_HEADS = (
    "وزيرة", "المتحدثة", "الناطقة", "السفيرة", "سفيرة", "مستشارة", "مديرة", "رئيسة", "نائبة",
    "المندوبة", "مندوبة", "spokeswoman", "chairwoman", "congresswoman",
)  # fmt: skip


class GazetteerError(ValueError):
    """A gazetteer that cannot be read; the message says what is wrong with it."""


@dataclass(frozen=True, slots=True)
class Alias:
    """One way to write a name. `kind`: full, family, transliteration, abbreviation, metonym."""

    text: str
    language: str
    kind: str


@dataclass(frozen=True, slots=True)
class Role:
    """An office and when it was held. `start` and `end` are days, None where open or unknown."""

    words: Mapping[str, tuple[str, ...]]  # language -> the phrases that name the office
    start: date | None
    end: date | None

    def valid_on(self, day: date | None) -> bool:
        """Whether the office was held that day; without a day the answer is yes."""
        if day is None:
            return True
        return (self.start or date.min) <= day <= (self.end or date.max)


@dataclass(frozen=True, slots=True)
class Actor:
    """A person, an institution, a state or a place of the gazetteer."""

    slug: str
    kind: str  # person, institution, company, group, state, place
    side: str = "other"  # us, ru, other
    aliases: tuple[Alias, ...] = ()
    roles: tuple[Role, ...] = ()
    gender: str = ""  # "f", "m", or "" where nothing tells

    def name(self, language: str) -> str:
        """Its longest-established name in the language: the first full alias, else any."""
        own = [a for a in self.aliases if a.language == language]
        full = [a for a in own if a.kind == "full"] or own or list(self.aliases)
        return full[0].text if full else self.slug

    def serves_on(self, day: date | None) -> bool:
        """Whether the actor held any known office on the day."""
        return any(role.valid_on(day) for role in self.roles)

    def latest_start(self, day: date | None) -> date:
        """When the newest of the offices held on the day began (`date.min` without one)."""
        return max((r.start or date.min for r in self.roles if r.valid_on(day)), default=date.min)


@dataclass(frozen=True, eq=False)
class Gazetteer:
    """All actors and places by slug, with the indexes that the reader asks for."""

    actors: Mapping[str, Actor] = field(default_factory=dict)

    @classmethod
    def from_record(cls, folder: str | Path) -> Gazetteer:
        """Read actors.csv, aliases.csv, roles.csv and places.csv. Raises GazetteerError."""
        return cls(_actors_of_record(Path(folder)))

    @classmethod
    def from_json(cls, path: str | Path, record: Gazetteer | None = None) -> Gazetteer:
        """Read `{"slug": {"ar": [alias, ...], ..., "roles": [...]}}`.

        `record` lends the kind and side of slugs that it knows too. Raises GazetteerError.
        """
        try:
            data = json.loads(Path(path).read_text(encoding="utf-8-sig"))
            json.dumps(data, ensure_ascii=False).encode()  # half a character can't be printed
        except (OSError, ValueError, RecursionError) as error:
            raise GazetteerError(f"{path}: {error}") from error
        return cls.from_mapping(data, record)

    @classmethod
    def from_mapping(cls, data: Any, record: Gazetteer | None = None) -> Gazetteer:
        """As `from_json`, from the object already read."""
        if not isinstance(data, dict) or not all(isinstance(v, dict) for v in data.values()):
            raise GazetteerError("a gazetteer is one object of objects, keyed by slug")
        for slug, entry in data.items():
            _check(slug, entry)
        known = record.actors if record else {}
        return cls({slug: _actor_of_json(slug, entry, known) for slug, entry in data.items()})

    @cached_property
    def states(self) -> dict[str, str]:
        """Slug of a capital (a place) -> slug of the state for whose government it may stand.

        Where a capital stood for two states one after the other, the one without an end wins.
        """
        places = self._places_by_name
        found: dict[str, str] = {}
        for actor in self.actors.values():
            for alias in actor.aliases:
                if alias.kind == "metonym" and (place := places.get(alias.text.casefold())):
                    found.setdefault(place, actor.slug)
        return found

    @cached_property
    def _places_by_name(self) -> dict[str, str]:
        return {
            alias.text.casefold(): actor.slug
            for actor in self.actors.values()
            if actor.kind == "place"
            for alias in actor.aliases
        }

    def kind(self, slug: str) -> str:
        """The kind of a slug, "" for one that is not here."""
        actor = self.actors.get(slug)
        return actor.kind if actor else ""

    def side(self, slug: str) -> str:
        """us, ru or other; a capital takes the side of its state."""
        actor = self.actors.get(self.states.get(slug, slug))
        return actor.side if actor else "other"

    def roles_in(self, language: str) -> Iterable[tuple[str, Actor, Role]]:
        """Every office phrase of a language, with who held it and the term."""
        for actor in self.actors.values():
            for role in actor.roles:
                for words in role.words.get(language, ()):
                    yield words, actor, role

    def newest_holder(
        self, holders: Iterable[tuple[Actor, Role]], day: date | None
    ) -> Actor | None:
        """Of several holders of one office the one who holds it on the day.

        On the day of a handover the newcomer; without a day the holder with the newest term.
        """
        valid = [(role.start or date.min, actor) for actor, role in holders if role.valid_on(day)]
        return max(valid, key=lambda pair: pair[0])[1] if valid else None


def bound(value: str | None, *, last: bool) -> date | None:
    """First or last day of "2012", "2012-05" or "2012-05-07"; None when empty or nonsense."""
    parts = (value or "").strip().split("-")
    try:
        year = int(parts[0])
        month = int(parts[1]) if len(parts) > 1 else (12 if last else 1)
        days = calendar.monthrange(year, month)[1] if last else 1
        return date(year, month, int(parts[2]) if len(parts) > 2 else days)
    except (ValueError, IndexError):
        return None


def _rows(path: Path) -> list[dict[str, str]]:
    try:
        with path.open(encoding="utf-8", newline="") as lines:
            return list(csv.DictReader(lines))
    except (OSError, ValueError) as error:
        raise GazetteerError(f"{path.name}: {error}") from error


def _actors_of_record(folder: Path) -> dict[str, Actor]:
    aliases: dict[str, list[Alias]] = defaultdict(list)
    for row in _rows(folder / "aliases.csv"):
        aliases[row["actor_slug"]].append(Alias(row["alias"], row["language"], row["kind"]))
    roles: dict[str, list[Role]] = defaultdict(list)
    for row in _rows(folder / "roles.csv"):
        roles[row["actor_slug"]].append(_role(row, "role_"))
    actors = {
        row["slug"]: _actor_of_row(row, aliases[row["slug"]], roles[row["slug"]])
        for row in _rows(folder / "actors.csv")
    }
    return actors | {row["slug"]: _place_of_row(row) for row in _rows(folder / "places.csv")}


def _actor_of_row(row: Mapping[str, str], aliases: list[Alias], roles: list[Role]) -> Actor:
    names = [Alias(row[f"name_{language}"], language, "full") for language in LANGUAGES]
    own = tuple(dict.fromkeys([*(name for name in names if name.text), *aliases]))
    side = row["side"] if row["side"] in ("us", "ru") else "other"
    return Actor(row["slug"], row["kind"], side, own, tuple(roles), _gender(own, roles))


def _place_of_row(row: Mapping[str, str]) -> Actor:
    """A place; a note in brackets after its name is no part of how it is written."""
    names = (Alias(row[f"name_{lang}"].split(" (")[0], lang, "full") for lang in LANGUAGES)
    side = {"US": "us", "RU": "ru"}.get(row.get("country_code") or "", "other")
    return Actor(row["slug"], "place", side, tuple(name for name in names if name.text))


def _role(entry: Mapping[str, Any], prefix: str = "") -> Role:
    words = {}
    for language in LANGUAGES:
        value = entry.get(prefix + language) or ""
        phrases = value if isinstance(value, list) else str(value).split("|")
        words[language] = tuple(p.strip() for p in phrases if isinstance(p, str) and p.strip())
    start = bound(str(entry.get("from") or ""), last=False)
    return Role(words, start, bound(str(entry.get("to") or ""), last=True))


def _check(slug: str, entry: Mapping[str, Any]) -> None:
    """Raises GazetteerError for an entry that is not of the form which `from_json` tells."""
    for language in LANGUAGES:
        if not _is_list_of(str, entry.get(language)):
            raise GazetteerError(f'{slug}: "{language}" is no list of aliases')
    if not _is_list_of(dict, entry.get("roles")):
        raise GazetteerError(f'{slug}: "roles" is no list of objects')
    for part in ("kind", "side"):
        if not isinstance(entry.get(part), str | None):
            raise GazetteerError(f'{slug}: "{part}" is no text')


def _is_list_of(kind: type, value: Any) -> bool:
    """Whether a value is a list of values of one type, or left out."""
    return value is None or (isinstance(value, list) and all(isinstance(v, kind) for v in value))


def _actor_of_json(slug: str, entry: Mapping[str, Any], known: Mapping[str, Actor]) -> Actor:
    texts = {
        language: [text for text in entry.get(language) or () if text.strip()]
        for language in LANGUAGES
    }
    roles = [_role(role) for role in entry.get("roles") or ()]
    model = known.get(slug)
    kind = entry.get("kind") or (model.kind if model else _guessed_kind(texts, bool(roles)))
    kinds = {(a.language, a.text): a.kind for a in (model.aliases if model else ())}
    aliases = tuple(
        Alias(text, language, kinds.get((language, text)) or _alias_kind(text, own, kind))
        for language, own in texts.items()
        for text in own
    )
    side = entry.get("side") or (model.side if model else "other")
    roles = roles or list(model.roles if model else ())
    gender = (model.gender if model else "") or _gender(aliases, roles)
    return Actor(slug, kind, side, aliases, tuple(roles), gender)


def _guessed_kind(texts: Mapping[str, list[str]], has_roles: bool) -> str:
    """A person has an office, or a longer name beside its own last word; else an institution."""
    if has_roles:
        return "person"
    for own in texts.values():
        for text in own:
            if any(longer != text and longer.split()[-1] == text for longer in own):
                return "person"
    return "institution"


def _alias_kind(text: str, own: list[str], kind: str) -> str:
    if kind == "person":
        return "full" if " " in text.strip() else "family"
    return "abbreviation" if text.isupper() and len(text) <= 6 and own else "full"


def _gender(aliases: Iterable[Alias], roles: Iterable[Role]) -> str:
    """Feminine where an office or a Russian family name says so, else unknown."""
    heads = [phrase for role in roles for own in role.words.values() for phrase in own]
    if any(phrase.split()[0] in FEMININE_HEADS for phrase in heads):
        return "f"
    if any(phrase.rsplit(" ", 1)[-1] in FEMININE_HEADS for phrase in heads):
        return "f"
    family = [a.text for a in aliases if a.language == "ru" and a.kind == "family"]
    if any(name.endswith(("ова", "ева", "ёва", "ина", "ская", "цкая")) for name in family):
        return "f"
    masculine = ("ов", "ев", "ёв", "ин", "ский", "цкий", "ый", "ой")
    return "m" if any(name.endswith(masculine) for name in family) else ""
