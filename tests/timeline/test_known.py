"""Known by: on 1 June 2021 the Geneva summit is announced, with expectations, without outcome."""

from __future__ import annotations

import datetime as dt
import io
import zipfile
from html import unescape
from typing import Any

import pytest
from django.test import Client
from django.utils import translation

from tests.factories import (
    make_article,
    make_event,
    make_link,
    make_outcome,
    make_source,
    make_statement,
)
from timeline import versioning
from timeline.exports import EXPORTS
from timeline.found import find
from timeline.known import as_known
from timeline.models import Event, Link, Outcome, Statement
from timeline.selection import VIEWS, Selection

LANGUAGES = ("ar", "en", "ru")
DAY = dt.date(2021, 6, 1)
ASKED = "from=2021-05-20&to=2021-07&known_by=2021-06-01"
ANNOUNCED = {
    "ar": "أُعلن عنه: قمة، جنيف",
    "en": "Announced: Summit, Geneva",
    "ru": "Анонсировано: Саммит, Женева",
}
WITH_WORDS = {"banks", "said", "html", "xlsx"}  # forms that hold what people said
WITHOUT_TITLES = {"map"}


def text_of(response: Any) -> str:
    """What a reader of the answer can read, unpacked and with its marks undone."""
    body = b"".join(response) if response.streaming else response.content
    if body[:2] == b"PK":
        with zipfile.ZipFile(io.BytesIO(body)) as packed:
            body = b"".join(packed.read(name) for name in packed.namelist())
    text = body.decode()
    return unescape(text.replace("\r\n ", "").replace("\\,", ",").replace("\\u0022", '"'))


def forms() -> list[tuple[str, str, str]]:
    """Language, form and address of everything in which a selection can be had."""
    found = []
    for language in LANGUAGES:
        found += [(language, view, f"/{language}/?{ASKED}&view={view}") for view in VIEWS]
        found += [(language, name, f"/{language}/timeline.{name}?{ASKED}") for name in EXPORTS]
        found.append((language, "embed", f"/embed/{language}/?{ASKED}"))
    return found


@pytest.mark.parametrize(("language", "form", "address"), forms())
def test_summit_to_come_is_announced_with_expectations_and_without_outcome(
    record: None, visitor: Client, language: str, form: str, address: str
) -> None:
    summit = Event.objects.get(record_key="2021-geneva-summit")
    expected = Statement.objects.get(outcome__event=summit).rendering_for(language)

    text = text_of(visitor.get(address))

    with translation.override(language):
        told = {summit.title, summit.summary, f"{summit.pk}-{summit.slug}"}
    assert {words for words in told if words in text} == set()
    if form in WITH_WORDS:
        assert expected.text in text
    if form not in {*WITHOUT_TITLES, "banks", "embed"}:
        assert ANNOUNCED[language] in text


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("ar", "أُعلن عنه ولم يُعقد بعد"),
        ("en", "Announced, not yet held"),
        ("ru", "Анонсировано, ещё не состоялось"),
    ],
)
def test_card_of_the_summit_says_that_it_is_still_to_come(
    record: None, visitor: Client, language: str, words: str
) -> None:
    text = text_of(visitor.get(f"/{language}/?{ASKED}"))

    assert text.count(words) == 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_snapshot_of_what_was_known_keeps_no_outcome(
    record: None, visitor: Client, language: str
) -> None:
    summit = Event.objects.get(record_key="2021-geneva-summit")

    page = visitor.post("/snapshots/", {"path": f"/{language}/?{ASKED}"}, follow=True)

    text = text_of(page)
    with translation.override(language):
        assert summit.title not in text
    assert ANNOUNCED[language] in text


