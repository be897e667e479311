"""Whose voice each attribution is: the party it names, or whom grammar carries on from before."""

from __future__ import annotations

import re

from .clauses import Unit
from .cues import LEXICON
from .discourse import Discourse, Known, Speaker, agrees
from .lexicon import speech_ru
from .parties import Party, together
from .said import SaidDates
from .sentences import Sentence, Voice
from .speakers import Attribution
from .speakers_ar_subjects import LATTER as LATTER_AR
from .speakers_ru_clauses import LATTER
from .text import Shadow

_WAS_ASKED = frozenset(  # سئل, سأله صحافي
    ["سيل", "سيلت", "ساله", "سالها", "سالته", "سالتها", "سالوه", "سالوها"]
)
_PRESENT_AR = re.compile(r"[وف]?[يت]\w{2,}")
_GIVING_REASON = frozenset(["اذ", "حيث"])
_TO_WHOM = ("е", "у", "ю")  # «телеграмму Обаме»
_RULES = {"name": "named", "body": "institution", "office": "office", "agency": "agency"}


class Voices:
    """Gives the attributions of one text their voices, sentence by sentence."""

    def __init__(
        self, shadow: Shadow, language: str, discourse: Discourse, dates: SaidDates
    ) -> None:
        self.shadow, self.language = shadow, language
        self.discourse, self.dates = discourse, dates
        self.told: tuple[int, Known] | None = None  # paragraph, who spoke in it last

    def give(self, sentence: Sentence, used: set[int], *, me: Speaker = "") -> None:
        """Fill `sentence.voices`. `used` are the attributions by which anything is said; only they
        are remembered. `me` is who says "I"."""
        self.discourse.paragraph = max(sentence.unit.paragraph, self.discourse.paragraph)
        for index, a in enumerate(sentence.own):
            voice = Voice(cue=self._cue_text(sentence.unit, a), rule=a.kind)
            keep = index in used and a.kind not in ("relative", "clause")
            keep = keep and sentence.around(index) is None and not self._in_passing(sentence, a)
            self._name(sentence, a, voice, keep=keep, me=me)
            if keep and voice.speaker and self.discourse.last:
                self.told = sentence.unit.paragraph, self.discourse.last
            voice.said = self.dates.of(sentence.unit, a, sentence.ranges, a.pluperfect)
            voice.audience = a.audience
            voice.via = self._via(a)
            if keep and a.via is not None and a.via.kind == "name":
                self.discourse.remember(self._known(a.via))  # a spokesman's own words may follow
            sentence.voices.append(voice)

    def _in_passing(self, sentence: Sentence, a: Attribution) -> bool:
        """ "He was at work when a man told him to go": the man is not who goes on speaking."""
        words, party = sentence.contents.words, a.party
        if self.language != "en" or party is None or party.kind != "anon" or party.definite:
            return False
        return words[0] in ("he", "she") and words[a.at + 1 : a.at + 2] in (["him"], ["her"])

    def _cue_text(self, unit: Unit, a: Attribution) -> str:
        token = unit.tokens[a.at]
        return self.text(token.start, token.end)

    def text(self, start: int, end: int) -> str:
        return self.shadow.text[slice(*self.shadow.span(start, end))]

    def _via(self, a: Attribution) -> str:
        if a.via is None:
            return ""
        if (
            isinstance(a.via.speaker, str)
            and a.via.speaker
            and not a.via.speaker.startswith("anon:")
        ):
            return a.via.speaker
        return self.text(a.via.start, a.via.end)

    def _name(
        self, sentence: Sentence, a: Attribution, voice: Voice, *, keep: bool, me: Speaker
    ) -> None:
        if a.party is not None:
            if a.party.office and a.party.office.post == "body:agency":
                self._note_bodies(sentence, a.party)
            self.by_party(a.party, voice, keep=keep, joint=self._is_joint(a))
            if self.language == "ar" and (both := self._both_named(sentence, a.party)):
                voice.speaker = both
                if keep:
                    self.discourse.remember(Known(both, "", "d", "name"))
        elif a.carries is not None and (earlier := sentence.voice_of(a.carries)):
            voice.speaker, voice.text, voice.role = earlier.speaker, earlier.text, earlier.role
            voice.rule = "same subject"
        elif a.impersonal:
            voice.speaker, voice.rule = "anon:unnamed", "nobody named"
        elif a.pronoun is not None:
            self._by_pronoun(sentence, a, voice, keep=keep, me=me)

    def _both_named(self, sentence: Sentence, party: Party) -> Speaker:
        """استقبل شولتس ماكرون، وقال الزعيمان: the two people whom the sentence has named."""
        if party.kind != "group" or party.number != "d" or party.speaker:
            return ""
        named = [p for p in sentence.parties if p.kind == "name" and p.last <= party.first]
        slugs = list(dict.fromkeys(self.discourse.resolve(p) for p in named))
        both = tuple(s for s in slugs if isinstance(s, str) and s)
        return both if len(both) == 2 and len(slugs) == 2 else ""

    def _note_bodies(self, sentence: Sentence, party: Party) -> None:
        """ "The FSB held him; according to the agency, ...": which the same sentence names."""
        for other in sentence.parties:
            if other.last <= party.first and other.kind in ("body", "agency") and other.speaker:
                self.discourse.note(self._known(other))

    def _is_joint(self, a: Attribution) -> bool:
        """Whether both of "X and Y" speak: in Arabic a verb before them agrees with the first."""
        party = a.party
        if party is None or party.partner is None:
            return False
        if a.at < party.first:
            return True
        return a.cue.number != "s" or a.cue.past

    def by_party(
        self, party: Party, voice: Voice, *, keep: bool = True, joint: bool = False
    ) -> None:
        """The voice of a noun phrase."""
        voice.speaker = self.discourse.resolve(party)
        voice.text, voice.role = self.text(party.start, party.end), party.role
        voice.rule = _RULES.get(party.kind, "unnamed")
        if joint and party.partner is not None:
            spoken = together(party)
            slugs = [self.discourse.resolve(p) for p in spoken]
            single = [slug for slug in slugs if isinstance(slug, str) and slug]
            if len(single) == len(slugs):
                voice.speaker = tuple(dict.fromkeys(single))
                voice.text = self.text(party.start, spoken[-1].end)
        if voice.speaker and keep:
            number = "d" if isinstance(voice.speaker, tuple) else party.number
            known = isinstance(voice.speaker, str) and not voice.speaker.startswith("anon:")
            kind = "name" if known and party.kind in ("anon", "office") else party.kind
            self.discourse.remember(
                Known(voice.speaker, party.gender, number, kind, party.head, True)
            )

    def _by_pronoun(
        self, sentence: Sentence, a: Attribution, voice: Voice, *, keep: bool, me: Speaker
    ) -> None:
        voice.rule = "carried by grammar"
        gender, number = a.pronoun or ("", "")
        if number == "document" and not self.discourse.document:
            number = "s"
        if number == "me":
            voice.speaker = me
            return
        if number == "there":
            there = self.discourse.there()
            voice.speaker = there.speaker if there else "anon:unnamed"
            return
        if number == "document":
            voice.speaker = self.discourse.document
            return
        person = self.language != "ar" and gender in ("m", "f")
        subjects = self._subjects(sentence, a)
        words = set(sentence.contents.words[a.first : a.last])
        latter = LATTER_AR if self.language == "ar" else LATTER
        final = self._final(sentence, a)
        if self.language != "en" and words & latter and final:
            known: Known | None = final
        elif self.language == "ru" and words & {"тот", "та"}:
            known = self._named_before(sentence, a, gender) or self.discourse.other(gender)
        elif told := self._goes_on_telling(sentence, a):
            known = told
        else:
            known = self.discourse.pronoun(gender, number, subjects=subjects, person=person)
        if known:
            voice.speaker = known.speaker
            if keep:
                self.discourse.remember(known)
        elif number == "d":
            voice.speaker = self.discourse.two_last()
        elif a.kind == "noun" and self.language == "en":
            voice.speaker = "anon:document"  # "The letter said"

    def _goes_on_telling(self, sentence: Sentence, a: Attribution) -> Known | None:
        """«Источник уверяет, что ... Лавров звонил Блинкену. «...», — сетует он»: who spoke in the
        paragraph goes on in the present, whoever the words between only told of."""
        last = self.discourse.last
        if self.language != "ru" or a.cue.past or a.kind != "verb" or self.told is None:
            return None
        if sentence.unit.tokens[0].quote is None:
            return None
        paragraph, known = self.told
        acted = last is not None and not last.spoke and last.speaker != known.speaker
        gender, number = a.pronoun or ("", "")
        fits = number == "s" and known.kind not in ("body", "agency")
        fits = fits and agrees(known, gender, number)
        return known if acted and fits and paragraph == sentence.unit.paragraph else None

    def _named_before(self, sentence: Sentence, a: Attribution, gender: str) -> Known | None:
        """«Он пошел к Хрущеву, и тот спросил»: whom the clause before names, not as its subject."""
        near = [p for p in sentence.parties if p.last < a.first and p.kind == "name"]
        fits = near and not near[-1].nominative and near[-1].gender in ("", gender)
        return self._known(near[-1]) if fits else None

    def _final(self, sentence: Sentence, a: Attribution) -> Known | None:
        """Who is named last before "the latter": وقف X إلى جانب Y، ثم قال الأخير."""
        near = [p for p in sentence.parties if p.kind == "name" and p.last <= a.at]
        within = self.language == "ar" and bool(near)
        return self._known(near[-1]) if within else self.discourse.final

    def _was_asked(self, sentence: Sentence) -> bool:
        """وحين سئل عن بايدن، قال: somebody whom the sentence does not name; unlike ولما سئل ريغان،
        أجاب."""
        for k in (0, 1):
            word = sentence.contents.word(k).removeprefix("و")
            if word in _WAS_ASKED:
                named = any(p.first == k + 1 and p.kind == "name" for p in sentence.parties)
                return not (named and word.startswith("سيل"))
        return False

    def _subjects(self, sentence: Sentence, a: Attribution) -> list[Known]:
        """The subject of the sentence's own earlier clause: "McFaul was greeted ...; he wrote"."""
        number = a.pronoun[1] if a.pronoun else ""
        if number in ("d", "p"):
            return [self._pair(p) for p in sentence.parties if p.last <= a.at and p.partner][-1:]
        earlier = [
            (k, o) for k, o in enumerate(sentence.own) if o.at < a.at and sentence.voice_of(o)
        ]
        told = [o.party for k, o in earlier if o.party and sentence.around(k) is None]
        if self.language == "ar" and told and told[-1] and a.first < a.at:
            return [self._known(told[-1])]  # لكنه: whoever the sentence began with
        if self.language == "ar" and told and told[-1] and self._is_conjoined(sentence, a):
            return [self._known(told[-1])]  # رفض X الاتفاق، وقال
        if told and told[-1] and sentence.contents.word(a.at - 1) in _GIVING_REASON:
            return [self._known(told[-1])]  # ذهب X أبعد من ذلك، إذ كتب
        if (
            self.language == "ar"
            and a.pronoun == ("f", "s")
            and (woman := self._woman(sentence, a))
        ):
            return [self._known(woman)]
        if self.language == "ru" and (own := self._only_one(sentence, a)):
            return [self._known(own)]
        if self.language == "en" and a.pronoun == ("n", "s") and (body := self._body(sentence, a)):
            return [self._known(body)]
        if earlier:
            return []
        if a.kind == "according" and sentence.contents.word(a.first - 1) == ",":
            return []
        if sentence.contents.word(0) in LEXICON[self.language].ASKED:
            return []
        if self.language == "ar" and self._was_asked(sentence):
            return []
        kinds: tuple[str, ...] = ("name", "office") if a.kind == "according" else ("name",)
        if self.language == "ar" and a.kind == "verb":
            kinds = ("name", "office", "anon")  # لم يخف مسؤول تحفظه، إذ قال
        for party in sentence.parties:
            beside = self.language == "ru" and party.last == a.first  # «Шойгу он поручил»
            if party.last > a.at or beside or self._is_cut_off(sentence, party, a):
                continue
            if self.language == "en" and {"he", "she"} & set(
                sentence.contents.words[: party.first]
            ):
                continue  # "he met Putin and declared"
            if party.kind in kinds and self._is_subject(sentence, party):
                return [self._known(party)]
        return []

    def _body(self, sentence: Sentence, a: Attribution) -> Party | None:
        """ "The State Department gave Russia two days, and it said": the one that acted first."""
        first = next((p for p in sentence.parties if p.last <= a.first), None)
        opens = first is not None and first.first <= 1 and first.kind in ("body", "agency")
        return first if opens else None

    def _is_cut_off(self, sentence: Sentence, party: Party, a: Attribution) -> bool:
        """ "Brezhnev, he said, was ready": the inserted pronoun means another."""
        comma = sentence.contents.word(a.first - 1) == "," and party.last == a.first - 1
        return comma and self.language != "ar" and sentence.contents.word(a.last) == ","

    def _is_object(self, sentence: Sentence, party: Party) -> bool:
        """ "He telephoned Mr. Bush": behind the pronoun that is its clause's subject."""
        words = sentence.contents.words[: party.first]
        clause = words[len(words) - words[::-1].index(",") :] if "," in words else words
        return self.language == "en" and bool({"he", "she"} & set(clause))

    def _is_conjoined(self, sentence: Sentence, a: Attribution) -> bool:
        return a.kind == "verb" and sentence.contents.word(a.at)[:1] in ("و", "ف")

    def _only_one(self, sentence: Sentence, a: Attribution) -> Party | None:
        """«Против и Меркель, и Маас: «...», — сказала она»: the only one in the sentence whom the
        pronoun can mean, where nobody in it has been said to speak alone."""
        gender = a.pronoun[0] if a.pronoun else ""
        spoken = {str(v.speaker) for v in sentence.voices if v.speaker}
        own = [p for p in sentence.parties if p.last <= a.first and p.kind == "name"]
        own = [p for p in own if p.nominative and p.gender == gender and gender in ("m", "f")]
        own = [p for p in own if p.last < a.first or p.last < a.at - 1]  # «Шойгу он поручил»
        own = [p for p in own if not self._is_cut_off(sentence, p, a)]
        if sentence.contents.word(0) in LEXICON["ru"].ASKED:
            return None
        alone = len(own) == 1 and self.discourse.resolve(own[0]) not in spoken
        others = [o for o in sentence.own if o.at < a.at and o.cue.number != "p"]
        return own[0] if alone and (len(sentence.parties) > 1 or not others) else None

    def _woman(self, sentence: Sentence, a: Attribution) -> Party | None:
        """استقبل X أولبرايت وقالت: the feminine verb means her, object as she was."""
        own = [p for p in sentence.parties if p.last <= a.at and p.kind in ("name", "anon")]
        return next((p for p in reversed(own) if p.gender == "f"), None)

    def _pair(self, party: Party) -> Known:
        """Both of "X and Y" as one speaker."""
        both = (self.discourse.resolve(party), self.discourse.resolve(party.partner or party))
        plain = tuple(s for s in both if isinstance(s, str) and s)
        return Known(plain if len(plain) == 2 else "", "", "d", "name")

    def _known(self, party: Party) -> Known:
        speaker = self.discourse.resolve(party)
        return Known(speaker, party.gender, party.number, party.kind, party.head)

    def _note_document(self, sentence: Sentence) -> None:
        """«МИД распространил заявление», «зачитала приветствие Роскосмоса»: whose paper it is."""
        words = sentence.contents.words
        for k, word in enumerate(words):
            if not word.startswith(speech_ru.DOCUMENTS):
                continue
            before = [p for p in sentence.parties if p.last <= k and p.nominative and not p.partner]
            behind = [p for p in sentence.parties if p.first == k + 1]
            behind = [p for p in behind if not words[p.last - 1].endswith(_TO_WHOM)]
            owners = behind or before[:1]
            if k > 0 and words[k - 1].startswith("совместн"):
                self.discourse.document = "anon:document"
            else:
                self.discourse.document = self.discourse.resolve(owners[0]) if owners else ""

    def note(self, sentence: Sentence, used: set[int]) -> None:
        """Remember who was named; without a cue the sentence's subject may answer a pronoun."""
        if self.language == "ru":
            self._note_document(sentence)
        for party in sentence.parties:
            if party.prefix[-1:] in ("ب", "ل"):
                continue
            unnamed = self.language == "en" and party.kind == "body"
            if party.speaker or unnamed or isinstance(self.discourse.resolve(party), tuple):
                self.discourse.note(self._known(party))
        people = [p for p in sentence.parties if p.kind == "name"]
        latter = self.discourse.final
        if sentence.contents.word(0) not in LATTER:
            self.discourse.final = self._known(people[-1]) if people else None
        main = [
            k
            for k, a in enumerate(sentence.own)
            if a.kind == "verb" and (k in used or (a.at <= 1 and a.party is None))
        ]
        if any(sentence.around(k) is None for k in main):
            return
        for party in sentence.parties:
            if party.kind == "name" and party.partner and party.partner.kind == "name":
                self.discourse.note(self._pair(party))
                break
        within = [a.party for a in sentence.own if a.kind == "clause"]  # ما قاله X
        within += [p.partner for p in sentence.parties if p.partner]  # «X и Y подписали»: both
        if self.language == "ru":  # «говорится в телеграмме, которую X направил»
            sent = (a for a in sentence.own if a.kind == "relative" and a.party)
            within += [a.party for a in sent if a.party and a.party.first > a.at]
        own = [p for p in sentence.parties if p not in within and self._is_subject(sentence, p)]
        subject = next(
            (p for p in own if p.kind == "name"), own[0] if own and own[0].first <= 1 else None
        )
        if subject is None and self.language == "ar":
            subject = next((p for p in own if self._is_behind_verb(sentence, p)), None)
        if subject is None and sentence.contents.word(0) in LATTER:
            self.discourse.final = latter
            self.discourse.remember_latter()
        if subject is None or self._is_told_by_another(sentence, used, subject):
            return
        if (known := self._known(subject)).speaker:
            self.discourse.remember(known)

    def _is_told_by_another(self, sentence: Sentence, used: set[int], subject: Party) -> bool:
        """«Трамп согласен, однако, по словам Пескова, ответа нет»: Peskov spoke last."""
        told = (a.party for k, a in enumerate(sentence.own) if k in used and a.kind == "according")
        return any(p.kind == "name" and p.first > subject.first for p in told if p)

    def _is_behind_verb(self, sentence: Sentence, party: Party) -> bool:
        """..., يقرأ أستاذ المشهد: somebody unnamed right behind a verb of the present."""
        before = sentence.contents.word(party.first - 1)
        return party.kind in ("anon", "office") and bool(_PRESENT_AR.fullmatch(before))

    def _is_subject(self, sentence: Sentence, party: Party) -> bool:
        tokens = sentence.unit.tokens
        if party.kind in ("body", "agency", "group") or party.prefix[-1:] in ("ب", "ل", "ك"):
            return False
        if not party.nominative or party.partner is not None:
            return False
        if self._is_object(sentence, party):
            return False
        before = party.first - 1
        if before >= 0 and tokens[before].word in ("the", "a", "his", "her"):
            before -= 1
        if before >= 0 and tokens[before].word in LEXICON[self.language].PREPOSITIONS:
            return False
        return before < 0 or tokens[before].word[1:] not in LEXICON[self.language].PREPOSITIONS
