"""How to cite: what the style manuals ask for, in each language, and signs that mean something."""

from __future__ import annotations

import datetime as dt
import json

import pytest
from django.test import Client
from django.utils import translation
from lxml import html

from tests.factories import make_actor, make_event, make_statement
from timeline import citing
from timeline.models import Event

DAY = dt.date(2026, 11, 22)
CHANGED = dt.date(2026, 11, 3)


def work(language: str, title: str = "Talks", **facts: object) -> citing.Work:
    return citing.Work("key", title, "https://site.test/x/", language, DAY, **facts)


@pytest.mark.parametrize(
    ("language", "apa", "chicago"),
    [
        (
            "en",
            "Talks. (2026, November 3). Parallax: a timeline of US-Russia relations."
            " Retrieved November 22, 2026, from https://site.test/x/",
            "“Talks.” Parallax: a timeline of US-Russia relations. Last modified November 3, 2026."
            " Accessed November 22, 2026. https://site.test/x/.",
        ),
        (
            "ar",
            "Talks. (2026، 3 نوفمبر). بارالاكس: خط زمني للعلاقات الأميركية الروسية."
            " استُرجع في 22 نوفمبر 2026 من https://site.test/x/",
            "«Talks». بارالاكس: خط زمني للعلاقات الأميركية الروسية. آخر تعديل: 3 نوفمبر 2026."
            " تاريخ الاطلاع: 22 نوفمبر 2026. https://site.test/x/.",
        ),
        (
            "ru",
            "Talks. (2026, 3 ноября). Параллакс: хронология российско-американских отношений."
            " Дата обращения: 22 ноября 2026 года. https://site.test/x/",
            "«Talks». Параллакс: хронология российско-американских отношений."
            " Последнее изменение: 3 ноября 2026 года. Дата обращения: 22 ноября 2026 года."
            " https://site.test/x/.",
        ),
    ],
)
def test_page_is_cited_with_its_last_change_and_the_day_of_reading(
    language: str, apa: str, chicago: str
) -> None:
    with translation.override(language):
        cited = work(language, issued=CHANGED)

        assert (citing.apa(cited), citing.chicago(cited)) == (apa, chicago)


@pytest.mark.parametrize(("language", "words"), [("en", "(n.d.)"), ("ar", "(د. ت.)")])
def test_what_changes_with_the_record_has_no_date(language: str, words: str) -> None:
    with translation.override(language):
        cited = work(language)

        assert words in citing.apa(cited)
        assert "year =" not in citing.bibtex(cited)
        assert "issued" not in json.loads(citing.csl_json(cited))[0]


@pytest.mark.parametrize(("language", "retrieved"), [("en", "Retrieved"), ("ar", "استُرجع")])
def test_snapshot_is_cited_by_its_day_alone(language: str, retrieved: str) -> None:
    with translation.override(language):
        cited = work(language, issued=CHANGED, is_kept=True)

        assert retrieved not in citing.apa(cited)
        assert "22" not in citing.apa(cited) + citing.chicago(cited)


@pytest.mark.parametrize("title", ["Who won?", "Enough!", "من انتصر؟"])
def test_title_that_ends_in_a_mark_gets_no_point(title: str) -> None:
    assert citing.apa(work("en", title)).startswith(f"{title} (")
    assert citing.chicago(work("en", title)).startswith(f"“{title}” ")


def test_bibtex_prints_signs_of_latex_and_keeps_capitals() -> None:
    made = citing.bibtex(work("en", r"R&D: 50% of $1 {x} a_b #1 ~^\ "))

    assert r"{{R\&D: 50\% of \$1 \{x\} a\_b \#1 \textasciitilde{}" in made
    assert r"\textasciicircum{}\textbackslash{} }}" in made
    assert made.count("{") == made.count("}")


def test_csl_json_has_both_dates() -> None:
    (item,) = json.loads(citing.csl_json(work("ru", issued=CHANGED)))

    assert item["issued"] == {"date-parts": [[2026, 11, 3]]}
    assert item["accessed"] == {"date-parts": [[2026, 11, 22]]}


# --- the pages -----------------------------------------------------------------------------


def forms(visitor: Client, address: str) -> list[str]:
    page = html.document_fromstring(visitor.get(address).content)
    return [area.text for area in page.cssselect("textarea")]


@pytest.mark.django_db
@pytest.mark.parametrize(("language", "date"), [("en", "2020, May 7"), ("ar", "2020، 7 مايو")])
def test_event_is_cited_as_of_its_last_change(visitor: Client, language: str, date: str) -> None:
    event = make_event(title_ar="محادثات")
    Event.objects.update(updated=dt.datetime(2020, 5, 7, 12, tzinfo=dt.UTC))

    apa, _chicago, bibtex, _csl = forms(visitor, f"/{language}/events/{event.pk}/cite/")

    assert f"({date})" in apa
    assert "year = {2020}" in bibtex


@pytest.mark.django_db
@pytest.mark.parametrize("language", ["en", "ar"])
def test_long_statement_is_cited_by_its_first_words(visitor: Client, language: str) -> None:
    words = " ".join(f"word{number}" for number in range(40))
    said = make_statement(make_event(), text=words, translations={"ar": words})

    apa, *_others = forms(visitor, f"/{language}/statements/{said.pk}/cite/")

    assert "word19…" in apa
    assert "word20" not in apa


@pytest.mark.django_db
@pytest.mark.parametrize("language", ["en", "ar"])
def test_view_offers_its_snapshot_to_be_cited(visitor: Client, language: str) -> None:
    make_event(date="2021-06-15")
    page = html.document_fromstring(visitor.get(f"/{language}/cite/?from=2021").content)
    (form,) = page.cssselect("main form")

    kept = visitor.post(form.action, dict(form.fields))

    assert dict(form.fields) == {"path": f"/{language}/?from=2021"}
    assert len(forms(visitor, kept["Location"])) == 4
    assert kept["Location"] in forms(visitor, kept["Location"])[0]


@pytest.mark.parametrize(
    ("language", "names"), [("en", "Joe Biden, Vladimir Putin"), ("ar", "جو بايدن، فلاديمير بوتين")]
)
def test_speakers_of_one_statement_are_joined_as_their_language_does(
    db: None, visitor: Client, language: str, names: str
) -> None:
    make_actor("joe-biden", name_en="Joe Biden", name_ar="جو بايدن")
    make_actor("vladimir-putin", name_en="Vladimir Putin", name_ar="فلاديمير بوتين")
    statement = make_statement(speakers=["joe-biden", "vladimir-putin"])

    page = visitor.get(f"/{language}/statements/{statement.pk}/cite/").content.decode()

    assert f"{names}: " in page
