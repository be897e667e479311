# ruff: noqa: E501 - the kinds and the token pattern read as tables
"""The words that dates are made of: a text as a string of kinds, one letter for each word or mark.

`scan` turns "Wednesday, June 16" into atoms whose kinds read "D,Mn", so that the grammar of dates
(`newsroom.reading.date_grammar`) can be short patterns over kinds, alike in all three languages.

    numbers   n 1-31 in digits   y four digits that may be a year   u a marked year (2014-го)
              N any other number   o ordinal   c cardinal word   a "a"   0 a whole date in digits
    names     M month   m month's name that needs a number beside it   H month of the Hijri year
              D weekday   k short weekday, needs a date beside it   S season   X decade   4 "Q3"
    units     d day  w week  q month  Y year  e decade  V century  Q quarter  h half  W weekend
              1 a plural (its value names the unit)   U a counted unit in one word   t hours
    relation  R a day counted from today   s a day of the story   L last  F next  T this  = current, behind its noun
              Z same  ~ same, behind its noun   G following  K previous   A in, after  B before
              b ago  l later  g earlier  > after  < before  r about  E early, mid, late  P part of day
    small     p the   f of   i in   I on   O for   v and   z to   j from   J between   | or   C "that is"
              & "числа" behind a day   @ of the Hijra   # of the common era   $ "منه" behind a day   , - / ( ) ' . :   ! other marks
              ; end of line   x anything else
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from newsroom.reading.lexicon import dates_ar, dates_en, dates_ru
from newsroom.reading.text import Shadow

_TOKEN = re.compile(
    r"""(?P<iso>(?<![\d-])\d{4}([-/.])\d{1,2}\2\d{1,2}(?![\d-]))
      | (?P<numeric>(?<![\d./-])\d{1,2}([./-])\d{1,2}\4(?:\d{4}|\d{2})(?![\d]))
      | (?P<monthyear>(?<![\d./-])(?:0[1-9]|1[0-2])[./](?:19|20)\d\d(?![./]?\d))
      | (?P<clock>\d{1,2}:\d\d(?::\d\d)?)
      | (?P<quantity>[$€£₽]\ ?\d[\d.,]{0,14}|\d[\d.,]{0,14}\ ?[%‰٪$€£₽]|\d{1,3}(?:[.,']\d{3}){1,5}(?!\d)|\d+[.,]\d+
                    |(?<=[a-zа-я])-?\d{1,3}(?!\d))
      | (?P<decade>(?:(?:1[5-9]|20)\d|(?<!\d)'?\d)0'?s\b|(?:(?:1[5-9]|20)\d|(?<!\d)\d)0-(?:е|х|ми|ые|ых|м(?=\ годам))\b)
      | (?P<ordinal>\d{1,2}(?:st|nd|rd|th|-(?:го|е|му|м|ого|ое|й|ым))\b)
      | (?P<marked>(?:1\d|20)\d\d-(?:го|м|му|й|ом|ого|е)\b)
      | (?P<digits>\d+)
      | (?P<quarter>q[1-4]\b)
      | (?P<word>[^\W\d_]+)
      | (?P<mark>[^\s])
      | (?P<line>\n)""",
    re.VERBOSE,
)
_GROUPS = {number: name for name, number in _TOKEN.groupindex.items()}
_MARKS = frozenset(",-/().:'")
_MEASURES = frozenset("%‰٪$€£₽°#№@&+=*_")
_CLITICS = "وفبلك"
FEAST = "*"  # in the lexicon: a month and a day by one name


@dataclass(frozen=True, slots=True)
class Atoms:
    """Parallel columns, one row for each word or mark. Positions are inner, ends exclusive."""

    kinds: str
    values: Sequence[object]
    starts: Sequence[int]
    ends: Sequence[int]


Entry = tuple[str, object]


@dataclass(frozen=True, slots=True)
class _Lexicon:
    words: dict[str, Entry]
    phrases: dict[str, tuple[tuple[tuple[str, ...], Entry], ...]]  # by first word, longest first
    clitics: bool
    capitals: bool  # whether a capital tells a name from a common word


@lru_cache(maxsize=3)
def _lexicon(language: str) -> _Lexicon:
    table = {"ar": dates_ar.WORDS, "ru": dates_ru.WORDS}.get(language, dates_en.WORDS)
    phrases: dict[str, list[tuple[tuple[str, ...], Entry]]] = {}
    words: dict[str, Entry] = {}
    for key, entry in table.items():
        first, *rest = [m.group() for m in _TOKEN.finditer(key)]
        if rest:
            phrases.setdefault(first, []).append((tuple(rest), entry))
        else:
            words[first] = entry
    ranked = {k: tuple(sorted(v, key=lambda p: -len(p[0]))) for k, v in phrases.items()}
    return _Lexicon(words, ranked, language == "ar", language == "en")


class _Scanner:
    """One pass over the tokens of a text."""

    def __init__(self, shadow: Shadow, language: str) -> None:
        self.shadow = shadow
        self.lexicon = _lexicon(language)
        # Columns instead of match objects, and one string for each word: a long text fits.
        self.texts: list[str] = []
        self.groups = array("B")
        self.starts, self.ends = array("I"), array("I")
        self._columns(shadow.folded)
        self.kinds = bytearray()
        self.values: list[object] = []
        self.first, self.last = array("I"), array("I")  # positions of the atoms

    def _columns(self, folded: str) -> None:
        known: dict[str, str] = {}
        for m in _TOKEN.finditer(folded):
            self.texts.append(known.setdefault(m.group(), m.group()))
            self.groups.append(m.lastindex or 0)
            self.starts.append(m.start())
            self.ends.append(m.end())

    def scan(self) -> Atoms:
        i = 0
        while i < len(self.texts):
            i = self._take(i)
        return Atoms(self.kinds.decode("ascii"), self.values, self.first, self.last)

    def _add(self, kind: str, value: object, start: int, end: int) -> None:
        self.kinds.append(ord(kind))
        self.values.append(value)
        self.first.append(start)
        self.last.append(end)

    def _take(self, i: int) -> int:
        """Read the token at `i`; return the index of the next one to read."""
        word, start, end = self.texts[i], self.starts[i], self.ends[i]
        if (group := _GROUPS[self.groups[i]]) == "word":
            return self._word(i, word, start, end)
        kind, value = _number(group, word, self.lexicon.capitals)
        self._add(kind, value, start, end)
        return i + 1

    def _word(self, i: int, word: str, start: int, end: int) -> int:
        if found := self._entry(i, word, start):
            return self._put(found[1], start, self.ends[found[0] - 1], found[0])
        if self.lexicon.clitics and word[0] in _CLITICS and len(word) > 2:
            for cut, base in _without_clitics(word):
                if found := self._entry(i, base, start + cut):
                    if word[0] == "و":
                        self._add("v", "and", start, start + 1)
                    last = self.ends[found[0] - 1]
                    return self._put(found[1], start + cut, last, found[0])
        self._add("x", word, start, end)
        return i + 1

    def _put(self, entry: Entry, start: int, end: int, following: int) -> int:
        kind, value = entry
        if kind == FEAST:
            self._add("M", value[0], start, end)  # type: ignore[index]
            self._add("n", value[1], start, end)  # type: ignore[index]
        else:
            self._add(kind, value, start, end)
        return following

    def _entry(self, i: int, word: str, start: int) -> tuple[int, Entry] | None:
        """The longest phrase or the word that stands at token `i`: (index behind it, entry)."""
        for rest, entry in self.lexicon.phrases.get(word, ()):
            if tuple(self.texts[i + 1 : i + 1 + len(rest)]) == rest:
                return i + 1 + len(rest), entry
        entry_of_word = self.lexicon.words.get(word)
        if entry_of_word and not (self.lexicon.capitals and self._is_common(word, start)):
            return i + 1, entry_of_word
        return None

    def _is_common(self, word: str, start: int) -> bool:
        """Whether an English word that may be a name ("may", "august", "sun") stands as none."""
        kind = self.lexicon.words[word][0]
        if kind not in "mk" and word != "august":
            return False
        return not self.shadow.written[start].isupper()


def _without_clitics(word: str) -> tuple[tuple[int, str], ...]:
    """The word without one clitic and without two, each with how many letters were cut."""
    made = [(1, word[1:])]
    if word[0] in "وف" and word[1] in "بلك":
        made.append((2, word[2:]))
    if (at := word.find("لل")) in (0, 1):
        made.append((at, "ال" + word[at + 2 :]))
    return tuple(made)


def _number(group: str, token: str, month_first: bool) -> Entry:
    """Kind and value of a token that is no word."""
    if group == "digits":
        value = int(token) if len(token) <= 4 else 0
        if len(token) <= 2 and 1 <= value <= 31:
            return "n", value
        return ("y" if len(token) == 4 and 1000 <= value <= 2199 else "N"), value
    if group in {"iso", "numeric", "monthyear"}:
        return "0", token
    if group == "ordinal":
        value = int(re.match(r"\d+", token).group())  # type: ignore[union-attr]
        if value > 31 and "-" in token:
            return "u", 1900 + value  # «в 93-м», «мая 93-го»
        return ("o" if 1 <= value <= 31 else "N"), value
    if group == "marked":
        return "u", int(token[:4])
    if group == "decade":
        digits = re.sub(r"\D", "", token)
        return "X", int(digits) // 10 if len(digits) == 4 else 190 + int(digits) // 10
    if group == "quarter":
        return "4", int(token[1])
    if group == "line":
        return ";", token
    if token == "،":
        return ",", token
    if token in _MARKS:
        return token, token
    return ("x" if token[0].isalnum() or token in _MEASURES or len(token) > 1 else "!"), token


def scan(shadow: Shadow, language: str) -> Atoms:
    """Read the text as atoms. Takes time linear in its length."""
    return _Scanner(shadow, language).scan()
