"""Page furniture is found by rule and masked without moving what remains."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsroom.reading.boilerplate import find_boilerplate, mask

BODY = {
    "ar": [
        "وصل الوفد إلى فيينا صباح اليوم لبدء جولة جديدة من المحادثات.",
        "وقال رئيس الوفد إن المباحثات ستستمر يومين على الأقل.",
        "ولم يصدر تعليق فوري عن الجانب الآخر.",
    ],
    "en": [
        "The delegation reached Vienna this morning for a new round of talks.",
        "Its head said that the talks would last two days at least.",
        "There was no comment from the other side.",
    ],
    "ru": [
        "Делегация прибыла в Вену сегодня утром на новый раунд переговоров.",
        "Её глава сказал, что переговоры продлятся не менее двух дней.",
        "Другая сторона пока не дала комментариев.",
    ],
}


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "Comments are closed."),
        ("en", "Read more"),
        ("en", "READ MORE: Ministers meet in Oslo"),
        ("en", "Share | Tweet | Email"),
        ("en", "Advertisement"),
        ("en", "Sign up to our daily newsletter"),
        ("en", "We use cookies to improve your experience."),
        ("en", "4 min read"),
        ("en", "The envoy leaves the hall (Ann Lee/Reuters)"),
        ("en", "The envoy leaves the hall [File: Ann Lee/AP Photo]"),
        ("en", "Photo: Ann Lee / Getty Images"),
        ("en", "© 2021 Getty Images"),
        ("ar", "+ الخط -"),
        ("ar", "المساهمون"),
        ("ar", "اقرأ أيضاً: جولة جديدة في أوسلو"),
        ("ar", "شارك على فيسبوك"),
        ("ar", "جميع الحقوق محفوظة © 2021"),
        ("ar", "المبعوث يغادر القاعة (سامي نور/الأناضول)"),
        ("ar", "المبعوث يغادر القاعة (رويترز)"),
        ("ar", "كلمات مفتاحية: فيينا، محادثات"),
        ("ru", "Читайте также"),
        ("ru", "Читайте также: Переговоры в Осло"),
        ("ru", "Поделиться"),
        ("ru", "Подписывайтесь на наш канал"),
        ("ru", "Фото: Анна Ли / ТАСС"),
        ("ru", "Посланник покидает зал (Анна Ли/РИА Новости)"),
        ("ru", "12 комментариев"),
    ],
)
def test_furniture_line_is_found(language: str, line: str) -> None:
    first, second, third = BODY[language]
    text = "\n".join([first, line, second, third])

    assert [text[a:b] for a, b in find_boilerplate(text)] == [line]


@pytest.mark.parametrize("language", ["ar", "en", "ru"])
def test_an_article_without_furniture_is_left_whole(language: str) -> None:
    assert find_boilerplate("\n\n".join(BODY[language])) == ()


@pytest.mark.parametrize(
    "line",
    [
        "26 May 2021",
        "Talks begin in Vienna",
        "“Share the burden,” he said.",
        "VIENNA, June 16 (Reuters) - Envoys met on Wednesday.",
        "He spoke to the agency (Reuters) and left the hall in a hurry before noon.",
        "صورة المشهد لا تزال غامضة",
        "موسكو (رويترز) - وصل الوفد اليوم.",
        "Источник в делегации рассказал о ходе переговоров.",
        "Комментарии сторон разошлись.",
    ],
)
def test_a_line_of_the_article_is_kept(line: str) -> None:
    text = "\n".join([line, *BODY["en"]])

    assert find_boilerplate(text) == ()


def test_links_under_a_heading_are_furniture_until_prose_begins() -> None:
    links = ["Related articles", "Ministers meet in Oslo", "Why Vienna matters"]
    text = "\n".join([*BODY["en"][:2], *links, BODY["en"][2]])

    assert [text[a:b] for a, b in find_boilerplate(text)] == links


def test_a_few_words_behind_the_last_paragraph_are_furniture() -> None:
    text = "\n".join([*BODY["en"], "Ann Lee"])

    assert [text[a:b] for a, b in find_boilerplate(text)] == ["Ann Lee"]


def test_mask_moves_nothing() -> None:
    text = "Read more\nEnvoys met.\nShare\n"

    masked = mask(text, find_boilerplate(text))

    assert masked == "         \nEnvoys met.\n     \n"


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet=st.one_of(st.characters(), st.sampled_from("|/()[]© \nabшق."))))
def test_find_boilerplate_takes_any_text(text: str) -> None:
    spans = find_boilerplate(text)

    assert list(spans) == sorted(spans)
    assert all(0 <= a < b <= len(text) for a, b in spans)
    assert len(mask(text, spans)) == len(text)


def test_a_bar_of_links_is_furniture() -> None:
    text = "\n".join([BODY["en"][0], "Home | World | Sport | Our team", *BODY["en"][1:]])

    assert [text[a:b] for a, b in find_boilerplate(text)] == ["Home | World | Sport | Our team"]


def test_a_long_line_that_is_almost_a_bar_ends() -> None:
    """A pattern with spaces on both sides of each bar would try 4 ** 30 ways here."""
    text = "\n".join([BODY["en"][0], "aa | " * 30 + "(!", *BODY["en"][1:]])

    assert find_boilerplate(text) == ()
