"""Decisions, publishing and corrections: what each writes, and what it refuses."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import User

from newsroom import curation
from newsroom.curation import evidence
from newsroom.models import Decision, Suggestion
from tests.factories import make_actor, make_event, make_role, make_statement
from tests.newsroom.reviewing import (
    CALM,
    ENVOYS,
    LEAVES,
    MEETING,
    TEXT,
    make_cast,
    make_reading,
    proposal,
    span,
)
from timeline import versioning
from timeline.models import Citation, Correction, Event, State, Statement

pytestmark = pytest.mark.django_db
Status = Suggestion.Status
THREE = {
    "title_ar": "لقاء", "title_en": "A meeting", "title_ru": "Встреча",
    "summary_ar": "التقيا.", "summary_en": "They met.", "summary_ru": "Они встретились.",
}  # fmt: skip


@pytest.fixture
def agent():
    return User.objects.create_user("agent")  # who may what is the desk's question


def activities(**filters) -> list[str]:
    return list(
        Decision.objects.filter(**filters).order_by("pk").values_list("activity", flat=True)
    )


def accepted_event(by, words: str = MEETING, **changes) -> Event:
    suggestion = proposal(make_reading(), words)
    return curation.accept_event(suggestion=suggestion, by=by, changes=THREE | changes)


# --- accept ------------------------------------------------------------------------------------


def test_accepted_event_is_a_draft_with_its_passage(agent):
    suggestion = proposal(make_reading(), MEETING)

    event = curation.accept_event(suggestion=suggestion, by=agent)

    assert (event.state, event.date, event.kind.slug, event.side) == (
        State.DRAFT,
        "2021-06-16",
        "summit",
        "both",
    )
    assert event.title_en == MEETING
    assert sorted(a.slug for a in event.actors.all()) == ["joe-biden", "vladimir-putin"]
    citation = event.citations.get()
    assert (citation.start, citation.end) == span(MEETING)
    assert TEXT[: citation.start].endswith(citation.prefix)
    assert TEXT[citation.end :].startswith(citation.suffix)
    assert (citation.exact, citation.date_text, citation.date_rule) == (
        MEETING,
        "on Wednesday",
        "weekday",
    )
    assert activities(derived_from=suggestion) == ["accept"]
    assert event.history.get().history_user == agent


def test_accepted_event_takes_the_editors_changes(agent):
    suggestion = proposal(make_reading(), MEETING)

    event = curation.accept_event(
        suggestion=suggestion, by=agent, changes={"date": "2021-06", "actors": ["joe-biden"]}
    )

    suggestion.refresh_from_db()
    assert (event.date, event.date_precision) == ("2021-06", "month")
    assert suggestion.was_edited is True
    assert suggestion.payload["proposed"] == {
        "date": "2021-06-16",
        "actors": ["joe-biden", "vladimir-putin"],
    }


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"date": "sometime"}, "is not a date this record can hold"),
        ({"kind": "party"}, "“party” is not in the record."),
        ({"actors": ["nobody"]}, "“nobody” is not in the record."),
    ],
)
def test_accept_event_refuses_what_the_record_does_not_know(agent, changes, message):
    suggestion = proposal(make_reading(), MEETING)

    with pytest.raises(curation.CurationError, match=message):
        curation.accept_event(suggestion=suggestion, by=agent, changes=changes)

    suggestion.refresh_from_db()
    assert suggestion.status == Status.PENDING
    assert Event.objects.count() == 0


def test_accepted_statement_is_a_draft_with_words_translation_and_passage(agent):
    event = make_event()
    suggestion = proposal(make_reading(), CALM)

    statement = curation.accept_statement(
        suggestion=suggestion,
        by=agent,
        changes={"about": f"e{event.pk}", "translations": {"ru": "Мы расстались спокойно"}},
    )

    assert (statement.state, statement.said, statement.event) == (State.DRAFT, "2021-06-16", event)
    assert [a.slug for a in statement.speakers.all()] == ["vladimir-putin"]
    wordings = statement.renderings.order_by("pk").values_list("language", "text", "translator")
    assert list(wordings) == [("en", CALM, ""), ("ru", "Мы расстались спокойно", "Parallax")]
    assert (statement.citations.get().start, statement.citations.get().end) == span(CALM)


def test_accepted_split_quotation_cites_each_piece(agent):
    statement = curation.accept_statement(
        suggestion=proposal(make_reading(), "There was,"), by=agent
    )

    exact = statement.citations.order_by("start").values_list("exact", flat=True)
    assert list(exact) == ["There was,", "no shouting."]


def test_accepted_statement_takes_the_office_held_that_day(agent):
    make_cast()
    make_role(
        "vladimir-putin",
        title_en="President of Russia",
        title_ru="президент России",
        begins="2012-05-07",
        ends="",
    )

    statement = curation.accept_statement(suggestion=proposal(make_reading(), CALM), by=agent)

    assert (statement.role_en, statement.role_ru) == ("President of Russia", "президент России")


def test_accepted_statement_of_unnamed_official_keeps_the_description(agent):
    statement = curation.accept_statement(suggestion=proposal(make_reading(), LEAVES), by=agent)

    assert statement.speaker_description_en == "a senior American official"
    assert (statement.side, statement.form) == ("us", "mixed")


def test_statement_without_speaker_is_refused(agent):
    suggestion = proposal(make_reading(), CALM)

    with pytest.raises(curation.CurationError, match="Say who speaks"):
        curation.accept_statement(suggestion=suggestion, by=agent, changes={"speakers": []})

    assert Statement.objects.count() == 0


def test_words_that_the_article_does_not_hold_are_refused(agent):
    suggestion = proposal(make_reading(), CALM)

    with pytest.raises(curation.NotProven, match="We shouted"):
        curation.accept_statement(
            suggestion=suggestion, by=agent, changes={"words": "We shouted for two hours"}
        )

    assert Statement.objects.count() == 0


def test_words_cut_shorter_move_the_passage(agent):
    suggestion = proposal(make_reading(), CALM)

    statement = curation.accept_statement(
        suggestion=suggestion, by=agent, changes={"words": "“parted  calmly”"}
    )

    citation = statement.citations.get()
    assert (citation.start, citation.end) == span("parted calmly")
    assert statement.renderings.get().text == "parted calmly"


def test_statement_about_a_proposed_event_joins_it_once_that_is_accepted(agent):
    reading = make_reading()
    meeting = proposal(reading, MEETING)
    statement = curation.accept_statement(
        suggestion=proposal(reading, CALM), by=agent, changes={"about": f"s{meeting.pk}"}
    )
    assert statement.event is None

    event = curation.accept_event(suggestion=meeting, by=agent)

    statement.refresh_from_db()
    assert statement.event == event


def test_second_editor_cannot_decide_a_decided_proposal(agent):
    suggestion = proposal(make_reading(), MEETING)
    seen_by_other = Suggestion.objects.get(pk=suggestion.pk)
    curation.reject(suggestion=suggestion, by=agent)

    with pytest.raises(curation.Conflict, match="decided already"):
        curation.accept_event(suggestion=seen_by_other, by=None)

    assert Event.objects.count() == 0


# --- edit --------------------------------------------------------------------------------------


def test_edit_keeps_the_first_proposal_beside_the_change(agent):
    suggestion = proposal(make_reading(), ENVOYS)

    curation.edit(suggestion=suggestion, by=agent, changes={"title_en": "Envoys leave"})
    curation.edit(suggestion=suggestion, by=agent, changes={"title_en": "Envoys go"})

    suggestion.refresh_from_db()
    assert suggestion.payload["title_en"] == "Envoys go"
    assert suggestion.payload["proposed"] == {"title_en": ENVOYS}
    assert suggestion.status == Status.PENDING


def test_edit_cannot_touch_what_the_server_made(agent):
    suggestion = proposal(make_reading(), ENVOYS)

    curation.edit(suggestion=suggestion, by=agent, changes={"spans": [[0, 5]], "rule": "mine"})

    suggestion.refresh_from_db()
    assert suggestion.payload["spans"] == [list(span(ENVOYS))]
    assert suggestion.was_edited is False
    assert activities(derived_from=suggestion) == []


# --- merge -------------------------------------------------------------------------------------


def test_event_merged_into_a_draft_is_cited_at_once(agent):
    draft = make_event(state=State.DRAFT)

    curation.merge_event(suggestion=proposal(make_reading(), MEETING), event=draft, by=agent)

    assert draft.citations.get().exact == MEETING


def test_event_merged_into_a_public_event_waits_for_publishing(agent):
    event = make_event(**THREE, sources=["tass"])
    suggestion = proposal(make_reading(), MEETING)
    number = versioning.current().number

    curation.merge_event(suggestion=suggestion, event=event, by=agent)

    suggestion.refresh_from_db()
    assert (suggestion.status, suggestion.waits) == (Status.MERGED, True)
    assert Citation.objects.filter(event=event, exact=MEETING).count() == 0
    assert versioning.current().number == number

    curation.publish(event=event, by=agent, version=event.version)

    suggestion.refresh_from_db()
    event.refresh_from_db()
    assert suggestion.waits is False
    assert event.citations.filter(exact=MEETING).count() == 1
    assert event.source_count == 1
    assert versioning.current().number == number + 1


def test_statement_merged_into_a_draft_is_a_second_wording(agent):
    statement = make_statement(state=State.DRAFT, speakers=["vladimir-putin"])
    suggestion = proposal(make_reading(), CALM)

    curation.merge_statement(suggestion=suggestion, statement=statement, by=agent)

    texts = statement.renderings.order_by("pk").values_list("text", flat=True)
    assert list(texts) == ["We agreed to go on talking.", CALM]
    assert statement.citations.filter(exact=CALM).count() == 1


def test_nothing_is_merged_into_a_withdrawn_record(agent):
    event = make_event(state=State.WITHDRAWN)
    suggestion = proposal(make_reading(), MEETING)

    with pytest.raises(curation.CurationError, match="withdrawn"):
        curation.merge_event(suggestion=suggestion, event=event, by=agent)

    suggestion.refresh_from_db()
    assert suggestion.status == Status.PENDING


# --- undo --------------------------------------------------------------------------------------


def test_undone_accept_removes_the_draft_and_keeps_its_history(agent):
    suggestion = proposal(make_reading(), MEETING)
    event = curation.accept_event(suggestion=suggestion, by=agent)
    pk = event.pk

    curation.undo(suggestion=suggestion, by=agent)

    suggestion.refresh_from_db()
    assert suggestion.status == Status.PENDING
    assert Event.objects.count() == 0
    assert list(Event.history.filter(id=pk).values_list("history_type", flat=True)) == ["-", "+"]
    assert activities(derived_from=suggestion) == ["accept", "undo"]


def test_undone_event_leaves_its_statement_to_the_proposal(agent):
    reading = make_reading()
    meeting = proposal(reading, MEETING)
    event = curation.accept_event(suggestion=meeting, by=agent)
    said = proposal(reading, CALM)
    statement = curation.accept_statement(
        suggestion=said, by=agent, changes={"about": f"e{event.pk}"}
    )

    curation.undo(suggestion=meeting, by=agent)

    statement.refresh_from_db()
    said.refresh_from_db()
    assert statement.event is None
    assert said.payload["about"] == f"s{meeting.pk}"


def test_undone_merge_takes_its_rows_away(agent):
    draft = make_event(state=State.DRAFT)
    suggestion = proposal(make_reading(), MEETING)
    curation.merge_event(suggestion=suggestion, event=draft, by=agent)

    curation.undo(suggestion=suggestion, by=agent)

    assert draft.citations.count() == 0


def test_undo_is_refused_once_the_draft_was_worked_on(agent):
    suggestion = proposal(make_reading(), MEETING)
    event = curation.accept_event(suggestion=suggestion, by=agent)
    curation.edit_event(event=event, by=agent, version=1, changes={"title_en": "Other"})

    with pytest.raises(curation.CurationError, match="Work has been done"):
        curation.undo(suggestion=suggestion, by=agent)

    assert Event.objects.get().title_en == "Other"


def test_undo_is_refused_when_the_merge_is_public(agent):
    event = make_event(**THREE, sources=["tass"])
    suggestion = proposal(make_reading(), MEETING)
    curation.merge_event(suggestion=suggestion, event=event, by=agent)
    curation.publish(event=event, by=agent, version=event.version)

    with pytest.raises(curation.CurationError, match="public already"):
        curation.undo(suggestion=suggestion, by=agent)


def test_undo_of_a_waiting_proposal_is_refused(agent):
    with pytest.raises(curation.CurationError, match="nothing to undo"):
        curation.undo(suggestion=proposal(make_reading(), MEETING), by=agent)


def test_last_decided_is_the_agents_own_and_not_undone(agent):
    reading = make_reading()
    curation.reject(suggestion=proposal(reading, ENVOYS), by=agent)
    curation.reject(suggestion=proposal(reading, LEAVES), by=None)
    undone = proposal(reading, CALM)
    curation.reject(suggestion=undone, by=agent)
    curation.undo(suggestion=undone, by=agent)

    assert curation.last_decided(reading, agent) == proposal(reading, ENVOYS)


# --- publish -----------------------------------------------------------------------------------


def test_published_event_is_public_with_its_statements(agent):
    reading = make_reading()
    event = curation.accept_event(suggestion=proposal(reading, MEETING), by=agent, changes=THREE)
    curation.accept_statement(
        suggestion=proposal(reading, CALM), by=agent, changes={"about": f"e{event.pk}"}
    )
    number = versioning.current().number

    curation.publish(event=event, by=agent, version=event.version)

    public = Event.objects.published().get()
    assert (public.statement_count, public.source_count, public.voices) == (1, 1, "ru")
    assert Statement.objects.published().count() == 1
    assert versioning.current().number == number + 1
    assert activities(event=event) == ["accept", "publish"]


def test_published_event_takes_only_the_chosen_statements(agent):
    event = make_event(**THREE, sources=["tass"])
    chosen = make_statement(event, state=State.DRAFT)
    left = make_statement(event, state=State.DRAFT)

    curation.publish(
        event=event, by=agent, version=event.version, override="seen", statements=[chosen.pk]
    )

    chosen.refresh_from_db()
    left.refresh_from_db()
    assert (chosen.state, left.state) == (State.PUBLISHED, State.DRAFT)


def test_publishing_is_refused_with_open_points(agent):
    suggestion = proposal(make_reading(), MEETING)
    event = curation.accept_event(suggestion=suggestion, by=agent)

    with pytest.raises(curation.NotReady, match="Languages") as refused:
        curation.publish(event=event, by=agent, version=event.version)

    event.refresh_from_db()
    assert [check.key for check in refused.value.failed] == ["languages"]
    assert event.state == State.DRAFT


def test_open_points_are_overridden_by_a_reason(agent):
    suggestion = proposal(make_reading(), MEETING)
    event = curation.accept_event(suggestion=suggestion, by=agent)

    curation.publish(event=event, by=agent, version=event.version, override="Breaking news")

    event.refresh_from_db()
    decision = Decision.objects.get(activity="publish")
    assert event.state == State.PUBLISHED
    assert (decision.reason, decision.before["open"]) == ("Breaking news", ["languages"])


def failed(event: Event) -> list[str]:
    return [check.key for check in curation.open_points(curation.checklist(event))]


def test_checklist_of_a_complete_event_is_clean(agent):
    assert failed(accepted_event(agent)) == []


def test_checklist_misses_a_source():
    assert failed(make_event(state=State.DRAFT, **THREE)) == ["source"]


def test_checklist_finds_words_that_left_the_article(agent):
    event = accepted_event(agent)
    article = event.citations.get().article
    article.stored_text.text = "Another text."
    article.stored_text.save()

    assert failed(event) == ["quotes"]


def test_checklist_finds_a_statement_whose_words_no_text_proves(agent):
    event = accepted_event(agent)
    make_statement(event, state=State.DRAFT)

    assert failed(event) == ["quotes"]


def test_checklist_finds_a_twin_in_the_record(agent):
    make_cast()
    make_event(
        kind="summit",
        place="geneva",
        actors=["joe-biden", "vladimir-putin"],
        title_en="A meeting",
    )

    assert failed(accepted_event(agent)) == ["duplicates"]


def test_address_words_follow_the_title_until_published(agent):
    event = accepted_event(agent, title_en="First words")
    assert event.slug == "first-words"

    curation.edit_event(event=event, by=agent, version=1, changes={"title_en": "Other words"})
    assert event.slug == "other-words"

    curation.publish(event=event, by=agent, version=2)
    curation.correct_event(
        event=event, by=agent, version=3, changes={"title_en": "Third"}, reason="Clearer"
    )

    event.refresh_from_db()
    assert (event.slug, event.title_en) == ("other-words", "Third")


# --- review, edit, correct, withdraw -----------------------------------------------------------


def test_event_goes_to_review_and_back(agent):
    event = make_event(state=State.DRAFT)

    curation.submit(event=event, by=agent, version=1)
    event.refresh_from_db()
    assert event.state == State.REVIEW

    curation.send_back(event=event, by=agent, version=2, reason="No source yet")
    event.refresh_from_db()
    assert event.state == State.DRAFT
    assert activities(event=event) == ["submit", "return"]


@pytest.mark.parametrize("state", [State.REVIEW, State.PUBLISHED, State.WITHDRAWN])
def test_only_drafts_are_sent_to_review(agent, state):
    event = make_event(state=state)

    with pytest.raises(curation.CurationError, match="does not lead there"):
        curation.submit(event=event, by=agent, version=1)


def test_withdrawn_event_is_not_published_before_it_is_restored(agent):
    event = make_event(state=State.WITHDRAWN, sources=["tass"], **THREE)

    with pytest.raises(curation.CurationError, match="does not lead there"):
        curation.publish(event=event, by=agent, version=1)


def test_later_save_is_refused_and_shows_the_current_version(agent):
    event = make_event(state=State.DRAFT)
    other = Event.objects.get(pk=event.pk)
    curation.edit_event(event=event, by=agent, version=1, changes={"title_en": "First"})

    with pytest.raises(curation.Conflict) as refused:
        curation.edit_event(event=other, by=agent, version=1, changes={"title_en": "Second"})

    assert refused.value.current.title_en == "First"
    assert Event.objects.get().title_en == "First"


def test_edit_without_a_difference_saves_nothing(agent):
    event = make_event(state=State.DRAFT, actors=["joe-biden"])

    curation.edit_event(
        event=event, by=agent, version=1, changes={"title_en": "Talks", "actors": ["joe-biden"]}
    )

    event.refresh_from_db()
    assert event.version == 1
    assert activities(event=event) == []


def test_public_event_is_not_edited_without_a_reason(agent):
    event = make_event()

    with pytest.raises(curation.ReasonMissing):
        curation.edit_event(event=event, by=agent, version=1, changes={"title_en": "Other"})
    with pytest.raises(curation.ReasonMissing):
        curation.correct_event(
            event=event, by=agent, version=1, changes={"title_en": "Other"}, reason=" "
        )

    assert Event.objects.get().title_en == "Talks"


def test_correction_keeps_old_and_new_words_and_its_reason(agent):
    event = make_event(actors=["joe-biden"])
    make_actor("vladimir-putin")
    number = versioning.current().number

    curation.correct_event(
        event=event,
        by=agent,
        version=1,
        changes={"date": "2021-06-17", "actors": ["vladimir-putin"]},
        reason="The source says the 17th",
    )

    event.refresh_from_db()
    decision = Decision.objects.get(activity="correct")
    assert (str(event.earliest), event.version) == ("2021-06-17", 2)
    assert decision.reason == "The source says the 17th"
    assert decision.before == {
        "date": ["2021-06-16", "2021-06-17"],
        "actors": [["joe-biden"], ["vladimir-putin"]],
    }
    assert versioning.current().number == number + 1
    assert event.history.first().history_change_reason == "The source says the 17th"
    note = Correction.objects.get()
    assert (note.event, note.statement, note.reason) == (event, None, "The source says the 17th")
    assert note.changes == {
        "date": ["2021-06-16", "2021-06-17"],
        "actors": ["Joe Biden", "Vladimir Putin"],
    }


def test_statement_of_a_draft_is_edited_with_its_translations(agent):
    statement = make_statement(state=State.DRAFT, translations={"ru": "Старое", "ar": "قديم"})

    curation.edit_statement(
        statement=statement,
        by=agent,
        version=1,
        changes={"role_en": "US president"},
        translations={"ru": "Новое", "ar": "", "en": "never: it was printed in English"},
    )

    statement.refresh_from_db()
    wordings = {r.language: r.text for r in statement.renderings.all()}
    assert statement.role_en == "US president"
    assert wordings == {"en": "We agreed to go on talking.", "ru": "Новое"}
    assert Decision.objects.get(statement=statement).before == {
        "role_en": [None, "US president"],
        "translation_ru": ["Старое", "Новое"],
        "translation_ar": ["قديم", ""],
    }


def test_public_statement_changes_only_with_a_reason(agent):
    statement = make_statement()

    with pytest.raises(curation.ReasonMissing):
        curation.edit_statement(
            statement=statement, by=agent, version=1, changes={"said": "2021-06-15"}
        )
    curation.edit_statement(
        statement=statement, by=agent, version=1, changes={"said": "2021-06-15"}, reason="Misread"
    )

    statement.refresh_from_db()
    assert str(statement.said_earliest) == "2021-06-15"
    assert activities(statement=statement) == ["correct"]
    note = Correction.objects.get()
    assert (note.statement, note.changes) == (statement, {"said": ["2021-06-16", "2021-06-15"]})


def test_withdrawn_event_leaves_the_public_and_comes_back_as_a_draft(agent):
    event = make_event()

    with pytest.raises(curation.ReasonMissing):
        curation.withdraw(record=event, by=agent, version=1, reason="")
    curation.withdraw(record=event, by=agent, version=1, reason="Never happened")
    assert Event.objects.published().count() == 0

    curation.restore(record=event, by=agent, version=2)
    event.refresh_from_db()
    assert (event.state, event.version) == (State.DRAFT, 3)
    assert activities(event=event) == ["withdraw", "restore"]


def test_withdrawn_statement_is_no_longer_counted(agent):
    event = make_event()
    statement = make_statement(event)

    curation.withdraw(record=statement, by=agent, version=1, reason="Not his words")

    event.refresh_from_db()
    assert event.statement_count == 0
    assert Correction.objects.get().changes == {"state": ["published", "withdrawn"]}


# --- quote proof -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "near", "expected"),
    [
        ("to be", 0, [(0, 5)]),
        ("to be", 12, [(13, 18)]),
        ("“not  to\nbe”", 0, [(9, 18)]),
        ("or […] to be", 0, [(6, 8), (13, 18)]),
    ],
)
def test_proof_finds_the_nearest_place(words, near, expected):
    assert evidence.prove("to be or not to be", words, near) == expected


@pytest.mark.parametrize("words", ["to bee", "", "“”", "be […] nothing", "not […] or"])
def test_proof_refuses_words_that_are_not_there(words):
    with pytest.raises(curation.NotProven):
        evidence.prove("to be or not to be", words)
