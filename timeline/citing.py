"""How to cite an event, a statement or a view: APA 7, Chicago 17, BibTeX, CSL-JSON 1.0."""

from __future__ import annotations

import datetime as dt
import json
import re
from dataclasses import dataclass

from django.utils.translation import gettext as _

from timeline import wording


@dataclass(frozen=True)
class Work:
    """What is cited: an entry of this site. `day` is when it was looked up."""

    key: str
    title: str
    url: str
    language: str
    day: dt.date
    container: str = ""

    @property
    def site(self) -> str:
        return self.container or _("Parallax: a timeline of US-Russia relations")


def citations(work: Work) -> list[tuple[str, str]]:
    """The name of each form with the text to copy."""
    return [
        ("APA", apa(work)),
        ("Chicago", chicago(work)),
        ("BibTeX", bibtex(work)),
        ("CSL-JSON", csl_json(work)),
    ]


def apa(work: Work) -> str:
    looked_up = wording.date_words(work.day.isoformat(), work.language, form="prose")
    return _("%(title)s. (%(year)s). %(site)s. Retrieved %(date)s, from %(url)s") % {
        "title": work.title.rstrip("."),
        "year": work.day.year,
        "site": work.site,
        "date": looked_up,
        "url": work.url,
    }


def chicago(work: Work) -> str:
    looked_up = wording.date_words(work.day.isoformat(), work.language, form="prose")
    quotes = "“{}.”" if work.language == "en" else "«{}»."
    return _("%(title)s %(site)s. Accessed %(date)s. %(url)s.") % {
        "title": quotes.format(work.title.rstrip(".")),
        "site": work.site,
        "date": looked_up,
        "url": work.url,
    }


def bibtex(work: Work) -> str:
    """An @online entry (biblatex); braces and backslashes of the title are taken out."""
    title = re.sub(r"[{}\\]", "", work.title)
    return (
        f"@online{{{work.key},\n"
        f"  title = {{{title}}},\n"
        f"  organization = {{{work.site}}},\n"
        f"  year = {{{work.day.year}}},\n"
        f"  url = {{{work.url}}},\n"
        f"  urldate = {{{work.day.isoformat()}}},\n"
        f"  langid = {{{ {'ar': 'arabic', 'ru': 'russian'}.get(work.language, 'english') }}}\n"
        "}"
    )


def csl_json(work: Work) -> str:
    item = {
        "id": work.key,
        "type": "webpage",
        "title": work.title,
        "container-title": work.site,
        "URL": work.url,
        "language": work.language,
        "issued": {"date-parts": [[work.day.year]]},
        "accessed": {"date-parts": [[work.day.year, work.day.month, work.day.day]]},
    }
    return json.dumps([item], ensure_ascii=False, indent=2)
