"""Sources and their articles; the stored text of an article is shown, never changed."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.db.models import Q, QuerySet
from django.http import HttpRequest
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from newsroom.admin.base import ReadOnlyAdmin, RecordAdmin, Rows, source_names
from newsroom.admin.forms import RecordForm
from newsroom.models import ArticleText
from timeline.models import Article, Event, Source


class SourceForm(RecordForm):
    """Its own name may be in any script; the others say theirs."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for language, direction in (("ar", "rtl"), ("ru", "ltr")):
            if field := self.fields.get(f"name_{language}"):
                field.widget.attrs.update(lang=language, dir=direction)


@admin.register(Source)
class SourceAdmin(RecordAdmin):
    form = SourceForm
    redirects = "source"
    fieldsets = [
        (None, {"fields": [*source_names(), "slug", "kind", "state_run"]}),
        (_("Where it is"), {"fields": ["site", ("country_code", "language")]}),
    ]
    list_display = (*source_names(), "kind", "state_run", "country_code", "language", "site")
    list_filter = ("kind", "state_run", "language", "country_code")
    search_fields = (*source_names(), "slug", "site")
    ordering = ("name", "pk")

    def events_of(self, obj: Source) -> QuerySet[Event]:
        return citing(Q(source=obj) | Q(origin=obj))


def citing(articles: Q) -> QuerySet[Event]:
    """Events that rest on one of these articles, by themselves or by a statement about them."""
    pages = Article.objects.filter(articles).values("pk")
    cited = Q(citations__article__in=pages) | Q(statements__citations__article__in=pages)
    return Event.objects.filter(pk__in=Event.objects.filter(cited).values("pk"))


def stored(text: ArticleText | None) -> str:
    """The stored text as it is read, in its language and direction."""
    if text is None or text.pk is None:
        return ""
    language = text.article.language
    return format_html(
        '<div class="stored" lang="{}" dir="auto" tabindex="0" role="region" aria-label="{}">'
        "{}</div>",
        language,
        _("stored text"),
        text.text,
    )


class TextRows(Rows):
    """The stored text: spans of citations count in it, so it never changes."""

    model = ArticleText
    fields = ("shown_text", "imported_at", "imported_by")
    readonly_fields = fields
    can_delete = False

    @admin.display(description=_("text"))
    def shown_text(self, obj: ArticleText) -> str:
        return stored(obj)

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False


class ArticleForm(RecordForm):
    own_language = ("headline", "byline", "dateline")


@admin.register(Article)
class ArticleAdmin(RecordAdmin):
    form = ArticleForm
    fieldsets = [
        (None, {"fields": ["source", "origin", "headline", "byline", "dateline"]}),
        (_("Publication"), {"fields": ["published", "language", "url", "publisher_label"]}),
        (_("At the desk"), {"fields": ["retrieved"]}),
    ]
    autocomplete_fields = ("source", "origin")
    list_display = ("shown_headline", "source", "published", "language", "has_text")
    list_filter = (("stored_text", admin.EmptyFieldListFilter), "language", "source__kind")
    list_select_related = ("source", "stored_text")
    date_hierarchy = "published_earliest"
    search_fields = ("headline", "url", *source_names("source__"), "byline", "publisher_label")
    ordering = ("-published_earliest", "-pk")
    inlines = (TextRows,)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Article]:
        return super().get_queryset(request).select_related("source")

    @admin.display(description=_("headline"), ordering="headline")
    def shown_headline(self, obj: Article) -> str:
        return format_html('<bdi lang="{}">{}</bdi>', obj.language, obj.headline or obj.url or "–")

    @admin.display(description=_("stored text"), boolean=True)
    def has_text(self, obj: Article) -> bool:
        return hasattr(obj, "stored_text")

    def events_of(self, obj: Article) -> QuerySet[Event]:
        return citing(Q(pk=obj.pk))


@admin.register(ArticleText)
class ArticleTextAdmin(ReadOnlyAdmin):
    list_display = ("article", "imported_at", "imported_by")
    list_select_related = ("article__source", "imported_by")
    fields = ("article", "shown_text", "sha256", "imported_at", "imported_by")
    search_fields = ("article__headline", *source_names("article__source__"))
    ordering = ("-imported_at", "-pk")

    @admin.display(description=_("text"))
    def shown_text(self, obj: ArticleText) -> str:
        return stored(obj)
