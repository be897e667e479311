"""All names of the gazetteer in one pass over the shadow text (Aho-Corasick), one index per script.

Positions here are inner ones (see `text.Shadow`). Every index is built when a text first needs it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache

import ahocorasick

from .gazetteer import Actor, Alias, Gazetteer
from .inflections import person_forms, phrase_forms
from .lexicon import names_ar, names_en, names_ru
from .text import Shadow, shadow

LEXICON = {"arabic": names_ar, "latin": names_en, "cyrillic": names_ru}
SCRIPTS = {
    "arabic": re.compile("[\u0621-\u064a]"),
    "latin": re.compile("[a-z]"),
    "cyrillic": re.compile("[а-я]"),
}
CLITICS = frozenset(["", *"وفبلك", "وب", "ول", "وك", "فب", "فل", "وال", "بال", "فال", "ال"])
TANWIN = "\u064b"  # the mark of an indefinite word: «روسياً» is the adjective, not Russia
_BEFORE_ARTICLE = frozenset(["", "و", "ف", "ب", "ك", "وب", "وك", "فب", "أ", "ا"])
_HEADS = re.compile("^(?:the|قمه) ")  # words that aliases carry along but no name begins with
_INITIALS = re.compile(r" (?:\w\. ?)+")
_IN_BRACKETS = re.compile(r" \([^)]*\)$")  # «Служба внешней разведки России (СВР)»
_MARKS = "«»“”„\"'‹› "


@dataclass(frozen=True, slots=True)
class Candidate:
    """What a written form may stand for. `alias` is as the gazetteer writes it."""

    slug: str
    kind: str  # the alias's kind: full, family, abbreviation, metonym
    alias: str
    person: bool


@dataclass(frozen=True, slots=True)
class Hit:
    """A form found in the text, with everything it may stand for (nothing: a decoy)."""

    start: int
    end: int
    candidates: tuple[Candidate, ...]


def script_of(text: str) -> str:
    """The script of a folded text's first letter: arabic, cyrillic or latin."""
    for script in ("arabic", "cyrillic"):
        if SCRIPTS[script].search(text):
            return script
    return "latin"


@lru_cache(maxsize=50_000)
def fold(text: str) -> str:
    """A name as it stands in a shadow text."""
    return shadow(text).folded.strip(" \n")


def word_start(folded: str, position: int) -> int:
    """Where the run of letters that reaches `position` begins; at most 40 characters back."""
    first = position
    while first > 0 and position - first < 40 and folded[first - 1].isalnum():
        first -= 1
    return first


