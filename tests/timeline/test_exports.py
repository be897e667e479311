"""What all exports have in common, and CSV, JSON and TimelineJS."""

from __future__ import annotations

import csv
import io
import json
from urllib.parse import quote

import pytest
from django.http import HttpResponse
from django.test import Client
from django.utils.translation import override

from tests.factories import make_event, make_place
from timeline.exports import EXPORTS, as_timelinejs
from timeline.exports.answering import file_name
from timeline.exports.as_csv import inert
from timeline.models import Event, State
from timeline.selection import Selection

pytestmark = pytest.mark.django_db
TYPES = {
    "csv": "text/csv; charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "json": "application/json",
    "ics": "text/calendar; charset=utf-8",
    "atom": "application/atom+xml; charset=utf-8",
    "jsonfeed": "application/feed+json; charset=utf-8",
    "timelinejs.json": "application/json",
    "html": "text/html; charset=utf-8",
}
SAVED = {"csv", "xlsx", "ics"}


def body(response: HttpResponse) -> bytes:
    return b"".join(response.streaming_content) if response.streaming else response.content


def rows_of(client: Client, query: str = "", language: str = "en") -> list[dict[str, str]]:
    text = body(client.get(f"/{language}/timeline.csv{query}")).decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text)))


# --- all of them ---------------------------------------------------------------------------


def test_exports_are_all_known_here() -> None:
    assert set(EXPORTS) == set(TYPES)


@pytest.mark.parametrize("name", TYPES)
def test_export_says_what_it_is(visitor: Client, name: str) -> None:
    make_event(actors=["joe-biden"])

    response = visitor.get(f"/ar/timeline.{name}?actor=joe-biden&from=2021-03")

    kind = "attachment" if name in SAVED else "inline"
    assert (response.status_code, response["Content-Type"]) == (200, TYPES[name])
    assert response["Content-Disposition"] == (
        f'{kind}; filename="parallax-ar-2021-03-joe-biden.{name}"'
    )
    assert response["X-Robots-Tag"] == "noindex"
    assert response["Access-Control-Allow-Origin"] == "*"
    assert not response.cookies


@pytest.mark.parametrize("name", TYPES)
def test_export_of_nothing_is_still_one(visitor: Client, name: str) -> None:
    response = visitor.get(f"/ru/timeline.{name}?from=1801&to=1802")

    assert response.status_code == 200
    assert len(body(response)) > 50


@pytest.mark.parametrize("name", TYPES)
def test_export_answers_head_with_the_same_headers(visitor: Client, name: str) -> None:
    make_event()

    got, head = visitor.get(f"/en/timeline.{name}"), visitor.head(f"/en/timeline.{name}")

    assert body(head) == b""
    for header in ("Content-Type", "Content-Disposition", "ETag"):
        assert head[header] == got[header]


@pytest.mark.parametrize("name", TYPES)
def test_export_is_not_made_again_until_the_record_changes(visitor: Client, name: str) -> None:
    make_event()
    etag = visitor.get(f"/en/timeline.{name}")["ETag"]

    same = visitor.get(f"/en/timeline.{name}", headers={"If-None-Match": etag})
    make_event(title_en="More talks")
    other = visitor.get(f"/en/timeline.{name}", headers={"If-None-Match": etag})

    assert (same.status_code, body(same), other.status_code) == (304, b"", 200)


@pytest.mark.parametrize("name", TYPES)
def test_export_holds_no_unpublished_word(visitor: Client, name: str) -> None:
    make_event(title_en="Open talks")
    for state in (State.DRAFT, State.REVIEW, State.WITHDRAWN):
        make_event(title_en="Zugzwang", summary_en="Zugzwang", state=state)

    assert b"Zugzwang" not in body(visitor.get(f"/en/timeline.{name}"))


@pytest.mark.parametrize("name", TYPES)
def test_export_bears_any_character(visitor: Client, name: str) -> None:
    make_event(title_en="A\x01\x0b\ufffe <b>&amp;</b> ]]> \u2028 z", summary_en="\x1f\x08")

    assert visitor.get(f"/en/timeline.{name}").status_code == 200


