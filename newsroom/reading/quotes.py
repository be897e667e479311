"""Quotation marks to spans: which words stand between which marks.

Every kind of mark is read, in either order, mixed, nested, doubled ('' and <<), repeated at the
head of each paragraph, or left open. Nothing is decided here about whether the words are quoted
from anybody: a ship's name in marks is a quotation to this module. Linear in the text's length.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from newsroom.reading.text import Shadow

_MARK = re.compile(r"''|<<|>>|[\"“”„‟〝〞〟＂«»‹›'‚「」『』]")
_NOISE = re.compile(  # nobody nests so deep, nor quotes letter by letter
    r"(?:[\"“”„‟〝〞〟＂«»‹›'‚「」『』<>][^\"“”„‟〝〞〟＂«»‹›'‚「」『』<>]?){9,}+"
)
_FAMILIES = {
    **dict.fromkeys(["''", '"', "“", "”", "„", "‟", "〝", "〞", "〟", "＂"], "double"),
    **dict.fromkeys(["<<", ">>", "«", "»"], "guillemet"),
    **dict.fromkeys(["‹", "›"], "angle"),
    **dict.fromkeys(["'", "‘", "’", "‚", "`", "´"], "single"),
    **dict.fromkeys(["「", "」", "『", "』"], "corner"),
}
_OPENING = frozenset("«‹“„‟‘‚〝「『") | {"<<"}
_CLOSING = frozenset("»›”’〞〟」』") | {">>"}
_MARK_CHARACTERS = frozenset("\"“”„‟〝〞〟＂«»‹›'‚「」『』<>")
_BEFORE_OPENING = frozenset("([{-/ \n\u00a0")
_AFTER_CLOSING = frozenset(")]}-/ \n\u00a0.,،;؛:!?؟…")
_INTRODUCING = frozenset(":،,;؛(")
_PAIRED_ACROSS = frozenset({"double", "guillemet"})
_CLITIC = re.compile(r"(?:^|[^\w])(?:[وف]?[بلك]|[وف]|[وف]?[بك]?ال|لل)$")
_ELISION = re.compile(r"\d|(?:em|til|tis|twas|cause|n|bout)\b")
DEEPEST = 5  # quotations within quotations; marks beyond that are noise
LONGEST_OVER_PARAGRAPHS = 6000  # characters; a mark left open does not swallow the article


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words between marks. All positions are inner ones (indexes into `Shadow.folded`).

    `start:end` holds the words, `opened:closed` the marks too. `parent` is the index, in the list
    returned, of the quotation around it; `run` numbers the pieces of one quotation whose opening
    mark is repeated at each paragraph. `balanced` is false where one of the marks is missing.
    """

    start: int
    end: int
    opened: int
    closed: int
    parent: int | None = None
    run: int | None = None
    balanced: bool = True


@dataclass(slots=True)
class _Mark:
    at: int
    end: int
    family: str
    glyph: int  # 1 opening, -1 closing, 0 either: by its shape
    place: int  # the same, by what stands around it
    paragraph: int


@dataclass(slots=True)
class _Open:
    mark: _Mark
    run: int | None = None
    last_child: tuple[int, str] = (-1, "")  # end and family of the last quotation closed within


def find_quotations(shadow: Shadow, *, language: str = "") -> list[Quotation]:
    """Every quotation of the text in order of its start, the outer before the inner."""
    pairing = _Pairing(shadow)
    for mark in _without_possessives(shadow.folded, _marks(shadow)):
        pairing.take(mark)
    pairing.end_of_text()
    return _nested(pairing.found)


def _marks(shadow: Shadow) -> Iterator[_Mark]:
    """The marks of the text that may open or close a quotation."""
    folded, written, starts = shadow.folded, shadow.written, shadow.paragraphs.starts
    index, last = 0, len(starts) - 1
    for m in _outside_noise(folded):
        start, end = m.span()
        while index < last and starts[index + 1] <= start:
            index += 1
        sign = written[start] if end - start == 1 else m.group()
        family = _FAMILIES.get(sign, "single")
        place = _place(folded, start, end, family)
        if place is not None:
            glyph = (sign in _OPENING) - (sign in _CLOSING)
            yield _Mark(start, end, family, glyph, place, index)


