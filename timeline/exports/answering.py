"""What the answers of all exports have in common: file name, caching, who may read them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import wraps
from typing import TypeVar

from django.http import HttpRequest, HttpResponseBase
from django.utils.cache import get_conditional_response
from django.utils.http import content_disposition_header, quote_etag
from django.utils.text import slugify
from django.utils.translation import get_language, override

from timeline.found import Found
from timeline.selection import Selection

Export = Callable[[HttpRequest, Found, list[str]], HttpResponseBase]
Piece = TypeVar("Piece", str, bytes)
LONGEST_NAME = 120  # bytes of what a file name tells: disks take 255 in all
FORMAT = 1  # raise it when an export changes its form: what clients keep of the old one then ends


def file_name(selection: Selection, extension: str) -> str:
    """A name that says what the file holds: parallax-en-2021-03-2021-06-joe-biden.csv."""
    known = ["known", selection.known_by] if selection.known_by else []
    chosen = [value for _facet, values in selection.chosen for value in values]
    parts = [get_language() or "en", selection.from_, selection.to, *chosen, selection.q, *known]
    words = " ".join(part.replace("/", " ") for part in parts if part)
    name = slugify(words, allow_unicode=True)
    name = name.encode()[:LONGEST_NAME].decode(errors="ignore")
    return f"parallax-{name.rstrip('-')}.{extension}"


def headed(
    response: HttpResponseBase, selection: Selection, extension: str, *, is_saved: bool
) -> HttpResponseBase:
    """Give an export its headers. `is_saved` has a browser save it, else it may show it."""
    name = file_name(selection, extension)
    response["Content-Disposition"] = content_disposition_header(is_saved, name)
    response["X-Robots-Tag"] = "noindex"  # the page is what search engines shall find
    return opened(response)


def opened(response: HttpResponseBase) -> HttpResponseBase:
    """Let pages of any site read this; it is public and carries no cookie."""
    response["Access-Control-Allow-Origin"] = "*"
    return response


def etag_of(lineage: str, number: int) -> str:
    """The version of the record that an address shows: the same record gives the same answer."""
    return quote_etag(f"{FORMAT}-{lineage[:8]}-{number}")


def unless_known(export: Export) -> Export:
    """Answer 304 without any work to a client that has the record's present version."""

    @wraps(export)
    def answer(request: HttpRequest, found: Found, problems: list[str]) -> HttpResponseBase:
        etag = etag_of(found.lineage, found.index.number)
        response = get_conditional_response(request, etag=etag)
        if response is None:
            response = export(request, found, problems)
        response["ETag"] = etag
        response["Cache-Control"] = "no-cache"  # keep it, and ask each time whether it still holds
        return response

    return answer


def in_language(language: str | None, pieces: Iterator[Piece]) -> Iterator[Piece]:
    """Make each piece in this language: a stream is made after the request's own has ended."""
    while True:
        with override(language):
            piece = next(pieces, None)
        if piece is None:
            return
        yield piece
