"""Fields of the search box, `actor:putin year:2021`: their names, and the values that they name."""

from __future__ import annotations

import re

from pyroaring import BitMap

from timeline import edtf
from timeline.facets import FACETS, Facet
from timeline.folding import fold, index_terms
from timeline.index import Index
from timeline.names import NAMED, names

YEARS = re.compile(r"(\d{4})(?:\.\.|[-–—])(\d{4})")  # as a reader writes a range of them
# Names of fields besides the facets' own, in the three languages, folded.
OTHER_NAMES = {
    "actor": "person people who by شخص شخصيه кто человек участник",
    "topic": "about موضوع тема",
    "kind": "type نوع вид тип",
    "side": "bank جانب طرف сторона",
    "place": "where in مكان место где",
    "source": "outlet مصدر источник",
    "language": "lang لغه язык",
    "thread": "مسار линия",
    "year": "when سنه عام год",
}
FIELD_OF = {
    fold(name): field for field, names in OTHER_NAMES.items() for name in [field, *names.split()]
} | {facet.name: facet.name for facet in FACETS}
SPACED = re.compile(r"(?<!\S)(-?\w{2,20}): +(?=\S)")


def joined(text: str) -> str:
    """What was typed, with the space after a field's colon, "actor: putin", taken away."""
    return SPACED.sub(
        lambda found: found[0].rstrip() if fold(found[1].lstrip("-")) in FIELD_OF else found[0],
        text,
    )


def events_with(index: Index, field: str, value: str) -> BitMap | None:
    """The events that a field asks for; None for a name that is no field."""
    name = FIELD_OF.get(fold(field))
    if name is None:
        return None
    if name == "year":
        return _within(index, value)
    facet = next(facet for facet in FACETS if facet.name == name)
    return index.any_of(name, _values(index, facet, value))


def _within(index: Index, value: str) -> BitMap:
    try:
        first, last = edtf.bounds(YEARS.sub(r"\1/\2", value))
    except edtf.EdtfError:
        return BitMap()
    return index.window(first.toordinal(), last.toordinal(), certainly=False)


def is_named(field: str) -> bool:
    """Whether a field asks for something by a name that texts may print."""
    return FIELD_OF.get(fold(field)) in NAMED


def _values(index: Index, facet: Facet, asked: str) -> list[str]:
    """Values that are called so: by their slug, else all whose names hold all the words."""
    if asked in index.bitmaps.get(facet.name, {}):
        return [asked]
    wanted = set(index_terms(asked).split())
    known = index.remember(("terms", facet.name), lambda: _terms(index, facet))
    return [value for value, terms in known.items() if wanted and wanted <= terms]


def _terms(index: Index, facet: Facet) -> dict[str, set[str]]:
    """The index terms of every value's slug and names."""
    texts = {
        value: " ".join([value.replace("-", " "), *(name.text for name in of_it)])
        for value, of_it in names(index, facet).items()
    }
    return {value: set(index_terms(text).split()) for value, text in texts.items()}
