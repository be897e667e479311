"""What keeps addresses and caches true: former slugs, and the number of the record's version."""

from __future__ import annotations

import uuid

from django.db import models
from django.utils.translation import gettext_lazy as _


class RecordVersion(models.Model):
    """One row: the number that every publishing write raises in its own transaction."""

    # Two databases (a restored backup, another test) may be at one number and differ: not in this.
    lineage = models.UUIDField(_("lineage"), default=uuid.uuid4, editable=False)
    number = models.PositiveBigIntegerField(_("number"), default=0)
    # An index older than this cannot be brought up to date event by event (rows were deleted).
    rebuilt_in = models.PositiveBigIntegerField(_("rebuilt in"), default=0)

    class Meta:
        verbose_name = _("record version")
        verbose_name_plural = _("record versions")

    def __str__(self) -> str:
        return str(self.number)


class FormerSlug(models.Model):
    """An address word that a record once had: it redirects for ever."""

    model = models.CharField(_("model"), max_length=20)  # actor, topic, place, source, thread
    slug = models.SlugField(_("address word"), max_length=120)
    object_id = models.PositiveBigIntegerField(_("number"))

    class Meta:
        verbose_name = _("former address")
        verbose_name_plural = _("former addresses")
        constraints = [models.UniqueConstraint(fields=["model", "slug"], name="former_slug_once")]

    def __str__(self) -> str:
        return f"{self.model} {self.slug}"


class LoadedRow(models.Model):
    """A row of the starting record that has been loaded once.

    It is never loaded again, so what an editor changes or removes afterwards stays changed.
    """

    file = models.CharField(_("file"), max_length=40)
    key = models.CharField(_("key"), max_length=64)  # SHA-256 of the row's identifying columns

    class Meta:
        verbose_name = _("loaded row")
        verbose_name_plural = _("loaded rows")
        constraints = [models.UniqueConstraint(fields=["file", "key"], name="loaded_row_once")]

    def __str__(self) -> str:
        return f"{self.file} {self.key[:12]}"
