"""Fields written without a template each: a review page shows hundreds of them.

Django renders every widget, and every option of a list, through a template of its own; a page of
twenty proposals spent two thirds of its time there.
"""

from __future__ import annotations

from typing import Any

from django import forms
from django.forms.utils import flatatt
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString


class Line(forms.TextInput):
    """<input type=text>"""

    def render(
        self, name: str, value: Any, attrs: dict[str, Any] | None = None, renderer: Any = None
    ) -> SafeString:
        given = self.build_attrs(
            self.attrs, {"type": self.input_type, "name": name, **(attrs or {})}
        )
        if (text := self.format_value(value)) is not None:
            given["value"] = text
        return format_html("<input{}>", flatatt(given))


class Area(forms.Textarea):
    """<textarea>"""

    def render(
        self, name: str, value: Any, attrs: dict[str, Any] | None = None, renderer: Any = None
    ) -> SafeString:
        given = self.build_attrs(self.attrs, {"name": name, **(attrs or {})})
        text = self.format_value(value) or ""
        # HTML drops one line break after the tag, so one is given.
        return format_html("<textarea{}>\n{}</textarea>", flatatt(given), text)


class Choice(forms.Select):
    """<select> of plain options, without groups."""

    def render(
        self, name: str, value: Any, attrs: dict[str, Any] | None = None, renderer: Any = None
    ) -> SafeString:
        given = self.build_attrs(self.attrs, {"name": name, **(attrs or {})})
        chosen = "" if value is None else str(value)
        options = format_html_join(
            "",
            '<option value="{}"{}>{}</option>',
            (
                (key, SafeString(" selected") if str(key) == chosen else "", label)
                for key, label in self.choices
            ),
        )
        return format_html("<select{}>{}</select>", flatatt(given), options)
