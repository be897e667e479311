"""The day of publication as the text itself tells it: in a dateline, a byline, a stamp."""

from __future__ import annotations

import re
from datetime import date

from newsroom.reading.dates import find_dates
from newsroom.reading.text import Shadow, shadow

_LINES = 14  # lines looked at from the top, and as many characters of each as follows
_LENGTH = 160
_DATELINE = 40  # characters of a report's first line in which its own date stands
_IN_DATELINE, _NO_WITNESS = 5, 9
_ENTRY = re.compile(r" ?[:.] ?[^\W\d_]")
_STAMP = re.compile(
    r"published|posted|updated|date[ :]|last modified|by |staff|gmt|utc|[ap]\.?m\b|\d{1,2}:\d\d"
    r"|نشر|تاريخ|اخر تحديث|الساعه|كتب|بقلم|опубликован|обновлен|дата|автор|мск"
)
_REVISION = re.compile(r"updated|modified|اخر تحديث|تحديث|обновлен|изменен")


def find_published(shadowed: Shadow, language: str) -> date | None:
    """The day on which a text was published, as its own head or foot tells it, or None.

    A short line that is little more than a full date is taken first, one with "published" or a
    clock time beside it next, one that speaks of an update last; then a full date in the dateline
    that opens the report."""
    spans = shadowed.paragraphs
    ranked = []
    for i, (start, end) in enumerate((*spans[:_LINES], *spans[_LINES:][-3:])):
        line, head = shadowed.folded[start:end], shadowed.span(start, min(end, start + _LENGTH))
        rank = _rank(line, i)
        within = _DATELINE if rank == _IN_DATELINE else _LENGTH
        if rank < _NO_WITNESS and (
            day := _first_day(shadowed.text[slice(*head)], language, within)
        ):
            ranked.append((rank, i, day))
    return min(ranked)[2] if ranked else None


def _first_day(line: str, language: str, within: int) -> date | None:
    """The first full date of a line, where it begins within so many characters; none of the
    entry of a chronology, "5 February 2011: the treaty enters into force"."""
    dates = find_dates(shadow(line), language=language, published=None)
    days = [d for d in dates if d.precision == "day" and d.rule in _FULL and d.start < within]
    if not days or not "1900" <= days[0].edtf[:4] <= "2100":
        return None
    opens = not any(map(str.isalpha, line[: days[0].start]))
    if opens and _ENTRY.match(line, days[0].end):
        return None
    return date.fromisoformat(days[0].edtf)


_FULL = frozenset({"full", "numeric", "hijri+gregorian", "hijri"})


def _rank(line: str, index: int) -> int:
    """How good a witness a line is: 0 is best, 9 is none."""
    short, stamped = len(line) <= 40, bool(_STAMP.search(line))
    if _REVISION.search(line) and len(line) <= 80:
        return 3
    if short and not line.endswith((".", "؟", "?", "!")):
        return 0
    if stamped and len(line) <= 90:
        return 1
    return _IN_DATELINE if index <= 2 and re.match(r".{0,60}[-(:]", line) else _NO_WITNESS
