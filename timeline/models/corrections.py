"""Corrections: what of a published record was changed, when and why. Readers see all of them."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from timeline.models.events import Event
from timeline.models.fields import State
from timeline.models.statements import Statement


class CorrectionQuerySet(models.QuerySet["Correction"]):
    def published(self) -> CorrectionQuerySet:
        """Corrections of events and statements that are public still, newest first."""
        return (
            self.filter(Q(statement=None) | Q(statement__state=State.PUBLISHED))
            .filter(event__state=State.PUBLISHED)
            .select_related("event", "statement")
            .order_by("-at", "-pk")
        )


class Correction(models.Model):
    """One public correction. `changes` maps a field's name to its old and its new text."""

    event = models.ForeignKey(
        Event, models.CASCADE, related_name="corrections", verbose_name=_("event")
    )
    statement = models.ForeignKey(
        Statement,
        models.CASCADE,
        null=True,
        blank=True,
        related_name="corrections",
        verbose_name=_("statement"),
    )
    at = models.DateTimeField(_("at"), auto_now_add=True)
    reason = models.CharField(_("reason"), max_length=400)
    changes = models.JSONField(_("what changed"), default=dict)

    objects = CorrectionQuerySet.as_manager()

    class Meta:
        verbose_name = _("correction")
        verbose_name_plural = _("corrections")

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d}: {self.reason}"