@pytest.mark.parametrize("name", TYPES)
def test_export_bears_any_date(visitor: Client, name: str) -> None:
    for date in ("2014/..", "../2014-03", "2014/", "9999-12-31", "0001-01-01", "[2014,2015]"):
        make_event(date=date)

    assert len(body(visitor.get(f"/ar/timeline.{name}"))) > 50


def test_export_of_an_unknown_form_is_not_found(visitor: Client) -> None:
    assert visitor.get("/en/timeline.exe").status_code == 404


@pytest.mark.parametrize(
    ("selection", "name"),
    [
        (Selection(), "parallax-en.csv"),
        (Selection(q="قمة \u202eجنيف"), "parallax-en-قمة-جنيف.csv"),
        (Selection(q="Путин"), "parallax-en-путин.csv"),
        (Selection(q='"; rm -rf /'), "parallax-en-rm-rf.csv"),
        (Selection(from_="2021-05/2021-06"), "parallax-en-2021-05-2021-06.csv"),
        (Selection(known_by="2021-06-01"), "parallax-en-known-2021-06-01.csv"),
    ],
)
def test_file_name_is_safe_everywhere(selection: Selection, name: str) -> None:
    with override("en"):
        assert file_name(selection, "csv") == name


def test_file_name_is_not_too_long_for_a_disk() -> None:
    many = Selection().choosing("actor", [f"somebody-{number}" for number in range(30)])

    for chosen in (many, Selection(q="漢" * 200)):
        assert len(file_name(chosen, "timelinejs.json").encode()) <= 160


def test_file_name_reaches_the_browser_in_its_own_letters(visitor: Client) -> None:
    response = visitor.get("/ar/timeline.csv", {"q": "قمة"})

    name = quote("parallax-ar-قمة.csv")
    assert response["Content-Disposition"] == f"attachment; filename*=utf-8''{name}"


# --- CSV -----------------------------------------------------------------------------------


def test_csv_has_a_row_for_each_event_in_the_order_asked_for(visitor: Client) -> None:
    make_event(date="2021-06-16", title_en="Second")
    make_event(date="2021-03", title_en="First", actors=["tass", "joe-biden"], place="geneva")

    oldest, newest = rows_of(visitor), rows_of(visitor, "?sort=newest")

    assert [row["title"] for row in oldest] == ["First", "Second"]
    assert [row["title"] for row in newest] == ["Second", "First"]
    first = oldest[0]
    assert (first["date"], first["earliest"], first["latest"]) == (
        "2021-03",
        "2021-03-01",
        "2021-03-31",
    )
    assert (first["actors"], first["place"]) == ("joe-biden;tass", "geneva")


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"])
def test_csv_cell_is_no_formula(visitor: Client, start: str) -> None:
    make_event(title_en=f"{start}cmd|' /C calc'!A0")

    (row,) = rows_of(visitor)

    assert row["title"] == f"'{start}cmd|' /C calc'!A0"


def test_csv_streams_in_the_language_of_its_address(visitor: Client, record: None) -> None:
    events = Event.objects.published().order_by("earliest", "pk")

    response = visitor.get("/ru/timeline.csv")
    pieces = list(response.streaming_content)

    assert len(pieces) == events.count() // 100 + 1
    text = b"".join(pieces).decode("utf-8-sig")
    titles = [row["title"] for row in csv.DictReader(io.StringIO(text))]
    assert titles == [inert(event.title_ru) for event in events]


def test_csv_takes_few_queries(visitor: Client, django_assert_num_queries) -> None:
    for _number in range(3):
        make_event(actors=["joe-biden"], topics=["cyber"], place=make_place())
    rows_of(visitor)

    # The version for the words of the address and for the search; events, actors, topics.
    with django_assert_num_queries(5):
        assert len(rows_of(visitor)) == 3


# --- JSON ----------------------------------------------------------------------------------


def test_json_keeps_its_contract(visitor: Client) -> None:
    event = make_event(
        date="2021-06-16",
        title_en="Talks in Geneva",
        summary_en="They talk.",
        kind="summit",
        tone=6,
        place="geneva",
        actors=["joe-biden"],
        topics=["cyber"],
        sources=["tass", "interfax"],
    )

    assert visitor.get("/en/timeline.json?from=2021").json() == {
        "total": 1,
        "sentence": "1 event, since 2021",
        "url": "/en/?from=2021",
        "next": None,
        "problems": [],
        "events": [
            {
                "id": event.pk,
                "slug": "talks-in-geneva",
                "url": f"/en/events/{event.pk}-talks-in-geneva/",
                "date": "2021-06-16",
                "earliest": "2021-06-16",
                "latest": "2021-06-16",
                "title": "Talks in Geneva",
                "summary": "They talk.",
                "kind": "summit",
                "side": "both",
                "tone": 6,
                "place": "geneva",
                "actors": ["joe-biden"],
                "topics": ["cyber"],
                "statements": 0,
                "sources": 2,
            }
        ],
    }


