# ruff: noqa: E501 - a rule stays on one line, where it can be compared with its neighbours
"""The grammar of dates, as patterns over the kinds of `newsroom.reading.atoms`.

Each rule reads one plain expression ("16 June", "last week", "three years ago") into a `Partial`:
what the words themselves say, before anything is counted from a day of reference. Names of groups
are fields of the partial. At each place the longest rule wins, the earlier one between equals.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from newsroom.reading.atoms import Atoms

# A kind ("L") with its number of steps (-1).
Mod = tuple[str, int]


@dataclass(slots=True)
class Partial:
    """One date expression as its words say it. Positions are indexes of atoms, ends exclusive."""

    rule: str
    start: int
    end: int
    day: int | None = None
    listed: int = 0  # days named between those two
    day2: int | None = None  # last day of "17-19 June"
    month: int | None = None
    year: int | None = None
    year2: int | None = None
    year_mod: Mod | None = None  # "of last year"
    mod: Mod | None = None  # last, next, this, same, following, previous
    weekday: int | None = None
    offset: int | None = None  # days from today
    unit: str | None = None  # day, week, month, year, decade, weekend, quarter, season, century
    count: int | None = None  # of units before or after
    direction: str | None = None  # ago, before, after, later, in
    season: int | None = None  # 21 to 24
    ordinal: int | None = None  # of the quarter or half
    decade: int | None = None  # 199 for the 1990s
    edge: str | None = None  # early, mid, late, first half, second half
    rough: bool = False
    hijri: tuple[int | None, int, int | None] | None = None  # day, month, year
    digits: str | None = None  # a date in digits, "16.06.2021"
    certain: bool = False  # needs no tense to confirm it
    weak: bool = False  # stands only beside another expression
    part: bool = False  # a part of the day alone
    either: bool = False  # "2011 or 2012"
    other: Partial | None = field(default=None)  # the far end of a range
    bracket: Partial | None = field(default=None)  # the date in brackets behind a weekday
    bound: bool = False  # a day whose month must have been told right before
    run_year: int | None = None  # the year of the chronology in which it opens a line


@dataclass(frozen=True, slots=True)
class Rule:
    name: str
    pattern: re.Pattern[str]
    opens: frozenset[str]  # the kinds that it can begin with


def _rule(name: str, opens: str, pattern: str) -> Rule:
    return Rule(name, re.compile(pattern), frozenset(opens))


# ---- fragments -----------------------------------------------------------------------------------
_EN_MONTH = r"(?P<month>M|m\.?)"
_EN_YEAR = r"(?:,?(?P<year>[yu])|f?'(?P<short_year>N)|[f,]?p?(?P<year_mod>[LFTZGK])Y)"
_RU_MONTH = r"(?P<month>M|m\.?)"
_RU_YEAR = r"(?:(?:,?|[LF],)(?P<year>[yu])(?:Y\.?)?|(?P<year_mod>[LFTZGK])Y)"
_AR_MONTH = r"(?P<month>[Mm])(?:[-/!]?(?P<twin>[Mm])|[(,](?P<twin2>[Mm])\)?)?"
_AR_REL = r"[fi]?(?:(?P<year_pre>[TZ])Y|Y(?P<year_mod>[LF=~GK]))"
_AR_YEAR = rf"(?:,?[fi]?Y?(?P<year>[yu])#?|{_AR_REL}|(?P<mod>[LF=~]))"
_DASH = r"(?:-|z|v|,v?)"
# "March 14, the first of them", "June 14, 15 people": no second day.
_EN_AND = r"(?:-|zp?|,?v|,(?=n(?!x)))"
_MORE = r"(?P<more>(?:[,v][no]){0,5})"  # days between the first and the last of a list
_COUNT = r"(?P<rough>r)?(?P<count>[acnN])"

_SHARED = (
    _rule("numeric", "0", r"(?P<digits>0)"),
    _rule("day", "R", r"(?P<offset>R)"),
    _rule("story-day", "s", r"(?P<offset>s)"),
    _rule("part", "P", r"(?P<part>P)"),
    _rule("decade", "X", r"(?P<decade>X)(?:1|Y)?\.?(?:LV)?"),
    _rule("years", "yu", r"(?P<year>[yu])(?:[-/z])(?P<year2>[yunN])(?:1\.?|Y\.?)?"),
    _rule("bare-year", "yu", r"(?P<year>[yu])"),
)
_ENGLISH = (
    _rule(
        "date", "Mm", rf"{_EN_MONTH}p?(?P<day>[no])(?:{_MORE}{_EN_AND}(?P<day2>[no]))?{_EN_YEAR}?"
    ),
    _rule(
        "date", "no", rf"(?P<day>[no])(?:{_MORE}{_DASH}p?(?P<day2>[no]))?f?{_EN_MONTH}{_EN_YEAR}?"
    ),
    _rule("month", "Mm", rf"{_EN_MONTH}f?{_EN_YEAR}"),
    _rule("month", "Mm", rf"{_EN_MONTH}(?:f?'|(?!N[x1dwqYet]))(?P<short_year>N)"),
    _rule("bare-year", "'", r"(?<=[ijf])'(?P<short_year>N)"),
    _rule("year", "pY", r"p?Y(?P<year>[yu])"),
    _rule("bare-month", "Mm", _EN_MONTH),
    _rule("week-of-month", "oL", rf"(?P<nth>[oL])wf?{_EN_MONTH}{_EN_YEAR}?"),
    _rule("month", "LFTGKZ", rf"(?P<mod>[LFTGKZ]){_EN_MONTH}"),
    _rule("week-of-day", "pw", rf"p?wf{_EN_MONTH}(?P<day>[no]){_EN_YEAR}?"),
    _rule("weekday", "D", r"(?P<weekday>D)"),
    _rule("weekday", "LFTZGK", r"(?P<mod>[LFTZGK])(?P<weekday>D)"),
    _rule("weekday-beside", "p", r"p(?P<weekday>D)(?P<side>[<>])"),
    _rule("weekday-day", "D", r"(?P<weekday>D),?p(?P<day>o)(?!f)"),
    _rule("this-day", "T", r"Tdi(?P<year>[yu])"),
    _rule("weekday-week", "D", r"(?P<weekday>D),?f?p?(?P<week_mod>[LFT])w"),
    _rule("short-weekday", "k", r"(?P<weak>k)\.?"),
    _rule("unit", "LFTZGK", r"(?P<mod>[LFTZGK])(?P<unit>[dwqYeQWVP])"),
    _rule("unit", "lg", r"[lg](?P<mod>T)(?P<unit>[wqY])"),
    _rule("bare-weekend", "p", r"p(?P<unit>W)"),
    _rule("nth-day", "p", r"p(?P<ordinal>o)d"),
    _rule("unit-before-last", "p", r"p(?P<unit>[wqY])<L"),
    _rule("unit-after-next", "p", r"p(?P<unit>[wqY])>F"),
    _rule("neighbour", "pa", r"[pa](?P<unit>[dwqYP])(?P<side>[<>])"),
    _rule("later-in-unit", "lg", r"[lg]ip(?P<unit>d)"),
    _rule("count", "racnN", rf"{_COUNT}(?P<unit>[1dwqYe])(?P<direction>[blg])"),
    _rule("count-to-day", "acnN", r"(?P<count>[acnN])(?P<unit>[1wqY])bI?(?P<offset>R)"),
    _rule("count-to-unit", "acnN", r"(?P<count>[acnN])[1Y]b(?P<mod>[TL])(?P<unit>[wq])"),
    _rule("count-edge", "racnN", rf"{_COUNT}(?P<unit>[1dwqYe])(?P<direction>[<>])"),
    _rule("count-in", "i", rf"i{_COUNT}(?P<unit>[1dwqYe])'?"),
    _rule(
        "season-year",
        "S",
        r"(?P<season>S)(?:f?(?P<year>[yu])(?:[-/][ynN])?|[f,]?p?(?P<year_mod>[LFTZGK])Y)",
    ),
    _rule("bare-season", "S", r"(?P<season>S)"),
    _rule("season", "LFTZGK", r"(?P<mod>[LFTZGK])(?P<season>S)"),
    _rule("quarter", "o", r"(?P<ordinal>o)Q(?:f?p?(?:(?P<year>[yu])|(?P<year_mod>[LFTZGK])?Y))?"),
    _rule("quarter", "4", r"(?P<ordinal>4)f?(?P<year>[yu])?"),
    _rule("half", "o", r"(?P<ordinal>o)hf?p?(?:(?P<year>[yu])|(?P<year_mod>[LFTZGK])?Y)"),
    _rule("edge", "E", r"(?P<edge>E)-?f?i?"),
    _rule("the-unit", "p", r"p(?P<unit>[wqY])"),
    _rule("the-day", "o", r"(?P<day>o)"),
    _rule("year", "Y", r"Y(?P<year>[yu])"),
    _rule("years", "yu", r"(?P<year>[yu])(?P<either>\|)(?P<year2>[yu])"),
)
_RUSSIAN = (
    _rule("date", "no", rf"(?P<day>[no])(?:{_MORE}{_DASH}(?P<day2>[no]))?{_RU_MONTH}{_RU_YEAR}?"),
    _rule("month", "Mm", rf"{_RU_MONTH}{_RU_YEAR}"),
    _rule("bare-month", "M", _RU_MONTH),
    _rule("month", "LFTGKZ", rf"(?P<mod>[LFTGKZ]){_RU_MONTH}"),
    _rule("date", "n", rf"(?<=j)(?P<day>n)i(?P<day2>n){_RU_MONTH}{_RU_YEAR}?"),
    _rule("month", "X", rf"(?P<tens>X)&{_RU_MONTH}{_RU_YEAR}?"),
    _rule("date", "no", rf"(?P<day>[no]){_RU_MONTH}(?P<year_mod>T)(?=[,.;:!)Z]|$)"),
    _rule(
        "day-of-month", "no", rf"(?P<day>[no])(?:{_DASH}(?P<day2>[no]))?&(?:(?P<mod>[LFTZGK])q)?"
    ),
    _rule("the-day", "o", r"(?P<day>o)"),
    _rule("this-day", "T", r"Tdi(?P<year>[yu])Y?"),
    _rule("week-of-month", "oL", rf"(?P<nth>[oL])w{_RU_MONTH}{_RU_YEAR}?"),
    _rule("weekday", "D", r"(?P<weekday>D)"),
    _rule("weekday", "LFTGZK", r"(?P<mod>[LFTGZK])(?P<weekday>D)"),
    _rule("weekday-week", "D", r"(?P<weekday>D)i?(?P<week_mod>[LFTG])w"),
    _rule("unit", "LFTZGK", r"(?P<mod>[LFTZGK])(?P<unit>[dwqYeQSWVP])"),
    _rule("bare-weekend", "W", r"(?P<unit>W)"),
    _rule("nth-day", "o", r"(?P<ordinal>o)d"),
    _rule("season", "LFTZGK", r"(?P<mod>[LFTZGK])(?P<season>S)"),
    _rule(
        "count",
        "rcnN1dwqYeU",
        r"(?P<rough>r)?(?P<count>[cnN])?(?P<unit>[1dwqYeU])(?P<direction>[blg])",
    ),
    _rule("count", "Al", r"(?P<direction>[Al])(?P<rough>r)?(?P<count>[cnN])?(?P<unit>[1dwqYeU])l?"),
    _rule(
        "season-year",
        "S",
        r"(?P<season>S)(?:(?P<year>[yu])(?:[-/][ynN])?Y?\.?|(?P<year_mod>[LFTZGK])Y)",
    ),
    _rule("bare-season", "S", r"(?P<season>S)"),
    _rule(
        "quarter",
        "o",
        r"(?P<ordinal>o)Q(?:(?P<year>[yu])Y?\.?|(?P<year_mod>[LFTZGK])Y|(?P<this>Y))?",
    ),
    _rule(
        "half", "o", r"(?P<ordinal>o)h(?:(?P<year>[yu])Y?\.?|(?P<year_mod>[LFTZGK])Y|(?P<this>Y))?"
    ),
    _rule("edge", "E", r"(?P<edge>E)"),
    _rule("the-unit", "wqY", r"(?P<unit>[wqY])"),
    _rule("year", "yu", r"(?P<year>[yu])Y\.?"),
    _rule("years", "yu", r"(?P<year>[yu])(?:-|z|v)(?P<year2>[yunN])(?:1|Y)\.?"),
    _rule("years", "yu", r"(?P<year>[yu])(?P<either>\|)i?(?P<year2>[yu])(?:Y\.?)?"),
)
_ARABIC = (
    _rule("date", "no", rf"(?P<day>[no])(?:{_MORE}(?:{_DASH}|vz)(?P<day2>[no]))?f?q?{_AR_MONTH}{_AR_YEAR}?"),
    _rule("date", "j", rf"j(?P<day>[no]){_MORE}{_DASH}(?P<day2>[no])f?q?{_AR_MONTH}{_AR_YEAR}?"),
    _rule("date", "P", rf"Pd?(?P<day>[no])f?q?{_AR_MONTH}{_AR_YEAR}?"),
    _rule("date", "Mm", rf"{_AR_MONTH}(?P<day>n),?(?P<year>[yu])"),
    _rule("date", "D", rf"D(?P<day>[no]){_DASH}D(?P<day2>[no])f?q?{_AR_MONTH}{_AR_YEAR}?"),
    _rule("date", "DR", r"(?:(?P<weekday>D)|(?P<offset>R))(?:(\()|,)?(?P<day>n)/(?P<month>n)(?(3)\))(?![-/ynN])"),
    _rule("dateline", "n", r"(?P<day>n)[-/](?P<month>n)(?=[(]|-x)"),
    _rule("this-day", "R", r"R[fi]Y?(?P<year>[yu])#?"),
    _rule("day-of-month", "no", r"(?P<day>[no])fq"),
    _rule("day", "P", r"P(?P<offset>R)(?![~DGKLF]|,D)"),
    _rule("count-to-day", "R", r"(?P<offset>R)B(?P<count>[acnN])(?P<unit>[1Y])"),
    _rule("years", "Yyu", r"Y?(?P<year>[yu])(?P<either>\|)Y?(?P<year2>[yu])#?"),
    _rule("day-of-month", "n", r"(?P<day>n)f?(?P<mod>=)"),
    _rule("the-day", "Rdno", r"[Rd]?(?P<day>[no])(?P<bound>\$)"),
    _rule("the-day", "n", r"(?<=d)(?P<day>n)(?P<bound>)(?![-/vz:.]n|,n|[fvz])"),
    _rule("the-day", "o", r"(?<=i)(?P<day>o)(?P<bound>)(?![fq]|[-v]o)"),
    _rule("day-of-month", "no", r"(?P<day>[no])fq(?P<mod>[LF=~])"),
    _rule("day-of-month", "no", rf"(?P<day>[no])(?:{_DASH}|vz)(?P<day2>[no])fq(?P<mod>[LF=~])"),
    _rule("day-of-month", "no", r"(?P<day>[no])f(?P<mod>[TZ])q"),
    _rule("month", "qMm", rf"q?{_AR_MONTH}{_AR_YEAR}"),
    _rule("bare-month", "qMm", rf"q?{_AR_MONTH}"),
    _rule("week-of-month", "w", rf"w(?P<nth>[oL])f?q?{_AR_MONTH}{_AR_YEAR}?"),
    _rule("weekday", "D", r"(?P<weekday>D)(?P<mod>[LF=GK~])?"),
    _rule("weekday", "TZ", r"(?P<mod>[TZ])(?P<weekday>D)"),
    _rule("weekday-week", "D", r"(?P<weekday>D)[fi]?(?:w(?P<week_mod>[LF=])|(?P<week_pre>T)w)"),
    _rule("unit", "dwqYeQSWV", r"(?P<unit>[dwqYeQSWV])(?P<mod>[LF=~GK])"),
    _rule("unit", "TZ", r"(?P<mod>[TZ])(?P<unit>[dwqYeQSWVR])"),
    _rule("unit", "R", r"(?P<unit>R)(?P<mod>[LF~GK])"),
    _rule("new-year", "k", r"(?P<unit>k)"),
    _rule("bare-weekend", "W", r"(?P<unit>W)"),
    _rule("nth-day", "Rd", r"(?P<unit>[Rd])(?P<ordinal>o)(?!f?q?[MmH])"),
    _rule("count", "AB", r"(?P<direction>[AB])(?P<rough>r)?(?P<count>[cnN])(?P<unit>[1dwqYe])"),
    _rule("count", "AB", r"(?P<direction>[AB])(?P<rough>r)?(?P<unit>[dwqYe])(?:c|(?![yuNnoMmDH]))"),
    _rule("count", "AB", r"(?P<direction>[AB])(?P<rough>r)?(?P<unit>U)c?"),
    _rule("count", "lg", r"(?P<direction>[lg])(?P<rough>r)?(?P<count>[cnN])(?P<unit>[1dwqYe])"),
    _rule("count", "lg", r"(?P<direction>[lg])(?P<rough>r)?(?P<unit>[dwqYeU])c?"),
    _rule("season-year", "S", rf"(?P<season>S)(?:[fi]?Y?(?P<year>[yu])(?:[-/][ynN])?#?|{_AR_REL}|(?P<mod>[LF=~]))"),
    _rule("season", "TZ", r"(?P<mod>[TZ])(?P<season>S)"),
    _rule("bare-season", "S", r"(?P<season>S)"),
    _rule("quarter", "Q", rf"Q(?P<ordinal>o)(?:[fi]?Y?(?P<year>[yu])#?|{_AR_REL}|(?P<mod>[LF=~])|fY)?"),
    _rule("quarter", "4", rf"(?P<ordinal>4)(?:[fi]?Y?(?P<year>[yu])#?|{_AR_REL}|fY)?"),
    _rule("edge", "E", r"(?P<edge>E)"),
    _rule("the-unit", "wqY", r"(?P<unit>[wqY])"),
    _rule("year", "Y", r"Y(?P<year>[yu])#?"),
    _rule("year", "yu", r"(?P<year>[yu])#"),
    _rule("years", "jY", r"[jY](?P<year>[yu])(?:-|z|vz?)Y?(?P<year2>[yu])#?"),
    _rule("hijri", "no", r"(?P<day>[no])f?q?(?P<hijri>H)(?:[fi]?Y?(?P<hijri_year>[yN])@?|(?P<mod>[LF=]))?"),
    _rule("hijri", "Hq", r"q?(?P<hijri>H)[fi]?Y?(?P<hijri_year>[yN])@?"),
    _rule("hijri", "0", r"(?P<hijri_digits>0)@"),
    _rule("hijri-year", "Y", r"Y(?P<hijri_year>y)@"),
    _rule("hijri-year", "y", r"(?P<hijri_year>y)@"),
    _rule("blocked", "R", r"R(?:n|p[nN])(?!f?q?[MmH])"),
)  # fmt: skip
RULES = {
    "en": _ENGLISH + _SHARED,
    "ru": _RUSSIAN + _SHARED,
    "ar": _ARABIC + _SHARED,
}
_BY_OPENING: dict[str, dict[str, tuple[Rule, ...]]] = {
    language: {
        kind: tuple(rule for rule in rules if kind in rule.opens)
        for kind in sorted({k for rule in rules for k in rule.opens})
    }
    for language, rules in RULES.items()
}
_OPENING = {
    language: re.compile("[" + "".join(map(re.escape, by_kind)) + "]")
    for language, by_kind in _BY_OPENING.items()
}
_NO_YEAR = re.compile(r",?(N)(?:Y|[.;!)]|$)")
_UNITS = {"d": "day", "w": "week", "q": "month", "Y": "year", "e": "decade", "V": "century"}
_UNITS |= {"Q": "quarter", "W": "weekend", "S": "season", "P": "day", "R": "day", "k": "year"}


def read_partials(atoms: Atoms, language: str) -> list[Partial]:
    """Every plain expression of the text, in order, none overlapping another."""
    found: list[Partial] = []
    by_kind, opening = _BY_OPENING[language], _OPENING[language]
    position = 0
    while m := opening.search(atoms.kinds, position):
        partial = _longest(atoms, by_kind[m.group()], m.start())
        position = partial.end if partial else m.end()
        if partial and partial.rule != "blocked":
            found.append(partial)
    return found


def _longest(atoms: Atoms, rules: tuple[Rule, ...], at: int) -> Partial | None:
    """The longest reading at atom `at` that makes sense, or None."""
    matches = [(m, rule) for rule in rules if (m := rule.pattern.match(atoms.kinds, at))]
    matches.sort(key=lambda pair: -pair[0].end())
    for m, rule in matches:
        partial = _build(atoms, rule, m) or _without_twin(atoms, rule, m)
        if partial := partial or _without_second(atoms, rule, m):
            return partial
    return None


def _without_twin(atoms: Atoms, rule: Rule, m: re.Match[str]) -> Partial | None:
    """Read again without the second month, which is another one ("March-April")."""
    if "twin" not in m.groupdict():
        return None
    shorter = rule.pattern.match(atoms.kinds, m.start(), m.end("month"))
    return _build(atoms, rule, shorter) if shorter else None


def _without_second(atoms: Atoms, rule: Rule, m: re.Match[str]) -> Partial | None:
    """Read again without a second day that doesn't follow the first: "31 July - first ..."."""
    if rule.name != "date" or not m.groupdict().get("day2") or m.start("month") > m.start("day"):
        return None
    shorter = rule.pattern.match(atoms.kinds, m.start(), m.end("day"))
    return _build(atoms, rule, shorter) if shorter else None


