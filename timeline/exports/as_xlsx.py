"""XLSX: a workbook with a sheet of events and one of their statements, written row by row."""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Sequence
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.utils.translation import get_language, get_language_bidi
from django.utils.translation import gettext as _
from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Font

from timeline.exports.answering import headed
from timeline.exports.rows import events_with_statements, names, text, writable
from timeline.facets import EXACTNESS, LANGUAGE_NAMES
from timeline.found import Found
from timeline.models import Event, Rendering, Statement

CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
MOST = 10_000  # events in one workbook: it is made whole before the first byte goes out
LONGEST_CELL = 32_767  # characters, the format's own limit
FIRST_YEAR = 1901  # spreadsheets count days from 1900, and take that year for a leap year
BOLD = Font(bold=True)


def event_columns() -> list[tuple[str, int]]:
    """Headings in the active language with the column's width in characters."""
    return [
        (_("Number"), 9), (_("Date"), 23), (_("Exactness of the date"), 18),
        (_("First possible day"), 13), (_("Last possible day"), 13), (_("Title"), 50),
        (_("Summary"), 80), (_("Kind"), 16), (_("Initiated by"), 14), (_("Tone"), 7),
        (_("Place"), 18), (_("People and institutions"), 36), (_("Topics"), 24),
        (_("Verification"), 16), (_("Statements"), 11), (_("Sources"), 9),
        (_("Independent origins"), 12), (_("Address"), 40),
    ]  # fmt: skip


def statement_columns() -> list[tuple[str, int]]:
    return [
        (_("Number"), 9), (_("Number of the event"), 11), (_("Event"), 40), (_("Said on"), 23),
        (_("Speaker"), 26), (_("Office at the time"), 30), (_("Side"), 14), (_("Form"), 18),
        (_("Words"), 80), (_("Language"), 11), (_("Translator"), 14), (_("Words as printed"), 80),
        (_("Language as printed"), 11), (_("Relayed by"), 20), (_("Address"), 40),
    ]  # fmt: skip


def event_row(event: Event, base: str) -> list[Any]:
    return [
        event.pk,
        event.date,
        str(EXACTNESS.get(event.date_precision, event.date_precision)),
        day(event.earliest),
        day(event.latest),
        text(event, "title"),
        text(event, "summary"),
        text(event.kind, "label"),
        event.get_side_display(),
        event.tone,
        text(event.place, "name"),
        "; ".join(names(event.actors)),
        "; ".join(names(event.topics, "label")),
        event.get_certainty_display(),
        event.statement_count,
        event.source_count,
        event.origin_count,
        base + event.get_absolute_url(),
    ]


def statement_row(statement: Statement, event: Event, base: str) -> list[Any]:
    shown = statement.rendering_for(get_language() or "en")
    printed = next((r for r in statement.renderings.all() if not r.is_translation), None)
    return [
        statement.pk,
        event.pk,
        text(event, "title"),
        statement.said,
        "; ".join(names(statement.speakers)) or text(statement, "speaker_description"),
        text(statement, "role"),
        statement.get_side_display(),
        statement.get_form_display(),
        *(words(shown), language_name(shown), shown.translator if shown else ""),
        *(words(printed), language_name(printed)),
        statement.via,
        base + statement.get_absolute_url(),
    ]


def words(rendering: Rendering | None) -> str:
    return rendering.text if rendering else ""


def language_name(rendering: Rendering | None) -> str:
    code = rendering.language if rendering else ""
    return str(LANGUAGE_NAMES.get(code, code))


def day(value: dt.date) -> dt.date | str:
    """A day as spreadsheets count it, or as text where they cannot."""
    return value if FIRST_YEAR <= value.year < dt.MAXYEAR else value.isoformat()


class Sheet:
    """A sheet of the workbook, to which rows are added."""

    def __init__(self, book: Workbook, title: str, columns: Sequence[tuple[str, int]]) -> None:
        self.sheet = book.create_sheet(title)
        self.sheet.sheet_view.rightToLeft = get_language_bidi()
        self.sheet.freeze_panes = "A2"
        for number, (_heading, width) in enumerate(columns):
            # Column letters: no table here has more than the alphabet's 26.
            self.sheet.column_dimensions[chr(ord("A") + number)].width = width
        self.add([heading for heading, _width in columns], font=BOLD)

    def add(self, values: Sequence[Any], *, font: Font | None = None) -> None:
        self.sheet.append([self.cell(value, font) for value in values])

    def cell(self, value: Any, font: Font | None = None) -> WriteOnlyCell:
        """A cell; its text is text whatever it begins with, and never a formula or an error."""
        if isinstance(value, str):
            cell = WriteOnlyCell(self.sheet, writable(value)[:LONGEST_CELL])
            cell.data_type = "s"
        else:
            cell = WriteOnlyCell(self.sheet, value)
        if isinstance(value, dt.date):
            cell.number_format = "yyyy-mm-dd"
        if font:
            cell.font = font
        return cell


def workbook(found: Found, base: str) -> Workbook:
    """The selection as a workbook: at most MOST events, with a row that says so when more."""
    book = Workbook(write_only=True)
    events = Sheet(book, _("Events"), event_columns())
    statements = Sheet(book, _("Statements"), statement_columns())
    for event in events_with_statements(found, 0, MOST):
        events.add(event_row(event, base))
        for statement in event.public_statements:
            statements.add(statement_row(statement, event, base))
    if found.total > MOST:
        note = _("The first %(most)s of %(total)s events; the CSV file holds all of them.")
        events.add([note % {"most": MOST, "total": found.total}])
    return book


def respond(request: HttpRequest, found: Found, problems: list[str]) -> HttpResponseBase:
    """Send the workbook (ECMA-376)."""
    base = request.build_absolute_uri("/").rstrip("/")
    file = io.BytesIO()
    workbook(found, base).save(file)
    response = HttpResponse(file.getvalue(), content_type=CONTENT_TYPE)
    return headed(response, found.selection, "xlsx", is_saved=True)
