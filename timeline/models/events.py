"""Events, who took part in them, and how they answer each other."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Prefetch, Q
from django.urls import reverse
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _

from timeline.models.authorities import Actor, Kind, Place, Topic
from timeline.models.fields import Curated, EdtfField, Side, State, left_to_right


class EventQuerySet(models.QuerySet["Event"]):
    def published(self) -> EventQuerySet:
        """What the public may see: the one door to the record for readers' code."""
        return self.filter(state=State.PUBLISHED)

    def between(self, first: dt.date, last: dt.date, *, certainly: bool = False) -> EventQuerySet:
        """Events possibly (or certainly) inside first..last, both days included."""
        if certainly:
            return self.filter(earliest__gte=first, latest__lte=last)
        return self.filter(earliest__lte=last, latest__gte=first)

    def for_list(self) -> EventQuerySet:
        """Everything that a card of a list shows, in a fixed number of queries."""
        from timeline.models.statements import Statement  # the models refer to each other in a ring

        return self.select_related("kind", "place").prefetch_related(
            Prefetch(
                "statements", Statement.objects.published().for_list(), to_attr="public_statements"
            ),
            "threads",
        )

    def in_order(self, ids: Iterable[int]) -> list[Event]:
        """The events with these ids, in the order of the ids; missing ones are left out."""
        ids = list(ids)
        found = {event.pk: event for event in self.filter(pk__in=ids)}
        return [found[pk] for pk in ids if pk in found]


class Event(Curated):
    """Something that happened."""

    class Certainty(models.TextChoices):
        """How well the event is attested, as its compilers judged."""

        HIGH = "high", _("well attested")
        MEDIUM = "medium", _("partly attested")
        LOW = "low", _("weakly attested")

    class Voices(models.TextChoices):
        """Whose words the record holds about the event."""

        BOTH = "both", _("both sides quoted")
        US = "us", _("only Washington quoted")
        RU = "ru", _("only Moscow quoted")
        NONE = "none", _("neither side quoted")

    record_key = models.SlugField(
        _("key in the starting record"), max_length=120, unique=True, null=True, blank=True
    )
    slug = models.SlugField(_("address words"), max_length=120)
    title = models.CharField(_("title"), max_length=250)
    summary = models.TextField(_("summary"), blank=True)
    kind = models.ForeignKey(Kind, models.PROTECT, related_name="events", verbose_name=_("kind"))
    date = EdtfField(
        _("date (EDTF)"), earliest="earliest", latest="latest", precision="date_precision"
    )
    earliest = models.DateField(_("first possible day"), editable=False)
    latest = models.DateField(_("last possible day"), editable=False)
    date_precision = models.CharField(_("exactness of the date"), max_length=12, editable=False)
    place = models.ForeignKey(
        Place,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="events",
        verbose_name=_("place"),
    )
    place_detail = models.CharField(
        _("place as recorded"), max_length=160, blank=True, help_text=_("In English.")
    )
    side = models.CharField(_("initiated by"), max_length=5, choices=Side, default=Side.OTHER)
    tone = models.SmallIntegerField(
        _("tone"),
        default=0,
        validators=[MinValueValidator(-10), MaxValueValidator(10)],
        help_text=_("-10 hostile .. +10 cooperative"),
    )
    certainty = models.CharField(
        _("verification"), max_length=6, choices=Certainty, default=Certainty.MEDIUM
    )
    actors = models.ManyToManyField(
        Actor, through="Participation", related_name="events", verbose_name=_("participants")
    )
    topics = models.ManyToManyField(
        Topic, blank=True, related_name="events", verbose_name=_("topics")
    )
    # Counted by `timeline.versioning.touch` in the same transaction as every publishing write:
    # the facet index and the oracle of its tests read the same columns.
    statement_count = models.PositiveIntegerField(_("statements"), default=0, editable=False)
    source_count = models.PositiveIntegerField(_("sources"), default=0, editable=False)
    origin_count = models.PositiveIntegerField(_("independent origins"), default=0, editable=False)
    voices = models.CharField(
        _("voices"), max_length=4, choices=Voices, default=Voices.NONE, editable=False
    )
    is_disputed = models.BooleanField(_("sources differ"), default=False, editable=False)
    disputed_attributes = models.ManyToManyField(
        "Attribute", related_name="disputed_events", editable=False
    )
    # The first day on which it was known: its own last day, or that of an earlier announcement.
    known_on = models.DateField(null=True, blank=True, editable=False)
    changed_in = models.PositiveBigIntegerField(default=0, editable=False, db_index=True)

    # The day as of which `timeline.known` tells the event; None for all that is known today.
    known_day: dt.date | None = None
    announcements: Sequence[Event] = ()  # of an event to come, as of that day
    # The query string of its address: the selection from which a page leads to it.
    carried = ""

    objects = EventQuerySet.as_manager()

    class Meta:
        verbose_name = _("event")
        verbose_name_plural = _("events")
        constraints = [
            models.CheckConstraint(
                condition=Q(tone__gte=-10, tone__lte=10),
                name="event_tone_range",
                violation_error_message=_("Tone goes from -10 to +10."),
            ),
            models.CheckConstraint(
                condition=Q(earliest__lte=models.F("latest")), name="event_dates_in_order"
            ),
            models.CheckConstraint(condition=Q(state__in=State.values), name="event_state_known"),
        ]
        indexes = [models.Index(fields=["state", "earliest", "id"], name="event_by_date")]

    def __str__(self) -> str:
        return f"{left_to_right(self.date)} {self.title} ({left_to_right(f'#{self.pk}')})"

    def save(self, *args: object, **kwargs: object) -> None:
        self.slug = self.slug or slugify(self.title_en or "")[:120].rstrip("-") or "event"
        super().save(*args, **kwargs)

    def get_absolute_url(self) -> str:
        address = reverse("timeline:event", args=[self.pk, self.slug])
        query = self.carried or (f"known_by={self.known_day}" if self.known_day else "")
        return f"{address}?{query}" if query else address

    @property
    def is_announced(self) -> bool:
        """Whether it is told as of a day on which it was still to come."""
        return self.known_day is not None and self.earliest > self.known_day

    @property
    def cursor(self) -> str:
        """Where this event stands in date order, for the address of the page after it."""
        return f"{self.earliest:%Y-%m-%d}.{self.pk}"


