"""Collected static files: hashed names, compressed copies, one small sheet for the public site."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from rcssmin import cssmin
from rjsmin import jsmin
from whitenoise.storage import CompressedManifestStaticFilesStorage

OURS = ("css/public.css", "css/desk.css", "js/parallax.js", "js/desk.js")
IMPORT = re.compile(r'^@import url\("([^"/]+)"\)(?: (\w+))?;$', re.MULTILINE)


class StaticFilesStorage(CompressedManifestStaticFilesStorage):
    """WhiteNoise's storage; our own sheets and scripts go without comments and spaces, and the
    public sheet's imports are replaced by what they import.

    Six sheets asked for one by one cost a phone on a slow network a second round trip each."""

    def post_process(
        self, paths: dict[str, Any], dry_run: bool = False, **options: Any
    ) -> Iterator[Any]:
        for name in () if dry_run else [name for name in paths if name in OURS]:
            file = Path(self.path(name))
            small = (
                cssmin(joined(file)) if file.suffix == ".css" else jsmin(file.read_text("utf-8"))
            )
            file.write_text(small, encoding="utf-8")
            paths[name] = (self, name)
        yield from super().post_process(paths, dry_run, **options)


def joined(sheet: Path) -> str:
    """A sheet's text with each imported file of its folder in place of the line that names it."""

    def imported(line: re.Match[str]) -> str:
        text = (sheet.parent / line[1]).read_text(encoding="utf-8")
        return f"@media {line[2]} {{\n{text}}}\n" if line[2] else text

    return IMPORT.sub(imported, sheet.read_text(encoding="utf-8"))
