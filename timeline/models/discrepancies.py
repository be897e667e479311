"""Discrepancies: an attribute of an event for which its sources have different values."""

from __future__ import annotations

from collections.abc import Iterable

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from timeline.models.authorities import Vocabulary
from timeline.models.citations import Citation
from timeline.models.events import Event
from timeline.models.fields import State

LANGUAGES = ("en", "ar", "ru")


class Attribute(Vocabulary):
    """What sources may tell differently of an event: the length of talks, a number of people."""

    class Meta:
        verbose_name = _("attribute")
        verbose_name_plural = _("attributes")


class ReportedValueQuerySet(models.QuerySet["ReportedValue"]):
    def cited(self) -> ReportedValueQuerySet:
        """Values whose passage still supports their event."""
        return self.filter(citation__event=models.F("event"))

    def published(self) -> ReportedValueQuerySet:
        return self.cited().filter(event__state=State.PUBLISHED)

    def for_list(self) -> ReportedValueQuerySet:
        """By attribute, the oldest article first: no order of merit."""
        return self.select_related("attribute", "citation__article__source").order_by(
            "attribute__slug",
            models.F("citation__article__published_earliest").asc(nulls_last=True),
            "pk",
        )


class ReportedValue(models.Model):
    """What one source has for an attribute of an event, by the passage that says so.

    Nothing marks a value as the right one. Values of one attribute that are not all equal are a
    discrepancy: `timeline.versioning` counts them into `Event.is_disputed`.
    """

    event = models.ForeignKey(
        Event, models.CASCADE, related_name="reported_values", verbose_name=_("event")
    )
    attribute = models.ForeignKey(
        Attribute, models.PROTECT, related_name="reported_values", verbose_name=_("attribute")
    )
    citation = models.ForeignKey(
        Citation, models.CASCADE, related_name="reported_values", verbose_name=_("passage")
    )
    value = models.CharField(_("value"), max_length=200)

    objects = ReportedValueQuerySet.as_manager()

    class Meta:
        verbose_name = _("value by a source")
        verbose_name_plural = _("values by source")
        constraints = [
            models.UniqueConstraint(
                fields=["event", "attribute", "citation"],
                name="reported_value_once",
                violation_error_message=_("This passage has a value of this attribute already."),
            )
        ]

    def __str__(self) -> str:
        return f"{self.attribute}: {self.value or self.said}"

    @property
    def said(self) -> str:
        """The value in the first language in which it is written: equal words are equal values."""
        return next(filter(None, (getattr(self, f"value_{code}") for code in LANGUAGES)), "")

    def clean(self) -> None:
        if self.citation_id and self.citation.event_id != self.event_id:
            raise ValidationError({"citation": _("The passage supports another record.")})
        if not self.said:
            raise ValidationError({"value_en": _("Write it in one language at least.")})


def discrepancies(
    values: Iterable[ReportedValue],
) -> list[tuple[Attribute, list[ReportedValue]]]:
    """The values of each attribute of one event on which its sources differ, in the given order."""
    told: dict[Attribute, list[ReportedValue]] = {}
    for value in values:
        told.setdefault(value.attribute, []).append(value)
    return [
        (attribute, rows)
        for attribute, rows in told.items()
        if len({row.said.casefold() for row in rows}) > 1
    ]
