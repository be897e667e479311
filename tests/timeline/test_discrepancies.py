"""Where the sources of an event differ: the values, who sees them, where they stand."""

from __future__ import annotations

import re
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError
from django.test import Client
from django.utils import translation

from tests.factories import (
    make_article,
    make_attribute,
    make_disputed,
    make_event,
    make_reported,
)
from tests.timeline.test_event_page import page_of, section
from timeline import versioning
from timeline.found import find
from timeline.models import Attribute, Event, ReportedValue, State
from timeline.selection import Selection

pytestmark = pytest.mark.django_db


def is_disputed(event: Event) -> bool:
    event.refresh_from_db()
    return event.is_disputed


# --- what is a discrepancy -----------------------------------------------------------------


def test_event_is_disputed_from_the_second_value_on() -> None:
    event = make_event()

    make_reported(event, "four hours")
    one = is_disputed(event)
    make_reported(event, "three hours", source="axios")

    assert (one, is_disputed(event)) == (False, True)


@pytest.mark.parametrize("same", ["four hours", "Four hours"])
def test_sources_that_agree_do_not_differ(same: str) -> None:
    event = make_event()
    make_reported(event, "four hours")
    make_reported(event, same, source="axios")

    assert is_disputed(event) is False


def test_values_of_different_attributes_do_not_differ() -> None:
    event = make_event()
    make_reported(event, "four hours")
    make_reported(event, "12", attribute="people-exchanged", source="axios")

    assert is_disputed(event) is False


def test_value_goes_with_its_passage() -> None:
    event = make_disputed()

    event.citations.filter(article__source__slug="axios").get().delete()
    versioning.touch([event.pk])

    assert (event.reported_values.count(), is_disputed(event)) == (1, False)


def test_value_whose_passage_now_supports_another_event_is_not_told(visitor: Client) -> None:
    event, other = make_disputed(), make_event()

    event.citations.filter(article__source__slug="axios").update(event=other)
    versioning.touch([event.pk, other.pk])

    assert is_disputed(event) is False
    assert section(page_of(visitor, event.get_absolute_url()), "disputed-name") == ""


# --- what the model allows -----------------------------------------------------------------


def test_passage_has_one_value_of_an_attribute() -> None:
    there = make_reported(make_event())
    again = ReportedValue(
        event=there.event, attribute=there.attribute, citation=there.citation, value_en="five"
    )

    with pytest.raises(ValidationError) as refused:
        again.full_clean()
    assert refused.value.messages == ["This passage has a value of this attribute already."]
    with pytest.raises(IntegrityError):
        again.save()


def test_passage_of_another_event_is_refused() -> None:
    elsewhere = make_reported(make_event())
    value = ReportedValue(
        event=make_event(),
        attribute=elsewhere.attribute,
        citation=elsewhere.citation,
        value_en="five hours",
    )

    with pytest.raises(ValidationError) as refused:
        value.full_clean()

    assert refused.value.message_dict == {"citation": ["The passage supports another record."]}


def test_value_is_written_in_one_language_at_least() -> None:
    value = make_reported(make_event(), "", value_ar="أربع ساعات")
    value.full_clean()
    value.value_ar = ""

    with pytest.raises(ValidationError) as refused:
        value.full_clean()

    assert refused.value.message_dict["value_en"] == ["Write it in one language at least."]


# --- the page ------------------------------------------------------------------------------

WORDS = {
    "en": "The same thing as each source has it; which of them is right is not decided here.",
    "ar": "الأمر نفسه كما يورده كل مصدر، من دون ترجيح أحدها على الآخر.",
    "ru": "Одно и то же в изложении каждого источника; кто из них прав, здесь не решается.",
}
TABLES = {
    "en": "Length of the talks Source What it reports "
    "Axios 15 June 2021 three hours Tass 16 June 2021 four hours",
    "ar": "مدة المحادثات المصدر ما أورده "
    "Axios 15 يونيو 2021 ثلاث ساعات Tass 16 يونيو 2021 أربع ساعات",
    "ru": "Продолжительность переговоров Источник Что сообщает "
    "Axios 15 июня 2021 три часа Tass 16 июня 2021 четыре часа",
}


