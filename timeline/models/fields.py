"""Field types and small abstract models that the record's models share."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import get_language_bidi
from django.utils.translation import gettext_lazy as _

from timeline import edtf


def left_to_right(digits: str) -> str:
    """A date of digits for a line of text: after Arabic letters 2021-06-16 would be shown as
    16-06-2021, so in a right-to-left page it is isolated (U+2066, U+2069)."""
    return f"\u2066{digits}\u2069" if get_language_bidi() else digits


def validate_edtf(value: str) -> None:
    """Raise ValidationError where `value` is no EDTF date (ISO 8601-2) that we can hold."""
    try:
        edtf.parse(value)
    except edtf.EdtfError as error:
        raise ValidationError(
            _(
                "“%(value)s” is not a date this record can hold. Write 2021, 2021-06, 2021-06-16, "
                "2021-06-16/2021-06-18, 2021-06~ (about) or 202X (decade)."
            ),
            code="edtf",
            params={"value": value},
        ) from error


class EdtfField(models.CharField):
    """An EDTF date as text; saving it fills the plain date columns that SQL filters and sorts by.

    `earliest`, `latest` and `precision` name those columns; declare them after this field. An empty
    text (date unknown) leaves earliest and latest NULL and precision empty.
    """

    def __init__(
        self, *args: Any, earliest: str = "", latest: str = "", precision: str = "", **kwargs: Any
    ) -> None:
        self.derived = {"earliest": earliest, "latest": latest, "precision": precision}
        kwargs.setdefault("max_length", 64)
        super().__init__(*args, **kwargs)
        self.validators = [*self.validators, validate_edtf]

    def deconstruct(self) -> Any:
        name, path, args, kwargs = super().deconstruct()
        return name, path, args, kwargs | {k: v for k, v in self.derived.items() if v}

    def pre_save(self, model_instance: models.Model, add: bool) -> Any:
        value = super().pre_save(model_instance, add)
        date = edtf.parse(value) if value else None
        blank = {"earliest": None, "latest": None, "precision": ""}
        for attribute, column in self.derived.items():
            if column:
                setattr(
                    model_instance,
                    column,
                    getattr(date, attribute) if date else blank[attribute],
                )
        return value


class Side(models.TextChoices):
    """Which bank something belongs to."""

    US = "us", _("Washington")
    RU = "ru", _("Moscow")
    BOTH = "both", _("Both")
    OTHER = "other", _("Others")


class State(models.TextChoices):
    """Where a record stands on its way to the public."""

    DRAFT = "draft", _("Draft")
    REVIEW = "review", _("In review")
    PUBLISHED = "published", _("Published")
    WITHDRAWN = "withdrawn", _("Withdrawn")


class Curated(models.Model):
    """A record that editors curate: its state, and the version that an editor's save must match."""

    state = models.CharField(
        _("state"), max_length=10, choices=State, default=State.DRAFT, db_index=True
    )
    version = models.PositiveIntegerField(_("version"), default=1, editable=False)
    created = models.DateTimeField(_("created"), auto_now_add=True)
    updated = models.DateTimeField(_("updated"), auto_now=True)

    class Meta:
        abstract = True
