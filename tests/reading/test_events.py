"""Proposed events: which clauses are events, their day, kind, side, status and title."""

from datetime import date
from pathlib import Path

import pytest

from newsroom.reading.events import find_events
from newsroom.reading.findings import FoundDate
from newsroom.reading.gazetteer import Gazetteer
from newsroom.reading.names import find_mentions
from newsroom.reading.text import shadow

GAZETTEER = Gazetteer.from_record(Path(__file__).resolve().parents[2] / "timeline" / "record")


def events(text, language, dates, published="2021-06-16"):
    """The proposals for a text whose dates are given as {words: EDTF}."""
    day = date.fromisoformat(published)
    body = shadow(text)
    found = [
        FoundDate(at, at + len(words), words, edtf, "day", "given")
        for words, edtf in dates.items()
        if (at := text.index(words)) >= 0
    ]
    mentions = find_mentions(body, language=language, published=day, gazetteer=GAZETTEER)
    return find_events(
        body,
        language=language,
        published=day,
        dates=sorted(found, key=lambda d: d.start),
        mentions=mentions,
        gazetteer=GAZETTEER,
    )


def test_a_dated_act_is_an_event_with_kind_side_place_and_actors():
    text = "On 16 June 2021 Joe Biden and Vladimir Putin met in Geneva for their first summit."

    (event,) = events(text, "en", {"16 June 2021": "2021-06-16"})

    assert (event.edtf, event.kind, event.side) == ("2021-06-16", "summit", "both")
    assert (event.place, event.status) == ("geneva", "occurred")
    assert event.actors == ("joe-biden", "vladimir-putin")
    assert text[slice(*event.support)] == text


@pytest.mark.parametrize(
    ("language", "text", "dates", "expected"),
    [
        ("en", "Russia annexed Crimea in 2014 and sent troops to Syria in 2015.",
         {"2014": "2014", "2015": "2015"}, ["2014", "2015"]),
        ("ar", "ضمت روسيا القرم عام 2014، وتدخلت في سوريا عام 2015.",
         {"عام 2014": "2014", "عام 2015": "2015"}, ["2014", "2015"]),
        ("ru", "В 2014 году Россия присоединила Крым, а в 2015 году вмешалась в Сирии.",
         {"2014 году": "2014", "2015 году": "2015"}, ["2014", "2015"]),
    ],
)  # fmt: skip
def test_background_acts_are_events_of_their_years(language, text, dates, expected):
    assert [event.edtf for event in events(text, language, dates)] == expected


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("The offices stay closed. The treaty binds Russia until 2026.", {"2026": "2026"}),
        ("The offices stay closed. Russia praised the 1972 treaty again.", {"1972": "1972"}),
        ("The offices stay closed. Putin left after yesterday's talks.",
         {"yesterday": "2021-06-15"}),
        ("The offices stay closed. Russia could strike if talks fail in July.",
         {"July": "2021-07"}),
    ],
)  # fmt: skip
def test_limits_attributes_and_doubts_are_no_events(text, dates):
    assert [e.edtf for e in events(text, "en", dates) if e.date_span] == []


def test_a_coming_date_makes_a_scheduled_event():
    text = "Biden will meet Putin in Geneva on 16 June."

    (event,) = events(text, "en", {"16 June": "2021-06-16"}, published="2021-05-26")

    assert event.status == "scheduled"


def test_one_act_told_twice_is_one_proposal_with_a_further_passage():
    text = (
        "Biden and Putin met in Geneva on 16 June. Nobody expected much.\n"
        "The meeting of Putin and Biden on Wednesday lasted three hours."
    )

    found = events(text, "en", {"16 June": "2021-06-16", "Wednesday": "2021-06-16"})

    assert [event.edtf for event in found] == ["2021-06-16"]
    assert [text[slice(*span)] for span in found[0].also] == [text.split("\n")[1]]


def test_entries_of_a_chronology_take_the_date_that_opens_or_heads_them():
    text = (
        "8 December 1987: Reagan and Gorbachev sign a treaty in Washington.\n"
        "31 July 1991. Bush and Gorbachev sign another one."
    )

    found = events(text, "en", {"8 December 1987": "1987-12-08", "31 July 1991": "1991-07-31"})

    assert [(e.edtf, e.rule) for e in found] == [
        ("1987-12-08", "chronology"),
        ("1991-07-31", "chronology"),
    ]


