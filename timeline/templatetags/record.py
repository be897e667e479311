"""How the record is written on a page: dates, texts in their language, quotations, marks."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Any

from django import template
from django.apps import apps
from django.conf import settings
from django.core.exceptions import FieldDoesNotExist
from django.template.context import RequestContext
from django.templatetags.static import static
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import (
    get_language,
    get_language_bidi,
    gettext_lazy,
    ngettext,
    pgettext_lazy,
)
from django.utils.translation import gettext as _

from timeline import edtf, sheet, wording
from timeline.differing import Run
from timeline.facets import FROM_LANGUAGE, LANGUAGE_NAMES
from timeline.folding import Query, highlight
from timeline.letters import nested
from timeline.models import Article, Event, Link, Rendering, Role, Source, Statement
from timeline.selection import Selection

register = template.Library()

RTL = frozenset({"ar", "fa", "he", "ur"})
QUOTATION_MARKS = {"ar": "«»", "ru": "«»", "en": "“”", "fr": "«»", "de": "„“", "uk": "«»"}
CODES = ("en", "ar", "ru")


def direction(language: str) -> str:
    """ "rtl" or "ltr" of a BCP 47 language."""
    return "rtl" if language.split("-")[0] in RTL else "ltr"


def in_language(text: str, language: str) -> SafeString:
    """The text, marked with its language and direction unless it is the page's own."""
    if not language or language == get_language():
        return format_html("{}", text)
    return format_html('<span lang="{}" dir="{}">{}</span>', language, direction(language), text)


def text_of(row: Any, field: str) -> tuple[str, str]:
    """A translated field's text in the active language, else in the first that has one; a source
    without a name in it has its own."""
    if isinstance(row, Source):
        return row.name_in(get_language() or "en")
    for code in (get_language() or "en", *CODES):
        if text := getattr(row, f"{field}_{code}", ""):
            return text, code
    return "", ""


@register.simple_tag
def public_sheet() -> SafeString:
    """The public style sheet: in the page where files are collected, else a link to it."""
    if inside := sheet.text():
        return format_html("<style>{}</style>", mark_safe(inside))
    return format_html('<link rel="stylesheet" href="{}">', static(sheet.NAME))


@register.simple_tag
def localized(row: Any, field: str, query: Query | str = "") -> SafeString:
    """A translated field; a missing translation falls back visibly, marked with its language."""
    text, code = text_of(row, field)
    if query:
        return in_language(marked(text, query), code)
    return in_language(text, code)


@register.filter
def plain(row: Any, field: str) -> str:
    """A translated field as bare text, for titles and attributes."""
    return text_of(row, field)[0] if row else ""


def marked(text: str, query: Query | str) -> SafeString:
    """The text with the words that the query found in <mark>."""
    pieces = (("<mark>{}</mark>" if hit else "{}", words) for words, hit in highlight(text, query))
    return mark_safe("".join(format_html(form, words) for form, words in pieces))


@register.simple_tag
def date(value: str, form: str = "list", weekday: bool = False) -> SafeString:
    """An EDTF date as a <time> in the page's language; nothing for an unknown one."""
    if not value:
        return mark_safe("")
    # The full date at the head of a page says the month in both Arabic traditions.
    words = wording.date_words(
        value, get_language() or "en", form=form, weekday=weekday, second_month=weekday
    )
    return format_html('<time datetime="{}">{}</time>', machine_date(value), words)


@register.filter
def card_of(address: str) -> str:
    """The preview card of a view, by the view's address."""
    path, mark, query = address.partition("?")
    return f"{path}card.png{mark}{query}"


@register.filter
def date_words(value: str) -> str:
    """An EDTF date in words, bare."""
    return wording.date_words(value, get_language() or "en") if value else ""


def machine_date(value: str) -> str:
    """What HTML's datetime attribute can hold of an EDTF date: its first day, month or year."""
    parsed = edtf.parse(value)
    first = parsed.earliest.isoformat()
    return first[: {"month": 7, "year": 4}.get(parsed.precision, 10)]


@register.simple_tag
def quoted(rendering: Rendering, query: Query | str = "") -> SafeString:
    """The words of a rendering between the quotation marks of their own language."""
    opening, closing = QUOTATION_MARKS.get(rendering.language, "“”")
    words = nested(rendering.text, rendering.language)
    words = marked(words, query) if query else words
    return format_html(
        '<q lang="{}" dir="{}">{}{}{}</q>',
        rendering.language,
        direction(rendering.language),
        opening,
        words,
        closing,
    )


