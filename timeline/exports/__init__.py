"""The same selection in other forms: each takes the request, what was found, and the problems."""

from __future__ import annotations

from timeline.exports import as_csv, as_ics, as_json, as_xlsx
from timeline.exports.answering import Export, unless_known

EXPORTS: dict[str, Export] = {
    name: unless_known(respond)
    for name, respond in {
        "csv": as_csv.respond,
        "xlsx": as_xlsx.respond,
        "json": as_json.respond,
        "ics": as_ics.respond,
    }.items()
}
