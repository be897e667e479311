"""Titles for proposed events: the clause that tells it, without date, aside and attribution."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache
from itertools import pairwise

from .happenings import classify, lexicon
from .matching import fold
from .text import Shadow
from .worth import Spans

LONGEST = 110  # characters of a title
FAR = 400  # characters from the word of happening to where its clause ends, at most
SHORTEST = 4  # words; a shorter clause takes in the one behind it
_CUT = re.compile(r"[,،;؛:]\s|[\s,،.]-\s|(?<=[^\W\d_]{4})\.\s|\n")
_ASIDE = re.compile(r"\([^()]{0,200}\)|\[[^\[\]]{0,200}\]")
_LEFT_OVER = re.compile(  # the small words that led a date which was cut out
    r"(?:^|\s)(?:on|in|at|of|by|for|over|since|before|until|after|during|early|late"
    r"|(?:on |in )?the (?:night|morning|evening|afternoon)(?: of)?"
    r"|в|во|с|к|на|до|за|через|спустя|после|ещё|уже|года|году|г\."
    r"|في|وفي|يوم|منذ|خلال|عام|شهر|من|قبل|بحلول|بعد|بتاريخ|مساء|صباح|ليل|فجر|ظهر|عصر)\s*(?=$|[,،])",
    re.IGNORECASE,
)
_PART_OF_DAY = re.compile(
    r"^ (?:morning|afternoon|evening|night|утром|дн[её]м|вечером|ночью|صباحا|مساء|ظهرا|ليلا)"
    r"[\u064b-\u0652]*(?!\w)"
)
_BARE_PARTICIPLE = re.compile(  # "the war, begun, was over": its date was cut out
    r" ?, (?:[a-z]+(?:ed|en|wn|un)|[а-яё]+(?:нн|вш)"
    r"(?:ый|ий|ого|его|ому|ему|ым|им|ом|ем|ая|ой|ей|ую|ое|ые|ие|ых|их)) ?(?=,)"
)
_APPOSED = frozenset(["the", "a", "an", "his", "her", "its", "their", "then", "former", "another"])
_SPACES = re.compile(r"\s+")
_EDGES = " \t\n.,،;؛:!?؟-–—…\"'“”«»‘’„()[]•*·"


def title_of(
    shadow: Shadow,
    clause: tuple[int, int],
    core: int,
    dates: Iterable[tuple[int, int]],
    language: str,
) -> str:
    """The title for a clause (inner span) around the word of happening at inner `core`."""
    dates = sorted(dates)
    span = max(clause[0], core - FAR), min(clause[1], core + FAR)
    pieces = _pieces(shadow.folded, *span, dates)
    k = next((k for k, (_, end) in enumerate(pieces) if core < end), len(pieces) - 1)
    first, last = _widen(shadow, pieces, k, language)
    start, end = pieces[first][0], pieces[last][1]
    words = _without(shadow, start, min(end, start + FAR), dates)
    return _closed(_shorten(_without_connectors(words, language)))


def _pieces(
    folded: str, start: int, end: int, dates: Sequence[tuple[int, int]]
) -> list[tuple[int, int]]:
    """The clause cut at commas, colons and dashes, but not inside a date."""
    held = Spans(dates)
    cuts = [m.start() for m in _CUT.finditer(folded, start, end) if not held.hold(m.start())]
    edges = [start, *(cut + 1 for cut in cuts), end]
    return [(a, b) for a, b in pairwise(edges) if b > a] or [(start, end)]


def _widen(shadow: Shadow, pieces: list[tuple[int, int]], k: int, language: str) -> tuple[int, int]:
    """Take in the pieces before where the verb or the subject must stand there, and pieces behind
    until the clause has some words; a piece that opens a relative clause ends it."""
    first = last = k
    while first and k - first < 3 and not _can_open(shadow, pieces[first], language):
        if _opens_clause(shadow, pieces[first - 1], pieces[first], language):
            break
        if _attributes(shadow, pieces[first - 1], language):
            break
        first -= 1
    if last + 2 < len(pieces) and _is_apposition(shadow, pieces[last + 1], language):
        last += 2  # "Mr. Gorbachev, 87, called ..."
    while last + 1 < len(pieces) and not _is_aside(shadow, pieces[last + 1], language):
        words = sum(_length(shadow, piece) for piece in pieces[first : last + 1])
        if words >= SHORTEST + 3:
            break
        last += 1
    return first, last


def _can_open(shadow: Shadow, piece: tuple[int, int], language: str) -> bool:
    """Whether a title can begin with the piece: in Arabic with a verb, elsewhere with a capital."""
    if _is_aside(shadow, piece, language):
        return False
    if language != "ar":
        begins = not _begins_small(shadow, piece)
        return _length(shadow, piece) >= SHORTEST and begins
    opening = shadow.folded[piece[0] : piece[1]].split()[:2]
    verbs = (classify(word, "ar") for word in opening if not word.startswith(("ال", "وال")))
    return any(verbs)


def _opens_clause(
    shadow: Shadow, before: tuple[int, int], piece: tuple[int, int], language: str
) -> bool:
    """Whether a piece that begins small is a clause of its own: ", and the pair signed"."""
    words = shadow.folded[piece[0] : piece[1]].split()
    if len(words) <= SHORTEST or words[0] not in lexicon(language).COORDINATORS:
        return False
    shares = any(classify(word, language) or word.endswith("ly") for word in words[1:3])
    told = shadow.folded[before[0] : before[1]].split()
    return not shares and any(classify(word, language) for word in told)


def _is_apposition(shadow: Shadow, piece: tuple[int, int], language: str) -> bool:
    """Whether a short piece only tells who was named: ", the defense secretary,", ", 87,"."""
    words = shadow.folded[piece[0] : piece[1]].split()
    if language != "en" or not 0 < len(words) <= SHORTEST + 2:
        return False
    return words[0] in _APPOSED or (len(words) == 1 and words[0].isdigit())


def _attributes(shadow: Shadow, piece: tuple[int, int], language: str) -> bool:
    """Whether a piece only says who tells the rest: "according to", «как уточнили в МИД»."""
    words = shadow.folded[piece[0] : piece[1]].lstrip(_EDGES)
    return words.startswith(lexicon(language).ATTRIBUTIONS)


def _length(shadow: Shadow, piece: tuple[int, int]) -> int:
    return len(shadow.folded[piece[0] : piece[1]].split())


def _begins_small(shadow: Shadow, piece: tuple[int, int]) -> bool:
    words = shadow.text[shadow.outer(piece[0]) : shadow.outer(piece[1] - 1)].lstrip()
    return words[:1].islower()


@cache
def _relatives(language: str) -> tuple[str, ...]:
    return tuple(fold(word) + " " for word in lexicon(language).RELATIVES)


def _is_aside(shadow: Shadow, piece: tuple[int, int], language: str) -> bool:
    words = shadow.folded[piece[0] : piece[1]].lstrip() + " "
    return words.startswith(_relatives(language))


def _without(shadow: Shadow, start: int, end: int, dates: Iterable[tuple[int, int]]) -> str:
    """The words of an inner span as written, less the dates in it and what is in brackets."""
    text, at, kept = shadow.text, shadow.outer(start), []
    for first, last in dates:
        owns = shadow.folded[last : last + 2] == "'s"  # "Wednesday's summit"
        if start <= first and last <= end and not owns:
            a, b = shadow.span(first, last)
            kept.append(text[at:a])
            at = max(at, b)
    kept.append(text[at : shadow.span(start, end)[1]])
    kept[1:] = [_PART_OF_DAY.sub("", piece) for piece in kept[1:]]
    for _ in range(2):  # "ещё в"
        kept[:-1] = [_LEFT_OVER.sub(" ", piece.rstrip()) for piece in kept[:-1]]
    words = _SPACES.sub(" ", _ASIDE.sub(" ", " ".join(kept)))
    return _BARE_PARTICIPLE.sub("", words) if len(kept) > 1 else words


@cache
def _connectors(language: str) -> tuple[str, ...]:
    words = {fold(word) + " " for word in lexicon(language).CONNECTORS}
    return tuple(sorted(words, key=len, reverse=True))


def _without_connectors(title: str, language: str) -> str:
    was = fold(title.strip(_EDGES)[:6])
    title = _tidy(title)
    for _ in range(4):
        head = next((c for c in _connectors(language) if fold(title[:40]).startswith(c)), "")
        if not head:
            break
        title = _tidy(" ".join(title.split(" ")[len(head.split()) :]))
    if language != "ar":
        return title[:1].upper() + title[1:]
    if was.startswith(("كان", "وكان")):
        title = title.replace(" قد ", " ", 1)
    title = title.removeprefix("و ").removeprefix("قد ")
    if title.startswith("وفي "):
        return title[1:]
    if re.match(r"و[^\W\d_]{3,} ", title) and not fold(title).startswith(_OWN_WAW):
        title = title[1:]
    return title


_SMALL_WORDS = (
    "on in at of by since during before until to the a an from and with for after as "
    "в во с со к ко на до от и по за из о об при после что "
    "في من إلى على عن و منذ حتى بعد قبل مع أن إن بين خلال يوم"
)
_TRAILERS = frozenset(_SMALL_WORDS.split())
# Arabic words whose و is their own.
_OWN_WAW = (
    "وزير", "وزار", "وفد", "وفود", "واشنطن", "وكال", "وقع", "وصل", "وصف", "وجه", "ورد", "وافق",
    "وضع", "وعد", "وقف", "وثيق", "وسط", "وحد", "ولاي", "وقت", "واجه", "واصل", "وسع", "والدة",
    "وفاه", "وفاة", "وصول", "وساط", "ولد", "وداع", "وارسو", "وعود", "وقائع", "وقوع", "وقود", "ودع",
)  # fmt: skip
_PAIRS = (("«", "»"), ("“", "”"), ("„", "“"), ("”", "“"), ("(", ")"))


def _untrailed(title: str) -> str:
    """Without the small words that a date cut out has left at the end."""
    words = title.split(" ")
    while len(words) > 2 and words[-1].strip(_EDGES).lower() in _TRAILERS:
        words.pop()
    return " ".join(words).strip(_EDGES)


def _tidy(title: str) -> str:
    title = re.sub(r"\s+([,،.;؛])", r"\1", title.strip(_EDGES))
    return _untrailed(re.sub(r"([,،])(?:\s*[,،])+", r"\1", title).strip(_EDGES))


def _shorten(title: str) -> str:
    if len(title) <= LONGEST:
        return title
    cut = title[:LONGEST].rsplit(" ", 1)[0]
    return cut.rstrip(_EDGES) + "…"


def _closed(title: str) -> str:
    """With the closing mark of a quotation that the trimming took away."""
    if title.count('"') % 2:
        return title + '"'
    for opening, closing in _PAIRS:
        if title.count(opening) > title.count(closing) and closing not in title:
            return title + closing
    return title
