# ruff: noqa: E501 (tables of words)
"""Any text in, no exception, and every span cuts exactly its text."""

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from newsroom.reading.cues import cue_forms
from newsroom.reading.quotes import find_quotations
from newsroom.reading.text import shadow
from tests.reading.marked import read

LANGUAGES = ("ar", "en", "ru")
MARKS = [*"«»“”„\"'‘’‹›.,،؛:;!?؟…—-()\n ", "''", "<<", ">>", "\n\n", "\u200f", "\u0640"]
NAMES = {
    "ar": ["بوتين", "جو بايدن", "الكرملين", "المتحدث باسم الكرملين", "مسؤول أميركي", "الزعيمان"],
    "en": ["Putin", "Joe Biden", "the Kremlin", "a senior U.S. official", "he", "the two leaders"],
    "ru": ["Путин", "Джо Байден", "Кремль", "источник в Кремле", "он", "президенты", "Пескова"],
}
GLUE = {
    "ar": ["أن", "إن", "إلى", "عن", "قوله", "وفقا", "بحسب", "ما وصفه بـ", "كان", "قد", "الذي", "جاء في بيان"],
    "en": ["that", "to", "who", "according to", "by", "as", "had", "was", "and", "made clear", "told"],
    "ru": ["что", "о", "по словам", "со ссылкой на", "который", "и", "как", "в", "по его словам", "слова"],
}  # fmt: skip


def texts_in(language: str) -> st.SearchStrategy[str]:
    """Texts of cues, names and marks, as newspapers might never put them together."""
    cues = sorted(cue_forms(language))
    pieces = st.one_of(
        st.sampled_from(cues),
        st.sampled_from(NAMES[language]),
        st.sampled_from(GLUE[language]),
        st.sampled_from(MARKS),
        st.text(max_size=4),
    )
    return st.lists(pieces, max_size=60).map(" ".join)


def assert_spans_cut(text: str, language: str) -> None:
    for statement in read(text, language, "2021-06-16"):
        assert text[statement.start : statement.end] == statement.text


@settings(deadline=None, max_examples=150, suppress_health_check=[HealthCheck.too_slow])
@given(text=st.text(), language=st.sampled_from(LANGUAGES))
def test_find_statements_any_unicode_cuts_its_spans(text: str, language: str) -> None:
    assert_spans_cut(text, language)


@pytest.mark.parametrize("language", LANGUAGES)
@settings(deadline=None, max_examples=150, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_find_statements_cues_and_marks_cut_their_spans(language: str, data: st.DataObject) -> None:
    assert_spans_cut(data.draw(texts_in(language)), language)


@settings(deadline=None, max_examples=300)
@given(text=st.lists(st.sampled_from([*MARKS, "слово", "word", "كلمة"]), max_size=80).map("".join))
def test_find_quotations_any_marks_nest_within_the_text(text: str) -> None:
    folded = shadow(text)
    found = find_quotations(folded)
    for index, quotation in enumerate(found):
        assert 0 <= quotation.opened <= quotation.start < quotation.end <= quotation.closed
        assert quotation.closed <= len(folded.folded)
        assert quotation.parent is None or quotation.parent < index


@settings(deadline=None, max_examples=60)
@given(text=st.text(alphabet="«»\"'“”‘’аб .\n", max_size=200))
def test_find_quotations_children_stand_inside_their_parents(text: str) -> None:
    found = find_quotations(shadow(text))
    for quotation in found:
        if quotation.parent is not None:
            outer = found[quotation.parent]
            assert outer.opened <= quotation.opened
            assert quotation.closed <= outer.closed


def test_find_statements_unknown_language_finds_nothing() -> None:
    assert read("« Bonjour », a dit Poutine.", "fr", "2021-06-16") == []


def test_find_statements_without_published_date_still_names_speakers() -> None:
    assert date.fromisoformat(read("«Да», — сказал Песков.", "ru", "2021-06-16")[0].said)
