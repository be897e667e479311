"""The public style sheet inside the page: a first visitor waits for one answer, not for two.

A sheet of its own costs whoever follows a shared link another round trip before anything shows;
inside the page its 7 KB (compressed) go with every page instead.
"""

from __future__ import annotations

import base64
import hashlib
import re
from functools import lru_cache
from urllib.parse import urljoin

from django.contrib.staticfiles.storage import ManifestFilesMixin, staticfiles_storage

NAME = "css/public.css"
ADDRESS = re.compile(r'url\("(?!data:)([^"]+)"\)')


def text() -> str:
    """The collected sheet, its addresses absolute; empty where nothing is collected."""
    if not isinstance(staticfiles_storage, ManifestFilesMixin):
        return ""
    return _text(staticfiles_storage.url(NAME))


@lru_cache(maxsize=4)
def _text(url: str) -> str:
    with staticfiles_storage.open(staticfiles_storage.stored_name(NAME)) as file:
        sheet = file.read().decode()
    return ADDRESS.sub(lambda found: f'url("{urljoin(url, found[1])}")', sheet)


def source() -> str:
    """What a Content-Security-Policy calls the sheet: 'sha256-...'; empty where there is none."""
    return _source(sheet) if (sheet := text()) else ""


@lru_cache(maxsize=4)
def _source(sheet: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(sheet.encode()).digest()).decode()}'"
