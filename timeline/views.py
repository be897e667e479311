"""The public pages: load, find, render. Readers get published records only."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.db.models import Count, Max, Min, Q, QuerySet
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase, QueryDict
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.cache import patch_vary_headers
from django.utils.translation import get_language, get_language_bidi, get_language_from_request
from django.views.decorators.http import require_safe

from timeline import archive as calendar_pages
from timeline import mapping, overview, selection
from timeline.exports import EXPORTS
from timeline.facets import BY_NAME
from timeline.found import Found, current_index, find
from timeline.htmx import render_page
from timeline.listing import cursor_of, event_cards, months_of
from timeline.models import (
    Actor,
    Article,
    Citation,
    Event,
    FormerSlug,
    Link,
    Place,
    Side,
    Source,
    State,
    Statement,
    Thread,
    Topic,
)
from timeline.panels import facet_panels, pills, sentence
from timeline.panels import panel as facet_panel
from timeline.tables import EventTable

CODES = [code for code, _ in settings.LANGUAGES]


@require_safe
def choose_language(request: HttpRequest) -> HttpResponse:
    """Send a visitor to the site in the language that the browser asks for, else English."""
    response = redirect(f"/{get_language_from_request(request)}/")
    patch_vary_headers(response, ["Accept-Language"])
    return response


def read_selection(request: HttpRequest) -> tuple[selection.Selection, list[str]]:
    """The selection of the address, and what of the address could not be honoured."""
    known = current_index().bitmaps
    return selection.parse(request.GET, exists=lambda facet, value: value in known.get(facet, {}))


@require_safe
def timeline(request: HttpRequest) -> HttpResponse:
    """The timeline: two banks or the table, with overview and facets."""
    chosen, problems = read_selection(request)
    if "" in request.GET.values() and not problems and not request.htmx:
        return redirect(chosen.url(get_language()))  # a form sent its empty fields along
    found = find(chosen)
    context = selection_context(found) | {"problems": problems, **page_of(found)}
    response = render_page(
        request, "timeline/timeline.html", context, partials=("selection", "more")
    )
    if request.htmx and request.headers.get("HX-Target") == "selection":
        response["HX-Push-Url"] = chosen.url(get_language())
    return response


def selection_context(found: Found) -> dict[str, Any]:
    """What every view of a selection shows around its list."""
    chosen = found.selection
    return {
        "selection": chosen,
        "found": found,
        "url": chosen.url(get_language()),
        "sentence": sentence(found),
        "pills": pills(chosen),
        "nearest": nearest(found),
        "facets": facet_panels(found),
        "overview": overview.draw(found, is_mirrored=get_language_bidi()),
        "views": [
            (name, label, chosen.changing(view=name).url(get_language()), name == chosen.view)
            for name, label in selection.VIEWS.items()
        ],
        "sorts": [
            (name, label, chosen.changing(sort=name).url(get_language()), name == chosen.sort)
            for name, label in selection.SORTS.items()
            if name != "relevance" or chosen.q
        ],
        "downloads": [(name, chosen.changing().url(get_language(), name)) for name in EXPORTS],
    }


def nearest(found: Found) -> dict[str, str] | None:
    """A better spelling of words that found nothing, with its address."""
    words = found.did_you_mean
    url = found.selection.changing(q=words).url(get_language())
    return {"words": words, "url": url} if words else None


def page_of(found: Found) -> dict[str, Any]:
    """The events of the page and the addresses of the pages around it."""
    chosen, language = found.selection, get_language()
    ids, later, earlier = found.page_ids, None, None
    if found.has_later:
        later = chosen.changing(after=cursor_of(found, ids[-1])).url(language)
    if found.begin:
        before = found.earlier_ids
        earlier = chosen.changing(after=cursor_of(found, before[0]) if before else "").url(language)
    page = {"later": later, "earlier": earlier, "continued": chosen.after[:7]}
    if chosen.view == "table":
        events = Event.objects.published().select_related("kind", "place").in_order(ids)
        return page | {"table": EventTable(events, chosen)}
    if chosen.view == "said":
        return page | {"said": said_about(ids)}
    if chosen.view == "map":
        on_map, elsewhere = mapping.dots(found)
        return {"dots": on_map, "elsewhere": elsewhere}
    return page | {"months": months_of(found, event_cards(found, ids))}


def said_about(ids: list[int]) -> list[dict[str, Any]]:
    """What each bank said about each of these events."""
    events = Event.objects.published().for_list().in_order(ids)
    return [
        {
            "event": event,
            "us": [s for s in event.public_statements if s.side == Side.US],
            "ru": [s for s in event.public_statements if s.side == Side.RU],
        }
        for event in events
    ]


@require_safe
def archive(request: HttpRequest, year: int, month: int = 0, day: int = 0) -> HttpResponse:
    """One year, month or day of the record."""
    date = calendar_pages.edtf_of(year, month, day)
    chosen = selection.Selection(from_=date, to=date)
    found = find(chosen, page_size=300)
    index = found.index
    earlier, later = calendar_pages.neighbours(index, year, month, day)
    context = {
        "date": date,
        "found": found,
        "year": year,
        "month": month,
        "month_name": f"{year:04}-{month:02}" if day else "",
        "calendar_months": calendar_pages.months(index, year, month),
        "calendar_days": calendar_pages.days(index, year, month, day) if month else [],
        "groups": months_of(found, event_cards(found, found.page_ids)),
        "url": chosen.url(get_language()),
        "earlier": earlier,
        "later": later,
    }
    return render(request, "timeline/archive.html", context)


@require_safe
def facet(request: HttpRequest, name: str) -> HttpResponse:
    """All values of one facet under the selection, each a link that adds or removes it."""
    shown = BY_NAME.get(name)
    if shown is None:
        raise Http404
    chosen, _problems = read_selection(request)
    panel = facet_panel(find(chosen), shown, most=None)
    entries = [
        (entry, chosen.choosing(name, {entry.value} ^ set(chosen.values(name))).url(get_language()))
        for entry in panel.entries
    ]
    context = {"panel": panel, "entries": entries, "back": chosen.url(get_language())}
    return render(request, "timeline/facet.html", context)


@require_safe
def export(request: HttpRequest, format: str) -> HttpResponseBase:
    """The same selection in another form."""
    if format not in EXPORTS:
        raise Http404
    chosen, problems = read_selection(request)
    return EXPORTS[format](request, find(chosen), problems)


# --- records -------------------------------------------------------------------------------


@require_safe
def event(request: HttpRequest, pk: int, slug: str = "") -> HttpResponse:
    """One event: what each side said, the threads it stands in, the evidence, the links."""
    shown = get_object_or_404(Event.objects.published().for_list(), pk=pk)
    if slug != shown.slug:
        return redirect(shown, permanent=True)
    statements = shown.public_statements
    evidence = list(
        Citation.objects.published()
        .filter(Q(event=shown) | Q(statement__event=shown))
        .for_list()
        .prefetch_related("statement__speakers")
    )
    context = {
        "event": shown,
        "actors": shown.actors.order_by("participations__pk"),
        "topics": shown.topics.order_by("slug"),
        "banks": by_side(statements),
        "other_voices": [s for s in statements if s.side not in (Side.US, Side.RU)],
        "evidence": by_article(evidence),
        "source_total": len({c.article.source_id for c in evidence}),
        "threads": [
            (thread, thread_chain(thread, shown)) for thread in shown.threads.order_by("pk")
        ],
        "links_back": Link.objects.published()
        .filter(later=shown)
        .order_by("earlier__earliest", "pk"),
        "links_forward": Link.objects.published()
        .filter(earlier=shown)
        .order_by("later__earliest", "pk"),
        "back": came_from(request),
    }
    response = render(request, "timeline/event.html", context)
    patch_vary_headers(response, ["Referer"])
    return response


def by_side(statements: list[Statement]) -> list[tuple[str, str, list[Statement]]]:
    """Statements of each bank under its name, Washington first."""
    return [
        (side, Side(side).label, [s for s in statements if s.side == side])
        for side in (Side.US, Side.RU)
    ]


def by_article(citations: list[Citation]) -> list[tuple[Article, list[Citation]]]:
    """Citations under their article, in the order in which the articles first occur."""
    articles: dict[Article, list[Citation]] = {}
    for citation in citations:
        articles.setdefault(citation.article, []).append(citation)
    return list(articles.items())


def thread_chain(thread: Thread, here: Event | None = None) -> list[dict[str, Any]]:
    """The public events of a thread in date order, with the word that links each to one before."""
    events = list(thread.events.published().order_by("earliest", "pk"))
    ids = [one.pk for one in events]
    relations: dict[int, Link] = {}
    for link in Link.objects.filter(later__in=ids, earlier__in=ids).order_by("pk"):
        relations.setdefault(link.later_id, link)
    return [{"event": one, "is_here": one == here, "link": relations.get(one.pk)} for one in events]


def came_from(request: HttpRequest) -> dict[str, str] | None:
    """The way back to the selection from which the reader came, by the browser's own word."""
    here, language = request.build_absolute_uri("/"), get_language()
    address = urlsplit(request.headers.get("Referer", "")[:2000])
    if f"{address.scheme}://{address.netloc}/" != here or address.path != f"/{language}/":
        return None
    chosen, _problems = selection.parse(QueryDict(address.query))
    return {"url": chosen.url(language), "sentence": sentence(find(chosen))}


