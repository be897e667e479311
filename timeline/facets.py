"""The facets of the timeline: adding one is one entry here.

Each says its URL parameter, its label, the column path from Event that holds its values (the facet
index and the SQL oracle of its tests both follow it), and how a value is worded.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from django.db import models as db
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from timeline.models import Actor, Attribute, Event, Kind, Place, Side, Source, Thread, Topic

Words = str | Promise

LANGUAGE_NAMES: dict[str, Words] = {
    "ar": _("Arabic"),
    "de": _("German"),
    "en": _("English"),
    "et": _("Estonian"),
    "fa": _("Persian"),
    "fr": _("French"),
    "it": _("Italian"),
    "no": _("Norwegian"),
    "ru": _("Russian"),
    "sk": _("Slovak"),
    "tr": _("Turkish"),
    "uk": _("Ukrainian"),
    "zh": _("Chinese"),
}
# The same after "our translation from the …": Russian declines them.
FROM_LANGUAGE: dict[str, Words] = {
    "ar": pgettext_lazy("our translation from the …", "Arabic"),
    "de": pgettext_lazy("our translation from the …", "German"),
    "en": pgettext_lazy("our translation from the …", "English"),
    "et": pgettext_lazy("our translation from the …", "Estonian"),
    "fa": pgettext_lazy("our translation from the …", "Persian"),
    "fr": pgettext_lazy("our translation from the …", "French"),
    "it": pgettext_lazy("our translation from the …", "Italian"),
    "no": pgettext_lazy("our translation from the …", "Norwegian"),
    "ru": pgettext_lazy("our translation from the …", "Russian"),
    "sk": pgettext_lazy("our translation from the …", "Slovak"),
    "tr": pgettext_lazy("our translation from the …", "Turkish"),
    "uk": pgettext_lazy("our translation from the …", "Ukrainian"),
    "zh": pgettext_lazy("our translation from the …", "Chinese"),
}
EXACTNESS: dict[str, Words] = {
    "day": _("exact to the day"),
    "interval": _("a span of days"),
    "month": _("exact to the month"),
    "season": _("exact to the season"),
    "quarter": _("exact to the quarter"),
    "year": _("exact to the year"),
    "decade": _("exact to the decade"),
}
SOURCES: dict[str, Words] = {
    "1": _("one source only"),
    "2": _("two sources"),
    "3": _("three sources"),
    "4": _("four or more sources"),
}
ORIGINS: dict[str, Words] = {
    "1": _("one origin only"),
    "2": _("two origins"),
    "3": _("three or more origins"),
}
# Whose words are held, and first the choice of those who look for what only one side has told.
VOICES: dict[str, Words] = {
    "both": Event.Voices.BOTH.label,
    "one": _("only one side quoted"),
    "us": Event.Voices.US.label,
    "ru": Event.Voices.RU.label,
    "none": Event.Voices.NONE.label,
}
FORMS: dict[str, Words] = {
    "direct": _("direct quotations"),
    "reported": _("reported words"),
    "mixed": _("reported words with quotations in them"),
}
DISPUTED: dict[str, Words] = {"yes": _("sources differ")}


def itself(value: Any) -> tuple[str, ...]:
    """The value as it is stored; nothing where there is none."""
    return (str(value),) if value not in (None, "") else ()


@dataclass(frozen=True)
class Facet:
    """One facet. `path` leads from Event to the value, `said` from a published statement about it;
    `values_of` makes what is found there the facet's values, none of what has no name. `choices`
    names its values, `model` those that are slugs. `phrase` is its part of the sentence, with
    `%(values)s` in it; `told` is how a slug's name is told there and on its pill."""

    name: str
    label: Words
    phrase: Words
    path: str = ""
    model: type[db.Model] | None = None
    choices: dict[str, Words] | None = None
    name_field: str = "name"
    said: str = ""
    told: Words = "%(name)s"
    values_of: Callable[[Any], tuple[str, ...]] = itself
    is_common: bool = False  # common nouns, whose labels begin small inside a sentence
    is_listed: bool = True  # shown among the facets beside the list, not only in the address

    def labels(self, values: Iterable[str]) -> dict[str, str]:
        """Names of these values in the active language; a value without a name is left out."""
        wanted, choices = set(values), self.choices or {}
        labels = {value: str(words) for value, words in choices.items() if value in wanted}
        if self.model and (slugs := wanted - choices.keys()):
            rows = self.model._default_manager.filter(slug__in=slugs)
            labels |= {row.slug: str(row) for row in rows}
        return labels


