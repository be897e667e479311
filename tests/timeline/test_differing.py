"""Which words differ between wordings, in three scripts."""

# ruff: noqa: E501 -- tables of words

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.differing import side_by_side

CASES = [
    ("We will respond at once.", "We shall respond at once.", "We [will] respond at once.", "We [shall] respond at once."),
    ("We will respond.", "We will certainly respond.", "We will respond.", "We will [certainly] respond."),
    ("It is a red line.", "It is a very clear red line.", "It is a red line.", "It is a [very clear] red line."),
    ("Talks were frank, useful.", "TALKS WERE FRANK; useful!", "Talks were frank, useful.", "TALKS WERE FRANK; useful!"),
    # hamza, vowels and taa marbuta are spelling; another word is another word
    ("سنردّ على أيّ إجراء", "سنرد على اي اجراء", "سنردّ على أيّ إجراء", "سنرد على اي اجراء"),
    ("القمة كانت إيجابية", "القمه كانت بنّاءة", "القمة كانت [إيجابية]", "القمه كانت [بنّاءة]"),
    ("Всё было откровенно", "Все было честно", "Всё было [откровенно]", "Все было [честно]"),
    ("", "Words", "", "[Words]"),
]  # fmt: skip


def shown(runs: list) -> str:
    return "".join(f"[{run.text}]" if run.differs else run.text for run in runs)


@pytest.mark.parametrize(("one", "other", "first", "second"), CASES)
def test_words_that_differ_are_marked_in_both(
    one: str, other: str, first: str, second: str
) -> None:
    assert [shown(runs) for runs in side_by_side([one, other])] == [first, second]


def test_first_of_three_is_marked_where_any_other_differs() -> None:
    texts = ["We met in Geneva today", "We met in Bern today", "We met in Geneva yesterday"]

    assert [shown(runs) for runs in side_by_side(texts)] == [
        "We met in [Geneva today]",
        "We met in [Bern] today",
        "We met in Geneva [yesterday]",
    ]


def test_lone_wording_differs_from_none() -> None:
    assert [shown(runs) for runs in side_by_side(["We met"])] == ["We met"]


@given(st.lists(st.text(alphabet="ab عأ-. ًё", max_size=12), min_size=1, max_size=3))
def test_stretches_joined_are_the_wording(texts: list[str]) -> None:
    assert ["".join(run.text for run in runs) for runs in side_by_side(texts)] == texts
