"""What stands behind a Russian office: the complement that says whose it is, and the holder's name.

«Представитель завода» is not the spokesman of whom the text spoke before, «пресс-секретарь» may be;
«глава комитета Совета Федерации Константин Косачев» is the man named, far behind his office.
"""

# ruff: noqa: SIM905  (tables of words read better as running text)

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence

from .clauses import Token, Unit
from .cues import lookup
from .lexicon import people, speech_ru
from .lexicon.offices import MODIFIERS
from .parties import Head, Party, country_in

FAR_NAME = 9  # tokens between an office and the name of its holder, at most
_GENITIVE = ("а", "я", "ы", "и", "ов", "ев", "ей", "ой", "ого", "его", "ых", "их", "ств")
_CONSONANTS = "бвгджзйклмнпрстфхцчшщ"
_PAST = ("ла", "ло", "ли", "лась", "лось", "лись")
_AGAIN = frozenset(
    "вчера сегодня снова иногда тогда когда всегда затем сначала сперва дважды трижды сама оба обе "
    "и или ни ли же бы хотя раньше позднее наконец явно вчерашней нынешней".split()
)
# Modifiers of one who has not been spoken of before.
_FRESH = frozenset(
    """
    высокопоставленный высокопоставленного высокопоставленная высокопоставленной бывший бывшего
    бывшая бывшей неназванный неназванного неназванная анонимный анонимного информированный
    информированного осведомленный осведомленного старший старшего другой другого другая еще
    некий некоего один одного одна одной второй второго третий третьего экс- экс очередной
    """.split()
)
_BOTH = frozenset("оба обе и а но или два две три четыре все также".split())
_OF_A_COUNTRY = ("ский", "цкий", "ская", "цкая")
_SET_NEAR = frozenset(["близкий", "близкая", "знакомый", "знакомая", "осведомленный"])
_OUTLETS = frozenset("издания газеты агентства телеканала журнала портала".split())
_OPPOSITE = frozenset(["коллега", "визави", "собеседник", "собеседница"])
_OF_NOBODY_YET = frozenset(["администрации", "правительства", "разведки", "семьи", "партии"])


def is_one_spoken_of(unit: Unit, party: Party) -> bool:
    """Whether an office phrase may mean one who was named before."""
    words = [t.word for t in unit.tokens[party.first : party.last]]
    before = unit.tokens[party.first - 1].word if party.first else words[0]
    if {before, words[0]} & {"его", "ее", "их"} and words[-1] not in _OPPOSITE:
        return False  # «вздыхает ее помощник»
    heads_it = words[-2:-1] in (["глава"], ["председатель"])  # «глава правительства» is one
    if set(words) & _FRESH or (words[-1] in _OF_NOBODY_YET and not heads_it):
        return False
    foreign = before.endswith(_OF_A_COUNTRY) and before not in MODIFIERS["ru"]
    if foreign and not country_in(before) and party.first:
        return False  # «словацкий дипломат»
    if _SET_NEAR & {t.word for t in unit.tokens[max(0, party.first - 4) : party.first]}:
        return False  # «близкий к МИДу эксперт»
    behind = unit.tokens[party.last].word if party.last < len(unit.tokens) else "."
    if words[-1] in ("собеседник", "собеседница") and behind in _OUTLETS:
        return True  # «собеседник издания»: whom the outlet talks to
    return not (party.last < len(unit.tokens) and _is_complement(unit, party.last))


def _is_complement(unit: Unit, k: int) -> bool:
    """Whether the word at `k` says whose representative it is: «представитель завода»."""
    token = unit.tokens[k]
    if token.quote is not None:
        placed = k + 1 < len(unit.tokens) and unit.tokens[k + 1].word in ("в", "во", "из")
        return placed or unit.tokens[k - 1].word not in ("источник", "собеседник")
    if not token.word[0].isalpha() or token.word in _AGAIN or _is_grammar(token):
        return False
    if token.word.isascii() or (
        token.capital and not token.word.endswith(("ий", "ов", "ев", "ин"))
    ):
        return True
    return token.word.endswith(_GENITIVE) and not token.word.endswith(_PAST)


def one_in_genitive(table: Mapping[str, list[Head]], unit: Unit, k: int) -> Head | None:
    """«По оценке главы МИД»: of one, where a noun or a preposition governs what may look like many
    («заявили главы МИД»)."""
    before = unit.tokens[k - 1] if k else None
    if before is None or before.quote is not None or not before.is_word:
        return None
    word = before.word
    governs = word in speech_ru.PREPOSITIONS or not _is_grammar(before)
    if not governs or word in _BOTH or word.endswith((*_PAST, "ся", "ют", "ят", "ут", "ые", "ие")):
        return None
    words = [t.word for t in unit.tokens[k : k + 6]]
    own = (h for h in table.get(words[0], ()) if h.number == "s" and not h.nominative)
    return next((h for h in own if tuple(words[: len(h.words)]) == h.words), None)


def _is_grammar(token: Token) -> bool:
    word = token.word
    known = word in speech_ru.PREPOSITIONS or word in speech_ru.ADVERBS
    known = known or word in speech_ru.COMPLEMENTISERS or word in speech_ru.RELATIVES
    known = known or word in speech_ru.AUDIENCES or word in speech_ru.SHORT_ADJECTIVES
    return known or word in speech_ru.PRONOUNS or lookup("ru", word) is not None


