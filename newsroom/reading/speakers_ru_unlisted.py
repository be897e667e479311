"""Speakers whom no list knows, in Russian: told by where they stand beside a verb of saying."""

# ruff: noqa: SIM905  (tables of words read better as running text)

from __future__ import annotations

from .cues import Cue
from .lexicon import speech_ru
from .parties import Party
from .speakers import Attribution, unknown_party
from .speakers_ru_clauses import inserted_ending, is_of_name
from .speakers_ru_relays import Relays

CONJUNCTIONS = frozenset(["и", "но", "а", "однако", "также", "затем", "тут"])
_CONSONANTS = "бвгджзйклмнпрстфхцчшщь"
_NOMINATIVE = {"m": _CONSONANTS + "ая", "f": "аяь", "n": "ое", "": _CONSONANTS + "аеиоыя"}
_OBLIQUE = ("ом", "ем", "им", "ым", "ах", "ях", "ам", "ям", "ами", "ями", "ого", "его", "ому")
_SOMEONE = frozenset("один одна некто кто-то".split())
_ENDED = frozenset(",?!…")  # words that somebody says, before a dash and the verb


class Unlisted(Relays):
    """What stands around a verb of saying, and subjects of it that are no known party."""

    def content_near(self, k: int, distance: int) -> bool:
        if self.after_quote(k):
            return True
        for j in range(k + 1, min(len(self.words), k + 1 + distance)):
            if self.is_quote(j) or self.words[j] in (":", "что"):
                return True
            if self.words[j] in ".;!?":
                return False
        return False

    def after_quote(self, k: int) -> bool:
        """Whether the verb at `k` stands right behind quoted words, or behind the comma and dash
        that end the words of a turn without marks: «— Не спеши, — отрезал Болтон»."""
        if self.is_set_in(k):
            return True
        j = k - 1
        while j >= 0 and k - j <= 3 and self.words[j] in ",-":
            j -= 1
        return self.is_quote(j)

    def is_set_in(self, k: int) -> bool:
        """«..., — отрезал Болтон»: behind a comma and a dash the subject follows its verb."""
        return self.word(k - 1) == "-" and self.word(k - 2) in _ENDED

    def is_title(self, k: int) -> bool:
        """«как пишет «Коммерсантъ»,»: an outlet's name between marks."""
        closed = self.word(k + 1) in (",", ".", "со", "")
        return closed and self.is_short_title(k)

    def is_short_title(self, k: int) -> bool:
        token = self.unit.tokens[k] if self.is_quote(k) and k not in self.starting else None
        return token is not None and token.capital and token.end - token.start < 24

    def title_behind(self, own: Attribution) -> int:
        """Where an outlet's title in marks stands behind the verb, an adjective between allowed:
        «пишет немецкая «Вельт»»; 0 for none."""
        led = self.word(own.at + 1).endswith(("ая", "ий", "ый", "ое"))
        title = own.at + 1 + led
        return title if self.is_title(title) else 0

    def outlet(self, k: int) -> Party:
        """The party that a title in marks names."""
        party = unknown_party(self.unit, k, k + 1)
        party.kind = "agency"
        return party

    def is_title_before(self, own: Attribution) -> bool:
        """«Лондонская «Гардиан» замечает: ...»: no quotation that the verb follows."""
        led = self.word(own.at - 2) in ("", ".") or self.word(own.at - 2).endswith(
            ("ая", "ий", "ое")
        )
        led = led or self.word(own.at - 2) in CONJUNCTIONS
        return led and self.is_short_title(own.at - 1) and self.content_near(own.at + 1, 4)

    def unknown_after(self, own: Attribution) -> bool:
        """«..., заметил один из слушателей, ...»: words that no list knows, to the next mark."""
        first = own.at + 1
        if self.word(first) == "," and (close := inserted_ending(self.words, first)):
            first = close + 1  # «шепнул, по воспоминаниям помощников, хозяин дома»
        if self.is_quote(first) and self.unit.tokens[first].capital:
            first += 1  # «рассказал «Деловому дню» трейдер»
        near = range(first, min(len(self.words), first + 5))
        first = next((j for j in near if self.word(j) in _SOMEONE), first)
        while self.word(first) in speech_ru.ADVERBS:
            first += 1
        last = first
        while last < len(self.words) and last - first < 8 and self.words[last][0].isalpha():
            last += 1
        word = self.word(first)
        if last == first or word in speech_ru.PREPOSITIONS or word in speech_ru.COMPLEMENTISERS:
            return False
        if self.word(last) not in (",", ".", "-", ":", "") or word in speech_ru.ADVERBS:
            return False
        own.party, own.last = unknown_party(self.unit, first, last), last
        return True

    def new_name_after(self, own: Attribution) -> bool:
        """«как заявил на саммите в Брюсселе Херман ван Ромпей,»: a full name before the comma."""
        last = own.at + 1
        while last < len(self.words) and last - own.at < 9 and self.words[last][0].isalpha():
            last += 1
        first = last
        while first > own.at + 1 and is_of_name(self.unit.tokens[first - 1]):
            first -= 1
        governed = self.word(first - 1) in speech_ru.PREPOSITIONS
        if self.word(last) != "," or last - first < 2 or governed:
            return False
        own.party, own.last = unknown_party(self.unit, first, last), last
        return True

    def unknown_before(self, own: Attribution) -> Attribution | None:
        """Capitalised words before the verb that no list knows: an unknown name."""
        last = first = own.at
        while first > 0 and self.unit.tokens[first - 1].capital and last - first < 3:
            first -= 1
        if last - first < 2 or own.cue.weak or own.cue.kind not in ("say", "think"):
            return None
        own.party, own.first = unknown_party(self.unit, first, last), first
        return own

    def unknown_noun(self, own: Attribution) -> Attribution | None:
        """«Водитель автобуса вспоминает: «...»»: a subject that no list knows, with its verb."""
        first = own.at
        while first > 0 and self.word(first - 1)[0].isalpha() and own.at - first < 6:
            first -= 1
        begins = first == 0 or self.word(first - 1) in (",", ";", "-", "«»", ".", ":")
        words = self.words[first : own.at]
        head = next((w for w in words if w not in speech_ru.ADVERBS), "")
        plain = head not in speech_ru.PREPOSITIONS and head not in (
            "как",
            *speech_ru.COMPLEMENTISERS,
        )
        own_parties = (self.covered.get(k) for k in range(first, own.at))
        known = any(p and p.nominative for p in own_parties) or head in speech_ru.MUTE
        if not begins or known or not plain or not self.may_be_subject(own.cue, words):
            return None
        if own.cue.kind not in ("say", "think", "ask") or not self.content_near(own.at, 3):
            return None
        own.party, own.first = unknown_party(self.unit, first, own.at), first
        return own

    def may_be_subject(self, cue: Cue, words: list[str]) -> bool:
        """Whether one of the words has an ending that the verb's gender allows."""
        words = [w for w in words if w not in speech_ru.ADVERBS and not w.endswith(_OBLIQUE)]
        return any(w[-1] in _NOMINATIVE[cue.gender] and len(w) > 2 for w in words)
