"""Arabic people without a name: one of his advisers; an official in the accusative."""

# ruff: noqa: SIM905  (tables of words read better as running text)

from __future__ import annotations

from collections.abc import Sequence

from .clauses import Unit
from .cues import lookup
from .lexicon import speech_ar
from .parties import Party, country_in, heads
from .phrases import described
from .strangers_ar import RELATION, is_particle

_ONE = {"احد": "m", "احدي": "f"}
_OPENING = frozenset(["لكن", "ولكن", "ان"])  # لكن مسؤولا, غير أن خبيرا
_MAKING = frozenset(  # verbs whose object does what the next verb says
    """
    جعل جعلت يجعل تجعل دفع دفعت يدفع تدفع حمل حملت يحمل تحمل اضطر اضطرت اجبر اجبرت ترك تركت
    """.split()
)
_FORMER = frozenset(["سابق", "سابقه"])
_SPEAKERS = frozenset(
    ["المتحدث", "المتحدثه", "المسوول", "المسووله", "الخبير", "الخبيره", "الباحث", "الباحثه",
     "المحلل", "المحلله", "الدبلوماسي", "الدبلوماسيه", "الاستاذ", "الاستاذه"]
)  # fmt: skip
_SAME = frozenset(["ذاته", "ذاتها", "نفسه", "نفسها", "عينه", "عينها"])
BESIDE = frozenset(["ضيفه", "ضيفها", "مضيفه", "مضيفها"])
OF_WHOM = frozenset(["ابلغ", "اخبر", "خاطب", "طمان", "صارح", "مازح", "ناشد", "حث", "سال", "وصف"])
_COUNTERPARTS = frozenset(["نظيره", "نظيرها"])  # of no country named
_WITHIN = frozenset(["في", "لدي", "من", "ب"])
LONGEST = 4  # words of a noun phrase, or between the verb and its object


def with_unnamed(unit: Unit, parties: Sequence[Party]) -> list[Party]:
    """The parties of a unit and those unnamed ones that only their place in the sentence shows."""
    found: list[Party] = []
    for k in range(len(unit.tokens)):
        if found and k < found[-1].last:
            continue
        own = _one_of(unit, k, parties) or _in_accusative(unit, k)
        own = own or _beside_him(unit, k, parties) or _the_man(unit, k)
        if own:
            found.append(own)
    if not found:
        return list(parties)
    covered = {k for p in found for k in range(p.first, p.last)}
    kept = [p for p in parties if p.first not in covered]
    return sorted([*kept, *found], key=lambda p: p.first)


def is_indefinite(phrase: str) -> bool:
    """سفير أميركي سابق: "an ambassador", not the one in office."""
    first, *rest = phrase.split()
    if first.startswith("ال") or any(w.startswith("ال") for w in rest):
        return False
    return any((w.endswith(RELATION) and country_in(w)) or w in _FORMER for w in rest)


def _one_of(unit: Unit, k: int, parties: Sequence[Party]) -> Party | None:
    """أحد مستشاريه, إحدى مساعدات الرئيس: one of several, whosever they are."""
    word = _word(unit, k)
    prefix = "و" if word not in _ONE and word[:1] == "و" else ""
    gender = _ONE.get(word[len(prefix) :])
    noun = _word(unit, k + 1)
    behind_verb = lookup("ar", _word(unit, k - 1)) is not None
    if not gender or not (behind_verb or _leads(unit, k)) or len(noun) < 4 or is_particle(noun):
        return None
    last = k + 2
    own = next((p for p in parties if k < p.first <= last <= p.last and not p.prefix), None)
    last = own.last if own else last
    while _word(unit, last).startswith("ال") and not is_particle(_word(unit, last)):
        last += 1
    party = _party(unit, k, last, gender)
    party.prefix = prefix
    return party


