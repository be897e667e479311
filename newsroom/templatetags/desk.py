"""How the desk writes findings: their reasons, and the fields of a card in a fitting order."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from django import template
from django.forms import BoundField, Form
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from newsroom.desk.reasons import in_words
from timeline.models import Statement

register = template.Library()

LANGUAGES = ("ar", "en", "ru")


@register.filter
def reason(words: str) -> SafeString:
    """The reader's reason in the language of the interface."""
    return in_words(words)


@register.filter
def why(finding: Mapping[str, Any]) -> SafeString:
    """Why something was found, in a word: its reason, else the name of its rule."""
    return in_words(finding.get("why") or finding.get("rule") or "")


@register.filter
def isolated(words: str) -> SafeString:
    """Foreign words inside a sentence of the page: their direction moves nothing around them."""
    return format_html("<bdi>{}</bdi>", words)


@register.filter
def form_name(value: str) -> str:
    """ "direct quotation" for "direct"."""
    return str(dict(Statement.Form.choices).get(value, value))


@register.filter
def rest(form: Form, names: str) -> Iterator[BoundField]:
    """The fields with these names, in this order."""
    return (form[name] for name in names.split())


@register.filter
def split(words: str) -> list[str]:
    return words.split()


@register.filter
def in_language_of(row: Any, code: str) -> str:
    """The title of a record in one language, "" for a record without titles."""
    return getattr(row, f"title_{code}", "") or ""


@register.simple_tag
def title_fields(form: Form, article_language: str) -> dict[str, list[BoundField]]:
    """Title fields on show (the article's language, the interface's) and those folded away."""
    first = dict.fromkeys([article_language, get_language() or "en"])
    shown = [code for code in first if code in LANGUAGES]
    folded = [code for code in LANGUAGES if code not in shown]
    return {
        "shown": [form[f"title_{code}"] for code in shown],
        "folded": [form[f"title_{code}"] for code in folded],
    }
