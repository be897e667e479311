"""Who says it, in Arabic: the subject stands behind the verb, or the verb alone carries it."""

from __future__ import annotations

from .cues import Cue, lookup
from .lexicon import speech_ar
from .parties import Party
from .speakers import COMMAS, FAR, STOPS, Attribution, Finder, by_first_word, unknown_party

COMPLEMENTS = frozenset(speech_ar.COMPLEMENTISERS)
_BOUND = ("ب", "ل", "ك")  # clitic prepositions
_NEGATIONS = frozenset(["لم", "لن", "لا", "ولم", "فلم", "ولا", "ولن", "الا"])
_ABOUT_HIM = {"عنه": ("m", "s"), "عنها": ("f", "s"), "عنهم": ("", "p")}
_WHAT = frozenset(["ما", "بما", "مما", "عما", "لما", "كما", "وما", "الذي", "التي", "الذين"])
_BY_SAYING = {"بالقول": "", "بقوله": "m", "بقولها": "f"}


class ArabicFinder(Finder):
    """Subject after the verb; before it between كان and قد, in headlines and behind الذي."""

    language = "ar"

    def at(self, k: int) -> Attribution | None:
        if self.is_quote(k):
            return None
        word = self.words[k]
        bare = word[1:] if word[:1] in "وف" and len(word) > 3 else word
        if own := self._according(k, word, bare):
            return own
        if bare in speech_ar.SAYING_NOUN:
            return self._saying_noun(k, bare)
        if bare in speech_ar.WHAT_HE_CALLED and self.word(k - 1) in _WHAT:
            return self._what_he_called(k, bare)
        if bare in speech_ar.NOUNS and (own := self._noun(k)):
            return own
        if word in _BY_SAYING:
            return self._by_saying(k)
        if bare in speech_ar.STANDS_IN and self.word(k + 1) == "في":
            return self._document(k, k + 2) if self._document_word(k + 2) else None
        cue = lookup("ar", word)
        if cue and self._document_word(k + 1):
            return self._document(k, k + 1)
        if cue is None or cue.mood == "future" or k in self.covered or self._is_other(k, cue):
            return None
        return self._relay(k, cue) if cue.kind == "relay" else self._verb(k, cue)

    def _is_other(self, k: int, cue: Cue) -> bool:
        """Negated, governed by a preposition, or a weak form without content: بين, ذكر, نشر."""
        before = self.word(k - 1)
        if before in _NEGATIONS and cue.kind not in ("think", "deny"):
            return True
        if before in speech_ar.PREPOSITIONS and before != "منذ" and cue.mood != "participle":
            return True
        if before in ("ان", "بان") and not cue.past and cue.mood == "finite":
            return True  # "that he say": nobody has said anything yet
        if cue.lemma == "حمل":
            return not any("مسوولي" in w for w in self._near(k))
        if cue.mood == "participle" and self.words[k].endswith("ه"):
            return before not in COMMAS and before != "«»" and not self._content_near(k, 2)
        if cue.kind == "express" and cue.weak:
            return "عن" not in self.words[k + 1 : k + 8]
        if self.is_quote(k - 1) or (
            before in (*COMMAS, "هكذا", "كما") and "«»" in self.words[max(0, k - 3) : k]
        ):
            return False
        if cue.lemma in speech_ar.STRICT and cue.mood == "finite":
            return not self._content_near(k, 8 if k + 1 in self.starting else 2)
        return cue.weak and not self._content_near(k, 16 if k + 1 in self.starting else 9)

    def _near(self, k: int) -> list[str]:
        """The words behind `k`, those of a short quotation too."""
        near = self.unit.tokens[k + 1 : k + 9]
        return [t.word for t in near] + ["مسووليه" for t in near if t.quote is not None]

    def _content_near(self, k: int, distance: int) -> bool:
        for j in range(k + 1, min(len(self.words), k + 1 + distance)):
            if self.is_quote(j) or self.words[j] == ":":
                return True
            if (
                self.words[j] in COMPLEMENTS
                and self.words[j - 1] not in speech_ar.NOT_BEFORE_CONTENT
            ):
                return True
            if self.words[j] in STOPS:
                return False
        return False

    # according to ---------------------------------------------------------------

    def _according(self, k: int, word: str, bare: str) -> Attribution | None:
        length = self._according_words(k, word) or self._according_words(k, bare)
        if not length:
            return None
        if wanted := speech_ar.ACCORDING_HIM.get(self.word(k + length - (length > 1))):
            if self.found and length > 1:
                return None  # على حد قوله: the words before have said whose they are
            last, cue = k + length + 1, Cue("بحسب", "say")
            return Attribution(cue, k, k, last, pronoun=wanted, kind="according")
        party, via, last = self._source(k + length)
        if party is None and via is None:
            return None
        own = Attribution(Cue("بحسب", "say"), k, k, last, party or via, kind="according")
        own.via = via if party else None
        return own

    def _according_words(self, k: int, bare: str) -> int:
        for parts in by_first_word(speech_ar.ACCORDING_PHRASES).get(bare, ()):
            own = self.words[k + 1 : k + len(parts)]
            if own == parts[1:]:
                return len(parts)
            if own[:-1] == parts[1:-1] and own and own[-1] in speech_ar.ACCORDING_HIM:
                return len(parts)
        return int(bare in speech_ar.ACCORDING)

    def _source(self, k: int) -> tuple[Party | None, Party | None, int]:
        """The speaker behind "according to", and who relays: لما نقلته وكالة X عن Y."""
        via: Party | None = None
        last = k
        for j in range(k, min(len(self.words), k + 14)):
            word = self.words[j]
            if word in STOPS or (self.is_quote(j) and j > k + 6) or (word in COMMAS and not via):
                break
            if word == "عن" and (party := self.party_from(j + 1, within=14)):
                return party, via, party.last
            if via is None and (party := self.starting.get(j)):
                via, last = party, party.last
                if not self._relayed(k, j) and party.kind != "agency":
                    return party, None, party.last
        return None, via, last

    def _relayed(self, k: int, j: int) -> bool:
        return any(w in speech_ar.RELAY_PASSIVE for w in self.words[k:j])

    # عن X قوله, نقلت ... عن, ما وصفه -----------------------------------------------

    def _saying_noun(self, k: int, bare: str) -> Attribution | None:
        """عن X قوله إن: the one named before; the verb in front has found the agency."""
        gender = speech_ar.SAYING_NOUN[bare]
        wanted = ("", gender) if gender in ("p", "d") else (gender, "s")
        own = Attribution(Cue("قوله", "say"), k, k, k + 1, pronoun=wanted)
        previous = self.found[-1] if self.found else None
        if previous and previous.kind == "relay":
            own.party, own.via = previous.party, previous.via
            own.pronoun = previous.pronoun or wanted
            own.first = previous.first
            self.found.pop()
            return own
        if not self._content_near(k, 7):
            return None
        if (party := self.ending.get(k)) and self.word(k - 1) not in COMMAS:
            own.party, own.first = party, party.first
        return own

    def _what_he_called(self, k: int, bare: str) -> Attribution | None:
        """ما وصفه بـ"...": a subject may follow, else the one who is speaking."""
        gender = "f" if "ت" in bare[2:] or bare.startswith("ت") else "m"
        cue = Cue("وصف", "describe", gender=gender, number="s")
        own = Attribution(cue, k, k, k + 1, kind="clause")
        party = self.starting.get(k + 1)
        if party and not party.prefix:
            own.party, own.last = party, party.last
        elif (
            (before := self.ending.get(k)) and self.word(k - 1) != "ما" and not self._bound(before)
        ):
            own.party = before
        else:
            own.pronoun = (gender, "s")
            self.share_subject(own)
        return own

    def _noun(self, k: int) -> Attribution | None:
        """تصريح بايدن بأن: the noun of saying, whose it is, and the clause."""
        party = self.starting.get(k + 1)
        if party is None or party.prefix or self.word(party.last) not in COMPLEMENTS:
            return None
        cue = Cue("تصريح", "say", frames=("that",))
        return Attribution(cue, k, k, party.last, party, kind="noun")

    def _relay(self, k: int, cue: Cue) -> Attribution | None:
        """نقلت وكالة X عن Y: Y speaks, X relays."""
        own = Attribution(cue, k, k, k + 1, kind="relay")
        for j in range(k + 1, min(len(self.words), k + FAR)):
            word = self.words[j]
            if word in ("عن", "الي", "علي") and (party := self.party_from(j + 1, within=8)):
                own.party, own.last = party, party.last
                break
            if word in _ABOUT_HIM:
                own.pronoun = _ABOUT_HIM[word]
            if word in STOPS or word in COMPLEMENTS or (self.is_quote(j) and own.pronoun):
                break
            if self.is_quote(j) and own.via:
                own.via.end = self.unit.tokens[j].end
            elif j in self.starting and own.via is None:
                own.via = self.starting[j]
        if own.party is None and own.pronoun is None:
            return None
        return own

    def _by_saying(self, k: int) -> Attribution | None:
        """رد X على ذلك بالقول إن: the subject of the verb before."""
        wanted = (_BY_SAYING[self.words[k]], "s")
        cue = Cue("قوله", "say", "participle", gender=wanted[0])
        own = Attribution(cue, k, k, k + 1, pronoun=wanted)
        for j in range(k - 1, max(-1, k - FAR), -1):
            if self.words[j] in STOPS or self.is_quote(j):
                break
            party = self.ending.get(j + 1)
            if party and not self._bound(party) and self._gender_fits(cue, party):
                own.party = party
                if self.word(party.first - 1) in ("اما", "واما"):
                    return own
        if own.party is None and self.found and k - self.found[-1].at < FAR:
            return self.share_subject(own)
        return own

    def _document_word(self, k: int) -> bool:
        return self.word(k) in speech_ar.DOCUMENTS and self._content_near(k, 12)

    def _document(self, k: int, j: int) -> Attribution | None:
        """جاء في بيان للكرملين أن; أفاد بيان صادر عن البيت الأبيض: the one whose paper it is."""
        if not self._content_near(k, 14):
            return None
        own = Attribution(Cue("قوله", "say", frames=("that",)), k, k, j, kind="noun")
        for m in range(j, min(len(self.words), j + 8)):
            if self.words[m] in COMPLEMENTS or self.words[m] == ":" or self.is_quote(m):
                break
            if party := self.starting.get(m):
                own.party, own.last = party, party.last
                return own
        own.pronoun = ("", "s")
        return own

    # verbs ------------------------------------------------------------------------

    def _verb(self, k: int, cue: Cue) -> Attribution | None:
        own = Attribution(cue, k, k, k + 1, pluperfect=self._pluperfect(k))
        own.audience = self.audience(k + 1)
        if cue.mood == "participle":
            return self._participle(own, k)
        if own.pluperfect and (party := self._between_auxiliaries(k - 1)):
            own.party, own.first = party, party.first
            return own
        if party := self._told_of(k, cue):
            own.party, own.first, own.nested = party, party.first, True
            return own
        if self._conjoined(k) and self._goes_on_nested(k, cue):
            own.nested = True
            return self.share_subject(own)
        if party := self._after(k, cue):
            own.party, own.last = party, party.last
            return own
        return self._before(own, k) or self._unknown(own, k)

    def _told_of(self, k: int, cue: Cue) -> Party | None:
        """قال X إن Y دعا نظيره: the subject stands between إن and the verb."""
        party = self.ending.get(k)
        if party is None or not self.found or self.word(party.first - 1) not in COMPLEMENTS:
            return None
        return party if self._gender_fits(cue, party) and not self._bound(party) else None

    def _goes_on_nested(self, k: int, cue: Cue) -> bool:
        """... وأكد له: no comma and no subject of its own."""
        if not self.found or not self.found[-1].nested or self.word(k - 1) in COMMAS:
            return False
        return self._after(k, cue) is None and cue.gender == self.found[-1].cue.gender

    def _pluperfect(self, k: int) -> bool:
        before = self.words[max(0, k - 12) : k]
        return self.word(k - 1) == "قد" and any(w in speech_ar.PLUPERFECT for w in before)

    def _after(self, k: int, cue: Cue) -> Party | None:
        """The first noun phrase behind the verb that no preposition governs."""
        for j in range(k + 1, min(len(self.words), k + FAR)):
            if self._ends_search(k, j):
                return None
            party = self.starting.get(j)
            if party is None or (self._bound(party) and j > k + 1) or party.prefix[-1:] in _BOUND:
                continue
            if not self._gender_fits(cue, party) or not self._is_subject(k, j, party):
                return None
            return party
        return None

    def _ends_search(self, k: int, j: int) -> bool:
        word = self.words[j]
        if self.is_quote(j) or word in STOPS or word in COMPLEMENTS:
            return True
        if word in speech_ar.SAYING_NOUN or (word in COMMAS and self._clause_begins(j + 1)):
            return True
        other = lookup("ar", word) if j > k + 1 and j not in self.covered else None
        return other is not None and not other.weak and other.mood != "participle"

    def _clause_begins(self, j: int) -> bool:
        return self.word(j) in COMPLEMENTS or self.is_quote(j)

    def _is_subject(self, k: int, j: int, party: Party) -> bool:
        """Nothing but adverbials between verb and noun phrase, or an unknown title and a name."""
        between = self.words[k + 1 : j]
        if not between:
            return True
        first = between[0]
        if first in speech_ar.PREPOSITIONS or first in COMMAS or first in speech_ar.ADVERBS:
            return True
        if first in speech_ar.DATIVES:
            return True
        if first[:1] in "لبف" and len(first) > 4 and first not in ("بايدن", "بوتين"):
            return True
        follows = self.word(party.last)
        ends = (
            follows in COMPLEMENTS
            or follows in COMMAS
            or follows == ":"
            or self.is_quote(party.last)
        )
        return party.kind == "name" and len(between) <= 3 and ends

    def _bound(self, party: Party) -> bool:
        return party.prefix[-1:] in _BOUND or self._oblique(party)

    def _oblique(self, party: Party) -> bool:
        before = self.word(party.first - 1)
        if before in speech_ar.PREPOSITIONS or before[1:] in speech_ar.PREPOSITIONS:
            return True
        return before[:-1] in ("نظير", "نظيرت", "بنظير", "لنظير", "ونظير")

    def _gender_fits(self, cue: Cue, party: Party) -> bool:
        if not cue.gender or not party.gender or party.number != "s":
            return True
        return cue.gender == party.gender

    def _before(self, own: Attribution, k: int) -> Attribution | None:
        """كان الكرملين قد أعلن; بيسكوف ينصح; الذي قال; لكنه قال; or nobody: carried by grammar."""
        j = k - 1
        while j >= 0 and self.words[j] in speech_ar.AUXILIARIES:
            j -= 1
        word = self.word(j)
        if word in speech_ar.PRONOUN_SUBJECTS and word not in ("انه", "انها"):
            own.pronoun, own.first = speech_ar.PRONOUN_SUBJECTS[word], j
            return own
        if word in speech_ar.RELATIVES and j > 0:
            return self._relative(own, j)
        if self.word(k - 1) == "ان" and (before := self._had_before(k)):
            own.party, own.pluperfect = before, True
            return own
        if self._conjoined(k):
            if topic := self._topic(k):
                own.party = topic
                return own
        elif party := self._subject_before(j, own.cue):
            own.party, own.first = party, party.first
            return own
        return self._bare(own, k)

    def _had_before(self, k: int) -> Party | None:
        """سبق لبوتين أن قال: the one behind ل."""
        if not any(w in ("سبق", "وسبق") for w in self.words[max(0, k - 6) : k]):
            return None
        return next((p for p in reversed(self.parties) if p.last <= k and k - p.last < 4), None)

    def _conjoined(self, k: int) -> bool:
        return self.words[k][:1] in "وف" and lookup("ar", self.words[k][1:]) is not None

    def _topic(self, k: int) -> Party | None:
        """أما X فقال: the topic set in front."""
        if not self.words[k].startswith("ف"):
            return None
        for m in range(k - 1, max(-1, k - 22), -1):
            if self.words[m] in ("اما", "واما"):
                return self.party_from(m + 1, within=4)
        return None

    def _relative(self, own: Attribution, j: int) -> Attribution | None:
        back = j - 1 if self.word(j - 1) in COMMAS else j
        near = (p for p in reversed(self.parties) if p.last <= back and back - p.last < 4)
        own.party, own.kind = next(near, None), "relative"
        return own if own.party else None

    def _bare(self, own: Attribution, k: int) -> Attribution | None:
        """A verb without any subject speaks of whoever spoke before, where a clause may begin."""
        cue, before = own.cue, self.word(k - 1)
        free = not before[:1].isalnum() or before in speech_ar.BEFORE_BARE
        if not (free or self._conjoined(k) or self._set_in_front(k)):
            return None
        if before in ("ان", "وان") and self.word(k - 2) not in ("قبل", "بعد", "منذ", "سبق", "الي"):
            return None
        if self._unknown_words(k) and cue.kind in ("say", "think"):
            return None
        own.pronoun = (cue.gender, cue.number)
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
        size = self._unknown_words(k)
        if not size or own.cue.kind not in ("say", "think"):
            return None
        own.party = unknown_party(self.unit, k + 1, k + 1 + size)
        own.last = own.party.last
        return own

    def _unknown_words(self, k: int) -> int:
        """How many words stand like a subject between the verb and its content, 0 for none."""
        first = self.word(k + 1)
        if not first[:1].isalpha() or first in speech_ar.PREPOSITIONS or first in speech_ar.ADVERBS:
            return 0
        if (
            first.endswith("ا")
            or first[:1] in "لب"
            or k + 1 in self.covered
            or first in COMPLEMENTS
        ):
            return 0
        for j in range(k + 2, min(len(self.words), k + 8)):
            word = self.words[j]
            if word in COMPLEMENTS and self.words[j - 1] not in speech_ar.NOT_BEFORE_CONTENT:
                return j - k - 1
            if word == ":" or (word in COMMAS and j > k + 2):
                return j - k - 1
            if not word[0].isalpha() or word in speech_ar.PREPOSITIONS or word == "«»":
                return 0
        return 0

    def _subject_before(self, j: int, cue: Cue) -> Party | None:
        party = self.ending.get(j + 1)
        if party is None and self.word(j) in COMMAS:
            opening = [p for p in self.parties if p.last <= j and self.word(p.last) in COMMAS]
            party = next((p for p in opening if not self._bound(p) and self._leads(p)), None)
        if party is None or self._bound(party):
            party = self._between_auxiliaries(j)
        return party if party and self._gender_fits(cue, party) else None

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
            if self.words[m] in speech_ar.PLUPERFECT:
                return self.party_from(m + 1, within=8)
        return None

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