@require_safe
def statement(request: HttpRequest, pk: int) -> HttpResponse:
    """One utterance with all its wordings, and what came of it."""
    shown = get_object_or_404(
        Statement.objects.published().select_related("event", "outcome__event").for_list(), pk=pk
    )
    context = {
        "statement": shown,
        "renderings": shown.renderings.select_related("article__source").order_by("pk"),
        "citations": Citation.objects.published().filter(statement=shown).for_list(),
    }
    return render(request, "timeline/statement.html", context)


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
        "overview": overview.draw(found, is_mirrored=get_language_bidi()),
        "all_selection": chosen,
    }
    return render(request, template, context)


@require_safe
def actor(request: HttpRequest, slug: str) -> HttpResponse:
    """A person or institution: names, offices, statements, events."""
    shown = by_slug(Actor, slug, Actor.objects.published().prefetch_related("aliases", "roles"))
    said = Statement.objects.none()
    if isinstance(shown, Actor):
        said = Statement.objects.published().filter(speakers=shown).select_related("event")
    return facet_page(
        request,
        shown,
        "actor",
        "timeline/actor.html",
        statements=said.for_list().order_by("-said_earliest", "-pk")[:12],
        statement_total=said.count(),
    )


@require_safe
def topic(request: HttpRequest, slug: str) -> HttpResponse:
    """A topic and its events."""
    shown = by_slug(Topic, slug, Topic.objects.all())
    return facet_page(request, shown, "topic", "timeline/topic.html")