def test_the_next_sentence_may_date_an_act():
    text = "Байден отменил встречу с Путиным. Об этом в среду сообщил Белый дом."

    found = events(text, "ru", {"среду": "2021-06-16"})

    assert [(e.edtf, e.actors) for e in found] == [("2021-06-16", ("joe-biden", "vladimir-putin"))]


@pytest.mark.parametrize(
    ("language", "text", "dates", "title"),
    [
        ("en", "In March 2021 Russia recalled its ambassador, who had served for years.",
         {"March 2021": "2021-03"}, "Russia recalled its ambassador"),
        ("ar", "واستدعت الولايات المتحدة سفيرها في أبريل 2021.",
         {"أبريل 2021": "2021-04"}, "استدعت الولايات المتحدة سفيرها"),
        ("ru", "В марте 2021 года Россия отозвала посла, который вернулся в Москву.",
         {"марте 2021 года": "2021-03"}, "Россия отозвала посла"),
    ],
)  # fmt: skip
def test_the_title_is_the_clause_without_date_and_relative_clause(language, text, dates, title):
    assert [event.title for event in events(text, language, dates)] == [title]


def test_no_dates_no_published_day_no_events():
    body = shadow("Putin met Biden.")

    found = find_events(
        body, language="en", published=None, dates=[], mentions=[], gazetteer=GAZETTEER
    )

    assert found == []


@pytest.mark.parametrize(
    ("language", "text", "dates", "expected"),
    [
        ("en", "The offices stay closed. Zelensky put off a visit to Moscow until March 10.",
         {"March 10": "2021-03-10"}, ["2021-03-10"]),
        ("en", "The offices stay closed. It was the first since May 2018, when Putin met Trump.",
         {"May 2018": "2018-05"}, ["2018-05"]),
        ("en", "The offices stay closed. It was Putin's first visit since May 2018.",
         {"May 2018": "2018-05"}, []),
        ("en", "The offices stay closed. The treaty expires in May 2018.",
         {"May 2018": "2018-05"}, []),
        ("en", "The offices stay closed. Putin is said to have meddled in the 2016 election.",
         {"2016": "2016"}, []),
        ("en", "The offices stay closed. The raids began on Sunday.",
         {"Sunday": "2021-06-13"}, ["2021-06-13"]),
        ("ru", "Школы закрыты. Путин и Байден уведомили НАТО 5 мая.",
         {"5 мая": "2021-05-05"}, ["2021-05-05"]),
        ("ru", "Школы закрыты. Путин прилетел в Женеву 5 мая. Договор истекает в мае 2026 года.",
         {"5 мая": "2021-05-05", "мае 2026 года": "2026-05"}, ["2021-05-05"]),
        ("ar", "المدارس مغلقة. هبطت طائرة بوتين في جنيف في 5 مايو.",
         {"5 مايو": "2021-05-05"}, ["2021-05-05"]),
        ("ar", "المدارس مغلقة. وهذه أول زيارة لبوتين منذ مايو 2018.",
         {"مايو 2018": "2018-05"}, []),
    ],
)  # fmt: skip
def test_limits_are_no_events_but_what_is_put_off_is(language, text, dates, expected):
    found = [event.edtf for event in events(text, language, dates)]

    assert [edtf for edtf in found if edtf != "2021-06-16"] == expected


def test_two_acts_of_one_state_on_one_day_stay_apart():
    text = (
        "Russia and Ukraine signed a treaty on 5 May 2020. "
        "On the same day Russia and the United States extended their agreement."
    )

    found = events(text, "en", {"5 May 2020": "2020-05-05", "the same day": "2020-05-05"})

    assert [len(event.also) for event in found] == [0, 0]


def test_an_abbreviation_does_not_cut_the_title():
    text = "The offices stay closed. On 5 May 2020 Mr. Putin met Mr. Biden in Geneva."

    titles = [event.title for event in events(text, "en", {"5 May 2020": "2020-05-05"})]

    assert "Mr. Putin met Mr. Biden in Geneva" in titles
