"""What a date is counted from: the tense of its clause, and the words in which it is quoted."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from itertools import pairwise

from newsroom.reading.lexicon import tense as lexicon
from newsroom.reading.text import Shadow, Stretches

PAST, FUTURE, PRESENT, UNKNOWN = "past", "future", "present", ""
_PATTERNS = {
    "en": (lexicon.EN_FUTURE, lexicon.EN_PRESENT, lexicon.EN_PAST),
    "ru": (lexicon.RU_FUTURE, lexicon.RU_PRESENT, lexicon.RU_PAST),
    "ar": (lexicon.AR_FUTURE, lexicon.AR_PRESENT, lexicon.AR_PAST),
}
_MARKERS = {
    language: re.compile(
        rf"(?<![\w-])(?:(?P<future>{future})|(?P<present>{present})|(?P<past>{past}))(?!\w)"
    )
    for language, (future, present, past) in _PATTERNS.items()
}
# Right before a date these decide where no verb does.
_LEADS = re.compile(
    r"(?:(?P<past>since|after|following|بعد|منذ|عقب|после|прошедше\w*)"
    r"|(?P<future>by|before|until|till|ahead of|بحلول|حتي|قبل|до|к|ко|перед|на|for))"
    r" (?:the |يوم )?$"
)
_SAYING = re.compile(
    r"said|told|announced|added|stated|confirmed|reported|insisted|noted|warned|stressed|claimed"
    r"|(?:за|со)явил[аио]?|сообщил[аио]?|сказал[аио]?|отметил[аио]?|добавил[аио]?|подчеркнул[аио]?"
    r"|уточнил[аио]?|рассказал[аио]?|объявил[аио]?|подтвердил[аио]?|напомнил[аио]?"
    r"|[وف]?(?:قد )?(?:قال|اعلن|اكد|اضاف|ذكر|صرح|اوضح|شدد|نقل|كشف|حذر|افاد|ابلغ)(?:ت|وا|ا)?"
)
_THAT = re.compile(r"(?<!\w)(?:that|что|чтобы|[بفو]?ان(?:ه|ها|هما|هم)?)(?!\w)")
_PLANNED = re.compile(r"ال(?:مقرر|مزمع|مرتقب|منتظر|متوقع)ه?|موعد(?:ها|ه|ا)?")
_IS = re.compile(r" (?:is|marks|sees|brings)(?!\w)")
_FRONT = 12  # characters from a sentence's beginning in which a date opens it
_FAR = 400  # characters: a verb further away tells nothing
_STRONG = frozenset(";؛")
_BREAKS = re.compile(r"[:;؛\"«»“”()]|[,،] ")


class Tenses:
    """Markers of tense in one text, found once."""

    def __init__(self, shadow: Shadow, language: str) -> None:
        self.shadow = shadow
        found = [m for m in _MARKERS[language].finditer(shadow.folded) if not _is_may(shadow, m)]
        self._starts = [m.start() for m in found]
        self._ends = [m.end() for m in found]
        self._tenses = [m.lastgroup or UNKNOWN for m in found]
        self._adjectives = {k for k, m in enumerate(found) if _PLANNED.fullmatch(m.group())}

    def at(self, start: int, end: int) -> str:
        """Tense of the clause around an inner span: "past", "future", "present" (which tells of
        what is to come or, in a chronology, of what was), or "" where nothing says."""
        first, last = self.shadow.sentence_at(start)
        if start - first <= _FRONT and _IS.match(self.shadow.folded, end):
            return FUTURE  # "Sunday is the anniversary"
        before = self._before(start, first)
        after = self._after(end, max(last, end))
        if before is not None and self._is_content(before, start):
            before = None  # "said that the meeting on Friday ...": the verb of saying tells nothing
            if after is None:
                return UNKNOWN
        if before is not None and after is not None:
            chosen: int | None = self._nearer(before, after, start, end)
        else:
            chosen = before if before is not None else after
        if chosen is None:
            return self._lead(start)
        # "Victory on Sunday returns him to power": a verb behind in the present tells nothing.
        behind = chosen != before and start - first > _FRONT
        return UNKNOWN if behind and self._tenses[chosen] == PRESENT else self._tenses[chosen]

    def is_over(self, start: int, end: int) -> bool:
        """Whether the verb next to an inner span, with no mark between, tells of what was."""
        first, last = self.shadow.sentence_at(start)
        before, after = self._before(start, first), self._after(end, max(last, end))
        gaps: list[tuple[int, int, int]] = []
        if before is not None:
            gaps.append((self._ends[before], start, before))
        if after is not None:
            gaps.append((end, self._starts[after], after))
        near = [(to - since, k) for since, to, k in gaps if not self._cut(since, to)]
        return bool(near) and self._tenses[min(near)[1]] == PAST

    def _is_content(self, before: int, start: int) -> bool:
        """Whether the words stand in what a verb of saying reports."""
        folded = self.shadow.folded
        if not _SAYING.fullmatch(folded, self._starts[before], self._ends[before]):
            return False
        return bool(_THAT.search(folded, self._ends[before], start))

    def _before(self, start: int, first: int) -> int | None:
        k = bisect_right(self._ends, start) - 1
        return k if k >= 0 and self._starts[k] >= max(first, start - _FAR) else None

    def _after(self, end: int, last: int) -> int | None:
        k = bisect_left(self._starts, end)
        k += k in self._adjectives  # إعلانه، الأربعاء، إلغاء قمته المزمعة
        return k if k < len(self._starts) and self._ends[k] <= min(last, end + _FAR) else None

    def _nearer(self, before: int, after: int, start: int, end: int) -> int:
        """The verb before, unless a mark cuts it off and none cuts off the one behind."""
        cut_before = self._cut(self._ends[before], start)
        cut_after = self._cut(end, self._starts[after])
        return after if cut_before > cut_after else before

    def _cut(self, start: int, end: int) -> int:
        """How strongly marks part a verb from the date: 0 not, 1 a comma, 2 a semicolon."""
        marks = {m.group()[0] for m in _BREAKS.finditer(self.shadow.folded, start, end)}
        return 2 if marks & _STRONG else 1 if marks else 0

    def _lead(self, start: int) -> str:
        m = _LEADS.search(self.shadow.folded[max(0, start - 16) : start])
        return (PAST if m.lastgroup == "past" else FUTURE) if m else UNKNOWN


def _is_may(shadow: Shadow, m: re.Match[str]) -> bool:
    """Whether "may" is the month."""
    return m.group().partition(" ")[0] == "may" and shadow.written[m.start()] == "M"


class Quotes:
    """Quoted passages, as inner spans, asked by position."""

    def __init__(self, shadow: Shadow, spans: Sequence[tuple[int, int]]) -> None:
        self.take(shadow.inner(start, end) for start, end in spans)

    def take(self, spans: Iterable[tuple[int, int]]) -> None:
        """Hold these inner spans from now on."""
        self.spans = Stretches(span for span in spans if span[0] < span[1])
        if any(first > second for first, second in pairwise(self.spans)):
            self.spans = Stretches(sorted(self.spans))

    def around(self, position: int) -> tuple[int, int] | None:
        """The outermost of the (at most three nearest) quotations that hold inner `position`."""
        k = bisect_right(self.spans.starts, position)
        holding = [s for s in self.spans[max(0, k - 3) : k] if s[1] > position]
        return min(holding, default=None)
