"""Preview cards: how long one takes to make, per language, from the request to the PNG's bytes.

`python -m benchmarks.cards [--events N]`: the median and the slowest of N events, as many
statements and six views, none of them kept from before. The process is warm: a page and a card were
asked for, in each language, so that the index and the faces are there.
"""

from __future__ import annotations

import argparse
import statistics

from benchmarks.timeline_page import set_up, timed

LANGUAGES = ("ar", "en", "ru")
VIEWS = [
    "",
    "?kind=summit",
    "?from=2021-03&to=2021-06&actor=joe-biden",
    "?topic=cyber&side=us",
    "?q=geneva&sort=relevance",
    "?known_by=2014&side=ru",
]
TARGET = 200  # milliseconds


def milliseconds(address: str) -> float:
    return timed(address) * 1000


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--events", type=int, default=30)
    options = parser.parse_args()
    set_up()

    from django.core.management import call_command

    from timeline.models import Event, Statement

    call_command("migrate", verbosity=0)
    call_command("load_record", verbosity=0)
    ids = list(Event.objects.published().order_by("pk").values_list("pk", flat=True))
    chosen = ids[1 :: len(ids) // options.events]
    said = list(Statement.objects.published().order_by("pk").values_list("pk", flat=True))
    said = said[:: max(len(said) // options.events, 1)]
    slowest = 0.0
    for language in LANGUAGES:
        timed(f"/{language}/")
        timed(f"/{language}/events/{ids[0]}/card.png")
    for language in LANGUAGES:
        events = [milliseconds(f"/{language}/events/{pk}/card.png") for pk in chosen]
        statements = [milliseconds(f"/{language}/statements/{pk}/card.png") for pk in said]
        views = [milliseconds(f"/{language}/card.png{query}") for query in VIEWS]
        slowest = max(slowest, *events, *statements, *views)
        print(
            f"{language}: events {statistics.median(events):.0f} ms, slowest {max(events):.0f}; "
            f"statements {statistics.median(statements):.0f} ms, slowest {max(statements):.0f}; "
            f"views {statistics.median(views):.0f} ms, slowest {max(views):.0f}"
        )
    print(f"slowest {slowest:.0f} ms; target {TARGET}")


if __name__ == "__main__":
    main()
