"""Events with their participants, passages, links and threads."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.db.models import Q, QuerySet
from django.http import HttpRequest
from django.utils.html import format_html
from django.utils.text import Truncator
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from newsroom.admin.base import ChildAdmin, Rows, in_three, source_names, words
from newsroom.admin.forms import RecordForm, RowForm
from newsroom.admin.workflow import CuratedAdmin, CuratedForm
from timeline.models import Citation, Event, Link, Participation, ReportedValue, ThreadEntry

PASSAGE = ["article", "exact", ("prefix", "suffix"), ("start", "end"), ("date_text", "date_rule")]


class EventForm(CuratedForm):
    required_words = ("title",)


class PassageForm(RowForm):
    own_language = ("exact", "prefix", "suffix", "date_text")


class ParticipationRows(Rows):
    model = Participation
    autocomplete_fields = ("actor",)


class PassageRows(Rows):
    """The passages that support a record."""

    model = Citation
    form = PassageForm
    fields = PASSAGE
    autocomplete_fields = ("article",)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Citation]:
        return super().get_queryset(request).select_related("article__source")


class ReportedRows(Rows):
    """Values by source, each by a passage that the event has already: for the discrepancies."""

    model = ReportedValue
    fields = ("attribute", "citation", *in_three("value"))
    autocomplete_fields = ("attribute",)
    verbose_name_plural = _("values by source: shown to readers where they differ")

    def get_formset(self, request: HttpRequest, obj: Any = None, **kwargs: Any) -> Any:
        formset = super().get_formset(request, obj, **kwargs)
        if passage := formset.form.base_fields.get("citation"):
            passage.queryset = Citation.objects.filter(event=obj).for_list()
            passage.label_from_instance = passage_words
        return formset


def passage_words(citation: Citation) -> str:
    """A passage in one line to choose from: whose, what about, and its first words."""
    article = citation.article
    words = (str(article.source), article.headline or article.url, citation.exact)
    return " · ".join(Truncator(text).chars(60) for text in words if text)


class LinkRows(Rows):
    """Links from this event back to earlier ones."""

    model = Link
    fk_name = "later"
    autocomplete_fields = ("earlier",)
    fields = ("earlier", "relation", "basis", *in_three("note"))
    verbose_name = _("link to an earlier event")
    verbose_name_plural = _("links to earlier events")

    def get_queryset(self, request: HttpRequest) -> QuerySet[Link]:
        return super().get_queryset(request).select_related("earlier", "later")


class ThreadRows(Rows):
    model = ThreadEntry
    autocomplete_fields = ("thread",)
    verbose_name = _("thread")
    verbose_name_plural = _("threads")


@admin.register(Event)
class EventAdmin(CuratedAdmin):
    form = EventForm
    fieldsets = [
        (None, {"fields": ["date", "kind", ("side", "tone"), "certainty"]}),
        *words("title", "summary"),
        (_("Where and what about"), {"fields": ["place", "place_detail", "topics"]}),
        (_("Address"), {"fields": ["slug"]}),
        (_("Where it stands"), {"fields": [("state", "version"), ("created", "updated")]}),
    ]
    autocomplete_fields = ("kind", "place", "topics")
    list_display = ("shown_title", "date", "kind", "side", "tone", "state", "statement_count")
    list_filter = ("state", "side", "certainty", "is_disputed", "voices", "kind")
    list_select_related = ("kind",)
    date_hierarchy = "earliest"
    search_fields = (*in_three("title"), *in_three("summary"), "slug", "record_key")
    ordering = ("-earliest", "-pk")
    inlines = (ParticipationRows, PassageRows, ReportedRows, LinkRows, ThreadRows)

    def get_inlines(self, request: HttpRequest, obj: Any) -> Any:
        """A new event has no passages yet to take values from."""
        return [rows for rows in self.inlines if obj or rows is not ReportedRows]

    def get_form(self, request: HttpRequest, obj: Any = None, **kwargs: Any) -> Any:
        form = super().get_form(request, obj, **kwargs)
        if "slug" in form.base_fields:
            form.base_fields["slug"].required = False  # made from the English title when empty
        return form

    @admin.display(description=_("title"), ordering="title")
    def shown_title(self, obj: Event) -> str:
        return in_language(obj, "title")


def in_language(obj: Any, name: str) -> str:
    """A translated field in the interface's language, else in another one, marked as such."""
    code = (get_language() or "en")[:2]
    for each in dict.fromkeys([code, "en", "ar", "ru"]):
        if text := getattr(obj, f"{name}_{each}", ""):
            return format_html('<bdi lang="{}">{}</bdi>', each, text)
    return f"#{obj.pk}"


@admin.register(Participation)
class ParticipationAdmin(ChildAdmin):
    fieldsets = [(None, {"fields": ["event", "actor", "role"]})]
    autocomplete_fields = ("event", "actor")
    list_display = ("actor", "role", "event")
    list_filter = ("role",)
    list_select_related = ("actor", "event")
    search_fields = (*in_three("actor__name"), *in_three("event__title"))
    ordering = ("-event__earliest", "-pk")


class CitationForm(RecordForm):
    own_language = ("exact", "prefix", "suffix", "date_text")


@admin.register(Citation)
class CitationAdmin(ChildAdmin):
    form = CitationForm
    fieldsets = [(None, {"fields": ["event", "statement", *PASSAGE]})]
    autocomplete_fields = ("event", "statement", "article")
    list_display = ("shown_words", "article", "event", "statement")
    list_filter = (("event", admin.EmptyFieldListFilter), "article__language")
    list_select_related = ("article__source", "event", "statement")
    search_fields = (
        "exact",
        "article__headline",
        *source_names("article__source__"),
        "article__url",
    )
    ordering = ("-pk",)

    @admin.display(description=_("exact words"), ordering="exact")
    def shown_words(self, obj: Citation) -> str:
        words = obj.exact if len(obj.exact) <= 120 else f"{obj.exact[:120]}…"
        return format_html('<bdi lang="{}">{}</bdi>', obj.article.language, words or "–")


@admin.register(ReportedValue)
class ReportedValueAdmin(ChildAdmin):
    """Its passage is chosen at the event, from those of the event."""

    fieldsets = [(None, {"fields": ["event", "citation", "attribute"]}), *words("value")]
    readonly_fields = ("event", "citation")
    autocomplete_fields = ("attribute",)
    list_display = ("shown_value", "attribute", "event")
    list_filter = ("attribute",)
    list_select_related = ("attribute", "event")
    search_fields = (*in_three("value"), *in_three("attribute__label"), *in_three("event__title"))
    ordering = ("-event__earliest", "-pk")

    @admin.display(description=_("value"), ordering="value")
    def shown_value(self, obj: ReportedValue) -> str:
        return in_language(obj, "value")


@admin.register(Link)
class LinkAdmin(ChildAdmin):
    fieldsets = [
        (None, {"fields": ["later", "relation", "earlier", "basis"]}),
        *words("note"),
    ]
    autocomplete_fields = ("later", "earlier")
    list_display = ("later", "relation", "earlier")
    list_filter = ("relation",)
    list_select_related = ("later", "earlier")
    search_fields = (*in_three("later__title"), *in_three("earlier__title"))
    ordering = ("-later__earliest", "-pk")

    def events_of(self, obj: Link) -> QuerySet[Event]:
        return Event.objects.filter(Q(pk=obj.later_id) | Q(pk=obj.earlier_id))
