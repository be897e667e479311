"""Kinds, topics, places, people and institutions with their names and offices."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.db.models import Q, QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from newsroom.admin.base import ChildAdmin, RecordAdmin, Rows, in_three, words
from newsroom.admin.forms import RecordForm, RowForm
from timeline.models import Actor, Alias, Attribute, Event, Kind, Place, Role, Topic


class LabelForm(RecordForm):
    required_words = ("label",)


class NameForm(RecordForm):
    required_words = ("name",)


class AliasForm(RowForm):
    own_language = ("name",)


class TermAdmin(RecordAdmin):
    """A term of a controlled vocabulary."""

    form = LabelForm
    list_display = ("slug", *in_three("label"))
    search_fields = ("slug", *in_three("label"))
    ordering = ("slug", "pk")


@admin.register(Kind)
class KindAdmin(TermAdmin):
    """A kind's address word stands in shared links and has no page to redirect from."""

    fieldsets = [(None, {"fields": ["slug"]}), *words("label", "definition")]

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        return ["slug"] if obj else []

    def events_of(self, obj: Kind) -> QuerySet[Event]:
        return Event.objects.filter(kind=obj)

    def view_on_site(self, obj: Kind) -> None:
        return None


@admin.register(Attribute)
class AttributeAdmin(TermAdmin):
    fieldsets = [(None, {"fields": ["slug"]}), *words("label", "definition")]

    def events_of(self, obj: Attribute) -> QuerySet[Event]:
        return Event.objects.filter(reported_values__attribute=obj).distinct()

    def view_on_site(self, obj: Attribute) -> None:
        return None


@admin.register(Topic)
class TopicAdmin(TermAdmin):
    redirects = "topic"
    fieldsets = [(None, {"fields": ["slug", "broader"]}), *words("label", "definition")]
    autocomplete_fields = ("broader",)
    list_display = ("slug", *in_three("label"), "broader")
    list_select_related = ("broader",)

    def events_of(self, obj: Topic) -> QuerySet[Event]:
        return Event.objects.filter(topics=obj)


@admin.register(Place)
class PlaceAdmin(RecordAdmin):
    form = NameForm
    redirects = "place"
    fieldsets = [(None, {"fields": ["slug", "country_code", ("lat", "lon")]}), *words("name")]
    list_display = ("slug", *in_three("name"), "country_code")
    list_filter = ("country_code",)
    search_fields = ("slug", *in_three("name"))
    ordering = ("slug", "pk")

    def events_of(self, obj: Place) -> QuerySet[Event]:
        return Event.objects.filter(place=obj)


class AliasRows(Rows):
    model = Alias
    form = AliasForm


class RoleRows(Rows):
    model = Role
    fieldsets = [
        (None, {"fields": [*in_three("title"), "variants", ("begins", "ends"), "is_certain"]})
    ]


class ActorEvents:
    """What shows an actor: the events with it, and those about which it says something."""

    @staticmethod
    def of(actor_id: int) -> QuerySet[Event]:
        shown = Q(actors=actor_id) | Q(statements__speakers=actor_id)
        return Event.objects.filter(pk__in=Event.objects.filter(shown).values("pk"))


@admin.register(Actor)
class ActorAdmin(RecordAdmin):
    form = NameForm
    redirects = "actor"
    fieldsets = [(None, {"fields": ["slug", "kind", "side", "wikidata_id"]}), *words("name")]
    list_display = ("slug", *in_three("name"), "kind", "side")
    list_filter = ("kind", "side")
    search_fields = ("slug", *in_three("name"), "aliases__name")
    ordering = ("slug", "pk")
    inlines = (AliasRows, RoleRows)

    def events_of(self, obj: Actor) -> QuerySet[Event]:
        return ActorEvents.of(obj.pk)


class OfActor(ChildAdmin):
    """A row that belongs to an actor."""

    autocomplete_fields = ("actor",)
    list_select_related = ("actor",)

    def events_of(self, obj: Any) -> QuerySet[Event]:
        return ActorEvents.of(obj.actor_id)

    def view_on_site(self, obj: Any) -> str | None:
        return obj.actor.get_absolute_url() if self.public_events(obj) else None


class AliasRecordForm(RecordForm):
    own_language = ("name",)


@admin.register(Alias)
class AliasAdmin(OfActor):
    form = AliasRecordForm
    fieldsets = [(None, {"fields": ["actor", "language", "name", "kind"]})]
    list_display = ("name", "language", "kind", "actor")
    list_filter = ("language", "kind")
    search_fields = ("name", "actor__slug", *in_three("actor__name"))
    ordering = ("actor__slug", "language", "name", "pk")


class RoleForm(RecordForm):
    required_words = ("title",)


@admin.register(Role)
class RoleAdmin(OfActor):
    form = RoleForm
    fieldsets = [
        (None, {"fields": ["actor", ("begins", "ends"), "is_certain"]}),
        *words("title"),
        (_("Further wordings"), {"fields": ["variants"]}),
    ]
    list_display = ("title", "actor", "begins", "ends", "is_certain")
    list_filter = ("is_certain",)
    search_fields = (*in_three("title"), "variants", "actor__slug")
    ordering = ("actor__slug", "begins_earliest", "pk")