def test_json_tells_no_tone_of_an_event_to_come(record: None, visitor: Client) -> None:
    summit = Event.objects.get(record_key="2021-geneva-summit")

    body = visitor.get(f"/en/timeline.json?{ASKED}").json()

    told = next(one for one in body["events"] if one["id"] == summit.pk)
    assert told["tone"] is None
    assert told["url"] == f"/en/events/{summit.pk}-announced/?known_by=2021-06-01"
    assert told["summary"] == (
        "Announced on 25 May 2021: White House and Kremlin announce a Geneva summit on 16 June."
    )


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("form", ["csv", "xlsx", "json"])
def test_form_of_an_event_to_come_names_who_was_announced_alone(
    db: None, visitor: Client, language: str, form: str
) -> None:
    announcement = make_event(date="2021-05-25", actors=["joe-biden"])
    summit = make_event(date="2021-06-16", actors=["joe-biden", "guy-parmelin"], topics=["cyber"])
    make_link(summit, announcement, relation=Link.Relation.ANNOUNCED)
    versioning.touch([announcement.pk, summit.pk])

    before, today = (
        text_of(visitor.get(f"/{language}/timeline.{form}?from=2021-06{known}"))
        for known in ("&known_by=2021-06-01", "")
    )

    names = ["joe-biden", "guy-parmelin", "cyber"]
    if form == "xlsx":
        names = ["Joe Biden", "Guy Parmelin", "Cyber"]
    assert [name in today for name in names] == [True, True, True]
    assert [name in before for name in names] == [True, False, False]


def test_sources_and_origins_are_counted_as_of_the_day(db: None) -> None:
    """A copy of an agency's text is its origin's, and words count with what they stand in."""
    early, copy, late = (
        make_article(source, published=day, origin=origin)
        for source, day, origin in (
            ("tass", "2021-05-02", None),
            ("axios", "2021-05-02", make_source("tass")),
            ("reuters", "2021-06-02", None),
        )
    )
    event = make_event(date="2021-05-01", sources=[early, late])
    make_statement(event, said="2021-05-01", article=copy)

    (told,) = as_known([Event.objects.for_list().get(pk=event.pk)], DAY)

    assert (told.source_count, told.origin_count) == (2, 1)


def test_event_that_has_happened_keeps_its_words_of_that_day_alone(db: None) -> None:
    event = make_event(date="2021-05-01", tone=3)
    early = make_statement(event, said="2021-05-01")
    make_statement(event, said="2021-06-02")

    (told,) = as_known([Event.objects.for_list().get(pk=event.pk)], DAY)

    assert (told.title, told.tone, told.statement_count) == ("Talks", 3, 1)
    assert told.public_statements == [early]


def test_outcome_counts_as_known_once_its_event_has_happened(db: None) -> None:
    said = make_statement(make_event(date="2021-05-01"), said="2021-05-01")
    make_outcome(said, event=make_event(date="2021-06-16"), verdict=Outcome.Verdict.PARTLY)

    said.known_day = DAY
    assert said.shown_outcome is None
    said.known_day = dt.date(2021, 6, 16)
    assert said.shown_outcome == said.outcome
    said.known_day = None
    assert said.shown_outcome == said.outcome


def test_what_takes_up_an_announcement_is_expected_too(db: None) -> None:
    announcement, summit = make_event(date="2021-05-25"), make_event(date="2021-06-16")
    reply = make_event(date="2021-05-26")
    make_link(summit, announcement, relation=Link.Relation.ANNOUNCED)
    make_link(reply, announcement)
    first = make_statement(announcement, said="2021-05-25")
    second = make_statement(reply, said="2021-05-26")
    make_statement(reply, said="2021-06-03")

    (told,) = as_known([Event.objects.for_list().get(pk=summit.pk)], DAY)

    assert told.announcements == [announcement]
    assert told.public_statements == [first, second]


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("ar", "كما كان معروفاً في"),
        ("en", "what was said, reported or came of it later is left out"),
        ("ru", "Как было известно на"),
    ],
)
def test_view_of_a_day_says_plainly_what_it_leaves_out(
    db: None, visitor: Client, language: str, words: str
) -> None:
    notices = [
        text_of(visitor.get(f"/{language}/{query}")).count('<p class="notice">')
        for query in ("?known_by=2021-06-01", "")
    ]

    assert notices == [1, 0]
    assert words in text_of(visitor.get(f"/{language}/?known_by=2021-06-01"))


def test_bars_tell_no_tone_of_what_was_only_announced(db: None) -> None:
    announcement = make_event(date="2021-05-25", tone=2)
    summit = make_event(date="2021-06-16", tone=9)
    make_link(summit, announcement, relation=Link.Relation.ANNOUNCED)
    versioning.touch([summit.pk])
    edges = [dt.date(2021, month, 1).toordinal() for month in (5, 6, 7)]

    found = find(Selection(known_by="2021-06-01"))

    assert found.total == 2
    assert found.bins(edges)["tone"] == {"2": [1, 0]}


