"""Institutions by a common noun: "the ministry", «в американском посольстве», الجانب الروسي."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from .clauses import Unit
from .cues import LEXICON, lookup
from .inflections import phrase_forms
from .lexicon import institutions as lexicon
from .parties import Office, Party, country_in
from .phrases import body_gender

_Noun = tuple[str, bool, tuple[str, ...]]  # class, nominative, words
_IN = {"ar": "في", "en": "in", "ru": "в"}
_STATES = frozenset(["state", "place"])


@cache
def _nouns(language: str) -> dict[str, list[_Noun]]:
    """First word -> the nouns that begin with it, the longest first."""
    found: dict[str, list[_Noun]] = {}
    for kind, phrases in lexicon.NOUNS[language].items():
        for phrase in phrases.split("|"):
            forms = phrase_forms(phrase) if language == "ru" else [phrase]
            for case, form in enumerate(forms):
                words = tuple(form.split())
                found.setdefault(words[0], []).append((kind, case == 0, words))
                if language == "ar":
                    found.setdefault("و" + words[0], []).append((kind, True, words))
    for own in found.values():
        own.sort(key=lambda noun: -len(noun[2]))
    return found


def with_common_nouns(unit: Unit, parties: Sequence[Party], language: str) -> list[Party]:
    """The parties of a unit and the institutions that common nouns stand for."""
    if language not in lexicon.NOUNS:
        return list(parties)
    table, tokens = _nouns(language), unit.tokens
    states = {k: p for p in parties if p.kind == "body" and p.head in _STATES
              for k in range(p.first, p.last)}  # fmt: skip
    woman = [p for p in parties if p.kind == "anon" and p.head in table and language == "ar"]
    taken = {k for p in parties if p not in woman for k in range(p.first, p.last)} - set(states)
    found: list[Party] = []
    for k, token in enumerate(tokens):
        if token.quote is not None or token.word not in table or k in taken:
            continue
        if own := _at(unit, k, table[token.word], states, language):
            found.append(own)
            taken.update(range(own.first, own.last))
    if not found:
        return list(parties)
    covered = {k for p in found for k in range(p.first, p.last)}
    kept = [p for p in parties if not covered & set(range(p.first, p.last))]
    return sorted([*kept, *found], key=lambda p: p.first)


def _at(
    unit: Unit, k: int, nouns: Sequence[_Noun], states: dict[int, Party], language: str
) -> Party | None:
    tokens = unit.tokens
    for kind, nominative, words in nouns:
        last = k + len(words)
        own = [t.word for t in tokens[k:last]]
        own[0] = own[0].removeprefix("و") if own[0] not in words else own[0]
        if tuple(own) != words:
            continue
        first = k
        if language != "ar" and k and _is_country(unit, k - 1, states):
            first = k - 1
        while last < len(tokens) and language != "en" and _is_country(unit, last, states):
            last += 1
        place = tokens[last + 1] if last + 1 < len(tokens) else None
        if place and tokens[last].word == _IN[language] and last + 1 in states:
            last = states[last + 1].last
        return _party(unit, (first, k, last), kind, " ".join(words), nominative, language)
    return None


def _is_country(unit: Unit, k: int, states: dict[int, Party]) -> bool:
    word = unit.tokens[k].word.removesuffix("'s")
    return k in states or (unit.tokens[k].is_word and bool(country_in(word)) and len(word) > 1)


def _party(
    unit: Unit, span: tuple[int, int, int], kind: str, noun: str, nominative: bool, language: str
) -> Party | None:
    first, k, last = span
    tokens = unit.tokens
    size = len(noun.split())
    around = [*range(first, k), *range(k + size, last)]
    countries = [country_in(tokens[j].word.removesuffix("'s")) for j in around]
    country = next(filter(None, countries), "")
    if kind == "embassy" and country and not (first < k or _IN[language] != tokens[k + size].word):
        country = {"us": "ru", "ru": "us"}.get(country, "")  # the embassy in Moscow
    foreign = not country and _is_of_unknown(unit, last, kind)
    if foreign:
        last, country = last + 1, "foreign"  # «МИД Люксембурга»
    if not country and (kind in lexicon.NEEDS_COUNTRY or not _stands_alone(unit, k, last, kind)):
        return None
    party = Party(first, last, tokens[first].start, tokens[last - 1].end, "body")
    party.head, party.definite, party.nominative = "institution", True, nominative
    party.prefix = "و" if language == "ar" and tokens[first].word[:1] == "و" else ""
    party.gender = body_gender(noun, language)[0]
    if country:
        party.speaker = lexicon.HOLDERS.get((kind, country), f"anon:{country}-{kind}")
    else:
        party.office = Office("body:" + kind)
    return party


def _stands_alone(unit: Unit, k: int, last: int, kind: str) -> bool:
    """Whether the noun without a country means one spoken of, not "the ministry of culture"."""
    tokens = unit.tokens
    behind = tokens[last] if last < len(tokens) else None
    before = tokens[k - 1].word if k else ""
    if kind == "government":
        return before in ("the", "this") and bool(behind and lookup("en", behind.word))
    if kind == "agency":
        closed = behind is None or behind.word in (",", ".")
        return before == "the" and (closed or bool(behind and lookup("en", behind.word)))
    if kind == "company" and tokens[k].word.isascii():
        return before == "the" and bool(behind and lookup("en", behind.word))
    if tokens[k].word.isascii():
        return before in ("the", "a") and not (behind and behind.word == "of")
    if kind in ("mfa", "mod") and behind is not None and behind.capital:
        return False  # «МИД Люксембурга»
    if tokens[k].word[:2] in ("ال", "وا") or kind not in ("ministry", "company"):
        return True
    free = behind is None or not behind.is_word or lookup("ru", behind.word) is not None
    return free or (behind is not None and behind.word in LEXICON["ru"].ADVERBS)


def _is_of_unknown(unit: Unit, last: int, kind: str) -> bool:
    """Whether a Russian ministry is that of a country which no list knows, in the genitive."""
    behind = unit.tokens[last] if last < len(unit.tokens) else None
    if behind is None or kind not in ("mfa", "mod", "ministry") or behind.quote is not None:
        return False
    return behind.capital and behind.word.endswith(("а", "я", "ы", "и")) and len(behind.word) > 3
