"""Where an Arabic verb's subject stands: behind it, before it, or in words that no list knows."""

from __future__ import annotations

from collections.abc import Sequence

from .cues import Cue, lookup
from .lexicon import speech_ar, strangers_ar
from .matching import fold
from .parties import Party
from .speakers import COMMAS, FAR, STOPS, unknown_party
from .speakers_ar_relays import COMPLEMENTS, ArabicRelays
from .strangers import PARTICLES
from .unnamed_ar import BESIDE, OF_WHOM

IN_IT = frozenset(["فيه", "فيها", "خلاله", "خلالها", "عبره", "عبرها"])
_TITLES = frozenset(["رييس", "رييسه", "وزير", "وزيره", "السيد", "السيده", "الرفيق", "دونالد"])
_GIVEN = frozenset(fold(word) for word in strangers_ar.GIVEN)
_ADVERBIAL = frozenset(["مره", "تاره", "عاده", "بدايه", "لحظه", "ساعه", "جزء", "اكثر", "غير"])
_SOME = frozenset(["عدد", "العديد", "كثير", "الكثير", "مجموعه", "نخبه", "طايفه", "جمع"])
_THIS = frozenset(["ذلك", "هذا", "الامر", "الخبر", "النبا"])  # أكد ذلك أوشاكوف
LATTER = frozenset(["الاخير", "الاخيره"])
_SUBORDINATE = frozenset(["اذا", "عندما", "حين", "حينما", "لما", "اذ", "ان"])
EMPHATIC = frozenset(  # الرئيس نفسه تحدث, الكرملين بدوره قال
    ["نفسه", "نفسها", "ذاته", "ذاتها", "شخصيا", "بدوره", "بدورها", "ايضا", "كذلك"]
)
_WHETHER = frozenset(["ما", "عما", "فيما", "بما", "حول", "حال"])
_SCENE = frozenset(["في", "من", "بعد", "عقب", "خلال", "امام", "اثناء", "وسط", "عبر", "علي"])
_BOUND = ("ب", "ل", "ك")  # clitic prepositions

_UNNAMED = frozenset(["اسمه", "اسمها", "اسمهم", "هويته", "هويتها", "هويتهم"])
_WITHHELD = frozenset(["عدم", "ذكر", "كشف", "الكشف", "نشر", "حجب", "الافصاح", "اعلان", "اخفاء"])
_ASKING = frozenset(["طلب", "اشترط", "رفض", "تحدث"])


def asks_no_name(words: Sequence[str], k: int) -> bool:
    """طلب عدم ذكر اسمه, تحدث إلى الصحيفة شريطة حجب هويته: who speaks, and nothing said yet."""
    cue = lookup("ar", words[k])
    if cue is None or cue.lemma not in _ASKING:
        return False
    for j in range(k + 1, min(len(words), k + 14)):
        if words[j] in STOPS or words[j] in COMPLEMENTS:
            return False
        if words[j] in _UNNAMED:
            return not _WITHHELD.isdisjoint(words[max(k, j - 4) : j])
    return False


