"""Search in the database: what it finds, and that both databases find it alike."""

from __future__ import annotations

import pytest

from tests.factories import make_actor, make_alias, make_event, make_statement
from tests.timeline import oracle
from timeline import versioning
from timeline.folding import parse_query
from timeline.models import Event, State, Statement
from timeline.search import excluded_ids, hits, ranks

RECORD_QUERIES = [
    "Путин",
    "путину",
    "بوتين",
    "وبوتين",
    "putin summit",
    "قمة جنيف",
    "القمة",
    "санкции",
    "санкциями",
    "sanction",
    '"New START"',
    '"white house" statement',
    "C-400",
    "1987",
    "حزيران",
    "يونيو",
    "expulsion -diplomats",
    "the",
]


@pytest.mark.parametrize("text", RECORD_QUERIES)
def test_query_finds_on_the_record_what_reading_every_word_finds(record: None, text: str) -> None:
    query = parse_query(text)

    found = set(hits(query)) - excluded_ids(query)

    assert sorted(found) == sorted(oracle.matching(query))


@pytest.mark.parametrize(
    ("query", "is_found"),
    [
        ("geneva", True),
        ("جنيف", True),
        ("женеве", True),
        ("biden", True),
        ("Байден", True),
        ("agreed", True),
        ("deadlock", False),
        ('"talks in geneva"', True),
        ('"geneva talks"', False),
    ],
)
def test_event_is_found_by_title_names_and_statements(db: None, query: str, is_found: bool) -> None:
    make_alias(make_actor("joe-biden"), language="ru", name="Байден")
    event = make_event(
        title_en="Talks in Geneva",
        title_ar="محادثات في جنيف",
        title_ru="Переговоры в Женеве",
        actors=["joe-biden"],
    )
    make_statement(event)

    found = set(hits(parse_query(query)))

    assert found == ({event.pk} if is_found else set())


def test_phrase_does_not_run_on_from_one_column_into_the_next(db: None) -> None:
    make_event(title_en="Talks in Geneva", summary_en="Opened slowly", kind="opening")

    assert hits(parse_query('"geneva opening"')) == set()


def test_title_weighs_more_than_summary(db: None) -> None:
    in_summary = make_event(title_en="Talks", summary_en="About a treaty")
    in_title = make_event(title_en="A treaty", summary_en="About talks")

    rank = ranks(parse_query("treaty"))

    assert rank[in_title.pk] > rank[in_summary.pk]


@pytest.mark.parametrize("state", [State.DRAFT, State.REVIEW, State.WITHDRAWN])
def test_words_of_what_is_not_public_are_not_found(db: None, state: State) -> None:
    event = make_event(title_en="Secret plan")
    statement = make_statement(make_event(title_en="Talks"), text="Unsaid after all.")
    Event.objects.filter(pk=event.pk).update(state=state)
    Statement.objects.filter(pk=statement.pk).update(state=state)

    versioning.touch([event.pk, statement.event_id])

    assert hits(parse_query("secret")) == hits(parse_query("unsaid")) == set()


HOSTILE = [
    '"',
    "'",
    "OR",
    "NEAR(a b)",
    "a*",
    "title:",
    "-",
    '""',
    "а" * 300,
    "a' OR 1=1 --",
    "\\",
    "&|!",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_query_language_of_the_database_cannot_be_reached(db: None, text: str) -> None:
    make_event(title_en="Talks")

    assert hits(parse_query(text)) == set()
