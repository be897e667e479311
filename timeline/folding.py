"""Search folding and light stemming for Arabic, Latin and Cyrillic writing.

Pure Python. The record's text and the reader's query go through the same functions, so that what
is stored for searching is already folded, stemmed and free of marks:

- ``index_terms`` makes the text to store: words of one script each, joined by spaces. SQLite's FTS5
  (``tokenize = "unicode61 remove_diacritics 0"``) and PostgreSQL's ``to_tsvector('simple', ...)``
  split it alike.
- ``parse_query`` makes the question: every word of ``Query.words`` must occur in one of its
  ``variants``; every phrase as its terms in sequence; nothing of ``excluded`` may occur.
- ``finds`` answers it for one text in memory, and ``highlight`` marks in the original text the
  words that it finds.

Nothing here raises on text, and every step is linear in its length.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple, TypeVar

from timeline.letters import fold, fold_with_offsets
from timeline.stemming import LONGEST_TERM, MONTH_TERMS, stem, variants

__all__ = [
    "LONGEST_QUERY",
    "MOST_TERMS",
    "Query",
    "Word",
    "finds",
    "fold",
    "fold_with_offsets",
    "highlight",
    "index_terms",
    "parse_query",
    "stem",
    "tokens",
    "variants",
    "words",
]

T = TypeVar("T")

LONGEST_QUERY = 200  # characters
MOST_TERMS = 16  # in one query

# -- words --------------------------------------------------------------------------------------

_CYRILLIC = "\u0430-\u0481\u048b-\u0527"
_ARABIC = "\u0621-\u064a\u0671-\u06d3"
# Words of one script each, so that "و30" and "С400" come apart; the rest are small courtesies:
# "U.S." is one word, "1,550" one number, "16th" and "16-го" are 16.
_WORD = re.compile(
    rf"""(?P<months> [وفبلك]?(?:كانون|تشرين)\ {{1,3}}(?:ال)(?:اول|ثاني)(?![{_ARABIC}]))
    | (?P<arabic> [{_ARABIC}]+)
    | (?P<dotted> [a-z](?:\.[a-z](?![a-z]))+)
    | (?P<latin> [a-z]+(?:'[a-z]+)*)
    | (?P<cyrillic> [{_CYRILLIC}]+)
    | (?P<number> [0-9]{{1,3}}(?:,[0-9]{{3}})+(?![0-9]) | [0-9]+)
      (?: (?:st|nd|rd|th)(?![a-z]) | -?(?:го|му|ми|ый|ой|ая|ое|ые|[хйяем])(?![{_CYRILLIC}]) )?
    """,
    re.VERBOSE,
)


class Word(NamedTuple):
    """Hold one folded word and where it stands in the original, end exclusive."""

    text: str
    start: int
    end: int


def _word_text(match: re.Match[str]) -> str:
    """Return a matched word without what does not distinguish it."""
    kind, text = match.lastgroup, match[0]
    if text.isalpha() or (text.isdecimal() and text[0] != "0"):  # nearly always, and quick
        return text[:LONGEST_TERM]
    if kind == "number":
        return (match["number"].replace(",", "").lstrip("0") or "0")[:LONGEST_TERM]
    if kind == "months":
        return " ".join(text.split())
    if kind == "dotted":
        text = text.replace(".", "")
    return text.removesuffix("'s").replace("'", "")[:LONGEST_TERM]


def _matches(folded: str) -> Iterator[tuple[str, int, int]]:
    """Yield the words of a folded text with start and end in it.

    A month named twice ("يونيو/حزيران") is one word.
    """
    text, start, end, month = "", 0, 0, None
    for match in _WORD.finditer(folded):
        next_text = _word_text(match)
        next_month = MONTH_TERMS.get(next_text)
        if next_month and next_month == month:
            end = match.end()
            continue
        if end:
            yield text, start, end
        text, month = next_text, next_month
        start, end = match.span()
    if end:
        yield text, start, end


def words(text: str) -> Iterator[Word]:
    """Yield the folded words of a text with their places in it; the places never overlap."""
    folded, offsets = fold_with_offsets(text)
    taken = 0
    for word, first, last in _matches(folded):
        start, end = offsets[first], offsets[last]
        if end == offsets[last - 1]:  # the word ends within a character that folds into more
            end += 1
        if start < taken:  # and this one begins in it
            start, end = taken, max(taken, end)
        taken = end
        yield Word(word, start, end)


def tokens(text: str) -> list[str]:
    """Return the folded words of a text, not stemmed."""
    return [text for text, _, _ in _matches(fold(text))]


def index_terms(text: str) -> str:
    """Return the terms of a text, in its order and joined by spaces, for the database to index."""
    return " ".join(stem(token) for token in tokens(text))


# -- queries ------------------------------------------------------------------------------------

_QUOTES = '"“”„‟«»‹›＂'
_PART = re.compile(
    rf"""(?P<minus> (?<!\S)[-−–] )?
    (?: (?P<field> [^\W\d_]{{2,20}}) : (?=[\w{_QUOTES}]) )?
    (?: [{_QUOTES}](?P<phrase>[^{_QUOTES}]*)[{_QUOTES}] | (?P<word>[^\s{_QUOTES}]+) )""",
    re.VERBOSE,
)
_STOP_WORDS = frozenset(
    fold(
        "the a an of in on at to and or for by with from as is was"
        " في من على إلى الى عن مع و أن ما"
        " и в во на с со к ко о об по из за от до для у"
    ).split()
)


@dataclass(frozen=True, slots=True)
class Query:
    """Hold a parsed query: terms as ``stem`` makes them, fields as they were written.

    ``words`` must all occur (each in one of its ``variants``), ``phrases`` in sequence; what is
    ``excluded`` (a word is a phrase of one) must not. Fields are (name in lower case, value).
    """

    text: str = ""
    words: tuple[str, ...] = ()
    phrases: tuple[tuple[str, ...], ...] = ()
    excluded: tuple[tuple[str, ...], ...] = ()
    fields: tuple[tuple[str, str], ...] = ()
    excluded_fields: tuple[tuple[str, str], ...] = ()

    def __bool__(self) -> bool:
        """Return whether anything is asked for, fields included."""
        return bool(
            self.words or self.phrases or self.excluded or self.fields or self.excluded_fields
        )


def parse_query(text: str) -> Query:
    """Read what was typed into the search box: words, "phrases", -not, field:value.

    Any quotation marks will do. Control characters are dropped, everything after 200 characters
    or 16 terms is ignored, and so are words such as "in" and "the" beside others. Never raises.
    """
    text = _clean(text)
    free: list[str] = []
    phrases: list[tuple[str, ...]] = []
    excluded: list[tuple[str, ...]] = []
    fields: dict[bool, list[tuple[str, str]]] = {False: [], True: []}
    for part in _PART.finditer(text):
        content = part["phrase"] or part["word"] or ""
        if part["field"]:
            fields[bool(part["minus"])].append((part["field"].lower(), content.strip()))
        elif part["minus"]:
            excluded.append(_terms(content))
        elif part["word"] and not _is_compound(content):
            free.append(content)
        else:
            phrases.append(_terms(content))
    return Query(
        text,
        *_bounded(_telling_words(" ".join(free), bool(any(phrases))), phrases, excluded),
        fields=_unique(fields[False])[:MOST_TERMS],
        excluded_fields=_unique(fields[True])[:MOST_TERMS],
    )


def _clean(text: str) -> str:
    """Return a query without control characters and within its bounds."""
    shown = (
        ""
        if (category := unicodedata.category(character)) == "Cf"
        else " "
        if category in ("Cc", "Cs", "Co", "Cn")
        else character
        for character in text[: LONGEST_QUERY * 2]
    )
    return "".join(shown).strip()[:LONGEST_QUERY].strip()


def _terms(text: str) -> tuple[str, ...]:
    return tuple(index_terms(text).split())


def _is_compound(chunk: str) -> bool:
    """Return whether a chunk is a name such as С-400 or F-16, whose parts belong together."""
    parts = tokens(chunk)
    return len(parts) > 1 and any(part.isdigit() for part in parts)


def _telling_words(text: str, has_phrases: bool) -> tuple[str, ...]:
    """Return the terms of a query's words, without stop words unless there is nothing else."""
    parts = tokens(text)
    telling = [part for part in parts if part not in _STOP_WORDS]
    return _unique(stem(part) for part in (telling if telling or has_phrases else parts))


def _unique(values: Iterable[T]) -> tuple[T, ...]:
    """Return values without repetitions, in order."""
    return tuple(dict.fromkeys(values))


def _bounded(
    asked: tuple[str, ...],
    phrases: Iterable[tuple[str, ...]],
    excluded: Iterable[tuple[str, ...]],
) -> tuple[tuple[str, ...], tuple[tuple[str, ...], ...], tuple[tuple[str, ...], ...]]:
    """Keep the first 16 terms of a query, in the order words, phrases, excluded."""
    asked = asked[:MOST_TERMS]
    room = MOST_TERMS - len(asked)
    kept: list[list[tuple[str, ...]]] = []
    for group in (phrases, excluded):
        kept.append([])
        for terms in _unique(group):
            if terms and room:
                kept[-1].append(terms[:room])
                room -= len(terms[:room])
    return asked, tuple(kept[0]), tuple(kept[1])


# -- highlighting -------------------------------------------------------------------------------


def highlight(text: str, query: Query | str) -> list[tuple[str, bool]]:
    """Cut a text into fragments and say which of them the query found.

    The fragments join to exactly the text; a found fragment is one word of it, with its clitics
    and vowel signs.
    """
    asked = parse_query(query) if isinstance(query, str) else query
    wanted = {variant for word in asked.words for variant in variants(word)}
    initials = _initials(wanted.union(*asked.phrases))
    found = list(words(text))
    likely = {
        word: stem(word) for word in {word.text for word in found} if _may_match(word, initials)
    }
    terms = [likely.get(word.text, "") for word in found]
    fragments: list[tuple[str, bool]] = []
    position = 0
    for index in _hits(terms, wanted, asked.phrases):
        _, start, end = found[index]
        if position < start:
            fragments.append((text[position:start], False))
        if start < end:
            fragments.append((text[start:end], True))
        position = end
    if position < len(text):
        fragments.append((text[position:], False))
    return fragments


def _initials(terms: set[str]) -> set[str]:
    """Return the letters with which words of these terms may begin, Arabic words apart.

    Stemming keeps the first letter, except in Arabic and in names of months; so most words of a
    long text need not be stemmed to be told from these.
    """
    months = "яфмаисонд" if not terms.isdisjoint(MONTH_TERMS) else ""  # for июньский and the like
    return {term[0] for term in terms} | set(months)


def _may_match(token: str, initials: set[str]) -> bool:
    """Return whether a word may have one of the terms whose initials are given."""
    return token[0] in initials or "\u0621" <= token[0] <= "\u06d3" or token in MONTH_TERMS


def finds(query: Query, text: str) -> bool:
    """Return whether a text answers a query's words, phrases and exclusions; fields are not read.

    This is what a database's search must do; it is the measure of that search's tests.
    """
    terms = [stem(token) for token in tokens(text)]
    return (
        all(not set(variants(word)).isdisjoint(terms) for word in query.words)
        and all(any(_places(phrase, terms)) for phrase in query.phrases)
        and not any(any(_places(phrase, terms)) for phrase in query.excluded)
    )


def _places(phrase: tuple[str, ...], terms: list[str]) -> Iterator[range]:
    """Yield the positions at which a phrase stands; a range of them is never empty, so is true."""
    for index, term in enumerate(terms):
        if term == phrase[0] and tuple(terms[index : index + len(phrase)]) == phrase:
            yield range(index, index + len(phrase))


def _hits(terms: list[str], wanted: set[str], phrases: Iterable[tuple[str, ...]]) -> list[int]:
    """Return the positions of the wanted terms and of the phrases, in order."""
    hits = {index for index, term in enumerate(terms) if term in wanted}
    for phrase in phrases:
        hits.update(*_places(phrase, terms))
    return sorted(hits)
