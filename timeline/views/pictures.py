"""Preview cards of an event, a statement and a view: PNG, drawn on first request and kept."""

from __future__ import annotations

from collections.abc import Callable

from django.core.cache import cache
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import get_language, get_language_bidi
from django.utils.translation import gettext as _
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from timeline import cards, overview
from timeline.codes import code_of
from timeline.found import find
from timeline.letters import nested
from timeline.models import Event, Rendering, Side, Statement
from timeline.panels import sentence
from timeline.selection import Selection
from timeline.templatetags.record import (
    QUOTATION_MARKS,
    card_quotes,
    date_words,
    original,
    plain,
    plain_speakers,
    translation_note,
)
from timeline.views.selections import read_selection


def drawn(key: str, draw: Callable[[], bytes]) -> HttpResponse:
    """A PNG that is drawn on first request and kept."""
    key = f"png:{get_language()}:{key}"
    png = cache.get(key)
    if png is None:
        png = draw()
        cache.set(key, png, 24 * 3600)
    return HttpResponse(png, content_type="image/png")


@require_safe
@cache_control(public=True, max_age=3600)
def event_card(request: HttpRequest, pk: int) -> HttpResponse:
    """The preview card of an event."""
    event = get_object_or_404(Event.objects.published().for_list(), pk=pk)
    return drawn(f"{pk}:{event.changed_in}", lambda: _draw_event(event, get_language()))


def _frame() -> cards.Frame:
    return cards.Frame(
        brand=_("Parallax"),
        tagline=_("US-Russia relations, event by event, from both sides"),
        washington=str(Side.US.label),
        moscow=str(Side.RU.label),
    )


def _quote(statement: Statement, words: Rendering, *, is_brief: bool = False) -> cards.Quote:
    """The words between the marks of their language, and who said them; a translation says so,
    and from what unless in brief."""
    opening, closing = QUOTATION_MARKS.get(words.language, "“”")
    speaker = plain_speakers(statement) or plain(statement, "role")
    note, printed = "", original(statement)
    if words.is_translation:
        is_told = printed and not is_brief
        note = translation_note(statement, printed) if is_told else _("our translation")
    told = [speaker, note.partition(";")[0]]
    side = statement.side if statement.side in cards.SIDES else "other"
    text = f"{opening}{nested(words.text, words.language)}{closing}"
    return cards.Quote(text, " · ".join(filter(None, told)), side)


def _draw_event(event: Event, language: str) -> bytes:
    said = [(statement, statement.rendering_for(language)) for statement in card_quotes(event)]
    facts = [date_words(event.date), plain(event.place, "name"), plain(event.kind, "label")]
    return cards.event_card(
        language,
        frame=_frame(),
        when=" · ".join(filter(None, facts)),
        title=plain(event, "title"),
        side=event.side,
        summary=plain(event, "summary"),
        quotes=[
            _quote(one, words, is_brief=True)
            for one, words in said
            if words and words.language == language
        ],
    )


@require_safe
@cache_control(public=True, max_age=3600)
def statement_card(request: HttpRequest, pk: int) -> HttpResponse:
    """The preview card of a statement: its words."""
    rows = Statement.objects.published().for_list().select_related("event")
    statement = get_object_or_404(rows, pk=pk)

    def draw() -> bytes:
        language = get_language()
        words = statement.rendering_for(language)
        return cards.statement_card(
            language,
            frame=_frame(),
            when=date_words(statement.said),
            quote=_quote(statement, words) if words else None,
            about=plain(statement.event, "title"),
        )

    return drawn(f"said:{pk}:{find(Selection()).version}", draw)


@require_safe
@cache_control(public=True, max_age=3600)
def view_card(request: HttpRequest) -> HttpResponse:
    """The preview card of a view."""
    chosen = read_selection(request)[0].changing(sort="date", view="banks")
    found, language = find(chosen), get_language()

    def drawing() -> overview.Overview | None:
        whole = overview.whole_axis(found)
        axis = overview.axis_for(whole, chosen) if whole else None
        return overview.draw(found, axis, is_mirrored=get_language_bidi())

    return drawn(
        f"{found.version}:{code_of(chosen.query(), 12)}",
        lambda: cards.view_card(
            language,
            frame=_frame(),
            sentence=sentence(found),
            overview=drawing(),
        ),
    )
