"""The shadow text: folding, positions, sentences."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsroom.reading.text import STOP, shadow, words


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Президент Её Величества", "президент ее величества"),
        ("май и Майка", "май и майка"),
        ("ма\u0438\u0306", "май"),
        ("José’s co-op — “fine”", "jose's co-op - “fine”"),
        ("أُعلِنَ في إطار الآلية", "اعلن في اطار الاليه"),
        ("مســؤول على مائدة", "مسوول علي مايده"),
        ("١٦ يونيو ٢٠٢١ و۱۷", "16 يونيو 2021 و17"),
        ("\u200f16\u00a0\u200f \u202bمايو\u202c", "16 مايو"),
        ("Двести  \t пять", "двести пять"),
        ("one\r\ntwo", "one two"),
        ("One.\r\nTwo.", "one.\ntwo."),
        ("ﻻ ﺷﻚ", "لا شك"),
        ("x² ½", "x² ½"),
    ],
)
def test_shadow_folds(text: str, folded: str) -> None:
    assert shadow(text).folded == folded


@pytest.mark.parametrize(
    ("text", "inner", "cut"),
    [
        ("قال رسميّاً إنّ", "رسميا", "رسميّاً"),
        ("في \u200f 16 \u200f مايو", "16 مايو", "16 \u200f مايو"),
        ("до ма\u0438\u0306 и", "май", "ма\u0438\u0306"),
        ("أن ﻻ يكون", "لا", "ﻻ"),
        ("plain text", "text", "text"),
    ],
)
def test_span_cuts_the_original_words(text: str, inner: str, cut: str) -> None:
    made = shadow(text)
    at = made.folded.index(inner)

    start, end = made.span(at, at + len(inner))

    assert text[start:end] == cut
    assert made.folded[slice(*made.inner(start, end))].strip() == inner


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Mr. Orlov met J. Reed on Jan. 5. They agreed.", 2),
        ("The U.S. said no. The U.S. Navy left.", 2),
        ("He arrived at 5 p.m. It was late.", 2),
        ("“Enough!” she said. “Is it?” He left.", 3),
        ("16 июня 2021 г. Петров приехал. Встреча, т.е. приём, удалась.", 2),
        ("Он сказал... что подумает. Ушёл…", 2),
        ("Договор подписали в 1987-м. Его продлили в 2010-е. М. Рид уехал.", 3),
        ("Сумма составила 3,5 млрд руб. Это много.", 2),
        ("قال إن اللقاء.. كان جيدا. هل انتهى؟ نعم.", 3),
        ("وصل الوفد.وغادر لاحقا", 2),
        ("First line\nSecond line", 2),
        ("First line, wrapped\nby an editor. Then more.", 2),
        ("\n \n", 0),
    ],
)
def test_sentences_are_counted_right(text: str, sentences: int) -> None:
    assert len(shadow(text).sentences) == sentences


def test_hard_wrapped_arabic_lines_are_joined() -> None:
    line = "وصل الوفد إلى المدينة بعد رحلة طويلة استمرت ساعات ثم دخل الفندق مع"
    text = "\n".join([line] * 7) + " النهاية."

    assert len(shadow(text).sentences) == 1


def test_words_gives_words_and_numbers_with_inner_positions() -> None:
    assert list(words(shadow("Don't — 16 мая"))) == [
        (0, 5, "don't"),
        (8, 10, "16"),
        (11, 14, "мая"),
    ]


@settings(max_examples=300, deadline=None)
@given(st.text(alphabet=st.one_of(st.characters(), st.sampled_from("ًـ\u200f \n\r.и\u0306ﻻ"))))
def test_shadow_maps_every_position_of_any_text(text: str) -> None:
    made = shadow(text)

    outer = [made.outer(i) for i in range(len(made.folded))]

    assert outer == sorted(outer)
    assert all(0 <= o < len(text) for o in outer)
    assert all(made.inner(o, o)[0] <= i for i, o in enumerate(outer))


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet=st.one_of(st.characters(), st.sampled_from(".!?…؟ \nAа"))))
def test_sentences_cover_all_but_blanks_in_order(text: str) -> None:
    made = shadow(text)
    position = 0

    for start, end in made.sentences:
        assert position <= start < end
        assert not made.folded[position:start].strip()
        position = end

    assert not made.folded[position:].strip()


def test_a_run_of_stops_is_tried_once_not_from_each_of_them():
    """A million question marks before a letter end nothing; no mark may look at all behind it."""
    assert STOP.match("???! ")
    assert STOP.match("???! ", 1) is None
