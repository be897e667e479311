"""The desk's own tables: stored texts, readings, what they suggest, and every decision."""

from __future__ import annotations

import hashlib

from django.conf import settings
from django.db import models
from django.db.models import Count, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from timeline.models import Article, Event, Statement


class ArticleText(models.Model):
    """The full text of an article, for editors only: public code cannot even name it."""

    article = models.OneToOneField(
        Article, models.CASCADE, related_name="stored_text", verbose_name=_("article")
    )
    text = models.TextField(_("text"))
    sha256 = models.CharField("SHA-256", max_length=64, unique=True, editable=False)
    imported_at = models.DateTimeField(_("brought in at"), auto_now_add=True)
    imported_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("brought in by"),
    )

    class Meta:
        verbose_name = _("stored text")
        verbose_name_plural = _("stored texts")
        permissions = [("import_article", _("Can bring articles in and have them read"))]

    def __str__(self) -> str:
        return f"{self.article} ({len(self.text)} characters)"

    def save(self, *args: object, **kwargs: object) -> None:
        self.sha256 = self.hash_of(self.text)
        super().save(*args, **kwargs)

    @staticmethod
    def hash_of(text: str) -> str:
        """SHA-256 of the text's UTF-8 bytes, in hex."""
        return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


class ReadingQuerySet(models.QuerySet["Reading"]):
    def for_queue(self) -> ReadingQuerySet:
        """Newest article first, with how many suggestions are decided."""
        return (
            self.select_related("article__source")
            .annotate(
                total=Count("suggestions"),
                decided=Count("suggestions", filter=~Q(suggestions__status="pending")),
            )
            .order_by("-read_at", "-pk")
        )


class Reading(models.Model):
    """One run of the reader over one article."""

    article = models.ForeignKey(
        Article, models.CASCADE, related_name="readings", verbose_name=_("article")
    )
    read_at = models.DateTimeField(_("read at"), auto_now_add=True)
    read_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("read by"),
    )
    is_current = models.BooleanField(_("current"), default=True)
    # Everything found, as `newsroom.suggesting.as_json` writes it: dates, mentions, statements,
    # events, boilerplate. Kept whole so that a decision can be traced to what was read.
    findings = models.JSONField(_("findings"), default=dict)

    objects = ReadingQuerySet.as_manager()

    class Meta:
        verbose_name = _("reading")
        verbose_name_plural = _("readings")
        constraints = [
            models.UniqueConstraint(
                fields=["article"], condition=Q(is_current=True), name="reading_current_once"
            )
        ]

    def __str__(self) -> str:
        return f"{self.article} @ {self.read_at:%Y-%m-%d %H:%M}"

    def get_absolute_url(self) -> str:
        return reverse("desk:review", args=[self.pk])


class Suggestion(models.Model):
    """One proposal of the reader, to be accepted, edited, merged or rejected by an editor."""

    class Kind(models.TextChoices):
        EVENT = "event", _("Event")
        STATEMENT = "statement", _("Statement")

    class Status(models.TextChoices):
        PENDING = "pending", _("waiting")
        ACCEPTED = "accepted", _("accepted")
        MERGED = "merged", _("merged")
        REJECTED = "rejected", _("rejected")
        SUPERSEDED = "superseded", _("superseded")

    reading = models.ForeignKey(
        Reading, models.CASCADE, related_name="suggestions", verbose_name=_("reading")
    )
    kind = models.CharField(_("kind"), max_length=10, choices=Kind)
    status = models.CharField(
        _("state"), max_length=10, choices=Status, default=Status.PENDING, db_index=True
    )
    start = models.PositiveIntegerField(_("from character"))
    end = models.PositiveIntegerField(_("to character"))
    # The finding's own fields, and the editor's changes to them.
    payload = models.JSONField(_("content"))
    rule = models.CharField(_("rule"), max_length=60, blank=True)
    was_edited = models.BooleanField(_("edited"), default=False)
    # The same passage read again must not ask again: kind and exact words, hashed.
    fingerprint = models.CharField(_("fingerprint"), max_length=64, db_index=True)
    # Likely duplicate in the record, with the reasons as keys of `newsroom.duplicates.REASONS`.
    match_event = models.ForeignKey(
        Event,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("looks like the event"),
    )
    match_statement = models.ForeignKey(
        Statement,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("looks like the statement"),
    )
    match_reason = models.CharField(_("why it looks alike"), max_length=300, blank=True)
    # What it became.
    event = models.ForeignKey(
        Event,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="suggestions",
        verbose_name=_("event"),
    )
    statement = models.ForeignKey(
        Statement,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="suggestions",
        verbose_name=_("statement"),
    )
    # Merged into what is public already: its passage joins the record at the next publishing.
    waits = models.BooleanField(_("waits for publishing"), default=False, db_index=True)

    class Meta:
        verbose_name = _("suggestion")
        verbose_name_plural = _("suggestions")
        permissions = [("review_suggestion", _("Can decide on what the reader proposes"))]
        constraints = [
            models.CheckConstraint(
                condition=Q(start__lt=models.F("end")), name="suggestion_span_in_order"
            )
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.start}-{self.end} ({self.status})"

    @property
    def is_pending(self) -> bool:
        return self.status == self.Status.PENDING


class Decision(models.Model):
    """Who did what, when, from which suggestion (W3C PROV: agent, activity, derivation)."""

    class Activity(models.TextChoices):
        IMPORT = "import", _("brought in")
        READ = "read", _("read")
        ACCEPT = "accept", _("accepted")
        EDIT = "edit", _("edited")
        SUBMIT = "submit", _("sent to review")
        RETURN = "return", _("returned to the drafts")
        RESTORE = "restore", _("restored")
        MERGE = "merge", _("merged")
        REJECT = "reject", _("rejected")
        UNDO = "undo", _("undone")
        PUBLISH = "publish", _("published")
        WITHDRAW = "withdraw", _("withdrawn")
        CORRECT = "correct", _("corrected")

    agent = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="decisions",
        verbose_name=_("who"),
    )
    activity = models.CharField(_("what was done"), max_length=10, choices=Activity)
    at = models.DateTimeField(_("at"), auto_now_add=True)
    derived_from = models.ForeignKey(
        Suggestion,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="decisions",
        verbose_name=_("suggestion"),
    )
    # Reading an article again moves its decided suggestions to the new reading: this one stays.
    reading = models.ForeignKey(
        Reading,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="decisions",
        verbose_name=_("reading"),
    )
    article = models.ForeignKey(
        Article,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="decisions",
        verbose_name=_("article"),
    )
    event = models.ForeignKey(
        Event,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="decisions",
        verbose_name=_("event"),
    )
    statement = models.ForeignKey(
        Statement,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="decisions",
        verbose_name=_("statement"),
    )
    # Of a correction: its public note.
    reason = models.CharField(_("reason"), max_length=400, blank=True)
    # Enough to take the decision back: what it created, and what it changed from.
    before = models.JSONField(_("as it was before"), default=dict, blank=True)

    class Meta:
        verbose_name = _("decision")
        verbose_name_plural = _("decisions")
        permissions = [
            ("publish_record", _("Can publish events and statements")),
            ("correct_record", _("Can correct what is public")),
            ("withdraw_record", _("Can withdraw what is public")),
        ]
        indexes = [models.Index(fields=["-at"], name="decision_newest")]

    def __str__(self) -> str:
        return f"{self.agent} {self.activity} {self.at:%Y-%m-%d %H:%M}"
