"""Arabic strangers by grammar: an unknown name behind a role, a state outside the record.

Arabic has no capitals, but its word order tells: behind a phrase that a definite word has closed
(رئيس لجنة الشؤون الخارجية ...) an indefinite word that is neither verb nor particle can only begin
the name of the one who holds the role. That name wins over whoever the record has in the office.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from .clauses import ANNE, Unit
from .cues import lookup
from .lexicon import offices, speech_ar, tense
from .lexicon import strangers_ar as lexicon
from .matching import fold
from .parties import Office, Party, country_in, heads
from .speakers import COMMAS
from .strangers import PARTICLES, Strangers

LONGEST = 12  # tokens of what stands between a role and the name of its holder
NAME = 4  # words of a name
_INDEFINITE = 3  # nouns of a construct chain before its definite end: رئيس أركان الجيش
_LEADING = frozenset(["اما", "واما"])
_SUFFIXES = frozenset(["اوغلو", "زاده", "بيك"])  # second parts of Turkic family names
_WITHIN = frozenset(["في", "لدي", "من", "علي", "عن", "الي"])
_BEHIND_A_ROLE = frozenset(fold(word) for word in lexicon.BEHIND_A_ROLE - {ANNE}) | {ANNE}
_PAST = re.compile(tense.AR_PAST)
STATES = {fold(word): slug for word, slug in lexicon.STATES.items()}
_REGIONS = frozenset(fold(word) for word in lexicon.REGIONS)
_TAILS = ("ه", "ها", "هم", "هما", "هن")  # of no foreign name: feminine nouns, pronouns
_QUALITIES = frozenset(["كبير", "كبيره", "بارز", "بارزه", "رفيع", "رفيعه", "سابق", "سابقه"])
_POSSESSED = ("ها", "هم", "ته", "دفاعه")  # with a pronoun: وزير خارجيته, وزير دفاعه
RELATION = ("ي", "يه")  # how adjectives of origin end: اللبناني, اللبنانية


def with_names_behind(unit: Unit, parties: Sequence[Party], strangers: Strangers) -> list[Party]:
    """Give each role the name behind it, over the words that say which role it is."""
    starting = {p.first: p for p in parties}
    kept: list[Party] = []
    for party in parties:
        if kept and party.first < kept[-1].last:
            continue
        if party.kind in ("office", "anon") and party.number == "s":
            _name(unit, party, starting, strangers)
        elif party.kind == "name" and party.last - party.first > 1:
            _lengthen(unit, party, party.last - 2, starting, strangers)
        kept.append(party)
    return kept


def _name(unit: Unit, party: Party, starting: dict[int, Party], strangers: Strangers) -> None:
    k, prepositional = _behind(unit, party, starting)
    own = starting.get(k)
    vague = not party.speaker or str(party.speaker).startswith("anon:")
    deputy = own and k == party.last and str(own.speaker).startswith("new:")
    if own and own.kind == "name" and not own.prefix and (deputy or not own.role):
        if prepositional and not vague and not _is_apposed(unit, own):
            return
        _take(party, own.last, own.end, own.speaker, own.gender)
        party.head = own.head
        _lengthen(unit, party, k, starting, strangers)
        return
    last = 0 if prepositional and not vague else _unknown_name(unit, party, k, starting, strangers)
    if not last and (last := _between_commas(unit, party, k, starting)):
        k += 1
    if last:
        words = [t.word for t in unit.tokens[k:last] if t.is_word]
        slug = strangers.remember(words)
        gender = party.gender if party.gender == "f" else strangers.genders.get(slug, "")
        _take(party, last, unit.tokens[last - 1].end, slug, gender)
        party.head = "new"
    elif _is_qualified(unit, party) and (vague or not (party.office and party.office.country)):
        party.definite, party.kind = False, "anon"
        party.speaker = party.speaker if vague else "anon:" + (party.office or Office()).post


def _is_apposed(unit: Unit, name: Party) -> bool:
    """Whether a name ends the role before it: السفير لدى المنظمة الدولية فيتالي تشوركين إن."""
    return _is_definite(unit.tokens[name.first - 1].word) and _introduces(unit, name.last)


def _take(party: Party, last: int, end: int, speaker: str | tuple[str, ...], gender: str) -> None:
    party.kind, party.speaker, party.definite, party.office = "name", speaker, True, None
    party.last, party.end = last, end
    if party.gender != "f":
        party.gender = gender


def _lengthen(
    unit: Unit, party: Party, k: int, starting: dict[int, Party], strangers: Strangers
) -> None:
    """A stranger's third name: أندرس فوغ راسموسن, مولود تشاووش أوغلو."""
    last, tokens = party.last, unit.tokens
    if not str(party.speaker).startswith("new:") or last >= len(tokens):
        return
    word = tokens[last].word
    plain = _may_be_name(unit, last, k, starting) and last - k > 1
    if plain and (word in _SUFFIXES or (not word.endswith("ا") and _is_closed_by(unit, last + 1))):
        words = [t.word for t in tokens[k : last + 1] if t.is_word]
        party.last, party.end = last + 1, tokens[last].end
        party.speaker = strangers.remember(words)


