"""The pages of what records point to: actors, topics, places, sources, threads."""

from __future__ import annotations

from typing import Any

from django.db.models import Count, F, Max, Min, Q, QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import get_language, get_language_bidi
from django.views.decorators.http import require_safe

from timeline import overview, selection
from timeline.beside import chains
from timeline.found import find
from timeline.letters import alphabetical
from timeline.listing import event_cards
from timeline.mapping import point_of
from timeline.models import (
    Actor,
    Alias,
    Article,
    Event,
    FormerSlug,
    Participation,
    Place,
    Side,
    Source,
    State,
    Statement,
    Thread,
    Topic,
)
from timeline.offices import strip_of
from timeline.templatetags.record import CODES, plain

MOST_NAMES = 8  # of one actor in one language
MOST_SAID = 4  # statements shown under one topic
MOST_IN_PART = 8  # events shown under one part


def by_slug(model: type, slug: str, rows: QuerySet[Any]) -> Any:
    """The row with this slug, or a redirect to the one that once had it."""
    found = rows.filter(slug=slug).first()
    if found:
        return found
    former = FormerSlug.objects.filter(model=model.__name__.lower(), slug=slug).first()
    moved = rows.filter(pk=former.object_id).first() if former else None
    if moved is None:
        raise Http404
    return redirect(moved, permanent=True)


def facet_page(
    request: HttpRequest, shown: Any, facet: str, template: str, **context: Any
) -> HttpResponse:
    """The page of an authority: itself, its latest events, and the way to all of them."""
    if isinstance(shown, HttpResponse):
        return shown
    chosen = selection.Selection().choosing(facet, [shown.slug])
    found = find(chosen.changing(sort="newest"), page_size=12)
    context |= {
        "shown": shown,
        "found": found,
        "cards": event_cards(found, found.page_ids).values(),
        "all_url": chosen.url(get_language()),
        "overview": overview.ready(found),
        "all_selection": chosen,
    }
    return render(request, template, context)


@require_safe
def actor(request: HttpRequest, slug: str) -> HttpResponse:
    """A person or institution: names, offices, statements by topic, parts taken in events."""
    rows = Actor.objects.published().prefetch_related("aliases", "roles")
    shown = by_slug(Actor, slug, rows)
    if isinstance(shown, HttpResponse):
        return shown
    said = Statement.objects.published().filter(speakers=shown)
    return facet_page(
        request,
        shown,
        "actor",
        "timeline/actor.html",
        names=names_of(shown),
        strip=strip_of(shown.roles.all(), timezone.localdate(), is_mirrored=get_language_bidi()),
        groups=said_by_topic(shown, said),
        statement_total=said.count(),
        said_url=selection.Selection(view="said")
        .choosing("actor", [shown.slug])
        .url(get_language()),
        parts=parts_of(shown),
    )


def names_of(shown: Actor) -> list[tuple[str, list[str]]]:
    """The names under which an actor is printed, by language, without the page's own heading."""
    heading = plain(shown, "name")
    names: dict[str, list[str]] = {code: [] for code in CODES}
    for alias in shown.aliases.all():
        if alias.kind != Alias.Kind.FAMILY and alias.name != heading:
            names.setdefault(alias.language, []).append(alias.name)
    return [(code, found[:MOST_NAMES]) for code, found in names.items() if found]


def said_by_topic(
    shown: Actor, said: QuerySet[Statement]
) -> list[tuple[Topic, int, str, list[Statement]]]:
    """Topics of what an actor said, most first, each with its count, the way to all of them, and
    the newest. A statement stands under every topic of its event."""
    ids: dict[int, list[int]] = {}
    newest = said.order_by("-said_earliest", "-pk")
    for topic, pk in newest.filter(event__topics__isnull=False).values_list("event__topics", "pk"):
        ids.setdefault(topic, []).append(pk)
    kept = {pk for pks in ids.values() for pk in pks[:MOST_SAID]}
    statements = {s.pk: s for s in said.filter(pk__in=kept).select_related("event").for_list()}
    topics = Topic.objects.published().filter(pk__in=ids)
    chosen = selection.Selection(view="said").choosing("actor", [shown.slug])
    groups = [
        (
            topic,
            len(ids[topic.pk]),
            chosen.choosing("topic", [topic.slug]).url(get_language()),
            [statements[pk] for pk in ids[topic.pk][:MOST_SAID]],
        )
        for topic in topics
    ]
    return sorted(groups, key=lambda group: (-group[1], group[0].slug))


