"""Collected static files: hashed names, compressed copies, and one sheet for the public site."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from whitenoise.storage import CompressedManifestStaticFilesStorage

SHEET = "css/public.css"
IMPORT = re.compile(r'^@import url\("([^"/]+)"\)(?: (\w+))?;$', re.MULTILINE)


class StaticFilesStorage(CompressedManifestStaticFilesStorage):
    """WhiteNoise's storage, with the sheet's imports replaced by what they import.

    Six sheets asked for one by one cost a phone on a slow network a second round trip each."""

    def post_process(
        self, paths: dict[str, Any], dry_run: bool = False, **options: Any
    ) -> Iterator[Any]:
        if SHEET in paths and not dry_run:
            sheet = Path(self.path(SHEET))
            sheet.write_text(joined(sheet), encoding="utf-8")
            paths[SHEET] = (self, SHEET)
        yield from super().post_process(paths, dry_run, **options)


def joined(sheet: Path) -> str:
    """The sheet's text with each imported file of its folder in place of the line that names it."""

    def imported(line: re.Match[str]) -> str:
        text = (sheet.parent / line[1]).read_text(encoding="utf-8")
        return f"@media {line[2]} {{\n{text}}}\n" if line[2] else text

    return IMPORT.sub(imported, sheet.read_text(encoding="utf-8"))
