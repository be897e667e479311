"""The starting record: CSV files -> rows of the database. Idempotent, atomic, with history."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from django.db import models as db
from django.db import transaction
from simple_history.utils import bulk_create_with_history, bulk_update_with_history

from newsroom.record_rows import (
    LANGUAGES,
    RecordError,
    Row,
    read_rows,
    translated,
)
from timeline import versioning
from timeline.letters import language_of
from timeline.models import (
    Actor,
    Alias,
    Article,
    Attribute,
    Citation,
    Event,
    Kind,
    Link,
    LoadedRow,
    Outcome,
    Participation,
    Place,
    Rendering,
    ReportedValue,
    Role,
    Side,
    Source,
    State,
    Statement,
    Thread,
    ThreadEntry,
    Topic,
)
from timeline.models.authorities import Vocabulary

OUR_TRANSLATION = "Parallax"
EVENT_FILES = ("events-1983-2013.csv", "events-2014-2026.csv", "events-additional.csv")
STATEMENT_FILES = (
    "statements-1983-2013.csv",
    "statements-2014-2026.csv",
    "statements-additional.csv",
)
SOURCE_NAMES = ("name_ar", "name_ru")
Progress = Callable[[str, int], None]


class RecordLoader:
    """Loads the files of one folder; `load` does it all in one transaction.

    `created` counts the new rows per model name, and the sources that were given names.
    """

    def __init__(self, folder: Path, *, progress: Progress = lambda label, rows: None) -> None:
        self.folder = folder
        self.progress = progress
        self.created: dict[str, int] = {}

    @transaction.atomic
    def load(self) -> dict[str, int]:
        """Load what is new. Raises RecordError, and changes nothing, on a bad row."""
        self.seen = set(LoadedRow.objects.values_list("file", "key"))
        self.load_authorities()
        self.load_sources()
        self.load_events()
        self.load_statements()
        self.load_chains()
        self.load_discrepancies()
        if self.created:
            versioning.touch_all()
        return self.created

    # --- machinery -------------------------------------------------------------------------

    def fresh(self, name: str, *key: str) -> Iterator[Row]:
        """Rows of the file that were never loaded before, marked as loaded now."""
        marks = []
        for row in read_rows(self.folder / name):
            digest = row.key(*key)
            if (name, digest) in self.seen:
                continue
            self.seen.add((name, digest))
            marks.append(LoadedRow(file=name, key=digest))
            yield row
        LoadedRow.objects.bulk_create(marks)
        self.progress(name, len(marks))

    def create(self, model: type[db.Model], objects: list[Any]) -> None:
        if objects:
            bulk_create_with_history(objects, model, batch_size=500)
            name = model.__name__
            self.created[name] = self.created.get(name, 0) + len(objects)

    def known(self, model: type[db.Model], key: str = "slug") -> dict[str, Any]:
        return {getattr(item, key): item for item in model._default_manager.all()}

    def create_unless_there(
        self, model: type[db.Model], rows: Iterator[Row], make: Callable[[Row], Any]
    ) -> None:
        """Create one object for each row whose slug is new; an editor may have made it before."""
        there = self.known(model)
        made = [make(row) for row in rows]
        self.create(model, [item for item in made if item.slug not in there])

    # --- authorities -----------------------------------------------------------------------

    def load_authorities(self) -> None:
        for model, name in ((Kind, "kinds.csv"), (Topic, "topics.csv")):
            self.create_unless_there(model, self.fresh(name, "slug"), partial(self.term, model))
        self.create_unless_there(Place, self.fresh("places.csv", "slug"), self.place)
        self.create_unless_there(Actor, self.fresh("actors.csv", "slug"), self.actor)
        self.actors = self.known(Actor)
        self.by_name = {actor.name_en: actor for actor in self.actors.values()}
        aliases = self.fresh("aliases.csv", "actor_slug", "language", "alias")
        self.create(Alias, [self.alias(row) for row in aliases])
        roles = self.fresh("roles.csv", "actor_slug", "role_en", "from", "to")
        self.create(Role, [self.role(row) for row in roles])

    def term(self, model: type[Vocabulary], row: Row) -> Vocabulary:
        return model(
            slug=row.text("slug", required=True, longest=60),
            **translated(row, "label", longest=120),
            **translated(row, "definition", required=False),
        )

    def place(self, row: Row) -> Place:
        return Place(
            slug=row.text("slug", required=True, longest=80),
            country_code=row.text("country_code", longest=2),
            lat=row.number("lat"),
            lon=row.number("lon"),
            **translated(row, "name", longest=120),
        )

    def actor(self, row: Row) -> Actor:
        return Actor(
            slug=row.text("slug", required=True, longest=80),
            kind=row.choice("kind", Actor.Kind.values),
            side=row.choice("side", Side.values),
            wikidata_id=row.text("wikidata_id", longest=20),
            **translated(row, "name", longest=160),
        )

    def alias(self, row: Row) -> Alias:
        return Alias(
            actor=row.refer("actor_slug", self.actors),
            language=row.choice("language", list(LANGUAGES)),
            name=row.text("alias", required=True, longest=160),
            kind=row.choice("kind", Alias.Kind.values),
        )

    def role(self, row: Row) -> Role:
        titles = translated(row, "role", longest=600)
        display, *variants = titles["role_ar"].split("|")
        return Role(
            actor=row.refer("actor_slug", self.actors),
            title_en=titles["role_en"],
            title_ar=display,
            title_ru=titles["role_ru"],
            variants="\n".join(variants),
            begins=row.date("from"),
            ends=row.date("to"),
            is_certain=row.choice("confidence", ["high", "medium", "low"]) == "high",
        )

    # --- sources and articles --------------------------------------------------------------

    def load_sources(self) -> None:
        self.create_unless_there(Source, self.fresh("sources.csv", "slug"), self.source)
        self.name_sources()
        self.sources = self.known(Source)
        self.by_site = {s.site.removeprefix("www."): s for s in self.sources.values() if s.site}
        # Labels are looked up, not stored: every load reads them all.
        labels = list(read_rows(self.folder / "source_labels.csv"))
        self.origins = {row.text("label"): row.text("origin_slug") for row in labels}
        self.publishers = {row.text("label"): row.text("source_slug") for row in labels}
        self.articles = {
            (a.url or (a.source_id, a.headline)): a
            for a in Article.objects.select_related("source")
        }

    def source(self, row: Row) -> Source:
        return Source(
            slug=row.text("slug", required=True, longest=120),
            name=row.text("name", required=True, longest=200),
            **self.names_of_source(row),
            country_code=row.text("country_code", longest=2),
            language=row.text("language", longest=12),
            kind=row.choice("kind", Source.Kind.values),
            site=row.text("site", longest=200),
            state_run=row.choice("state_run", Source.StateRun.values),
        )

    def names_of_source(self, row: Row) -> dict[str, str]:
        return {name: row.text(name, longest=200) for name in SOURCE_NAMES}

    def name_sources(self) -> None:
        """Give the names that are new in the file to sources that have none in that language."""
        there, named = self.known(Source), []
        for row in self.fresh("sources.csv", "slug", *SOURCE_NAMES):
            # An editor may have removed the source.
            if source := there.get(row.text("slug")):
                names = self.names_of_source(row)
                missing = [n for n in names if names[n] and not getattr(source, n)]
                for name in missing:
                    setattr(source, name, names[name])
                named += [source] if missing else []
        if named:
            bulk_update_with_history(named, Source, SOURCE_NAMES, batch_size=500)
            self.created["Source names"] = len(named)

    def article(self, row: Row, *, published: str = "") -> Article:
        """The page that the row names as its source, made on first sight."""
        source = row.refer("source_slug", self.sources)
        label = row.text("source_publisher", longest=200)
        headline = row.text("source_title", longest=500)
        url = row.text("source_url", longest=1000)
        found = self.articles.get(url or (source.pk, headline))
        if found is None:
            found = Article(
                source=source,
                origin=self.sources.get(self.origins.get(label, "")),
                headline=headline,
                language=language_of(headline, source.language),
                published=published,
                url=url,
                publisher_label=label,
            )
            self.keep_article(found)
        elif published and not found.published:
            found.published = published
            found.save_without_historical_record()
        return found

    def note_language(self, page: Article, language: str) -> None:
        """A page on which words were seen in a language is in that language."""
        if page.language != language:
            page.language = language
            page.save_without_historical_record()

    def second_article(self, row: Row) -> Article | None:
        """The page of `second_source_url`, whose publisher is known by its address alone: by its
        host, or on a shared one by host and account."""
        url = row.text("second_source_url", longest=1000)
        if url and url not in self.articles:
            host = (urlsplit(url).hostname or "").removeprefix("www.")
            if not host:
                raise row.error("second_source_url", f"“{url}” is not an address")
            account = "/".join(url.split("/")[2:4])
            source = self.sources.get(self.publishers.get(account, "")) or self.source_of_host(host)
            self.keep_article(Article(source=source, language=source.language, url=url))
        return self.articles.get(url)

    def source_of_host(self, host: str) -> Source:
        """The source whose site this host is or belongs to; else a new one that bears its name."""
        parts = host.split(".")
        for start in range(len(parts) - 1):
            if found := self.by_site.get(".".join(parts[start:])):
                return found
        slug = host.replace(".", "-")[:120]
        source = self.sources.get(slug) or Source(slug=slug, name=host, site=host)
        if source.pk is None:
            self.create(Source, [source])
        self.sources[slug] = self.by_site[host] = source
        return source

    def keep_article(self, article: Article) -> None:
        self.create(Article, [article])
        self.articles[article.url or (article.source_id, article.headline)] = article

    # --- events ----------------------------------------------------------------------------

    def load_events(self) -> None:
        self.kinds, self.topics = self.known(Kind), self.known(Topic)
        self.places = self.known(Place)
        rows = [row for name in EVENT_FILES for row in self.fresh(name, "slug")]
        self.create(Event, [self.event(row) for row in rows])
        self.events = {e.record_key: e for e in Event.objects.exclude(record_key=None)}
        participations, topics, citations = [], [], []
        for row in rows:
            event = self.events[row.text("slug")]
            actors = row.refer_all("actors", self.by_name)
            participations += [Participation(event=event, actor=actor) for actor in actors]
            topics += [
                Event.topics.through(event=event, topic=topic)
                for topic in row.refer_all("topics", self.topics)
            ]
            pages = (self.article(row, published=row.date("source_date")), self.second_article(row))
            citations += [Citation(article=page, event=event) for page in pages if page]
        self.create(Participation, participations)
        Event.topics.through.objects.bulk_create(topics, batch_size=500)
        self.create(Citation, citations)

    def event(self, row: Row) -> Event:
        return Event(
            record_key=row.text("slug", required=True, longest=120),
            slug=row.text("slug", required=True, longest=120).partition("-")[2],
            kind=row.refer("kind", self.kinds),
            date=row.date("date", required=True),
            place=row.refer("place_slug", self.places) if row.text("place_slug") else None,
            place_detail=row.text("place", longest=160),
            side=row.choice("initiator", Side.values),
            tone=row.integer("tone", -10, 10),
            certainty=row.choice("confidence", Event.Certainty.values),
            state=State.PUBLISHED,
            **translated(row, "title", longest=250),
            **translated(row, "summary"),
        )

    # --- statements ------------------------------------------------------------------------

    def load_statements(self) -> None:
        key = ("event_slug", "speaker", "quote")
        rows = [row for name in STATEMENT_FILES for row in self.fresh(name, *key)]
        self.offices = self.known_offices()
        statements = [self.statement(row) for row in rows]
        self.create(Statement, statements)
        speakers, renderings, citations = [], [], []
        for row, statement in zip(rows, statements, strict=True):
            speaker = row.refer("speaker", self.by_name)
            speakers.append(Statement.speakers.through(statement=statement, actor=speaker))
            page = self.article(row)
            self.note_language(page, row.text("quote_lang", required=True, longest=12))
            renderings += self.renderings(row, statement, page)
            citations.append(
                Citation(article=page, statement=statement, exact=row.text("quote", required=True))
            )
        Statement.speakers.through.objects.bulk_create(speakers, batch_size=500)
        self.create(Rendering, renderings)
        self.create(Citation, citations)

    def known_offices(self) -> dict[tuple[str, str], dict[str, str]]:
        """Offices in three languages by speaker and English title; speaker "" stands for anybody.

        Arabic tells a woman's office from a man's, so a speaker's own wording comes first.
        """
        offices = {}
        for role in Role.objects.select_related("actor").order_by("-begins_earliest", "pk"):
            titles = {f"role_{code}": getattr(role, f"title_{code}") for code in LANGUAGES}
            offices[("", role.title_en)] = offices[(role.actor.name_en, role.title_en)] = titles
        # Like the labels of sources, these are looked up and not stored: every load reads them all.
        for row in read_rows(self.folder / "speaker_roles.csv"):
            if row.text("speaker"):
                row.refer("speaker", self.by_name)
            key = (row.text("speaker"), row.text("role_en", required=True))
            offices[key] = translated(row, "role", longest=200)
        return offices

    def statement(self, row: Row) -> Statement:
        speaker, role = row.text("speaker"), row.text("speaker_role", longest=200)
        titles = self.offices.get((speaker, role)) or self.offices.get(("", role))
        return Statement(
            event=row.refer("event_slug", self.events),
            said=row.date("said_on"),
            side=row.choice("side", Side.values),
            state=State.PUBLISHED,
            **(titles or {"role_en": role}),
        )

    def renderings(self, row: Row, statement: Statement, page: Article) -> list[Rendering]:
        """The words as seen on the page, then our translations into the other languages."""
        seen_in = row.text("quote_lang", required=True, longest=12)
        words = row.text("quote", required=True)
        translations = {code: row.text(f"translation_{code}") for code in LANGUAGES}
        return [
            Rendering(statement=statement, language=seen_in, text=words, article=page),
            *(
                Rendering(statement=statement, language=code, text=text, translator=OUR_TRANSLATION)
                for code, text in translations.items()
                if text and code != seen_in
            ),
        ]

    # --- threads, links, outcomes ----------------------------------------------------------

    def load_chains(self) -> None:
        self.create_unless_there(Thread, self.fresh("threads.csv", "slug"), self.thread)
        threads = self.known(Thread)
        entries = self.fresh("thread_events.csv", "thread_slug", "event_slug")
        self.create(ThreadEntry, [self.entry(row, threads) for row in entries])
        links = self.fresh("links.csv", "from_event", "to_event", "relation")
        self.create(Link, [self.link(row) for row in links])
        outcomes = self.fresh("outcomes.csv", "event_slug", "speaker", "quote")
        self.create(Outcome, [self.outcome(row) for row in outcomes])

    def thread(self, row: Row) -> Thread:
        return Thread(
            slug=row.text("slug", required=True, longest=120),
            **translated(row, "title", longest=200),
            **translated(row, "summary"),
        )

    def entry(self, row: Row, threads: dict[str, Thread]) -> ThreadEntry:
        return ThreadEntry(
            thread=row.refer("thread_slug", threads),
            event=row.refer("event_slug", self.events),
            position=row.integer("position", 0, 100_000),
        )

    def link(self, row: Row) -> Link:
        return Link(
            later=row.refer("from_event", self.events),
            earlier=row.refer("to_event", self.events),
            relation=row.choice("relation", Link.Relation.values),
            note_en=row.text("note_en", longest=300),
            basis=row.text("basis", longest=300),
        )

    def outcome(self, row: Row) -> Outcome:
        statement = Statement.objects.filter(
            event=row.refer("event_slug", self.events),
            speakers=row.refer("speaker", self.by_name),
            renderings__text=row.text("quote", required=True),
        ).first()
        if statement is None:
            raise row.error("quote", "no statement of this event and speaker has these words")
        return Outcome(
            statement=statement,
            verdict=row.choice("outcome", Outcome.Verdict.values),
            event=row.refer("by_event", self.events) if row.text("by_event") else None,
            **translated(row, "note", required=False, longest=400),
        )

    # --- discrepancies ---------------------------------------------------------------------

    def load_discrepancies(self) -> None:
        make = partial(self.term, Attribute)
        self.create_unless_there(Attribute, self.fresh("attributes.csv", "slug"), make)
        attributes = self.known(Attribute)
        rows = self.fresh("discrepancies.csv", "event_slug", "attribute", "source_url")
        self.create(ReportedValue, [self.reported(row, attributes) for row in rows])

    def reported(self, row: Row, attributes: dict[str, Attribute]) -> ReportedValue:
        """The value with the page that has it, which the event cites from now on."""
        event = row.refer("event_slug", self.events)
        page = self.article(row, published=row.date("source_date"))
        citation = Citation.objects.filter(event=event, article=page).order_by("pk").first()
        if citation is None:
            citation = Citation(event=event, article=page)
            self.create(Citation, [citation])
        return ReportedValue(
            event=event,
            attribute=row.refer("attribute", attributes),
            citation=citation,
            **translated(row, "value", longest=200),
        )


__all__ = ["RecordError", "RecordLoader"]
