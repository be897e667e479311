"""How well a reading agrees with an article that was annotated by hand.

The measure, for each article:

- dates are paired one to one by overlap; *detection* is any overlap, *span* the same words without
  marks and leading prepositions, *value* the same first and last day (or a value allowed too);
- quotations (form "direct") and reported statements are paired where they share at least half of
  the characters they cover together; *span* is the same words, *speaker* the same set of slugs
  (any unnamed speaker equals any other, and any stranger where the annotation names none),
  *joint* a pair with the right speaker;
- names need the same span and slug; nominal and optional ones cost nothing either way;
- an event is recalled when a proposal has the same first and last day and its support overlaps;
  *per gold* is the number of proposals for each annotated event.

Optional annotations are neither asked for nor held against the reader. F1 is in per cent.
"""

from __future__ import annotations

import calendar
import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from .findings import Reading, as_told

Item = Mapping[str, Any]
_MARKS = " \t\n\u00a0\"'”“„«»‹›‘’.,،؛;:!?؟()[]\u200e\u200f\u202a\u202b\u202c\u2067\u2068\u2069"
_HEAD = re.compile(
    r"(?:(?:في|من|منذ|حتى|خلال|إلى|يوم|on|in|at|of|since|by|until|from|the|"
    r"во?|со?|до|на|по|к|от|за)\s+)+",
    re.IGNORECASE,
)
_TAIL = re.compile(r"(?:[،,]?\s+(?:في|من|on|in|at|of|во?))+$", re.IGNORECASE)
_LIKE = "sch>s tch>s ch>s sh>s ph>f kh>h th>t dh>d gh>g ck>k ts>s x>ks c>k q>k z>s v>f p>b j>g"
_SOUNDS = tuple(pair.split(">") for pair in _LIKE.split())
_SEASONS = {"21": 3, "22": 6, "23": 9, "24": 12}


def first_and_last(edtf: str) -> tuple[date, date] | None:
    """The days an EDTF value (of the subset in use) begins and ends on; None when it is none."""
    plain = re.sub("[~?%]", "", edtf)
    first, slash, last = plain.partition("/")
    try:
        if not slash:
            return _one(plain)
        begin = (date.min, date.min) if first in ("", "..") else _one(first)
        end = (date.max, date.max) if last in ("", "..") else _one(last)
        return begin[0], end[1]
    except (ValueError, KeyError):
        return None


def _one(value: str) -> tuple[date, date]:
    if week := re.fullmatch(r"(\d{4})-W(\d\d)", value):
        monday = date.fromisocalendar(int(week[1]), int(week[2]), 1)
        return monday, monday + timedelta(days=6)
    if season := re.fullmatch(r"(\d{4})-(2[1-4])", value):
        return _season(int(season[1]), _SEASONS[season[2]])
    if re.fullmatch(r"\d{3}X", value):
        return date(int(value[:3] + "0"), 1, 1), date(int(value[:3] + "9"), 12, 31)
    if re.fullmatch(r"\d{4}", value):
        return date(int(value), 1, 1), date(int(value), 12, 31)
    if month := re.fullmatch(r"(\d{4})-(\d\d)", value):
        year, number = int(month[1]), int(month[2])
        return date(year, number, 1), date(year, number, calendar.monthrange(year, number)[1])
    return date.fromisoformat(value), date.fromisoformat(value)


def _season(year: int, month: int) -> tuple[date, date]:
    """Three months; the last day is the 28th, as exact as a season needs to be here."""
    return date(year, month, 1), date(year + (month > 10), (month + 2 - 1) % 12 + 1, 28)


def same_days(gold: Item, edtf: str) -> bool:
    """Whether a value is the annotated one, or one of those that are just as right."""
    allowed = [gold["value"], *gold.get("also_values", ())]
    days = first_and_last(edtf)
    return bool(edtf) and (
        edtf in allowed or (days is not None and days in [first_and_last(v) for v in allowed])
    )


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    words = text[start:end]
    return start + len(words) - len(words.lstrip(_MARKS)), end - (
        len(words) - len(words.rstrip(_MARKS))
    )


