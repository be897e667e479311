"""What the reader asked to see, as one frozen value; its one canonical address is the view."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from urllib.parse import urlencode

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from timeline import edtf
from timeline.facets import BY_NAME, FACETS, Words

VIEWS: dict[str, Words] = {
    "banks": gettext_lazy("Two banks"),
    "table": gettext_lazy("Table"),
    "said": pgettext_lazy("view of statements", "Said"),
    "map": gettext_lazy("Map"),
}
SORTS: dict[str, Words] = {
    "relevance": gettext_lazy("Best match first"),
    "date": gettext_lazy("Oldest first"),
    "newest": gettext_lazy("Newest first"),
}
# The table's further orders: column paths of Event; a minus before the name turns the order round.
COLUMN_SORTS = {
    "title": "title",
    "kind": "kind__label",
    "side": "side",
    "place": "place__name",
    "tone": "tone",
    "statements": "statement_count",
    "sources": "source_count",
}
SORT_CHOICES = [*SORTS.items(), *((s + n, n) for n in COLUMN_SORTS for s in ("", "-"))]
WITHIN: dict[str, Words] = {
    "possibly": pgettext_lazy("in this period", "possibly"),
    "certainly": pgettext_lazy("in this period", "certainly"),
}
MOST_VALUES = 30  # of one facet in one address
CURSOR = re.compile(r"(\d{4}-\d{2}-\d{2})\.(\d{1,18})", re.ASCII)
SINGLE = ("q", "from", "to", "within", "known_by", "sort", "view", "after")
# Marks that other sites add to links: dropped without a word.
TRACKING = re.compile(r"utm_\w+|fbclid|gclid|yclid|mc_[ce]id|ref|limit|page|per_page", re.ASCII)


@dataclass(frozen=True)
class Selection:
    """What to show. Dates are EDTF texts, "" where open; `chosen` holds (facet, values) in the
    order of FACETS, values in alphabetical order: equal selections are equal values."""

    q: str = ""
    from_: str = ""
    to: str = ""
    within: str = "possibly"
    chosen: tuple[tuple[str, tuple[str, ...]], ...] = ()
    known_by: str = ""
    sort: str = "date"
    view: str = "banks"
    after: str = ""

    def values(self, facet: str) -> tuple[str, ...]:
        """The chosen values of a facet, () for none."""
        return dict(self.chosen).get(facet, ())

    @property
    def is_everything(self) -> bool:
        """Whether nothing narrows the record."""
        return not (self.q or self.from_ or self.to or self.chosen or self.known_by)

    def choosing(self, facet: str, values: Iterable[str]) -> Selection:
        """The same with exactly these values of one facet, from its first page."""
        chosen = dict(self.chosen) | {facet: tuple(sorted(set(values)))}
        ordered = tuple((f.name, chosen[f.name]) for f in FACETS if chosen.get(f.name))
        return replace(self, chosen=ordered, after="")

    def changing(self, **changes: str) -> Selection:
        """The same with other words, dates, sort or view, from its first page."""
        changed = replace(self, **({"after": ""} | changes))
        is_matchless = changed.sort == "relevance" and not changed.q
        return replace(changed, sort="date") if is_matchless else changed

    @property
    def usual_sort(self) -> str:
        """The order of an address that names none: by match where there is something to match."""
        return "relevance" if self.q else "date"

    def params(self) -> list[tuple[str, str]]:
        """Names and values of the address: fixed order, defaults left out."""
        pairs = [("q", self.q), ("from", self.from_), ("to", self.to)]
        pairs += [("within", self.within)] if self.within != "possibly" else []
        pairs += [(name, value) for name, values in self.chosen for value in values]
        pairs += [("known_by", self.known_by)]
        pairs += [("sort", self.sort)] if self.sort != self.usual_sort else []
        pairs += [("view", self.view)] if self.view != "banks" else []
        return [(name, value) for name, value in [*pairs, ("after", self.after)] if value]

    def query(self) -> str:
        return urlencode(self.params())

    def url(self, language: str, format: str = "") -> str:
        """The canonical address, of the page or of the selection in another form (csv, json)."""
        path = f"/{language}/timeline.{format}" if format else f"/{language}/"
        return f"{path}?{query}" if (query := self.query()) else path

    @property
    def first_day(self) -> int | None:
        """First day of the range as a proleptic ordinal, None where open."""
        return edtf.parse(self.from_).earliest.toordinal() if self.from_ else None

    @property
    def last_day(self) -> int | None:
        return edtf.parse(self.to).latest.toordinal() if self.to else None

    @property
    def cursor(self) -> tuple[str, int] | None:
        """Day and event id after which the page begins."""
        found = CURSOR.fullmatch(self.after)
        return (found[1], int(found[2])) if found else None


# --- reading an address --------------------------------------------------------------------


def clean_text(value: str) -> str:
    """One line without control characters."""
    return " ".join("".join(c if c.isprintable() else " " for c in value).split())


class DateField(forms.CharField):
    """A day, a month, a year, or another EDTF date without an open end."""

    def clean(self, value: object) -> str:
        text = clean_text(super().clean(value))
        if not text:
            return ""
        try:
            date = edtf.parse(text)
        except edtf.EdtfError as error:
            raise forms.ValidationError(
                _("“%(value)s” is not a date: write 2021, 2021-06 or 2021-06-16.")
                % {"value": text[:40]}
            ) from error
        if ".." in text or text.startswith("/") or text.endswith("/"):
            raise forms.ValidationError(
                _("“%(value)s” has an open end: leave the other field empty instead.")
                % {"value": text[:40]}
            )
        return date.text


class CursorField(forms.CharField):
    def clean(self, value: object) -> str:
        text = super().clean(value).strip()
        if not text:
            return ""
        day = text.partition(".")[0]
        if CURSOR.fullmatch(text):
            try:
                edtf.parse(day)
            except edtf.EdtfError:
                pass
            else:
                return text
        raise forms.ValidationError(
            _("The place to go on from is not known; this is the first page.")
        )


class SelectionForm(forms.Form):
    """The parameters with a single value. A bad one is reported and left out, never an error."""

    q = forms.CharField(required=False, max_length=200)
    within = forms.ChoiceField(required=False, choices=list(WITHIN.items()))
    sort = forms.ChoiceField(required=False, choices=SORT_CHOICES)
    view = forms.ChoiceField(required=False, choices=list(VIEWS.items()))

    def __init__(self, data: dict[str, str]) -> None:
        super().__init__(data)
        for name in ("from", "to", "known_by"):
            self.fields[name] = DateField(required=False, max_length=40)
        self.fields["after"] = CursorField(required=False, max_length=40)

    def clean_q(self) -> str:
        return clean_text(self.cleaned_data["q"])


def parse(
    query: QueryDict, *, exists: Callable[[str, str], bool] = lambda facet, value: True
) -> tuple[Selection, list[str]]:
    """Read an address. Returns the selection and a message, in the active language, for each part
    that could not be honoured. `exists(facet, value)` says whether the record knows a value."""
    single = {name: _last(query, name) for name in SINGLE}
    # Control characters fail Django's own check of NUL: they are cleaned before it.
    form = SelectionForm({name: clean_text(value) for name, value in single.items()})
    form.is_valid()
    good = form.cleaned_data
    problems = [str(error) for errors in form.errors.values() for error in errors]
    chosen, strange = _chosen(query, exists)
    problems += strange + _unknown(query)
    selection = Selection(
        q=good.get("q", ""),
        from_=good.get("from", ""),
        to=good.get("to", ""),
        within=good.get("within") or "possibly",
        chosen=chosen,
        known_by=_last_day(good.get("known_by", "")),
        sort=good.get("sort") or ("relevance" if good.get("q") else "date"),
        view=good.get("view") or "banks",
        after=good.get("after", ""),
    )
    if selection.from_ and selection.to and selection.last_day < selection.first_day:
        problems.append(_("The range ended before it began; its two dates were swapped."))
        selection = selection.changing(from_=selection.to, to=selection.from_)
    return selection.changing(after=selection.after), problems


def _last_day(date: str) -> str:
    """What a month or a year means to who asks what was known by it."""
    return edtf.parse(date).latest.isoformat() if date else ""


def _last(query: QueryDict, name: str) -> str:
    return (query.get(name) or "")[:4000]


def _chosen(
    query: QueryDict, exists: Callable[[str, str], bool]
) -> tuple[tuple[tuple[str, tuple[str, ...]], ...], list[str]]:
    chosen, problems = [], []
    for facet in FACETS:
        values = sorted({clean_text(value) for value in query.getlist(facet.name)} - {""})
        known = [value for value in values[:MOST_VALUES] if exists(facet.name, value)]
        problems += [
            _("%(facet)s: nothing in the record is called “%(value)s”.")
            % {"facet": facet.label, "value": value[:60]}
            for value in values[:MOST_VALUES]
            if value not in known
        ]
        if len(values) > MOST_VALUES:
            problems.append(
                _("%(facet)s: only the first %(most)d choices were used.")
                % {"facet": facet.label, "most": MOST_VALUES}
            )
        if known:
            chosen.append((facet.name, tuple(known)))
    return tuple(chosen), problems


def _unknown(query: QueryDict) -> list[str]:
    """A word for each parameter that nobody knows; tracking marks pass in silence."""
    strange = [
        name
        for name in query
        if name not in SINGLE and name not in BY_NAME and not TRACKING.fullmatch(name)
    ]
    return [
        _("The address has a part that this page does not know: “%(name)s”.")
        % {"name": clean_text(name)[:40]}
        for name in strange[:3]
    ]
