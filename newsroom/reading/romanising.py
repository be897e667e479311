"""Names of three scripts in plain Latin letters, as newspapers spell them: for slugs of strangers.

What the gazetteer's people are called goes before the letters: «Марко» is Marco there, not Marko.
"""

# ruff: noqa: SIM905  (tables of words read better as running text)

from __future__ import annotations

import re
from collections import Counter, defaultdict
from functools import lru_cache

from .gazetteer import Gazetteer
from .matching import fold

_CYRILLIC = dict(
    zip(
        "абвгдезийклмнопрстуфхцчшщъыьэюя",
        "a b v g d e z i y k l m n o p r s t u f kh ts ch sh shch  y  e yu ya".split(" "),
        strict=True,
    )
) | {"ж": "zh", "і": "i", "ї": "yi", "є": "ye", "ґ": "g"}
_SPELLED = {"федор": "fyodor", "петр": "pyotr", "артем": "artyom", "семен": "semyon", "пол": "paul"}
_ARABIC = dict(
    zip(
        "ابتثجحخدذرزسشصضطظعغفقكلمنهويپچڤگ",
        "a b t th j h kh d dh r z s sh s d t z a g f q k l m n h o i p ch v g".split(),
        strict=True,
    )
)
_RUSSIAN_ENDINGS = (
    (r"\bдж", "j"),
    (r"(?:ий|ый)\b", "y"),
    (r"\bе|(?<=[аеиоуыэюяьъ])е", "ye"),
    (r"[ьъ]", ""),
)
_ARABIC_ENDINGS = (
    ("(?<=[اوي])ف(?=[اوي])", "v"),
    (r"وف\b", "ov"),
    (r"يف\b", "ev"),
    (r"سكي\b", "sky"),
    (r"اي", "ay"),
    (r"وي", "oy"),
)


def romanised(words: str, gazetteer: Gazetteer) -> str:
    """Folded words of a name in Latin letters, each as the gazetteer's people spell it."""
    known = _known(gazetteer)
    return " ".join(
        known.get(word) or _SPELLED.get(word) or _letters(word) for word in words.split()
    )


def _letters(word: str) -> str:
    if word.isascii():
        return word
    cyrillic = re.search("[а-я]", word) is not None
    for pattern, latin in _RUSSIAN_ENDINGS if cyrillic else _ARABIC_ENDINGS:
        word = re.sub(pattern, latin, word)
    table = _CYRILLIC if cyrillic else _ARABIC
    return "".join(table.get(letter, letter if letter.isascii() else "") for letter in word)


@lru_cache(maxsize=8)
def _known(gazetteer: Gazetteer) -> dict[str, str]:
    """Folded word of a person's name -> the word that stands in its place in English."""
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for actor in gazetteer.actors.values():
        if actor.kind != "person":
            continue
        english = fold(actor.name("en")).split()
        for language in ("ar", "ru"):
            own = fold(actor.name(language)).split()
            if len(own) == len(english):
                for word, latin in zip(own, english, strict=True):
                    found[word][latin] += 1
    return {word: counts.most_common(1)[0][0] for word, counts in found.items()}
