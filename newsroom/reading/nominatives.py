"""Russian names of strangers in the nominative, worked out from the case they stand in."""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import lru_cache

from .gazetteer import Gazetteer
from .inflections import CASES, person_cases, person_forms
from .lexicon import names_ru
from .matching import fold

_CONSONANTS = "бвгджзйклмнпрстфхцчшщ"
_INITIALS = re.compile(r"(?:\w{1,2}\. ?)+")


@lru_cache(maxsize=4)
def _given_cases(gazetteer: Gazetteer) -> dict[str, list[tuple[str, int]]]:
    """Form of a Russian given name -> (the name itself, which case), the name itself first."""
    names = {fold(name) for name in names_ru.GIVEN}
    for actor in gazetteer.actors.values():
        own = fold(actor.name("ru")).split()
        if actor.kind == "person" and len(own) > 1:
            names.add(own[0])
    found: dict[str, list[tuple[str, int]]] = {name: [(name, 0)] for name in names}
    for name in sorted(names):
        for case, forms in enumerate(person_cases(name, feminine=None, place=0), 1):
            for form in forms:
                if form != name:
                    found.setdefault(form, []).append((name, case))
    return found


def nominative(gazetteer: Gazetteer, words: list[str]) -> tuple[list[str], bool]:
    """A Russian name in its first case, and whether it stood in it."""
    given, middle, family = words[0], words[1:-1], words[-1]
    for name, case in _given_cases(gazetteer).get(given, [(given, 0)]):
        feminine = name in names_ru.FEMININE
        if case and (own := _family_of(family, case, feminine)):
            return [name, own], False
        if not case and not (feminine and family.endswith(("ова", "ева", "ина", "ая", "ой"))):
            plain = _given_cases(gazetteer).get(given, [])
            if all(c == 0 or not _declined(family, c) for _, c in plain):
                return [given, *middle, family], True
        elif not case and not family.endswith("ой"):
            return [given, *middle, family], True
    return [given, *middle, family], True


def is_nominative(words: str, aliases: Collection[str]) -> bool:
    """Whether a Russian name of the record stands in its first case, initials («С. Лавров») and
    spellings of the family name that the record does not have allowed."""
    if words in aliases or words.endswith(("вич", "вна")):
        return True
    if initials := _INITIALS.match(words):
        return words[initials.end() :] in {alias.rsplit(" ", 1)[-1] for alias in aliases}
    given, _, family = words.partition(" ")
    if not family:
        return given[-1:] in _CONSONANTS and given not in _all_forms(frozenset(aliases))
    return given in {alias.split()[0] for alias in aliases if " " in alias}


@lru_cache(maxsize=1000)
def _all_forms(aliases: frozenset[str]) -> frozenset[str]:
    """The oblique forms of one person's aliases."""
    return frozenset(
        form for alias in aliases for form in person_forms(alias, feminine=None) if form != alias
    )


def _declined(family: str, case: int) -> bool:
    return bool((own := _family_of(family, case, False)) and own != family)


_COMMONEST = ("ов", "ев", "ин", "ын", "ова", "ева", "ина", "ына", "ский", "цкий", "ская", "цкая")


def _family_of(form: str, case: int, feminine: bool) -> str:
    """The family name that a form is the given case of; "" for none."""
    if form[-1] in "иоэ" and not form.endswith(("ого", "его", "ии")):
        return form  # Милли, Рубио: alike in all cases
    stems = [form[:-1], form[:-2], form[:-3]]
    tried = [form[:-3] + e for e in ("ий", "ый", "ой")] if form.endswith(("ого", "ому")) else []
    tried += [form[:-2] + e for e in ("ий", "ый", "ая", "а", "я")] if len(form) > 4 else []
    tried += [*stems, *(form[:-1] + e for e in ("й", "ь", "а", "я")), form]
    for name in sorted(tried, key=lambda own: not own.endswith(_COMMONEST)):
        if len(name) > 1 and form in person_cases(name, feminine=feminine, place=1)[case - 1]:
            return name
    return form if feminine or case > CASES else ""
