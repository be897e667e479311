"""What the server hands out: collected for real, and weighed against the page's budget."""

import base64
import gzip
import hashlib
import re
from pathlib import Path

import pytest
from django.core.management import call_command
from django.test import Client

from newsroom.settings import fingerprint

KB = 1000
HTMX = "django_htmx/htmx-2.min.js"


@pytest.fixture
def collected(settings, tmp_path):
    """The folder of collected files, as `make run` makes it."""
    settings.STATIC_ROOT = tmp_path
    name = "newsroom.static_files.StaticFilesStorage"
    settings.STORAGES = settings.STORAGES | {"staticfiles": {"BACKEND": name}}
    call_command("collectstatic", interactive=False, verbosity=0)
    return tmp_path


def weight(file: Path) -> int:
    """Bytes on the way to a browser that takes gzip."""
    return file.with_name(f"{file.name}.gz").stat().st_size


def test_assets_and_the_first_view_keep_their_budget(record, collected):
    sheet, *scripts = (
        weight(collected / name) for name in ("css/public.css", "js/parallax.js", HTMX)
    )
    pages = {
        language: len(gzip.compress(Client().get(f"/{language}/").content, 6))
        for language in ("ar", "en", "ru")
    }

    assert sheet + sum(scripts) <= 30 * KB
    assert {name: size for name, size in pages.items() if sum(scripts) + size > 45 * KB} == {}


@pytest.mark.parametrize("path", ["/en/", "/ar/about/", "/embed/ru/", "/en/no-such-page/"])
def test_pages_hold_the_sheet_that_their_policy_allows(record, collected, path):
    answer = Client().get(path)
    inside = re.search("<style>(.*?)</style>", answer.content.decode(), re.DOTALL)[1]
    digest = base64.b64encode(hashlib.sha256(inside.encode()).digest()).decode()
    faces = re.findall(r'url\("([^"]+woff2)"\)', inside)

    assert f"style-src 'self' 'sha256-{digest}'" in answer["Content-Security-Policy"]
    assert len(faces) == 8
    assert [
        face for face in faces if not (collected / face.removeprefix("/static/")).exists()
    ] == []


def test_public_sheet_holds_every_layer_and_its_faces(collected):
    sheet = (collected / "css/public.css").read_text()
    faces = re.findall(r"url\(\"?\.\./([^)\"]+)", sheet)

    assert "@import" not in sheet
    assert [layer for layer in ("base", "layout", "components", "pages", "print")
            if f"@layer {layer}{{" not in sheet] == []  # fmt: skip
    assert len(faces) == 8
    assert [face for face in faces if not (collected / face).exists()] == []


def test_what_makes_a_page_changes_the_prefix_of_a_shared_cache(tmp_path):
    sheet = tmp_path / "css" / "public.css"
    sheet.parent.mkdir()
    sheet.write_text("a { color: red }")
    before = fingerprint([tmp_path], "latin")

    assert fingerprint([tmp_path], "latin") == before
    assert fingerprint([tmp_path], "arabic") != before
    sheet.write_text("a { color: blue }")
    assert fingerprint([tmp_path], "latin") != before
