"""The page of an event: what stands beside it, what it rests on, what was known of it when."""

from __future__ import annotations

import re
from html import unescape
from typing import Any

import pytest
from django.test import Client

from tests.factories import (
    make_actor,
    make_article,
    make_event,
    make_link,
    make_outcome,
    make_source,
    make_statement,
)
from timeline import versioning
from timeline.models import Event, Link, Outcome, Participation

pytestmark = pytest.mark.django_db


def page_of(client: Client, address: str) -> str:
    response = client.get(address)
    assert response.status_code == 200
    return unescape(response.content.decode())


def section(html: str, name: str) -> str:
    """The words of the section whose heading has this id, one space between them."""
    found = re.search(rf'<section[^>]*aria-labelledby="{name}".*?</section>', html, re.DOTALL)
    return words(found[0]) if found else ""


def words(html: str) -> str:
    return " ".join(re.sub(r"<[^>]*>", " ", html).split())


def beside(html: str) -> dict[str, str]:
    """Addresses of the events before and after, by the link's relation."""
    nav = re.search(r'<nav class="beside".*?</nav>', html, re.DOTALL)
    return dict(re.findall(r'<a rel="(\w+)" href="([^"]*)"', nav[0])) if nav else {}


def three_summits_and_a_call() -> list[Event]:
    return [
        make_event(title_en="First", date="2021-06-01", kind="summit"),
        make_event(title_en="Call", date="2021-06-02", kind="call"),
        make_event(title_en="Second", date="2021-06-03", kind="summit"),
        make_event(title_en="Third", date="2021-06-04", kind="summit"),
    ]


# --- in the selection ----------------------------------------------------------------------


def test_event_stands_between_its_neighbours_of_the_whole_record(visitor: Client) -> None:
    _first, call, second, third = three_summits_and_a_call()

    html = page_of(visitor, second.get_absolute_url())

    assert beside(html) == {"prev": call.get_absolute_url(), "next": third.get_absolute_url()}


@pytest.mark.parametrize(
    "query", ["kind=summit", "kind=summit&sort=newest", "kind=summit&view=said"]
)
def test_event_stands_between_its_neighbours_of_the_selection(visitor: Client, query: str) -> None:
    first, _call, second, third = three_summits_and_a_call()
    for event in (first, second, third):
        make_statement(event)

    html = page_of(visitor, f"{second.get_absolute_url()}?{query}")

    assert beside(html) == {
        "prev": f"{first.get_absolute_url()}?{query}",
        "next": f"{third.get_absolute_url()}?{query}",
    }


def test_order_other_than_time_leads_in_that_order(visitor: Client) -> None:
    first, _call, second, third = three_summits_and_a_call()

    html = page_of(visitor, f"{second.get_absolute_url()}?sort=-title&kind=summit")

    query = "kind=summit&sort=-title"
    assert beside(html) == {
        "prev": f"{third.get_absolute_url()}?{query}",
        "next": f"{first.get_absolute_url()}?{query}",
    }


def test_event_outside_the_selection_has_no_neighbours_in_it(visitor: Client) -> None:
    _first, call, *_ = three_summits_and_a_call()

    assert beside(page_of(visitor, f"{call.get_absolute_url()}?kind=summit")) == {}


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "3 events, 2021, summit"),
        ("ar", "3 أحداث، 2021، summit"),
        ("ru", "3 события, 2021, вид: summit"),
    ],
)
def test_way_back_says_the_selection_and_leads_to_the_place_in_it(
    visitor: Client, settings: Any, language: str, sentence: str
) -> None:
    settings.PAGE_SIZE = 2
    _first, _call, second, third = three_summits_and_a_call()
    address = f"/{language}/events/{third.pk}-third/?kind=summit"

    html = page_of(visitor, address)

    back = f'<a href="/{language}/?kind=summit&after=2021-06-03.{second.pk}#event-{third.pk}">'
    assert re.search(re.escape(back) + ".*?</a>", html)
    assert words(re.search(re.escape(back) + "(.*?)</a>", html)[1]) == f"← {sentence}"
    assert f'id="event-{third.pk}"' in page_of(visitor, back[9:].partition("#")[0])


