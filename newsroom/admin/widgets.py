"""How fields look in the admin: every text in its own language and direction, dates in words."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib.admin.widgets import AdminTextInputWidget, RelatedFieldWidgetWrapper
from django.db import models
from django.utils.html import format_html
from django.utils.text import capfirst
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from timeline import edtf
from timeline.models.fields import EdtfField
from timeline.wording import date_words

LANGUAGE_NAMES = {"ar": _("Arabic"), "en": _("English"), "ru": _("Russian")}
EDTF_HELP = _(
    "2021, 2021-06, 2021-06-16; 2021-06-16/2021-06-18 for a span; 2021-06~ for about, "
    "2021-06? for uncertain; 202X for a decade. Write no more than the source says."
)


class EdtfInput(AdminTextInputWidget):
    """A date in EDTF, with what it says in plain words beneath."""

    def render(self, name: str, value: Any, attrs: Any = None, renderer: Any = None) -> str:
        field = super().render(name, value, attrs, renderer)
        return format_html(
            '<span class="edtf">{}<span class="edtf__words">{}</span></span>',
            field,
            in_words(value),
        )


def in_words(value: str | None) -> str:
    """An EDTF text in the words of the interface's language; empty for what is no date."""
    try:
        return date_words(value, (get_language() or "en")[:2], form="prose") if value else ""
    except edtf.EdtfError:
        return ""


def dress(field: forms.Field, db_field: models.Field) -> None:
    """Give a form field the language and direction of what is written into it."""
    if isinstance(field.widget, RelatedFieldWidgetWrapper):
        field.widget.can_delete_related = False  # a cross beside a name deletes more than it says
        return
    attrs = field.widget.attrs
    if isinstance(db_field, EdtfField) or isinstance(
        getattr(db_field, "translated_field", None), EdtfField
    ):
        field.widget = EdtfInput(attrs={**attrs, "dir": "ltr", "spellcheck": "false"})
        field.help_text = field.help_text or EDTF_HELP
    elif language := getattr(db_field, "language", ""):
        attrs.update(lang=language, dir="rtl" if language == "ar" else "ltr")
        words = db_field.translated_field.verbose_name
        field.label = f"{capfirst(words)} ({LANGUAGE_NAMES[language]})"
    elif isinstance(db_field, models.IntegerField | models.FloatField):
        attrs.update(dir="ltr")
    elif isinstance(db_field, models.SlugField | models.URLField):
        attrs.update(dir="ltr", spellcheck="false")
    elif isinstance(db_field, models.CharField | models.TextField) and not db_field.choices:
        attrs.setdefault("dir", "auto")
