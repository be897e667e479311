"""Speech without quotation marks: the turns of an interview, and dialogue led by a dash."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from .clauses import Cut, Token, Unit
from .cues import LEXICON
from .discourse import Speaker
from .lexicon.speech_en import TITLES
from .sentences import Analyst, Sentence
from .text import Shadow

_SIGN = re.compile(r"[:.-]")  # without one no paragraph is a turn
HEAD = 1500  # characters at the head of a transcript in which those who speak are presented
LONGEST_LABEL = 5  # tokens of a name before a colon
_LABEL_TITLES = frozenset(["the", "president", "secretary", "minister", *TITLES])
TURNS = 2  # labelled turns from which a text is an interview
QUESTIONS = 3  # paragraphs that ask, from which a text without labels is an interview
_PROMPTS = frozenset(  # "Take us back to the beginning."
    ["take", "tell", "describe", "walk", "explain", "give", "remind", "talk", "go", "start",
     "let's", "paint", "help", "imagine", "compare"]
)  # fmt: skip
LONGEST_PROMPT = 15  # words
_OF_TWO = re.compile(r"\b(?:i|we|you|my|our|your|me|us|mine|ours|yours|let's)\b")
LONGEST_ANSWER = 5  # paragraphs of an answer without labels
_FIRST_PERSON = {
    "en": re.compile(r"\b(?:i|we|my|our|me|us|i'm|we're|i've|we've)\b"),
    "ru": re.compile(r"\b(?:я|мы|мне|нам|меня|нас|мной|нами|мо[йяеи]|наш\w{0,3})\b"),
}
_BULLETED = re.compile(r"[-*•●■▪◆○◼▶] ?")
LONGEST_QUESTION = 60  # words
_DEEDS = (
    "л",
    "ла",
    "ли",
    "лся",
    "лась",
    "лись",
    "ает",
    "яет",
    "ует",
    "ит",
    "ают",
    "яют",
    "ится",
    "ется",
)
LONGEST_INSERT = 12  # tokens of a narrator's words between two dashes


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of one turn, as an inner span."""

    start: int
    end: int


@dataclass(eq=False, slots=True)
class Block:
    """One turn: a paragraph, with its speaker ("" until known)."""

    paragraph: int
    rule: str  # interview, dash
    speaker: Speaker = ""
    cue: str = ""
    dash: bool = False
    is_question: bool = False
    pieces: list[Piece] = field(default_factory=list)
    until: int | None = None  # where the turn ends within its paragraph, None for the end


def find_blocks(shadow: Shadow, cut: Cut, language: str, analyst: Analyst) -> dict[int, Block]:
    """Paragraph number -> the turn that it is."""
    found: dict[int, Block] = {}
    for paragraph, (start, end) in enumerate(shadow.paragraphs):
        if not _SIGN.search(shadow.folded, start, end):
            continue
        if (first := next(cut.of(paragraph), None)) is None:
            continue
        block = _labelled(shadow, paragraph, first.tokens, language)
        block = block or _named_turn(shadow, paragraph, first, analyst)
        if language == "ru" and not block and first.tokens[0].word == "-":
            block = _dashed(shadow, paragraph, list(cut.of(paragraph)), analyst)
        if block:
            found[paragraph] = block
    for paragraph in _listed(shadow, found, cut):
        del found[paragraph]
    if sum(not b.dash for b in found.values()) < TURNS:
        found = {p: b for p, b in found.items() if b.dash}
    bare = not found and language in _FIRST_PERSON
    if bare:
        found = unlabelled_turns(shadow, language)
        bare = bool(found)
    if not found:
        found = bulleted_turns(shadow)
    _take_turns(shadow, found)
    _name_answers(shadow, found, cut, analyst)
    if not bare:
        _continue_turns(shadow, found, cut, analyst)
    return found


