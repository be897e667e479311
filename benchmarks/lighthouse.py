"""Lighthouse's scores of our pages, phone profile: `make lighthouse` prints a table.

Its simulated phone has a quarter of the processor and a slow 4G network. The server is the one of
`make run`, over the starting record; Lighthouse comes from npm and drives the system's Chromium.
Each page is measured a few times; its median counts, since other work on a machine shows in it.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import statistics
import subprocess
from pathlib import Path
from tempfile import NamedTemporaryFile
from urllib.request import urlopen

from benchmarks.browser import FLAGS, npm, our_site

LIGHTHOUSE = "lighthouse@12.8.2"
GOAL = 98
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")


def scores(lighthouse: Path, address: str) -> dict[str, float]:
    """Each category's score of one run, in per cent."""
    chromium = os.environ.get("CHROMIUM") or shutil.which("chromium") or ""
    flags = " ".join(("--headless", *FLAGS))
    with NamedTemporaryFile(suffix=".json") as report:  # what goes to a pipe may be cut off
        command = (lighthouse, address, "--quiet", "--output=json", f"--chrome-flags={flags}")
        subprocess.run(
            (*command, f"--output-path={report.name}"),
            check=True,
            env=os.environ | {"CHROME_PATH": chromium},
        )
        found = json.load(report)["categories"]
    return {name: 100 * found[name]["score"] for name in CATEGORIES}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    lighthouse = npm(LIGHTHOUSE) / ".bin" / "lighthouse"
    least = 100.0
    print(f"| page | {' | '.join(CATEGORIES)} |")
    print("|---|" + "---:|" * len(CATEGORIES))
    with our_site("benchmark-record", ("load_record",)) as site:
        listed = json.load(
            urlopen(f"{site}/en/timeline.json?from=2021-06-16&to=2021-06-16&limit=1")
        )
        event = listed["events"][0]["url"].removeprefix("/en")
        for path in ("/en/", "/ar/", "/ru/", f"/en{event}", f"/ar{event}", f"/ru{event}"):
            runs = [scores(lighthouse, site + path) for _ in range(options.rounds)]
            medians = [statistics.median(run[name] for run in runs) for name in CATEGORIES]
            least = min(least, *medians)
            print(f"| {path} | {' | '.join(f'{score:.0f}' for score in medians)} |", flush=True)
    print(f"\nLeast: {least:.0f}; the goal is {GOAL}.")


if __name__ == "__main__":
    main()
