"""Statements: who said what, in direct, reported and mixed speech.

`find_statements` is the whole of it. The parts: `quotes` and `splitting` (marks to spans),
`clauses` (sentences and tokens), `parties`, `chunking` and `phrases` (who is spoken of), `cues`,
`speakers` and `attributing` (who says it), `openings` and `contents` (what is said), `discourse`
and `voices` (whom a pronoun means), `governing` and `naming` (whose a quotation is, and which are
none), `interviews` (turns without marks), `said` (when).
"""

# ruff: noqa: SIM905  (tables of words read better as running text)

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from .chunking import Chunker
from .clauses import Cut, Unit
from .contents import Range
from .cues import LEXICON, lookup
from .discourse import Discourse, Known, Speaker
from .findings import FoundDate, FoundStatement, Mention
from .gazetteer import Gazetteer
from .governing import Governor
from .interviews import Block, Piece, find_blocks
from .naming import NameJudge
from .parties import Party
from .quotes import Quotation, find_quotations
from .said import SaidDates, speaks_of_future
from .sentences import Analyst, Sentence, Voice
from .speakers_ru_clauses import LATTER
from .splitting import split_quotations
from .text import Shadow
from .voices import Voices


def find_statements(
    shadow: Shadow,
    *,
    language: str,
    published: date | None,
    mentions: Sequence[Mention],
    dates: Sequence[FoundDate],
    gazetteer: Gazetteer,
    quotations: list[Quotation] | None = None,
) -> list[FoundStatement]:
    """Everything that somebody is reported to have said, in order of its start. `quotations` are
    those of `find_quotations`, where they have been found already."""
    if language not in LEXICON:
        return []
    if quotations is None:
        quotations = find_quotations(shadow, language=language)
    reader = _Reader(shadow, language, published, mentions, dates, gazetteer, quotations)
    return sorted(reader.read(), key=lambda s: (s.start, -s.end))


# First words of a Russian sentence before a colon that leave its speaker to what stands above.
_NO_SUBJECT = frozenset(
    """
    и а но или что ответ вывод совет реакция итог слова фраза цитата дословно пояснение позиция
    мысль суть главное речь затем потом после ни не вот это так тогда там здесь цель смысл довод
    вердикт диагноз рецепт объяснение причина обещание прогноз просьба предложение признание
    """.split()
)
_MY_WORDS = frozenset("انا قلت كتبت سالت اجبت ذكرت اضفت رددت همست صرحت سالته قلنا نحن".split())
_NAMED = frozenset(["name", "office", "anon", "body"])
_PASSED_ON = frozenset(["ابلغ", "اكد", "قال", "حذر", "اخبر"])
_PROMISING = frozenset(["تعهد", "وعد", "هدد", "توعد"])
LONGEST_HEADLINE = 18  # tokens
TOP = 3  # paragraphs under which the dateline stands
LONGEST_DATELINE = 5  # words of the places, and of the outlet


