"""Likely duplicates: the event or the statement of the record that a proposal seems to be.

A match is a score from 0 to 1 and its reasons, kept as keys so that every editor reads them in the
language of the interface (`reasons_in_words`).
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from django.db.models import F, Q
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from rapidfuzz import fuzz

from timeline import edtf
from timeline.folding import index_terms
from timeline.models import Event, State, Statement

LANGUAGES = ("ar", "en", "ru")
REASONS = {
    "same-day": gettext_lazy("same day"),
    "day-apart": gettext_lazy("a day apart"),
    "same-time": gettext_lazy("same period"),
    "one-actor": gettext_lazy("same actor"),
    "both-actors": gettext_lazy("both actors"),
    "all-actors": gettext_lazy("all actors"),
    "shared-actor": gettext_lazy("an actor in common"),
    "same-place": gettext_lazy("same place"),
    "same-kind": gettext_lazy("same kind of event"),
    "like-title": gettext_lazy("title alike"),
    "same-speaker": gettext_lazy("same speaker"),
    "same-words": gettext_lazy("same words"),
    "like-words": gettext_lazy("words alike"),
    "inside": gettext_lazy("quoted inside it"),
}
EVENT_THRESHOLD = 0.6
STATEMENT_THRESHOLD = 0.6
MOST_CANDIDATES = 300
WIDE_DAYS = 92  # a period longer than a season says too little to look for "the same" by itself
VAGUE_KINDS = ("statement", "other")
KIN = {"summit": "meeting", "talks": "meeting"}  # kinds that two compilers may take for each other
GONE = State.WITHDRAWN


@dataclass(frozen=True, slots=True)
class Description:
    """What is compared: an event proposed, or one of the record, in plain values."""

    date: str  # EDTF
    title: str
    language: str
    actors: frozenset[str] = frozenset()  # slugs
    kind: str = ""
    place: str = ""
    passage: str = ""  # the words of the article that tell it


@dataclass(frozen=True, slots=True)
class Match:
    """A record that something looks like; `reasons` are keys of REASONS."""

    found: Event | Statement
    score: float  # to rank by; 1 and more is as good as certain
    reasons: tuple[str, ...]

    @property
    def reason(self) -> str:
        return ",".join(self.reasons)


def reasons_in_words(stored: str) -> str:
    """The stored keys as a list in the language of the interface."""
    words = [str(REASONS[key]) for key in stored.split(",") if key in REASONS]
    return _(", ").join(words)


# --- events ----------------------------------------------------------------------------------


def matching_events(
    wanted: Description,
    *,
    exclude: Iterable[int] = (),
    limit: int = 5,
    threshold: float = EVENT_THRESHOLD,
) -> list[Match]:
    """Events that look like `wanted`, the likeliest first; withdrawn ones are never proposed.

    A threshold of 0 gives all events of those days, as a list to choose from.
    """
    dates = _dates(wanted.date)
    if dates is None:
        return []
    first, last = dates.earliest, dates.latest
    day = dt.timedelta(days=1)
    near = (
        Event.objects.between(_shift(first, -day), _shift(last, day))
        .exclude(state=GONE)
        .exclude(pk__in=list(exclude))
        .select_related("kind", "place")
        .prefetch_related("actors")
        .order_by("earliest", "pk")[:MOST_CANDIDATES]
    )
    rarity = rarities(near, wanted.language)
    matches = [_compare(wanted, first, last, event, rarity) for event in near]
    matches = [match for match in matches if match.score >= threshold]
    return sorted(matches, key=lambda match: (-match.score, match.found.pk))[:limit]


def _dates(text: str) -> edtf.Edtf | None:
    try:
        return edtf.parse(text)
    except edtf.EdtfError:
        return None


def _shift(day: dt.date, by: dt.timedelta) -> dt.date:
    try:
        return day + by
    except OverflowError:
        return day


def _compare(
    wanted: Description, first: dt.date, last: dt.date, event: Event, rarity: Mapping[str, float]
) -> Match:
    when, when_score = _compare_dates(first, last, event)
    shared, shared_score = _compare_actors(wanted.actors, {a.slug for a in event.actors.all()})
    alike = likeness(wanted, event, rarity)
    reasons, score = [when, shared], when_score + shared_score + 0.5 * alike
    if wanted.place and event.place and event.place.slug == wanted.place:
        reasons.append("same-place")
        score += 0.1
    kind, there = (KIN.get(slug, slug) for slug in (wanted.kind, event.kind.slug))
    if kind not in VAGUE_KINDS and kind == there:
        reasons.append("same-kind")
        score += 0.1
    elif kind not in VAGUE_KINDS and there == "statement":
        score -= 0.1  # something done, and something said about it
    if alike >= 0.5:
        reasons.append("like-title")
    if not shared and alike < 0.75:
        score /= 2  # nobody in common and no title alike: another event of that day
    return Match(event, score, tuple(filter(None, reasons)))


def _compare_dates(first: dt.date, last: dt.date, event: Event) -> tuple[str, float]:
    if (first, last) == (event.earliest, event.latest):
        return ("same-day", 0.4) if first == last else ("same-time", 0.35)
    if first > event.latest or last < event.earliest:
        return "day-apart", 0.12
    if (last - first).days > WIDE_DAYS:
        return "same-time", 0.1
    return "same-time", 0.22


def _compare_actors(wanted: frozenset[str], there: set[str]) -> tuple[str, float]:
    shared = len(wanted & there)
    if not shared:
        return "", 0.0
    if shared == len(wanted):
        reason = {1: "one-actor", 2: "both-actors"}.get(shared, "all-actors")
        # Two who meet say more than one who is in the news every day.
        return reason, 0.3 if shared > 1 else 0.2
    return "shared-actor", 0.25 * shared / min(len(wanted), len(there))


def likeness(wanted: Description, event: Event, rarity: Mapping[str, float]) -> float:
    """How alike the words are, 0 to 1: titles as a whole, or telling words of the title found.

    Names of its actors and its place are compared elsewhere and tell nothing here. A word counts
    for less the more of the candidates have it in their titles.
    """
    title = _title_terms(event, wanted.language)
    if not title:
        return 0.0
    ratio = fuzz.token_sort_ratio(_terms(wanted.title), title) / 100
    told = set(_terms(f"{wanted.title} {wanted.passage}").split())
    names = _name_terms(event, wanted.language)
    weights = {term: rarity.get(term, 1.0) for term in title.split() if term not in names}
    within = sum(weight for term, weight in weights.items() if term in told)
    return max(ratio, within / sum(weights.values()) if weights else 0.0)


def rarities(events: Iterable[Event], language: str) -> dict[str, float]:
    """One over the number of titles that have a word."""
    seen = Counter(term for event in events for term in set(_title_terms(event, language).split()))
    return {term: 1 / number for term, number in seen.items()}


def _title_terms(event: Event, language: str) -> str:
    return _terms(getattr(event, f"title_{language}", "") or "")


def _name_terms(event: Event, language: str) -> set[str]:
    rows = [*event.actors.all(), *([event.place] if event.place else [])]
    names = " ".join(getattr(row, f"name_{language}", "") or "" for row in rows)
    return set(_terms(names).split())


@lru_cache(maxsize=2048)
def _terms(text: str) -> str:
    return index_terms(text)


# --- statements ------------------------------------------------------------------------------


def matching_statements(
    *,
    speakers: Iterable[str],
    said: str,
    words: str,
    language: str,
    exclude: Iterable[int] = (),
    limit: int = 5,
    threshold: float = STATEMENT_THRESHOLD,
) -> list[Match]:
    """Statements that seem to be the same utterance: one speaker, about one day, words alike."""
    dates, slugs = _dates(said), sorted(set(speakers))
    if dates is None or not slugs:
        return []
    day = dt.timedelta(days=1)
    near = (
        Statement.objects.filter(speakers__slug__in=slugs)
        .filter(Q(said_earliest__lte=_shift(dates.latest, day)))
        .filter(Q(said_latest__gte=_shift(dates.earliest, -day)))
        .exclude(state=GONE)
        .exclude(pk__in=list(exclude))
        .select_related("event")
        .prefetch_related("renderings")
        .distinct()
        .order_by(F("said_earliest").desc(), "pk")[:MOST_CANDIDATES]
    )
    matches = [_compare_words(words, language, item, dates.earliest) for item in near]
    matches = [match for match in matches if match.score >= threshold]
    return sorted(matches, key=lambda match: (-match.score, match.found.pk))[:limit]


def _compare_words(words: str, language: str, statement: Statement, day: dt.date) -> Match:
    alike = max(
        (_same_words(words, r.text) for r in statement.renderings.all() if r.language == language),
        default=0.0,
    )
    when = "same-day" if statement.said_earliest == day else "day-apart"
    reason = "same-words" if alike >= 0.95 else "like-words"
    reasons = ("same-speaker", when, reason) if alike >= 0.5 else ("same-speaker", when)
    return Match(statement, alike, reasons)


def _same_words(one: str, other: str) -> float:
    """1 for the same words; nearly so where a shorter quotation is a part of a longer one."""
    first, second = _terms(one), _terms(other)
    if not first or not second:
        return 0.0
    shorter, longer = sorted((first, second), key=len)
    if len(shorter.split()) >= 2 and f" {shorter} " in f" {longer} ":
        return 1.0 if len(shorter) == len(longer) else 0.9
    return fuzz.token_sort_ratio(first, second) / 100


def likely_events(
    *, said: str, speakers: Iterable[str], words: str, language: str, limit: int = 6
) -> list[Event]:
    """Events of that day or the next that a statement may be about, the likeliest first."""
    dates, slugs = _dates(said), set(speakers)
    if dates is None:
        return []
    near = (
        Event.objects.between(dates.earliest, _shift(dates.latest, dt.timedelta(days=1)))
        .exclude(state=GONE)
        .select_related("place")
        .prefetch_related("actors")
        .order_by("earliest", "pk")[:MOST_CANDIDATES]
    )
    wanted = Description(date=said, title=words, language=language)
    rarity = rarities(near, language)
    ranked = [(_nearness(wanted, slugs, dates.earliest, event, rarity), event) for event in near]
    good = sorted((pair for pair in ranked if pair[0] > 0), key=lambda pair: (-pair[0], pair[1].pk))
    return [event for _score, event in good[:limit]]


def _nearness(
    wanted: Description, slugs: set[str], day: dt.date, event: Event, rarity: Mapping[str, float]
) -> float:
    takes_part = bool(slugs & {actor.slug for actor in event.actors.all()})
    return 0.5 * takes_part + likeness(wanted, event, rarity) + 0.1 * (event.earliest == day)


def titles_with(words: Sequence[str]) -> Q:
    """The condition that an event's title has all these words in one of the languages."""
    wanted = Q()
    for code in LANGUAGES:
        has_all = Q()
        for word in words:
            has_all &= Q(**{f"title_{code}__icontains": word})
        wanted |= has_all
    return wanted


def best(matches: Sequence[Match]) -> Match | None:
    return matches[0] if matches else None
