"""Statements: who said what, in direct, reported and mixed speech.

`find_statements` is the whole of it; the parts stand in `quotes` (marks to spans), `clauses`
(sentences and tokens), `chunking` and `parties` (who is spoken of), `cues` and `speakers` (who says
it), `contents` (what is said) and `naming` (words in marks that nobody says).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from .chunking import Chunker
from .clauses import Unit, units_of
from .contents import Contents
from .cues import LEXICON
from .discourse import Discourse, Known, Speaker
from .findings import FoundDate, FoundStatement, Mention
from .gazetteer import Gazetteer
from .interviews import Block, find_blocks
from .naming import NameJudge
from .parties import Party
from .quotes import find_quotations
from .said import SaidDates, speaks_of_future
from .speakers import Attribution, attributions
from .text import Shadow

SENTENCE_LIKE = 5  # words from which a quotation without a cue is taken for one


def find_statements(
    shadow: Shadow,
    *,
    language: str,
    published: date | None,
    mentions: Sequence[Mention],
    dates: Sequence[FoundDate],
    gazetteer: Gazetteer,
) -> list[FoundStatement]:
    """Everything that somebody is reported to have said, in order of its start."""
    if language not in LEXICON:
        return []
    reader = _Reader(shadow, language, published, mentions, dates, gazetteer)
    return sorted(reader.read(), key=lambda s: (s.start, -s.end))


@dataclass(slots=True)
class _Voice:
    """Who speaks by an attribution, and how the text puts it."""

    speaker: Speaker = ""
    text: str = ""
    role: str = ""
    cue: str = ""
    said: str = ""
    via: str = ""
    audience: str = ""
    rule: str = ""


@dataclass(slots=True)
class _Sentence:
    """One unit with all that was found in it."""

    unit: Unit
    parties: list[Party]
    own: list[Attribution]
    contents: Contents
    voices: list[_Voice] = field(default_factory=list)
    ranges: list[tuple[int, int] | None] = field(default_factory=list)


class _Reader:
    def __init__(
        self,
        shadow: Shadow,
        language: str,
        published: date | None,
        mentions: Sequence[Mention],
        dates: Sequence[FoundDate],
        gazetteer: Gazetteer,
    ) -> None:
        self.shadow, self.language, self.gazetteer = shadow, language, gazetteer
        self.published = published
        self.quotations = find_quotations(shadow, language=language)
        self.chunker = Chunker(
            shadow,
            language=language,
            published=published,
            mentions=mentions,
            gazetteer=gazetteer,
        )
        self.discourse = Discourse(gazetteer, published)
        self.dates = SaidDates(shadow, dates, published)
        self.judge = NameJudge(shadow, language, mentions)
        self.found: list[FoundStatement] = []
        self.voiced: dict[int, _Voice] = {}
        self.groups: dict[int, int] = {}
        self.last_group = 0

    def read(self) -> Iterator[FoundStatement]:
        units = units_of(self.shadow, self.quotations)
        outer = [u for u in units if u.around is None]
        blocks = find_blocks(self.shadow, outer, self.language, self.chunker, self.gazetteer)
        for unit, following in zip(outer, [*outer[1:], None], strict=True):
            self._read_unit(unit, following, blocks.get(unit.paragraph))
        self._share_runs()
        for unit in units:
            if unit.around is not None:
                self._read_nested(unit)
        for block in dict.fromkeys(blocks.values()):
            self.found += self._of_block(block)
        yield from self.found
        yield from self._direct()

    # one sentence -------------------------------------------------------------

    def _read_unit(self, unit: Unit, following: Unit | None, block: Block | None) -> None:
        sentence = self._analyse(unit)
        if block and block.speaker and not self.discourse.last:
            self.discourse.interviewee = block.speaker
        self._give_voices(sentence, block)
        self._quotations_of(sentence, following)
        if not (block and block.spoken_only):
            self._reported(sentence)
        self._remember(sentence)

    def _analyse(self, unit: Unit) -> _Sentence:
        parties = self.chunker.parties(unit)
        own = attributions(unit, parties, self.language)
        contents = Contents(unit, own, parties, self.language)
        sentence = _Sentence(unit, parties, own, contents)
        sentence.ranges = [contents.of(k) for k in range(len(own))]
        return sentence

    def _give_voices(self, sentence: _Sentence, block: Block | None) -> None:
        unit = sentence.unit
        for index, a in enumerate(sentence.own):
            voice = _Voice(cue=self._cue_text(unit, a), rule=a.kind)
            self._name_speaker(sentence, index, voice, block)
            voice.said = self.dates.of(unit, a, sentence.ranges, a.pluperfect)
            voice.audience = a.audience
            if a.via and a.via.speaker:
                voice.via = a.via.speaker if isinstance(a.via.speaker, str) else ""
            sentence.voices.append(voice)

    def _cue_text(self, unit: Unit, a: Attribution) -> str:
        token = unit.tokens[a.at]
        return self.shadow.text[slice(*self.shadow.span(token.start, token.end))]

    def _name_speaker(
        self, sentence: _Sentence, index: int, voice: _Voice, block: Block | None
    ) -> None:
        a = sentence.own[index]
        if a.party is not None:
            self._by_party(a.party, voice)
        elif a.carries is not None and a.carries < len(sentence.voices):
            earlier = sentence.voices[a.carries]
            voice.speaker, voice.text, voice.role = earlier.speaker, earlier.text, earlier.role
            voice.rule = "same subject"
        elif a.pronoun is not None:
            self._by_pronoun(sentence, a.pronoun, voice, block)

    def _by_party(self, party: Party, voice: _Voice) -> None:
        voice.speaker = self.discourse.resolve(party)
        voice.text = self._text(party.start, party.end)
        voice.role = party.role
        voice.rule = {"name": "named", "body": "institution", "office": "office"}.get(
            party.kind, "unnamed"
        )
        known = Known(voice.speaker, party.gender, party.number, party.kind, party.head, True)
        if voice.speaker:
            self.discourse.remember(known)

    def _by_pronoun(
        self, sentence: _Sentence, wanted: tuple[str, str], voice: _Voice, block: Block | None
    ) -> None:
        voice.rule = "carried by grammar"
        if wanted[1] == "me":
            voice.speaker = block.speaker if block else ""
            if not voice.speaker and sentence.unit.around is not None:
                voice.speaker = self.voiced.get(sentence.unit.around, voice).speaker
            return
        known = self.discourse.pronoun(*wanted)
        if known:
            voice.speaker = known.speaker
            self.discourse.remember(known)

    def _text(self, start: int, end: int) -> str:
        return self.shadow.text[slice(*self.shadow.span(start, end))]

    def _remember(self, sentence: _Sentence) -> None:
        """Note who was named; without a cue the sentence's subject may answer the next pronoun."""
        for party in sentence.parties:
            if party.speaker and party.prefix[-1:] not in ("ب", "ل"):
                speaker = self.discourse.resolve(party)
                known = Known(speaker, party.gender, party.number, party.kind, party.head)
                self.discourse.seen.append(known)
        if sentence.own:
            return
        subject = next((p for p in sentence.parties if self._is_subject(sentence, p)), None)
        if subject:
            speaker = self.discourse.resolve(subject)
            if speaker:
                self.discourse.remember(
                    Known(speaker, subject.gender, subject.number, subject.kind, subject.head)
                )

    def _is_subject(self, sentence: _Sentence, party: Party) -> bool:
        lexicon = LEXICON[self.language]
        tokens = sentence.unit.tokens
        if party.kind == "body" or party.prefix[-1:] in ("ب", "ل", "ك") or not party.nominative:
            return False
        if party.first and tokens[party.first - 1].word in lexicon.PREPOSITIONS:
            return False
        after = tokens[party.last].word if party.last < len(tokens) else ""
        joined = after in ("and", "и") or (
            after[:1] == "و" and party.last in self._starts(sentence)
        )
        return not joined

    def _starts(self, sentence: _Sentence) -> set[int]:
        return {p.first for p in sentence.parties}

    # quotations ---------------------------------------------------------------

    def _quotations_of(self, sentence: _Sentence, following: Unit | None) -> None:
        previous: int | None = None
        for k, token in enumerate(sentence.unit.tokens):
            if token.quote is None or token.quote in self.voiced:
                continue
            quotation = self.quotations[token.quote]
            governor, introduced = self._governor(sentence, k)
            if self.judge.is_name(sentence.unit, k, quotation, introduced=introduced):
                continue
            voice = self._voice_of(sentence, k, governor, following)
            if voice is None:
                continue
            self.voiced[token.quote] = voice
            self._group(sentence, previous, k)
            previous = k

    def _governor(self, sentence: _Sentence, k: int) -> tuple[int | None, bool]:
        """The attribution that a quotation belongs to, and whether it stands right beside it."""
        words = sentence.contents.words
        before = words[k - 1] if k else ""
        earlier = [i for i, a in enumerate(sentence.own) if a.at < k]
        colon = before == ":" or (before in (",", "،") and k > 1 and self._is_cue(sentence, k - 2))
        if earlier and (colon or self._tight(sentence, earlier[-1], k)):
            return earlier[-1], True
        behind = self._behind(sentence, k)
        if behind is not None:
            return behind, True
        within = [i for i, r in enumerate(sentence.ranges) if r and r[0] <= k < r[1]]
        if within:
            return max(within, key=lambda i: sentence.ranges[i] or (0, 0)), False
        for index in reversed(earlier):
            if k < sentence.contents.scope(index) or sentence.own[index].cue.mood == "participle":
                return index, k - sentence.own[index].last <= 1
        return (earlier[-1], False) if earlier else (None, colon)

    def _is_cue(self, sentence: _Sentence, k: int) -> bool:
        return any(a.at == k or a.last == k + 1 for a in sentence.own)

    def _tight(self, sentence: _Sentence, index: int, k: int) -> bool:
        a = sentence.own[index]
        words = sentence.contents.words
        between = words[max(a.at + 1, min(a.last, k)) : k]
        if any(w in (",", "،", ";") or w == "«»" for w in between):
            return False
        limit = 4 if a.cue.kind == "describe" else 1
        return k > a.at and len(between) <= limit

    def _behind(self, sentence: _Sentence, k: int) -> int | None:
        words = sentence.contents.words
        for index, a in enumerate(sentence.own):
            first = min(a.first, a.at)
            if first > k and a.cue.mood != "participle":
                between = words[k + 1 : first]
                plain = all(
                    w == "«»" or not w[0].isalnum() or w in ("как", "as", "كما") for w in between
                )
                return index if plain else None
        return None

    def _voice_of(
        self, sentence: _Sentence, k: int, governor: int | None, following: Unit | None
    ) -> _Voice | None:
        if governor is not None:
            return sentence.voices[governor]
        if sentence.contents._word(k - 1) == ":":
            return self._introduced(sentence, k)
        if self._stands_alone(sentence):
            return self._continued(sentence, k, following)
        return self._unintroduced(sentence, k)

    def _introduced(self, sentence: _Sentence, k: int) -> _Voice | None:
        """ "X: «...»", "in a statement: ..." - the party named before the colon."""
        named = [p for p in sentence.parties if p.last < k and self._is_free(sentence, p)]
        voice = _Voice(said=self.dates.default, rule="colon", cue=":")
        if named:
            self._by_party(named[0], voice)
            voice.rule = "colon"
        elif self.discourse.last:
            voice.speaker = self.discourse.last.speaker
        return voice

    def _is_free(self, sentence: _Sentence, party: Party) -> bool:
        before = sentence.contents._word(party.first - 1)
        return before not in LEXICON[self.language].PREPOSITIONS and party.prefix[-1:] not in (
            "ب",
            "ل",
            "ك",
        )

    def _stands_alone(self, sentence: _Sentence) -> bool:
        return all(not w[0].isalnum() for w in sentence.contents.words)

    def _continued(self, sentence: _Sentence, k: int, following: Unit | None) -> _Voice | None:
        """A sentence that is all quotation: by the next one's cue, or whoever spoke last."""
        if self._size(sentence, k) < 2:
            return None
        if following is not None and following.paragraph == sentence.unit.paragraph:
            ahead = self._analyse(following)
            if ahead.own and ahead.own[0].first <= 1 and ahead.ranges[0] is None:
                if not any(t.quote is not None for t in following.tokens[: ahead.own[0].last]):
                    self._give_voices(ahead, None)
                    return ahead.voices[0]
        if self.discourse.last is None:
            return None
        return _Voice(self.discourse.last.speaker, said=self.dates.default, rule="continued")

    def _size(self, sentence: _Sentence, k: int) -> int:
        quotation = self.quotations[sentence.unit.tokens[k].quote or 0]
        return len(self.shadow.folded[quotation.start : quotation.end].split())

    def _unintroduced(self, sentence: _Sentence, k: int) -> _Voice | None:
        """A long quotation without any cue: by the sentence's own subject, else the last speaker."""
        if self._size(sentence, k) < SENTENCE_LIKE:
            return None
        voice = _Voice(said=self.dates.default, rule="no cue")
        named = [p for p in sentence.parties if p.last <= k and self._is_free(sentence, p)]
        if named:
            self._by_party(named[0], voice)
        elif self.discourse.last:
            voice.speaker = self.discourse.last.speaker
        return voice if voice.speaker else None

    def _group(self, sentence: _Sentence, previous: int | None, k: int) -> None:
        """Number the pieces of one quotation that its attribution splits."""
        if previous is None:
            return
        tokens = sentence.unit.tokens
        first, second = tokens[previous].quote, tokens[k].quote
        if first is None or second is None or self.voiced[first] is not self.voiced[second]:
            return
        for a in sentence.own:
            if previous < min(a.first, a.at) and a.last <= k and a.cue.mood != "participle":
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
            if quotation.run is not None:
                runs.setdefault(quotation.run, []).append(index)
        for own in runs.values():
            voice = next((v for i in own if (v := self.voiced.get(i)) and v.cue), None)
            voice = voice or next((v for i in own if (v := self.voiced.get(i))), None)
            for index in own:
                if voice:
                    self.voiced[index] = voice
                self._same_group(own[0], index)

    def _direct(self) -> Iterator[FoundStatement]:
        for index, voice in self.voiced.items():
            quotation = self.quotations[index]
            yield self._statement(
                quotation.start, quotation.end, "direct", voice, self.groups.get(index)
            )

    def _read_nested(self, unit: Unit) -> None:
        """Quotations inside a quotation, with the outer speaker as "I"."""
        outer = self.voiced.get(unit.around if unit.around is not None else -1)
        if outer is None:
            return
        sentence = self._analyse(unit)
        self._give_voices(sentence, None)
        for k, token in enumerate(unit.tokens):
            if token.quote is None:
                continue
            governor, introduced = self._governor(sentence, k)
            if governor is None and not introduced:
                continue
            quotation = self.quotations[token.quote]
            if self.judge.is_name(unit, k, quotation, introduced=introduced):
                continue
            voice = (
                sentence.voices[governor] if governor is not None else self._introduced(sentence, k)
            )
            if voice:
                self.voiced[token.quote] = (
                    voice if voice.speaker else replace(voice, speaker="anon:unnamed")
                )

    # reported speech ----------------------------------------------------------

    def _reported(self, sentence: _Sentence) -> None:
        for index, content in enumerate(sentence.ranges):
            if content is None or self._swallowed(sentence, index):
                continue
            first, last = sentence.unit.tokens[content[0]], sentence.unit.tokens[content[1] - 1]
            start = first.start if first.quote is None else self.quotations[first.quote].start
            end = last.end if last.quote is None else min(self.quotations[last.quote].end, last.end)
            quoted = any(
                t.quote in self.voiced
                for t in sentence.unit.tokens[slice(*content)]
                if t.quote is not None
            )
            if start < end:
                form = "mixed" if quoted else "reported"
                self.found.append(self._statement(start, end, form, sentence.voices[index], None))

    def _swallowed(self, sentence: _Sentence, index: int) -> bool:
        """A thought inside what its own speaker says ("he said he believed ...") is one statement;
        so is what an agency says of somebody else's words."""
        own, content = sentence.ranges[index], sentence.own[index]
        if own is None or not sentence.voices[index].speaker:
            return own is None or content.cue.weak
        for other, around in enumerate(sentence.ranges):
            if other != index and around and around[0] <= content.at < around[1]:
                same = sentence.voices[other].speaker == sentence.voices[index].speaker
                if same or content.cue.kind == "think" or content.party is None:
                    return True
        return False

    def _statement(
        self, start: int, end: int, form: str, voice: _Voice, group: int | None
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

    def _of_block(self, block: Block) -> Iterator[FoundStatement]:
        """The turns of an interview, and speech led by a dash."""
        for piece in block.pieces:
            voice = _Voice(piece.speaker, cue=piece.cue, said=self.dates.default, rule=block.rule)
            group = None
            if len(block.pieces) > 1:
                group = 10_000 + block.number
            yield self._statement(piece.start, piece.end, "direct", voice, group)


def _why(voice: _Voice) -> str:
    who = f"{voice.rule}: {voice.text}" if voice.text else voice.rule
    return f'{who}, by "{voice.cue}"' if voice.cue else who
