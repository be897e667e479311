"""Events that a text tells: a dated clause with a word of happening, or the day's main news.

Every proposal rests on one sentence. Positions inside this module are inner ones (`text.Shadow`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from .article import Article
from .counted import counted
from .days import joined_days, most_exact
from .drafting import Drafter
from .findings import FoundDate, Mention, ProposedEvent
from .gazetteer import Gazetteer
from .proposals import Proposer, merged
from .telling import Draft, Sentence, behind_lead, goes_on, sentences_of
from .text import Shadow
from .undated import main_news, undated_news
from .worth import Spans, Worth

Span = tuple[int, int]
TOP = 300  # characters within which a dateline stands
_QUOTED = re.compile('["“”]')


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
    article = Article(shadow, language, published, gazetteer, Spans(quotes))
    article.behind_lead = behind_lead(shadow, sentences)
    reader = _Reader(article, Drafter(article))
    drafts = [draft for sentence in sentences for draft in reader.dated(sentence)]
    drafts += [draft for pair in pairwise(sentences) for draft in reader.told_after(*pair)]
    drafts += [draft for pair in pairwise(sentences) for draft in reader.told_on(*pair)]
    drafts += [draft for s in sentences if s.dates for draft in counted(shadow, language, s)]
    drafts += undated_news(article, sentences, drafts)
    drafts.sort(key=lambda draft: (draft.sentence.start, draft.date[0] if draft.date else -1))
    answers = article.turns
    marked = [span for span in quotes if not answers.hold(span[0])]
    told = Spans(() if article.is_interview else marked)
    telling = ("dated-act", "dated-declaration") if language == "ru" else ("dated-act",)
    worthy = Worth(published, told, Spans(reported), telling)
    return merged([p for p in map(proposer.propose, drafts) if worthy.keeps(p)])


@dataclass
class _Reader:
    """Reads the sentences of one article."""

    article: Article
    drafter: Drafter

    def dated(self, sentence: Sentence) -> list[Draft]:
        """One draft for each date of the sentence that dates a happening."""
        if sentence.headline or self.article.tells_of_talk(sentence):
            return []
        if not sentence.dates and not sentence.headed and not sentence.lead:
            return []
        drafts = [self.drafter.draft(sentence, found) for found in sentence.dates]
        told = sentence.happenings or sentence.opens_entry
        if sentence.headed and told and not self._is_under_dateline(sentence):
            core, value = next(iter(sentence.happenings), None), sentence.headed[2]
            why = "entry of a chronology under its date"
            drafts.append(Draft(sentence, value.edtf, core, None, "chronology", why))
        kept = most_exact(joined_days(self.article.shadow, [draft for draft in drafts if draft]))
        if sentence.lead and not any(self.article.is_news_day(draft.edtf) for draft in kept):
            kept += main_news(self.article, sentence, kept)
        return kept

    def told_after(self, sentence: Sentence, following: Sentence) -> list[Draft]:
        """An act whose date stands in the next sentence: "... This was announced on Monday"."""
        if not following.dates or not sentence.happenings:
            return []
        if not self.article.points_back(following, following.dates[0][0]):
            return []
        value, why = following.dates[0][2], "the next sentence dates it"
        if any(self.drafter.draft(sentence, found) for found in sentence.dates):
            sentence, why = following, "dates itself what the sentence before told"
            if not sentence.happenings or sentence.happenings[0].force != "act":
                return []  # "this was announced on Monday": by then all is told
        core = sentence.happenings[0]
        return [Draft(sentence, value.edtf, core, None, "dated-after", why)]

    def told_on(self, sentence: Sentence, following: Sentence) -> list[Draft]:
        """An undated act right behind a dated one in the same paragraph."""
        exact = [found for found in sentence.dates if len(found[2].edtf) == 10]
        if not exact or sentence.headline or following.headed:
            return []
        if not goes_on(self.article.shadow, sentence, following):
            return []
        core = following.happenings[0]
        if self.article.in_quotes(core.start) or self.article.is_earlier(following):
            return []
        if self.article.is_doubtful(core) or self._speaks(following):
            return []
        draft = self.drafter.draft(sentence, exact[-1])
        if not draft:
            return []
        why = "the sentence before dates it"
        return [Draft(following, draft.edtf, core, None, "dated-before", why)]

    def _speaks(self, sentence: Sentence) -> bool:
        """Whether words stand between quotation marks in the sentence, or it denies its act."""
        core = sentence.happenings[0]
        if self.article.doubts.did_not_happen(sentence, core, (core.start, core.start)):
            return True
        return bool(_QUOTED.search(self.article.shadow.folded, sentence.start, sentence.end))

    def _is_under_dateline(self, sentence: Sentence) -> bool:
        """Whether the date over the sentence is the article's own, near its top."""
        if not sentence.headed or sentence.start >= TOP:
            return False
        return self.article.is_news_day(sentence.headed[2].edtf)
