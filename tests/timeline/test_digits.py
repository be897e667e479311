"""Arabic pages with Arabic digits, where the setting asks for them: everywhere a reader looks, and
nowhere that a machine does."""

from __future__ import annotations

import re
from typing import Any

import pytest
from django.test import Client
from lxml import html

from tests.factories import make_event, make_statement
from timeline.middleware import in_arabic_digits

pytestmark = pytest.mark.django_db
PAGES = [
    "",
    "?view=table&from=2021",
    "?view=said&q=2021",
    "?q=zzzz1",
    "events/324/",
    "actors/",
    "actors/joe-biden/",
    "sources/tass/",
    "threads/",
    "2021/06/",
    "facets/kind/",
    "corrections/",
    "about/",
    "nothing-1/",
]
ADDRESSES = "//@href|//@src|//@action|//@datetime|//@value|//@d|//@points|//@id|//@data-first"


def page(visitor: Client, address: str) -> html.HtmlElement:
    return html.fromstring(visitor.get(address, follow=True).content)


def own_text(element: html.HtmlElement, is_root: bool = True) -> str:
    """The text of an element without what is in a language or direction of its own."""
    foreign = {"lang", "dir"} & set(element.keys()) - ({"lang", "dir"} if is_root else set())
    if element.get("dir") == "auto":
        foreign -= {"dir"}
    if foreign or element.tag in ("script", "style", "textarea", "option"):
        return ""
    inner = ((own_text(child, is_root=False), child.tail or "") for child in element)
    return (element.text or "") + "".join(piece for pair in inner for piece in pair)


@pytest.mark.parametrize("address", PAGES)
def test_arabic_page_has_no_other_digits(
    client: Client, record: None, settings: Any, address: str
) -> None:
    latin = page(Client(), f"/ar/{address}")

    settings.DIGITS = "arabic"
    arabic = page(client, f"/ar/{address}")

    assert re.findall(r"[0-9]+", own_text(arabic)) == []
    assert arabic.xpath(ADDRESSES) == latin.xpath(ADDRESSES)


def test_other_languages_keep_their_digits(client: Client, settings: Any) -> None:
    make_event(date="2021-06-16")
    before = {language: Client().get(f"/{language}/").content for language in ("en", "ru")}

    settings.DIGITS = "arabic"

    assert {language: client.get(f"/{language}/").content for language in before} == before


def test_part_of_a_page_has_the_digits_of_the_page(client: Client, settings: Any) -> None:
    make_event(date="2021-06-16")
    settings.DIGITS = "arabic"

    part = client.get("/ar/", headers={"HX-Request": "true", "HX-Target": "selection"})

    assert "١٦ يونيو ٢٠٢١" in part.content.decode()


def test_words_as_printed_keep_their_digits(client: Client, settings: Any) -> None:
    event = make_event()
    make_statement(event, text="اتفقنا على 3 نقاط", language="ar")
    settings.DIGITS = "arabic"

    text = client.get(event.get_absolute_url().replace("/en/", "/ar/")).content.decode()

    assert "اتفقنا على 3 نقاط" in text


@pytest.mark.parametrize("form", ["csv", "json", "ics", "atom"])
def test_other_forms_keep_their_digits(client: Client, settings: Any, form: str) -> None:
    make_event(date="2021-06-16")
    address = f"/ar/timeline.{form}"
    before = Client().get(address).getvalue()

    settings.DIGITS = "arabic"

    assert client.get(address).getvalue() == before


def test_only_text_is_rewritten() -> None:
    piece = (
        '<p class="h1">1 &#39;2&#39; <a href="/2021/">3</a> <q lang="ar">4 <q>5</q> 6</q> 7'
        '<br>8<input dir="ltr" value="9">10<svg dir="ltr"/>11</p> 12 <script>13</script>'
    )

    assert "".join(in_arabic_digits(piece)) == (
        '<p class="h1">١ &#39;٢&#39; <a href="/2021/">٣</a> <q lang="ar">4 <q>5</q> 6</q> ٧'
        '<br>٨<input dir="ltr" value="9">١٠<svg dir="ltr"/>١١</p> ١٢ <script>13</script>'
    )
