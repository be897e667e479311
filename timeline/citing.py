"""How to cite an event, a statement, a view or its snapshot: APA 7, Chicago 17 (notes on web pages:
14.207), BibTeX (biblatex's @online), CSL-JSON 1.0."""

from __future__ import annotations

import datetime as dt
import json
import re
from dataclasses import dataclass

from django.utils.translation import gettext as _

from timeline import wording

WORDS_OF_TITLE = 20  # of words that stand for a title (APA 7, 9.22)
# What means something to LaTeX, as the letters that it prints.
LATEX = {
    **{sign: f"\\{sign}" for sign in "&%$#_{}"},
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    "\\": r"\textbackslash{}",
}
LANGUAGES = {"ar": "arabic", "en": "english", "ru": "russian"}


@dataclass(frozen=True)
class Work:
    """What is cited: a page of this site. `day` is when it was looked up, `issued` when it was last
    changed, None where it changes with the record. `is_kept`: it stays as it is, a snapshot."""

    key: str
    title: str
    url: str
    language: str
    day: dt.date
    issued: dt.date | None = None
    is_kept: bool = False

    @property
    def site(self) -> str:
        return _("Parallax: a timeline of US-Russia relations")


def citations(work: Work) -> list[tuple[str, str]]:
    """The name of each form with the text to copy."""
    return [
        ("APA", apa(work)),
        ("Chicago", chicago(work)),
        ("BibTeX", bibtex(work)),
        ("CSL-JSON", csl_json(work)),
    ]


def day_words(day: dt.date, language: str) -> str:
    """A day as the style manuals have it: "November 3, 2026" in English, else as newspapers do."""
    if language == "en":
        return f"{day:%B} {day.day}, {day.year}"
    return wording.date_words(day.isoformat(), language, form="prose")


def year_first(day: dt.date, language: str) -> str:
    """A date of issue as APA has it: "2026, November 3"."""
    within = wording.date_words(day.isoformat(), language).removesuffix(f" {day.year}")
    within = f"{day:%B} {day.day}" if language == "en" else within
    return f"{day.year}{'،' if language == 'ar' else ','} {within}"


def first_words(text: str) -> str:
    """The beginning of a text without a title, which stands for one."""
    words = text.split()
    short = " ".join(words[:WORDS_OF_TITLE]).rstrip(",;:.،؛—–")
    return f"{short}…" if len(words) > WORDS_OF_TITLE else text


def ended(title: str) -> str:
    """A title with the point that ends it, but where it ends in a mark of its own."""
    title = title.rstrip(".")
    return title if title.endswith(tuple("?!؟…")) else f"{title}."


def apa(work: Work) -> str:
    values = {
        "title": ended(work.title),
        # Translators: no date, in a citation
        "date": year_first(work.issued, work.language) if work.issued else _("n.d."),
        "site": work.site,
        "looked_up": day_words(work.day, work.language),
        "url": work.url,
    }
    if work.is_kept:
        values["title"] = f"{work.title.rstrip('.')} [{_('Dated snapshot')}]."
        return _("%(title)s (%(date)s). %(site)s. %(url)s") % values
    return _("%(title)s (%(date)s). %(site)s. Retrieved %(looked_up)s, from %(url)s") % values


def chicago(work: Work) -> str:
    values = {
        "title": f"“{ended(work.title)}”",
        "date": day_words(work.issued or work.day, work.language),
        "site": work.site,
        "looked_up": day_words(work.day, work.language),
        "url": work.url,
    }
    if work.language != "en":  # where the point stands behind the quotation marks
        values["title"] = f"«{work.title.rstrip('.')}»."
    if work.is_kept:
        return _("%(title)s %(site)s. Snapshot of %(date)s. %(url)s.") % values
    if work.issued:
        text = _("%(title)s %(site)s. Last modified %(date)s. Accessed %(looked_up)s. %(url)s.")
        return text % values
    return _("%(title)s %(site)s. Accessed %(date)s. %(url)s.") % values


def in_latex(text: str) -> str:
    """A text whose signs LaTeX prints as they are."""
    return re.sub(r"[&%$#_{}~^\\]", lambda sign: LATEX[sign[0]], text)


def bibtex(work: Work) -> str:
    """An @online entry (biblatex). Two braces keep the capitals of a title in every style."""
    fields = [
        ("title", f"{{{in_latex(work.title)}}}"),
        ("organization", in_latex(work.site)),
        ("year", str(work.issued.year) if work.issued else ""),
        ("month", str(work.issued.month) if work.issued else ""),
        ("url", work.url),
        ("urldate", work.day.isoformat()),
        ("langid", LANGUAGES[work.language]),
    ]
    lines = ",\n".join(f"  {name} = {{{value}}}" for name, value in fields if value)
    return f"@online{{{work.key},\n{lines}\n}}"


def csl_json(work: Work) -> str:
    item = {
        "id": work.key,
        "type": "webpage",
        "title": work.title,
        "container-title": work.site,
        "URL": work.url,
        "language": work.language,
        "issued": date_parts(work.issued) if work.issued else None,
        "accessed": date_parts(work.day),
    }
    lines = [
        f"  {json.dumps(name)}: {json.dumps(value, ensure_ascii=False)}"
        for name, value in item.items()
        if value
    ]
    return "[{\n" + ",\n".join(lines) + "\n}]"


def date_parts(day: dt.date) -> dict[str, list[list[int]]]:
    return {"date-parts": [[day.year, day.month, day.day]]}