def _core(text: str, item: Item) -> tuple[int, int]:
    """A date's words without marks and prepositions around them."""
    start, end = _trimmed(text, item["start"], item["end"])
    head = _HEAD.match(text[start:end])
    if head and head.end() < end - start:
        start += head.end()
    tail = _TAIL.search(text[start:end])
    if tail and tail.start() > 0:
        end = start + tail.start()
    return _trimmed(text, start, end)


def _overlap(one: Item, other: Item) -> int:
    return int(min(one["end"], other["end"]) - max(one["start"], other["start"]))


def _likeness(one: Item, other: Item) -> float:
    both = max(one["end"], other["end"]) - min(one["start"], other["start"])
    share = max(0, _overlap(one, other)) / (both or 1)
    return share if share >= 0.5 else 0


def _pairs(
    gold: Sequence[Item], found: Sequence[Item], fit: Callable[[Item, Item], float]
) -> dict[int, Item]:
    """Index of a finding -> its annotation: the best fits first, asked-for before optional."""
    ranked = sorted(
        (bool(g.get("optional")), -fit(g, f), i, j)
        for i, g in enumerate(gold)
        for j, f in enumerate(found)
        if fit(g, f) > 0
    )
    taken: dict[int, int] = {}
    for _, _, i, j in ranked:
        if j not in taken and i not in taken.values():
            taken[j] = i
    return {j: gold[i] for j, i in taken.items()}


def _asked(gold: Iterable[Item]) -> int:
    return sum(not g.get("optional") for g in gold)


def _count_dates(doc: Item, text: str, found: Sequence[Item], counts: Counter[str]) -> None:
    gold = doc["times"]
    counts["dates gold"] += _asked(gold)
    pairs = _pairs(gold, found, _overlap)
    for j, date_found in enumerate(found):
        own = pairs.get(j)
        if own is None:
            counts["dates found"] += not any(
                _overlap(g, date_found) > 0
                and (g.get("optional") or same_days(g, date_found["edtf"]))
                for g in gold
            )
        elif not own.get("optional"):
            counts["dates found"] += 1
            counts["dates detection"] += 1
            counts["dates span"] += _core(text, own) == _core(text, date_found)
            counts["dates value"] += same_days(own, date_found["edtf"])


def _is_same(asked: Any, found: Any) -> bool:
    """Whether these are the same speakers. Whom the annotation calls `anon:` may be found with a
    name that the record does not hold: the contract of `manage.py read` has one form for both."""
    ours, theirs = _slugs(found), _slugs(asked)
    told = set(map(as_told, ours))
    if told == theirs or {_levelled(slug) for slug in ours} == {_levelled(slug) for slug in theirs}:
        return True
    return len(told) == len(theirs) == 1 and all(s.startswith("anon:") for s in told | theirs)


def _slugs(value: Any) -> set[str]:
    return {value} if isinstance(value, str) else set(value or ())


def _levelled(slug: str) -> str:
    """A speaker for comparison. Any two unnamed ones are equal. Strangers, `new:`, are compared by
    the consonants of their first and last name, because a text in Arabic or Russian does not tell
    how they are spelled in English: "new:ted-cruz" is as right as "new:tid-kroz"."""
    if slug.startswith("anon"):
        return "anon"
    if not slug.startswith("new:"):
        return slug
    names = slug.removeprefix("new:").split("-")
    return "new:" + "-".join(_consonants(name) for name in dict.fromkeys((names[0], names[-1])))


def _consonants(name: str) -> str:
    for written, sound in _SOUNDS:
        name = name.replace(written, sound)
    return re.sub(r"(.)\1+", r"\1", re.sub("[aeiouyw]", "", name))


def _count_spans(
    name: str, gold: Sequence[Item], text: str, found: Sequence[Item], counts: Counter[str]
) -> None:
    counts[f"{name} gold"] += _asked(gold)
    pairs = _pairs(gold, found, _likeness)
    for j, span in enumerate(found):
        own = pairs.get(j)
        if own is None:
            counts[f"{name} found"] += not any(
                g.get("optional") and _overlap(g, span) > 0 for g in gold
            )
        elif not own.get("optional"):
            same = _trimmed(text, own["start"], own["end"]) == _trimmed(
                text, span["start"], span["end"]
            )
            counts[f"{name} found"] += 1
            counts[f"{name} match"] += 1
            counts[f"{name} span"] += same
            counts[f"{name} joint"] += _is_same(own["speaker"], span["speaker"])


