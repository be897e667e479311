"""Names in three scripts: clitics, case forms, spellings, namesakes, unknown people."""

from datetime import date
from pathlib import Path

import pytest

from newsroom.reading.gazetteer import Gazetteer
from newsroom.reading.inflections import person_forms, phrase_forms
from newsroom.reading.names import find_mentions, stands_for_government
from newsroom.reading.text import shadow

GAZETTEER = Gazetteer.from_record(Path(__file__).resolve().parents[2] / "timeline" / "record")


def names(text, language, published="2021-06-16"):
    found = find_mentions(
        shadow(text),
        language=language,
        published=date.fromisoformat(published),
        gazetteer=GAZETTEER,
    )
    assert [m.text for m in found] == [text[m.start : m.end] for m in found]
    return [(m.text, m.actor) for m in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("التقى بايدن وبوتين", [("بايدن", "joe-biden"), ("بوتين", "vladimir-putin")]),
        ("رسالة لبوتين", [("بوتين", "vladimir-putin")]),
        ("بيان للكرملين", [("للكرملين", "kremlin")]),
        ("صرح بالبيت الأبيض", [("البيت الأبيض", "white-house")]),
        ("فلاديميـــر بُوتِين", [("فلاديميـــر بُوتِين", "vladimir-putin")]),
        ("الوزير سيرغيي لافروف", [("سيرغيي لافروف", "sergey-lavrov")]),
        ("قال كوندوليسا رايس", [("كوندوليسا رايس", "condoleezza-rice")]),
        ("السيناتور كيري", [("كيري", "john-kerry")]),
        ("أولاً بأول", []),
        ("دبلوماسياً روسياً", []),
        ("صحيفة واشنطن بوست", []),
        ("زار هانتر بايدن المدينة", [("هانتر بايدن", "")]),
        ("حضر السفير أنطونوف", [("أنطونوف", "anatoly-antonov")]),
        ("مسؤول في المعارضة السورية", []),
        ("طرد 35 دبلوماسيا روسيا", []),
        ("اتهمت بريطانيا روسيا", [("بريطانيا", "united-kingdom"), ("روسيا", "russia")]),
        ("أعلن مكتب التحقيقات الفدرالي", [("مكتب التحقيقات الفدرالي", "fbi")]),
        ("توسيع حلف شمال الأطلنطي", [("حلف شمال الأطلنطي", "nato")]),
        ("روبيو وويتكوف", [("روبيو", "marco-rubio"), ("ويتكوف", "steve-witkoff")]),
        ("استخدمت روسيا اليوم حق النقض", [("روسيا", "russia")]),
        ("ذكرت قناة روسيا اليوم", [("روسيا اليوم", "rt")]),
    ],
)
def test_find_mentions_in_arabic(text, expected):
    assert names(text, "ar") == expected


def test_common_family_name_in_arabic_is_the_one_whose_office_speaks():
    assert names("وأضاف كارني أن القرار مخيب", "ar", "2013-08-08") == [("كارني", "jay-carney")]
    assert names("وأضاف كارني أن القرار مخيب", "ar", "2025-08-08") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Putin's reply to the Kremlin", [("Putin", "vladimir-putin"), ("Kremlin", "kremlin")]),
        ("the U.S. Senate voted", [("U.S. Senate", "us-senate")]),
        ("it tells us that", []),
        ("Vladimir V. Putin spoke", [("Vladimir V. Putin", "vladimir-putin")]),
        ("J. Biden", [("J. Biden", "joe-biden")]),
        ("Melania Trump smiled", [("Melania Trump", "")]),
        ("The Washington Post wrote", []),
        ("Rice is cheap. Price rises hurt", []),
    ],
)
def test_find_mentions_in_english(text, expected):
    assert names(text, "en") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("встреча с Путиным", [("Путиным", "vladimir-putin")]),
        ("Байдену и Лаврову", [("Байдену", "joe-biden"), ("Лаврову", "sergey-lavrov")]),
        ("слова Марии Захаровой", [("Марии Захаровой", "maria-zakharova")]),
        ("В. В. Путин", [("В. В. Путин", "vladimir-putin")]),
        ("Владимира Владимировича Путина", [("Владимира Владимировича Путина", "vladimir-putin")]),
        ("в Белом доме", [("Белом доме", "white-house")]),
        ("Государственного департамента США", [
            ("Государственного департамента США", "us-department-of-state"),
        ]),
        ("в Санкт-Петербурге", [("Санкт-Петербурге", "st-petersburg")]),
        ("высоко в горах, путина началась", []),
        ("Хантера Байдена", [("Хантера Байдена", "")]),
    ],
)  # fmt: skip
def test_find_mentions_in_russian(text, expected):
    assert names(text, "ru") == expected


