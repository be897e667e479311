"""Every component in both directions and both themes, side by side: for whoever works on the pages.

Only with DEBUG. Real pages stand in frames, so nothing here has to be kept up with them.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps

from csp.constants import SELF
from csp.decorators import csp_replace
from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase, QueryDict
from django.shortcuts import render
from django.templatetags.static import static
from django.urls import Resolver404, resolve
from django.utils import translation
from django.views.decorators.clickjacking import xframe_options_sameorigin
from django.views.decorators.http import require_safe

from timeline.models import Event
from timeline.sharing import LANGUAGES
from timeline.views import errors

SCHEMES = ("light", "dark")
SHOWN = ("en", "ar")
# What to look at, and the page that has it.
PAGES = {
    "Two banks, cards of each kind, overview, facets, pills": "?from=2021-06-10&to=2021-06-20",
    "Order, passages found, marked words": "?q=Putin&kind=summit",
    "An event announced": "?from=2021-06&known_by=2021-06-01",
    "Table": "?view=table&from=2021-06",
    "Said": "?view=said&from=2021-06",
    "Map": "?view=map",
    "Nothing found, a part of the address refused": "?q=Putni&from=nonsense",
    "Event: quotations, threads, evidence": "events/{event}/",
    "Person: offices as a strip": "actors/joe-biden/",
    "All values of a facet": "facets/actor/",
    "Threads": "threads/",
    "Calendar": "2021/06/",
    "Cite": "cite/?from=2021",
    "Error": "no-such-page/",
}
View = Callable[..., HttpResponseBase]


def while_debugging(view: View) -> View:
    """There is nothing here for readers."""

    @wraps(view)
    def answer(request: HttpRequest, *args: str, **kwargs: str) -> HttpResponseBase:
        if not settings.DEBUG:
            raise Http404
        return view(request, *args, **kwargs)

    return answer


@require_safe
@while_debugging
@csp_replace({"frame-src": [SELF]})
def patterns(request: HttpRequest) -> HttpResponse:
    """All of them, each in four frames."""
    event = Event.objects.published().order_by("-statement_count", "pk").first()
    pages = {name: page.format(event=event.pk if event else 0) for name, page in PAGES.items()}
    ways = [(language, scheme) for language in SHOWN for scheme in SCHEMES]
    rows = [
        (name, [(f"/patterns/{scheme}/{language}/{page}", language, scheme)
                for language, scheme in ways])
        for name, page in {"Pieces": "pieces/", **pages}.items()
    ]  # fmt: skip
    return render(request, "patterns/patterns.html", {"rows": rows})


@require_safe
@while_debugging
@xframe_options_sameorigin
@csp_replace({"frame-ancestors": [SELF]})
def sheet(request: HttpRequest, scheme: str, language: str, page: str) -> HttpResponseBase:
    """One page in this theme, whatever the browser's own is."""
    if scheme not in SCHEMES or language not in LANGUAGES:
        raise Http404
    with translation.override(language):
        response = _page(request, f"/{language}/{page}")
    response.content = response.content.replace(
        b"<html ", f'<html data-scheme="{scheme}" '.encode()
    )
    link = f'<link rel="stylesheet" href="{static("css/patterns.css")}"></head>'
    response.content = response.content.replace(b"</head>", link.encode())
    return response


def _page(request: HttpRequest, path: str) -> HttpResponse:
    if path.endswith("/pieces/"):
        return render(request, "patterns/pieces.html", {"tones": (-10, -4, 0, 4, 10)})
    request.path = request.path_info = path
    try:
        match = resolve(path)
    except Resolver404:
        return errors.error(request, 404)
    response = match.func(request, *match.args, **match.kwargs)
    if 300 <= response.status_code < 400:  # to the event's own words
        path, _mark, query = response["Location"].partition("?")
        request.GET = QueryDict(query)
        return _page(request, path)
    return response
