"""Events that a text tells: a dated clause with a word of happening, or the day's main news.

Every proposal rests on one sentence. Positions inside this module are inner ones (`text.Shadow`).
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache, cached_property
from itertools import pairwise

from .counted import counted
from .cues import lookup
from .dating import (
    folded_words,
    has_lasted,
    is_attribute,
    is_called_off,
    is_deadline,
    is_limit,
    is_wide,
)
from .days import joined_days, most_exact
from .doubting import Doubts
from .findings import FoundDate, Mention, ProposedEvent
from .gazetteer import Gazetteer, bound
from .happenings import Happening, is_news
from .proposals import STRONG_BREAK, Proposer, merged
from .telling import Draft, Sentence, behind_lead, goes_on, sentences_of
from .text import Shadow
from .worth import Spans, Worth

Span = tuple[int, int]
RECENT = timedelta(days=8)  # a date in the lead no further back than this is the day of the news
BACKGROUND = timedelta(days=3)  # words said as long ago as this are told as an event
YEAR = timedelta(days=365)
INTERVIEW = 0.35  # share of the characters that stand in quotations from which it is an interview
NEAR = 12.0  # words and marks, as weighed, between a date and an act that it still dates
_REACH = {"act": NEAR, "verb": 0.6 * NEAR}  # ... by the force of the word
NEIGHBOURS = 4  # words of happening on each side of a date that it may belong to
DATELINE = 40  # characters within which a sentence's dateline stands
SHORT = 7  # words: a shorter sentence without a verb tells nothing
TOP = 300  # characters within which a dateline stands
COMPLEMENTISERS = frozenset(["that", "что", "ان", "بان", "انه", "انها", "انهما"])
NEAR_LEAD = 12  # sentences, headlines included, among which undated news of the day is looked for
UNDATED = 2  # at most so many events of the day that no date stands beside
_ENTRY = re.compile(r"^[-–—•*·\s]*$")
_COUNTS_FROM = re.compile(r"\b(?:before|after|до|после|قبل|بعد|من)$")
_GREETING = re.compile(  # a briefing opens with one
    r"\b(?:thank you for|good (?:morning|afternoon|evening)|welcome to|спасибо,? что|"
    r"добрый (?:день|вечер)|здравствуйте|شكرا (?:لكم|علي)|مرحبا بكم|صباح الخير|مساء الخير)\b"
)
_CLOSES = re.compile(r" ?(?:[.:(–—)]|- )")  # what ends a dateline
_QUOTED = re.compile('["“”]')
_BREAK = re.compile(r"[,،;؛]")


def find_events(
    shadow: Shadow,
    *,
    language: str,
    published: date | None,
    dates: Sequence[FoundDate],
    mentions: Sequence[Mention],
    gazetteer: Gazetteer,
    quotes: Sequence[Span] = (),
    reported: Sequence[Span] = (),
) -> list[ProposedEvent]:
    """The events that the text tells, in the order of their passages.

    All that is given carries outer spans, as do the proposals' `support` and `also`. `quotes` are
    quoted words, `reported` what is told in somebody's words without marks.
    """
    sentences = sentences_of(shadow, dates, mentions, language)
    proposer = Proposer(shadow, language, published, gazetteer)
    reader = _Reader(shadow, language, published, gazetteer, Spans(quotes))
    reader.behind_lead = behind_lead(shadow, sentences)
    drafts = [draft for sentence in sentences for draft in reader.dated(sentence)]
    drafts += [draft for pair in pairwise(sentences) for draft in reader.told_after(*pair)]
    drafts += [draft for pair in pairwise(sentences) for draft in reader.told_on(*pair)]
    drafts += [draft for s in sentences if s.dates for draft in counted(shadow, language, s)]
    drafts += reader.undated(sentences, drafts)
    drafts.sort(key=lambda draft: (draft.sentence.start, draft.date[0] if draft.date else -1))
    told = Spans(()) if reader.is_interview else Spans(quotes)
    worthy = Worth(published, told, Spans(reported))
    return merged([p for p in map(proposer.propose, drafts) if worthy.keeps(p)])


@dataclass
class _Reader:
    """What is fixed for one text."""

    shadow: Shadow
    language: str
    published: date | None
    gazetteer: Gazetteer
    quotes: Spans
    behind_lead: Sentence | None = None  # the sentence that tells on in the lead's paragraph

    @cached_property
    def doubts(self) -> Doubts:
        """What the words around the acts say of whether they happened."""
        return Doubts(self.shadow, self.language)

    @cached_property
    def is_interview(self) -> bool:
        """Whether so much is quoted that the news itself is told in quotations."""
        return self.quotes.length > INTERVIEW * len(self.shadow.text)

    def dated(self, sentence: Sentence) -> list[Draft]:
        """One draft for each date of the sentence that dates a happening."""
        if sentence.headline:
            return []
        if not sentence.dates and not sentence.headed and not sentence.lead:
            return []
        drafts = [self._draft(sentence, found) for found in sentence.dates]
        told = sentence.happenings or sentence.opens_entry
        if sentence.headed and told and not self._is_under_dateline(sentence):
            core, value = next(iter(sentence.happenings), None), sentence.headed[2]
            why = "entry of a chronology under its date"
            drafts.append(Draft(sentence, value.edtf, core, None, "chronology", why))
        kept = most_exact(joined_days(self.shadow, [draft for draft in drafts if draft]))
        if sentence.lead and not any(self._is_news_day(draft.edtf) for draft in kept):
            kept += self._lead(sentence, kept)
        return kept

    def told_after(self, sentence: Sentence, following: Sentence) -> list[Draft]:
        """An act whose date stands in the next sentence: "... This was announced on Monday"."""
        if not following.dates or not sentence.happenings:
            return []
        if not self._points_back(following):
            return []
        if any(self._draft(sentence, found) for found in sentence.dates):
            return []
        value = following.dates[0][2]
        core, why = sentence.happenings[0], "the next sentence dates it"
        return [Draft(sentence, value.edtf, core, None, "dated-after", why)]

    def told_on(self, sentence: Sentence, following: Sentence) -> list[Draft]:
        """An undated act right behind a dated one in the same paragraph."""
        exact = [found for found in sentence.dates if len(found[2].edtf) == 10]
        if (
            not exact
            or sentence.headline
            or following.headed
            or not goes_on(self.shadow, sentence, following)
        ):
            return []
        core = following.happenings[0]
        if self._in_quotes(core.start) or self._is_earlier(following) or self._is_doubtful(core):
            return []
        draft = self._draft(sentence, exact[-1])
        if not draft or self._speaks(following):
            return []
        why = "the sentence before dates it"
        return [Draft(following, draft.edtf, core, None, "dated-before", why)]

    def _speaks(self, sentence: Sentence) -> bool:
        """Whether words stand between quotation marks in the sentence, or it denies its act."""
        at = sentence.happenings[0].start
        if self.doubts.did_not_happen(sentence, sentence.happenings[0], (at, at)):
            return True
        return bool(_QUOTED.search(self.shadow.folded, sentence.start, sentence.end))

    def _points_back(self, sentence: Sentence) -> bool:
        """Whether the sentence opens as one that only dates what stands before it."""
        head = self.shadow.folded[sentence.start : sentence.start + 24]
        return head.startswith(tuple(words + " " for words in folded_words(self.language, "LINKS")))

    def _is_under_dateline(self, sentence: Sentence) -> bool:
        """Whether the date over the sentence is the article's own, near its top."""
        near_top = sentence.start < TOP
        return bool(sentence.headed and near_top and self._is_news_day(sentence.headed[2].edtf))

    def _lead(self, sentence: Sentence, kept: list[Draft]) -> list[Draft]:
        """The main news, on the article's day unless the sentence dates its first verb itself."""
        if not self.published or not sentence.happenings or self._points_back(sentence):
            return []
        if _GREETING.search(self.shadow.folded, sentence.start, sentence.end):
            return []
        core = sentence.happenings[0]
        if any(self._is_recent(d.edtf) or self._same_clause(core, d) for d in kept):
            return []
        following = [self.behind_lead] if self.behind_lead else []
        day = self._news_day([sentence, *following])
        return [Draft(sentence, day, core, None, "main-news", "the article's main news")]

    def _same_clause(self, core: Happening, draft: Draft) -> bool:
        other = draft.date[0] if draft.date else core.end
        first, last = sorted((core.end, other))
        return not _BREAK.search(self.shadow.folded, first, last)

    def _is_news_day(self, edtf: str) -> bool:
        day = bound(edtf, last=False) if "/" not in edtf else None
        return bool(day and self.published and abs(self.published - day) <= timedelta(days=1))

    def _draft(self, sentence: Sentence, found: tuple[int, int, FoundDate]) -> Draft | None:
        start, end, value = found
        if not value.edtf or value.precision in ("decade", "century", "vague", "duration"):
            return None
        if self._heads_lead(sentence, found):
            return None
        opens = _ENTRY.match(self.shadow.folded[sentence.start : start])
        if opens and self._opens_entry(end) and not self._is_dateline(sentence, value):
            core = next((h for h in sentence.happenings if h.start >= end), None)
            return Draft(sentence, value.edtf, core, found, "chronology", "entry of a chronology")
        lasted = has_lasted(self.shadow, self.language, sentence, start, value)
        if lasted and not self._in_quotes(start):
            why = "what has been so since the date"
            return Draft(sentence, value.edtf, None, found, "dated-names", why)
        due = is_deadline(self.shadow, self.language, sentence, start)
        if not due and is_limit(self.shadow, self.language, sentence, *found):
            return None
        if is_attribute(self.shadow, self.language, *found):
            return None
        if is_called_off(self.shadow, sentence, start):
            return None
        if self._is_question(sentence) or self._points_back(sentence):
            return None
        cores = self._nearest(sentence, start, end)
        if due and (not cores or self.doubts.is_doubtful(cores[0])):
            why = "what must be done by the date"
            return Draft(sentence, value.edtf, None, found, "dated-names", why)
        if not cores:
            return self._verbless(sentence, found)
        core = self._told(sentence, cores, found)
        if core is None:
            return None
        why = f"{core.force} beside the date: {core.word}"
        return Draft(sentence, value.edtf, core, found, f"dated-{core.force}", why)

    def _told(
        self, sentence: Sentence, cores: list[Happening], found: tuple[int, int, FoundDate]
    ) -> Happening | None:
        """The nearest word of happening, or an act near by where that one only reports."""
        start, end, value = found
        if self.doubts.did_not_happen(sentence, cores[0], (start, end)):
            return None
        if self._counts(sentence, cores[0], value):
            return cores[0]
        if self.doubts.is_doubtful(cores[0]):
            return None
        if self.language == "ar" or (cores[0].force == "saying" and not sentence.mentions):
            return None  # in Arabic the verb comes first: the nearest word is the right one
        near = [h for h in cores[1:] if self._distance(h, start, end) < _REACH.get(h.force, 0)]
        direct = [h for h in near if not self._is_parted(h, start, end)]
        return next((h for h in direct if self._counts(sentence, h, value)), None)

    def _is_parted(self, happening: Happening, start: int, end: int) -> bool:
        """Whether "that", "who" or a bracket stands between a word and a date."""
        first, last = (happening.end, start) if happening.end <= start else (end, happening.start)
        between = self.shadow.folded[first:last]
        aside = self.shadow.folded[happening.start - 1 : happening.start] == "("
        return aside or bool(self._subordinators(between)) or "(" in between or ")" in between

    def _verbless(self, sentence: Sentence, found: tuple[int, int, FoundDate]) -> Draft | None:
        """A sentence without any verb known here still tells of a dated act of named actors."""
        people = [m for m in sentence.mentions if self.gazetteer.kind(m.actor) != "place"]
        exact = len(found[2].edtf) == 10 and bool(sentence.mentions)
        if len(self.shadow.folded[sentence.start : sentence.end].split()) < SHORT:
            return None  # a dateline
        date = Happening(*found[:2], "", "verb", "other")
        if self._is_doubtful(date) or self.doubts.did_not_happen(sentence, date, found[:2]):
            return None
        if not (people or exact) or len(sentence.dates) > 1 or self._in_quotes(found[0]):
            return None
        return Draft(sentence, found[2].edtf, None, found, "dated-names", "names beside the date")

    def _is_dateline(self, sentence: Sentence, value: FoundDate) -> bool:
        return sentence.lead and self._is_news_day(value.edtf)

    def _heads_lead(self, sentence: Sentence, found: tuple[int, int, FoundDate]) -> bool:
        """Whether a date of the lead is its dateline, and another one dates the news."""
        start, end, value = found
        if not self._is_dateline(sentence, value) or start - sentence.start > DATELINE:
            return False
        others = [d for d in sentence.dates if d[0] > end and self._is_recent(d[2].edtf)]
        return bool(others) and bool(_CLOSES.match(self.shadow.folded, end))

    def _opens_entry(self, end: int) -> bool:
        return bool(re.match(r" ?(?:[:–—]| - )", self.shadow.folded[end : end + 3]))

    def _is_question(self, sentence: Sentence) -> bool:
        """Whether the sentence opens with what somebody was asked about."""
        head = self.shadow.folded[sentence.start : sentence.start + 40].lstrip('-– "«“')
        return head.startswith(folded_words(self.language, "QUESTIONS"))

    def _governing(self, sentence: Sentence, start: int, end: int) -> Happening | None:
        """The word of happening that the date belongs to: the one fewest marks and words away."""
        return next(iter(self._nearest(sentence, start, end)), None)

    def _nearest(self, sentence: Sentence, start: int, end: int) -> list[Happening]:
        """The words of happening around a date, the nearest first."""
        happenings = sentence.happenings
        before = bisect_right(happenings, start, key=lambda h: h.end)
        if mark := self._anchored(sentence, start, end):
            end = mark
        behind = bisect_left(happenings, end, key=lambda h: h.start)
        nearest = happenings[max(0, before - NEIGHBOURS) : before]
        others = [*nearest, *happenings[behind : behind + NEIGHBOURS]]
        return sorted(others, key=lambda h: self._distance(h, start, end))

    def _anchored(self, sentence: Sentence, start: int, end: int) -> int:
        """Where the clause ends that a date is counted from: "the day before we met, ..."; or 0."""
        if not _COUNTS_FROM.search(self.shadow.folded, start, end):
            return 0
        mark = _BREAK.search(self.shadow.folded, end, sentence.end)
        return mark.end() if mark else 0

    def _distance(self, happening: Happening, start: int, end: int) -> float:
        first, last = (happening.end, start) if happening.end <= start else (end, happening.start)
        between = self.shadow.folded[first:last]
        cost = len(between.split()) + 3.0 * len(_BREAK.findall(between))
        cost += 12 * len(STRONG_BREAK.findall(between)) + 6 * self._subordinators(between)
        cost += 3 if happening.force == "verb" else 0
        return cost + (0.5 if happening.start > end else 0)

    def _subordinators(self, between: str) -> int:
        return len(_relatives(self.language).intersection(between.split()))

    def _counts(self, sentence: Sentence, core: Happening, value: FoundDate) -> bool:
        if self._in_quotes(core.start) and not self._tells_in_quotes(sentence, core, value):
            return False
        unnamed = not sentence.mentions
        year = len(value.edtf) == 4 and core.force == "act"
        if self._is_doubtful(core) or (unnamed and is_wide(value.edtf) and not year):
            return False
        if core.force != "saying" or sentence.lead:
            return True
        day = bound(value.edtf.split("/")[0], last=True)
        return bool(day and self.published and self.published - day >= BACKGROUND)

    def _tells_in_quotes(self, sentence: Sentence, core: Happening, value: FoundDate) -> bool:
        """Whether quoted words tell of an event: an act of somebody named, or any in interviews,
        where a promise of years ago is one too."""
        if self.is_interview and core.force == "declaration" and sentence.mentions:
            day = bound(value.edtf.split("/")[0], last=True)
            return bool(day and self.published and self.published - day > YEAR)
        return core.force == "act" and (self.is_interview or bool(sentence.mentions))

    def _is_doubtful(self, core: Happening) -> bool:
        return self.doubts.is_denied(core) or self.doubts.is_doubtful(core)

    def undated(self, sentences: list[Sentence], drafts: list[Draft]) -> list[Draft]:
        """Acts and strong declarations of the day that carry no date of their own."""
        if not self.published:
            return []
        day = self._news_day(sentences)
        found = []
        for sentence in sentences[:NEAR_LEAD]:
            core = self._main_verb(sentence)
            dated = any(
                self._governing(sentence, *found[:2]) == core or not self._is_recent(found[2].edtf)
                for found in sentence.dates
                if not is_attribute(self.shadow, self.language, *found)
            )
            own = (d for d in drafts if d.sentence is sentence and self._is_recent(d.edtf))
            dated = dated or (core is not None and any(self._same_clause(core, d) for d in own))
            if core and not dated and not sentence.headed and not self._is_earlier(sentence):
                why = "told without a date: the day of the main news"
                found.append(Draft(sentence, day, core, None, "undated-news", why))
        return found[:UNDATED]

    def _news_day(self, sentences: list[Sentence]) -> str:
        """The day of the lead where it names one near publication, else publication itself."""
        lead = next((s for s in sentences if s.lead), None)
        near = [d.edtf for _, _, d in lead.dates if self._is_recent(d.edtf)] if lead else []
        if lead and not near and (told := self.behind_lead):
            near = [d.edtf for _, _, d in told.dates[:1] if self._is_recent(d.edtf)]
        return near[0] if near else (self.published.isoformat() if self.published else "")

    def _is_recent(self, edtf: str) -> bool:
        day = bound(edtf, last=False) if len(edtf) == 10 else None
        return bool(day and self.published and timedelta() <= self.published - day <= RECENT)

    def _main_verb(self, sentence: Sentence) -> Happening | None:
        """The first word of happening where it is an act or news and an actor stands beside it."""
        people = [m for m in sentence.mentions if self.gazetteer.kind(m.actor) != "place"]
        if sentence.headline or sentence.lead or not people or not sentence.happenings:
            return None
        core = sentence.happenings[0]
        if self._in_quotes(core.start) or len(self._before(sentence, core).split()) > 7:
            return None
        return core if is_news(core.word, self.language) else None

    def _before(self, sentence: Sentence, core: Happening) -> str:
        return self.shadow.folded[sentence.start : core.start]

    def _is_earlier(self, sentence: Sentence) -> bool:
        head = " " + self.shadow.folded[sentence.start : sentence.start + 60] + " "
        return any(f" {word} " in head for word in folded_words(self.language, "PLUPERFECT"))

    def _in_quotes(self, position: int) -> bool:
        return self.quotes.hold(self.shadow.outer(position))


@cache
def _relatives(language: str) -> frozenset[str]:
    words = frozenset(folded_words(language, "RELATIVES")) | COMPLEMENTISERS
    return frozenset(word for word in words if not lookup(language, word))