def unlabelled_turns(shadow: Shadow, language: str) -> dict[int, Block]:
    """The turns of an interview whose questions only stand in paragraphs of their own: every
    question is followed by an answer, and most answers speak in the first person."""
    texts = [shadow.folded[start:end] for start, end in shadow.paragraphs]
    asked = [k for k, text in enumerate(texts[:-1]) if _is_question(text)]
    gaps = [later - k for k, later in pairwise(asked)]
    if len(asked) < QUESTIONS or any(not 1 < gap <= LONGEST_ANSWER + 1 for gap in gaps):
        return {}
    me = _FIRST_PERSON[language]
    if sum(bool(me.search(texts[k + 1])) for k in asked) * 3 < len(asked) * 2:
        return {}
    found: dict[int, Block] = {}
    for k, following in zip(asked, [*asked[1:], asked[-1] + 2], strict=True):
        for paragraph in range(k, following):
            piece = Piece(*shadow.paragraphs[paragraph])
            question = paragraph == k or (language == "en" and _prompts(texts[paragraph]))
            beside = paragraph > k + 1 and not _OF_TWO.search(texts[paragraph])
            if beside and not question and language == "en":
                continue  # what the reporter tells between two answers
            found[paragraph] = Block(paragraph, "interview", is_question=question, pieces=[piece])
    return found


def bulleted_turns(shadow: Shadow) -> dict[int, Block]:
    """The turns of an interview whose questions are led by a bullet, and the answers perhaps by a
    dash, up to the next question or to the first paragraph that is told without a dash."""
    texts = [shadow.folded[start:end] for start, end in shadow.paragraphs]
    asked = [k for k, text in enumerate(texts[:-1]) if _BULLETED.match(text) and _asks(text)]
    if len(asked) < QUESTIONS:
        return {}
    bullet = texts[asked[0]][0]
    asked = [k for k, text in enumerate(texts[:-1]) if text.startswith(bullet)]
    if sum(map(_asks, (texts[k] for k in asked))) * 3 < len(asked) * 2:
        return {}
    dashed = sum(texts[k + 1].startswith("-") for k in asked) * 3 > len(asked) * 2
    found: dict[int, Block] = {}
    for k, following in zip(asked, [*asked[1:], asked[-1] + 2], strict=True):
        found[k] = Block(k, "interview", is_question=True, pieces=[Piece(*shadow.paragraphs[k])])
        for paragraph in range(k + 1, min(following, k + 1 + LONGEST_ANSWER)):
            start, end = shadow.paragraphs[paragraph]
            if dashed and paragraph > k + 1 and not texts[paragraph].startswith("-"):
                break
            lead = _BULLETED.match(texts[paragraph])
            piece = Piece(start + (lead.end() if lead else 0), end)
            found[paragraph] = Block(paragraph, "interview", pieces=[piece])
    return found


def _asks(text: str) -> bool:
    return not {"?", "؟"}.isdisjoint(text[-3:]) and len(text.split()) <= LONGEST_QUESTION


def _prompts(text: str) -> bool:
    words = text.split()
    return 2 < len(words) <= LONGEST_PROMPT and words[0] in _PROMPTS


def _is_question(text: str) -> bool:
    words = text.split()
    return text.rstrip(" \"'”»").endswith("?") and len(words) <= 60 and text[0] not in '-"“«„'


def _continue_turns(shadow: Shadow, blocks: dict[int, Block], cut: Cut, analyst: Analyst) -> None:
    """Paragraphs between two labelled turns belong to the first of them, unless they speak of its
    speaker, or stand in brackets."""
    labelled = sorted(p for p, b in blocks.items() if not b.dash)
    if len(labelled) <= TURNS:
        return
    for paragraph, following in pairwise(labelled):
        own = blocks[paragraph]
        for later in range(paragraph + 1, following if following - paragraph <= 6 else 0):
            start, end = shadow.paragraphs[later]
            if later in blocks or shadow.folded[start] in "([*" or not _is_told(shadow, start, end):
                break
            parties = (p for unit in cut.of(later) for p in analyst.chunker.parties(unit))
            if any(p.speaker == own.speaker and p.kind == "name" for p in parties):
                break
            piece = Piece(start, end)
            blocks[later] = Block(
                later, own.rule, own.speaker, is_question=own.is_question, pieces=[piece]
            )


def _is_told(shadow: Shadow, start: int, end: int) -> bool:
    """Whether a paragraph is no heading."""
    return shadow.folded[start:end].rstrip("\"'”»)")[-1:] in ".!?؟…"


def _labelled(shadow: Shadow, paragraph: int, tokens: list[Token], language: str) -> Block | None:
    """ "Q: ...", "س: ...", «Вопрос: ...»."""
    if len(tokens) < 3 or tokens[1].word not in (":", ".", "-") or tokens[0].quote is not None:
        return None
    lexicon = LEXICON[language]
    piece = Piece(tokens[2].start, shadow.paragraphs[paragraph][1])
    if tokens[0].word in lexicon.INTERVIEW_QUESTION:
        return Block(paragraph, "interview", is_question=True, pieces=[piece])
    if tokens[0].word in lexicon.INTERVIEW_ANSWER:
        return Block(paragraph, "interview", pieces=[piece])
    return None


