"""No page violates WCAG 2.2 AA as axe-core checks it, in three languages and both themes, wide
and on a phone; and what it cannot see: room, keys, motion, forced colours, announcements."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.addresses import RECORD_PAGES, VIEWS
from tests.browser.conftest import PHONE, WIDE, OpenPage, Watch, violations
from tests.conftest import logged_in

PUBLIC = [*VIEWS, *RECORD_PAGES, "events/324/cite/", "cite/?from=2021", "no-such-page/"]
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


@pytest.mark.parametrize("language", ["ar", "en", "ru"])
def test_public_pages_have_no_violation(open_page: OpenPage, watch: Watch, language: str) -> None:
    watch.expected.append("404")
    page = open_page(bypass_csp=True)
    found = {}

    for address in PUBLIC:
        page.set_viewport_size(WIDE)
        page.emulate_media(color_scheme="light")
        page.goto(f"/{language}/{address}")
        found[address] = violations(page)
        page.set_viewport_size(PHONE)
        page.emulate_media(color_scheme="dark")
        found[f"{address} dark, on a phone"] = violations(page)

    assert {address: lines for address, lines in found.items() if lines} == {}


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


# --- room ----------------------------------------------------------------------------------

# What a reader may set, and no page may lose words by it (WCAG 1.4.12).
SPACING = """* { line-height: 1.5 !important; letter-spacing: .12em !important;
  word-spacing: .16em !important } p { margin-block-end: 2em !important }"""
# Boxes that hide what does not fit, and hold more than fits.
CLIPPED = """[...document.querySelectorAll("main *, .masthead, .masthead *")].filter(box => {
  const style = getComputedStyle(box);
  return /hidden|clip/.test(style.overflow)
    && !box.closest(".visually-hidden, svg, input, textarea")
    && (box.scrollWidth > box.clientWidth + 1 || box.scrollHeight > box.clientHeight + 1);
}).map(box => box.outerHTML.slice(0, 120))"""


@pytest.mark.parametrize("language", ["ar", "en", "ru"])
def test_pages_need_no_scrolling_sideways(open_page: OpenPage, watch: Watch, language: str) -> None:
    """At 320 pixels, and at 640: a wide screen at 200 % zoom."""
    watch.expected.append("404")
    page = open_page()
    widths = {}

    for address in PUBLIC:
        page.goto(f"/{language}/{address}")
        for width in (320, 640):
            page.set_viewport_size({"width": width, "height": 640})
            widths[address, width] = page.evaluate("document.documentElement.scrollWidth")

    assert {key: got for key, got in widths.items() if got != key[1]} == {}


@pytest.mark.parametrize("language", ["ar", "en"])
def test_wider_spacing_hides_no_words(open_page: OpenPage, language: str) -> None:
    page = open_page(bypass_csp=True, viewport={"width": 640, "height": 800})
    found = {}

    for address in ("", "?view=table", "?view=said&from=2021", "events/324/", "actors/joe-biden/"):
        page.goto(f"/{language}/{address}")
        page.add_style_tag(content=SPACING)
        found[address] = (
            page.evaluate("document.documentElement.scrollWidth"),
            page.evaluate(CLIPPED),
        )

    assert found == dict.fromkeys(found, (640, []))


# --- keys ----------------------------------------------------------------------------------

FOCUS = """() => {
  const here = document.activeElement, style = getComputedStyle(here);
  const outline = [style.outlineStyle, style.outlineWidth];
  return [here.outerHTML.slice(0, 100), here === document.body, ...outline];
}"""


@pytest.mark.parametrize(
    "address", ["/en/?from=2021-06", "/ar/events/324/", "/ru/actors/joe-biden/"]
)
def test_every_control_shows_its_focus(page: Page, address: str) -> None:
    page.goto(address)
    unseen = []

    for _press in range(150):
        page.keyboard.press("Tab")
        html, is_body, style, width = page.evaluate(FOCUS)
        if is_body:
            break
        if style == "none" or width == "0px":
            unseen.append(html)

    assert unseen == []


@pytest.mark.parametrize("language", ["ar", "en"])
def test_skip_link_is_the_first_and_leads_past_the_masthead(page: Page, language: str) -> None:
    page.goto(f"/{language}/events/324/")

    page.keyboard.press("Tab")
    skip = page.locator(".skip")
    is_first, top = skip.evaluate("node => node === document.activeElement"), skip.bounding_box()
    page.keyboard.press("Enter")

    assert (is_first, top["y"] >= 0) == (True, True)
    assert page.evaluate("document.activeElement.id") == "main"


def test_question_mark_shows_the_keys_and_escape_gives_the_focus_back(page: Page) -> None:
    page.goto("/en/?from=2021-06")
    page.keyboard.press("j")
    here = page.evaluate("document.activeElement.href")

    page.keyboard.press("?")
    is_shown = page.locator("dialog#keys").is_visible()
    page.keyboard.press("Escape")

    assert (is_shown, page.locator("dialog#keys").is_visible()) == (True, False)
    assert page.evaluate("document.activeElement.href") == here


# --- what is heard, what moves, and colours of the system -----------------------------------


@pytest.mark.parametrize("language", ["ar", "en"])
def test_new_results_are_announced_from_a_place_that_stays(page: Page, language: str) -> None:
    page.goto(f"/{language}/")
    page.evaluate("window.place = document.getElementById('heard')")

    page.fill("#f-from", "2021-06-14")
    page.fill("#f-to", "2021-06-15")
    page.keyboard.press("Enter")
    page.wait_for_url("**/?from=2021-06-14&to=2021-06-15")

    expect(page.locator("#heard")).to_have_text(page.locator(".sentence__words").inner_text())
    assert page.evaluate("window.place.isConnected")


MOVING = """[...document.querySelectorAll("*")].filter(one => {
  const style = getComputedStyle(one);
  return style.scrollBehavior === "smooth" || parseFloat(style.transitionDuration) > 0
    || style.animationName !== "none";
}).map(one => one.outerHTML.slice(0, 100))"""


@pytest.mark.parametrize("address", ["/en/", "/ar/events/324/"])
def test_nothing_moves_for_who_wants_no_motion(open_page: OpenPage, address: str) -> None:
    page = open_page(reduced_motion="reduce")
    page.goto(address)

    assert page.evaluate(MOVING) == []


COLOUR = "node => [getComputedStyle(node).backgroundColor, getComputedStyle(node).color]"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_forced_colours_tell_what_is_chosen(open_page: OpenPage, scheme: str) -> None:
    page = open_page(forced_colors="active", color_scheme=scheme)
    page.goto("/en/?from=2021&kind=summit")

    views = [link.evaluate(COLOUR) for link in page.locator(".views").first.locator("a").all()]
    pill = page.locator(".pill").first.evaluate("node => getComputedStyle(node).borderTopStyle")
    page.locator(".views a").nth(1).focus()
    outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")

    assert views[0] not in views[1:]
    assert views[0][0] != views[0][1]
    assert (pill, outline) == ("solid", "solid")
