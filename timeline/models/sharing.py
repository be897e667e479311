"""What readers keep: short links, and dated snapshots of a view."""

from __future__ import annotations

from django.db import models
from django.urls import reverse


class ShortLink(models.Model):
    """A short code for a canonical address of this site."""

    code = models.CharField(primary_key=True, max_length=12)
    path = models.CharField(max_length=2000)
    created = models.DateTimeField(auto_now_add=True)

    def __str__(self) -> str:
        return f"{self.code}: {self.path}"

    def get_absolute_url(self) -> str:
        return reverse("short", args=[self.code])


class Snapshot(models.Model):
    """What a view held on a day, kept for ever. `events` is a list of dicts: id, date, kind, side,
    and title and summary per language."""

    code = models.CharField(primary_key=True, max_length=12)
    language = models.CharField(max_length=2)
    query = models.CharField(max_length=2000, blank=True)
    taken = models.DateTimeField(auto_now_add=True)
    number = models.PositiveBigIntegerField()  # the record's version at that moment
    events = models.JSONField()

    def __str__(self) -> str:
        return f"{self.code}: {self.query or 'everything'} ({self.taken:%Y-%m-%d})"

    def get_absolute_url(self) -> str:
        return reverse("snapshot", args=[self.code])