def with_russian_strangers(
    unit: Unit, parties: Sequence[Party], remember: Callable[[Sequence[str]], str]
) -> list[Party]:
    """Give a role the name that no list knows behind it: «депутат бундестага Норберт Рёттген»."""
    covered = {k for p in parties for k in range(p.first, p.last)}
    for party in parties:
        _name_of_body(unit, party, covered, remember)
        if party.kind not in ("office", "anon") or party.number != "s" or not party.nominative:
            continue
        k = party.last
        while k < min(len(unit.tokens), party.last + 6) and (
            _is_small_complement(unit, k, covered) or _opens_title(unit, k, covered)
        ):
            k += 1
        if k + 1 < len(unit.tokens) and _is_full_name(unit, k, covered):
            party.kind, party.definite = "name", True
            party.speaker = remember([t.word for t in unit.tokens[k : k + 2]])
            party.last, party.end = k + 2, unit.tokens[k + 1].end
    return list(parties)


def _name_of_body(
    unit: Unit,
    party: Party,
    covered: Collection[int],
    remember: Callable[[Sequence[str]], str],
) -> None:
    """«Верховный комиссар ООН Фолькер Тюрк»: a name behind an institution, behind whose office
    that no list knows it stands."""
    k, before = party.last, unit.tokens[party.first - 1] if party.first else None
    if party.kind != "body" or before is None or k + 1 >= len(unit.tokens):
        return
    titled = before.is_word and not _is_grammar(before) and party.first - 1 not in covered
    if titled and _is_full_name(unit, k, covered):
        party.kind, party.definite, party.head, party.gender = "name", True, "new", "m"
        party.speaker = remember([t.word for t in unit.tokens[k : k + 2]])
        party.nominative = True
        party.last, party.end = k + 2, unit.tokens[k + 1].end


def _is_small_complement(unit: Unit, k: int, covered: Collection[int]) -> bool:
    token = unit.tokens[k]
    return k not in covered and not token.capital and _is_complement(unit, k)


def _opens_title(unit: Unit, k: int, covered: Collection[int]) -> bool:
    """«директор Фонда новой политики Семен Левшин»: a capital that opens the title of a body, in
    the genitive; or its title between marks."""
    if k in covered or k + 1 >= len(unit.tokens):
        return False
    follows = _is_small_complement(unit, k + 1, covered) or (
        k + 2 < len(unit.tokens) and _is_full_name(unit, k + 1, covered)
    )
    token = unit.tokens[k]
    genitive = token.word.endswith(_GENITIVE) and token.capital
    return follows and (token.quote is not None or (genitive and not _is_grammar(token)))


def _is_full_name(unit: Unit, k: int, covered: Collection[int]) -> bool:
    """Two capitalised words, the first on a consonant as men's names end."""
    given, family = unit.tokens[k], unit.tokens[k + 1]
    new = k not in covered and k + 1 not in covered
    plain = all(t.capital and t.is_word and t.word.isalpha() for t in (given, family))
    plain = plain and not given.word.isascii() and not family.word.isascii()
    long = len(given.word) > 2 and len(family.word) > 3
    spelled = set(given.word) & set("аеиоуыэюя")  # no abbreviation
    genitive = family.word.endswith(("ии", "ы", "ства", "ния", "ции", "ой", "ого", "их", "ых"))
    return bool(new and plain and long and spelled) and (
        given.word[-1] in _CONSONANTS and not genitive
    )


def with_foreign_owners(
    unit: Unit, parties: Sequence[Party], side: Callable[[str], str]
) -> list[Party]:
    """«Минобороны Украины» is not the ministry of the record: the country behind says whose."""
    kept: list[Party] = []
    for party in parties:
        if kept and party.first < kept[-1].last:
            continue  # the country
        kept.append(party)
        single = party.kind == "body" and party.last - party.first == 1
        if not single or party.head != "institution" or party.last >= len(unit.tokens):
            continue
        behind = unit.tokens[party.last]
        country = country_in(behind.word) if behind.is_word and behind.capital else ""
        if country and country not in (side(str(party.speaker)), "su"):
            party.speaker, party.last, party.end = f"anon:{country}", party.last + 1, behind.end
    return kept


def leads_to(unit: Unit, before: Sequence[Party], name: Party) -> Party | None:
    """The office in front of a name that stands behind the office's complements, in one case."""
    if name.kind != "name" or name.role:
        return None
    for head in reversed(before):
        if head.kind == "name":
            return None
        alike = head.nominative == name.nominative or (
            name.nominative and _is_undeclined(unit, name)
        )
        if head.kind in ("office", "anon") and alike:
            return head if _leads_to(unit, head, name) else None
    return None


def _is_undeclined(unit: Unit, name: Party) -> bool:
    """Whether a name looks alike in all cases: a woman's on a consonant, one on о, е, и, у."""
    last = unit.tokens[name.last - 1].word[-1]
    return last in "оеиуюэ" or (name.gender == "f" and last not in "ая")


def _leads_to(unit: Unit, head: Party, name: Party) -> bool:
    between = unit.tokens[head.last : name.first]
    if between and between[-1].word in people.STAFFS:
        return False  # «источника в окружении Трампа»
    plain = all(t.quote is not None or t.is_word for t in between)
    plain = plain and not any(lookup("ru", t.word) for t in between)
    if head.number != "s" or not plain or len(between) > FAR_NAME:
        return False
    return head.nominative or bool(between)
