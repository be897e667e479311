"""Who is spoken of in a sentence: names, offices, unnamed people, groups and institutions.

Every party is a noun phrase with a span and, where the words or the gazetteer tell, an actor.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cache, lru_cache

from .gazetteer import Actor, Gazetteer, Role
from .inflections import phrase_forms
from .lexicon import offices as lexicon
from .text import shadow

LANGUAGES = ("ar", "en", "ru")


@dataclass(frozen=True, slots=True)
class Office:
    """What an office phrase says: its class, the body it speaks for, and the countries named."""

    post: str = ""
    body: str = ""
    country: str = ""
    partner: str = ""  # the second country: where an ambassador serves

    @property
    def key(self) -> tuple[str, str, str]:
        return self.post, self.body, self.country


@dataclass(slots=True)
class Party:
    """A noun phrase that may speak. `first:last` are token indexes within the unit.

    `speaker` is a slug, several, "anon:..." or "" where it is not known yet. `kind`: name, office,
    anon, group, body (an institution, state or company).
    """

    first: int
    last: int
    start: int
    end: int
    kind: str
    speaker: str | tuple[str, ...] = ""
    gender: str = ""
    number: str = "s"
    head: str = ""
    office: Office | None = None
    role: str = ""
    definite: bool = False
    nominative: bool = True
    prefix: str = ""  # Arabic clitics in front of the first word
    inside: list[str] = field(default_factory=list)  # slugs of people named within as possessors
    members: list[str] = field(default_factory=list)  # slugs, where a group is named one by one
    partner: Party | None = None  # who stands joined to it by "and"


def together(party: Party) -> list[Party]:
    """The party and those that stand joined to it by "and", in order: X and Y and Z."""
    found = [party]
    while (partner := found[-1].partner) is not None and partner.first > found[-1].first:
        found.append(partner)
    return found


@dataclass(frozen=True, slots=True)
class Head:
    """A word (or words) that names a kind of person."""

    post: str
    number: str  # s, d, p
    nominative: bool
    words: tuple[str, ...]
    lemma: str  # the first word of the phrase as a dictionary has it


@cache
def heads(language: str) -> Mapping[str, list[Head]]:
    """First word -> the heads that begin with it, the longest first."""
    found: dict[str, list[Head]] = defaultdict(list)
    tables = ((lexicon.OFFICES, False), (lexicon.GROUPS, True))
    for table, plural in tables:
        for post, phrases in table.get(language, {}).items():
            for phrase in dict.fromkeys(phrases.split("|")):
                number = "s" if not plural else ("d" if post else "p")
                for k, form in enumerate(_forms(phrase, language)):
                    words = tuple(form.replace("u.n.", "u.n.").split())
                    found[words[0]].append(Head(post, number, k == 0, words, phrase.split()[0]))
    for own in found.values():
        own.sort(key=lambda head: (-len(head.words), not head.nominative, not head.post))
    return dict(found)


def _forms(phrase: str, language: str) -> list[str]:
    if language == "ar":  # مسئول as Egyptians write مسؤول
        return list(dict.fromkeys([phrase, phrase.replace("مسوول", "مسيول")]))
    if language != "ru":
        return [phrase]
    forms = _fleeting(phrase) or phrase_forms(phrase)
    if phrase.endswith(("ики", "ели", "ики", "ты", "ры", "ны", "ки", "ли")):
        forms += _plural_cases(phrase)
    return forms


def _fleeting(phrase: str) -> list[str]:
    """«посол», «отец»: the vowel before the last letter is lost."""
    if phrase not in ("посол", "отец"):
        return []
    stem = phrase[:-2] + phrase[-1]
    return [phrase, *(stem + ending for ending in ("а", "у", "ом", "ем", "е"))]


def _plural_cases(phrase: str) -> list[str]:
    """Genitive and dative plural of the last noun, in the commonest patterns."""
    stem = phrase[:-1]
    genitive = stem + ("ей" if phrase.endswith("ли") else "ов")
    return [genitive, stem + ("ям" if phrase.endswith("ли") else "ам")]


@cache
def _country_pattern(language: str) -> re.Pattern[str]:
    table = lexicon.COUNTRIES[language]
    parts = "|".join(f"(?P<{code}>{pattern})" for code, pattern in table.items())
    prefix = "(?:[وفبلك]|ول|لل)?" if language == "ar" else ""
    return re.compile(rf"(?<![^\W_]){prefix}(?:{parts})(?![^\W_])")


def country_in(phrase: str) -> str:
    """Code of the first country that a folded phrase names in any language, "" for none."""
    for language in LANGUAGES:
        if m := _country_pattern(language).search(phrase):
            return m.lastgroup or ""
    return ""


@cache
def _body_pattern(language: str) -> re.Pattern[str]:
    table = lexicon.BODIES[language]
    parts = "|".join(f"(?P<{code.replace('-', '_')}>{p})" for code, p in table.items())
    prefix = "[وفبل]?" if language == "ar" else ""
    return re.compile(rf"(?<![^\W_]){prefix}(?:{parts})(?![^\W_])")


_SERVING = re.compile(  # «помощник российского президента» as «помощник президента российского»
    r"\b((?:помощник|советник|пресс-секретар|спецпредставител)\w*) (\w+ого) "
    r"(президента|главы|лидера)\b"
)


@lru_cache(maxsize=4096)
def read_office(phrase: str, language: str) -> Office:
    """The office that a folded phrase names, as far as the lexicon goes."""
    if language == "ru":
        phrase = _SERVING.sub(r"\1 \3 \2", phrase)
    tokens = phrase.replace(",", " ").split()
    table = heads(language)
    best, k = None, 0
    while k < len(tokens):
        if best and language == "en" and tokens[k] in ("of", "to", "for", "on", "at", "in"):
            break
        head = match_head(table, tokens, k)
        if head and head.number != "s":  # «главы МИД», of one
            same = (h for h in table[tokens[k]] if h.words == head.words and h.number == "s")
            head = next(same, head)
        if (
            head
            and head.post not in ("agency", "service")
            and not (best and _outranks(best, head, language))
        ):
            best = head
        k += len(head.words) if head else 1
    if best is None or not best.post:
        return Office()
    return _office(best, phrase, language)


def match_head(table: Mapping[str, list[Head]], tokens: Sequence[str], k: int) -> Head | None:
    """The longest head that stands at token `k`."""
    for head in table.get(tokens[k], ()):
        if tuple(tokens[k : k + len(head.words)]) == head.words:
            return head
    return None


def _outranks(first: Head, second: Head, language: str) -> bool:
    """In English the last head before a preposition is the phrase's own, elsewhere the first,
    unless a longer one only says more exactly what the first began."""
    if language == "en":
        return False
    generic = {"director", "deputy", "minister", "president", "representative"}
    return not (first.post in generic and len(second.words) > len(first.words))


def _office(head: Head, phrase: str, language: str) -> Office:
    words = " ".join(head.words)
    rest = phrase.replace(words, " ", 1) if head.post == "spokesperson" else phrase
    body, country = _body_of(rest, language)
    countries = [m.lastgroup or "" for m in _country_pattern(language).finditer(phrase)]
    country = lexicon.CLASS_COUNTRY.get(_base(words, language), "") or country
    country = country or (countries[0] if countries else "")
    partner = next((c for c in countries if c != country), "")
    if head.post == "speaker":
        return Office(head.post, "", country or _PARLIAMENTS.get((body, language), ""))
    if head.post == "ambassador" and body == "un":
        return Office("un-ambassador", "", country)
    if head.post == "secretary-general":
        return Office(head.post, body if body in ("nato", "un", "eu") else "", "")
    if head.post in ("spokesperson", "director", "presidential-aide") or (head.post == "" and body):
        return _headed(head.post, body, country, partner)
    return Office(head.post, "", country, partner if head.post == "ambassador" else "")


def _base(words: str, language: str) -> str:
    if language != "ru":
        return words
    for phrase in lexicon.CLASS_COUNTRY:
        if phrase[:5] == words[:5] and words[:-2].startswith(phrase[: max(5, len(phrase) - 3)]):
            return phrase
    return words


def body_in(phrase: str, language: str) -> str:
    """Code of the body that a folded phrase names, "" for none."""
    return _body_of(phrase, language)[0]


def _body_of(phrase: str, language: str) -> tuple[str, str]:
    m = _body_pattern(language).search(phrase)
    if m is None:
        return "", ""
    word = m.group()
    country = next((c for p, c in lexicon.BODY_COUNTRY.items() if word.startswith(p)), "")
    return (m.lastgroup or "").replace("_", "-"), country


def _headed(post: str, body: str, country: str, partner: str) -> Office:
    if post == "presidential-aide":
        return Office(post, "", country, "")
    if post == "director" and body in _LEADERS:
        return Office(_LEADERS[body], "", country, "")
    return Office(post, body, country, partner if body == "" else "")


# Whose parliament a house is without a country beside it. Many states have a مجلس النواب.
_PARLIAMENTS = {("duma", language): "ru" for language in LANGUAGES} | {
    ("house", "en"): "us",
    ("house", "ru"): "us",
}
# Posts that many hold at once: the phrase alone names nobody.
_SHARED = frozenset(["director", "deputy", "minister", "representative", "senator", "governor"])
_SEVERAL = frozenset(["presidential-aide", "special-envoy", "negotiator"])
_LEADERS = {"pres": "president", "mfa": "foreign-minister", "mod": "defence-minister"}


@lru_cache(maxsize=8)
def holders_of(gazetteer: Gazetteer) -> dict[tuple[str, str, str], list[tuple[Actor, Role]]]:
    """Office key -> who held it and when, from the roles of all three languages."""
    found: dict[tuple[str, str, str], list[tuple[Actor, Role]]] = defaultdict(list)
    for language in LANGUAGES:
        for words, actor, role in gazetteer.roles_in(language):
            office = read_office(shadow(words).folded.strip(), language)
            if office.post and (actor, role) not in found[office.key]:
                found[office.key].append((actor, role))
    return dict(found)


def holder_on(gazetteer: Gazetteer, office: Office, day: date | None) -> str:
    """Slug of the one who held the office on the day, "" where nobody or more than one fits."""
    if not office.post or office.partner not in ("", "us", "ru", "su"):
        return ""
    if office.post in _SHARED and not office.body:
        return ""
    holders = holders_of(gazetteer).get(office.key, [])
    if office.post in _SEVERAL and len({a.slug for a, r in holders if r.valid_on(day)}) > 1:
        return ""
    actor = gazetteer.newest_holder(holders, day)
    return actor.slug if actor else ""
