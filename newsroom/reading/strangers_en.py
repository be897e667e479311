"""People and institutions outside the gazetteer in English: capitals beside an office or a state.

"The foreign minister, Dmytro Kuleba," is a person by that name; "Turkey's Foreign Ministry" is the
ministry, not the country. A person gets the speaker `new:<name>`, an institution `anon:<name>`.
"""

# ruff: noqa: SIM905  (tables of words read better as running text)

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

from .clauses import Unit
from .cues import lookup
from .lexicon.speech_en import INSTITUTIONS, PREPOSITIONS
from .parties import Party
from .phrases import slugified

if TYPE_CHECKING:
    from .strangers import Strangers

LONGEST = 5  # words of a name
_PARTICLES = frozenset("de van von der den al bin ben la el di da".split())
_RANKS = frozenset(  # "Major General Alexander Yakushin"
    """
    major lieutenant general colonel brigadier rear vice admiral commodore captain commander air
    marshal chief sergeant corporal lord lady sir dame baroness professor senator congressman
    congresswoman representative governor mayor judge justice ambassador bishop archbishop cardinal
    father rabbi
    """.split()
)
_NO_FAMILY = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may "
    "june july august september october november december and said i".split()
)
_NOT_BEFORE_SUBJECT = PREPOSITIONS | {"the", "a", "an", "and", "or", "his", "her", "its", "their"}
_DESCRIBING = frozenset(["a", "an", "the", "who", "whose", "once", "normally", "formerly", "now"])
_STARTERS = frozenset("but and if when as in on at after before though while yet so for".split())
COMMON_EN = frozenset(
    "north south east west new air capitol supreme black red white world cold war oval rose camp "
    "national international united american russian soviet republican republicans democrat "
    "democrats senator president minister secretary general state states city street square "
    "airport security strategic arms treaty nuclear missile day olympic olympics games cup river "
    "sea ocean island islands crimea wall journal news magazine radio television".split()
)


def placed(unit: Unit, k: int, taken: Collection[int]) -> int:
    """Where capitals end that stand as the subject of a verb of saying, or are described behind a
    comma: "Newt Gingrich, normally an ally, called it". `k` where they do not."""
    tokens = unit.tokens
    before = tokens[k - 1] if k else None
    leading = k == 1 and before is not None and before.word in ("and", "but", "then", "even")
    barred = before and (before.capital or before.word in _NOT_BEFORE_SUBJECT)
    if barred and before and before.is_word and not leading:
        return k
    last = person_from(unit, k)
    if not k < last < len(tokens) or any(j in taken for j in range(k, last)):
        return k
    if tokens[k].word in _STARTERS or any(t.word in COMMON_EN for t in tokens[k:last]):
        return k
    if (cue := lookup("en", tokens[last].word)) and cue.mood == "finite" and cue.past:
        return k if cue.weak else last
    described = [t.word for t in tokens[last : last + 2]]
    return last if described[:1] == [","] and described[-1] in _DESCRIBING else k


def person_from(unit: Unit, k: int) -> int:
    """Where the full English name that begins at token `k` ends; `k` where there is none."""
    tokens, last = unit.tokens, k
    while last < min(len(tokens), k + LONGEST):
        token = tokens[last]
        particle = last > k and token.word in _PARTICLES
        if token.word == "." and last > k + 1 and len(tokens[last - 1].word) == 1:
            last += 1  # George P. Shultz
            continue
        if not token.is_word or not (particle or (token.capital and _is_plain(token.word))):
            break
        if token.word in _NO_FAMILY and last > k and not _is_may(unit, k, last):
            break
        last += 1
    words = [t.word for t in tokens[k:last] if t.is_word]
    if len(words) < 2 or words[-1] in _PARTICLES or set(words) & INSTITUTIONS:
        return k
    return last if all(w.isascii() for w in words) and len(words[-1]) > 1 else k


def _is_may(unit: Unit, k: int, last: int) -> bool:
    """Whether a month is a family name: Theresa May, not "met Ann Lee May 5"."""
    behind = unit.tokens[last + 1].word if last + 1 < len(unit.tokens) else "."
    months = ("may", "april", "june", "august", "march")
    return last == k + 1 and unit.tokens[last].word in months and not behind[:1].isdigit()


