"""What the desk and the record write by themselves: readings, suggestions, decisions, versions."""

from __future__ import annotations

from django.contrib import admin

from newsroom.admin.base import ReadOnlyAdmin, source_names
from newsroom.models import Decision, Reading, Suggestion
from timeline.models import (
    Correction,
    FormerSlug,
    LoadedRow,
    RecordVersion,
    ShortLink,
    Snapshot,
)


@admin.register(Reading)
class ReadingAdmin(ReadOnlyAdmin):
    list_display = ("article", "read_at", "read_by", "is_current")
    list_filter = ("is_current", "article__language")
    list_select_related = ("article__source", "read_by")
    search_fields = ("article__headline", *source_names("article__source__"))
    ordering = ("-read_at", "-pk")


@admin.register(Suggestion)
class SuggestionAdmin(ReadOnlyAdmin):
    list_display = ("kind", "status", "rule", "was_edited", "reading")
    list_filter = ("status", "kind", "was_edited", "rule")
    list_select_related = ("reading__article__source",)
    search_fields = ("rule", "reading__article__headline")
    ordering = ("-pk",)


@admin.register(Decision)
class DecisionAdmin(ReadOnlyAdmin):
    list_display = ("at", "activity", "agent", "event", "statement", "article", "reason")
    list_filter = ("activity", "agent")
    list_select_related = ("agent", "event", "statement", "article__source")
    date_hierarchy = "at"
    search_fields = ("reason", "agent__username", "article__headline")
    ordering = ("-at", "-pk")


@admin.register(FormerSlug)
class FormerSlugAdmin(ReadOnlyAdmin):
    list_display = ("model", "slug", "object_id")
    list_filter = ("model",)
    search_fields = ("slug",)
    ordering = ("model", "slug", "pk")


@admin.register(RecordVersion)
class RecordVersionAdmin(ReadOnlyAdmin):
    list_display = ("number", "rebuilt_in")
    ordering = ("pk",)


@admin.register(LoadedRow)
class LoadedRowAdmin(ReadOnlyAdmin):
    list_display = ("file", "key")
    list_filter = ("file",)
    ordering = ("file", "pk")


@admin.register(Correction)
class CorrectionAdmin(ReadOnlyAdmin):
    """Written with the correction itself; what was told to readers is not told otherwise later."""

    list_display = ("at", "event", "statement", "reason")
    list_select_related = ("event", "statement")
    date_hierarchy = "at"
    search_fields = ("reason",)
    ordering = ("-at", "-pk")


@admin.register(ShortLink)
class ShortLinkAdmin(ReadOnlyAdmin):
    list_display = ("code", "path", "created")
    search_fields = ("code", "path")
    ordering = ("-created", "pk")


@admin.register(Snapshot)
class SnapshotAdmin(ReadOnlyAdmin):
    list_display = ("code", "language", "query", "taken", "number")
    list_filter = ("language",)
    search_fields = ("code", "query")
    ordering = ("-taken", "pk")
