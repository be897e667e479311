"""The pages of single records: an event, a statement, an article."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.db.models import Prefetch, Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from timeline import selection
from timeline.beside import akin, chains, linked_from, neighbours, told_elsewhere, way_back
from timeline.differing import Run, side_by_side
from timeline.found import Found, find
from timeline.known import as_known, as_said
from timeline.models import (
    Article,
    Attribute,
    Citation,
    Correction,
    Event,
    Link,
    Participation,
    Rendering,
    ReportedValue,
    Side,
    Statement,
    Topic,
)
from timeline.models.discrepancies import discrepancies
from timeline.panels import sentence
from timeline.templatetags.record import forward_relation

MOST_ANSWERS = 6  # statements on the page of another
MOST_PROOF = 3  # articles under what came of a statement
# Where an event leads: who took part, in the order recorded, what it is about, its threads.
LEADING_ON = (
    "threads",
    Prefetch("participations", Participation.objects.select_related("actor").order_by("pk")),
    Prefetch("topics", Topic.objects.published().order_by("slug")),
)


@require_safe
def event(request: HttpRequest, pk: int, slug: str = "") -> HttpResponse:
    """One event, in the selection that the address carries and as known on its day."""
    rows = Event.objects.published().select_related("kind", "place").prefetch_related(*LEADING_ON)
    shown = get_object_or_404(rows, pk=pk)
    shown.public_statements, foretold = words_on(shown)
    path = shown.get_absolute_url()
    chosen, _problems = selection.parse(request.GET)
    found = find(chosen)
    if found.known_day and found.known_day < (shown.known_on or shown.latest):
        context = {"path": path, "found": found}
        return render(request, "timeline/not_yet.html", context)
    as_known([shown], found.known_day)
    query = chosen.changing().query()
    address = reverse("timeline:event", args=[pk, shown.slug]) + (f"?{query}" if query else "")
    if slug != shown.slug:
        return redirect(address, permanent=not query)
    known = selection.Selection(known_by=chosen.known_by).query()
    context = {"event": shown, "path": path, "shared": address, "found": found}
    context["as_known"] = f"?{known}" if known else ""
    return render(request, "timeline/event.html", context | story(shown, foretold, found))


def words_on(event: Event) -> tuple[list[Statement], list[Statement]]:
    """What was said about an event, and what had been said elsewhere of which it shows the outcome;
    read together, for each list would cost as much as both."""
    told = Statement.objects.published().filter(Q(event=event) | Q(outcome__event=event))
    told = list(told.for_list())
    return (
        [statement for statement in told if statement.event_id == event.pk],
        [statement for statement in told if statement.event_id != event.pk],
    )


def story(event: Event, foretold: list[Statement], found: Found) -> dict[str, Any]:
    """What the page of an event tells, as far as it was known by the selection's day."""
    day, said = found.known_day, event.public_statements
    evidence = by_article(citations_of(event, day))
    parts = parts_known(event)
    topics = list(event.topics.all())
    links = links_of(event, day)
    threads = chains(event.threads.all(), event, day)
    facets = {"actor": [p.actor for p in parts], "topic": topics}
    facets |= {"place": [event.place]} if event.place else {}
    kin = akin(found, event, facets, told_elsewhere(event, links, threads))
    around = neighbours(found, event.pk)
    named = {one.pk: one for one in linked_from(found, {*around.values(), *kin})}
    return {
        "parts": parts,
        "topics": topics,
        "banks": by_side(said),
        "other_voices": [s for s in said if s.side not in (Side.US, Side.RU)],
        "evidence": evidence,
        "source_total": len({article.source_id for article, _cited in evidence}),
        "origin_total": len({article.origin_id_or_source for article, _cited in evidence}),
        "disputed": disputed(event, day) if event.is_disputed else [],
        "foretold": [] if event.is_announced else foretold,
        "links": links,
        "threads": threads,
        "akin": [(named[pk], reasons) for pk, reasons in kin.items() if pk in named],
        "beside": {name: named.get(pk) for name, pk in around.items()},
        "back": way_back(found, event.pk),
        "sentence": "" if found.selection == selection.Selection() else sentence(found),
        "corrections": [] if day else Correction.objects.published().filter(event=event),
    }


def parts_known(event: Event) -> list[Participation]:
    """Who takes part; in an event to come, who was announced."""
    parts = list(event.participations.all())
    if not event.is_announced:
        return parts
    announced = {actor.pk for actor in event.actors.all()}
    return [part for part in parts if part.actor_id in announced]


def by_side(statements: list[Statement]) -> list[tuple[str, str, list[Statement]]]:
    """Statements of each bank under its name, Washington first."""
    return [
        (side, Side(side).label, [s for s in statements if s.side == side])
        for side in (Side.US, Side.RU)
    ]


