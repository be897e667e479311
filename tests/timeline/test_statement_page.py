"""The page of a statement: wordings side by side, answers, what came of it."""

from __future__ import annotations

import re

import pytest
from django.db.models import Q
from django.test import Client

from tests.factories import (
    make_article,
    make_event,
    make_link,
    make_outcome,
    make_statement,
)
from tests.timeline.test_event_page import page_of, words
from timeline.models import Outcome, Rendering

pytestmark = pytest.mark.django_db


def marked(html: str) -> list[str]:
    """The words marked as differing, without what only listeners are told."""
    found = re.findall(r'<mark class="differs"><span[^>]*>[^<]*</span>([^<]*)</mark>', html)
    return found


def under(html: str, heading: str) -> str:
    """The words between this heading and the next."""
    return words(html.partition(f">{heading}</h2>")[2].partition("<h2")[0])


@pytest.mark.parametrize(
    ("language", "one", "other", "differing", "told"),
    [
        ("en", "We will respond.", "We shall respond.", ["will", "shall"], "differs:"),
        ("ar", "سنردّ على أيّ إجراء", "سنرد على اي تحرك", ["إجراء", "تحرك"], "مختلف:"),
        ("ru", "Всё решим", "Все обсудим", ["решим", "обсудим"], "отличается:"),
    ],
)
def test_wordings_of_one_language_have_their_differing_words_marked(
    visitor: Client, language: str, one: str, other: str, differing: list[str], told: str
) -> None:
    statement = make_statement(text=one, language=language)
    Rendering.objects.create(
        statement=statement, language=language, text=other, article=make_article("axios")
    )

    html = page_of(visitor, f"/{language}/statements/{statement.pk}/")

    assert marked(html) == differing
    assert html.count(f'<span class="visually-hidden" lang="{language}">{told} </span>') == 2


def test_wordings_of_different_languages_are_not_compared(visitor: Client) -> None:
    statement = make_statement(
        translations={"ar": "اتفقنا على مواصلة الحوار", "ru": "Договорились"}
    )

    html = page_of(visitor, statement.get_absolute_url())

    assert marked(html) == []
    assert words(html).count("translation by Parallax") == 2


def test_answer_of_the_other_side_is_shown_with_its_event(visitor: Client) -> None:
    statement = make_statement(make_event(), text="First.", side="us")
    reply = make_event(title_en="Reply", date="2021-06-17")
    make_link(reply, statement.event)
    make_statement(reply, side="ru", said="2021-06-17", text="We heard that.")
    make_statement(reply, side="us", said="2021-06-17", text="Our own again.")

    html = page_of(visitor, statement.get_absolute_url())

    told = under(html, "Said in answer, and by other sides")
    assert told == "“We heard that.” Joe Biden 17 June 2021 · Reply"


def test_outcome_names_the_event_and_the_articles_that_show_it(visitor: Client) -> None:
    statement = make_statement(make_event(date="2021-06-01"), said="2021-06-01")
    shown_by = make_event(title_en="Summit", sources=[make_article("kremlin", headline="They met")])
    make_outcome(statement, event=shown_by, verdict=Outcome.Verdict.PARTLY, note_en="In part.")

    told = under(page_of(visitor, statement.get_absolute_url()), "What came of it")

    assert told.startswith("partly · Summit · 16 June 2021 In part. Kremlin · 16 June 2021")
    assert "They met" in told


def test_statement_as_known_on_a_day_has_no_outcome_yet(visitor: Client) -> None:
    statement = make_statement(make_event(date="2021-05-25"), said="2021-05-25")
    make_outcome(statement, event=make_event(title_en="Summit", date="2021-06-16"))
    address = statement.get_absolute_url()

    html = page_of(visitor, f"{address}?known_by=2021-06-01")

    assert "What came of it" not in html
    assert "Summit" not in html
    assert f'<a href="{address}">Everything known today</a>' in html
    assert "Not yet reported" in page_of(visitor, f"{address}?known_by=2021-05-01")


def test_every_outcome_of_the_record_is_told_in_three_languages(record: None) -> None:
    untold = Q(note_ar="") | Q(note_en="") | Q(note_ru="")

    assert list(Outcome.objects.filter(untold)) == []


@pytest.mark.parametrize(
    ("language", "told", "shown"),
    [
        ("ar", "اقترحنا «مجلس السلام»", "«اقترحنا ”مجلس السلام“»"),
        ("en", "we call it a “reset”", "“we call it a ‘reset’”"),
        ("ru", "мы за «перезагрузку»", "«мы за „перезагрузку“»"),
    ],
)
def test_quotation_within_a_quotation_takes_the_inner_marks(
    visitor: Client, language: str, told: str, shown: str
) -> None:
    statement = make_statement(text=told, language=language)

    pages = [statement.get_absolute_url(), statement.event.get_absolute_url()]

    assert [shown in words(page_of(visitor, page)) for page in pages] == [True, True]


@pytest.mark.parametrize(("language", "name"), [("ar", "بارالاكس"), ("ru", "Параллакс")])
def test_our_translation_names_us_in_the_language_of_the_page(
    visitor: Client, language: str, name: str
) -> None:
    statement = make_statement(translations={"ru": "Мы договорились."})
    Rendering.objects.filter(language="ru").update(translator="Parallax")

    html = page_of(visitor, f"/{language}/statements/{statement.pk}/")

    assert f"<bdi>{name}</bdi>" in html