@pytest.fixture
def talks() -> Event:
    """Talks of four hours by one source, of three hours by an earlier one."""
    event = make_event()
    make_attribute(
        label_en="Length of the talks",
        label_ar="مدة المحادثات",
        label_ru="Продолжительность переговоров",
    )
    make_reported(event, "four hours", value_ar="أربع ساعات", value_ru="четыре часа")
    earlier = make_article("axios", published="2021-06-15")
    words = {"value_ar": "ثلاث ساعات", "value_ru": "три часа"}
    make_reported(event, "three hours", source=earlier, **words)
    return event


@pytest.mark.parametrize("language", ["en", "ar", "ru"])
def test_page_sets_the_values_side_by_side_in_the_order_of_print(
    visitor: Client, talks: Event, language: str
) -> None:
    with translation.override(language):
        html = page_of(visitor, talks.get_absolute_url())

    told = section(html, "disputed-name")
    assert told.endswith(f"{WORDS[language]} {TABLES[language]}")


def test_value_leads_to_the_passage_that_has_it(visitor: Client) -> None:
    event = make_event()
    for source, hours in (("tass", "four"), ("axios", "three")):
        make_reported(event, f"{hours} hours", source=source, exact=f"They met for {hours} hours.")

    html = page_of(visitor, event.get_absolute_url())

    found = re.findall(r'<td><a href="([^"]+)#(passage-\d+)"', html)
    assert len(found) == 2
    for address, passage in found:
        assert page_of(visitor, address).count(f'<li id="{passage}">') == 1
    assert "Tass 16 June 2021 four hours They met for four hours." in section(html, "disputed-name")


def test_event_whose_sources_agree_has_no_such_section(visitor: Client) -> None:
    event = make_event()
    make_reported(event)

    assert section(page_of(visitor, event.get_absolute_url()), "disputed-name") == ""


def test_value_printed_later_was_not_known_then(visitor: Client, talks: Event) -> None:
    make_reported(talks, "five hours", source=make_article("rbc", published="2021-06-20"))

    def rows(day: str) -> int:
        html = page_of(visitor, f"{talks.get_absolute_url()}?known_by={day}")
        return len(re.findall("passage-", html))

    assert [rows("2021-06-16"), rows("2021-06-20")] == [2, 3]


@pytest.mark.parametrize("state", [State.DRAFT, State.WITHDRAWN])
def test_value_of_what_is_not_public_is_not_published(state: str) -> None:
    event = make_disputed()

    Event.objects.filter(pk=event.pk).update(state=state)

    assert ReportedValue.objects.count() == 2
    assert list(ReportedValue.objects.published()) == []


# --- exports -------------------------------------------------------------------------------


def told_of(event: Event, client: Client, language: str) -> dict[str, Any]:
    with translation.override(language):
        address = event.get_absolute_url()
    return client.get(address.rstrip("/") + ".json").json()


@pytest.mark.parametrize(
    ("language", "values"),
    [("en", ["three hours", "four hours"]), ("ar", ["ثلاث ساعات", "أربع ساعات"])],
)
def test_record_tells_each_value_with_its_source_and_passage(
    visitor: Client, talks: Event, language: str, values: list[str]
) -> None:
    there = told_of(talks, visitor, language)

    (told,) = there["discrepancies"]
    assert there["is_disputed"] is True
    assert told["attribute"] == "length-of-talks"
    assert [(one["value"], one["source"]) for one in told["values"]] == [
        (values[0], "axios"),
        (values[1], "tass"),
    ]
    assert all(one["citation"] in there["citations"] for one in told["values"])


# --- the starting record -------------------------------------------------------------------


def test_starting_record_has_discrepancies_that_are_found(record: None) -> None:
    found = find(Selection().choosing("disputed", ["yes"]))

    assert [Event.objects.get(pk=pk).record_key for pk in found.ids(0, 9)] == [
        "2021-geneva-summit",
        "2021-geneva-summit-restricted-session",
        "2024-ankara-prisoner-exchange",
    ]


def test_starting_records_values_are_in_three_languages_with_their_page(record: None) -> None:
    values = ReportedValue.objects.published().select_related("citation__article")

    assert [v for v in values if not (v.value_en and v.value_ar and v.value_ru)] == []
    assert [v for v in values if not v.citation.article.url] == []
    assert [a for a in Attribute.objects.all() if not (a.label_ar and a.label_ru)] == []
    assert values.count() == 8
