"""Page or part of it: the only place that looks at what htmx asks for."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.cache import patch_vary_headers

INDENT = re.compile(rb"\n\s+")  # of the templates: a fortieth of a list's way to the browser


def part_asked(request: HttpRequest, parts: Collection[str]) -> str:
    """The one of these parts that htmx is about to swap, "" where it is the whole page."""
    is_restore = request.headers.get("HX-History-Restore-Request") == "true"
    target = request.headers.get("HX-Target", "")
    return target if target in parts and not is_restore else ""


def render_page(
    request: HttpRequest,
    template: str,
    context: Mapping[str, Any],
    *,
    partials: Sequence[str] = (),
    files: Mapping[str, str] | None = None,
    status: int = 200,
) -> HttpResponse:
    """Render the page, or the one of its `partials` that htmx is about to swap.

    A partial's name is the id of its element and so the value of HX-Target; `files` names the
    template of a part that several pages include. The server names the partials; a target that is
    not among them gets the whole page, and so does a history restore.
    """
    shown = {name: f"{template}#{name}" for name in partials} | dict(files or {})
    template = shown.get(part_asked(request, shown), template)
    response = render(request, template, dict(context), status=status)
    response.content = INDENT.sub(b"\n", response.content)
    patch_vary_headers(response, ["HX-Request", "HX-Target"])
    return response