def _is_asked_name(item: Item) -> bool:
    actor = item["actor"]
    named = item.get("type") == "name" and not item.get("optional")
    return bool(named and isinstance(actor, str) and ":" not in actor)


def _count_names(doc: Item, found: Sequence[Item], counts: Counter[str]) -> None:
    asked = {(g["start"], g["end"], g["actor"]) for g in doc["mentions"] if _is_asked_name(g)}
    free = [g for g in doc["mentions"] if not _is_asked_name(g)]
    counts["names gold"] += len(asked)
    for name in found:
        hit = (name["start"], name["end"], name["actor"]) in asked
        counts["names match"] += hit
        counts["names found"] += hit or not any(_overlap(g, name) > 0 for g in free)


def _count_events(doc: Item, found: Sequence[Item], counts: Counter[str]) -> None:
    gold = [g for g in doc["events"] if not g.get("optional")]
    counts["events gold"] += len(gold)
    counts["events found"] += len(found)
    counts["events match"] += sum(any(_is_event(g, f) for f in found) for g in gold)


def _is_event(gold: Item, found: Item) -> bool:
    passages = gold["support"] if isinstance(gold["support"], list) else [gold["support"]]
    days = first_and_last(found["edtf"])
    return days == first_and_last(gold["edtf"]) and any(_overlap(p, found) > 0 for p in passages)


def count(doc: Item, text: str, reading: Reading) -> Counter[str]:
    """Count hits, findings and annotations of one article. Counts of several add up."""
    counts: Counter[str] = Counter(docs=1)
    dates = [{"start": d.start, "end": d.end, "edtf": d.edtf} for d in reading.dates]
    spans = [
        {"start": s.start, "end": s.end, "speaker": s.speaker, "form": s.form}
        for s in reading.statements
    ]
    names = [
        {"start": m.start, "end": m.end, "actor": m.actor}
        for m in reading.mentions
        if m.kind == "name"
    ]
    events = [{"start": e.support[0], "end": e.support[1], "edtf": e.edtf} for e in reading.events]
    direct = [s for s in spans if s["form"] == "direct"]
    reported = [s for s in spans if s["form"] != "direct"]
    _count_dates(doc, text, dates, counts)
    _count_spans("quotes", doc["quotes"], text, direct, counts)
    _count_spans("statements", doc["statements"], text, reported, counts)
    _count_names(doc, names, counts)
    _count_events(doc, events, counts)
    return counts


def f1(hits: float, found: float, gold: float) -> float:
    """The harmonic mean of precision and recall, in per cent; 100 where nothing was to find."""
    if not found and not gold:
        return 100.0
    return round(200 * hits / (found + gold), 1)


def figures(counts: Mapping[str, float]) -> dict[str, float]:
    """The figures of the table from added counts; `ms` is the mean processor time of one."""
    rates = {}
    for kind in ("detection", "span", "value"):
        rates[f"dates {kind}"] = _rate(counts, "dates", kind)
    for kind in ("span", "joint"):
        rates[f"quotes {kind}"] = _rate(counts, "quotes", kind)
    rates["statements"] = _rate(counts, "statements", "match")
    rates["names"] = _rate(counts, "names", "match")
    gold = counts.get("events gold", 0) or 1
    rates["events recall"] = round(100 * counts.get("events match", 0) / gold, 1)
    rates["events per gold"] = round(counts.get("events found", 0) / gold, 2)
    rates["ms"] = round(counts.get("ms", 0) / (counts.get("docs", 0) or 1), 1)
    return rates


def _rate(counts: Mapping[str, float], name: str, kind: str) -> float:
    hits = counts.get(f"{name} {kind}", 0)
    return f1(hits, counts.get(f"{name} found", 0), counts.get(f"{name} gold", 0))
