"""Which words differ between the wordings of one utterance.

Two spellings of one word (hamza, vowels, ё, capitals) are no difference.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from timeline.folding import Word, words


@dataclass(frozen=True)
class Run:
    """A stretch of a wording; the stretches joined are the wording."""

    text: str
    differs: bool


def side_by_side(texts: Sequence[str]) -> list[list[Run]]:
    """Each wording in stretches. All are compared with the first; in the first, whatever any other
    has not in its place is marked."""
    told = [list(words(text)) for text in texts]
    marked: list[set[int]] = [set() for _ in texts]
    for number in range(1, len(texts)):
        first, other = [word.text for word in told[0]], [word.text for word in told[number]]
        for kind, a, b, c, d in SequenceMatcher(None, first, other, autojunk=False).get_opcodes():
            if kind != "equal":
                marked[0].update(range(a, b))
                marked[number].update(range(c, d))
    return [list(_runs(text, *rest)) for text, *rest in zip(texts, told, marked, strict=True)]


def _runs(text: str, told: Sequence[Word], marked: set[int]) -> list[Run]:
    """Neighbouring marked words are one stretch, with the spaces between them."""
    runs: list[Run] = []
    begin = 0
    for number, word in enumerate(told):
        if number not in marked:
            continue
        start = runs[-1].text if runs and number - 1 in marked else ""
        if start:
            runs[-1] = Run(start + text[begin : word.end], differs=True)
        else:
            runs += [Run(text[begin : word.start], False), Run(text[word.start : word.end], True)]
        begin = word.end
    runs.append(Run(text[begin:], differs=False))
    return [run for run in runs if run.text]
