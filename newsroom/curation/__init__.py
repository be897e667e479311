"""Every write to the record: verbs with keyword-only arguments, atomic, one Decision each."""

from newsroom.curation.deciding import (
    accept_event,
    accept_statement,
    edit,
    last_decided,
    merge_event,
    merge_statement,
    reject,
    undo,
)
from newsroom.curation.errors import (
    Conflict,
    CurationError,
    NotProven,
    NotReady,
    ReasonMissing,
)
from newsroom.curation.publishing import (
    correct_event,
    edit_event,
    edit_statement,
    publish,
    restore,
    send_back,
    submit,
    withdraw,
)
from newsroom.curation.readiness import Check, checklist, open_points

__all__ = [
    "Check",
    "Conflict",
    "CurationError",
    "NotProven",
    "NotReady",
    "ReasonMissing",
    "accept_event",
    "accept_statement",
    "checklist",
    "correct_event",
    "edit",
    "edit_event",
    "edit_statement",
    "last_decided",
    "merge_event",
    "merge_statement",
    "open_points",
    "publish",
    "reject",
    "restore",
    "send_back",
    "submit",
    "undo",
    "withdraw",
]
