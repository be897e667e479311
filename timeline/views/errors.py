"""When something is wrong: pages in the reader's language, in plain words."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _

# What was wrong, and what the reader can do about it.
WORDS = {
    400: (
        _("This request cannot be read"),
        _("Something in the address or in the form is wrong."),
    ),
    403: (
        _("This is not allowed"),
        _("The page may have been open for too long: load it again, and log in if need be."),
    ),
    404: (
        _("There is nothing at this address"),
        _("It may have been mistyped, or what stood here was withdrawn."),
    ),
    405: (
        _("This address cannot be used in that way"),
        _("Open it as a link, or use the form that leads to it."),
    ),
    429: (_("Too many requests"), _("Too many at once: please try again in a minute.")),
}


def error(request: HttpRequest, status: int, words: str = "") -> HttpResponse:
    """The page for a status, with `words` in place of the usual ones where given."""
    heading, usual = WORDS[status]
    context = {"heading": heading, "words": words or usual, "status": status}
    context["is_searched"] = status == 404
    return render(request, "error.html", context, status=status)


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """For what Django calls suspicious: too many fields, a host name or a body out of order."""
    return error(request, 400)


def forbidden(
    request: HttpRequest, exception: Exception | None = None, reason: str = ""
) -> HttpResponse:
    """For a permission that is missing, and for a form without its token (`reason`)."""
    return error(request, 403)


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """For an address that leads nowhere."""
    return error(request, 404)


def not_allowed(request: HttpRequest) -> HttpResponse:
    """For a method that an address does not know; a GET where a form was to be sent."""
    return error(request, 405)


def server_error(request: HttpRequest) -> HttpResponse:
    """A page that asks nothing of the database."""
    return render(request, "500.html", status=500)