def _is_closed_by(unit: Unit, k: int) -> bool:
    """Whether a mark, a preposition or what is said stands at `k`."""
    token = unit.tokens[k] if k < len(unit.tokens) else None
    return (
        token is None
        or not token.is_word
        or _introduces(unit, k)
        or (token.word in speech_ar.PREPOSITIONS)
    )


def _is_qualified(unit: Unit, party: Party) -> bool:
    """الرئيس اللبناني, المتحدث باسم الجيش: an office that the words behind set apart from those
    that the text has named before."""
    k = party.last
    if k >= len(unit.tokens) or not unit.tokens[k].is_word:
        return False
    word = unit.tokens[k].word
    if unit.tokens[k - 1].word == "باسم":
        return True
    origin = word.startswith("ال") and len(word) > 5 and word.endswith(RELATION)
    return origin and not is_particle(word) and word not in offices.MODIFIERS["ar"]


def _behind(unit: Unit, party: Party, starting: dict[int, Party]) -> tuple[int, bool]:
    """Where the words end that say which role it is, and whether a preposition leads to them."""
    tokens, k, prepositional = unit.tokens, party.last, False
    head = k  # where the words of the role itself end: نائب + وزير
    limit = min(len(tokens), party.last + LONGEST)
    while k < limit:
        token, own = tokens[k], starting.get(k)
        if token.quote is not None or (own and own.kind == "body" and not own.prefix):
            k = own.last if own else k + 1
        elif not token.is_word or (own and own.kind in ("name", "agency", "group")):
            break
        elif _is_definite(token.word) and not is_particle(token.word):
            k += 1
        elif token.word in lexicon.THEN:
            k += 1  # وزير الخارجية الأميركي آنذاك
        elif k == head and token.word.endswith(("ها", "هم")) and not own:
            k += 1  # المتحدثة باسم خارجيتها
        elif own and k == party.last and party.last - party.first == 1 and not own.prefix:
            k = head = own.last  # نائب + رئيس لجنة
        elif (noun := _noun_led(unit, k, limit)) is not None:
            closed = closing(unit, noun, limit, starting) or _name_near(unit, noun, starting)
            if not closed:
                break
            k, prepositional = closed, True
        elif k == party.last and not _is_definite(tokens[k - 1].word):
            closed = closing(unit, k, limit, starting)
            if not closed and party.head in lexicon.GOVERNING and k == party.first + 1:
                closed = _name_near(unit, k, starting)  # قائد مجموعة فاغنر
            if not closed and _wants_more(unit, party):
                closed = k + 1  # وزير خارجية لوكسمبورغ
            if not closed:
                break
            k = closed
        else:
            break
    return k, prepositional


def _noun_led(unit: Unit, k: int, limit: int) -> int | None:
    """Where the noun stands that a preposition at `k` leads to: behind في, or in the same word,
    لحقوق الإنسان, بمعهد. None where there is no preposition."""
    word = unit.tokens[k].word
    if k + 1 >= limit or not (unit.tokens[k + 1].is_word or _names(word)):
        return None
    if word in _WITHIN:
        return k + 1
    known = word[1:] in offices.MODIFIERS["ar"] or word[1:] in speech_ar.NAMING
    clitic = word[:1] in "لب" and (len(word) > 4 or known)
    return k if clitic and (known or _is_definite(unit.tokens[k + 1].word)) else None


