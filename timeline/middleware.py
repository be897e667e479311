"""The public site reads no cookie and sets none: whoever asks gets the same answer."""

from __future__ import annotations

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponseBase


class CookielessMiddleware:
    """Forget the cookies of a request outside `settings.PATHS_WITH_COOKIES`.

    Stands before whatever reads cookies: Django answers one that is malformed with a new one.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if not request.path_info.startswith(settings.PATHS_WITH_COOKIES):
            request.COOKIES = {}
        return self.get_response(request)
