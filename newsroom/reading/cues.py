"""Cues: the forms of every verb and noun of saying, in three languages.

The lexicon lists each verb once; its forms are generated here. A generated form that nobody writes
does no harm, because forms are only looked up.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from types import ModuleType

from .lexicon import speech_ar, speech_en, speech_ru

_TELLING = frozenset(["say", "urge", "think"])
_TAKEN = frozenset(["القول"])  # read by rules of its own
NOT_CUES = speech_ar.NOT_CUES
LEXICON: dict[str, ModuleType] = {"ar": speech_ar, "en": speech_en, "ru": speech_ru}


@dataclass(frozen=True, slots=True)
class Cue:
    """One form of a verb of saying.

    `kind`: say, think, express, urge, deny, describe, accuse, ask, relay.
    `mood`: finite, participle (hangs on the subject before it), infinitive, passive.
    `gender` m, f, n or "", `number` s, d, p or "": what the form demands of its subject.
    `frames`: what may introduce the content (see the lexicon).
    """

    lemma: str
    kind: str
    mood: str = "finite"
    gender: str = ""
    number: str = ""
    past: bool = True
    frames: tuple[str, ...] = ()
    weak: bool = False


def lookup(language: str, word: str) -> Cue | None:
    """The cue that a folded word is a form of, Arabic conjunctions in front allowed."""
    forms = cue_forms(language)
    found = forms.get(word)
    if found is None and language == "ar" and word[:1] in "وف":
        found = forms.get(word[1:]) if len(word) > 3 or word[1:] == "حث" else None
    return found


@cache
def cue_forms(language: str) -> dict[str, Cue]:
    """Form -> cue. Where two verbs share a form the one listed first wins."""
    if language not in LEXICON:
        return {}
    conjugate = {"ar": _arabic, "en": _english, "ru": _russian}[language]
    found: dict[str, Cue] = {}
    for kind, forms, frames in _entries(LEXICON[language].VERBS):
        base = Cue(forms[0], kind, frames=frames)
        for form, cue in conjugate(forms, base):
            if form in NOT_CUES:
                continue
            weak = form in LEXICON[language].WEAK or forms[0] in LEXICON[language].WEAK
            found.setdefault(form, replace(cue, weak=weak) if weak else cue)
    return found


@cache
def verbal_nouns() -> frozenset[str]:
    """The definite Arabic nouns of the verbs of saying: التأكيد, الاعتراف."""
    own = _entries(speech_ar.VERBS)
    return frozenset("ال" + f[3] for kind, f, _ in own if kind in _TELLING and f[3] != "-") - _TAKEN


@cache
def infinitives() -> dict[str, Cue]:
    """The Russian infinitives of the verbs of saying and thinking, as the past they stand for."""
    own = _entries(speech_ru.VERBS)
    return {f[0]: Cue(f[0], kind, frames=fr) for kind, f, fr in own if kind in _TELLING}


def _entries(table: str) -> Iterator[tuple[str, list[str], tuple[str, ...]]]:
    for line in table.strip().splitlines():
        kind, forms, frames = (part.strip() for part in line.split("|"))
        yield kind, forms.split(), tuple(frames.split())


def _arabic(forms: list[str], base: Cue) -> Iterator[tuple[str, Cue]]:
    """Perfect and imperfect in the third person, and the participle in the accusative."""
    perfect, imperfect, participle, _ = (f.replace("-", "") for f in forms)
    if perfect:
        yield from _arabic_perfect(perfect, imperfect, base)
    if imperfect:
        yield from _arabic_imperfect(imperfect, replace(base, past=False))
    if len(participle) > 1:
        yield from _arabic_participle(participle, replace(base, mood="participle"))


def _arabic_perfect(stem: str, imperfect: str, base: Cue) -> Iterator[tuple[str, Cue]]:
    weak = stem[-1] in "اي"  # دعا, نفي: the last letter goes before an ending
    short = stem[:-1] if weak else stem
    dual = short + ("و" if imperfect.endswith("و") else "ي") if weak else stem
    for form, gender, number in (
        (stem, "m", "s"), (short + "ت", "f", "s"), (short + "وا", "", "p"), (dual + "ا", "m", "d"),
        (short + "تا", "f", "d"), (short + "ن", "f", "p"),
    ):  # fmt: skip
        yield form, replace(base, gender=gender, number=number)
    if dual.endswith("و"):
        yield short + "يا", replace(base, gender="m", number="d")  # دعيا, for دعوا
    clitic = short + "ا" if stem[-1] == "ي" else stem
    for pronoun in ("ه", "ها", "هم"):
        yield clitic + pronoun, replace(base, gender="m", number="s")
        yield short + "ت" + pronoun, replace(base, gender="f", number="s")


def _arabic_imperfect(form: str, base: Cue) -> Iterator[tuple[str, Cue]]:
    rest = form[1:]
    short = rest[:-1] if rest[-1] in "وي" and len(rest) > 2 else rest
    for prefix in ("", "س"):
        mood = "future" if prefix else base.mood
        for written, gender, number in (
            ("ي" + rest, "m", "s"), ("ت" + rest, "f", "s"), ("ي" + short + "ون", "", "p"),
            ("ي" + short + "وا", "", "p"), ("ي" + rest + "ان", "m", "d"),
            ("ت" + rest + "ان", "f", "d"),
        ):  # fmt: skip
            yield prefix + written, replace(base, gender=gender, number=number, mood=mood)


def _arabic_participle(stem: str, base: Cue) -> Iterator[tuple[str, Cue]]:
    dotted = stem + "ي" if len(stem) < 4 or stem in ("مدع", "مسم") else stem
    for form, gender, number in (
        (stem + "ا", "m", "s"), (dotted + "ا", "m", "s"), (stem + "ه", "f", "s"),
        (dotted + "ه", "f", "s"), (stem + "ين", "", "p"),
    ):  # fmt: skip
        yield form, replace(base, gender=gender, number=number)


def _english(forms: list[str], base: Cue) -> Iterator[tuple[str, Cue]]:
    verb = forms[0]
    past = forms[1] if len(forms) > 1 else _english_ending(verb, "ed")
    for form in {past, forms[2] if len(forms) > 2 else past}:
        yield form, base
    yield _english_s(verb), replace(base, past=False, number="s")
    yield verb, replace(base, past=False, number="p")
    yield _english_ending(verb, "ing"), replace(base, mood="participle")


def _english_s(verb: str) -> str:
    irregular: str | None = speech_en.IRREGULAR_S.get(verb)
    return irregular or (verb + "s")


def _english_ending(verb: str, ending: str) -> str:
    if verb in speech_en.DOUBLED:
        return verb + verb[-1] + ending
    if verb.endswith("e") and not verb.endswith("ee"):
        return verb[:-1] + ending
    if ending == "ed" and verb.endswith("y") and verb[-2] not in "aeiou":
        return verb[:-1] + "ied"
    return verb + ending


def _russian(forms: list[str], base: Cue) -> Iterator[tuple[str, Cue]]:
    infinitive, singular, plural = forms
    reflexive = infinitive.endswith("ся")
    bare = infinitive.removesuffix("ся")
    yield from _russian_past(infinitive, bare, reflexive, base)
    yield singular, replace(base, past=False, number="s")
    yield plural, replace(base, past=False, number="p")
    stem = bare.removesuffix("ть")
    tail = "сь" if reflexive else ""
    yield stem + ("вши" if reflexive else "в") + tail, replace(base, mood="participle")
    present = plural.removesuffix("ся")
    for ending in ("ют", "ят", "ут", "ат"):
        if present.endswith(ending):
            yield present[: -len(ending)] + "я" + tail, replace(base, mood="participle")
    yield from _russian_participles(stem, present, "ся" if reflexive else "", base)


def _russian_past(
    infinitive: str, bare: str, reflexive: bool, base: Cue
) -> Iterator[tuple[str, Cue]]:
    irregular = speech_ru.IRREGULAR_PAST.get(infinitive)
    stem = bare.removesuffix("ть")
    plain = irregular.split() if irregular else [stem + e for e in ("л", "ла", "ло", "ли")]
    tails = ("ся", "сь", "сь", "сь") if reflexive else ("",) * 4
    for form, tail, gender in zip(plain, tails, ("m", "f", "n", ""), strict=True):
        yield form + tail, replace(base, gender=gender, number="s" if gender else "p")


def _russian_participles(
    stem: str, present: str, tail: str, base: Cue
) -> Iterator[tuple[str, Cue]]:
    """Active participles: «заявивший», «утверждающая»; they follow the one who speaks."""
    cue = replace(base, mood="relative")
    stems = [stem + "вш"]
    if present.endswith(("ют", "ут", "ят", "ат")):
        stems.append(present[:-1] + "щ")
    for own in stems:
        for ending, gender in (
            ("ий", "m"), ("ая", "f"), ("ие", ""), ("их", ""), ("его", "m"), ("ей", "f"),
        ):  # fmt: skip
            yield own + ending + tail, replace(cue, gender=gender, number="" if gender else "p")
