"""Short links and snapshots: what readers may keep of an address of this site."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import SplitResult, urlsplit

from django.core.cache import cache
from django.http import QueryDict
from django.urls import Resolver404, ResolverMatch, resolve
from django.utils import translation

from timeline import selection
from timeline.codes import code_of
from timeline.exports.rows import events_listed, events_of
from timeline.facets import BY_NAME
from timeline.found import Found, current_index, find
from timeline.models import Event, ShortLink, Snapshot
from timeline.panels import labels
from timeline.templatetags.record import date_words

MOST_A_MINUTE = 60
MOST_IN_SNAPSHOT = 2000
LANGUAGES = ("ar", "en", "ru")
# Pages that are read in a selection, and as known on its day; other forms of it.
IN_A_SELECTION = {"event", "event-by-id", "statement", "export", "facet", "cite-view", "cite-event"}
LONGEST = 2000  # characters of an address that is read or kept


class NotShareable(ValueError):
    """An address that is none of this site's public pages."""


def parts_of(address: str) -> SplitResult:
    """The parts of any text that may be an address. Raises NotShareable where it is none."""
    try:
        return urlsplit(address[:LONGEST])
    except ValueError as error:  # such as "http://["
        raise NotShareable(address) from error


def canonical(path: str) -> str:
    """The canonical form of a public address, of a view or of a record. Raises NotShareable."""
    address = _canonical(path)
    if len(address) > LONGEST or not address.isprintable():  # escaped, it may have grown
        raise NotShareable(path)
    return address


def _canonical(path: str) -> str:
    parts = parts_of(path)
    if parts.scheme or parts.netloc or not parts.path.startswith("/"):
        raise NotShareable(path)
    language = parts.path.split("/")[1]
    match = page_at(parts.path)
    if match is None:
        raise NotShareable(path)
    if match.url_name == "timeline":
        return selection.parse(QueryDict(parts.query))[0].url(language)
    if match.url_name in IN_A_SELECTION:
        query = selection.parse(QueryDict(parts.query))[0].changing().query()
        return f"{parts.path}?{query}" if query else parts.path
    return parts.path


def page_at(path: str) -> ResolverMatch | None:
    """The public page at a path that begins with a language, None where there is none."""
    language = path.split("/")[1] if path.startswith("/") else ""
    if language not in LANGUAGES:
        return None
    with translation.override(language):  # the language's prefix only matches when it is active
        try:
            match = resolve(path)
        except Resolver404:
            return None
    return match if match.app_name == "timeline" else None


def is_too_much(what: str) -> bool:
    """Whether too many were made in this minute by everybody together."""
    key = f"made:{what}"
    cache.add(key, 0, 60)
    return cache.incr(key) > MOST_A_MINUTE


def shorten(path: str) -> ShortLink:
    """The short link of a public address, made on first demand."""
    address = canonical(path)
    for length in range(7, 13):
        link, _made = ShortLink.objects.get_or_create(
            code=code_of(address, length), defaults={"path": address}
        )
        if link.path == address:
            return link
    raise NotShareable(path)  # six collisions of a hash do not happen


def take_snapshot(chosen: selection.Selection, language: str) -> Snapshot:
    """Keep what a view holds now; the same view of the same version is kept once. Raises
    NotShareable where the view's address is too long to be kept."""
    if len(chosen.changing().query()) > LONGEST:
        raise NotShareable(chosen)
    found = find(chosen.changing())
    code = code_of(f"{language} {chosen.changing().query()} {found.version}", 10)
    snapshot, _made = Snapshot.objects.get_or_create(
        code=code,
        defaults={
            "language": language,
            "query": chosen.changing().query(),
            "number": found.index.number,
            "events": _kept(found),
        },
    )
    return snapshot


def _kept(found: Found) -> list[dict[str, str]]:
    return [as_kept(event) for event in events_of(found, 0, MOST_IN_SNAPSHOT)]


def as_kept(event: Event) -> dict[str, str]:
    """What a snapshot keeps of an event."""
    texts = {
        f"{field}_{code}": getattr(event, f"{field}_{code}") or ""
        for field in ("title", "summary")
        for code in LANGUAGES
    }
    return {
        "id": event.pk,
        "slug": event.slug,
        "date": event.date,
        "kind": event.kind.slug,
        "side": event.side,
        "tone": event.tone,
        **texts,
    }


@dataclass(frozen=True)
class Changed:
    """A kept event whose words or facts differ now: the event, and each field's text then and
    now."""

    event: Event
    fields: dict[str, tuple[str, str]]


@dataclass(frozen=True)
class Since:
    """What happened to a view since its snapshot: kept events that were withdrawn, those that are
    gone from the view alone, events new to it, and those that differ. `public` are the ids of the
    kept events that still have a page."""

    withdrawn: list[dict[str, str]]
    gone: list[dict[str, str]]
    added: list[Event]
    changed: list[Changed]
    public: set[int]

    def __bool__(self) -> bool:
        return bool(self.withdrawn or self.gone or self.added or self.changed)


def since(snapshot: Snapshot) -> Since:
    """Compare a snapshot with what its view holds now."""
    chosen, _problems = selection.parse(QueryDict(snapshot.query))
    found = find(chosen)
    kept = {one["id"]: one for one in snapshot.events}
    public = set(Event.objects.published().filter(pk__in=kept).values_list("pk", flat=True))
    present = {pk for pk in kept if _lists(found, pk)}
    added = [pk for pk in _comparable(found, kept) if pk not in kept]
    return Since(
        withdrawn=[one for pk, one in kept.items() if pk not in public],
        gone=[one for pk, one in kept.items() if pk in public and pk not in present],
        added=list(events_listed(found, added)),
        changed=[
            Changed(event, fields)
            for event in events_listed(found, [pk for pk in kept if pk in present])
            if (fields := _differences(kept[event.pk], as_kept(event)))
        ],
        public=public,
    )


def _lists(found: Found, pk: int) -> bool:
    ordinal = found.index.ordinals.get(pk)
    return ordinal is not None and ordinal in found.listed


def _comparable(found: Found, kept: dict[int, dict[str, str]]) -> list[int]:
    """The events now in the view that a snapshot could have kept: of one that was cut at its
    length, those up to its last."""
    ids = found.ids(0, MOST_IN_SNAPSHOT)
    if len(kept) < MOST_IN_SNAPSHOT:
        return ids
    last = max((place for place, pk in enumerate(ids) if pk in kept), default=-1)
    return ids[: last + 1]


def _differences(before: dict[str, str], after: dict[str, str]) -> dict[str, tuple[str, str]]:
    names = [name for name in after if name not in ("id", "slug")]
    return {
        name: (_in_words(name, before.get(name)), _in_words(name, after[name]))
        for name in names
        if before.get(name) != after[name]
    }


def _in_words(name: str, value: str | int | None) -> str:
    """What a snapshot keeps of a field, as a reader is told it."""
    if name == "date" and value:
        return date_words(str(value))
    if name in ("kind", "side"):
        return labels(BY_NAME[name], current_index()).get(str(value), str(value))
    return "" if value is None else str(value)
