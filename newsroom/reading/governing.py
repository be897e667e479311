"""Which attribution each quotation belongs to, and which quotations belong to nobody."""

from __future__ import annotations

from collections.abc import Sequence

from .cues import LEXICON, lookup
from .naming import NameJudge
from .parties import Party
from .quotes import Quotation
from .sentences import Sentence
from .text import Shadow

_SHORT_FORMS = tuple(  # обеспокоен, удовлетворена, готовы, против
    stem + ending
    for stem in ("ен", "ан", "ят", "тов", "ужд", "рад", "ражен")
    for ending in ("", "а", "ы", "о")
)
FEW = 3  # words that a reporter may put in marks for their oddness alone
SENTENCE_LIKE = 5  # words from which a quotation without a cue is taken for one
_LEADING_IN = frozenset(["как", "так", "именно", "as", "كما", "هكذا", "هذا", "ما"])


class Governor:
    """Decides for the quotations of one text."""

    def __init__(
        self, shadow: Shadow, language: str, quotations: Sequence[Quotation], judge: NameJudge
    ) -> None:
        self.shadow, self.language = shadow, language
        self.quotations, self.judge = quotations, judge

    def of(self, sentence: Sentence) -> dict[int, int | None]:
        """Token index of each quotation that is no name -> index of its attribution, or None."""
        found: dict[int, int | None] = {}
        for k, token in enumerate(sentence.unit.tokens):
            if token.quote is None:
                continue
            governor, introduced = self._governor(sentence, k)
            quotation = self.quotations[token.quote]
            told = self.language != "ru" and any(r and r[0] < k < r[1] for r in sentence.ranges)
            if not self.judge.is_name(
                sentence.unit, k, quotation, introduced=introduced, told=told
            ):
                found[k] = governor
        return found

    def _governor(self, sentence: Sentence, k: int) -> tuple[int | None, bool]:
        """The attribution that a quotation belongs to, and whether it stands right beside it."""
        if k == 0 and self.heads_line(sentence):
            near = (i for i, a in enumerate(sentence.own) if a.at < 8 and a.cue.kind != "describe")
            return next(near, None), True
        earlier = [i for i, a in enumerate(sentence.own) if a.at < k]
        colon = self._after_colon(sentence, k)
        if colon and (own := self._own_credit(sentence, k)) is not None:
            return own, True
        if colon and earlier and ";" in sentence.contents.words[sentence.own[earlier[-1]].at : k]:
            return None, True  # another clause
        if (credited := self._in_the_words_of(sentence, k)) is not None:
            return credited, True
        if earlier and (colon or self._tight(sentence, earlier[-1], k)):
            return earlier[-1], colon or self._beside(sentence, earlier[-1], k)
        if earlier and self._within_clause(sentence, earlier[-1], k):
            return earlier[-1], False
        behind = self._behind(sentence, k)
        if behind is not None:
            return behind, True
        within = [i for i, r in enumerate(sentence.ranges) if r and r[0] <= k < r[1]]
        if within:
            return max(within, key=lambda i: (sentence.ranges[i] or (0, 0))[0]), False
        for index in reversed(earlier):
            if k < sentence.contents.scope(index) or sentence.own[index].cue.mood == "participle":
                if self._is_loose(sentence, k):
                    return None, False
                return index, self._beside(sentence, index, k)
        return (earlier[-1], False) if earlier else (None, colon)

    def _is_loose(self, sentence: Sentence, k: int) -> bool:
        """«Говорил он час, а на «трудных» местах не свистели»: a few words in marks in a clause of
        the reporter's own, behind one that tells of speech."""
        if self.language != "ru" or not sentence.contents.word(k - 1)[:1].isalpha():
            return False
        words = sentence.contents.words
        clause = k - words[:k][::-1].index(",") if "," in words[:k] else 0
        spoken = any(lookup("ru", word) for word in words[clause:k])
        return bool(clause) and not spoken and len(self._words(sentence, k).split()) <= FEW

    def _own_credit(self, sentence: Sentence, k: int) -> int | None:
        """«Против и Меркель, и Маас: «...», — сказала она»: the one behind, if no outlet's."""
        behind = self._behind(sentence, k) if self.language == "ru" else None
        a = sentence.own[behind] if behind is not None else None
        outlet = a is None or a.impersonal or (a.party and a.party.kind in ("agency", "body"))
        return None if outlet else behind

    def _in_the_words_of(self, sentence: Sentence, k: int) -> int | None:
        """ "Moscow calls it “absurd” in the words of a statement by X": whose words they are."""
        words = sentence.contents.words[k + 1 : k + 5]
        credited = words == ["in", "the", "words", "of"]
        own = (i for i, a in enumerate(sentence.own) if a.first == k + 1)
        return next(own, None) if credited else None

    def _within_clause(self, sentence: Sentence, index: int, k: int) -> bool:
        """Whether a quotation ends a clause that the cue before it opened: "X warned of “...”, the
        White House said". A capital begins a sentence of somebody else's."""
        a, words = sentence.own[index], sentence.contents.words
        between = words[min(a.at + 1, k) : k]
        plain = all(w[0].isalnum() or w == "." for w in between) and len(between) > 1
        finite = a.kind in ("verb", "relative") and a.cue.mood == "finite"
        capital = self.language != "ar" and sentence.unit.tokens[k].capital
        return finite and plain and not capital and bool(between)

    def _beside(self, sentence: Sentence, index: int, k: int) -> bool:
        """Whether the cue itself stands right before the quotation; Russian needs a colon there."""
        if self.language == "ru":
            return False
        a = sentence.own[index]
        return a.cue.kind == "describe" or k in (a.at + 1, a.last)

    def _after_colon(self, sentence: Sentence, k: int) -> bool:
        before = sentence.contents.word(k - 1)
        if before in (",", "،"):
            return any(a.at == k - 2 or a.last == k - 1 for a in sentence.own)
        return before == ":"

    def _tight(self, sentence: Sentence, index: int, k: int) -> bool:
        a = sentence.own[index]
        between = sentence.contents.words[max(a.at + 1, min(a.last, k)) : k]
        if any(w in (",", "،", ";") or w == "«»" for w in between):
            return False
        called = a.cue.kind == "describe" or a.cue.lemma == "call"
        return len(between) <= (4 if called else 1)

    def _behind(self, sentence: Sentence, k: int) -> int | None:
        """An attribution right behind the quotation: "...", said X."""
        words = sentence.contents.words
        for index, a in enumerate(sentence.own):
            first = min(a.first, a.at)
            if first <= k or a.cue.mood == "participle":
                continue
            if self.language == "ar" and a.cue.kind == "describe" and index:
                continue  # ...، وصف X الخطوة بـ: what it calls so follows it
            between = [w for w in words[k + 1 : first] if not self._passed(w)]
            plain = all(w == "«»" or not w[0].isalnum() for w in between) and ";" not in between
            marked = any(w in ",-،" for w in between)
            return index if plain and (marked or self._ends_speech(sentence, k)) else None
        return None

    def _passed(self, word: str) -> bool:
        """Words that may stand between a quotation and its attribution: adverbs, "as"."""
        if word in _LEADING_IN:
            return True
        return (
            word.endswith("ly")
            if self.language == "en"
            else self.language == "ru" and word[-1] == "о"
        )

    def _ends_speech(self, sentence: Sentence, k: int) -> bool:
        """Without a mark behind it a quotation before a verb may be its object: «Газете» сказал."""
        if self.language != "ru":
            return True
        quotation = self.quotations[sentence.unit.tokens[k].quote or 0]
        return self.shadow.folded[quotation.end - 1] in "?!….,"

    def heads_line(self, sentence: Sentence) -> bool:
        """Whether a headline puts the words before their speaker: «Чушь»: Песков о докладе."""
        words, party = sentence.contents.words, next(iter(sentence.parties), None)
        quoted = list(words[:2]) == ["«»", ":"] and party is not None
        return bool(quoted and party and party.first <= 3 and party.nominative)

    def is_free(self, sentence: Sentence, party: Party) -> bool:
        """Whether no preposition governs the party."""
        if party.prefix[-1:] in ("ب", "ل", "ك"):
            return False
        before = party.first - 1
        if sentence.contents.word(before) in ("the", "a", "his", "her"):
            before -= 1
        return sentence.contents.word(before) not in LEXICON[self.language].PREPOSITIONS

    def stands_alone(self, sentence: Sentence) -> bool:
        """Whether the sentence is nothing but quotations."""
        return all(not w[0].isalnum() for w in sentence.contents.words)

    def is_sentence(self, sentence: Sentence, k: int) -> bool:
        """Whether a quotation that stands alone is somebody's speech rather than a heading."""
        words = self._words(sentence, k)
        if self._is_last_piece(sentence, k):
            return True
        return len(words.split()) >= 2 or words.endswith((".", "!", "?", "؟", ","))

    def _is_last_piece(self, sentence: Sentence, k: int) -> bool:
        """«..., — сказал X. — Увы»: words behind a dash in the middle of a paragraph."""
        start = sentence.unit.start
        before = self.shadow.folded[max(0, start - 3) : start].rstrip(" ")
        dashed = self.language == "ru" and sentence.contents.word(k - 1) == "-"
        return dashed and before[-1:] not in ("", "\n")

    def is_dashed(self, sentence: Sentence, k: int) -> bool:
        """Whether a dash behind the quotation marks it as speech: «...», — так описал он её."""
        behind = [sentence.contents.word(k + 1), sentence.contents.word(k + 2)]
        return behind[0] == "-" or behind == [",", "-"]

    def is_resumed(self, sentence: Sentence, k: int) -> bool:
        """«...».. بهذه الكلمات خاطب بوتين أنصاره: the words behind say whose they were."""
        behind = [w for w in sentence.contents.words[k + 1 : k + 5] if w[0].isalpha()]
        return self.language == "ar" and behind[:1] in (["بهذه"], ["بتلك"], ["هكذا"], ["بهذا"])

    def is_long(self, sentence: Sentence, k: int) -> bool:
        return len(self._words(sentence, k).split()) >= SENTENCE_LIKE

    def is_feeling(self, sentence: Sentence, k: int) -> bool:
        """Whether the words are a Russian predicate that says how somebody feels or stands."""
        words = self._words(sentence, k).split()
        return 0 < len(words) <= FEW and words[-1].endswith(_SHORT_FORMS)

    def _words(self, sentence: Sentence, k: int) -> str:
        quotation = self.quotations[sentence.unit.tokens[k].quote or 0]
        return self.shadow.folded[quotation.start : quotation.end]
