"""The same selection in other forms: each takes the request, what was found, and the problems.

An entry here is an extension of `/{lang}/timeline.`, and an offer among the page's downloads.
"""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from timeline import feeds
from timeline.exports import as_csv, as_handout, as_ics, as_json, as_timelinejs, as_xlsx
from timeline.exports.answering import Export, unless_known

EXPORTS: dict[str, Export] = {
    name: unless_known(respond)
    for name, respond in {
        "csv": as_csv.respond,
        "xlsx": as_xlsx.respond,
        "json": as_json.respond,
        "ics": as_ics.respond,
        "atom": feeds.atom,
        "jsonfeed": feeds.json_feed,
        "timelinejs.json": as_timelinejs.respond,
        "html": as_handout.respond,
    }.items()
}

# What the page calls them: by what opens them, where that says more than the extension.
NAMES = {
    "csv": "CSV",
    "xlsx": "Excel",
    "json": "JSON",
    # Translators: among the forms in which a selection can be downloaded: a file for calendars
    "ics": _("for a calendar"),
    "atom": "Atom",
    "jsonfeed": "JSON Feed",
    "timelinejs.json": "TimelineJS",
    # Translators: among the forms in which a selection can be downloaded: a page to print
    "html": _("to print, with sources"),
}
