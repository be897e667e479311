"""Whom an English verb of saying has for its subject, before it or behind it."""

# ruff: noqa: SIM905  (tables of words read better as running text)

from __future__ import annotations

from .cues import Cue, lookup
from .lexicon import speech_en
from .parties import Party
from .speakers import COMMAS, STOPS, Attribution, Finder, unknown_party
from .speakers_en_clauses import over_title
from .strangers_en import person_from, stranger

LONGEST_DESCRIPTION = 20  # tokens of "who ..." between a subject and its verb
LONGEST_SUBJECT = 7  # words of a noun phrase that no list knows
_BETWEEN = frozenset(["who", "which", "that", "when", "while", "if", "to", "i", "we", "you", "it"])
_PAPER_CUES = frozenset(["say", "describe", "accuse", "urge"])  # "the statement called it"
_NO_SPEAKER = frozenset(
    """
    what as when nothing much little there this that these those so how why where whatever having
    neither no none nobody
    not never then thus here more less than who whom he she they it i we you in on at by for from
    with of since until although though because if unless while during after before as all
    time day week month year today friday monday tuesday wednesday thursday saturday sunday
    """.split()
)
NEVER_INVERTED = frozenset(["told", "tells", "tell", "informed", "assured", "reminded", "urged"])


class EnglishSubjects(Finder):
    """The subject before the verb; after it in `," said Biden`."""

    language = "en"

    def _after_quote(self, k: int) -> bool:
        return self.is_quote(k - 1) or (self.word(k - 1) in ",-" and self.is_quote(k - 2))

    def _credited_behind(self, k: int, cue: Cue) -> Party | None:
        """ "No vote is planned, said Sen. Ann Lee, ...": a full name behind what was said."""
        if k < 4 or self.word(k - 1) != "," or cue.kind != "say" or not cue.past or cue.weak:
            return None
        first = over_title(self.words, k + 1)
        last = person_from(self.unit, first)
        closed = self.word(last) in speech_en.PREPOSITIONS | {",", ".", "", "who"}
        if last == first or not closed or self.words[k] in NEVER_INVERTED:
            return None
        return stranger(self.unit, first, last, self.unit.words(first, last))

    def _unknown_behind(self, k: int) -> Party | None:
        """ "...," said a teacher reached by phone; said Ann Lee: whom no list knows."""
        if (last := person_from(self.unit, k)) > k:
            return stranger(self.unit, k, last, self.unit.words(k, last))
        if self.word(k) not in speech_en.INTRODUCING:
            return None
        last = k + 1
        while self._in_noun_phrase(last) and last - k < 6:
            last += 1
        if last == k + 1:
            return None
        party = unknown_party(self.unit, k + 1, last)
        party.kind, party.head = "anon", self.words[last - 1]
        return party

    def _qualified_behind(self, k: int) -> Party | None:
        """ "...," said a weary Secretary Shultz; said Moscow-born Ann: adjectives, then a party."""
        first = k + (self.word(k) in speech_en.INTRODUCING)
        for j in range(first, first + 3):
            if j in self.starting:
                party = self.starting[j]
                return party if j > k and party.kind in ("name", "office") else None
            word = self.word(j)
            if not word[:1].isalpha() or self.unit.tokens[j].capital:
                return None
            if word in speech_en.PREPOSITIONS or word in speech_en.RELATIVES:
                return None
        return None

    def _in_noun_phrase(self, k: int) -> bool:
        word = self.word(k)
        if not word[:1].isalnum() or self.is_quote(k) or k in self.starting:
            return False
        closing = word in speech_en.PREPOSITIONS or word in speech_en.RELATIVES or word == "and"
        return not closing and not word.endswith(("ed", "ing", "ly"))

    def _with(self, own: Attribution, party: Party) -> Attribution:
        own.party = party
        pair = next((p for p in self.parties if p.partner is party), party)
        own.party = pair if party.first > own.at or pair.last < own.at else party
        first = own.party.first - (self.word(own.party.first - 1) in ("the", "a", "an"))
        while self.word(first - 1) == "." and self.word(first - 2) in speech_en.TITLES:
            first -= 2
        first -= self.word(first - 1) in speech_en.TITLES  # Mr Clinton, as in London
        first = self._with_adjectives(first)
        own.first, own.last = min(own.first, first), max(own.last, party.last)
        return own

    def _with_adjectives(self, first: int) -> int:
        """ "a visibly angry Yeltsin": where the noun phrase begins behind a quotation."""
        for k in range(first - 1, max(-1, first - 4), -1):
            if self.word(k) in ("a", "an", "the") and self._after_quote(k):
                return k
            if not self.word(k).isalpha() or self.unit.tokens[k].capital:
                break
        return first

    def _subject_before(self, own: Attribution, j: int) -> Attribution | None:
        word = self.word(j)
        if word in ("who", "which", "that") and j:
            party = self._antecedent(j)
            own.kind, own.party = "relative", party
            return own if party else None
        if some := self._one_of_them(j) or self._his_people(j):
            own.party, own.first = some, some.first
            return own
        if word in speech_en.PRONOUNS and word not in ("who", "which"):
            own.pronoun, own.first = speech_en.PRONOUNS[word], j
            return own
        if (described := self._described(j)) and not self._after_quote(own.at):
            return self._with(own, described)
        if party := self.ending.get(j + 1):
            return self._with(own, self._whole(party))
        if unknown := self._described_unknown(own, j):
            return unknown
        if (issued := self._issued(own, j)) is not None:
            return issued
        if word in speech_en.NOUN_SPEAKERS and own.cue.kind in _PAPER_CUES:
            return self._document(own, j)
        if (inserted := self._inserted_words(own, j)) is not None:
            return inserted
        if word in COMMAS and (main := self._around_inserted(j)):
            return self._with_far(own, main)
        if word in COMMAS or word in (")", "-"):
            return self._over_comma(own, j)
        if word in ("and", "but", "or", "then", "«»"):
            return self._coordinated(own, j)
        return self._further_back(own, j)

    def _one_of_them(self, j: int) -> Party | None:
        """ "One of them recalled", "another said": somebody who stays unnamed."""
        first = j - 2 if self.words[max(0, j - 1) : j + 1] == ["of", "them"] else j
        opens = not self.word(first - 1)[:1].isalnum() or self.word(first - 1) in (
            "and",
            "but",
            "as",
        )
        if first < 0 or not opens or self.word(first) not in speech_en.SOME:
            return None
        return unknown_party(self.unit, first, j + 1)

    def _his_people(self, j: int) -> Party | None:
        """ "his office said", "her family said": whoever speaks for the one named before."""
        whose = self.word(j - 1) in ("his", "her", "their")
        if not whose or self.word(j) not in speech_en.HIS_PEOPLE:
            return None
        party = unknown_party(self.unit, j - 1, j + 1)
        party.kind, party.gender = "body", "n"
        return party

    def _around_inserted(self, j: int) -> Party | None:
        """ "Mr. Putin, the person said, answered that": whom the words between commas split off."""
        inserted = self.found[-1] if self.found else None
        if inserted is None or inserted.last != j or inserted.kind != "verb":
            return None
        first = min(inserted.first, inserted.at)
        first -= self.word(first - 1) in ("the", "a", "an")
        party = self.ending.get(first - 1) if self.word(first - 1) == "," else None
        return party if party and not self._oblique(party) else None

    def _paper_behind(self, k: int) -> Party | None:
        """ "...," said a joint statement from A and B: whose paper it is."""
        for j in range(k, min(len(self.words), k + 5)):
            if self.is_quote(j) or not self.word(j)[0].isalpha():
                return None
            if self.word(j) in speech_en.PAPERS and self.word(j + 1) in ("from", "by", "of"):
                return self.party_from(j + 2, within=2)
        return None

    def _inserted_words(self, own: Attribution, j: int) -> Attribution | None:
        """ "..., a person close to the talks confirmed, ...": one unnamed between commas."""
        if self.word(own.last) not in (",", ".") or own.cue.kind not in ("say", "think"):
            return None
        for m in range(j, max(0, j - 8), -1):
            if self.is_quote(m) or self.word(m) in STOPS:
                return None
            if self.word(m) in COMMAS:
                party = self.starting.get(m + 1) or self.starting.get(m + 2)
                if party and party.kind in ("anon", "group") and party.first - m <= 2:
                    own.party, own.first = party, m + 1
                    return own
                return None
        return None

    def _issued(self, own: Attribution, j: int) -> Attribution | None:
        """ "A statement issued by both ministries on Friday said": whose paper it is."""
        for m in range(j, max(1, j - LONGEST_DESCRIPTION), -1):
            if not self.word(m)[:1].isalnum():
                return None
            if self.word(m) == "by" and self.word(m - 1) in speech_en.PUBLISHED:
                if self.word(m - 2) not in speech_en.PAPERS:
                    return None
                party = self.party_from(m + 1, within=3)
                own.kind, own.first = "noun", m - 2
                if party:
                    return self._with(own, party)
                last = next((n for n in range(m + 1, j + 2) if n - m > 4 or self._leads(n)), j + 1)
                own.party = unknown_party(self.unit, m + 1, last) if last > m + 1 else None
                return own if own.party else None
        return None

    def _leads(self, k: int) -> bool:
        return self.word(k) in speech_en.PREPOSITIONS or self.word(k) in speech_en.AUXILIARIES

    def _document(self, own: Attribution, j: int) -> Attribution | None:
        """ "The statement said", "a Kremlin statement said": the one whose paper it is."""
        own.first, own.kind = j - (self.word(j - 1) in ("the", "a", "its", "this")), "noun"
        if party := self.ending.get(j):
            return self._with(own, party)
        own.pronoun = ("", "s")
        return own

    def _whole(self, party: Party) -> Party:
        """ "an aide to Putin": not Putin, where a phrase ends with the name of another."""
        k = party.first - 1
        while self.word(k) in (".", "mr", "mrs", "ms", "the", "a"):
            k -= 1
        if self.word(k) in ("of", "to", "for", "with") and (outer := self.ending.get(k)):
            return outer
        return party

    def _antecedent(self, j: int) -> Party | None:
        back = j - 1 if self.word(j - 1) in COMMAS else j
        credited = self.found[-1].party if self.found else None
        if credited and credited.head == "new" and self.word(credited.last) == ",":
            beside = (p for p in self.parties if p.first - credited.last <= 2)
            if any(p.last == back for p in beside):
                return credited  # "said Ann Lee, head of the committee, who added"
        for party in reversed(self.parties):
            if party.last <= back and back - party.last < 6:
                return party
        return None

    def _over_comma(self, own: Attribution, j: int) -> Attribution | None:
        """ "Biden, who had met Putin, said": the subject stands before the clause in commas."""
        best: Party | None = None
        finite = [a for a in self.found if a.cue.mood == "finite"]
        floor = finite[-1].last if finite else 0
        for party in self.parties:
            if party.last > j or party.first < floor or self._oblique(party):
                continue
            if best and (self._in_clause_of(best, party) or self._amid(party)):
                continue
            if best and best.kind == "name" and self._apposed(party.last) is best:
                continue
            if self.word(party.last) in COMMAS or self.word(party.last) in ("who", "(", "-"):
                best = party
        if best is None and not self._after_quote(own.at):
            best = next((p for p in self.parties if p.last <= j and not self._oblique(p)), None)
        if best:
            return self._with_far(own, best)
        if unknown := self._described_behind_quote(own, j):
            return unknown
        return self.share_subject(own) if self.found else None

    def _described_behind_quote(self, own: Attribution, j: int) -> Attribution | None:
        """ "“...,” a former pupil, who asked not to be named, said": whom no list knows."""
        for m in range(j - 1, max(0, j - LONGEST_DESCRIPTION), -1):
            if self.is_quote(m):
                return None
            if self.word(m) == "," and self.word(m + 1) in ("who", "whose"):
                first = next((f for f in range(m - 1, max(-1, m - 7), -1) if self.is_quote(f)), m)
                if first == m or self.word(first + 1) not in ("a", "an", "one", "another"):
                    return None
                own.party, own.first = unknown_party(self.unit, first + 1, m), first + 1
                own.party.kind, own.party.head = "anon", self.word(m - 1)
                return own
        return None

    def _in_clause_of(self, subject: Party, party: Party) -> bool:
        """Whether a party stands in the clause with "who" that belongs to an earlier one."""
        opening = self.words[subject.last : subject.last + 3]
        if self.word(subject.last) not in COMMAS or not {"who", "whose", "which"} & set(opening):
            return False
        closing = (k for k in range(subject.last + 1, len(self.words)) if self.word(k) in COMMAS)
        return party.last <= next(closing, 0)

    def _amid(self, party: Party) -> bool:
        """Whether a party stands amid the words that describe another: "X, once a Trump ally,"."""
        first = party.first - (self.word(party.first - 1) in ("the", "a", "an"))
        return self.word(first - 1)[:1].isalpha() and self.word(party.last) in COMMAS

    def _with_far(self, own: Attribution, party: Party) -> Attribution:
        own.party = next((p for p in self.parties if p.partner is party), party)
        first = party.first
        while self.word(first - 1) == "." and self.word(first - 2) in speech_en.TITLES:
            first -= 2
        own.first = min(own.first, first)
        return own

    def _oblique(self, party: Party) -> bool:
        before = party.first - 1
        if self.word(before) in ("the", "a", "an", "his", "her", "its", "their", "mr", "mrs", "ms"):
            before -= 1
        return self.word(before) in speech_en.PREPOSITIONS

    def _coordinated(self, own: Attribution, j: int) -> Attribution | None:
        if self.found:
            return self.share_subject(own)
        pronouns = (m for m in range(j) if self.word(m) in ("he", "she", "they"))
        pronoun = next(pronouns, len(self.words))
        for party in self.parties:
            if party.last <= min(j, pronoun) and not self._oblique(party):
                own.party = party
                return own
        if pronoun < len(self.words):
            own.pronoun = speech_en.PRONOUNS[self.word(pronoun)]
            return own
        return None

    def _further_back(self, own: Attribution, j: int) -> Attribution | None:
        """A subject with words behind it: "Trump on Friday said", "Biden in Geneva called"."""
        for m in range(j, max(-1, j - 9), -1):
            if self.word(m) in STOPS or self.is_quote(m):
                break
            if self.word(m) in ("he", "she", "they"):
                own.pronoun, own.first = speech_en.PRONOUNS[self.word(m)], m
                return own
            party = self.ending.get(m + 1)
            if party and not self._oblique(party):
                return self._with(own, self._people_of(party, j) or party)
        return self._unknown_subject(own, j)

    def _described(self, j: int) -> Party | None:
        """ "An official who was not authorized to speak on the record said": the one described by
        the clause that ends before the verb."""
        verbs = 0
        for m in range(j, max(0, j - LONGEST_DESCRIPTION), -1):
            if self.word(m) in STOPS or self.word(m) in COMMAS or self.is_quote(m):
                return None
            if self.word(m) in ("who", "whose"):
                party = self._apposed(m)
                return party if party and verbs and not self._oblique(party) else None
            verbs += self.word(m) in speech_en.FINITE or self._is_verbal(m)
        return None

    def _described_unknown(self, own: Attribution, j: int) -> Attribution | None:
        """ "Two engineers who work there told us": whom no list knows, by the same clause."""
        for m in range(j, max(0, j - LONGEST_DESCRIPTION), -1):
            if self.word(m) in STOPS or self.word(m) in COMMAS or self.is_quote(m):
                return None
            if self.word(m) == "who":
                return self._unknown_noun(own, m - 1) if m > 1 and m < j else None
        return None

    def _apposed(self, m: int) -> Party | None:
        """ "Sam Nunn, the Georgia lawyer who heads the committee": the one named before the comma;
        else the party that ends at `m`."""
        party = self.ending.get(m)
        for k in range(m - 1, max(0, m - 5), -1):
            if self.word(k) in COMMAS:
                named = self.ending.get(k)
                described = self.word(k + 1) in ("a", "an", "the") and (
                    party or self.word(m) == "who"
                )
                return named if named and named.kind == "name" and described else party
        return party

    def _is_verbal(self, k: int) -> bool:
        word = self.word(k)
        return k not in self.covered and (word.endswith("ed") or self.word(k - 1) == "who")

    def _people_of(self, party: Party, j: int) -> Party | None:
        """ "U.S. intelligence agencies first accused": not the state, but whose name it begins."""
        last = party.last
        while last <= j and self._is_of_noun_phrase(last) and not self.word(last).endswith("ly"):
            last += 1
        while last > party.last and not self.word(last - 1).endswith("s"):
            last -= 1
        plural = last > party.last
        if party.head != "state" or not plural or self.word(party.last) in speech_en.PREPOSITIONS:
            return None
        return unknown_party(self.unit, party.first, last)

    def _unknown_subject(self, own: Attribution, j: int) -> Attribution | None:
        """Capitalised words before the verb that no list knows: an unknown name."""
        if j < 0:
            return None
        first = j
        while first > 0 and self.unit.tokens[first].capital and j - first < 4:
            first -= 1
        first += not self.unit.tokens[first].capital
        if first > j or (j == first and first == 0) or own.cue.weak:
            return self._unknown_noun(own, j)
        return self._with(own, unknown_party(self.unit, first, j + 1))

    def _unknown_noun(self, own: Attribution, j: int) -> Attribution | None:
        """ "Rights groups said": a noun phrase that no list knows, from its clause's start."""
        weak = own.cue.weak and self.word(own.at + 1) not in ("that", ":", "«»")
        says = own.cue.lemma in ("say", "state") and own.cue.number == "s"
        they_say = own.cue.lemma == "say" and self.word(j).endswith("s") and j <= 2
        says = says or they_say
        if own.cue.kind != "say" or weak or not (own.cue.past or says):
            return None
        first = j
        while first >= 0 and self._is_of_noun_phrase(first) and j - first < LONGEST_SUBJECT:
            first -= 1
        first += 1
        opens = first == 0 or self.word(first - 1) in (",", ";", "-", "«»", "and", "but", "as", ".")
        named = self.word(first) in ("the", "a", "an") or they_say
        if says and not own.cue.past and not named:
            return None
        if first > j or not opens or self.word(j) in _NO_SPEAKER or self.word(first) in _NO_SPEAKER:
            return None
        own.party, own.first = unknown_party(self.unit, first, j + 1), first
        return own

    def _is_of_noun_phrase(self, k: int) -> bool:
        word = self.word(k)
        plain = word[:1].isalpha() and not self.is_quote(k) and k not in self.covered
        verb = word in speech_en.AUXILIARIES and not word.endswith("day")
        return plain and not verb and lookup("en", word) is None and word not in _BETWEEN
