"""Dates, digits and month names in words, as newspapers in Arabic, English and Russian write them.

Pure Python; its tables are `timeline.calendar_words`. Plural forms are gettext's work. Directional
control characters are never used: the dash between two numbers is U+2013, which a right-to-left
paragraph mirrors as it should (a hyphen would not), so wrapping the text in ``<bdi>`` or
``<time dir>`` is all a page has to do.
"""

import calendar
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from itertools import repeat
from typing import Literal

from timeline.calendar_words import (
    ARABIC_CENTURIES,
    ARABIC_MONTHS,
    ARABIC_ORDINALS,
    ARABIC_SEASONS,
    ARABIC_TENS,
    ENGLISH_MONTHS,
    ENGLISH_ORDINALS,
    ENGLISH_SEASONS,
    ENGLISH_SHORT,
    FIRST_WEEKDAYS,
    LEVANTINE_MONTHS,
    PHRASES,
    RUSSIAN_DECADES,
    RUSSIAN_MONTHS,
    RUSSIAN_QUARTERS,
    RUSSIAN_SEASONS,
    RUSSIAN_SHORT,
    RUSSIAN_YEARS,
    WEEKDAYS,
    WEEKDAYS_SHORT,
    Case,
    Phrases,
)
from timeline.edtf import UNKNOWN, Edtf, parse

Form = Literal["list", "prose", "short"]
Digits = Literal["latin", "arabic"]
Months = Literal["egyptian", "levantine", "both"]  # مارس, آذار, مارس (آذار)

LANGUAGES = ("ar", "en", "ru")

_TO_ARABIC = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
_TO_LATIN = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "01234567890123456789")


@dataclass(frozen=True, slots=True)
class House:
    """Hold what one house has its Arabic written in, wherever nothing else is asked for."""

    months: Months = "egyptian"
    digits: Digits = "latin"


_house = House()


def follow(house: House) -> None:
    """Write Arabic as this house does from now on, in this process."""
    global _house
    _house = house
    date_words.cache_clear()


def house_digits(text: str, language: str) -> str:
    """Write a text's digits as the house does, on Arabic pages; elsewhere leave it as it is."""
    return digits(text, _house.digits) if language == "ar" else text


@dataclass(frozen=True, slots=True)
class Style:
    """Hold how dates are asked for."""

    language: str
    form: Form = "list"
    second_month: bool = False
    weekday: bool = False

    @property
    def phrases(self) -> Phrases:
        """Return the language's words around dates."""
        return PHRASES[self.language]


def digits(text: str, system: Digits) -> str:
    """Write every digit of a text in Latin ("2021") or Arabic-Indic ("٢٠٢١") digits."""
    return text.translate(_TO_ARABIC if system == "arabic" else _TO_LATIN)


_in_digits = digits  # the functions below have a parameter of that name


@lru_cache(maxsize=8192)
def date_words(
    edtf_text: str,
    language: str,
    *,
    form: Form = "list",
    second_month: bool = False,
    digits: Digits = "latin",
    weekday: bool = False,
) -> str:
    """Say an EDTF date in "ar", "en" or "ru" (a region such as "en-GB" is ignored).

    ``list`` is for tables and headings, ``prose`` for sentences (Russian adds its "года", Arabic
    its "عام", spans become "between"), ``short`` abbreviates months. ``second_month`` adds the
    other tradition's month in Arabic, in brackets, except in ``short``. ``weekday`` names the day
    of the week of a single, exact day. Raises EdtfError for a text that is no date, ValueError for
    a language.
    """
    style = Style(_known(language), form, second_month and form != "short", weekday)
    value = parse(edtf_text)
    words = _WORDS[value.kind](value, style)
    if value.uncertain:
        words = style.phrases.possibly.format(words)
    return _in_digits(words, digits)


def range_words(
    from_: str | date | None,
    to: str | date | None,
    language: str,
    *,
    second_month: bool = False,
    digits: Digits = "latin",
) -> str:
    """Say a chosen range for the sentence, "March – June 2021"; whole months and years collapse.

    Either end may be an EDTF text or a date, both included, or None for open; the text is empty
    when both are. Ends in the wrong order are put right. Raises as date_words does.
    """
    first = parse(str(from_)) if from_ else None
    last = parse(str(to)) if to else None
    if first and last and last.latest < first.earliest:
        first, last = last, first
    text = _whole(first.earliest if first else date.min, last.latest if last else date.max)
    if text == "../..":
        return ""
    return date_words(text, language, second_month=second_month, digits=digits)


def month_heading(
    year: int,
    month: int,
    language: str,
    *,
    second_month: bool = False,
    digits: Digits = "latin",
) -> str:
    """Say a month as the heading over its events: "June 2021", "Июнь 2021"."""
    text = f"{year:04}-{month:02}"
    words = date_words(text, language, second_month=second_month, digits=digits)
    return words[0].upper() + words[1:]


