"""Russian attributions within the quotation marks: «Мы готовы, — сказал он. — Но не завтра».

The marks stand around the whole; the words of the speaker are the pieces before and behind the
attribution. The quotation is cut into them, so that the attribution stands outside.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from .cues import lookup
from .quotes import Quotation
from .text import Shadow

LONGEST = 260  # characters of an attribution between two dashes
_DASH = re.compile(r"[,?!….»“\"'] ?-+ ?(?=[^\W\d_])|[,?!….] ?-+ ?(?=[«\"“„])")
_NEXT_DASH = re.compile(r"[.,:] ?-+ ?|: ?(?=[«\"“„])")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


def split_quotations(shadow: Shadow, quotations: Sequence[Quotation]) -> list[Quotation]:
    """The quotations with every attribution inside marks cut out, in order, parents renewed."""
    pieces: list[tuple[Quotation, int]] = []
    for index, quotation in enumerate(quotations):
        cuts = list(_cuts(shadow, quotation, _inner_spans(quotations, index)))
        pieces += [(piece, index) for piece in _pieces(shadow.folded, quotation, cuts)]
    pieces.sort(key=lambda pair: (pair[0].opened, -pair[0].closed))
    return [replace(p, parent=_parent(pieces, k)) for k, (p, _) in enumerate(pieces)]


def _inner_spans(quotations: Sequence[Quotation], index: int) -> list[tuple[int, int]]:
    spans = []
    for other in quotations[index + 1 :]:
        if other.opened >= quotations[index].closed:
            break
        spans.append((other.opened, other.closed))
    return spans


def _cuts(
    shadow: Shadow, quotation: Quotation, inner: Sequence[tuple[int, int]]
) -> Iterator[tuple[int, int]]:
    """Spans within the quotation that are the reporter's, dashes included."""
    folded, position = shadow.folded, quotation.start
    while m := _DASH.search(folded, position, quotation.end):
        position = m.end()
        if any(a <= m.start() < b - 1 for a, b in inner) or m.start() == quotation.start:
            continue
        following = _NEXT_DASH.search(folded, m.end(), min(quotation.end, m.end() + LONGEST))
        end = following.end() if following else quotation.end
        if end - m.end() <= LONGEST and _attributes(shadow, m.end(), end):
            yield m.start() + (m.group()[0] in "?!…."), end
            position = end


def _attributes(shadow: Shadow, start: int, end: int) -> bool:
    """Whether a small letter begins here and a verb of saying stands among the first words."""
    if shadow.written[start].isupper():
        return False
    words = [m.group() for m in _WORD.finditer(shadow.folded, start, end)][:8]
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


def _parent(pieces: Sequence[tuple[Quotation, int]], k: int) -> int | None:
    """Index of the nearest piece around piece `k`."""
    own = pieces[k][0]
    for j in range(k - 1, max(-1, k - 60), -1):
        other = pieces[j][0]
        if other.opened <= own.opened and own.closed <= other.closed:
            return j
    return None
