"""Turn marked source texts into annotated articles (gold), so that offsets are right by construction.

    python tests/data/reading/annotate.py ar          # writes ar.json, ar-held.json, ...
    python tests/data/reading/annotate.py ar --names  # lists names of the record left unmarked

Sources are source/<language>/*.txt (UTF-8), in file name order, in three parts with `---` lines between:

    id: ar-wire-2021
    lang: ar
    published: 2021-06-16
    set: dev                      dev (the default), held, fresh, later, last, final, blind, second, third,
          fourth, fifth, sixth, seventh
    genre: wire report
    ---
    ⟦e:1|أعلن الرئيس ⟦n:vladimir-putin|بوتين⟧، ⟦t:2021-06-16;kind=weekday|الأربعاء⟧، ...⟧
    ---
    1 | 2021-06-16 | Putin announces ... | vladimir-putin, joe-biden | also=2021-06
    2? | 2021-01-20 | Biden takes office | joe-biden

A mark is ⟦code|words⟧; marks nest and never cross. Its code is KIND[?]:VALUE[;key=value ...], where
`?` makes it optional (the scorer then neither rewards nor punishes it). The kinds:

    t:EDTF       a date. `t:` alone is a vague time (always optional), a duration is P1W, PT2H
                 (optional too). Keys: kind=weekday, also=EDTF,EDTF (values just as right)
    q:SPEAKER    a direct quotation, without its quotation marks. Two speakers: q:a+b
    i:SPEAKER    an indirect statement, from its complementiser to the end of the reported
    m:SPEAKER    content, without the final mark; m when a quotation stands inside it. Clauses
                 joined under one cue ("said that ... and that ...") are one statement
    n:SLUG       a name, every time it stands in the text, without clitics
    o:SLUG       a nominal mention (role, pronoun-like noun); always optional
    e:1,2        the passage that supports events 1 and 2; one event may have several passages
    x:           words in quotation marks that nobody is quoted saying (titles, names, irony)

A quotation which reopens its mark in each paragraph is one piece per paragraph; one which runs over
the break without a new mark is one piece. A split quotation is one piece on each side of the cue.

SLUG and SPEAKER are slugs of the starting record (actors or places), or anon:DESCRIPTION for a
speaker who is not in the record, gov:russia(Moscow) for a capital standing for its government,
new:SLUG for a name which the record does not have (both cost nothing either way).

The spans of dates leave out prepositions ("in", "on", "between"). An interview's answers, which
stand without marks, are optional quotations. A side remark reported with a date is an optional
event; a name which cannot be cut from its clitic is an optional mention.

The articles are test material written for this project: the events are true, the words that people
say in them are made up in the manner of the press and must not be quoted as theirs.

Offsets are Python string indexes (characters), end exclusive. Errors name the file and the place.
"""

import argparse
import csv
import json
import re
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
RECORD = HERE.parents[2] / "timeline" / "record"
CODE = re.compile(r"([tqimnoex])(\??):([^;]*)((?:;[^;=]+=[^;]*)*)\Z")
POINT = r"(?:\d{4}|\d{3}X|\d{4}-\d\d|\d{4}-\d\d-\d\d|\d{4}-W\d\d)[~?%]?"
EDTF = re.compile(rf"{POINT}|(?:{POINT}|\.\.)/(?:{POINT}|\.\.)")
DURATION = re.compile(
    r"P(?=.)(?:\d+Y)?(?:\d+M)?(?:\d+W)?(?:\d+D)?(?:T(?:\d+H)?(?:\d+M)?(?:\d+S)?)?"
)
OUTSIDE = re.compile(r"anon:[a-z0-9-]+|new:[a-z0-9-]+|gov:[a-z-]+\([A-Z][A-Za-z .-]+\)")
SETS = {
    "dev": "{}.json",
    "held": "{}-held.json",
    "fresh": "{}-fresh.json",
    "later": "{}-later.json",
    "last": "{}-last.json",
    "final": "{}-final.json",
    "blind": "{}-blind.json",
    "second": "{}-second.json",
    "third": "{}-third.json",
    "fourth": "{}-fourth.json",
    "fifth": "{}-fifth.json",
    "sixth": "{}-sixth.json",
    "seventh": "{}-seventh.json",
}
GROUPS = {"t": "times", "q": "quotes", "i": "statements", "m": "statements"}
GROUPS |= {"n": "mentions", "o": "mentions", "x": "not_quotes"}


