"""“Did you mean”: the nearest words of the record to words that found nothing."""

from __future__ import annotations

from collections.abc import Iterator

from django.db.models import QuerySet
from rapidfuzz import fuzz, process

from timeline.folding import fold, tokens
from timeline.index import Index
from timeline.models import Actor, Alias, Event, Place, Topic

NEAR = 75  # of 100, rapidfuzz's ratio: one wrong letter in four
LEAST = 3  # letters of a word that is put right
MOST_EVENTS = 20_000  # whose titles give the vocabulary
CODES = ("ar", "en", "ru")


def did_you_mean(index: Index, query: str) -> str:
    """The query with its unknown words put right where something near is known, else ""."""
    known = index.remember("vocabulary", _vocabulary)
    words = query.split()
    better = [_parted(word, known) or _nearest(word, known) for word in _joined(words, known)]
    return " ".join(better) if better != words else ""


def _joined(words: list[str], known: dict[str, str]) -> Iterator[str]:
    """The words, two that the record writes as one ("solar winds") in its form."""
    words = [*words]
    while words:
        pair = fold("".join(words[:2]))
        if len(words) > 1 and pair in known and not all(fold(word) in known for word in words[:2]):
            yield known[pair]
            del words[:2]
        else:
            yield words.pop(0)


def _parted(word: str, known: dict[str, str]) -> str:
    """Two words of the record that were written as one ("NordStream"), else ""."""
    folded = fold(word)
    if folded in known:
        return ""
    places = range(LEAST, len(folded) - LEAST + 1)
    pairs = ((folded[:at], folded[at:]) for at in places)
    found = next((pair for pair in pairs if pair[0] in known and pair[1] in known), ())
    return " ".join(known[part] for part in found)


def _nearest(word: str, known: dict[str, str]) -> str:
    folded = fold(word)
    if len(folded) < LEAST or folded in known or not folded.isalpha():
        return word
    found = process.extractOne(folded, known.keys(), scorer=fuzz.ratio, score_cutoff=NEAR)
    return known[found[0]] if found else word


def _vocabulary() -> dict[str, str]:
    """Every word of names and titles: as folded, and as it is first written."""
    words: dict[str, str] = {}
    names = [Actor.objects.published(), Place.objects.published(), Topic.objects.published()]
    for rows, field in zip(names, ("name", "name", "label"), strict=True):
        _learn(words, rows, field)
    for name in (
        Alias.objects.filter(actor__in=Actor.objects.published())
        .order_by()
        .values_list("name", flat=True)
    ):
        _learn_text(words, name)
    _learn(words, Event.objects.published().order_by("-pk")[:MOST_EVENTS], "title")
    return words


def _learn(words: dict[str, str], rows: QuerySet, field: str) -> None:
    for texts in rows.values_list(*(f"{field}_{code}" for code in CODES)):
        for text in texts:
            _learn_text(words, text or "")


def _learn_text(words: dict[str, str], text: str) -> None:
    for word in text.split():
        bare = word.strip("«»“”\"'’‘.,،:;؛!?؟()[]")
        if parts := tokens(bare):
            words.setdefault(" ".join(parts), bare)
