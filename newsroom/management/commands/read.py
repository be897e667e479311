"""`manage.py read FILE`: print what the reader finds in a text file. Touches no database."""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from newsroom.reading import read
from newsroom.reading.findings import FoundDate, Mention, ProposedEvent, Reading, as_told
from newsroom.reading.gazetteer import LANGUAGES, Gazetteer, GazetteerError

RECORD = Path(__file__).resolve().parents[3] / "timeline" / "record"


class Command(BaseCommand):
    """Read one article. With --json the output is the reader's contract (one object)."""

    help = "Read a text file and print the dates, statements, names and events found in it."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        parser.add_argument("file", help="a text file in UTF-8")
        parser.add_argument("--language", help="ar, en or ru (found from the text when left out)")
        parser.add_argument("--published", help="YYYY-MM-DD (looked for in the text when left out)")
        parser.add_argument("--json", action="store_true", help="print one JSON object")
        parser.add_argument("--gazetteer", help="a JSON gazetteer in place of the starting record")

    def handle(self, *args: Any, **options: Any) -> None:
        """Raises CommandError for a file, language, date or gazetteer that cannot be used."""
        text = _text(options["file"])
        language = _language(options["language"])
        published = _published(options["published"])
        gazetteer = _gazetteer(options["gazetteer"])
        reading = read(text, language=language, published=published, gazetteer=gazetteer)
        if options["json"]:
            for piece in as_json(reading):
                self.stdout.write(piece, ending="")
            self.stdout.write("")
        else:
            for line in report(reading):
                self.stdout.write(line)


def _text(path: str) -> str:
    """The file's text with its newlines as they are."""
    try:
        with Path(path).open(encoding="utf-8", newline="") as file:
            return file.read()
    except UnicodeDecodeError as error:
        raise CommandError(f"{path} is not UTF-8: {error}") from error
    except (OSError, ValueError) as error:
        raise CommandError(f"{path} cannot be read: {error}") from error


def _language(value: str | None) -> str | None:
    if value and value not in LANGUAGES:
        raise CommandError(f"--language {value}: one of {', '.join(LANGUAGES)} is needed")
    return value or None


def _published(value: str | None) -> date | None:
    try:
        return date.fromisoformat(value) if value else None
    except ValueError as error:
        raise CommandError(f"--published {value}: a day as YYYY-MM-DD is needed") from error


def _gazetteer(path: str | None) -> Gazetteer:
    try:
        record = Gazetteer.from_record(RECORD)
        return Gazetteer.from_json(path, record) if path else record
    except GazetteerError as error:
        raise CommandError(f"the gazetteer cannot be read: {error}") from error


def as_json(reading: Reading) -> Iterator[str]:
    """The contract as one JSON object, in pieces: a long text's findings are not held twice."""
    opening = "{"
    for key, value in contract(reading):
        yield f'{opening}"{key}": '
        if isinstance(value, str):
            yield _json(value)
        else:
            yield "["
            for k, item in enumerate(value):
                yield (", " if k else "") + _json(item)
            yield "]"
        opening = ", "
    yield "}"


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


def contract(reading: Reading) -> Iterator[tuple[str, str | Iterator[Any]]]:
    """The parts of the contract, each with its text or its items.

    `mentions` holds names of the gazetteer only; roles that stand for an actor are `nominals`,
    people whom the gazetteer does not know `new_names`.
    """
    yield "language", reading.language
    yield "published", reading.published
    yield "dates", (asdict(found) for found in reading.dates)
    yield "statements", (asdict(s) | {"speaker": _speaker(s.speaker)} for s in reading.statements)
    yield "mentions", _mentions(reading, "name")
    yield "nominals", _mentions(reading, "nominal")
    yield "new_names", _mentions(reading, "new")
    yield "events", map(_event_of, reading.events)
    yield "boilerplate", map(_span, reading.boilerplate)
    yield "notes", iter(reading.notes)


def _event_of(event: ProposedEvent) -> dict[str, Any]:
    return asdict(event) | {"support": _span(event.support), "also": [*map(_span, event.also)]}


def _speaker(speaker: str | tuple[str, ...]) -> str | list[str]:
    return as_told(speaker) if isinstance(speaker, str) else [*map(as_told, speaker)]


def _mentions(reading: Reading, kind: str) -> Iterator[dict[str, Any]]:
    return (asdict(mention) for mention in reading.mentions if mention.kind == kind)


def _span(span: tuple[int, int]) -> dict[str, int]:
    return {"start": span[0], "end": span[1]}


def report(reading: Reading) -> Iterator[str]:
    """The reading as lines for a terminal."""
    yield f"language {reading.language}, published {reading.published or 'unknown'}"
    yield from _section("Dates", [_date(found) for found in reading.dates])
    yield from _section("Statements", [line for s in reading.statements for line in _statement(s)])
    yield from _section("Names", _names(reading.mentions))
    yield from _section("Events", [line for e in reading.events for line in _event(e)])
    yield from _section("Notes", list(reading.notes))


def _section(title: str, lines: list[str]) -> list[str]:
    return ["", f"{title} ({len(lines)})" if lines else title, *(f"  {line}" for line in lines)]


def _date(found: FoundDate) -> str:
    return f"{found.edtf:24} {_one_line(found.text)}   ({found.why})"


def _statement(statement: Any) -> list[str]:
    speaker = statement.speaker
    names = speaker if isinstance(speaker, str) else ", ".join(speaker)
    return [f"{statement.form:9} {names or '?'}: {_one_line(statement.text)}"]


def _event(event: Any) -> list[str]:
    actors = ", ".join(event.actors) or "no actor named"
    head = f"{event.edtf:24} {event.kind:12} {event.status:10} {event.title}"
    return [head, f"{'':24} {actors}   ({event.why})"]


def _names(mentions: tuple[Mention, ...]) -> list[str]:
    counted: dict[str, int] = {}
    for mention in mentions:
        key = mention.actor or f"new: {mention.text}"
        counted[key] = counted.get(key, 0) + 1
    return [f"{count:3} x {name}" for name, count in counted.items()]


def _one_line(text: str, longest: int = 100) -> str:
    line = " ".join(text.split())
    return line if len(line) <= longest else line[: longest - 1] + "…"