def test_cards_of_a_selection_carry_it_to_their_events(visitor: Client) -> None:
    event = make_event(sources=["tass"], kind="summit")
    url = event.get_absolute_url()

    plain, chosen = page_of(visitor, "/en/"), page_of(visitor, "/en/?kind=summit&side=both")

    assert re.findall(rf'href="({url}[^"]*)"', plain) == [url, f"{url}#evidence"]
    carried = f"{url}?kind=summit&side=both"
    assert re.findall(rf'href="({url}[^"]*)"', chosen) == [carried, f"{carried}#evidence"]


@pytest.mark.parametrize("view", ["table", "said"])
def test_other_views_carry_the_selection_too(visitor: Client, view: str) -> None:
    statement = make_statement(make_event(kind="summit"))

    html = page_of(visitor, f"/en/?kind=summit&view={view}")

    assert f'href="{statement.event.get_absolute_url()}?kind=summit&view={view}"' in html


def test_canonical_address_is_without_the_selection(visitor: Client) -> None:
    event = make_event(kind="summit")

    html = page_of(visitor, f"{event.get_absolute_url()}?kind=summit")

    url = f"http://testserver{event.get_absolute_url()}"
    assert re.findall('<link rel="canonical" href="([^"]*)"', html) == [url]
    assert re.findall('hreflang="ar" href="(http[^"]*)"', html) == [url.replace("/en/", "/ar/")]
    assert f'<a href="/ar/events/{event.pk}-talks/?kind=summit" hreflang="ar"' in html


def test_old_words_of_the_address_lead_on_with_the_selection(visitor: Client) -> None:
    event = make_event(kind="summit")

    response = visitor.get(f"/en/events/{event.pk}-old-words/?kind=summit")

    assert response.status_code == 302
    assert response["Location"] == f"{event.get_absolute_url()}?kind=summit"


# --- akin, outcomes, origins ---------------------------------------------------------------


def test_related_events_say_why_they_are(visitor: Client) -> None:
    here = {"place": "geneva", "topics": ["cyber"], "actors": ["joe-biden"]}
    shown = make_event(title_en="Shown", **here)
    make_event(title_en="Akin", date="2021-07-01", **here)
    make_event(title_en="Long after", date="2023-07-01", **here)
    make_event(title_en="Elsewhere", date="2021-07-01", topics=["cyber"])

    assert section(page_of(visitor, shown.get_absolute_url()), "akin-name") == (
        "Related events Akin 1 July 2021 "
        "same place: Geneva same people: Joe Biden same topics: Cyber"
    )


def test_linked_events_are_not_named_again_as_related(visitor: Client) -> None:
    here = {"place": "geneva", "topics": ["cyber"], "actors": ["joe-biden"]}
    shown, other = make_event(**here), make_event(title_en="Reply", date="2021-07-01", **here)
    make_link(other, shown)

    html = page_of(visitor, shown.get_absolute_url())

    assert section(html, "akin-name") == ""
    assert section(html, "links-name") == "Before and after answered by: Reply 1 July 2021"


def test_what_had_been_said_of_an_event_stands_with_its_verdict(visitor: Client) -> None:
    shown = make_event()
    said = make_statement(make_event(date="2021-06-01"), text="We expect little.")
    make_outcome(said, event=shown, verdict=Outcome.Verdict.PARTLY)

    assert section(page_of(visitor, shown.get_absolute_url()), "outcomes-name") == (
        "What had been said of it beforehand “We expect little.” Joe Biden partly"
    )


def test_copies_of_one_agency_count_as_one_origin(visitor: Client) -> None:
    agency = make_source("tass")
    copies = [make_article(name, origin=agency) for name in ("arabi-times", "sauress")]
    shown = make_event(sources=[*copies, "kremlin"])

    html = page_of(visitor, shown.get_absolute_url())

    assert "They go back to 2 independent origins: copies of one agency count once." in html


def test_part_taken_in_an_event_is_said(visitor: Client) -> None:
    shown = make_event()
    Participation.objects.create(
        event=shown, actor=make_actor("guy-parmelin"), role=Participation.Role.HOST
    )

    assert "Guy Parmelin host" in words(page_of(visitor, shown.get_absolute_url()))


# --- as known on a day ---------------------------------------------------------------------


