"""What is fixed for one article while its events are read: its day, its quotations, its doubts.

Positions are inner ones (see `text.Shadow`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from .dating import folded_words
from .doubting import Doubts
from .findings import Mention
from .gazetteer import Gazetteer, bound
from .happenings import Happening
from .telling import Sentence
from .text import Shadow
from .worth import Spans

RECENT = timedelta(days=8)  # a date in the lead no further back than this is the day of the news
INTERVIEW = 0.35  # share of the characters that stand in quotations from which it is an interview
TURNS = 2  # unmarked answers from which they are an interview within a report
_LABEL = re.compile(r"(?:^|\n)[^\n\"“”„«»‘’]{0,60}[:.] ?\Z|(?:^|\n)\Z")  # what stands before one
_TALK = re.compile(  # how an interview's own talk is told of
    r"(?:he|she|we) (?:spoke|talked|answered|sat down|replied)\b"
    r"|(?:the|this|our) (?:interview|conversation|transcript|questions)\b"
)
_RELATIVE = re.compile(  # "a bill that", «о законе, который»: what is told then is of the bill
    r"\b(?:an?|the|his|her|its|their) (?:[\w-]+ ){1,5}(?:that|which|who)\b|, котор\w+"
)
_FAR = 64  # characters that a label fills at most, and half of those that bring a clause


@dataclass
class Article:
    """One text, as far as every one of its sentences may need it."""

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

    @cached_property
    def turns(self) -> Spans:
        """The answers of an interview that stands in a report: what is quoted without marks."""
        text = self.shadow.text
        found = [q for q in self.quotes.spans if _LABEL.search(text[max(0, q[0] - _FAR) : q[0]])]
        return Spans(found if len(found) >= TURNS else ())

    def in_interview(self, position: int) -> bool:
        """Whether a position stands in an interview, the whole article or an answer."""
        return self.is_interview or self.turns.hold(self.shadow.outer(position))

    def tells_of_talk(self, sentence: Sentence) -> bool:
        """Whether an interview tells when its own talk was: "She spoke by telephone on Monday"."""
        if not (self.is_interview or self.turns.length):
            return False
        return bool(_TALK.match(self.shadow.folded, sentence.start))

    def in_quotes(self, position: int) -> bool:
        """Whether a position stands in quoted words."""
        return self.quotes.hold(self.shadow.outer(position))

    def is_doubtful(self, core: Happening) -> bool:
        """Whether an act did not happen, or may not have."""
        return self.doubts.is_denied(core) or self.doubts.is_doubtful(core)

    def people(self, sentence: Sentence) -> list[Mention]:
        """Who is named in the sentence and can act: anything but a place."""
        return [m for m in sentence.mentions if self.gazetteer.kind(m.actor) != "place"]

    def points_back(self, sentence: Sentence, at: int = 0) -> bool:
        """Whether the sentence opens as one that only dates what stands before it, up to `at`:
        "that was the reply to a bill that passed on Friday" dates the bill."""
        head = self.shadow.folded[sentence.start : sentence.start + 24]
        links = (words for words in folded_words(self.language, "LINKS") if head.startswith(words))
        link = next((words for words in links if head.startswith(words + " ")), "")
        opened = max(sentence.start + len(link), at - _FAR * 2)
        return bool(link) and not _RELATIVE.search(self.shadow.folded, opened, at)

    def is_earlier(self, sentence: Sentence) -> bool:
        """Whether the sentence opens as one that tells of what had been before."""
        head = " " + self.shadow.folded[sentence.start : sentence.start + 60] + " "
        return any(f" {word} " in head for word in folded_words(self.language, "PLUPERFECT"))

    def is_news_day(self, edtf: str) -> bool:
        """Whether a date is the day of publication, or next to it."""
        day = bound(edtf, last=False) if "/" not in edtf else None
        return bool(day and self.published and abs(self.published - day) <= timedelta(days=1))

    def is_recent(self, edtf: str) -> bool:
        """Whether a date is a day shortly before publication."""
        day = bound(edtf, last=False) if len(edtf) == 10 else None
        return bool(day and self.published and timedelta() <= self.published - day <= RECENT)

    def news_day(self, sentences: Sequence[Sentence]) -> str:
        """The day of the lead where it names one near publication, else publication itself."""
        lead = next((s for s in sentences if s.lead), None)
        near = [d.edtf for _, _, d in lead.dates if self.is_recent(d.edtf)] if lead else []
        if lead and not near and (told := self.behind_lead):
            near = [d.edtf for _, _, d in told.dates[:1] if self.is_recent(d.edtf)]
        return near[0] if near else (self.published.isoformat() if self.published else "")