class ArabicSubjects(ArabicRelays):
    """The noun phrases around a verb, and which of them is its subject."""

    def _after(self, k: int, cue: Cue) -> Party | None:
        """The first noun phrase behind the verb that no preposition governs."""
        for j in range(k + 1, min(len(self.words), k + FAR)):
            if self._ends_search(k, j):
                return None
            party = self.starting.get(j)
            if party is None or (self._bound(party) and j > k + 1) or party.prefix[-1:] in _BOUND:
                continue
            if self._is_whom(k, j, party, cue):
                return None
            if self._is_anothers(k, j, party):
                return unknown_party(self.unit, j - 1, party.last)
            if not self._gender_fits(cue, party) or not self._is_subject(k, j, party, cue):
                return None
            return party
        return None

    def _is_whom(self, k: int, j: int, party: Party, cue: Cue) -> bool:
        """رحب X باللقاء، ودعا نظيره الأميركي إلى: whom the one before calls on."""
        called = cue.kind in ("urge", "accuse") or cue.lemma in OF_WHOM
        other = party.head.startswith("نظير") or cue.lemma == "خاطب"
        if not (called and other) or j > k + 1 or party.prefix:
            return False
        before = (p for p in self.parties if p.last <= k and not self._bound(p))
        return self._conjoined(k) and any(self._gender_fits(cue, p) for p in before)

    def _behind_content(self, k: int, cue: Cue) -> Party | None:
        """وصف القرار بأنه خطأ فادح المتحدث باسم X: a long subject that closes the sentence."""
        if cue.kind != "describe" or not cue.past:
            return None
        near = range(k + 2, min(len(self.words), k + 8))
        content = next((j for j in near if self.words[j] in COMPLEMENTS), 0)
        for party in self.parties if content else ():
            behind = party.first > content + 2 and party.last - party.first > 2 and not party.prefix
            alone = self.word(party.last) in STOPS | {""} and self.word(party.first).startswith(
                "ال"
            )
            if behind and alone and self._gender_fits(cue, party) and not self._bound(party):
                return party
        return None

    def _is_anothers(self, k: int, j: int, party: Party) -> bool:
        """قال شقيق بوتين, قالت عائلة غراينر: the name at `j` only tells whose brother, or is a
        family's that the one with an unknown given name bears too."""
        before = self.word(j - 1)
        if party.kind != "name" or j - 1 <= k or not before.isalpha() or j - 1 in self.covered:
            return False
        if before in _THIS:
            return False
        if before.startswith("ال") or before.endswith("ا") or before in speech_ar.DATIVES:
            return False
        particle = before in speech_ar.PREPOSITIONS or before in speech_ar.ADVERBS
        if particle or before in speech_ar.AUXILIARIES or before[:1] in "لب":
            return False
        return lookup("ar", before) is None and before not in _TITLES | PARTICLES

    def _ends_search(self, k: int, j: int) -> bool:
        word = self.words[j]
        if self.is_quote(j) and self._tells_whom(j):
            return False
        if self.is_quote(j) or word in STOPS or word in COMPLEMENTS:
            return True
        if word in speech_ar.SAYING_NOUN or (word in COMMAS and self._clause_begins(j + 1)):
            return True
        if word in COMMAS and j > k + 1 and self._conjoined(j + 1):
            return True  # قال له مبتسما، فرد بوتين
        other = lookup("ar", word) if j > k + 1 and j not in self.covered else None
        return other is not None and not other.weak and other.mood != "participle"

    def _tells_whom(self, k: int) -> bool:
        """قال لـ"النهار" مصدر: the quotation at `k` is the outlet that was talked to."""
        before = self.word(k - 1)
        return before == "ل" or (before[:1] == "ل" and before[1:] in speech_ar.NAMING)

    def _clause_begins(self, j: int) -> bool:
        return self.word(j) in COMPLEMENTS or self.is_quote(j)

    def _is_subject(self, k: int, j: int, party: Party, cue: Cue) -> bool:
        """Nothing but adverbials between verb and noun phrase, or an unknown title and a name."""
        between = self.words[k + 1 : j]
        if not between or between[-2:] in (["كل", "من"], ["كلا", "من"]):
            return True
        first = between[0]
        if first in speech_ar.PREPOSITIONS or first in COMMAS or first in speech_ar.ADVERBS:
            return True
        if first in speech_ar.DATIVES or first in _THIS or self._tells_whom(k + 2):
            return True
        if first[:1] in "لبف" and len(first) > 4 and first not in ("بايدن", "بوتين"):
            return True
        follows = self.word(party.last)
        ends = (
            follows in COMPLEMENTS
            or follows in COMMAS
            or follows == ":"
            or follows in cue.frames
            or self.is_quote(party.last)
        )
        return party.kind == "name" and len(between) <= 3 and ends

    def _had_before(self, k: int) -> Party | None:
        """سبق لبوتين أن قال: the one behind ل."""
        if not any(w in ("سبق", "وسبق") for w in self.words[max(0, k - FAR) : k]):
            return None
        return next((p for p in reversed(self.parties) if p.last <= k and k - p.last < 4), None)

    def _is_asked(self, k: int) -> bool:
        """سئل عما إذا كان يعتبر X عدوا: within a question, nobody's words."""
        if self.words[k].startswith("ف") and self._conjoined(k):
            return False  # سئل عما إذا كان يصدقهم فرد
        for j in range(k - 1, max(0, k - FAR), -1):
            if self.words[j] in STOPS or self.words[j] in COMMAS or self.is_quote(j):
                return False
            if self.words[j] in COMPLEMENTS or self.words[j] == ":":
                return False
            if self.words[j] == "اذا":
                return self.words[j - 1] in _WHETHER
        return False

    def _in_scene(self, k: int) -> bool:
        """وتابع بعد كلمة ميركل: «...»: an adverbial up to the colon, in the verb's own clause."""
        if not (k == 0 or self._conjoined(k)) or self.word(k + 1) not in _SCENE:
            return False
        near = range(k + 2, min(len(self.words), k + 9))
        colon = next((j for j in near if self.words[j] == ":"), 0)
        return bool(colon) and self.is_quote(colon + 1)

    def _conjoined(self, k: int) -> bool:
        return self.word(k)[:1] in ("و", "ف") and lookup("ar", self.word(k)[1:]) is not None

    def _topic(self, k: int) -> Party | None:
        """أما X فقال, أما X فكان قال: the topic set in front."""
        if not self.words[k].startswith("ف") and not self.word(k - 1).startswith("ف"):
            return None
        for m in range(k - 1, max(-1, k - 22), -1):
            if self.words[m] in ("اما", "واما"):
                party = self.party_from(m + 1, within=4)
                if party and party.first == m + 2 and self._is_anothers(m, m + 2, party):
                    return unknown_party(self.unit, m + 1, party.last)  # أما زوجة غورباتشوف
                return party
        return None

    def _unknown_words(self, k: int) -> int:
        """How many words stand like a subject between the verb and its content, 0 for none."""
        first = self.word(k + 1)
        if first in IN_IT or first in speech_ar.PRONOUN_SUBJECTS:
            return 0  # يقول وهو يصب القهوة
        if first in BESIDE:
            return 0  # وأبلغ ضيفه أن: whom he told
        if not first[:1].isalpha() or first in speech_ar.PREPOSITIONS or first in speech_ar.ADVERBS:
            return 0
        if (
            first.endswith("ا")
            or first[:1] in "لب"
            or k + 1 in self.covered
            or first in COMPLEMENTS
        ):
            return 0
        if self._is_indefinite(k + 1) and self.word(k + 2) in ("في", "من", "لدي"):
            return int(self._content_near(k + 2, 8))  # قالت معلمة في خاركيف:
        several = first in _SOME and self.word(k + 2) == "من"  # عدد من المتتبعين
        for j in range(k + 2 + several, min(len(self.words), k + 8 + 2 * several)):
            word = self.words[j]
            if word in COMPLEMENTS and self.words[j - 1] not in speech_ar.NOT_BEFORE_CONTENT:
                return j - k - 1
            if word == ":" or (word in COMMAS and (j > k + 2 or first in _GIVEN)):
                return j - k - 1
            if word in self._frames(k) and self.words[j + 1 : j + 2] in (["ان"], ["انه"], ["انها"]):
                return 0 if first in _ADVERBIAL else j - k - 1  # وشدد روحاني على أن
            if not word[0].isalpha() or word in speech_ar.PREPOSITIONS or word == "«»":
                return 0
        return 0

    def _frames(self, k: int) -> tuple[str, ...]:
        """The prepositions by which the verb at `k` leads to what is said."""
        cue = lookup("ar", self.word(k))
        return tuple(f for f in cue.frames if f in speech_ar.PREPOSITIONS) if cue else ()

    def _is_indefinite(self, k: int) -> bool:
        """Whether a plain noun without the article stands at `k`, behind a verb of its gender."""
        word, cue = self.word(k), lookup("ar", self.word(k - 1))
        if cue is None or not cue.gender or len(word) < 4 or not word.isalpha():
            return False
        plain = not word.startswith("ال") and word not in _ADVERBIAL and lookup("ar", word) is None
        return plain and (cue.gender == "f") == word.endswith("ه")

    def _subject_before(self, j: int, cue: Cue) -> Party | None:
        j -= self.word(j) in EMPHATIC and j > 0
        party = self.ending.get(j + 1)
        if party is None and self.word(j) in COMMAS:
            opening = [p for p in self.parties if p.last <= j and self.word(p.last) in COMMAS]
            party = next((p for p in opening if not self._bound(p) and self._leads(p)), None)
        if party is None or self._bound(party):
            party = self._between_auxiliaries(j) or self._opening_topic(j, cue)
        if party and cue.number in ("d", "p"):  # X وY اعتبرا
            ahead = self.ending.get(party.first)
            pair = ahead and (ahead.kind == "group" or ahead.partner is party)
            party = ahead if pair and ahead and not self._bound(ahead) else party
        return party if party and self._gender_fits(cue, party) else None

    def _opening_topic(self, j: int, cue: Cue) -> Party | None:
        """لكن مسؤولا طلب عدم ذكر اسمه أكد أن, مصدران في القطاع أبلغا: the unknown whom the sentence
        sets in front."""
        several = cue.number in ("d", "p")
        opening = (p for p in self.parties if p.first <= 3 and p.last <= j)
        opening = (p for p in opening if not p.nominative or (several and p.kind == "group"))
        return next((p for p in opening if not self.found and self._leads(p)), None)

    def _made_to_say(self, k: int, cue: Cue) -> Party | None:
        """جعل دبلوماسيا أوروبيا يقول إن: the object of one verb is the subject of the next."""
        party = self.ending.get(k)
        made = party and not party.nominative and not cue.past and cue.mood == "finite"
        return party if made and party and self._gender_fits(cue, party) else None

    def _leads(self, party: Party) -> bool:
        """Whether the party stands where a clause begins."""
        before = self.word(party.first - 1)
        return (
            not before[:1].isalnum() or before in speech_ar.AUXILIARIES or before in ("ان", "لكن")
        )

    def _between_auxiliaries(self, j: int) -> Party | None:
        """وكان الكرملين قد أعلن: the one between the two."""
        for m in range(j, max(-1, j - 13), -1):
            if self.words[m] in STOPS:
                return None
            if self.word(j) in COMMAS and self.word(m - 1) in _SUBORDINATE:
                return None  # سئل عما إذا كان بوتين سيحضر، فأجاب
            if self.words[m] in speech_ar.PLUPERFECT:
                party = self.party_from(m + 1, within=8)
                return party if party and party.first <= j else None
        return None