def _wants_more(unit: Unit, party: Party) -> bool:
    """Whether the last word of a role of two is a noun that needs another: وزير خارجية."""
    word = unit.tokens[party.last - 1].word
    closed = word in offices.MODIFIERS["ar"] or word in STATES or country_in(word)
    owned = word.endswith(_POSSESSED)
    return party.last - party.first > 1 and not (closed or owned)


def closing(unit: Unit, k: int, limit: int, starting: dict[int, Party]) -> int:
    """Behind the definite word that closes a construct chain from `k` on, 0 where none does."""
    for j in range(k, min(limit, k + _INDEFINITE + 1)):
        token, own = unit.tokens[j], starting.get(j)
        if own and own.kind == "body":
            return own.last
        if token.quote is not None and j and _names(unit.tokens[j - 1].word):
            return j + 1  # لحلف "الناتو", وكالة "ناسا"
        if not token.is_word or (own and own.kind == "name") or is_particle(token.word):
            return 0
        if _is_definite(token.word) or token.word in STATES or token.word in _REGIONS:
            return j + 1
        if lookup("ar", token.word):
            return 0
    return 0


def _names(noun: str) -> bool:
    """Whether what stands between marks behind a noun is its name."""
    bare = noun[1:] if noun[:1] in "لب" else noun
    return not {noun, bare}.isdisjoint(speech_ar.NAMING | lexicon.BODIES)


def _name_near(unit: Unit, k: int, starting: dict[int, Party]) -> int:
    """Where a known name begins behind plain nouns from `k` on, 0 where none does."""
    for j in range(k, min(len(unit.tokens), k + _INDEFINITE + 1)):
        own = starting.get(j)
        if own and own.kind == "name" and not own.prefix:
            return j if j > k else 0
        if not unit.tokens[j].is_word or is_particle(unit.tokens[j].word):
            return 0
    return 0


def _is_definite(word: str) -> bool:
    return word.startswith(("ال", "لل", "وال", "بال", "ولل")) or word in lexicon.OWNED


def is_particle(word: str) -> bool:
    known = speech_ar.PREPOSITIONS | speech_ar.ADVERBS | speech_ar.AUXILIARIES
    return (
        word in known
        or word in speech_ar.COMPLEMENTISERS
        or word in speech_ar.COORDINATED
        or word in speech_ar.PRONOUN_SUBJECTS
        or word in speech_ar.RELATIVES
        or word in speech_ar.DATIVES
        or word in lexicon.NO_NAME
    )


# the name itself -------------------------------------------------------------------


def _unknown_name(
    unit: Unit, party: Party, k: int, starting: dict[int, Party], strangers: Strangers
) -> int:
    """Where a name that begins at `k` ends, 0 where none begins."""
    tokens = unit.tokens
    if k >= len(tokens) or k in starting or not _closed(unit, party, k):
        return 0
    given = tokens[k].word in strangers.given or tokens[k].word in _BEHIND_A_ROLE
    if not given and not (_is_led(unit, party) and _looks_foreign(tokens[k].word)):
        return 0
    plain = tokens[k - 1].word
    if not given and plain.endswith(RELATION) and country_in(plain) and not _is_definite(plain):
        return 0  # دبلوماسي أوروبي حضر: behind an indefinite noun stands a clause
    if not given and _is_anyone(unit, party):
        return 0  # مسؤول كبير بالإدارة حضر
    last = k
    while last < min(len(tokens), k + NAME) and _may_be_name(unit, last, k, starting):
        last += 1
    words = [t.word for t in tokens[k:last]]
    while words and words[-1] in PARTICLES:
        words.pop()
    size = len(words)
    family = starting.get(last)
    kin = party.head.endswith(("ه", "ها"))
    known = family is not None and str(family.speaker).startswith("new:")
    if family and size == 1 and (given or kin or known) and _is_family(family):
        return family.last  # والدته ريتا غيرشكوفيتش
    if size >= 3 and not _ends(unit, k + size):
        size = 3 if words[1] in PARTICLES else 2
    tailed = any(w.endswith(_TAILS) for w in words[:size])
    if size < 2 or (not given and tailed and not _introduces(unit, k + size)):
        return 0
    if not given and not str(party.speaker).startswith("anon:") and not _ends(unit, k + size):
        return 0  # an office of the record needs surer signs of another holder
    return k + size


