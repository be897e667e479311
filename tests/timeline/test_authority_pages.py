"""The pages of actors, topics, places, sources, articles and threads."""

from __future__ import annotations

import datetime as dt
import re
from typing import Any

import pytest
from django.test import Client

from tests.factories import (
    make_actor,
    make_alias,
    make_article,
    make_event,
    make_link,
    make_place,
    make_role,
    make_source,
    make_statement,
    make_topic,
)
from tests.timeline.test_event_page import page_of, words
from tests.timeline.test_statement_page import under
from timeline.models import Citation, Link, Participation, Role
from timeline.offices import strip_of

pytestmark = pytest.mark.django_db
TODAY = dt.date(2026, 1, 1)


# --- actors --------------------------------------------------------------------------------


def bars(*terms: tuple[str, str], **options: Any) -> list[tuple[float, float]]:
    roles = [Role(begins=begin, ends=end) for begin, end in terms]
    return [(held.start, held.width) for held in strip_of(roles, TODAY, **options).offices]


@pytest.mark.parametrize(
    ("terms", "expected"),
    [
        ([("2001", "2005"), ("2006", "2010")], [(0, 50), (50, 50)]),
        ([("2006", "2010"), ("2001", "2005")], [(0, 50), (50, 50)]),
        ([("2016-01-01", "")], [(0, 100)]),
        ([("2006-01-01", "2016-01-01"), ("2016-01-01", "")], [(0, 50), (50, 50)]),
        ([("", "2005"), ("2001", "2005")], [(0, 100), (0, 100)]),
        ([("", "")], [(0, 100)]),
        ([("2001/..", "2005-12-31"), ("2006", "2010")], [(0, 50), (50, 50)]),
    ],
)
def test_bars_of_offices_lie_where_they_were_held(
    db: None, terms: list[tuple[str, str]], expected: list[tuple[float, float]]
) -> None:
    assert [(round(a), round(b)) for a, b in bars(*terms)] == expected


def test_years_under_the_bars_are_round_and_mirrored_in_arabic(db: None) -> None:
    roles = [Role(begins="2000-01-01", ends="2020-01-01")]

    plain, mirrored = strip_of(roles, TODAY), strip_of(roles, TODAY, is_mirrored=True)

    assert plain.years == [(2000, 0), (2005, 25.01), (2010, 50.01), (2015, 75), (2020, 100)]
    assert mirrored.years == [(2000, 100), (2005, 74.99), (2010, 49.99), (2015, 25), (2020, 0)]


@pytest.mark.parametrize(
    ("language", "heading", "told"),
    [
        ("en", "Offices", "Senator 1973 – 2009 US president 20 January 2021 – 20 January 2025"),
        ("ar", "المناصب", "Senator"),
        ("ru", "Должности", "Senator"),
    ],
)
def test_offices_are_a_list_with_a_bar_each(
    visitor: Client, language: str, heading: str, told: str
) -> None:
    make_event(actors=["joe-biden"])
    make_role(title_en="Senator", begins="1973", ends="2009")
    make_role()

    html = page_of(visitor, f"/{language}/actors/joe-biden/")

    assert under(html, heading).replace("–", " – ").replace("  ", " ").startswith(told)
    assert html.count('<rect class="offices__held"') == 2


def test_statements_stand_under_the_topics_of_their_events(visitor: Client) -> None:
    both = make_event(topics=["arms-control", "cyber"], actors=["joe-biden"])
    one = make_event(topics=["cyber"], actors=["joe-biden"])
    make_statement(both, text="On both.")
    make_statement(one, text="On one.")
    make_statement(one, text="Another's.", speakers=["vladimir-putin"])

    html = page_of(visitor, "/en/actors/joe-biden/")

    groups = re.findall(r'<details class="topic-said".*?</details>', html, re.DOTALL)
    assert [words(group).partition(" “")[0] for group in groups] == ["Cyber 2", "Arms Control 1"]
    assert [re.findall("“([^”]*)”", words(group)) for group in groups] == [
        ["On one.", "On both."],
        ["On both."],
    ]
    assert 'href="/en/?actor=joe-biden&topic=cyber&view=said"' in groups[0]


def test_actor_page_costs_the_same_for_many_topics(
    visitor: Client, django_assert_num_queries: Any
) -> None:
    for n in range(3):
        event = make_event(topics=[f"topic-{m}" for m in range(n + 1)], actors=["joe-biden"])
        make_statement(event)
    visitor.get("/en/actors/joe-biden/")

    with django_assert_num_queries(11):
        visitor.get("/en/actors/joe-biden/")