def citations_of(event: Event, day: dt.date | None) -> list[Citation]:
    """What the event and its statements rest on, as far as it was out by the end of `day`; for an
    event to come, what its announcements rest on too."""
    events = [event, *event.announcements]
    cited = Citation.objects.published().filter(
        Q(event__in=events) | Q(statement__event__in=events)
    )
    if day:
        cited = cited.filter(article__published_earliest__lte=day)
    return list(cited.for_list())


def by_article(citations: list[Citation]) -> list[tuple[Article, list[Citation]]]:
    """Citations under their article, in the order in which the articles first occur."""
    articles: dict[Article, list[Citation]] = {}
    for citation in citations:
        articles.setdefault(citation.article, []).append(citation)
    return list(articles.items())


def disputed(event: Event, day: dt.date | None) -> list[tuple[Attribute, list[ReportedValue]]]:
    """What the event's sources have different values for, as far as out by the end of `day`."""
    values = ReportedValue.objects.published().filter(event=event)
    if day:
        values = values.filter(citation__article__published_earliest__lte=day)
    return discrepancies(values.for_list())


def links_of(event: Event, day: dt.date | None) -> list[tuple[str, Event]]:
    """Linked events, oldest first, each under the words that say how it stands to this one; as far
    as known by the end of `day`."""
    links = Link.objects.published().filter(Q(later=event) | Q(earlier=event))
    if day:
        links = links.filter(later__known_on__lte=day, earlier__known_on__lte=day)
    linked = [
        (str(link.get_relation_display()), link.earlier)
        if link.later_id == event.pk
        else (forward_relation(link), link.later)
        for link in links.order_by("earlier__earliest", "later__earliest", "pk")
    ]
    as_known([other for _relation, other in linked], day)
    return linked


@require_safe
def statement(request: HttpRequest, pk: int) -> HttpResponse:
    """One utterance with all its wordings, what was said in answer, and what came of it."""
    rows = Statement.objects.published().for_list().select_related("event", "outcome__event")
    shown = get_object_or_404(rows, pk=pk)
    path = shown.get_absolute_url()
    found = find(selection.parse(request.GET)[0])
    if found.known_day and not shown.was_known(found.known_day):
        return render(request, "timeline/not_yet.html", {"path": path, "found": found})
    as_known([shown.event], found.known_day)
    shown.known_day = found.known_day
    outcome = shown.shown_outcome
    proof = citations_of(outcome.public_event, None) if outcome and outcome.public_event else []
    context = {
        "statement": shown,
        "path": path,
        "found": found,
        "wordings": wordings(shown),
        "answers": answers(shown, found.known_day),
        "citations": Citation.objects.published().filter(statement=shown).for_list(),
        "outcome": outcome,
        "proof": by_article([one for one in proof if one.event_id])[:MOST_PROOF],
    }
    return render(request, "timeline/statement.html", context)


def wordings(statement: Statement) -> list[tuple[str, list[tuple[Rendering, list[Run]]]]]:
    """Its renderings by language, the one in print first, each in stretches that say where the
    wordings of that language differ."""
    printed = statement.renderings.select_related("article__source").order_by("translator", "pk")
    groups: dict[str, list[Rendering]] = {}
    for rendering in printed:
        groups.setdefault(rendering.language, []).append(rendering)
    return [
        (code, list(zip(rows, side_by_side([row.text for row in rows]), strict=True)))
        for code, rows in groups.items()
    ]


def answers(statement: Statement, day: dt.date | None) -> list[Statement]:
    """What others said of the same event from then on, or of an event that answers it."""
    reply = Q(
        event__links_back__earlier=statement.event,
        event__links_back__relation=Link.Relation.IN_RESPONSE_TO,
    )
    of_the_same = Q(event=statement.event, said_latest__gte=statement.said_earliest or dt.date.min)
    said = Statement.objects.published().filter(reply | of_the_same).exclude(side=statement.side)
    if day:
        said = said.filter(said_latest__lte=day)
    said = list(said.select_related("event").for_list().distinct()[:MOST_ANSWERS])
    return as_said(said, day) if day else said


@require_safe
def article(request: HttpRequest, pk: int) -> HttpResponse:
    """One article: its facts, the passages cited from it, and what they support."""
    shown = get_object_or_404(Article.objects.published().select_related("source", "origin"), pk=pk)
    citations = (
        Citation.objects.published()
        .filter(article=shown)
        .select_related("event", "statement__event")
        .prefetch_related("statement__speakers")
        .order_by("start", "pk")
    )
    return render(request, "timeline/article.html", {"article": shown, "citations": citations})
