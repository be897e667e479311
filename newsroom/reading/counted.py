"""Acts dated by how far they lie from another date: "on 17 February, a week before Russia invaded".

Positions are inner ones (see `text.Shadow`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache

from . import calendars as cal
from .dating import is_limit
from .findings import FoundDate
from .happenings import lexicon
from .telling import Draft, Sentence
from .text import Shadow

_FAR = 200  # characters between the date and the words that count from it
_REACH = 60  # characters from those words to the word of happening
_BREAK = re.compile(r"[,;:،؛()«“\"]|(?<!\bmr)(?<!\bms)(?<!\bmrs)(?<!\bdr)(?<!\bgen)(?<!\bsen)\.")
_STOP = re.compile(r"[;:؛]")
_UNITS = {"d": 1, "w": 7}


def counted(shadow: Shadow, language: str, sentence: Sentence) -> Iterator[Draft]:
    """Drafts for the acts that a sentence dates by the distance from one of its dates."""
    exact = [
        found
        for found in sentence.dates
        if len(found[2].edtf) == 10 and not is_limit(shadow, language, sentence, *found)
    ]
    if not exact or sentence.headline:
        return
    for m in _pattern(language).finditer(shadow.folded, sentence.start, sentence.end):
        if any(start < m.end() and m.start() < end for start, end, _ in sentence.dates):
            continue  # read as a date of its own
        ends = _BREAK.search(shadow.folded, m.end(), sentence.end)
        last = min(ends.start() if ends else sentence.end, m.end() + _REACH)
        core = next((h for h in sentence.happenings if m.end() <= h.start < last), None)
        stop = _STOP.search(shadow.folded, m.end(), sentence.end)
        base = _base(exact, m.start(), m.end(), stop.start() if stop else sentence.end)
        clause = ends.start() if ends else sentence.end
        dated = any(m.end() <= start < clause for start, _, _ in sentence.dates)
        if core is None or core.force == "saying" or base is None or dated:
            continue
        if m["u"] and not m["n"] and m["u"] not in lexicon(language).ONE_UNIT.split():
            continue  # "some days before"
        if core.kind in ("meeting", "military") and core.word.startswith("ال") and m["n"]:
            continue  # بعد ثلاثة أيام من المفاوضات: so long they lasted
        edtf = _shifted(base, m, language)
        why = "counted from the date beside it"
        yield Draft(
            sentence,
            edtf,
            core,
            None,
            f"dated-{core.force}",
            why,
            within=(m.end(), ends.start() if ends else sentence.end),
        )


def _base(exact: list[tuple[int, int, FoundDate]], first: int, last: int, stop: int) -> str | None:
    """The nearest exact date before the words, else the first behind them, up to `stop`."""
    before = [f for f in exact if first - _FAR <= f[1] <= first]
    behind = [f for f in exact if last <= f[0] <= min(last + _FAR, stop)]
    near = before[-1:] or behind[:1]
    return near[0][2].edtf if near else None


def _shifted(base: str, m: re.Match[str], language: str) -> str:
    """The date so far from the base; no more exact than the unit counted in."""
    day, unit = date.fromisoformat(base), _unit(m, language)
    steps = _number(m, language) * (1 if m["before"] or m["eve"] else -1)
    if unit in _UNITS:
        return (day + timedelta(days=steps * _UNITS[unit])).isoformat()
    if unit == "m":
        year, month = cal.shift_month(day.year, day.month, steps)
        return f"{year:04}-{month:02}"
    return f"{day.year + steps:04}"


def _unit(m: re.Match[str], language: str) -> str:
    word = m["u"] or ""
    return next((u for u, words in lexicon(language).UNITS.items() if word in words.split()), "d")


def _number(m: re.Match[str], language: str) -> int:
    word, numbers = m["n"], lexicon(language).NUMBERS.split()
    if word:
        return int(word) if word.isdigit() else numbers.index(word) % 10 + 1
    return 2 if language == "ar" and (m["u"] or "").endswith("ين") else 1  # the dual


@cache
def _pattern(language: str) -> re.Pattern[str]:
    words = lexicon(language)
    units = "|".join(sorted(" ".join(words.UNITS.values()).split(), key=len, reverse=True))
    numbers = "|".join([*words.NUMBERS.split(), r"\d{1,2}"])
    return re.compile(words.COUNTED.format(n=numbers, u=units))
