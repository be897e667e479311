"""Citations: the passages on which the record rests (selectors of the W3C Web Annotation model)."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from timeline.models.events import Event
from timeline.models.fields import State
from timeline.models.sources import Article
from timeline.models.statements import Statement


class CitationQuerySet(models.QuerySet["Citation"]):
    def published(self) -> CitationQuerySet:
        """Citations of public events and statements."""
        return self.filter(
            Q(event__state=State.PUBLISHED)
            | Q(statement__state=State.PUBLISHED, statement__event__state=State.PUBLISHED)
        )

    def for_list(self) -> CitationQuerySet:
        """Oldest article first, with its source."""
        return self.select_related("article__source", "article__origin").order_by(
            models.F("article__published_earliest").asc(nulls_last=True), "pk"
        )


class Citation(models.Model):
    """A passage of an article that supports an event or a statement.

    `start` and `end` are half-open character indexes into the article's stored text; both are
    NULL, and `exact` is empty, where only the page is known and not the passage.
    """

    article = models.ForeignKey(
        Article, models.PROTECT, related_name="citations", verbose_name=_("article")
    )
    event = models.ForeignKey(
        Event,
        models.CASCADE,
        null=True,
        blank=True,
        related_name="citations",
        verbose_name=_("supports the event"),
    )
    statement = models.ForeignKey(
        Statement,
        models.CASCADE,
        null=True,
        blank=True,
        related_name="citations",
        verbose_name=_("supports the statement"),
    )
    start = models.PositiveIntegerField(_("from character"), null=True, blank=True)
    end = models.PositiveIntegerField(_("to character"), null=True, blank=True)
    exact = models.TextField(_("exact words"), blank=True)
    prefix = models.CharField(_("words before"), max_length=80, blank=True)
    suffix = models.CharField(_("words after"), max_length=80, blank=True)
    date_text = models.CharField(
        _("dated by the words"),
        max_length=120,
        blank=True,
        help_text=_("The words of the article from which the date was read."),
    )
    date_rule = models.CharField(_("rule that read the date"), max_length=60, blank=True)

    objects = CitationQuerySet.as_manager()

    class Meta:
        verbose_name = _("citation")
        verbose_name_plural = _("citations")
        constraints = [
            models.CheckConstraint(
                condition=Q(event__isnull=False, statement__isnull=True)
                | Q(event__isnull=True, statement__isnull=False),
                name="citation_supports_one_thing",
                violation_error_message=_("A citation supports one event or one statement."),
            ),
            models.CheckConstraint(
                condition=Q(start__isnull=True, end__isnull=True) | Q(start__lt=models.F("end")),
                name="citation_span_in_order",
                violation_error_message=_("A passage ends after it begins."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.article_id}: {self.exact[:60]}"