class _Reader:
    """Reads one text, sentence by sentence; keeps what each quotation's voice is."""

    def __init__(
        self,
        shadow: Shadow,
        language: str,
        published: date | None,
        mentions: Sequence[Mention],
        dates: Sequence[FoundDate],
        gazetteer: Gazetteer,
        quotations: list[Quotation],
    ) -> None:
        self.shadow, self.language, self.quotations = shadow, language, quotations
        if language == "ru":
            self.quotations = split_quotations(shadow, self.quotations)
        self.chunker = Chunker(
            shadow,
            language=language,
            published=published,
            mentions=mentions,
            gazetteer=gazetteer,
        )
        self.discourse = Discourse(gazetteer, published, language)
        self.dates = SaidDates(shadow, dates, published)
        spans = [shadow.inner(d.start, d.end) for d in dates]
        self.analyst = Analyst(shadow, language, self.chunker, spans)
        self.voices = Voices(shadow, language, self.discourse, self.dates)
        judge = NameJudge(shadow, language, mentions)
        self.governor = Governor(shadow, language, self.quotations, judge)
        self.voiced: dict[int, Voice] = {}  # by the index of the quotation
        self.groups: dict[int, int] = {}
        self.last_group = 0
        self.me: Speaker = ""  # who says "I" in the turn of an interview

    def read(self) -> Iterator[FoundStatement]:
        cut = Cut(self.shadow, self.quotations)
        blocks = find_blocks(self.shadow, cut, self.language, self.analyst)
        for unit, following in cut.outer():
            block = blocks.get(unit.paragraph)
            if block and block.until is not None and unit.start >= block.until:
                block = None
            yield from self._unit(unit, following, block)
        self._share_runs()
        for unit in cut.inner():
            self._nested(unit)
        for block in dict.fromkeys(blocks.values()):
            yield from self._turn(block)
        for index, voice in self.voiced.items():
            own = self.quotations[index]
            group = self.groups.get(index)
            yield self._statement(own.start, own.end, "direct", voice, group)

    # one sentence -----------------------------------------------------------------

    def _unit(
        self, unit: Unit, following: Unit | None, block: Block | None
    ) -> Iterator[FoundStatement]:
        if unit.is_mute and not block:
            return
        sentence = self.analyst.analyse(unit)
        governors = self.governor.of(sentence)
        self.me = block.speaker if block and not block.is_question else ""
        latter = sentence.contents.word(0) in LATTER
        if not (sentence.own or sentence.parties or governors or block or latter):
            return
        used = self._used(sentence, governors.values())
        self.voices.give(sentence, used, me=block.speaker if block else "")
        self._quotations(sentence, governors, following)
        if block:
            self._take_turn(block, sentence)
        yield from self._reported(sentence, block)
        if not (block and block.dash) or block.is_question:
            yield from self._headline(sentence, block)
        self.voices.note(sentence, used)

    def _used(self, sentence: Sentence, governors: object) -> set[int]:
        """The attributions by which anything is said."""
        used = {k for k, content in enumerate(sentence.ranges) if content}
        return used | {k for k in governors if k is not None}  # type: ignore[attr-defined]

    def _quotations(
        self, sentence: Sentence, governors: dict[int, int | None], following: Unit | None
    ) -> None:
        previous: int | None = None
        for k, governor in governors.items():
            index = sentence.unit.tokens[k].quote
            if index is None or index in self.voiced:
                continue
            voice = self._voice(sentence, k, governor, following)
            if voice is None:
                continue
            self.voiced[index] = voice
            self._group(sentence, previous, k)
            previous = k

    def _voice(
        self, sentence: Sentence, k: int, governor: int | None, following: Unit | None
    ) -> Voice | None:
        if own := self._elliptic(sentence, k):
            return own
        if governor is not None:
            return sentence.voices[governor]
        if sentence.contents.word(k - 1) == ":":
            return None if self._credits_outlet(sentence, k) else self._introduced(sentence, k)
        if k == 0 and self.governor.heads_line(sentence):
            voice = Voice(said=self.dates.default, cue=":", rule="colon")
            self.voices.by_party(sentence.parties[0], voice)
            return voice
        if self.governor.stands_alone(sentence):
            return self._continued(sentence, k, following)
        return None if self._is_byline(sentence, k) else self._unintroduced(sentence, k)

    def _credits_outlet(self, sentence: Sentence, k: int) -> bool:
        """لندن: «الميناء»: under the headline, where the report was written and for whom."""
        unit, words = sentence.unit, sentence.contents.words
        alone = k == len(words) - 1 and k <= LONGEST_DATELINE
        top = 0 < unit.paragraph < TOP and self.language == "ar"
        spoken = any(p.kind in _NAMED and p.head != "place" for p in sentence.parties)
        index = unit.tokens[k].quote
        if not (alone and top) or index is None or (spoken and not self._is_place(sentence)):
            return False
        own = self.quotations[index]
        return len(self.shadow.folded[own.start : own.end].split()) <= LONGEST_DATELINE

    def _is_byline(self, sentence: Sentence, k: int) -> bool:
        """موسكو - «الميناء» - من مراسلنا: the outlet between dashes behind the place."""
        word = sentence.contents.word
        dashed = word(k - 1) == "-" and (word(k + 1) or "-") in ("-", ",", "من")
        near = 0 < sentence.unit.paragraph < TOP and 0 < k < LONGEST_DATELINE
        return dashed and near and self.language == "ar" and self._is_place(sentence)

    def _is_place(self, sentence: Sentence) -> bool:
        return all(p.kind == "body" and p.head in ("state", "place") for p in sentence.parties)

    def _elliptic(self, sentence: Sentence, k: int) -> Voice | None:
        """«..., а Лавров — "полезной"»: the name before the dash has the verb of the first."""
        k -= sentence.contents.word(k - 1) == "как"
        if self.language != "ru" or sentence.contents.word(k - 1) != "-":
            return None
        for party in sentence.parties:
            inside = self._within(sentence, party)  # «в Кремле — как «полезную»»
            if party.last == k - 1 and (party.nominative or inside) and party.kind in _NAMED:
                called = sentence.contents.word(k) == "как"
                if sentence.contents.word(party.first - 1 - inside) not in (
                    ("а", ",") if called or inside else ("а",)
                ):
                    return None
                voice = Voice(said=self.dates.default, cue="-")
                self.voices.by_party(party, voice)
                return voice
        return None

    def _introduced(self, sentence: Sentence, k: int) -> Voice:
        """ "X: «...»", "in a statement: ..." - the party named before the colon."""
        voice = Voice(said=self.dates.default, cue=":")
        words = sentence.contents.words[:k]
        clause = k - words[::-1].index(";") if ";" in words else 0
        asked = max(clause, self._end_of_question(sentence, k))
        named = [p for p in sentence.parties if asked <= p.first and p.last < k]
        named = [p for p in named if self.governor.is_free(sentence, p)]
        if self.language == "ru" and {"он", "она"} & set(words[clause:]):
            named = [p for p in named if p.nominative]  # «он звонил Бушу: «...»»
        named = named or [
            p for p in sentence.parties if clause <= p.first < k and self._within(sentence, p)
        ]
        if self.me and self.language == "ar" and set(words) & _MY_WORDS:
            voice.speaker = self.me  # قلت لزوجتي: «...»
        elif named:
            both = named[0].partner is not None and named[0].partner.last < k
            self.voices.by_party(named[0], voice, joint=both)
        elif self.language == "ru" and self._of_stranger(words[clause:]):
            voice.speaker = "anon:unnamed"  # «Её брат не теряет надежды: «...»»
        elif self.discourse.last:
            voice.speaker = self.discourse.last.speaker
        voice.rule = "colon"
        return voice

    def _of_stranger(self, words: Sequence[str]) -> bool:
        """«Её брат не теряет надежды: «...»»: a sentence with a subject that no list knows."""
        if not words or set(words) & {"он", "она", "они", "я", "мы"}:
            return False
        first = words[0]
        lexicon = LEXICON["ru"]
        grammar = first in lexicon.PREPOSITIONS or first in lexicon.ADVERBS or first in _NO_SUBJECT
        grammar = grammar or first in lexicon.ASKED or lookup("ru", first) is not None
        return first in ("его", "ее", "их") or (not grammar and len(words) > 2)

    def _within(self, sentence: Sentence, party: Party) -> bool:
        """«в Кремле не смогли ответить: «...»»: the institution where it was said."""
        before = sentence.contents.word(party.first - 1)
        if before == "من":  # جاء الرد من الكرملين:
            return bool({"رد", "الرد", "جواب", "الجواب"} & set(sentence.contents.words))
        institution = party.kind == "body" and party.head == "institution"
        return self.language == "ru" and institution and before in ("в", "во")

    def _end_of_question(self, sentence: Sentence, k: int) -> int:
        """ "Asked whether Russia knew, Lavrov ...": behind the comma stands who answers."""
        words = sentence.contents.words[:k]
        if words[:1] and words[0] in LEXICON[self.language].ASKED:
            return next((j for j in reversed(range(k)) if words[j] in (",", "،")), 0)
        return 0

    def _continued(self, sentence: Sentence, k: int, following: Unit | None) -> Voice | None:
        """A sentence that is all quotation: by the next one's cue, or whoever spoke last."""
        if not self.governor.is_sentence(sentence, k):
            return None
        same = following is not None and following.paragraph == sentence.unit.paragraph
        if following and same and (ahead := self._ahead(following)):
            return ahead
        if self.discourse.last is None:
            return self._behind(following) if following and same else None
        return Voice(self.discourse.last.speaker, said=self.dates.default, rule="continued")

    def _ahead(self, following: Unit) -> Voice | None:
        """The voice of a sentence that is nothing but an attribution: "..." Biden said."""
        ahead = self.analyst.analyse(following)
        if not ahead.own or ahead.own[0].first > 1 or ahead.ranges[0] is not None:
            return None
        if any(t.quote is not None for t in following.tokens):
            return None
        if len(following.tokens) - ahead.own[0].last > 2 and self.discourse.last:
            return None  # it says more than whose words those were
        self.voices.give(ahead, {0})
        return ahead.voices[0]

    def _behind(self, following: Unit) -> Voice | None:
        """The first one named in the sentence behind: "..." In these words Biden summed it up."""
        parties = self.analyst.analyse(following).parties
        named = [p for p in parties if p.kind in ("name", "office")]
        if not named:
            return None
        voice = Voice(said=self.dates.default)
        self.voices.by_party(named[0], voice)
        return voice

    def _unintroduced(self, sentence: Sentence, k: int) -> Voice | None:
        """A long quotation without any cue: by the sentence's subject, else the last speaker."""
        if own := self._felt_there(sentence, k):
            return own
        dashed = self.governor.is_dashed(sentence, k) or self.governor.is_resumed(sentence, k)
        if not dashed and not self.governor.is_long(sentence, k):
            return None
        voice = Voice(said=self.dates.default)
        free = [p for p in sentence.parties if self.governor.is_free(sentence, p)]
        named = [p for p in free if p.last <= k] or (
            [p for p in free if p.nominative] if dashed else []
        )
        if named:
            self.voices.by_party(named[0], voice)
        elif dashed and self._other_does(sentence, k):
            voice.speaker = "anon:unnamed"  # «...», — плачет хозяйка дома
        elif self.discourse.last:
            voice.speaker = self.discourse.last.speaker
        voice.rule = "no cue"
        return voice if voice.speaker else None

    def _felt_there(self, sentence: Sentence, k: int) -> Voice | None:
        """«В Белом доме «крайне разочарованы»», «Блинкен «глубоко обеспокоен»»: how the one before
        feels, in the words of an institution or his own."""
        place = next((p for p in sentence.parties if p.last == k), None)
        if place is None:
            return None
        felt = self.language == "ru" and place.nominative and place.kind in _NAMED
        felt = felt and self.governor.is_feeling(sentence, k)
        if not (felt or self._within(sentence, place)):
            return None
        voice = Voice(said=self.dates.default, rule="no cue")
        self.voices.by_party(place, voice)
        return voice

    def _other_does(self, sentence: Sentence, k: int) -> bool:
        """Whether the words behind the dash name somebody whom no list knows."""
        behind = [w for w in sentence.contents.words[k + 1 :] if w[0].isalpha()]
        pronouns = set(behind) & {"он", "она", "они", "так"}
        return self.language == "ru" and len(behind) > 1 and not pronouns

    # groups and runs ------------------------------------------------------------------

    def _group(self, sentence: Sentence, previous: int | None, k: int) -> None:
        """Number the pieces of one quotation that its attribution splits."""
        if previous is None:
            return
        first, second = sentence.unit.tokens[previous].quote, sentence.unit.tokens[k].quote
        if first is None or second is None or self.voiced[first] is not self.voiced[second]:
            return
        for a in sentence.own:
            between = previous < min(a.first, a.at) and a.last <= k
            if between and a.cue.mood == "finite":
                self._same_group(first, second)
                return

    def _same_group(self, first: int, second: int) -> None:
        if first not in self.groups:
            self.last_group += 1
            self.groups[first] = self.last_group
        self.groups[second] = self.groups[first]

    def _share_runs(self) -> None:
        """Pieces of a quotation that runs over paragraphs share its speaker."""
        runs: dict[int, list[int]] = {}
        for index, quotation in enumerate(self.quotations):
            if quotation.run is not None and quotation.parent is None:
                runs.setdefault(quotation.run, []).append(index)
        for own in runs.values():
            voices = [v for i in own if (v := self.voiced.get(i))]
            best = next((v for v in voices if v.cue), voices[0] if voices else None)
            for index in own:
                if best:
                    self.voiced[index] = best
                self._same_group(own[0], index)

    def _nested(self, unit: Unit) -> None:
        """Quotations inside a quotation, with the outer speaker as "I"."""
        outer = self.voiced.get(unit.around if unit.around is not None else -1)
        if outer is None:
            return
        sentence = self.analyst.analyse(unit)
        governors = self.governor.of(sentence)
        self.voices.give(sentence, set(), me=outer.speaker)
        for k, governor in governors.items():
            index = unit.tokens[k].quote
            colon = sentence.contents.word(k - 1) == ":"
            if index is None or (governor is None and not colon):
                continue
            voice = self._introduced(sentence, k) if governor is None else sentence.voices[governor]
            vague = (
                not voice.speaker
                or (governor is None and not voice.text)
                or (
                    governor is not None
                    and sentence.own[governor].pronoun in (("", "p"), ("", "d"))
                )
            )
            self.voiced[index] = replace(voice, speaker="anon:unnamed") if vague else voice

    # reported speech ----------------------------------------------------------------------

    def _reported(self, sentence: Sentence, block: Block | None) -> Iterator[FoundStatement]:
        turn = block is not None and block.dash and not block.is_question
        for index, content in enumerate(sentence.ranges):
            if content is None or self._swallowed(sentence, index):
                continue
            if turn and not self._passes_on(sentence, index):
                continue
            if self._only_mentions(sentence, index, content):
                continue
            yield from self._of_range(sentence, content, sentence.voices[index])

    def _only_mentions(self, sentence: Sentence, index: int, content: Range) -> bool:
        """تحدث عن السلام: what somebody spoke of is not what he said."""
        if self.language != "ar":
            return False
        spoke = sentence.own[index].cue.lemma == "تحدث" or self._heads_text(sentence)
        return spoke and sentence.contents.word(content[0]) not in LEXICON["ar"].COMPLEMENTISERS

    def _heads_text(self, sentence: Sentence) -> bool:
        """Whether the sentence is the headline, which tells deeds: يوقعان ويدعوان إلى مؤتمر."""
        words = sentence.contents.words
        return sentence.unit.paragraph == 0 and len(words) < LONGEST_HEADLINE and words[-1] != "."

    def _passes_on(self, sentence: Sentence, index: int) -> bool:
        """«— Нет. Президент говорил нам, что спешить незачем»: what a turn tells that others said,
        or its speaker before; not the narrator's words between dashes."""
        a, content = sentence.own[index], sentence.ranges[index]
        behind = content is not None and content[0] > a.at
        opens = content is not None and sentence.contents.word(content[0])
        behind = behind and opens in LEXICON[self.language].COMPLEMENTISERS
        return behind and sentence.contents.word(min(a.first, a.at) - 1) != "-"

    def _of_range(
        self, sentence: Sentence, content: Range, voice: Voice
    ) -> Iterator[FoundStatement]:
        tokens = sentence.unit.tokens[slice(*content)]
        first, last = tokens[0], tokens[-1]
        start = first.start if first.quote is None else self.quotations[first.quote].start
        end = last.end if last.quote is None else min(self.quotations[last.quote].end, last.end)
        quoted = any(t.quote is not None and t.quote in self.voiced for t in tokens)
        if start < end:
            yield self._statement(start, end, "mixed" if quoted else "reported", voice, None)

    def _headline(self, sentence: Sentence, block: Block | None) -> Iterator[FoundStatement]:
        """ "Peskov: Moscow is ready" - a name and a colon at the head, without quotation marks."""
        party = next((p for p in sentence.parties if p.first <= 1), None)
        body = party is not None and party.kind == "body" and party.head == "institution"
        if block or party is None or not (body or party.kind in ("name", "office")):
            return
        words, last = sentence.contents.words, party.last
        if sentence.contents.word(last) != ":" or "«»" in words[last : last + 2]:
            return
        if len(words) - last > 3 and not any(r and r[0] <= last + 2 for r in sentence.ranges):
            voice = Voice(said=self.dates.default, cue=":")
            self.voices.by_party(party, voice)
            yield from self._of_range(sentence, (last + 1, self._end(words)), voice)

    def _end(self, words: Sequence[str]) -> int:
        return len(words) - (words[-1] in (".", "!", "?", "؟", "…"))

    def _swallowed(self, sentence: Sentence, index: int) -> bool:
        """What a statement says of its own speaker's words is no second statement; nor is a
        trailing credit to an agency."""
        a, voice = sentence.own[index], sentence.voices[index]
        content = sentence.ranges[index]
        clause = a.kind == "clause" and (self.language != "ar" or content is None)
        if clause or not voice.speaker:
            return True
        if voice.rule == "agency" and self._only_credits(sentence, index):
            return True
        around = sentence.around(index)
        if around is None:
            return False
        quoted = content and "«»" in sentence.contents.words[slice(*content)]
        within = sentence.voices[around].rule != "agency" and not quoted
        told = self.language == "ar" and a.kind == "verb" and content is not None
        if told and content is not None and a.cue.lemma not in _PROMISING:
            opens = sentence.contents.word(content[0])
            told = a.cue.lemma in _PASSED_ON and opens in LEXICON["ar"].COMPLEMENTISERS
        if told and a.party is not None and sentence.voices[around].speaker != voice.speaker:
            return False  # قال البيت الأبيض إن بايدن أبلغ نظيره أن
        if a.nested or (self.language != "ar" and a.kind == "verb" and within):
            return True  # «напомнил, что США потребовали закрыть»
        return a.party is None or sentence.voices[around].speaker == voice.speaker

    def _only_credits(self, sentence: Sentence, index: int) -> bool:
        """An agency named for a content that others say, or behind it: "..., TASS reported"."""
        content, a = sentence.ranges[index], sentence.own[index]
        fronted = sentence.contents.words[1:3] == ["том", ","]  # «О том, что ..., писало Reuters»
        if content is None or (content[1] <= a.first and not fronted):
            return True
        return any(
            k != index and content[0] <= o.at < content[1] and o.party not in (None, a.party)
            for k, o in enumerate(sentence.own)
        )

    # turns of an interview ---------------------------------------------------------------------

    def _take_turn(self, block: Block, sentence: Sentence) -> None:
        """The speaker of a turn led by a dash is whom its own attribution names."""
        if block.cue and not block.speaker:
            named = next((v for v in sentence.voices if v.speaker), None)
            block.speaker = named.speaker if named else ""
        if block.speaker and isinstance(block.speaker, str) and not block.is_question:
            self.discourse.last = Known(block.speaker, "", "s", "name")

    def _turn(self, block: Block) -> Iterator[FoundStatement]:
        """A turn of an interview, or speech led by a dash; the questions are left out."""
        if block.is_question:
            return
        voice = Voice(block.speaker, cue=block.cue, said=self.dates.default, rule=block.rule)
        group = None
        if len(block.pieces) > 1:
            self.last_group += 1
            group = self.last_group
        for piece in block.pieces:
            yield self._piece(piece, voice, group)

    def _piece(self, piece: Piece, voice: Voice, group: int | None) -> FoundStatement:
        return self._statement(piece.start, piece.end, "direct", voice, group)

    def _statement(
        self, start: int, end: int, form: str, voice: Voice, group: int | None
    ) -> FoundStatement:
        begin, stop = self.shadow.span(start, end)
        return FoundStatement(
            begin,
            stop,
            self.shadow.text[begin:stop],
            form,
            voice.speaker,
            speaker_text=voice.text,
            role=voice.role,
            cue=voice.cue,
            said=voice.said,
            group=group,
            via=voice.via,
            audience=voice.audience,
            future=speaks_of_future(self.shadow.folded[start:end], self.language),
            rule=voice.rule,
            why=_why(voice),
        )


def _why(voice: Voice) -> str:
    who = f"{voice.rule}: {voice.text}" if voice.text else voice.rule
    return f'{who}, by "{voice.cue}"' if voice.cue else who
