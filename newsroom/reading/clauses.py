"""The text cut for statements: sentences that keep quotations whole, and their tokens.

A quotation is one token, whatever stands inside, so that a full stop between quotation marks ends
nothing. All positions are inner ones (indexes into `Shadow.folded`).
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from .quotes import Quotation
from .text import Shadow

_TOKEN = re.compile(  # a long run of nothing but marks is one
    r"(?:[\"“”„‟〝〞〟＂«»‹›'‚「」『』<>] ?){9,}|"
    r"(?:[a-z]\.){2,}|[^\W_]+(?:['-][^\W_]+)*'?(?=[^\w]|$)|[^\W_]+|\d+|[^\w\s]"
)
LONGEST = 160  # tokens of one sentence; what is longer is cut, so that the work stays linear
_CONTINUING = frozenset(",،;:-—)")


@dataclass(slots=True)
class Token:
    """A word, a punctuation mark or a whole quotation (`quote` is its index)."""

    start: int
    end: int
    word: str
    quote: int | None = None
    capital: bool = False

    @property
    def is_word(self) -> bool:
        return self.quote is None and self.word[0].isalnum()

    @property
    def is_punctuation(self) -> bool:
        return self.quote is None and not self.word[0].isalnum()


@dataclass(slots=True)
class Unit:
    """One sentence with its tokens. `around` is the quotation it stands in, if any."""

    start: int
    end: int
    paragraph: int
    tokens: list[Token] = field(default_factory=list)
    around: int | None = None

    def words(self, first: int, last: int) -> str:
        return " ".join(t.word for t in self.tokens[first:last] if t.quote is None)


def units_of(shadow: Shadow, quotations: Sequence[Quotation]) -> list[Unit]:
    """The sentences outside quotations, then those inside quotations that hold others."""
    children: dict[int | None, list[tuple[int, Quotation]]] = defaultdict(list)
    for index, quotation in enumerate(quotations):
        children[quotation.parent].append((index, quotation))
    found: list[Unit] = []
    outermost = children.pop(None, [])
    opened = [quotation.opened for _, quotation in outermost]
    closed = [quotation.closed for _, quotation in outermost]
    for paragraph, (start, end) in enumerate(shadow.paragraphs):
        own = outermost[bisect_right(closed, start) : bisect_left(opened, end)]
        found += _cut(shadow, start, end, paragraph, own)
    for parent, own in children.items():
        inner = quotations[parent or 0]
        for unit in _cut(shadow, inner.start, inner.end, -1, own):
            unit.around = parent
            found.append(unit)
    return found


def _cut(
    shadow: Shadow, start: int, end: int, paragraph: int, quotes: Sequence[tuple[int, Quotation]]
) -> Iterator[Unit]:
    tokens = list(tokens_of(shadow, start, end, quotes))
    begin = 0
    for stop in _stops(shadow, start, end, tokens):
        for first in range(begin, stop, LONGEST):
            own = tokens[first : min(stop, first + LONGEST)]
            yield Unit(own[0].start, own[-1].end, paragraph, own)
        begin = stop


def tokens_of(
    shadow: Shadow, start: int, end: int, quotes: Sequence[tuple[int, Quotation]]
) -> Iterator[Token]:
    """The tokens between two positions, each quotation as one."""
    position = start
    for index, quotation in quotes:
        if position < quotation.opened:
            yield from _plain(shadow, position, quotation.opened)
        opened = max(quotation.opened, position)
        capital = shadow.written[quotation.start].isupper()
        last = max(opened, min(quotation.closed, end))
        yield Token(opened, last, "«»", index, capital)
        position = max(position, quotation.closed)
    if position < end:
        yield from _plain(shadow, position, end)


def _plain(shadow: Shadow, start: int, end: int) -> Iterator[Token]:
    written = shadow.written
    for m in _TOKEN.finditer(shadow.folded, start, end):
        first, last = m.span()
        yield Token(first, last, m.group(), None, written[first].isupper())


def _stops(shadow: Shadow, start: int, end: int, tokens: list[Token]) -> Iterator[int]:
    """Token indexes at which a sentence ends."""
    if len(tokens) < 2:
        yield len(tokens)
        return
    boundaries = [e for s, e in _sentences(shadow, start, end)]
    at = 0
    for boundary in boundaries:
        while at < len(tokens) and tokens[at].end <= boundary:
            at += 1
        if not 0 < at < len(tokens) or _inside_quotation(tokens, at, boundary):
            continue
        if tokens[at - 1].end <= boundary and not _goes_on(shadow, tokens, at):
            yield at
    yield len(tokens)


def _sentences(shadow: Shadow, start: int, end: int) -> Iterator[tuple[int, int]]:
    k = bisect_left(shadow.sentences, shadow.sentence_at(start))
    while k < len(shadow.sentences) and shadow.sentences[k][0] < end:
        yield shadow.sentences[k]
        k += 1


def _inside_quotation(tokens: list[Token], at: int, boundary: int) -> bool:
    return at < len(tokens) and tokens[at].start < boundary


def _goes_on(shadow: Shadow, tokens: list[Token], at: int) -> bool:
    """Whether the sentence goes on after a quotation that ends with a stop of its own."""
    before, after = tokens[at - 1], tokens[at]
    if after.word == "-" and at + 1 < len(tokens) and tokens[at + 1].is_word:
        return shadow.written[tokens[at + 1].start].islower()
    if before.quote is None:
        return False
    if after.is_punctuation:
        return after.word in _CONTINUING
    return shadow.written[after.start].islower()
