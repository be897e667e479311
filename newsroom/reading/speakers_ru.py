"""Who says it, in Russian: the subject stands on either side of the verb, in the nominative."""

# ruff: noqa: SIM905  (tables of words read better as running text)

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache

from .cues import Cue, infinitives, lookup
from .lexicon import speech_ru
from .parties import Party
from .speakers import FAR, STOPS, Attribution, by_first_word, unknown_party
from .speakers_ru_clauses import (
    OF_WHICH,
    SET_NEAR,
    adds_to_something,
    circumstance_behind_conjunction,
    infinitive_behind,
    inserted_ending,
    is_pronoun,
    one_of_beginning,
    question_ending,
    relative_clause_ending,
    whose_opinion_ends,
)
from .speakers_ru_relays import POSSESSIVES, QUOTING
from .speakers_ru_unlisted import CONJUNCTIONS, Unlisted

_RELATIVE_ENDINGS = {"m": "ый", "f": "ая", "n": "ое", "": "ые"}
_PERSONS = frozenset(["name", "office", "anon", "group"])
_DONE = ("нном", "нной", "тым", "нный", "нная", "нное", "тое", "том")
_GENITIVE = ("а", "я", "ы", "и", "ов", "ев", "ей", "ой", "ого", "его", "ых", "их")
_IN_WHICH = ("ском", "цком", "ской", "цкой")
FAR_MANAGING = 7  # tokens from «смог» to the infinitive of a verb of saying
_ASKED = frozenset("вопрос вопросы вопросу вопросом просьбу запрос".split())
_OWN = frozenset(["собственному", "собственным", "своему"])  # «по собственному признанию»
_TALKS = frozenset("интервью эфире программе передаче беседе разговоре комментарии".split())
_Side = Callable[[Attribution, Cue], bool]