@register.simple_tag
def compared(rendering: Rendering, runs: Iterable[Run]) -> SafeString:
    """The same, with the words in <mark> that other wordings have not; who listens is told too."""
    opening, closing = QUOTATION_MARKS.get(rendering.language, "“”")
    told = [
        format_html(
            '<mark class="differs"><span class="visually-hidden" lang="{}">{} </span>{}</mark>',
            get_language(),
            _("differs:"),
            nested(run.text, rendering.language),
        )
        if run.differs
        else nested(run.text, rendering.language)
        for run in runs
    ]
    return format_html(
        '<q lang="{}" dir="{}">{}{}{}</q>',
        rendering.language,
        direction(rendering.language),
        opening,
        format_html_join("", "{}", ((words,) for words in told)),
        closing,
    )


@register.simple_tag(takes_context=True)
def note_numbers(context: RequestContext, statement: Statement | None = None) -> SafeString:
    """On paper: the numbers of the sources of a statement, or of the event itself, on its page."""
    wanted = ("statement_id", statement.pk) if statement else ("event_id", context["event"].pk)
    numbers = [
        number
        for number, (_article, citations) in enumerate(context.get("evidence") or [], 1)
        if any(getattr(citation, wanted[0]) == wanted[1] for citation in citations)
    ]
    return format_html_join("", ' <span class="note" hidden>[{}]</span>', ((n,) for n in numbers))


@register.simple_tag
def rendering(statement: Statement) -> Rendering | None:
    """The wording of a statement for a reader of this page."""
    return statement.rendering_for(get_language() or "en")


@register.simple_tag
def original(statement: Statement) -> Rendering | None:
    """The wording that was seen in print, None where there are only translations."""
    return next((r for r in statement.renderings.all() if not r.is_translation), None)


@register.simple_tag
def speaker_names(statement: Statement) -> SafeString:
    """Who spoke: names joined, or the description of somebody unnamed."""
    names = [localized(actor, "name") for actor in statement.speakers.all()]
    if not names:
        return localized(statement, "speaker_description")
    return format_html_join(comma(), "{}", ((name,) for name in names))


def plain_speakers(statement: Statement) -> str:
    """Who spoke, as `speaker_names` says it, as bare text."""
    names = [plain(actor, "name") for actor in statement.speakers.all()]
    return comma().join(names) or plain(statement, "speaker_description")


@register.simple_tag
def comma() -> str:
    """What stands between the names of a list."""
    return "، " if get_language_bidi() else ", "


@register.simple_tag(takes_context=True)
def in_other_language(context: RequestContext, code: str, address: str = "") -> str:
    """The address of this same page in another language, or of `address`, its canonical one."""
    parts = (address or context["request"].get_full_path()).split("/", 2)
    rest = parts[2] if len(parts) > 2 and parts[1] in CODES else ""
    return f"/{code}/{rest}"


@register.simple_tag
def tone(value: int) -> SafeString:
    """A tone of -10..+10 as a small bar to either side of its middle, with its number in words."""
    words = _("tone %(tone)s of 10") % {"tone": f"{value:+d}".replace("-", "\N{MINUS SIGN}")}
    return format_html(
        '<svg class="tone" viewBox="-10 0 20 3" role="img"><title>{0}</title>'
        '<rect class="tone__bar" x="{1}" width="{2}" height="3"/>'
        '<rect class="tone__zero" x="-.15" width=".3" height="3"/></svg>',
        words,
        min(value, 0),
        abs(value),
    )


@register.simple_tag
def card_quotes(event: Any) -> list[Statement]:
    """The quotations on an event's card."""
    return quotes_of(event.public_statements)


def quotes_of(statements: Iterable[Statement]) -> list[Statement]:
    """The first statement of each bank, else the first of all."""
    firsts: dict[str, Statement] = {}
    for statement in statements:
        firsts.setdefault(statement.side, statement)
    banks = [firsts[side] for side in ("us", "ru") if side in firsts]
    return banks or list(firsts.values())[:1]


@register.simple_tag
def translation_note(statement: Statement, printed: Rendering) -> str:
    """What a shown translation was made from; a way back into the speaker's own is said."""
    names = {"language": str(FROM_LANGUAGE.get(printed.language, printed.language))}
    if get_language() == "ru" and statement.side == "ru" and printed.language != "ru":
        # Translators: shown under a Russian speaker's words that we only have in English
        return (
            _("back-translation from the %(language)s; the words as spoken are not recorded")
            % names
        )
    # Translators: shown under a translated quotation, as in "our translation from the English"
    return _("our translation from the %(language)s") % names


@register.simple_tag
def month_heading(month: str) -> SafeString:
    """A month, EDTF "2021-06", as a heading over its events."""
    year, number = (int(part) for part in month.split("-"))
    words = wording.month_heading(year, number, get_language() or "en")
    return format_html('<time datetime="{}">{}</time>', month, words)