def test_parts_that_an_actor_took_are_listed(visitor: Client) -> None:
    event = make_event(title_en="Offer")
    make_event(title_en="Visit", actors=["joe-biden"])
    Participation.objects.create(event=event, actor=make_actor(), role=Participation.Role.INITIATOR)

    assert under(page_of(visitor, "/en/actors/joe-biden/"), "Parts in events") == (
        "initiator 1 Offer 16 June 2021"
    )


def test_other_names_stand_in_their_own_script(visitor: Client) -> None:
    make_event(actors=["joe-biden"])
    for language, name in (("ar", "جو بايدن"), ("ru", "Джо Байден"), ("en", "Joseph Biden")):
        make_alias(language=language, name=name, kind="full")

    html = page_of(visitor, "/en/actors/joe-biden/")

    names = re.search('<dl class="names">.*?</dl>', html, re.DOTALL)[0]
    assert re.findall(r'<dd lang="(\w+)" dir="auto">([^<]*)<', names) == [
        ("en", "Joseph Biden"),
        ("ar", "جو بايدن"),
        ("ru", "Джо Байден"),
    ]


# --- topics and places ---------------------------------------------------------------------


def test_topic_names_what_is_broader_and_narrower(visitor: Client) -> None:
    broad = make_topic("security")
    make_event(topics=[make_topic("cyber", broader=broad)])
    make_topic("of-drafts", broader=broad)

    narrower = page_of(visitor, "/en/topics/cyber/")
    broader = page_of(visitor, "/en/topics/security/")

    assert '<dt>Broader topic</dt><dd><a href="/en/topics/security/">' in narrower
    assert re.findall('<a class="chip" href="([^"]*)"', broader) == ["/en/topics/cyber/"]


def test_place_is_shown_on_a_small_map(visitor: Client) -> None:
    make_event(place=make_place(lat=46.2, lon=6.15))
    make_event(place="nowhere")

    assert '<circle class="map__point" cx="186.15" cy="37.8"' in page_of(
        visitor, "/ar/places/geneva/"
    )
    assert "map__point" not in page_of(visitor, "/ar/places/nowhere/")


# --- sources, articles, threads ------------------------------------------------------------


def test_source_tells_what_it_is_the_only_origin_of(visitor: Client) -> None:
    make_event(sources=["tass"])
    make_event(sources=["tass", "axios"])

    html = page_of(visitor, "/en/sources/tass/")

    assert (
        '<a href="/en/?source=tass&origins=1">1 event rests on it without a second origin</a>'
        in html
    )


def test_agency_names_who_repeats_it(visitor: Client) -> None:
    make_event(sources=["tass", make_article("arabi-times", origin=make_source("tass"))])

    assert "Repeated by Arabi Times" in words(page_of(visitor, "/en/sources/tass/"))


def test_article_shows_its_passages_in_their_order(visitor: Client) -> None:
    article = make_article(language="ar", headline="قمة جنيف")
    event = make_event()
    for start, exact in ((90, "ثانياً"), (10, "أولاً")):
        Citation.objects.create(
            event=event, article=article, exact=exact, start=start, end=start + 5
        )

    html = page_of(visitor, article.get_absolute_url())

    assert re.findall("<mark>([^<]*)</mark>", html) == ["أولاً", "ثانياً"]
    assert "Language of the article: Arabic." in html
    assert "لغة المقال" not in page_of(visitor, f"/ar/articles/{article.pk}/")


@pytest.mark.parametrize(
    ("relation", "word"),
    [
        (Link.Relation.IN_RESPONSE_TO, "in response"),
        (Link.Relation.ANNOUNCED, "as announced"),
        (Link.Relation.REVERSES, "reversal"),
    ],
)
def test_thread_says_how_each_event_stands_to_one_before(
    visitor: Client, relation: Link.Relation, word: str
) -> None:
    first = make_event(title_en="First", date="2021-06-01", threads=["ambassadors"])
    later = make_event(title_en="Later", threads=["ambassadors"])
    make_link(later, first, relation=relation)

    html = page_of(visitor, "/en/threads/ambassadors/")

    assert words(re.search('<ol class="chain">.*?</ol>', html, re.DOTALL)[0]) == (
        f"1 Jun 2021 First 16 Jun 2021 Later {word}"
    )
