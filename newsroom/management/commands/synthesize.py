"""Make a large synthetic record, for measuring, in a database of its own."""

from __future__ import annotations

from typing import Any

from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import connection
from tqdm import tqdm

from newsroom.synthesizing import synthesize
from timeline.models import Event


class Command(BaseCommand):
    """`DATABASE_URL=sqlite:////tmp/large.sqlite3 manage.py synthesize 100000`."""

    help = __doc__

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("count", type=int, help="how many events to make")
        parser.add_argument("--seed", type=int, default=1, help="equal seeds make equal records")
        parser.add_argument(
            "--force", action="store_true", help="even in a database that holds events already"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        count = options["count"]
        if not 1 <= count <= 10_000_000:
            raise CommandError(f"{count} is not within 1..10,000,000 events")
        call_command("migrate", verbosity=0)
        there = Event.objects.count()
        if there and not options["force"]:
            raise CommandError(
                f"The database {connection.settings_dict['NAME']} holds {there} events, which "
                "synthetic ones must not join. Name another with DATABASE_URL, or say --force."
            )
        call_command("load_record", stdout=self.stdout)
        with tqdm(total=2 * count, unit="row", disable=None, leave=False) as bar:
            for step, done in synthesize(count, seed=options["seed"]):
                bar.set_description(step)
                bar.update(done)
        self.stdout.write(f"{Event.objects.count()} events, {count} of them synthetic")
