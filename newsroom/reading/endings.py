"""Where the content of a statement ends: at a clause that is the reporter's own."""

from __future__ import annotations

import re

from .cues import lookup
from .lexicon import dates_ru, speech_ar, speech_en, speech_ru
from .openings import QUOTE
from .scopes import Scopes
from .speakers import COMMAS, Attribution, by_first_word

_BUT_AR = frozenset(  # what is told against a noun phrase is the reporter's
    ["لكن", "ولكن", "غداه", "وغداه", "لكنه", "لكنها", "لكنهم", "لكنهما", "ولكنه", "ولكنها"]
)
_LATER_AR = frozenset(["وبعد", "وقبل", "وخلال"])
_LAPSES_AR = frozenset(["ساعات", "ساعه", "ساعتين", "يوم", "يومين", "ايام", "اسبوع", "ذلك", "دقايق"])
_TO_COME_AR = re.compile(r"س[يتن]\w{3,}")
_DONE_AR = re.compile(r"(?![يتن])\w{3,}")
_CIRCUMSTANCES = frozenset(["ختام", "اعقاب", "مستهل", "اطار", "خطوه", "موتمر", "بيان", "كلمه"])
_PAST = speech_en.FINITE | frozenset(
    ["said", "told", "broke", "shot", "flew", "fled", "sank", "drew", "wrote", "sold", "bought",
     "paid", "led", "sat", "rose", "threw", "hit", "won", "brought", "built", "cut"]
)  # fmt: skip
_PRESENT = frozenset(["is", "are", "has", "have", "can", "will", "may", "do", "does", "must"])
_SOON = frozenset(["едва", "не", "тут", "же", "сразу", "затем", "потом", "даже", "вскоре", "снова"])
_REPORTERS = frozenset(["тогда", "там", "ранее", "раньше", "накануне", "позже", "напомним"])
_MONTHS_RU = frozenset(dates_ru.SHORT_MONTHS.split()) | {"май", "мае"}


