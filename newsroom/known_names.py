"""The reader's gazetteer as the database has it now: editors add names and offices all the time."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from functools import lru_cache

from django.apps import apps
from django.db.models import Max

from newsroom.reading import gazetteer as reading
from timeline.models import Actor, Alias, Place, Role

LANGUAGES = reading.LANGUAGES
SIDES_OF_COUNTRIES = {"US": "us", "RU": "ru"}
WATCHED = ("HistoricalActor", "HistoricalAlias", "HistoricalRole", "HistoricalPlace")
Version = tuple[int, ...]


def gazetteer_from_database() -> reading.Gazetteer:
    """All actors and places of the record; built again only after one of them has changed."""
    return _built(version())


def version() -> Version:
    """Four numbers that grow with every change to a name: the newest rows of their histories."""
    models = [apps.get_model("timeline", name) for name in WATCHED]
    newest = [m.objects.aggregate(newest=Max("history_id"))["newest"] or 0 for m in models]
    return (*newest, Actor.objects.count())


@lru_cache(maxsize=1)
def _built(_version: Version) -> reading.Gazetteer:
    aliases: dict[int, list[reading.Alias]] = defaultdict(list)
    for alias in Alias.objects.order_by("pk"):
        aliases[alias.actor_id].append(reading.Alias(alias.name, alias.language, alias.kind))
    roles: dict[int, list[reading.Role]] = defaultdict(list)
    for role in Role.objects.order_by("pk"):
        roles[role.actor_id].append(_role(role))
    actors = {
        actor.slug: _actor(actor, aliases[actor.pk], roles[actor.pk])
        for actor in Actor.objects.order_by("pk")
    }
    places = {place.slug: _place(place) for place in Place.objects.order_by("pk")}
    return reading.Gazetteer(actors | places)


def _names(row: Actor | Place) -> list[reading.Alias]:
    pairs = ((language, getattr(row, f"name_{language}") or "") for language in LANGUAGES)
    return [reading.Alias(name, language, "full") for language, name in pairs if name]


def _actor(actor: Actor, aliases: list[reading.Alias], roles: list[reading.Role]) -> reading.Actor:
    own = tuple(dict.fromkeys([*_names(actor), *aliases]))
    side = actor.side if actor.side in ("us", "ru") else "other"
    gender = reading._gender(own, roles)  # as for the starting record
    return reading.Actor(actor.slug, actor.kind, side, own, tuple(roles), gender)


def _place(place: Place) -> reading.Actor:
    side = SIDES_OF_COUNTRIES.get(place.country_code, "other")
    # A note in brackets after a place's name is no part of how it is written.
    plain = [replace(alias, text=alias.text.split(" (")[0]) for alias in _names(place)]
    return reading.Actor(place.slug, "place", side, tuple(plain))


def _role(role: Role) -> reading.Role:
    words = {
        "ar": tuple(filter(None, [role.title_ar, *role.variants.splitlines()])),
        "en": tuple(filter(None, [role.title_en])),
        "ru": tuple(filter(None, [role.title_ru])),
    }
    return reading.Role(words, role.begins_earliest, role.ends_latest)
