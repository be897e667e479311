"""Copies of the test database, so that a test can have the whole record without loading it.

SQLite databases are files; PostgreSQL copies a template, to which nobody may be connected then.
"""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Iterator
from pathlib import Path

from django.apps import apps
from django.core.management.color import no_style
from django.db import connection


def name_in_use() -> str:
    return str(connection.settings_dict["NAME"])


def copy_of(name: str, suffix: str) -> str:
    """Copy the database `name` and return the copy's name."""
    connection.close()
    copy = f"{name}_{suffix}"
    if connection.vendor == "sqlite":
        drop(copy)
        with (
            contextlib.closing(sqlite3.connect(name)) as source,
            contextlib.closing(sqlite3.connect(copy)) as target,
        ):
            source.backup(target)
    else:
        drop(copy)
        with connection._nodb_cursor() as cursor:
            cursor.execute(f'CREATE DATABASE "{copy}" TEMPLATE "{name}"')
    return copy


def number_anew() -> None:
    """Have every table number on from its own last row: PostgreSQL does not give back the numbers
    of rows that earlier tests rolled back, and the record's own numbers are in some tests."""
    models = apps.get_models(include_auto_created=True)
    with connection.cursor() as cursor:
        for statement in connection.ops.sequence_reset_sql(no_style(), models):
            cursor.execute(statement)


def drop(name: str) -> None:
    """Remove a database, with whatever is still connected to it."""
    connection.close()
    if connection.vendor == "sqlite":
        for suffix in ("", "-wal", "-shm", "-journal"):
            Path(f"{name}{suffix}").unlink(missing_ok=True)
    else:
        with connection._nodb_cursor() as cursor:
            cursor.execute(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')


@contextlib.contextmanager
def using(name: str) -> Iterator[str]:
    """Have every thread's next connection lead to the database `name`."""
    before = name_in_use()
    connection.close()
    connection.settings_dict["NAME"] = name  # one dictionary for the connections of all threads
    try:
        yield name
    finally:
        connection.close()
        connection.settings_dict["NAME"] = before
