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

from .findings import FoundDate, Mention, ProposedEvent
from .gazetteer import Gazetteer, bound
from .happenings import Happening, classify, is_news, lexicon
from .matching import fold
from .proposals import STRONG_BREAK, Proposer, merged
from .telling import Draft, Sentence, goes_on, sentences_of
from .text import Shadow
from .worth import Spans, Worth

Span = tuple[int, int]
RECENT = timedelta(days=8)  # a date in the lead no further back than this is the day of the news
BACKGROUND = timedelta(days=3)  # words said as long ago as this are told as an event
INTERVIEW = 0.35  # share of the characters that stand in quotations from which it is an interview
NEIGHBOURS = 4  # words of happening on each side of a date that it may belong to
TOP = 300  # characters within which a dateline stands
COMPLEMENTISERS = frozenset(["that", "что", "ان", "بان", "انه", "انها", "انهما"])
NEAR_LEAD = 12  # sentences, headlines included, among which undated news of the day is looked for
UNDATED = 2  # at most so many events of the day that no date stands beside
_DETERMINED = re.compile(r"\b(?:the|its|his|her|their|a) $")
_ENTRY = re.compile(r"^[-–—•*·\s]*$")
_BREAK = re.compile(r"[,،;؛]")
_PREPOSITIONS = frozenset(["in", "on", "at", "в", "во", "في", "يوم"])
_WHEN = re.compile(r",?،? (?:when|حين|عندما|حينما|когда)\b")
_PUT_OFF = re.compile(
    r"\b(?:put off|postpone|delay|reschedul|отлож|перенес|перенос|ارجا|ارجي|تاجيل|اجلت?\b)"
)
_LASTING = re.compile(
    r"و?(?:ال)?(?:موقوف|معتقل|محتجز|مسجون|محبوس|منفي|مفروض|مجمد|معلق|مندلع|مشتعل|سجين|محكوم عليه)"
    r"(?:ه|ين|ون|ات)?"
)
_DOCUMENT = re.compile(
    r"\b(?:treaty|agreement|accord|pact|act|law|договор|соглашени|معاهده|اتفاقيه|اتفاق|قانون)\w*"
)


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
    drafts = [draft for sentence in sentences for draft in reader.dated(sentence)]
    drafts += [draft for pair in pairwise(sentences) for draft in reader.told_after(*pair)]
    drafts += [draft for pair in pairwise(sentences) for draft in reader.told_on(*pair)]
    drafts += reader.undated(sentences, drafts)
    drafts.sort(key=lambda draft: (draft.sentence.start, draft.date[0] if draft.date else -1))
    told = Spans(()) if reader.is_interview else Spans(quotes)
    worthy = Worth(published, told, Spans(reported))
    return merged([p for p in map(proposer.propose, drafts) if worthy.keeps(p)])


def _most_exact(drafts: list[Draft]) -> list[Draft]:
    """Without the wider of two dates of one act: "this year, on 12 February"."""
    if len(drafts) < 2:
        return drafts
    longest: dict[tuple[Happening | None, str], int] = {}  # by the act and how the date begins
    for draft in drafts:
        size = len(draft.edtf)
        for key in ((draft.core, draft.edtf[:length]) for length in range(size)):
            longest[key] = max(size, longest.get(key, 0))
    return [d for d in drafts if len(d.edtf) >= longest.get((d.core, d.edtf.rstrip("~?%")), 0)]


