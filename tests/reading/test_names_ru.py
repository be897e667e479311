"""Russian names: case forms of institutions, craft in marks, initials, patronymics, spellings."""

from datetime import date

import pytest

from newsroom.reading.names import find_mentions
from newsroom.reading.text import shadow
from tests.reading.marked import record


def names(text, language="ru", published="2000-06-04"):
    day = date.fromisoformat(published)
    found = find_mentions(shadow(text), language=language, published=day, gazetteer=record())
    return [(m.text, m.actor) for m in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # case forms
        ("в Химках", "khimki"),
        ("Войск ПВО СССР", "soviet-air-defence-forces"),
        ("Силами для Косово", "kfor"),
        ("Управления по борьбе с наркотиками США", "us-drug-enforcement-administration"),
        ("с Балтийским морем", "baltic-sea"),
        ("саммит «большой семёрки»", "g7"),
        ("с Байконура", "baikonur-cosmodrome"),
        ("Службу внешней разведки России", "svr"),
        ("В Совете национальной безопасности", "us-national-security-council"),
        # patronymics and initials
        ("ждали Бориса Николаевича", "boris-yeltsin"),
        ("Михаилом Сергеевичем Горбачёвым", "mikhail-gorbachev"),
        ("принял Дж. Керри", "john-kerry"),
        ("М.С. Горбачев", "mikhail-gorbachev"),
        # spellings
        ("слова Рамсфелда", "donald-rumsfeld"),
        # institutions that several states have
        ("передал в МИД ответ", "russian-foreign-ministry"),
        ("замглавы МИДа Сергей Рябков", "russian-foreign-ministry sergei-ryabkov"),
        ("с российским МИДом", "russian-foreign-ministry"),
        ("глава МИДа Радослав Петровский", ""),
        ("в немецком МИДе", ""),
        ("глава МИД Польши", ""),
        ("американский сенат одобрил", "us-senate"),
        ("польский сенат одобрил", ""),
        ("источники в конгрессе", "us-congress"),
        ("на конгрессе медиков", ""),
        ("американский Минфин внёс", "us-department-of-the-treasury"),
        ("Минфин внёс", ""),
        ("сотрудник администрации США", "united-states"),
        ("Совет Безопасности ООН молчит. Совбез", "un-security-council un-security-council"),
        # for short
        ("ушел Бенджамин Родс", "ben-rhodes"),
        # named before
        ("Ждали Альберта Гора. Гор опоздал", "al-gore al-gore"),
        # an everyday word at the head of a sentence, with a verb of saying
        ("Коэн пояснил решение", "william-cohen"),
    ],
)
def test_forms(text, expected):
    assert [slug for _, slug in names(text)] == expected.split()


def test_craft_in_marks():
    text = "К станции «Мир» идет шаттл «Атлантис», модуль «Заря» ждет; платит банк «Россия»."
    assert names(text) == [
        ("Мир", "mir-space-station"),
        ("Атлантис", "space-shuttle-atlantis"),
        ("Заря", "zarya-module"),
        ("банк «Россия»", "bank-rossiya"),
    ]


def test_of_another():
    assert names("Борис Николаевич Петров молчал") == []


def test_family_name_of_a_spelling():
    text = "Volodymyr Zelenskiy left. Later Zelenskiy called."
    assert [slug for _, slug in names(text, "en")] == ["volodymyr-zelensky"] * 2


def test_two_of_a_name_by_how_they_are_addressed():
    text = "Mrs. Clinton met Mr. Clinton."
    assert [slug for _, slug in names(text, "en", "2009-03-06")] == [
        "hillary-clinton",
        "bill-clinton",
    ]
