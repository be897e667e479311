"""Structured data on pages, read back by a JSON-LD processor (PyLD)."""

from __future__ import annotations

import json
from typing import Any

import pytest
from django.test import Client
from lxml import html
from pyld import jsonld

from tests.factories import (
    make_actor,
    make_alias,
    make_article,
    make_event,
    make_place,
    make_role,
    make_statement,
)
from timeline.models import Event, Participation, State
from timeline.structured import dates
from timeline.templatetags.structured import data_block

pytestmark = pytest.mark.django_db
SITE = "http://testserver"
TERMS = "https://schema.org/"


def schema_org(url: str, options: Any) -> dict[str, Any]:
    """Stand in for schema.org's own context: every word is a term of its vocabulary."""
    assert url == "https://schema.org"
    return {
        "contentType": "application/ld+json",
        "contextUrl": None,
        "documentUrl": url,
        "document": {"@context": {"@vocab": TERMS}},
    }


def block(client: Client, path: str) -> dict[str, Any]:
    """The one data block of a page."""
    document = html.document_fromstring(client.get(path).content)
    (script,) = document.cssselect('script[type="application/ld+json"]')
    return json.loads(script.text)


def things(client: Client, path: str) -> list[dict[str, Any]]:
    """Every thing of the page's block with its type and properties under their full names."""
    options = {"documentLoader": schema_org, "base": SITE}
    flat = jsonld.flatten(jsonld.expand(block(client, path), options))
    return [thing for thing in flat if "@type" in thing]


def of_type(found: list[dict[str, Any]], name: str) -> list[dict[str, Any]]:
    return [thing for thing in found if TERMS + name in thing["@type"]]


def value(thing: dict[str, Any], name: str) -> list[Any]:
    return [one.get("@value", one.get("@id")) for one in thing.get(TERMS + name, [])]


@pytest.fixture
def summit() -> Event:
    event = make_event(
        title_en="Summit",
        summary_en="They meet.",
        date="2021-06-15/2021-06-16",
        place=make_place("geneva", lat=46.2, lon=6.1, country_code="CH"),
        sources=[make_article("tass", headline="Summit", url="https://example.org/1")],
    )
    biden = make_actor("joe-biden", kind="person", wikidata_id="Q6279")
    state = make_actor("switzerland", kind="state")
    Participation.objects.create(event=event, actor=biden, role="participant")
    Participation.objects.create(event=event, actor=state, role="host")
    make_statement(event, translations={"ar": "اتفقنا"}, article=make_article("reuters"))
    return event


def test_event_page_is_read_as_an_event(visitor: Client, summit: Event) -> None:
    found = things(visitor, summit.get_absolute_url())

    (event,) = of_type(found, "Event")
    assert event["@id"] == SITE + summit.get_absolute_url()
    assert (value(event, "name"), value(event, "description")) == (["Summit"], ["They meet."])
    assert (value(event, "startDate"), value(event, "endDate")) == (["2021-06-15"], ["2021-06-16"])
    assert value(event, "attendee") == [f"{SITE}/en/actors/joe-biden/"]
    assert value(event, "organizer") == [f"{SITE}/en/actors/switzerland/"]
    (geo,) = of_type(found, "GeoCoordinates")
    assert (value(geo, "latitude"), value(geo, "longitude")) == ([46.2], [6.1])
    (article, other) = of_type(found, "NewsArticle")
    assert (value(article, "headline"), value(article, "url")) == (
        ["Summit"],
        ["https://example.org/1"],
    )
    (words,) = of_type(found, "Quotation")
    assert value(words, "text") == ["We agreed to go on talking."]
    assert value(words, "creator") == [f"{SITE}/en/actors/joe-biden/"]
    assert value(words, "citation") == [other["@id"]]
    assert {thing["@id"] for thing in (article, other, words)} == set(value(event, "subjectOf"))


