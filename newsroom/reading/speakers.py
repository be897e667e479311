"""Who says it: the cues of a sentence, each with its subject.

One finder per language, because the three put the subject in different places; they share the
tokens, the parties and the cues. What a pronoun or a bare verb means is settled in `discourse`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from .clauses import Unit
from .cues import LEXICON, Cue, lookup
from .lexicon import speech_ar, speech_en, speech_ru
from .parties import Party

FAR = 16  # tokens between a verb and its subject, at most
_COMMAS = frozenset(",،")
_STOPS = frozenset(".:;؛!?؟…")


@dataclass(slots=True)
class Attribution:
    """A cue with the one who speaks. Token indexes are those of the unit.

    `first:last` are the tokens of the attribution itself: the cue with its subject. `pronoun` says
    what the words demand where there is no noun phrase: (gender, number).
    """

    cue: Cue
    at: int
    first: int
    last: int
    party: Party | None = None
    pronoun: tuple[str, str] | None = None
    via: Party | None = None
    audience: str = ""
    kind: str = "verb"  # verb, according, noun, relay, colon
    pluperfect: bool = False
    carries: int | None = None  # index of the attribution whose subject this one shares

    @property
    def bare(self) -> bool:
        return self.party is None


def attributions(unit: Unit, parties: Sequence[Party], language: str) -> list[Attribution]:
    """The attributions of a unit in order of their cues."""
    finder = {"ar": ArabicFinder, "en": EnglishFinder, "ru": RussianFinder}.get(language)
    return finder(unit, parties).find() if finder else []


@dataclass
class Finder:
    """What the three languages share."""

    unit: Unit
    parties: Sequence[Party]
    found: list[Attribution] = field(default_factory=list)
    language = ""

    def __post_init__(self) -> None:
        self.words = [t.word if t.quote is None else "«»" for t in self.unit.tokens]
        self.ending = {p.last: p for p in self.parties}
        self.starting = {p.first: p for p in self.parties}
        self.covered = {k: p for p in self.parties for k in range(p.first, p.last)}

    @property
    def lexicon(self):  # type: ignore[no-untyped-def]
        return LEXICON[self.language]

    def find(self) -> list[Attribution]:
        k = 0
        while k < len(self.words):
            own = self.at(k)
            if own is not None:
                self.found.append(own)
                k = max(k + 1, own.at + 1)
            else:
                k += 1
        return self.found

    def at(self, k: int) -> Attribution | None:
        raise NotImplementedError

    def word(self, k: int) -> str:
        return self.words[k] if 0 <= k < len(self.words) else ""

    def is_quote(self, k: int) -> bool:
        return 0 <= k < len(self.words) and self.unit.tokens[k].quote is not None

    def phrase_at(self, k: int, phrases: Sequence[str]) -> int:
        """Number of tokens of the phrase that begins at `k`, 0 for none."""
        for phrase in phrases:
            parts = phrase.split()
            if self.words[k : k + len(parts)] == parts:
                return len(parts)
        return 0

    def party_from(self, k: int, *, within: int = 6) -> Party | None:
        """The first party that begins at or soon after `k`."""
        for j in range(k, min(len(self.words), k + within)):
            if j in self.starting:
                return self.starting[j]
            if self.word(j) in _STOPS or self.is_quote(j):
                return None
        return None

    def share_subject(self, own: Attribution) -> Attribution:
        """Without a subject of its own a cue takes that of the one before it in the sentence."""
        if self.found:
            own.carries = len(self.found) - 1
        return own

    def audience(self, k: int) -> str:
        table = self.lexicon.AUDIENCES
        for j in range(k, min(len(self.words), k + 6)):
            if self.words[j] in table:
                return table[self.words[j]] if isinstance(table, dict) else self.words[j]
            if self.words[j] in _STOPS or self.is_quote(j):
                break
        return ""


class EnglishFinder(Finder):
    """Subject before the verb; after it in `," said Biden`."""

    language = "en"

    def at(self, k: int) -> Attribution | None:
        if self.is_quote(k):
            return None
        if length := self.phrase_at(k, speech_en.ACCORDING_PHRASES):
            return self._according(k, length)
        cue = lookup("en", self.words[k])
        if cue is None or k in self.covered or self._is_noun(k, cue):
            return None
        if cue.mood == "participle":
            return self._participle(k, cue)
        return self._finite(k, cue)

    def _according(self, k: int, length: int) -> Attribution | None:
        party = self.party_from(k + length)
        if party is None:
            return None
        return Attribution(Cue("according", "say"), k, k, party.last, party, kind="according")

    def _is_noun(self, k: int, cue: Cue) -> bool:
        """A form that is a noun here: "the report", "his call"."""
        before = self.word(k - 1)
        if before in (
            "the",
            "a",
            "an",
            "his",
            "her",
            "their",
            "its",
            "this",
            "that",
            "any",
            "no",
            "of",
            "in",
            "for",
            "on",
            "to",
            "by",
            "into",
            "joint",
            "from",
            "some",
            "new",
            "such",
            "these",
            "those",
            "what",
            "with",
        ):
            return not (
                cue.mood == "participle" and before in ("in", "by", "for", "with")
            ) and not (before in ("that", "what") and not cue.weak)
        if before.endswith("'s") and cue.weak:
            return True
        return (
            cue.weak
            and cue.past is False
            and self.word(k + 1)
            in ("of", "from", "between", "with", "against", "on", "in", "about")
        )

    def _finite(self, k: int, cue: Cue) -> Attribution | None:
        j, been, perfect, modal = self._over_auxiliaries(k - 1)
        if modal or (self.word(j) == "to" and self.word(j - 1) not in ("on", "continued")):
            return None
        if self.word(k - 1) in ("not", "never") and cue.kind != "think":
            return None
        if been and cue.past:
            return self._passive(k, cue, j)
        if cue.past is False and cue.number == "p" and not self._plural_subject(j):
            return None
        own = Attribution(cue, k, k, k + 1, pluperfect=perfect)
        own.audience = self.audience(k + 1)
        if self._inverted(k):
            return self._with(own, self.starting[k + 1])
        if self.word(k + 1) in ("he", "she", "they") and self._after_quote(k):
            own.pronoun, own.last = speech_en.PRONOUNS[self.word(k + 1)], k + 2
            return own
        return self._subject_before(own, j)

    def _plural_subject(self, j: int) -> bool:
        word = self.word(j)
        if word in ("they", "we", "i", "who", "and", "both", "officials"):
            return True
        party = self.ending.get(j + 1)
        return bool(party and party.number != "s")

    def _over_auxiliaries(self, j: int) -> tuple[int, bool, bool, bool]:
        """Past auxiliaries and adverbs: where the subject ends; passive, pluperfect, unreal."""
        been = perfect = modal = False
        while j >= 0 and (self.word(j) in speech_en.AUXILIARIES or self.word(j).endswith("ly")):
            if j in self.covered and self.word(j) not in speech_en.AUXILIARIES:
                break
            been |= self.word(j) in speech_en.BE
            perfect |= self.word(j) == "had"
            modal |= self.word(j) in ("will", "would", "could", "should", "may", "might", "must")
            j -= 1
        return j, been, perfect, modal

    def _passive(self, k: int, cue: Cue, j: int) -> Attribution | None:
        """ "X was quoted by TASS as saying"; "was called a killer by Biden"."""
        if cue.kind != "relay":
            if (
                self.word(k + 1) == "by"
                and cue.kind in ("describe", "say", "accuse")
                and k + 2 in self.starting
            ):
                return self._with(Attribution(cue, k, k, k + 1), self.starting[k + 2])
            return None
        own = Attribution(cue, k, k, k + 1, kind="relay")
        if self.word(k + 1) == "by":
            own.via = self.party_from(k + 2, within=3)
        for m in range(k + 1, min(k + 10, len(self.words))):
            if self.word(m) in ("saying", "telling", "stating"):
                own.last = m + 1
        return self._subject_before(own, j)

    def _after_quote(self, k: int) -> bool:
        return self.is_quote(k - 1) or (self.word(k - 1) in ",-" and self.is_quote(k - 2))

    def _inverted(self, k: int) -> bool:
        party = self.starting.get(k + 1)
        if party is None or (k and self.word(k - 1) not in ",-.!?" and not self.is_quote(k - 1)):
            return False
        follows = self.word(party.last)
        if self._after_quote(k) or k == 0:
            return True
        return follows in ("", ".", ",", "who", "in", "on", "at", "after", "during")

    def _with(self, own: Attribution, party: Party) -> Attribution:
        own.party = party
        own.first, own.last = min(own.first, party.first), max(own.last, party.last)
        return own

    def _subject_before(self, own: Attribution, j: int) -> Attribution | None:
        word = self.word(j)
        if word in ("who", "which", "that") and j:
            party = self._antecedent(j)
            return self._with(own, party) if party else None
        if word in speech_en.PRONOUNS and word not in ("who", "which"):
            own.pronoun, own.first = speech_en.PRONOUNS[word], j
            return own
        if party := self.ending.get(j + 1):
            return self._with(own, self._whole(party))
        if word in _COMMAS or word in (")", "-"):
            return self._over_comma(own, j)
        if word in ("and", "but", "or", "then", "«»"):
            return self._coordinated(own, j)
        return self._further_back(own, j)

    def _whole(self, party: Party) -> Party:
        """ "an aide to Putin": not Putin, where a phrase ends with the name of another."""
        before = self.word(party.first - 1)
        if before in ("of", "to", "for", "with") and (outer := self.ending.get(party.first - 1)):
            return outer
        return party

    def _antecedent(self, j: int) -> Party | None:
        back = j - 1 if self.word(j - 1) in _COMMAS else j
        for party in reversed(self.parties):
            if party.last <= back and back - party.last < 6:
                return party
        return None

    def _over_comma(self, own: Attribution, j: int) -> Attribution | None:
        """ "Biden, who had met Putin, said": the subject stands before the clause in commas."""
        best: Party | None = None
        floor = self.found[-1].last if self.found else 0
        for party in self.parties:
            if party.last > j or party.first < floor or self._oblique(party):
                continue
            if self.word(party.last) in _COMMAS or self.word(party.last) in ("who", "(", "-"):
                best = party
        if best is None and not self._after_quote(own.at):
            best = next((p for p in self.parties if p.last <= j and not self._oblique(p)), None)
        if best:
            return self._with_far(own, best)
        return self.share_subject(own) if self.found else None

    def _with_far(self, own: Attribution, party: Party) -> Attribution:
        own.party = party
        own.first = min(own.first, party.first)
        return own

    def _oblique(self, party: Party) -> bool:
        return self.word(party.first - 1) in speech_en.PREPOSITIONS

    def _coordinated(self, own: Attribution, j: int) -> Attribution | None:
        if self.found:
            return self.share_subject(own)
        for party in self.parties:
            if party.last <= j and not self._oblique(party):
                own.party = party
                return own
        for m in range(j):
            if self.word(m) in ("he", "she", "they"):
                own.pronoun = speech_en.PRONOUNS[self.word(m)]
                return own
        return None

    def _further_back(self, own: Attribution, j: int) -> Attribution | None:
        """A subject with words behind it: "Trump on Friday said", "Biden in Geneva called"."""
        for m in range(j, max(-1, j - 9), -1):
            if self.word(m) in _STOPS or self.is_quote(m):
                return None
            if self.word(m) in ("he", "she", "they"):
                own.pronoun, own.first = speech_en.PRONOUNS[self.word(m)], m
                return own
            party = self.ending.get(m + 1)
            if party and not self._oblique(party):
                return self._with(own, party)
        return self._unknown_subject(own, j)

    def _unknown_subject(self, own: Attribution, j: int) -> Attribution | None:
        """Capitalised words before the verb that no list knows: an unknown name."""
        first = j
        while first > 0 and self.unit.tokens[first].capital and j - first < 4:
            first -= 1
        first += not self.unit.tokens[first].capital
        if first > j or (j == first and first == 0) or own.cue.weak:
            return None
        return self._with(own, _unknown(self.unit, first, j + 1))

    def _participle(self, k: int, cue: Cue) -> Attribution | None:
        """ "adding that", "saying": the subject of the verb before, or the one beside "with"."""
        before = self.word(k - 1)
        own = Attribution(cue, k, k, k + 1)
        own.audience = self.audience(k + 1)
        if cue.weak and before not in _COMMAS:
            return None
        if (party := self.ending.get(k)) and self.word(party.first - 1) == "with":
            return self._with(own, party)
        if self.found and before not in ("by", "of"):
            return self.share_subject(own)
        if before == "as":
            return None
        for party in self.parties:
            if party.last <= k and not self._oblique(party):
                own.party = party
                return own
        for m in range(k):
            if self.word(m) in ("he", "she", "they"):
                own.pronoun = speech_en.PRONOUNS[self.word(m)]
                return own
        return None


def _unknown(unit: Unit, first: int, last: int) -> Party:
    """A party of words that nothing is known about."""
    tokens = unit.tokens
    party = Party(first, last, tokens[first].start, tokens[last - 1].end, "new")
    party.speaker = "anon:" + "-".join(
        t.word for t in tokens[first:last] if t.word.isascii() and t.word.isalnum()
    )
    if party.speaker == "anon:":
        party.speaker = "anon:unnamed"
    return party


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
        if bare in speech_ar.WHAT_HE_CALLED or word.removeprefix("ب") in speech_ar.WHAT_HE_CALLED:
            return self._what_he_called(k, bare)
        cue = lookup("ar", word)
        if cue is None or cue.mood == "future" or k in self.covered or self._is_other(k, cue, word):
            return None
        return self._relay(k, cue) if cue.kind == "relay" else self._verb(k, cue)

    def _is_other(self, k: int, cue: Cue, word: str) -> bool:
        """A weak form without content behind it: بين "between", ذكر, نشر."""
        before = self.word(k - 1)
        if before in ("لم", "لن", "لا", "ولم", "فلم", "ولا") and cue.kind not in ("think", "deny"):
            return True
        if before in speech_ar.PREPOSITIONS and cue.mood != "participle":
            return True
        if cue.mood == "participle":
            return (
                word.endswith("ه")
                and before not in _COMMAS
                and before not in ("»", "«»")
                and not self._content_near(k, 2)
            )
        if not cue.weak:
            return False
        if cue.lemma in ("بين",) and word == "بين":
            return True
        return not self._content_near(k, 9)

    def _content_near(self, k: int, distance: int) -> bool:
        for j in range(k + 1, min(len(self.words), k + 1 + distance)):
            if self.is_quote(j) or self.words[j] == ":" or self.words[j] in _COMPLEMENTS:
                return True
            if self.words[j] in _STOPS:
                return False
        return False

    def _according(self, k: int, word: str, bare: str) -> Attribution | None:
        length = self.phrase_at(k, speech_ar.ACCORDING_PHRASES)
        if not length and bare in speech_ar.ACCORDING:
            length = 1
        if not length and word[:1] == "و":
            parts = [p.split() for p in speech_ar.ACCORDING_PHRASES]
            length = next(
                (len(p) for p in parts if [bare, *self.words[k + 1 : k + len(p)]] == p), 0
            )
        if not length:
            return None
        party, via, last = self._source(k + length)
        if party is None and via is None:
            return None
        own = Attribution(Cue("بحسب", "say"), k, k, last, party or via, kind="according")
        own.via = via if party else None
        return own

    def _source(self, k: int) -> tuple[Party | None, Party | None, int]:
        """The speaker behind "according to", and who relays: لما نقلته وكالة X عن Y."""
        via: Party | None = None
        last = k
        for j in range(k, min(len(self.words), k + 14)):
            word = self.words[j]
            if word in _STOPS or (self.is_quote(j) and j > k + 6):
                break
            if word in ("عن", "علي") and (party := self.party_from(j + 1, within=14)):
                return party, via, party.last
            if via is None and (party := self.starting.get(j)):
                via = party
                last = party.last
                if not self._relayed(k, j):
                    return party, None, party.last
        return None, via, last

    def _relayed(self, k: int, j: int) -> bool:
        return any(w.removeprefix("ما ") in speech_ar.RELAY_PASSIVE for w in self.words[k:j])

    def _saying_noun(self, k: int, bare: str) -> Attribution | None:
        """عن X قوله إن: the one named before; the verb of relaying in front has found the agency."""
        gender = speech_ar.SAYING_NOUN[bare]
        wanted = ("", gender) if gender in ("p", "d") else (gender, "s")
        own = Attribution(Cue("قوله", "say"), k, k, k + 1, pronoun=wanted)
        previous = self.found[-1] if self.found else None
        if previous and previous.cue.kind == "relay":
            own.party, own.via = previous.party, previous.via
            own.pronoun = previous.pronoun or wanted
            own.first = previous.first
            self.found.pop()
            return own
        before = self.word(k - 1)
        if before in ("عن", "علي", "في", "ب") or not self._content_near(k, 3):
            return None
        if party := self.ending.get(k):
            own.party, own.first = party, party.first
        return own

    def _what_he_called(self, k: int, bare: str) -> Attribution | None:
        """ما وصفه بـ"...": a subject may follow, else the one who is speaking."""
        cue = lookup("ar", bare) or Cue("وصف", "describe")
        gender = "f" if "ت" in bare[2:] or bare.startswith("ت") else "m"
        own = Attribution(Cue(cue.lemma, "describe", gender=gender, number="s"), k, k, k + 1)
        party = self.starting.get(k + 1)
        if party and not party.prefix:
            own.party, own.last = party, party.last
        elif (before := self.ending.get(k)) and self.word(k - 1) != "ما":
            own.party = before
        else:
            own.pronoun = (gender, "s")
            self.share_subject(own)
        return own

    def _relay(self, k: int, cue: Cue) -> Attribution | None:
        """نقلت وكالة X عن Y: Y speaks, X relays."""
        own = Attribution(cue, k, k, k + 1, kind="relay")
        for j in range(k + 1, min(len(self.words), k + FAR)):
            if self.words[j] in ("عن", "علي", "الي") and (
                party := self.party_from(j + 1, within=8)
            ):
                own.party, own.last = party, party.last
                break
            if self.words[j] in ("عنه", "عنها", "عنهم"):
                own.pronoun = {"عنه": ("m", "s"), "عنها": ("f", "s"), "عنهم": ("", "p")}[
                    self.words[j]
                ]
            if self.is_quote(j) or self.words[j] in _STOPS or self.words[j] in _COMPLEMENTS:
                break
            if j in self.starting and own.via is None:
                own.via = self.starting[j]
        if own.party is None and own.pronoun is None:
            return None
        own.last = max(own.last, k + 1)
        return own

    def _verb(self, k: int, cue: Cue) -> Attribution | None:
        own = Attribution(cue, k, k, k + 1, pluperfect=self._pluperfect(k))
        own.audience = self.audience(k + 1)
        if cue.mood == "participle":
            return self._participle(own, k)
        if party := self._after(k, cue):
            own.party, own.last = party, party.last
            return own
        return self._before(own, k)

    def _pluperfect(self, k: int) -> bool:
        before = self.words[max(0, k - 12) : k]
        return self.word(k - 1) in ("قد", "ان") and any(w in speech_ar.PLUPERFECT for w in before)

    def _after(self, k: int, cue: Cue) -> Party | None:
        """The first noun phrase behind the verb that no preposition governs."""
        for j in range(k + 1, min(len(self.words), k + FAR)):
            word = self.words[j]
            if (
                self.is_quote(j)
                or word in _STOPS
                or word in _COMPLEMENTS
                or word in speech_ar.SAYING_NOUN
            ):
                return None
            party = self.starting.get(j)
            if party is None:
                if word in _COMMAS and self._clause_begins(j + 1):
                    return None
                if (
                    j > k + 1
                    and lookup("ar", word)
                    and not lookup("ar", word).weak
                    and j not in self.covered
                ):  # type: ignore[union-attr]
                    return None
                continue
            if party.prefix[-1:] in ("ب", "ل", "ك") or self._oblique(party):
                if j == k + 1 or cue.kind in ("urge",):
                    return None
                continue
            if not self._gender_fits(cue, party):
                return None
            return party if self._is_subject(k, j, cue) else None
        return None

    def _clause_begins(self, j: int) -> bool:
        return self.word(j) in _COMPLEMENTS or self.is_quote(j)

    def _is_subject(self, k: int, j: int, cue: Cue) -> bool:
        """Nothing but adverbials between verb and noun phrase."""
        between = self.words[k + 1 : j]
        if not between:
            return True
        if (
            between[0] in speech_ar.PREPOSITIONS
            or between[0][:1] in "لبفك"
            or between[0] in _COMMAS
        ):
            return True
        return between[0] in speech_ar.ADVERBS or (cue.kind in ("say", "think") and len(between) <= 3)

    def _oblique(self, party: Party) -> bool:
        before = self.word(party.first - 1)
        return (
            before in speech_ar.PREPOSITIONS
            or before.lstrip("وف") in speech_ar.PREPOSITIONS
            or before[:-1] in ("نظير", "نظيرت")
            or before in ("بنظيره", "نظيره")
        )

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
        if word in speech_ar.PRONOUN_SUBJECTS:
            own.pronoun, own.first = speech_ar.PRONOUN_SUBJECTS[word], j
            return own
        conjoined = self.words[k][:1] in "وف" and lookup("ar", self.words[k][1:]) is not None
        if word in speech_ar.RELATIVES and j > 0:
            back = j - 1 if self.word(j - 1) in _COMMAS else j
            party = next(
                (p for p in reversed(self.parties) if p.last <= back and back - p.last < 4), None
            )
            own.party = party
            return own if party else None
        if not conjoined and (party := self._subject_before(j, own.cue)):
            own.party, own.first = party, party.first
            return own
        own.pronoun = (own.cue.gender, own.cue.number)
        return own

    def _subject_before(self, j: int, cue: Cue) -> Party | None:
        party = self.ending.get(j + 1)
        if party is None and self.word(j) in _COMMAS:
            opening = [p for p in self.parties if p.last <= j and self.word(p.last) in _COMMAS]
            party = opening[0] if opening else None
        if party is None or party.prefix[-1:] in ("ب", "ل", "ك") or self._oblique(party):
            party = self._between_auxiliaries(j) if self._has_been(j) else None
        return party if party and self._gender_fits(cue, party) else None

    def _has_been(self, j: int) -> bool:
        return any(w in speech_ar.PLUPERFECT for w in self.words[max(0, j - 12) : j + 1])

    def _between_auxiliaries(self, j: int) -> Party | None:
        for m in range(j, max(-1, j - 13), -1):
            if self.words[m] in speech_ar.PLUPERFECT:
                return self.party_from(m + 1, within=8)
        return None

    def _participle(self, own: Attribution, k: int) -> Attribution | None:
        own.pronoun = (own.cue.gender, own.cue.number)
        if self.found:
            return self.share_subject(own)
        for party in self.parties:
            if (
                party.last <= k
                and not self._oblique(party)
                and party.prefix[-1:] not in ("ب", "ل", "ك")
            ):
                if self._gender_fits(own.cue, party):
                    own.party = party
                    return own
        return own


_COMPLEMENTS = frozenset(speech_ar.COMPLEMENTISERS)


class RussianFinder(Finder):
    """Subject on either side of the verb, in the nominative."""

    language = "ru"

    def at(self, k: int) -> Attribution | None:
        if self.is_quote(k):
            return None
        for phrases, kind in (
            (speech_ru.ACCORDING_PHRASES, "according"),
            (speech_ru.RELAY_PHRASES, "via"),
        ):
            if length := self.phrase_at(k, phrases):
                return self._according(k, length, kind)
        word = self.words[k]
        if word in speech_ru.IMPERSONAL:
            return self._impersonal(k)
        if word in speech_ru.SHORT_ADJECTIVES and k not in self.covered:
            gender = speech_ru.SHORT_ADJECTIVES[word]
            cue = Cue(
                word,
                "think",
                "finite",
                "" if gender == "p" else gender,
                "p" if gender == "p" else "s",
                False,
                ("что",),
            )
            return self._subject(Attribution(cue, k, k, k + 1), cue)
        cue = lookup("ru", word)
        if cue is None or k in self.covered or self._is_other(k, cue):
            return None
        if cue.mood == "participle":
            return self._gerund(k, cue)
        own = Attribution(cue, k, k, k + 1)
        own.audience = self.audience(k + 1)
        if cue.mood == "relative":
            party = next(
                (p for p in reversed(self.parties) if p.last <= k and k - p.last < 3), None
            )
            own.party = party
            return own if party else None
        return self._subject(own, cue)

    def _according(self, k: int, length: int, kind: str) -> Attribution | None:
        party = self.party_from(k + length, within=5)
        if party is None:
            for pronoun, wanted in (("его", ("m", "s")), ("ее", ("f", "s")), ("их", ("", "p"))):
                if self.word(k + 1) == pronoun:
                    return Attribution(
                        Cue("по словам", "say"), k, k, k + 3, pronoun=wanted, kind="according"
                    )
            if self.word(k + length) in ("политика", "него"):
                return None
            return None
        if kind == "via":
            return self._attach_source(k, party)
        return Attribution(Cue("по словам", "say"), k, k, party.last, party, kind="according")

    def _attach_source(self, k: int, party: Party) -> Attribution | None:
        """«сообщает ТАСС со ссылкой на X»: X speaks, ТАСС relays."""
        if not self.found:
            return Attribution(Cue("ссылаясь", "say"), k, k, party.last, party, kind="according")
        previous = self.found[-1]
        previous.via, previous.party = previous.party, party
        previous.last = max(previous.last, party.last)
        return None

    def _is_other(self, k: int, cue: Cue) -> bool:
        before = self.word(k - 1)
        if (
            before == "не"
            and cue.kind not in ("think", "deny")
            and cue.lemma not in ("исключить", "исключать")
        ):
            return True
        if (
            cue.mood == "finite"
            and not cue.past
            and cue.lemma.endswith(("ить", "зать", "нуть"))
            and cue.kind in ("say", "urge", "describe")
            and cue.number
            and self._future(cue)
        ):
            return True
        return cue.weak and not self._content_near(k, 8)

    def _future(self, cue: Cue) -> bool:
        return cue.lemma in PERFECTIVES

    def _content_near(self, k: int, distance: int) -> bool:
        if self._after_quote(k):
            return True
        for j in range(k + 1, min(len(self.words), k + 1 + distance)):
            if self.is_quote(j) or self.words[j] in (":", "что"):
                return True
            if self.words[j] in ".;!?":
                return False
        return False

    def _impersonal(self, k: int) -> Attribution | None:
        """«говорится в заявлении МИД»: the one whose statement it is."""
        own = Attribution(Cue(self.words[k], "say"), k, k, k + 1, kind="noun")
        for j in [*range(k + 1, min(len(self.words), k + 8)), *range(max(0, k - 10), k)]:
            if self.words[j] in speech_ru.NOUNS and (party := self.party_from(j + 1, within=4)):
                own.party = party
                own.first, own.last = min(k, j), max(k + 1, party.last)
                if j < k and self.word(j - 1) in ("в", "во"):
                    own.first = j - 1
                return own
        previous = self.found[-1] if self.found else None
        own.pronoun = ("", "s")
        return self.share_subject(own) if previous else own

    def _after_quote(self, k: int) -> bool:
        return self.is_quote(k - 1) or (
            self.word(k - 1) in ",-"
            and (self.is_quote(k - 2) or (self.word(k - 2) in ",-" and self.is_quote(k - 3)))
        )

    def _subject(self, own: Attribution, cue: Cue) -> Attribution | None:
        k = own.at
        inverted = self.word(k - 1) in (",", "-", "«»", "", "как") or k == 0
        sides = (self._after, self._before) if inverted else (self._before, self._after)
        for side in sides:
            if side(own, k, cue):
                return own
        if self.word(k - 1) in ("и", "но", "а", ",") and self.found:
            return self.share_subject(own)
        own.pronoun = (cue.gender, cue.number or "s")
        return own

    def _fits(self, cue: Cue, party: Party) -> bool:
        if not party.nominative:
            return False
        if cue.number == "p" and party.number == "s" and party.kind != "body":
            return False
        if cue.number == "s" and party.number != "s":
            return False
        return (
            not (cue.gender and party.gender and party.number == "s")
            or cue.gender == party.gender
            or (party.kind == "office" and cue.gender == "f")
        )

    def _after(self, own: Attribution, k: int, cue: Cue) -> bool:
        for j in range(k + 1, min(len(self.words), k + 12)):
            word = self.words[j]
            if (
                self.is_quote(j)
                or word in _STOPS
                or word in speech_ru.COMPLEMENTISERS
                or (word == "," and not self._goes_on(j))
            ):
                return False
            if word in speech_ru.PRONOUNS and word not in ("та", "тот", "те"):
                own.pronoun, own.last = speech_ru.PRONOUNS[word], j + 1
                return True
            party = self.starting.get(j)
            if party and self._fits(cue, party) and self.word(j - 1) not in speech_ru.PREPOSITIONS:
                own.party, own.last = party, party.last
                if party.gender != cue.gender and cue.gender == "f":
                    party.gender = "f"
                return True
        return False

    def _goes_on(self, j: int) -> bool:
        return False

    def _before(self, own: Attribution, k: int, cue: Cue) -> bool:
        for j in range(k - 1, max(-1, k - FAR - 8), -1):
            word = self.words[j]
            if self.is_quote(j) or word in ".:;!?…":
                return False
            if word in speech_ru.RELATIVES and word.endswith(
                "ый" if cue.gender == "m" else ("ая" if cue.gender == "f" else "ые")
            ):
                party = next((p for p in reversed(self.parties) if p.last <= j), None)
                own.party = party
                return party is not None
            if word in speech_ru.PRONOUNS:
                own.pronoun, own.first = speech_ru.PRONOUNS[word], j
                return True
            party = self.ending.get(j + 1)
            if (
                party
                and self._fits(cue, party)
                and self.word(party.first - 1) not in speech_ru.PREPOSITIONS
            ):
                own.party, own.first = party, party.first
                return True
        return False

    def _gerund(self, k: int, cue: Cue) -> Attribution | None:
        own = Attribution(cue, k, k, k + 1)
        if self.found:
            return self.share_subject(own)
        for party in self.parties:
            if party.nominative and self.word(party.first - 1) not in speech_ru.PREPOSITIONS:
                own.party = party
                return own
        own.pronoun = ("", "s")
        return own


def _perfectives() -> frozenset[str]:
    """Perfective infinitives: their present forms mean the future, so nobody has said anything."""
    entries = [line.split("|")[1].split()[0] for line in speech_ru.VERBS.strip().splitlines()]
    imperfective = ("ать", "ять", "овать", "аться", "оваться")
    listed = {
        "сказать",
        "указать",
        "рассказать",
        "написать",
        "назвать",
        "призвать",
        "признать",
        "признаться",
        "передать",
        "высказать",
        "высказаться",
        "процитировать",
        "прокомментировать",
        "спрогнозировать",
        "проинформировать",
        "акцентировать",
        "пообещать",
        "охарактеризовать",
        "раскритиковать",
        "порекомендовать",
        "посоветовать",
        "потребовать",
        "поинтересоваться",
        "пожаловаться",
        "предсказать",
        "доказать",
        "исчерпать",
    }
    return frozenset(e for e in entries if e in listed or not e.endswith(imperfective)) - {
        "говорить",
        "верить",
        "просить",
        "грозить",
        "привести",
        "приводить",
    }


PERFECTIVES = _perfectives()


def iterate(own: Sequence[Attribution]) -> Iterator[tuple[int, Attribution]]:
    yield from enumerate(own)
