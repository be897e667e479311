"""Speech without quotation marks: the turns of an interview, and dialogue led by a dash."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from .chunking import Chunker
from .clauses import Unit
from .cues import LEXICON
from .discourse import Speaker
from .gazetteer import Gazetteer
from .speakers import attributions
from .text import Shadow

INTERVIEWER = "anon:interviewer"


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of one turn, as an inner span."""

    start: int
    end: int
    speaker: Speaker
    cue: str = ""


@dataclass(eq=False, slots=True)
class Block:
    """One turn: a paragraph, with its speaker."""

    number: int
    speaker: Speaker
    rule: str
    spoken_only: bool = False  # the whole paragraph is speech led by a dash
    pieces: list[Piece] = field(default_factory=list)


def find_blocks(
    shadow: Shadow, units: Sequence[Unit], language: str, chunker: Chunker, gazetteer: Gazetteer
) -> dict[int, Block]:
    """Paragraph number -> the turn that it is."""
    by_paragraph: dict[int, list[Unit]] = {}
    for unit in units:
        by_paragraph.setdefault(unit.paragraph, []).append(unit)
    found: dict[int, Block] = {}
    for paragraph, own in by_paragraph.items():
        block = _turn(shadow, paragraph, own, language, chunker)
        if block:
            found[paragraph] = block
    if sum(b.rule == "interview" for b in found.values()) < 2:
        found = {p: b for p, b in found.items() if b.rule != "interview"}
    _name_answers(shadow, found, by_paragraph, chunker, gazetteer)
    return found


def _turn(
    shadow: Shadow, paragraph: int, units: Sequence[Unit], language: str, chunker: Chunker
) -> Block | None:
    tokens = units[0].tokens
    words = [t.word for t in tokens[:3]]
    lexicon = LEXICON[language]
    start, end = shadow.paragraphs[paragraph]
    if len(words) > 2 and words[1] in (":", ".", "-") and tokens[2].start < end:
        if words[0] in lexicon.INTERVIEW_QUESTION:
            return Block(
                paragraph,
                INTERVIEWER,
                "interview",
                False,
                [Piece(tokens[2].start, end, INTERVIEWER)],
            )
        if words[0] in lexicon.INTERVIEW_ANSWER:
            return Block(paragraph, "", "interview", False, [Piece(tokens[2].start, end, "")])
    if words and words[0] == "-" and language == "ru" and len(tokens) > 2:
        return _dash(shadow, paragraph, units, language, chunker)
    return None


def _dash(
    shadow: Shadow, paragraph: int, units: Sequence[Unit], language: str, chunker: Chunker
) -> Block | None:
    """«— Мы готовы, — сказал он. — Но не завтра»: the pieces between the attributions."""
    start, end = units[0].tokens[0].end, shadow.paragraphs[paragraph][1]
    block = Block(paragraph, "", "dash", True)
    cut, cue, speaker = [(start, end)], "", ""
    for unit in units:
        parties = chunker.parties(unit)
        for a in attributions(unit, parties, language):
            first = min(a.first, a.at)
            if first and unit.tokens[first - 1].word == "-" and a.kind == "verb":
                tokens = unit.tokens
                last = min(a.last, len(tokens))
                while last < len(tokens) and tokens[last].word != "-":
                    last += 1
                stop = tokens[last].end if last < len(tokens) else tokens[-1].end
                cut[-1] = (cut[-1][0], tokens[first - 1].start)
                cut.append((stop, end))
                cue = cue or shadow.text[slice(*shadow.span(tokens[a.at].start, tokens[a.at].end))]
                if a.party and isinstance(a.party.speaker, str):
                    speaker = speaker or a.party.speaker
    block.speaker = speaker
    if not cue:
        block.rule = "interview"
    for first, last in cut:
        first, last = _trimmed(shadow.folded, first, last)
        if last - first > 1:
            block.pieces.append(Piece(first, last, speaker, cue))
    return block if block.pieces else None


def _trimmed(folded: str, start: int, end: int) -> tuple[int, int]:
    while start < end and folded[start] in " -\n":
        start += 1
    while end > start and folded[end - 1] in " -,\n":
        end -= 1
    return start, end


def _name_answers(
    shadow: Shadow,
    blocks: dict[int, Block],
    by_paragraph: dict[int, list[Unit]],
    chunker: Chunker,
    gazetteer: Gazetteer,
) -> None:
    """Give the unlabelled answers their speaker: whom the text around names most as a person."""
    open_ones = [b for b in blocks.values() if not b.speaker]
    if not open_ones:
        return
    counts: Counter[str] = Counter()
    for paragraph, units in by_paragraph.items():
        if paragraph in blocks:
            continue
        for unit in units:
            for party in chunker.parties(unit):
                if party.kind == "name" and isinstance(party.speaker, str) and party.speaker:
                    counts[party.speaker] += 1
    who = counts.most_common(1)[0][0] if counts else ""
    for block in open_ones:
        question = (
            block.rule == "interview"
            and block.pieces
            and shadow.folded[block.pieces[0].end - 1] == "?"
        )
        block.speaker = INTERVIEWER if question and block.spoken_only else who
        block.pieces = [Piece(p.start, p.end, block.speaker, p.cue) for p in block.pieces]
