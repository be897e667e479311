"""An article in: what was pasted, uploaded or fetched -> a stored text, its article and source.

Two steps. `from_paste`, `from_file` and `from_url` propose (nothing is stored); `import_article`
stores what the editor confirmed, in one transaction with one Decision.
"""

from __future__ import annotations

import datetime as dt
import logging
import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from django.conf import settings
from django.db import IntegrityError, transaction
from django.db.models import Q
from django.utils.translation import gettext as _

from newsroom import decoding, fetching, likeness, proposing
from newsroom.addresses import canonical, variants
from newsroom.models import ArticleText, Decision
from newsroom.proposing import Proposed
from newsroom.sourcing import source_named
from timeline import edtf, versioning
from timeline.models import Article, Event, Source

if TYPE_CHECKING:
    from django.contrib.auth.models import User

logger = logging.getLogger(__name__)

LANGUAGES = ("ar", "en", "ru")
FILE_TYPES = (".txt", ".html", ".htm")
_LANGUAGE = re.compile(r"(ar|en|ru)(-[A-Za-z0-9]{2,8})*", re.IGNORECASE)


class ImportRefused(ValueError):
    """Nothing was stored; the message is translated and meant for the editor."""


@dataclass(frozen=True, slots=True)
class Imported:
    """The article that now stands in the record; `created` is False where it stood there before."""

    article: Article
    created: bool
    notes: tuple[str, ...] = ()


# --- proposing -----------------------------------------------------------------------------


def from_paste(text: str) -> Proposed:
    """Propose an article from pasted text. Raises ImportRefused."""
    return proposing.from_text(_checked(text))


def from_file(name: str, content: bytes) -> Proposed:
    """Propose an article from an uploaded .txt or .html file. Raises ImportRefused."""
    if not name.lower().endswith(FILE_TYPES):
        raise ImportRefused(_("Only files that end in .txt, .html or .htm are read."))
    if not content.strip():
        raise ImportRefused(_("The file is empty."))
    _check_size(len(content))
    return _from_bytes(content, is_page=not name.lower().endswith(".txt"))


def from_url(url: str, *, limits: fetching.Limits | None = None) -> Proposed:
    """Fetch a page and propose an article from it. Raises ImportRefused."""
    try:
        page = fetching.fetch(url.strip(), limits=limits)
    except fetching.FetchRefused as error:
        raise ImportRefused(str(error)) from error
    is_page = page.content_type != "text/plain"
    proposed = _from_bytes(page.content, charset=page.charset, is_page=is_page, url=page.url)
    return replace(proposed, url=canonical(page.url))


def _from_bytes(content: bytes, *, is_page: bool, charset: str = "", url: str = "") -> Proposed:
    try:
        text = decoding.decode(content, charset=charset)
    except decoding.NotText as error:
        raise ImportRefused(str(error)) from error
    if is_page or proposing.looks_like_html(text):
        proposed = proposing.from_html(text, url=url)
        if not proposed.text:
            raise ImportRefused(_("No article was found on this page. Paste its text instead."))
        return proposed
    return proposing.from_text(_checked(text), url=url)


def _checked(text: str) -> str:
    """The text in its stored form. Raises ImportRefused where it is none."""
    text = decoding.normalise(text)
    if not any(character.isalpha() for character in text):
        raise ImportRefused(_("There is no text here."))
    _check_size(len(text.encode()))
    return text


