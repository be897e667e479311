"""People and institutions outside the gazetteer, by what stands around their names.

"The foreign minister, Dmytro Kuleba," is a person by that name; so is whoever bears a given name
before words that no list knows, «Константин Косачев» or ديمتري سوسلوف, and the family name alone
from then on. "Turkey's Foreign Ministry" is the ministry, not the country. A person gets the
speaker `new:<name>`, an institution `anon:<name>`.
"""

# ruff: noqa: SIM905  (tables of words read better as running text)

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from .clauses import Unit
from .cues import lookup
from .gazetteer import Gazetteer
from .inflections import person_cases
from .lexicon import names_ar, names_ru, people, speech_ar, strangers_ar
from .lexicon.speech_en import INSTITUTIONS, PREPOSITIONS
from .matching import CLITICS, fold, index_of
from .nominatives import nominative
from .parties import Party, heads
from .phrases import slugified
from .romanising import romanised

LONGEST = 5  # words of a name
PARTICLES = frozenset(
    "de van von der den al bin ben la el di da де ван фон дер ди аль бен ла دي دير فان فون بن ابو "
    "آل".split()
)
_SCRIPTS = {"ar": "arabic", "en": "latin", "ru": "cyrillic"}
_NO_FAMILY = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may "
    "june july august september october november december and said i".split()
)
_NOT_BEFORE_SUBJECT = PREPOSITIONS | {"the", "a", "an", "and", "or", "his", "her", "its", "their"}
_DESCRIBING = frozenset(["a", "an", "the", "who", "whose", "once", "normally", "formerly", "now"])
_STARTERS = frozenset("but and if when as in on at after before though while yet so for".split())
COMMON_EN = frozenset(
    "north south east west new air capitol supreme black red white world cold war oval rose camp "
    "national international united american russian soviet republican republicans democrat "
    "democrats senator president minister secretary general state states city street square "
    "airport security strategic arms treaty nuclear missile day olympic olympics games cup river "
    "sea ocean island islands crimea wall journal news magazine radio television".split()
)
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
        self.by_given: dict[str, list[str]] = {}  # Russian given name -> who has been named by it

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
        elif self.language == "en" and (last := _placed(unit, k, taken)) > k:
            return self._introduced(unit, k, last, prefix)
        known = self.families.get(token.word)
        if self.language == "ru" and known is None and (own := self._by_given(unit, k)):
            return own
        if known is None and self.language == "ar":
            prefix = token.word[:1] if token.word[:1] in CLITICS else ""
            known = self.families.get(token.word[1:]) if prefix else None
        else:
            prefix = ""
        return Sighting(k, k + 1, known[0], known[1], prefix) if known else None

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
            return k
        return last + 1

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
        slug = "new:" + (slugified(" ".join(latin)) or "unnamed")
        woman = latin[:1] and latin[0] in people.FEMININE_NAMES
        woman = woman or (self.language == "ru" and words[0] in names_ru.FEMININE)
        woman = woman or (words[:1] and words[0] in _FEMININE_AR)
        known = self.language != "ar" or (words[:1] and words[0] in self.given)
        self.genders[slug] = "f" if woman else "m" if known else ""
        if len(words) > 1:
            self.know_given(words[0], slug)
            for form, plain in self._forms(words[-1], feminine=bool(woman)):
                self.families.setdefault(form, (slug, plain))
        return slug

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


_AMBIGUOUS = frozenset(fold(word) for word in names_ar.AMBIGUOUS)
_FEMININE_AR = frozenset(fold(word) for word in strangers_ar.FEMININE)


def _placed(unit: Unit, k: int, taken: Collection[int]) -> int:
    """Where capitals end that stand as the subject of a verb of saying, or are described behind a
    comma: "Newt Gingrich, normally an ally, called it". `k` where they do not."""
    tokens = unit.tokens
    before = tokens[k - 1] if k else None
    leading = k == 1 and before is not None and before.word in ("and", "but", "then", "even")
    barred = before and (before.capital or before.word in _NOT_BEFORE_SUBJECT)
    if barred and before and before.is_word and not leading:
        return k
    last = person_from(unit, k)
    if not k < last < len(tokens) or any(j in taken for j in range(k, last)):
        return k
    if tokens[k].word in _STARTERS or any(t.word in COMMON_EN for t in tokens[k:last]):
        return k
    if (cue := lookup("en", tokens[last].word)) and cue.mood == "finite" and cue.past:
        return k if cue.weak else last
    described = [t.word for t in tokens[last : last + 2]]
    return last if described[:1] == [","] and described[-1] in _DESCRIBING else k


