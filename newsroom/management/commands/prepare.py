"""Make the database ready to serve: its tables, the starting record, an editor's account."""

from __future__ import annotations

from typing import Any

from django.core.management import call_command
from django.core.management.base import BaseCommand


class Command(BaseCommand):
    """`manage.py prepare`, as `make run` does: three commands for the price of one start."""

    help = __doc__

    def handle(self, *args: Any, **options: Any) -> None:
        call_command("migrate", verbosity=0)
        call_command("load_record", stdout=self.stdout)
        call_command("create_editor", stdout=self.stdout)
