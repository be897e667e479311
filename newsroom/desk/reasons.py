"""Why something was found, in the language of the interface.

The reader gives its reasons as plain English: a term or several between commas, then what they rest
on: `named: Peskov, by "said"`. Terms are translated here; one that is not known stays English and
is marked so.
"""

from __future__ import annotations

import re

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import get_language, gettext_noop
from django.utils.translation import gettext as _

_CUE = re.compile(r'(?P<head>.*?)(?:, )?by "(?P<cue>.*)"', re.DOTALL)
_RESTS_ON = re.compile(r"(?P<term>[^:]+): (?P<words>\S.*)", re.DOTALL)
_DEGREE = re.compile(r"(?P<head>.*); approximate \((?P<part>[a-z ]+)\)")

TERMS = frozenset(
    (
        # how a date was read
        gettext_noop("written in full"),
        gettext_noop("written in digits"),
        gettext_noop("year as written"),
        gettext_noop("decade as written"),
        gettext_noop("season as written"),
        gettext_noop("quarter of the year"),
        gettext_noop("half of the year"),
        gettext_noop("both ends named"),
        gettext_noop("this year"),
        gettext_noop("the one that runs at publication"),
        gettext_noop("the day that is spoken of"),
        gettext_noop("counted from publication"),
        gettext_noop("counted from the day of publication or of speaking"),
        gettext_noop("counted back from publication"),
        gettext_noop("counted on from publication"),
        gettext_noop("counted from the date before it"),
        gettext_noop("counted back from the date before it"),
        gettext_noop("counted on from the date before it"),
        gettext_noop("after the date before it"),
        gettext_noop("month after the date before it"),
        gettext_noop("weekday after the date before it"),
        gettext_noop("last such day before publication"),
        gettext_noop("last such month before publication"),
        gettext_noop("last such weekday before publication"),
        gettext_noop("weekday before publication"),
        gettext_noop("first such day after publication"),
        gettext_noop("first such month after publication"),
        gettext_noop("next such day after publication"),
        gettext_noop("next such weekday after publication"),
        gettext_noop("next such weekday"),
        gettext_noop("year told by a relation"),
        gettext_noop("season by future tense"),
        gettext_noop("season just ahead of publication"),
        gettext_noop("just ahead of publication"),
        gettext_noop("a year ago else"),
        gettext_noop("the month is just ahead"),
        gettext_noop("the year in which the weekday fits"),
        gettext_noop("the weekday decides"),
        gettext_noop("the day counted from publication differs"),
        gettext_noop("written in two calendars"),
        gettext_noop("which agree"),
        gettext_noop("which differ by more than a day"),
        gettext_noop("past tense"),
        gettext_noop("present tense"),
        gettext_noop("future tense"),
        gettext_noop("no tense told"),
        gettext_noop("past taken"),
        # how an event was found
        gettext_noop("act beside the date"),
        gettext_noop("declaration beside the date"),
        gettext_noop("saying beside the date"),
        gettext_noop("verb beside the date"),
        gettext_noop("names beside the date"),
        gettext_noop("entry of a chronology"),
        gettext_noop("entry of a chronology under its date"),
        gettext_noop("the sentence before dates it"),
        gettext_noop("the next sentence dates it"),
        gettext_noop("the article's main news"),
        gettext_noop("told without a date: the day of the main news"),
        # how a speaker was found
        gettext_noop("named"),
        gettext_noop("carried by grammar"),
        gettext_noop("unnamed"),
        gettext_noop("office"),
        gettext_noop("institution"),
        gettext_noop("same subject"),
        gettext_noop("continued"),
        gettext_noop("interview"),
        gettext_noop("dash"),
        gettext_noop("colon"),
        gettext_noop("no cue"),
        gettext_noop("agency"),
        gettext_noop("nobody named"),
    )
)
DEGREES = {
    "early": gettext_noop("early"),
    "mid": gettext_noop("middle"),
    "late": gettext_noop("late"),
    "first half": gettext_noop("first half"),
    "second half": gettext_noop("second half"),
}


def in_words(reason: str) -> SafeString:
    """The reason for an editor of this interface; empty for none."""
    if not reason:
        return SafeString("")
    if get_language() != "en" and (said := _translated(reason)) is not None:
        return said
    if get_language() == "en":
        return _isolated(reason)
    return format_html('<span lang="en" dir="ltr">{}</span>', reason)


def _isolated(reason: str) -> SafeString:
    """English as the reader wrote it; what it cites may be of another script."""
    said = _translated(reason)
    return format_html("<bdi>{}</bdi>", reason) if said is None else said


def _translated(reason: str) -> SafeString | None:
    if reason in TERMS:
        return format_html("{}", _(reason))
    if match := _DEGREE.fullmatch(reason):
        return _joined(_translated(match["head"]), _degree(match["part"]))
    if match := _CUE.fullmatch(reason):
        said = format_html(_("by “{}”"), format_html("<bdi>{}</bdi>", match["cue"]))
        return _joined(_translated(match["head"]), said) if match["head"] else said
    if (match := _RESTS_ON.fullmatch(reason)) and match["term"] in TERMS:
        return format_html("{}: <bdi>{}</bdi>", _(match["term"]), match["words"])
    parts = reason.split(", ")
    if all(part in TERMS for part in parts):
        return format_html_join(_(", "), "{}", ((_(part),) for part in parts))
    return None


def _degree(part: str) -> SafeString:
    return format_html(_("approximate ({})"), _(DEGREES.get(part, part)))


def _joined(*parts: SafeString | None) -> SafeString | None:
    if None in parts:
        return None
    return format_html_join(_(", "), "{}", ((part,) for part in parts))
