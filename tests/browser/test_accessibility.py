"""No page violates WCAG 2.2 AA as axe-core checks it, in either direction, wide and on a phone."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tests.browser.conftest import PHONE, OpenPage
from tests.conftest import logged_in

PUBLIC = [
    "",
    "?kind=summit&q=Putin",
    "?q=zzzz&nonsense=1",
    "?view=table",
    "?view=said&from=2021",
    "?view=map",
    "?from=2021-06&known_by=2021-06-01",
    "events/324/",
    "events/324/cite/",
    "statements/5/",
    "articles/3/",
    "actors/",
    "actors/joe-biden/",
    "topics/cyber/",
    "places/geneva/",
    "sources/",
    "sources/tass/",
    "threads/",
    "threads/road-to-geneva-2021/",
    "2021/06/",
    "facets/actor/",
    "corrections/",
    "about/",
]
DESK = [
    "/desk/",
    "/desk/articles/new/",
    "/desk/drafts/",
    "/desk/rules/",
    "/desk/corrections/",
    "/desk/events/324/",
    "/admin/",
    "/admin/timeline/event/",
    "/admin/timeline/event/324/change/",
    "/admin/timeline/actor/add/",
]
WAYS = [
    ("en", {"color_scheme": "light"}),
    ("ar", {"color_scheme": "dark", "viewport": PHONE}),
]


@pytest.mark.parametrize(("language", "options"), WAYS)
@pytest.mark.parametrize("address", PUBLIC)
def test_public_page_has_no_violation(
    axe: Callable[..., list[str]], language: str, options: dict[str, Any], address: str
) -> None:
    assert axe(f"/{language}/{address}", **options) == []


@pytest.mark.parametrize(("language", "options"), WAYS)
@pytest.mark.parametrize("address", DESK)
def test_desk_page_has_no_violation(
    axe: Callable[..., list[str]],
    site: str,
    settings: Any,
    language: str,
    options: dict[str, Any],
    address: str,
) -> None:
    key = logged_in("chief").cookies[settings.SESSION_COOKIE_NAME].value
    cookies = [{"name": settings.SESSION_COOKIE_NAME, "value": key, "url": site}]

    violations = axe(address, cookies=cookies, locale=language, **options)

    assert violations == []


@pytest.mark.parametrize("address", PUBLIC)
def test_page_does_not_scroll_sideways_at_320_pixels(open_page: OpenPage, address: str) -> None:
    page = open_page(viewport={"width": 320, "height": 640})

    page.goto(f"/ar/{address}")

    assert page.evaluate("document.documentElement.scrollWidth") == 320
