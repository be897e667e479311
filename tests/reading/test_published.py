"""The day of publication as the text's own head or foot tells it."""

from datetime import date

import pytest

from newsroom.reading.published import find_published
from newsroom.reading.text import shadow

DAY = date(2021, 5, 26)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ar", "عنوان الخبر\n\n26 مايو 2021\nوصل الوفد إلى المدينة في 3 مارس 2018."),
        ("ar", "عنوان الخبر\nالأربعاء 26 مايو/ أيار 2021\nوصل الوفد إلى المدينة."),
        ("ar", "عنوان الخبر\nتاريخ النشر: 26/05/2021 - 14:30\nوصل الوفد إلى المدينة."),
        ("ar", "عنوان الخبر\n14 شوال 1442هـ - 26 مايو 2021م\nوصل الوفد إلى المدينة."),
        ("en", "A headline\nMay 26, 2021\nEnvoys met on March 3, 2018."),
        ("en", "A headline\nBy Ann Lee | Published May 26, 2021 4:05 PM\nEnvoys met."),
        ("en", "A headline\nUpdated 27 May 2021\nPublished 26 May 2021\nEnvoys met."),
        ("en", "A headline\nVIENNA, May 26, 2021 (Agency) - Envoys met."),
        ("en", "A headline\nEnvoys met.\n\n2021-05-26"),
        ("ru", "Заголовок\n26 мая 2021, 14:30\nДелегации встретились 3 марта 2018 года."),
        ("ru", "Заголовок\n26.05.2021\nДелегации встретились."),
        ("ru", "Заголовок\nОпубликовано 26 мая 2021 г. в 12:00\nДелегации встретились."),
    ],
)
def test_find_published_reads_head_and_foot(language: str, text: str) -> None:
    assert find_published(shadow(text), language) == DAY


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", ""),
        ("en", "A headline\nEnvoys met on Monday. The pact of March 3, 2018 is dead."),
        ("ru", "Заголовок\nДелегации встретились во вторник."),
        ("en", "A headline\nVIENNA, May 26 (Agency) - Envoys recalled the pact of March 3, 2018."),
        ("en", "A headline\nEnvoys met.\n* 5 Feb 2011: pact enters into force"),
        ("ru", "Заголовок\n17 июня 1992 года. Президенты подписали соглашение - первое."),
        ("ar", "عنوان\nوقع البلدان المعاهدة في 8 أبريل 2010 في براغ، ثم انهارت بعد سنوات."),
    ],
)
def test_find_published_takes_no_date_of_the_story(language: str, text: str) -> None:
    assert find_published(shadow(text), language) is None
