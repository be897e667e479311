"""The map of a selection: its places as dots on an equirectangular outline of the land.

The outline is Natural Earth's, without borders: no disputed line is drawn. Maps are not mirrored.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt

from django.utils.translation import get_language

from timeline.found import Found
from timeline.models import Place
from timeline.templatetags.record import plain

WIDTH, HEIGHT, NORTH = 360, 144, 84  # degrees; the drawing begins at 84° north


@dataclass(frozen=True)
class Dot:
    """A place: its point and radius in degrees of the drawing, its events, and the way to them."""

    name: str
    count: int
    x: float
    y: float
    radius: float
    url: str


def dots(found: Found) -> tuple[list[Dot], list[Dot]]:
    """The places of what was found, most events first: those with a point, those without."""
    counts = found.index.counts("place", found.ordinals)
    places = Place.objects.published().filter(slug__in=counts)
    drawn = [_dot(found, place, counts[place.slug]) for place in places]
    drawn.sort(key=lambda dot: (-dot.count, dot.name))
    pointless = {place.slug for place in places if place.lat is None}
    names = {plain(place, "name") for place in places if place.slug in pointless}
    return [d for d in drawn if d.name not in names], [d for d in drawn if d.name in names]


def point_of(place: Place) -> tuple[float, float] | None:
    """Where a place lies on the drawing, None where that is not recorded."""
    if place.lat is None or place.lon is None:
        return None
    return round(place.lon + 180, 2), round(NORTH - place.lat, 2)


def _dot(found: Found, place: Place, count: int) -> Dot:
    chosen = found.selection.choosing("place", [place.slug]).changing(view="banks")
    return Dot(
        plain(place, "name"),
        count,
        round((place.lon or 0) + 180, 2),
        round(NORTH - (place.lat or 0), 2),
        round(0.9 + 0.45 * sqrt(count), 2),
        chosen.url(get_language() or "en"),
    )