def test_statement_page_is_read_as_a_quotation_with_its_translation(
    visitor: Client, summit: Event
) -> None:
    said = summit.statements.get()

    found = things(visitor, said.get_absolute_url())

    (english, arabic) = sorted(of_type(found, "Quotation"), key=lambda one: len(one), reverse=True)
    assert english["@id"] == SITE + said.get_absolute_url()
    assert value(english, "spokenByCharacter") == [f"{SITE}/en/actors/joe-biden/"]
    assert value(english, "dateCreated") == ["2021-06-16"]
    assert value(english, "about") == [SITE + summit.get_absolute_url()]
    assert value(english, "workTranslation") == [arabic["@id"]]
    assert (value(arabic, "text"), value(arabic, "inLanguage")) == (["اتفقنا"], ["ar"])


def test_article_page_is_read_as_a_news_article(visitor: Client, summit: Event) -> None:
    article = summit.citations.get().article
    article.byline = "A. Reporter"
    article.save()

    (thing,) = of_type(things(visitor, article.get_absolute_url()), "NewsArticle")

    assert value(thing, "datePublished") == ["2021-06-16"]
    assert value(thing, "publisher") == [f"{SITE}/en/sources/tass/"]
    assert value(thing, "mentions") == [SITE + summit.get_absolute_url()]


def test_actor_page_is_read_as_a_person_or_an_organization(visitor: Client, summit: Event) -> None:
    make_alias("joe-biden")
    make_role("joe-biden")

    (biden,) = of_type(things(visitor, "/en/actors/joe-biden/"), "Person")
    (state,) = of_type(things(visitor, "/en/actors/switzerland/"), "Organization")

    assert value(biden, "name") == ["Joe Biden"]
    assert value(biden, "alternateName") == ["Biden"]
    assert value(biden, "jobTitle") == ["US president"]
    assert value(biden, "sameAs") == ["http://www.wikidata.org/entity/Q6279"]
    assert value(state, "name") == ["Switzerland"]


def test_timeline_is_read_as_a_dataset_under_its_licence(visitor: Client, summit: Event) -> None:
    found = things(visitor, "/ar/?from=2021")

    (page,) = of_type(found, "CollectionPage")
    (data,) = of_type(found, "Dataset")
    assert page["@id"] == f"{SITE}/ar/?from=2021"
    assert value(data, "license") == ["https://creativecommons.org/licenses/by/4.0/"]
    assert value(data, "temporalCoverage") == ["2021-06-15/2021-06-16"]
    files = [value(one, "contentUrl")[0] for one in of_type(found, "DataDownload")]
    assert sorted(files) == [
        f"{SITE}/ar/timeline.{form}?from=2021" for form in ("csv", "json", "xlsx")
    ]


def test_timeline_of_nothing_has_no_coverage(visitor: Client) -> None:
    (data,) = of_type(things(visitor, "/en/"), "Dataset")

    assert value(data, "temporalCoverage") == []


def test_structured_data_tells_no_draft(visitor: Client, summit: Event) -> None:
    make_statement(summit, state=State.DRAFT, text="Zugzwang.")

    assert "Zugzwang" not in json.dumps(block(visitor, summit.get_absolute_url()))


HOSTILE = "</script><script>alert(1)</script><!-- & \u2028\u2029 ]]>"


def test_text_cannot_leave_its_block(visitor: Client) -> None:
    event = make_event(title_en=HOSTILE, slug="x")

    page = visitor.get(event.get_absolute_url()).content.decode()

    assert block(visitor, event.get_absolute_url())["name"] == HOSTILE
    assert "<script>alert" not in page
    assert not {"<", ">", "&", "\u2028"} & set(data_block({"a": HOSTILE})[35:-9])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2021-06-16", ("2021-06-16", "")),
        ("2021-06~", ("2021-06", "")),
        ("2021", ("2021", "")),
        ("2021-33", ("2021-01-01", "2021-03-31")),
        ("199X", ("1990-01-01", "1999-12-31")),
        ("2014-03-18/..", ("2014-03-18", "")),
        ("../2014-03", ("", "2014-03-31")),
        ("[2021-06-16,2021-06-18]", ("2021-06-16", "2021-06-18")),
    ],
)
def test_date_is_as_exact_as_the_record_has_it(text: str, expected: tuple[str, str]) -> None:
    assert dates(text) == expected
