"""What a page of results shows of a search: words marked in every script, and where they stand."""

from __future__ import annotations

import re
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils.html import strip_tags

from tests.factories import (
    make_actor,
    make_alias,
    make_event,
    make_kind,
    make_place,
    make_statement,
)
from timeline.folding import Query
from timeline.found import find
from timeline.models import Alias, Event
from timeline.passages import excerpt
from timeline.selection import Selection


@pytest.fixture
def summit(db: None) -> Any:
    make_kind("summit", label_ar="قمة", label_ru="Саммит")
    make_place("geneva", name_ar="جنيف", name_ru="Женева")
    make_actor("vladimir-putin", name_ar="فلاديمير بوتين", name_ru="Владимир Путин")
    for language, name in (("en", "Putin"), ("ar", "بوتين"), ("ru", "Путин")):
        make_alias("vladimir-putin", language=language, name=name, kind=Alias.Kind.FAMILY)
    event = make_event(
        title_en="Two presidents meet",
        title_ar="بايدن وبوتين يلتقيان",
        title_ru="Встреча с Путиным",
        summary_en="They speak of a treaty on missiles.",
        kind="summit",
        place="geneva",
        actors=["vladimir-putin"],
    )
    make_statement(event, text="Nothing was agreed.", side="us")
    make_statement(
        event,
        text="We want treaties, not sanctions.",
        speakers=["vladimir-putin"],
        side="us",
        translations={"ar": "نريد معاهدات لا عقوبات."},
    )
    return event


def marks(page: str) -> list[str]:
    """What is marked on the card, the line of where it was found left out."""
    return re.findall("<mark>(.*?)</mark>", page.partition("event__found")[0])


def where(page: str) -> str:
    """The line of where it was found, in plain words."""
    line = re.search('<p class="event__found">(.*?)</p>', page, re.DOTALL)
    return " ".join(strip_tags(line[1]).split()) if line else ""


SEEN = [
    ("en", "treaty", ["treaty", "treaties"], "Found in: summary · 1 statement"),
    ("en", "president", ["presidents"], "Found in: title"),
    ("en", "Путину", [], "Found in: People and institutions: Vladimir Putin"),
    ("en", "قمة", [], "Found in: Kind: Summit"),
    ("en", "جنيف", [], "Found in: Place: Geneva"),
    ("en", "agreed", ["agreed"], "Found in: 1 statement"),
    ("ar", "Putin", ["وبوتين"], "مواضع التطابق: العنوان · شخصيات ومؤسسات: فلاديمير بوتين"),
    ("ru", "بوتين", ["Путиным"], "Найдено в: название · Люди и организации: Владимир Путин"),
    ("en", "actor:putin", [], "Found in: People and institutions: Vladimir Putin"),
    ("en", '"two presidents"', ["Two", "presidents"], "Found in: title"),
    ("en", "يلتقيان", [], "Found in: title (Arabic): بايدن وبوتين يلتقيان"),
    ("en", "treaty -gorbachev", ["treaty", "treaties"], "Found in: summary · 1 statement"),
]


@pytest.mark.parametrize(("language", "query", "marked", "line"), SEEN)
def test_result_marks_what_was_found_and_says_where(
    visitor: Client, summit: Any, language: str, query: str, marked: list[str], line: str
) -> None:
    page = visitor.get(f"/{language}/", {"q": query}).content.decode()

    assert (marks(page), where(page)) == (marked, line)


def test_statement_with_the_words_comes_before_others(visitor: Client, summit: Any) -> None:
    page = visitor.get("/en/", {"q": "sanctions"}).content.decode()

    assert "We want treaties, not <mark>sanctions</mark>." in page
    assert "Nothing was agreed." not in page


@pytest.mark.parametrize(
    ("language", "words"),
    [("en", "<mark>Putin</mark> wants a treaty."), ("ar", "يريد <mark>بوتين</mark> معاهدة.")],
)
def test_statements_side_by_side_are_marked(
    visitor: Client, summit: Any, language: str, words: str
) -> None:
    translations = {"ar": "يريد بوتين معاهدة."}
    make_statement(summit, text="Putin wants a treaty.", translations=translations)

    page = visitor.get(f"/{language}/", {"q": "Путину", "view": "said"}).content.decode()

    assert words in page


