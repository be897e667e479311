"""Who says it, in English."""

from __future__ import annotations

from dataclasses import replace

from .cues import Cue, lookup
from .lexicon import speech_en
from .parties import Party
from .speakers import COMMAS, STOPS, Attribution, unknown_party
from .speakers_en_clauses import (
    QUESTION,
    according_to,
    behind_dateline,
    cited_as,
    is_asked,
    is_source,
    is_source_inserted,
    over_title,
)
from .speakers_en_subjects import NEVER_INVERTED, EnglishSubjects

_SOURCES = frozenset(["name", "office", "anon", "group", "body"])
_PUBLISHING = frozenset(["agency", "body", "group", "new"])
_MODALS = frozenset(["will", "would", "could", "should", "may", "might", "must", "can", "to"])
_ASKED = frozenset(["asked", "pressed", "questioned"])


class EnglishFinder(EnglishSubjects):
    """The words of saying, one by one."""

    def __post_init__(self) -> None:
        self.parties = behind_dateline(self.unit, self.parties)
        super().__post_init__()

    def find(self) -> list[Attribution]:
        found = super().find()
        for citing in [a for a in found if self.words[a.at] == "citing"]:
            source = self.party_from(citing.at + 1, within=4)
            outlets = [a for a in found if a.party and a.party.kind == "agency" and a is not citing]
            if source is None or source.kind not in _SOURCES or not outlets:
                continue
            for a in outlets:  # "Reuters, citing two sources, reported"
                a.via, a.party = a.party, source
            found.remove(citing)
        return found

    def at(self, k: int) -> Attribution | None:
        if self.is_quote(k):
            return None
        if length := self.phrase_at(k, speech_en.ACCORDING_PHRASES):
            return self._according(k, length)
        if self.words[k] in speech_en.TELLINGS and (told := self._in_his_words(k)):
            return told
        if self.words[k] in speech_en.CLAIMS and self.word(k + 1) in ("that", ":"):
            return None if self._does(k + 2) or self.is_quote(k + 2) else self._claim(k)
        if k == 0 and (own := self._in_his_eyes()):
            return own
        if self.words[k] in ("was", "is", "came") and (told := self._all_he_said(k)):
            return told
        cue = self._phrasal(k) or lookup("en", self.words[k])
        if cue is None or k in self.covered or self._is_noun(k, cue) or self._is_of_question(k):
            return None
        if cue.lemma in speech_en.WITH_THAT and not self._that_follows(k):
            return None
        if cue.lemma in speech_en.INSERTED and not self._is_put_in(k):
            return None
        if cue.mood == "participle":
            return self._participle(k, cue)
        own = self._finite(k, cue)
        return None if own and cue.lemma in speech_en.OF_OUTLETS and self._in_mind(own) else own

    def _in_mind(self, own: Attribution) -> bool:
        """Whether a person understood or found it, not an outlet, a body or a report."""
        published = own.party is not None and own.party.kind in _PUBLISHING
        return not published and own.kind != "noun"

    def _all_he_said(self, k: int) -> Attribution | None:
        """ "“...,” was all he would say", "“...” was his answer", "was Mr. Lee's verdict"."""
        if not self._after_quote(k):
            return None
        own = Attribution(Cue("is all", "say"), k, k, k + 1)
        at = k + 1 + (self.word(k + 1) == "all") + (self.word(k + 2) == "that")
        if at > k + 1 and self.word(at) in ("he", "she", "they"):
            own.pronoun, own.last = speech_en.PRONOUNS[self.word(at)], at + 1
            return own
        if self.word(at) == "the" and self.word(at + 1) in speech_en.ANSWERS:
            at += 2 + (self.word(at + 2) == "that")
            party = self.starting.get(over_title(self.words, at))
            used = self.word(party.last if party else at + 1) in ("used", "chose", "had", "gave")
            if used and party:
                return self._with(own, party)
            if used and self.word(at) in ("he", "she", "they"):
                own.pronoun, own.last = speech_en.PRONOUNS[self.word(at)], at + 2
                return own
            return None
        if self.word(at) in speech_en.WHOSE and self.word(at + 1) in speech_en.ANSWERS:
            own.pronoun, own.last = speech_en.WHOSE[self.word(at)], at + 2
            return own
        party = self.starting.get(over_title(self.words, at))
        if party is None:
            return None
        behind = self.word(party.last)
        answers = behind in speech_en.ANSWERS and self.word(party.last - 1).endswith("'s")
        answers |= bool({behind, self.word(party.last + 1)} & speech_en.ANSWERS)
        return self._with(own, party) if at > k + 1 or answers else None

    def _in_his_words(self, k: int) -> Attribution | None:
        """ "In the Kremlin's telling, ...", "by Dobrynin's own account, ...", "in her view"."""
        last = k - (self.word(k - 1) == "own")
        own = Attribution(Cue("according", "say"), k, k, k + 1, kind="according")
        closed = self.word(k + 1) in COMMAS or self.word(k + 1) in STOPS or k + 1 == len(self.words)
        if not closed or self.found:
            return None
        if whose := speech_en.WHOSE.get(self.word(last - 1)):
            own.first, own.pronoun = last - 2, whose
        elif (party := self.ending.get(last)) and self.word(last - 1).endswith(("'s", "s'")):
            own.first, own.party = party.first - 1, party
            own.first -= (
                self.word(own.first) in ("the", ".") or self.word(own.first) in speech_en.TITLES
            )
        return own if self.word(own.first) in ("in", "by", "on") and own.first < last else None

    def _does(self, k: int) -> bool:
        """Whether the verb at `k` is that of "a statement that spoke of peace"."""
        word = self.word(k)
        finite = word in speech_en.FINITE or word.endswith("ed") or word in ("spoke", "speaks")
        return finite or lookup("en", word) is not None

    def _in_his_eyes(self) -> Attribution | None:
        """ "For Mr. Blinken, it was “a waste of paper”": where no other verb says whose words."""
        if self.words[0] not in ("for", "to") or not any(
            map(self.is_quote, range(len(self.words)))
        ):
            return None
        party = self.starting.get(over_title(self.words, 1))
        if party is None or party.kind != "name" or self.word(party.last) != ",":
            return None
        if any(lookup("en", word) for word in self.words[party.last :]):
            return None
        return Attribution(Cue("according", "say"), 0, 0, party.last, party, kind="according")

    def _claim(self, k: int) -> Attribution | None:
        """ "Washington's claim that", "repeated his claim that", "issued a statement that"."""
        own = Attribution(Cue("claim", "say", frames=("that",)), k, k, k + 1, kind="claim")
        owner = self.ending.get(k)
        if owner is not None and self.word(k - 1).endswith("'s"):
            own.party = owner if owner.first > 1 else None  # at the head it is a verb's subject
            return own if own.party else None
        near = range(k - 1, max(0, k - 5), -1)
        makes = next((j for j in near if self.word(j) in speech_en.MAKING), 0)
        if not makes:
            return None
        j, been, _, modal = self._over_auxiliaries(makes - 1)
        return None if been or modal or j < 0 else self._subject_before(own, j)

    def _that_follows(self, k: int) -> bool:
        """ "found that", "cabled Washington that"."""
        near = self.words[k + 1 : k + (4 if self.words[k].startswith("cabl") else 2)]
        return "that" in near

    def _is_put_in(self, k: int) -> bool:
        """ "“...,” Trump began": behind a quotation, its subject between at most."""
        party = self.ending.get(k)
        first = party.first if party else k - (self.word(k - 1) in ("he", "she", "they"))
        first -= self.word(first - 1) == "."
        first -= self.word(first - 1) in speech_en.TITLES
        return self._after_quote(k) or self.is_quote(first - 1)

    def _is_of_question(self, k: int) -> bool:
        """ "Asked whether Russia had promised to stop, Lavrov ...": what is asked about."""
        if self.words[0] in _ASKED and "," in self.words and k:
            return k < self.words.index(",")
        near = self.words[max(0, k - 6) : k]
        if "," in near or "asked" not in near or near[-1] == "asked":
            return False
        return near[near.index("asked") + 1] in QUESTION  # "said when asked how it felt"

    def _phrasal(self, k: int) -> Cue | None:
        """Cues of two words: "made clear", "shot back", "went on"."""
        word, follows = self.words[k], self.word(k + 1)
        if word in speech_en.MAKING_CLEAR and self._makes_clear(k):
            mood = "participle" if word.endswith("ing") else "finite"
            return Cue("make clear", "say", mood, frames=("that",))
        speaking = self.word(k + 2) in (":", ",", ".", "") or self.is_quote(k + 2)
        told = speaking or self.word(k + 2) == "that"
        if word in speech_en.SHOT_BACK and follows == "back" and told:
            return Cue("shoot back", "say", frames=("that",))
        if f"{word} {follows}" in speech_en.PHRASAL and speaking:
            return Cue(f"{word} {follows}", "say")
        if word in ("pointed", "points") and follows == "out":
            return Cue("point out", "say", frames=("that",))
        if word in ("put", "puts") and follows == "it" and cited_as(self.words, k):
            return Cue("put it", "say")
        if word in ("spoke", "speaks") and follows == "of":
            return Cue("speak of", "say")
        if word in ("went", "goes") and follows == "on" and speaking:
            return Cue("go on", "say")
        return None

    def _makes_clear(self, k: int) -> bool:
        """ "made it plain", "let it be known that", "left no doubt that", "gave notice that"."""
        near = self.words[k + 1 : k + 5]
        at = next((j for j, word in enumerate(near) if word in speech_en.MADE_CLEAR), None)
        if at is None:
            return False
        plain = self.words[k].startswith("ma") and near[at] in ("clear", "plain")
        between = set(near[:at]) <= {"it", "be", "no", "to", "a", "quite", "very"}
        return between and (plain or self.word(k + at + 2) == "that")

    def _according(self, k: int, length: int) -> Attribution | None:
        if wanted := according_to(self.words, k + length):
            last = k + length + 1
            other = unknown_party(self.unit, last - 1, last) if wanted[1] == "other" else None
            cue = Cue("according", "say")
            pronoun = None if other else wanted
            return Attribution(cue, k, k, last, other, pronoun, kind="according")
        party = self.party_from(k + length)
        if party and not is_source(self.words, k + length, party.first, party.last):
            party = None
        if party is None:
            commas = (j for j in range(k + length, k + length + 6) if self.word(j) == ",")
            last = next(commas, k + length)
            if last - k - length < 2:
                return None
            party = unknown_party(self.unit, k + length, last)
        return Attribution(Cue("according", "say"), k, k, party.last, party, kind="according")

    def _is_noun(self, k: int, cue: Cue) -> bool:
        """A form that is a noun here: "the report", "his call"."""
        before = self.word(k - 1)
        if is_asked(self.words, k):
            return True
        if self.words[k] == "briefing" and before not in COMMAS:
            return True  # "a press briefing"
        if before == "to" and cue.lemma == "tell" and self._caller(k - 1):
            return False
        if self._went_on_to(k) or self.word(k - 2) in speech_en.HABIT:
            return False
        passive = cue.past and cue.lemma in ("brief", "ask", "press", "quote", "question")
        about = ("on", "by", "about") if cue.lemma == "brief" else ("by", "about")
        if passive and self.word(k + 1) in about and k in self.ending:
            return True  # a person briefed on the talks
        if before in speech_en.BEFORE_NOUN:
            if cue.mood == "participle":
                confined = before == "to" and self.word(k - 2).endswith(("self", "selves"))
                return before not in ("in", "by", "for", "with") and not confined
            return before not in ("that", "what") or cue.weak
        if before.endswith("'s") and cue.weak:
            return True
        return (
            cue.weak
            and cue.past is False
            and self.word(k + 1)
            in ("of", "from", "between", "with", "against", "on", "in", "about")
        )

    def _went_on_to(self, k: int) -> bool:
        """ "He went on to say"."""
        going = self.word(k - 3) in ("went", "goes")
        return going and self.words[max(0, k - 2) : k] == ["on", "to"]

    def _finite(self, k: int, cue: Cue) -> Attribution | None:
        j, been, perfect, modal = self._over_auxiliaries(k - 1)
        if self._went_on_to(k):
            return self._subject_before(Attribution(cue, k, k, k + 1), k - 4)
        if self.word(k - 1) == "to" and self.word(k - 2) in speech_en.HABIT:
            return self._subject_before(Attribution(cue, k, k - 2, k + 1), k - 3)
        beside = (self.word(k - 1), self.word(k + 1))
        only = cue.kind == "say" and ("would", "only") in (beside, (self.word(k - 2), beside[0]))
        if self.word(k - 1) == "to" and cue.lemma == "tell" and (caller := self._caller(k - 1)):
            own = Attribution(cue, k, k, k + 1, caller)
            own.audience = self.audience(k + 1)
            return own
        recalled = cue.lemma in ("say", "write", "recall") and (
            {"would", "later"} <= set(self.words[max(0, k - 3) : k])
        )
        if not (only or recalled) and modal:
            return None
        if self.word(j) == "to" and self.word(j - 1) not in ("on", "continued"):
            return None
        if self.word(k - 1) in ("not", "never") and cue.kind != "think":
            return None
        if cue.lemma == "ask" and self.word(k + 1) in ("not", "that", "to", "for"):
            return None  # "who asked not to be named"
        if been and cue.past:
            return self._passive(k, cue, j)
        if self._tells_how(k) and (party := self._whom_before(k)):
            return Attribution(Cue("is how", "say"), k, 1, k + 1, party)
        if self._shares_modal(k, cue):
            return None
        if cue.lemma == "recall" and self.word(k + 1) in ("its", "his", "her", "their"):
            return None
        if (
            not (only or recalled)
            and cue.past is False
            and cue.number == "p"
            and not self._plural_subject(j)
        ):
            return None
        own = Attribution(cue, k, k, k + 1, pluperfect=perfect)
        own.audience = self.audience(k + 1)
        if cue.kind == "relay" or (cue.lemma == "cite" and "saying" in self.words[k : k + 12]):
            return self._quoting(own, k)
        if self._inverted(k):
            return self._with(own, self.starting[over_title(self.words, k + 1)])
        if self.word(k + 1) in ("he", "she", "they") and self._after_quote(k):
            own.pronoun, own.last = speech_en.PRONOUNS[self.word(k + 1)], k + 2
            return own
        if self._after_quote(k) and (party := self._paper_behind(k + 1)):
            return self._with(own, party)
        if self._after_quote(k) and (party := self._qualified_behind(k + 1)):
            return self._with(own, party)
        if self._is_one_more(k) and not cue.weak:
            return self._with(own, unknown_party(self.unit, k + 1, k + 2))  # "says one from Riga"
        if self._after_quote(k) and (unknown := self._unknown_behind(k + 1)):
            return self._with(own, unknown)
        if unknown := self._credited_behind(k, cue):
            return self._with(own, unknown)
        found = self._subject_before(own, j)
        spoken = self.found[-1].last if self.found else -1
        if found and is_source_inserted(self.words, found.first, found.last, spoken):
            return None
        return found

    def _is_one_more(self, k: int) -> bool:
        """ "..., says one from Riga", "“...,” said another"."""
        alone = self.word(k + 2) in speech_en.PREPOSITIONS | {",", ".", "", "who"}
        return (self.word(k - 1) == "," or self._after_quote(k)) and (
            self.word(k + 1) in ("one", "another") and alone
        )

    def _shares_modal(self, k: int, cue: Cue) -> bool:
        """ "would go ahead and invite members": an infinitive beside another."""
        if cue.past or cue.number != "p" or self.word(k - 1) not in ("and", "or"):
            return False
        return bool(_MODALS & set(self.words[max(0, k - 9) : k - 1]))

    def _tells_how(self, k: int) -> bool:
        """ "“...,” is how X described it"."""
        behind = self.word(k + 1) in ("it", "them", "the", "this", "a", "an", "his", "her", "their")
        return self.is_quote(0) and behind and "how" in self.words[1:5]

    def _whom_before(self, k: int) -> Party | None:
        how = self.words.index("how", 1, 5)
        return next((p for p in self.parties if how < p.first <= how + 3 and p.last <= k), None)

    def _caller(self, j: int) -> Party | None:
        """ "X telephoned Y to tell him": it was said."""
        for k in range(j - 1, max(-1, j - 7), -1):
            if self.words[k] in ("telephoned", "called", "phoned", "rang", "wrote"):
                return self.ending.get(k)
        return None

    def _plural_subject(self, j: int) -> bool:
        word = self.word(j)
        if word in ("they", "we", "i", "who", "and", "both", "officials"):
            return True
        party = self.ending.get(j + 1)
        if party is None:
            return word.endswith("s") and len(word) > 4 and j <= 2  # "Friends say"
        return party.number != "s" or self.word(party.first - 1) == "and"

    def _over_auxiliaries(self, j: int) -> tuple[int, bool, bool, bool]:
        """Past auxiliaries and adverbs: where the subject ends; passive, pluperfect, unreal."""
        been = perfect = modal = False
        while j >= 0 and (self.word(j) in speech_en.AUXILIARIES or self.word(j).endswith("ly")):
            if self.word(j) == "both" and not self.word(j - 1)[:1].isalnum():
                break  # "Both said": the two named before
            if j in self.covered and self.word(j) not in speech_en.AUXILIARIES:
                break
            been |= self.word(j) in speech_en.BE
            perfect |= self.word(j) == "had"
            modal |= self.word(j) in ("will", "would", "could", "should", "may", "might", "must")
            j -= 1
        return j, been, perfect, modal

    def _passive(self, k: int, cue: Cue, j: int) -> Attribution | None:
        """ "X was quoted by TASS as saying"; "was called a killer by Biden"."""
        cited = cue.lemma in ("cite", "report") and "saying" in self.words[k + 1 : k + 10]
        if cue.kind != "relay" and not cited:
            if (
                self.word(k + 1) == "by"
                and cue.kind in ("describe", "say", "accuse")
                and k + 2 in self.starting
            ):
                return self._with(Attribution(cue, k, k, k + 1), self.starting[k + 2])
            return None
        own = Attribution(replace(cue, frames=("that",)), k, k, k + 1, kind="relay")
        by = next((m for m in range(k + 1, k + 4) if self.word(m) == "by"), None)
        own.via = self.party_from(by + 1, within=3) if by else None
        for m in range(k + 1, min(k + 10, len(self.words))):
            if self.word(m) in ("saying", "telling", "stating"):
                own.last = m + 1
        return self._subject_before(own, j)

    def _quoting(self, own: Attribution, k: int) -> Attribution | None:
        """ "Interfax quoted Ryabkov as saying": he speaks, the agency relays."""
        whom = speech_en.WHOM.get(self.word(k + 1))
        party = self.party_from(k + 1, within=3)
        if whom and self.word(k + 2) == "as":
            own.pronoun, own.via, own.kind, own.last = whom, self.ending.get(k), "relay", k + 4
            own.cue = replace(own.cue, kind="relay", frames=("that", "as"))
            own.first = k - (self.word(k - 1) in ("it", "which"))
            return own
        if party is None:
            return None
        own.cue = replace(own.cue, kind="relay", frames=("that", "as"))
        own.via, own.kind = self.ending.get(k), "relay"
        own.party, own.last = party, party.last
        if self.word(own.last) == "as":
            own.last += 2
        return own

    def _inverted(self, k: int) -> bool:
        party = self.starting.get(over_title(self.words, k + 1))
        if self.words[k] in NEVER_INVERTED:
            return False
        if party is None or (k and self.word(k - 1) not in ",-.!?" and not self.is_quote(k - 1)):
            return False
        follows = self.word(party.last)
        if self._after_quote(k) or k == 0:
            return True
        return follows in ("", ".", ",", "who", "in", "on", "at", "after", "during")

    def _participle(self, k: int, cue: Cue) -> Attribution | None:
        """ "adding that", "saying": the subject of the verb before, or the one beside "with"."""
        before = self.word(k - 1)
        own = Attribution(cue, k, k, k + 1)
        own.audience = self.audience(k + 1)
        if cue.weak and before not in COMMAS and before != "by":
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
