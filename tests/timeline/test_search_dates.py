"""Dates among the words of a search, and the forms in which a reader writes a field."""

from __future__ import annotations

import pytest

from tests.factories import make_event
from timeline.dated import without_date
from timeline.folding import parse_query
from timeline.found import find
from timeline.selection import Selection


@pytest.mark.parametrize(
    ("text", "rest", "first", "last"),
    [
        ("16 June 2021", (), "2021-06-16", "2021-06-16"),
        ("June 16, 2021", (), "2021-06-16", "2021-06-16"),
        ("16th June 2021", (), "2021-06-16", "2021-06-16"),
        ("16 июня 2021 года", (), "2021-06-16", "2021-06-16"),
        ("16 июня 2021 г.", (), "2021-06-16", "2021-06-16"),
        ("١٦ يونيو/حزيران ٢٠٢١", (), "2021-06-16", "2021-06-16"),
        ("كانون الثاني 2021", (), "2021-01-01", "2021-01-31"),
        ("2021-06-16", (), "2021-06-16", "2021-06-16"),
        ("16.06.2021", (), "2021-06-16", "2021-06-16"),
        ("summit june 2021", ("summit",), "2021-06-01", "2021-06-30"),
        ("putin 2021", ("putin",), "2021-01-01", "2021-12-31"),
        ("2 talks june 2021", ("2", "talk"), "2021-06-01", "2021-06-30"),
    ],
)
def test_date_among_the_words_is_told_from_the_rest(text, rest, first, last):
    query, *days = without_date(parse_query(text))

    assert (query.words, query.phrases) == (rest, ())
    assert [day.isoformat() for day in days] == [first, last]


@pytest.mark.parametrize(
    "text",
    ["june", "16 june", "1550 warheads", "31 June 2021", "2019 or 2021", "2021-13-40", "S-400", ""],
)
def test_words_without_one_whole_date_name_none(text):
    assert without_date(parse_query(text)) is None


@pytest.fixture
def events(db):
    return [
        make_event(title_en="Presidents talk by a lake", date="2021-06-16"),
        make_event(title_en="A summit on 16 June 2021 is announced", date="2021-05-25"),
        make_event(title_en="Ministers talk", date="2021"),
        make_event(title_en="Envoys talk", date="2022-06-16"),
    ]


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        (
            "16 June 2021",
            ["Presidents talk by a lake", "A summit on 16 June 2021 is announced"],
        ),
        ("16.06.2021", ["Presidents talk by a lake"]),
        ("lake june 2021", ["Presidents talk by a lake"]),
        ("ministers 2021", ["Ministers talk"]),
        ("-lake 16 June 2021", ["A summit on 16 June 2021 is announced"]),
        ("year:2021-2022 envoys", ["Envoys talk"]),
        ("year:2021..2022 lake", ["Presidents talk by a lake"]),
        ("year: 2022", ["Envoys talk"]),
        ("envoys -year: 2021", ["Envoys talk"]),
    ],
)
def test_search_finds_what_happened_then(events, text, titles):
    chosen = Selection(q=text, sort="relevance")
    found = {event.pk: event.title_en for event in events}

    assert [found[pk] for pk in find(chosen).page_ids] == titles


def test_day_that_is_not_yet_known_is_not_told(events):
    assert find(Selection(q="16 June 2021", known_by="2021-05-26")).total <= 1