@register.simple_tag
def range_url(selection: Selection, first: str = "", last: str = "") -> str:
    """The selection narrowed to a range of dates, or without one."""
    return selection.changing(from_=first, to=last, within="possibly").url(get_language() or "en")


@register.simple_tag
def contact() -> dict[str, str] | None:
    """How to reach whoever runs this site, by the setting CONTACT; None when it is not set."""
    address = settings.CONTACT
    if not address:
        return None
    is_mail = not address.startswith("http")
    return {"href": f"mailto:{address}" if is_mail else address, "words": address}


@register.simple_tag
def facet_url(name: str, selection: Selection) -> str:
    """The page with all values of a facet under the selection."""
    query = selection.changing().query()
    address = reverse("timeline:facet", args=[name])
    return f"{address}?{query}" if query else address


@register.simple_tag
def language_name(code: str) -> str:
    """A language's name in the active language; the bare code of one that we have no name for."""
    return str(LANGUAGE_NAMES.get(code, code))


@register.simple_tag
def reported_when(article: Article, event: Event | None) -> str:
    """When an article reported an event: the same day, days before or after; "" when unknown."""
    if not event or not article.published_earliest:
        return ""
    if article.published_earliest != article.published_latest:
        return ""
    if event.earliest <= article.published_earliest <= event.latest:
        return _("reported the same day") if event.earliest == event.latest else ""
    if article.published_earliest < event.earliest:
        days = (event.earliest - article.published_earliest).days
        return ngettext("reported %(days)s day before", "reported %(days)s days before", days) % {
            "days": days
        }
    days = (article.published_earliest - event.latest).days
    if days > 366:
        return _("reported later")
    return ngettext("reported %(days)s day after", "reported %(days)s days after", days) % {
        "days": days
    }


FORWARD = {
    Link.Relation.IN_RESPONSE_TO: gettext_lazy("answered by"),
    Link.Relation.FOLLOWS_UP: gettext_lazy("followed up by"),
    Link.Relation.ANNOUNCED: gettext_lazy("announces"),
    Link.Relation.FULFILS: gettext_lazy("fulfilled by"),
    Link.Relation.REVERSES: gettext_lazy("reversed by"),
}


@register.simple_tag
def forward_relation(link: Link) -> str:
    """A link's relation as the earlier event sees it."""
    return str(FORWARD[Link.Relation(link.relation)])


# How an event of a chain stands to one before it, with nothing to follow: "as announced".
CHAINED = {
    Link.Relation.IN_RESPONSE_TO: pgettext_lazy("event of a chain", "in response"),
    Link.Relation.FOLLOWS_UP: pgettext_lazy("event of a chain", "follow-up"),
    Link.Relation.ANNOUNCED: pgettext_lazy("event of a chain", "as announced"),
    Link.Relation.FULFILS: pgettext_lazy("event of a chain", "as agreed"),
    Link.Relation.REVERSES: pgettext_lazy("event of a chain", "reversal"),
}


@register.simple_tag
def chained_relation(link: Link) -> str:
    """A link's relation as a word of its own beside the later event."""
    return str(CHAINED[Link.Relation(link.relation)])


@register.simple_tag
def years_between(first: dt.date, last: dt.date) -> SafeString:
    """The years that two days span."""
    words = wording.range_words(f"{first:%Y}", f"{last:%Y}", get_language() or "en")
    return format_html("<span>{}</span>", words)


@register.simple_tag
def office_span(role: Role) -> str:
    """From when to when an office was held; an office without an end is open."""
    language = get_language() or "en"
    words = wording.range_words(role.begins or None, role.ends or None, language)
    return words if role.is_certain or not words else _("about %(period)s") % {"period": words}


@register.simple_tag
def kept_title(kept: dict[str, str]) -> str:
    """The title of an event as a snapshot kept it."""
    return kept.get(f"title_{get_language()}") or kept.get("title_en", "")


@register.simple_tag
def field_name(name: str) -> str:
    """A field of an event or statement in words, with the language that it is in."""
    base, _underscore, code = name.rpartition("_")
    if code not in CODES:
        base, code = name, ""
    for model in (Event, Statement, Rendering):
        try:
            words = str(model._meta.get_field(base).verbose_name)
        except FieldDoesNotExist:
            continue
        return f"{words} ({LANGUAGE_NAMES[code]})" if code else words
    return _rows_name(name) or name.replace("_", " ")


def _rows_name(name: str) -> str:
    """What the rows of a record are called, by the name of their model; else empty."""
    try:
        return str(apps.get_model("timeline", name)._meta.verbose_name_plural)
    except LookupError:
        return ""
