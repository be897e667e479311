"""Reading an article: what is proposed, what it looks like, and what reading again keeps."""

from __future__ import annotations

import pytest

from newsroom import curation, suggesting
from newsroom.duplicates import reasons_in_words
from newsroom.known_names import gazetteer_from_database
from newsroom.models import ArticleText, Decision, Suggestion
from newsroom.reading.gazetteer import Gazetteer
from tests.conftest import RECORD
from tests.factories import make_event, make_role, make_statement
from tests.newsroom.reviewing import (
    CALM,
    ENVOYS,
    LEAVES,
    MEETING,
    TEXT,
    found_event,
    found_in_text,
    make_cast,
    make_reading,
    make_stored_article,
    proposal,
    span,
)
from timeline.models import Actor, State

pytestmark = pytest.mark.django_db
Status = Suggestion.Status


def passages(reading) -> list[tuple[str, str]]:
    return [(s.kind, s.payload["words"]) for s in reading.suggestions.order_by("start", "pk")]


def statuses(reading) -> dict[str, str]:
    return {s.payload["words"]: s.status for s in reading.suggestions.all()}


def test_reading_proposes_each_utterance_and_event_once_in_text_order():
    reading = make_reading()

    assert passages(reading) == [
        ("event", MEETING),
        ("statement", CALM),
        ("statement", "There was, […] no shouting."),
        ("statement", LEAVES),
        ("event", ENVOYS),
    ]


def test_reading_keeps_everything_found_and_leaves_a_decision():
    reading = make_reading()

    assert reading.findings["sha256"] == ArticleText.hash_of(TEXT)
    assert reading.findings["boilerplate"] == [list(span("Share this article"))]
    assert [d.activity for d in Decision.objects.filter(reading=reading)] == ["read"]


def test_reading_without_stored_text_is_refused():
    article = make_stored_article()
    ArticleText.objects.all().delete()
    article.refresh_from_db()

    with pytest.raises(suggesting.NoText):
        suggesting.read_article(article=article, by=None)


def test_unnamed_speaker_is_kept_with_description_and_side():
    payload = proposal(make_reading(), LEAVES).payload

    assert payload["speakers"] == []
    assert payload["speaker_description"] == "a senior American official"
    assert payload["side"] == "us"


def test_event_keeps_the_words_and_the_rule_of_its_date():
    payload = proposal(make_reading(), MEETING).payload

    assert payload["date_text"] == "on Wednesday"
    assert payload["date_rule"] == "weekday"
    assert payload["title_en"] == MEETING


# --- likely duplicates -------------------------------------------------------------------------


def test_event_of_the_record_is_found_with_its_reasons():
    make_cast()
    there = make_event(
        kind="summit",
        place="geneva",
        actors=["joe-biden", "vladimir-putin"],
        title_en="Biden and Putin meet in Geneva",
    )

    suggestion = proposal(make_reading(), MEETING)

    assert suggestion.match_event == there
    assert reasons_in_words(suggestion.match_reason) == (
        "same day, both actors, same place, same kind of event, title alike"
    )


def test_event_of_another_week_is_not_proposed_as_the_same():
    make_cast()
    make_event(
        kind="summit",
        place="geneva",
        date="2021-06-25",
        actors=["joe-biden", "vladimir-putin"],
        title_en="Biden and Putin meet in Geneva",
    )

    assert proposal(make_reading(), MEETING).match_event is None


def test_withdrawn_event_is_not_proposed():
    make_cast()
    make_event(state=State.WITHDRAWN, actors=["joe-biden", "vladimir-putin"], title_en=MEETING)

    assert proposal(make_reading(), MEETING).match_event is None


def test_statement_quoted_elsewhere_is_found_by_its_words():
    make_cast()
    there = make_statement(
        speakers=["vladimir-putin"], text="We parted calmly after two hours", side="ru"
    )
    longer = make_statement(
        speakers=["vladimir-putin"], text=f"Today {CALM} and in peace", side="ru"
    )

    suggestion = proposal(make_reading(), CALM)

    assert there != longer
    assert suggestion.match_statement == longer
    assert suggestion.payload["about"] == f"e{longer.event_id}"


