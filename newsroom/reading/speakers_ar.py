"""Who says it, in Arabic: the subject stands behind the verb, or the verb alone carries it."""

from __future__ import annotations

from dataclasses import replace

from .cues import Cue, lookup, verbal_nouns
from .lexicon import speech_ar
from .parties import Party, together
from .speakers import COMMAS, FAR, Attribution, unknown_party
from .speakers_ar_relays import BY_SAYING, COMPLEMENTS, names_outlet
from .speakers_ar_subjects import EMPHATIC, IN_IT, LATTER, ArabicSubjects, asks_no_name

_BEFORE_TOPIC = frozenset(["ان", "لكن", "ولكن", "بينما", "فيما", "حين", "اذ", "كما"])
_ONE_OF = frozenset(["احد", "احدي", "بعض", "كثيرون", "اخرون", "معظم"])
_STILL = frozenset(["غير", "الا", "بيد"])  # ... أنه
_NEGATIONS = frozenset(["لم", "لن", "لا", "ولم", "فلم", "ولا", "ولن", "الا"])
_WHAT = frozenset(["ما", "بما", "مما", "عما", "لما", "كما", "وما", "الذي", "التي", "الذين"])
_ANSWERING = frozenset(["رد", "اجاب", "علق", "عقب", "قال", "اكد", "اضاف"])
_BEFORE_VERBS = frozenset(["منذ", "حتي"])  # prepositions that lead to clauses too
_LED = frozenset(["الي", "علي"])
_OF_IT = frozenset(["انه", "انها", "انهم", "انهما"])


