"""Dates in words: what Arabic, English and Russian newspapers would print."""

from collections.abc import Iterator
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.calendar_words import (
    ARABIC_MONTHS,
    ENGLISH_MONTHS,
    LEVANTINE_MONTHS,
    RUSSIAN_MONTHS,
    WEEKDAYS,
)
from timeline.edtf import EdtfError
from timeline.wording import (
    LANGUAGES,
    House,
    Months,
    date_words,
    digits,
    follow,
    house_digits,
    month_heading,
    range_words,
)

LISTS = [
    # EDTF, English, Arabic with both months, Russian
    ("2021-06-16", "16 June 2021", "16 يونيو (حزيران) 2021", "16 июня 2021"),
    ("2021-06", "June 2021", "يونيو (حزيران) 2021", "июнь 2021"),
    ("2021-06-XX", "June 2021", "يونيو (حزيران) 2021", "июнь 2021"),
    ("2021", "2021", "2021", "2021"),
    ("199X", "the 1990s", "تسعينيات القرن العشرين", "1990-е годы"),
    ("200X", "the 2000s", "العقد الأول من القرن الحادي والعشرين", "2000-е годы"),
    ("174X", "the 1740s", "عقد 1740", "1740-е годы"),
    ("2021~/2022", "about 2021–2022", "نحو 2021–2022", "около 2021–2022 годов"),
    ("2021-21", "spring 2021", "ربيع 2021", "весна 2021"),
    ("2021-23", "autumn 2021", "خريف 2021", "осень 2021"),
    ("2021-24", "winter 2021–22", "شتاء 2021–2022", "зима 2021–2022"),
    ("2021-34", "second quarter of 2021", "الربع الثاني من 2021", "второй квартал 2021"),
    ("2021-06~", "about June 2021", "نحو يونيو (حزيران) 2021", "около июня 2021"),
    ("2021~", "about 2021", "نحو عام 2021", "около 2021 года"),
    ("199X~", "about the 1990s", "نحو تسعينيات القرن العشرين", "около 1990-х годов"),
    ("2021-21~", "about spring 2021", "نحو ربيع 2021", "около весны 2021"),
    (
        "2021-34~",
        "about the second quarter of 2021",
        "نحو الربع الثاني من 2021",
        "около второго квартала 2021",
    ),
    (
        "2021-06-16?",
        "possibly 16 June 2021",
        "ربما 16 يونيو (حزيران) 2021",
        "возможно, 16 июня 2021",
    ),
    ("2021%", "possibly about 2021", "ربما نحو عام 2021", "возможно, около 2021 года"),
    ("2021-05-24/2021-05-30", "24–30 May 2021", "24–30 مايو (أيار) 2021", "24–30 мая 2021"),
    (
        "2021-05-28/2021-06-02",
        "28 May – 2 June 2021",
        "28 مايو (أيار) – 2 يونيو (حزيران) 2021",
        "28 мая — 2 июня 2021",
    ),
    (
        "2020-12-28/2021-01-03",
        "28 December 2020 – 3 January 2021",
        "28 ديسمبر (كانون الأول) 2020 – 3 يناير (كانون الثاني) 2021",
        "28 декабря 2020 — 3 января 2021",
    ),
    (
        "2021-03/2021-06",
        "March – June 2021",
        "مارس (آذار) – يونيو (حزيران) 2021",
        "март — июнь 2021",
    ),
    ("2019/2021", "2019–2021", "2019–2021", "2019–2021"),
    (
        "2021-33/2021-35",
        "first quarter – third quarter of 2021",
        "الربع الأول – الربع الثالث من 2021",
        "первый квартал — третий квартал 2021",
    ),
    (
        "2021-21/2021-24",
        "spring 2021 – winter 2021–22",
        "ربيع 2021 – شتاء 2021–2022",
        "весна 2021 — зима 2021–2022",
    ),
    ("2021/2021", "2021", "2021", "2021"),
    (
        "2021-05-24~/2021-05-30",
        "about 24–30 May 2021",
        "نحو 24–30 مايو (أيار) 2021",
        "около 24–30 мая 2021",
    ),
    ("2021-03/..", "since March 2021", "منذ مارس (آذار) 2021", "с марта 2021"),
    ("../2021-06", "until June 2021", "حتى يونيو (حزيران) 2021", "по июнь 2021"),
    ("../2021-21", "until spring 2021", "حتى ربيع 2021", "по весну 2021"),
    ("../2021", "until 2021", "حتى عام 2021", "по 2021 год"),
    ("2021-05-02/..", "since 2 May 2021", "منذ 2 مايو (أيار) 2021", "со 2 мая 2021"),
    (
        "2021-34/..",
        "since the second quarter of 2021",
        "منذ الربع الثاني من 2021",
        "со второго квартала 2021",
    ),
    ("2021~/..", "roughly since 2021", "منذ عام 2021 تقريباً", "примерно с 2021 года"),
    (
        "2021-03/",
        "from March 2021, end unknown",
        "من مارس (آذار) 2021، والنهاية غير معروفة",
        "с марта 2021, окончание неизвестно",
    ),
    (
        "/2021-06",
        "until June 2021, start unknown",
        "حتى يونيو (حزيران) 2021، والبداية غير معروفة",
        "по июнь 2021, начало неизвестно",
    ),
    (
        "[2021-06-16,2021-06-17,2021-06-20]",
        "16, 17 or 20 June 2021",
        "16، 17 أو 20 يونيو (حزيران) 2021",
        "16, 17 или 20 июня 2021",
    ),
    (
        "[2021-05,2021-06~]",
        "about May or June 2021",
        "نحو مايو (أيار) أو يونيو (حزيران) 2021",
        "около мая или июня 2021",
    ),
]

