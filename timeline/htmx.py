"""Page or part of it: the only place that looks at what htmx asks for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.cache import patch_vary_headers


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
    target = request.headers.get("HX-Target", "")
    is_restore = request.headers.get("HX-History-Restore-Request") == "true"
    if target in partials and not is_restore:
        template = f"{template}#{target}"
    elif files and target in files and not is_restore:
        template = files[target]
    response = render(request, template, dict(context), status=status)
    patch_vary_headers(response, ["HX-Request", "HX-Target"])
    return response
