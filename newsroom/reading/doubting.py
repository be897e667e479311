"""Tells what happened from what did not ("was not signed") or only might ("if talks fail").

Positions are inner ones (see `text.Shadow`).
"""

from __future__ import annotations

import re
from functools import cache

from .happenings import Happening, lexicon
from .telling import Sentence
from .text import Shadow

_MARKS = r"[,;:،؛()\n]|(?<!\bmr)(?<!\bms)(?<!\bmrs)(?<!\bdr)\. |[–—]| - "
_NEAR = 24  # characters before a word of happening in which a word of doubt counts
_BUT = re.compile(r"(?<!\w)الا (?:في|يوم|امس|مساء)")
_MARK = re.compile(_MARKS)
_WORD = re.compile(r"\w*")
_FAR = 160  # characters of a clause that are looked at, at most


def is_doubtful(shadow: Shadow, language: str, core: Happening) -> bool:
    """Whether the words around the core say that it may not be so: "if", "could"."""
    first = min(core.start - _NEAR, _opening(shadow, core.start, core.start - 80))
    word = _WORD.match(shadow.folded, min(core.end + 12, len(shadow.folded)))
    last = word.end() if word else core.end  # no word is cut: "был" is no "бы"
    if mark := _MARK.search(shadow.folded, core.end, last):
        last = mark.start()
    return bool(_pattern(language, "NEGATIONS").search(shadow.folded, max(0, first), last))


def did_not_happen(
    shadow: Shadow, language: str, sentence: Sentence, core: Happening, date: tuple[int, int]
) -> bool:
    """Whether the clause of a dated act says that it did not happen, or only supposes it."""
    if _is_supposed(shadow, language, sentence, date[0]):
        return True
    own = _clause(shadow, language, date[0], sentence.start)
    if _pattern(language, "NEGATIONS").search(shadow.folded[own : date[0]]):
        return True
    if core.force == "declaration":
        return False
    first, last = min(core.start, date[0]), max(core.end, date[1])
    start = _clause(shadow, language, first, sentence.start)
    ends = _ends(language).search(shadow.folded, last, min(sentence.end, last + _NEAR * 2))
    words = shadow.folded[start : ends.start() if ends else min(sentence.end, last + _NEAR * 2)]
    return bool(_pattern(language, "DENIALS").search(words))


def is_denied(shadow: Shadow, core: Happening) -> bool:
    """Whether "not" stands beside the core: it did not happen."""
    if _BUT.search(shadow.folded, core.end, core.end + 80):
        return False  # لم يتصل إلا يوم الجمعة: he did, on Friday
    beside = shadow.folded[max(0, core.start - 16) : core.start].split()[-1:]
    beside += shadow.folded[core.end : core.end + 8].split()[:1]
    return core.force != "declaration" and not _NOT.isdisjoint(beside)


_NOT = frozenset(["не", "not", "never", "لا", "لم", "لن", "ولا", "ولم", "ولن"])


def _is_supposed(shadow: Shadow, language: str, sentence: Sentence, position: int) -> bool:
    """Whether the clause of a position opens as a condition: "if", "had the Senate"."""
    start = _opening(shadow, position, max(sentence.start, position - _FAR))
    start = max(start, sentence.start)
    return bool(_pattern(language, "CONDITIONS").match(shadow.folded, start, position))


def _opening(shadow: Shadow, position: int, first: int) -> int:
    """Where the clause of a position begins: behind the last mark before it, from `first` on."""
    first = max(0, first)
    opened = [m.end() for m in re.finditer(_MARKS, shadow.folded[first:position])]
    return first + opened[-1] if opened else first


def _clause(shadow: Shadow, language: str, position: int, first: int) -> int:
    """Where the clause begins, behind a mark, a subordinator or a coordinator."""
    start = max(first, _opening(shadow, position, max(first, position - _FAR)))
    opened = [
        m.end() for m in _pattern(language, "BOUNDS").finditer(shadow.folded, start, position)
    ]
    return opened[-1] if opened else start


@cache
def _ends(language: str) -> re.Pattern[str]:
    return re.compile(f'["«“”]|{_MARKS}|{_pattern(language, "BOUNDS").pattern}')


@cache
def _pattern(language: str, table: str) -> re.Pattern[str]:
    words = getattr(lexicon(language), table)
    return re.compile("|".join(rf"(?<!\w)(?:{word})(?!\w)" for word in words))
