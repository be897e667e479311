"""Events that a text tells: a dated clause with a word of happening, or the day's main news.

Every proposal rests on one sentence. Positions inside this module are inner ones (`text.Shadow`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from itertools import pairwise

from .findings import FoundDate, Mention, ProposedEvent
from .gazetteer import Gazetteer, bound
from .happenings import Happening, find_happenings, is_news, lexicon
from .matching import fold
from .names import stands_for_government
from .text import Shadow
from .titling import title_of

Span = tuple[int, int]
RECENT = timedelta(days=8)  # a date in the lead no further back than this is the day of the news
BACKGROUND = timedelta(days=3)  # words said as long ago as this are told as an event
UNDATED = 1  # at most so many events of the day that no date stands beside
_ENTRY = re.compile(r"^[-–—•*·\s]*$")
_BREAK = re.compile(r"[,،;؛]")
_STRONG_BREAK = re.compile(r"[;؛:]|[.!?] ")
_DOCUMENT = re.compile(
    r"\b(?:treaty|agreement|accord|pact|act|law|договор|соглашени|معاهده|اتفاقيه|اتفاق|قانون)\w*"
)
_HEADLINE_WORDS = 16


@dataclass
class _Sentence:
    """One sentence with what was found in it."""

    start: int
    end: int
    happenings: list[Happening] = field(default_factory=list)
    dates: list[tuple[int, int, FoundDate]] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)
    headed: tuple[int, int, FoundDate] | None = None  # the date that stands over it as a heading
    headline: bool = False
    lead: bool = False


@dataclass
class _Draft:
    """A proposal before the others are known."""

    sentence: _Sentence
    edtf: str
    core: Happening | None
    date: tuple[int, int, FoundDate] | None
    rule: str
    why: str


def find_events(
    shadow: Shadow,
    *,
    language: str,
    published: date | None,
    dates: Sequence[FoundDate],
    mentions: Sequence[Mention],
    gazetteer: Gazetteer,
    quotes: Sequence[Span] = (),
) -> list[ProposedEvent]:
    """The events that the text tells, in the order of their passages.

    `dates`, `mentions` and `quotes` carry outer spans, as do the proposals' `support` and `also`.
    """
    sentences = _sentences(shadow, dates, mentions, language)
    reader = _Reader(shadow, language, published, gazetteer, quotes)
    drafts = [draft for sentence in sentences for draft in reader.dated(sentence)]
    drafts += [draft for pair in pairwise(sentences) for draft in reader.told_after(*pair)]
    drafts += reader.undated(sentences, drafts)
    drafts.sort(key=lambda draft: (draft.sentence.start, draft.date[0] if draft.date else -1))
    return _merged([reader.propose(draft) for draft in drafts])


def _sentences(
    shadow: Shadow, dates: Sequence[FoundDate], mentions: Sequence[Mention], language: str
) -> list[_Sentence]:
    found = [_Sentence(start, end) for start, end in shadow.sentences]
    inner_dates = [(*shadow.inner(d.start, d.end), d) for d in dates]
    inner_names = [(shadow.inner(m.start, m.end)[0], m) for m in mentions]
    at_date = at_name = 0
    for sentence in found:
        while at_date < len(inner_dates) and inner_dates[at_date][0] < sentence.end:
            sentence.dates.append(inner_dates[at_date])
            at_date += 1
        while at_name < len(inner_names) and inner_names[at_name][0] < sentence.end:
            sentence.mentions.append(inner_names[at_name][1])
            at_name += 1
        sentence.happenings = find_happenings(shadow, sentence.start, sentence.end, language)
    _mark_lead(shadow, found)
    for heading, entry in pairwise(found):
        if _is_heading(shadow, heading):
            entry.headed = heading.dates[0]
    return found


def _is_heading(shadow: Shadow, sentence: _Sentence) -> bool:
    """Whether a sentence is nothing but a date, as over an entry of a chronology."""
    if len(sentence.dates) != 1:
        return False
    start, end, _ = sentence.dates[0]
    rest = shadow.folded[sentence.start : start] + " " + shadow.folded[end : sentence.end]
    return len(re.findall(r"\w+", rest)) <= 1


def _mark_lead(shadow: Shadow, sentences: list[_Sentence]) -> None:
    """Short unfinished lines at the top are headlines; the first told sentence is the lead."""
    for sentence in sentences[:12]:
        words = shadow.folded[sentence.start : sentence.end]
        finished = words.rstrip("\"'”“»)").endswith((".", "!", "؟", "…"))
        if not finished and len(words.split()) <= _HEADLINE_WORDS and not sentence.dates[1:]:
            sentence.headline = True
        elif sentence.happenings and len(words.split()) >= 6:
            sentence.lead = True
            return


def _most_exact(drafts: list[_Draft]) -> list[_Draft]:
    """Without the wider of two dates of one act: "this year, on 12 February"."""
    return [
        draft
        for draft in drafts
        if not any(
            other.core == draft.core and len(other.edtf) > len(draft.edtf)
            and other.edtf.startswith(draft.edtf.rstrip("~?%"))
            for other in drafts
        )
    ]  # fmt: skip


@dataclass
class _Reader:
    """What is fixed for one text."""

    shadow: Shadow
    language: str
    published: date | None
    gazetteer: Gazetteer
    quotes: Sequence[Span]

    def dated(self, sentence: _Sentence) -> list[_Draft]:
        """One draft for each date of the sentence that dates a happening."""
        if sentence.headline:
            return []
        drafts = [self._draft(sentence, found) for found in sentence.dates]
        if sentence.headed and sentence.happenings:
            core, value = sentence.happenings[0], sentence.headed[2]
            why = "entry of a chronology under its date"
            drafts.append(_Draft(sentence, value.edtf, core, None, "chronology", why))
        kept = _most_exact([draft for draft in drafts if draft])
        if sentence.lead and not any(self._is_news_day(draft.edtf) for draft in kept):
            kept += self._lead(sentence, kept)
        return kept

    def told_after(self, sentence: _Sentence, following: _Sentence) -> list[_Draft]:
        """An act whose date stands in the next sentence: "... This was announced on Monday"."""
        head = self.shadow.folded[following.start : following.start + 24]
        links = tuple(fold(words) + " " for words in lexicon(self.language).LINKS)
        if sentence.dates or not following.dates or not sentence.happenings:
            return []
        if not head.startswith(links):
            return []
        value = following.dates[0][2]
        core, why = sentence.happenings[0], "the next sentence dates it"
        return [_Draft(sentence, value.edtf, core, None, "dated-after", why)]

    def _lead(self, sentence: _Sentence, kept: list[_Draft]) -> list[_Draft]:
        """The main news, on the article's day unless the sentence dates its first verb itself."""
        if not self.published or not sentence.happenings:
            return []
        core = sentence.happenings[0]
        if any(self._is_recent(d.edtf) or self._same_clause(core, d) for d in kept):
            return []
        day = self._news_day([sentence])
        return [_Draft(sentence, day, core, None, "main-news", "the article's main news")]

    def _same_clause(self, core: Happening, draft: _Draft) -> bool:
        other = draft.date[0] if draft.date else core.end
        first, last = sorted((core.end, other))
        return not _BREAK.search(self.shadow.folded, first, last)

    def _is_news_day(self, edtf: str) -> bool:
        day = bound(edtf, last=False) if "/" not in edtf else None
        return bool(day and self.published and abs(self.published - day) <= timedelta(days=1))

    def _draft(self, sentence: _Sentence, found: tuple[int, int, FoundDate]) -> _Draft | None:
        start, end, value = found
        if not value.edtf or value.precision in ("decade", "century", "vague", "duration"):
            return None
        opens = _ENTRY.match(self.shadow.folded[sentence.start : start])
        if opens and self._opens_entry(end) and not self._is_dateline(sentence, value):
            core = next((h for h in sentence.happenings if h.start >= end), None)
            return _Draft(sentence, value.edtf, core, found, "chronology", "entry of a chronology")
        if self._is_limit(sentence, start, value) or self._is_attribute(start, end):
            return None
        if self._is_question(sentence):
            return None
        core = self._governing(sentence, start, end)
        if core is None:
            return self._verbless(sentence, found)
        if not self._counts(sentence, core, value):
            return None
        why = f"{core.force} beside the date: {core.word}"
        return _Draft(sentence, value.edtf, core, found, f"dated-{core.force}", why)

    def _verbless(self, sentence: _Sentence, found: tuple[int, int, FoundDate]) -> _Draft | None:
        """A sentence without any verb known here still tells of a dated act of named actors."""
        people = [m for m in sentence.mentions if self.gazetteer.kind(m.actor) != "place"]
        if not people or len(sentence.dates) > 1 or self._in_quotes(found[0]):
            return None
        return _Draft(sentence, found[2].edtf, None, found, "dated-names", "names beside the date")

    def _is_dateline(self, sentence: _Sentence, value: FoundDate) -> bool:
        return sentence.lead and self._is_news_day(value.edtf)

    def _opens_entry(self, end: int) -> bool:
        return bool(re.match(r" ?(?:[:–—]| - )", self.shadow.folded[end : end + 3]))

    def _is_question(self, sentence: _Sentence) -> bool:
        """Whether the sentence opens with what somebody was asked about."""
        head = self.shadow.folded[sentence.start : sentence.start + 40].lstrip('-– "«“')
        return head.startswith(tuple(fold(words) for words in lexicon(self.language).QUESTIONS))

    def _is_limit(self, sentence: _Sentence, start: int, value: FoundDate) -> bool:
        """Whether a word such as "until" stands before the date. A range brings its own."""
        if "/" in value.edtf:
            return False
        before = self.shadow.folded[max(sentence.start, start - 16) : start].split()
        limits = {fold(word) for word in lexicon(self.language).NOT_DATES}
        return bool(before) and before[-1] in limits

    def _is_attribute(self, start: int, end: int) -> bool:
        """Whether the date only tells which one is meant: "the 1972 treaty", "today's talks"."""
        folded = self.shadow.folded
        if folded[end : end + 2] == "'s":
            return True
        if not re.fullmatch(r"(?:\D{0,5})\d{4}(?: года| г\.)?", folded[start:end]):
            return False
        behind = folded[end : end + 30] if self.language == "en" else ""
        before = folded[max(0, start - 20) : start].split()
        near = " ".join(behind.split()[:2] if self.language == "en" else before[-1:])
        return bool(_DOCUMENT.search(near))

    def _governing(self, sentence: _Sentence, start: int, end: int) -> Happening | None:
        """The word of happening that the date belongs to: the one fewest marks and words away."""
        others = [h for h in sentence.happenings if h.end <= start or h.start >= end]
        return min(others, key=lambda h: self._distance(h, start, end), default=None)

    def _distance(self, happening: Happening, start: int, end: int) -> float:
        first, last = (happening.end, start) if happening.end <= start else (end, happening.start)
        between = self.shadow.folded[first:last]
        cost = len(between.split()) + 3.0 * len(_BREAK.findall(between))
        cost += 12 * len(_STRONG_BREAK.findall(between)) + 6 * self._subordinators(between)
        cost += 3 if happening.force == "verb" else 0
        return cost + (0.5 if happening.start > end else 0)

    def _subordinators(self, between: str) -> int:
        words = set(between.split())
        return sum(fold(word) in words for word in lexicon(self.language).RELATIVES)

    def _counts(self, sentence: _Sentence, core: Happening, value: FoundDate) -> bool:
        if self._in_quotes(core.start) and not self._tells_in_quotes(sentence, core):
            return False
        weak = core.force == "verb" or _is_wide(value.edtf)
        if self._is_doubtful(core) or (weak and not sentence.mentions):
            return False
        if core.force != "saying" or sentence.lead:
            return True
        day = bound(value.edtf.split("/")[0], last=True)
        return bool(day and self.published and self.published - day >= BACKGROUND)

    def _tells_in_quotes(self, sentence: _Sentence, core: Happening) -> bool:
        """Whether quoted words tell of an event: an act of somebody named."""
        return core.force == "act" and bool(sentence.mentions)

    def _is_doubtful(self, core: Happening) -> bool:
        """Whether the words around the core say that it may not be so: "if", "could"."""
        folded = self.shadow.folded
        near = set(folded[max(0, core.start - 24) : core.end + 12].split())
        return any(fold(word) in near for word in lexicon(self.language).NEGATIONS)

    def undated(self, sentences: list[_Sentence], drafts: list[_Draft]) -> list[_Draft]:
        """Acts and strong declarations of the day that carry no date of their own."""
        if not self.published:
            return []
        day = self._news_day(sentences)
        found = []
        for sentence in sentences:
            core = self._main_verb(sentence)
            if core and not sentence.dates and not self._is_earlier(sentence):
                why = "told without a date: the day of the main news"
                found.append(_Draft(sentence, day, core, None, "undated-news", why))
        return found[:UNDATED]

    def _news_day(self, sentences: list[_Sentence]) -> str:
        """The day of the lead where it names one near publication, else publication itself."""
        lead = next((s for s in sentences if s.lead), None)
        near = [d.edtf for _, _, d in lead.dates if self._is_recent(d.edtf)] if lead else []
        return near[0] if near else (self.published.isoformat() if self.published else "")

    def _is_recent(self, edtf: str) -> bool:
        day = bound(edtf, last=False) if len(edtf) == 10 else None
        return bool(day and self.published and timedelta() <= self.published - day <= RECENT)

    def _main_verb(self, sentence: _Sentence) -> Happening | None:
        """The first word of happening where it is an act or news and an actor stands beside it."""
        people = [m for m in sentence.mentions if self.gazetteer.kind(m.actor) != "place"]
        if sentence.headline or sentence.lead or not people or not sentence.happenings:
            return None
        core = sentence.happenings[0]
        if self._in_quotes(core.start) or len(self._before(sentence, core).split()) > 7:
            return None
        return core if is_news(core.word, self.language) else None

    def _before(self, sentence: _Sentence, core: Happening) -> str:
        return self.shadow.folded[sentence.start : core.start]

    def _is_earlier(self, sentence: _Sentence) -> bool:
        head = " " + self.shadow.folded[sentence.start : sentence.start + 60] + " "
        return any(f" {fold(word)} " in head for word in lexicon(self.language).PLUPERFECT)

    def _in_quotes(self, position: int) -> bool:
        outer = self.shadow.outer(position)
        return any(start <= outer < end for start, end in self.quotes)

    def propose(self, draft: _Draft) -> ProposedEvent:
        """Fill in what the sentence tells about the event."""
        sentence, core = draft.sentence, draft.core
        clause = self._clause(draft)
        near = self._near(sentence, clause)
        actors = self._actors(near)
        status = self._status(draft)
        return ProposedEvent(
            edtf=draft.edtf,
            title=self._title(draft, clause),
            actors=actors,
            support=self.shadow.span(sentence.start, sentence.end),
            kind=self._kind(sentence, core, clause),
            side=self._side(actors, core),
            place=self._place(near),
            status=status,
            date_span=(draft.date[2].start, draft.date[2].end) if draft.date else None,
            rule=draft.rule,
            why=draft.why,
        )

    def _clause(self, draft: _Draft) -> Span:
        """The part of the sentence around the core, up to its neighbours' dates or a semicolon."""
        sentence = draft.sentence
        first, last = sentence.start, sentence.end
        if draft.rule == "chronology" and draft.date:
            first = min(draft.date[1] + 1, last)
        core = draft.core.start if draft.core else first
        for m in _STRONG_BREAK.finditer(self.shadow.folded, first, last):
            if m.end() <= core:
                first = m.end()
            elif m.start() > core:
                last = m.start()
                break
        return first, max(last, first)

    def _near(self, sentence: _Sentence, clause: Span) -> list[Mention]:
        inside = [
            m
            for m in sentence.mentions
            if clause[0] <= self.shadow.inner(m.start, m.end)[0] < clause[1]
        ]
        return inside or sentence.mentions

    def _actors(self, mentions: list[Mention]) -> tuple[str, ...]:
        slugs: dict[str, None] = {}
        for mention in mentions:
            slug = mention.actor
            if self.gazetteer.kind(slug) == "place":
                slug = stands_for_government(self.shadow, mention, self.gazetteer)
            if slug:
                slugs[slug] = None
        return tuple(slugs)

    def _place(self, mentions: list[Mention]) -> str:
        for mention in mentions:
            if self.gazetteer.kind(mention.actor) == "place" and not stands_for_government(
                self.shadow, mention, self.gazetteer
            ):
                return mention.actor
        return ""

    def _kind(self, sentence: _Sentence, core: Happening | None, clause: Span) -> str:
        inside = [h for h in sentence.happenings if clause[0] <= h.start < clause[1]]
        if core and core.force in ("declaration", "saying"):
            return "statement"
        if core and core.kind == "meeting" and any(h.kind == "summit" for h in inside):
            return "summit"
        if core is None:
            return inside[0].kind if inside else "other"
        return core.kind

    def _side(self, actors: tuple[str, ...], core: Happening | None) -> str:
        sides = [self.gazetteer.side(slug) for slug in actors]
        if not sides:
            return "other"
        shared = core is not None and core.kind in ("meeting", "summit", "call", "treaty")
        if shared and "us" in sides and "ru" in sides:
            return "both"
        return sides[0] if sides[0] in ("us", "ru") else "other"

    def _status(self, draft: _Draft) -> str:
        first = bound(draft.edtf.split("/")[0].rstrip("~?%"), last=False)
        if first and self.published and first > self.published:
            return "scheduled"
        return "occurred"

    def _title(self, draft: _Draft, clause: Span) -> str:
        core = draft.core.start if draft.core else clause[0]
        dates = [(start, end) for start, end, _ in draft.sentence.dates]
        return title_of(self.shadow, clause, core, dates, self.language)


