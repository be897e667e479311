"""The same selection in other forms: each takes the request, what was found, and the problems."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponseBase

from timeline.exports import as_csv, as_json
from timeline.found import Found

Export = Callable[[HttpRequest, Found, list[str]], HttpResponseBase]

EXPORTS: dict[str, Export] = {
    "csv": as_csv.respond,
    "json": as_json.respond,
}