def test_card_of_a_day_counts_only_sources_known_to_be_out(db: None, visitor: Client) -> None:
    out = make_article(published="2021-05-02")
    make_event(date="2021-05-01", sources=[out, make_article("axios", published="")])
    make_event(date="2021-05-02", sources=[make_article("axios", published="")])

    text = text_of(visitor.get("/en/?known_by=2021-06-01"))

    assert text.count(">1 source</a>") == 1
    assert "0 sources" not in text
    assert 'class="event__single"' not in text


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("ar", "أما ما كان قد وقع حتى ذلك اليوم فالبحث والتصفية فيه يجريان في السجل كما هو اليوم."),
        ("en", "Of what had happened by then, search and filters go by today's record."),
        ("ru", "Уже произошедшее поиск и фильтры берут из сегодняшней хроники."),
    ],
)
def test_page_says_that_search_and_filters_know_more(
    record: None, visitor: Client, language: str, words: str
) -> None:
    page, plain, chosen = (
        visitor.get(f"/{language}/?{ASKED}{more}").content.decode()
        for more in ("&q=putin", "", "&kind=summit")
    )

    assert [text.count(words) for text in (page, plain, chosen)] == [1, 0, 1]


@pytest.fixture
def announced_summit(db: None) -> Event:
    """A summit announced with one of its two participants, and held after the day."""
    announcement = make_event(date="2021-05-25", title_en="Talks agreed", actors=["joe-biden"])
    summit = make_event(
        date="2021-06-16",
        title_en="Ambassadors return",
        actors=["joe-biden", "guy-parmelin"],
        topics=["cyber"],
        place="geneva",
    )
    make_link(summit, announcement, relation=Link.Relation.ANNOUNCED)
    make_statement(summit, text="It was a constructive meeting", said="2021-06-16")
    versioning.touch([announcement.pk, summit.pk])
    return summit


@pytest.mark.parametrize(
    ("asked", "is_found"),
    [
        ({"q": "agreed"}, True),  # the announcement's own word
        ({"q": "ambassadors"}, False),
        ({"q": "constructive"}, False),
        ({"q": "-agreed"}, False),
        ({"q": "-ambassadors"}, True),
        ({"q": "actor:parmelin"}, False),
        ({"actor": "joe-biden"}, True),
        ({"actor": "guy-parmelin"}, False),
        ({"topic": "cyber"}, False),
        ({"place": "geneva"}, True),
        ({"voices": "us"}, False),
    ],
)
def test_event_to_come_is_found_by_what_was_announced_alone(
    announced_summit: Event, asked: dict[str, str], is_found: bool
) -> None:
    chosen = Selection(known_by="2021-06-01", q=asked.get("q", ""))
    for facet, value in asked.items():
        chosen = chosen if facet == "q" else chosen.choosing(facet, [value])

    found, later = find(chosen), find(chosen.changing(known_by="2021-06-30"))

    assert (announced_summit.pk in found.ids(0, 9)) == is_found
    if not chosen.q.startswith("-") and chosen.q != "agreed":
        assert announced_summit.pk in later.ids(0, 9)


def test_facets_count_an_event_to_come_by_what_was_announced_alone(announced_summit: Event) -> None:
    found = find(Selection(known_by="2021-06-01"))

    assert found.counts("actor") == {"joe-biden": 2}
    assert found.counts("topic") == {}
    assert found.counts("place") == {"geneva": 1}


@pytest.mark.parametrize("language", ["ar", "en"])
def test_event_to_come_names_who_was_announced_alone(
    record: None, visitor: Client, language: str
) -> None:
    summit = Event.objects.get(record_key="2021-geneva-summit")
    announced = Event.objects.filter(
        links_forward__later=summit, links_forward__relation="announced"
    )

    pages = [
        visitor.get(f"/{language}/events/{summit.pk}-{slug}/{query}").context["parts"]
        for slug, query in (("announced", "?known_by=2021-06-01"), (summit.slug, ""))
    ]

    before, today = ({part.actor for part in parts} for parts in pages)
    assert today == set(summit.actors.all())
    assert before == today & {actor for event in announced for actor in event.actors.all()} < today