def parts_of(shown: Actor) -> list[tuple[str, int, list[Event]]]:
    """Parts an actor took in events besides taking part, each with its count and newest events."""
    taken = Participation.objects.filter(actor=shown, event__state=State.PUBLISHED)
    taken = taken.exclude(role=Participation.Role.PARTICIPANT).select_related("event")
    events: dict[str, list[Event]] = {}
    for part in taken.order_by("-event__earliest", "-event__pk"):
        events.setdefault(part.role, []).append(part.event)
    return [
        (Participation.Role(role).label, len(found), found[:MOST_IN_PART])
        for role, found in sorted(events.items())
    ]


@require_safe
def topic(request: HttpRequest, slug: str) -> HttpResponse:
    """A topic, what is broader and narrower, and its events."""
    shown = by_slug(Topic, slug, Topic.objects.published().select_related("broader"))
    narrower = Topic.objects.none()
    if isinstance(shown, Topic):
        narrower = Topic.objects.published().filter(broader=shown)
    narrower = narrower.order_by("slug")
    return facet_page(request, shown, "topic", "timeline/topic.html", narrower=narrower)


@require_safe
def place(request: HttpRequest, slug: str) -> HttpResponse:
    """A place, where it lies, and its events."""
    shown = by_slug(Place, slug, Place.objects.published())
    dot = point_of(shown) if isinstance(shown, Place) else None
    return facet_page(request, shown, "place", "timeline/place.html", dot=dot)


@require_safe
def source(request: HttpRequest, slug: str) -> HttpResponse:
    """A source, its articles in the record, and the events that rest on them."""
    shown = by_slug(Source, slug, Source.objects.published())
    if isinstance(shown, HttpResponse):
        return shown
    articles = Article.objects.published().filter(source=shown)
    relayed = Article.objects.published().filter(origin=shown).exclude(source=shown)
    alone = selection.Selection().choosing("source", [shown.slug]).choosing("origins", ["1"])
    return facet_page(
        request,
        shown,
        "source",
        "timeline/source.html",
        names=[(name, language) for name, language in shown.names if name != str(shown)],
        articles=articles.order_by(F("published_earliest").desc(nulls_last=True), "-pk")[:50],
        article_total=articles.count(),
        relays=sorted(
            Source.objects.published().filter(articles__in=relayed).distinct(), key=by_name
        ),
        alone_total=find(alone).total,
        alone_url=alone.url(get_language()),
    )


@require_safe
def actors(request: HttpRequest) -> HttpResponse:
    """Everybody in the record, by bank and by how much the record holds of them."""
    rows = Actor.objects.published().annotate(
        event_total=Count("events", filter=Q(events__state=State.PUBLISHED), distinct=True),
        statement_total=Count(
            "statements",
            filter=Q(statements__state=State.PUBLISHED, statements__event__state=State.PUBLISHED),
            distinct=True,
        ),
    )
    people = list(rows.order_by("-event_total", "-statement_total", "pk"))
    groups = [
        (side, Side(side).label, [one for one in people if one.side == side])
        for side in (Side.US, Side.RU, Side.OTHER)
    ]
    return render(request, "timeline/actors.html", {"groups": groups, "total": len(people)})


@require_safe
def sources(request: HttpRequest) -> HttpResponse:
    """Every source on which the record rests."""
    rows = Source.objects.published().annotate(article_total=Count("articles", distinct=True))
    ordered = sorted(rows, key=lambda one: (-one.article_total, *by_name(one)))
    return render(request, "timeline/sources.html", {"sources": ordered})


def by_name(one: Source) -> tuple[bool, str, int]:
    """Where a source stands in a list by the names that the page shows."""
    return *alphabetical(str(one), get_language() or "en"), one.pk


@require_safe
def threads(request: HttpRequest) -> HttpResponse:
    """Every thread with its span of time."""
    public = Q(events__state=State.PUBLISHED)
    rows = (
        Thread.objects.annotate(
            total=Count("events", filter=public),
            first=Min("events__earliest", filter=public),
            last=Max("events__latest", filter=public),
        )
        .filter(total__gt=0)
        .order_by("-last", "pk")
    )
    return render(request, "timeline/threads.html", {"threads": rows})


@require_safe
def thread(request: HttpRequest, slug: str) -> HttpResponse:
    """One chain of events."""
    shown = by_slug(Thread, slug, Thread.objects.all())
    if isinstance(shown, HttpResponse):
        return shown
    if not (chain := chains([shown])):
        raise Http404
    chosen = selection.Selection().choosing("thread", [shown.slug])
    context = {"thread": shown, "chain": chain[0], "all_url": chosen.url(get_language())}
    return render(request, "timeline/thread.html", context)
