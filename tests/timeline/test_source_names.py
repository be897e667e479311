"""What outlets are called in each language: on every page, in facets, search and exports."""

from __future__ import annotations

import json
import re
from html import unescape

import pytest
from django.core.management import call_command
from django.test import Client
from django.utils import translation

from tests.factories import (
    make_article,
    make_disputed,
    make_event,
    make_reported,
    make_source,
    make_statement,
)
from tests.timeline.test_event_page import page_of, words
from timeline.facets import BY_NAME
from timeline.found import find
from timeline.models import Citation, Event, Source
from timeline.panels import panel, pills, sentence
from timeline.selection import Selection

REUTERS = {"name": "Reuters", "name_ar": "رويترز", "name_ru": "Рейтер", "kind": "agency"}
OWN = '<span lang="en" dir="ltr">River Agency</span>'


def make_reuters() -> Source:
    return make_source("reuters", **REUTERS)


@pytest.fixture
def talks(db: None) -> Event:
    """Talks of which Reuters tells, what it printed of them, and who repeats it."""
    reuters = make_reuters()
    event = make_disputed(sources=[make_article(reuters, origin=make_source("river-agency"))])
    make_reported(event, "three days", source=reuters)
    make_statement(event, article=make_article(reuters, headline="Words"))
    Citation.objects.create(event=event, article=make_article("city-paper", origin=reuters))
    return event


# --- the model -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("names", "language", "expected"),
    [
        (REUTERS, "ar", ("رويترز", "ar")),
        (REUTERS, "ru", ("Рейтер", "ru")),
        (REUTERS, "en", ("Reuters", "en")),
        ({"name": "River Agency"}, "ar", ("River Agency", "en")),
        ({"name": "Der Fluss", "language": "de"}, "ru", ("Der Fluss", "de")),
        ({"name": "Kommersant", "language": "ru"}, "ar", ("Kommersant", "en")),
        ({"name": "صحيفة النهر"}, "en", ("صحيفة النهر", "ar")),
        ({"name": "Річка", "language": "uk"}, "en", ("Річка", "uk")),
    ],
)
def test_name_is_the_one_in_the_language_else_the_outlets_own(
    names: dict[str, str], language: str, expected: tuple[str, str]
) -> None:
    source = Source(**names)

    with translation.override(language):
        assert (source.name_in(language), str(source)) == (expected, expected[0])


def test_names_begin_with_the_outlets_own() -> None:
    assert Source(**REUTERS).names == [("Reuters", "en"), ("رويترز", "ar"), ("Рейтер", "ru")]
    assert Source(name="River Agency").names == [("River Agency", "en")]


def test_names_come_and_go_with_their_migration(transactional_db: None) -> None:
    make_reuters()

    call_command("migrate", "timeline", "0006", verbosity=0)
    call_command("migrate", "timeline", "0007", verbosity=0)

    assert Source.objects.values_list("name", "name_ar", "name_ru").get() == ("Reuters", "", "")


# --- pages ---------------------------------------------------------------------------------


def addresses_of(event: Event) -> dict[str, str]:
    statement = event.statements.get()
    article = event.citations.filter(article__source__slug="reuters").first().article
    relay = event.citations.get(article__source__slug="city-paper").article
    return {
        "event": event.get_absolute_url(),
        "statement": statement.get_absolute_url(),
        "article": article.get_absolute_url(),
        "repeating article": relay.get_absolute_url(),
        "source": "/en/sources/reuters/",
        "sources": "/en/sources/",
        "timeline": "/en/?source=reuters",
        "facet": "/en/facets/source/",
        "said": "/en/?source=reuters&view=said",
        "table": "/en/?source=reuters&view=table",
        "handout": "/en/timeline.html",
        "citation": "/en/cite/?source=reuters",
        "notes for print": f"/en/notes/?id={event.pk}",
        "feed": "/en/timeline.atom?source=reuters",
        "calendar": "/en/timeline.ics?source=reuters",
    }


@pytest.mark.parametrize(("language", "name"), [("ar", "رويترز"), ("ru", "Рейтер")])
def test_every_page_has_the_name_of_its_language(
    visitor: Client, talks: Event, language: str, name: str
) -> None:
    for what, address in addresses_of(talks).items():
        response = visitor.get(address.replace("/en/", f"/{language}/", 1))
        body = unescape(response.getvalue().decode())

        assert (what, response.status_code, name in body) == (what, 200, True)
        # The source's page gives the others too, and so does what machines read.
        body = re.sub("<script.*?</script>", "", body, flags=re.DOTALL)
        assert (what, "Reuters" in words(body)) == (what, what == "source")


def test_discrepancies_have_the_name_of_the_language(visitor: Client, talks: Event) -> None:
    page = page_of(visitor, talks.get_absolute_url().replace("/en/", "/ar/"))

    told = re.search(r"<thead>.*?</table>", page, re.DOTALL)[0]

    assert "<bdi>رويترز</bdi>" in told


