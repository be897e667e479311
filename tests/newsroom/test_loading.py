"""Loading the starting record: whole, once, and with an error that names the place."""

from __future__ import annotations

import csv
import re
import shutil
from pathlib import Path

import pytest
from django.db.models import Count

from newsroom.loading import RecordError, RecordLoader
from newsroom.record_rows import Row
from tests.conftest import RECORD
from timeline.models import (
    Actor,
    Article,
    Event,
    Link,
    LoadedRow,
    Outcome,
    Rendering,
    ReportedValue,
    Source,
    Statement,
    Thread,
)
from timeline.versioning import current


def rows_of(*names: str) -> list[dict[str, str]]:
    rows = []
    for name in names:
        with (RECORD / name).open(encoding="utf-8", newline="") as file:
            rows += list(csv.DictReader(file))
    return rows


def test_every_row_of_the_files_is_there(record: None) -> None:
    events = {row["slug"] for row in rows_of(*(f.name for f in RECORD.glob("events-*.csv")))}
    statements = rows_of(*(f.name for f in RECORD.glob("statements-*.csv")))

    assert set(Event.objects.values_list("record_key", flat=True)) == events
    assert Statement.objects.count() == len(statements)
    assert Actor.objects.count() == len(rows_of("actors.csv"))
    assert Thread.objects.count() == len(rows_of("threads.csv"))
    assert Link.objects.count() == len(rows_of("links.csv"))
    assert Outcome.objects.count() == len(rows_of("outcomes.csv"))
    assert ReportedValue.objects.count() == len(rows_of("discrepancies.csv"))


def test_quoted_words_are_as_printed_and_translations_name_themselves(record: None) -> None:
    printed = Rendering.objects.filter(translator="")

    assert printed.count() == Statement.objects.count()
    assert not printed.filter(article=None).exists()
    assert set(Rendering.objects.exclude(translator="").values_list("translator", flat=True)) == {
        "Parallax"
    }


def test_second_load_changes_nothing(record: None) -> None:
    number = current().number

    created = RecordLoader(RECORD).load()

    assert (created, current().number) == ({}, number)


def test_editors_later_change_stays(record: None) -> None:
    event = Event.objects.get(record_key="2021-geneva-summit")
    Event.objects.filter(pk=event.pk).update(title_en="Changed by an editor", tone=-3)
    Actor.objects.filter(slug="joe-biden").update(name_en="Joseph R. Biden")

    RecordLoader(RECORD).load()

    event.refresh_from_db()
    assert (event.title_en, event.tone) == ("Changed by an editor", -3)
    assert Actor.objects.get(slug="joe-biden").name_en == "Joseph R. Biden"


def test_loaded_row_that_an_editor_removed_stays_removed(record: None) -> None:
    Event.objects.get(record_key="2021-geneva-summit").delete()

    RecordLoader(RECORD).load()

    assert not Event.objects.filter(record_key="2021-geneva-summit").exists()


# --- names of outlets ----------------------------------------------------------------------


def loaded_before_names(**overrides: str) -> None:
    """The record as it was loaded before the file had names of outlets."""
    before = [row for row in rows_of("sources.csv") if row["name_ar"] or row["name_ru"]]
    LoadedRow.objects.filter(file="sources.csv").delete()
    slugs = [Row("sources.csv", 1, row).key("slug") for row in before]
    LoadedRow.objects.bulk_create(LoadedRow(file="sources.csv", key=key) for key in slugs)
    Source.objects.update(**({"name_ar": "", "name_ru": ""} | overrides))


def test_names_of_outlets_fill_what_is_blank_and_once(record: None) -> None:
    loaded_before_names(name_ru="Как решил редактор")
    number = current().number

    first = RecordLoader(RECORD).load()
    Source.objects.filter(slug="reuters").update(name_ar="")
    second = RecordLoader(RECORD).load()

    names = Source.objects.values_list("name", "name_ar", "name_ru")
    assert names.get(slug="tass") == ("TASS", "وكالة تاس", "Как решил редактор")
    assert names.get(slug="reuters") == ("Reuters", "", "Как решил редактор")
    assert list(first) == ["Source names"]
    assert (second, current().number) == ({}, number + 1)


def test_page_on_a_shared_host_is_that_of_its_account(record: None) -> None:
    pages = Article.objects.filter(url__contains="//github.com/HistoryAtState/")

    assert set(pages.values_list("source__slug", flat=True)) == {
        "office-of-the-historian-us-department-of-state"
    }


def test_outlet_that_an_editor_removed_gets_no_name(record: None) -> None:
    loaded_before_names()
    Source.objects.get(slug="roanoke-times").delete()

    RecordLoader(RECORD).load()

    assert not Source.objects.filter(slug="roanoke-times").exists()
    assert Source.objects.get(slug="reuters").name_ru == "Рейтер"


@pytest.mark.parametrize(("column", "script"), [("name_ar", "[؀-ۿ]"), ("name_ru", "[А-яЁё]")])
def test_names_of_outlets_are_in_the_script_of_their_language(column: str, script: str) -> None:
    other = "[А-яЁё]" if column == "name_ar" else "[؀-ۿ]"
    named = {row["name"]: row[column] for row in rows_of("sources.csv") if row[column]}

    assert [name for name in named.values() if re.search(other, name)] == []
    # What Russian papers print in Latin letters is the outlet's own name.
    assert [own for own, name in named.items() if name != own and not re.search(script, name)] == []
    assert len(set(named.values())) == len(named)


def test_outlets_that_back_several_articles_have_names(record: None) -> None:
    backing = Source.objects.published().annotate(total=Count("articles", distinct=True))

    assert [s.slug for s in backing.filter(total__gt=2) if not (s.name_ar and s.name_ru)] == []


# --- bad rows ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "column", "value", "complaint"),
    [
        ("events-2014-2026.csv", "date", "2014-02-30", "that month has 28 days"),
        ("events-2014-2026.csv", "tone", "11", "11 is not within -10..10"),
        ("events-2014-2026.csv", "kind", "picnic", "“picnic” is not in the record"),
        ("places.csv", "lat", "north", "“north” is not a number"),
        ("actors.csv", "side", "left", "“left” is none of us, ru, both, other"),
        ("kinds.csv", "label_ar", "", "is empty"),
        ("sources.csv", "name_ru", "Ж" * 201, "has 201 characters; at most 200 fit"),
        ("discrepancies.csv", "attribute", "weather", "“weather” is not in the record"),
        ("discrepancies.csv", "value_ru", "", "is empty"),
    ],
)
def test_bad_row_is_named_and_nothing_is_loaded(
    db: None, tmp_path: Path, name: str, column: str, value: str, complaint: str
) -> None:
    folder = shutil.copytree(RECORD, tmp_path / "record")
    spoil(folder / name, column, value)

    with pytest.raises(RecordError) as error:
        RecordLoader(folder).load()

    assert str(error.value).startswith(f"{name}, line 2, column “{column}”: ")
    assert complaint in str(error.value)
    assert LoadedRow.objects.count() == Event.objects.count() == Actor.objects.count() == 0


def spoil(path: Path, column: str, value: str) -> None:
    """Change one cell of the first row."""
    with path.open(encoding="utf-8", newline="") as file:
        header, first, *rest = list(csv.reader(file))
    first[header.index(column)] = value
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([header, first, *rest])


def test_missing_file_is_named(db: None, tmp_path: Path) -> None:
    folder = shutil.copytree(RECORD, tmp_path / "record")
    (folder / "threads.csv").unlink()

    with pytest.raises(RecordError, match=r"threads\.csv: no such file"):
        RecordLoader(folder).load()