PROSE = [
    # EDTF, English, Arabic with one month, Russian
    ("2021-06-16", "16 June 2021", "16 يونيو 2021", "16 июня 2021 года"),
    ("2021-06", "June 2021", "يونيو 2021", "июнь 2021 года"),
    ("2021", "2021", "عام 2021", "2021 год"),
    ("2021-24", "winter 2021–22", "شتاء 2021–2022", "зима 2021–2022 годов"),
    ("2021-34", "the second quarter of 2021", "الربع الثاني من 2021", "второй квартал 2021 года"),
    ("2021-06~", "about June 2021", "نحو يونيو 2021", "около июня 2021 года"),
    (
        "2021-05-24/2021-05-30",
        "between 24 and 30 May 2021",
        "بين 24 و30 مايو 2021",
        "между 24 и 30 мая 2021 года",
    ),
    (
        "2021-05-28/2021-06-02",
        "between 28 May and 2 June 2021",
        "بين 28 مايو و2 يونيو 2021",
        "между 28 мая и 2 июня 2021 года",
    ),
    (
        "2021-03/2021-06",
        "between March and June 2021",
        "بين مارس ويونيو 2021",
        "между мартом и июнем 2021 года",
    ),
    ("2019/2021", "between 2019 and 2021", "بين عامي 2019 و2021", "между 2019 и 2021 годами"),
    (
        "2021/2022-06",
        "between 2021 and June 2022",
        "بين عام 2021 ويونيو 2022",
        "между 2021 годом и июнем 2022 года",
    ),
    (
        "2021-21/2021-23",
        "between spring and autumn 2021",
        "بين ربيع وخريف 2021",
        "между весной и осенью 2021 года",
    ),
    (
        "2021-33/2021-34",
        "between the first quarter and the second quarter of 2021",
        "بين الربع الأول والربع الثاني من 2021",
        "между первым кварталом и вторым кварталом 2021 года",
    ),
    ("[2020,2021]", "2020 or 2021", "عام 2020 أو 2021", "2020 или 2021 год"),
    (
        "198X/199X",
        "between the 1980s and the 1990s",
        "بين ثمانينيات القرن العشرين وتسعينيات القرن العشرين",
        "между 1980-ми годами и 1990-ми годами",
    ),
    (
        "2021-05-24~/2021-05-30",
        "roughly between 24 and 30 May 2021",
        "بين 24 و30 مايو 2021 تقريباً",
        "примерно между 24 и 30 мая 2021 года",
    ),
]

