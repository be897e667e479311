"""What every record's admin shares: versions, reasons, counting again, languages, history."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.db import models, transaction
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from simple_history.admin import SimpleHistoryAdmin

from newsroom import curation
from newsroom.admin.forms import (
    RecordForm,
    RowForm,
    changes_of,
    curated,
    is_public,
    version_of,
)
from newsroom.admin.searching import search
from newsroom.admin.widgets import LANGUAGE_NAMES, dress
from newsroom.curation.fields import claim
from newsroom.models import Decision
from timeline import versioning
from timeline.models import Correction, Event, FormerSlug, RecordVersion

CORRECT = "newsroom.correct_record"


def words(*names: str) -> list[tuple[Any, dict[str, Any]]]:
    """One fieldset per language for the translated fields of these names."""
    return [
        (label, {"fields": [f"{name}_{code}" for name in names]})
        for code, label in LANGUAGE_NAMES.items()
    ]


def in_three(*names: str) -> tuple[str, ...]:
    """The columns of translated fields, for searching."""
    return tuple(f"{name}_{code}" for name in names for code in LANGUAGE_NAMES)


def source_names(path: str = "") -> tuple[str, ...]:
    """The columns of a source's names; `path` leads to the source ("article__source__")."""
    return tuple(f"{path}{name}" for name in ("name", "name_ar", "name_ru"))


class Worded:
    """Every text field with its language and direction."""

    def formfield_for_dbfield(self, db_field: models.Field, request: Any, **kwargs: Any) -> Any:
        if isinstance(db_field, models.URLField):
            kwargs["assume_scheme"] = "https"
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        if field is not None:
            dress(field, db_field)
        return field


class Rows(Worded, admin.StackedInline):
    """Rows that belong to a record: stacked, because tables break in narrow and mirrored pages."""

    form = RowForm
    extra = 0