@pytest.mark.parametrize("sort", ["date", "newest", "title", "-tone"])
def test_json_pages_lead_through_everything_once(visitor: Client, sort: str) -> None:
    made = {make_event(date=f"2021-06-{day:02}", title_en=f"Day {day}").pk for day in range(1, 8)}

    seen, address = [], f"/en/timeline.json?limit=3&sort={sort}"
    while address:
        page = visitor.get(address).json()
        assert page["total"] == 7
        seen += [event["id"] for event in page["events"]]
        address = page["next"]

    assert len(seen) == 7
    assert set(seen) == made


@pytest.mark.parametrize(
    ("limit", "count"),
    [("2", 2), ("0", 1), ("-1", 3), ("x", 3), ("", 3), ("9" * 30, 3), ("٢", 3), ("1e3", 3)],
)
def test_json_bears_any_limit(visitor: Client, limit: str, count: int) -> None:
    for _number in range(3):
        make_event()

    response = visitor.get("/en/timeline.json", {"limit": limit})

    assert len(response.json()["events"]) == count


def test_json_says_what_it_did_not_understand(visitor: Client) -> None:
    assert visitor.get("/en/timeline.json?from=yesterday").json()["problems"] == [
        "“yesterday” is not a date: write 2021, 2021-06 or 2021-06-16."
    ]


# --- TimelineJS ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("date", "dates"),
    [
        ("2021-06-16", {"start_date": {"year": 2021, "month": 6, "day": 16}}),
        ("2021-06~", {"start_date": {"year": 2021, "month": 6}}),
        ("2021", {"start_date": {"year": 2021}}),
        (
            "2021-21",
            {
                "start_date": {"year": 2021, "month": 3, "day": 1},
                "end_date": {"year": 2021, "month": 5, "day": 31},
            },
        ),
        (
            "2021-06-15/2021-06-16",
            {
                "start_date": {"year": 2021, "month": 6, "day": 15},
                "end_date": {"year": 2021, "month": 6, "day": 16},
            },
        ),
        ("2014-03-18/..", {"start_date": {"year": 2014, "month": 3, "day": 18}}),
        ("../2014-03-18", {"start_date": {"year": 2014, "month": 3, "day": 18}}),
    ],
)
def test_timelinejs_knows_no_more_of_a_date_than_the_record(
    visitor: Client, date: str, dates: dict
) -> None:
    make_event(date=date)

    (slide,) = visitor.get("/en/timeline.timelinejs.json").json()["events"]

    assert {name: slide[name] for name in slide if name.endswith("_date")} == dates | {
        "display_date": slide["display_date"]
    }


def test_timelinejs_slide_is_worded_in_the_language(visitor: Client) -> None:
    event = make_event(
        date="2021-06", title_en="A <b> & c", title_ar="محادثات", summary_ar="نص", side="us"
    )

    (english,) = visitor.get("/en/timeline.timelinejs.json").json()["events"]
    (arabic,) = visitor.get("/ar/timeline.timelinejs.json").json()["events"]

    assert english["text"]["headline"] == "A &lt;b&gt; &amp; c"
    assert english["group"] == "Washington"
    assert arabic["display_date"] == "يونيو 2021"
    assert arabic["unique_id"] == f"event-{event.pk}"
    assert arabic["text"]["text"].startswith("<p>نص</p>")


def test_timelinejs_says_when_it_leaves_events_out(visitor: Client, monkeypatch) -> None:
    monkeypatch.setattr(as_timelinejs, "MOST", 1)
    make_event()
    make_event()

    told = json.loads(body(visitor.get("/en/timeline.timelinejs.json")))

    assert len(told["events"]) == 1
    assert told["title"]["text"]["text"] == (
        "2 events, 2021 The first 1 of 2 events; the CSV file holds all of them."
    )
