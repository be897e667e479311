"""Ways through a list: the pages around this one, and the years to jump to.

A place in a list is a cursor: a day and an event's id; the page begins after what stands there.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

from django.conf import settings
from django.http import HttpRequest
from django.utils.translation import get_language

from timeline.found import Found
from timeline.listing import cursor_of, day_of


@dataclass(frozen=True)
class Around:
    """Addresses of this page, of the ones before and after it, "" where there is none, and of the
    part that joins the list before it. `is_continued` when the page begins in the month in which
    the one before it ends, `is_broken_off` when the next page goes on in its last month."""

    here: str
    earlier: str
    earlier_part: str
    later: str
    is_continued: bool
    is_broken_off: bool


@dataclass(frozen=True)
class Year:
    """A year of the list with its events, and the address of the page that begins with it."""

    year: int
    count: int
    url: str


def part_size(request: HttpRequest) -> int | None:
    """How many events stand in the part that joins the list before a page; None for all others."""
    limit = re.fullmatch(r"\d{1,3}", request.GET.get("limit", ""), re.ASCII)
    if request.headers.get("HX-Target") != "before" or not limit:
        return None
    return min(max(int(limit[0]), 1), settings.PAGE_SIZE)


def around(found: Found) -> Around:
    ids, begin = found.page_ids, found.begin
    before, after = (
        found.ids(max(begin - 1, 0), begin),
        found.ids(begin + len(ids), begin + len(ids) + 1),
    )
    earlier = part = ""
    if before:
        start = found.earlier_ids
        earlier = _url(found, cursor_of(found, start[0]) if start else "")
        part = f"{earlier}{'&' if '?' in earlier else '?'}limit={min(begin, found.page_size)}"
    return Around(
        here=found.selection.url(get_language() or "en"),
        earlier=earlier,
        earlier_part=part,
        later=_url(found, cursor_of(found, ids[-1])) if after else "",
        is_continued=_month(found, before) == _month(found, ids[:1]) != "",
        is_broken_off=_month(found, ids[-1:]) == _month(found, after) != "",
    )


def _url(found: Found, cursor: str) -> str:
    return found.selection.changing(after=cursor).url(get_language() or "en")


def _month(found: Found, ids: list[int]) -> str:
    """The month of the one event, "" where there is none or the list is not in order of time."""
    is_dated = found.selection.sort in ("date", "newest")
    return f"{day_of(found, ids[0]):%Y-%m}" if ids and is_dated else ""


def years_of(found: Found) -> list[Year]:
    """The years of the list in its order; none where the list is not in order of time."""
    is_newest = found.selection.sort == "newest"
    if found.selection.view == "map" or not (is_newest or found.selection.sort == "date"):
        return []
    index, listed = found.index, found.listed
    if not listed:
        return []
    first, last = (
        dt.date.fromordinal(index.earliest[ordinal]).year
        for ordinal in (listed.min(), listed.max())
    )
    edges = [dt.date(year, 1, 1).toordinal() for year in range(first, last + 1)]
    places = [*(index.starts_before(edge) for edge in edges), len(index)]
    years = [
        Year(year, count, _url(found, _cursor(year, is_newest=is_newest)))
        for year, a, b in zip(range(first, last + 1), places, places[1:], strict=False)
        if (count := listed.range_cardinality(a, b))
    ]
    return years[::-1] if is_newest else years


def _cursor(year: int, *, is_newest: bool) -> str:
    """Where a year begins: no event has the id 0, so all of its first day come after it."""
    return f"{min(year + is_newest, 9999):04}-01-01.0"
