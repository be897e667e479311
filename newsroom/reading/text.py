"""The shadow text: folded for matching, with every position mapped back to the original.

Two sets of coordinates exist. *Inner* positions are indexes into `Shadow.folded`; all patterns and
all functions of `newsroom.reading` work on those. *Outer* positions are indexes into the text as it
was given; every result that leaves the reader carries those. `Shadow.span` goes from inner to
outer, `Shadow.inner` from outer to inner. Where nothing was dropped the two are the same.

What folding does, so that patterns stay plain:
- lower case; Latin accents dropped; ё becomes е (й stays й, in either Unicode form)
- Arabic: alef forms to ا, ى and ئ and ی to ي, ؤ to و, ة to ه, ک to ك; vowel marks and tatweel
  dropped; "؟" and the comma "،" are kept as they are
- every decimal digit of any script to ASCII
- bidi controls, zero-width marks and soft hyphens dropped
- every dash to "-", every apostrophe-like mark to "'"; quotation marks are kept as they are
- any run of spaces to one space; a newline stays "\\n" where it ends a line of its own, and becomes
  a space where it only wraps a paragraph
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache, cached_property
from io import StringIO
from itertools import chain, pairwise
from operator import add

_DASHES = "‐‑‒–—―−⸺⸻﹘﹣－"
_APOSTROPHES = "’‘ʼʹ´`′＇‛"
_NEWLINES = "\n\v\f\r\x1c\x1d\x1e\x85\u2028\u2029"
_LETTERS = str.maketrans(
    {
        **dict.fromkeys("أإآٱٲٳٵ", "ا"),
        **dict.fromkeys("ىئیېۍےۓ", "ي"),
        **dict.fromkeys("ؤۆۇۈۋ", "و"),
        **dict.fromkeys("ةۀہھەۂۃ", "ه"),
        **dict.fromkeys("کڪ", "ك"),
        **dict.fromkeys(_DASHES, "-"),
        **dict.fromkeys(_APOSTROPHES, "'"),
        **dict.fromkeys(_NEWLINES, "\n"),
        "٫": ".",
        "٬": ",",
        "\t": " ",
    }
)
# Marks that are dropped: combining marks of three scripts, tatweel, bidi controls, joiners.
_COMBINING = "\u0300-\u036f\u0483-\u0487\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u08d3-\u08ff"
_INVISIBLE = "\u00ad\u0640\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff"
_SPACE = " \\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
_IRREGULAR = re.compile(
    f"[иИ]\u0306|(?<=[{_SPACE}])(?:[{_COMBINING}{_INVISIBLE}]*+[{_SPACE}])++"
    f"|[{_COMBINING}{_INVISIBLE}]++|\\r(?=\\n)|[\ufb00-\ufdff\ufe70-\ufefc]"
)
_LIGATURE = 4  # letters of a word in one sign, ﷲ; the sign of a whole phrase, ﷺ, stays as it is
LONGEST = 4000  # characters of one sentence: more than any article's, of a treaty's even
_TRAILING = re.compile(f"[{_COMBINING}\u0640]*")


class _Folding(dict[int, str]):
    """Translation table that works each character out at its first appearance."""

    def __missing__(self, code: int) -> str:
        self[code] = folded = _fold_character(chr(code))
        return folded


def _fold_character(character: str) -> str:
    """Fold one character to exactly one character."""
    if ord(character) in _LETTERS:
        return character.translate(_LETTERS)
    if character.isspace():
        return " "
    if (digit := unicodedata.decimal(character, -1)) >= 0:
        return str(digit)
    lower = character.lower()[:1]
    if lower in "йґў":
        return lower
    letters = unicodedata.normalize("NFKD", lower)
    base = letters[:1].lower()
    if len(base) == 1 and base.isalpha() and all(map(unicodedata.combining, letters[1:])):
        return base.translate(_LETTERS)
    return lower


_FOLDING = _Folding()


class Stretches(Sequence[tuple[int, int]]):
    """Spans in order, as two columns of numbers: a text of half a million lines fits."""

    def __init__(self, spans: Iterable[tuple[int, int]]) -> None:
        self.starts, self.ends = array("I"), array("I")
        for start, end in spans:
            self.starts.append(start)
            self.ends.append(end)

    def __len__(self) -> int:
        return len(self.starts)

    def __getitem__(self, k):  # type: ignore[no-untyped-def]
        if isinstance(k, slice):
            return [*zip(self.starts[k], self.ends[k], strict=True)]
        return self.starts[k], self.ends[k]

    def __iter__(self) -> Iterator[tuple[int, int]]:
        return zip(self.starts, self.ends, strict=True)


@dataclass(frozen=True)
class Shadow:
    """A text and its folded form. `breaks` and `shifts` map inner to outer positions: from inner
    position `breaks[k]` on, outer = inner + `shifts[k]`."""

    text: str
    folded: str
    breaks: Sequence[int] = ()
    shifts: Sequence[int] = ()

    def outer(self, position: int) -> int:
        """Index into the text of the character that stands at `position` of the folded text."""
        k = bisect_right(self.breaks, position)
        return position + self.shifts[k - 1] if k else position

    @cached_property
    def written(self) -> str:
        """As `folded`, with each character as the text has it: `written[k]` is
        `text[outer(k)]`, without the search."""
        if not self.breaks:
            return self.text
        edges = pairwise(chain([0], self.breaks, [len(self.folded)]))
        written = StringIO()  # one by one: a list of a million runs would not fit
        for (first, last), shift in zip(edges, chain([0], self.shifts), strict=True):
            written.write(self.text[first + shift : last + shift])
        return written.getvalue()

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Outer span of an inner one; vowel marks behind the last letter belong to it."""
        if end <= start:
            return (at := min(self.outer(start), len(self.text)), at)
        last = self.outer(end - 1) + 1
        trailing = _TRAILING.match(self.text, last)
        return self.outer(start), trailing.end() if trailing else last

    def inner(self, start: int, end: int) -> tuple[int, int]:
        """Inner span of an outer one."""
        if not self.breaks:
            return min(start, len(self.folded)), min(end, len(self.folded))
        return self._inward(start), self._inward(end)

    def _inward(self, position: int) -> int:
        k = bisect_right(self._outer_breaks, position)
        if k and self._outer_breaks[k - 1] == position:
            return self.breaks[bisect_left(self._outer_breaks, position)]
        following = self.breaks[k] if k < len(self.breaks) else len(self.folded)
        return min(position - (self.shifts[k - 1] if k else 0), following)

    @cached_property
    def _outer_breaks(self) -> Sequence[int]:
        return array("i", map(add, self.breaks, self.shifts))

    @cached_property
    def paragraphs(self) -> Stretches:
        """Inner spans of the lines that hold anything."""
        return Stretches(m.span() for m in _PARAGRAPH.finditer(self.folded))

    @cached_property
    def sentences(self) -> Stretches:
        """Inner spans of the sentences, in order, never across a line's end."""
        return Stretches(s for start, end in self.paragraphs for s in _split(self, start, end))

    def sentence_at(self, position: int) -> tuple[int, int]:
        """Inner span of the sentence that holds inner `position` (the one before it in a gap)."""
        k = bisect_right(self.sentences.starts, position)
        return self.sentences[k - 1] if k else (0, 0)

    def sentences_from(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """The sentences that begin before `end`, from the one that holds `start` on."""
        starts = self.sentences.starts
        for k in range(max(0, bisect_right(starts, start) - 1), bisect_left(starts, end)):
            yield self.sentences[k]


def shadow(text: str) -> Shadow:
    """Fold `text` for matching. Takes time linear in its length."""
    folded: list[str] = []
    breaks, shifts = array("i"), array("i")
    length = position = 0
    for m in _IRREGULAR.finditer(text):
        folded.append(text[position : m.start()].translate(_FOLDING))
        length += m.start() - position
        position = m.end()
        letters = _letters_of(m.group())
        folded.append(letters)
        for _ in letters:
            breaks.append(length)
            shifts.append(m.start() - length)
            length += 1
        breaks.append(length)
        shifts.append(position - length)
    folded.append(text[position:].translate(_FOLDING))
    return _unwrap(Shadow(text, "".join(folded), breaks, shifts))


def _letters_of(irregular: str) -> str:
    """What stands for an irregular run: nothing, a composed й, or the letters of a ligature."""
    if irregular[0] in "иИ":
        return "й"
    if not ("\ufb00" <= irregular[0] <= "\ufdff" or "\ufe70" <= irregular[0] <= "\ufefc"):
        return ""
    return _letters_of_ligature(irregular)


@cache
def _letters_of_ligature(irregular: str) -> str:
    letters = unicodedata.normalize("NFKC", irregular).translate(_FOLDING)
    return _IRREGULAR.sub("", letters) if len(letters) <= _LIGATURE else irregular


# A newline wraps a paragraph when a small letter follows an unfinished line, or, in a text whose
# lines are all of one moderate width, when the line before it is full and unfinished.
_PARAGRAPH = re.compile(r"[^\n\s](?:[^\n]*[^\n\s])?")
_SOFT_BREAK = re.compile(r"(?<=[\w,،;؛-])\n(?=[a-zа-я])|(?<=[\w,،;؛-] )\n(?=[a-zа-я])")
_FULL_LINE = re.compile(r"(?<![^\n])([^\n]{45,110}[\w,،;؛-] ?)\n(?=\w)")


def _unwrap(shadow: Shadow) -> Shadow:
    """Turn newlines that only wrap a paragraph into spaces; the length stays."""
    if "\n" not in shadow.folded:
        return shadow

    def soften(m: re.Match[str]) -> str:
        return " " if shadow.text[shadow.outer(m.end())].islower() else "\n"

    folded = _SOFT_BREAK.sub(soften, shadow.folded)
    lines = [len(line) for line in folded.split("\n") if line.strip()]
    if len(lines) >= 6 and max(lines) <= 112 and sum(n >= 45 for n in lines) * 2 > len(lines):
        folded = _FULL_LINE.sub(lambda m: m[1] + " ", folded)
    return replace(shadow, folded=folded)


# A run of stops is tried from its first one only: else each of a million would look at all behind.
STOP = re.compile(
    "(?:(?<![.!?؟…。])[.!?؟…。]++[\"'”“»›)\\]]*+)(?=[ \\n]|$)|(?<=[ء-ي]{3})[.؟!](?=[ء-ي]{2})",
    re.MULTILINE,
)
_ABBREVIATION = re.compile(
    r"(?:^|(?<=[\s(\"“«'-]))(?:mr|mrs|ms|dr|prof|gen|lt|col|sgt|capt|maj|sen|rep|gov|pres|st|vs|"
    r"jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|fig|e\.g|i\.e|[a-z]|"
    r"т|тт|тов|гр|проф|инж|адм|корр|зам|зав|пом|пл|просп|"
    r"им|ул|стр|см|акад|ген|св|напр|ред|янв|февр?|мар|апр|авг|сент?|окт|нояб?|"
    r"т\.е|т\.к|(?<!\d-)[а-бд-я]|дж|дж\.[а-я]|[а-мо-я]\.[а-я]|م|ه|ص|ا|ج|ق\.م)\.$|(?:\A|\n)\d{1,2}\.$"
)
# Abbreviations that may also close a sentence: it goes on unless a word that opens one follows.
_CLOSING_ABBREVIATION = re.compile(
    r"(?:^|(?<=[\s(\"“«'-]))(?:[a-z]\.[a-z](?:\.[a-z])?|jr|sr|etc|inc|ltd|co|corp|"
    r"г|гг|в|вв|млн|млрд|тыс|руб|долл|т\.д|т\.п|др|пр|н\.э)\.$"
)
_OPENING_WORDS = """
    the a an it he she they we i in on at but and this that these those his her their there
    when while after before as if for с у о в во на по но а и он она оно они мы это этот эта эти
    также кроме однако при после до ранее тогда затем между как если когда для из за к от что ее
    его их накануне"""
_OPENERS = frozenset(_OPENING_WORDS.split())


def _split(shadow: Shadow, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Cut one line into sentences."""
    begin = start
    for m in STOP.finditer(shadow.folded, start, end):
        if m.end() < end and _ends_sentence(shadow, m.start(), m.end()):
            yield from _bounded(shadow.folded, begin, m.end())
            begin = m.end() + (shadow.folded[m.end()] == " ")
    yield from _bounded(shadow.folded, begin, end)


def _bounded(folded: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The sentence, in pieces where no writer has ended it in `LONGEST` characters: what is done
    for each word of a sentence may look at all of it, and must not look at a whole text."""
    while end - start > LONGEST:
        cut = folded.rfind(" ", start + LONGEST // 2, start + LONGEST) + 1 or start + LONGEST
        yield start, cut
        start = cut
    if start < end:
        yield start, end


def _ends_sentence(shadow: Shadow, start: int, end: int) -> bool:
    """Whether the stop at `start:end` ends a sentence rather than an abbreviation or a pause."""
    stop = shadow.folded[start:end]
    following = WORD.search(shadow.folded, end, end + 40)
    opening = shadow.folded[end : following.start() if following else end + 2].strip()
    if opening[:1] in (",", "،", ";", "؛", "-", ":") and opening:
        return opening[0] == "-" and not stop.startswith(("..", "…"))
    if following and shadow.written[following.start()].islower():
        return False
    if stop.startswith(("..", "…")):
        return bool(following and shadow.written[following.start()].isupper())
    if stop != ".":
        return True
    before = shadow.folded[max(0, start - 12) : start + 1]
    if _CLOSING_ABBREVIATION.search(before):
        return bool(following and following.group() in _OPENERS)
    return not _ABBREVIATION.search(before)


WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?|\d+")


def words(shadow: Shadow, start: int = 0, end: int | None = None) -> Iterator[tuple[int, int, str]]:
    """Words and numbers of the folded text between two inner positions, as (start, end, word)."""
    limit = len(shadow.folded) if end is None else end
    for m in WORD.finditer(shadow.folded, start, limit):
        yield m.start(), m.end(), m.group()
