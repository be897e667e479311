"""What keeps addresses and caches true: former slugs, and the number of the record's version."""

from __future__ import annotations

import uuid

from django.db import models


class RecordVersion(models.Model):
    """One row: the number that every publishing write raises in its own transaction."""

    # Two databases (a restored backup, another test) may be at one number and differ: not in this.
    lineage = models.UUIDField(default=uuid.uuid4, editable=False)
    number = models.PositiveBigIntegerField(default=0)
    # An index older than this cannot be brought up to date event by event (rows were deleted).
    rebuilt_in = models.PositiveBigIntegerField(default=0)

    class Meta:
        verbose_name = "record version"

    def __str__(self) -> str:
        return str(self.number)


class FormerSlug(models.Model):
    """An address word that a record once had: it redirects for ever."""

    model = models.CharField(max_length=20)  # actor, topic, place, source, thread
    slug = models.SlugField(max_length=120)
    object_id = models.PositiveBigIntegerField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["model", "slug"], name="former_slug_once")]

    def __str__(self) -> str:
        return f"{self.model} {self.slug}"


class LoadedRow(models.Model):
    """A row of the starting record that has been loaded once.

    It is never loaded again, so what an editor changes or removes afterwards stays changed.
    """

    file = models.CharField(max_length=40)
    key = models.CharField(max_length=64)  # SHA-256 of the row's identifying columns

    class Meta:
        constraints = [models.UniqueConstraint(fields=["file", "key"], name="loaded_row_once")]

    def __str__(self) -> str:
        return f"{self.file} {self.key[:12]}"