def person_from(unit: Unit, k: int) -> int:
    """Where the full English name that begins at token `k` ends; `k` where there is none."""
    tokens, last = unit.tokens, k
    while last < min(len(tokens), k + LONGEST):
        token = tokens[last]
        particle = last > k and token.word in PARTICLES
        if token.word == "." and last > k + 1 and len(tokens[last - 1].word) == 1:
            last += 1  # George P. Shultz
            continue
        if not token.is_word or not (particle or (token.capital and _is_plain(token.word))):
            break
        if token.word in _NO_FAMILY and last > k and not _is_may(unit, k, last):
            break
        last += 1
    words = [t.word for t in tokens[k:last] if t.is_word]
    if len(words) < 2 or words[-1] in PARTICLES or set(words) & INSTITUTIONS:
        return k
    return last if all(w.isascii() for w in words) and len(words[-1]) > 1 else k


def _is_may(unit: Unit, k: int, last: int) -> bool:
    """Whether a month is a family name: Theresa May, not "met Ann Lee May 5"."""
    behind = unit.tokens[last + 1].word if last + 1 < len(unit.tokens) else "."
    months = ("may", "april", "june", "august", "march")
    return last == k + 1 and unit.tokens[last].word in months and not behind[:1].isdigit()


def _is_plain(word: str) -> bool:
    return word.replace("-", "").replace("'", "").isalpha() and not word.endswith("'s")


def stranger(unit: Unit, first: int, last: int, text: str) -> Party:
    """The party of a full name that no list knows. `text` is as it is written."""
    tokens = unit.tokens
    party = Party(first, last, tokens[first].start, tokens[last - 1].end, "name")
    party.speaker, party.definite, party.head = "new:" + slugified(text), True, "new"
    return party


def with_homes(unit: Unit, parties: Sequence[Party]) -> list[Party]:
    """ "Bob Dole of Kansas, the Republican leader,": where a senator is from goes with the name."""
    kept: list[Party] = []
    for party in parties:
        if kept and party.first < kept[-1].last:
            continue
        kept.append(party)
        last = party.last
        if party.kind != "name" or not (words := [t.word for t in unit.tokens[last : last + 4]]):
            continue
        size = next((n for n in (2, 3) if words[0] == "of" and words[n : n + 1] == [","]), 0)
        if size and all(t.capital for t in unit.tokens[last + 1 : last + size]):
            party.last, party.end = last + size, unit.tokens[last + size - 1].end
    return kept


def with_names(unit: Unit, parties: Sequence[Party], strangers: Strangers) -> list[Party]:
    """Give an office the full name beside it, where the name is no party of its own."""
    starting = {p.first for p in parties}
    for party in parties:
        if party.kind in ("office", "anon") and party.number == "s":
            _name(unit, party, starting, strangers)
    return list(parties)


def _name(unit: Unit, party: Party, starting: set[int], strangers: Strangers) -> None:
    tokens, k = unit.tokens, party.last
    apart = k < len(tokens) and tokens[k].word == ","
    first = k + apart
    last = person_from(unit, first)
    if last == first or any(j in starting for j in range(first, last)):
        return
    if apart and not (last < len(tokens) and tokens[last].word == ","):
        return  # a list, or a new clause, not an apposition
    words = [t.word for t in tokens[first:last] if t.is_word]
    party.kind, party.speaker, party.definite = "name", strangers.remember(words), True
    party.last, party.end = last, tokens[last - 1].end


def with_institutions(unit: Unit, parties: Sequence[Party], known: Collection[str]) -> list[Party]:
    """A state with an institution's name behind it is that institution; `known` are slugs."""
    starting = {p.first for p in parties}
    for party in parties:
        if party.kind != "body" or party.head != "state":
            continue
        last = party.last
        while last < len(unit.tokens) and last not in starting and unit.tokens[last].capital:
            last += 1
        if last > party.last and unit.tokens[last - 1].word in INSTITUTIONS:
            _become(unit, party, last, known)
    return list(parties)


def _become(unit: Unit, party: Party, last: int, known: Collection[str]) -> None:
    party.last, party.end = last, unit.tokens[last - 1].end
    slug = slugified(unit.words(party.first, last))
    party.speaker = slug if slug in known else "anon:" + slug
    party.head, party.gender = "institution", "n"
