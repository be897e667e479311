"""Addresses: read, said again in their one canonical form, and never an error."""

from __future__ import annotations

from urllib.parse import urlencode

import pytest
from django.http import QueryDict
from django.utils import translation
from hypothesis import given
from hypothesis import strategies as st

from timeline.facets import FACETS
from timeline.selection import MOST_VALUES, Selection, parse


@pytest.fixture(autouse=True)
def _in_english() -> object:
    with translation.override("en"):
        yield


def read(address: str) -> tuple[Selection, list[str]]:
    return parse(QueryDict(address))


CANONICAL = [
    ("", ""),
    ("sort=date&view=banks&within=possibly", ""),
    ("actor=putin&actor=biden&actor=putin", "actor=biden&actor=putin"),
    ("view=table&q=talks&from=2021", "q=talks&from=2021&view=table"),
    ("q=%20%20New%0aSTART%20", "q=New+START"),
    ("from=2022&to=2021", "from=2021&to=2022"),
    ("sort=relevance", ""),
    ("sort=relevance&q=a", "q=a"),
    ("q=a&sort=date", "q=a&sort=date"),
    ("q=a&sort=newest", "q=a&sort=newest"),
    ("utm_source=x&fbclid=1", ""),
    ("from=٢٠٢١", "from=2021"),
    ("q=a&q=b", "q=b"),
    ("after=2021-06-16.7", "after=2021-06-16.7"),
    ("known_by=2021-06-01&topic=cyber", "topic=cyber&known_by=2021-06-01"),
    ("known_by=2021-06", "known_by=2021-06-30"),
    ("known_by=1970", "known_by=1970-12-31"),
]


@pytest.mark.parametrize(("address", "canonical"), CANONICAL)
def test_address_has_one_canonical_form(address: str, canonical: str) -> None:
    selection, _ = read(address)

    assert selection.query() == canonical


WRONG = [
    ("from=yesterday", "“yesterday” is not a date: write 2021, 2021-06 or 2021-06-16."),
    ("to=2021-02-30", "“2021-02-30” is not a date: write 2021, 2021-06 or 2021-06-16."),
    ("from=2021/..", "“2021/..” has an open end: leave the other field empty instead."),
    ("colour=red", "The address has a part that this page does not know: “colour”."),
    ("after=nowhere", "The place to go on from is not known; this is the first page."),
    ("from=2022&to=2021", "The range ended before it began; its two dates were swapped."),
]


@pytest.mark.parametrize(("address", "message"), WRONG)
def test_bad_part_is_said_and_the_rest_is_honoured(address: str, message: str) -> None:
    selection, problems = read(f"{address}&topic=cyber")

    assert problems == [message]
    assert selection.values("topic") == ("cyber",)


def test_value_that_nobody_has_is_said_and_left_out() -> None:
    selection, problems = parse(
        QueryDict("actor=nobody&actor=joe-biden"), exists=lambda facet, value: value != "nobody"
    )

    assert selection.values("actor") == ("joe-biden",)
    assert problems == ["People and institutions: nothing in the record is called “nobody”."]


def test_too_many_values_of_a_facet_are_cut() -> None:
    selection, problems = read(urlencode([("actor", f"a{n:03}") for n in range(MOST_VALUES + 5)]))

    assert len(selection.values("actor")) == MOST_VALUES
    assert problems == ["People and institutions: only the first 30 choices were used."]


def test_url_names_language_and_form() -> None:
    selection = Selection(q="new start", sort="relevance")

    assert selection.url("ar") == "/ar/?q=new+start"
    assert selection.url("ru", "csv") == "/ru/timeline.csv?q=new+start"
    assert Selection().url("en") == "/en/"


def test_changing_a_selection_begins_with_its_first_page() -> None:
    selection = Selection(after="2021-06-16.7")

    assert selection.choosing("topic", ["cyber"]).after == ""
    assert selection.changing(view="table").after == ""


def test_selection_without_words_is_ordered_by_date_again() -> None:
    selection, _ = read("q=talks&topic=cyber")

    assert selection.sort == "relevance"
    assert selection.changing(q="").query() == "topic=cyber"


NAMES = [facet.name for facet in FACETS] + ["q", "from", "to", "within", "known_by", "sort"]
NAMES += ["view", "after", "page", "x"]
TEXTS = st.text(max_size=30) | st.sampled_from(
    ["2021", "2021-06-16", "us", "table", "newest", "..", "0"]
)


@given(st.lists(st.tuples(st.sampled_from(NAMES), TEXTS), max_size=8))
def test_any_address_is_read_and_its_canonical_form_means_the_same(
    pairs: list[tuple[str, str]],
) -> None:
    selection, _ = read(urlencode(pairs, errors="replace"))

    again, problems = read(selection.query())

    assert (again, problems) == (selection, [])
