"""The table view of a selection."""

from __future__ import annotations

import django_tables2 as tables
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from timeline.models import Event
from timeline.templatetags.record import date, localized


class EventTable(tables.Table):
    """Events of one page. Order and pages are the selection's, so the table itself sorts nothing."""

    date = tables.Column(_("Date"))
    title = tables.Column(_("Event"), linkify=True)
    kind = tables.Column(_("Kind"))
    side = tables.Column(_("Side"))
    place = tables.Column(_("Place"))
    tone = tables.Column(_("Tone"))
    statements = tables.Column(_("Statements"), accessor="statement_count")
    sources = tables.Column(_("Sources"), accessor="source_count")

    class Meta:
        orderable = False
        template_name = "timeline/table.html"

    def render_date(self, value: str) -> SafeString:
        return date(value)

    def render_title(self, record: Event) -> SafeString:
        return localized(record, "title")

    def render_kind(self, record: Event) -> SafeString:
        return localized(record.kind, "label")

    def render_place(self, record: Event) -> SafeString:
        return localized(record.place, "name")

    def render_side(self, record: Event) -> str:
        return record.get_side_display()

    def render_tone(self, value: int) -> str:
        return f"{value:+d}".replace("-", "\N{MINUS SIGN}") if value else "0"
