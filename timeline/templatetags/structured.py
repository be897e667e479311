"""Structured data on a page, as a data block that no browser runs and no policy need allow."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from django import template
from django.http import HttpRequest
from django.template.context import RequestContext
from django.utils.safestring import SafeString, mark_safe

from timeline import structured
from timeline.found import Found
from timeline.models import Actor, Article, Event, Statement

register = template.Library()

# JSON may write any character so; what could end the block or begin a comment must not stand there.
ESCAPES = {ord(c): f"\\u{ord(c):04x}" for c in "<>&\u2028\u2029"}
TOLD_BY: dict[type, Callable[[Any, str], structured.Thing]] = {
    Event: structured.event_page,
    Statement: structured.statement_page,
    Article: structured.article_page,
    Actor: structured.actor_page,
    Found: structured.timeline_page,
}


@register.simple_tag(takes_context=True)
def json_ld(context: RequestContext, shown: Any) -> SafeString:
    """The <script> that tells what the page shows: a record, or what a selection found."""
    request: HttpRequest = context["request"]
    base = request.build_absolute_uri("/").rstrip("/")
    return data_block(TOLD_BY[type(shown)](shown, base))


def data_block(data: structured.Thing) -> SafeString:
    """JSON-LD as HTML; no text in it can leave the element."""
    text = json.dumps(data, ensure_ascii=False).translate(ESCAPES)
    return mark_safe(f'<script type="application/ld+json">{text}</script>')
