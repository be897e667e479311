"""The reader's figures on the annotated articles may rise; they may not fall."""

import json
from datetime import date
from pathlib import Path

import pytest
from django.core.management import CommandError

from newsroom.management.commands.score import score
from newsroom.reading import Gazetteer
from newsroom.reading.findings import FoundDate, FoundStatement, Mention, ProposedEvent, Reading
from newsroom.reading.scoring import count, f1, figures, first_and_last

ROOT = Path(__file__).resolve().parents[2]
ARTICLES = ROOT / "tests" / "data" / "reading"
FLOORS = json.loads((ARTICLES / "floors.json").read_text(encoding="utf-8"))
GAZETTEER = Gazetteer.from_record(ROOT / "timeline" / "record")
TEXT = "On Monday Ann said “all is well” in Bonn."
DOC = {
    "times": [{"start": 3, "end": 9, "value": "2021-06-14", "also_values": []}],
    "quotes": [{"start": 20, "end": 31, "speaker": "ann"}],
    "statements": [{"start": 0, "end": 10, "speaker": "ann", "optional": True}],
    "mentions": [
        {"start": 10, "end": 13, "actor": "ann", "type": "name"},
        {"start": 36, "end": 40, "actor": "bonn", "type": "nominal"},
    ],
    "events": [{"edtf": "2021-06-14", "support": [{"start": 0, "end": 41}]}],
}
PERFECT = Reading(
    language="en",
    published="2021-06-16",
    dates=(FoundDate(0, 9, "On Monday", "2021-06-14", "day", "weekday"),),
    statements=(FoundStatement(20, 31, "all is well", "direct", "ann"),),
    mentions=(Mention(10, 13, "Ann", "ann"), Mention(36, 40, "Bonn", "bonn")),
    events=(ProposedEvent("2021-06-14", "Ann speaks", ("ann",), (0, 20)),),
)


@pytest.mark.parametrize("name", sorted(FLOORS))
def test_scores_stay_above_their_floors(name):
    found = score(ARTICLES / f"{name}.json", GAZETTEER)

    below = {
        figure: (found[figure], floor)
        for figure, floor in FLOORS[name].items()
        if (found[figure] > floor if figure == "events per gold" else found[figure] < floor)
    }
    assert below == {}


def test_figures_of_a_perfect_reading_are_full():
    found = figures(count(DOC, TEXT, PERFECT))

    assert {k: v for k, v in found.items() if k != "ms"} == {
        "dates detection": 100.0, "dates span": 100.0, "dates value": 100.0,
        "quotes span": 100.0, "quotes joint": 100.0, "statements": 100.0, "names": 100.0,
        "events recall": 100.0, "events per gold": 1.0,
    }  # fmt: skip


def test_figures_of_an_empty_reading_are_nothing():
    found = figures(count(DOC, TEXT, Reading(language="en", published="")))

    assert (found["dates value"], found["quotes joint"], found["names"]) == (0, 0, 0)
    assert found["events recall"] == 0


@pytest.mark.parametrize(
    ("edtf", "expected"),
    [
        ("2021-06-16", (date(2021, 6, 16), date(2021, 6, 16))),
        ("2021-02~", (date(2021, 2, 1), date(2021, 2, 28))),
        ("2021-W21", (date(2021, 5, 24), date(2021, 5, 30))),
        ("199X", (date(1990, 1, 1), date(1999, 12, 31))),
        ("2021-22", (date(2021, 6, 1), date(2021, 8, 28))),
        ("2021-24", (date(2021, 12, 1), date(2022, 2, 28))),
        ("2014/2016", (date(2014, 1, 1), date(2016, 12, 31))),
        ("../2016", (date.min, date(2016, 12, 31))),
        ("nonsense", None),
    ],
)
def test_first_and_last_gives_the_days_of_a_value(edtf, expected):
    assert first_and_last(edtf) == expected


@pytest.mark.parametrize(
    ("counts", "expected"), [((1, 1, 1), 100), ((0, 0, 0), 100), ((1, 2, 2), 50)]
)
def test_f1_is_in_per_cent(counts, expected):
    assert f1(*counts) == expected


@pytest.mark.parametrize(
    ("speaker", "joint"),
    [
        ("new:tid-kroz", 100.0),
        ("new:ted-cruz", 100.0),
        ("new:ted-strickland", 0.0),
        ("new:heidi-cruz", 0.0),
        ("ted-cruz", 0.0),
        ("anon:senator", 0.0),
    ],
)
def test_strangers_are_compared_by_the_consonants_of_their_names(speaker, joint):
    gold = DOC | {"quotes": [{"start": 20, "end": 31, "speaker": "new:ted-cruz"}]}
    statement = FoundStatement(20, 31, "all is well", "direct", speaker)
    reading = Reading(language="en", published="2021-06-16", statements=(statement,))

    assert figures(count(gold, TEXT, reading))["quotes joint"] == joint


@pytest.mark.parametrize(
    ("doc", "message"),
    [
        ("text", "is no article"),
        ({"lang": "en"}, "id"),
        ({"text": "All is well.", "published": "2021-06-16"}, "not annotated"),
        ({"text": "All is well.", "lang": "en", "published": "today"}, "not annotated"),
        ({"text": 5, "lang": "en", "published": "2021-06-16"}, "not annotated"),
    ],
)
def test_score_says_that_an_article_is_badly_annotated(tmp_path, doc, message):
    path = tmp_path / "bad.json"
    path.write_text(json.dumps({"docs": [doc]}), encoding="utf-8")

    with pytest.raises(CommandError, match=message):
        score(path, GAZETTEER)
