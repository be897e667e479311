"""The calendar, read by three parsers: icalendar, and two that share no code with it."""

from __future__ import annotations

import datetime as dt

import icalendar
import ics
import pytest
import vobject
from django.test import Client

from tests.factories import make_event, make_place

pytestmark = pytest.mark.django_db
ARABIC = (
    "قمة جنيف بين الرئيسين بايدن وبوتين، وبيانهما المشترك عن الاستقرار الاستراتيجي؛ و«روح جنيف»"
)


def calendar(client: Client, address: str = "/en/timeline.ics") -> str:
    return b"".join(client.get(address).streaming_content).decode()


def entries(text: str) -> list[icalendar.Event]:
    return list(icalendar.Calendar.from_ical(text).walk("VEVENT"))


@pytest.mark.parametrize(
    ("date", "start", "end"),
    [
        ("2021-06-16", "2021-06-16", "2021-06-17"),
        ("2021-06-15/2021-06-16", "2021-06-15", "2021-06-17"),
        ("2021-06", "2021-06-01", "2021-07-01"),
        ("2021", "2021-01-01", "2022-01-01"),
        ("2014-03-18/..", "2014-03-18", "2014-03-19"),
        ("../2014-03-18", "2014-03-18", "2014-03-19"),
    ],
)
def test_entry_takes_whole_days_with_an_exclusive_end(
    visitor: Client, date: str, start: str, end: str
) -> None:
    make_event(date=date)

    (entry,) = entries(calendar(visitor))

    assert (entry["DTSTART"].dt, entry["DTEND"].dt) == (
        dt.date.fromisoformat(start),
        dt.date.fromisoformat(end),
    )
    assert entry["DTSTART"].params["VALUE"] == "DATE"


def test_entry_on_the_last_day_of_all_has_no_end(visitor: Client) -> None:
    make_event(date="9999-12-31")

    (entry,) = entries(calendar(visitor))

    assert (entry["DTSTART"].dt, "DTEND" in entry) == (dt.date.max, False)


def test_entry_says_how_exact_its_date_is(visitor: Client) -> None:
    exact = make_event(date="2021-06-16", summary_en="They met.")
    month = make_event(date="2021-07", summary_en="They wrote.")

    first, second = entries(calendar(visitor))

    assert first["DESCRIPTION"] == f"They met.\n\nhttp://testserver{exact.get_absolute_url()}"
    assert second["DESCRIPTION"] == (
        "They wrote.\n\nDate: July 2021 (exact to the month)\n\n"
        f"http://testserver{month.get_absolute_url()}"
    )


def test_entry_keeps_its_uid_when_the_event_changes(visitor: Client) -> None:
    event = make_event(title_en="Talks")
    before = entries(calendar(visitor))[0]["UID"]

    event.title_en, event.slug, event.date = "Other talks", "other-talks", "2021-07-01"
    event.save()

    assert entries(calendar(visitor))[0]["UID"] == before == f"event-{event.pk}@testserver"
    assert entries(calendar(visitor, "/ar/timeline.ics"))[0]["UID"] == before


def test_every_line_is_at_most_75_octets(visitor: Client) -> None:
    make_event(title_ar=ARABIC, summary_ar=f"{ARABIC}. " * 5)

    data = b"".join(visitor.get("/ar/timeline.ics").streaming_content)

    assert data.endswith(b"END:VCALENDAR\r\n")
    lines = data.split(b"\r\n")
    assert max(len(line) for line in lines) <= 75
    for line in lines:
        line.decode()  # no letter is cut in two


def test_three_parsers_read_the_same(visitor: Client) -> None:
    place = make_place("geneva", name_ar="جنيف", lat=46.2, lon=6.1)
    make_event(title_ar=ARABIC, summary_ar="سطر؛ وآخر، و\\ أيضاً", place=place, date="2021-06")
    make_event(title_ar="محادثات", date="2021-07-05")

    text = calendar(visitor, "/ar/timeline.ics")
    by_icalendar = [
        (str(e["SUMMARY"]), str(e["DESCRIPTION"]), e["DTSTART"].dt, e["DTEND"].dt)
        for e in entries(text)
    ]
    by_vobject = [
        (e.summary.value, e.description.value, e.dtstart.value, e.dtend.value)
        for e in vobject.readOne(text).vevent_list
    ]
    # ics tells the day on which an all-day event begins, and its whole length.
    by_ics = [
        (e.name, e.description, e.begin.date(), e.begin.date() + e.duration)
        for e in sorted(ics.Calendar(text).events)
    ]

    assert by_icalendar == by_vobject == by_ics
    assert by_icalendar[0][0] == ARABIC


def test_whole_record_is_valid_for_three_parsers(visitor: Client, record: None) -> None:
    text = calendar(visitor, "/ar/timeline.ics?from=2021&to=2021")
    total = visitor.get("/ar/timeline.json?from=2021&to=2021&limit=1").json()["total"]

    found = icalendar.Calendar.from_ical(text)
    assert [len(part.errors) for part in found.walk()] == [0] * (total + 1)
    assert len(ics.Calendar(text).events) == len(vobject.readOne(text).vevent_list) == total