def _is_anyone(unit: Unit, party: Party) -> bool:
    """مسؤول كبير, دبلوماسي في السفارة: a plain noun that no construct makes definite."""
    behind = unit.tokens[party.first + 1].word if party.first + 1 < len(unit.tokens) else ""
    plain = not _is_definite(unit.tokens[party.first].word) and not party.prefix
    placed = is_particle(behind) or behind.startswith(("بال", "لل")) or behind in _QUALITIES
    return plain and (party.office is None or not party.office.post) and placed


def _is_family(party: Party) -> bool:
    return party.kind == "name" and not party.prefix


def _between_commas(unit: Unit, party: Party, k: int, starting: dict[int, Party]) -> int:
    """وزير الدفاع البريطاني، بن والاس، : where the name ends, 0 where there is none."""
    tokens = unit.tokens
    if k >= len(tokens) or tokens[k].word not in COMMAS or not _is_led(unit, party):
        return 0
    last = k + 1
    while last < min(len(tokens), k + NAME) and _may_be_name(unit, last, k + 1, starting):
        last += 1
    closed = last < len(tokens) and tokens[last].word in COMMAS
    plain = all(_looks_foreign(t.word) for t in tokens[k + 1 : last])
    return last if closed and plain and last - k > 2 else 0


def _closed(unit: Unit, party: Party, k: int) -> bool:
    """Whether what stands before `k` is definite, or a title that needs no more."""
    before = unit.tokens[k - 1]
    if before.word in lexicon.NO_NAME:
        return False
    return (
        before.quote is not None
        or _is_definite(before.word)
        or before.word in STATES
        or before.word in _REGIONS
        or bool(country_in(before.word))
        or (k > party.last and unit.tokens[party.first].word not in speech_ar.NOT_NAMES)
        or before.word.endswith(_TAILS)
    )


def _is_led(unit: Unit, party: Party) -> bool:
    """Whether a verb of saying or a particle before the role makes it the subject: then what
    stands behind it is no verb."""
    if party.prefix[-1:] in ("ب", "ل"):
        return True
    for k in range(party.first - 1, max(-1, party.first - 5), -1):
        token = unit.tokens[k]
        if token.quote is not None or not token.is_word:
            return False
        cue = lookup("ar", token.word)
        if (cue and cue.mood == "finite") or _PAST.fullmatch(token.word):
            return True
        if k == party.first - 1 and (
            token.word in _LEADING | speech_ar.WORDS_OF | speech_ar.PREPOSITIONS
        ):
            return True
    return False


def _looks_foreign(word: str) -> bool:
    """No tail of a participle or a pronoun: متحدثا, مبتسمة, استغرابها."""
    return not (word.endswith(_TAILS[1:]) or (word.startswith("م") and word.endswith(("ا", "ه"))))


def _may_be_name(unit: Unit, k: int, first: int, starting: dict[int, Party]) -> bool:
    token = unit.tokens[k]
    if token.quote is not None or not token.is_word or k in starting:
        return False
    word = token.word
    if not word.replace("-", "").isalpha() or is_particle(word) or word in heads("ar"):
        return False
    if k == first:
        manner = word[:1] == "ب" and word.endswith("ه") and len(word) > 4  # بعبارة واحدة
        named = len(word) > 1 and not _is_definite(word) and not manner
        return named and lookup("ar", word) is None
    if word in PARTICLES:
        return True
    if _is_definite(word):  # سعد الحريري; رفض سليم إدريس الاتفاق
        return k == first + 1 and _ends(unit, k + 1)
    tail = k > first + 1 and (word[:1] in "يبلوفس" or word.endswith(("ا", "ه")))
    return (len(word) > 2 or word == "يي") and not tail and lookup("ar", word) is None


def _introduces(unit: Unit, k: int) -> bool:
    """Whether what is said begins at `k`."""
    token = unit.tokens[k] if k < len(unit.tokens) else None
    return token is not None and (
        token.quote is not None or token.word == ":" or token.word in speech_ar.COMPLEMENTISERS
    )


def _ends(unit: Unit, k: int) -> bool:
    """Whether a name may end before `k`: a mark, a particle, a verb of saying, a clitic."""
    if k >= len(unit.tokens):
        return True
    token = unit.tokens[k]
    if token.quote is not None or not token.is_word or is_particle(token.word):
        return True
    return lookup("ar", token.word) is not None or _is_definite(token.word)