def test_outlet_without_a_name_in_the_language_keeps_its_own_marked(
    visitor: Client, db: None
) -> None:
    event = make_event(sources=["river-agency"])
    arabic = make_event(sources=[make_source("nahr", name="صحيفة النهر")])

    russian = page_of(visitor, event.get_absolute_url().replace("/en/", "/ru/"))
    english = page_of(visitor, arabic.get_absolute_url())

    assert f"<bdi>{OWN}</bdi>" in russian
    assert '<bdi><span lang="ar" dir="rtl">صحيفة النهر</span></bdi>' in english


def test_page_of_a_source_gives_its_other_names(visitor: Client, talks: Event) -> None:
    page = page_of(visitor, "/ar/sources/reuters/")
    names = re.search(r'<dl class="names">.*?</dl>', page)[0]

    assert words(re.search(r"<h1>.*?</h1>", page)[0]) == "رويترز"
    assert words(names) == "الإنجليزية Reuters الروسية Рейтер"
    assert '<dd lang="ru" dir="auto">Рейтер</dd>' in names


ORDERS = [
    ("en", ["amber", "berry", "coal", "wood"]),
    ("ru", ["wood", "amber", "berry", "coal"]),
    ("ar", ["berry", "wood", "amber", "coal"]),
]


@pytest.fixture
def equals(db: None) -> None:
    """Four sources with an article each; ё stands with е, أ and إ with ا, foreign letters last."""
    amber = make_source("amber", name_ru="Ёрш", name_ar="يوم")
    berry = make_source("berry", name_ru="«Жук»", name_ar="إبرة")
    wood = make_source("wood", name_ru="Ель", name_ar="أمل")
    make_event(sources=[amber, berry, wood, make_source("coal")])


@pytest.mark.parametrize(("language", "order"), ORDERS)
def test_sources_with_equally_many_articles_stand_by_the_names_shown(
    visitor: Client, equals: None, language: str, order: list[str]
) -> None:
    page = page_of(visitor, f"/{language}/sources/")

    assert re.findall(r"<td><a href=\"/\w\w/sources/(\w+)/\">", page) == order


@pytest.mark.parametrize(("language", "order"), ORDERS)
def test_values_of_a_facet_with_equal_counts_stand_by_the_names_shown(
    equals: None, language: str, order: list[str]
) -> None:
    with translation.override(language):
        shown = panel(find(Selection()), BY_NAME["source"], most=None)

    assert [entry.value for entry in shown.entries] == order


# --- facets and search ---------------------------------------------------------------------


@pytest.mark.parametrize("typed", ["Reut", "رويتر", "Рейт", "рейтера"])
@pytest.mark.parametrize(("language", "label"), [("en", "Reuters"), ("ar", "رويترز")])
def test_facet_is_searched_in_any_of_the_names(
    talks: Event, language: str, label: str, typed: str
) -> None:
    with translation.override(language):
        shown = panel(find(Selection()), BY_NAME["source"], most=None, typed=typed)

    assert [(entry.value, entry.label) for entry in shown.entries] == [("reuters", label)]


def test_choice_is_said_by_the_name_of_the_language(talks: Event) -> None:
    chosen = Selection().choosing("source", ["reuters"])

    with translation.override("ar"):
        told = [sentence(find(chosen)), *(pill.text for pill in pills(chosen))]

    assert told == ["حدث واحد، 2021، المصدر: رويترز", "رويترز"]


@pytest.mark.parametrize(
    "asked",
    ["source:reuters", "source:رويترز", 'source:"Рейтер"', "источник:Рейтер", "مصدر:رويترز"],
)
def test_search_for_a_source_takes_any_of_its_names(talks: Event, asked: str) -> None:
    make_event(sources=["river-agency"])

    assert find(Selection(q=asked)).page_ids == [talks.pk]


def test_names_of_sources_stand_for_no_words_of_a_search(talks: Event) -> None:
    make_event(title_en="Reuters opens an office")

    assert find(Selection(q="رويترز")).total == 0


# --- what machines read --------------------------------------------------------------------


def test_json_tells_the_name_of_the_language_and_all_of_them(visitor: Client, talks: Event) -> None:
    article = talks.citations.first().article

    source = visitor.get("/ar/sources/reuters.json").json()
    told = visitor.get(f"/ar/articles/{article.pk}.json").json()

    assert (source["slug"], source["name"]) == ("reuters", "رويترز")
    assert source["names"] == [
        {"language": "en", "name": "Reuters"},
        {"language": "ar", "name": "رويترز"},
        {"language": "ru", "name": "Рейтер"},
    ]
    assert (told["source"], told["source_name"]) == ("reuters", "رويترز")
    assert (told["origin"], told["origin_name"]) == ("river-agency", "River Agency")


def test_structured_data_gives_the_other_names(visitor: Client, talks: Event) -> None:
    address = talks.citations.first().article.get_absolute_url().replace("/en/", "/ar/")
    page = visitor.get(address).content.decode()
    data = re.search(r'<script type="application/ld\+json">(.*?)</script>', page)[1]

    publisher = json.loads(data)["publisher"]

    assert (publisher["name"], publisher["alternateName"]) == ("رويترز", ["Reuters", "Рейтер"])
