"""What pages tell machines about themselves, in schema.org's words, as JSON-LD.

Each function makes a plain dict of one thing; `base` is the site's address without a last slash.
Empty properties are left out.
"""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.db.models import Q
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from timeline import edtf
from timeline.exports.rows import text
from timeline.found import Found
from timeline.models import (
    Actor,
    Article,
    Event,
    Participation,
    Place,
    Rendering,
    Source,
    Statement,
)
from timeline.panels import sentence

Thing = dict[str, Any]
LICENCE = "https://creativecommons.org/licenses/by/4.0/"
CONTEXT = {"@context": "https://schema.org"}
# What schema.org calls the parts that actors have in an event.
PARTS = {
    Participation.Role.PARTICIPANT: "attendee",
    Participation.Role.INITIATOR: "organizer",
    Participation.Role.RECIPIENT: "about",
    Participation.Role.HOST: "organizer",
    Participation.Role.MEDIATOR: "contributor",
}
DOWNLOADS = {
    "csv": "text/csv",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "json": "application/json",
}
AS_WRITTEN = {"day": 10, "month": 7, "year": 4}  # characters of an ISO date


def some(**properties: Any) -> Thing:
    """The properties that have a value; `type` and `id` become JSON-LD's own."""
    named = {{"type": "@type", "id": "@id"}.get(name, name): v for name, v in properties.items()}
    return {name: value for name, value in named.items() if value not in ("", None, [], {})}


# --- whole pages ---------------------------------------------------------------------------


def event_page(event: Event, base: str) -> Thing:
    """An Event with its place, who took part, what was said and where it was reported."""
    statements = [quotation(statement, base) for statement in event.public_statements]
    cited = Q(citations__event=event) | Q(citations__statement__in=event.public_statements)
    articles = (
        Article.objects.published().filter(cited).distinct().select_related("source").order_by("pk")
    )
    return CONTEXT | some(
        **event_facts(event, base),
        description=text(event, "summary"),
        location=place(event.place) if event.place else None,
        **participants(event, base),
        subjectOf=[
            *(news_article(article, base) for article in articles.order_by("pk")),
            *statements,
        ],
    )


def statement_page(statement: Statement, base: str) -> Thing:
    """A Quotation with its other wordings and the event that it is about."""
    shown = statement.rendering_for(get_language() or "en")
    others = [one for one in statement.renderings.all() if one != shown]
    return (
        CONTEXT
        | quotation(statement, base)
        | some(
            spokenByCharacter=speakers(statement, base),
            about=some(**event_facts(statement.event, base)) if statement.event else None,
            workTranslation=[some(type="Quotation", **wording(one)) for one in others],
        )
    )


def article_page(article: Article, base: str) -> Thing:
    """A NewsArticle, with the events and statements for which the record cites it."""
    events = Event.objects.published().filter(citations__article=article).distinct()
    said = Statement.objects.published().filter(citations__article=article).distinct()
    return CONTEXT | some(
        **news_article(article, base),
        author=some(type="Person", name=article.byline) if article.byline else None,
        mentions=[some(**event_facts(event, base)) for event in events.order_by("earliest", "pk")],
        hasPart=[quotation(statement, base) for statement in said.for_list()],
    )


def actor_page(actor: Actor, base: str) -> Thing:
    """A Person or an Organization with all names and, of persons, the offices held."""
    offices = [text(role, "title") for role in actor.roles.all()]
    is_person = actor.kind == Actor.Kind.PERSON
    return CONTEXT | some(
        **person(actor, base),
        alternateName=sorted({alias.name for alias in actor.aliases.all()}),
        jobTitle=list(dict.fromkeys(filter(None, offices))) if is_person else None,
    )


def timeline_page(found: Found, base: str) -> Thing:
    """A CollectionPage over a Dataset: the selection, and the forms in which it can be had."""
    language = get_language() or "en"
    chosen = found.selection.changing()
    url = base + chosen.url(language)
    downloads = [
        some(type="DataDownload", encodingFormat=kind, contentUrl=base + chosen.url(language, form))
        for form, kind in DOWNLOADS.items()
    ]
    name = f"{_('Parallax')}: {sentence(found)}"
    dataset = some(
        type="Dataset",
        name=name,
        description=_("US-Russia relations, event by event, from both sides"),
        url=url,
        license=LICENCE,
        isAccessibleForFree=True,
        creator=some(type="Organization", name=_("Parallax"), url=f"{base}/{language}/"),
        inLanguage=language,
        temporalCoverage=coverage(found),
        distribution=downloads,
    )
    return CONTEXT | some(
        type="CollectionPage",
        id=url,
        url=url,
        name=name,
        inLanguage=language,
        license=LICENCE,
        mainEntity=dataset,
    )


