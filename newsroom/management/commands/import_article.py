"""`manage.py import_article FILE|URL --source NAME`: bring an article in from the command line."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from newsroom import importing
from newsroom.importing import Imported, ImportRefused
from newsroom.proposing import Proposed
from timeline.models import Article

FACTS = ("source", "language", "published", "headline", "byline", "dateline", "url")
WORDS = {"source": "source", "published": "date of publication"}


class Command(BaseCommand):
    """What is not stated is taken from the page or the text, where it is found there."""

    help = "Bring in one article from a .txt or .html file or from a web address."

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        parser.add_argument("place", metavar="FILE|URL")
        parser.add_argument("--source", help="slug or name; an unknown name makes a new source")
        parser.add_argument("--language", help="ar, en or ru")
        parser.add_argument("--published", help="the date of publication, such as 2021-06-16")
        for name in ("headline", "byline", "dateline", "url"):
            parser.add_argument(f"--{name}")
        parser.add_argument("--read", action="store_true", help="run the reader over it at once")

    def handle(self, *args: Any, **options: Any) -> None:
        """Raises CommandError, with nothing stored, for whatever the desk would refuse too."""
        try:
            proposed = _proposed(options["place"])
            imported = importing.import_article(
                text=proposed.text, **_facts(proposed, options), by=None
            )
        except ImportRefused as error:
            raise CommandError(f"Nothing was stored. {error}") from error
        self.report(imported)
        if options["read"]:
            self.read(imported.article)

    def report(self, imported: Imported) -> None:
        done = "Brought in" if imported.created else "In the record already"
        self.stdout.write(f"{done}: article {imported.article.pk}, {imported.article}")
        for note in imported.notes:
            self.stdout.write(f"  {note}")

    def read(self, article: Article) -> None:
        from newsroom.suggesting import read_article  # loads the reader's tables: only when asked

        reading = read_article(article=article, by=None)
        self.stdout.write(f"Read: {reading.suggestions.count()} proposals wait at the desk.")


def _proposed(place: str) -> Proposed:
    if place.startswith(("http://", "https://")):
        return importing.from_url(place)
    try:
        return importing.from_file(Path(place).name, Path(place).read_bytes())
    except OSError as error:
        raise CommandError(f"{place} cannot be read: {error.strerror}") from error


def _facts(proposed: Proposed, options: dict[str, Any]) -> dict[str, str]:
    """What the caller stated, else what was found. Raises CommandError for what neither says."""
    facts = {name: options[name] or getattr(proposed, name) for name in FACTS}
    for name in WORDS:
        if not facts[name]:
            raise CommandError(
                f"Nothing was stored. The {WORDS[name]} was not found: add --{name}."
            )
    return facts
