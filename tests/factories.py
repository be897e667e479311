"""Rows for tests: valid by default, nothing random, and known to the index as soon as made.

Related rows may be given by their slug and are made on first mention:
`make_event(date="2021-06", kind="summit", actors=["joe-biden"], sources=["tass"])`.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.contrib.auth.models import Group, User
from django.db.models import Model

from timeline import versioning
from timeline.models import (
    Actor,
    Alias,
    Article,
    Attribute,
    Citation,
    Event,
    Kind,
    Link,
    Outcome,
    Participation,
    Place,
    Rendering,
    ReportedValue,
    Role,
    Source,
    State,
    Statement,
    Thread,
    ThreadEntry,
    Topic,
)

PASSWORD = "a long password for tests"


def words(slug: str) -> str:
    """A readable name out of a slug: "joe-biden" -> "Joe Biden"."""
    return slug.replace("-", " ").title()


def named(model: type[Model], slug: str, field: str, overrides: dict[str, Any]) -> Any:
    """The row with this slug, made when it is not there. Overrides are of a new row only."""
    there = model._default_manager.filter(slug=slug).first()
    if there:
        return there
    return model._default_manager.create(slug=slug, **({f"{field}_en": words(slug)} | overrides))


def make_kind(slug: str = "talks", **overrides: Any) -> Kind:
    return named(Kind, slug, "label", overrides)


def make_topic(slug: str = "arms-control", **overrides: Any) -> Topic:
    return named(Topic, slug, "label", overrides)


def make_place(slug: str = "geneva", **overrides: Any) -> Place:
    return named(Place, slug, "name", overrides)


def make_actor(slug: str = "joe-biden", **overrides: Any) -> Actor:
    return named(Actor, slug, "name", overrides)


def make_thread(slug: str = "ambassadors", **overrides: Any) -> Thread:
    return named(Thread, slug, "title", overrides)


def make_source(slug: str = "tass", **overrides: Any) -> Source:
    there = Source.objects.filter(slug=slug).first()
    return there or Source.objects.create(slug=slug, **({"name": words(slug)} | overrides))


def make_alias(actor: Actor | str = "joe-biden", **overrides: Any) -> Alias:
    values = {"language": "en", "name": "Biden", "kind": Alias.Kind.FAMILY}
    return Alias.objects.create(actor=row(make_actor, actor), **(values | overrides))


def make_role(actor: Actor | str = "joe-biden", **overrides: Any) -> Role:
    values = {"title_en": "US president", "begins": "2021-01-20", "ends": "2025-01-20"}
    return Role.objects.create(actor=row(make_actor, actor), **(values | overrides))


def row(make: Any, given: Any) -> Any:
    """The row itself, or the one that its slug names."""
    return make(given) if isinstance(given, str) else given


def rows(make: Any, given: Iterable[Any]) -> list[Any]:
    return [row(make, one) for one in given]


def make_article(source: Source | str = "tass", **overrides: Any) -> Article:
    values = {"headline": "Talks in Geneva", "language": "en", "published": "2021-06-16"}
    return Article.objects.create(source=row(make_source, source), **(values | overrides))


def make_event(
    *,
    kind: Kind | str = "talks",
    place: Place | str | None = None,
    actors: Iterable[Actor | str] = (),
    topics: Iterable[Topic | str] = (),
    threads: Iterable[Thread | str] = (),
    sources: Iterable[Source | Article | str] = (),
    **overrides: Any,
) -> Event:
    """A published event on 16 June 2021; each of `sources` is cited with an article."""
    values = {"title_en": "Talks", "date": "2021-06-16", "side": "both", "state": State.PUBLISHED}
    event = Event.objects.create(
        kind=row(make_kind, kind),
        place=row(make_place, place) if place else None,
        **(values | overrides),
    )
    for actor in rows(make_actor, actors):
        Participation.objects.create(event=event, actor=actor)
    event.topics.set(rows(make_topic, topics))
    for thread in rows(make_thread, threads):
        ThreadEntry.objects.create(thread=thread, event=event)
    for source in sources:
        article = source if isinstance(source, Article) else make_article(source)
        Citation.objects.create(event=event, article=article)
    versioning.touch([event.pk])
    event.refresh_from_db()
    return event


def make_statement(
    event: Event | None = None,
    *,
    speakers: Iterable[Actor | str] = ("joe-biden",),
    article: Article | None = None,
    text: str = "We agreed to go on talking.",
    language: str = "en",
    translations: dict[str, str] | None = None,
    **overrides: Any,
) -> Statement:
    """A published statement with its words as printed in an article, which it cites."""
    values = {"said": "2021-06-16", "side": "us", "state": State.PUBLISHED}
    event = event or make_event()
    article = article or make_article()
    statement = Statement.objects.create(event=event, **(values | overrides))
    statement.speakers.set(rows(make_actor, speakers))
    Rendering.objects.create(statement=statement, language=language, text=text, article=article)
    for code, words_in in (translations or {}).items():
        Rendering.objects.create(
            statement=statement, language=code, text=words_in, translator="Parallax"
        )
    Citation.objects.create(statement=statement, article=article, exact=text)
    versioning.touch([event.pk])
    return statement


def make_attribute(slug: str = "length-of-talks", **overrides: Any) -> Attribute:
    return named(Attribute, slug, "label", overrides)


def make_reported(
    event: Event,
    value: str = "four hours",
    *,
    attribute: Attribute | str = "length-of-talks",
    source: Source | Article | str = "tass",
    exact: str = "",
    **overrides: Any,
) -> ReportedValue:
    """What a source has for an attribute of the event, by a passage of a new citation."""
    article = source if isinstance(source, Article) else make_article(source)
    reported = ReportedValue.objects.create(
        event=event,
        attribute=row(make_attribute, attribute),
        citation=Citation.objects.create(event=event, article=article, exact=exact),
        **({"value_en": value} | overrides),
    )
    versioning.touch([event.pk])
    return reported


def make_disputed(**overrides: Any) -> Event:
    """An event whose talks lasted three hours or four, by source."""
    event = make_event(**overrides)
    make_reported(event, "four hours")
    make_reported(event, "three hours", source="axios")
    event.refresh_from_db()
    return event


def make_link(later: Event, earlier: Event, **overrides: Any) -> Link:
    values = {"relation": Link.Relation.IN_RESPONSE_TO}
    return Link.objects.create(later=later, earlier=earlier, **(values | overrides))


def make_outcome(statement: Statement, **overrides: Any) -> Outcome:
    return Outcome.objects.create(
        statement=statement, **({"verdict": Outcome.Verdict.CAME_TRUE} | overrides)
    )


def make_user(role: str = "editor", **overrides: Any) -> User:
    """A member of staff in the group of this role: reporter, editor or chief."""
    values = {"username": role, "password": PASSWORD, "is_staff": True}
    user = User.objects.create_user(**(values | overrides))
    user.groups.add(Group.objects.get(name=role))
    return user
