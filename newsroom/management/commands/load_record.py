"""Load the starting record (timeline/record/*.csv) into the database."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from tqdm import tqdm

import timeline
from newsroom.loading import RecordError, RecordLoader

FOLDER = Path(timeline.__file__).parent / "record"


class Command(BaseCommand):
    """`manage.py load_record [FOLDER]`: safe to run again; it adds only what was never loaded."""

    help = __doc__

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("folder", nargs="?", type=Path, default=FOLDER)

    def handle(self, *args: Any, **options: Any) -> None:
        files = sorted(options["folder"].glob("*.csv"))
        # A bar on a terminal only; a log gets the closing line.
        with tqdm(total=len(files), unit="file", disable=None, leave=False) as bar:

            def progress(name: str, rows: int) -> None:
                bar.set_postfix_str(f"{name}: {rows} new rows")
                bar.update()

            try:
                created = RecordLoader(options["folder"], progress=progress).load()
            except RecordError as error:
                raise CommandError(f"Nothing was loaded. {error}") from error
        if not created:
            self.stdout.write("The record is loaded already; nothing changed.")
            return
        for name, count in created.items():
            self.stdout.write(f"{name:<14} {count:>6}")
