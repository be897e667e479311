"""Every public page and every style sheet without an error of the Nu Html Checker (vnu.jar).

The checker is an npm package of 30 MB that runs on Java: it is fetched into var/ once, and where
Java, npm or a network is missing the test is skipped and says so.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest
from django.test import Client

from tests.addresses import RECORD_PAGES, VIEWS
from timeline.sharing import LANGUAGES

ROOT = Path(__file__).parent.parent.parent
CHECKER = "vnu-jar@26.9.27"
PAGES = [
    *VIEWS,
    *RECORD_PAGES,
    "events/324/cite/",
    "cite/?kind=summit",
    "timeline.html?kind=summit",
    "no-such-page/",
]
# Properties of CSS that browsers know and the checker does not yet: those of SVG 2 among them.
UNKNOWN_TO_IT = (
    *("vector-effect", "field-sizing", "container-type", "reading-flow"),
    *("cx", "cy", "r", "x", "y"),
)

# All but the one that only imports the others.
SHEETS = [
    *(sheet for sheet in (ROOT / "static" / "css").glob("*.css") if sheet.name != "public.css"),
    ROOT / "timeline" / "exports" / "handout.css",
]


@pytest.fixture(scope="session")
def checker() -> Path:
    if not shutil.which("java"):
        pytest.skip("The Nu Html Checker needs Java: apt install default-jre-headless")
    got = subprocess.run(
        ["sh", ROOT / "tools" / "npm.sh", CHECKER],
        capture_output=True,
        text=True,
        env=os.environ | {"npm_config_ignore_scripts": "true"},
    )
    if got.returncode:
        pytest.skip(f"The Nu Html Checker could not be fetched: {got.stderr.strip()}")
    return Path(got.stdout.strip()) / "vnu-jar" / "build" / "dist" / "vnu.jar"


EMBEDDED = ("", "?view=table", "?view=said&from=2021", "?view=map", "events/324/")


def errors(checker: Path, files: list[Path]) -> list[str]:
    """What the checker holds for an error, as "file: words"."""
    checked = ["java", "-jar", checker, "--format", "json", "--exit-zero-always"]
    done = subprocess.run(
        [*checked, "--also-check-css", *files], capture_output=True, text=True, check=True
    )
    return [
        f"{Path(one['url']).name}: {one['message']}"
        for one in json.loads(done.stderr)["messages"]
        if one["type"] != "info"
        and "at-rule “@container”" not in one["message"]
        and not any(f"“{name}” doesn't exist" in one["message"] for name in UNKNOWN_TO_IT)
    ]


@pytest.mark.django_db
def test_pages_and_style_sheets_have_no_error(
    visitor: Client, record: None, checker: Path, tmp_path: Path
) -> None:
    """In one run: starting Java takes longer than checking a page."""
    wrong = tmp_path / "wrong.html"
    wrong.write_text('<!doctype html><html lang="en"><title>T</title><p class="a" class="b">')
    snapshot = visitor.post("/snapshots/", {"path": "/ar/?from=2021"})["Location"]
    short = visitor.post("/s/", {"path": "/en/?from=2021"})["Location"]
    addresses = [f"/{language}/{page}" for language in LANGUAGES for page in PAGES]
    embeds = [f"/embed/{language}/{page}" for language in LANGUAGES for page in EMBEDDED]
    pages = []
    for number, address in enumerate([*addresses, *embeds, snapshot, short]):
        name = "".join(letter if letter.isalnum() else "_" for letter in address)
        pages.append(tmp_path / f"{number}{name}.html")
        pages[-1].write_bytes(visitor.get(address, follow=True).getvalue())

    found = errors(checker, [wrong, *pages, *SHEETS])

    assert found == ["wrong.html: Duplicate attribute “class”."]