def test_same_words_of_another_speaker_are_another_statement():
    make_cast()
    make_statement(speakers=["joe-biden"], text=CALM)

    assert proposal(make_reading(), CALM).match_statement is None


def test_statement_is_taken_to_be_about_the_event_its_speaker_took_part_in():
    make_cast()
    make_event(actors=["joe-biden"], title_en="Biden lands")
    there = make_event(actors=["vladimir-putin"], title_en="Putin speaks to reporters calmly")

    payload = proposal(make_reading(), CALM).payload

    assert payload["about"] == f"e{there.pk}"
    assert payload["likely"][0] == there.pk


# --- reading again -----------------------------------------------------------------------------


def test_reading_again_keeps_what_was_decided():
    article = make_stored_article()
    first = make_reading(article)
    event = curation.accept_event(suggestion=proposal(first, MEETING), by=None)
    curation.reject(suggestion=proposal(first, ENVOYS), by=None)

    second = make_reading(article)

    assert statuses(second) == {
        MEETING: Status.ACCEPTED,
        CALM: Status.PENDING,
        "There was, […] no shouting.": Status.PENDING,
        LEAVES: Status.PENDING,
        ENVOYS: Status.REJECTED,
    }
    assert proposal(second, MEETING).event == event
    assert set(statuses(first).values()) == {Status.SUPERSEDED}


def test_reading_again_keeps_an_edited_proposal():
    article = make_stored_article()
    first = make_reading(article)
    curation.edit(suggestion=proposal(first, ENVOYS), by=None, changes={"title_en": "Envoys leave"})

    second = make_reading(article)

    again = proposal(second, ENVOYS)
    assert again.payload["title_en"] == "Envoys leave"
    assert second.suggestions.count() == 5


def test_rejected_passage_with_a_slightly_other_span_is_not_proposed_again():
    article = make_stored_article()
    first = make_reading(article)
    curation.reject(suggestion=proposal(first, ENVOYS), by=None)

    second = make_reading(article, events=(found_event("envoys went home in March", "2021-03"),))

    assert [s.payload["words"] for s in second.suggestions.filter(kind="event")] == [ENVOYS]


def test_another_event_told_in_a_rejected_passage_is_proposed():
    article = make_stored_article()
    first = make_reading(article)
    curation.reject(suggestion=proposal(first, ENVOYS), by=None)

    second = make_reading(article, events=(found_event(ENVOYS, "2021-04"),))

    dates = [s.payload["date"] for s in second.suggestions.filter(kind="event").order_by("pk")]
    assert dates == ["2021-03", "2021-04"]


def test_decided_proposal_follows_its_words_in_a_changed_text():
    article = make_stored_article()
    first = make_reading(article)
    curation.accept_event(suggestion=proposal(first, ENVOYS), by=None)
    article.stored_text.text = f"Updated.\n{TEXT}"
    article.stored_text.save()

    second = suggesting.store(
        article=article, text=article.stored_text.text, found=found_in_text(), by=None
    )

    moved = proposal(second, ENVOYS)
    assert article.stored_text.text[moved.start : moved.end] == ENVOYS


# --- the gazetteer -----------------------------------------------------------------------------


def test_gazetteer_of_the_loaded_record_equals_that_of_its_files(record):
    files = Gazetteer.from_record(RECORD)

    assert dict(gazetteer_from_database().actors) == dict(files.actors)


def test_gazetteer_is_built_again_only_after_a_change():
    make_cast()
    before = gazetteer_from_database()
    assert gazetteer_from_database() is before

    make_role("joe-biden", title_en="Senator")

    after = gazetteer_from_database().actors["joe-biden"]
    assert [role.words["en"] for role in after.roles] == [("Senator",)]


def test_gazetteer_forgets_a_removed_actor():
    make_cast()
    gazetteer_from_database()

    Actor.objects.get(slug="joe-biden").delete()

    assert "joe-biden" not in gazetteer_from_database().actors
