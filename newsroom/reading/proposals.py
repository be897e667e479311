"""From the draft of an event to its proposal, and several tellings of one event to one.

Positions are inner ones (see `text.Shadow`); a proposal carries outer spans.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from .findings import Mention, ProposedEvent
from .gazetteer import Gazetteer, bound
from .happenings import Happening
from .names import stands_for_government
from .telling import Draft, Sentence
from .text import Shadow
from .titling import title_of

Span = tuple[int, int]
_THAT = re.compile(r"(?<!\w)(?:that|что|(?:ب|ف)?ان|(?:و)?عندما|بعدما|حين) (?=\w)")
_NEAR = 7  # words between "that" and the word of happening that it brings
_FAR = 400  # characters that so many words do not fill
STRONG_BREAK = re.compile(r"[;؛]|:(?!\d)|[!?] ")  # a stop inside a sentence ends an abbreviation


@dataclass
class Proposer:
    """Fills in what a sentence tells about a drafted event."""

    shadow: Shadow
    language: str
    published: date | None
    gazetteer: Gazetteer
    _broken: tuple[int, list[int], list[int]] = (-1, [], [])  # of the last sentence asked about
    _known: dict[Span, tuple[tuple[str, ...], str]] = field(default_factory=dict)  # by clause

    def propose(self, draft: Draft) -> ProposedEvent:
        """Fill in what the sentence tells about the event."""
        sentence, core = draft.sentence, draft.core
        clause = self._clause(draft)
        actors, place = self._who_and_where(sentence, clause)
        status = self._status(draft)
        return ProposedEvent(
            edtf=draft.edtf,
            title=self._title(draft, clause),
            actors=actors,
            support=self.shadow.span(sentence.start, sentence.end),
            kind=self._kind(sentence, core, clause),
            side=self._side(actors, core),
            place=place,
            status=status,
            date_span=(draft.date[2].start, draft.date[2].end) if draft.date else None,
            rule=draft.rule,
            why=draft.why,
        )

    def _clause(self, draft: Draft) -> Span:
        """The part of the sentence around the core, up to its neighbours' dates or a semicolon."""
        sentence = draft.sentence
        first, last = sentence.start, sentence.end
        if draft.rule == "chronology" and draft.date:
            first = min(draft.date[1] + 1, last)
        if draft.within:
            return draft.within
        core = draft.core.start if draft.core else first
        starts, ends = self._breaks(sentence)
        if before := bisect_right(ends, core):
            first = max(first, ends[before - 1])
        if (behind := bisect_right(starts, core)) < len(starts):
            last = starts[behind]
        return first, max(last, first)

    def _breaks(self, sentence: Sentence) -> tuple[list[int], list[int]]:
        """Where the marks that part the clauses of a sentence begin and end."""
        if self._broken[0] != sentence.start:
            span = sentence.start, sentence.end
            found = [m.span() for m in STRONG_BREAK.finditer(self.shadow.folded, *span)]
            self._broken = sentence.start, [a for a, _ in found], [b for _, b in found]
        return self._broken[1:]

    def _who_and_where(self, sentence: Sentence, clause: Span) -> tuple[tuple[str, ...], str]:
        """The actors and the place; several drafts may share one clause."""
        if clause not in self._known:
            near = self._near(sentence, clause)
            self._known[clause] = self._actors(near), self._place(near)
        return self._known[clause]

    def _near(self, sentence: Sentence, clause: Span) -> Sequence[Mention]:
        first, last = (bisect_left(sentence.named, edge) for edge in clause)
        return sentence.mentions[first:last] or sentence.mentions

    def _actors(self, mentions: Sequence[Mention]) -> tuple[str, ...]:
        slugs: dict[str, None] = {}
        for mention in mentions:
            slug = mention.actor
            if self.gazetteer.kind(slug) == "place":
                slug = stands_for_government(self.shadow, mention, self.gazetteer)
            if slug:
                slugs[slug] = None
        return tuple(slugs)

    def _place(self, mentions: Sequence[Mention]) -> str:
        for mention in mentions:
            if self.gazetteer.kind(mention.actor) == "place" and not stands_for_government(
                self.shadow, mention, self.gazetteer
            ):
                return mention.actor
        return ""

    def _kind(self, sentence: Sentence, core: Happening | None, clause: Span) -> str:
        if core and core.force in ("declaration", "saying"):
            return "statement"
        if core and core.kind not in ("meeting", "other"):
            return core.kind
        first, last = (bisect_left(sentence.happenings, e, key=lambda h: h.start) for e in clause)
        inside = sentence.happenings[first:last]
        if core and core.kind == "meeting" and any(h.kind == "summit" for h in inside):
            return "summit"
        if core is None:
            return inside[0].kind if inside else "other"
        if core.kind == "other" and not sentence.mentions:  # "the signing took ten minutes"
            named = (h.kind for h in inside if h.start < core.start and h.force == "act")
            return next(named, "other")
        return core.kind

    def _side(self, actors: tuple[str, ...], core: Happening | None) -> str:
        sides = [self.gazetteer.side(slug) for slug in actors]
        if not sides:
            return "other"
        shared = core is not None and core.kind in ("meeting", "summit", "call", "treaty")
        if shared and "us" in sides and "ru" in sides:
            return "both"
        return sides[0] if sides[0] in ("us", "ru") else "other"

    def _status(self, draft: Draft) -> str:
        first = bound(draft.edtf.split("/")[0].rstrip("~?%"), last=False)
        if first and self.published and first > self.published:
            return "scheduled"
        return "occurred"

    def _title(self, draft: Draft, clause: Span) -> str:
        core = draft.core.start if draft.core else clause[0]
        dates = [(start, end) for start, end, _ in draft.sentence.dates]
        if draft.core and draft.core.force == "act":
            clause = (self._after_attribution(clause[0], core), clause[1])
        return title_of(self.shadow, clause, core, dates, self.language)

    def _after_attribution(self, start: int, core: int) -> int:
        """Where the told clause begins: behind the nearest "that" before its word of happening."""
        near = max(start, core - _FAR)
        opened = [m.end() for m in _THAT.finditer(self.shadow.folded, near, core + 1)]
        if not opened or len(self.shadow.folded[opened[-1] : core].split()) > _NEAR:
            return start
        return opened[-1]


