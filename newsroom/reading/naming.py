"""Words between quotation marks that nobody is quoted saying: names, titles, irony."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from .clauses import Unit
from .cues import LEXICON
from .findings import Mention
from .inflections import phrase_forms
from .lexicon import speech_ar
from .quotes import Quotation
from .speakers_ar_relays import names_outlet
from .text import Shadow

_HEADINGS = frozenset(["headline", "headlines", "banner", "slogan", "العنوان", "заголовок"])
_DESIGNATION = re.compile(  # تسيلينا-دي, كوزموس-1408, سولت ـ 3
    r"[^\W\d_]+ ?[-ـ–] ?(?:[^\W\d_]{1,2}|\d+)|[^\W\d_]{3,} {1,2}\d{1,3}"
)
_TO_WHOM = frozenset(["اليه", "اليها", "اليهم", "اليهما", "معه", "معها", "معهم", "معهما"])
_TALKED = ("تحدثت", "تحدث", "استمعت", "التقت", "اتصلت", "تواصلت", "حاورت", "اجرت")
_AT = frozenset(["في", "لدي", "من", "عن"])
_PLACES_OF_WORK = frozenset(
    ["معهد", "مركز", "جامعه", "موسسه", "كليه", "اكاديميه", "مجله", "صحيفه", "شبكه", "منظمه"]
)  # fmt: skip
_TO_COME = re.compile(r"س[يتن]\w{3,}|لن|لم")
_CHRISTENED = frozenset(
    ["المحطه", "السفينه", "المدمره", "الغواصه", "الطايره", "المركبه", "الكبسوله", "الباخره",
     "المكوك", "الفرقاطه", "البارجه", "القمر", "الصحيفه", "المجله", "القناه", "الشركه", "المنصه",
     "الوكاله"]
)  # fmt: skip
_JUDGED_AR = re.compile(r"م[^اوي]\w{2,}")  # participles; foreign names have a vowel there
_JUDGING = ("ed", "able", "ible", "ful", "less", "ous", "ive", "ant", "ent", "ic", "ical", "ing")
_VESSELS = frozenset(word.removeprefix("ال") for word in _CHRISTENED) | {
    "قاذفه", "مقاتله", "دبابه", "راجمه", "يخت", "ناقله", "كاسحه", "مسيره", "مروحيه",
}  # fmt: skip
_OWNED = frozenset(  # nouns that the name of a body, or of what is founded, makes definite
    ["رييس", "رييسه", "زعيم", "زعيمه", "قايد", "قاده", "قياده", "عضو", "اعضاء", "اركان", "امين",
     "مدير", "مقاتلي", "مقاتلو", "عناصر", "مسلحي", "انشاء", "تاسيس", "اقامه", "تدشين", "اطلاق"]
)  # fmt: skip
SHORT = 6  # words: names between marks are seldom longer


@cache
def _quoted_names(language: str) -> frozenset[str]:
    """Words that are names wherever marks stand around them, Russian ones in every case."""
    names: frozenset[str] = LEXICON[language].QUOTED_NAMES
    if language != "ru":
        return names
    return names | {form for name in names for form in phrase_forms(name)}


_CALLED_SO = re.compile(r", как (?:(?:его|ее|их) )?(?:назыв|назва|прозв|окрест|именов)")


class NameJudge:
    """Decides, for one text, which quotations hold names."""

    def __init__(self, shadow: Shadow, language: str, mentions: Sequence[Mention]) -> None:
        self.shadow, self.language = shadow, language
        self.lexicon = LEXICON[language]
        self.so_called = tuple(" " + words for words in self.lexicon.SO_CALLED)
        self.mentioned = {shadow.inner(m.start, m.end) for m in mentions}

    def is_name(
        self, unit: Unit, k: int, quotation: Quotation, *, introduced: bool, told: bool = False
    ) -> bool:
        """Whether the quotation at token `k` is a name. `introduced`: a colon or the cue itself
        stands directly before it, or its attribution directly behind. `told`: what it stands in
        is what somebody said."""
        words = self.shadow.folded[quotation.start : quotation.end]
        inner = words.strip(" .,!?")
        size = len(inner.split())
        if introduced and self.language == "en" and words.rstrip().endswith(","):
            return False  # “Moscow,” he went on, “knows ...”
        if self._is_mention(quotation, inner) or inner in _quoted_names(self.language):
            return True
        if self.language == "ru" and len(unit.tokens) == 1 and size <= SHORT and inner == words:
            return True  # a heading in marks: no stop ends it
        if self.language == "ar" and k and unit.tokens[k - 1].word == "ل" and size <= 3:
            return True  # قال لـ«الوقت»
        if self.language == "ar" and size <= SHORT / 2 and self._is_talked_to(unit, k):
            return True
        if self.language == "ar" and size <= SHORT / 2 and self._is_outlet(unit, k):
            return True
        if self._so_called(unit, k) and size <= SHORT:
            return True
        if size <= SHORT and self._named_by(unit, k, quotation, inner, told):
            return True
        spoken = introduced or (told and self._is_judgement(inner))
        if self._is_irony(unit, k, size) and (self.language == "ru" or not spoken):
            return True
        return not introduced and size <= SHORT and self._capitalised(unit, k, quotation)

    def _is_judgement(self, inner: str) -> bool:
        """ "an “unwarranted” order": an adjective that says what the speaker thinks."""
        return inner.endswith(_JUDGING)

    def _is_mention(self, quotation: Quotation, inner: str) -> bool:
        for start, end in (
            (quotation.start, quotation.end),
            (quotation.start, quotation.start + len(inner)),
        ):
            if (start, end) in self.mentioned:
                return True
        return False

    def _is_talked_to(self, unit: Unit, k: int) -> bool:
        """حوار مع «الأهرام»: the outlet that somebody talked to."""
        if k > 1 and unit.tokens[k - 1].word in _TO_WHOM:  # خبراء تحدثت إليهم «الأهرام»
            return unit.tokens[k - 2].word.endswith(_TALKED)
        if not k or unit.tokens[k - 1].word not in ("مع", "الي"):
            return False
        before = [t.word.removeprefix("و") for t in unit.tokens[max(0, k - 4) : k - 1]]
        return any(word.startswith(speech_ar.TALKS) for word in before)

    def _is_outlet(self, unit: Unit, k: int) -> bool:
        words = [t.word for t in unit.tokens]
        return names_outlet(words, k, is_quote=lambda j: unit.tokens[j].quote is not None)

    def _so_called(self, unit: Unit, k: int) -> bool:
        behind = unit.words(k + 1, k + 5)
        if self.language == "ru" and _CALLED_SO.match(behind):
            return True  # «Ледяной занавес», как называли его аляскинцы
        before = (" " + unit.words(max(0, k - 4), k)).removesuffix(" :")
        return before.endswith(self.so_called)

    def _named_by(self, unit: Unit, k: int, quotation: Quotation, inner: str, told: bool) -> bool:
        """A noun before that is given names: "the newspaper ...", معاهدة «...»."""
        before = unit.tokens[k - 1].word if k else ""
        if before == ":" and k > 1 and unit.tokens[k - 2].word in _HEADINGS:
            return True
        if self.language != "ar":
            if before == "," and k > 1 and self._is_set_off(unit, k):
                before = unit.tokens[k - 2].word
            return before in self.lexicon.NAMING and self._starts_capital(quotation)
        words = inner.split()
        if not words or words[0] in self.lexicon.NOT_NAMES or words[0] in speech_ar.PREPOSITIONS:
            return False  # نشر صواريخ «خلال أشهر»
        if _DESIGNATION.fullmatch(inner):
            return True
        if before in _AT and words[0].removeprefix("ال") in _PLACES_OF_WORK:
            return True  # الباحثة في «المعهد الملكي»
        if before.startswith("ال") and (len(words) > 2 or self._is_predicate(unit, k)):
            return False
        if before.startswith("ال") and k > 1 and unit.tokens[k - 2].word in _CHRISTENED:
            return len(words) < 3  # المحطة القديمة «مير»
        named = len(words) < 3 and not words[0].startswith("ال")
        if before.startswith("ال") and named and before.removeprefix("ال") in _VESSELS:
            return True  # القاذفة «باكفاير»
        known = words[0] in _quoted_names("ar")  # معاهدة «ستارت الجديدة»
        if len(words) > 1 and not known and _TO_COME.fullmatch(words[0]):
            return False  # عشرة آلاف دبابة «ستختفي من الخريطة»
        bare = before[1:] if before[:1] in "وبلف" else before
        if len(words) <= SHORT / 2 and all(w.startswith("ال") for w in words) and bare in _OWNED:
            return True  # رئيس أركان «الجيش الحر»
        if told and len(words) == 1 and _JUDGED_AR.fullmatch(words[0]):
            return False  # أن الجانبين اقتربا من اتفاق «مذهل»
        return before in self.lexicon.NAMING or bare in self.lexicon.NAMING

    def _is_predicate(self, unit: Unit, k: int) -> bool:
        """أن الصاروخ «أخطأ هدفه»: with the quotation the clause is whole."""
        opened = k > 1 and unit.tokens[k - 2].word in speech_ar.COMPLEMENTISERS
        return opened and (k + 1 == len(unit.tokens) or not unit.tokens[k + 1].is_word)

    def _is_set_off(self, unit: Unit, k: int) -> bool:
        """«второе судно, «Лорелей», ушло»: a name between commas."""
        return k + 1 == len(unit.tokens) or unit.tokens[k + 1].word in (",", ".")

    def _starts_capital(self, quotation: Quotation) -> bool:
        letter = self.shadow.written[quotation.start]
        return letter.isupper() or letter.isdigit()

    def _is_irony(self, unit: Unit, k: int, size: int) -> bool:
        """One word behind an English article, the ‘shield’; a few behind a Russian colon that open
        what is said without marks: «возразил: «серый флот» растет»."""
        if self.language == "ru" and k and k + 1 < len(unit.tokens) and size <= SHORT / 2:
            behind = unit.tokens[k + 1]
            opens = unit.tokens[k - 1].word == ":" and not unit.tokens[k].capital
            return opens and behind.is_word and behind.word not in ("и", "а", "но")
        if self.language != "en" or size > 1 or not k or k + 1 >= len(unit.tokens):
            return False
        article = unit.tokens[k - 1].word in (
            "the",
            "a",
            "an",
            "this",
            "these",
            "those",
            "its",
            "their",
        )
        return article and unit.tokens[k + 1].is_word

    def _capitalised(self, unit: Unit, k: int, quotation: Quotation) -> bool:
        """A capital in the middle of a sentence where none of what is said begins."""
        if self.language == "ar" or k == 0 or not unit.tokens[k - 1].is_word:
            return False
        text = self.shadow.text[slice(*self.shadow.span(quotation.start, quotation.end))]
        words = [w for w in text.split() if w[0].isalpha()]
        if not words or not words[0][0].isupper():
            return False
        if self.language == "ru":
            return True
        return all(
            w[0].isupper() or w in ("of", "the", "and", "for", "on", "in", "to", "a") for w in words
        )
