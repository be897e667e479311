"""What is done to every request and answer: no cookie on the public site, errors in plain words."""

from __future__ import annotations

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponseBase

from timeline.views import errors


class CookielessMiddleware:
    """Forget the cookies of a request outside `settings.PATHS_WITH_COOKIES`: the public site reads
    none and sets none, and whoever asks gets the same answer.

    Stands before whatever reads cookies: Django answers one that is malformed with a new one.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if not request.path_info.startswith(settings.PATHS_WITH_COOKIES):
            request.COOKIES = {}
        return self.get_response(request)


class PlainErrorMiddleware:
    """Answer a method that an address does not know with a page, where Django sends nothing."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        response = self.get_response(request)
        if response.status_code != 405:
            return response
        page = errors.not_allowed(request)
        page["Allow"] = response["Allow"]
        return page
