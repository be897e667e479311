"""The review page of a reading, and the decisions on its proposals."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from newsroom import curation, duplicates
from newsroom.desk.cards import ReviewPage
from newsroom.desk.forms import SearchForm
from newsroom.desk.pages import desk_page, desk_permission
from newsroom.desk.views import REVIEW
from newsroom.models import Reading, Suggestion
from newsroom.suggesting import describe
from timeline.models import Event, State, Statement

Decide = Callable[[Suggestion], Any]
MOST_FOUND = 20


def readings():
    return Reading.objects.select_related("article__source", "article__stored_text")


@require_safe
@desk_permission(REVIEW)
def review(request: HttpRequest, pk: int) -> HttpResponse:
    """The article on one side, what was read in it on the other."""
    reading = get_object_or_404(readings(), pk=pk)
    if not reading.is_current:
        return redirect(readings().get(article=reading.article, is_current=True))
    return _page(request, ReviewPage(reading))


def _page(request: HttpRequest, page: ReviewPage, status: int = 200) -> HttpResponse:
    context = {"review": page, "article": page.reading.article, "article_language": page.language}
    return desk_page(request, "review.html", context, partials=("proposals",), status=status)


def _decided(request: HttpRequest, pk: int, decide: Decide) -> HttpResponse:
    """Carry out a decision and show the proposals again; a refusal is said on its card."""
    suggestion = get_object_or_404(Suggestion.objects.select_related("reading"), pk=pk)
    reading = get_object_or_404(readings(), pk=suggestion.reading_id)
    suggestion.reading = reading
    try:
        decide(suggestion)
    except curation.CurationError as refused:
        page = ReviewPage(reading, {pk: request.POST}, {pk: str(refused)})
        return _page(request, page, status=422)
    if request.htmx:
        return _page(request, ReviewPage(reading))
    return redirect(f"{reading.get_absolute_url()}#{_next(reading, suggestion)}")


def _next(reading: Reading, suggestion: Suggestion) -> str:
    """The fragment of the proposal to look at next: the first that waits after this one."""
    waiting = reading.suggestions.filter(status=Suggestion.Status.PENDING).order_by("start", "pk")
    following = waiting.filter(start__gte=suggestion.start).first() or waiting.first()
    return f"suggestion-{(following or suggestion).pk}"


def _changes(suggestion: Suggestion, data: QueryDict) -> dict[str, Any]:
    """What the editor wrote into the card. Raises CurationError for what cannot be understood."""
    form = ReviewPage(suggestion.reading).form_of(suggestion, data)
    if not form.is_valid():
        lines = [f"{form.fields[n].label}: {' '.join(e)}" for n, e in form.errors.items()]
        raise curation.CurationError(" ".join(lines))
    return form.changes()


@require_POST
@desk_permission(REVIEW)
def accept(request: HttpRequest, pk: int) -> HttpResponse:
    def decide(suggestion: Suggestion) -> None:
        is_event = suggestion.kind == Suggestion.Kind.EVENT
        verb = curation.accept_event if is_event else curation.accept_statement
        verb(suggestion=suggestion, by=request.user, changes=_changes(suggestion, request.POST))

    return _decided(request, pk, decide)


@require_POST
@desk_permission(REVIEW)
def edit(request: HttpRequest, pk: int) -> HttpResponse:
    """Keep what was changed on the card without deciding yet."""

    def decide(suggestion: Suggestion) -> None:
        changes = _changes(suggestion, request.POST)
        curation.edit(suggestion=suggestion, by=request.user, changes=changes)

    return _decided(request, pk, decide)


@require_POST
@desk_permission(REVIEW)
def reject(request: HttpRequest, pk: int) -> HttpResponse:
    def decide(suggestion: Suggestion) -> None:
        curation.reject(suggestion=suggestion, by=request.user)

    return _decided(request, pk, decide)


@require_POST
@desk_permission(REVIEW)
def undo(request: HttpRequest, pk: int) -> HttpResponse:
    def decide(suggestion: Suggestion) -> None:
        curation.undo(suggestion=suggestion, by=request.user)

    return _decided(request, pk, decide)


@require_POST
@desk_permission(REVIEW)
def undo_last(request: HttpRequest, pk: int) -> HttpResponse:
    """Take back this editor's last decision in a reading."""
    reading = get_object_or_404(readings(), pk=pk)
    last = curation.last_decided(reading, request.user)
    if last is None:
        return _page(request, ReviewPage(reading))
    return undo(request, last.pk)


@require_POST
@desk_permission(REVIEW)
def merge(request: HttpRequest, pk: int) -> HttpResponse:
    """Merge into the record that `into` names: "e12" an event, "s34" a statement."""

    def decide(suggestion: Suggestion) -> None:
        into = request.POST.get("into", "")
        kind, number = into[:1], into[1:]
        if not number.isdecimal() or len(number) > 18:
            raise curation.CurationError(_("Choose what to merge it into."))
        if suggestion.kind == Suggestion.Kind.EVENT and kind == "e":
            event = get_object_or_404(Event, pk=number)
            curation.merge_event(suggestion=suggestion, event=event, by=request.user)
        elif suggestion.kind == Suggestion.Kind.STATEMENT and kind == "s":
            statement = get_object_or_404(Statement, pk=number)
            curation.merge_statement(suggestion=suggestion, statement=statement, by=request.user)
        else:
            raise curation.CurationError(_("An event merges with an event, words with words."))

    return _decided(request, pk, decide)


@require_safe
@desk_permission(REVIEW)
def merge_choice(request: HttpRequest, pk: int) -> HttpResponse:
    """What a proposal may be merged into: likely records, or those that a search finds."""
    suggestion = get_object_or_404(
        Suggestion.objects.select_related("reading__article__source"), pk=pk
    )
    form = SearchForm(request.GET)
    words = form.cleaned_data["q"].strip() if form.is_valid() else ""
    is_event = suggestion.kind == Suggestion.Kind.EVENT
    candidates = (_events if is_event else _statements)(suggestion, words)
    context = {
        "suggestion": suggestion,
        "form": form,
        "is_event": is_event,
        "candidates": candidates,
        "back": f"{reverse('desk:review', args=[suggestion.reading_id])}#suggestion-{pk}",
    }
    return desk_page(request, "merge.html", context, partials=("candidates",))


def _events(suggestion: Suggestion, words: str) -> list[tuple[Event, str]]:
    if words:
        return [(event, "") for event in _containing(words)]
    language = suggestion.reading.findings.get("language") or "en"
    found = duplicates.matching_events(
        describe(suggestion.payload, language), limit=MOST_FOUND, threshold=0
    )
    return [(match.found, duplicates.reasons_in_words(match.reason)) for match in found]


def _containing(words: str) -> list[Event]:
    """Events whose title has all the words, in one language, or whose number it is."""
    there = Event.objects.exclude(state=State.WITHDRAWN).select_related("kind")
    if words.isdecimal() and len(words) <= 18:
        return list(there.filter(pk=words))
    wanted = duplicates.titles_with(words.split())
    return list(there.filter(wanted).order_by("-earliest", "pk")[:MOST_FOUND])


def _statements(suggestion: Suggestion, words: str) -> list[tuple[Statement, str]]:
    payload = suggestion.payload
    found = duplicates.matching_statements(
        speakers=payload["speakers"],
        said=payload["said"],
        words=words or payload["words"],
        language=suggestion.reading.findings.get("language") or "en",
        limit=MOST_FOUND,
        threshold=0,
    )
    return [(match.found, duplicates.reasons_in_words(match.reason)) for match in found]
