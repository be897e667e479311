"""Facets as readers meet them: choices and counts, search inside them, the sentence and pills."""

from __future__ import annotations

import re

import pytest
from django.test import Client
from django.utils import translation

from tests.factories import (
    make_actor,
    make_alias,
    make_article,
    make_disputed,
    make_event,
    make_reported,
    make_statement,
)
from timeline.facets import BY_NAME
from timeline.found import find
from timeline.models import Alias, State, Statement
from timeline.panels import count_words, facet_panels, panel, pills, sentence
from timeline.selection import Selection
from timeline.versioning import touch


def counts(facet: str, selection: Selection | None = None) -> dict[str, int]:
    return find(selection or Selection()).counts(facet)


# --- what can be chosen --------------------------------------------------------------------


def test_sources_are_counted_once_each_and_four_are_many(db: None) -> None:
    outlets = ["tass", "interfax", "reuters", "the-times", "le-monde"]
    for number in (1, 2, 2, 3, 4, 5):
        make_event(sources=outlets[:number])
    make_event(sources=["tass", "tass"])
    make_event()

    assert counts("sources") == {"1": 2, "2": 2, "3": 1, "4": 2}


def test_only_events_on_which_sources_differ(db: None) -> None:
    disputed = make_disputed()
    make_event()

    assert counts("disputed") == {"yes": 1, "length-of-talks": 1}
    assert find(Selection().choosing("disputed", ["yes"])).ids(0, 9) == [disputed.pk]


def test_discrepancies_are_narrowed_by_what_they_are_in(db: None) -> None:
    """An attribute on which sources agree is none of an event's discrepancies."""
    talks, swap = make_disputed(), make_event()
    for source, value in (("tass", "24"), ("axios", "26")):
        make_reported(swap, value, attribute="people-exchanged", source=source)
        make_reported(swap, "an hour", source=source)

    assert counts("disputed") == {"yes": 2, "length-of-talks": 1, "people-exchanged": 1}
    assert find(Selection().choosing("disputed", ["people-exchanged"])).ids(0, 9) == [swap.pk]

    talks.reported_values.first().delete()
    touch([talks.pk])
    assert counts("disputed") == {"yes": 1, "people-exchanged": 1}


def test_one_sided_is_either_side_alone(db: None) -> None:
    events = {name: make_event(title_en=name) for name in ("us", "ru", "both", "none")}
    for name, sides in (("us", ["us", "us"]), ("ru", ["ru", "other"]), ("both", ["us", "ru"])):
        for side in sides:
            make_statement(events[name], side=side)

    found = find(Selection().choosing("voices", ["one"])).ids(0, 9)

    assert counts("voices") == {"one": 2, "us": 1, "ru": 1, "both": 1, "none": 1}
    assert found == [events["us"].pk, events["ru"].pk]


def test_form_is_that_of_public_statements(db: None) -> None:
    event = make_event()
    make_statement(event, form=Statement.Form.DIRECT)
    make_statement(event, form=Statement.Form.MIXED)
    make_statement(event, form=Statement.Form.REPORTED, state=State.DRAFT)

    assert counts("form") == {"direct": 1, "mixed": 1}

    Statement.objects.filter(form=Statement.Form.MIXED).update(state=State.WITHDRAWN)
    touch([event.pk])
    assert counts("form") == {"direct": 1}


def test_source_of_a_statement_is_a_source_of_its_event(db: None) -> None:
    make_statement(make_event(sources=["reuters"]), article=make_article("tass", language="ru"))

    assert counts("source") == {"reuters": 1, "tass": 1}
    assert counts("language") == {"en": 1, "ru": 1}


def test_counts_leave_the_facets_own_choice_out(db: None) -> None:
    make_disputed()
    make_event(sources=["tass"])
    chosen = Selection().choosing("sources", ["2"]).choosing("disputed", ["yes"])

    assert counts("sources", chosen) == {"2": 1}
    assert counts("disputed", chosen) == {"yes": 1, "length-of-talks": 1}
    assert counts("sources", chosen.choosing("disputed", [])) == {"1": 1, "2": 1}


