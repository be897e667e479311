"""Russian case forms of names: people, places and institutions. Pure rules, no dictionary.

A form that nobody writes does no harm here (it is only looked for), so the rules give every
plausible ending where two are in use: «Пушкиным» and «Остином», «Мадлен» left alone.
"""

from __future__ import annotations

CASES = 5  # genitive, dative, accusative, instrumental, prepositional; the name itself comes first
_HUSHING = "жшчщц"
_BACK = "гкхжшчщц"
_CONSONANTS = "бвгджзклмнпрстфхцчшщ"
_ADJECTIVES = {
    "ский": "ского скому ского ским ском",
    "цкий": "цкого цкому цкого цким цком",
    "ный": "ного ному ного ным ном",
    "тый": "того тому того тым том",
    "лый": "лого лому лого лым лом",
    "рный": "рного рному рного рным рном",
    "вый": "вого вому вого вым вом",
    "дый": "дого дому дого дым дом",
    "мый": "мого мому мого мым мом",
    "ший": "шего шему шего шим шем",
    "ской": "ского скому ского ским ском",
    "ая": "ой ой ую ой ой",
    "яя": "ей ей юю ей ей",
    "ское": "ского скому ское ским ском",
    "цкое": "цкого цкому цкое цким цком",
    "ое": "ого ому ое ым ом",
    "ее": "его ему ее им ем",
    "ые": "ых ым ые ыми ых",
    "ие": "их им ие ими их",
}
_ADJECTIVE_ENDINGS = ("ый", "ий", "ой", "ая", "яя", "ое", "ее", "ые", "ие")
_ABSTRACT = ("ание", "ение", "ствие", "сие", "тие")  # nouns: «Управление», «Агентство»
_PLURAL = frozenset(["войска", "силы", "штаты", "химки", "мытищи", "эмираты", "авиалинии"])
_FLEETING = {"павел": "павл", "лев": "льв", "петр": "петр"}


def person_forms(name: str, *, feminine: bool | None) -> list[str]:
    """The case forms of a person's folded name, itself first, all parts in one case.

    `feminine` None means unknown: then a name on a consonant is also taken as one that stays.
    """
    parts = name.split()
    places = range(len(parts)) if len(parts) > 1 else [1]
    tables = [
        person_cases(token, feminine=feminine, place=k)
        for k, token in zip(places, parts, strict=True)
    ]
    return _zipped(name, tables)


def phrase_forms(name: str) -> list[str]:
    """The case forms of a folded name of a place or institution, itself first.

    Adjectives and the noun they lead to are declined; the complement behind it stays.
    """
    words = name.split()
    head = 0
    while head < len(words) - 1 and _is_adjective(words[head]):
        head += 1
    plural = any(word.endswith(("ые", "ие")) for word in words[:head])
    plural = plural or words[head] in _PLURAL
    tables = [_adjective_cases(word) for word in words[:head]]
    tables.append(_plural_cases(words[head]) if plural else _noun_cases(words[head]))
    tables += [[(word,)] * CASES for word in words[head + 1 :]]
    return _zipped(name, tables)


def _is_adjective(word: str) -> bool:
    """Whether a word leads to the noun: «Международный», not «Управление»."""
    return word.endswith(_ADJECTIVE_ENDINGS) and not word.endswith(_ABSTRACT)


def _zipped(name: str, tables: list[list[tuple[str, ...]]]) -> list[str]:
    forms = [name]
    for case in range(CASES):
        options = [table[case] for table in tables]
        most = max(map(len, options))
        for k in range(most):
            forms.append(" ".join(own[min(k, len(own) - 1)] for own in options))
    return list(dict.fromkeys(forms))


def person_cases(token: str, *, feminine: bool | None, place: int) -> list[tuple[str, ...]]:
    """Case forms of one part of a name; the last half of a hyphenated one is declined."""
    if "-" in token:
        first, last = token.rsplit("-", 1)
        halves = person_cases(last, feminine=feminine, place=1)
        both = person_cases(first, feminine=feminine, place=0)
        kept = [tuple(f"{first}-{form}" for form in case) for case in halves]
        return [
            (*own, f"{other[0]}-{form[0]}")
            for own, other, form in zip(kept, both, halves, strict=True)
        ]
    stays: list[tuple[str, ...]] = [(token,)] * CASES
    if token.endswith((".", "их", "ых")) or not token[-1:].isalpha() or token.isascii():
        return stays
    if token[-1] in _CONSONANTS + "йь" and feminine and token[-1] != "ь":
        return stays
    cases = _family_cases(token) if place or token.endswith(("ов", "ев")) else None
    if token.endswith("ь") and not feminine:
        return _cases(token[:-1], "я ю я ем е")
    cases = cases or _noun_cases(token)
    if feminine is None and token[-1] in _CONSONANTS:
        return [(*own, token) for own in cases]
    return cases


