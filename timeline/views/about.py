"""How the record is made, what was corrected in it, and what is kept of its readers."""

from __future__ import annotations

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from timeline import feeds
from timeline.found import current_index
from timeline.models import Correction


@require_safe
def about(request: HttpRequest) -> HttpResponse:
    """What this is, how it is made, and under which licences."""
    return render(request, "timeline/about.html", {"total": len(current_index())})


@require_safe
def privacy(request: HttpRequest) -> HttpResponse:
    """What is known of readers, and what is kept."""
    return render(request, "timeline/privacy.html")


@require_safe
def corrections(request: HttpRequest) -> HttpResponse:
    """Every correction of a published record, newest first."""
    page = Paginator(Correction.objects.published(), 50).get_page(request.GET.get("page"))
    return render(request, "timeline/corrections.html", {"page": page})


@require_safe
def corrections_feed(request: HttpRequest, form: str) -> HttpResponse:
    """The newest corrections as a feed."""
    if form not in feeds.FORMS:
        raise Http404
    return feeds.FORMS[form](feeds.of_corrections(request, form))