@pytest.mark.parametrize("is_disputed", [True, False])
def test_facet_of_discrepancies_is_offered_where_some_event_has_one(
    db: None, is_disputed: bool
) -> None:
    (make_disputed if is_disputed else make_event)()
    make_event()

    offered = [one.facet.name for one in facet_panels(find(Selection()))]

    assert ("disputed" in offered) == is_disputed


# --- search inside a facet -----------------------------------------------------------------


@pytest.fixture
def cast(db: None) -> None:
    for slug, ar, ru, alias in (
        ("vladimir-putin", "فلاديمير بوتين", "Владимир Путин", "Путин"),
        ("joe-biden", "جو بايدن", "Джо Байден", "Biden"),
        ("kremlin", "الكرملين", "Кремль", "Старая площадь"),
    ):
        actor = make_actor(slug, name_ar=ar, name_ru=ru)
        make_alias(actor, name=alias, language="ru", kind=Alias.Kind.FAMILY)
    make_event(actors=["vladimir-putin", "joe-biden", "kremlin"])


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("Putin", ["vladimir-putin"]),
        ("put", ["vladimir-putin"]),
        ("بوتين", ["vladimir-putin"]),
        ("وبوتين", ["vladimir-putin"]),
        ("Путину", ["vladimir-putin"]),
        ("putin vlad", ["vladimir-putin"]),
        ("كرملين", ["kremlin"]),
        ("الكرم", ["kremlin"]),
        ("старая", ["kremlin"]),
        ("bid", ["joe-biden"]),
        ("utin", []),
        ("putin biden", []),
        ("%", []),
    ],
)
@pytest.mark.parametrize("language", ["en", "ar"])
def test_values_are_found_by_any_of_their_names(
    cast: None, typed: str, found: list[str], language: str
) -> None:
    with translation.override(language):
        shown = panel(find(Selection()), BY_NAME["actor"], most=None, typed=typed)

    assert [entry.value for entry in shown.entries] == found
    assert (shown.matches, shown.total) == (len(found), 3)


def test_what_is_chosen_stays_among_what_is_found(cast: None) -> None:
    chosen = Selection().choosing("actor", ["joe-biden"])

    shown = panel(find(chosen), BY_NAME["actor"], typed="putin")

    assert [entry.value for entry in shown.entries] == ["joe-biden", "vladimir-putin"]
    assert shown.matches == 1


@pytest.mark.parametrize(
    ("language", "typed", "told"),
    [
        ("en", "putin", "1 match"),
        ("ar", "putin", "نتيجة واحدة"),
        ("ru", "putin", "1 совпадение"),
        ("en", "<zz>", "Nothing here is called “&lt;zz&gt;”."),
        ("ar", "zz", "لا شيء هنا باسم «zz»."),
        ("ru", "zz", "Ничего под названием «zz» здесь нет."),
    ],
)
def test_page_of_a_facet_says_what_was_found(
    visitor: Client, cast: None, language: str, typed: str, told: str
) -> None:
    page = visitor.get(f"/{language}/facets/actor/", {"find": typed, "kind": "talks"})

    body = page.content.decode()
    assert re.findall('role="status">(.*?)</p>', body) == [told]
    assert '<input type="hidden" name="kind" value="talks">' in body


@pytest.mark.parametrize("target", ["values", "values-actor"])
def test_part_of_the_page_is_what_the_whole_page_holds(
    visitor: Client, cast: None, target: str
) -> None:
    part = visitor.get(
        "/en/facets/actor/?find=putin", headers={"HX-Request": "true", "HX-Target": target}
    )

    body = part.content.decode()
    assert f'id="{target}"' in body
    assert "<html" not in body
    assert "Vladimir Putin" in body
    assert "Joe Biden" not in body