def _beside_him(unit: Unit, k: int, parties: Sequence[Party]) -> Party | None:
    """وأعرب ضيفه عن, أما مضيفه فقال: the other one of whom the text tells."""
    verb = _word(unit, k - 1)
    if any(k < p.first <= k + 2 and p.kind == "name" and not p.prefix for p in parties):
        return None  # أما مضيفه الأميركي جو بايدن
    if not (lookup("ar", verb) or verb in ("ورد", "فرد", "اما", "واما")):
        return None
    behind = unit.tokens[k + 1] if k + 1 < len(unit.tokens) else None
    cue = lookup("ar", verb)
    told = cue is not None and (
        cue.lemma in OF_WHOM or (cue.lemma == "ذكر" and _word(unit, k + 1).startswith("ب"))
    )
    if told and any(p.kind == "name" and p.last < k for p in parties):
        return None  # قال بوتين إنه راض، وذكّر ضيفه بالمثل القائل: the object
    alone = behind is None or not behind.is_word or is_particle(behind.word)
    if _word(unit, k) not in (BESIDE | _COUNTERPARTS if alone else BESIDE):
        return None
    party = _party(unit, k, k + 1, "m")
    party.head = "ضيف"
    return party


def _the_man(unit: Unit, k: int) -> Party | None:
    """وقال الرجل, فالرجل الذي قال: the one spoken of."""
    word, behind = _word(unit, k), _word(unit, k + 1)
    same = word in _SPEAKERS and behind in _SAME and lookup("ar", _word(unit, k - 1)) is not None
    if same:  # وأضاف المتحدث ذاته
        party = _party(unit, k, k + 2, "f" if behind.endswith("ا") else "m")
        party.head = "الرجل"
        return party
    if word.lstrip("وف") != "الرجل" or not (behind == "الذي" or lookup("ar", _word(unit, k - 1))):
        return None
    if behind.startswith("ال") and not is_particle(behind):
        return None  # الرجل الثاني في الدولة
    party = _party(unit, k, k + 1, "m")
    party.head = "الرجل"
    return party


def _in_accusative(unit: Unit, k: int) -> Party | None:
    """لكن مسؤولا كبيرا في الإدارة، ... أكد; جعل دبلوماسيا أوروبيا يقول: of plain nouns that mean
    people, which are adverbs elsewhere."""
    word = _word(unit, k)
    if len(word) < 4 or not word.endswith("ا") or word[:-1] not in heads("ar"):
        return None
    if not any(h.words == (word[:-1],) and h.number == "s" for h in heads("ar")[word[:-1]]):
        return None
    before = [_word(unit, j) for j in range(max(0, k - LONGEST), k)]
    made = any(b.removeprefix("و").removeprefix("ف") in _MAKING for b in before)
    if not (made or (before and before[-1] in _OPENING)):
        return None
    last = k + 1
    while _word(unit, last).endswith("ا") and last - k < LONGEST and _plain(unit, last):
        last += 1
    if _word(unit, last) in _WITHIN or _word(unit, last)[:2] in ("بو", "بال"):
        last = _over_place(unit, last)
    party = _party(unit, k, last, "m")
    party.nominative = False
    return party


def _over_place(unit: Unit, k: int) -> int:
    """Past في قطاع الطاقة الروسي: to the verb, the comma or the next preposition."""
    last = k + 1
    while last - k <= LONGEST and _plain(unit, last) and not is_particle(_word(unit, last)):
        last += 1
    return last


def _plain(unit: Unit, k: int) -> bool:
    return _word(unit, k).isalpha() and lookup("ar", _word(unit, k)) is None


def _leads(unit: Unit, k: int) -> bool:
    before = _word(unit, k - 1)
    aided = before in speech_ar.AUXILIARIES | speech_ar.PLUPERFECT | speech_ar.BEFORE_BARE
    return k == 0 or aided or before in _OPENING or not before.isalpha()


def _word(unit: Unit, k: int) -> str:
    """The word at `k`, "" for a quotation and outside the unit."""
    token = unit.tokens[k] if 0 <= k < len(unit.tokens) else None
    return token.word if token is not None and token.quote is None else ""


def _party(unit: Unit, first: int, last: int, gender: str) -> Party:
    tokens = unit.tokens
    party = Party(first, last, tokens[first].start, tokens[last - 1].end, "anon", gender=gender)
    noun = tokens[first].word.removesuffix("ا") if tokens[first].word not in _ONE else ""
    party.speaker = described(noun, "ar")
    party.head = noun or tokens[first].word
    return party
