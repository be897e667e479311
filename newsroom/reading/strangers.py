"""People outside the gazetteer, known by their names and known again.

Whoever bears a given name before words that no list knows is one, «Константин Косачев» or ديمتري
سوسلوف, and goes by the family name alone from then on. The speaker is `new:<name>`.
"""

# ruff: noqa: SIM905  (tables of words read better as running text)

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from .clauses import Unit
from .cues import lookup
from .gazetteer import Gazetteer
from .inflections import person_cases
from .lexicon import leaders, names_ar, names_ru, people, speech_ar, strangers_ar
from .matching import CLITICS, fold, index_of
from .nominatives import nominative
from .parties import heads
from .phrases import slugified
from .romanising import romanised
from .strangers_en import person_from, placed

LONGEST = 5  # words of a name
PARTICLES = frozenset("де ван фон дер ди аль бен ла دي دير فان فون بن ابو آل".split())
_SCRIPTS = {"ar": "arabic", "en": "latin", "ru": "cyrillic"}
_PATRONYMICS = ("вич", "вича", "вичу", "вичем", "виче", "вна", "вны", "вне", "вну", "вной")


@dataclass(frozen=True, slots=True)
class Sighting:
    """Where a stranger is named in a unit: `first:last` are tokens, `prefix` Arabic clitics."""

    first: int
    last: int
    slug: str
    nominative: bool = True
    prefix: str = ""


