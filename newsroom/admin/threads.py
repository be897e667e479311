"""Threads and the events in them."""

from __future__ import annotations

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest

from newsroom.admin.base import ChildAdmin, RecordAdmin, Rows, in_three, words
from newsroom.admin.forms import RecordForm
from timeline.models import Event, Thread, ThreadEntry


class ThreadForm(RecordForm):
    required_words = ("title",)


class EntryRows(Rows):
    model = ThreadEntry
    autocomplete_fields = ("event",)
    fields = ("event", "position")
    ordering = ("position", "pk")

    def get_queryset(self, request: HttpRequest) -> QuerySet[ThreadEntry]:
        return super().get_queryset(request).select_related("event")


@admin.register(Thread)
class ThreadAdmin(RecordAdmin):
    form = ThreadForm
    redirects = "thread"
    fieldsets = [(None, {"fields": ["slug"]}), *words("title", "summary")]
    list_display = ("slug", *in_three("title"))
    search_fields = ("slug", *in_three("title"), *in_three("summary"))
    ordering = ("slug", "pk")
    inlines = (EntryRows,)

    def events_of(self, obj: Thread) -> QuerySet[Event]:
        return Event.objects.filter(threads=obj)


@admin.register(ThreadEntry)
class ThreadEntryAdmin(ChildAdmin):
    fieldsets = [(None, {"fields": ["thread", "event", "position"]})]
    autocomplete_fields = ("thread", "event")
    list_display = ("thread", "position", "event")
    list_filter = ("thread",)
    list_select_related = ("thread", "event")
    search_fields = ("thread__slug", *in_three("thread__title"), *in_three("event__title"))
    ordering = ("thread__slug", "position", "pk")
