"""The ways through a list: pages around, the part that joins before, years to jump to."""

from __future__ import annotations

import pytest
from django.test import Client

from tests.factories import make_event
from timeline.found import find
from timeline.models import Event
from timeline.paging import around, years_of
from timeline.selection import Selection, parse

SORTS = ["date", "newest", "relevance", "-tone"]


def selection_at(url: str) -> Selection:
    from django.http import QueryDict

    return parse(QueryDict(url.partition("?")[2]))[0]


@pytest.mark.parametrize("sort", SORTS)
def test_pages_lead_on_to_the_end_and_back_to_the_start(record: None, sort: str) -> None:
    chosen = Selection(q="Putin", sort=sort)
    page = find(chosen)
    forth = [(page.selection.after, page.page_ids)]
    while url := around(page).later:
        page = find(selection_at(url))
        forth.append((page.selection.after, page.page_ids))
    back = [forth[-1]]
    while url := around(page).earlier:
        page = find(selection_at(url))
        back.append((page.selection.after, page.page_ids))

    assert len(forth) > 1
    assert [pk for _after, ids in forth for pk in ids] == find(chosen).ids(0, 1000)
    assert back == forth[::-1]


def test_years_hold_the_selection_and_lead_to_their_first_event(record: None) -> None:
    chosen = Selection().choosing("kind", ["summit"])

    years = years_of(find(chosen))

    summits = Event.objects.filter(kind__slug="summit")
    counted = {year.year: year.count for year in years}
    assert sum(counted.values()) == summits.count()
    assert counted[2021] == summits.filter(earliest__year=2021).count()
    at = selection_at(next(year.url for year in years if year.year == 2021))
    assert at.changing() == chosen
    first = summits.filter(earliest__year=2021).order_by("earliest", "pk").first()
    assert find(at).page_ids[0] == first.pk


def test_newest_first_a_year_begins_with_its_last_event(record: None) -> None:
    years = years_of(find(Selection(sort="newest")))

    assert [year.year for year in years][:2] == [2026, 2025]
    at = find(selection_at(next(year.url for year in years if year.year == 2020)))
    last = Event.objects.filter(earliest__year=2020).order_by("earliest", "pk").last()
    assert at.page_ids[0] == last.pk


@pytest.mark.parametrize("chosen", [Selection(view="map"), Selection(sort="-tone")])
def test_no_years_where_the_list_is_not_in_order_of_time(record: None, chosen: Selection) -> None:
    assert years_of(find(chosen)) == []


def test_first_year_of_the_list_has_nothing_before_it(db: None) -> None:
    make_event(date="2020-01-01")
    make_event(date="2021-01-01")

    first, second = years_of(find(Selection()))

    assert around(find(selection_at(first.url))).earlier == ""
    assert around(find(selection_at(second.url))).earlier == "/en/"


def part(visitor: Client, url: str, target: str) -> str:
    headers = {"HX-Request": "true", "HX-Target": target}
    return visitor.get(url, headers=headers).content.decode()


@pytest.mark.parametrize("language", ["en", "ar"])
def test_part_before_a_page_holds_just_what_is_missing(
    record: None, visitor: Client, language: str
) -> None:
    seven = find(Selection()).ids(6, 7)
    day = Event.objects.get(pk=seven[0]).earliest
    page = visitor.get(f"/{language}/?after={day}.{seven[0]}").context["around"]

    text = part(visitor, page.earlier_part, "before")

    ids = find(Selection()).ids(0, 8)
    assert [f'id="event-{pk}"' in text for pk in ids] == [True] * 7 + [False]
    assert 'id="before"' not in text
    assert f'data-url="/{language}/"' in text


def test_a_month_has_one_heading_where_pages_join(db: None, visitor: Client, settings) -> None:
    settings.PAGE_SIZE = 2
    for day in range(1, 6):
        make_event(date=f"2021-06-{day:02}")
    first = visitor.get("/en/").context["around"]

    page = visitor.get(first.later)
    more = part(visitor, first.later, "more")
    before = part(visitor, page.context["around"].earlier_part, "before")

    assert page.content.decode().count('<h2 class="month" id="continued"') == 1
    assert more.count('class="month"') == 0
    assert before.count('class="month"') == 1
    assert before.count('id="continued" data-hx-swap-oob="delete"') == 1


@pytest.mark.parametrize("limit", ["0", "99999", "x", "-1", "٣"])
def test_strange_limits_of_a_part_are_borne(record: None, visitor: Client, limit: str) -> None:
    text = part(visitor, f"/en/?limit={limit}", "before")

    assert 1 <= text.count('class="event"') <= 24


@pytest.mark.parametrize("target", ["more", "before"])
def test_part_of_the_list_counts_nothing_around_it(
    record: None, visitor: Client, target: str
) -> None:
    headers = {"HX-Request": "true", "HX-Target": target}

    part = visitor.get("/ar/?after=2021-06-16.1", headers=headers)
    whole = visitor.get("/ar/?after=2021-06-16.1")

    drawn = [name for name in ("facets", "overview", "years") if name in part.context]
    assert (drawn, "facets" in whole.context) == ([], True)