@dataclass(frozen=True, eq=False)
class NameIndex:
    """The written forms of every name of one script."""

    gazetteer: Gazetteer
    script: str

    @cached_property
    def forms(self) -> dict[str, tuple[Candidate, ...]]:
        """Folded form -> what it may stand for; decoys stand for nothing."""
        found: dict[str, dict[Candidate, None]] = defaultdict(dict)
        for actor, alias in self._aliases:
            candidate = _candidate(actor, alias)
            for form in self._written(actor, alias):
                found[form][candidate] = None
        decoys = {fold(decoy): () for decoy in LEXICON[self.script].DECOYS}
        return {form: tuple(own) for form, own in found.items()} | decoys

    @cached_property
    def _aliases(self) -> list[tuple[Actor, Alias]]:
        extra = LEXICON[self.script].EXTRA
        pairs = []
        for actor in self.gazetteer.actors.values():
            own = [a for a in actor.aliases if script_of(fold(a.text)) == self.script]
            own += [Alias(text, "", "full") for text in extra.get(actor.slug, ())]
            pairs += [(actor, alias) for alias in own]
            if self.script == "cyrillic" and actor.slug in names_ru.PATRONYMICS:
                pairs += [(actor, alias) for alias in _with_patronymic(actor)]
            if actor.kind == "person" and self.script != "arabic":
                pairs += [(actor, alias) for alias in _spelled_otherwise(own)]
        return pairs

    def _written(self, actor: Actor, alias: Alias) -> Iterable[str]:
        name = _HEADS.sub("", fold(alias.text.strip(_MARKS)))
        if self.script == "cyrillic":
            name = _IN_BRACKETS.sub("", name)
        if len(name) < 2 or "(" in name or _is_weak(alias.text):
            return []
        if self.script == "cyrillic":
            forms = cyrillic_forms(name, actor)
            marked = [form.replace("«", mark) for form in forms if "«" in form for mark in '"“„']
            return [*forms, *marked]
        if self.script == "latin" and alias.text.isupper() and alias.text.isalpha():
            return [name, "".join(f"{letter}." for letter in name)] if len(name) < 5 else [name]
        if self.script == "latin" and actor.kind == "person":
            return dict.fromkeys([name, *_with_initials(name)])
        if self.script == "latin":
            return [name, *_of_country(name)]
        if self.script == "arabic" and name.startswith("ال"):
            return [name, "لل" + name[2:]] if name[2:3] != "ل" else [name, "ل" + name[2:]]
        return [name]

    @cached_property
    def automaton(self) -> ahocorasick.Automaton:
        """The forms as one automaton; its values are the forms themselves."""
        automaton = ahocorasick.Automaton()
        for form in self.forms:
            automaton.add_word(form, form)
        if len(automaton):
            automaton.make_automaton()
        return automaton

    @cached_property
    def given(self) -> dict[str, frozenset[str]]:
        """Slug of a person -> the folded forms of what stands before the family name."""
        found: dict[str, set[str]] = defaultdict(set)
        for form, candidates in self.forms.items():
            for candidate in candidates:
                if candidate.person and " " in form:
                    found[candidate.slug].update(form.split()[:-1])
        return {slug: frozenset(own) for slug, own in found.items()}

    @cached_property
    def spellings(self) -> dict[str, tuple[str, ...]]:
        """Slug of a person -> every form of the name."""
        found: dict[str, list[str]] = defaultdict(list)
        for form, candidates in self.forms.items():
            for candidate in candidates:
                if candidate.person:
                    found[candidate.slug].append(form)
        return {slug: tuple(own) for slug, own in found.items()}

    @cached_property
    def given_names(self) -> frozenset[str]:
        """Every given name known: the gazetteer's and the lexicon's, in all forms."""
        least = 4 if self.script == "arabic" else 2
        known = {t for own in self.given.values() for t in own if len(t) >= least and "." not in t}
        for name in LEXICON[self.script].GIVEN:
            forms = [fold(name)]
            if self.script == "cyrillic":
                forms = person_forms(forms[0], feminine=None)
            known.update(forms)
        return frozenset(known - self.titles)

    @cached_property
    def titles(self) -> frozenset[str]:
        """Words that may stand before a name without belonging to it."""
        return frozenset(fold(word) for word in LEXICON[self.script].TITLES)

    @cached_property
    def common(self) -> frozenset[str]:
        """Folded forms of family names that are everyday words too."""
        names = [fold(word) for word in LEXICON[self.script].COMMON]
        if self.script == "cyrillic":
            names = [form for name in names for form in person_forms(name, feminine=None)]
        return frozenset(names)

    @cached_property
    def family(self) -> dict[str, frozenset[str]]:
        """Skeleton of a family name's form -> slugs of the people who bear it."""
        found: dict[str, set[str]] = defaultdict(set)
        for form, candidates in self.forms.items():
            for candidate in candidates:
                if candidate.person and (key := skeleton(form.split()[-1])):
                    found[key].add(candidate.slug)
        return {key: frozenset(own) for key, own in found.items()}

    def hits(self, shadow: Shadow) -> Iterator[Hit]:
        """Every form that stands in the text as words of its own, overlaps included."""
        if not len(self.automaton):
            return
        for last, form in self.automaton.iter(shadow.folded):
            start, end = last + 1 - len(form), last + 1
            if self._is_whole(shadow.folded, start, end, form):
                candidates = self.forms[form]
                fitting = tuple(c for c in candidates if _case_fits(shadow, start, end, c))
                if fitting or not candidates:
                    yield Hit(start, end, fitting)

    def _is_whole(self, folded: str, start: int, end: int, form: str) -> bool:
        if end < len(folded) and folded[end].isalnum() and form[-1].isalnum():
            return False
        if self.script != "arabic":
            return start == 0 or not folded[start - 1].isalnum()
        if start == 0 or not folded[start - 1].isalnum():
            return True
        prefix = folded[word_start(folded, start) : start]
        return prefix in (_BEFORE_ARTICLE if form.startswith(("ال", "لل")) else CLITICS)


@lru_cache(maxsize=16)
def index_of(gazetteer: Gazetteer, script: str) -> NameIndex:
    """The index of one script, kept for as long as the gazetteer is in use."""
    return NameIndex(gazetteer, script)


def find_hits(shadow: Shadow, gazetteer: Gazetteer) -> list[Hit]:
    """The names of the text, the longest first, none overlapping, in order."""
    found = []
    for script, letters in SCRIPTS.items():
        if letters.search(shadow.folded):
            found += list(index_of(gazetteer, script).hits(shadow))
    found.sort(key=lambda hit: (hit.start, -hit.end))
    kept: list[Hit] = []
    for hit in found:
        if not kept or hit.start >= kept[-1].end:
            kept.append(hit)
    return [hit for hit in kept if hit.candidates]


def _with_initials(name: str) -> Iterator[str]:
    """ "George H.W. Bush" as others write it: "H. W.", "HW", "H W"."""
    if m := _INITIALS.search(name):
        letters = re.findall(r"\w", m.group())
        for written in (
            ".".join(letters) + ".",
            ". ".join(letters) + ".",
            "".join(letters),
            " ".join(letters),
        ):
            yield f"{name[: m.start()]} {written} {name[m.end() :]}"


