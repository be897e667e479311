"""Searching the admin's lists in three scripts, over the spellings of one word."""

from __future__ import annotations

import re
from functools import reduce
from operator import or_

from django.db.models import Q, QuerySet

LONGEST = 200  # characters of a query
MOST_WORDS = 8
# One letter, several ways to write it. The database compares case (in SQLite through Python).
_VARIANTS = ("اأإآٱ", "ىيئی", "ةه", "وؤ", "كک", "её", "-‐–")
_DIGITS = [f"{n}{chr(0x660 + n)}{chr(0x6F0 + n)}" for n in range(10)]
_CLASSES = {letter: f"[{group}]" for group in (*_VARIANTS, *_DIGITS) for letter in group}
_MARKS = "[\u0640\u064b-\u0652]*"  # tatweel and vowel signs
_ARABIC = re.compile("[\u0621-\u064a\u0671-\u06d3]")
_SKIPPED = re.compile("[\u0640\u064b-\u0652]")


def pattern(word: str) -> str:
    """A regular expression, for SQLite and PostgreSQL alike, that finds the word's variants."""
    return "".join(_letter(letter) for letter in _SKIPPED.sub("", word.lower()))


def _letter(letter: str) -> str:
    escaped = _CLASSES.get(letter) or re.escape(letter)
    return escaped + _MARKS if _ARABIC.match(letter) else escaped


def search(rows: QuerySet, fields: tuple[str, ...], query: str) -> QuerySet:
    """Rows in which every word of the query occurs in one of the fields."""
    for word in query.replace("\x00", "")[:LONGEST].split()[:MOST_WORDS]:
        if found := pattern(word):
            rows = rows.filter(reduce(or_, (Q(**{f"{name}__iregex": found}) for name in fields)))
    return rows