def _build(atoms: Atoms, rule: Rule, m: re.Match[str]) -> Partial | None:
    """Make the partial that a match says; None where its parts contradict one another."""
    stop = atoms.kinds[m.end() - 1] == "."  # of an abbreviation, or of the sentence
    partial = Partial(rule.name, m.start(), m.end() - stop)
    for group, text in m.groupdict().items():
        if text is not None:  # an empty group may stand behind the last atom
            _fill(partial, group, text, atoms.values[m.start(group)] if text else None)
    if rule.name == "count-in":
        partial.direction = "in"
    if rule.name == "day" and atoms.kinds[m.start()] == "P" and partial.offset:
        return None  # "the evening of yesterday" is yesterday
    if rule.name == "this-day" and atoms.kinds[m.start()] == "R" and atoms.values[m.start()]:
        return None
    if partial.year == 0:
        return None
    if partial.count == 0 or _has_no_year(atoms, partial, m.end()):
        partial.rule = "blocked"  # "99999 days ago", "31 December 9999": no part of it is a date
    if partial.month and partial.month > 12:  # twin names that differ
        return None
    if rule.name == "date" and partial.day2 and partial.day2 <= (partial.day or 0):
        return None
    if rule.name == "nth-day" and atoms.kinds[m.start()] == "R" and atoms.values[m.start()]:
        return None  # "yesterday" and what was the first of its kind
    if rule.name == "years":
        return _check_years(partial)
    return partial


