"""What readers keep: short links, and dated snapshots of a view."""

from __future__ import annotations

from django.db import models
from django.urls import reverse
from django.utils.encoding import uri_to_iri
from django.utils.translation import gettext_lazy as _


class ShortLink(models.Model):
    """A short code for a canonical address of this site."""

    code = models.CharField(_("code"), primary_key=True, max_length=12)
    path = models.CharField(_("address"), max_length=2000)
    created = models.DateTimeField(_("created"), auto_now_add=True)

    class Meta:
        verbose_name = _("short link")
        verbose_name_plural = _("short links")

    def __str__(self) -> str:
        return f"{self.code}: {self.path}"

    def get_absolute_url(self) -> str:
        return reverse("short", args=[self.code])

    @property
    def words(self) -> str:
        """The address as people read it: its Arabic and Russian letters as such."""
        return uri_to_iri(self.path)


class Snapshot(models.Model):
    """What a view held on a day, kept for ever. `events` is a list of dicts: id, date, kind, side,
    and title and summary per language."""

    code = models.CharField(_("code"), primary_key=True, max_length=12)
    language = models.CharField(_("language"), max_length=2)
    query = models.CharField(_("query"), max_length=2000, blank=True)
    taken = models.DateTimeField(_("taken"), auto_now_add=True)
    number = models.PositiveBigIntegerField(_("number"))  # the record's version at that moment
    events = models.JSONField(_("events"))

    class Meta:
        verbose_name = _("dated snapshot")
        verbose_name_plural = _("dated snapshots")

    def __str__(self) -> str:
        return f"{self.code}: {self.query or 'everything'} ({self.taken:%Y-%m-%d})"

    def get_absolute_url(self) -> str:
        return reverse("snapshot", args=[self.code])