def _of_country(name: str) -> Iterator[str]:
    """ "US Navy" as others write it: "U.S. Navy", "United States Navy"."""
    short, _, rest = name.partition(" ")
    for written in names_en.COUNTRIES.get(short, ()) if rest else ():
        yield f"{written} {rest}"
    if short == "us" and rest.startswith("embassy"):
        yield f"american {rest}"


def cyrillic_forms(name: str, actor: Actor) -> list[str]:
    """All case forms of a folded name."""
    if actor.kind != "person":
        return phrase_forms(name)
    return person_forms(name, feminine=is_feminine(actor, name))


def is_feminine(actor: Actor, name: str) -> bool | None:
    """Whether a person is a woman: by office, by given name, else None (unknown)."""
    if actor.gender:
        return actor.gender == "f"
    russian = (a.text for a in actor.aliases if a.language == "ru" and " " in a.text)
    return any(fold(text).split()[0] in names_ru.FEMININE for text in russian) or None


def _candidate(actor: Actor, alias: Alias) -> Candidate:
    person = actor.kind == "person"
    kind = alias.kind
    if person:
        kind = "full" if " " in alias.text or alias.kind == "full" else "family"
    return Candidate(actor.slug, kind, alias.text.strip(_MARKS), person)


def _with_patronymic(actor: Actor) -> Iterator[Alias]:
    """«Борис Николаевич», «Борис Николаевич Ельцин»."""
    given, _, family = actor.name("ru").partition(" ")
    both = f"{given} {names_ru.PATRONYMICS[actor.slug]}"
    yield from (Alias(both, "ru", "full"), Alias(f"{both} {family}", "ru", "full"))


def _spelled_otherwise(aliases: Iterable[Alias]) -> Iterator[Alias]:
    """The family name alone in every spelling that a full name has it in: Zelenskiy."""
    families = {alias.text for alias in aliases if " " not in alias.text}
    known = {skeleton(fold(text)) for text in families} - {""}
    for alias in aliases:
        last = alias.text.rsplit(" ", 1)[-1]
        if " " in alias.text and last not in families and skeleton(fold(last)) in known:
            families.add(last)
            yield Alias(last, alias.language, "family")


def _is_weak(alias: str) -> bool:
    """One small-letter word («семёрка») is no name by itself, unless the lexicon gives it."""
    words = alias.strip(_MARKS)
    named = words.startswith("госдеп") or words in ("сенат", "конгресс")
    return bool(re.fullmatch("[а-яёa-z]+", words)) and not named


def _case_fits(shadow: Shadow, start: int, end: int, candidate: Candidate) -> bool:
    """Whether capitals (in Arabic the hamza) stand where the name has them."""
    first = candidate.alias[:1]
    outer = shadow.span(start, end)
    words = shadow.text[outer[0] : outer[1]]
    if first.upper() == first.lower():
        one_word = " " not in candidate.alias
        return not (one_word and (words[-1:] == TANWIN or _adds_hamza(words, candidate.alias)))
    if " " in candidate.alias and not candidate.person:
        return any(c.isupper() for c in words) or candidate.alias.islower()
    if candidate.alias.isupper() and len(candidate.alias) <= 5:
        words_of_it = words[: len(candidate.alias)]  # «МИДа»
        return words_of_it.isupper() or (words.istitle() and _is_pronounced(candidate.alias))
    return words[0].isupper() or not first.isupper()


def _is_pronounced(acronym: str) -> bool:
    """Whether it is read as a word, which British papers write as one: Nasa, Nato, Usaid."""
    return len(acronym) > 3 and sum(letter in "AEIOU" for letter in acronym) > 1


def _adds_hamza(written: str, alias: str) -> bool:
    """Writers often leave a hamza out; one that is too many makes another word («بأول», Powell)."""
    return any(a == "ا" and w in "أإآ" for w, a in zip(written, alias, strict=False))


_CLASSES = (
    str.maketrans({"غ": "ك", "ج": "ك", "ق": "ك", "گ": "ك", "ث": "ت", "ط": "ت", "ذ": "د", "ض": "د",
                   "ظ": "ز", "ص": "س", "ڤ": "ف", "پ": "ب", "چ": "ك", "خ": "ك", "ح": "ه", "ع": "ا"}),
    str.maketrans({"c": "k", "q": "k", "g": "g", "w": "v", "z": "s", "j": "y"}),
    str.maketrans({"э": "е", "щ": "ш", "ё": "е"}),
)  # fmt: skip
_VOWELS = re.compile("[اويهءaeiouyеэиыуюяоайьъ'-]+")
_DOUBLED = re.compile(r"(.)\1+")


@lru_cache(maxsize=20_000)
def skeleton(token: str) -> str:
    """The consonants of a token, spelling variants levelled; "" for fewer than three."""
    for table in _CLASSES:
        token = token.translate(table)
    token = token.replace("kh", "h").replace("ph", "f").replace("ts", "c").replace("zh", "j")
    bare = _DOUBLED.sub(r"\1", token[:1] + _VOWELS.sub("", token[1:]))
    return bare if len(bare) >= 3 else ""
