"""Statements with their wordings, passages and what came of them."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.db.models import Q, QuerySet
from django.http import HttpRequest
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from newsroom.admin.base import ChildAdmin, Rows, in_three, words
from newsroom.admin.events import PassageRows
from newsroom.admin.forms import RecordForm, RowForm
from newsroom.admin.workflow import CuratedAdmin
from timeline.models import Event, Outcome, Rendering, Statement


class WordingForm(RowForm):
    own_language = ("text",)


class WordingRows(Rows):
    model = Rendering
    form = WordingForm
    autocomplete_fields = ("article",)
    fields = ("language", "text", "article", "translator")

    def get_queryset(self, request: HttpRequest) -> QuerySet[Rendering]:
        return super().get_queryset(request).select_related("article__source")


class OutcomeRows(Rows):
    model = Outcome
    autocomplete_fields = ("event",)
    fields = ("verdict", "event", *in_three("note"))


@admin.register(Statement)
class StatementAdmin(CuratedAdmin):
    fieldsets = [
        (None, {"fields": ["event", "speakers", ("side", "form"), "said", "speaks_of_future"]}),
        (_("How it came"), {"fields": ["audience", "via"]}),
        *words("speaker_description", "role"),
        (_("Where it stands"), {"fields": [("state", "version"), ("created", "updated")]}),
    ]
    autocomplete_fields = ("event", "speakers")
    list_display = ("shown_words", "shown_speakers", "side", "said", "form", "state")
    list_filter = ("state", "side", "form", "speaks_of_future", "outcome__verdict")
    date_hierarchy = "said_earliest"
    search_fields = (
        "renderings__text",
        *in_three("speakers__name"),
        *in_three("speaker_description"),
    )
    ordering = ("-said_earliest", "-pk")
    inlines = (WordingRows, PassageRows, OutcomeRows)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Statement]:
        return super().get_queryset(request).prefetch_related("renderings", "speakers")

    @admin.display(description=_("words"))
    def shown_words(self, obj: Statement) -> str:
        wordings = [each for each in obj.renderings.all() if not each.is_translation]
        if not wordings:
            return f"#{obj.pk}"
        return cut(wordings[0])

    @admin.display(description=_("speakers"))
    def shown_speakers(self, obj: Statement) -> str:
        named = ", ".join(str(speaker) for speaker in obj.speakers.all())
        return named or obj.speaker_description or "–"


def cut(wording: Rendering) -> str:
    """The first words of a wording, in its language."""
    text = wording.text if len(wording.text) <= 120 else f"{wording.text[:120]}…"
    return format_html('<bdi lang="{}">{}</bdi>', wording.language, text)


class OfStatement(ChildAdmin):
    """A row that belongs to a statement."""

    list_select_related = ("statement",)

    def events_of(self, obj: Any) -> QuerySet[Event]:
        return Event.objects.filter(statements=obj.statement_id)


class RenderingForm(RecordForm):
    own_language = ("text",)


@admin.register(Rendering)
class RenderingAdmin(OfStatement):
    form = RenderingForm
    fieldsets = [(None, {"fields": ["statement", "language", "text", "article", "translator"]})]
    autocomplete_fields = ("statement", "article")
    list_display = ("shown_text", "language", "translator", "statement")
    list_filter = ("language", "translator")
    search_fields = ("text",)
    ordering = ("-pk",)

    @admin.display(description=_("words"), ordering="text")
    def shown_text(self, obj: Rendering) -> str:
        return cut(obj)


@admin.register(Outcome)
class OutcomeAdmin(OfStatement):
    fieldsets = [(None, {"fields": ["statement", "verdict", "event"]}), *words("note")]
    autocomplete_fields = ("statement", "event")
    list_display = ("statement", "verdict", "event")
    list_filter = ("verdict",)
    list_select_related = ("statement", "event")
    search_fields = ("statement__renderings__text", *in_three("note"))
    ordering = ("-pk",)

    def events_of(self, obj: Outcome) -> QuerySet[Event]:
        shown = Q(statements=obj.statement_id) | Q(pk=obj.event_id)
        return Event.objects.filter(pk__in=Event.objects.filter(shown).values("pk"))
