"""The filtered timeline page at the size of the starting record and at 100,000 events.

`python -m benchmarks.timeline_page [--events N] [--repeat N] [--large FILE]`: server time of one
request (through Django's test client, the median of many) and its database queries, both sizes in
turn in one process. The large record is made by `manage.py synthesize` and kept in var/.
"""

from __future__ import annotations

import argparse
import gc
import os
import statistics
import time
from pathlib import Path

import django

ROOT = Path(__file__).resolve().parent.parent
ADDRESSES = [
    "/en/",
    "/ar/",
    "/en/?from=2014&to=2022",
    "/en/?actor=vladimir-putin&topic=arms-control",
    "/en/?from=2010&to=2021&within=certainly&kind=summit&kind=talks",
    "/ru/?known_by=2014&side=ru&sort=newest",
    "/en/?q=putin",
    "/en/?q=geneva+summit&sort=relevance",
    "/en/?view=table&place=moscow",
    "/en/?view=table&sort=-tone",
]
TARGET = 3  # times the small record's time, at most


def set_up() -> None:
    os.environ.update(DJANGO_SETTINGS_MODULE="newsroom.settings", LOG_LEVEL="ERROR")
    os.environ["DATABASE_URL"] = f"sqlite:///{ROOT / 'var' / 'benchmark-small.sqlite3'}"
    (ROOT / "var").mkdir(exist_ok=True)
    django.setup()


def make_records(large: Path, events: int) -> None:
    """Load the starting record; synthesize the large one unless the file is there."""
    from django.core.management import call_command

    from tests import databases

    call_command("migrate", verbosity=0)
    call_command("load_record")
    if not large.exists():
        with databases.using(str(large)):
            call_command("synthesize", events)


def timed(address: str) -> float:
    """Seconds of this process's time for one request, SQLite's part of it included.

    Not the clock's: on a shared machine that would measure the neighbours."""
    from django.test import Client

    client = Client(SERVER_NAME="127.0.0.1")
    gc.collect()
    begin = time.process_time()
    response = client.get(address)
    seconds = time.process_time() - begin
    if response.status_code != 200:
        raise SystemExit(f"{address} answered {response.status_code}")
    return seconds


def queries(address: str) -> int:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    with CaptureQueriesContext(connection) as captured:
        timed(address)
    return len(captured)


def measure(names: list[str], repeat: int) -> dict[str, dict[str, tuple[float, int]]]:
    """Milliseconds (median) and queries per address and database; the sizes take turns."""
    from tests import databases

    times = {address: {name: [] for name in names} for address in ADDRESSES}
    asked = {address: {} for address in ADDRESSES}
    for name in names:
        with databases.using(name):
            for address in ADDRESSES:
                timed(address)  # builds the index, fills what is remembered
                asked[address][name] = queries(address)
    for _ in range(repeat):
        for name in names:
            with databases.using(name):
                timed("/en/about/")  # opens the connection
                for address in ADDRESSES:
                    times[address][name].append(timed(address) * 1000)
    return {
        address: {
            name: (statistics.median(times[address][name]), asked[address][name]) for name in names
        }
        for address in ADDRESSES
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--events", type=int, default=100_000)
    parser.add_argument("--repeat", type=int, default=15)
    parser.add_argument("--large", type=Path)
    options = parser.parse_args()
    set_up()
    large = options.large or ROOT / "var" / f"benchmark-{options.events}.sqlite3"
    make_records(large, options.events)

    from django.db import connection

    small = str(connection.settings_dict["NAME"])
    found = measure([small, str(large)], options.repeat)
    print(f"{'address':<64} {'615 events':>14} {f'{options.events} events':>20} {'ratio':>7}")
    ratios = []
    for address, row in found.items():
        (quick, few), (slow, many) = row[small], row[str(large)]
        ratios.append(slow / quick)
        print(
            f"{address:<64} {quick:>7.1f} ms {few:>2} q {slow:>11.1f} ms {many:>2} q "
            f"{slow / quick:>7.2f}"
        )
    print(f"median ratio {statistics.median(ratios):.2f}, worst {max(ratios):.2f}; target {TARGET}")


if __name__ == "__main__":
    main()
