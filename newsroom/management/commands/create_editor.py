"""`manage.py create_editor [NAME]`: the desk's roles, and an account that may use them."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from newsroom.roles import ROLES, create_account, create_roles


class Command(BaseCommand):
    """Safe to run again: an account that is there is left as it is.

    Name and password are kept in var/account-NAME.txt, readable by the owner alone; an account made
    again in another database gets the password kept there.
    """

    help = "Make the groups reporter, editor and chief, and an account with one of these roles."

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        parser.add_argument("name", nargs="?", default="editor")
        parser.add_argument("--role", choices=ROLES, default="chief")

    def handle(self, *args: Any, **options: Any) -> None:
        name = options["name"]
        if not name.replace("-", "").replace("_", "").isalnum():
            raise CommandError(f"“{name}” is no name: use letters, digits, - and _.")
        try:
            create_roles()
        except LookupError as error:
            raise CommandError(str(error)) from error
        path = settings.VAR_DIR / f"account-{name}.txt"
        account = create_account(name=name, role=options["role"], password=_kept(path))
        if account.password:
            _keep(path, name, account.password)
            self.stdout.write(f"Account: {name}\nPassword: {account.password}\nKept in {path}")
        elif path.exists():
            self.stdout.write(f"The account {name} is there; its password is in {path}")
        else:
            self.stdout.write(f"The account {name} is there, with the password it has.")


def _kept(path: Path) -> str:
    """The password kept in the file, "" where there is none."""
    if not path.exists():
        return ""
    lines = dict(line.partition(": ")[::2] for line in path.read_text().splitlines())
    return lines.get("Password", "")


def _keep(path: Path, name: str, password: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.touch(mode=0o600)
    path.chmod(0o600)
    path.write_text(f"Account: {name}\nPassword: {password}\n")
