"""The dates of one act: the most exact of them, and several days as one range.

Positions are inner ones (see `text.Shadow`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

from .findings import FoundDate
from .happenings import Happening
from .telling import Draft
from .text import Shadow

_AND = re.compile(r"\s*(?:and|и|و)?\s*(?:on|в|во|يوم)?\s*|[، ]+و")
_BESIDE = re.compile(r" ?[,،] ?(?:on|in)? ?")
_LASTS = re.compile(
    r"(?<!\w)(?:(?:will )?(?:last|run|continue)s?|продл\w+|длит\w+|[وف]?س?[يت](?:ستمر|تواصل|متد))\b"
    r".{0,24}(?<!\w)(?:until|till|through|to|до|по|حتي|الي)(?: the| يوم)? $"
)
_FAR = 120  # characters between the two days
_DAY = 10  # length of the EDTF of a day


def most_exact(drafts: list[Draft]) -> list[Draft]:
    """Without the wider of two dates of one act: "this year, on 12 February", "21-28 February:
    ... on Monday, the 21st"."""
    if len(drafts) < 2:
        return drafts
    days = {(d.core, d.edtf[:10]) for d in drafts if len(d.edtf) == 10}
    drafts = [d for d in drafts if not (len(d.edtf) == 21 and _begins(d, days))]
    longest: dict[tuple[Happening | None, str], int] = {}  # by the act and how the date begins
    for draft in drafts:
        size = len(draft.edtf)
        for key in ((draft.core, draft.edtf[:length]) for length in range(size)):
            longest[key] = max(size, longest.get(key, 0))
    return [d for d in drafts if len(d.edtf) >= longest.get((d.core, d.edtf.rstrip("~?%")), 0)]


def _begins(draft: Draft, days: set[tuple[Happening | None, str]]) -> bool:
    """Whether the act of a range has a day of its own within it."""
    first, last = draft.edtf.split("/")
    return any(core == draft.core and first <= day <= last for core, day in days)


def joined_days(shadow: Shadow, drafts: list[Draft]) -> list[Draft]:
    """The drafts of one sentence, with a range in the place of days that belong together."""
    if not drafts:
        return drafts
    drafts = [_lasting(shadow, draft) for draft in _explained(shadow, drafts)]
    gone = set()
    for k, (one, other) in enumerate(pairwise(drafts)):
        if k not in gone and _is_next_day(shadow, one, other):
            drafts[k] = replace(one, edtf=f"{one.edtf}/{other.edtf}")
            gone.add(k + 1)
    return [draft for k, draft in enumerate(drafts) if k not in gone]


def _explained(shadow: Shadow, drafts: list[Draft]) -> list[Draft]:
    """Without a day told in words that the next date gives in figures: "a week earlier, 2 May"."""
    gone = {
        one.date[0]
        for one, other in pairwise(drafts)
        if one.date and other.date and one.core == other.core and _explains(shadow, one, other)
    }
    return [draft for draft in drafts if not (draft.date and draft.date[0] in gone)]


def _explains(shadow: Shadow, one: Draft, other: Draft) -> bool:
    if not one.date or not other.date:
        return False
    between = shadow.folded[one.date[1] : other.date[0]]
    figures = other.date[2].rule == "weekday" or re.search(r"\d", other.date[2].text)
    told = re.search(r"\d", one.date[2].text)
    return bool(_BESIDE.fullmatch(between)) and bool(figures) and not told


def _is_next_day(shadow: Shadow, one: Draft, other: Draft) -> bool:
    """Whether the second of two dates that stand side by side is the day after the first."""
    if not one.date or not other.date or one.core != other.core or one.core is None:
        return False
    if not len(one.edtf) == len(other.edtf) == _DAY:
        return False
    between = shadow.folded[one.date[1] : other.date[0]]
    apart = date.fromisoformat(other.edtf) - date.fromisoformat(one.edtf)
    return apart == timedelta(days=1) and bool(_AND.fullmatch(between))


def _lasting(shadow: Shadow, draft: Draft) -> Draft:
    """The draft, up to the day until which its act is said to last."""
    if not draft.date or len(draft.edtf) != _DAY:
        return draft
    end = draft.date[1]
    last = next((d for d in _behind(draft.sentence.dates, end) if _is_end(shadow, end, d)), None)
    return replace(draft, edtf=f"{draft.edtf}/{last[2].edtf}") if last else draft


def _behind(
    dates: Sequence[tuple[int, int, FoundDate]], end: int
) -> Sequence[tuple[int, int, FoundDate]]:
    return [found for found in dates if end <= found[0] <= end + _FAR][:2]


def _is_end(shadow: Shadow, end: int, found: tuple[int, int, FoundDate]) -> bool:
    exact = len(found[2].edtf) == _DAY
    return exact and bool(_LASTS.search(shadow.folded[end : found[0]]))