def test_event_not_yet_reported_tells_nothing_but_that(visitor: Client) -> None:
    event = make_event(title_en="Surprise", date="2021-06-16")

    html = page_of(visitor, f"{event.get_absolute_url()}?known_by=2021-06-01")

    assert "By the end of 1 June 2021 nothing had been reported of this." in words(html)
    assert "Surprise" not in html
    assert f'<a class="button" href="{event.get_absolute_url()}">Everything known today</a>' in html


def test_event_of_the_past_leaves_out_what_came_later(visitor: Client) -> None:
    shown = make_event(
        title_en="Talks", date="2021-05-01", sources=[make_article(published="2021-05-01")]
    )
    early = make_statement(shown, said="2021-05-01", text="Early words.")
    make_statement(shown, said="2021-06-03", text="Late words.")
    make_link(make_event(title_en="Sequel", date="2021-06-20"), shown)
    make_outcome(early, event=make_event(title_en="Result", date="2021-06-18"))

    html = page_of(visitor, f"{shown.get_absolute_url()}?known_by=2021-06-01")

    assert "Early words." in html
    assert {
        late for late in ("Late words.", "Sequel", "Result", "came true") if late in html
    } == set()
    assert "Everything known today" in html


@pytest.mark.parametrize(
    ("language", "title", "heading"),
    [
        ("ar", "أُعلن عنه: قمة، جنيف", "قيل قبل الحدث"),
        ("en", "Announced: Summit, Geneva", "Said beforehand"),
        ("ru", "Анонсировано: Саммит, Женева", "Сказано заранее"),
    ],
)
def test_summit_to_come_opens_as_announced(
    record: None, visitor: Client, language: str, title: str, heading: str
) -> None:
    summit = Event.objects.get(record_key="2021-geneva-summit")
    expected = Event.objects.get(pk=summit.pk).outcomes.get().statement.rendering_for(language)

    html = page_of(visitor, f"/{language}/events/{summit.pk}-announced/?known_by=2021-06-01")

    assert words(re.search("<h1>(.*?)</h1>", html)[1]) == title
    assert section(html, "said-name").startswith(heading)
    assert expected.text in html
    assert getattr(summit, f"title_{language}") not in html
    assert getattr(summit, f"summary_{language}") not in html
    assert 'class="tone"' not in html


def test_address_of_the_announcement_leads_to_the_event_once_asked_for_today(
    record: None, visitor: Client
) -> None:
    summit = Event.objects.get(record_key="2021-geneva-summit")

    response = visitor.get(f"/en/events/{summit.pk}-announced/")

    assert response["Location"] == summit.get_absolute_url()


# --- what it costs -------------------------------------------------------------------------


@pytest.mark.parametrize("count", [1, 3])
def test_event_page_costs_the_same_for_one_and_for_many(
    visitor: Client, django_assert_num_queries: Any, count: int
) -> None:
    shown = make_event(
        place="geneva",
        topics=["cyber"],
        actors=[f"actor-{n}" for n in range(count)],
        threads=[f"thread-{n}" for n in range(count)],
        sources=["tass"],
    )
    for n in range(count):
        other = make_event(date=f"2021-06-{n + 1:02}", threads=["thread-0"])
        make_link(shown, other, relation=Link.Relation.FOLLOWS_UP)
        make_outcome(make_statement(shown), event=other)
        make_outcome(make_statement(other), event=shown)
        make_event(place="geneva", topics=["cyber"], actors=["actor-0"], date=f"2021-07-{n + 1:02}")
    visitor.get(shown.get_absolute_url())

    with django_assert_num_queries(15):
        visitor.get(shown.get_absolute_url())


def test_page_of_an_announced_event_names_no_preview_card(visitor: Client) -> None:
    """The card is drawn of what is known today."""
    later, earlier = make_event(), make_event(date="2021-05-25")
    make_link(later, earlier, relation=Link.Relation.ANNOUNCED)
    versioning.touch([later.pk])

    today = page_of(visitor, later.get_absolute_url())
    then = page_of(visitor, f"/en/events/{later.pk}-announced/?known_by=2021-06-01")

    assert ["og:image" in html for html in (today, then)] == [True, False]
