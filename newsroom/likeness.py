"""Near-duplicates: the same report printed again, shortened, or with a new top."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass
from zlib import crc32

from django.db.models import Q
from django.utils.translation import gettext as _

from newsroom.models import ArticleText
from timeline import edtf
from timeline.models import Article

SHINGLE = 5  # words in a row
ALIKE = 0.5  # of the shorter text's shingles
MOST_COMPARED = 2000  # stored texts, newest first
MONTH = dt.timedelta(days=31)
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Near:
    """A stored article, and the share of the shorter text's five-word runs found in both."""

    article: Article
    share: float


def shingles(text: str) -> frozenset[int]:
    """Hashes of every five words in a row; of all words together in a shorter text."""
    words = _WORD.findall(text.casefold())
    starts = range(max(1, len(words) - SHINGLE + 1))
    return frozenset(crc32(" ".join(words[k : k + SHINGLE]).encode()) for k in starts)


def near_duplicates(text: str, language: str, *, around: str, most: int = 3) -> list[Near]:
    """Stored articles in the same language which share half of the shorter text, nearest first.

    Looked for among those published within a month of `around` (EDTF) or without a date.
    """
    wanted = shingles(text)
    found = [
        Near(stored.article, share)
        for stored in _stored(language, around)
        if (share := overlap(wanted, shingles(stored.text))) >= ALIKE
    ]
    return sorted(found, key=lambda near: (-near.share, near.article.pk))[:most]


def overlap(one: frozenset[int], other: frozenset[int]) -> float:
    """Share of the smaller set that is in both, 0 to 1."""
    return len(one & other) / max(1, min(len(one), len(other)))


def _stored(language: str, around: str) -> Iterator[ArticleText]:
    first, last = edtf.bounds(around)
    near = Q(
        article__published_earliest__lte=_moved(last, MONTH),
        article__published_latest__gte=_moved(first, -MONTH),
    )
    return (
        ArticleText.objects.filter(near | Q(article__published_earliest=None))
        .filter(article__language__startswith=language.partition("-")[0])
        .select_related("article__source")
        .order_by("-pk")[:MOST_COMPARED]
        .iterator(chunk_size=100)
    )


def _moved(day: dt.date, by: dt.timedelta) -> dt.date:
    try:
        return day + by
    except OverflowError:
        return day


def note(near: Near) -> str:
    """Say in words which article a text is like."""
    return _("%(share)d %% of it stands in an article of the record: %(article)s") % {
        "share": round(near.share * 100),
        "article": near.article,
    }