class RecordAdmin(Worded, SimpleHistoryAdmin):
    """Saves only over the version that was seen, with a reason where the public sees it."""

    form = RecordForm
    list_per_page = 50
    save_on_top = True
    show_full_result_count = False
    redirects = ""  # the name in FormerSlug, for records whose address is their slug
    change_form_template = "admin/record_change_form.html"

    # --- what it concerns ------------------------------------------------------------------

    def events_of(self, obj: models.Model) -> QuerySet[Event]:
        """The events on whose pages, or in whose index entries, this row shows."""
        record = curated(obj)
        if isinstance(record, Event):
            return Event.objects.filter(pk=record.pk)
        return Event.objects.filter(pk=getattr(record, "event_id", None))

    def public_events(self, obj: models.Model) -> set[int]:
        return set(self.events_of(obj).published().values_list("pk", flat=True))

    def view_on_site(self, obj: models.Model) -> str | None:
        """The public address; None while there is no public page."""
        if not hasattr(obj, "get_absolute_url") or not self.public_events(obj):
            return None
        return self.stored(obj).get_absolute_url()  # a refused form has changed `obj` itself

    # --- who may ---------------------------------------------------------------------------

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        may = super().has_change_permission(request, obj)
        return may and (not is_public(obj) or request.user.has_perm(CORRECT))

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """What is public is withdrawn first: that takes a reason which readers see."""
        return super().has_delete_permission(request, obj) and not is_public(obj)

    # --- finding ---------------------------------------------------------------------------

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet, search_term: str
    ) -> tuple[QuerySet, bool]:
        fields = tuple(self.get_search_fields(request))
        return search(queryset, fields, search_term), any("__" in name for name in fields)

    # --- the form --------------------------------------------------------------------------

    def get_form(self, request: HttpRequest, obj: Any = None, **kwargs: Any) -> Any:
        form = super().get_form(request, obj, **kwargs)
        form.refusal = getattr(request, "refusal", "")
        return form

    def get_fieldsets(self, request: HttpRequest, obj: Any = None) -> list[tuple[Any, Any]]:
        fieldsets = list(super().get_fieldsets(request, obj))
        if obj is None or not self.has_change_permission(request, obj):
            return fieldsets
        return [*fieldsets, (_("This change"), {"fields": self.change_fields(request, obj)})]

    def change_fields(self, request: HttpRequest, obj: Any) -> list[str]:
        return ["reason", "seen_version"]

    def changeform_view(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Show the form again, with everything typed and a reason, when a save is refused."""
        try:
            return super().changeform_view(request, *args, **kwargs)
        except curation.CurationError as error:
            request.refusal = str(error)
            return super().changeform_view(request, *args, **kwargs)

    # --- restoring -------------------------------------------------------------------------

    def history_form_view(
        self, request: HttpRequest, object_id: str, version_id: str, extra_context: Any = None
    ) -> HttpResponse:
        """Restore an earlier version: a save like any other, over the version that was seen."""
        if request.method != "POST":
            return super().history_form_view(request, object_id, version_id, extra_context)
        stored = get_object_or_404(self.model, pk=object_id)
        if not self.has_change_permission(request, stored):
            raise PermissionDenied
        request.is_restoring = True
        try:
            with transaction.atomic():
                return super().history_form_view(request, object_id, version_id, extra_context)
        except curation.CurationError as error:
            request.refusal = str(error)
            return super().history_form_view(request, object_id, version_id, extra_context)

    def restore(self, request: HttpRequest, obj: Any, form: RecordForm) -> None:
        """Save an earlier version's fields; what the form does not show stays as it stands."""
        stored = self.stored(obj)
        before = self.public_events(stored)
        # A translated field is one in name only: its words stand in the columns per language.
        written = {name.removesuffix("_en") for name in form.fields} | set(form.fields)
        for field in obj._meta.concrete_fields:
            if field.name not in written:
                setattr(obj, field.attname, getattr(stored, field.attname))
        self.save_over(request, obj, form)
        self.keep_record(request, obj, form)
        if concerned := before | self.public_events(obj):
            versioning.touch(concerned)

    # --- saving ----------------------------------------------------------------------------

    def save_model(self, request: HttpRequest, obj: Any, form: RecordForm, change: bool) -> None:
        """A new row is saved here; a changed one in `save_related`, once all changes are known."""
        if not change:
            obj._change_reason = "admin"
            super().save_model(request, obj, form, change)
        elif getattr(request, "is_restoring", False):
            self.restore(request, obj, form)

    def save_related(
        self, request: HttpRequest, form: RecordForm, formsets: Any, change: bool
    ) -> None:
        """Save it all over the version that was seen. Raises CurationError, and all is undone."""
        obj = form.instance
        has_changed = bool(form.changed_facts) or any(rows.has_changed() for rows in formsets)
        before = self.public_events(self.stored(obj)) if change else set()
        if change and has_changed:
            self.save_over(request, obj, form)
        super().save_related(request, form, formsets, change)
        if not change or has_changed:
            self.keep_record(request, obj, form, formsets)
            if concerned := before | self.public_events(obj):
                versioning.touch(concerned)
        self.take_step(request, obj, form)

    def stored(self, obj: Any) -> Any:
        """The row as it stands in the database."""
        return type(obj)._base_manager.get(pk=obj.pk)

    def save_over(self, request: HttpRequest, obj: Any, form: RecordForm) -> None:
        reason = form.cleaned_data.get("reason", "").strip()
        stored = type(obj)._base_manager.select_for_update().get(pk=obj.pk)
        if is_public(stored) and not reason:
            raise curation.ReasonMissing
        self.claim(stored, obj, form.cleaned_data.get("seen_version"))
        obj._change_reason = reason[:100] or "admin"
        super().save_model(request, obj, form, True)
        self.keep_address(stored, obj)

    def claim(self, stored: Any, obj: Any, seen: int | None) -> None:
        """Take the next version. Raises Conflict where somebody else was first."""
        record = curated(stored)
        if record is not None:
            claim(record, seen or 0)
            if record.pk == obj.pk and isinstance(obj, type(record)):
                obj.version = record.version
        elif version_of(stored) != seen:
            raise curation.Conflict(
                _("Somebody else has changed this since you opened it. Nothing was saved.")
            )

    def keep_address(self, stored: Any, obj: Any) -> None:
        """Let the former address redirect for ever; a live address redirects nowhere."""
        if not self.redirects or stored.slug == obj.slug:
            return
        FormerSlug.objects.filter(model=self.redirects, slug=obj.slug).delete()
        FormerSlug.objects.update_or_create(
            model=self.redirects, slug=stored.slug, defaults={"object_id": obj.pk}
        )

    def keep_record(
        self, request: HttpRequest, obj: Any, form: RecordForm, formsets: Any = ()
    ) -> None:
        """Leave a Decision with the record concerned, and a public note where it is public."""
        record = curated(obj)
        if record is None:
            return
        changes = changes_of(form, formsets)
        reason = form.cleaned_data.get("reason", "").strip()
        about = {record._meta.model_name: record}
        activity = Decision.Activity
        Decision.objects.create(
            agent=request.user,
            activity=activity.CORRECT if is_public(record) else activity.EDIT,
            reason=reason,
            before=changes,
            **about,
        )
        if is_public(record) and (event := getattr(record, "event", record)):
            Correction.objects.create(**{"event": event, **about}, reason=reason, changes=changes)

    def take_step(self, request: HttpRequest, obj: Any, form: RecordForm) -> None:
        """For records that go through review."""

    # --- deleting --------------------------------------------------------------------------

    def delete_model(self, request: HttpRequest, obj: Any) -> None:
        self.delete_all(request, [obj])

    def delete_queryset(self, request: HttpRequest, queryset: QuerySet) -> None:
        self.delete_all(request, list(queryset))

    def delete_all(self, request: HttpRequest, rows: Iterable[models.Model]) -> None:
        """Delete one by one, so that history keeps each; what showed them is counted again."""
        concerned: set[int] = set()
        for row in rows:
            concerned |= self.public_events(row)
            row._change_reason = "admin"
            row.delete()
        if concerned:
            number = versioning.touch(concerned)
            RecordVersion.objects.filter(pk=1).update(rebuilt_in=number)


class ChildAdmin(RecordAdmin):
    """Rows that belong to a record: changed here too, but added and removed where they stand."""

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def view_on_site(self, obj: models.Model) -> str | None:
        record = curated(obj)
        return record.get_absolute_url() if self.public_events(obj) and record else None


class ReadOnlyAdmin(admin.ModelAdmin):
    """What the desk writes by itself: looked at, never edited."""

    list_per_page = 50
    show_full_result_count = False

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False
