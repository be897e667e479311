"""Words of happening in a text: acts, declarations and plain sayings, with the kind of event."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from types import ModuleType

from .cues import lookup
from .lexicon import happenings_ar, happenings_en, happenings_ru, speech_ar
from .matching import fold
from .text import Shadow, words

LEXICON = {"ar": happenings_ar, "en": happenings_en, "ru": happenings_ru}
_AR_CLITICS = ("", *"وفلبس", "وال", "ال", "لل", "بال", "ول", "وب", "وس", "وي", "فال")
_DEFINITE = ("ال", "وال", "بال", "لل", "فال", "كال")
_AR_PERSONS = ("", "ي", "ت", "ا", "ن", "سي", "ست", "يت")
_AR_ENDINGS = (
    *("", "ت", "ا", "تا", "وا", "ان", "ون", "ين", "ه", "ها", "هم", "هما", "ته", "تها", "ات"),
    *("تهما", "وه", "ي", "اه", "تاه", "ني", "تني"),
)


@dataclass(frozen=True, slots=True)
class Happening:
    """One word of happening at an inner span. `force`: act, declaration, saying, or verb for a
    verb that the lexicon does not have."""

    start: int
    end: int
    word: str
    force: str
    kind: str


def lexicon(language: str) -> ModuleType:
    """The words of a language; English for any other."""
    return LEXICON.get(language, happenings_en)


@cache
def _table(language: str) -> dict[str, tuple[str, str]]:
    """Word or beginning -> (force, kind). An act outranks a declaration, that a saying."""
    source = lexicon(language)
    table: dict[str, tuple[str, str]] = {}
    for kind, text in source.ACTS.items():
        for word in text.split():
            table.setdefault(fold(word), ("act", kind))
    for force, text in (("declaration", source.DECLARATIONS), ("saying", source.SAYINGS)):
        for word in text.split():
            table.setdefault(fold(word), (force, "statement"))
    return table


@cache
def _states(language: str) -> frozenset[str]:
    return frozenset(fold(word) for word in lexicon(language).STATES.split())


_BEFORE_VERBS = (  # Arabic words behind which a verb stands
    *(
        " قد",
        "كان",
        "كانت",
        "ثم",
        " الذي",
        " التي",
        " الذين",
        " عندما",
        " حين",
        " بعدما",
        " بعد ان",
    ),
    *(" حيث", " قبل ان"),
)
_REMEMBERED = frozenset(["recall", "recalls", "recalled"])
_FRONT = 40  # characters within which a date opens its sentence
_BARE = re.compile(r"[ء-ي]{2,5}[^هاةؤ\W]")
_PARTICLES = frozenset(
    ["قرب", "نحو", "حوالي", "وفق", "حسب", "بحسب", "كان", "كانت", "حيث", "اذ", "لكن", "بل", "نفس",
     "ليس", "غير", "سوي", "مثل", "ضمن", "فوق", "تحت", "وفي", "ومن", "وعلي", "لدي", "اي", "كل"]
)  # fmt: skip
_AUXILIARIES = frozenset(["will", "shall", "would"])  # what follows is a verb
_NO_VERBS = frozenset(["be", "have", "not", "also", "remain", "need", "still", "never"])
_PAST = {
    "en": re.compile(
        r"[a-z]{3,}ed|fled|led|ran|laid|rang|paid|drew|grew|threw|blew|wrote|rode|rose|drove|broke|woke|strode|swept|"
        r"slept|blown|drawn|flown|thrown|grown|stolen|driven|written|beaten|torn|worn|shaken|given|"
        r"taken|chosen|hidden|forced|overthrown|overheard|brought|taught|wept|leapt|dealt|built|spent|lent|bent|fought|sought|bought|caught|stood|withstood|"
        r"overtook|undertook|underwent|forbade|swam|sang|rang|shrank|stole|froze|chose|wore|swung|"
        r"hung|clung|flung|slid|strove|dug|bled|fed|bound|wound|ground|fled|stuck|stung"
    ),
    "ru": re.compile(
        r"(?:у|при|на|вы|до|пере|про|от|раз|воз|под|со|с|вз|по|за|об|в|из|ото)"
        r"(?:нес|вез|вел|шел|ш|полз|рос)(?:ла|ло|ли)?(?:с[ья])?|"
        r"[а-я]{2,}(?:[аеиоуыя]л(?:а|о|и)?|[аеиоуыя]л(?:ся|ась|ось|ись)|[аеяё]н(?:а|о|ы)?)"
    ),
    "ar": re.compile(
        "(?:و|ف)?(?:ي|ت)[^\\Wا]\\w{2,}|(?:و|ف)?(?:است|انت|ا[^ل])\\w{2,}ت?"
        "|(?:و|ف)?(?!ال)[ء-ي]{2,}[^اوي\\W]ت"
    ),
}


def _is_verb(word: str, language: str) -> bool:
    """Whether a word not in the lexicon has the form of a verb that tells of a happening."""
    pattern = _PAST.get(language)
    states = _states(language)
    adverb = language == "ar" and len(word) > 4 and word.endswith("ا")  # تحديدا, وتمهيدا
    return (
        bool(pattern and pattern.fullmatch(word))
        and not adverb
        and not (word in states or word + "=" in states or word.lstrip("و") in states)
    )


@cache
def _ignored(language: str) -> frozenset[str]:
    return frozenset(fold(word) for word in lexicon(language).IGNORED.split())


@lru_cache(maxsize=20_000)
def is_news(word: str, language: str) -> bool:
    """Whether a declaration is strong enough to be news without a date beside it."""
    strong = lexicon(language).NEWS.split()
    if language == "ru":
        return word.startswith(tuple(strong))
    return word in strong or (language == "ar" and any(stem in strong for stem in _stems(word)))


@lru_cache(maxsize=20_000)
def classify(word: str, language: str) -> tuple[str, str] | None:
    """(force, kind) of a folded word, or None."""
    ignored = _ignored(language)
    if word in ignored or (language == "ar" and word[:1] in "وف" and word[1:] in ignored):
        return None
    table = _table(language if language in LEXICON else "en")
    if language == "ru":
        return _by_beginning(word, table)
    if language == "ar":
        found = _by_stem(word, table)
        # What "the" stands before is a noun: الضيف is the guest, not "adds".
        named = found is not None and found[0] == "saying" and word.startswith(_DEFINITE)
        return None if named else found
    return table.get(word)


def _by_beginning(word: str, table: dict[str, tuple[str, str]]) -> tuple[str, str] | None:
    if found := table.get(word + "="):
        return found
    for length in range(min(len(word), 13), 2, -1):
        if found := table.get(word[:length]):
            return found
    return None


def _by_stem(word: str, table: dict[str, tuple[str, str]]) -> tuple[str, str] | None:
    """Take clitics, the sign of the person and the ending off until a stem is left."""
    if found := table.get(word):
        return found
    best: tuple[int, tuple[str, str]] | None = None
    for stem in _stems(word):
        found = table.get(stem)
        if found and (best is None or len(stem) > best[0]):
            best = len(stem), found
    return best[1] if best else None


def _stems(word: str) -> Iterator[str]:
    for clitic in _AR_CLITICS:
        if not word.startswith(clitic):
            continue
        rest = word[len(clitic) :]
        for person in _AR_PERSONS:
            if not rest.startswith(person) or (person and len(rest) < 4):
                continue
            core = rest[len(person) :]
            for ending in _AR_ENDINGS:
                if core.endswith(ending) and len(core) - len(ending) >= (3 if person else 2):
                    yield core[: len(core) - len(ending)]
                    if ending in ("ته", "تها", "تهما", "ت"):
                        yield core[: len(core) - len(ending)] + "ه"


def find_happenings(
    shadow: Shadow, start: int, end: int, language: str, dated: Collection[int] = ()
) -> list[Happening]:
    """The words of happening between two inner positions, in order. Behind the ends of dates in
    `dated` an Arabic verb may begin."""
    found: list[Happening] = []
    opening = {end for end in dated if language == "ar" and end - start <= _FRONT}
    before = ""
    for first, last, word in words(shadow, start, end):
        led, before = before in _AUXILIARIES and word not in _NO_VERBS, word
        if len(word) <= 2 and not led:
            continue
        if hit := classify(word, language):
            if word in _REMEMBERED and _looks_back(shadow.folded, first, last):
                hit = "saying", "statement"  # no envoy called home
            found.append(Happening(first, last, word, *hit))
            continue
        behind = first - 1 in dated  # a verb of its clause
        known = led or _is_verb(word, language) or (first - 1 in opening and _is_bare(word))
        if not known or (not behind and _is_named(shadow, first, language)):
            continue
        if cue := lookup(language, word):
            force = "saying" if cue.kind in ("say", "think", "ask") else "declaration"
            found.append(Happening(first, last, word, force, "statement"))
        else:
            found.append(Happening(first, last, word, "verb", "other"))
    return found


def _looks_back(folded: str, first: int, last: int) -> bool:
    """ "Recalled that", "later recalled": told, no envoy called home."""
    told = folded.startswith((" that ", " how ", " later "), last)
    return told or folded.endswith(" later ", max(0, first - 7), first)


def _is_bare(word: str) -> bool:
    """Whether an Arabic word right behind the date that opens its sentence may be a verb of the
    past that no form tells from a noun: وفي 12 أبريل 1961 دار غاغارين."""
    grammar = speech_ar.PREPOSITIONS | speech_ar.ADVERBS | _PARTICLES
    return bool(_BARE.fullmatch(word)) and word not in grammar and not word.startswith(("ال", "لل"))


def _is_named(shadow: Shadow, start: int, language: str) -> bool:
    """Whether a word is a name by its capital, or in Arabic stands where no verb begins."""
    if language != "ar":
        return shadow.written[start].isupper()
    before = shadow.folded[max(0, start - 12) : start].rstrip(" ")
    return bool(before) and before[-1] not in ".\n:،؛-" and not before.endswith(_BEFORE_VERBS)
