"""The desk's forms: an article in, a proposal changed, an event made ready, a reason given."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from django import forms
from django.conf import settings
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from newsroom.desk.names import Names, split_names
from newsroom.desk.widgets import Area, Choice, Line
from newsroom.models import Suggestion
from timeline.models import Event, Kind, Side, State, Statement, Topic
from timeline.models.fields import validate_edtf

LANGUAGES = ("ar", "en", "ru")
RTL = ("ar",)
LANGUAGE_LABELS = {
    "ar": gettext_lazy("Arabic"),
    "en": gettext_lazy("English"),
    "ru": gettext_lazy("Russian"),
}
_EVENT_NUMBER = re.compile(r"(?:.*/events/|#|\s*)(\d+)")


def text_attrs(language: str = "", **attrs: Any) -> dict[str, Any]:
    """Attributes of a field whose text is in one language, or in any."""
    if not language:
        return {"dir": "auto", **attrs}
    return {"lang": language, "dir": "rtl" if language in RTL else "ltr", **attrs}


def date_field(label: Any, *, required: bool = True) -> forms.CharField:
    return forms.CharField(
        label=label,
        required=required,
        max_length=64,
        validators=[validate_edtf],
        widget=Line(
            attrs={"dir": "ltr", "inputmode": "text", "autocomplete": "off", "spellcheck": "false"}
        ),
    )


def choice_field(label: Any, choices: Iterable[Any] = (), *, required: bool = True) -> Any:
    return forms.ChoiceField(label=label, choices=choices, required=required, widget=Choice)


def words_field(label: Any, language: str, *, rows: int = 0, longest: int = 250) -> forms.CharField:
    """A text in one language: one line, or `rows` of them."""
    attrs = text_attrs(language)
    widget = Area(attrs=attrs | {"rows": rows}) if rows else Line(attrs=attrs)
    return forms.CharField(label=label, required=False, max_length=longest, widget=widget)


# --- an article in -----------------------------------------------------------------------------


class BringForm(forms.Form):
    """One of: pasted text, a file, an address."""

    url = forms.URLField(
        label=gettext_lazy("Address of the page"),
        required=False,
        max_length=1000,
        assume_scheme="https",
        widget=forms.URLInput(attrs={"dir": "ltr", "placeholder": "https://"}),
    )
    file = forms.FileField(
        label=gettext_lazy("File (.txt, .html)"),
        required=False,
        widget=forms.FileInput(attrs={"accept": ".txt,.html,.htm,text/plain,text/html"}),
    )
    text = forms.CharField(
        label=gettext_lazy("Text of the article"),
        required=False,
        strip=False,
        widget=Area(attrs=text_attrs(rows=14)),
    )

    def clean(self) -> dict[str, Any]:
        values = super().clean()
        given = [name for name in ("url", "file", "text") if values.get(name)]
        if not given and not self.errors:
            raise forms.ValidationError(_("Paste a text, choose a file or give an address."))
        if len(given) > 1:
            raise forms.ValidationError(_("Give only one: a text, a file or an address."))
        return values


class ArticleForm(forms.Form):
    """What the editor states or confirms about an article before it is stored."""

    source = forms.CharField(
        label=gettext_lazy("Source"),
        max_length=200,
        widget=Line(attrs=text_attrs(list="sources", autocomplete="off")),
        help_text=gettext_lazy("A name that is not known yet becomes a new source."),
    )
    language = choice_field(
        label=gettext_lazy("Language"), choices=[(c, LANGUAGE_LABELS[c]) for c in LANGUAGES]
    )
    published = date_field(gettext_lazy("Published on"))
    headline = words_field(gettext_lazy("Headline"), "", longest=500)
    byline = words_field(gettext_lazy("Byline"), "", longest=200)
    dateline = words_field(gettext_lazy("Dateline"), "", longest=200)
    url = forms.URLField(
        label=gettext_lazy("Address"),
        required=False,
        max_length=1000,
        assume_scheme="https",
        widget=forms.URLInput(attrs={"dir": "ltr"}),
    )
    text = forms.CharField(
        label=gettext_lazy("Text"),
        strip=False,
        max_length=settings.ARTICLE_MAX_BYTES,
        widget=Area(attrs=text_attrs(rows=12)),
    )

    field_order = ("source", "published", "language", "headline", "byline", "dateline", "url")


# --- proposals ---------------------------------------------------------------------------------


class EventProposalForm(forms.Form):
    """The fields of a proposed event; `changes` turns them into the payload's values."""

    date = date_field(gettext_lazy("Date"))
    title_ar = words_field(gettext_lazy("Arabic"), "ar", rows=1)
    title_en = words_field(gettext_lazy("English"), "en", rows=1)
    title_ru = words_field(gettext_lazy("Russian"), "ru", rows=1)
    kind = choice_field(label=gettext_lazy("Kind"))
    side = choice_field(label=gettext_lazy("Initiated by"), choices=Side.choices)
    place = forms.CharField(
        label=gettext_lazy("Place"),
        required=False,
        max_length=160,
        widget=Line(attrs=text_attrs(list="places", autocomplete="off")),
    )
    actors = forms.CharField(
        label=gettext_lazy("Actors"),
        required=False,
        max_length=1000,
        widget=Line(attrs=text_attrs(list="people", autocomplete="off")),
    )

    def __init__(self, *args: Any, names: Names, kinds: Iterable[tuple[str, str]], **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.names = names
        self.fields["kind"].choices = list(kinds)

    @staticmethod
    def initial_of(payload: Mapping[str, Any], names: Names) -> dict[str, Any]:
        plain = ("date", "title_ar", "title_en", "title_ru", "kind", "side")
        return {
            **{name: payload[name] for name in plain},
            "place": names.name(payload["place"]) if payload["place"] else "",
            "actors": joined_names(names, payload["actors"]),
        }

    def clean(self) -> dict[str, Any]:
        """Keep titles on one line: their fields only grow for the eye."""
        values = super().clean()
        titles = {f"title_{code}" for code in LANGUAGES} & set(values)
        return values | {name: " ".join(values[name].split()) for name in titles}

    def clean_place(self) -> str:
        words = self.cleaned_data["place"]
        return known_place(self.names, words)

    def clean_actors(self) -> list[str]:
        return known_actors(self.names, self.cleaned_data["actors"])

    def changes(self) -> dict[str, Any]:
        return dict(self.cleaned_data)


def joined_names(names: Names, slugs: Iterable[str]) -> str:
    """Names with the semicolon of the interface's language between them."""
    separator = "؛ " if get_language() == "ar" else "; "
    return separator.join(names.name(slug) for slug in slugs)


def known_place(names: Names, words: str) -> str:
    """The slug of a place, "" for none. Raises ValidationError for one that is not known."""
    if not words.strip():
        return ""
    if slug := names.place(words):
        return slug
    raise forms.ValidationError(_("“%(name)s” is no place of the record.") % {"name": words})


def known_actors(names: Names, words: str) -> list[str]:
    """Slugs of the names between semicolons. Raises ValidationError for an unknown one."""
    found = {name: names.actor(name) for name in split_names(words)}
    if unknown := [name for name, slug in found.items() if not slug]:
        raise forms.ValidationError(
            _("Not in the record: %(names)s. Add the name first, or leave it out.")
            % {"names": _(", ").join(unknown)}
        )
    return list(dict.fromkeys(found.values()))


class StatementProposalForm(forms.Form):
    """The fields of a proposed statement; a speaker who is not known becomes a description."""

    speaker = forms.CharField(
        label=gettext_lazy("Speaker"),
        max_length=200,
        widget=Line(attrs=text_attrs(list="people", autocomplete="off")),
    )
    said = date_field(gettext_lazy("Said on"), required=False)
    words = forms.CharField(
        label=gettext_lazy("Words"), strip=False, widget=Area(attrs=text_attrs(rows=2))
    )
    translation_ar = words_field(gettext_lazy("Arabic"), "ar", rows=1, longest=5000)
    translation_en = words_field(gettext_lazy("English"), "en", rows=1, longest=5000)
    translation_ru = words_field(gettext_lazy("Russian"), "ru", rows=1, longest=5000)
    about = choice_field(label=gettext_lazy("About"), required=False)
    about_other = forms.CharField(
        label=gettext_lazy("or the number of another event"),
        required=False,
        max_length=200,
        widget=Line(attrs={"dir": "ltr", "inputmode": "numeric"}),
    )
    side = choice_field(label=gettext_lazy("Side"), choices=Side.choices)
    form = choice_field(label=gettext_lazy("Form"), choices=Statement.Form.choices)
    via = words_field(gettext_lazy("Relayed by"), "", longest=200)
    audience = words_field(gettext_lazy("Said to"), "", longest=200)

    def __init__(
        self,
        *args: Any,
        names: Names,
        language: str,
        events: Iterable[tuple[str, str]] = (),
        **kwargs: Any,
    ):
        super().__init__(*args, **kwargs)
        self.names, self.language = names, language
        self.fields["about"].choices = [("", _("no event yet")), *events]
        self.fields["words"].widget.attrs.update(text_attrs(language))
        self.fields.pop(f"translation_{language}", None)

    @staticmethod
    def initial_of(payload: Mapping[str, Any], names: Names) -> dict[str, Any]:
        plain = ("said", "words", "about", "side", "form", "via", "audience")
        known = joined_names(names, payload["speakers"])
        return {
            **{name: payload[name] for name in plain},
            "speaker": known or payload["speaker_description"],
            **{f"translation_{code}": text for code, text in payload["translations"].items()},
        }

    def translations(self) -> list[forms.BoundField]:
        """The fields for our translations, the interface's language first."""
        codes = sorted(LANGUAGES, key=lambda code: code != get_language())
        return [self[f"translation_{c}"] for c in codes if f"translation_{c}" in self.fields]

    def clean_words(self) -> str:
        """The words with line breaks as the stored text has them: browsers send two characters."""
        return self.cleaned_data["words"].replace("\r\n", "\n")

    def clean_about_other(self) -> str:
        words = self.cleaned_data["about_other"].strip()
        if not words:
            return ""
        number = _EVENT_NUMBER.match(words)
        there = Event.objects.exclude(state=State.WITHDRAWN)
        if not number or not there.filter(pk=number[1]).exists():
            raise forms.ValidationError(_("There is no event with this number."))
        return f"e{number[1]}"

    def changes(self) -> dict[str, Any]:
        """The payload's values."""
        given = dict(self.cleaned_data)
        speakers, description = self._who(given.pop("speaker"))
        texts = {c: given.pop(f"translation_{c}", "") for c in LANGUAGES}
        given["about"] = given.pop("about_other") or given["about"]
        return given | {
            "speakers": speakers,
            "speaker_description": description,
            "translations": {code: text for code, text in texts.items() if text},
        }

    def _who(self, words: str) -> tuple[list[str], str]:
        """Actors where every name is known, else one description of somebody unnamed."""
        slugs = [self.names.actor(name) for name in split_names(words)]
        if slugs and all(slugs):
            return list(dict.fromkeys(slugs)), ""
        return [], words.strip()


class SearchForm(forms.Form):
    """Words to look for among events or statements to merge into."""

    q = forms.CharField(
        label=gettext_lazy("Search"),
        required=False,
        max_length=200,
        widget=Line(attrs=text_attrs(type="search")),
    )


# --- an event made ready -----------------------------------------------------------------------


class EventForm(EventProposalForm):
    """All that readers see of an event."""

    summary_ar = words_field(gettext_lazy("Arabic"), "ar", rows=3, longest=4000)
    summary_en = words_field(gettext_lazy("English"), "en", rows=3, longest=4000)
    summary_ru = words_field(gettext_lazy("Russian"), "ru", rows=3, longest=4000)
    topics = forms.MultipleChoiceField(
        label=gettext_lazy("Topics"), required=False, widget=forms.CheckboxSelectMultiple
    )
    tone = forms.IntegerField(
        label=gettext_lazy("Tone, -10 hostile to +10 cooperative"), min_value=-10, max_value=10
    )
    certainty = choice_field(label=gettext_lazy("Verification"), choices=Event.Certainty.choices)
    version = forms.IntegerField(widget=forms.HiddenInput)
    reason = forms.CharField(
        label=gettext_lazy("Reason, shown to readers"), required=False, max_length=400
    )

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        topics = Topic.objects.order_by("pk")
        self.fields["topics"].choices = [(topic.slug, str(topic)) for topic in topics]

    def changes(self) -> dict[str, Any]:
        values = dict(self.cleaned_data)
        return {name: values[name] for name in values if name not in ("version", "reason")}

    def titles(self) -> list[forms.BoundField]:
        return [self[f"title_{code}"] for code in LANGUAGES]

    def summaries(self) -> list[forms.BoundField]:
        return [self[f"summary_{code}"] for code in LANGUAGES]


class StatementForm(forms.Form):
    """Our translations of a statement, and the day on which it was said."""

    said = date_field(gettext_lazy("Said on"), required=False)
    translation_ar = words_field(gettext_lazy("Arabic"), "ar", rows=2, longest=5000)
    translation_en = words_field(gettext_lazy("English"), "en", rows=2, longest=5000)
    translation_ru = words_field(gettext_lazy("Russian"), "ru", rows=2, longest=5000)
    version = forms.IntegerField(widget=forms.HiddenInput)
    reason = forms.CharField(
        label=gettext_lazy("Reason, shown to readers"), required=False, max_length=400
    )

    @classmethod
    def of(cls, statement: Statement, data: Any = None) -> StatementForm:
        """The form of one statement: a language in which the words were printed has no field."""
        printed = {r.language[:2] for r in statement.renderings.all() if not r.is_translation}
        ours = {r.language: r.text for r in statement.renderings.all() if r.is_translation}
        initial = {f"translation_{code}": text for code, text in ours.items()}
        initial |= {"said": statement.said, "version": statement.version}
        form = cls(data, initial=initial, auto_id=f"statement-{statement.pk}-%s")
        for code in printed:
            form.fields.pop(f"translation_{code}", None)
        return form

    def texts(self) -> list[forms.BoundField]:
        return [self[name] for name in self.fields if name.startswith("translation_")]

    def translations(self) -> dict[str, str]:
        return {c: self.cleaned_data.get(f"translation_{c}", "") for c in LANGUAGES}


class VersionForm(forms.Form):
    """A step that needs the version the editor saw, and may need a reason."""

    version = forms.IntegerField()
    reason = forms.CharField(required=False, max_length=400)


def kind_choices() -> list[tuple[str, str]]:
    """Kinds by their label in the language of the interface."""
    return sorted(((k.slug, str(k)) for k in Kind.objects.all()), key=lambda pair: pair[1])


def form_of(kind: str) -> type[EventProposalForm | StatementProposalForm]:
    return EventProposalForm if kind == Suggestion.Kind.EVENT else StatementProposalForm
