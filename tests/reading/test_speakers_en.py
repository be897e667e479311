# ruff: noqa: E501 (tables of sentences)
"""Who speaks in English: inserted words, joint papers, an office that speaks for its head."""

import pytest

from tests.reading.marked import said, unmark

SENTENCES = [
    "⟦i:anon|The prime minister phoned both men⟧, his office said.",
    'A spokesman for Chancellor Helmut Kohl spoke of "⟦q:anon|a historic autumn⟧".',
    "“⟦q:us-department-of-homeland-security+us-department-of-justice|Only the most senior officials could have approved,⟧” said a joint statement from the Justice Department and the Department of Homeland Security.",
    "Mr. Putin, the person said, answered ⟦m:vladimir-putin|that he had “⟦q:vladimir-putin|no idea⟧” what his visitor meant⟧.",
    "According to a person briefed on the exchange, ⟦i:anon|the president told him to leave at once⟧.",
    "Joe Biden replied — I hope he forgives me — “⟦q:joe-biden|Your photograph had the wrong ones.⟧”",
    "Antony Blinken said ⟦i:antony-blinken|he had been warning about it since August⟧, when he wrote to the committee.",
    "⟦i:anon|The talks, her lawyer said, had stalled⟧.",
    "Sergey Lavrov spoke of the need for restraint.",
]


@pytest.mark.parametrize("marked", SENTENCES)
def test_find_statements_english_speaker(marked: str) -> None:
    text, expected = unmark(marked)
    assert said(text, "en", "2021-06-17") == expected