def week(language: str) -> list[tuple[str, str]]:
    """The days of a week in their order, each short and in full."""
    first = FIRST_WEEKDAYS[_known(language)]
    days = list(zip(WEEKDAYS_SHORT[_known(language)], WEEKDAYS[_known(language)], strict=True))
    return days[first:] + days[:first]


def _known(language: str) -> str:
    """Return the language without its region. Raises ValueError for one we do not write."""
    base = language.split("-")[0]
    if base not in LANGUAGES:
        raise ValueError(f"{language!r}: dates are written in {', '.join(LANGUAGES)}")
    return base


def _whole(start: date, end: date) -> str:
    """Return the shortest EDTF text of a span: whole years, else whole months, else days."""
    begins_month = start == date.min or start.day == 1
    ends_month = end == date.max or end.day == calendar.monthrange(end.year, end.month)[1]
    width = len("2021-06-16")
    if begins_month and ends_month:
        width = len("2021-06")
        if (start == date.min or start.month == 1) and (end == date.max or end.month == 12):
            width = len("2021")
    first = ".." if start == date.min else start.isoformat()[:width]
    last = ".." if end == date.max else end.isoformat()[:width]
    return first if first == last and first != ".." else f"{first}/{last}"


def _date(value: Edtf, style: Style) -> str:
    """Say one date that stands alone."""
    if value.approximate:
        return style.phrases.about.format(_SAY[style.language](value, style, "genitive", 0))
    words = _SAY[style.language](value, style, "nominative", 0)
    if style.weekday and value.precision == "day":
        comma = "," if style.language == "ru" else ""
        words = f"{WEEKDAYS[style.language][value.earliest.weekday()]}{comma} {words}"
    return words


def _set(value: Edtf, style: Style) -> str:
    """Say one of several dates: "16, 17 or 18 June 2021"."""
    case: Case = "genitive" if value.approximate else "nominative"
    *firsts, last = value.parts
    omit = [min(_shared(part, last) for part in firsts)] * len(firsts) + [0]
    if style.language == "ar" and last.precision == "year":
        omit.reverse()  # "عام 2020 أو 2021": the word for a year goes before the first
    say = _SAY[style.language]
    *said, final = [say(*each) for each in zip(value.parts, repeat(style), repeat(case), omit)]
    words = style.phrases.either.format(style.phrases.comma.join(said), final)
    return style.phrases.about.format(words) if value.approximate else words


def _interval(value: Edtf, style: Style) -> str:
    """Say an interval, or an open one as "since" or "until"."""
    if len(value.parts) == 1:
        words = _open_interval(value, style)
    elif value.parts[0] == value.parts[1]:
        return _date(value.parts[0], style)
    elif style.form == "prose":
        words = _between(value, style)
    else:
        return _dashed(value, style)
    return style.phrases.roughly.format(words) if value.approximate else words


def _open_interval(value: Edtf, style: Style) -> str:
    """Say an interval of which one end is open or not known."""
    phrases, say = style.phrases, _SAY[style.language]
    explained = style.form != "short"
    if value.earliest == date.min:
        unknown = value.start_text == UNKNOWN and explained
        template = phrases.unknown_start if unknown else phrases.until
        return template.format(say(value.parts[0], style, "accusative", 0))
    template = phrases.unknown_end if value.end_text == UNKNOWN and explained else phrases.since
    words = template.format(say(value.parts[0], style, "genitive", 0))
    # "со второго", "со 2 мая" (read so): с before a cluster
    return "со" + words[1:] if words.startswith(("с 2 ", "с втор")) else words


def _between(value: Edtf, style: Style) -> str:
    """Say "between 24 and 30 May 2021"."""
    start, end = value.parts
    if start.precision == end.precision == "year":
        return style.phrases.between_years.format(_year(start, style), _year(end, style))
    say = _SAY[style.language]
    first = say(start, style, "instrumental", _shared(start, end))
    return style.phrases.between.format(first, say(end, style, "instrumental", 0))


def _dashed(value: Edtf, style: Style) -> str:
    """Say "24–30 May 2021" or "28 May – 2 June 2021"."""
    start, end = value.parts
    if start.precision == end.precision == "year":
        words = f"{_year(start, style)}–{_year(end, style)}"
        return style.phrases.about_years.format(words) if value.approximate else words
    case: Case = "genitive" if value.approximate else "nominative"
    say = _SAY[style.language]
    first = say(start, style, case, _shared(start, end))
    last = say(end, style, case, 0)
    dash = "–" if first.isdigit() and last[0].isdigit() else style.phrases.dash
    words = first + dash + last
    return style.phrases.about.format(words) if value.approximate else words


def _shared(first: Edtf, last: Edtf) -> int:
    """Return what the first date may leave out: 0 nothing, 1 the year, 2 month and year."""
    precisions = {first.precision, last.precision}
    if precisions == {"year"}:
        return 1
    if precisions & {"year", "decade"} or _years(first) != _years(last):
        return 0
    same_month = precisions == {"day"} and first.earliest.month == last.earliest.month
    return 2 if same_month else 1


