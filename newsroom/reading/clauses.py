"""The text cut for statements: sentences that keep quotations whole, and their tokens.

A quotation is one token, whatever stands inside, so that a full stop between quotation marks ends
nothing. All positions are inner ones (indexes into `Shadow.folded`).
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain

from .quotes import Quotation
from .text import Shadow

_TOKEN = re.compile(  # a long run of nothing but marks is one
    r"(?:[\"“”„‟〝〞〟＂«»‹›'‚「」『』<>] ?){9,}+|"
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

    @property
    def is_mute(self) -> bool:
        """Whether it has neither a quotation nor any word longer than a letter."""
        return all(len(token.word) < 2 for token in self.tokens)

    def words(self, first: int, last: int) -> str:
        return " ".join(t.word for t in self.tokens[first:last] if t.quote is None)


class Cut:
    """The units of a text, cut anew whenever they are asked for: a long text's tokens would take a
    hundred times its own room."""

    def __init__(self, shadow: Shadow, quotations: Sequence[Quotation]) -> None:
        self.shadow, self.quotations = shadow, quotations
        self.children: dict[int | None, array[int]] = defaultdict(lambda: array("I"))
        for index, quotation in enumerate(quotations):
            self.children[quotation.parent].append(index)
        self.outermost = self.children.pop(None, array("I"))
        self.opened = array("I", (quotations[index].opened for index in self.outermost))
        self.closed = array("I", (quotations[index].closed for index in self.outermost))

    def outer(self) -> Iterator[tuple[Unit, Unit | None]]:
        """The sentences outside quotations, each with the next one."""
        before: Unit | None = None
        for unit in chain.from_iterable(map(self.of, range(len(self.shadow.paragraphs)))):
            if before:
                yield before, unit
            before = unit
        if before:
            yield before, None

    def of(self, paragraph: int) -> Iterator[Unit]:
        """The sentences of one paragraph."""
        start, end = self.shadow.paragraphs[paragraph]
        first, last = bisect_right(self.closed, start), bisect_left(self.opened, end)
        return self._units(start, end, paragraph, self.outermost[first:last])

    def inner(self) -> Iterator[Unit]:
        """The sentences inside quotations that hold others."""
        for parent, own in self.children.items():
            around = self.quotations[parent or 0]
            for unit in self._units(around.start, around.end, -1, own):
                unit.around = parent
                yield unit

    def _units(self, start: int, end: int, paragraph: int, own: Sequence[int]) -> Iterator[Unit]:
        quotes = [(index, self.quotations[index]) for index in own]
        tokens = tokens_of(self.shadow, start, end, quotes)
        for kept in _sentences(self.shadow, start, end, tokens):
            for first in range(0, len(kept), LONGEST):
                piece = kept[first : first + LONGEST]
                yield Unit(piece[0].start, piece[-1].end, paragraph, piece)


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


ANNE = "آن"  # the name, which folding would make the particle أن


def _plain(shadow: Shadow, start: int, end: int) -> Iterator[Token]:
    written = shadow.written
    for m in _TOKEN.finditer(shadow.folded, start, end):
        first, last = m.span()
        word = m.group()
        if word == "ان" and written[first] == "آ":
            word = ANNE
        elif "ديبلوماس" in word:  # as papers of Beirut spell it
            word = word.replace("ديب", "دب", 1)
        yield Token(first, last, word, None, written[first].isupper())


def _sentences(
    shadow: Shadow, start: int, end: int, tokens: Iterator[Token]
) -> Iterator[list[Token]]:
    """The tokens, which are those between the two positions, in sentences."""
    held: list[Token] = []  # of the sentence that runs, and up to two behind it
    at = 0
    for _, boundary in shadow.sentences_from(start, end):
        while _reach(held, at, tokens) and held[at].end <= boundary:
            at += 1
        _reach(held, at + 1, tokens)
        if 0 < at < len(held) and held[at].start >= boundary and not _goes_on(shadow, held, at):
            yield held[:at]
            del held[:at]
            at = 0
    held += tokens
    yield held


def _reach(held: list[Token], at: int, tokens: Iterator[Token]) -> bool:
    """Take tokens until there is one at `at`; false where there are no more."""
    while at >= len(held) and (token := next(tokens, None)):
        held.append(token)
    return at < len(held)


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
