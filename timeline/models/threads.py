"""Threads: named chains of events."""

from __future__ import annotations

from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from timeline.models.events import Event


class Thread(models.Model):
    """A named chain of linked events with its own page."""

    slug = models.SlugField(_("address word"), max_length=120, unique=True)
    title = models.CharField(_("title"), max_length=200)
    summary = models.TextField(_("summary"), blank=True)
    events = models.ManyToManyField(
        Event, through="ThreadEntry", related_name="threads", verbose_name=_("events")
    )

    class Meta:
        verbose_name = _("thread")
        verbose_name_plural = _("threads")

    def __str__(self) -> str:
        return self.title or self.slug

    def get_absolute_url(self) -> str:
        return reverse("timeline:thread", args=[self.slug])


class ThreadEntry(models.Model):
    """An event's place in a thread."""

    thread = models.ForeignKey(Thread, models.CASCADE, related_name="entries")
    event = models.ForeignKey(
        Event, models.CASCADE, related_name="thread_entries", verbose_name=_("event")
    )
    position = models.PositiveIntegerField(_("position"), default=0)

    class Meta:
        verbose_name = _("event in the thread")
        verbose_name_plural = _("events in the thread")
        constraints = [
            models.UniqueConstraint(
                fields=["thread", "event"],
                name="thread_entry_once",
                violation_error_message=_("The thread holds this event already."),
            )
        ]

    def __str__(self) -> str:
        return f"{self.position}. {self.event_id}"