class Endings(Scopes):
    """The ends of what is told behind a cue."""

    def _until_another(self, begin: int, end: int) -> int:
        """«назвал речь «слабой», но ...»: what somebody calls it ends with its clause, a relative
        clause with words in marks too."""
        quoted = next((k for k in range(begin, end) if self.word(k) == QUOTE), end)
        for k in range(quoted + 1, end):
            relative = self.word(k + 1).startswith("котор") and QUOTE in self.words[k:end]
            if self.word(k) in ("и", "а", "но") or (not self.word(k)[0].isalnum() and not relative):
                return k
        return end

    def _is_called(self, a: Attribution, begin: int) -> bool:
        """وصفهم بأنهم "ضباط"، وأمهلهم 72 ساعة: what it is called ends with the quotation."""
        called = self.language == "ar" and a.cue.kind == "describe"
        called = called and self.word(begin) in speech_ar.COMPLEMENTISERS
        return called and self.word(begin + 1) == QUOTE and self.word(begin + 2) in COMMAS

    def _stop(self, begin: int, limit: int) -> int:
        """Where the content ends: at the scope's end or at a clause that is the reporter's."""
        for k in range(begin + 1, limit):
            word, before = self.word(k), self.word(k - 1)
            if k == begin + 1 and word != ";":
                continue
            if self.language == "en" and (self._comments(k) or self._comes_after(begin, k)):
                return k
            if word == "-" and self.word(k + 1) in ("и", "а", "но") and self.language == "ru":
                return k  # «..., что «не задержится» — и действительно, список вышел»
            if word in (";", "؛") or (word == ":" and self._full_quotation(k + 1)):
                return k
            if word == ":" and self.language == "ru" and self._explains(k + 1):
                return k
            if self.language == "ru" and self._is_told_on(begin, k):
                return k - 1
            if before not in COMMAS and before != QUOTE:
                continue
            if word == "ثم" and before in COMMAS and self._did_then(begin, k):
                return k
            if word in _LATER_AR and before in COMMAS and self.word(k + 1) in _LAPSES_AR:
                return k  # ونفى أن بلاده تواجههم، وبعد ساعات أقر المجلس
            if self.language == "en" and (self._turns_to_another(k) or self._tells_when(k, limit)):
                return k
            if word in self.lexicon.CONTENT_STOPS and not self._concedes_in_quotation(begin, k):
                return k
            if self.language == "en" and self._characterises(k):
                return k
            if self.language == "en" and not self._told_enough(begin, k):
                continue
            if before in COMMAS and (
                self._stop_phrase(k) or self._goes_on_with(k) or self._says_no_more(k)
            ):
                return k
        return limit

    def _turns_to_another(self, k: int) -> bool:
        """ "said that “...”, and Senator Dole asked for hearings": behind whole quoted words."""
        quoted = self.word(k - 2) == QUOTE and self.word(k - 1) in COMMAS
        other = k + 1 < len(self.words) and self.unit.tokens[k + 1].capital
        return quoted and other and self.word(k) in ("and", "but", "while")

    def _comes_after(self, begin: int, k: int) -> bool:
        """ "vowed to answer after Washington expelled fifty": what an infinitive promises ends
        before the past that led to it."""
        if self.word(begin) != "to" or self.word(k) not in ("after", "when", "because"):
            return False
        near = self.words[k + 2 : k + 8]
        past = any(w.endswith("ed") or w in _PAST for w in near) and not _PRESENT & set(near)
        return past and QUOTE not in self.words[begin:k]

    def _tells_when(self, k: int, limit: int) -> bool:
        """ "argued that nobody can, and in April a rocket failed": a day and a plain past behind
        the comma are the reporter's."""
        dated = self.word(k + 1) in speech_en.PREPOSITIONS and k + 2 in self.dated
        if self.word(k) not in ("and", "but") or not (dated or k + 1 in self.dated):
            return False
        clause = self.words[k + 1 : limit]
        clause = clause[: clause.index(",")] if "," in clause[4:] else clause
        past = any(w.endswith("ed") or w in _PAST for w in clause)
        return past and not speech_en.MODALS & set(clause)

    def _told_enough(self, begin: int, k: int) -> bool:
        """Whether there is a clause before `k`: "that in the spring, weeks after it began, ..."."""
        led = self.word(begin) in self.lexicon.COMPLEMENTISERS
        return not led or QUOTE in self.words[begin:k] or self._has_verb(begin + 1, k)

    def _characterises(self, k: int) -> bool:
        """ "..., a view that few share", "..., a charge Moscow denies": the reporter's words."""
        named = self.word(k + 1) in speech_en.CLAIMS | speech_en.COMMENTS
        return self.word(k) in ("a", "an") and named and self.word(k + 2)[:1].isalpha()

    def _is_told_on(self, begin: int, k: int) -> bool:
        """«отвечал, что всё законно, и перечислял претензии»: a comma before «и» closes what is
        said where a verb follows it; what is promised in an infinitive ends before any clause."""
        if self.word(k - 1) != "," or self.word(k) not in ("и", "а"):
            return False
        if self.word(begin) not in self.lexicon.COMPLEMENTISERS:
            return self.word(begin) != QUOTE and not self.word(k + 1).endswith(("ть", "ться"))
        near = (self.word(j) for j in range(k + 1, k + 4))
        verb = next((word for word in near if word not in _SOON), "")
        finite = verb.endswith(("л", "ла", "лся", "лась")) and len(verb) > 4
        return self.word(k) == "и" and finite and lookup("ru", verb) is None

    def _explains(self, k: int) -> bool:
        """«..., что всё решится летом: 1 июня Буша ждут в Петербурге»: what the reporter adds
        behind a colon begins with when or where; else the speaker goes on."""
        dated = k in self.dated or k + 1 in self.dated or self.word(k).isdigit()
        month = self.word(k) in ("в", "с", "к") and self.word(k + 1)[:3] in _MONTHS_RU
        return dated or month or self.word(k) in _REPORTERS

    def _concedes_in_quotation(self, begin: int, k: int) -> bool:
        """ "said it was “hard”, although “there is a margin”": still the same speaker's words;
        «сказал, что мир стал безопаснее, хотя «главного решить не удалось»» too."""
        conceding = self.word(k) in ("although", "though", "whereas", "while", "хотя")
        earlier = QUOTE in self.words[:k] or self.word(begin) in speech_ru.COMPLEMENTISERS
        quoted = earlier and QUOTE in self.words[k + 1 :]
        return conceding and quoted and not any(o.at > k for o in self.own)

    def _comments(self, k: int) -> bool:
        """ "... — a line he had used before": the reporter's words behind a single dash."""
        comment = self.word(k) == "-" and self.word(k + 1) in ("a", "an", "though", "which")
        return comment and "-" not in self.words[k + 1 :]

    def _says_no_more(self, k: int) -> bool:
        """ "..., and his aides declined to comment"."""
        declined = {"declined", "refused"} & set(self.words[k + 1 : k + 6])
        return bool(declined) and self.word(k) in ("and", "but")

    def _goes_on_with(self, k: int) -> bool:
        """...، فالتقط لافروف العبارة: what somebody else did upon it."""
        party = self.sentence.begins.get(k + 1)
        follows = self.language == "ar" and self.word(k)[:1] == "ف" and len(self.word(k)) > 3
        return bool(follows and party and party.kind == "name" and not party.prefix)

    def _did_then(self, begin: int, k: int) -> bool:
        """أعلنت أنها لن تسمح لهم، ثم أرجأت الاجتماع: what was done, behind what was announced."""
        ahead = any(w == "لن" or _TO_COME_AR.fullmatch(w) for w in self.words[begin:k])
        return ahead and bool(_DONE_AR.fullmatch(self.word(k + 1)))

    def _end_of_noun(self, begin: int, end: int) -> int:
        """A noun phrase ends where a comma and a clause follow: ، وناقش مستشاره."""
        for k in range(begin + 1, end - 1):
            if self.word(k - 1) in COMMAS and self.word(k) in _BUT_AR:
                return k - 1
            aside = self.word(k) == "في" and self.word(k + 1) in _CIRCUMSTANCES
            if self.word(k - 1) in COMMAS and aside:
                return k - 1  # طالبا بغداد بالانسحاب، في ختام قمة
            if self.word(k - 1) in COMMAS and self.word(k) in ("وهو", "وهي"):
                return k - 1  # اقترح خفضا، وهو عرض قابلته موسكو ببرود
            if self.word(k - 1) in COMMAS and self.word(k) in ("ثم", "بعدما"):
                return k - 1  # أعلن خفض قواته، ثم التقى بوش
            conjoined = self.word(k - 1) in COMMAS and self.word(k)[:1] == "و"
            if conjoined and k not in self.sentence.begins and k + 1 in self.sentence.begins:
                return k - 1
        return end

    def _full_quotation(self, k: int) -> bool:
        """Whether a quotation that is a sentence of its own stands here, not a few words."""
        return self.word(k) == QUOTE and (self.language == "ar" or self.unit.tokens[k].capital)

    def _stop_phrase(self, k: int) -> bool:
        phrases = by_first_word(self.lexicon.STOP_PHRASES).get(self.word(k), ())
        return any(self.words[k : k + len(parts)] == parts for parts in phrases)
