"""The whole reader and its command: the contract, and what goes wrong in plain words."""

import json
from datetime import date
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from newsroom.management.commands.read import as_json
from newsroom.reading import Gazetteer, Reading, read
from newsroom.reading.findings import FoundStatement

RECORD = Path(__file__).resolve().parents[2] / "timeline" / "record"
GAZETTEER = Gazetteer.from_record(RECORD)
ENGLISH = (
    "Biden and Putin meet in Geneva\r\n\r\n"
    "GENEVA — Joe Biden and Vladimir Putin met in Geneva on Wednesday for their first summit.\r\n"
    "“The talks were useful,” Putin told reporters. Russia annexed Crimea in 2014.\r\n"
)
ARABIC = "التقى جو بايدن وفلاديمير بوتين في جنيف أمس الأربعاء. وقال بوتين: «المحادثات مفيدة»."
RUSSIAN = (
    "Джо Байден и Владимир Путин встретились в Женеве в среду. "
    "«Разговор был полезным», — сказал Путин."
)


def read_on(text, day="2021-06-17", **options):
    return read(text, published=date.fromisoformat(day), gazetteer=GAZETTEER, **options)


@pytest.mark.parametrize(
    ("text", "language", "quotation"),
    [
        (ENGLISH, "en", "The talks were useful"),
        (ARABIC, "ar", "المحادثات مفيدة"),
        (RUSSIAN, "ru", "Разговор был полезным"),
    ],
)
def test_read_joins_dates_speakers_names_and_events(text, language, quotation):
    reading = read_on(text)

    direct = [s for s in reading.statements if s.form == "direct"]
    assert reading.language == language
    assert "2021-06-16" in [d.edtf for d in reading.dates]
    assert [(s.text.strip(" ,"), s.speaker) for s in direct] == [(quotation, "vladimir-putin")]
    assert {"joe-biden", "vladimir-putin", "geneva"} <= {m.actor for m in reading.mentions}
    assert "2021-06-16" in [e.edtf for e in reading.events]


def test_read_spans_index_the_text_with_its_newlines():
    reading = read_on(ENGLISH)

    found = [*reading.dates, *reading.statements, *reading.mentions]
    assert [f.text for f in found] == [ENGLISH[f.start : f.end] for f in found]


def test_read_cuts_a_quotation_over_page_furniture_from_the_text_as_given():
    text = "Putin said: “We will talk.\nRead more: story\nThen we will see,” and left.\n"

    [found] = [s for s in read_on(text).statements if s.form == "direct"]

    assert found.text == text[found.start : found.end]
    assert "Read more" in found.text


@pytest.mark.parametrize("text", ["", "   ", "\n", "٪", "0"])
def test_read_finds_nothing_in_nothing(text):
    reading = read_on(text)

    assert (reading.dates, reading.statements, reading.mentions, reading.events) == ((),) * 4


def test_read_notes_a_missing_day_of_publication():
    reading = read("Putin left on Monday.", gazetteer=GAZETTEER)

    assert reading.published == ""
    assert len(reading.notes) == 1


def run(tmp_path, *options, text=ENGLISH):
    path = tmp_path / "article.txt"
    path.write_bytes(text.encode("utf-8"))
    out = StringIO()
    call_command("read", str(path), *options, stdout=out)
    return out.getvalue()


def test_command_prints_the_contract_as_json(tmp_path):
    found = json.loads(run(tmp_path, "--language", "en", "--published", "2021-06-17", "--json"))

    assert (found["language"], found["published"]) == ("en", "2021-06-17")
    assert {"start", "end", "text", "edtf", "precision", "rule"} <= found["dates"][0].keys()
    assert {"form", "speaker", "cue", "said", "group"} <= found["statements"][0].keys()
    assert {"start", "end", "text", "actor"} <= found["mentions"][0].keys()
    assert {"edtf", "title", "actors", "support"} <= found["events"][0].keys()
    for item in found["dates"] + found["statements"] + found["mentions"]:
        assert ENGLISH[item["start"] : item["end"]] == item["text"]


def test_command_keeps_unknown_people_out_of_mentions(tmp_path):
    text = "Hunter Biden met Joe Biden on Monday."

    found = json.loads(run(tmp_path, "--published", "2021-06-17", "--json", text=text))

    assert [m["text"] for m in found["mentions"]] == ["Joe Biden"]
    assert [m["text"] for m in found["new_names"]] == ["Hunter Biden"]


def test_contract_names_every_speaker():
    speakers = ["joe-biden", "new:ann-lee", "", ("joe-biden", "new:ann-lee")]
    said = tuple(FoundStatement(0, 2, "No", "direct", speaker) for speaker in speakers)

    found = json.loads("".join(as_json(Reading("en", "2021-06-16", statements=said))))

    assert [statement["speaker"] for statement in found["statements"]] == [
        "joe-biden",
        "anon:ann-lee",
        "anon:unnamed",
        ["joe-biden", "anon:ann-lee"],
    ]


def test_command_prints_a_report_for_people(tmp_path):
    lines = run(tmp_path, "--published", "2021-06-17").splitlines()

    assert lines[0] == "language en, published 2021-06-17"
    assert [line.split(" (")[0] for line in lines if line[:1].isupper()] == [
        "Dates", "Statements", "Names", "Events", "Notes",
    ]  # fmt: skip


def test_command_takes_another_gazetteer(tmp_path):
    path = tmp_path / "gazetteer.json"
    path.write_text(json.dumps({"mr-p": {"en": ["Vladimir Putin", "Putin"]}}), encoding="utf-8")

    found = json.loads(
        run(tmp_path, "--published", "2021-06-17", "--json", "--gazetteer", str(path))
    )

    assert {m["actor"] for m in found["mentions"]} == {"mr-p"}


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (["--language", "de"], "--language de"),
        (["--published", "16 June"], "--published 16 June"),
        (["--gazetteer", "nowhere.json"], "nowhere.json"),
    ],
)
def test_command_says_which_option_is_wrong(tmp_path, options, message):
    with pytest.raises(CommandError, match=message):
        run(tmp_path, *options)


def test_command_says_that_a_file_is_missing_or_not_utf_8(tmp_path):
    path = tmp_path / "article.txt"
    path.write_bytes("مرحبا".encode("cp1256"))

    with pytest.raises(CommandError, match="is not UTF-8"):
        call_command("read", str(path))
    with pytest.raises(CommandError, match="cannot be read"):
        call_command("read", str(tmp_path / "missing.txt"))