@pytest.mark.parametrize(
    ("text", "published", "expected"),
    [
        ("President Bush said", "1991-01-01", "george-h-w-bush"),
        ("President Bush said", "2003-03-21", "george-w-bush"),
        ("In 1990 Bush agreed", "2015-01-01", "george-h-w-bush"),
        ("Clinton said", "2010-06-01", "hillary-clinton"),
        ("Former President Clinton said", "2010-06-01", "bill-clinton"),
        ("Clinton said", "1997-06-01", "bill-clinton"),
        ("Ambassador Sullivan left", "2021-04-20", "john-sullivan"),
    ],
)
def test_find_mentions_tells_namesakes_apart_by_office_and_date(text, published, expected):
    assert [slug for _, slug in names(text, "en", published)] == [expected]


def test_find_mentions_takes_a_family_name_for_the_one_named_in_full():
    text = "Jake Sullivan arrived. Hours later Sullivan spoke."

    assert names(text, "en") == [("Jake Sullivan", "jake-sullivan"), ("Sullivan", "jake-sullivan")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [("Moscow rejected it", "russia"), ("They met in Moscow", ""), ("They met in Geneva", "")],
)
def test_stands_for_government_only_where_a_capital_acts(text, expected):
    body = shadow(text)
    mention = find_mentions(body, language="en", published=None, gazetteer=GAZETTEER)[0]

    assert stands_for_government(body, mention, GAZETTEER) == expected


@pytest.mark.parametrize(
    ("name", "feminine", "form"),
    [
        ("владимир путин", False, "владимиром путиным"),
        ("мадлен олбрайт", True, "мадлен олбрайт"),
        ("мария захарова", True, "марией захаровой"),
        ("алексей навальный", False, "алексею навальному"),
        ("павел грачев", False, "павла грачева"),
        ("игорь иванов", False, "игоря иванова"),
        ("буш-младший", False, "буша-младшего"),
        ("ллойд остин", False, "ллойдом остином"),
    ],
)
def test_person_forms_hold_the_written_case(name, feminine, form):
    assert form in person_forms(name, feminine=feminine)


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("кремль", "кремле"),
        ("белый дом", "белым домом"),
        ("соединенные штаты америки", "соединенных штатов америки"),
        ("министерство иностранных дел россии", "министерством иностранных дел россии"),
        ("черное море", "черного моря"),
        ("государственная дума", "государственную думу"),
    ],
)
def test_phrase_forms_decline_up_to_the_head_noun(name, form):
    assert form in phrase_forms(name)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("seen at the U.S. Embassy", [("U.S. Embassy", "us-embassy-in-moscow")]),
        ("the United States Navy", [("United States Navy", "us-navy")]),
        ("the U.S. embassy in Kabul", [("U.S.", "united-states")]),
        ("the Russian embassy in Prague", [("Prague", "prague")]),
        ("the Russian embassy in Washington closed",
         [("Russian embassy in Washington", "russian-embassy-in-washington")]),
        ("the United Nations Security Council",
         [("United Nations Security Council", "un-security-council")]),
        ("Allen Dulles flew from Dulles airport",
         [("Dulles airport", "dulles-international-airport")]),
        ("James A. Baker III left", [("James A. Baker III", "james-baker")]),
        ("Mr. Joe Biden Jr., then a senator", [("Joe Biden Jr.", "joe-biden")]),
        ("Bill Shepherd left", [("Bill Shepherd", "william-shepherd")]),
        ("the shuttle Atlantis landed", [("Atlantis", "space-shuttle-atlantis")]),
    ],
)  # fmt: skip
def test_english_names_are_known_in_their_usual_shapes(text, expected):
    assert names(text, "en") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("told Mr. Gorbachev so", [("Gorbachev", "mikhail-gorbachev")]),
        ("told M. Gorbachev so", [("M. Gorbachev", "mikhail-gorbachev")]),
        ("when George W Bush left", [("George W Bush", "george-w-bush")]),
        ("when George H. W. Bush left", [("George H. W. Bush", "george-h-w-bush")]),
        ("at the justice department", [("justice department", "us-department-of-justice")]),
        ("Sam Nunn, the Georgia Democrat", [("Sam Nunn", "sam-nunn")]),
    ],
)
def test_titles_and_initials_are_told_apart(text, expected):
    assert names(text, "en") == expected
