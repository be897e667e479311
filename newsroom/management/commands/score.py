"""`manage.py score`: read every annotated article of the project and print how well it went.

The measure is told in `newsroom.reading.scoring`. Nothing touches the database.
"""

from __future__ import annotations

import argparse
import json
import time
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from newsroom.reading import read
from newsroom.reading.gazetteer import Gazetteer
from newsroom.reading.scoring import count, figures

ROOT = Path(__file__).resolve().parents[3]
RECORD = ROOT / "timeline" / "record"
ARTICLES = ROOT / "tests" / "data" / "reading"
PARTS = (
    *("", "-held", "-fresh", "-later", "-last", "-final"),
    *("-blind", "-second", "-third", "-fourth", "-fifth", "-sixth"),
    "-seventh",
)
SETS = tuple(f"{language}{part}.json" for language in ("ar", "en", "ru") for part in PARTS)


class Command(BaseCommand):
    """Print one line of figures for each set of annotated articles."""

    help = "Score the reader on the annotated articles of the project (a table)."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        parser.add_argument("--also", action="append", default=[], help="one more annotated file")
        parser.add_argument("--texts", help="folder of the texts that --also's articles name by id")
        parser.add_argument("--json", action="store_true", help="print one JSON object")

    def handle(self, *args: Any, **options: Any) -> None:
        """Raises CommandError for a file that cannot be read or lacks its text."""
        paths = [ARTICLES / name for name in SETS if (ARTICLES / name).exists()]
        paths += [Path(name) for name in options["also"]]
        gazetteer = Gazetteer.from_record(RECORD)
        table = {path.stem: score(path, gazetteer, options["texts"]) for path in paths}
        if options["json"]:
            self.stdout.write(json.dumps(table, ensure_ascii=False))
        else:
            self.stdout.write("\n".join(lines(table)))


def score(path: Path, gazetteer: Gazetteer, texts: str | None = None) -> dict[str, float]:
    """The figures of one file of annotated articles; `ms` is the mean processor time of one.

    Raises CommandError for a file that is not annotated as those of the project are."""
    counts: Counter[str] = Counter()
    for doc in articles(path, texts):
        try:
            counts += _counts(doc, gazetteer)
        except (AttributeError, KeyError, TypeError, ValueError) as error:
            message = f"{path}: an article is not annotated as it should be: {error!r}"
            raise CommandError(message) from error
    return {"docs": counts["docs"], **figures(counts)}


def _counts(doc: dict[str, Any], gazetteer: Gazetteer) -> Counter[str]:
    began = time.process_time()
    reading = read(
        doc["text"],
        language=doc["lang"],
        published=date.fromisoformat(doc["published"]),
        gazetteer=gazetteer,
    )
    own: Counter[str] = count(doc, doc["text"], reading)
    own["ms"] += round(1000 * (time.process_time() - began))
    return own


def articles(path: Path, texts: str | None = None) -> Iterator[dict[str, Any]]:
    """The annotated articles of a file, each with its text. Raises CommandError."""
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
        for doc in data.get("docs", [data]):
            if not isinstance(doc, dict):
                raise ValueError(f"{doc!r:.40} is no article")
            if "text" not in doc:
                source = Path(texts or path.parent) / f"{doc['id']}.txt"
                with source.open(encoding="utf-8", newline="") as file:
                    doc["text"] = file.read()
            yield doc
    except (OSError, ValueError, AttributeError, KeyError, TypeError) as error:
        raise CommandError(f"{path}: {error}") from error


def lines(table: dict[str, dict[str, float]]) -> list[str]:
    """The figures as a Markdown table, one row for each set."""
    names = list(next(iter(table.values()), {}))
    head = "| set | " + " | ".join(names) + " |"
    rule = "|---|" + "---:|" * len(names)
    rows = [
        f"| {name} | " + " | ".join(f"{own[key]:g}" for key in names) + " |"
        for name, own in table.items()
    ]
    return [head, rule, *rows]
