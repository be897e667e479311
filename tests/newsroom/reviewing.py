"""An article written for the tests of the desk, and what a reader would find in it."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.models import User

from newsroom import suggesting
from newsroom.models import ArticleText, Reading, Suggestion
from newsroom.reading import findings
from tests.factories import make_actor, make_article, make_kind, make_place
from timeline.models import Actor, Article

TEXT = (
    "Two hours by the lake\n"
    "GENEVA - Joe Biden and Vladimir Putin met in Geneva on Wednesday.\n"
    "“We spoke for two hours and parted calmly,” Putin told reporters. “There was,” he added, "
    "“no shouting.”\n"
    "A senior American official said the two sides would meet again “before the leaves fall”.\n"
    "The envoys went home in March, and a swap of prisoners was agreed in April.\n"
    "Share this article\n"
)
MEETING = "Joe Biden and Vladimir Putin met in Geneva on Wednesday"
CALM = "We spoke for two hours and parted calmly,"
LEAVES = "the two sides would meet again “before the leaves fall"
ENVOYS = "The envoys went home in March"


def span(words: str, text: str = TEXT) -> tuple[int, int]:
    start = text.index(words)
    return start, start + len(words)


def found_statement(
    words: str, speaker: Any, text: str = TEXT, **values: Any
) -> findings.FoundStatement:
    given = {"form": "direct", "said": "2021-06-16", "rule": "cue-after", "why": "before “told”"}
    return findings.FoundStatement(*span(words, text), words, speaker=speaker, **(given | values))


def found_event(words: str, edtf: str, **values: Any) -> findings.ProposedEvent:
    given = {"title": words, "actors": (), "rule": "dated-clause", "why": "a dated clause"}
    return findings.ProposedEvent(edtf=edtf, support=span(words), **(given | values))


def found_in_text(**values: Any) -> findings.Reading:
    """Three statements (one split, one mixed with a quotation inside) and two events."""
    wednesday = findings.FoundDate(
        *span("on Wednesday"), "on Wednesday", "2021-06-16", "day", "weekday", "the day itself"
    )
    both = ("joe-biden", "vladimir-putin")
    given = {
        "language": "en",
        "published": "2021-06-16",
        "dates": (wednesday,),
        "statements": (
            found_statement(CALM, "vladimir-putin", speaker_text="Putin"),
            found_statement("There was,", "vladimir-putin", group=1),
            found_statement("no shouting.", "vladimir-putin", group=1),
            found_statement(
                LEAVES, "anon:a senior American official", form="mixed", rule="cue-before"
            ),
            found_statement("before the leaves fall", "anon:a senior American official"),
        ),
        "mentions": (findings.Mention(*span("Joe Biden"), "Joe Biden", "joe-biden"),),
        "events": (
            found_event(
                MEETING,
                "2021-06-16",
                actors=both,
                kind="summit",
                side="both",
                place="geneva",
                date_span=span("on Wednesday"),
            ),
            found_event(ENVOYS, "2021-03", actors=()),
        ),
        "boilerplate": (span("Share this article"),),
    }
    return findings.Reading(**(given | values))


def make_cast() -> None:
    """The two presidents, the place and the kinds that the article speaks of."""
    make_actor("joe-biden", side="us", kind=Actor.Kind.PERSON)
    make_actor("vladimir-putin", side="ru", kind=Actor.Kind.PERSON)
    make_place("geneva")
    make_kind("summit")
    make_kind("other")


def make_stored_article(text: str = TEXT, **overrides: Any) -> Article:
    article = make_article(**({"headline": "Two hours by the lake"} | overrides))
    ArticleText.objects.create(article=article, text=text)
    return article


def make_reading(article: Article | None = None, by: User | None = None, **values: Any) -> Reading:
    """A reading of the article with what was found in it stored as proposals."""
    make_cast()
    article = article or make_stored_article()
    text = suggesting.text_of(article)
    return suggesting.store(article=article, text=text, found=found_in_text(**values), by=by)


def proposal(reading: Reading, words: str) -> Suggestion:
    """The proposal whose passage begins with these words."""
    return next(s for s in reading.suggestions.all() if s.payload["words"].startswith(words))
