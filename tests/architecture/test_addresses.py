"""Every address has a name and says its methods; those of the desk ask for a permission."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest
from django.contrib.auth.models import AnonymousUser
from django.http import HttpResponse
from django.test import RequestFactory
from django.urls import URLPattern, URLResolver, get_resolver

VALUES = {"int": 1, "slug": "x", "str": "x", "path": "x", "uuid": "x"}
OPEN_AT_THE_DESK = {"login", "logout", "language"}  # the way in, the way out


@dataclass(frozen=True)
class Address:
    route: str
    name: str | None
    view: Any
    arguments: tuple[tuple[str, Any], ...]


def addresses(patterns: list[Any], prefix: str = "") -> Iterator[Address]:
    """Every address of the project; those of Django's admin are its own matter."""
    for one in patterns:
        route = f"{prefix}{one.pattern}"
        if isinstance(one, URLResolver):
            if one.app_name != "admin":
                yield from addresses(one.url_patterns, route)
        elif isinstance(one, URLPattern):
            converters = one.pattern.converters
            values = {name: value_for(converter) for name, converter in converters.items()}
            arguments = tuple((values | one.default_args).items())
            yield Address(route, one.name, one.callback, arguments)


def value_for(converter: Any) -> Any:
    return converter.to_python("1")


ALL = list(addresses(get_resolver().url_patterns))
OF_THE_DESK = [one for one in ALL if one.route.startswith("desk/")]
GUARDED = [one for one in OF_THE_DESK if one.name not in OPEN_AT_THE_DESK]
IDS = {"ids": lambda address: address.route}


def answer(address: Address, method: str) -> HttpResponse:
    request = RequestFactory().generic(method, "/")
    request.user = AnonymousUser()
    return address.view(request, **dict(address.arguments))


def test_there_are_addresses_to_look_at() -> None:
    assert len(ALL) > 40
    assert len(GUARDED) > 20


def test_every_address_has_a_name() -> None:
    assert [one.route for one in ALL if not one.name] == []


@pytest.mark.parametrize("address", ALL, **IDS)
def test_address_refuses_a_method_that_nobody_uses(address: Address) -> None:
    """Before anything else: without require_safe or its like the view itself would run."""
    assert answer(address, "PATCH").status_code == 405


@pytest.mark.parametrize("address", GUARDED, **IDS)
def test_desk_sends_strangers_to_the_login(address: Address) -> None:
    allowed = next(m for m in ("GET", "POST") if answer(address, m).status_code != 405)

    response = answer(address, allowed)

    assert response.status_code == 302
    assert response["Location"].startswith("/desk/login/")


@pytest.mark.parametrize("address", GUARDED, **IDS)
def test_desk_view_names_its_permission(address: Address) -> None:
    view = address.view

    while not hasattr(view, "permission") and hasattr(view, "__wrapped__"):
        view = view.__wrapped__

    assert "." in view.permission
