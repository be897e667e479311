"""Style sheets that mirror by themselves, and pages without inline script or style."""

from __future__ import annotations

import re

import pytest

from tests.architecture.sources import ROOT, files

# Physical properties and values; `left` and `right` in a gradient's or a font's name are none.
PHYSICAL = re.compile(
    r"""(?:^|[;{\s])(?:
        (?:margin|padding|border|inset|scroll-margin|scroll-padding)-(?:left|right)\b
        | (?:left|right)\s*:
        | border-(?:top|bottom)-(?:left|right)-radius
        | (?:text-align|float|clear)\s*:\s*(?:left|right)\b
    )""",
    re.VERBOSE | re.MULTILINE,
)
COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
INLINE = re.compile(
    r"""<script(?![^>]*\bsrc=)(?![^>]*type="application/(?:ld\+)?json")[^>]*>
    | <style\b | \sstyle\s*= | \s(?:data-)?hx-on[:\w-]*\s*= | \son\w+\s*=\s*["'] | javascript: """,
    re.VERBOSE | re.IGNORECASE,
)
ELSEWHERE = re.compile(r"""\b(?:src|href|action|srcset)=["'](?:https?:)?//""", re.IGNORECASE)
SHEETS = [path for path in files("static", suffix=".css") if "vendor" not in path.parts]
PAGES = files("templates", "timeline", "newsroom", suffix=".html")
OFFLINE = {"handout.html"}  # one file to be opened from disk: it carries its style, as it must
SERVED = [path for path in PAGES if path.name not in OFFLINE]


def lines_with(pattern: re.Pattern[str], text: str) -> list[str]:
    starts = [match.start() for match in pattern.finditer(text)]
    return [f"{text.count(chr(10), 0, at) + 1}: {text[at : at + 60]!r}" for at in starts]


def test_there_are_sheets_and_pages_to_look_at() -> None:
    assert len(SHEETS) >= 3
    assert len(PAGES) >= 15


@pytest.mark.parametrize("path", SHEETS, ids=lambda path: path.name)
def test_sheet_has_logical_properties_only(path: object) -> None:
    text = COMMENT.sub(lambda c: "\n" * c[0].count("\n"), path.read_text(encoding="utf-8"))

    assert lines_with(PHYSICAL, text) == []


@pytest.mark.parametrize("path", SHEETS, ids=lambda path: path.name)
def test_sheet_asks_no_other_host(path: object) -> None:
    assert lines_with(re.compile(r"url\(\s*['\"]?(?:https?:)?//"), path.read_text()) == []


@pytest.mark.parametrize("path", SERVED, ids=lambda path: str(path.relative_to(ROOT)))
def test_page_has_no_inline_script_or_style(path: object) -> None:
    assert lines_with(INLINE, path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("path", PAGES, ids=lambda path: str(path.relative_to(ROOT)))
def test_page_loads_nothing_from_another_host(path: object) -> None:
    text = path.read_text(encoding="utf-8")

    links = [line for line in lines_with(ELSEWHERE, text) if "href=" not in line]
    assert links == []