def _named_turn(shadow: Shadow, paragraph: int, unit: Unit, analyst: Analyst) -> Block | None:
    """ "SECRETARY BLINKEN: ...", "Лавров: ...": a turn of a transcript, under a name."""
    words = [t.word for t in unit.tokens[: LONGEST_LABEL + 2]]
    colon = words.index(":") if ":" in words else 0
    if not 0 < colon < len(unit.tokens) - 2 or unit.tokens[colon + 1].quote is not None:
        return None
    party = next((p for p in analyst.chunker.parties(unit) if p.last == colon), None)
    if unnamed := _titled_label(shadow, unit, colon):
        known = party is not None and party.kind == "name" and party.speaker
        if not known:
            piece = Piece(unit.tokens[colon + 1].start, shadow.paragraphs[paragraph][1])
            return Block(paragraph, "interview", unnamed, pieces=[piece])
    if party is None or party.kind not in ("name", "office") or not isinstance(party.speaker, str):
        return None
    before = [t.word for t in unit.tokens[: party.first]]
    if any(w not in _LABEL_TITLES and len(w) > 1 for w in before):
        return None
    if not party.speaker or party.speaker.startswith("anon:"):
        return None
    piece = Piece(unit.tokens[colon + 1].start, shadow.paragraphs[paragraph][1])
    return Block(paragraph, "interview", party.speaker, pieces=[piece])


def _titled_label(shadow: Shadow, unit: Unit, colon: int) -> str:
    """ "MR. TONER: ...": the speaker that a title and a family name in capitals label, with the
    given name where the head of the text has it; "" for other labels."""
    own = unit.tokens[colon - 1]
    before = [t.word for t in unit.tokens[: colon - 1] if t.is_word]
    written = shadow.written[own.start : own.end]
    labelled = bool(before) and all(word in _LABEL_TITLES for word in before)
    if not labelled or not written.isupper() or len(own.word) < 3 or own.word in _LABEL_TITLES:
        return ""
    full = re.search(rf"\b([a-z]{{2,}}) {re.escape(own.word)}\b", shadow.folded[:HEAD])
    given = full[1] if full and full[1] not in _LABEL_TITLES else ""
    return f"new:{given}-{own.word}" if given else f"new:{own.word}"


def _dashed(
    shadow: Shadow, paragraph: int, units: Sequence[Unit], analyst: Analyst
) -> Block | None:
    """«— Мы готовы, — сказал он. — Но не завтра»: the pieces around the narrator's words."""
    tokens = units[0].tokens
    if len(tokens) < 3:
        return None
    end = shadow.paragraphs[paragraph][1]
    block = Block(paragraph, "dash", dash=True)
    begin = tokens[0].end
    for unit, following in zip(units, [*units[1:], None], strict=False):
        sentence = analyst.analyse(unit)
        for first, last, cue in _inserts(sentence):
            _add(shadow, block, begin, unit.tokens[first].start)
            begin = unit.tokens[last].end if last < len(unit.tokens) else unit.end
            block.cue = block.cue or cue
            if cue and following and last == len(unit.tokens) and following.tokens[0].word != "-":
                block.until = begin
        if block.until is not None:
            return block if block.pieces else None
    _add(shadow, block, begin, end)
    return block if block.pieces else None


def _listed(shadow: Shadow, blocks: dict[int, Block], cut: Cut) -> list[int]:
    """Paragraphs that are items of a list led by dashes, not speech: what stands above ends with
    a colon, or the items end with semicolons, begin with small letters or with figures."""
    found: list[int] = []
    run: list[int] = []
    for paragraph in [*sorted(p for p, b in blocks.items() if b.dash), -1]:
        if run and paragraph != run[-1] + 1:
            above = list(cut.of(run[0] - 1)) if run[0] else []
            if _is_list(shadow, [blocks[p] for p in run], above):
                found += run
            run = []
        run.append(paragraph)
    return found


def _is_list(shadow: Shadow, run: Sequence[Block], above: Sequence[Unit]) -> bool:
    texts = [shadow.folded[slice(*shadow.paragraphs[b.paragraph])].rstrip() for b in run]
    if any(b.cue or "?" in text for b, text in zip(run, texts, strict=True)):
        return False
    first = [shadow.text[shadow.outer(b.pieces[0].start)] for b in run]
    if any(text.endswith(";") for text in texts) or all(not c.isupper() for c in first):
        return True
    colon = bool(above) and above[-1].tokens[-1].word == ":"
    return len(run) > 1 and (colon or any(c.isdigit() for c in first))