class ArabicFinder(ArabicSubjects):
    """Subject after the verb; before it between كان and قد, in headlines and behind الذي."""

    language = "ar"

    def at(self, k: int) -> Attribution | None:
        before = self.found[-1] if self.found else None
        if self.is_quote(k) or (before and before.kind == "according" and k < before.last):
            return None  # بحسب ما أفادت وكالة نقلا عن مصدر: all of it tells who speaks
        word = self.words[k]
        bare = word[1:] if word[:1] in "وف" and len(word) > 3 else word
        if own := self._according(k, word, bare):
            return own
        if bare in speech_ar.SAYING_NOUN:
            return self._saying_noun(k, bare)
        if bare in speech_ar.WHAT_HE_CALLED and self.word(k - 1) in _WHAT:
            return self._what_he_called(k, bare)
        if own := self._describing(k, word):
            return own
        if bare in speech_ar.NOUNS and (own := self._noun(k)):
            return own
        led = word in verbal_nouns() and self.word(k - 1) in _LED
        if led and COMPLEMENTS & {self.word(k + 1), self.word(k + 2)}:
            return self._by_saying(k)  # سارع إلى التأكيد أن, اضطر إلى الاعتراف بأن
        if word in BY_SAYING:
            led = word != "القول" or self.word(k - 1) in ("في", *_LED)  # لم يتردد في القول إن
            return self._by_saying(k) if led and self._content_near(k, 2) else None
        if bare in speech_ar.STANDS_IN and self.word(k + 1) == "في":
            return self._document(k, k + 2) if self._document_word(k + 2) else None
        whom = self.word(k + 1) in ("عليه", "عليها", "عليهم")
        answered = word in ("ورد", "فرد") and (
            (k + 1 + whom) in self.starting or self.word(k + 1 + whom) == ":"
        )  # unlike ورد في التقرير
        cue = lookup("ar", "رد" if answered else word)
        if cue is None and word[:1] == "ل":
            return self._to_say(k, word)
        if cue and cue.kind != "describe" and self._document_word(k + 1):
            return self._document(k, k + 1)
        if cue is None or cue.mood == "future" or k in self.covered or self._is_other(k, cue):
            return None
        if asks_no_name(self.words, k) and not (cue.mood == "finite" and self._after(k, cue)):
            return None
        if self._of_document(k):
            return None
        if cue.kind != "relay":
            return self._verb(k, cue)
        said = replace(cue, kind="say") if cue.lemma == "اورد" else None
        return self._relay(k, cue) or (self._verb(k, said) if said else None)

    def _to_say(self, k: int, word: str) -> Attribution | None:
        """ثم عاد ليقول إن: the subject of the verb before says so."""
        cue = lookup("ar", word[1:])
        if cue is None or cue.kind != "say" or cue.past or cue.mood != "finite":
            return None
        near = 9 if cue.lemma in _ANSWERING and k + 1 in self.starting else 2
        if not self._content_near(k, near):
            return None
        own = Attribution(cue, k, k, k + 1, pronoun=(cue.gender, cue.number))
        behind = self.starting.get(k + 1)
        if behind and cue.lemma in _ANSWERING and self._gender_fits(cue, behind):
            own.party, own.last = behind, behind.last  # ليرد ترامب
            return own
        free = [p for p in self.parties if p.last <= k and not self._bound(p)]
        own.party = next((p for p in free if self._gender_fits(cue, p)), None)
        return own

    def _describing(self, k: int, word: str) -> Attribution | None:
        """أمر X بطرد دبلوماسيين وصفهم بأنهم: the sentence's subject says so of those before."""
        called = word in speech_ar.WHAT_HE_CALLED and word[:1] not in "وف"
        called = called or (word in speech_ar.WHAT_HE_CALLED and word.startswith("وصف"))
        introduced = self.word(k + 1) in COMPLEMENTS and self.word(k + 1).startswith("ب")
        introduced = introduced or (self.word(k + 1) == "ب" and self.is_quote(k + 2))
        cue = lookup("ar", word)
        if not (called and introduced and cue) or not self.word(k - 1)[:1].isalpha():
            return None
        if k in self.covered or self.word(k - 1) in _NEGATIONS:
            return None
        own = Attribution(cue, k, k, k + 1)
        party = self._after(k, cue)
        free = [p for p in self.parties if p.last < k and not self._bound(p) and p.kind == "name"]
        free = [p for p in free if self._gender_fits(cue, p)]
        if party is None and self.found:
            return self.share_subject(own)
        own.party = party or (free[0] if free else None)
        if own.party is None:
            own.pronoun = (cue.gender, cue.number)
        return own

    def _is_other(self, k: int, cue: Cue) -> bool:
        """Negated, governed by a preposition, or a weak form without content: بين, ذكر, نشر."""
        before = self.word(k - 1)
        if before in _NEGATIONS and cue.kind not in ("think", "deny"):
            return True
        if self._is_asked(k):
            return True
        if cue.lemma == "اتهم" and cue.mood == "participle" and before[:1].isalpha():
            return self.word(k + 1).startswith("ب")  # أشخاصا متهمين بالتجسس: of whom it is said
        if self.words[k] == "مجددا" and not (before in COMMAS and self._opens_noun(k + 1)):
            return True  # التقيا مجددا: "again"
        governed = before in speech_ar.PREPOSITIONS and before not in _BEFORE_VERBS
        if governed and cue.mood != "participle":
            return True
        if cue.kind == "relay" and self._relays_words(k):
            return False
        if self.words[k] in ("يذكر", "ويذكر") and self.word(k + 1) == "ان":
            return True  # it is worth mention
        later = self.word(k - 2) == "قبل" and self.word(k - 3) in COMMAS  # ، قبل أن يؤكد أن
        if before in ("ان", "بان") and not cue.past and cue.mood == "finite" and not later:
            return True  # "that he say": nobody has said anything yet
        if cue.lemma == "شبه" and cue.mood == "finite" and k + 1 not in self.starting:
            return True  # شبه جزيرة القرم
        if cue.lemma == "عزا":
            return "الي" not in self.words[k + 1 : k + FAR]
        if cue.lemma in ("اخذ", "عاب"):
            return not self._reproaches(k)
        if cue.lemma == "حمل":
            made = "القول" in self.words[k + 1 : k + 9]  # حمله على القول إن
            return made or not any("مسوولي" in w for w in self._near(k))
        if cue.mood == "participle" and self.words[k].endswith("ه"):
            return before not in COMMAS and before != "«»" and not self._content_near(k, 2)
        if cue.kind == "express" and cue.weak:
            return "عن" not in self.words[k + 1 : k + 8]
        placed = self.words[k] in speech_ar.PREPOSITIONS and k + 1 not in self.starting
        if self.is_quote(k - 1) and placed and not self._content_near(k, 2):
            return True  # لقناة "فوكس" عقب القمة
        if self.is_quote(k - 1) or (
            before in (*COMMAS, "هكذا", "كما") and "«»" in self.words[max(0, k - 3) : k]
        ):
            return False
        if cue.lemma in speech_ar.STRICT and cue.mood == "finite":
            answered = self.word(k + 1) in speech_ar.DATIVES and k + 2 in self.starting
            near = 12 if k + 1 in self.starting else 16 if answered else 2
            near = 9 if near == 2 and self._in_scene(k) else near
            return not self._content_near(k, near)
        if cue.kind == "urge" and self.word(k + 1).startswith("بال"):
            return False  # كما وعد بالكشف عن
        subject = self.starting.get(k + 1)
        if cue.lemma == "ذكر" and subject and self.word(subject.last).startswith("بال"):
            return False  # ذكّر بوتين بالانسحاب
        far = 26 if k + 1 in self.starting or cue.lemma == "وصف" else 9
        return cue.weak and not self._content_near(k, far)

    def _reproaches(self, k: int) -> bool:
        """أخذ X على Y أنه: whom somebody reproaches, and with what."""
        subject = self.starting.get(k + 1)
        j = subject.last if subject else k + 1
        whom = self.word(j) == "علي" and not self.word(j + 1).startswith(("عاتق", "نفس"))
        return whom and self._content_near(j, 8)

    def _opens_noun(self, k: int) -> bool:
        """Whether a noun or "that" stands at `k`: مجددا تمسكه."""
        word = self.word(k)
        return word[:1].isalpha() and word not in speech_ar.PREPOSITIONS

    def _relays_words(self, k: int) -> bool:
        """نقل مراسلون عن X، ... ، قوله: whatever stands between."""
        if any(w in speech_ar.SAYING_NOUN for w in self.words[k + 1 : k + 2 * FAR]):
            return True
        source = next((j for j in range(k + 1, k + 5) if self.word(j) == "عن"), None)
        return bool(source and source + 1 in self.starting) and self._content_near(k, 2 * FAR)

    def _of_document(self, k: int) -> bool:
        """بيان لبوتين نشره الكرملين: whoever put the paper out does not speak in it."""
        before = self.found[-1] if self.found else None
        put_out = before and before.kind == "noun" and before.party and before.last == k
        return bool(put_out) and self.words[k].endswith(("ه", "ها"))

    def _near(self, k: int) -> list[str]:
        """The words behind `k`, those of a short quotation too."""
        near = self.unit.tokens[k + 1 : k + FAR]
        return [t.word for t in near] + ["مسووليه" for t in near if t.quote is not None]

    # verbs ------------------------------------------------------------------------

    def _verb(self, k: int, cue: Cue) -> Attribution | None:
        own = Attribution(cue, k, k, k + 1, pluperfect=self._pluperfect(k))
        own.audience = self.audience(k + 1)
        if cue.mood == "participle":
            return self._participle(own, k)
        if own.pluperfect and (party := self._between_auxiliaries(k - 1)):
            own.party, own.first = party, party.first
            return own
        if self._outlet_says(k):
            own.party, own.last = unknown_party(self.unit, k + 1, k + 2), k + 2
            return own
        if self.word(k + 1) in IN_IT:
            return self._in_it(own, k)
        if party := self._told_of(k, cue):
            own.party, own.first, own.nested = party, party.first, True
            return own
        if self._goes_on_about_it(k, cue):
            return None
        if party := self._made_to_say(k, cue):
            own.party, own.first = party, party.first
            return own
        if self._conjoined(k) and self._goes_on_nested(k, cue):
            own.nested = True
            return self.share_subject(own)
        if party := self._leading(k, cue):
            own.party, own.first = party, party.first
            return own
        about_him = self.word(k - 1).removeprefix("ب") in _OF_IT  # قال إنه دعا بوتين إلى
        if not about_him and (party := self._after(k, cue)):
            own.party, own.last = party, together(party)[-1].last
            return own
        if party := self._behind_content(k, cue):
            own.party = party
            return own
        this = self.word(k + 1) in ("هذا", "هذه")  # قال هذا الأخير
        if self.word(k + 1 + this) in LATTER and not self.word(k + 2 + this).startswith("ال"):
            own.pronoun, own.last = (cue.gender, cue.number), k + 2 + this
            return own
        return self._before(own, k) or self._unknown(own, k) or self._described(own, k)

    def _outlet_says(self, k: int) -> bool:
        """علقت «الميناء» في عددها أمس قائلة إن: between the verb and what is said, who says it."""
        return self.is_quote(k + 1) and names_outlet(self.words, k + 1, is_quote=self.is_quote)

    def _leading(self, k: int, cue: Cue) -> Party | None:
        """نولاند كانت قد أبلغت المجلس; بيسكوف أبلغ الصحافيين: what follows is the object."""
        j = k - 1
        while j >= 0 and self.words[j] in speech_ar.AUXILIARIES:
            j -= 1
        j -= self.word(j) in EMPHATIC and j > 0
        party = self.ending.get(j + 1)
        if party is None or self._bound(party) or not self._leads(party) or self._conjoined(k):
            return None
        return party if cue.gender and self._gender_fits(cue, party) else None

    def _in_it(self, own: Attribution, k: int) -> Attribution | None:
        """مقالا لبوتين حذر فيه من; ألقى بوتين خطابا هاجم فيه: whose paper or speech it is."""
        owner = next((p for p in reversed(self.parties) if p.last <= k), None)
        behind = self.starting.get(k + 2)
        if owner and owner.prefix == "ل" and k - owner.last < 2:
            own.party = owner
            return own
        told = behind and behind.kind == "name" and self.word(behind.last) in COMPLEMENTS
        free = [p for p in self.parties if p.last <= k and not self._bound(p)]
        free = [p for p in free if p.kind != "agency" and self._gender_fits(own.cue, p)]
        told = told or (behind is not None and own.cue.kind in ("say", "think"))  # رأت فيه زاخاروفا
        if behind and (told or not (free or self.found)):
            own.party, own.last = behind, behind.last
        elif self.found and self.found[-1].party in free:
            return self.share_subject(own)
        elif free:
            own.party = free[0]
        else:
            own.pronoun = (own.cue.gender, own.cue.number)
        return own

    def _described(self, own: Attribution, k: int) -> Attribution | None:
        """الشركة تقول إن; والحكومة الألمانية ترى أن: nouns that open the clause, known to none."""
        j = k
        while j and k - j < 4 and self.words[j - 1].startswith(("ال", "وال", "فال")):
            j -= 1
        opens = j == 0 or not self.word(j - 1)[:1].isalnum() or self.word(j - 1) in _BEFORE_TOPIC
        if j == k or not opens or any(m in self.covered for m in range(j, k)):
            return None
        if own.cue.kind not in ("say", "think") or not self._content_near(k, 3):
            return None
        if own.cue.gender == "f" and not self.words[j].endswith(("ه", "ات")):
            return None
        own.party = unknown_party(self.unit, j, k)
        own.first = j
        return own

    def _told_of(self, k: int, cue: Cue) -> Party | None:
        """قال X إن Y دعا نظيره: the subject stands between إن and the verb."""
        party = self.ending.get(k)
        before = self.word(party.first - 1) if party else ""
        if party is None or not self.found:
            return None
        if before not in COMPLEMENTS and before not in speech_ar.COORDINATED:
            return None
        return party if self._gender_fits(cue, party) and not self._bound(party) else None

    def _goes_on_nested(self, k: int, cue: Cue) -> bool:
        """... وأكد له: no comma and no subject of its own."""
        if not self.found or not self.found[-1].nested or self.word(k - 1) in COMMAS:
            return False
        return self._after(k, cue) is None and cue.gender == self.found[-1].cue.gender

    def _goes_on_about_it(self, k: int, cue: Cue) -> bool:
        """وصف X التجربة بأنها "لعب بالنار" وتهدد الرواد: a verb of the present behind one of the
        past goes on about the thing that the pronoun means."""
        before = self.found[-1] if self.found else None
        if before is None or not before.cue.past or cue.past or not self._conjoined(k):
            return False
        if self.word(k - 1) in COMMAS or self._after(k, cue):
            return False
        pronoun = "نها" if cue.gender == "f" else "نه"
        opened = (w for w in self.words[before.at + 1 : k] if w in COMPLEMENTS)
        return before.cue.kind == "describe" and next(opened, "").endswith(pronoun)

    def _pluperfect(self, k: int) -> bool:
        before = self.words[max(0, k - 12) : k]
        return self.word(k - 1) == "قد" and any(w in speech_ar.PLUPERFECT for w in before)

    def _before(self, own: Attribution, k: int) -> Attribution | None:
        """كان الكرملين قد أعلن; بيسكوف ينصح; الذي قال; لكنه قال; or nobody: carried by grammar."""
        j = k - 1
        while j >= 0 and self.words[j] in speech_ar.AUXILIARIES:
            j -= 1
        word = self.word(j)
        still = self.word(j - 1) in _STILL
        if word in speech_ar.PRONOUN_SUBJECTS and (still or word not in ("انه", "انها")):
            own.pronoun, own.first = speech_ar.PRONOUN_SUBJECTS[word], j - still
            return own
        if word in speech_ar.RELATIVES and j > 0:
            return self._relative(own, j)
        if self.word(k - 1) == "ان" and (before := self._had_before(k)):
            own.party, own.pluperfect = before, True
            return own
        if topic := self._topic(k):
            own.party, own.first = topic, topic.first
            return own
        if self._conjoined(k):
            pass
        elif party := self._subject_before(j, own.cue):
            own.party, own.first = party, party.first
            return own
        return self._bare(own, k)

    def _relative(self, own: Attribution, j: int) -> Attribution | None:
        back = j - 1 if self.word(j - 1) in COMMAS else j
        near = (p for p in reversed(self.parties) if p.last <= back and back - p.last < 4)
        own.party, own.kind = next(near, None), "relative"
        if (own.party is None or own.party.last < back - 1) and self._is_somebody(back):
            own.party = unknown_party(self.unit, back - 2, back)
        return own if own.party else None

    def _is_somebody(self, k: int) -> bool:
        """استقبلها خطيبها الملاكم الذي قال: hers or his, whom no list knows, right before `k`."""
        whose, what = self.word(k - 2), self.word(k - 1)
        owned = whose.endswith(("ها", "ه")) and len(whose) > 4 and not whose.startswith("ال")
        return owned and what.startswith("ال") and lookup("ar", whose) is None

    def _bare(self, own: Attribution, k: int) -> Attribution | None:
        """A verb without any subject speaks of whoever spoke before, where a clause may begin."""
        cue, before = own.cue, self.word(k - 1)
        free = not before[:1].isalnum() or before in speech_ar.BEFORE_BARE
        free = free or (cue.kind == "say" and self.word(k + 1) in _OF_IT)  # في خطوة قال إنها
        free = free or (before in ("ولم", "فلم") and self.word(k - 2)[:1] in ",،")
        both = cue.number == "d" and not cue.past and not COMPLEMENTS & set(self.words[:k])
        free = free or both  # خرجا يتحدثان عن
        if not (free or self._conjoined(k) or self._set_in_front(k)):
            return None
        if before in ("ان", "وان") and self.word(k - 2) not in ("قبل", "بعد", "منذ", "سبق", "الي"):
            return None
        dative = self.word(k + 1) in speech_ar.DATIVES and self.word(k + 2) in _ONE_OF
        if self._unknown_words(k + dative) and cue.kind in ("say", "think"):
            return None
        own.pronoun = (cue.gender, cue.number)
        if before == "ان" and self.word(k - 2) == "قبل" and self.found:
            return self.share_subject(own)
        return own

    def _set_in_front(self, k: int) -> bool:
        """وعن العقوبات قال إن; وفي هذا السياق أكد: an adverbial opens the sentence."""
        if k > 14 or self.found or not self._content_near(k, 4):
            return False
        first = self.words[0].removeprefix("و")
        opens = (
            first in speech_ar.PREPOSITIONS
            or first in speech_ar.ADVERBS
            or first in speech_ar.ASKED
        )
        return (opens or first[:1] in "بل") and not any(w in COMMAS for w in self.words[1:k])

    def _unknown(self, own: Attribution, k: int) -> Attribution | None:
        """Words between verb and content that no list knows: an unknown name or title."""
        dative = self.word(k + 1) in speech_ar.DATIVES and self.word(k + 2) in _ONE_OF
        size = self._unknown_words(k + dative)
        if not size or own.cue.kind not in ("say", "think"):
            return None
        own.party = unknown_party(self.unit, k + 1 + dative, k + 1 + dative + size)
        own.party.gender = own.party.gender or own.cue.gender  # قالت زوجة مضيفه
        own.last = own.party.last
        return own

    def _participle(self, own: Attribution, k: int) -> Attribution | None:
        own.pronoun = (own.cue.gender, own.cue.number)
        verb = lookup("ar", self.word(k - 1))
        if verb and verb.mood == "finite" and not (self.found and self.found[-1].at == k - 1):
            return own  # رد قائلا: the verb is no cue by itself, its subject is not named
        if self.found:
            return self.share_subject(own)
        for party in self.parties:
            if party.last <= k and not self._bound(party) and self._gender_fits(own.cue, party):
                own.party = party
                return own
        return own