def test_nothing_of_a_query_becomes_markup(visitor: Client, db: None) -> None:
    make_event(title_en="Talks <b>& more</b>", summary_en="<script>talks</script>")

    page = visitor.get("/en/", {"q": "talks <script>alert(1)</script> script"}).content.decode()
    found = visitor.get("/en/", {"q": "script"}).content.decode()

    assert "<script>alert" not in page
    assert "&lt;<mark>script</mark>&gt;talks&lt;/<mark>script</mark>&gt;" in found
    assert "Talks &lt;b&gt;&amp; more&lt;/b&gt;" in found


@pytest.mark.parametrize("view", ["banks", "said"])
def test_page_of_results_costs_as_many_queries_for_three_events_as_for_one(
    visitor: Client, summit: Any, view: str
) -> None:
    counts = []
    for number in (1, 3):
        visitor.get("/en/")  # the index takes over what changed
        with CaptureQueriesContext(connection) as queries:
            visitor.get("/en/", {"q": "treaty", "view": view})
        counts.append(len(queries))
        for title in (f"Treaty {number}", f"Treaty {number + 1}"):
            event = make_event(title_en=title, actors=["vladimir-putin"], kind="summit")
            make_statement(event, text="A treaty at last.")

    assert counts[0] == counts[1]


def test_excerpt_is_cut_between_words_around_what_was_found() -> None:
    text = "Before " * 30 + "the treaty " + "after " * 30

    cut = excerpt(text, Query(words=("treati",)))

    assert cut.startswith("… Before Before")
    assert cut.endswith("after after …")
    assert len(cut) < 170


# --- ranking -------------------------------------------------------------------------------


def titles(query: str) -> list[str]:
    found = find(Selection(q=query, sort="relevance"))
    return [event.title for event in Event.objects.in_order(found.ids(0, 99))]


def test_title_ranks_above_names_summary_and_statement(db: None) -> None:
    make_statement(make_event(title_en="In a statement"), text="The treaty " * 5)
    make_event(title_en="In the summary", summary_en="A treaty, a treaty, a treaty.")
    make_event(title_en="In a name", topics=["treaty"])
    make_event(title_en="In the title of an event with many more words: the treaty")

    assert titles("treaty") == [
        "In the title of an event with many more words: the treaty",
        "In a name",
        "In the summary",
        "In a statement",
    ]


def test_words_in_their_order_rank_above_scattered_ones(db: None) -> None:
    make_event(title_en="Stability that is strategic, strategic, and stability")
    make_event(title_en="Strategic stability")
    make_event(title_en="A stability", summary_en="Which is strategic")
    make_event(title_en="Talks", summary_en="On strategic stability")

    assert titles("strategic stability") == [
        "Strategic stability",
        "Stability that is strategic, strategic, and stability",
        "Talks",
        "A stability",
    ]


def test_own_words_rank_above_another_name_of_the_same(db: None) -> None:
    make_place("geneva", name_ru="Женева")
    make_event(title_en="Talks", title_ru="Женева", summary_en="Held by the lake")
    make_event(title_en="Geneva", place="geneva")

    assert titles("geneva") == ["Geneva", "Talks"]


def test_results_may_be_had_by_date_and_the_page_offers_it(visitor: Client, db: None) -> None:
    make_event(title_en="Speeches", summary_en="On a treaty", date="2020")
    make_event(title_en="A treaty", date="2021")

    best = visitor.get("/en/?q=treaty").content.decode()
    oldest = visitor.get("/en/?q=treaty&sort=date").content.decode()

    assert best.index(">A <mark>treaty") < best.index(">Speeches<")
    assert oldest.index(">Speeches<") < oldest.index(">A <mark>treaty")
    assert 'href="/en/?q=treaty&amp;sort=date"' in best
    assert 'href="/en/?q=treaty"' in oldest
