"""Page furniture of news pages: found by general rules, and masked without moving anything.

A line is judged by what it is made of (a short line that says nothing but "Read more"), by where it
stands (headings without a stop behind the last paragraph), and by its form (a caption that ends in
a picture credit). Nothing here knows any one outlet's pages.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from newsroom.reading.lexicon.boilerplate import CREDITS, HEADS, LABELS, WHOLE_LINES
from newsroom.reading.text import Shadow, Stretches, shadow

_LONGEST = 300  # characters: a longer line is never furniture
_LINE = re.compile(r"[^\n\r]+")
_EDGES = " \t-–—•·|*+>»«…:#</\\\u200f\u200e\u00a0"
_WHOLE = re.compile(rf"(?:{WHOLE_LINES})\.?")
_HEAD = re.compile(rf"(?:{HEADS})\b|(?:{LABELS})(?= ?(?:[:|©»>]|$))")
_CREDIT = rf"(?:{CREDITS})"
_CAPTION = re.compile(
    r"[^()\[\]]{3,}[(\[]"
    rf"(?:[^()\[\]]{{2,60}}/ ?[^()\[\]/]{{2,40}}|(?:[^()\[\]]{{0,40}} )?{_CREDIT})[)\]]\.?"
    rf"|.*(?:©|\bphoto by\b|\bphoto:|\bфото:|\bتصوير:)[^.]{{2,80}}"
    rf"|.*[|/] ?{_CREDIT}(?: ?/ ?[\w .-]{{2,40}})?"
)
_BAR = re.compile(r"[|/>»•·]")
_LINK = re.compile(r" ?[\w' -]{2,20} ?")
_LAST_LINK = re.compile(r" ?[\w' -]{2,30}")
_STOP = re.compile(r"[.!?؟…][\"'”“»›)\]]*\s*$")
_DIGITS = re.compile(r"\d")
_ABOUT_COOKIES = re.compile(
    r"\bcookies?\b|newsletters?\b|ملفات تعريف الارتباط|النشره البريديه|рассылк|файлы cookie"
)


@dataclass(frozen=True, eq=False)
class _Line:
    folded: str  # without the marks around it; "" for a line too long to be furniture
    finished: bool  # ends in a full stop or its like
    headed: bool  # ends in a colon

    @cached_property
    def is_head(self) -> bool:
        return _is_head(self)

    @cached_property
    def is_furniture(self) -> bool:
        return _is_furniture(self)


def find_boilerplate(text: str, whole: Shadow | None = None) -> tuple[tuple[int, int], ...]:
    """Outer spans of the lines that are page furniture rather than the article, in order. `whole`
    is the text's shadow, where it is made already."""
    whole = whole or shadow(text)
    spans = Stretches(m.span() for m in _LINE.finditer(text) if not m.group().isspace())
    known: dict[str, _Line] = {}  # one for all lines that are alike: a long text fits
    lines = [_line(whole, start, end, known) for start, end in spans]
    last = max((k for k, line in enumerate(lines) if line.finished), default=len(lines))
    prose = sum(line.finished and len(line.folded) != 1 for line in lines)
    found: list[tuple[int, int]] = []
    under_head = False
    for k, (line, span) in enumerate(zip(lines, spans, strict=True)):
        furniture = (
            line.is_head
            or line.is_furniture
            or (under_head and _is_link(line))
            or (k < len(lines) - 1 and k < 12 and _is_caption(line))
            or (prose >= 3 and k > last and _is_trailing(line))
        )
        under_head = furniture and (under_head or (line.is_head and _is_bare(line)))
        if furniture:
            found.append(span)
    return tuple(found)


def mask(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """Replace the spans by as many spaces, so that no position of what remains moves."""
    pieces: list[str] = []
    position = 0
    for start, end in spans:
        pieces += (text[position:start], " " * (end - start))
        position = end
    return "".join([*pieces, text[position:]])


def _line(whole: Shadow, start: int, end: int, known: dict[str, _Line]) -> _Line:
    if end - start > _LONGEST:
        return _Line("", bool(_STOP.search(whole.text[end - 20 : end])), False)
    first, last = whole.inner(start, end)
    folded = whole.folded[first:last].replace("\n", " ")
    if folded not in known:
        finished = bool(_STOP.search(folded))
        known[folded] = _Line(folded.strip(_EDGES), finished, folded.rstrip()[-1:] == ":")
    return known[folded]


def _is_furniture(line: _Line) -> bool:
    """A line that says nothing but a phrase of the page, or a bar of such."""
    folded = line.folded
    if not folded or len(folded) > 160:
        return False
    if _WHOLE.fullmatch(folded):
        return True
    if _ABOUT_COOKIES.search(folded) and len(folded) < 140 and not line.headed:
        return bool(
            re.match(
                r"we |by |this |get |sign |our |нажим|мы |подпи|сайт|نستخدم|اشترك|يستخدم", folded
            )
        )
    return _is_link_bar(folded) and not line.finished and not _DIGITS.search(folded)


def _is_link_bar(folded: str) -> bool:
    """ "Home | World | Sport": three short items or more. Split, not matched as a whole: a pattern
    with spaces on both sides of each bar would try every way to share them out."""
    *items, last = _BAR.split(folded)
    return len(items) > 1 and bool(_LAST_LINK.fullmatch(last)) and all(map(_LINK.fullmatch, items))


def _is_head(line: _Line) -> bool:
    """A line that opens with a phrase of the page and is no sentence of the article."""
    m = _HEAD.match(line.folded)
    if not m:
        return False
    rest = line.folded[m.end() :].lstrip()
    return rest[:1] in {"", ":", "|", "©", "»", ">"} or (
        len(line.folded) < 120 and not line.finished
    )


def _is_bare(line: _Line) -> bool:
    m = _HEAD.match(line.folded)
    return m is not None and len(line.folded) - m.end() <= 3


def _is_link(line: _Line) -> bool:
    """A headline without a stop, as they stand under "Read also"."""
    return bool(line.folded) and len(line.folded) <= 140 and not line.finished


def _is_caption(line: _Line) -> bool:
    """A picture's caption: one unfinished sentence with the picture's credit behind it."""
    return bool(line.folded) and len(line.folded) <= 240 and bool(_CAPTION.fullmatch(line.folded))


def _is_trailing(line: _Line) -> bool:
    """A few words without a stop behind the last paragraph."""
    words = line.folded.split()
    return 0 < len(words) <= 4 and not _DIGITS.search(line.folded)
