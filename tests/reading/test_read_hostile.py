"""Texts made to be slow or to confuse: read without a fault, and in linear time."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from newsroom.reading import doubting, drafting, nearest, read
from newsroom.reading.nearest import distance
from newsroom.reading.text import shadow
from tests.reading.hostile import LANGUAGES, shapes, text_of
from tests.reading.test_read_properties import GAZETTEER, check

DAY = date(2021, 6, 16)


def reading_of(text: str, language: str):
    return read(text, language=language, published=DAY, gazetteer=GAZETTEER)


@pytest.mark.parametrize("language", LANGUAGES)
def test_read_takes_every_hostile_shape(language: str) -> None:
    for piece in shapes(language).values():
        text = text_of(piece, 600)
        check(text, reading_of(text, language))


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.data(), st.sampled_from(LANGUAGES))
def test_read_takes_hostile_shapes_mixed(data: st.DataObject, language: str) -> None:
    """Any shapes one behind the other, each from one piece of it to some dozens."""
    pieces = st.sampled_from(sorted(shapes(language).values()))
    parts = st.lists(st.tuples(pieces, st.integers(1, 40)), min_size=1, max_size=6)
    text = "".join(piece * times for piece, times in data.draw(parts))[:3000]
    check(text, reading_of(text, language))


@contextmanager
def counting() -> Iterator[list[int]]:
    """Counts the calls of functions, ours and the interpreter's: a measure of work that is the
    same on every machine."""
    calls = [0]

    def count(frame: object, event: str, arg: object) -> None:
        calls[0] += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        yield calls
    finally:
        sys.setprofile(before)


def work(text: str, language: str) -> int:
    with counting() as calls:
        reading_of(text, language)
    return calls[0]


LINEAR = [
    ("en", "events without a stop"),
    ("ar", "events without a stop"),
    ("ru", "events"),
    ("ar", "quoted days"),
    ("en", "a quotation over many lines"),
    ("ru", '", letters, newlines'),
    ("ru", "“” around words"),
    ("ar", "name said on a day that"),
    ("en", "strangers"),
    ("en", "labelled interview"),
    ("ar", "furniture"),
    ("en", "almost a bar of links"),
    ("ru", "names in lines"),
    ("ar", "cues in lines"),
]


@pytest.mark.parametrize(("language", "name"), LINEAR)
def test_work_grows_with_the_length_alone(language: str, name: str) -> None:
    """Twice the text takes about twice the calls: of sentences that never end, from the length on
    at which they are cut."""
    piece = shapes(language)[name]
    work(text_of(piece, 500), language)  # fills what is kept between texts

    once, twice = (work(text_of(piece, size), language) for size in (9_000, 18_000))

    assert twice < 2.2 * once


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_day_counted_from_today_asks_nothing_of_its_surroundings(language: str) -> None:
    text = text_of(shapes(language)["today"], 6_000)
    work(text, language)  # fills what is kept between texts

    assert work(text, language) < 350 * len(reading_of(text, language).dates)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", ["name said on a day that", "events without a stop"])
def test_each_date_is_weighed_against_its_neighbours_once(
    language: str, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    weighed = 0

    def counted(*args: object) -> float:
        nonlocal weighed
        weighed += 1
        return distance(*args)  # type: ignore[arg-type]

    monkeypatch.setattr(nearest, "distance", counted)
    monkeypatch.setattr(drafting, "distance", counted)
    dates = reading_of(text_of(shapes(language)[name], 36_000), language).dates

    # Once for the date itself; the first sentences ask again, for news without a date.
    assert len(dates) < weighed <= 3 * nearest.NEIGHBOURS * len(dates)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_clauses_of_a_sentence_are_found_once(
    language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = 0

    class Counted(doubting._Clauses):
        def __init__(self, *args: object) -> None:
            nonlocal made
            made += 1
            super().__init__(*args)  # type: ignore[arg-type]

    monkeypatch.setattr(doubting, "_Clauses", Counted)
    text = text_of(shapes(language)["name said on a day that"], 12_000)
    reading_of(text, language)

    assert 0 < made <= 1 + len(shadow(text).sentences)
