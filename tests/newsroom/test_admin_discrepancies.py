"""Values by source in the admin: written at their event, over its version, with its reason."""

from __future__ import annotations

import re

import pytest
from django.test import Client
from django.urls import reverse

from newsroom.models import Decision
from tests.factories import make_article, make_attribute, make_disputed, make_event
from tests.newsroom.test_admin import change_url, errors, save
from timeline.models import Citation, Correction, Event, ReportedValue, State

pytestmark = pytest.mark.django_db
ROWS = "reported_values"
NO_REASON = "Give a reason: it becomes the public note of the change."


def row(number: int, citation: Citation, value: str, **others: object) -> dict[str, object]:
    """What a browser sends of one new row of the inline."""
    values = {"attribute": make_attribute().pk, "citation": citation.pk, "value_en": value}
    return {f"{ROWS}-{number}-{name}": given for name, given in (values | others).items()}


def two_rows(event: Event) -> dict[str, object]:
    first, second = event.citations.order_by("pk")
    rows = row(0, first, "four hours", value_ar="أربع ساعات") | row(1, second, "three hours")
    return rows | {f"{ROWS}-TOTAL_FORMS": 2}


def test_values_of_two_sources_make_a_public_event_disputed(chief: Client) -> None:
    event = make_event(sources=["tass", "axios"])
    before = event.version

    response = save(chief, event, **two_rows(event), reason="Two lengths were printed.")

    event.refresh_from_db()
    assert response.status_code == 302
    assert (event.is_disputed, event.version) == (True, before + 1)
    assert list(ReportedValue.objects.order_by("pk").values_list("value_en", "value_ar")) == [
        ("four hours", "أربع ساعات"),
        ("three hours", None),
    ]
    assert Correction.objects.get().reason == "Two lengths were printed."
    assert Decision.objects.get().activity == Decision.Activity.CORRECT
    assert ReportedValue.history.count() == 2


def test_what_is_public_takes_no_value_without_a_reason(chief: Client) -> None:
    event = make_event(sources=["tass", "axios"])

    response = save(chief, event, **two_rows(event))

    assert errors(response) == [NO_REASON]
    assert ReportedValue.objects.count() == 0


def test_reporter_writes_values_of_a_draft(reporter: Client) -> None:
    event = make_event(sources=["tass", "axios"], state=State.DRAFT)

    response = save(reporter, event, **two_rows(event))

    assert (response.status_code, ReportedValue.objects.count()) == (302, 2)
    assert Correction.objects.count() == 0


def test_only_the_events_own_passages_can_be_chosen(chief: Client) -> None:
    article = make_article("tass", headline="Talks end")
    event = make_event(sources=[article])
    other = make_event(sources=["axios"])

    form = chief.get(change_url(event)).context["inline_admin_formsets"][2].formset.empty_form
    response = save(
        chief,
        event,
        **row(0, other.citations.get(), "five hours"),
        **{f"{ROWS}-TOTAL_FORMS": 1},
        reason="From elsewhere",
    )

    assert [label for _value, label in form.fields["citation"].choices][1:] == ["Tass · Talks end"]
    assert response.status_code == 200
    assert ReportedValue.objects.count() == 0


def test_value_taken_away_ends_the_discrepancy(chief: Client) -> None:
    event = make_disputed()

    response = save(chief, event, **{f"{ROWS}-1-DELETE": "on"}, reason="It was a misprint.")

    event.refresh_from_db()
    assert response.status_code == 302
    assert (event.is_disputed, event.reported_values.count()) == (False, 1)


def test_value_changed_on_its_own_page_takes_a_reason_and_counts_again(chief: Client) -> None:
    event = make_disputed()
    value = event.reported_values.get(value_en="three hours")

    refused = save(chief, value, value_en="four hours")
    response = save(chief, value, value_en="four hours", reason="Misread.")

    event.refresh_from_db()
    assert errors(refused) == [NO_REASON]
    assert (response.status_code, event.is_disputed) == (302, False)


def test_correction_names_the_values_in_the_readers_language(chief: Client) -> None:
    event = make_event(sources=["tass", "axios"])

    save(chief, event, **two_rows(event), reason="Two lengths were printed.")

    page = chief.get(event.get_absolute_url().replace("/en/", "/ar/")).content.decode()
    assert "<dt>القيم بحسب المصادر</dt>" in page


def test_new_event_has_no_passages_to_choose_from_yet(chief: Client) -> None:
    response = chief.get(reverse("admin:timeline_event_add"))

    names = [rows.formset.prefix for rows in response.context["inline_admin_formsets"]]
    assert names == ["participations", "citations", "links_back", "thread_entries"]


def test_desk_lists_the_values_and_leads_to_their_form(editor: Client) -> None:
    event = make_disputed()

    page = editor.get(reverse("desk:event", args=[event.pk])).content.decode()

    told = re.search(r'id="differing">.*?</section>', page, re.DOTALL)[0]
    assert re.findall(r"<li><bdi>(.*?)</bdi>: (?:<[^>]+>)*([\w ]+)", told) == [
        ("Tass", "four hours"),
        ("Axios", "three hours"),
    ]
    assert f'href="{change_url(event)}#reported_values-group"' in told
    form = editor.get(change_url(make_event(state=State.DRAFT))).content.decode()
    assert 'id="reported_values-group"' in form
