"""Russian attributions within the quotation marks: «Мы готовы, — сказал он. — Но не завтра».

The marks stand around the whole; the words of the speaker are the pieces before and behind the
attribution. The quotation is cut into them, so that the attribution stands outside.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import takewhile

from .cues import lookup
from .lexicon import speech_ru
from .quotes import Quotation
from .text import Shadow
from .worth import Spans

LONGEST = 260  # characters of an attribution between two dashes
_DASH = re.compile(r"[,?!….»“\"'] ?-+ ?(?=[^\W\d_])|[,?!….] ?-+ ?(?=[«\"“„])")
_NEXT_DASH = re.compile(r"[.,:] ?-+ ?|: ?(?=[«\"“„])")
_STOP = re.compile(r"[.!?…] (?!-)")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


def split_quotations(shadow: Shadow, quotations: Sequence[Quotation]) -> list[Quotation]:
    """The quotations with every attribution inside marks cut out, in order, parents renewed."""
    pieces: list[tuple[Quotation, int]] = []
    for index, quotation in enumerate(quotations):
        cuts = list(_cuts(shadow, quotation, _inside(quotations, index)))
        pieces += [(piece, index) for piece in _pieces(shadow.folded, quotation, cuts)]
    pieces.sort(key=lambda pair: (pair[0].opened, -pair[0].closed))
    return list(_with_parents([piece for piece, _ in pieces]))


def _inside(quotations: Sequence[Quotation], index: int) -> Spans:
    """What stands in quotations within this one, their closing marks left out."""
    closed = quotations[index].closed
    others = (quotations[k] for k in range(index + 1, len(quotations)))
    inner = takewhile(lambda other: other.opened < closed, others)
    return Spans([(other.opened, other.closed - 1) for other in inner])


def _cuts(shadow: Shadow, quotation: Quotation, inner: Spans) -> Iterator[tuple[int, int]]:
    """Spans within the quotation that are the reporter's, dashes included."""
    folded, position = shadow.folded, quotation.start
    while m := _DASH.search(folded, position, quotation.end):
        position = m.end()
        if inner.hold(m.start()) or m.start() == quotation.start:
            continue
        if _closes_inner(folded, m.start(), quotation.start):
            continue  # «Ему ответили. „Много“, — сказал он»: whose words stand inside
        following = _NEXT_DASH.search(folded, m.end(), min(quotation.end, m.end() + LONGEST))
        end = following.end() if following else quotation.end
        if end - m.end() <= LONGEST and _attributes(shadow, m.end(), end):
            yield m.start() + (m.group()[0] in "?!…."), end
            position = end


def _closes_inner(folded: str, at: int, start: int) -> bool:
    """Whether the dash at `at` follows a quotation within the quotation that begins at `start`."""
    closing = at - 1 if folded[at] == "," else at
    if folded[closing] not in "”“\"'»":
        return False
    opening = max(folded.rfind(mark, start, closing) for mark in "«„“\"'")
    return opening > start + 2


def _attributes(shadow: Shadow, start: int, end: int) -> bool:
    """Whether a small letter begins here and a verb of saying stands among the first words."""
    if shadow.written[start].isupper():
        return False
    stop = _STOP.search(shadow.folded, start, end)
    end = stop.start() if stop else end
    words = [m.group() for m in _WORD.finditer(shadow.folded, start, end)][:8]
    if words[:1] and words[0] in ("и", "а", "но", "или"):
        words = words[:4]
    if words[:1] and words[0] in speech_ru.SHORT_ADJECTIVES:
        return True  # «Он блефует, — убеждён посол, — и мы это знаем»
    return any(
        (cue := lookup("ru", w)) and (k < 3 or not cue.weak) for k, w in enumerate(words)
    ) or ("говорится" in words[:2] or "отмечается" in words[:2])


def _pieces(
    folded: str, quotation: Quotation, cuts: Sequence[tuple[int, int]]
) -> Iterator[Quotation]:
    if not cuts:
        yield quotation
        return
    opened, start = quotation.opened, quotation.start
    for first, last in cuts:
        end = first
        while end > start and folded[end - 1] in " ,-":
            end -= 1
        if end > start:
            yield replace(quotation, start=start, end=end, opened=opened, closed=max(end, first))
        opened = start = last
    if quotation.end > start:
        yield replace(quotation, start=start, opened=opened)


def _with_parents(pieces: Sequence[Quotation]) -> Iterator[Quotation]:
    furthest = 0  # where the quotations so far have closed
    for k, piece in enumerate(pieces):
        parent = _parent(pieces, k) if furthest >= piece.closed else None
        yield piece if piece.parent == parent else replace(piece, parent=parent)
        furthest = max(furthest, piece.closed)


def _parent(pieces: Sequence[Quotation], k: int) -> int | None:
    """Index of the nearest piece around piece `k`."""
    own = pieces[k]
    for j in range(k - 1, max(-1, k - 60), -1):
        if pieces[j].opened <= own.opened and own.closed <= pieces[j].closed:
            return j
    return None
