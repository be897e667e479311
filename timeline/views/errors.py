"""When something is wrong: pages in the reader's language."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """A page in the reader's language for an address that leads nowhere."""
    return render(request, "404.html", {"home": reverse("timeline:timeline")}, status=404)


def server_error(request: HttpRequest) -> HttpResponse:
    """A page that asks nothing of the database."""
    return render(request, "500.html", status=500)