SHORT = [
    ("2021-06-16", "16 Jun 2021", "16 يونيو 2021", "16 июня 2021"),
    ("2021-09-05", "5 Sept 2021", "5 سبتمبر 2021", "5 сент. 2021"),
    ("2021-06", "Jun 2021", "يونيو 2021", "июнь 2021"),
    ("2021-34", "Q2 2021", "الربع الثاني من 2021", "второй квартал 2021"),
    ("2021-03/", "since Mar 2021", "منذ مارس 2021", "с марта 2021"),
    ("/2021-03", "until Mar 2021", "حتى مارس 2021", "по март 2021"),
]

RANGES = [
    ("2021-03", "2021-06", "March – June 2021", "مارس – يونيو 2021", "март — июнь 2021"),
    ("2021-03-01", "2021-06-30", "March – June 2021", "مارس – يونيو 2021", "март — июнь 2021"),
    (date(2021, 6, 1), date(2021, 6, 30), "June 2021", "يونيو 2021", "июнь 2021"),
    ("2021-01-01", "2021-12-31", "2021", "2021", "2021"),
    ("2019", "2021", "2019–2021", "2019–2021", "2019–2021"),
    ("2022", "2021", "2021–2022", "2021–2022", "2021–2022"),
    ("2021-06-16", "2021-06-16", "16 June 2021", "16 يونيو 2021", "16 июня 2021"),
    ("2021-06-16", "2021-06-18", "16–18 June 2021", "16–18 يونيو 2021", "16–18 июня 2021"),
    ("2021-06", None, "since June 2021", "منذ يونيو 2021", "с июня 2021"),
    ("2021-06-16", None, "since 16 June 2021", "منذ 16 يونيو 2021", "с 16 июня 2021"),
    ("2021-01", "", "since 2021", "منذ عام 2021", "с 2021 года"),
    (None, "2021-06", "until June 2021", "حتى يونيو 2021", "по июнь 2021"),
    (None, None, "", "", ""),
]


@pytest.mark.parametrize(("text", "english", "arabic", "russian"), LISTS)
def test_date_words_in_lists(text: str, english: str, arabic: str, russian: str) -> None:
    said = {language: date_words(text, language, second_month=True) for language in LANGUAGES}

    assert said == {"ar": arabic, "en": english, "ru": russian}


@pytest.mark.parametrize(("text", "english", "arabic", "russian"), PROSE)
def test_date_words_in_prose(text: str, english: str, arabic: str, russian: str) -> None:
    said = {language: date_words(text, language, form="prose") for language in LANGUAGES}

    assert said == {"ar": arabic, "en": english, "ru": russian}


@pytest.mark.parametrize(("text", "english", "arabic", "russian"), SHORT)
def test_date_words_when_short(text: str, english: str, arabic: str, russian: str) -> None:
    said = {
        language: date_words(text, language, form="short", second_month=True)
        for language in LANGUAGES
    }

    assert said == {"ar": arabic, "en": english, "ru": russian}


@pytest.mark.parametrize(("start", "end", "english", "arabic", "russian"), RANGES)
def test_range_words_collapse_what_is_equal(
    start: str | date | None, end: str | date | None, english: str, arabic: str, russian: str
) -> None:
    said = {language: range_words(start, end, language) for language in LANGUAGES}

    assert said == {"ar": arabic, "en": english, "ru": russian}


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "Wednesday 16 June 2021"),
        ("ar", "الأربعاء 16 يونيو 2021"),
        ("ru", "среда, 16 июня 2021"),
    ],
)
def test_weekday_stands_before_a_day(language: str, said: str) -> None:
    assert date_words("2021-06-16", language, weekday=True) == said


