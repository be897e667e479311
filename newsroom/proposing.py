"""What a text or a page says about itself: headline, byline, dateline, language, date, source."""

from __future__ import annotations

import re
from dataclasses import dataclass

from django.utils.translation import gettext as _

from newsroom.addresses import canonical, host_of
from newsroom.decoding import normalise
from newsroom.reading import boilerplate, languages
from newsroom.reading.published import find_published
from newsroom.reading.text import shadow
from newsroom.sourcing import known_source, source_of_host

_HTML = re.compile(r"\s*(?:<!--.{0,500}?-->\s*)?<(?:!doctype\s+html|html|head|body)\b", re.I | re.S)
_STOP = re.compile(r"[.!?؟…:;،,]['\"”“»)\]]*$")
# "GENEVA, June 16 (Reuters) - ", "جنيف (وكالة)", "МОСКВА, 16 июня. /Агентство/. "
_DATELINE = re.compile(
    r"(?P<place>[^\W\d_][^\n()/.!?؟:\"“”«»]{1,50})\.?[ \t]*"
    r"(?:\((?P<agency>[^\n()]{2,40})\)|/(?P<slashed>[^\n/]{2,40})/)"
    r"[ \t]*(?:[-–—:.]+|(?=\n|$))"
)
_BYLINE = re.compile(
    r"(?:by|written by|كتبه|كتب|كتبت|بقلم|إعداد|автор|авторы|текст)"
    r"[ \t]*:?[ \t]+(?P<name>[^\n.]{3,80})",
    re.I,
)
TOP_LINES = 6  # a byline or a dateline stands in the first lines or nowhere


@dataclass(frozen=True, slots=True)
class Proposed:
    """An article as found, for the editor to confirm. Empty strings where nothing was found.

    `source` is the slug of a known source, or the name of one not known yet: `import_article`
    takes both.
    """

    text: str
    headline: str = ""
    byline: str = ""
    dateline: str = ""
    language: str = "en"
    published: str = ""  # EDTF
    source: str = ""
    url: str = ""
    notes: tuple[str, ...] = ()


def looks_like_html(text: str) -> bool:
    """Whether a text opens as an HTML page does."""
    return bool(_HTML.match(text))


def from_text(text: str, *, url: str = "") -> Proposed:
    """Propose from plain text in its stored form."""
    language = languages.detect(text)
    furniture = boilerplate.find_boilerplate(text)
    body = boilerplate.mask(text, furniture)
    lines = [line.strip() for line in body.split("\n") if line.strip()][:TOP_LINES]
    dateline, agency = _dateline(lines)
    day = find_published(shadow(body), language)
    published = day.isoformat() if day else ""
    return Proposed(
        text=text,
        headline=_headline(lines),
        byline=next((m["name"].strip() for line in lines if (m := _BYLINE.fullmatch(line))), ""),
        dateline=dateline,
        language=language,
        published=published,
        source=_source(host_of(url), agency),
        url=canonical(url) if url else "",
        notes=() if published else (_no_date(),),
    )


def from_html(page: str, *, url: str = "") -> Proposed:
    """Propose from an HTML page; the text is empty where the page holds no article."""
    import htmldate  # both take a fifth of a second to import, and only this function needs them
    import trafilatura

    found = trafilatura.bare_extraction(
        page, url=url or None, include_comments=False, include_tables=False, with_metadata=True
    )
    if found is None or not (text := normalise(found.text or "")):
        return Proposed(text="")
    # Only what the page states as its date; a year in a footer is no date of publication.
    stated = htmldate.find_date(
        page, extensive_search=False, original_date=True, min_date="1900-01-01"
    )
    plain = from_text(text)
    address = canonical(url or found.url or "")
    published = stated or plain.published
    return Proposed(
        text=text,
        headline=found.title or plain.headline,
        byline=found.author or plain.byline,
        dateline=plain.dateline,
        language=plain.language,
        published=published,
        source=_source(host_of(address), found.sitename or ""),
        url=address,
        notes=() if published else (_no_date(),),
    )


def _no_date() -> str:
    return _("No date of publication was found: please state it.")


def _headline(lines: list[str]) -> str:
    """The first line, where it is a headline: short, without a stop, and no dateline or byline."""
    if len(lines) < 2:
        return ""
    first = lines[0]
    other = _DATELINE.match(first) or _BYLINE.fullmatch(first)
    return "" if other or len(first) > 200 or _STOP.search(first) else first


def _dateline(lines: list[str]) -> tuple[str, str]:
    """The dateline (place with its agency) and the agency in it, from the top of the text."""
    for line in lines:
        if found := _DATELINE.match(line):
            words = found.group().rstrip(" \t-–—:.")
            return words, (found["agency"] or found["slashed"]).strip()
    return "", ""


def _source(host: str, name: str) -> str:
    """The slug of the known source with this site or name; else the name, else the host."""
    known = (source_of_host(host) if host else None) or (known_source(name) if name else None)
    return known.slug if known else name or host
