# ruff: noqa: E501 (tables of sentences)
"""English sentences of the day's news: which dated words and counts are events, which are not."""

from datetime import date

import pytest

from newsroom.reading import read
from tests.reading.marked import record

LEAD = "Senate approves bill\n\nThe Senate approved the defense bill on Thursday by 83 votes to 11.\n\n"
EVENTS = [
    # a side answers by its head or its foreign minister
    ("Putin told reporters in Moscow on Wednesday that the step was a hostile gesture.", "2022-12-07"),
    ("On Wednesday Vladimir Putin said that Russia would have to do the same.", "2022-12-07"),
    ("Sergey Lavrov, the foreign minister, told students on Wednesday that Russia would answer.", "2022-12-07"),
    ("Ned Price, a spokesman, told reporters on Wednesday that the talks went on.", ""),
    ("An aide told reporters on Wednesday that Putin was ready.", ""),
    # a count of what is told elsewhere
    ("It is the second such exchange this year.", ""),
    # the date of an aside is not the main clause's
    ("Dmitry Peskov, who had been to Ankara last week, described the mood as good.", ""),
    # what nobody did
    ("Antony Blinken declined to discuss contingency plans on Wednesday.", ""),
    # what somebody remembers
    ("Anatoly Antonov later recalled that the line had been dead.", ""),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "expected"), EVENTS)
def test_english_news_of_the_day(sentence: str, expected: str) -> None:
    text = LEAD + sentence
    found = read(text, language="en", published=date(2022, 12, 8), gazetteer=record()).events
    days = {e.edtf for e in found if e.support[0] >= len(LEAD)}

    assert (expected in days) if expected else not days
