"""Authorities: the controlled vocabularies that events and statements point to."""

from __future__ import annotations

import datetime as dt

from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from timeline.models.fields import EdtfField, Side


class Vocabulary(models.Model):
    """A term of a controlled vocabulary (SKOS): a slug, a label and a definition per language."""

    slug = models.SlugField(_("address word"), max_length=60, unique=True)
    label = models.CharField(_("label"), max_length=120)
    definition = models.TextField(_("definition"), blank=True)

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return self.label or self.slug


class Kind(Vocabulary):
    """What sort of event: summit, call, sanctions, ..."""

    class Meta:
        verbose_name = _("kind")
        verbose_name_plural = _("kinds")


class TopicQuerySet(models.QuerySet["Topic"]):
    def published(self) -> TopicQuerySet:
        """Topics of a published event, and those that are broader than one."""
        from timeline.models.events import Event  # the models refer to each other in a ring

        public = Event.objects.published()
        return self.filter(
            Exists(public.filter(topics=OuterRef("pk")))
            | Exists(public.filter(topics__broader=OuterRef("pk")))
        )


class Topic(Vocabulary):
    """What an event is about."""

    broader = models.ForeignKey(
        "self", models.SET_NULL, null=True, blank=True, verbose_name=_("broader topic")
    )

    objects = TopicQuerySet.as_manager()

    class Meta:
        verbose_name = _("topic")
        verbose_name_plural = _("topics")

    def get_absolute_url(self) -> str:
        return reverse("timeline:topic", args=[self.slug])


class PlaceQuerySet(models.QuerySet["Place"]):
    def published(self) -> PlaceQuerySet:
        """Places of a published event."""
        from timeline.models.events import Event  # the models refer to each other in a ring

        return self.filter(Exists(Event.objects.published().filter(place=OuterRef("pk"))))


class Place(models.Model):
    """A place, by the coordinates of its city."""

    slug = models.SlugField(_("address word"), max_length=80, unique=True)
    name = models.CharField(_("name"), max_length=120)
    country_code = models.CharField(_("country (ISO 3166)"), max_length=2, blank=True)
    lat = models.FloatField(_("latitude"), null=True, blank=True)
    lon = models.FloatField(_("longitude"), null=True, blank=True)

    objects = PlaceQuerySet.as_manager()

    class Meta:
        verbose_name = _("place")
        verbose_name_plural = _("places")
        constraints = [
            models.CheckConstraint(
                condition=Q(lat__isnull=True, lon__isnull=True)
                | Q(lat__gte=-90, lat__lte=90, lon__gte=-180, lon__lte=180),
                name="place_on_earth",
                violation_error_message=_("Latitude is -90 to 90, longitude -180 to 180."),
            )
        ]

    def __str__(self) -> str:
        return self.name or self.slug

    def get_absolute_url(self) -> str:
        return reverse("timeline:place", args=[self.slug])


class ActorQuerySet(models.QuerySet["Actor"]):
    def published(self) -> ActorQuerySet:
        """Actors who take part in a published event or speak in a published statement."""
        from timeline.models.events import Event  # the models refer to each other in a ring
        from timeline.models.statements import Statement

        return self.filter(
            Exists(Event.objects.published().filter(actors=OuterRef("pk")))
            | Exists(Statement.objects.published().filter(speakers=OuterRef("pk")))
        )


class Actor(models.Model):
    """A person or an institution."""

    class Kind(models.TextChoices):
        PERSON = "person", _("person")
        INSTITUTION = "institution", _("institution")
        STATE = "state", pgettext_lazy("kind of actor", "state")
        COMPANY = "company", _("company")
        GROUP = "group", _("group")

    slug = models.SlugField(_("address word"), max_length=80, unique=True)
    name = models.CharField(_("name"), max_length=160)
    kind = models.CharField(_("kind"), max_length=12, choices=Kind, default=Kind.PERSON)
    side = models.CharField(_("side"), max_length=5, choices=Side, default=Side.OTHER)
    wikidata_id = models.CharField(_("Wikidata id"), max_length=20, blank=True)

    objects = ActorQuerySet.as_manager()

    class Meta:
        verbose_name = _("person or institution")
        verbose_name_plural = _("people and institutions")

    def __str__(self) -> str:
        return self.name or self.slug

    def get_absolute_url(self) -> str:
        return reverse("timeline:actor", args=[self.slug])


class Alias(models.Model):
    """One of the names under which an actor is printed, in one language."""

    class Kind(models.TextChoices):
        FULL = "full", _("full name")
        FAMILY = "family", _("family name")
        ABBREVIATION = "abbreviation", _("abbreviation")
        TRANSLITERATION = "transliteration", _("other spelling")
        METONYM = "metonym", _("stands for it")

    actor = models.ForeignKey(Actor, models.CASCADE, related_name="aliases")
    language = models.CharField(_("language"), max_length=2)
    name = models.CharField(_("name"), max_length=160)
    kind = models.CharField(_("kind"), max_length=16, choices=Kind, default=Kind.FULL)

    class Meta:
        verbose_name = _("alias")
        verbose_name_plural = _("aliases")
        constraints = [
            models.UniqueConstraint(
                fields=["actor", "language", "name"],
                name="alias_once",
                violation_error_message=_("This actor has this alias already."),
            )
        ]

    def __str__(self) -> str:
        return f"{self.name} ({self.language})"


class RoleQuerySet(models.QuerySet["Role"]):
    def held_on(self, day: dt.date) -> RoleQuerySet:
        """Offices that may have been held on `day`: an unknown end counts as not yet ended."""
        return self.filter(
            Q(begins_earliest__lte=day) | Q(begins_earliest=None),
            Q(ends_latest__gte=day) | Q(ends_latest=None),
        )


class Role(models.Model):
    """An office that an actor held, from..to."""

    actor = models.ForeignKey(Actor, models.CASCADE, related_name="roles")
    title = models.CharField(_("office"), max_length=200)
    variants = models.TextField(
        _("further wordings in Arabic"), blank=True, help_text=_("One on each line.")
    )
    begins = EdtfField(_("from"), blank=True, earliest="begins_earliest")
    begins_earliest = models.DateField(null=True, blank=True, editable=False)
    ends = EdtfField(_("to"), blank=True, latest="ends_latest")
    ends_latest = models.DateField(null=True, blank=True, editable=False)
    is_certain = models.BooleanField(_("dates are certain"), default=True)

    objects = RoleQuerySet.as_manager()

    class Meta:
        verbose_name = _("office")
        verbose_name_plural = _("offices")
        constraints = [
            models.UniqueConstraint(
                fields=["actor", "title_en", "begins"],
                name="role_once",
                violation_error_message=_("This office with this beginning is there already."),
            )
        ]

    def __str__(self) -> str:
        return f"{self.actor}: {self.title} ({self.begins or '?'}/{self.ends or '..'})"
