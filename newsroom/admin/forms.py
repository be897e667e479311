"""The form behind every record in the admin: which version was seen, and why it is changed."""

from __future__ import annotations

from typing import Any

from django import forms
from django.db import models
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from timeline import edtf
from timeline.models import Event, Statement
from timeline.models.fields import EdtfField, State

TECHNICAL = ("seen_version", "reason", "next_step")
PUBLIC_REASON = _("What is public changes only with a reason: readers see it as the note.")
Record = Event | Statement


def curated(row: models.Model | None) -> Record | None:
    """The event or statement that a row is, or belongs to: the one whose version guards it."""
    if row is None or isinstance(row, Event | Statement):
        return row
    # Read by key: reaching through the relation would give the copy from before the claim.
    for name, model in (("statement", Statement), ("event", Event), ("later", Event)):
        if key := getattr(row, f"{name}_id", None):
            return model.objects.filter(pk=key).first()
    return None


def version_of(row: models.Model) -> int:
    """What must be unchanged for a save: the version of the record, else the newest history."""
    record = curated(row)
    if record is not None:
        return record.version
    return row.history.order_by("-history_id").values_list("history_id", flat=True).first() or 0


class RecordForm(forms.ModelForm):
    """A model form that knows the version its editor saw.

    `refusal` is why the first attempt to save was taken back; `required_words` names translated
    fields of which one language is needed; `own_language` fields in the row's own language.
    """

    seen_version = forms.IntegerField(required=False, widget=forms.HiddenInput)
    reason = forms.CharField(
        label=_("Reason"),
        max_length=400,
        required=False,
        help_text=PUBLIC_REASON,
        widget=forms.TextInput(attrs={"class": "vTextField", "dir": "auto"}),
    )
    refusal = ""
    required_words: tuple[str, ...] = ()
    own_language: tuple[str, ...] = ()
    conflict: tuple[tuple[str, str, str], ...] = ()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.pk:
            # As it stands: the instance may be an earlier version, about to be restored.
            stored = self._meta.model._base_manager.filter(pk=self.instance.pk).first()
            self.initial["seen_version"] = version_of(stored or self.instance)
        speak(self, self.own_language)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        if self.refusal:
            self.add_error(None, self.refusal)
        if self.instance.pk and cleaned.get("seen_version") != self.initial["seen_version"]:
            self.refuse_stale()
        for name in self.required_words:
            self.require_words(name)
        for name, field in self.fields.items():
            if name in cleaned and isinstance(self.db_field(name), EdtfField):
                cleaned[name] = canonical_date(cleaned[name] or "", field)
        return cleaned

    def db_field(self, name: str) -> models.Field | None:
        fields = {field.name: field for field in self._meta.model._meta.fields}
        return fields.get(name)

    def refuse_stale(self) -> None:
        """Nothing is saved; both versions are shown."""
        self.conflict = tuple(
            (self.label_of(name), shown(self, name, self.initial), shown(self, name, self.data))
            for name in self.changed_data
            if name not in TECHNICAL
        )
        self.add_error(
            None,
            _("Somebody else has changed this since you opened it. Nothing was saved."),
        )

    def label_of(self, name: str) -> str:
        return str(self.fields[name].label or capfirst(name))

    def require_words(self, name: str) -> None:
        names = [f"{name}_{code}" for code in ("en", "ar", "ru") if f"{name}_{code}" in self.fields]
        if names and not any(self.cleaned_data.get(each) for each in names):
            self.add_error(names[0], _("Write it in one language at least."))

    @property
    def changed_facts(self) -> list[str]:
        """Names of the record's own fields that the editor changed."""
        return [name for name in self.changed_data if name not in TECHNICAL]


def canonical_date(value: str, field: forms.Field) -> str:
    """EDTF in its canonical spelling; what is no date is left for the model to refuse."""
    try:
        return edtf.parse(value).text if value else ""
    except edtf.EdtfError:
        return value


def shown(form: forms.ModelForm, name: str, values: Any) -> str:
    """A field's value as text for the comparison of two versions."""
    if values is form.initial:
        value = form.initial.get(name)
    else:
        value = form.cleaned_data.get(name, form.data.get(form.add_prefix(name)))
    field = form.fields[name]
    if isinstance(field, forms.TypedChoiceField):
        return str(dict(field.choices).get(value, value) or "")
    if isinstance(value, models.Model):
        return str(value)
    if isinstance(value, list | tuple | models.QuerySet):
        return ", ".join(str(each) for each in value)
    if value and isinstance(field, forms.ModelChoiceField):
        return str(field.queryset.filter(pk=value).first() or value)
    return "" if value is None else str(value)


def language_of(row: models.Model) -> str:
    """The language in which a row's own words are written, "" where it is not known."""
    if getattr(row, "article_id", None) and not hasattr(row, "language"):
        return row.article.language
    return getattr(row, "language", "") or ""


def speak(form: forms.ModelForm, names: tuple[str, ...]) -> None:
    """Mark these fields with the language of the row."""
    if language := language_of(form.instance) if names else "":
        for name in names:
            if name in form.fields:
                form.fields[name].widget.attrs["lang"] = language


class RowForm(forms.ModelForm):
    """A row of an inline, whose parent's version guards it."""

    own_language: tuple[str, ...] = ()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        speak(self, self.own_language)


def changes_of(form: RecordForm, formsets: Any = ()) -> dict[str, list[str]]:
    """Old and new text of every field that the editor changed; rows stand under their model."""
    changes = {
        name: [shown(form, name, form.initial), shown(form, name, form.cleaned_data)]
        for name in form.changed_facts
    }
    for rows in formsets:
        changed = [row for row in rows.forms if row.has_changed() or row in rows.deleted_forms]
        if changed:
            old = [
                text_of(row, row.initial) for row in changed if row.initial.get("id", row.initial)
            ]
            new = [
                text_of(row, row.cleaned_data) for row in changed if row not in rows.deleted_forms
            ]
            changes[rows.model._meta.model_name] = ["; ".join(old), "; ".join(new)]
    return changes


def text_of(row: forms.ModelForm, values: dict[str, Any]) -> str:
    """A row's fields as text, without keys."""
    keys = {row.instance._meta.pk.name, "DELETE"}
    names = [
        name for name, field in row.fields.items() if name not in keys and not is_parent(field)
    ]
    return ", ".join(filter(None, (shown(row, name, values) for name in names)))


def is_parent(field: forms.Field) -> bool:
    """Whether a field only ties a row to the record it belongs to."""
    return isinstance(field, forms.models.InlineForeignKeyField)


def is_public(row: models.Model | None) -> bool:
    """Whether the row is, or belongs to, what the public sees."""
    record = curated(row)
    return record is not None and record.state == State.PUBLISHED
