"""The record's models, one module per noun."""

from timeline.models.authorities import Actor, Alias, Kind, Place, Role, Topic
from timeline.models.citations import Citation
from timeline.models.corrections import Correction
from timeline.models.discrepancies import Attribute, ReportedValue
from timeline.models.events import Event, Link, Participation
from timeline.models.fields import Side, State
from timeline.models.housekeeping import FormerSlug, LoadedRow, RecordVersion
from timeline.models.sharing import ShortLink, Snapshot
from timeline.models.sources import Article, Source
from timeline.models.statements import Outcome, Rendering, Statement
from timeline.models.threads import Thread, ThreadEntry

__all__ = [
    "Actor",
    "Alias",
    "Article",
    "Attribute",
    "Citation",
    "Correction",
    "Event",
    "FormerSlug",
    "Kind",
    "Link",
    "LoadedRow",
    "Outcome",
    "Participation",
    "Place",
    "RecordVersion",
    "Rendering",
    "ReportedValue",
    "Role",
    "ShortLink",
    "Side",
    "Snapshot",
    "Source",
    "State",
    "Statement",
    "Thread",
    "ThreadEntry",
    "Topic",
]
