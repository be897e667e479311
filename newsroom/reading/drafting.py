"""Drafts the event that one date of a sentence dates, or finds that it dates none.

Positions are inner ones (see `text.Shadow`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import timedelta

from .article import Article
from .dating import (
    folded_words,
    has_lasted,
    is_attribute,
    is_called_off,
    is_deadline,
    is_limit,
    is_wide,
)
from .findings import FoundDate
from .gazetteer import bound
from .happenings import Happening
from .lexicon import tense
from .nearest import distance, is_beyond, is_parted, nearest
from .telling import Draft, Sentence

BACKGROUND = timedelta(days=2)  # words said longer ago than this are told as an event
YEAR = timedelta(days=365)
NEAR = 12.0  # words and marks, as weighed, between a date and an act that it still dates
_REACH = {"act": NEAR, "verb": 0.6 * NEAR}  # ... by the force of the word
DATELINE = 40  # characters within which a sentence's dateline stands
FRONT = 4  # characters before a date that opens its sentence: "In 1978"
SHORTEST = 4  # words of a sentence with a verb
SHORT = 7  # words: a shorter sentence without a verb tells nothing
_ENTRY = re.compile(r"^[-–—•*·\s]*$")
_OPENS = re.compile(r" ?(?:[:–—]| - )")  # what parts the date of an entry from what is told
_CLOSES = re.compile(r" ?(?:[.:(–—)]|- )")  # what ends a dateline
_EXPIRES = re.compile(r"\b(?:expires?|runs? out|истека(?:ет|ют))\b[^,;.]{0,10}$")
_FINITE = {
    "en": re.compile(rf"(?<!\w)(?:{tense.EN_PAST}|{tense.EN_FUTURE}|{tense.EN_PRESENT})(?!\w)"),
    "ru": re.compile(rf"(?<!\w)(?:{tense.RU_FUTURE}|{tense.RU_PRESENT})(?!\w)"),
}
_I = re.compile(r"(?<!\w)(?:я|мы)(?!\w)")
_PAST_RU = re.compile(r"(?:л(?:а|о|и)?|л(?:ся|ась|ось|ись)|[аяе]н[аоы]?|ят[аоы]?)\Z")
_ADDRESS = 40  # characters that the title of an addressee fills at most
_TO = re.compile(r"(?:told|tells|\w+ (?:back )?to)(?: [\w-]+){0,3} ")
_ORDERS = re.compile(  # "told his government to write rules"
    r"(?:told|tells) (?!him|her|them|us|me|you)(?:[\w'-]+ ){1,5}"
    r"to (?!be\b|the\b|a\b|his\b|its\b)[a-z]{2,}"
)
_REPLIES = re.compile(  # «ответил высылкой»: with a deed
    r"(?:ответ|отреаг)\w+ (?!этим|такой|такая)[а-я]{4,}(?:ом|ем|ой|ей|ами|ями|ью)(?!\w)"
)
_FAR = 300  # characters that such a clause does not fill
_OPENING = 12  # words before the verb of whoever opens a sentence
_MARK = re.compile('["“”‘«]')
_LEADING = re.compile(
    r"(?:acting )?(?:president|foreign minister|minister of foreign affairs|secretary of state|"
    r"prime minister|general secretary)\b",
    re.IGNORECASE,
)
_RANKING = re.compile(
    r"(?:it|this|that|they|these) (?:is|was|are|were|will be|would be) (?:only |just )?"
    r"(?:the|their|his|her|its) (?:very )?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|"
    r"ninth|tenth|\d{1,3}(?:st|nd|rd|th)|last|latest|biggest|largest)(?!\w)"
)
_UNDATED = frozenset(["decade", "century", "vague", "duration"])
Dated = tuple[int, int, FoundDate]


class Drafter:
    """Reads the dates of one article, one by one."""

    def __init__(self, article: Article) -> None:
        self.article, self.doubts = article, article.doubts
        self.shadow, self.language = article.shadow, article.language

    def draft(self, sentence: Sentence, found: Dated) -> Draft | None:
        """What a date of the sentence dates."""
        start, end, value = found
        if not value.edtf or value.precision in _UNDATED or self._heads_lead(sentence, found):
            return None
        if self._is_entry(sentence, found):
            core = next((h for h in sentence.happenings if h.start >= end), None)
            return Draft(sentence, value.edtf, core, found, "chronology", "entry of a chronology")
        lasted = has_lasted(self.shadow, self.language, sentence, start, value)
        if lasted and not self.article.in_quotes(start):
            why = "what has been so since the date"
            return Draft(sentence, value.edtf, None, found, "dated-names", why)
        due = is_deadline(self.shadow, self.language, sentence, start)
        if not due and is_limit(self.shadow, self.language, sentence, *found):
            return None
        if is_attribute(self.shadow, self.language, *found):
            return None
        if is_called_off(self.shadow, sentence, start):
            return None
        if self._is_question(sentence) or self.article.points_back(sentence, start):
            return None
        if self.language == "en" and len(value.edtf) == 4 and self._ranks(sentence):
            return None
        cores = nearest(self.shadow, self.language, sentence, start, end)
        core = self._told(sentence, cores, found) if cores else None
        if due and (core is None or self.doubts.is_doubtful(cores[0])):
            if cores and self.doubts.did_not_happen(sentence, cores[0], (start, end)):
                return None
            why = "what must be done by the date"
            return Draft(sentence, value.edtf, None, found, "dated-names", why)
        if not cores:
            return self._verbless(sentence, found)
        if core is None or self._ends_far_ahead(sentence, found):
            return None
        if self.language == "en" and self._in_aside(sentence, core, found):
            return None
        if is_wide(value.edtf) and is_beyond(self.shadow, core, start, end):
            return None
        why = f"{core.force} beside the date: {core.word}"
        return Draft(sentence, value.edtf, core, found, f"dated-{core.force}", why)

    def _told(
        self, sentence: Sentence, cores: Sequence[Happening], found: Dated
    ) -> Happening | None:
        """The nearest word of happening, or an act near by where that one only reports."""
        core, *others = cores
        start, end, value = found
        if self.doubts.did_not_happen(sentence, core, (start, end)):
            return None
        if self._counts(sentence, core, value):
            return core
        if (done := self._reported_act(sentence, core)) and self._counts(sentence, done, value):
            return done
        if self.doubts.is_doubtful(core):
            return None
        if self.language == "ar" or (core.force == "saying" and not sentence.mentions):
            return None  # in Arabic the verb comes first: the nearest word is the right one
        direct = (h for h in others if self._reaches(h, start, end))
        return next((h for h in direct if self._counts(sentence, h, value)), None)

    def _reported_act(self, sentence: Sentence, core: Happening) -> Happening | None:
        """ "The command said on Thursday the two had agreed to talk": what was done by then."""
        if self.language == "ar" or core.force != "saying":
            return None
        behind = (h for h in sentence.happenings if h.start > core.end and h.force == "act")
        folded = self.shadow.folded
        if self.language == "ru":
            return self._told_that(sentence, core, next(behind, None))
        return next((h for h in behind if folded.endswith(" had ", 0, h.start)), None)

    def _told_that(
        self, sentence: Sentence, core: Happening, act: Happening | None
    ) -> Happening | None:
        """«МИД сообщил, что посол выслан»: an act in the past, the only one dated."""
        if act is None or len(sentence.dates) > 1 or not _PAST_RU.search(act.word):
            return None
        between = self.shadow.folded[core.end : act.start]
        return act if ", что " in between and not self.article.is_doubtful(act) else None

    def _reaches(self, core: Happening, start: int, end: int) -> bool:
        """Whether an act or a verb is near enough to a date that stands nearer to another word."""
        reach, place = _REACH.get(core.force), (core, start, end)
        if not reach or distance(self.shadow, self.language, *place) >= reach:
            return False
        return not is_parted(self.shadow, self.language, *place)

    def _verbless(self, sentence: Sentence, found: Dated) -> Draft | None:
        """A sentence without any verb known here still tells of a dated act of named actors."""
        answer = self.language == "en" and self.article.in_interview(found[0])
        quoted = self.article.in_quotes(found[0])
        if len(sentence.dates) > 1 or (quoted and not (answer and self._is_past(found[2], YEAR))):
            return None
        finite = self._is_finite(sentence)
        exact = len(found[2].edtf) == 10 and bool(sentence.mentions)
        exact = exact or (finite and len(found[2].edtf) in (7, 10))
        if not (exact or self.article.people(sentence)):
            return None
        words = len(self.shadow.folded[sentence.start : sentence.end].split())
        if words < (SHORTEST if finite else SHORT):
            return None  # a dateline
        date = Happening(*found[:2], "", "verb", "other")
        if self.article.is_doubtful(date) or self.doubts.did_not_happen(sentence, date, found[:2]):
            return None
        return Draft(sentence, found[2].edtf, None, found, "dated-names", "names beside the date")

    def _is_finite(self, sentence: Sentence) -> bool:
        """Whether a sentence has a verb, though none that tells of a happening."""
        finite = _FINITE.get(self.language)
        if finite is None:
            return False
        verbs = finite.finditer(self.shadow.folded, sentence.start, sentence.end)
        return any(not self.article.in_quotes(verb.start()) for verb in verbs)

    def _heads_lead(self, sentence: Sentence, found: Dated) -> bool:
        """Whether a date of the lead is its dateline, and another one dates the news."""
        start, end, value = found
        if not self._is_dateline(sentence, value) or start - sentence.start > DATELINE:
            return False
        others = [d for d in sentence.dates if d[0] > end and self.article.is_recent(d[2].edtf)]
        return bool(others) and bool(_CLOSES.match(self.shadow.folded, end))

    def _is_dateline(self, sentence: Sentence, value: FoundDate) -> bool:
        return sentence.lead and self.article.is_news_day(value.edtf)

    def _is_entry(self, sentence: Sentence, found: Dated) -> bool:
        """Whether the date opens its sentence and is marked off from what is told of it."""
        start, end, value = found
        opens = _ENTRY.match(self.shadow.folded[sentence.start : start])
        marked_off = opens and _OPENS.match(self.shadow.folded[end : end + 3])
        return bool(marked_off) and not self._is_dateline(sentence, value)

    def _is_question(self, sentence: Sentence) -> bool:
        """Whether the sentence opens with what somebody was asked about."""
        head = self.shadow.folded[sentence.start : sentence.start + 40].lstrip('-– "«“')
        return head.startswith(folded_words(self.language, "QUESTIONS"))

    def _counts(self, sentence: Sentence, core: Happening, value: FoundDate) -> bool:
        """Whether a word tells of an event on the date."""
        quoted = self.article.in_quotes(core.start)
        if quoted and not self._tells_in_quotes(sentence, core, value):
            return False
        unnamed = not sentence.mentions
        year = len(value.edtf.rstrip("~")) == 4 and core.force == "act"
        year = year or self._opens_told(sentence, core, value)
        if self.article.is_doubtful(core) or (unnamed and is_wide(value.edtf) and not year):
            return False
        if core.force != "saying" or sentence.lead:
            return True
        if value.rule == "story-day":  # وعلّق يومها قائلا: told beside the event of that day
            return False
        if _ORDERS.match(self.shadow.folded, core.start):
            return True
        if _REPLIES.match(self.shadow.folded, core.start):
            return True
        if self._is_reaction(sentence, core, value):
            return True
        if self.language == "en" and len(value.edtf.rstrip("~")) == 4:
            return False  # "he told this newspaper eight years ago"
        return self._is_past(value, BACKGROUND) or self._addresses(sentence, core)

    def _in_aside(self, sentence: Sentence, core: Happening, found: Dated) -> bool:
        """ "Witkoff, who had been there last week, described it": the date is the aside's."""
        start, end, _ = found
        if core.force not in ("declaration", "saying") or core.start < end:
            return False
        folded = self.shadow.folded
        clause = folded[max(sentence.start, start - _FAR) : start].rpartition(",")[2]
        if not clause.lstrip().startswith(("who ", "which ", "whose ")):
            return False
        opened = start - len(clause)
        acts = any(opened <= h.start < start for h in sentence.happenings)
        return not acts and folded.find(",", end, min(core.start, end + _FAR)) > 0

    def _ranks(self, sentence: Sentence) -> bool:
        """ "It was the second such swap this year": counts what is told elsewhere."""
        return bool(_RANKING.match(self.shadow.folded, sentence.start, sentence.end))

    def _is_reaction(self, sentence: Sentence, core: Happening, value: FoundDate) -> bool:
        """ "Putin told reporters on Thursday": a side answers by its head or its foreign minister,
        who opens the sentence."""
        if self.language != "en" or len(value.edtf) != 10:
            return False
        first = next(iter(sentence.mentions), None)
        if first is None or not self._leads_side(first.actor):
            return False
        between = self.shadow.folded[sentence.start : min(core.start, sentence.start + _FAR)]
        named = self.shadow.inner(first.start, first.end)[0] < core.start
        return named and len(between.split()) <= _OPENING and not _MARK.search(between)

    def _leads_side(self, slug: str) -> bool:
        actor, day = self.article.gazetteer.actors.get(slug), self.article.published
        held = (r.words.get("en", ()) for r in actor.roles if r.valid_on(day)) if actor else ()
        return any(_LEADING.match(words) for phrases in held for words in phrases)

    def _opens_told(self, sentence: Sentence, core: Happening, value: FoundDate) -> bool:
        """ "In 1978 a satellite scattered uranium": a year that opens an English sentence."""
        start = self.shadow.inner(value.start, value.end)[0]
        fronted = start - sentence.start <= FRONT and core.start > start
        return self.language == "en" and fronted and core.force == "verb" and len(value.edtf) == 4

    def _addresses(self, sentence: Sentence, core: Happening) -> bool:
        """Whether one who is named is told something: "reported to President Putin"."""
        people = (m for m in sentence.mentions if self.article.gazetteer.kind(m.actor) == "person")
        ends = self.shadow.outer(core.end)
        told = next((m for m in people if m.start > ends), None)
        if told is None or told.start - ends > _ADDRESS:
            return False
        between = self.shadow.folded[core.end : self.shadow.inner(told.start, told.end)[0]]
        return bool(_TO.fullmatch(f"{core.word}{between}"))

    def _tells_in_quotes(self, sentence: Sentence, core: Happening, value: FoundDate) -> bool:
        """Whether quoted words tell of an event: an act of somebody named, or any in interviews,
        where a promise of years ago is one too."""
        interview = self.article.in_interview(core.start)
        if interview and core.force == "declaration":
            if sentence.mentions:
                return self._is_past(value, YEAR)
            answer = self.article.turns.hold(self.shadow.outer(core.start))
            return answer and len(value.edtf) == 10 and self._is_past(value, BACKGROUND)
        dated = interview and core.force == "verb" and self._is_past(value, BACKGROUND)
        said = interview and core.force == "saying" and len(value.edtf) == 10
        said = said and bool(sentence.mentions) and self._is_past(value, YEAR)
        dated = (dated and self._may_tell(sentence)) or (said and self.language == "ar")
        return dated or (core.force == "act" and (interview or bool(sentence.mentions)))

    def _may_tell(self, sentence: Sentence) -> bool:
        """Whether an answer with a verb of no known act may tell of an event: in Russian of
        somebody named, not of the speaker."""
        if self.language == "ru":
            own = _I.search(self.shadow.folded, sentence.start, sentence.end)
            return bool(sentence.mentions) and own is None
        return self.language == "en"

    def _ends_far_ahead(self, sentence: Sentence, found: Dated) -> bool:
        """Whether the date only describes what will expire on it, long after publication."""
        start, _, value = found
        first, published = bound(value.edtf.split("/")[0], last=False), self.article.published
        if not (first and published and first - published > 2 * YEAR):
            return False
        return bool(_EXPIRES.search(self.shadow.folded, max(sentence.start, start - 24), start))

    def _is_past(self, value: FoundDate, than: timedelta) -> bool:
        """Whether the date was over longer ago than so."""
        last = value.edtf.split("/")[0]
        if self.language == "ar":
            last = last.rstrip("~")  # وبعد أسبوع رد
        day, published = bound(last, last=True), self.article.published
        return bool(day and published and published - day > than)
