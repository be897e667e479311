"""The attributions of a sentence, by the finder of its language."""

from __future__ import annotations

from collections.abc import Sequence

from .clauses import Unit
from .parties import Party
from .speakers import Attribution
from .speakers_ar import ArabicFinder
from .speakers_en import EnglishFinder
from .speakers_ru import RussianFinder

FINDERS = {"ar": ArabicFinder, "en": EnglishFinder, "ru": RussianFinder}


def attributions(unit: Unit, parties: Sequence[Party], language: str) -> list[Attribution]:
    """The attributions of a unit in order of their cues."""
    finder = FINDERS.get(language)
    return finder(unit, parties).find() if finder else []
