"""Passages as evidence: the quote proof, and citations with W3C Web Annotation selectors."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Any

from newsroom.curation.errors import NotProven
from newsroom.models import ArticleText, Suggestion
from newsroom.proposals import BETWEEN_PIECES
from timeline.models import Article, Citation, Event, Rendering, Statement

AROUND = 80  # characters before and after a passage; the columns hold no more
QUOTATION_MARKS = "\"'“”„‟«»‹›‘’‚"
Span = tuple[int, int]


def stored_text(article: Article) -> str:
    """The article's stored text, empty where only its page is known."""
    return ArticleText.objects.filter(article=article).values_list("text", flat=True).first() or ""


def prove(text: str, words: str, near: int = 0) -> list[Span]:
    """Where the words stand in the text: one span for each piece of a split quotation.

    Blanks need not match, nor quotation marks around the whole. Of several places the one nearest
    to `near` is taken, and later pieces stand after earlier ones. Raises NotProven.
    """
    spans: list[Span] = []
    for piece in words.split(BETWEEN_PIECES.strip()):
        spans.append(_place(text, piece, spans[-1][1] if spans else 0, near))
        near = spans[-1][1]
    return spans


def _place(text: str, words: str, after: int, near: int) -> Span:
    bare = words.strip().strip(QUOTATION_MARKS).strip()
    if not bare:
        raise NotProven(words)
    pattern = re.compile(r"\s+".join(re.escape(word) for word in bare.split()))
    found = [match.span() for match in pattern.finditer(text, after)]
    if not found:
        raise NotProven(words)
    return min(found, key=lambda span: abs(span[0] - near))


def selectors(text: str, start: int, end: int) -> dict[str, Any]:
    """The fields of a citation of `text[start:end]`."""
    return {
        "start": start,
        "end": end,
        "exact": text[start:end],
        "prefix": text[max(0, start - AROUND) : start],
        "suffix": text[end : end + AROUND],
    }


def cite(
    article: Article, text: str, spans: Iterable[Sequence[int]], **supported: Any
) -> list[Citation]:
    """Cite each span of the article for an event or a statement; the same passage only once."""
    made = []
    for start, end in spans:
        fields = selectors(text, start, end)
        owner = {key: supported[key] for key in ("event", "statement") if key in supported}
        if Citation.objects.filter(article=article, start=start, end=end, **owner).exists():
            continue
        made.append(Citation.objects.create(article=article, **fields, **supported))
    return made


def dated_by(payload: dict[str, Any]) -> dict[str, str]:
    """What a citation says of its date: the words, and the rule that read them."""
    return {"date_text": payload["date_text"], "date_rule": payload["date_rule"]}


# --- the passage of a proposal joins a record ------------------------------------------------


def join_event(suggestion: Suggestion, event: Event) -> dict[str, list[int]]:
    """Cite the proposal's passages for the event. Returns the ids of the rows made."""
    article = suggestion.reading.article
    spans = [*suggestion.payload["spans"], *suggestion.payload["also"]]
    made = cite(article, stored_text(article), spans, event=event, **dated_by(suggestion.payload))
    return {"citations": [row.pk for row in made]}


def join_statement(suggestion: Suggestion, statement: Statement) -> dict[str, list[int]]:
    """Add the wording and its passage to the statement. Returns the ids of the rows made."""
    article = suggestion.reading.article
    payload = suggestion.payload
    spans = payload["spans"]
    made = cite(article, stored_text(article), spans, statement=statement, **dated_by(payload))
    wording = {"language": article.language, "text": payload["words"], "article": article}
    if Rendering.objects.filter(statement=statement, **wording).exists():
        return {"citations": [row.pk for row in made], "renderings": []}
    rendering = Rendering.objects.create(statement=statement, **wording)
    return {"citations": [row.pk for row in made], "renderings": [rendering.pk]}
