"""The gazetteer: from the record's tables, from JSON, and who held which office when."""

import json
from datetime import date
from pathlib import Path

import pytest

from newsroom.reading.gazetteer import Gazetteer, GazetteerError, bound

RECORD = Path(__file__).resolve().parents[2] / "timeline" / "record"
ENTRY = {
    "jane-roe": {
        "ar": ["جين رو", "رو"],
        "en": ["Jane Roe", "Roe"],
        "ru": ["Джейн Роу", "Роу"],
        "roles": [{"en": "spokeswoman of the office", "from": "2012", "to": None}],
    },
    "the-office": {"en": ["The Office"], "ru": ["Контора"]},
}


@pytest.mark.parametrize(
    ("value", "last", "expected"),
    [
        ("2012", False, date(2012, 1, 1)),
        ("2012", True, date(2012, 12, 31)),
        ("2012-02", True, date(2012, 2, 29)),
        ("2012-02-03", False, date(2012, 2, 3)),
        ("", True, None),
        (None, False, None),
        ("2012-13", False, None),
    ],
)
def test_bound_takes_a_year_a_month_or_a_day(value, last, expected):
    assert bound(value, last=last) == expected


def test_from_record_reads_actors_aliases_roles_and_places():
    gazetteer = Gazetteer.from_record(RECORD)

    assert gazetteer.kind("vladimir-putin") == "person"
    assert gazetteer.kind("geneva") == "place"
    assert gazetteer.side("vladimir-putin") == "ru"
    assert gazetteer.side("washington") == "us"
    assert gazetteer.actors["joe-biden"].name("ru") == "Джо Байден"


def test_from_record_says_which_table_is_missing(tmp_path):
    with pytest.raises(GazetteerError, match=r"aliases\.csv"):
        Gazetteer.from_record(tmp_path)


def test_from_json_guesses_kinds_and_reads_roles(tmp_path):
    path = tmp_path / "gazetteer.json"
    path.write_text(json.dumps(ENTRY, ensure_ascii=False), encoding="utf-8")

    gazetteer = Gazetteer.from_json(path)

    assert gazetteer.kind("jane-roe") == "person"
    assert gazetteer.kind("the-office") == "institution"
    assert gazetteer.actors["jane-roe"].gender == "f"
    assert [role.start for role in gazetteer.actors["jane-roe"].roles] == [date(2012, 1, 1)]


def test_from_json_takes_kind_and_side_from_the_record_for_slugs_it_knows():
    record = Gazetteer.from_record(RECORD)

    gazetteer = Gazetteer.from_mapping({"geneva": {"en": ["Geneva"]}}, record)

    assert gazetteer.kind("geneva") == "place"


@pytest.mark.parametrize("text", ["[]", "{", '{"a": 1}'])
def test_from_json_refuses_what_is_no_gazetteer(tmp_path, text):
    path = tmp_path / "bad.json"
    path.write_text(text, encoding="utf-8")

    with pytest.raises(GazetteerError):
        Gazetteer.from_json(path)


@pytest.mark.parametrize(
    ("entry", "message"),
    [
        ({"en": "Putin"}, '"en" is no list of aliases'),
        ({"ru": 5}, '"ru" is no list of aliases'),
        ({"ar": [["بوتين"]]}, '"ar" is no list of aliases'),
        ({"roles": {"en": "president"}}, '"roles" is no list of objects'),
        ({"roles": ["president"]}, '"roles" is no list of objects'),
        ({"kind": ["person"]}, '"kind" is no text'),
        ({"side": 1}, '"side" is no text'),
        ({"en": ["\ud800"]}, "surrogates not allowed"),
    ],
)
def test_from_json_says_which_part_of_an_entry_is_wrong(tmp_path, entry, message):
    path = tmp_path / "bad.json"
    path.write_text(json.dumps({"mr-p": entry}), encoding="utf-8")

    with pytest.raises(GazetteerError, match=message):
        Gazetteer.from_json(path)


def test_from_json_refuses_what_nests_without_end(tmp_path):
    path = tmp_path / "bad.json"
    path.write_text('{"a":' * 50_000, encoding="utf-8")

    with pytest.raises(GazetteerError, match="recursion"):
        Gazetteer.from_json(path)


def test_from_json_takes_a_byte_order_mark_and_odd_roles(tmp_path):
    path = tmp_path / "gazetteer.json"
    role = {"en": ["boss", 5, " "], "ru": 7, "from": "whenever", "to": ["never"]}
    entry = {"en": ["P", " "], "ru": None, "roles": [role]}
    path.write_text(json.dumps({"mr-p": entry}), encoding="utf-8-sig")

    actor = Gazetteer.from_json(path).actors["mr-p"]

    assert [alias.text for alias in actor.aliases] == ["P"]
    assert actor.roles[0].words == {"ar": (), "en": ("boss",), "ru": ("7",)}
    assert (actor.roles[0].start, actor.roles[0].end) == (None, None)


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(1991, 5, 1), "george-h-w-bush"),
        (date(2005, 5, 1), "george-w-bush"),
        (date(2021, 1, 20), "joe-biden"),
        (date(1970, 1, 1), None),
    ],
)
def test_newest_holder_is_who_held_the_office_that_day(day, expected):
    gazetteer = Gazetteer.from_record(RECORD)
    holders = [
        (actor, role)
        for words, actor, role in gazetteer.roles_in("en")
        if words == "President of the United States"
    ]

    found = gazetteer.newest_holder(holders, day)

    assert (found.slug if found else None) == expected


def test_states_tell_whose_government_a_capital_stands_for():
    states = Gazetteer.from_record(RECORD).states

    assert (states["moscow"], states["washington"]) == ("russia", "united-states")