class SourceError(ValueError):
    """A source text that cannot be read: the message names the file and the place."""


def known_slugs() -> set[str]:
    """Return every slug of the record's actors and places."""
    files = (RECORD / "actors.csv", RECORD / "places.csv")
    return {row["slug"] for file in files for row in read_rows(file)}


def read_rows(file: Path) -> list[dict[str, str]]:
    """Return the rows of one CSV file of the record."""
    with file.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def strip_marks(marked: str) -> tuple[str, list[tuple[int, int, str]]]:
    """Return the text without marks, and (start, end, code) of each mark in text order."""
    text, spans, opened, at = "", [], [], 0
    for found in re.finditer(r"⟦([^|⟦⟧]*)\||⟧", marked):
        text += marked[at : found.start()]
        at = found.end()
        if found[1] is not None:
            opened.append((len(text), found[1]))
        elif not opened:
            raise SourceError(f"a mark is closed but not open after {text[-40:]!r}")
        else:
            start, code = opened.pop()
            spans.append((start, len(text), code))
    text += marked[at:]
    if opened or "⟦" in text or "⟧" in text:
        raise SourceError(f"a mark is not closed: {opened[-1:]}")
    return text, sorted(spans, key=lambda span: (span[0], -span[1]))


def precision(value: str) -> str:
    """Return the word for how exact an EDTF value is."""
    if not value:
        return "vague"
    if value.startswith("P"):
        return "duration"
    if "/" in value or "W" in value:
        return "range"
    if value.rstrip("~?%").endswith("X"):
        return "decade"
    if re.match(r"\d{4}-2[1-4]\b", value):
        return "season"
    return {4: "year", 7: "month", 10: "day"}[len(value.rstrip("~?%"))]


def check_value(value: str) -> str:
    """Return the value if it is EDTF of the subset in use, a duration or empty."""
    if value and not EDTF.fullmatch(value) and not DURATION.fullmatch(value):
        raise SourceError(f"{value!r} is neither an EDTF value nor a duration")
    return value


def check_slug(slug: str, slugs: set[str]) -> str:
    """Return the slug if the record has it or it is openly outside the record."""
    if slug not in slugs and not OUTSIDE.fullmatch(slug):
        raise SourceError(f"no actor or place has the slug {slug!r}")
    return slug


def check_slugs(value: str, slugs: set[str]) -> str | list[str]:
    """Return one slug, or the list of several joined by `+`."""
    several = [check_slug(slug, slugs) for slug in value.split("+")]
    return several if len(several) > 1 else several[0]


def time_entry(value: str, extras: dict[str, str], optional: bool) -> dict:
    """Return what is said of a date beside its span."""
    exact = precision(check_value(value))
    entry = {"value": value, "precision": exact, "kind": extras.get("kind", exact)}
    entry["optional"] = optional or exact in ("vague", "duration")
    if "also" in extras:
        entry["also_values"] = [check_value(other) for other in extras["also"].split(",")]
    return entry


def mention_entry(kind: str, value: str, optional: bool, slugs: set[str]) -> dict:
    """Return what is said of a mention beside its span."""
    entry = {"actor": check_slugs(value, slugs), "type": "name" if kind == "n" else "nominal"}
    outside = isinstance(entry["actor"], str) and ":" in entry["actor"]
    return entry | {"optional": optional or kind == "o" or outside}


def entry_of(
    kind: str, value: str, extras: dict[str, str], optional: bool, slugs: set[str]
) -> dict:
    """Return one annotation without its span."""
    if kind == "t":
        return time_entry(value, extras, optional)
    if kind in "no":
        return mention_entry(kind, value, optional, slugs)
    if kind == "x":
        return {}
    form = {"q": "direct", "i": "indirect", "m": "mixed"}[kind]
    return {"form": form, "speaker": check_slugs(value, slugs), "optional": optional}


def parse_code(code: str) -> tuple[str, bool, str, dict[str, str]]:
    """Return kind, optional, value and keys of a mark's code."""
    parts = CODE.match(code)
    if not parts:
        raise SourceError(f"cannot read the mark {code!r}")
    extras = dict(pair.split("=", 1) for pair in parts[4].split(";")[1:])
    return parts[1], bool(parts[2]), parts[3], extras


