"""The sentences of a text with what was found in them: headlines, the lead, headed entries.

Positions are inner ones (see `text.Shadow`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise, starmap

from .findings import FoundDate, Mention
from .happenings import Happening, find_happenings
from .text import Shadow, Stretches
from .worth import Spans

_HEADLINE_WORDS = 16
NEAR_TOP = 12  # sentences among which the headlines and the lead are looked for


@dataclass(slots=True)
class Sentence:
    """One sentence with what was found in it."""

    start: int
    end: int
    happenings: Sequence[Happening] = ()
    dates: Sequence[tuple[int, int, FoundDate]] = ()
    mentions: Sequence[Mention] = ()
    named: Sequence[int] = ()  # where each mention begins
    headed: tuple[int, int, FoundDate] | None = None  # the date that stands over it as a heading
    opens_entry: bool = False  # whether that heading stands right before it
    headline: bool = False
    lead: bool = False

    @property
    def tells(self) -> bool:
        """Whether it has an act or a date; names alone tell nothing."""
        return bool(self.happenings or self.dates)


@dataclass
class Draft:
    """A proposal before the others are known."""

    sentence: Sentence
    edtf: str
    core: Happening | None
    date: tuple[int, int, FoundDate] | None
    rule: str
    why: str
    within: tuple[int, int] | None = None  # its clause, where that is known already


def sentences_of(
    shadow: Shadow, dates: Sequence[FoundDate], mentions: Sequence[Mention], language: str
) -> list[Sentence]:
    inner_dates = [(*shadow.inner(d.start, d.end), d) for d in dates]
    own = Stretches(shadow.inner(m.start, m.end) for m in mentions)
    names, named = Spans(own), own.starts
    at_date = at_name = 0  # the first behind the sentence
    found: list[Sentence] = []
    for sentence in starmap(Sentence, shadow.sentences):
        first_date, first_name = at_date, at_name
        while at_date < len(inner_dates) and inner_dates[at_date][0] < sentence.end:
            at_date += 1
        while at_name < len(named) and named[at_name] < sentence.end:
            at_name += 1
        if first_date < at_date:
            sentence.dates = inner_dates[first_date:at_date]
        if first_name < at_name:
            sentence.named = named[first_name:at_name]
            sentence.mentions = mentions[first_name:at_name]
        ends = {end for _, end, _ in sentence.dates}
        whole = sentence.start, sentence.end
        sentence.happenings = find_happenings(shadow, *whole, language, ends) or ()
        if sentence.dates or sentence.named:  # neither "Friday" nor "Rice" is an act
            dated = Spans([(start, end) for start, end, _ in sentence.dates])
            held = [act.start for act in sentence.happenings]
            held = [at for at in held if dated.hold(at) or names.hold(at)]
            acts = [act for act in sentence.happenings if act.start not in held]
            sentence.happenings = acts or ()
        if len(found) < NEAR_TOP or sentence.tells or found[-1].tells:
            found.append(sentence)  # of a run in which nothing is told the first stands for all
    _mark_lead(shadow, found)
    for heading, entry in pairwise(found):
        if _is_heading(shadow, heading):
            entry.headed, entry.opens_entry = heading.dates[0], True
        elif heading.headed and goes_on(shadow, heading, entry):
            entry.headed = heading.headed
    return found


def goes_on(shadow: Shadow, sentence: Sentence, following: Sentence) -> bool:
    """Whether the second sentence tells on, undated, with names and an act, in the same line."""
    same_line = "\n" not in shadow.folded[sentence.end : following.start]
    act = bool(following.happenings) and following.happenings[0].force == "act"
    return same_line and act and bool(following.mentions) and not following.dates


def behind_lead(shadow: Shadow, sentences: Sequence[Sentence]) -> Sentence | None:
    """The sentence behind the lead in the same paragraph: it often names the day."""
    for lead, following in pairwise(sentences[:14]):
        if lead.lead:
            return None if "\n" in shadow.folded[lead.end : following.start] else following
    return None


def _is_heading(shadow: Shadow, sentence: Sentence) -> bool:
    """Whether a sentence is nothing but a date, as over an entry of a chronology."""
    if len(sentence.dates) != 1:
        return False
    start, end, _ = sentence.dates[0]
    rest = shadow.folded[sentence.start : start] + " " + shadow.folded[end : sentence.end]
    return len(re.findall(r"\w+", rest)) <= 1


def _mark_lead(shadow: Shadow, sentences: list[Sentence]) -> None:
    """Short unfinished lines at the top are headlines; the first told sentence is the lead."""
    for sentence in sentences[:NEAR_TOP]:
        words = shadow.folded[sentence.start : sentence.end]
        finished = words.rstrip("\"'”“»)").endswith((".", "!", "…"))
        if not finished and len(words.split()) <= _HEADLINE_WORDS and not sentence.dates[1:]:
            sentence.headline = True
        elif sentence.happenings and len(words.split()) >= 6:
            sentence.lead = True
            return
