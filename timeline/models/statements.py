"""Statements: one utterance each, with its wordings, and what came of it."""

from __future__ import annotations

import datetime as dt

from django.db import models
from django.db.models import Prefetch, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from timeline.models.authorities import Actor
from timeline.models.events import Event
from timeline.models.fields import Curated, EdtfField, Side, State, left_to_right
from timeline.models.sources import Article


class StatementQuerySet(models.QuerySet["Statement"]):
    def published(self) -> StatementQuerySet:
        """Public statements: published themselves, about a published event."""
        return self.filter(state=State.PUBLISHED, event__state=State.PUBLISHED)

    def for_list(self) -> StatementQuerySet:
        """In the order said, with what came of each, with speakers and wordings."""
        return (
            self.select_related("outcome__event")
            .order_by("said_earliest", "pk")
            .prefetch_related("speakers", Prefetch("renderings", Rendering.objects.order_by("pk")))
        )


class Statement(Curated):
    """One utterance."""

    class Form(models.TextChoices):
        DIRECT = "direct", _("direct quotation")
        REPORTED = "reported", _("reported")
        MIXED = "mixed", _("reported with quoted words")

    event = models.ForeignKey(
        Event,
        models.CASCADE,
        null=True,
        blank=True,
        related_name="statements",
        verbose_name=_("about the event"),
    )
    speakers = models.ManyToManyField(
        Actor, blank=True, related_name="statements", verbose_name=_("speakers")
    )
    speaker_description = models.CharField(
        _("unnamed speaker"),
        max_length=200,
        blank=True,
        help_text=_("For a speaker without a name: “a senior US official”."),
    )
    role = models.CharField(_("office at the time"), max_length=200, blank=True)
    side = models.CharField(_("side"), max_length=5, choices=Side, default=Side.OTHER)
    audience = models.CharField(_("said to"), max_length=200, blank=True)
    said = EdtfField(
        _("said on (EDTF)"), blank=True, earliest="said_earliest", latest="said_latest"
    )
    said_earliest = models.DateField(null=True, blank=True, editable=False)
    said_latest = models.DateField(null=True, blank=True, editable=False)
    form = models.CharField(_("form"), max_length=8, choices=Form, default=Form.DIRECT)
    via = models.CharField(
        _("relayed by"),
        max_length=200,
        blank=True,
        help_text=_("The agency or outlet that the article had the words from."),
    )
    speaks_of_future = models.BooleanField(_("speaks of what is to come"), default=False)
    # The day as of which `timeline.known` tells the statement; None for all that is known today.
    known_day: dt.date | None = None

    objects = StatementQuerySet.as_manager()

    class Meta:
        verbose_name = _("statement")
        verbose_name_plural = _("statements")
        constraints = [
            models.CheckConstraint(
                condition=Q(event__isnull=False) | ~Q(state=State.PUBLISHED),
                name="statement_published_about_event",
                violation_error_message=_("A published statement belongs to an event."),
            ),
            models.CheckConstraint(
                condition=Q(state__in=State.values), name="statement_state_known"
            ),
        ]

    def __str__(self) -> str:
        return left_to_right(f"#{self.pk} {self.said}")

    def get_absolute_url(self) -> str:
        address = reverse("timeline:statement", args=[self.pk])
        return f"{address}?known_by={self.known_day}" if self.known_day else address

    @property
    def shown_outcome(self) -> Outcome | None:
        """What came of it; None where nothing is recorded, or nothing was known on its day."""
        outcome: Outcome | None = getattr(self, "outcome", None)
        if outcome and self.known_day and not outcome.was_known(self.known_day):
            return None
        return outcome

    def was_known(self, day: dt.date) -> bool:
        """Whether it had been said by the end of this day; one without a date counts as not."""
        return self.said_latest is not None and self.said_latest <= day

    def rendering_for(self, language: str) -> Rendering | None:
        """The wording to show a reader of `language`: its own, else the words as printed."""
        renderings = list(self.renderings.all())
        as_printed = [r for r in renderings if not r.is_translation]
        in_language = [r for r in renderings if r.language == language]
        return next(
            iter(
                [
                    *[r for r in in_language if r in as_printed],
                    *in_language,
                    *as_printed,
                    *renderings,
                ]
            ),
            None,
        )


class Rendering(models.Model):
    """The words of a statement in one language: as one article printed them, or a translation."""

    statement = models.ForeignKey(Statement, models.CASCADE, related_name="renderings")
    language = models.CharField(_("language"), max_length=12)
    text = models.TextField(_("words"))
    article = models.ForeignKey(
        Article,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="renderings",
        verbose_name=_("printed in"),
    )
    translator = models.CharField(
        _("translator"),
        max_length=120,
        blank=True,
        help_text=_("Leave empty for words as printed."),
    )

    class Meta:
        verbose_name = _("wording")
        verbose_name_plural = _("wordings")
        constraints = [
            models.CheckConstraint(
                condition=(Q(article__isnull=False) & Q(translator=""))
                | (Q(article__isnull=True) & ~Q(translator="")),
                name="rendering_printed_or_translated",
                violation_error_message=_(
                    "A wording is either printed in an article "
                    "or a translation with its translator."
                ),
            )
        ]

    def __str__(self) -> str:
        return f"{self.language}: {self.text[:60]}"

    @property
    def is_translation(self) -> bool:
        """Whether these are a translator's words and not those of a printed article."""
        return bool(self.translator)


class Outcome(models.Model):
    """What came of a statement about the future."""

    class Verdict(models.TextChoices):
        CAME_TRUE = "came-true", _("came true")
        PARTLY = "partly", _("partly")
        DID_NOT = "did-not", _("did not")
        OPEN = "open", _("open")

    statement = models.OneToOneField(
        Statement, models.CASCADE, related_name="outcome", verbose_name=_("statement")
    )
    verdict = models.CharField(_("what came of it"), max_length=10, choices=Verdict)
    event = models.ForeignKey(
        Event,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="outcomes",
        verbose_name=_("shown by the event"),
    )
    note = models.CharField(_("note"), max_length=400, blank=True)

    class Meta:
        verbose_name = _("outcome")
        verbose_name_plural = _("outcomes")

    def __str__(self) -> str:
        return f"{self.statement_id}: {self.verdict}"

    def was_known(self, day: dt.date) -> bool:
        """Whether the event that shows it had happened by the end of this day."""
        return bool(self.event and self.event.latest <= day)

    @property
    def public_event(self) -> Event | None:
        """The event that shows it, where the public may see that."""
        return self.event if self.event and self.event.state == State.PUBLISHED else None
