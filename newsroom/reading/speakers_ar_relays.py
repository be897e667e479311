"""Arabic words of a third: according to, X quoting Y, what he called, papers and their owners."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from .cues import Cue, lookup
from .lexicon import speech_ar
from .parties import Party
from .speakers import COMMAS, FAR, STOPS, Attribution, Finder, by_first_word, unknown_party

COMPLEMENTS = frozenset(speech_ar.COMPLEMENTISERS)
_BOUND = ("ب", "ل", "ك")  # clitic prepositions
_NEAR = 10  # words from the name of an outlet to what it says
_WRITERS = frozenset(
    ["معلق", "مراسل", "مراسله", "مندوب", "محرر", "كاتب", "معلقه", "محلل", "موفد", "صحافي", "ناقد"]
)
_ABOUT_HIM = {"عنه": ("m", "s"), "عنها": ("f", "s"), "عنهم": ("", "p")}
_BESIDES = frozenset(["حضور", "غياب", "استقبال", "وداع", "ضيافه", "رفقه", "وجود", "مشاركه"])
_WHENCE = frozenset(["بعد", "عقب", "قبل", "قبيل", "اثناء", "خلال", "منذ", "غداه", "عشيه"])
_DOINGS = frozenset(  # what somebody else did before or meanwhile: بعد لقاء بوتين
    ["لقاء", "لقايه", "اجتماع", "وصول", "زياره", "مغادره", "استقبال", "كلمه", "خطاب", "تصريحات",
     "توقيع", "انتخاب", "عوده", "رحيل", "اعلان", "قرار", "وفاه", "اتصال", "رد", "تنصيب", "محادثات"]
)  # fmt: skip
BY_SAYING = {"بالقول": "", "القول": "", "بقوله": "m", "بقولها": "f"}


def names_outlet(words: Sequence[str], k: int, *, is_quote: Callable[[int], bool]) -> bool:
    """Whether the quotation at `k` stands between a verb of saying and what is said: كتبت «الميناء»
    أن, كتب معلق «الميناء» السياسي أن."""
    writer = k > 1 and words[k - 1] in _WRITERS
    cue = lookup("ar", words[k - 1 - writer]) if k > writer else None
    if cue is None or cue.mood != "finite" or cue.kind not in ("say", "think"):
        return False
    for j in range(k + 1, min(len(words), k + _NEAR)):
        word = words[j]
        if word in COMPLEMENTS and word != "لان":
            return True
        if is_quote(j) or word in STOPS or word in COMMAS or word == ":":
            return False
        other = lookup("ar", word)
        if other is not None and other.mood == "finite" and not other.weak:
            return False
    return False


class ArabicRelays(Finder):
    """Attributions whose speaker stands behind a noun or a preposition, and common questions."""

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

    def _bound(self, party: Party) -> bool:
        if party.prefix[-1:] in _BOUND or self._oblique(party):
            return True
        before = self.ending.get(party.first) if party.prefix == "و" else None
        return before is not None and self._of_doings(before)  # في حضور مركل وغيتس

    def _of_doings(self, party: Party) -> bool:
        """في حضور X, بعد لقاء X: of whom an adverbial tells."""
        noun, before = self.word(party.first - 1), self.word(party.first - 2)
        return (noun in _BESIDES and before in ("في", "من")) or (
            noun in _DOINGS and before in _WHENCE
        )

    def _oblique(self, party: Party) -> bool:
        before = self.word(party.first - 1)
        if self._of_doings(party):
            return True
        if before == "من" and self.word(party.first - 2) in ("كل", "وكل", "كلا"):
            return False  # قال كل من بلينكن ولافروف
        if before[-3:] == "عبر" and self.word(party.last) == "عن":
            return False  # وعبر X عن: the verb
        if before in speech_ar.PREPOSITIONS or before[1:] in speech_ar.PREPOSITIONS:
            return True
        return before[:-1] in ("نظير", "نظيرت", "بنظير", "لنظير", "ونظير")

    def _gender_fits(self, cue: Cue, party: Party) -> bool:
        if not cue.gender or not party.gender or party.number != "s":
            return True
        return cue.gender == party.gender

    # according to ---------------------------------------------------------------

    def _according(self, k: int, word: str, bare: str) -> Attribution | None:
        length = self._according_words(k, word) or self._according_words(k, bare)
        if word in ("وفي", "ومن"):  # too short to be told from words of their own
            length = self._according_words(k, word[1:])
        if bare.startswith("براي") and bare in speech_ar.ACCORDING_HIM:
            whose, cue = speech_ar.ACCORDING_HIM[bare], Cue("بحسب", "say")  # برأيه
            return Attribution(cue, k, k, k + 1, pronoun=whose, kind="according")
        if not length:
            return None
        if wanted := speech_ar.ACCORDING_HIM.get(self.word(k + length - (length > 1))):
            if self.found and length > 1:
                return None  # على حد قوله: the words before have said whose they are
            last, cue = k + length + (length == 1), Cue("بحسب", "say")
            return Attribution(cue, k, k, last, pronoun=wanted, kind="according")
        party, via, last = self._source(k + length)
        if party is None and via is None:
            return None
        if k == 0 and bare == "كما" and self._goes_into_content(last):
            return None  # كما ذكر بوتين بانسحاب X: "he also", the verb itself
        own = Attribution(Cue("بحسب", "say"), k, k, last, party or via, kind="according")
        own.via = via if party else None
        return own

    def _goes_into_content(self, k: int) -> bool:
        """Whether the word behind a subject leads to what is said, with no comma between."""
        word = self.word(k)
        glued = word[:1] == "ب" and len(word) > 4 and lookup("ar", word) is None
        return word in COMPLEMENTS or word in ("عن", "الي", "علي") or glued

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
        if previous := self._relay_before(k):
            own.party, own.via = previous.party, previous.via
            own.pronoun = previous.pronoun or wanted
            own.first = previous.first
            del self.found[self.found.index(previous) :]
            return own
        if not self._content_near(k, 7):
            return None
        if (party := self.ending.get(k)) and self.word(k - 1) not in COMMAS:
            own.party, own.first = party, party.first
        return own

    def _relay_before(self, k: int) -> Attribution | None:
        """The relaying verb of قوله at `k`, over what is set between dashes or commas about the
        one who speaks: نسبت وكالة X إلى دبلوماسي -طلب عدم ذكر اسمه- قوله."""
        for own in reversed(self.found[-2:]):
            if own.kind == "relay":
                between = self.words[max(own.last, own.at + 1) : k]
                return None if own.at < k - 2 * FAR or set(between) & COMPLEMENTS else own
        return None

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
        wanted = (BY_SAYING.get(self.words[k], ""), "s")
        cue = Cue("قوله", "say", "participle", gender=wanted[0])
        own = Attribution(cue, k, k, k + 1, pronoun=wanted)
        for j in range(k - 1, max(-1, k - FAR), -1):
            if self.words[j] in STOPS or self.is_quote(j):
                break
            party = self.ending.get(j + 1)
            if party and not party.nominative:  # دفع خبيرا إلى القول إن
                own.party = party
                return own
            answers = party is not None and self._answers(party)
            if party and not answers and self.found and self._is_within(party):
                continue  # وذكر مسؤول أن كلا الجانبين شرح رأيه، وعلق بقوله
            if party and (answers or not self._bound(party)) and self._gender_fits(cue, party):
                own.party = party
                if answers or self._opens_clause(party.first - 1):
                    return own
                if self.word(party.first - 1) in ("اما", "واما"):
                    return own
        if own.party is None and self.found and k - self.found[-1].at < FAR:
            return self.share_subject(own)
        return own

    def _is_within(self, party: Party) -> bool:
        """Whether the party stands in what the last attribution tells."""
        before = [own.at for own in self.found if own.at < party.first]
        return bool(before) and not COMPLEMENTS.isdisjoint(self.words[before[-1] : party.first])

    def _opens_clause(self, k: int) -> bool:
        """، واكتفى شولتز بالقول: a clause of its own begins with the verb at `k`."""
        word = self.word(k)
        verb = word[:1] in ("و", "ف") or (word.isalpha() and word not in speech_ar.PREPOSITIONS)
        return (self.word(k - 1) in COMMAS and verb) or self.word(k - 1) in (
            "بينما",
            "فيما",
            "حين",
            "ثم",
            "لكن",
        )

    def _answers(self, party: Party) -> bool:
        """عقب X, علق X, رد X: a verb that بالقول completes stands before the party."""
        before = lookup("ar", self.word(party.first - 1))
        return before is not None and before.mood == "finite" and before.lemma in speech_ar.STRICT

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
        if self.words[j].endswith("تقرير") or self.word(j + 1) in ("مشترك", "ختامي"):
            own.pronoun, own.party = None, unknown_party(self.unit, j, j + 1)
        return own
