"""The cards of the review page: one for each proposal, with its form, its match and its reason."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from django.db.models import QuerySet
from django.http import QueryDict
from django.utils.translation import get_language

from newsroom.desk.forms import (
    EventProposalForm,
    StatementProposalForm,
    kind_choices,
)
from newsroom.desk.marking import Line, layers_of, lines_of
from newsroom.desk.names import Names, all_names
from newsroom.desk.rules import precision_by_rule
from newsroom.duplicates import reasons_in_words
from newsroom.models import Reading, Suggestion
from timeline import wording
from timeline.models import Event, State
from timeline.templatetags.record import text_of

LANGUAGES = ("ar", "en", "ru")
LONGEST_OPTION = 90  # characters of an event's title in a list to choose from
Form = EventProposalForm | StatementProposalForm


@dataclass
class Card:
    """One proposal as the page shows it."""

    suggestion: Suggestion
    form: Form | None = None  # None once it is decided
    precision: int | None = None  # per cent of this rule's proposals that editors kept
    error: str = ""

    @property
    def payload(self) -> Mapping[str, Any]:
        return self.suggestion.payload

    @property
    def is_event(self) -> bool:
        return self.suggestion.kind == Suggestion.Kind.EVENT

    @property
    def match(self) -> Any:
        return self.suggestion.match_event or self.suggestion.match_statement

    @property
    def match_words(self) -> str:
        return reasons_in_words(self.suggestion.match_reason)

    @property
    def became(self) -> Any:
        return self.suggestion.event or self.suggestion.statement

    @property
    def title(self) -> str:
        """The title of an event proposal in the first language that has one."""
        codes = (get_language() or "en", *LANGUAGES)
        return next((t for c in codes if (t := self.payload.get(f"title_{c}"))), "")

    @property
    def said_in(self) -> str:
        return self.suggestion.reading.findings.get("language", "")


@dataclass
class ReviewPage:
    """Everything that the review page shows of a reading."""

    reading: Reading
    bound: Mapping[int, QueryDict] = field(default_factory=dict)  # forms that were refused
    errors: Mapping[int, str] = field(default_factory=dict)

    @cached_property
    def suggestions(self) -> list[Suggestion]:
        rows: QuerySet[Suggestion] = self.reading.suggestions.select_related(
            "event__kind",
            "match_event",
            "match_statement__event",
            "statement__event",
        ).prefetch_related("match_statement__renderings", "match_statement__citations__article")
        shown = list(rows.exclude(status=Suggestion.Status.SUPERSEDED).order_by("start", "pk"))
        for suggestion in shown:
            suggestion.reading = self.reading
        return shown

    @cached_property
    def names(self) -> Names:
        return all_names()

    @property
    def language(self) -> str:
        language = (self.reading.article.language or "en").split("-")[0]
        return language if language in LANGUAGES else "en"

    @cached_property
    def cards(self) -> list[Card]:
        precision, kinds, events = precision_by_rule(), kind_choices(), self._events()
        made = []
        for suggestion in self.suggestions:
            card = Card(suggestion, error=self.errors.get(suggestion.pk, ""))
            card.precision = precision.get((suggestion.kind, suggestion.rule))
            if suggestion.is_pending:
                card.form = self._form(suggestion, kinds, events)
            made.append(card)
        return made

    def form_of(self, suggestion: Suggestion, data: QueryDict) -> Form:
        """The form of one proposal, bound to what was sent."""
        return self._form(suggestion, kind_choices(), self._events(), data)

    def _form(
        self,
        suggestion: Suggestion,
        kinds: list[tuple[str, str]],
        events: Mapping[int, Event],
        data: QueryDict | None = None,
    ) -> Form:
        given: dict[str, Any] = {
            "data": data or self.bound.get(suggestion.pk),
            "auto_id": f"suggestion-{suggestion.pk}-%s",
            "names": self.names,
        }
        if suggestion.kind == Suggestion.Kind.EVENT:
            initial = EventProposalForm.initial_of(suggestion.payload, self.names)
            return EventProposalForm(**given, initial=initial, kinds=kinds)
        initial = StatementProposalForm.initial_of(suggestion.payload, self.names)
        choices = self._about(suggestion, events)
        return StatementProposalForm(
            **given, initial=initial, language=self.language, events=choices
        )

    # --- events that a statement may be about ---------------------------------------------

    def _events(self) -> dict[int, Event]:
        """Events of the record that any of the statements may be about, by id."""
        wanted = {s.event_id for s in self.suggestions if s.event_id}
        wanted |= {s.match_event_id for s in self.suggestions if s.match_event_id}
        for suggestion in self.suggestions:
            wanted |= set(suggestion.payload.get("likely", []))
            about = suggestion.payload.get("about", "")
            if about.startswith("e"):
                wanted.add(int(about[1:]))
        rows = Event.objects.filter(pk__in=wanted).exclude(state=State.WITHDRAWN)
        return {event.pk: event for event in rows}

    def _about(self, suggestion: Suggestion, events: Mapping[int, Event]) -> list[tuple[str, str]]:
        """Likely events first, then those of this article, then what it proposes itself."""
        payload = suggestion.payload
        chosen = [int(payload["about"][1:])] if payload["about"].startswith("e") else []
        here = [s.event_id or s.match_event_id for s in self._event_proposals()]
        ids = dict.fromkeys([*chosen, *payload["likely"], *filter(None, here)])
        known = [(f"e{pk}", event_words(events[pk])) for pk in ids if pk in events]
        waiting = [s for s in self._event_proposals() if s.is_pending]
        return known + [(f"s{s.pk}", f"{Card(s).title} ✎") for s in waiting]

    def _event_proposals(self) -> Iterable[Suggestion]:
        return (s for s in self.suggestions if s.kind == Suggestion.Kind.EVENT)

    # --- the article ----------------------------------------------------------------------

    @cached_property
    def lines(self) -> list[Line]:
        article = self.reading.article
        layers = layers_of(self.reading, self.suggestions)
        return lines_of(article.stored_text.text, layers, article.headline)

    # --- progress -------------------------------------------------------------------------

    @property
    def decided(self) -> int:
        return sum(not suggestion.is_pending for suggestion in self.suggestions)

    @property
    def total(self) -> int:
        return len(self.suggestions)

    @property
    def events_touched(self) -> list[Event]:
        """Events that this reading made or added to: where the work goes on."""
        found: dict[int, Event] = {}
        for suggestion in self.suggestions:
            event = suggestion.event or (suggestion.statement and suggestion.statement.event)
            if event:
                found.setdefault(event.pk, event)
        return list(found.values())

    @property
    def unknown_names(self) -> list[str]:
        """Names in the article that are not in the record, each once."""
        found = self.reading.findings.get("mentions", [])
        return list(dict.fromkeys(m["text"] for m in found if m["kind"] == "new"))


def event_words(event: Event) -> str:
    """A date and a title, to choose an event by."""
    title = text_of(event, "title")[0]
    short = title if len(title) <= LONGEST_OPTION else f"{title[:LONGEST_OPTION]}…"
    return f"{wording.date_words(event.date, get_language() or 'en')} · {short}"
