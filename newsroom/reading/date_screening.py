"""Tells dates from what only looks like them: "1550 warheads", "may", "the fall of Kabul".

Each check is asked about a partial that stands alone; one that was joined to another is a date.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from newsroom.reading import date_years
from newsroom.reading.atoms import Atoms
from newsroom.reading.date_grammar import Partial
from newsroom.reading.date_years import BOUNDARY
from newsroom.reading.lexicon import date_neighbours as words
from newsroom.reading.text import Shadow

_BULLETS = frozenset(["", "\n", "*", "-", "•", "·"])
_RU_GENITIVE = re.compile(words.RU_OF_WHAT)
_NOT_AFTER_EVE = re.compile(words.RU_AFTER_EVE)


class Screen:
    """The neighbourhood of partials in one text."""

    def __init__(self, shadow: Shadow, atoms: Atoms, language: str) -> None:
        self.shadow, self.atoms, self.language = shadow, atoms, language

    def keeps(self, p: Partial) -> bool:
        """Whether a partial is a date expression in its place."""
        self._cut_that(p)
        if p.weak or p.part or p.rule in {"edge", "short-weekday"}:
            return False
        if p.other and p.rule == p.other.rule == "bare-year":
            return 1700 <= (p.year or 0) < (p.other.year or 0) <= 2100
        if p.other or (p.edge and p.rule != "bare-year"):
            return True
        if p.rule == "date" and (p.day, p.month) == (11, 9):
            self._name_the_day(p)
        check = _CHECKS.get(p.rule)
        return check is None or check(self, p)

    def _cut_that(self, p: Partial) -> None:
        """ "said that August's war ...": "that" opens what is said."""
        whose = self.language == "en" and self.kind_after(p) == "'" and p.end - p.start > 1
        if whose and p.mod and p.mod[0] == "Z" and self.text_at(p.start) == "that":
            p.start, p.mod = p.start + 1, None
            p.rule = "bare-month" if p.rule == "month" else p.rule

    def _name_the_day(self, p: Partial) -> None:
        """ "The attacks of 11 September" have a year that nobody need say."""
        beside = {self.text_at(p.start - 1), self.text_at(p.end)}
        if not p.year and not p.year_mod and not words.ATTACKS.isdisjoint(beside):
            p.year = 2001

    # ---- the neighbourhood -------------------------------------------------------------------
    def kind_before(self, p: Partial, back: int = 1) -> str:
        return self.atoms.kinds[p.start - back] if p.start >= back else ""

    def kind_after(self, p: Partial) -> str:
        return self.atoms.kinds[p.end : p.end + 1]

    def text_at(self, index: int) -> str:
        """Folded text of one atom, "" outside the text."""
        if not 0 <= index < len(self.atoms.kinds):
            return ""
        return self.shadow.folded[self.atoms.starts[index] : self.atoms.ends[index]]

    def original_at(self, index: int) -> str:
        """The same as it was written."""
        if not 0 <= index < len(self.atoms.kinds):
            return ""
        start, end = self.shadow.span(self.atoms.starts[index], self.atoms.ends[index])
        return self.shadow.text[start:end]

    # ---- checks ------------------------------------------------------------------------------
    def month(self, p: Partial) -> bool:
        """A month's name alone: a common word needs a preposition before it."""
        before, word = self.kind_before(p), self.text_at(p.end - 1).rstrip(".")
        if before == "N":
            return False  # "99999 January"
        if self.language == "ru" and before == "x" and self.original_at(p.start)[:1].isupper():
            return False  # «годовщины Октября»
        if self.atoms.kinds[p.start] == "q" or (p.end - p.start > 1 and self.language == "ar"):
            return True
        if self.language == "en" and self.atoms.kinds[p.start] == "m":
            if self.text_at(p.start - 1) in _BULLETS and self.kind_after(p) in {"-", ":"}:
                return True  # over an entry of a chronology
            return word in {"may", "march"} and before in set("izjJEILFTvf<>-")
        if self.language == "ar" and self.atoms.kinds[p.start] == "m":
            return before == "i" and (word != "اب" or self.original_at(p.start).startswith("آ"))
        if word == "مارس":
            return before in set("ifzvJjAB-E<>") or self.kind_after(p) in set("-/(")
        return True

    def season(self, p: Partial) -> bool:
        before, word = self.kind_before(p), self.text_at(p.start)
        if self.language == "ru":
            since = self.text_at(p.start - 1) in {"с", "до", "к"} and word[-1] in "ыауе"
            return word in {"летом", "весной", "осенью", "зимой"} or (
                before in set("ijz<>") and (since or self.kind_after(p) != "x")
            )
        if self.language == "ar":
            led = before in set("iz") or (before == "B" and self.kind_after(p) in BOUNDARY)
            return led and word.startswith("ال") and self.kind_after(p) != "x"
        if before == "p":
            opened = self.kind_before(p, 2) in set("izj<>Or")
            told = self.text_at(p.end) in words.SUBJECTS
            return opened and (told or self.kind_after(p) in BOUNDARY - {"f", "-"})
        return before in set("izjJ<>") and word != "fall" and self.kind_after(p) in BOUNDARY - {"-"}

    def season_by_mod(self, p: Partial) -> bool:
        """ "that fall" and "that spring" are more often verbs."""
        return not (self.language == "en" and p.mod and p.mod[0] == "Z" and p.season in {21, 23})

    def weekday(self, p: Partial) -> bool:
        before, text = self.text_at(p.start - 1), self.text_at(p.end - 1)
        if before in {
            "every",
            "each",
            "каждый",
            "каждую",
            "каждое",
            "каждая",
            "كل",
            "صلاه",
            "خطبه",
        }:
            return False
        two = self.kind_before(p) == "J" or before in {"عن", "كلا", "كل", "هذين", "هولاء"}
        if self.language == "ar" and text == "الاثنين" and two:
            return False  # أفرج عن الاثنين: the two
        if self.language == "ru" and text.startswith("сред") and not p.mod:
            return self.kind_before(p) in set("ijz" if text == "среду" else "jz")
        if self.text_at(p.end) == "of" and self.text_at(p.end + 1) in {"each", "every"}:
            return False
        if self.language == "en" and self.text_at(p.end) in words.NEWSPAPERS:
            return not self.original_at(p.end)[:1].isupper()
        return True

    def offset(self, p: Partial) -> bool:
        """ "накануне" is yesterday unless it says of what it is the eve; "Russia Today" is none."""
        if self._is_outlet(p):
            return False
        if self.text_at(p.start) != "накануне" or self.kind_after(p) != "x":
            return True
        following = self.original_at(p.end)
        return not (following.islower() and _NOT_AFTER_EVE.fullmatch(self.text_at(p.end)))

    def _is_outlet(self, p: Partial) -> bool:
        """Whether "today" is part of an outlet's name: USA Today, «روسيا اليوم» between marks,
        behind a word for a channel or before what it reports."""
        country, word = self.text_at(p.start - 1), self.text_at(p.end - 1)
        if self.language == "en":
            named = country in words.OUTLETS_TODAY and word == "today"
            return named and self.original_at(p.start).istitle()
        if (
            self.language != "ar"
            or word != "اليوم"
            or country.lstrip("ولب") not in words.OUTLETS_TODAY
        ):
            return False
        channel, follows = self.text_at(p.start - 2), self.text_at(p.end)
        marked = bool(channel) and not channel.isalnum() and bool(follows) and not follows.isalnum()
        return marked or channel.lstrip("ولب") in words.CHANNELS or follows in {"عن", "ان", "ار"}

    def this_day(self, p: Partial) -> bool:
        """ "on this day in 1989"; "today in 2020" only with the word for this."""
        return (
            self.language != "ar"
            or "هذا"
            in self.shadow.folded[self.atoms.starts[p.start] : self.atoms.ends[p.start]].split()
        )

    def weekday_beside(self, p: Partial) -> bool:
        return self._ends_here(p)

    def day_of_this_month(self, p: Partial) -> bool:
        """ "the 28th of the month", whose month is told by the article."""
        if self.language == "ar" and not p.mod and p.end - p.start == 3:
            return self.text_at(p.end - 1) == "الشهر"
        return True

    def unit(self, p: Partial) -> bool:
        if p.unit == "century" or p.unit is None:
            return False
        mod = p.mod[0] if p.mod else ""
        if self.language == "ar":
            return self._arabic_unit(p)
        before = self.kind_before(p)
        if p.season and self.text_at(p.start) == "это":
            p.start, p.mod, p.unit, p.rule = p.start + 1, None, None, "bare-season"
            return self.season(p)  # "говорил это осенью": two things
        if self.language == "ru" and (mod, p.unit) == ("T", "day"):
            return before in set("ijzO")  # "в этот день", not "запомни этот день"
        if self.language == "ru" and mod == "G" and self.kind_after(p) == ">":
            return False  # "the day after the election" hangs on the election
        if self.language == "en":
            if mod in "LF" and before == "p":
                return False
            if mod == "G" and before in set("Or"):
                return False
        return True

    def _arabic_unit(self, p: Partial) -> bool:
        """The unit is definite, and no title of office ("the former Secretary-General")."""
        first, last = self.atoms.kinds[p.start], self.text_at(p.end - 1)
        noun = last if first in "TZ" else self.text_at(p.start)
        if first in "TZ" and self.atoms.kinds[p.end - 1] == "S":
            return True
        if p.mod and p.mod[0] == "G" and self.text_at(p.end).startswith("لل"):
            return False  # "the day after the election" hangs on the election
        if last.startswith("الاخير") and self.text_at(p.end) == "من":
            return False  # "the last week of the campaign"
        before = self.text_at(p.start - 1)
        if noun == "العام" and not words.TITLES_OF_ALAM.isdisjoint(
            {before, before[1:], "ا" + before[1:]}
        ):
            return False
        return noun.startswith("ال") or self.atoms.kinds[p.start] in "WRS"

    def weekend(self, p: Partial) -> bool:
        """A weekend that no word tells apart, said of when something happens."""
        if self.language == "en":
            return self.kind_before(p) in set("iIzO") or self.text_at(p.start - 1) in {"over"}
        if self.language == "ar":
            return True
        return self.kind_before(p) in set("iI") and self.kind_before(p, 2) != "v"

    def nth_day(self, p: Partial) -> bool:
        """ "on the second day", not "for the second day running"."""
        return self.kind_before(p) in set("iI")

    def neighbour(self, p: Partial) -> bool:
        counted = self.atoms.kinds[p.start] == "a" and self._counts_to_act(p)
        return counted or self._ends_here(p)

    def count(self, p: Partial) -> bool:
        """ "two days after the summit" hangs on the summit, which is not a date."""
        if self.language == "ar":
            following = self.text_at(p.end)
            if p.direction in {"before", "after"} and following in {"من", "علي"}:
                return self.text_at(p.end + 1) in {"الان", "اليوم"}
            return True
        if self.language == "ru":
            if p.direction in {"ago", "later", "earlier"} and self.atoms.kinds[p.start] in "dwqYe":
                # "неделей раньше", "год назад"; but not "в этот день позже"
                return self.kind_before(p) not in set("TZLFGK")
            return self.kind_after(p) != ">"
        return True

    def count_edge(self, p: Partial) -> bool:
        """ "three months after he left" hangs on what he did; "on 17 February, a week before
        Russia invaded" tells when it did."""
        if self._counts_to_act(p):
            return True
        return self._ends_here(p) and self.text_at(p.end) not in words.SUBJECTS

    def _counts_to_act(self, p: Partial) -> bool:
        """Whether what was so long before or after the date beside it follows."""
        p.certain = (
            self.language == "en"
            and self.kind_before(p) == ","
            and self.kind_before(p, 2) in set("noyD")
            and self.kind_after(p) == "x"
            and self.text_at(p.end) not in words.GOES_ON - words.SUBJECTS
        )
        return p.certain

    def count_in(self, p: Partial) -> bool:
        """ "in two weeks' time"; "in two weeks" only of what is to come, which the tense tells."""
        if self.text_at(p.end) == "time":
            p.end += 1
            p.certain = True
        return True

    def _ends_here(self, p: Partial) -> bool:
        """Whether no noun follows that the expression would hang on."""
        following = self.kind_after(p)
        word = self.text_at(p.end)
        return following in {"", *BOUNDARY} or word in words.GOES_ON

    def day_of_month(self, p: Partial) -> bool:
        """ "on the 16th", in digits, with no noun behind it."""
        if self.language == "ar":
            return not p.bound or self._arabic_day(p)
        digits = self.text_at(p.start)[:1].isdigit()
        if self.language == "ru":
            if p.rule != "the-day":
                return True
            if not self.text_at(p.start).endswith("-го"):
                return False
            p.bound = self.kind_after(p) not in {"", *BOUNDARY} - set("l(f")
            return not (p.bound and _RU_GENITIVE.fullmatch(self.text_at(p.end)))
        opened = self.kind_before(p) == "p" and self.kind_before(p, 2) in set("Izj<>iJ")
        p.bound = not self._ends_here(p)
        return digits and opened and (not p.bound or self.text_at(p.end) in words.EN_OPENS)

    def _arabic_day(self, p: Partial) -> bool:
        """ "في السابع عشر", whose month is told: a numeral of two words, or one of the tens."""
        if self.atoms.kinds[p.end - 1] != "o":
            return True
        first, _, second = self.text_at(p.start).partition(" ")
        if not first.startswith("ال") or first.endswith("ه"):
            return False
        return bool(second) or first in words.AR_TENS

    def the_unit(self, p: Partial) -> bool:
        return bool(p.edge)


_CHECKS: dict[str, Callable[[Screen, Partial], bool]] = {
    "bare-month": Screen.month,
    "bare-season": Screen.season,
    "season": Screen.season_by_mod,
    "weekday": Screen.weekday,
    "weekday-beside": Screen.weekday_beside,
    "this-day": Screen.this_day,
    "day-of-month": Screen.day_of_this_month,
    "day": Screen.offset,
    "unit": Screen.unit,
    "neighbour": Screen.neighbour,
    "bare-weekend": Screen.weekend,
    "nth-day": Screen.nth_day,
    "count": Screen.count,
    "count-edge": Screen.count_edge,
    "count-in": Screen.count_in,
    "the-day": Screen.day_of_month,
    "bare-year": date_years.is_year,
    "year": date_years.is_no_age,
    "years": date_years.are_years,
    "the-unit": Screen.the_unit,
}