def _years(value: Edtf) -> tuple[int, int]:
    """Return the years in which a date begins and ends: a winter has two."""
    return value.earliest.year, value.latest.year


def _year(value: Edtf, style: Style) -> str:
    """Write a date's year, and both years of a winter."""
    first, last = _years(value)
    if value.precision != "season" or first == last:
        return str(first)
    return f"{first}–{last % 100:02}" if style.language == "en" else f"{first}–{last}"


def _nth(value: Edtf) -> int:
    """Return the position of a season or quarter within its year, from 0."""
    if value.precision == "season":
        return value.earliest.month // 3 - 1
    return value.earliest.month // 3


def _english(value: Edtf, style: Style, case: Case, omit: int) -> str:
    """Say one date in English, leaving out what the next one says."""
    year = "" if omit else f" {_year(value, style)}"
    names = ENGLISH_SHORT if style.form == "short" else ENGLISH_MONTHS
    month = names[value.earliest.month - 1]
    match value.precision:
        case "day":
            return str(value.earliest.day) if omit == 2 else f"{value.earliest.day} {month}{year}"
        case "month":
            return month + year
        case "season":
            return ENGLISH_SEASONS[_nth(value)] + year
        case "quarter" if style.form == "short":
            return f"Q{_nth(value) + 1}{year}"
        case "quarter":
            the = "" if style.form == "list" and case == "nominative" else "the "
            of = " of" if year else ""
            return f"{the}{ENGLISH_ORDINALS[_nth(value)]} quarter{of}{year}"
        case "decade":
            return f"the {_year(value, style)}s"
        case _:
            return _year(value, style)


def _arabic_month(month: int, style: Style) -> str:
    """Name a month in the tradition of the house, the other in brackets where it is wanted."""
    names = ARABIC_MONTHS[month - 1], LEVANTINE_MONTHS[month - 1]
    first, second = reversed(names) if _house.months == "levantine" else names
    is_both = style.second_month or (_house.months == "both" and style.form != "short")
    return f"{first} ({second})" if is_both else first


def _arabic_decade(year: int) -> str:
    """Name a decade as it is spoken of, "تسعينيات القرن العشرين"; an old one by its first year."""
    hundreds, tens = divmod(year // 10, 10)
    century = ARABIC_CENTURIES.get(hundreds)
    return f"{ARABIC_TENS[tens]} القرن {century}" if century else f"عقد {year}"


def _arabic(value: Edtf, style: Style, case: Case, omit: int) -> str:
    """Say one date in Arabic, leaving out what the next one says."""
    year = "" if omit else f" {_year(value, style)}"
    month = _arabic_month(value.earliest.month, style)
    match value.precision:
        case "day":
            return str(value.earliest.day) if omit == 2 else f"{value.earliest.day} {month}{year}"
        case "month":
            return month + year
        case "season":
            return ARABIC_SEASONS[_nth(value)] + year
        case "quarter":
            of = " من" if year else ""
            return f"الربع {ARABIC_ORDINALS[_nth(value)]}{of}{year}"
        case "decade":
            return _arabic_decade(value.earliest.year)
        case _:
            bare = omit or (style.form != "prose" and case == "nominative")
            return _year(value, style) if bare else f"عام {_year(value, style)}"


def _russian(value: Edtf, style: Style, case: Case, omit: int) -> str:
    """Say one date in Russian in a grammatical case, leaving out what the next one says."""
    of_year = (" годов" if "–" in _year(value, style) else " года") * (style.form == "prose")
    year = "" if omit else f" {_year(value, style)}{of_year}"
    month = value.earliest.month - 1
    match value.precision:
        case "day":
            names = RUSSIAN_SHORT if style.form == "short" else RUSSIAN_MONTHS["genitive"]
            return (
                str(value.earliest.day)
                if omit == 2
                else f"{value.earliest.day} {names[month]}{year}"
            )
        case "month":
            return RUSSIAN_MONTHS[case][month] + year
        case "season":
            return RUSSIAN_SEASONS[case][_nth(value)] + year
        case "quarter":
            return RUSSIAN_QUARTERS[case][_nth(value)] + year
        case "decade":
            return RUSSIAN_DECADES[case].format(_year(value, style))
        case _:
            bare = omit or (style.form != "prose" and case == "nominative")
            return _year(value, style) if bare else RUSSIAN_YEARS[case].format(_year(value, style))


_SAY: dict[str, Callable[[Edtf, Style, Case, int], str]] = {
    "ar": _arabic,
    "en": _english,
    "ru": _russian,
}
_WORDS: dict[str, Callable[[Edtf, Style], str]] = {
    "date": _date,
    "set": _set,
    "interval": _interval,
}
