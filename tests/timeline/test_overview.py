"""The overview's numbers: bars, their pieces, the range, the strip, and the mirror."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from django.utils import translation
from lxml import html

from tests.factories import make_event
from timeline.found import find
from timeline.models import Event
from timeline.overview import Overview, axis_for, draw, path_through, ready, whole_axis
from timeline.selection import Selection


def drawn(selection: Selection | None = None, *, is_mirrored: bool = False) -> Overview:
    overview = draw(find(selection or Selection()), is_mirrored=is_mirrored)
    assert overview is not None
    return overview


def near(selection: Selection) -> Overview:
    """What a page draws for the selection: nearer, where a range is chosen."""
    found = find(selection)
    whole = whole_axis(found)
    assert whole is not None
    overview = draw(found, axis_for(whole, selection))
    assert overview is not None
    return overview


def test_empty_record_draws_nothing(db: None) -> None:
    assert (draw(find(Selection())), ready(find(Selection()))) == (None, None)


def test_bars_of_the_whole_record_are_quarters_and_hold_every_event_once(record: None) -> None:
    bars = drawn().bars

    assert sum(bar.total for bar in bars) == Event.objects.count()
    assert {bar.first: bar.total for bar in bars if bar.first[:4] == "2021"} == {
        f"2021-{month:02}": Event.objects.filter(
            earliest__year=2021, earliest__month__range=(month, month + 2)
        ).count()
        for month in (1, 4, 7, 10)
    }


@pytest.mark.parametrize(
    ("first", "last", "unit"),
    [
        ("", "", "quarter"),
        ("2005", "2022", "quarter"),
        ("2005", "2009", "month"),
        ("2021", "2021", "month"),
        ("2021-03", "2021-06", "week"),
        ("2021-06", "2021-06", "day"),
        ("2021-06-16", "2021-06-16", "day"),
    ],
)
def test_bars_become_finer_as_the_range_narrows(
    record: None, first: str, last: str, unit: str
) -> None:
    assert near(Selection(from_=first, to=last)).axis.unit == unit


def test_a_bar_counts_what_its_own_address_finds(record: None) -> None:
    for bar in near(Selection(from_="2021-03", to="2021-06")).bars:
        found = find(Selection(from_=bar.first, to=bar.last))
        began = [o for o in found.ordinals if f"{day(found, o)}" >= bar.first]
        assert bar.total == len(began)


def day(found, ordinal: int) -> str:
    return str(Event.objects.get(pk=found.index.ids[ordinal]).earliest)


def test_cooperation_stands_above_the_line_and_conflict_below(db: None) -> None:
    make_event(tone=5, side="us")
    make_event(tone=-5, side="ru")

    overview = drawn()

    above, below = overview.pieces
    assert (above.side, above.y + above.height) == ("us", overview.line)
    assert (below.side, below.y) == ("ru", overview.line)


def test_range_of_dates_is_the_brush_and_takes_no_bars_away(record: None) -> None:
    everything, part = drawn(), drawn(Selection(from_="2020", to="2021"))

    assert part.pieces == everything.pieces
    assert (everything.brush, part.brush is not None) == (None, True)


@pytest.mark.parametrize("selection", [Selection(), Selection(from_="2014", to="2016-06")])
def test_mirrored_overview_is_the_mirror_image(record: None, selection: Selection) -> None:
    plain, mirrored = drawn(selection), drawn(selection, is_mirrored=True)

    assert [(b.side, b.y, b.height) for b in mirrored.pieces] == [
        (b.side, b.y, b.height) for b in plain.pieces
    ]
    for one, other in zip(plain.pieces, mirrored.pieces, strict=True):
        assert other.x == plain.width - one.x - one.width
    if plain.brush and mirrored.brush:
        x, width = plain.brush
        assert mirrored.brush == pytest.approx((plain.width - x - width, width), abs=0.02)


def test_other_filters_narrow_the_bars(record: None) -> None:
    chosen = Selection().choosing("kind", ["summit"])

    assert sum(bar.total for bar in drawn(chosen).bars) == find(chosen).total


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "1–7 March 2021"),
        ("ar", "1–7 مارس 2021"),
        ("ru", "1–7 марта 2021"),
    ],
)
def test_bars_say_their_time_in_the_page_language(record: None, language: str, words: str) -> None:
    with translation.override(language):
        bars = near(Selection(from_="2021-03", to="2021-06")).bars
        assert [bar.words for bar in bars if bar.first == "2021-03-01"] == [words]


def test_labels_are_months_of_the_page_language_and_mirrored(record: None) -> None:
    labels = {}
    for language in ("en", "ar", "ru"):
        with translation.override(language):
            shown = ready(find(Selection(from_="2021-03", to="2021-06")))
            assert shown is not None
            labels[language] = shown.labels

    assert [words for _x, words in labels["en"]][:2] == ["January 2021", "February 2021"]
    assert [words for _x, words in labels["ar"]][:2] == ["يناير 2021", "فبراير 2021"]
    assert [words for _x, words in labels["ru"]][:2] == ["январь 2021", "февраль 2021"]
    assert [x for x, _words in labels["ar"]] == [
        pytest.approx(100 - x, abs=0.02) for x, _words in labels["en"]
    ]


def test_overview_costs_a_query_for_its_marks_and_then_none(
    record: None, django_assert_num_queries: Any
) -> None:
    found = find(Selection(from_="2021", to="2021"))

    with django_assert_num_queries(1):
        ready(found)
    with django_assert_num_queries(0):
        ready(found)


def test_strip_shows_where_in_the_whole_record_a_range_lies(record: None) -> None:
    whole, part = ready(find(Selection())), ready(find(Selection(from_="2021-03", to="2021-06")))

    assert whole is not None
    assert part is not None
    assert (whole.strip, whole.part) == ("", None)
    assert part.part is not None
    first, width = part.part
    assert part.whole.edges[int(first / 10)].isoformat() == "2020-10-01"
    assert width < 50


@pytest.mark.parametrize(
    ("points", "path"),
    [
        ([(5, 60)], "M5 60"),
        ([(5, 89), (15, 78), (25, 78)], "M5 89l10-11 10 0"),
        ([(25, 60), (15, 71)], "M25 60l-10 11"),  # mirrored
    ],
)
def test_path_goes_through_its_points_in_steps(points: list[tuple[int, int]], path: str) -> None:
    assert path_through(points) == path


def test_words_of_the_drawing_hold_no_foreign_punctuation(visitor: Client, db: None) -> None:
    make_event(date="2021-06-16")

    page = html.fromstring(visitor.get("/ar/?from=2021").content)
    titles = [title.text for title in page.iter("title") if title.getparent().tag != "head"]

    assert len(titles) > 2
    assert [title for title in titles if "," in title or ";" in title] == []
