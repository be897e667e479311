"""How often each rule of the reader was right, from what editors accepted, edited and rejected."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from django.db.models import Count

from newsroom.models import Suggestion

Status = Suggestion.Status
KEPT = (Status.ACCEPTED, Status.MERGED)
DECIDED = (*KEPT, Status.REJECTED)
ENOUGH = 5  # decisions from which a share says something


@dataclass
class Score:
    """The decisions on the proposals of one rule."""

    kind: str  # event, statement, date
    rule: str
    counts: Counter[str] = field(default_factory=Counter)  # kept, edited, merged, rejected

    @property
    def decided(self) -> int:
        return self.counts.total()

    @property
    def precision(self) -> float:
        """The share of what was decided that was kept, in whatever form."""
        return (self.decided - self.counts["rejected"]) / self.decided

    @property
    def percent(self) -> int:
        return round(100 * self.precision)


def scores() -> list[Score]:
    """One score for each rule, the most used first."""
    found: dict[tuple[str, str], Score] = {}
    rows = Suggestion.objects.filter(status__in=DECIDED).values_list(
        "kind", "rule", "status", "was_edited"
    )
    for kind, rule, status, was_edited, number in rows.annotate(number=Count("pk")).order_by():
        score = found.setdefault((kind, rule), Score(kind, rule))
        score.counts[_outcome(status, was_edited)] += number
    found |= {("date", score.rule): score for score in _date_scores()}
    return sorted(found.values(), key=lambda s: (s.kind, -s.decided, s.rule))


def _outcome(status: str, was_edited: bool) -> str:
    if status == Status.REJECTED:
        return "rejected"
    if was_edited:
        return "edited"
    return "merged" if status == Status.MERGED else "kept"


def _date_scores() -> Iterable[Score]:
    """A date was right where the proposal was kept and its date not changed."""
    rows = Suggestion.objects.filter(status__in=KEPT).values_list(
        "payload__date_rule", "payload__proposed"
    )
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for rule, proposed in rows:
        was_changed = bool({"date", "said"} & set(proposed or {}))
        found[rule or "published"]["rejected" if was_changed else "kept"] += 1
    return [Score("date", rule, counts) for rule, counts in found.items()]


def precision_by_rule() -> dict[tuple[str, str], int]:
    """Per cent kept by kind and rule, of rules with enough decisions to say so."""
    return {(s.kind, s.rule): s.percent for s in scores() if s.decided >= ENOUGH}
