"""Why a decision is refused. Messages are for the editor, in the language of the interface."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

if TYPE_CHECKING:
    from newsroom.curation.readiness import Check
    from timeline.models.fields import Curated


class CurationError(Exception):
    """A decision that cannot be carried out; nothing was saved."""


class Conflict(CurationError):
    """Somebody else was first. `current` is the record as it stands now, where it is one."""

    def __init__(self, message: str, current: Curated | None = None) -> None:
        super().__init__(message)
        self.current = current


class NotProven(CurationError):
    """The words do not occur in the stored text of the article."""

    def __init__(self, words: str) -> None:
        shown = words if len(words) <= 120 else f"{words[:120]}…"
        super().__init__(
            _("These words do not occur in the stored text of the article: “%(words)s”.")
            % {"words": shown}
        )


class ReasonMissing(CurationError):
    """What is public changes only with a reason that readers can see."""

    def __init__(self) -> None:
        super().__init__(_("Give a reason: it becomes the public note of the change."))


class NotReady(CurationError):
    """The publish checklist has open points, and no reason was given to override them."""

    def __init__(self, failed: Sequence[Check]) -> None:
        self.failed = list(failed)
        names = _(", ").join(str(check.label) for check in self.failed)
        super().__init__(_("Not ready to publish: %(points)s.") % {"points": names})