def _is_plain(word: str) -> bool:
    return word.replace("-", "").replace("'", "").isalpha() and not word.endswith("'s")


def stranger(unit: Unit, first: int, last: int, text: str) -> Party:
    """The party of a full name that no list knows. `text` is as it is written."""
    tokens = unit.tokens
    while last - first > 2 and tokens[first].word in _RANKS:
        first, text = first + 1, text.partition(" ")[2]
    party = Party(first, last, tokens[first].start, tokens[last - 1].end, "name")
    party.speaker, party.definite, party.head = "new:" + slugified(text), True, "new"
    return party


def with_homes(unit: Unit, parties: Sequence[Party]) -> list[Party]:
    """ "Bob Dole of Kansas, the Republican leader,": where a senator is from goes with the name."""
    kept: list[Party] = []
    for party in parties:
        if kept and party.first < kept[-1].last:
            continue
        kept.append(party)
        last = party.last
        if party.kind != "name" or not (words := [t.word for t in unit.tokens[last : last + 4]]):
            continue
        size = next((n for n in (2, 3) if words[0] == "of" and words[n : n + 1] == [","]), 0)
        if size and all(t.capital for t in unit.tokens[last + 1 : last + size]):
            party.last, party.end = last + size, unit.tokens[last + size - 1].end
    return kept


def with_names(unit: Unit, parties: Sequence[Party], strangers: Strangers) -> list[Party]:
    """Give an office the full name beside it, where the name is no party of its own."""
    starting = {p.first for p in parties}
    for party in parties:
        if party.kind in ("office", "anon") and party.number == "s":
            _name(unit, party, starting, strangers)
        elif party.kind == "group" and not party.members:
            _name_all(unit, party, starting, strangers)
    return list(parties)


def _name(unit: Unit, party: Party, starting: set[int], strangers: Strangers) -> None:
    tokens, k = unit.tokens, party.last
    apart = k < len(tokens) and tokens[k].word == ","
    first = k + apart
    last = person_from(unit, first)
    if last == first or any(j in starting for j in range(first, last)):
        return
    if apart and not (last < len(tokens) and tokens[last].word == ","):
        return  # a list, or a new clause, not an apposition
    words = [t.word for t in tokens[first:last] if t.is_word]
    party.kind, party.speaker, party.definite = "name", strangers.remember(words), True
    party.last, party.end = last, tokens[last - 1].end


def _name_all(unit: Unit, party: Party, starting: set[int], strangers: Strangers) -> None:
    """ "Senators Lindsey Graham and Bob Menendez": each of them by name."""
    tokens, k = unit.tokens, party.last
    members: list[str] = []
    while (last := person_from(unit, k)) > k and not any(j in starting for j in range(k, last)):
        members.append(strangers.remember([t.word for t in tokens[k:last] if t.is_word]))
        party.last, party.end = last, tokens[last - 1].end
        k = last + (last < len(tokens) and tokens[last].word == ",")
        k += k < len(tokens) and tokens[k].word == "and"
    party.members = members if len(members) > 1 else []


def with_institutions(unit: Unit, parties: Sequence[Party], known: Collection[str]) -> list[Party]:
    """A state with an institution's name behind it is that institution; `known` are slugs."""
    starting = {p.first for p in parties}
    for party in parties:
        if party.kind != "body" or party.head != "state":
            continue
        last = party.last
        while last < len(unit.tokens) and last not in starting and unit.tokens[last].capital:
            last += 1
        if last > party.last and unit.tokens[last - 1].word in INSTITUTIONS:
            _become(unit, party, last, known)
    return list(parties)


def _become(unit: Unit, party: Party, last: int, known: Collection[str]) -> None:
    party.last, party.end = last, unit.tokens[last - 1].end
    slug = slugified(unit.words(party.first, last))
    party.speaker = slug if slug in known else "anon:" + slug
    party.head, party.gender = "institution", "n"