def _outside_noise(folded: str) -> Iterator[re.Match[str]]:
    """The marks that stand in no long run of nothing but marks."""
    begin = 0
    for noise in _NOISE.finditer(folded):
        yield from _MARK.finditer(folded, begin, noise.start())
        begin = noise.end()
    yield from _MARK.finditer(folded, begin)


def _place(folded: str, start: int, end: int, family: str) -> int | None:
    """1 where the surroundings open, -1 where they close, 0 where they leave it open; None for an
    apostrophe."""
    left, right = _neighbours(folded, start, end)
    if family == "single" and ((left.isalnum() and right.isalnum()) or _is_elision(folded, end)):
        return None
    free_left = not left or left in _BEFORE_OPENING
    free_right = not right or right in _AFTER_CLOSING
    if free_left != free_right:
        return 1 if free_left else -1
    if free_left:
        return 0
    if left in _INTRODUCING:
        return 1
    return 1 if _CLITIC.search(folded, max(0, start - 5), start) else 0


def _neighbours(folded: str, start: int, end: int) -> tuple[str, str]:
    """The characters left and right of a mark, past at most three adjacent marks."""
    left, right = start - 1, end
    while left >= 0 and folded[left] in _MARK_CHARACTERS and left > start - 4:
        left -= 1
    size = len(folded)
    while right < size and folded[right] in _MARK_CHARACTERS and right < end + 3:
        right += 1
    return folded[left] if left >= 0 else "", folded[right] if right < size else ""


def _is_elision(folded: str, end: int) -> bool:
    return _ELISION.match(folded, end) is not None


def _without_possessives(folded: str, marks: Iterable[_Mark]) -> Iterator[_Mark]:
    """Leave out an s' that only marks possession: the next single mark of its paragraph closes
    too."""
    held: list[_Mark] = []  # such an s', and what follows until that is known
    for mark in marks:
        if held and (mark.family == "single" or mark.paragraph != held[0].paragraph):
            closes = mark.place == -1 and mark.paragraph == held[0].paragraph
            yield from held[closes:]
            held.clear()
        possessive = (
            mark.family == "single" and mark.place == -1 and folded[mark.at - 1 : mark.at] == "s"
        )
        if held or possessive:
            held.append(mark)
        else:
            yield mark
    yield from held