def _is_wide(edtf: str) -> bool:
    """Whether a date is a bare year, a decade or a season."""
    first, _, last = edtf.rstrip("~?%").partition("/")
    return len(first) <= 4 or (len(first) == 7 and (bool(last) or first[5] == "2"))


_GROUPS = {"summit": "meeting"}


def _merged(proposals: list[ProposedEvent]) -> list[ProposedEvent]:
    """One proposal for each event: a later telling becomes a further passage of the first."""
    kept: list[ProposedEvent] = []
    for proposal in proposals:
        k = next((k for k, other in enumerate(kept) if _is_same(other, proposal)), None)
        if k is None:
            kept.append(proposal)
        else:
            kept[k] = _joined(kept[k], proposal)
    return kept


def _is_same(one: ProposedEvent, other: ProposedEvent) -> bool:
    """The same sentence on one date, or like acts of the same actors on one (or one wider) date."""
    dates = one.edtf == other.edtf
    if dates and one.support == other.support:
        return True
    kinds = _GROUPS.get(one.kind, one.kind) == _GROUPS.get(other.kind, other.kind)
    actors = set(one.actors) & set(other.actors) or not (one.actors and other.actors)
    if not kinds or not actors or one.kind == "statement":
        return False
    return dates or (one.status == other.status == "scheduled" and _holds(one.edtf, other.edtf))


def _holds(one: str, other: str) -> bool:
    """Whether one date is the other's month or year."""
    return one.startswith(other) or other.startswith(one)


def _joined(first: ProposedEvent, second: ProposedEvent) -> ProposedEvent:
    """Keep the telling with the exact date; the other's passage is added."""
    best, rest = (first, second) if len(first.edtf) >= len(second.edtf) else (second, first)
    actors = tuple(dict.fromkeys([*best.actors, *rest.actors]))
    passages = dict.fromkeys([*best.also, rest.support, *rest.also])
    also = tuple(span for span in passages if span != best.support)
    return replace(best, actors=actors, also=also, place=best.place or rest.place)
