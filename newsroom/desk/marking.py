"""The article with its findings marked: plain pieces of text that a template can write out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from newsroom.models import Reading, Suggestion

Findings = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Layer:
    """One finding over `start:end`. `kind`: date, actor, words, happening, furniture."""

    start: int
    end: int
    kind: str
    why: str = ""
    side: str = ""
    suggestion: int | None = None


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of text under the same findings."""

    text: str
    layers: tuple[Layer, ...] = ()

    @property
    def kinds(self) -> str:
        return " ".join(dict.fromkeys(layer.kind for layer in self.layers))

    @property
    def side(self) -> str:
        return next((layer.side for layer in self.layers if layer.side), "")

    @property
    def why(self) -> str:
        return next((layer.why for layer in self.layers if layer.kind == "date"), "")

    @property
    def suggestions(self) -> str:
        """Ids of the proposals that rest on this run, for the style of the current one."""
        return " ".join(str(layer.suggestion) for layer in self.layers if layer.suggestion)

    @property
    def target(self) -> int | None:
        """The proposed statement that a link leads to: of several the one with the shortest words.

        An event's passage is no link: whole sentences would be.
        """
        if not self.text.strip():
            return None
        own = [layer for layer in self.layers if layer.kind == "words" and layer.suggestion]
        return min(own, key=lambda layer: layer.end - layer.start).suggestion if own else None


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph of the article."""

    pieces: tuple[Piece, ...]
    is_headline: bool = False
    is_furniture: bool = False


def layers_of(reading: Reading, suggestions: Iterable[Suggestion]) -> list[Layer]:
    """Everything found, as layers; the spans of proposals are those of the editors' changes."""
    found = reading.findings
    return [
        *_plain(found, "dates", "date"),
        *_plain(found, "mentions", "actor"),
        *(Layer(start, end, "furniture") for start, end in found.get("boilerplate", [])),
        *(layer for suggestion in suggestions for layer in _of_suggestion(suggestion)),
    ]


def _plain(found: Findings, name: str, kind: str) -> Iterable[Layer]:
    for item in found.get(name, []):
        if kind != "actor" or item["kind"] != "nominal":
            yield Layer(item["start"], item["end"], kind, item["why"])


def _of_suggestion(suggestion: Suggestion) -> Iterable[Layer]:
    is_event = suggestion.kind == Suggestion.Kind.EVENT
    side = "" if is_event else suggestion.payload["side"]
    for start, end in suggestion.payload["spans"]:
        kind = "happening" if is_event else "words"
        yield Layer(start, end, kind, side=side, suggestion=suggestion.pk)


def lines_of(text: str, layers: Sequence[Layer], headline: str = "") -> list[Line]:
    """The text as paragraphs of pieces; blank lines are left out."""
    lines = []
    start = 0
    headline = headline.strip()
    for row in text.split("\n"):
        end = start + len(row)
        if row.strip():
            inside = [one for one in layers if one.start < end and one.end > start]
            is_headline = bool(headline) and row.strip() == headline and not lines
            lines.append(_line(text, start, end, inside, is_headline))
        start = end + 1
    return lines


def _line(text: str, start: int, end: int, layers: Sequence[Layer], is_headline: bool) -> Line:
    edges = {start, end}
    for one in layers:
        edges |= {max(one.start, start), min(one.end, end)}
    cuts = sorted(edges)
    pieces = tuple(
        Piece(text[a:b], tuple(one for one in layers if one.start <= a and one.end >= b))
        for a, b in pairwise(cuts)
    )
    is_furniture = any(one.kind == "furniture" for one in layers)
    return Line(pieces, is_headline, is_furniture)
