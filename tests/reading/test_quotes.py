"""Quotation marks to spans: every kind, either order, nested, over paragraphs, unbalanced."""

import pytest

from newsroom.reading.quotes import Quotation, find_quotations
from newsroom.reading.splitting import split_quotations
from newsroom.reading.text import shadow
from tests.reading.marked import read


def quoted(text: str) -> list[str]:
    folded = shadow(text)
    return [_cut(text, q) for q in find_quotations(folded)]


def _cut(text: str, quotation: Quotation) -> str:
    start, end = shadow(text).span(quotation.start, quotation.end)
    return text[start:end]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He said “yes” today.", ["yes"]),
        ("قال ”نعم“ اليوم.", ["نعم"]),
        ("قال “نعم” اليوم.", ["نعم"]),
        ("قال «نعم» اليوم.", ["نعم"]),
        ("قال »نعم« اليوم.", ["نعم"]),
        ('قال "نعم" اليوم.', ["نعم"]),
        ('وصفه بـ"القاتل" أمس.', ["القاتل"]),
        ("Он сказал «да» вчера.", ["да"]),
        ("Он сказал „да“ вчера.", ["да"]),
        ('Он сказал "да" вчера.', ["да"]),
        ("Он сказал ‹да› вчера.", ["да"]),
        ("He said ''yes'' today.", ["yes"]),
        ("He said <<yes>> today.", ["yes"]),
        ("He said 'yes' today.", ["yes"]),
        ("He said ‘yes’ today.", ["yes"]),
        ('He said “yes" today.', ["yes"]),
        ("He said « yes » today.", ["yes"]),
        ('He said " yes " today.', ["yes"]),
    ],
)
def test_find_quotations_every_kind_of_mark(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "It's Biden's and Putin’s first summit of the presidents' year.",
        "The '90s and rock 'n' roll.",
        "No quotation here at all.",
        "",
    ],
)
def test_find_quotations_apostrophes_are_no_marks(text: str) -> None:
    assert quoted(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("«Он сказал: „Да“, и ушёл», — добавил он.", ["Он сказал: „Да“, и ушёл", "Да"]),
        ("“He told me ‘no’ twice,” she said.", ["He told me ‘no’ twice,", "no"]),
        ("«Мы читали «Известия» вчера», — сказал он.", ["Мы читали «Известия» вчера", "Известия"]),
        ("«Мы читали «Известия», — сказал он.", ["Мы читали «Известия»", "Известия"]),
        ("'The presidents' meeting was good,' he said.", ["The presidents' meeting was good,"]),
    ],
)
def test_find_quotations_nested_outer_before_inner(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected


def test_find_quotations_nested_one_names_its_parent() -> None:
    found = find_quotations(shadow("“He told me ‘no’ twice,” she said. “Yes.”"))
    assert [q.parent for q in found] == [None, 0, None]


def test_find_quotations_repeated_opening_mark_makes_pieces_of_one_run() -> None:
    found = find_quotations(shadow("“First part.\n“Second part.\n“Third,” he said."))
    assert [(q.run is not None, q.run == found[0].run) for q in found] == [(True, True)] * 3


def test_find_quotations_without_repeated_mark_runs_over_the_paragraph() -> None:
    assert quoted("“First part.\nSecond part,” he said.") == ["First part.\nSecond part,"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He said: “We are ready.\nNobody answered him.", ["We are ready."]),
        ("“One.” He said: “Two.\n“Three” is a word.", ["One.", "Two.", "Three"]),
    ],
)
def test_find_quotations_unbalanced_mark_stays_in_its_paragraph(
    text: str, expected: list[str]
) -> None:
    assert quoted(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("«Мы готовы, — сказал он. — Но не завтра».", ["Мы готовы", "Но не завтра"]),
        ("«Мы готовы! — воскликнул он.— Идём».", ["Мы готовы!", "Идём"]),
        ("«Мы готовы,— заявил Лавров».", ["Мы готовы"]),
        ("«Москва — столица, а не лозунг».", ["Москва — столица, а не лозунг"]),
    ],
)
def test_split_quotations_cuts_the_attribution_out(text: str, expected: list[str]) -> None:
    folded = shadow(text)
    pieces = split_quotations(folded, find_quotations(folded))
    assert [_cut(text, p) for p in pieces] == expected


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("ونشرت صحيفة «الأفق الجديد» مقالا عن القمة.", "ar"),
        ("وقعت الدولتان معاهدة «ستارت 2» في موسكو.", "ar"),
        ("وعبرت السفينة «الأميرال غورشكوف» المضيق.", "ar"),
        ('ونقلت وكالة "أسوشييتد برس" النبأ.', "ar"),
        ("The newspaper “The Northern Star” printed it.", "en"),
        ("The so-called “reset” ended.", "en"),
        ("Газета «Вечерний город» напечатала это.", "ru"),
        ("Газопровод «Северный поток — 2» достроен.", "ru"),
        ("Так называемая «перезагрузка» закончилась.", "ru"),
    ],
)
def test_find_statements_names_in_marks_are_no_quotations(text: str, language: str) -> None:
    assert read(text, language, "2021-06-17") == []