class Participation(models.Model):
    """An actor's part in an event."""

    class Role(models.TextChoices):
        PARTICIPANT = "participant", _("participant")
        INITIATOR = "initiator", _("initiator")
        RECIPIENT = "recipient", _("recipient")
        HOST = "host", _("host")
        MEDIATOR = "mediator", _("mediator")

    event = models.ForeignKey(Event, models.CASCADE, related_name="participations")
    actor = models.ForeignKey(
        Actor, models.PROTECT, related_name="participations", verbose_name=_("actor")
    )
    role = models.CharField(_("part"), max_length=12, choices=Role, default=Role.PARTICIPANT)

    class Meta:
        verbose_name = _("participant")
        verbose_name_plural = _("participants")
        constraints = [
            models.UniqueConstraint(
                fields=["event", "actor", "role"],
                name="participation_once",
                violation_error_message=_("This actor has this part in the event already."),
            )
        ]

    def __str__(self) -> str:
        return f"{self.actor} ({self.get_role_display()})"


class LinkQuerySet(models.QuerySet["Link"]):
    def published(self) -> LinkQuerySet:
        """Links whose both ends are public."""
        return self.filter(
            later__state=State.PUBLISHED, earlier__state=State.PUBLISHED
        ).select_related("later__kind", "earlier__kind")


class Link(models.Model):
    """A typed link from a later event to an earlier one, with its basis."""

    class Relation(models.TextChoices):
        IN_RESPONSE_TO = "in-response-to", _("in response to")
        FOLLOWS_UP = "follows-up", _("follows up")
        ANNOUNCED = "announced", _("announced")
        FULFILS = "fulfils", _("as agreed")
        REVERSES = "reverses", _("reverses")

    later = models.ForeignKey(
        Event, models.CASCADE, related_name="links_back", verbose_name=_("later event")
    )
    earlier = models.ForeignKey(
        Event, models.CASCADE, related_name="links_forward", verbose_name=_("earlier event")
    )
    relation = models.CharField(_("relation"), max_length=16, choices=Relation)
    note = models.CharField(_("note"), max_length=300, blank=True)
    basis = models.CharField(_("basis"), max_length=300, blank=True)

    objects = LinkQuerySet.as_manager()

    class Meta:
        verbose_name = _("link")
        verbose_name_plural = _("links")
        constraints = [
            models.UniqueConstraint(
                fields=["later", "earlier", "relation"],
                name="link_once",
                violation_error_message=_("These two events are linked so already."),
            ),
            models.CheckConstraint(
                condition=~Q(later=models.F("earlier")),
                name="link_not_to_itself",
                violation_error_message=_("An event cannot be linked to itself."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.later_id} {self.relation} {self.earlier_id}"