@require_safe
def place(request: HttpRequest, slug: str) -> HttpResponse:
    """A place and its events."""
    shown = by_slug(Place, slug, Place.objects.all())
    return facet_page(request, shown, "place", "timeline/place.html")


@require_safe
def source(request: HttpRequest, slug: str) -> HttpResponse:
    """A source, its articles in the record, and the events that rest on them."""
    shown = by_slug(Source, slug, Source.objects.published())
    articles = Article.objects.none()
    if isinstance(shown, Source):
        articles = Article.objects.published().filter(source=shown)
    return facet_page(
        request,
        shown,
        "source",
        "timeline/source.html",
        articles=articles.order_by("-published_earliest", "-pk")[:50],
        article_total=articles.count(),
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
    rows = (
        Source.objects.published()
        .annotate(article_total=Count("articles", distinct=True))
        .order_by("-article_total", "name", "pk")
    )
    return render(request, "timeline/sources.html", {"sources": rows})


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
    chain = thread_chain(shown)
    if not chain:
        raise Http404
    chosen = selection.Selection().choosing("thread", [shown.slug])
    context = {"thread": shown, "chain": chain, "all_url": chosen.url(get_language())}
    return render(request, "timeline/thread.html", context)


@require_safe
def about(request: HttpRequest) -> HttpResponse:
    """What this is, how it is made, and under which licences."""
    return render(request, "timeline/about.html", {"total": len(current_index())})


# --- when something is wrong ---------------------------------------------------------------


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """A page in the reader's language for an address that leads nowhere."""
    return render(request, "404.html", {"home": reverse("timeline:timeline")}, status=404)


def server_error(request: HttpRequest) -> HttpResponse:
    """A page that asks nothing of the database."""
    return render(request, "500.html", status=500)
