"""Whatever the text, the reader ends, every span cuts its own words, every day is a day."""

from datetime import date
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from newsroom.reading import Gazetteer, read
from newsroom.reading.scoring import first_and_last

GAZETTEER = Gazetteer.from_record(Path(__file__).resolve().parents[2] / "timeline" / "record")
WORDS = {
    "ar": """قال أعلن بوتين بايدن الرئيس الأمريكي وزير الخارجية الروسي إن أنّ في جنيف أمس الثلاثاء
        اليوم 16 يونيو/ حزيران عام 2014 المقبل وكان قد للكرملين لافروف وأضاف منذ بين""",
    "en": """Putin Biden said that announced on Tuesday 16 June 2021 in Geneva the Kremlin's told
        Lavrov reporters yesterday next week last month 2014 he who met according to from 3 to 5""",
    "ru": """Путин Байден сказал что заявил во вторник 16 июня 2021 года в Женеве Кремля Лаврову
        вчера на следующей неделе по словам Пескова он которые встретились сообщил с 17 по 19""",
}
MARKS = [
    *".,،؛;:!?؟…—–-\"'“”„«»‹›‘’()[]\n\r\t \u200f\u200e\u202b\u00a0\u064e\u0301\u0640/",
    *("\r\n", "\u2028", "ﷲ", "ﻻ", "é", "й", "İ", "ß", "𝟚", "😀", "\x00", "٣", "۴"),
]


def pieces(language):
    words = st.sampled_from(WORDS[language].split())
    marks = st.sampled_from(MARKS)
    return st.lists(st.one_of(words, words, words, marks, st.text(max_size=4)), max_size=60)


def joined(draw):
    language, parts, glue = draw
    return language, glue.join(parts)


TEXTS = st.sampled_from(["ar", "en", "ru"]).flatmap(
    lambda language: st.tuples(
        st.just(language), pieces(language), st.sampled_from([" ", "", "  "])
    ).map(joined)
)


def check(text, reading):
    assert [note for note in reading.notes if "could not be read" in note] == []
    for found in (*reading.dates, *reading.statements, *reading.mentions):
        assert 0 <= found.start <= found.end <= len(text)
        assert text[found.start : found.end] == found.text
    for found in reading.dates:
        assert first_and_last(found.edtf) is not None
    for event in reading.events:
        for start, end in (event.support, *event.also):
            assert 0 <= start <= end <= len(text)
        assert first_and_last(event.edtf) is not None
        assert set(event.actors) <= set(GAZETTEER.actors)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(TEXTS, st.dates(date(1900, 1, 1), date(2100, 12, 31)))
def test_read_never_raises_and_cuts_its_words(drawn, day):
    language, text = drawn

    check(text, read(text, language=language, published=day, gazetteer=GAZETTEER))


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(max_size=300))
def test_read_takes_any_text_without_being_told_anything(text):
    check(text, read(text, gazetteer=GAZETTEER))


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(TEXTS, st.sampled_from([date(1500, 1, 1), date(1582, 10, 15), date(2999, 12, 31)]))
def test_read_takes_days_far_from_ours(drawn, day):
    language, text = drawn

    check(text, read(text, language=language, published=day, gazetteer=GAZETTEER))


def test_reading_twice_finds_the_same():
    text = " ".join(WORDS.values())

    readings = [read(text, published=date(2021, 6, 16), gazetteer=GAZETTEER) for _ in range(2)]

    assert readings[0] == readings[1]
