"""What "today" is in spoken words: in quotations, in an interview, after "today is Sunday"."""

from datetime import date

from newsroom.reading.dates import find_dates
from newsroom.reading.text import shadow

INTERVIEW = (
    "The ambassador is back. On Monday he received the Review.\n"
    "Question: How are you?\n"
    "Answer: Fine. Yesterday I flew in.\n"
    "Question: And what next?\n"
    "Answer: A week ago I was in Geneva."
)
DASHED = (
    "В воскресенье министры говорили. Посол ответил в понедельник корреспонденту «Вестника».\n"
    "— Что дальше?\n"
    "— Вчера мы решили ждать.\n"
    "— А потом?\n"
    "— Завтра увидим."
)

JUBILEE = """Тридцать лет назад, 17 и 18 июня 1991 года, министры встретились в Рейкьявике. Об этом
рассказал посол.

— Почему встречу собрали наспех?

— Виной тому скандал. В мае задержали шпиона, а 30 мая его обменяли. В субботу сели за стол.

— А теперь?

— В прошлую пятницу договор приостановили, а 3 июня его хвалили. Что будет дальше?"""


def values(text, language, published="2021-06-16", quotes=()):
    day = date.fromisoformat(published)
    found = find_dates(shadow(text), language=language, published=day, quotes=quotes)
    return [(d.text, d.edtf) for d in found]


def quoted(text):
    """Spans of the words between « and »."""
    starts = [i + 1 for i, letter in enumerate(text) if letter == "«"]
    return [(start, text.index("»", start)) for start in starts]


def test_turns_of_an_interview_count_from_its_day():
    assert values(INTERVIEW, "en") == [
        ("Monday", "2021-06-14"),
        ("Yesterday", "2021-06-13"),
        ("A week ago", "2021-06-07~"),
    ]


def test_turns_behind_dashes_count_from_the_day_of_the_talk():
    assert values(DASHED, "ru") == [
        ("воскресенье", "2021-06-13"),
        ("понедельник", "2021-06-14"),
        ("Вчера", "2021-06-13"),
        ("Завтра", "2021-06-15"),
    ]


def test_turns_count_from_publication_where_no_talk_is_told():
    text = INTERVIEW.replace("he received the Review", "the ministers met")

    assert values(text, "en")[1] == ("Yesterday", "2021-06-15")


def test_turns_count_from_the_day_long_ago_that_they_are_about() -> None:
    assert [value for _, value in values(JUBILEE, "ru")][-6:] == [
        "1991-06-17/1991-06-18",
        "1991-05",
        "1991-05-30",
        "1991-06-22",
        "2021-06-11",
        "2021-06-03",
    ]


def test_a_quoted_today_is_the_day_told_beside_it():
    text = "قال بوتين أمس: «اليوم نبدأ»."

    assert values(text, "ar", quotes=quoted(text)) == [
        ("أمس", "2021-06-15"),
        ("اليوم", "2021-06-15"),
    ]


def test_a_quoted_today_is_the_day_of_yesterdays_news():
    text = "التقى الرئيسان أمس في جنيف.\nوقال بوتين: «ما جرى اليوم جيد، وغدا نستمر»."

    assert values(text, "ar", quotes=quoted(text))[:2] == [
        ("أمس", "2021-06-15"),
        ("اليوم", "2021-06-15"),
    ]


def test_a_day_that_is_named_by_its_weekday_counts_for_what_follows():
    text = "Сегодня воскресенье; завтра я улечу. Мы ждём."

    assert values(text, "ru") == [("Сегодня воскресенье", "2021-06-13"), ("завтра", "2021-06-14")]
    assert values(text + "\nЗавтра он улетит.", "ru")[2] == ("Завтра", "2021-06-17")


def test_a_day_of_publication_that_no_article_can_bear_is_left_out():
    assert values("He left on Monday and 3 May 2020.", "en", "0001-01-01") == [
        ("3 May 2020", "2020-05-03")
    ]
