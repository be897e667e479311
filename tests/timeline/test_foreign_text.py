"""Arabic and Russian pages hold no English of their own: foreign words say their language."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from django.test import Client
from lxml import html

OWN = {"ar": re.compile("[\u0621-\u064a]"), "ru": re.compile("[а-яё]", re.IGNORECASE)}
LATIN = re.compile("[A-Za-z]{3,}")
READ_OUT = ("title", "aria-label", "alt", "placeholder", "data-copied")
PAGES = [
    "events/324/",
    "events/332/?kind=statement",
    "events/324-announced/?known_by=2021-06-01",
    "events/324/?known_by=2021-01-01",
    "statements/5/",
    "statements/161/",
    "statements/292/",
    "actors/vladimir-putin/",
    "actors/hillary-clinton/",
    "topics/cyber/",
    "places/geneva/",
    "sources/tass/",
    "threads/road-to-geneva-2021/",
    "nothing/",
]


def texts(tree: html.HtmlElement) -> Iterator[str]:
    """What readers see or hear, without what stands in an element of another language, a name or
    an address of its own direction."""
    for text in tree.xpath("//body//text()[normalize-space()]"):
        around = text.getparent() if not text.is_tail else text.getparent().getparent()
        if not around.xpath(
            "ancestor-or-self::*[(@lang or self::bdi or self::script)][1][not(self::html)]"
        ):
            yield " ".join(text.split())
    for name in READ_OUT:
        yield from tree.xpath(f"//body//@{name}")


@pytest.mark.parametrize("language", ["ar", "ru"])
@pytest.mark.parametrize("page", PAGES)
def test_page_holds_no_english_of_its_own(
    record: None, visitor: Client, language: str, page: str
) -> None:
    answer = visitor.get(f"/{language}/{page}", follow=True).content.decode()

    foreign = [
        text
        for text in texts(html.fromstring(answer))
        if LATIN.search(text) and not OWN[language].search(text)
    ]

    assert foreign == []