def test_weekday_is_left_out_where_the_day_is_not_known() -> None:
    assert date_words("2021-06", "en", weekday=True) == "June 2021"
    assert date_words("2021-06-16~", "en", weekday=True) == "about 16 June 2021"


@pytest.fixture
def house() -> Iterator[None]:
    yield
    follow(House())


@pytest.mark.parametrize(
    ("months", "said", "said_at_the_head", "short"),
    [
        ("egyptian", "16 يونيو 2021", "16 يونيو (حزيران) 2021", "16 يونيو 2021"),
        ("levantine", "16 حزيران 2021", "16 حزيران (يونيو) 2021", "16 حزيران 2021"),
        ("both", "16 يونيو (حزيران) 2021", "16 يونيو (حزيران) 2021", "16 يونيو 2021"),
    ],
)
def test_house_chooses_the_arabic_months(
    house: None, months: Months, said: str, said_at_the_head: str, short: str
) -> None:
    follow(House(months=months))

    assert date_words("2021-06-16", "ar") == said
    assert date_words("2021-06-16", "ar", second_month=True) == said_at_the_head
    assert date_words("2021-06-16", "ar", form="short") == short
    assert date_words("2021-06-16", "ru") == "16 июня 2021"


def test_house_chooses_the_digits_of_arabic_alone(house: None) -> None:
    follow(House(digits="arabic"))

    assert house_digits("34 حدثاً، 2021", "ar") == "٣٤ حدثاً، ٢٠٢١"
    assert house_digits("34 events, 2021", "en") == "34 events, 2021"


def test_digits_are_written_in_either_system() -> None:
    assert digits("16 / ۱۶ / ١٦", "latin") == "16 / 16 / 16"
    assert digits("16 June", "arabic") == "١٦ June"
    assert date_words("2021-06-16", "ar", digits="arabic") == "١٦ يونيو ٢٠٢١"
    assert range_words("2019", "2021", "ar", digits="arabic") == "٢٠١٩–٢٠٢١"


def test_month_heading_begins_with_a_capital() -> None:
    assert month_heading(2021, 6, "en") == "June 2021"
    assert month_heading(2021, 6, "ru") == "Июнь 2021"
    assert month_heading(2021, 6, "ar", second_month=True) == "يونيو (حزيران) 2021"
    assert month_heading(2021, 1, "ar", digits="arabic") == "يناير ٢٠٢١"


def test_region_of_a_language_is_ignored() -> None:
    assert date_words("2021-06-16", "en-GB") == "16 June 2021"


def test_another_language_is_refused() -> None:
    with pytest.raises(ValueError, match="'fr': dates are written in ar, en, ru"):
        date_words("2021", "fr")


def test_no_date_is_refused() -> None:
    with pytest.raises(EdtfError):
        date_words("soon", "en")


def test_every_table_is_complete() -> None:
    months = [ENGLISH_MONTHS, ARABIC_MONTHS, LEVANTINE_MONTHS, *RUSSIAN_MONTHS.values()]

    assert [len(set(row)) for row in months] == [12] * 7
    assert [len(set(row)) for row in WEEKDAYS.values()] == [7] * 3


@given(st.dates(), st.sampled_from(LANGUAGES), st.sampled_from(["list", "prose", "short"]))
def test_a_day_says_its_number_and_year(day: date, language: str, form: str) -> None:
    said = date_words(day.isoformat(), language, form=form)  # type: ignore[arg-type]

    numbers = [int(word) for word in said.split() if word.isdigit()]
    assert numbers == [day.day, day.year]


@given(st.dates(), st.dates(), st.sampled_from(LANGUAGES))
def test_range_words_never_use_directional_controls(first: date, last: date, language: str) -> None:
    said = range_words(first, last, language)

    assert not set(said) & set("\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2069")