def test_long_facet_has_a_box_that_works_without_script(visitor: Client, db: None) -> None:
    make_event(actors=[f"actor-{number}" for number in range(15)], topics=["cyber", "arms-control"])

    body = visitor.get("/en/?topic=cyber").content.decode()

    assert re.findall('<input type="search"[^>]* form="([^"]+)"', body) == ["find-actor"]
    form = re.search('<form id="find-actor" action="([^"]+)">(.*?)</form>', body)
    assert form[1] == "/en/facets/actor/"
    assert form[2] == '<input type="hidden" name="topic" value="cyber">'


# --- in words ------------------------------------------------------------------------------

SAID = [
    ("en", "sources", ["1"], "1 event, 2021, one source only"),
    ("en", "disputed", ["yes"], "1 event, 2021, sources differ"),
    ("en", "voices", ["one"], "1 event, 2021, only one side quoted"),
    (
        "en",
        "form",
        ["direct", "reported"],
        "1 event, 2021, with direct quotations or reported words",
    ),
    ("ar", "sources", ["1"], "حدث واحد، 2021، مصدر واحد فقط"),
    ("ar", "disputed", ["yes"], "حدث واحد، 2021، تباين بين المصادر"),
    ("ar", "voices", ["one"], "حدث واحد، 2021، اقتباسات من جانب واحد فقط"),
    ("ar", "form", ["direct"], "حدث واحد، 2021، فيها اقتباسات مباشرة"),
    ("ru", "sources", ["1"], "1 событие, 2021, только один источник"),
    ("ru", "disputed", ["yes"], "1 событие, 2021, источники расходятся"),
    ("ru", "voices", ["one"], "1 событие, 2021, цитаты только одной стороны"),
    (
        "ru",
        "form",
        ["direct", "mixed"],
        "1 событие, 2021, есть прямые цитаты или пересказ с цитатами",
    ),
]


@pytest.mark.parametrize(("language", "facet", "values", "words"), SAID)
def test_choice_is_said_in_the_sentence_and_as_a_pill(
    db: None, language: str, facet: str, values: list[str], words: str
) -> None:
    make_statement(make_disputed() if facet == "disputed" else make_event())
    chosen = Selection().choosing(facet, values)

    with translation.override(language):
        said, shown = sentence(find(chosen)), pills(chosen)

    assert said == words
    assert [pill.url for pill in shown] == [f"/{language}/"]
    assert said.endswith(shown[0].text)


@pytest.mark.parametrize(
    ("language", "asked", "shown"),
    [
        ("en", "“new start” talks", "“‘new start’ talks”"),
        ("ru", "«новый договор»", "«„новый договор“»"),
        ("ar", "«نيو ستارت»", "«”نيو ستارت“»"),
    ],
)
def test_quotation_marks_of_a_search_are_inner_ones(
    db: None, language: str, asked: str, shown: str
) -> None:
    chosen = Selection(q=asked)

    with translation.override(language):
        assert sentence(find(chosen)).endswith(shown)
        assert [pill.text for pill in pills(chosen)] == [shown]


def test_choice_that_no_event_fits_is_honoured(visitor: Client, db: None) -> None:
    make_event()

    body = visitor.get("/en/?disputed=yes").content.decode()

    assert "0 events, sources differ" in body
    assert "nothing in the record is called" not in body


@pytest.mark.parametrize(
    ("language", "numbers"),
    [
        ("ar", ["لا أحداث", "حدث واحد", "حدثان", "3 أحداث", "11 حدثاً", "100 حدث"]),
        ("ru", ["0 событий", "1 событие", "2 события", "3 события", "11 событий", "100 событий"]),
    ],
)
def test_events_are_counted_as_the_language_does(language: str, numbers: list[str]) -> None:
    with translation.override(language):
        assert [count_words(number) for number in (0, 1, 2, 3, 11, 100)] == numbers