class Strangers:
    """The strangers of one text; whom it has named in full it knows by the family name again."""

    def __init__(self, language: str, gazetteer: Gazetteer) -> None:
        self.language, self.gazetteer = language, gazetteer
        index = index_of(gazetteer, _SCRIPTS.get(language, "latin"))
        self.given = index.given_names - _AMBIGUOUS
        self.families: dict[str, tuple[str, bool]] = {}  # form -> slug, nominative
        self.genders: dict[str, str] = {}
        self.leaders = _leaders(language, gazetteer)
        if language == "ar":
            self._know_leaders()
        self.expected = {slug for slug, _ in self.families.values()}  # named in no text yet
        self.by_given: dict[str, list[str]] = {}  # Russian given name -> who has been named by it

    def _know_leaders(self) -> None:
        """Leaders outside the record whom an Arabic text may name by the family name alone."""
        for family, slug in strangers_ar.LEADERS.items():
            own = slug if slug in self.gazetteer.actors else "new:" + slug
            self.families[fold(family)] = (own, True)
            self.genders[own] = "f" if slug.split("-")[0] in people.FEMININE_NAMES else "m"

    def find(self, unit: Unit, taken: Collection[int]) -> Iterator[Sighting]:
        """The strangers named in a unit outside the tokens that are `taken`."""
        k = 0
        while k < len(unit.tokens):
            own = None if k in taken else self._at(unit, k, taken)
            if own:
                yield own
            k = own.last if own else k + 1

    def _at(self, unit: Unit, k: int, taken: Collection[int]) -> Sighting | None:
        token = unit.tokens[k]
        if token.quote is not None or not (token.capital or self.language == "ar"):
            return None
        prefix = self._prefix(token.word)
        if token.word[len(prefix) :] in self.given:
            last = self._family(unit, k, taken)
            if last > k:
                return self._introduced(unit, k, last, prefix)
        elif self.language == "en" and (last := placed(unit, k, taken)) > k:
            return self._introduced(unit, k, last, prefix)
        known = self.families.get(token.word)
        if self.language == "ru" and known is None and (own := self._by_given(unit, k)):
            return own
        if known is None and self.language == "ar":
            prefix = token.word[:1] if token.word[:1] in CLITICS else ""
            known = self.families.get(token.word[1:]) if prefix else None
        else:
            prefix = ""
        known = known or self._leader(unit, k)
        return Sighting(k, k + 1, known[0], known[1], prefix) if known else None

    def _leader(self, unit: Unit, k: int) -> tuple[str, bool] | None:
        """A leader outside the record by the family name alone; not in "Nixon Library"."""
        known = self.leaders.get(unit.tokens[k].word)
        if known is None:
            return None
        before = unit.tokens[k - 1] if k else None
        behind = unit.tokens[k + 1] if k + 1 < len(unit.tokens) else None
        named = before is not None and before.is_word and before.capital
        named = named and before is not None and before.word not in heads(self.language)
        if named and before is not None and (k > 1 or before.word in self.given):
            return None
        if self.language == "en" and behind and behind.is_word and behind.capital:
            return None
        slug = known[0]
        self.genders[slug] = "f" if slug[4:].split("-")[0] in people.FEMININE_NAMES else "m"
        return known

    def _by_given(self, unit: Unit, k: int) -> Sighting | None:
        """A given name alone, «Пола», or with the patronymic, «Михаил Сергеевич»: the only one in
        the text who bears it."""
        word, last = unit.tokens[k].word, k + 1
        if last < len(unit.tokens) and unit.tokens[last].word.endswith(_PATRONYMICS):
            last += 1
        elif last < len(unit.tokens) and unit.tokens[last].capital:
            return None
        slugs = self.by_given.get(word, [])
        if last == k + 1:
            slugs = [slug for slug in slugs if slug.startswith("new:")]
        return Sighting(k, last, slugs[0]) if len(slugs) == 1 else None

    def _prefix(self, word: str) -> str:
        if self.language != "ar" or word in self.given:
            return ""
        return next(
            (word[:n] for n in (1, 2) if word[:n] in CLITICS and word[n:] in self.given), ""
        )

    def _family(self, unit: Unit, k: int, taken: Collection[int]) -> int:
        """Where the name that begins with a given name at `k` ends; `k` where none does."""
        if self.language == "en":
            last = person_from(unit, k)
            return k if any(j in taken for j in range(k, last)) else last
        last = k + 1
        while last < min(len(unit.tokens), k + LONGEST) and last not in taken:
            word = unit.tokens[last].word
            if not (word in PARTICLES or word == "." or self._passed(unit, last)):
                break
            last += 1
        if last >= len(unit.tokens) or last in taken or not self._may_be_family(unit, last):
            return self._like_patronymic(unit, k, last)
        return last + 1

    def _like_patronymic(self, unit: Unit, k: int, last: int) -> int:
        """«Стивен Сестанович»: a family name with a patronymic's ending, none behind it."""
        alone = last == k + 2 and self.language == "ru" and unit.tokens[k + 1].capital
        alone = alone and unit.tokens[k + 1].word.endswith(_PATRONYMICS)
        return last if alone and unit.tokens[k].word not in self.by_given else k

    def _passed(self, unit: Unit, k: int) -> bool:
        """A patronymic or an initial between given and family name."""
        token = unit.tokens[k]
        short = len(token.word) == 1 and token.word.isalpha() and self._dotted(unit, k)
        return token.capital and (short or token.word.endswith(_PATRONYMICS))

    def _dotted(self, unit: Unit, k: int) -> bool:
        return k + 1 < len(unit.tokens) and unit.tokens[k + 1].word == "."

    def _may_be_family(self, unit: Unit, k: int) -> bool:
        token = unit.tokens[k]
        if not token.is_word or not token.word.replace("-", "").isalpha():
            return False
        if self.language != "ar":
            return token.capital and not token.word.isascii() and len(token.word) > 1
        word = token.word
        plain = word not in speech_ar.PREPOSITIONS and word not in speech_ar.COMPLEMENTISERS
        plain = plain and word not in speech_ar.ADVERBS and word not in heads("ar")
        plain = plain and not word.startswith("ال")
        return plain and len(word) > 2 and lookup("ar", word) is None

    def _introduced(self, unit: Unit, k: int, last: int, prefix: str) -> Sighting:
        words = [t.word for t in unit.tokens[k:last] if t.is_word]
        words[0] = words[0][len(prefix) :]
        plain = True
        if self.language == "ru":
            words, plain = nominative(self.gazetteer, words)
        return Sighting(k, last, self.remember(words), plain, prefix)

    def remember(self, words: Sequence[str]) -> str:
        """Slug of a stranger by the words of the full name; the family name means them now."""
        words = [word for word in words if len(word) > 1]  # without initials
        latin = romanised(" ".join(words), self.gazetteer).split()
        slug = self._leader_named(words, latin) or (
            "new:" + (slugified(" ".join(latin)) or "unnamed")
        )
        woman = latin[:1] and latin[0] in people.FEMININE_NAMES
        woman = woman or (self.language == "ru" and _is_womans(words[0]))
        woman = woman or (words[:1] and words[0] in _FEMININE_AR)
        known = self.language == "ru" or (words[:1] and words[0] in self.given)
        self.genders[slug] = "f" if woman else "m" if known else ""
        if len(words) > 1:
            self.know_given(words[0], slug)
            for form, plain in self._forms(words[-1], feminine=bool(woman)):
                self.families.setdefault(form, (slug, plain))
        return slug

    def _leader_named(self, words: Sequence[str], latin: Sequence[str]) -> str:
        """Slug of a leader whom the words name in full: «Генри Киссинджер» is Henry Kissinger."""
        if len(words) < 2 or self.language == "en":
            return ""
        slug, plain = self.leaders.get(words[-1], ("", False))
        initials = {latin[0][:1], "h" if latin[0][:1] == "g" else ""}
        return slug if plain and slug.removeprefix("new:")[:1] in initials else ""

    def know_given(self, given: str, slug: str) -> None:
        """Remember by which given name somebody has been named."""
        own = self.by_given.setdefault(given, [])
        if slug not in own:
            own.append(slug)

    def _forms(self, family: str, *, feminine: bool) -> Iterator[tuple[str, bool]]:
        yield family, True
        if self.language == "ru":
            for case in person_cases(family, feminine=feminine, place=1):
                yield from ((form, False) for form in case)


def _is_womans(given: str) -> bool:
    """Whether a Russian given name is a woman's, by a list or by its ending."""
    ending = given.endswith(("а", "я")) and given not in names_ru.MASCULINE
    return given in names_ru.FEMININE or ending


@lru_cache(maxsize=8)
def _leaders(language: str, gazetteer: Gazetteer) -> dict[str, tuple[str, bool]]:
    """Forms of the family names of leaders outside the record -> slug, whether nominative."""
    found: dict[str, tuple[str, bool]] = {}
    for family, slug in leaders.LEADERS.get(language, {}).items():
        own, name = (slug if slug in gazetteer.actors else "new:" + slug), fold(family)
        found[name] = own, True
        woman = slug.split("-")[0] in people.FEMININE_NAMES
        for case in person_cases(name, feminine=woman, place=1) if language == "ru" else ():
            for form in case:
                found.setdefault(form, (own, form == name))
    return found


_AMBIGUOUS = frozenset(fold(word) for word in names_ar.AMBIGUOUS)
_FEMININE_AR = frozenset(fold(word) for word in strangers_ar.FEMININE)
