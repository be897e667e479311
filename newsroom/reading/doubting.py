"""Tells what happened from what did not ("was not signed") or only might ("if talks fail").

Positions are inner ones (see `text.Shadow`).
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cache, lru_cache
from operator import itemgetter

from .happenings import Happening, lexicon
from .telling import Sentence
from .text import Shadow

_MARKS = r"[,;:،؛()\n]|(?<!\bmr)(?<!\bms)(?<!\bmrs)(?<!\bdr)\. |[–—]| - "
_NEAR = 24  # characters before a word of happening in which a word of doubt counts
_BUT = re.compile(r"(?<!\w)الا (?:في|يوم|امس|مساء)")
_MARK = re.compile(_MARKS)
_WORD = re.compile(r"\w*")
_FAR = 160  # characters of a clause that are looked at, at most
_VERB = re.compile(r" ?\w+")
_TAKING_PLACE = frozenset(["meeting", "summit", "call", "military", "election"])
_BEING_HELD = re.compile(
    r"[يت](?:عقد|نعقد|جر|جري|تم|حدث|بدا|حصل|قع|كن|كون|لتيم|نجح|كتمل|حدد|تقرر|وقع|نفذ|توقع|نتظر|خطط|وجد|عتزم|نوي|ستبعد)\b"
)
_NOR = re.compile(r"(?<!\w)[وف]?(?:لم|لن|لا) [^.;؛]*\Z")
_KEPT = 64  # acts whose answer is kept: more than stand around a date


class Doubts:
    """What the words around the acts of one text say: that they did not happen, or only may."""

    def __init__(self, shadow: Shadow, language: str) -> None:
        self.shadow, self.language = shadow, language
        self.is_doubtful = lru_cache(_KEPT)(self._is_doubtful)  # neighbouring dates share acts
        self._clauses = _Clauses(shadow, language, 0, 0)  # of the sentence asked about last

    def _is_doubtful(self, core: Happening) -> bool:
        """Whether the words around the core say that it may not be so: "if", "could"."""
        folded = self.shadow.folded
        first = min(core.start - _NEAR, _opening(folded, core.start, core.start - 80))
        word = _WORD.match(folded, min(core.end + 12, len(folded)))
        last = word.end() if word else core.end  # no word is cut: "был" is no "бы"
        if mark := _MARK.search(folded, core.end, last):
            last = mark.start()
        return bool(_pattern(self.language, "NEGATIONS").search(folded, max(0, first), last))

    def did_not_happen(self, sentence: Sentence, core: Happening, date: tuple[int, int]) -> bool:
        """Whether the clause of a dated act says that it did not happen, or only supposes it."""
        folded, clauses = self.shadow.folded, self._clauses_of(sentence)
        opened = clauses.opening(date[0])
        if _pattern(self.language, "CONDITIONS").match(folded, opened, date[0]):
            return True  # "if", "had the Senate"
        own = clauses.behind_bound(opened, date[0])
        if _pattern(self.language, "NEGATIONS").search(folded[own : date[0]]):
            return True
        if core.force == "declaration":
            return False
        first, last = min(core.start, date[0]), max(core.end, date[1])
        start = own
        if first < date[0]:
            start = clauses.behind_bound(clauses.opening(first), first)
        far = min(sentence.end, last + _NEAR * 2)
        ends = _ends(self.language).search(folded, last, far)
        if core.force != "saying":  # that was said, whatever the words behind deny
            last = ends.start() if ends else far
        denial = _pattern(self.language, "DENIALS").search(folded, start, last)
        if denial is None or self.language != "ar":
            return bool(denial)
        if _SINCE.search(folded, max(0, core.start - 6), core.start):
            return False  # لا تعني تغييرا في العلاقات المتدهورة منذ الهجوم
        behind = denial.start() >= max(core.end, date[1])
        return not self._only_describes(core, denial, behind=behind)

    def _only_describes(self, core: Happening, denial: re.Match[str], *, behind: bool) -> bool:
        """لم تغير قمة هلسنكي المسار: the summit was held, whatever it did not change. An Arabic
        verb is denied by what stands before it; a noun of happening by "was not held"."""
        taken = denial.group().split()[-1]  # the pattern for "not" may end with its verb
        at = denial.end() - len(taken) if taken[:1] in "يت" else denial.end()
        verb = _VERB.match(self.shadow.folded, at)
        held = bool(verb and _BEING_HELD.match(verb.group().strip()))
        if behind:
            return not held
        subject = bool(verb and 0 <= core.start - verb.end() <= 1)
        subject = subject or self.shadow.folded[max(0, core.start - 5) : core.start] == " ولا "
        return subject and core.kind in _TAKING_PLACE and not held

    def is_denied(self, core: Happening) -> bool:
        """Whether "not" stands beside the core: it did not happen."""
        folded = self.shadow.folded
        if core.force == "declaration" or _BUT.search(folded, core.end, core.end + 80):
            return False  # لم يتصل إلا يوم الجمعة: he did, on Friday
        beside = folded[max(0, core.start - 16) : core.start].split()[-1:]
        beside += folded[core.end : core.end + 8].split()[:1]
        if beside[:1] == ["ولا"] and _NOR.search(folded, max(0, core.start - _FAR), core.start - 5):
            return False  # لم تغير القمة المسار ولا لقاء جنيف
        return not _NOT.isdisjoint(beside)

    def _clauses_of(self, sentence: Sentence) -> _Clauses:
        if (self._clauses.start, self._clauses.end) != (sentence.start, sentence.end):
            self._clauses = _Clauses(self.shadow, self.language, sentence.start, sentence.end)
        return self._clauses


_SINCE = re.compile(r"(?<!\w)(?:منذ|بعد|عقب|اثر|غداه|عشيه) \Z")
_NOT = frozenset(["не", "not", "never", "لا", "لم", "لن", "ولا", "ولم", "ولن"])


class _Clauses:
    """What parts the clauses of one sentence, found once for all its dates."""

    def __init__(self, shadow: Shadow, language: str, start: int, end: int) -> None:
        self.start, self.end = start, end
        self._marks = [m.span() for m in _MARK.finditer(shadow.folded, start, end)]
        bounds = _pattern(language, "BOUNDS").finditer(shadow.folded, start, end)
        self._bounds = [m.span() for m in bounds]

    def opening(self, position: int) -> int:
        """Where the clause of a position opens: behind the last mark before it, if that is near."""
        return _behind(self._marks, max(self.start, position - _FAR), position)

    def behind_bound(self, opened: int, position: int) -> int:
        """The same behind a subordinator or a coordinator, in a clause that opens at `opened`."""
        return _behind(self._bounds, opened, position)


def _behind(spans: list[tuple[int, int]], first: int, position: int) -> int:
    """The end of the last span between two positions, the first of these where there is none."""
    k = bisect_right(spans, position, key=itemgetter(1))
    return spans[k - 1][1] if k and spans[k - 1][0] >= first else first


def _opening(folded: str, position: int, first: int) -> int:
    """Where the clause of a position begins: behind the last mark before it, from `first` on."""
    first = max(0, first)
    opened = [m.end() for m in _MARK.finditer(folded[first:position])]
    return first + opened[-1] if opened else first


@cache
def _ends(language: str) -> re.Pattern[str]:
    return re.compile(f'["«“”]|{_MARKS}|{_pattern(language, "BOUNDS").pattern}')


@cache
def _pattern(language: str, table: str) -> re.Pattern[str]:
    words = getattr(lexicon(language), table)
    return re.compile("|".join(rf"(?<!\w)(?:{word})(?!\w)" for word in words))
