"""Any Unicode in, no exception, every span cuts exactly its text, and time grows with length."""

import time
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsroom.reading.dates import find_dates
from newsroom.reading.lexicon import dates_ar, dates_en, dates_ru
from newsroom.reading.published import find_published
from newsroom.reading.text import shadow
from timeline.edtf import parse

LANGUAGES = ("ar", "en", "ru")
WORDS = {"ar": dates_ar.WORDS, "en": dates_en.WORDS, "ru": dates_ru.WORDS}
NUMBERS = (
    "1",
    "16",
    "31",
    "99",
    "2021",
    "1442",
    "0000",
    "٣",
    "16th",
    "2014-го",
    "90-е",
    "1.2.2021",
)
MARKS = (",", "-", "/", "(", ")", ".", "'", "–", "،", "؟", "\n", "\n\n", "”", "ً", "\u200f", "ـ")


def jumble(language: str) -> st.SearchStrategy[str]:
    """Words and phrases of dates, numbers and marks in any order."""
    words = sorted(WORDS[language])
    piece = st.one_of(
        st.sampled_from(words),
        st.sampled_from(NUMBERS),
        st.sampled_from(MARKS),
        st.text(max_size=3),
    )
    return st.lists(piece, max_size=30).map(" ".join)


def check(text: str, language: str, published: date | None, quotes: list[tuple[int, int]]) -> None:
    """Every date cuts its text, stands behind the one before, and has a value that EDTF knows."""
    position = 0
    for found in find_dates(shadow(text), language=language, published=published, quotes=quotes):
        assert text[found.start : found.end] == found.text != ""
        assert found.start >= position
        assert parse(found.edtf)
        assert found.rule
        assert found.why
        position = found.end


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=400), st.sampled_from(LANGUAGES))
def test_dates_of_any_text_cut_their_words(text: str, language: str) -> None:
    check(text, language, date(2021, 6, 16), [])


@pytest.mark.parametrize("language", LANGUAGES)
def test_dates_of_jumbled_words_cut_their_words(language: str) -> None:
    days = st.one_of(st.none(), st.dates())
    spans = st.lists(st.tuples(st.integers(0, 200), st.integers(0, 200)), max_size=3)

    @settings(max_examples=250, deadline=None)
    @given(jumble(language), days, spans)
    def holds(text: str, published: date | None, quotes: list[tuple[int, int]]) -> None:
        check(text, language, published, quotes)

    holds()


@settings(max_examples=150, deadline=None)
@given(jumble("en"), st.sampled_from(LANGUAGES))
def test_day_of_publication_is_a_day_or_none(text: str, language: str) -> None:
    found = find_published(shadow(text), language)

    assert found is None or found.year >= 1900


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "He left 99999 days ago."),
        ("en", "It ends on December 31, 9999."),
        ("en", "He came on 99999 January."),
        ("ru", "Он уехал 99999 дней назад."),
        ("ru", "Срок истекает 31 декабря 9999 года."),
        ("ru", "Он приехал 99999 января."),
        ("ru", "Он приехал 5 января 10000 года."),
        ("ar", "غادر قبل 99999 يوما."),
        ("ar", "وصل في 99999 يناير."),
    ],
)
def test_numbers_that_no_calendar_has_make_no_date(language: str, text: str) -> None:
    assert find_dates(shadow(text), language=language, published=date(2021, 6, 16)) == []


HOSTILE = (
    "16 ",
    "a",
    "2021-",
    "in the ",
    "16 и 17 и ",
    "1 من ",
    "Monday, ",
    "(",
    "\u0651",
    "и\u0306",
    "1.",
    " \u200f",
    "on May 5 he said ",
    "وقال الأربعاء ",
    "from 5 to 6 and ",
)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("piece", HOSTILE, ids=repr)
def test_hostile_text_does_not_blow_up(piece: str, language: str) -> None:
    """Forty thousand characters of one piece again and again: seconds where growth is linear, and
    the bound leaves room for a slow machine; what grows faster than its square never ends."""
    text = (piece * 40_000)[:40_000]
    began = time.perf_counter()

    find_dates(shadow(text), language=language, published=date(2021, 6, 16))

    assert time.perf_counter() - began < 30
