"""What is said: where the content of a reported statement begins and ends, as token ranges."""

from __future__ import annotations

from collections.abc import Sequence

from .clauses import Unit
from .cues import LEXICON, lookup
from .lexicon import speech_ar, speech_en, speech_ru
from .parties import Party
from .speakers import Attribution

Range = tuple[int, int]
LEAST = 2  # words; shorter contents are no statement
_COMMAS = frozenset(",،")
_ENDS = frozenset(".;؛!?؟…")


class Contents:
    """The contents of one unit's attributions."""

    def __init__(
        self, unit: Unit, own: Sequence[Attribution], parties: Sequence[Party], language: str
    ) -> None:
        self.unit, self.own, self.language = unit, own, language
        self.parties = parties
        self.words = [t.word if t.quote is None else "«»" for t in unit.tokens]
        self.lexicon = LEXICON[language]
        self.begins = {p.first: p for p in parties}

    def of(self, index: int) -> Range | None:
        """The content of an attribution; None where it only introduces a quotation."""
        a = self.own[index]
        if a.kind == "according":
            found = self._of_according(index)
        else:
            found = self._behind(index) or self._before(index)
        if found is None:
            return None
        found = self._trimmed(*found)
        return found if found and self._says_something(*found) else None

    def scope(self, index: int) -> int:
        """Token index at which what an attribution governs ends: where the next one begins."""
        a = self.own[index]
        for other in self.own[index + 1 :]:
            if other.at >= a.last and self._separate(other):
                return max(a.last, self._cut_before(other))
        return len(self.words)

    def _separate(self, other: Attribution) -> bool:
        """Whether the other attribution stands beside this one, not within its content."""
        if other.kind in ("according",) or other.cue.mood == "participle":
            return True
        first = min(other.first, other.at)
        before = self._word(first - 1)
        if before in _COMMAS or before in _ENDS or before in ("-", "«»"):
            return (
                self.language != "ar"
                or before in _ENDS
                or before == "«»"
                or self._arabic_conjunction(first)
            )
        if self.language == "ar":
            return self._arabic_conjunction(first)
        return before in ("and", "but", "while", "и", "а", "но") and other.kind == "verb"

    def _arabic_conjunction(self, k: int) -> bool:
        word = self._word(k)
        if word[:1] in "وف" and len(word) > 3 and lookup("ar", word[1:]):
            return True
        return (
            (word in speech_ar.PRONOUN_SUBJECTS
            and word.startswith(("لكن", "ولكن")))
            or self._word(k - 1) in ("ثم", "كما", "بينما", "فيما")
            or self._word(k - 2) == "قبل"
        )

    def _cut_before(self, other: Attribution) -> int:
        k = min(other.first, other.at)
        while k and (self._word(k - 1) in _COMMAS or self._word(k - 1) in _CONJUNCTIONS):
            k -= 1
        return k

    def _word(self, k: int) -> str:
        return self.words[k] if 0 <= k < len(self.words) else ""

    # behind the cue -----------------------------------------------------------

    def _behind(self, index: int) -> Range | None:
        a = self.own[index]
        begin = {"ar": self._arabic, "en": self._english, "ru": self._russian}[self.language](index)
        if begin is None:
            return None
        end = self._stop(begin, max(begin, self.scope(index)))
        return (begin, end) if end > begin else None

    def _stop(self, begin: int, limit: int) -> int:
        """Where the content ends: at the scope's end or at a clause that is the reporter's."""
        for k in range(begin + 2, limit):
            if (
                self._word(k) in _ENDS
                and self._word(k) != "…"
                and k < limit - 1
                and self._word(k) in ";؛"
            ):
                return k
            if self._word(k - 1) in _COMMAS or self._word(k - 1) == "«»":
                if self._word(k) in self.lexicon.CONTENT_STOPS:
                    return k
                if any(self._phrase(k, p) for p in self.lexicon.STOP_PHRASES):
                    return k
            if (
                self.language == "ar"
                and self._word(k) in speech_ar.COORDINATED
                and self._word(k - 1) in _COMMAS
            ):
                return k
        return limit

    def _phrase(self, k: int, phrase: str) -> bool:
        parts = phrase.split()
        return self.words[k : k + len(parts)] == parts

    def _arabic(self, index: int) -> int | None:
        a = self.own[index]
        if a.kind == "noun":
            return None
        limit = self.scope(index)
        frames = a.cue.frames
        for k in range(a.at + 1, limit):
            word = self._word(k)
            if word in speech_ar.COMPLEMENTISERS and (k >= a.last or a.party is None):
                return k
            if word == ":" or word in _ENDS:
                break
            if word == "«»" and k > a.at + 8:
                break
        return self._arabic_frame(a, frames, limit)

    def _arabic_frame(self, a: Attribution, frames: Sequence[str], limit: int) -> int | None:
        """Content without a clause: دعا إلى, نصح بـ, عبّر عن, أعلن with a noun."""
        begin = a.last
        while begin < limit and (self._word(begin) in _COMMAS or self._adverbial(begin)):
            begin += 1
        for k in range(begin, min(limit, begin + 14)):
            word = self._word(k)
            if word in (":",) or word in _ENDS:
                return None
            if word in frames and word not in ("that", "np"):
                return None if self._word(k + 1) in (":", "") else k + 1
            if (
                "b" in frames
                and word.startswith("ب")
                and len(word) > 3
                and self._clitic_content(k, a)
            ):
                return k
        if "np" in frames and begin < limit and not self._starts_adverbial(begin):
            return None if self._word(begin) in ("«»", ":") else self._np(begin, limit)
        return None

    def _np(self, begin: int, limit: int) -> int | None:
        word = self._word(begin)
        return begin if word[:1].isalpha() and limit - begin >= 3 else None

    def _clitic_content(self, k: int, a: Attribution) -> bool:
        return a.cue.kind in ("urge", "accuse", "describe") and not (
            self.begins.get(k) and k < a.last
        )

    def _adverbial(self, k: int) -> bool:
        return self._word(k) in self.lexicon.ADVERBS

    def _starts_adverbial(self, k: int) -> bool:
        word = self._word(k)
        return (
            word in speech_ar.PREPOSITIONS or word[:2] in ("لل",) or word in speech_ar.CONTENT_STOPS
        )

    def _english(self, index: int) -> int | None:
        a = self.own[index]
        limit = self.scope(index)
        k = max(a.at + 1, a.last if a.party and a.party.first > a.at else a.at + 1)
        if a.kind == "relay" and a.last <= limit:
            k = max(k, a.last)
        if a.cue.lemma in (
            "tell",
            "inform",
            "assure",
            "remind",
            "urge",
            "ask",
            "advise",
            "invite",
            "brief",
            "encourage",
            "accuse",
            "blame",
            "warn",
        ):
            k = self._over_addressee(k, limit)
        that = next(
            (j for j in range(k, min(limit, k + 16)) if self._word(j) in ("that", "whether")), None
        )
        blocked = next(
            (j for j in range(k, limit) if self._word(j) in (":", "«»") or self._word(j) in _ENDS),
            limit,
        )
        if that is not None and that < blocked:
            return that
        return self._english_frame(a, k, limit)

    def _over_addressee(self, k: int, limit: int) -> int:
        party = self.begins.get(k) or self.begins.get(k + 1)
        if party and party.last <= limit:
            return party.last
        steps = 0
        while (
            k < limit
            and steps < 5
            and self._word(k) not in speech_en.PREPOSITIONS
            and self._word(k)
            not in ("that", "to", ":", ",", "«»", "it", "he", "she", "they", "there")
        ):
            if self._word(k) in speech_en.AUDIENCES or self._word(k) in (
                "him",
                "her",
                "them",
                "us",
                "me",
            ):
                return k + 1
            k, steps = k + 1, steps + 1
        return k if steps < 5 else k - steps

    def _english_frame(self, a: Attribution, k: int, limit: int) -> int | None:
        frames = a.cue.frames
        word = self._word(k)
        if k >= limit or word in _ENDS or word == ":":
            return None
        if word in _COMMAS:
            return None
        if a.cue.kind in ("describe", "accuse", "urge", "express", "deny") or a.cue.lemma in (
            "warn",
            "insist",
            "complain",
            "boast",
            "hint",
        ):
            return self._object_frame(a, frames, k, limit)
        if "that" in frames:
            begin = self._over_adverbials(k, limit)
            if begin is None or self._word(begin) in ("«»", ":"):
                return (
                    begin
                    if begin is not None
                    and self._word(begin) == "«»"
                    and limit - begin > 3
                    and self._word(begin + 1) not in _COMMAS
                    else None
                )
            return begin
        return None

    def _object_frame(
        self, a: Attribution, frames: Sequence[str], k: int, limit: int
    ) -> int | None:
        if a.cue.kind == "describe":
            begin = (
                next((j for j in range(k, min(limit, k + 12)) if self._word(j) == "as"), None)
                if "as" in frames
                else None
            )
            return begin if a.cue.lemma not in ("call", "dub", "term") else None
        for j in range(k, min(limit, k + 10)):
            if self._word(j) in frames and self._word(j) not in ("np", "that"):
                return j
            if self._word(j) in (":", "«»"):
                break
        if "np" in frames and self._word(k) not in speech_en.PREPOSITIONS and self._word(k) != "«»":
            return k
        if (
            "that" in frames
            and a.cue.kind not in ("urge", "express")
            and self._word(k) not in speech_en.PREPOSITIONS
            and self._word(k) != "«»"
        ):
            return k
        return None

    def _over_adverbials(self, k: int, limit: int) -> int | None:
        """Past "on Tuesday", "in a statement", "at a news conference in Geneva"."""
        while k < limit and self._word(k) in speech_en.ADVERBS | speech_en.PREPOSITIONS:
            if self._word(k) in speech_en.PREPOSITIONS:
                step = self._prepositional(k, limit)
                if step is None:
                    return None
                k = step
            else:
                k += 1
            if self._word(k) == ",":
                k += 1
        if k >= limit or self._word(k) in _ENDS:
            return None
        return k

    def _prepositional(self, k: int, limit: int) -> int | None:
        """Past one prepositional phrase: to the next comma, else over its few words."""
        party = self.begins.get(k + 1)
        if party:
            return party.last
        j = k + 1
        if self._word(j) in (
            "a",
            "an",
            "the",
            "his",
            "her",
            "its",
            "their",
            "this",
            "last",
            "that",
        ):
            j += 1
        size = 0
        while j < limit and size < 4:
            word = self._word(j)
            if (
                word in speech_en.PREPOSITIONS
                or word in _COMMAS
                or word in ("that", "the", "he", "she", "it", "they", "we", "there", ":", "«»")
                or (j in self.begins
                and size)
            ):
                break
            if (
                size
                and word in speech_en.AUXILIARIES - speech_en.PREPOSITIONS
                and word
                in ("was", "were", "is", "are", "would", "will", "had", "has", "have", "could")
            ):
                break
            j, size = j + 1, size + 1
        if j >= limit or self._word(j) in _ENDS:
            return None
        return j

    def _russian(self, index: int) -> int | None:
        a = self.own[index]
        limit = self.scope(index)
        start = max(a.at + 1, min(a.last, limit))
        for k in range(a.at + 1, min(limit, start + 18)):
            word = self._word(k)
            if word in speech_ru.COMPLEMENTISERS:
                return k
            if word == ":" or word == "«»" or word in _ENDS:
                break
            if word == "," and self._word(k + 1) not in speech_ru.COMPLEMENTISERS and k > start + 8:
                break
        return self._russian_frame(a, start, limit)

    def _russian_frame(self, a: Attribution, start: int, limit: int) -> int | None:
        frames = a.cue.frames
        for k in range(a.at + 1, min(limit, start + 8)):
            word = self._word(k)
            if word in (":", "«»") or word in _ENDS:
                return None
            if word == "," and k > a.at + 1:
                return None
            if (
                "inf" in frames
                and word.endswith(("ть", "ти", "чь", "ться", "тись"))
                and len(word) > 3
            ):
                return k
            if (
                (word in frames or (word in ("об", "обо") and "о" in frames))
                and word != "что"
                and k >= a.at + 1
            ):
                return k if a.cue.kind not in ("accuse",) else k
        if (
            "np" in frames
            and start == a.at + 1
            and start < limit
            and self._word(start) not in speech_ru.PREPOSITIONS
        ):
            return start if limit - start >= 2 and self._word(start) not in _COMMAS else None
        return None

    # before the cue -----------------------------------------------------------

    def _before(self, index: int) -> Range | None:
        """ "The talks begin in June, the Kremlin said"; «Встреча состоится, заявил он»."""
        a = self.own[index]
        if self.language == "ar" or a.cue.kind in (
            "urge",
            "accuse",
            "describe",
            "express",
            "relay",
        ):
            return None
        if a.cue.mood == "participle" or a.cue.mood == "relative":
            return None
        first = a.first
        if first == 0 or self._word(first - 1) not in (",", "-"):
            return None
        if self._word(first) == "как":
            first -= 1
        begin = max((o.last for o in self.own[:index] if o.last <= first), default=0)
        while begin < first and self._word(begin) in (",", "-", "."):
            begin += 1
        end = first - 1
        if self._only_quotes(begin, end) or self._introduction(begin, end):
            return None
        if self._goes_on_behind(a):
            return (begin, self.scope(index))
        return begin, end

    def _goes_on_behind(self, a: Attribution) -> bool:
        """ ", he said, ...": the content goes on behind the attribution."""
        return (
            self._word(a.last) == ","
            and len(self.words) - a.last > 4
            and self.language == "en"
            and self._word(a.last + 1)
            not in speech_en.CONTENT_STOPS | {"who", "which", "and", "but"}
            and not lookup("en", self._word(a.last + 1))
            and self._word(a.last + 1) not in speech_en.PREPOSITIONS
        )

    def _introduction(self, begin: int, end: int) -> bool:
        """Words before the attribution that only set the scene: "In Geneva, Biden said"."""
        if end - begin < 3:
            return True
        first = self._word(begin)
        if self.language == "en":
            return (
                first
                in speech_en.PREPOSITIONS
                | {
                    "asked",
                    "when",
                    "as",
                    "if",
                    "while",
                    "although",
                    "on",
                    "in",
                    "at",
                    "speaking",
                    "earlier",
                    "pressed",
                    "responding",
                    "citing",
                    "referring",
                    "noting",
                    "commenting",
                    "addressing",
                }
                and end - begin < 26
            )
        return first in ("комментируя", "отвечая", "выступая", "говоря", "при") and end - begin < 26

    # according to -------------------------------------------------------------

    def _of_according(self, index: int) -> Range | None:
        a = self.own[index]
        begin = max((o.last for o in self.own[:index] if o.last <= a.first), default=0)
        if a.first - begin > 3 and not self._opens_sentence(a.first):
            after = self.scope(index)
            if self._word(a.last) in _COMMAS and after - a.last > 4 and self.language == "ru":
                return begin, after
            return begin, a.first
        k = a.last
        limit = self.scope(index)
        comma = next((j for j in range(k, min(limit, k + 25)) if self._word(j) in _COMMAS), None)
        if self._word(k) in _COMMAS:
            return k + 1, self._stop(k + 1, limit)
        if self.language == "ar":
            that = next(
                (j for j in range(k, limit) if self._word(j) in speech_ar.COMPLEMENTISERS), None
            )
            if that is not None:
                return that, self._stop(that, limit)
        return (comma + 1, self._stop(comma + 1, limit)) if comma else None

    def _opens_sentence(self, first: int) -> bool:
        return first <= 1

    # common -------------------------------------------------------------------

    def _only_quotes(self, begin: int, end: int) -> bool:
        return not any(self.words[k][0].isalnum() for k in range(begin, end))

    def _trimmed(self, begin: int, end: int) -> Range | None:
        skip = frozenset(",،;:؛-.—) ") | frozenset(_CONJUNCTIONS if self.language != "ar" else ())
        while begin < end and self.words[begin] in skip and self.words[begin] not in ("и",):
            begin += 1
        while end > begin and self.words[end - 1] in frozenset(",،;:؛-.!?؟…") | {
            "and",
            "but",
            "и",
            "а",
            "но",
            "—",
        }:
            end -= 1
        return (begin, end) if begin < end else None

    def _says_something(self, begin: int, end: int) -> bool:
        """Enough words outside quotations to be a statement of its own."""
        outside = [w for w in self.words[begin:end] if w != "«»" and w[0].isalnum()]
        quotes = [w for w in self.words[begin:end] if w == "«»"]
        if quotes:
            return len(outside) >= 1
        return len(outside) >= LEAST


_CONJUNCTIONS = ("and", "but", "while", "before", "и", "а", "но", "قبل", "ثم")
