"""The overview's numbers: bars, years, brush, and the mirror."""

from __future__ import annotations

import pytest

from tests.factories import make_event
from timeline.found import find
from timeline.models import Event
from timeline.overview import WIDTH, Overview, draw
from timeline.selection import Selection


def drawn(selection: Selection | None = None, *, is_mirrored: bool = False) -> Overview:
    overview = draw(find(selection or Selection()), is_mirrored=is_mirrored)
    assert overview is not None
    return overview


def test_empty_record_draws_nothing(db: None) -> None:
    assert draw(find(Selection())) is None


def test_years_hold_every_event_once(record: None) -> None:
    years = drawn().years

    assert sum(year.total for year in years) == Event.objects.count()
    assert {year.year: year.total for year in years if year.total} == {
        year: Event.objects.filter(earliest__year=year).count()
        for year in {day.year for day in Event.objects.values_list("earliest", flat=True)}
    }


def test_cooperation_stands_above_the_line_and_conflict_below(db: None) -> None:
    make_event(tone=5, side="us")
    make_event(tone=-5, side="ru")

    overview = drawn()

    above, below = overview.bars
    assert (above.side, above.y + above.height) == ("us", overview.axis)
    assert (below.side, below.y) == ("ru", overview.axis)


def test_range_of_dates_is_the_brush_and_takes_no_bars_away(record: None) -> None:
    everything, part = drawn(), drawn(Selection(from_="2020", to="2021"))

    assert part.bars == everything.bars
    assert (everything.brush, part.brush is not None) == (None, True)


@pytest.mark.parametrize("selection", [Selection(), Selection(from_="2014", to="2016-06")])
def test_mirrored_overview_is_the_mirror_image(record: None, selection: Selection) -> None:
    plain, mirrored = drawn(selection), drawn(selection, is_mirrored=True)

    assert [(b.side, b.y, b.height) for b in mirrored.bars] == [
        (b.side, b.y, b.height) for b in plain.bars
    ]
    for one, other in zip(plain.bars, mirrored.bars, strict=True):
        assert other.x == pytest.approx(WIDTH - one.x - one.width, abs=0.02)
    if plain.brush and mirrored.brush:
        x, width = plain.brush
        assert mirrored.brush == pytest.approx((WIDTH - x - width, width), abs=0.02)


def test_other_filters_narrow_the_bars(record: None) -> None:
    chosen = Selection().choosing("kind", ["summit"])

    years = drawn(chosen).years

    assert sum(year.total for year in years) == find(chosen).total