def _has_no_year(atoms: Atoms, partial: Partial, end: int) -> bool:
    """Whether a number that can be no year stands behind a month in a year's place."""
    if partial.rule not in {"date", "bare-month"} or partial.year or partial.year_mod:
        return False
    m = _NO_YEAR.match(atoms.kinds, end)
    number = atoms.values[m.start(1)] if m else 1
    return number == 0 or (isinstance(number, int) and number >= 1000)


def _check_years(partial: Partial) -> Partial | None:
    """Complete "2014-16", and refuse what does not run forward."""
    first, last = partial.year or 0, partial.year2 or 0
    if last < 100:
        partial.year2 = last = first - first % 100 + last
    reach = 1 if partial.either else 150
    return partial if first < last <= first + reach else None


def _fill(partial: Partial, group: str, kind: str, value: Any) -> None:
    """Enter what one group of a rule says."""
    if group in {"mod", "year_mod", "year_pre"}:
        setattr(partial, "mod" if group == "mod" else "year_mod", (kind, value))
    elif group in {"week_mod", "week_pre"}:
        partial.mod, partial.unit = (kind, value), "week"
    elif group in {"twin", "twin2"}:
        partial.month = partial.month if value == partial.month else 99
    elif group == "unit":
        _fill_unit(partial, kind, value)
    elif group == "nth":
        partial.ordinal = -1 if kind == "L" else value
    elif group == "side":
        partial.direction = "before" if kind == "<" else "after"
    elif group == "short_year":
        partial.year = 1900 + value if 32 <= value <= 99 else 0
    elif group in {"rough", "part", "either", "bound"}:
        setattr(partial, group, True)
    elif group == "weak":
        partial.weak, partial.weekday = True, value
    elif group == "hijri":
        partial.hijri = (partial.day, value, None)
    elif group == "hijri_year":
        day, month, _ = partial.hijri or (None, 0, None)
        partial.hijri = (day, month, value)
    elif group == "hijri_digits":
        partial.hijri = _hijri_of(value)
    elif group == "more":
        partial.listed = len(kind) // 2
    elif group == "tens":
        partial.edge = "late" if value % 10 == 2 else "mid"
    elif group == "this":
        partial.year_mod = ("T", 0)
    else:
        setattr(partial, group, value)


def _hijri_of(digits: str) -> tuple[int, int, int] | None:
    """Day, month and year of "10/11/1442" or "1442/11/10"."""
    first, month, last = (int(part) for part in re.split(r"\D", digits))
    day, year = (last, first) if first > 31 else (first, last)
    return (day, month, year) if 1 <= day <= 30 and 1 <= month <= 12 else None


def _fill_unit(partial: Partial, kind: str, value: Any) -> None:
    if kind == "U":
        partial.unit, count = value
        partial.count = count
    elif kind == "1":
        partial.unit = value
    else:
        partial.unit = _UNITS.get(kind, "day")
        if kind == "S":
            partial.season = value
    if value == "fortnight":
        partial.unit, partial.count = "week", (partial.count or 1) * 2
