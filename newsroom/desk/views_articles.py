"""An article in: one step proposes what it says about itself, the next stores what is confirmed."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from newsroom import importing, suggesting
from newsroom.desk.forms import ArticleForm, BringForm
from newsroom.desk.pages import desk_page, desk_permission
from newsroom.proposing import Proposed
from timeline.models import Article, Source

IMPORT = "newsroom.import_article"


@require_safe
@desk_permission(IMPORT)
def bring(request: HttpRequest) -> HttpResponse:
    """Ask for a text, a file or an address."""
    return desk_page(request, "bring.html", {"form": BringForm()})


@require_POST
@desk_permission(IMPORT)
def propose(request: HttpRequest) -> HttpResponse:
    """Look at what was given, and ask to confirm what it seems to be. Nothing is stored yet."""
    form = BringForm(request.POST, request.FILES)
    if not form.is_valid():
        return desk_page(request, "bring.html", {"form": form}, status=422)
    try:
        proposed = _proposed(form.cleaned_data)
    except importing.ImportRefused as refused:
        form.add_error(None, str(refused))
        return desk_page(request, "bring.html", {"form": form}, status=422)
    confirm = ArticleForm(initial=_initial(proposed))
    return _confirm_page(request, confirm, proposed.notes)


def _proposed(given: dict[str, Any]) -> Proposed:
    if given["url"]:
        return importing.from_url(given["url"])
    if given["file"]:
        return importing.from_file(given["file"].name, given["file"].read())
    return importing.from_paste(given["text"])


def _initial(proposed: Proposed) -> dict[str, Any]:
    """The form's values; a known source is shown by its name."""
    found = Source.objects.filter(slug=proposed.source).first()
    return asdict(proposed) | {"source": found.name if found else proposed.source}


def _confirm_page(
    request: HttpRequest, form: ArticleForm, notes: tuple[str, ...] = (), status: int = 200
) -> HttpResponse:
    context = {
        "form": form,
        "notes": notes,
        "sources": Source.objects.order_by("name", "pk"),
    }
    return desk_page(request, "confirm.html", context, status=status)


@require_POST
@desk_permission(IMPORT)
def store(request: HttpRequest) -> HttpResponse:
    """Store the article as confirmed, read it, and go to its review."""
    form = ArticleForm(request.POST)
    if not form.is_valid():
        return _confirm_page(request, form, status=422)
    try:
        imported = importing.import_article(**form.cleaned_data, by=request.user)
    except importing.ImportRefused as refused:
        form.add_error(None, str(refused))
        return _confirm_page(request, form, status=422)
    for note in imported.notes:
        messages.info(request, note)
    current = imported.article.readings.filter(is_current=True).first()
    if current is None:
        current = suggesting.read_article(article=imported.article, by=request.user)
    return redirect(current)


@require_POST
@desk_permission(IMPORT)
def read_again(request: HttpRequest, pk: int) -> HttpResponse:
    """Run the reader over a stored article; what was decided stays decided."""
    article = get_object_or_404(Article.objects.filter(stored_text__isnull=False), pk=pk)
    before = article.readings.filter(is_current=True).first()
    reading = suggesting.read_article(article=article, by=request.user)
    if before:
        messages.info(request, _("Read again. What was decided before has been kept."))
    return redirect(reverse("desk:review", args=[reading.pk]))