def _family_cases(token: str) -> list[tuple[str, ...]] | None:
    """Family names that decline like adjectives, wholly or in part; None for the others."""
    if token.endswith(("ский", "цкий", "ший", "ый", "ской", "ая", "яя")):
        return _adjective_cases(token)
    if token.endswith(("ова", "ева", "ина", "ына")):
        stem = token[:-1]
        return [(stem + "ой",), (stem + "ой",), (stem + "у",), (stem + "ой",), (stem + "ой",)]
    if token.endswith(("ов", "ев", "ин", "ын")):
        return [
            (token + "а",), (token + "у",), (token + "а",),
            (token + "ым", token + "ом"), (token + "е",),
        ]  # fmt: skip
    return None


def _adjective_cases(token: str) -> list[tuple[str, ...]]:
    for ending, forms in _ADJECTIVES.items():
        if token.endswith(ending):
            stem = token[: -len(ending)]
            return [(stem + form,) for form in forms.split()]
    return [(token,)] * CASES


def _cases(stem: str, endings: str) -> list[tuple[str, ...]]:
    """Endings are five, for the cases in order; "-" stands for none."""
    return [(stem + ending.replace("-", ""),) for ending in endings.split()]


def _noun_cases(token: str) -> list[tuple[str, ...]]:
    """Declension of a noun by its last letters; what has no rule stays as it is."""
    if "-" in token:
        first, last = token.rsplit("-", 1)
        return [tuple(f"{first}-{form}" for form in case) for case in _noun_cases(last)]
    stem = token[:-1]
    before = stem[-1:]
    if not token.isalpha() or token.isascii():
        return [(token,)] * CASES
    if token.endswith("ия"):
        return _cases(stem, "и и ю ей и")
    if token.endswith("а"):
        soft = "и" if before in _BACK else "ы"
        instrumental = "ей" if before in _HUSHING else "ой"
        return _cases(stem, f"{soft} е у {instrumental} е")
    if token.endswith("я"):
        return _cases(stem, "и е ю ей е")
    if token.endswith("ий"):
        return _cases(stem, "я ю я ем и")
    if token.endswith("й"):
        return _cases(stem, "я ю я ем е")
    if token.endswith("ь"):
        return _soft_cases(stem)
    if token.endswith(("ие", "ье")):
        return _cases(stem, "я ю е ем и")
    if token.endswith("ство"):
        return _cases(stem, "а у о ом е")
    if token.endswith("оре"):
        return _cases(stem, "я ю е ем е")
    if token[-1] in _CONSONANTS:
        stem = _FLEETING.get(token, token)
        return [
            (stem + "а",), (stem + "у",), (stem + "а",),
            (stem + ("ем" if token[-1] in _HUSHING else "ом"),), (stem + "е",),
        ]  # fmt: skip
    return [(token,)] * CASES


def _soft_cases(stem: str) -> list[tuple[str, ...]]:
    """Masculine and feminine nouns on a soft sign: «Кремля», «Астаны» apart, «Рязани»."""
    masculine = _cases(stem, "я ю я ем е")
    feminine = _cases(stem, "и и ь ью и")
    return [one + other for one, other in zip(masculine, feminine, strict=True)]


def _plural_cases(token: str) -> list[tuple[str, ...]]:
    """Plural nouns such as «Штаты», «Эмираты», «Войска», «Силы»; others stay."""
    if token in ("войска", "силы"):
        return _cases(token[:-1], f"- ам {token[-1]} ами ах")
    if token in ("химки", "мытищи"):
        genitive = {"химки": "химок", "мытищи": "мытищ"}[token]
        return [(genitive,), *_cases(token[:-1], "ам и ами ах")]
    if token.endswith("ии"):
        return _cases(token[:-1], "й ям и ями ях")
    if token.endswith(("ы", "и")):
        stem = token[:-1]
        return _cases(stem, f"ов ам {token[-1]} ами ах")
    return [(token,)] * CASES
