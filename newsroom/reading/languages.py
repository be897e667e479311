"""Which of the three languages a text is written in, by its script."""

from __future__ import annotations

import re

LANGUAGES = ("ar", "en", "ru")
_SCRIPTS = (
    ("ar", re.compile("[\u0620-\u064a\u0671-\u06d3\ufb50-\ufdfb\ufe70-\ufefc]+")),
    ("ru", re.compile("[\u0400-\u04ff]+")),
    ("en", re.compile("[A-Za-z\u00c0-\u024f]+")),
)
_SAMPLE = 20_000  # characters looked at; a news text shows its language long before


def detect(text: str) -> str:
    """Return "ar", "en" or "ru": the language whose script most words of `text` are written in.

    Words are counted, not letters, so that a long address or a name left in Latin letters does not
    outweigh a short Arabic text. A text without letters is taken for English."""
    sample = text[:_SAMPLE]
    counts = {language: len(pattern.findall(sample)) for language, pattern in _SCRIPTS}
    return max(counts, key=lambda language: (counts[language], language == "en"))
