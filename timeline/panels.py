"""The selection said in words: the sentence, the pills, and the facets with their live counts."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.utils.translation import get_language, get_language_bidi, ngettext
from django.utils.translation import gettext as _

from timeline import wording
from timeline.facets import BY_NAME, FACETS, Facet
from timeline.found import Found, current_index
from timeline.index import Index
from timeline.letters import alphabetical, nested
from timeline.names import called_like
from timeline.selection import Selection

SHOWN = 5  # entries of a facet before "all of them"
ORDERED = 7  # values that a facet may have to be told in their own order, not by count
LONG = 15  # values from which on a facet has a box to search in them, which shows as many


@dataclass(frozen=True)
class Entry:
    """One value of a facet as the page offers it. `share` is its part of the greatest count, in
    per cent."""

    value: str
    label: str
    count: int
    is_chosen: bool
    share: int


@dataclass(frozen=True)
class Panel:
    """The values of a facet as the page offers them. `typed` is what they were searched for, and
    `matches` how many are called so."""

    facet: Facet
    entries: Sequence[Entry]
    total: int  # values there are, shown or not
    typed: str = ""
    matches: int = 0

    @property
    def is_open(self) -> bool:
        return any(entry.is_chosen for entry in self.entries)

    @property
    def hidden(self) -> int:
        return self.total - len(self.entries)

    @property
    def is_long(self) -> bool:
        return self.total >= LONG


@dataclass(frozen=True)
class Pill:
    """An active filter, and the address of the selection without it."""

    text: str
    url: str


def labels(facet: Facet, index: Index) -> dict[str, str]:
    """Names of a facet's values in the active language, read once per version of the record."""
    language = get_language()
    return index.remember(
        ("labels", facet.name, language),
        lambda: facet.labels({*(facet.choices or ()), *index.bitmaps.get(facet.name, {})}),
    )


def places(facet: Facet, index: Index) -> dict[str, int]:
    """Where the names of a facet's values stand in the alphabet of the active language."""
    language, names = get_language() or "en", labels(facet, index)

    def in_order() -> dict[str, int]:
        ordered = sorted(names, key=lambda value: (alphabetical(names[value], language), value))
        return {value: place for place, value in enumerate(ordered)}

    return index.remember(("places", facet.name, language), in_order)


def panel(found: Found, facet: Facet, *, most: int | None = SHOWN, typed: str = "") -> Panel:
    """The values of a facet by count, those chosen first; at most `most` besides the chosen, and of
    the others only those with a name like the one that was `typed`."""
    chosen = found.selection.values(facet.name)
    counts = {value: 0 for value in chosen} | found.counts(facet.name)
    total, like = len(counts), called_like(found.index, facet, typed) if typed else counts.keys()
    matches = len(counts.keys() & like)
    counts = {value: n for value, n in counts.items() if value in like or value in chosen}
    entries = entries_of(found, facet, counts)
    kept = [e for at, e in enumerate(entries) if e.is_chosen or most is None or at < most]
    return Panel(facet, kept, total, typed, matches)


def entries_of(found: Found, facet: Facet, counts: dict[str, int]) -> list[Entry]:
    """Every value with its count, as the page offers it, in the order in which it does."""
    names = labels(facet, found.index)
    chosen = found.selection.values(facet.name)
    greatest = max(counts.values(), default=0) or 1
    entries = [
        Entry(value, names.get(value, value), count, value in chosen, round(100 * count / greatest))
        for value, count in counts.items()
    ]
    place = places(facet, found.index)
    if facet.choices and len(facet.choices) <= ORDERED:
        own = {value: at for at, value in enumerate(facet.choices)}
        entries.sort(key=lambda e: (own.get(e.value, len(own)), -e.count, place.get(e.value, 0)))
    else:
        entries.sort(
            key=lambda e: (not e.is_chosen, -e.count, place.get(e.value, len(place)), e.value)
        )
    return entries


def facet_panels(found: Found) -> list[Panel]:
    """Every facet that has something to choose between."""
    panels = (panel(found, facet) for facet in FACETS if facet.is_listed)
    return [one for one in panels if one.total > 1 or one.is_open]


# --- words ---------------------------------------------------------------------------------


def either(names: Iterable[str]) -> str:
    """ "A", "A or B", "A, B or C"."""
    *head, last = names
    if not head:
        return last
    # Translators: alternatives in a sentence; %(first)s may hold several, joined by commas
    return _("%(first)s or %(last)s") % {"first": comma().join(head), "last": last}


def comma() -> str:
    return "، " if get_language_bidi() else ", "


def names_of(selection: Selection, facet: str, *, is_inside: bool = False) -> str:
    """The chosen values of a facet by name; `is_inside` a sentence common nouns begin small."""
    asked, choices = BY_NAME[facet], BY_NAME[facet].choices or {}
    known = labels(asked, current_index())
    names = [(value, known.get(value, value)) for value in selection.values(facet)]
    if is_inside and asked.is_common:
        names = [(value, name[:1].lower() + name[1:]) for value, name in names]
    return either(
        name if value in choices else str(asked.told) % {"name": name} for value, name in names
    )


def period(selection: Selection) -> str:
    """The chosen range in words, "" where it is open at both ends."""
    words = wording.range_words(selection.from_ or None, selection.to or None, get_language())
    if words and selection.within == "certainly":
        return _("certainly within %(period)s") % {"period": words}
    return words


def sentence(found: Found, total: int | None = None) -> str:
    """The view as one sentence: "34 events, March - June 2021, involving Joe Biden". `total` is
    said in place of today's number, for what was kept of a view."""
    chosen = found.selection
    parts = [count_words(found.total if total is None else total)]
    if chosen.from_ or chosen.to:
        parts.append(period(chosen))
    elif found.extent:
        parts.append(span_of_years(*found.extent))
    parts += [
        str(BY_NAME[facet].phrase) % {"values": names_of(chosen, facet, is_inside=True)}
        for facet, _values in chosen.chosen
    ]
    if chosen.q:
        parts.append(_("matching “%(words)s”") % {"words": nested(chosen.q, get_language())})
    if chosen.known_by:
        date = wording.date_words(chosen.known_by, get_language())
        parts.append(_("as known on %(date)s") % {"date": date})
    return comma().join(parts)


def count_words(count: int) -> str:
    return ngettext("%(count)s event", "%(count)s events", count) % {"count": count}


def span_of_years(first: int, last: int) -> str:
    years = [f"{wording.date.fromordinal(day).year:04}" for day in (first, last)]
    return wording.range_words(*years, get_language())


def pills(selection: Selection) -> list[Pill]:
    """Each active filter with the address that removes it."""
    language = get_language()

    def without(**changes: str) -> str:
        return selection.changing(**changes).url(language)

    found = []
    if selection.q:
        found.append(
            Pill(_("“%(words)s”") % {"words": nested(selection.q, language)}, without(q=""))
        )
    if selection.from_ or selection.to:
        found.append(Pill(period(selection), without(from_="", to="", within="possibly")))
    found += [
        Pill(names_of(selection, facet), selection.choosing(facet, []).url(language))
        for facet, _values in selection.chosen
    ]
    if selection.known_by:
        date = wording.date_words(selection.known_by, language)
        found.append(Pill(_("as known on %(date)s") % {"date": date}, without(known_by="")))
    return found
