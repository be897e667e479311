"""Arabic states and institutions that speak and that no name of the record covers."""

from __future__ import annotations

from collections.abc import Sequence

from .clauses import Unit
from .cues import lookup
from .gazetteer import Gazetteer
from .lexicon import strangers_ar as lexicon
from .matching import CLITICS
from .parties import Party
from .strangers_ar import RELATION, STATES, closing, is_particle

_NAMED = frozenset(["institution", "company", "organisation", "media"])
_KINDS = frozenset(["شركه", "وكاله", "موسسه", "منظمه", "مجموعه", "هييه", "محطه", "شبكه"])


def with_states(unit: Unit, parties: Sequence[Party], gazetteer: Gazetteer) -> list[Party]:
    """The states that speak and that no name of the record covers: وصفت ألمانيا والولايات المتحدة,
    ترى كييف ووارسو. Only beside a verb of saying, or joined to a party there."""
    taken = {k for p in parties for k in range(p.first, p.last)}
    ending = {p.last: p for p in parties if p.kind == "body"}
    found: list[Party] = []
    for k, token in enumerate(unit.tokens):
        if k in taken or token.quote is not None:
            continue
        prefix = "و" if token.word not in STATES and token.word[:1] == "و" else ""
        slug = STATES.get(token.word[len(prefix) :])
        if token.word.endswith("يا") and k and unit.tokens[k - 1].word.endswith("ا"):
            continue  # وزيرا بلغاريا: the adjective
        joins = prefix and k in ending
        if slug and prefix in CLITICS and (joins or (not prefix and _speaks(unit, k))):
            own = Party(k, k + 1, token.start + len(prefix), token.end, "body")
            own.speaker = slug if slug in gazetteer.actors else "new:" + slug
            own.prefix, own.definite, own.head = prefix, True, "state"
            own.gender = "m" if slug in ("jordan", "lebanon", "iraq", "morocco", "nato") else "f"
            found.append(own)
            ending[k + 1] = own
    return sorted([*parties, *found], key=lambda p: p.first)


def with_kinds(parties: Sequence[Party], unit: Unit) -> list[Party]:
    """The institutions with the noun before their names that says what they are: شركة غازبروم."""
    kept: list[Party] = []
    for party in parties:
        before = unit.tokens[party.first - 1] if party.first else None
        named = party.kind == "body" and party.head in _NAMED and not party.prefix
        noun = before.word if named and before is not None and before.quote is None else ""
        prefix = noun[:1] if noun not in _KINDS and noun[:1] in CLITICS else ""
        if before is not None and noun[len(prefix) :] in _KINDS:
            while kept and kept[-1].last > party.first - 1:
                kept.pop()  # وكالة alone
            party.first, party.start = party.first - 1, before.start + len(prefix)
            party.prefix, party.gender = prefix, "f"
        kept.append(party)
    return kept


def with_bodies(unit: Unit, parties: Sequence[Party]) -> list[Party]:
    """The institutions right behind a verb that no name covers: اتهمت وزارة الأمن الداخلي موسكو."""
    taken = {k for p in parties for k in range(p.first, p.last)}
    found: list[Party] = []
    for k in range(1, len(unit.tokens)):
        token, verb = unit.tokens[k], unit.tokens[k - 1]
        noun = token.word.removeprefix("ال")
        if k in taken or token.quote is not None or noun not in lexicon.BODIES or not verb.is_word:
            continue
        cue = lookup("ar", verb.word)
        if cue is None or cue.mood != "finite" or not _agrees(cue.gender, token.word):
            continue
        last = k + 1 if noun != token.word else closing(unit, k + 1, len(unit.tokens), {})
        if not last or taken & set(range(k, last)):
            continue
        while last < len(unit.tokens) and last not in taken and _qualifies(unit, last):
            last += 1
        own = Party(k, last, token.start, unit.tokens[last - 1].end, "body", "anon:institution")
        own.definite, own.head = True, "institution"
        own.gender = "f" if cue.gender == "f" else "m"
        found.append(own)
    return sorted([*parties, *found], key=lambda p: p.first)


def _agrees(gender: str, noun: str) -> bool:
    return (gender == "f") == noun.endswith(("ه", "ات"))


def _qualifies(unit: Unit, k: int) -> bool:
    word = unit.tokens[k].word
    return word.startswith("ال") and word.endswith(RELATION) and not is_particle(word)


def _speaks(unit: Unit, k: int) -> bool:
    for j in (k - 1, k + 1):
        if 0 <= j < len(unit.tokens) and unit.tokens[j].is_word:
            cue = lookup("ar", unit.tokens[j].word)
            if cue and cue.mood == "finite":
                return True
    return False
