"""The words of happening around a date, by how far they stand from it.

Positions are inner ones (see `text.Shadow`).
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import cache

from .cues import lookup
from .dating import folded_words
from .happenings import Happening
from .proposals import STRONG_BREAK
from .telling import Sentence
from .text import Shadow

NEIGHBOURS = 4  # words of happening on each side of a date that it may belong to
COMPLEMENTISERS = frozenset(["that", "что", "ان", "بان", "انه", "انها", "انهما"])
BREAK = re.compile(r"[,،;؛]")
_SEMICOLON = re.compile(r"[;؛]")
_COUNTS_FROM = re.compile(r"\b(?:before|after|до|после|قبل|بعد|من)$")


def nearest(
    shadow: Shadow, language: str, sentence: Sentence, start: int, end: int
) -> list[Happening]:
    """The words of happening around a date, the nearest first."""
    happenings = sentence.happenings
    before = bisect_right(happenings, start, key=lambda h: h.end)
    if mark := _anchored(shadow, sentence, start, end):
        end = mark
    behind = bisect_left(happenings, end, key=lambda h: h.start)
    near = happenings[max(0, before - NEIGHBOURS) : before]
    others = [*near, *happenings[behind : behind + NEIGHBOURS]]
    return sorted(others, key=lambda h: distance(shadow, language, h, start, end))


def distance(shadow: Shadow, language: str, happening: Happening, start: int, end: int) -> float:
    """The words and marks between a word and a date, weighed."""
    between = _between(shadow, happening, start, end)
    words = between.split()
    cost = len(words) + 3.0 * len(BREAK.findall(between))
    cost += 12 * len(STRONG_BREAK.findall(between)) + 6 * _subordinators(words, language)
    cost += 3 if happening.force == "verb" else 0
    return cost + (0.5 if happening.start > end else 0)


def is_parted(shadow: Shadow, language: str, happening: Happening, start: int, end: int) -> bool:
    """Whether "that", "who" or a bracket stands between a word and a date."""
    between = _between(shadow, happening, start, end)
    aside = shadow.folded[happening.start - 1 : happening.start] == "("
    parted = _subordinators(between.split(), language)
    return aside or bool(parted) or "(" in between or ")" in between


def is_beyond(shadow: Shadow, happening: Happening, start: int, end: int) -> bool:
    """Whether a semicolon parts a word from a date."""
    return bool(_SEMICOLON.search(_between(shadow, happening, start, end)))


def _anchored(shadow: Shadow, sentence: Sentence, start: int, end: int) -> int:
    """Where the clause ends that a date is counted from: "the day before we met, ..."; or 0."""
    if not _COUNTS_FROM.search(shadow.folded, start, end):
        return 0
    mark = BREAK.search(shadow.folded, end, sentence.end)
    return mark.end() if mark else 0


def _between(shadow: Shadow, happening: Happening, start: int, end: int) -> str:
    """The text between a word and a date."""
    first, last = (happening.end, start) if happening.end <= start else (end, happening.start)
    return shadow.folded[first:last]


def _subordinators(words: list[str], language: str) -> int:
    return len(_relatives(language).intersection(words))


@cache
def _relatives(language: str) -> frozenset[str]:
    words = frozenset(folded_words(language, "RELATIVES")) | COMPLEMENTISERS
    return frozenset(word for word in words if not lookup(language, word))