def counted(most: int) -> Callable[[int], tuple[str, ...]]:
    """Numbers as values of a facet, whose last stands for `most` and more; 0 has none."""
    return lambda count: (str(min(count, most)),) if count else ()


def voices_of(heard: str) -> tuple[str, ...]:
    """Whose words are held; those of one side are that side's, and of one side only."""
    return (heard, "one") if heard in ("us", "ru") else itself(heard)


def disputed(attribute: str | None) -> tuple[str, ...]:
    """In what sources differ; that is to differ, whatever it is in."""
    return ("yes", attribute) if attribute else ()


FACETS: tuple[Facet, ...] = (
    Facet("kind", _("Kind"),
          pgettext_lazy("kinds of event in the sentence", "%(values)s"), "kind__slug", Kind,
          name_field="label", is_common=True),
    Facet("actor", _("People and institutions"),
          # Translators: part of a sentence, as in "34 events, involving Joe Biden"
          _("involving %(values)s"), "actors__slug", Actor),
    Facet("topic", _("Topic"),
          # Translators: part of a sentence, as in "34 events, about sanctions"
          _("about %(values)s"), "topics__slug", Topic, name_field="label"),
    Facet("side", _("Side"),
          # Translators: part of a sentence, as in "34 events, initiated by Washington"
          _("initiated by %(values)s"), "side", choices=dict(Side.choices)),
    Facet("place", _("Place"),
          # Translators: part of a sentence, as in "34 events, in Geneva"
          _("in %(values)s"), "place__slug", Place),
    Facet("source", _("Source"),
          # Translators: part of a sentence, as in "34 events, reported by TASS"
          _("reported by %(values)s"), "citations__article__source__slug", Source,
          said="citations__article__source__slug"),
    Facet("language", _("Language of the sources"),
          # Translators: part of a sentence, as in "34 events, reported in Arabic"
          _("reported in %(values)s"), "citations__article__language", choices=LANGUAGE_NAMES,
          said="citations__article__language"),
    Facet("thread", _("Thread"),
          # Translators: part of a sentence, as in "34 events, in the thread “Ambassadors”"
          _("in the thread “%(values)s”"), "threads__slug", Thread, name_field="title"),
    Facet("certainty", _("Verification"),
          pgettext_lazy("verification in the sentence", "%(values)s"), "certainty",
          choices=dict(Event.Certainty.choices)),
    Facet("sources", _("Number of sources"),
          pgettext_lazy("number of sources in the sentence", "%(values)s"), "source_count",
          choices=SOURCES, values_of=counted(4)),
    Facet("origins", _("Independent origins"),
          pgettext_lazy("origins in the sentence", "%(values)s"), "origin_count",
          choices=ORIGINS, values_of=counted(3)),
    Facet("disputed", _("Discrepancies"),
          pgettext_lazy("discrepancies in the sentence", "%(values)s"), "disputed_attributes__slug",
          Attribute, choices=DISPUTED, name_field="label", values_of=disputed,
          # Translators: part of a sentence, as in "2 events, sources differ: Length of the talks"
          told=_("sources differ: %(name)s")),
    Facet("exactness", _("Exactness of the date"),
          pgettext_lazy("exactness in the sentence", "%(values)s"), "date_precision",
          choices=EXACTNESS),
    Facet("voices", _("Voices"),
          pgettext_lazy("voices in the sentence", "%(values)s"), "voices",
          choices=VOICES, values_of=voices_of),
    Facet("form", _("Form of the words"),
          # Translators: part of a sentence, as in "34 events, with direct quotations"
          _("with %(values)s"), choices=FORMS, said="form"),
)  # fmt: skip
BY_NAME = {facet.name: facet for facet in FACETS}