def _check_size(size: int) -> None:
    most = settings.ARTICLE_MAX_BYTES
    if size > most:
        raise ImportRefused(
            _("This is larger than %(most)d KB, so it cannot be one article.")
            % {"most": most // 1024}
        )


# --- storing -------------------------------------------------------------------------------


def import_article(
    *,
    text: str,
    source: Source | str,
    language: str,
    published: str | dt.date,
    headline: str = "",
    byline: str = "",
    dateline: str = "",
    url: str = "",
    by: User | None = None,
) -> Imported:
    """Store an article with its text. The same address or text again changes nothing.

    `source` is a Source, its slug, or a name: an unknown name makes a new source. `published` is
    EDTF. Raises ImportRefused.
    """
    text = _checked(text)
    facts = {
        "headline": _line(headline, 500),
        "byline": _line(byline, 200),
        "dateline": _line(dateline, 200),
        "language": _language(language),
        "published": _published(published),
        "url": _url(url),
    }
    try:
        with transaction.atomic():
            imported = _already(text, facts["url"]) or _store(text, source, facts, by)
    except IntegrityError:  # somebody else brought it in between our look and our write
        imported = _already(text, facts["url"])
        if imported is None:
            raise
    logger.info("import: article %d, created=%s", imported.article.pk, imported.created)
    return imported


def _already(text: str, url: str) -> Imported | None:
    """The article that has this text, or has this address and a text."""
    stored = ArticleText.objects.filter(sha256=ArticleText.hash_of(text)).first()
    if stored:
        note = _("This text is in the record already.")
        return Imported(stored.article, False, (note,))
    article = _at(url)
    if article is None or not hasattr(article, "stored_text"):
        return None
    note = _("An article with this address is in the record already; its text was kept as it is.")
    return Imported(article, False, (note,))


def _at(url: str) -> Article | None:
    """The article whose address is this one, or differs from it by www, http or a last slash."""
    if not url:
        return None
    return (
        Article.objects.filter(url__in=variants(url))
        .select_related("source", "stored_text")
        .order_by("pk")
        .first()
    )


def _store(text: str, source: Source | str, facts: dict[str, str], by: User | None) -> Imported:
    near = likeness.near_duplicates(text, facts["language"], around=facts["published"])
    notes = [likeness.note(found) for found in near]
    article = _at(facts["url"])
    created = article is None
    if article is None:
        found, is_new = _source(source, facts)
        notes += [_("“%(name)s” was added to the sources.") % {"name": found.name}] * is_new
        article = Article(source=found, retrieved=_retrieved(), **facts)
        article._change_reason = "import"
        article.save()
    else:
        notes += _fill(article, facts)
    ArticleText.objects.create(article=article, text=text, imported_by=by)
    Decision.objects.create(agent=by, activity=Decision.Activity.IMPORT, article=article)
    return Imported(article, created, tuple(notes))


def _retrieved() -> dt.date:
    return dt.datetime.now(dt.UTC).date()


def _fill(article: Article, facts: dict[str, str]) -> list[str]:
    """Add what the record did not know about an article; what it knows stays. Returns notes."""
    missing = {name: value for name, value in facts.items() if value and not getattr(article, name)}
    for name, value in missing.items():
        setattr(article, name, value)
    article.retrieved = article.retrieved or _retrieved()
    article._change_reason = "import"
    article.save()
    if "published" in missing:
        _count_again(article)
    notes = [_("The record knew this address; the text was added to it.")]
    if facts["published"] != article.published:
        notes.append(
            _("The record says that it was published on %(date)s; that was kept.")
            % {"date": article.published}
        )
    return notes


def _count_again(article: Article) -> None:
    """What an article supports was known from its date on: have those events counted again."""
    cited = Q(citations__article=article) | Q(statements__citations__article=article)
    events = Event.objects.published().filter(cited).values_list("pk", flat=True)
    versioning.touch(events.distinct())


# --- what the editor stated ----------------------------------------------------------------


def _source(source: Source | str, facts: dict[str, str]) -> tuple[Source, bool]:
    if isinstance(source, Source):
        return source, False
    if not source.strip():
        raise ImportRefused(_("Say which source published it."))
    return source_named(source, url=facts["url"], language=facts["language"])


def _line(value: str, longest: int) -> str:
    """One line of the article's facts, cut to the column."""
    return " ".join(decoding.normalise(value).split())[:longest]


def _language(value: str) -> str:
    if not _LANGUAGE.fullmatch(value.strip()):
        raise ImportRefused(
            _("“%(value)s” is not a language read here: write ar, en or ru.") % {"value": value}
        )
    return value.strip()


def _published(value: str | dt.date) -> str:
    try:
        return edtf.parse(str(value)).text
    except edtf.EdtfError as error:
        raise ImportRefused(
            _("“%(value)s” is not a date of publication. Write it as 2021-06-16.")
            % {"value": value}
        ) from error


def _url(value: str) -> str:
    if not value.strip():
        return ""
    url = canonical(value)
    if not url or len(url) > 1000:
        raise ImportRefused(_("“%(value)s” is not a web address.") % {"value": value[:200]})
    return url
