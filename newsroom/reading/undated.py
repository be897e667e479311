"""News that bears no date of its own: what the lead tells, and acts of the day beside it.

Positions are inner ones (see `text.Shadow`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from .article import Article
from .dating import is_attribute
from .happenings import Happening, is_news
from .nearest import BREAK, nearest
from .telling import Draft, Sentence

NEAR_LEAD = 12  # sentences, headlines included, among which undated news of the day is looked for
UNDATED = 2  # at most so many events of the day that no date stands beside
_LEADING = 7  # words that may stand before the verb of such a sentence
_GREETING = re.compile(  # a briefing opens with one
    r"\b(?:thank you for|good (?:morning|afternoon|evening)|welcome to|спасибо,? что|"
    r"добрый (?:день|вечер)|здравствуйте|شكرا (?:لكم|علي)|مرحبا بكم|صباح الخير|مساء الخير)\b"
)


def main_news(article: Article, lead: Sentence, kept: Sequence[Draft]) -> list[Draft]:
    """The main news, on the article's day unless the lead dates its first verb itself."""
    if not article.published or not lead.happenings or article.points_back(lead):
        return []
    if _GREETING.search(article.shadow.folded, lead.start, lead.end):
        return []
    core = lead.happenings[0]
    place = core.start, core.start
    if article.language == "en" and article.doubts.did_not_happen(lead, core, place):
        return []  # "From the beach you can't quite see Russia"
    if any(article.is_recent(d.edtf) or _same_clause(article, core, d) for d in kept):
        return []
    if any(d.core == core and d.date and d.date[0] == lead.start for d in kept):
        return []  # "Thirty years ago today, in a white house, they sat down"
    following = [article.behind_lead] if article.behind_lead else []
    day = article.news_day([lead, *following])
    return [Draft(lead, day, core, None, "main-news", "the article's main news")]


def undated_news(
    article: Article, sentences: Sequence[Sentence], drafts: Sequence[Draft]
) -> list[Draft]:
    """Acts and strong declarations of the day that carry no date of their own."""
    if not article.published:
        return []
    day, why = article.news_day(sentences), "told without a date: the day of the main news"
    found: list[Draft] = []
    for sentence in sentences[:NEAR_LEAD]:
        core = _main_verb(article, sentence)
        if core is None or sentence.headed or article.is_earlier(sentence):
            continue
        if not _is_dated(article, sentence, core, drafts):
            found.append(Draft(sentence, day, core, None, "undated-news", why))
    return found[:UNDATED]


def _is_dated(
    article: Article, sentence: Sentence, core: Happening, drafts: Sequence[Draft]
) -> bool:
    """Whether a date of the sentence, or an event of the day drafted from it, is the act's own."""
    for found in sentence.dates:
        if is_attribute(article.shadow, article.language, *found):
            continue
        if not article.is_recent(found[2].edtf):
            return True
        near = nearest(article.shadow, article.language, sentence, *found[:2])
        if near and near[0] == core:
            return True
    own = (d for d in drafts if d.sentence is sentence and article.is_recent(d.edtf))
    return any(_same_clause(article, core, d) for d in own)


def _same_clause(article: Article, core: Happening, draft: Draft) -> bool:
    """Whether no mark parts a word from the date of a draft."""
    other = draft.date[0] if draft.date else core.end
    first, last = sorted((core.end, other))
    return not BREAK.search(article.shadow.folded, first, last)


def _main_verb(article: Article, sentence: Sentence) -> Happening | None:
    """The first word of happening where it is an act or news and an actor stands beside it."""
    if sentence.headline or sentence.lead or not sentence.happenings:
        return None
    core = sentence.happenings[0]
    if not is_news(core.word, article.language) or not article.people(sentence):
        return None
    before = article.shadow.folded[sentence.start : core.start]
    return None if article.in_quotes(core.start) or len(before.split()) > _LEADING else core
