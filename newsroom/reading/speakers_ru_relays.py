"""Who says it where a Russian outlet passes it on: «цитирует его ТАСС», «как сообщает Рейтер»."""

from __future__ import annotations

from .cues import Cue, lookup
from .lexicon import speech_ru
from .parties import Party
from .speakers import Attribution, Finder, unknown_party
from .speakers_ru_clauses import whose_opinion_ends

POSSESSIVES = {"его": ("m", "s"), "ее": ("f", "s"), "их": ("", "p")}
IT = frozenset(["нем", "ней", "них"])
QUOTING = frozenset(
    ["привести", "приводить", "цитировать", "процитировать", "передавать", "передать"]
)
_CITING = frozenset(["цитировать", "процитировать"])


class Relays(Finder):
    """The outlet is the subject of the verb; whose words they are stands beside it."""

    def words_of(self, own: Attribution, k: int) -> Attribution | None:
        """«приводит ТАСС слова Песковa»: the words are his, the agency relays."""
        for j in range(k + 1, min(len(self.words), k + 8)):
            if self.words[j] in ("слова", "заявление", "высказывание", "цитату"):
                if self.words[j - 1] in POSSESSIVES:
                    own.pronoun, own.last = POSSESSIVES[self.words[j - 1]], j + 1
                    behind = self.party_from(j + 1, within=4)
                    own.via = behind or self.party_from(k + 1, within=j - k)
                    return own
                party = self.party_from(j + 1, within=3)
                if party is None:
                    return None
                own.via = self.party_from(k + 1, within=j - k) or self.ending.get(k)
                own.party, own.last = party, party.last
                return own
        agency = self.party_from(k + 1, within=2)
        party = self.starting.get(agency.last) if agency and agency.kind == "agency" else None
        if party is None or party.kind == "agency" or own.cue.lemma.startswith("переда"):
            return None
        own.via, own.party, own.last = agency, party, party.last
        return own

    def cited(self, own: Attribution, k: int) -> Attribution | None:
        """«цитирует его Би-би-си», «процитировало дипломата агентство»: the object speaks."""
        if own.cue.lemma not in _CITING:
            return None
        for j in (k + 1, k + 2, k - 1):
            if self.word(j) in POSSESSIVES:
                own.pronoun, own.last = POSSESSIVES[self.word(j)], max(own.last, j + 1)
            elif (party := self.starting.get(j)) and self._is_object(party):
                own.party, own.last = party, max(own.last, party.last)
                party.definite = party.definite or party.last <= j + 2  # «цитирует главу МИД ТАСС»
            else:
                continue
            own.first = min(own.first, j)
            own.via = self._outlet(own, own.last) or self._outlet(own, k - 6)
            return own
        behind = self.unit.tokens[k + 1] if k + 1 < len(self.words) else None
        if behind and behind.capital and behind.is_word and k + 1 not in self.covered:
            own.party, own.last = unknown_party(self.unit, k + 1, k + 2), k + 2
            return own
        return None

    def _is_object(self, party: Party) -> bool:
        return party.kind in ("name", "office", "anon") and not party.nominative

    def _outlet(self, own: Attribution, k: int) -> Party | None:
        near = (p for p in self.parties if k <= p.first < k + 6)
        return next((p for p in near if p.kind in ("agency", "body") and p is not own.party), None)

    def relayed_by(self, party: Party, k: int) -> Party | None:
        """«Газета со ссылкой на чиновников утверждает»: whose words the outlet passes on."""
        if party.kind != "agency":
            return None
        begin = party.last + (self.word(party.last) == ",")
        size = self.phrase_at(begin, speech_ru.RELAY_PHRASES) if begin < k else 0
        source = self._source(begin + size) if size else None
        return source if source and source.last <= k else None

    def is_inserted(self, own: Attribution, party: Party) -> bool:
        """«Белый дом, как передает ТАСС, назвал»: whoever relays it between commas."""
        for a in self.found:
            if a.party is party and self.word(a.last) == "," and party.kind in ("agency", "new"):
                before = min(a.first, a.at) - 1
                return self.word(before) == "," or (self.word(before) == "как" and before > 0)
        return False

    def named_before(self, k: int) -> int:
        """«говорится в нем», «в нем сказано»: where the preposition stands before the document
        that the sentence before named; -1 for none."""
        for j in (k + 1, k - 2, k - 3):
            if j >= 0 and self.word(j) in ("в", "во") and self.word(j + 1) in IT:
                return j
        return -1

    def relayed(self, k: int, size: int) -> Attribution | None:
        """«сообщает ТАСС со ссылкой на X»: X speaks, ТАСС relays. `size` is of the phrase."""
        party = self._source(k + size)
        if party is None:
            return None
        outlet = self.ending.get(k) or self.ending.get(k - 1)
        behind = party.last + (self.word(party.last) == ",")
        verb = lookup("ru", self.word(behind))
        if outlet and outlet.kind == "agency" and verb and verb.mood == "finite":
            return None  # the outlet's own verb follows
        if not self.found or self.found[-1].at < k - 12:
            return Attribution(Cue("ссылаясь", "say"), k, k, party.last, party, kind="according")
        previous = self.found[-1]
        previous.via, previous.party = previous.party, party
        previous.pronoun, previous.last = None, max(previous.last, party.last)
        return None

    def _source(self, k: int) -> Party | None:
        """Who is referred to from `k` on: a party, or words that no list knows."""
        if party := self.party_from(k - 1, within=7):  # «на источник» is taken as one
            return party if "," not in self.words[k : party.first] else None
        near = range(k, min(len(self.words), k + 7))
        end = next((j for j in near if not self.words[j][0].isalpha()), near.stop)
        last = whose_opinion_ends([*self.words[:end], ","], k)
        return unknown_party(self.unit, k, last) if last else None
