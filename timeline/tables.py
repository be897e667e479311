"""The table view of a selection."""

from __future__ import annotations

import django_tables2 as tables
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from timeline.models import Event
from timeline.selection import Selection
from timeline.templatetags.record import date, localized


class EventTable(tables.Table):
    """Events of one page. Order and pages are the selection's: the table itself sorts nothing."""

    def __init__(self, events: list[Event], selection: Selection) -> None:
        super().__init__(events)
        self.selection = selection

    date = tables.Column(_("Date"))
    title = tables.Column(_("Event"), linkify=True)
    kind = tables.Column(_("Kind"))
    side = tables.Column(_("Side"))
    place = tables.Column(_("Place"))
    # Translators: the heading of a narrow column of the table, of numbers from −10 to +10
    tone = tables.Column(pgettext_lazy("column", "Tone"))
    # Translators: the heading of a narrow column of the table, of the number of statements
    statements = tables.Column(pgettext_lazy("column", "Statements"), accessor="statement_count")
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

    def render_tone(self, value: int) -> SafeString:
        signed = f"{value:+d}".replace("-", "\N{MINUS SIGN}") if value else "0"
        return format_html('<bdi dir="ltr">{}</bdi>', signed)

    @property
    def headers(self) -> list[tuple[tables.BoundColumn, str, str]]:
        """Each column with the address that sorts by it, and how it is sorted now (in ARIA)."""
        return [(column, *self._order(column.name)) for column in self.columns]

    def _order(self, name: str) -> tuple[str, str]:
        sort, language = self.selection.sort, get_language() or "en"
        rising, falling = ("date", "newest") if name == "date" else (name, f"-{name}")
        state = {rising: "ascending", falling: "descending"}.get(sort, "none")
        following = falling if sort == rising else rising
        return self.selection.changing(sort=following).url(language), state
