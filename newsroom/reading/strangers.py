"""People and institutions outside the gazetteer, in English: capitals beside an office or a state.

"The foreign minister, Dmytro Kuleba," is a person by that name; "Turkey's Foreign Ministry" is the
ministry, not the country. A person gets the speaker `new:<name>`, an institution `anon:<name>`.
"""

from __future__ import annotations

from collections.abc import Sequence

from .clauses import Unit
from .lexicon.speech_en import INSTITUTIONS
from .parties import Party
from .phrases import slugified

LONGEST = 5  # words of a name
_PARTICLES = frozenset(
    ["de", "van", "von", "der", "den", "al", "bin", "ben", "la", "el", "di", "da"]
)


def person_from(unit: Unit, k: int) -> int:
    """Where the full name that begins at token `k` ends; `k` where there is none."""
    tokens, last = unit.tokens, k
    while last < min(len(tokens), k + LONGEST):
        token = tokens[last]
        particle = last > k and token.word in _PARTICLES
        if not token.is_word or not (particle or (token.capital and token.word.isalpha())):
            break
        last += 1
    words = [t.word for t in tokens[k:last]]
    if len(words) < 2 or words[-1] in _PARTICLES or set(words) & INSTITUTIONS:
        return k
    return last if all(w.isascii() for w in words) else k


def stranger(unit: Unit, first: int, last: int, text: str) -> Party:
    """The party of a full name that no list knows. `text` is as it is written."""
    tokens = unit.tokens
    party = Party(first, last, tokens[first].start, tokens[last - 1].end, "name")
    party.speaker, party.definite, party.head = "new:" + slugified(text), True, "new"
    return party


def with_names(unit: Unit, parties: Sequence[Party]) -> list[Party]:
    """Give an office the full name beside it, where the name is no party of its own."""
    starting = {p.first for p in parties}
    for party in parties:
        if party.kind in ("office", "anon") and party.number == "s":
            _name(unit, party, starting)
    return list(parties)


def _name(unit: Unit, party: Party, starting: set[int]) -> None:
    tokens, k = unit.tokens, party.last
    apart = k < len(tokens) and tokens[k].word == ","
    first = k + apart
    last = person_from(unit, first)
    if last == first or any(j in starting for j in range(first, last)):
        return
    if apart and not (last < len(tokens) and tokens[last].word == ","):
        return  # a list, or a new clause, not an apposition
    own = stranger(unit, first, last, unit.words(first, last))
    party.kind, party.speaker, party.definite = "name", own.speaker, True
    party.last, party.end = last, own.end


def with_institutions(unit: Unit, parties: Sequence[Party]) -> list[Party]:
    """A state with an institution's name behind it is that institution."""
    starting = {p.first for p in parties}
    for party in parties:
        if party.kind != "body" or party.head != "state":
            continue
        last = party.last
        while last < len(unit.tokens) and last not in starting and unit.tokens[last].capital:
            last += 1
        if last > party.last and unit.tokens[last - 1].word in INSTITUTIONS:
            _become(unit, party, last)
    return list(parties)


def _become(unit: Unit, party: Party, last: int) -> None:
    party.last, party.end = last, unit.tokens[last - 1].end
    party.speaker = "anon:" + slugified(unit.words(party.first, last))
    party.head, party.gender = "institution", "n"
