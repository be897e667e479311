"""The language of a text, by its script."""

import pytest

from newsroom.reading.languages import detect


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("أعلن الكرملين موعد القمة", "ar"),
        ("قال مسؤول في NATO إن الاجتماع تأجل", "ar"),
        ("The Kremlin named a date", "en"),
        ("The word «встреча» was used twice in the statement", "en"),
        ("Кремль назвал дату встречи", "ru"),
        ("Представитель NATO и глава OSCE прибыли в Женеву", "ru"),
        ("", "en"),
        ("16.06.2021 — 12:30", "en"),
    ],
)
def test_detect_names_the_language_of_most_words(text: str, language: str) -> None:
    assert detect(text) == language