class _Pairing:
    """Marks in, quotations out. Holds what is open while it walks through the text."""

    def __init__(self, shadow: Shadow) -> None:
        self.folded = shadow.folded
        self.paragraphs = shadow.paragraphs
        self.open: list[_Open] = []
        self.found: list[Quotation] = []
        self.paragraph = -1
        self.runs = 0

    def take(self, mark: _Mark) -> None:
        if mark.paragraph != self.paragraph and self._begin_paragraph(mark):
            return
        direction = self._direction(mark)
        if direction > 0:
            if len(self.open) < DEEPEST:
                self.open.append(_Open(mark))
        else:
            self._close(mark)

    def end_of_text(self) -> None:
        self._give_up()

    def _direction(self, mark: _Mark) -> int:
        if mark.place:
            return mark.place
        if mark.family != "guillemet" and self._innermost(mark) is not None:
            return -1
        return mark.glyph or (-1 if self._innermost(mark) is not None else 1)

    def _innermost(self, mark: _Mark) -> int | None:
        """Index of the open quotation which this mark can close."""
        inward = range(len(self.open) - 1, -1, -1)
        for k in inward:
            if self.open[k].mark.family == mark.family:
                return k
        for k in inward if mark.family in _PAIRED_ACROSS else ():
            if self.open[k].mark.family in _PAIRED_ACROSS:
                return k
        return None

    def _close(self, mark: _Mark) -> None:
        k = self._innermost(mark)
        if k is not None:
            opened = self.open[k]
            del self.open[k:]
            self._add(opened, mark.at, mark.end)
        elif mark.family in _PAIRED_ACROSS and mark.place == -1 and not self.open:
            self._add_unopened(mark)

    def _add(self, opened: _Open, end: int, closed: int, *, balanced: bool = True) -> None:
        start, end = _stripped(self.folded, opened.mark.end, end)
        if start < end:
            self.found.append(
                Quotation(start, end, opened.mark.at, closed, None, opened.run, balanced)
            )
        if self.open:
            self.open[-1].last_child = (closed, opened.mark.family)

    def _add_unopened(self, mark: _Mark) -> None:
        """A closing mark alone: the words from the paragraph's start or the last quotation on."""
        begin = self.paragraphs[mark.paragraph][0]
        if self.found:
            begin = max(begin, self.found[-1].closed)
        start, end = _stripped(self.folded, begin, mark.at)
        if start < end:
            self.found.append(Quotation(start, end, start, mark.end, balanced=False))

    def _begin_paragraph(self, mark: _Mark) -> bool:
        """Decide what becomes of a quotation that an earlier paragraph left open; true when the
        mark only repeats its opening mark."""
        self.paragraph = mark.paragraph
        if not self.open:
            return False
        outer = self.open[0]
        starts_here = mark.at == self.paragraphs[mark.paragraph][0]
        repeated = starts_here and mark.glyph == outer.mark.glyph == 1  # ‘ again, as in London
        if outer.mark.family == "single" and not (repeated and mark.family == "single"):
            self.open.clear()
        elif starts_here and mark.place == 1 and mark.family == outer.mark.family:
            if mark.paragraph == outer.mark.paragraph + 1 and not self._shared_mark(outer):
                self._continue_over(mark)
                return True
            self._give_up()
        elif not (mark.place == -1 and mark.at - outer.mark.at < LONGEST_OVER_PARAGRAPHS):
            self._give_up()
        return False

    def _continue_over(self, mark: _Mark) -> None:
        """The opening mark is repeated: finish the piece and begin the next of the same run."""
        outer = self.open[0]
        self.open.clear()
        if outer.run is None:
            self.runs += 1
            outer.run = self.runs
        end = self.paragraphs[outer.mark.paragraph][1]
        self._add(outer, end, end)
        self.open.append(_Open(mark, outer.run))

    def _give_up(self) -> None:
        """Close what is still open at the end of its paragraph."""
        while self.open:
            outer = self.open.pop(0)
            if outer.mark.family in ("single", "angle", "corner"):
                continue
            if self._shared_mark(outer):
                end = outer.last_child[0]
                self._add(outer, end, end)
            elif outer.last_child[0] < 0 and not self.open:
                end = self.paragraphs[outer.mark.paragraph][1]
                self._add(outer, end, end, balanced=False)

    def _shared_mark(self, opened: _Open) -> bool:
        """Whether one mark closed both this and the quotation inside it: «... «name», he said."""
        at, family = opened.last_child
        return (
            at >= 0
            and family == opened.mark.family
            and re.match(r"[.,،!?…]* ?(?:-|$|\n|[.,،!?])", self.folded[at : at + 5]) is not None
        )


def _stripped(folded: str, start: int, end: int) -> tuple[int, int]:
    while start < end and folded[start] in " \n\u00a0":
        start += 1
    while end > start and folded[end - 1] in " \n\u00a0":
        end -= 1
    return start, end


def _nested(found: list[Quotation]) -> list[Quotation]:
    """In order of start, each with the index of the quotation around it."""
    ordered = sorted(found, key=lambda q: (q.opened, -q.closed))
    around: list[int] = []
    result: list[Quotation] = []
    for index, quotation in enumerate(ordered):
        while around and ordered[around[-1]].closed < max(quotation.closed, quotation.opened + 1):
            around.pop()
        result.append(replace(quotation, parent=around[-1]) if around else quotation)
        around.append(index)
    return result
