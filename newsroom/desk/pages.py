"""What every page of the desk needs: its frame, its permission, and a word about what was done."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import wraps
from typing import Any

from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse

from newsroom.desk import stages
from timeline.htmx import render_page

View = Callable[..., HttpResponse]


def desk_permission(permission: str) -> Callable[[View], View]:
    """Ask a visitor to log in; refuse an account without the permission with 403."""

    def decorate(view: View) -> View:
        @wraps(view)
        def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            if not request.user.has_perm(permission):
                raise PermissionDenied
            return view(request, *args, **kwargs)

        guarded.permission = permission  # the permission table's test reads it
        return login_required(guarded)

    return decorate


def desk_page(
    request: HttpRequest,
    template: str,
    context: Mapping[str, Any],
    *,
    partials: Sequence[str] = (),
    status: int = 200,
) -> HttpResponse:
    """Render a page of the desk, or one of its partials; never kept by a cache."""
    framed = {"waiting": stages.counts(), **context}
    response = render_page(request, f"desk/{template}", framed, partials=partials, status=status)
    response["Cache-Control"] = "no-store"
    return response
