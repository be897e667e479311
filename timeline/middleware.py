"""What is done to every request and answer: a policy that knows the page's own style sheet, no
cookie on the public site, a window of its own for the desk, errors in plain words, Arabic digits
where they are wanted."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from csp.middleware import CSPMiddleware, PolicyParts
from django.conf import settings
from django.core.exceptions import MiddlewareNotUsed
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.utils.translation import get_language

from timeline import sheet, wording
from timeline.views import errors


class SheetPolicyMiddleware(CSPMiddleware):
    """django-csp's policy, which also allows the one style sheet that pages carry in them."""

    def get_policy_parts(
        self, request: HttpRequest, response: HttpResponseBase, report_only: bool = False
    ) -> PolicyParts:
        parts = super().get_policy_parts(request, response, report_only)
        if (source := sheet.source()) and not report_only:
            parts.update = {**(parts.update or {}), "style-src": [source]}
        return parts


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
            request._dont_enforce_csrf_checks = True  # without a cookie there is nothing to forge
        return self.get_response(request)


class OwnWindowMiddleware:
    """Keep pages with a session apart from the windows of other sites that opened them.

    Not the public ones, which have nothing to protect: for Cross-Origin-Opener-Policy a browser
    sets up another process once the answer is there, and the first event shows a sixth later.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        response = self.get_response(request)
        if request.path_info.startswith(settings.PATHS_WITH_COOKIES):
            response["Cross-Origin-Opener-Policy"] = "same-origin"
        return response


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


class ArabicDigitsMiddleware:
    """Write the digits of Arabic pages as ٠١٢٣ where the setting DIGITS asks for it: all of them,
    whatever part of a page they come from, and none in an address or a machine's date."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        if settings.DIGITS == "latin":
            raise MiddlewareNotUsed
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        response = self.get_response(request)
        is_page = isinstance(response, HttpResponse) and "html" in response["Content-Type"]
        if not is_page or request.path_info.startswith(settings.PATHS_WITH_COOKIES):
            return response
        text = response.content.decode()
        language = re.match(r'\s*<!doctype html>\s*<html lang="(\w+)"', text)
        if (language[1] if language else get_language()) == "ar":
            response.content = "".join(in_arabic_digits(text))
        return response


TAG = re.compile(r"<(/?)([a-z][-a-z0-9]*)([^>]*)>")
ENTITY_OR_DIGITS = re.compile(r"&#?\w+;|[0-9]+")
AS_IT_IS = {"script", "style", "textarea", "option"}
FOREIGN = re.compile(r'\s(?:lang|dir)="(?!auto)')


def in_arabic_digits(page: str) -> Iterator[str]:
    """The pieces of a page of HTML, the digits of its text in Arabic.

    What says its own language or direction stays: a quotation as it was printed, an address.
    """
    kept, depth, end = "", 0, 0
    for tag in TAG.finditer(page):
        text = page[end : tag.start()]
        yield text if kept else ENTITY_OR_DIGITS.sub(_in_arabic, text)
        yield tag[0]
        end = tag.end()
        closes, name, attributes = tag.groups()
        if name == kept:
            depth += -1 if closes else 1
            kept = kept if depth else ""
        elif not kept and not closes and _is_kept(name, attributes):
            kept, depth = name, 1
    yield ENTITY_OR_DIGITS.sub(_in_arabic, page[end:])


def _in_arabic(match: re.Match[str]) -> str:
    return match[0] if match[0][0] == "&" else wording.digits(match[0], "arabic")


def _is_kept(name: str, attributes: str) -> bool:
    """Whether the content of an element stays as it is; one without content has none to keep."""
    if name in ("html", "input", "meta", "link", "img") or attributes.endswith("/"):
        return False
    return name in AS_IT_IS or FOREIGN.search(attributes) is not None
