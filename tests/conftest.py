"""What all tests share: the database (empty, or with the starting record), and the cast.

A test asks for `db` and gets an empty record, or for `record` and gets the whole starting record.
Either way what it writes is rolled back. With `transactional_db` or a live server it gets a copy of
its own, which is thrown away.
"""

from __future__ import annotations

import itertools
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from django.test.utils import setup_databases, teardown_databases

from tests import databases

RECORD = Path(__file__).parent.parent / "timeline" / "record"
OWN_COPY = {"transactional_db", "live_server", "site"}
_numbers = itertools.count()
_left: list[str] = []


def pytest_configure(config: pytest.Config) -> None:
    # The tests of every setting but these run as the project does without any environment.
    for name in ("DEBUG", "HASHED_STATIC", "HTTPS", "PAGE_SIZE"):
        os.environ.pop(name, None)


@pytest.fixture(scope="session")
def django_db_modify_db_settings(
    django_db_modify_db_settings_parallel_suffix: None, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Keep SQLite's test database in a file: in memory it has no write-ahead log, and no copies."""
    from django.db import connection

    if connection.vendor == "sqlite":
        name = tmp_path_factory.mktemp("database") / "empty.sqlite3"
        connection.settings_dict["TEST"]["NAME"] = str(name)


@pytest.fixture(scope="session")
def django_db_setup(
    django_test_environment: None, django_db_modify_db_settings: None, django_db_blocker: Any
) -> Iterator[None]:
    """Make the test database for whoever asks: pytest-django's own fixture makes it for `db` alone,
    and a test of the site without one would meet the real record."""
    with django_db_blocker.unblock():
        made = setup_databases(verbosity=0, interactive=False)
    yield
    with django_db_blocker.unblock():
        teardown_databases(made, verbosity=0)


@pytest.fixture(scope="session")
def loaded_database(django_db_setup: None, django_db_blocker: Any) -> Iterator[str]:
    """The name of a database that holds the starting record, loaded once."""
    from newsroom.loading import RecordLoader

    with django_db_blocker.unblock():
        name = databases.copy_of(databases.name_in_use(), "record")
        with databases.using(name):
            databases.number_anew()
            RecordLoader(RECORD).load()
        yield name
        for left in [*_left, name]:
            databases.drop(left)


@pytest.fixture
def database(request: pytest.FixtureRequest, django_db_setup: None, django_db_blocker: Any) -> Any:
    """Lead the test to its database: the empty one, the record's, or a copy of either."""
    wants_record = not {"record", "site"}.isdisjoint(request.fixturenames)
    with django_db_blocker.unblock():
        if wants_record:
            name = request.getfixturevalue("loaded_database")
        else:
            name = databases.name_in_use()
        is_copy = wants_own_copy(request)
        name = databases.copy_of(name, f"copy{next(_numbers)}") if is_copy else name
        try:
            with databases.using(name):
                yield name
        finally:
            if is_copy:
                _leave(name)


def _leave(name: str) -> None:
    """Drop older copies, this one later: a late request of the browser may still read from it."""
    _left.append(name)
    while len(_left) > 2:
        databases.drop(_left.pop(0))


def wants_own_copy(request: pytest.FixtureRequest) -> bool:
    """Whether the test commits, so that nothing could be rolled back."""
    marker = request.node.get_closest_marker("django_db")
    is_marked = bool(marker and marker.kwargs.get("transaction"))
    return is_marked or not OWN_COPY.isdisjoint(request.fixturenames)


@pytest.fixture
def _django_db_helper(database: str, _django_db_helper: None) -> None:
    """pytest-django's own fixture behind `db`: the database is chosen before its transaction."""


@pytest.fixture
def record(_django_db_helper: None) -> None:
    """The whole starting record."""


@pytest.fixture(autouse=True)
def _memory_of_this_test() -> Iterator[None]:
    """Forget what was remembered of a test's record: its numbers never go back but in tests."""
    from django.core.cache import cache

    from timeline import found

    before = dict(found._held)
    yield
    cache.clear()
    found._held.clear()
    found._held.update(before)


@pytest.fixture(autouse=True)
def _english() -> Iterator[None]:
    """Begin in English: a page that an earlier test visited leaves its own language active."""
    from django.utils import translation

    with translation.override("en"):
        yield


@pytest.fixture(autouse=True)
def _quick_passwords(settings: Any) -> None:
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


# --- the cast ------------------------------------------------------------------------------


@pytest.fixture
def visitor(client: Client) -> Client:
    """A reader: nobody in particular."""
    return client


def logged_in(role: str) -> Client:
    from tests.factories import make_user

    client = Client()
    client.force_login(make_user(role))
    return client


@pytest.fixture
def reporter(db: None) -> Client:
    """Brings articles in and works on drafts."""
    return logged_in("reporter")


@pytest.fixture
def editor(db: None) -> Client:
    """Decides on proposals and publishes."""
    return logged_in("editor")


@pytest.fixture
def chief(db: None) -> Client:
    """May do everything at the desk."""
    return logged_in("chief")