# --- things on pages -----------------------------------------------------------------------


def event_facts(event: Event, base: str) -> Thing:
    """The properties by which every mention of an event names it."""
    url = base + event.get_absolute_url()
    start, end = dates(event.date)
    return {
        "type": "Event",
        "id": url,
        "url": url,
        "name": text(event, "title"),
        "startDate": start,
        "endDate": end,
    }


def participants(event: Event, base: str) -> dict[str, list[Thing]]:
    """Who took part, by the property that says how."""
    found: dict[str, list[Thing]] = {}
    for part in event.participations.all():
        name = PARTS[Participation.Role(part.role)]
        found.setdefault(name, []).append(person(part.actor, base))
    return found


def person(actor: Actor, base: str) -> Thing:
    """A Person, or an Organization of any kind."""
    same = f"http://www.wikidata.org/entity/{actor.wikidata_id}" if actor.wikidata_id else ""
    kind = "Person" if actor.kind == Actor.Kind.PERSON else "Organization"
    url = base + actor.get_absolute_url()
    return some(type=kind, id=url, name=text(actor, "name"), sameAs=same)


def place(row: Place) -> Thing:
    geo = some(type="GeoCoordinates", latitude=row.lat, longitude=row.lon)
    country = some(type="PostalAddress", addressCountry=row.country_code)
    return some(
        type="Place",
        name=text(row, "name"),
        geo=geo if row.lat is not None else None,
        address=country if row.country_code else None,
    )


def quotation(statement: Statement, base: str) -> Thing:
    """A Quotation in the words for a reader of this page, by whom, and where it was printed."""
    shown = statement.rendering_for(get_language() or "en")
    printed = sorted({one.article_id for one in statement.renderings.all() if one.article_id})
    return some(
        type="Quotation",
        id=base + statement.get_absolute_url(),
        **(wording(shown) if shown else {}),
        creator=speakers(statement, base),
        dateCreated=dates(statement.said)[0] if statement.said else "",
        citation=[some(id=article_url(pk, base)) for pk in printed],
    )


def speakers(statement: Statement, base: str) -> list[Thing]:
    """Who spoke; somebody without a name by the description that stands for it."""
    named = [person(actor, base) for actor in statement.speakers.all()]
    unnamed = text(statement, "speaker_description")
    return named or ([some(type="Person", name=unnamed)] if unnamed else [])


def wording(rendering: Rendering) -> Thing:
    translator = rendering.translator
    return {
        "text": rendering.text,
        "inLanguage": rendering.language,
        "translator": some(type="Organization", name=translator) if translator else None,
    }


def article_url(pk: int, base: str) -> str:
    return base + Article(pk=pk).get_absolute_url()


def news_article(article: Article, base: str) -> Thing:
    """The article as its publisher has it: `url` is the original page, `@id` is ours about it."""
    return some(
        type="NewsArticle",
        id=article_url(article.pk, base),
        url=article.url,
        headline=article.headline,
        inLanguage=article.language,
        datePublished=dates(article.published)[0] if article.published else "",
        publisher=publisher(article.source, base),
    )


def publisher(source: Source, base: str) -> Thing:
    url = base + source.get_absolute_url()
    name = text(source, "name")
    others = sorted({other for other, _language in source.names} - {name})
    return some(type="Organization", id=url, name=name, alternateName=others)


# --- dates ---------------------------------------------------------------------------------


def dates(text: str) -> tuple[str, str]:
    """First and last day of an EDTF date as schema.org's Date (ISO 8601), "" for none.

    A single day, month or year keeps its exactness; what is wider says its first and last day.
    """
    date = edtf.parse(text)
    if date.precision in AS_WRITTEN:
        return date.earliest.isoformat()[: AS_WRITTEN[date.precision]], ""
    start = "" if date.earliest == dt.date.min else date.earliest.isoformat()
    return start, "" if date.latest == dt.date.max else date.latest.isoformat()


def coverage(found: Found) -> str:
    """First and last day of what was found, as an ISO 8601 interval."""
    if found.extent is None:
        return ""
    return "/".join(dt.date.fromordinal(day).isoformat() for day in found.extent)