@dataclass
class _Reader:
    """What is fixed for one text."""

    shadow: Shadow
    language: str
    published: date | None
    gazetteer: Gazetteer
    quotes: Spans

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
        if sentence.headed and sentence.happenings and not self._is_under_dateline(sentence):
            core, value = sentence.happenings[0], sentence.headed[2]
            why = "entry of a chronology under its date"
            drafts.append(Draft(sentence, value.edtf, core, None, "chronology", why))
        kept = _most_exact([draft for draft in drafts if draft])
        if sentence.lead and not any(self._is_news_day(draft.edtf) for draft in kept):
            kept += self._lead(sentence, kept)
        return kept

    def told_after(self, sentence: Sentence, following: Sentence) -> list[Draft]:
        """An act whose date stands in the next sentence: "... This was announced on Monday"."""
        if not following.dates or not sentence.happenings:
            return []
        if any(self._governs(sentence, *found[:2]) for found in sentence.dates):
            return []
        if not self._points_back(following):
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
        if self._in_quotes(following.happenings[0].start) or self._is_earlier(following):
            return []
        draft = self._draft(sentence, exact[-1])
        if not draft:
            return []
        core, why = following.happenings[0], "the sentence before dates it"
        return [Draft(following, draft.edtf, core, None, "dated-before", why)]

    def _governs(self, sentence: Sentence, start: int, end: int) -> bool:
        """Whether a date of the sentence belongs to its first word of happening."""
        return self._governing(sentence, start, end) == sentence.happenings[0]

    def _points_back(self, sentence: Sentence) -> bool:
        """Whether the sentence opens as one that only dates what stands before it."""
        head = self.shadow.folded[sentence.start : sentence.start + 24]
        return head.startswith(tuple(words + " " for words in _folded(self.language, "LINKS")))

    def _is_under_dateline(self, sentence: Sentence) -> bool:
        """Whether the date over the sentence is the article's own, near its top."""
        near_top = sentence.start < TOP
        return bool(sentence.headed and near_top and self._is_news_day(sentence.headed[2].edtf))

    def _lead(self, sentence: Sentence, kept: list[Draft]) -> list[Draft]:
        """The main news, on the article's day unless the sentence dates its first verb itself."""
        if not self.published or not sentence.happenings or self._points_back(sentence):
            return []
        core = sentence.happenings[0]
        if any(self._is_recent(d.edtf) or self._same_clause(core, d) for d in kept):
            return []
        day = self._news_day([sentence])
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
        opens = _ENTRY.match(self.shadow.folded[sentence.start : start])
        if opens and self._opens_entry(end) and not self._is_dateline(sentence, value):
            core = next((h for h in sentence.happenings if h.start >= end), None)
            return Draft(sentence, value.edtf, core, found, "chronology", "entry of a chronology")
        if self._has_lasted(sentence, start) and not self._in_quotes(start):
            why = "what has been so since the date"
            return Draft(sentence, value.edtf, None, found, "dated-names", why)
        if self._is_limit(sentence, start, end, value) or self._is_attribute(start, end):
            return None
        if self._is_question(sentence) or self._points_back(sentence):
            return None
        core = self._governing(sentence, start, end)
        if core is None:
            return self._verbless(sentence, found)
        if not self._counts(sentence, core, value):
            return None
        why = f"{core.force} beside the date: {core.word}"
        return Draft(sentence, value.edtf, core, found, f"dated-{core.force}", why)

    def _verbless(self, sentence: Sentence, found: tuple[int, int, FoundDate]) -> Draft | None:
        """A sentence without any verb known here still tells of a dated act of named actors."""
        people = [m for m in sentence.mentions if self.gazetteer.kind(m.actor) != "place"]
        if not people or len(sentence.dates) > 1 or self._in_quotes(found[0]):
            return None
        return Draft(sentence, found[2].edtf, None, found, "dated-names", "names beside the date")

    def _is_dateline(self, sentence: Sentence, value: FoundDate) -> bool:
        return sentence.lead and self._is_news_day(value.edtf)

    def _opens_entry(self, end: int) -> bool:
        return bool(re.match(r" ?(?:[:–—]| - )", self.shadow.folded[end : end + 3]))

    def _is_question(self, sentence: Sentence) -> bool:
        """Whether the sentence opens with what somebody was asked about."""
        head = self.shadow.folded[sentence.start : sentence.start + 40].lstrip('-– "«“')
        return head.startswith(_folded(self.language, "QUESTIONS"))

    def _is_limit(self, sentence: Sentence, start: int, end: int, value: FoundDate) -> bool:
        """Whether a word such as "until" stands before the date. A range brings its own; "since
        May, when ..." tells what happened then; what is put off until a day happens on it."""
        if "/" in value.edtf or _WHEN.match(self.shadow.folded, end):
            return False
        if _PUT_OFF.search(self.shadow.folded, max(sentence.start, start - 120), start):
            return False
        before = self.shadow.folded[max(sentence.start, start - 16) : start].split()
        if before and before[-1] in _PREPOSITIONS:
            del before[-1]
        return bool(before) and before[-1] in _folded(self.language, "NOT_DATES")

    def _has_lasted(self, sentence: Sentence, start: int) -> bool:
        """الموقوف منذ 28 ديسمبر: since then, and on that day it began."""
        if self.language != "ar":
            return False
        before = self.shadow.folded[max(sentence.start, start - 24) : start].split()
        if before and before[-1] == "يوم":
            del before[-1]
        return len(before) > 1 and before[-1] == "منذ" and bool(_LASTING.fullmatch(before[-2]))

    def _is_attribute(self, start: int, end: int) -> bool:
        """Whether the date only tells which one is meant: "the 1972 treaty", "today's talks"."""
        folded = self.shadow.folded
        if folded[end : end + 2] == "'s":
            return True
        if not re.fullmatch(r"(?:\D{0,5})\d{4}(?: года| г\.)?", folded[start:end]):
            return False
        if self.language == "en" and _DETERMINED.search(folded, max(0, start - 7), start):
            return bool(re.match(r" [a-z]", folded[end : end + 2]))
        behind = folded[end : end + 30] if self.language == "en" else ""
        before = folded[max(0, start - 20) : start].split()
        near = " ".join(behind.split()[:2] if self.language == "en" else before[-1:])
        if self.language == "ar" and len(before) > 1 and classify(before[-2], "ar"):
            return False  # "signed a treaty in 2010"
        return bool(_DOCUMENT.search(near))

    def _governing(self, sentence: Sentence, start: int, end: int) -> Happening | None:
        """The word of happening that the date belongs to: the one fewest marks and words away."""
        happenings = sentence.happenings
        before = bisect_right(happenings, start, key=lambda h: h.end)
        behind = bisect_left(happenings, end, key=lambda h: h.start)
        others = happenings[max(0, before - NEIGHBOURS) : before]
        others += happenings[behind : behind + NEIGHBOURS]
        return min(others, key=lambda h: self._distance(h, start, end), default=None)

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
        if self._in_quotes(core.start) and not self._tells_in_quotes(sentence, core):
            return False
        unnamed = not sentence.mentions
        if self._is_doubtful(core) or (unnamed and _is_wide(value.edtf)):
            return False
        if core.force != "saying" or sentence.lead:
            return True
        day = bound(value.edtf.split("/")[0], last=True)
        return bool(day and self.published and self.published - day >= BACKGROUND)

    def _tells_in_quotes(self, sentence: Sentence, core: Happening) -> bool:
        """Whether quoted words tell of an event: an act of somebody named, or any in interviews."""
        return core.force == "act" and (self.is_interview or bool(sentence.mentions))

    def _is_doubtful(self, core: Happening) -> bool:
        """Whether the words around the core say that it may not be so: "if", "could"."""
        folded = self.shadow.folded
        near = set(folded[max(0, core.start - 24) : core.end + 12].split())
        return not near.isdisjoint(_folded(self.language, "NEGATIONS"))

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
                if not self._is_attribute(*found[:2])
            )
            if core and not dated and not self._is_earlier(sentence):
                why = "told without a date: the day of the main news"
                found.append(Draft(sentence, day, core, None, "undated-news", why))
        return found[:UNDATED]

    def _news_day(self, sentences: list[Sentence]) -> str:
        """The day of the lead where it names one near publication, else publication itself."""
        lead = next((s for s in sentences if s.lead), None)
        near = [d.edtf for _, _, d in lead.dates if self._is_recent(d.edtf)] if lead else []
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
        return any(f" {word} " in head for word in _folded(self.language, "PLUPERFECT"))

    def _in_quotes(self, position: int) -> bool:
        return self.quotes.hold(self.shadow.outer(position))


@cache
def _folded(language: str, table: str) -> tuple[str, ...]:
    """The words of one table of the lexicon as they stand in a folded text."""
    return tuple(fold(word) for word in getattr(lexicon(language), table))


@cache
def _relatives(language: str) -> frozenset[str]:
    return frozenset(_folded(language, "RELATIVES")) | COMPLEMENTISERS


def _is_wide(edtf: str) -> bool:
    """Whether a date is a bare year, a decade or a season."""
    first, _, last = edtf.rstrip("~?%").partition("/")
    return len(first) <= 4 or (len(first) == 7 and (bool(last) or first[5] == "2"))