class RussianFinder(Unlisted):
    """Verbs with their subject, impersonal forms, gerunds and «по словам»."""

    language = "ru"

    def at(self, k: int) -> Attribution | None:
        if self.is_quote(k):
            return None
        if own := self._according(k):
            return own
        word = self.words[k]
        if word == "-":
            return self._elliptic(k)
        if size := self.phrase_at(k, speech_ru.RELAY_PHRASES):
            return self.relayed(k, size)
        if word in speech_ru.IMPERSONAL:
            return self._impersonal(k)
        if word in speech_ru.SHORT_ADJECTIVES and k not in self.covered:
            gender = speech_ru.SHORT_ADJECTIVES[word].replace("p", "")
            number = "s" if gender else "p"
            sure = Cue(word, "think", "finite", gender, number, False, ("что",))
            return self._subject(Attribution(sure, k, k, k + 1))
        cue = lookup("ru", word)
        if word == "понять" and self.word(k - 1)[:3] == "дал":
            ending = {"дал": ("m", "s"), "дала": ("f", "s"), "дали": ("", "p")}
            gender, number = ending.get(self.word(k - 1), ("", ""))
            cue = Cue("дать понять", "say", "finite", gender, number, frames=("что",))
        cue = cue or self._managed(k)
        if cue is None or k in self.covered or self._is_other(k, cue):
            return None
        return self._verb(k, cue)

    def _managed(self, k: int) -> Cue | None:
        """«Шульц смог выйти и сказать, что»: the infinitive with its verb's gender and number."""
        cue = infinitives().get(self.words[k])
        if cue is None or self.word(k + 1) not in (",", ":"):
            return None
        for j in range(k - 1, max(-1, k - FAR_MANAGING), -1):
            word = self.words[j]
            if not word[0].isalpha():
                return None
            if word in _managing():
                if (self.word(j - 1) == "не") != word.startswith("премин"):
                    return None
                gender, number = _managing()[word]
                return replace(cue, gender=gender, number=number)
        return None

    def _verb(self, k: int, cue: Cue) -> Attribution | None:
        own = Attribution(cue, k, k, k + 1)
        own.audience = self.audience(k + 1)
        if cue.mood == "participle":
            return self._gerund(own, k)
        if cue.lemma in QUOTING and (quoted := self.words_of(own, k) or self.cited(own, k)):
            return quoted
        if cue.mood == "relative":
            return self._relative(own, k)
        return self._subject(own)

    # according to ---------------------------------------------------------------

    def _according(self, k: int) -> Attribution | None:
        cue = Cue("по словам", "say")
        for parts in by_first_word(speech_ru.ACCORDING_PHRASES).get(self.words[k], ()):
            behind = k + 1 + len(parts)
            if self.word(k + 1) in _OWN and self.words[k + 2 : behind] == parts[1:]:
                if self.starting.get(behind):
                    return self._according_to(k, behind - k, cue)
                return Attribution(cue, k, k, behind, pronoun=("", "s"), kind="according")
            if self.word(k + 1) in POSSESSIVES and self.words[k + 2 : behind] == parts[1:]:
                wanted = POSSESSIVES[self.word(k + 1)]
                return Attribution(cue, k, k, behind, pronoun=wanted, kind="according")
            if self.words[k : k + len(parts)] == parts:
                if parts == ["со", "слов"] and self._is_passing_on(k):
                    return self.relayed(k, len(parts))
                return self._according_to(k, len(parts), cue)
        return None

    def _is_passing_on(self, k: int) -> bool:
        """«пишет газета со слов участников»: right behind the outlet's verb."""
        before = self.found[-1] if self.found else None
        if before and before.kind == "according" and self.word(k - 1).endswith("нным"):
            return k - before.last == 2  # «по данным агентства, полученным со слов X»
        near = before is not None and before.kind == "verb" and k - before.last <= 1
        return near and "," not in self.words[k - 1 : k]

    def _according_to(self, k: int, length: int, cue: Cue) -> Attribution | None:
        if self.word(k + length) in OF_WHICH:
            own = Attribution(cue, k, k, k + length + 1, kind="according")
            own.party = self._of_which(k, length)
            return own if own.party else None
        party = self.party_from(k + length, within=6)
        if self.word(k + length) in SET_NEAR and party and party.kind == "body":
            party = self.party_from(party.last, within=2) or party  # «близкого к Кремлю чиновника»
        if party and "," in self.words[k + length : party.first]:
            party = None  # of another clause
        if party is None and self.is_quote(k + length):
            party = unknown_party(self.unit, k + length, k + length + 1)
        if party is None and (last := whose_opinion_ends(self.words, k + length)):
            party = unknown_party(self.unit, k + length, last)
        if party is None:
            return None
        return Attribution(cue, k, k, party.last, party, kind="according")

    def _of_which(self, k: int, length: int) -> Party | None:
        """«ссылается на двух чиновников, по словам которых»: those named before the comma."""
        plural = self.word(k + length) == "которых"
        near = [p for p in self.parties if p.last <= k and k - p.last < 6]
        fitting = [p for p in near if (p.number != "s" or p.partner is not None) == plural]
        people = [p for p in fitting if p.kind in _PERSONS]
        named = people or fitting
        return named[-1] if named and self.word(k - 1) == "," else None

    def _elliptic(self, k: int) -> Attribution | None:
        """«X рассказал, что ..., а Y — что ...»: the verb of the first is meant again."""
        party = self.ending.get(k)
        before = self.word(party.first - 1) if party else ""
        said = self.word(k + 1) in speech_ru.COMPLEMENTISERS
        if party is None or not (before in ("а", ",") and said and self.found):
            return None
        again = replace(self.found[-1].cue, gender="", number="")
        return Attribution(again, k, party.first, k + 1, party) if party.nominative else None

    # what is no cue -----------------------------------------------------------------

    def _is_other(self, k: int, cue: Cue) -> bool:
        before = self.word(k - 1)
        if cue.lemma in speech_ru.INSERTED:
            return not self.after_quote(k)
        if self.word(k + 1) == "ли":
            return True  # «на вопрос, считает ли он»
        if before == "не" and cue.kind not in ("think", "deny") and "исключ" not in cue.lemma:
            return True
        if cue.mood == "finite" and not cue.past and cue.lemma in PERFECTIVES:
            return not self.after_quote(k)  # «...», — скажет он потом
        if "inf" in cue.frames and (asked := infinitive_behind(self.words, k)):
            return not asked
        if cue.lemma in speech_ru.SEEING:
            told = self.found and "что" in self.words[self.found[-1].at : k]
            return bool(told) or not self._calls(k)
        if cue.lemma == "добавить" and adds_to_something(self.words, k):
            return True
        return cue.weak and not self.content_near(k, 8)

    def _calls(self, k: int) -> bool:
        """«увидел в этом «упущенную возможность»»: in marks, in the same clause."""
        near = self.words[k + 1 : k + 7]
        clause = next((j for j, word in enumerate(near) if word in ",.:;"), len(near))
        return any(self.is_quote(k + 1 + j) for j in range(clause))

    # subjects -------------------------------------------------------------------------

    def _impersonal(self, k: int) -> Attribution | None:
        """«говорится в заявлении МИД»: the one whose statement it is."""
        own = Attribution(Cue(self.words[k], "say"), k, k, k + 1, kind="noun")
        for j in self._around(k):
            if self.words[j] in speech_ru.NOUNS:
                own.first = min(k, j - (self.word(j - 1) in ("в", "во")))
                own.last = max(k + 1, j + 1)
                owners = [w for w in self.words[max(0, j - 2) : j] if w in POSSESSIVES]
                if owners:
                    own.pronoun = POSSESSIVES[owners[0]]
                    return own
                if self.word(j - 1).startswith("совместн") and j + 1 not in self.starting:
                    own.impersonal = True  # a joint paper is nobody's who spoke before
                    return own
                if self.ending.get(j) and self.word(self.ending[j].first - 1).endswith(_DONE):
                    own.party = self.ending[j]  # «в опубликованном Кремлем заявлении»
                    return own
                party = self.party_from(j + 1, within=4)
                clause = self.words[j + 1 : party.first] if party else ()
                if party and "," not in clause and "что" not in clause:
                    own.party, own.last = party, max(own.last, party.last)
                    return own
                last = self._owner_behind(j + 1)
                end = last or j + 1
                if self.word(end) == "," and self.word(end + 1).startswith("котор"):
                    sent = (p for p in self.parties if p.first > end and self._fits(own.cue, p))
                    own.party = next(sent, None)  # «в телеграмме соболезнования, которую X послал»
                    if own.party:
                        own.last, own.kind = max(own.last, end), "relative"
                        return own
                if last:
                    own.party = unknown_party(self.unit, j + 1, last)
                    own.last = max(own.last, last)
                    return own
                break
        if (document := self.named_before(k)) >= 0:
            own.first, own.last = min(k, document), max(k + 1, document + 2)
            own.pronoun = ("", "document")
            return own
        own.pronoun = ("", "s")
        return self.share_subject(own)

    def _owner_behind(self, k: int) -> int:
        """Where the genitive behind a noun of saying ends whose owner no list knows: «в сообщении
        её канцелярии»; 0 for none."""
        last = k
        while last - k < 4 and self.word(last)[:1].isalpha() and last not in self.covered:
            word = self.word(last)
            if word in speech_ru.ADVERBS or word in speech_ru.IMPERSONAL or lookup("ru", word):
                break
            if word not in POSSESSIVES and not word.endswith(_GENITIVE):
                break
            last += 1
        closed = self.word(last) in (",", ":", "") or self.word(last) in speech_ru.IMPERSONAL
        return last if last > k and closed else 0

    def _around(self, k: int) -> Iterator[int]:
        yield from range(k + 1, min(len(self.words), k + 8))
        yield from range(k - 1, max(-1, k - 10), -1)

    def _subject(self, own: Attribution) -> Attribution | None:
        before = self.word(own.at - 1)
        if before in CONJUNCTIONS and (main := self._around_inserted() or self._felt(own)):
            own.party = main
            return own
        if (before == "как" or self.after_quote(own.at)) and (title := self.title_behind(own)):
            own.party, own.last = self.outlet(title), title + 1
            return own
        inverted = before in (",", "-", "«»", "", "как")
        sides: tuple[_Side, ...] = (self._after, self._before)
        if self.is_set_in(own.at):
            sides = (self._after,)
        for side in sides if inverted else reversed(sides):
            if side(own, own.cue):
                return own
            if before == "как" and self.new_name_after(own):
                return own
        if own.cue.number == "s" and self.is_title_before(own):
            own.party = self.outlet(own.at - 1)
            return own
        if own.cue.number == "p":
            return self._they(own)
        if (
            inverted
            and before
            and own.cue.kind in ("say", "think", "ask")
            and self.unknown_after(own)
        ):
            return own
        if self._within_relative(own):
            return own
        if before in (*CONJUNCTIONS, ",") and self.found:
            own.nested = self._goes_on_within(own)
            return self.share_subject(own)
        return self._bare(own, before)

    def _around_inserted(self) -> Party | None:
        """«Президент, рассказал X, доволен, но заметил»: whoever the inserted words split off."""
        before = self.found[-1] if self.found else None
        if before is None or self.word(before.last) != "," or before.first < before.at:
            return None
        party = self.ending.get(before.at - 1)
        return party if party and party.nominative and self.word(party.last) == "," else None

    def _within_relative(self, own: Attribution) -> bool:
        """«X обратился с посланием, в котором предложил»: the subject of the main clause."""
        k = own.at - 1
        while self.word(k) in speech_ru.ADVERBS:
            k -= 1
        opened = self.word(k).startswith("котор") and self.word(k - 1) in ("в", "во", "на")
        if not opened or self.word(k - 2) != ",":
            return False
        main = [p for p in self.parties if p.last < k - 1 and self._fits(own.cue, p)]
        own.party = next((p for p in main if p.kind in ("name", "office")), None)
        own.party = own.party or (main[0] if main else None)
        if own.party is None:
            own.pronoun = (own.cue.gender, own.cue.number or "s")
        return True

    def _felt(self, own: Attribution) -> Party | None:
        """«Блинкен «глубоко обеспокоен» и призвал»: whose predicate stands in marks."""
        felt = self.ending.get(own.at - 2) if self.is_quote(own.at - 2) else None
        return felt if felt and self._fits(own.cue, felt) else None

    def _they(self, own: Attribution) -> Attribution | None:
        """«в Кремле сообщили»: the institution; «говорят»: nobody in particular."""
        if self.word(own.at - 1) in CONJUNCTIONS and self.found and self._plural_before():
            return self.share_subject(own)
        if self._in_relative_clause(own.at):
            return None
        own.impersonal = True
        for j in range(self._begin_of_place(own.at), min(len(self.words), own.at + 8)):
            if j > own.at and (self.word(j) in STOPS or self.word(j) == ","):
                break
            if j > own.at and self.is_quote(j) and j not in self.starting:
                break
            party = self.starting.get(j)
            body = (
                party and party.kind == "body" and party.head in ("institution", "company", "group")
            )
            described = self.word(j - 1).startswith("пресс-")  # «в пресс-бюро СВР»
            described = described or self.word(j - 1).endswith(_IN_WHICH)  # «в российском МИДе»
            place = j - 1 - described
            if party and body and self.word(place) in ("в", "во", "из", "на"):
                own.party = party
                own.first, own.last = min(own.at, place), max(own.at + 1, party.last)
        if own.party is None and self.word(own.at + 1) in ("в", "во"):
            own.last = self._end_of_place(own.at + 2)
        if own.party is None and "там" in self.words[max(0, own.at - 3) : own.at + 2]:
            own.pronoun, own.impersonal = ("", "there"), False
        return own

    def _in_relative_clause(self, k: int) -> bool:
        """«Захаров, которого в США обвиняли в шпионаже»: tells of him, not what was said."""
        near = range(k - 1, max(0, k - 8), -1)
        comma = next((j for j in near if not self.words[j][0].isalnum()), -1)
        which = self.word(comma + 1)
        return comma > 0 and which.startswith("котор") and which not in speech_ru.RELATIVES

    def _begin_of_place(self, at: int) -> int:
        """Where the words before a verb begin that may name a place: «В Белом доме, в свою очередь,
        сообщили» too."""
        if self.word(at - 1) != ",":
            return max(0, at - 6)
        inserted = (j for j in range(at - 2, max(0, at - 8), -1) if self.words[j] == ",")
        return max(0, next(inserted, at) - 6)

    def _end_of_place(self, k: int) -> int:
        """«сообщили в Вашингтоне», «сказали в американской делегации»: to the next mark."""
        while (
            k < len(self.words) and self.words[k][0].isalpha() and not lookup("ru", self.words[k])
        ):
            k += 1
        return k

    def _plural_before(self) -> bool:
        return self.found[-1].cue.number == "p"

    def _bare(self, own: Attribution, before: str) -> Attribution | None:
        """A verb without any subject: only where a clause begins, and for plain saying."""
        if self._only_circumstance(own):
            return self.share_subject(own)
        if before and before[0].isalnum() and before not in CONJUNCTIONS:
            return self.unknown_before(own) or self.unknown_noun(own)
        if own.cue.kind not in ("say", "ask") or not self.content_near(own.at, 8):
            return None
        own.pronoun = (own.cue.gender, own.cue.number or "s")
        return own

    def _goes_on_within(self, own: Attribution) -> bool:
        """«X отметил, что Москва не спешит, но рассчитывает»: behind a verb in the past one in the
        present has the subject of what is said."""
        main = self.found[-1]
        if own.cue.past or not main.cue.past or "что" not in self.words[main.at : own.at]:
            return False
        begin = self.words.index("что", main.at)
        inner = [p for p in self.parties if begin < p.first <= begin + 2 and p.last < own.at]
        return any(self._fits(own.cue, p) for p in inner)

    def _only_circumstance(self, own: Attribution) -> bool:
        """«X назвал это «...», а на вопрос о Y ответил»: no subject stands between the conjunction
        and its verb, so that of the clause before goes on."""
        if not self.found or own.cue.number == "p":
            return False
        before = self.found[-1].cue
        agree = not (own.cue.gender and before.gender) or own.cue.gender == before.gender
        return agree and circumstance_behind_conjunction(self.words, own.at)

    def _fits(self, cue: Cue, party: Party) -> bool:
        before = self.word(party.first - 1)
        if not party.nominative or before in speech_ru.PREPOSITIONS:
            return False
        if before in (*_TALKS, *_ASKED) and party.kind in ("agency", "body"):
            return False  # «в интервью CNN выразил»
        if self._is_owner(cue, party):
            return False
        plural = party.number != "s" or party.partner is not None
        if cue.number == "p" and not plural and party.kind != "agency":
            return False
        if cue.number == "s" and party.number != "s" and party.kind != "agency":
            return False
        if not cue.gender or not party.gender or plural or cue.gender == party.gender:
            return True
        return party.kind == "agency" or (party.kind in ("office", "anon") and cue.gender == "f")

    def _is_owner(self, cue: Cue, party: Party) -> bool:
        """«Спецслужбы США заявили»: the undeclined state says whose they are."""
        before = self.word(party.first - 1)
        opens = party.first == 1 or not self.word(party.first - 2)[:1].isalnum()
        noun = before.endswith(("ы", "и")) and len(before) > 4 and before not in speech_ru.ADVERBS
        return party.head == "state" and cue.number == "p" and opens and noun

    def _after(self, own: Attribution, cue: Cue) -> bool:
        for j in range(own.at + 1, min(len(self.words), own.at + 12)):
            word = self.words[j]
            if self._is_outlet(own, j):
                continue
            named = j in self.starting
            if self.is_quote(j) and not named and self._is_outlet_named(j):
                continue  # «заявил в эфире телеканала «Россия 24» депутат»
            if (self.is_quote(j) and not named) or word in STOPS:
                return False
            if word in speech_ru.COMPLEMENTISERS:
                return False
            if word == "," and (party := self._behind_inserted(own, j)):
                self._take(own, party)
                return True
            if word in (",", "-"):
                return False
            ends = self.word(j + 1) in ("", ".", ",", "-", ":")
            if is_pronoun(self.words, j) and (word not in ("та", "тот", "те") or ends):
                own.pronoun, own.last = speech_ru.PRONOUNS[word], j + 1
                return True
            party = self.starting.get(j)
            if party and self._fits(cue, party) and not self._is_told(own, party):
                self._take(own, party)
                return True
        return False

    def _behind_inserted(self, own: Attribution, k: int) -> Party | None:
        """«..., — сказал, в свою очередь, Буш»: the subject behind words between commas."""
        close = inserted_ending(self.words, k)
        party = self.starting.get(close + 1) if close else None
        if party is None or not self._fits(own.cue, party):
            return None
        plain = self.word(k - 1)[:1] not in STOPS and self.word(party.last) in (
            "",
            ",",
            ".",
            "-",
            ":",
        )
        return party if plain else None

    def _is_told(self, own: Attribution, party: Party) -> bool:
        """«рассказал РБК адвокат», «рассказала CNN мать», «мать рассказала CNN»: the outlet,
        undeclined, beside the one who speaks."""
        if party.kind != "agency":
            return False
        following = self.starting.get(party.last)
        if following and following.nominative and following.kind in _PERSONS:
            return True
        if own.cue.number == "p" and self.word(party.last) in ("в", "во"):
            return True
        before = (self.ending.get(own.at), self.ending.get(own.at - 1))
        named = next((p for p in before if p and p.kind in _PERSONS), None)
        return own.cue.past and named is not None and self._fits(own.cue, named)

    def _is_outlet(self, own: Attribution, j: int) -> bool:
        """«...», — сказал „Ъ“ дипломат: the marks right behind the verb hold who was told."""
        if j != own.at + 1 or not self.is_quote(j):
            return False
        token = self.unit.tokens[j]
        if token.capital and token.end - token.start < 24 and j + 1 in self.starting:
            return True  # «Как рассказала «Известиям» сенатор»
        inserted = self.word(own.at - 1) == "-" and self.word(j + 1)[:1].isalpha()
        return inserted or self.after_quote(own.at)

    def _take(self, own: Attribution, party: Party) -> None:
        if party.last < own.at and (source := self.relayed_by(party, own.at)):
            own.via, party = party, source
        own.party = party
        own.first, own.last = min(own.first, party.first), max(own.last, party.last)
        if own.cue.gender == "f" and party.kind != "body":
            party.gender = "f"

    def _before(self, own: Attribution, cue: Cue) -> bool:
        if one := self._one_of(own.at, cue):
            self._take(own, one)
            return True
        over = -1  # up to where an inserted relative clause is passed
        for j in range(own.at - 1, max(-1, own.at - FAR - 8), -1):
            if over >= 0 and j > over:
                continue
            word = self.words[j]
            if word == "," and (over := self._opening_of(j)) >= 0:
                continue
            if self.is_quote(j) and self._is_outlet_named(j):
                continue
            if self.is_quote(j) and j + 1 in self.ending:
                word = "name"
            if (self.is_quote(j) and word != "name") or word in ".:;!?…":
                return False
            if word in speech_ru.RELATIVES:
                return word.endswith(_RELATIVE_ENDINGS[cue.gender]) and self._antecedent(own, j)
            if is_pronoun(self.words, j) and self._pronoun_fits(word, cue):
                own.pronoun, own.first = speech_ru.PRONOUNS[word], j
                return True
            party = self._first_of_pair(self.ending.get(j + 1))
            if party and self.is_inserted(own, party):
                own.via = party
            elif party and self._fits(cue, party):
                self._take(own, self._described(party))
                return True
        return False

    def _opening_of(self, comma: int) -> int:
        """The comma that opens what the one at `comma` closes, a relative clause or «, как сообщает
        «Интерфакс»,»; -1 for none."""
        for a in self.found:
            first = min(a.first, a.at)
            if a.last == comma and self.words[max(0, first - 2) : first] == [",", "как"]:
                return first - 2
        asked = question_ending(self.words, comma)
        return asked if asked >= 0 else relative_clause_ending(self.words, comma)

    def _one_of(self, verb: int, cue: Cue) -> Party | None:
        """«один из членов комитета Совета Федерации предупредил»: the party that begins there, or
        a new one; not one whose name stands right before the verb."""
        begin = one_of_beginning(self.words, verb, cue.gender)
        named = self.ending.get(verb)
        if begin < 0 or (named and named.kind == "name" and self._fits(cue, named)):
            return None
        party = self.starting.get(begin)
        if party is None:
            party = unknown_party(self.unit, begin, verb)
            party.gender = cue.gender
        return party

    def _described(self, party: Party) -> Party:
        """«Рогозин, в ту пору вице-премьер, посоветовал»: the name that an office between commas
        only describes."""
        if party.kind not in ("anon", "office") or self.word(party.last) != ",":
            return party
        for name in reversed(self.parties):
            between = self.words[name.last : party.first]
            if name.last > party.first or len(between) > 7:
                continue
            plain = between[:1] == [","] and all(w[0].isalpha() for w in between[1:])
            plain = plain and not any(lookup("ru", w) for w in between) and "и" not in between
            return name if plain and name.kind == "name" and name.nominative else party
        return party

    def _is_outlet_named(self, j: int) -> bool:
        """«в эфире телеканала «Россия 1»», «в разговоре с «Коммерсантом»»."""
        token, before = self.unit.tokens[j], self.word(j - 1)
        short = token.capital and token.end - token.start < 24
        named = before in speech_ru.NAMING or before in _TALKS
        source = self.ending.get(j)
        if short and source and source.kind in ("anon", "office") and source.nominative:
            return True  # «Собеседник «Известий», близкий к Кремлю»
        return named or (short and before in speech_ru.PREPOSITIONS)

    def _first_of_pair(self, party: Party | None) -> Party | None:
        return next((p for p in self.parties if party and p.partner is party), party)

    def _pronoun_fits(self, word: str, cue: Cue) -> bool:
        gender, number = speech_ru.PRONOUNS[word]
        if number in ("s", "p") and cue.number and number != cue.number:
            return False
        return not gender or not cue.gender or gender == cue.gender

    def _antecedent(self, own: Attribution, j: int) -> bool:
        own.party = next((p for p in reversed(self.parties) if p.last <= j), None)
        own.kind = "relative"
        return own.party is not None

    def _relative(self, own: Attribution, k: int) -> Attribution | None:
        """«Песков, заявивший, что»: not of asking to remain unnamed."""
        threat = own.cue.kind == "urge" and self.is_quote(k + 1)
        if not threat and own.cue.kind not in ("say", "think", "describe"):
            return None
        if not self.content_near(k, 8):
            return None
        near = (p for p in reversed(self.parties) if p.last <= k and k - p.last < 3)
        own.party, own.kind = next(near, None), "relative"
        return own if own.party else None

    def _gerund(self, own: Attribution, k: int) -> Attribution | None:
        if self.found:
            return self.share_subject(own)
        free = [p for p in self.parties if p.nominative]
        free = [p for p in free if self.word(p.first - 1) not in speech_ru.PREPOSITIONS]
        if own.at <= 1:  # «Отвечая на вопрос, поверил ли ему собеседник, Путин пожал плечами»
            free.sort(key=lambda party: self.word(party.first - 1) != ",")
        if free:
            own.party = free[0]
            return own
        place = self.starting.get(1) if self.words[0] in ("в", "во") else None
        if place and place.kind == "body":
            own.party = place  # «В Кремле воздержались от комментариев, сообщив лишь»
            return own
        own.pronoun = ("", "s")
        return own


@cache
def _managing() -> dict[str, tuple[str, str]]:
    """Forms of the verbs that stand with an infinitive -> gender and number of the subject."""
    found: dict[str, tuple[str, str]] = {}
    for word in speech_ru.MANAGING:
        stem = word.removesuffix("ся")
        feminine, plural = (
            ("ась", "ись") if stem != word else ("а", "ы" if word[-1] == "н" else "и")
        )
        stem += "л" * (stem[-1] == "г")  # смог, смогла
        found |= {word: ("m", "s"), stem + feminine: ("f", "s"), stem + plural: ("", "p")}
    return found


def _perfectives() -> frozenset[str]:
    """Perfective infinitives: their present forms mean the future, so nobody has said anything."""
    entries = [line.split("|")[1].split()[0] for line in speech_ru.VERBS.strip().splitlines()]
    ambiguous = ("ать", "ять", "аться", "яться")
    sure = (e for e in entries if not e.endswith(ambiguous) and e not in speech_ru.IMPERFECTIVE)
    return frozenset(sure) | speech_ru.PERFECTIVE


PERFECTIVES = _perfectives()
