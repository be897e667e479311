"""What must be right before an event is published: source, quote proof, date, languages, twins."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import zip_longest

from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from newsroom import duplicates
from newsroom.curation import evidence
from newsroom.curation.errors import NotProven
from newsroom.models import ArticleText, Suggestion
from timeline.models import Citation, Event, Rendering, State, Statement

LANGUAGES = ("ar", "en", "ru")
UNPUBLISHED = (State.DRAFT, State.REVIEW)


@dataclass(frozen=True, slots=True)
class Check:
    """One point of the list. `details` say what is missing, one line each."""

    key: str  # source, quotes, date, languages, duplicates, statements
    label: str
    passed: bool
    details: tuple[str, ...] = ()
    events: tuple[Event, ...] = ()  # what it looks like, one for each detail
    is_blocking: bool = True

    @property
    def rows(self) -> list[tuple[str, Event | None]]:
        """Each detail with the event that it speaks of, if it speaks of one."""
        return list(zip_longest(self.details, self.events))


def checklist(event: Event) -> list[Check]:
    """All points for this event with the statements and passages that would go public with it."""
    statements = list(waiting_statements(event).prefetch_related("renderings", "speakers"))
    return [
        _source(event),
        _quotes(event, statements),
        _date(event),
        _languages(event),
        _duplicates(event),
        _statements(statements),
    ]


def open_points(checks: Iterable[Check]) -> list[Check]:
    return [check for check in checks if check.is_blocking and not check.passed]


def waiting_statements(event: Event) -> QuerySet[Statement]:
    """Statements that would become public together with the event."""
    return Statement.objects.filter(event=event, state__in=UNPUBLISHED).order_by("pk")


def waiting_passages(event: Event) -> QuerySet[Suggestion]:
    """Merged proposals whose passages join the event or its statements at publishing."""
    return Suggestion.objects.filter(Q(event=event) | Q(statement__event=event), waits=True)


def _source(event: Event) -> Check:
    cited = Citation.objects.filter(event=event).exists() or waiting_passages(event).exists()
    missing = () if cited else (str(_("No article is cited for the event.")),)
    return Check("source", _("Source"), cited, missing)


def _quotes(event: Event, statements: Iterable[Statement]) -> Check:
    """Words as printed, and cited passages, occur in the stored text of their article."""
    broken = tuple(dict.fromkeys(_unproven(event, statements)))
    return Check("quotes", _("Quote proof"), not broken, broken)


def _unproven(event: Event, statements: Iterable[Statement]) -> Iterator[str]:
    printed = Rendering.objects.filter(statement__in=[s.pk for s in statements], translator="")
    texts = dict(
        ArticleText.objects.filter(article__renderings__in=printed).values_list("article", "text")
    )
    for rendering in printed.order_by("pk"):
        try:
            evidence.prove(texts.get(rendering.article_id, ""), rendering.text)
        except NotProven as error:
            yield str(error)
    for citation in Citation.objects.filter(event=event, start__isnull=False):
        text = evidence.stored_text(citation.article)
        if text[citation.start : citation.end] != citation.exact:
            yield str(NotProven(citation.exact))


def _date(event: Event) -> Check:
    """The date is one that the record can hold; how it was read is said beside it."""
    read = [c for c in event.citations.all() if c.date_text]
    words = tuple(f"{event.date} ← {citation.date_text}" for citation in read)
    return Check("date", _("Date"), bool(event.date), words)


def _languages(event: Event) -> Check:
    names = {"ar": _("Arabic"), "en": _("English"), "ru": _("Russian")}
    words = {"title": _("title"), "summary": _("summary")}
    missing = tuple(
        str(_("%(field)s in %(language)s is missing") % {"field": label, "language": names[code]})
        for field, label in words.items()
        for code in LANGUAGES
        if not getattr(event, f"{field}_{code}")
    )
    return Check("languages", _("Languages"), not missing, missing)


def _duplicates(event: Event) -> Check:
    """Other events that look like this one; an event that is public already has passed."""
    if event.state == State.PUBLISHED:
        return Check("duplicates", _("Duplicates"), True)
    found = {match.found.pk: match for match in _twins(event)}
    details = tuple(duplicates.reasons_in_words(m.reason) for m in found.values())
    events = tuple(match.found for match in found.values())
    return Check("duplicates", _("Duplicates"), not found, details, events)


def _twins(event: Event) -> Iterator[duplicates.Match]:
    actors = frozenset(event.actors.values_list("slug", flat=True))
    for code in LANGUAGES:
        if title := getattr(event, f"title_{code}"):
            described = duplicates.Description(
                date=event.date,
                title=title,
                language=code,
                actors=actors,
                kind=event.kind.slug,
                place=event.place.slug if event.place else "",
            )
            yield from duplicates.matching_events(described, exclude=[event.pk], limit=3)


def _statements(statements: Iterable[Statement]) -> Check:
    """Statements without a translation go out as printed: a hint, never a bar."""
    bare = 0
    for statement in statements:
        spoken = {rendering.language.split("-")[0] for rendering in statement.renderings.all()}
        bare += bool(set(LANGUAGES) - spoken)
    detail = ngettext(
        "%(count)d statement lacks a translation",
        "%(count)d statements lack a translation",
        bare,
    ) % {"count": bare}
    return Check(
        "statements", _("Translations"), not bare, (detail,) if bare else (), is_blocking=False
    )