def annotate(text: str, spans: list[tuple[int, int, str]], slugs: set[str]) -> tuple[dict, dict]:
    """Return the annotations by group, and the supporting passages by event number."""
    groups: dict[str, list[dict]] = {name: [] for name in GROUPS.values()}
    supports: dict[str, list[dict]] = {}
    for start, end, code in spans:
        kind, optional, value, extras = parse_code(code)
        span = {"start": start, "end": end, "text": text[start:end]}
        if not span["text"].strip() or span["text"] != span["text"].strip():
            raise SourceError(f"{span['text']!r} is empty or has space at its ends")
        if kind == "e":
            for number in value.split(","):
                supports.setdefault(number, []).append(span)
        else:
            groups[GROUPS[kind]].append(span | entry_of(kind, value, extras, optional, slugs))
    return groups, supports


def events_of(lines: str, supports: dict[str, list[dict]], slugs: set[str]) -> list[dict]:
    """Return the events from their lines; each must have a passage and each passage its event."""
    events, numbers = [], set()
    for line in filter(str.strip, lines.splitlines()):
        number, edtf, title, actors, *keys = (part.strip() for part in line.split("|"))
        optional, number = number.endswith("?"), number.rstrip("?")
        if number not in supports or number in numbers:
            raise SourceError(f"event {number} has no passage, or stands twice")
        numbers.add(number)
        names = [check_slug(slug.strip(), slugs) for slug in actors.split(",") if slug.strip()]
        event = {"edtf": check_value(edtf), "title": title, "actors": names}
        event |= {"support": supports[number], "optional": optional}
        if keys:
            also = keys[0].removeprefix("also=").split(",")
            event["also_values"] = [check_value(value.strip()) for value in also]
        events.append(event)
    if missing := sorted(set(supports) - numbers):
        raise SourceError(f"passages without an event: {missing}")
    return events


def read_source(file: Path, slugs: set[str]) -> tuple[str, dict]:
    """Return the set (dev, held, ...) and the annotated article of one source file."""
    try:
        head, marked, *rest = re.split(r"^---\n", file.read_text(encoding="utf-8"), flags=re.M)
        header = dict(line.split(": ", 1) for line in head.strip().splitlines())
        text, spans = strip_marks(marked.strip())
        groups, supports = annotate(text, spans, slugs)
        events = events_of(rest[0] if rest else "", supports, slugs)
    except ValueError as error:
        raise SourceError(f"{file.name}: {error}") from error
    article = {key: header[key] for key in ("id", "lang", "published", "genre") if key in header}
    return header.get("set", "dev"), article | {"text": text} | groups | {"events": events}


def unmarked_names(article: dict) -> list[str]:
    """Return the record's names that stand in the article outside every mention, with context."""
    rows = read_rows(RECORD / "aliases.csv")
    aliases = {row["alias"] for row in rows if row["language"] == article["lang"]}
    covered = {at for m in article["mentions"] for at in range(m["start"], m["end"])}
    found = []
    for alias in sorted(aliases, key=len, reverse=True):
        for hit in re.finditer(rf"(?<!\w)[وفبلك]{{0,2}}{re.escape(alias)}(?!\w)", article["text"]):
            if not covered.intersection(range(*hit.span())):
                covered.update(range(*hit.span()))
                around = article["text"][max(0, hit.start() - 30) : hit.end() + 30]
                found.append(f"{article['id']}: {alias!r} in {around!r}")
    return found


def main() -> None:
    """Write the gold files of one language, or list the names left unmarked."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("language", choices=("ar", "en", "ru"))
    parser.add_argument("--names", action="store_true", help="list names left unmarked")
    args = parser.parse_args()
    slugs, sets = known_slugs(), {name: [] for name in SETS}
    try:
        for file in sorted((HERE / "source" / args.language).glob("*.txt")):
            name, article = read_source(file, slugs)
            sets[name].append(article)
    except SourceError as error:
        sys.exit(str(error))
    for name, docs in sets.items():
        if args.names:
            print(*(line for doc in docs for line in unmarked_names(doc)), sep="\n")
        elif docs:
            target = HERE / SETS[name].format(args.language)
            content = json.dumps({"docs": docs}, ensure_ascii=False, indent=1) + "\n"
            target.write_text(content, encoding="utf-8")
            print(f"{target.name}: {len(docs)} articles")


if __name__ == "__main__":
    main()
