"""`manage.py read FILE`: print what the reader finds in a text file. Touches no database."""

from __future__ import annotations

import argparse
import json
from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from newsroom.reading import read
from newsroom.reading.findings import Mention, Reading
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
            self.stdout.write(json.dumps(as_contract(reading), ensure_ascii=False))
        else:
            self.stdout.write("\n".join(report(reading)))


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


def as_contract(reading: Reading) -> dict[str, Any]:
    """The reading as the JSON object of the contract.

    `mentions` holds names of the gazetteer only; roles that stand for an actor are `nominals`,
    people whom the gazetteer does not know `new_names`.
    """
    return {
        "language": reading.language,
        "published": reading.published,
        "dates": [asdict(found) for found in reading.dates],
        "statements": [
            asdict(found) | {"speaker": _speaker(found.speaker)} for found in reading.statements
        ],
        "mentions": _mentions(reading, "name"),
        "nominals": _mentions(reading, "nominal"),
        "new_names": _mentions(reading, "new"),
        "events": [
            asdict(event)
            | {"support": _span(event.support), "also": [_span(span) for span in event.also]}
            for event in reading.events
        ],
        "boilerplate": [_span(span) for span in reading.boilerplate],
        "notes": list(reading.notes),
    }


def _speaker(speaker: str | tuple[str, ...]) -> str | list[str]:
    """Slugs of the gazetteer; whoever it does not know is `anon:`, named or not."""
    if isinstance(speaker, str):
        return speaker.replace("new:", "anon:", 1) if speaker.startswith("new:") else speaker
    return [str(_speaker(one)) for one in speaker]


def _mentions(reading: Reading, kind: str) -> list[dict[str, Any]]:
    return [asdict(mention) for mention in reading.mentions if mention.kind == kind]


def _span(span: tuple[int, int]) -> dict[str, int]:
    return {"start": span[0], "end": span[1]}


def report(reading: Reading) -> list[str]:
    """The reading as lines for a terminal."""
    lines = [f"language {reading.language}, published {reading.published or 'unknown'}"]
    lines += _section("Dates", [f"{d.edtf:24} {d.text}   ({d.why})" for d in reading.dates])
    lines += _section("Statements", [line for s in reading.statements for line in _statement(s)])
    lines += _section("Names", _names(reading.mentions))
    lines += _section("Events", [line for e in reading.events for line in _event(e)])
    return lines + _section("Notes", list(reading.notes))


def _section(title: str, lines: list[str]) -> list[str]:
    return ["", f"{title} ({len(lines)})" if lines else title, *(f"  {line}" for line in lines)]


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