def _inserts(sentence: Sentence) -> list[tuple[int, int, str]]:
    """The narrator's words in a turn, from the dash before to the dash behind, with the cue."""
    tokens = sentence.unit.tokens
    found: list[tuple[int, int, str]] = []
    dashes = [k for k, t in enumerate(tokens) if k and t.word == "-"]
    k = 0
    while k < len(dashes):
        first = dashes[k]
        last = next(
            (d for d in dashes[k + 1 :] if tokens[d - 1].word in (".", ",", ":")), len(tokens)
        )
        cue = next((a for a in sentence.own if first < min(a.first, a.at) and a.at < last), None)
        said = cue and min(cue.first, cue.at) - first <= 2 and cue.kind == "verb"
        told = _narrates(sentence, first, last)
        of_turn = not _quotes_another(tokens, first - 2)
        if of_turn and tokens[first - 1].word in (",", "?", "!", "…", ".") and (said or told):
            found.append((first, last, tokens[cue.at].word if cue and said else "-"))
            k = dashes.index(last) if last in dashes else len(dashes)
        k += 1
    return found


def _quotes_another(tokens: Sequence[Token], k: int) -> bool:
    """Whether a quotation at `k` is a sentence of its own, somebody else's within the turn."""
    return k >= 0 and tokens[k].quote is not None and (k == 0 or tokens[k - 1].word in (".", ":"))


def _narrates(sentence: Sentence, first: int, last: int) -> bool:
    """«— Рябков разводит руками. —»: somebody named does something between two dashes."""
    if last - first > LONGEST_INSERT or (last == len(sentence.unit.tokens) and last - first > 5):
        return False
    near = first + 2
    if _is_deed(sentence, first):
        near = first + LONGEST_INSERT // 2
    return any(
        first < p.first <= near
        and p.last <= last
        and p.nominative
        and p.number == "s"
        and p.kind in ("name", "anon", "office")
        for p in sentence.parties
    )


def _is_deed(sentence: Sentence, dash: int) -> bool:
    """«..., — рубил воздух ладонью Рябков. —»: a Russian verb in small letters behind the dash."""
    tokens = sentence.unit.tokens
    verb = tokens[dash + 1] if dash + 1 < len(tokens) else None
    told = verb is not None and verb.is_word and not verb.capital
    return bool(told and verb and tokens[dash - 1].word in ",?!…" and verb.word.endswith(_DEEDS))


def _add(shadow: Shadow, block: Block, start: int, end: int) -> None:
    folded = shadow.folded
    while start < end and folded[start] in " -\n":
        start += 1
    while end > start and folded[end - 1] in " -,\n":
        end -= 1
    if end - start > 1:
        block.pieces.append(Piece(start, end))


def _take_turns(shadow: Shadow, blocks: dict[int, Block]) -> None:
    """In dialogue without attributions questions and answers alternate from the first question."""
    asking: int | None = None
    for paragraph, block in sorted(blocks.items()):
        if not block.dash or (block.cue and block.cue != "-"):
            asking = None
            continue
        if paragraph - 1 not in blocks:
            asking = None
        text = shadow.folded[block.pieces[0].start : shadow.paragraphs[paragraph][1]]
        if asking is None:
            block.is_question = "?" in text and block.cue != "-"
        else:
            block.is_question = asking % 2 == 0 and block.cue != "-"
        asking = 1 if block.is_question else 2


def _name_answers(shadow: Shadow, blocks: dict[int, Block], cut: Cut, analyst: Analyst) -> None:
    """Give the answers their speaker: whom the text around them names most as a person."""
    answers = [b for b in blocks.values() if not b.is_question and b.cue in ("", "-")]
    answers = [b for b in answers if not b.speaker]
    if not answers:
        return
    counts: Counter[str] = Counter()
    for paragraph in range(len(shadow.paragraphs)):
        if paragraph in blocks:
            continue
        for unit in cut.of(paragraph):
            parties = analyst.chunker.parties(unit)
            counts.update(
                p.speaker for p in parties if p.kind == "name" and isinstance(p.speaker, str)
            )
    who = counts.most_common(1)[0][0] if counts else ""
    for block in answers:
        block.speaker, block.cue = who, ""
