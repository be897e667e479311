"""Titles for proposed events: the clause that tells it, without date, aside and attribution."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from itertools import pairwise

from .happenings import classify, lexicon
from .matching import fold
from .text import Shadow

LONGEST = 110  # characters of a title
SHORTEST = 4  # words; a shorter clause takes in the one behind it
_CUT = re.compile(r"[,،;؛:]\s|\s[-–—]\s|\.\s|\n")
_ASIDE = re.compile(r"\([^()]{0,200}\)|\[[^\[\]]{0,200}\]")
_LEFT_OVER = re.compile(
    r"(?:^|\s)(?:on|in|at|of|by|since|during|early|late|في|يوم|منذ|خلال|عام|شهر|من|بتاريخ|مساء|صباح|"
    r"в|во|с|к|на|года|году|г\.)\s*(?=$|[,،])",
    re.IGNORECASE,
)
_SPACES = re.compile(r"\s+")
_EDGES = " \t\n.,،;؛:!?؟-–—…\"'“”«»‘’„()[]•*·"


def title_of(
    shadow: Shadow,
    clause: tuple[int, int],
    core: int,
    dates: Iterable[tuple[int, int]],
    language: str,
) -> str:
    """The title for a clause (inner span) around the word of happening at inner `core`."""
    pieces = _pieces(shadow.folded, *clause)
    k = next((k for k, (_, end) in enumerate(pieces) if core < end), len(pieces) - 1)
    first, last = _widen(shadow, pieces, k, language)
    words = _without(shadow, pieces[first][0], pieces[last][1], dates)
    return _shorten(_without_connectors(words, language))


def _pieces(folded: str, start: int, end: int) -> list[tuple[int, int]]:
    """The clause cut at commas, colons and dashes."""
    cuts = [m.start() for m in _CUT.finditer(folded, start, end)]
    edges = [start, *(cut + 1 for cut in cuts), end]
    return [(a, b) for a, b in pairwise(edges) if b > a] or [(start, end)]


def _widen(shadow: Shadow, pieces: list[tuple[int, int]], k: int, language: str) -> tuple[int, int]:
    """Take in the piece before where the subject must stand there, and pieces behind until the
    clause has some words; a piece that opens a relative clause ends it."""
    first = last = k
    while language != "ar" and first and _length(shadow, pieces[first]) < SHORTEST:
        first -= 1
    if language != "ar" and first and first == k and _begins_small(shadow, pieces[first]):
        first -= 1
    while last + 1 < len(pieces) and not _is_aside(shadow, pieces[last + 1], language):
        words = sum(_length(shadow, piece) for piece in pieces[first : last + 1])
        if words >= SHORTEST + 3:
            break
        last += 1
    return first, last


def _length(shadow: Shadow, piece: tuple[int, int]) -> int:
    return len(shadow.folded[piece[0] : piece[1]].split())


def _begins_small(shadow: Shadow, piece: tuple[int, int]) -> bool:
    words = shadow.text[shadow.outer(piece[0]) : shadow.outer(piece[1] - 1)].lstrip()
    return words[:1].islower()


@cache
def _relatives(language: str) -> tuple[str, ...]:
    return tuple(fold(word) + " " for word in lexicon(language).RELATIVES)


def _is_aside(shadow: Shadow, piece: tuple[int, int], language: str) -> bool:
    words = shadow.folded[piece[0] : piece[1]].lstrip() + " "
    return words.startswith(_relatives(language))


def _without(shadow: Shadow, start: int, end: int, dates: Iterable[tuple[int, int]]) -> str:
    """The words of an inner span as written, less the dates in it and what is in brackets."""
    text, at, kept = shadow.text, shadow.outer(start), []
    for first, last in sorted(dates):
        if start <= first and last <= end:
            a, b = shadow.span(first, last)
            kept.append(text[at:a])
            at = max(at, b)
    kept.append(text[at : shadow.span(start, end)[1]])
    pieces = [_LEFT_OVER.sub(" ", piece.rstrip()) for piece in kept[:-1]] + kept[-1:]
    return _SPACES.sub(" ", _ASIDE.sub(" ", " ".join(pieces)))


@cache
def _connectors(language: str) -> tuple[str, ...]:
    words = {fold(word) + " " for word in lexicon(language).CONNECTORS}
    return tuple(sorted(words, key=len, reverse=True))


def _without_connectors(title: str, language: str) -> str:
    title = _tidy(title)
    for _ in range(4):
        head = next((c for c in _connectors(language) if fold(title[:40]).startswith(c)), "")
        if not head:
            break
        title = _tidy(" ".join(title.split(" ")[len(head.split()) :]))
    if language == "ar" and re.match(r"و[^\W\d_]{4,} ", title) and _is_joined(title):
        title = title[1:]
    return title[:1].upper() + title[1:] if language != "ar" else title


def _is_joined(title: str) -> bool:
    """Whether the first و joins the sentence: the word without it is a word of happening."""
    word = fold(title.split(" ")[0])
    return bool(classify(word[1:], "ar")) and not word.startswith(("وقع", "وصل", "وزير", "وفد"))


def _tidy(title: str) -> str:
    title = re.sub(r"\s+([,،.;؛])", r"\1", title.strip(_EDGES))
    return re.sub(r"([,،])(?:\s*[,،])+", r"\1", title).strip(_EDGES)


def _shorten(title: str) -> str:
    if len(title) <= LONGEST:
        return title
    cut = title[:LONGEST].rsplit(" ", 1)[0]
    return cut.rstrip(_EDGES) + "…"
