"""People whom English calls by where they are from or how old: "the Russian said", "the Democrat",
"the 78-year-old"."""

from __future__ import annotations

from collections.abc import Sequence

from .clauses import Unit
from .cues import lookup
from .parties import Office, Party, country_in

PARTIES = frozenset(["republican", "democrat", "texan", "californian"])
POST = "national"
RUSSIAN = {
    "американец": ("us", "m"),
    "американка": ("us", "f"),
    "техасец": ("us", "m"),
    "республиканец": ("us", "m"),
    "демократ": ("us", "m"),
    "россиянин": ("ru", "m"),
    "россиянка": ("ru", "f"),
} | dict.fromkeys(
    ["норвежец", "немец", "британец", "француз", "поляк", "украинец", "канадец", "австралиец",
     "итальянец", "голландец", "венгр", "чех", "турок", "израильтянин", "японец", "финн", "швед"],
    ("", "m"),
)  # fmt: skip


def with_nationals(unit: Unit, parties: Sequence[Party]) -> list[Party]:
    """The parties of an English unit and those that only an adjective or an age names."""
    taken = {k for p in parties for k in range(p.first, p.last)}
    found = [p for k in range(1, len(unit.tokens)) if (p := _at(unit, k, taken))]
    return sorted([*parties, *found], key=lambda p: p.first) if found else list(parties)


def with_russian_nationals(unit: Unit, parties: Sequence[Party]) -> list[Party]:
    """The parties of a Russian unit and «американец», «россиянка» beside a verb of saying."""
    taken = {k for p in parties for k in range(p.first, p.last)}
    tokens, found = unit.tokens, []
    for k, token in enumerate(tokens):
        country, gender = RUSSIAN.get(token.word, ("", ""))
        beside = [t.word for t in (*tokens[max(0, k - 2) : k], *tokens[k + 1 : k + 3])]
        named = k + 1 < len(tokens) and tokens[k + 1].capital  # «канадец Харпер»
        known = bool(gender) and k not in taken and not named
        if known and any(lookup("ru", word) for word in beside):
            party = Party(k, k + 1, token.start, token.end, "anon", "anon:unnamed", gender)
            party.office, party.definite, party.head = Office(POST, "", country), True, POST
            found.append(party)
    return sorted([*parties, *found], key=lambda p: p.first) if found else list(parties)


def _at(unit: Unit, k: int, taken: set[int]) -> Party | None:
    tokens = unit.tokens
    token, before = tokens[k], tokens[k - 1].word
    if token.quote is not None or k in taken or not _means_one(unit, k):
        return None
    first = k
    while first > 1 and k - first < 2 and tokens[first - 1].capital:
        first -= 1  # the South Carolina Republican
    before = tokens[first - 1].word
    if before != "the" or any(j in taken for j in range(first, k)):
        return None
    party = Party(first, k + 1, tokens[first].start, token.end, "anon", "anon:" + token.word)
    aged = token.word.endswith("-year-old")
    country = "us" if token.word in PARTIES else "" if aged else country_in(token.word)
    party.office, party.definite, party.head = Office(POST, "", country), True, POST
    return party


def _means_one(unit: Unit, k: int) -> bool:
    """Whether the word stands for a person: it is a noun before a verb of saying or behind one."""
    tokens = unit.tokens
    word = tokens[k].word
    known = word in PARTIES or word.endswith("-year-old") or word in ("russian", "american")
    if not known:
        return False
    behind = tokens[k + 1].word if k + 1 < len(tokens) else "."
    cue = lookup("en", behind)
    said = cue is not None and cue.mood == "finite" and cue.past
    return said or behind in (".", ",", "who", "later", "also", "then", "had", "has")