_GROUPS = {"summit": "meeting"}
MOST_ALIKE = 50  # earlier proposals of a date that a new one is held against: keeps it linear
MOST_PASSAGES = 20  # further passages kept with one proposal


def merged(proposals: list[ProposedEvent]) -> list[ProposedEvent]:
    """One proposal for each event: a later telling becomes a further passage of the first."""
    kept: list[ProposedEvent] = []
    alike: dict[str, list[int]] = defaultdict(list)  # places in `kept` by date and by its year
    for proposal in proposals:
        keys = [proposal.edtf]
        if proposal.status == "scheduled":
            keys.append("scheduled " + proposal.edtf[:4])
        near = sorted({k for key in keys for k in alike[key][:MOST_ALIKE]})
        k = next((k for k in near if _is_same(kept[k], proposal)), None)
        if k is None:
            k = len(kept)
            kept.append(proposal)
        else:
            kept[k] = _joined(kept[k], proposal)
        for key in (*keys, kept[k].edtf):
            if k not in alike[key][:MOST_ALIKE]:
                alike[key].append(k)
    return kept


def _is_same(one: ProposedEvent, other: ProposedEvent) -> bool:
    """The same sentence on one date, or like acts of the same actors on one (or one wider) date."""
    dates = one.edtf == other.edtf
    if dates and one.support == other.support:
        return True
    kinds = _GROUPS.get(one.kind, one.kind) == _GROUPS.get(other.kind, other.kind)
    shared = set(one.actors) & set(other.actors)
    # Two acts of one state on one day may well be two: a second actor has to be the same too.
    actors = len(shared) >= min(2, len(one.actors), len(other.actors))
    unnamed = one.kind == "other" and not shared  # the words alone do not tell what it was
    if not kinds or not actors or unnamed or one.kind == "statement":
        return False
    scheduled = one.status == other.status == "scheduled" and bool(shared)
    return dates or (scheduled and _holds(one.edtf, other.edtf))


def _holds(one: str, other: str) -> bool:
    """Whether one date is the other's month or year."""
    return one.startswith(other) or other.startswith(one)


def _joined(first: ProposedEvent, second: ProposedEvent) -> ProposedEvent:
    """Keep the telling with the exact date; the other's passage is added."""
    if len(first.also) >= MOST_PASSAGES:
        return first
    exact = (len(first.edtf), bool(first.actors)) >= (len(second.edtf), bool(second.actors))
    best, rest = (first, second) if exact else (second, first)
    actors = tuple(dict.fromkeys([*best.actors, *rest.actors]))
    passages = dict.fromkeys([*best.also, rest.support, *rest.also])
    also = tuple(span for span in passages if span != best.support)
    return replace(best, actors=actors, also=also, place=best.place or rest.place)
