"""The review desk, page by page: who may come, what is shown, what each form does."""

from __future__ import annotations

import re
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from django.utils import translation

from newsroom import curation
from newsroom.desk import marking, reasons, rules, stages
from newsroom.models import ArticleText, Decision, Reading, Suggestion
from tests.factories import make_event, make_source, make_statement
from tests.newsroom.reviewing import (
    CALM,
    ENVOYS,
    LEAVES,
    MEETING,
    TEXT,
    found_statement,
    make_cast,
    make_reading,
    make_stored_article,
    proposal,
    span,
)
from timeline.models import Article, Event, State, Statement

pytestmark = pytest.mark.django_db
CSRF = re.compile(r'<input type="hidden" name="csrfmiddlewaretoken"[^>]*>')
THREE = {
    "title_ar": "لقاء في جنيف", "title_en": "A meeting", "title_ru": "Встреча",
    "summary_ar": "التقيا.", "summary_en": "They met.", "summary_ru": "Они встретились.",
}  # fmt: skip


@pytest.fixture(autouse=True)
def _in_english(db):
    with translation.override("en"):
        yield


def url(name: str, *args: Any) -> str:
    return reverse(f"desk:{name}", args=args)


def page(client: Client, name: str, *args: Any, **headers: str) -> str:
    response = client.get(url(name, *args), headers=headers)
    assert response.status_code == 200
    return response.content.decode()


def plain(html: str) -> str:
    """The words of a page, tags and runs of blanks gone."""
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())


def event_fields(event: Event, **changes: Any) -> dict[str, Any]:
    """What a browser would send from the event's form."""
    given = {
        **{name: getattr(event, name) or "" for name in THREE},
        "date": event.date,
        "kind": event.kind.slug,
        "side": event.side,
        "place": "",
        "actors": "",
        "tone": 0,
        "certainty": "medium",
        "version": event.version,
    }
    return given | changes


def card_fields(suggestion: Suggestion, **changes: Any) -> dict[str, Any]:
    """What a browser would send from a proposal's card."""
    payload = suggestion.payload
    if suggestion.kind == "event":
        given = {
            name: payload[name]
            for name in ("date", "kind", "side", "title_ar", "title_en", "title_ru")
        }
        return given | {"place": payload["place"], "actors": "; ".join(payload["actors"])} | changes
    given = {name: payload[name] for name in ("said", "words", "about", "side", "form")}
    speaker = "; ".join(payload["speakers"]) or payload["speaker_description"]
    return given | {"speaker": speaker} | changes


# --- who may come ------------------------------------------------------------------------------


def test_account_without_a_role_is_refused(client, django_user_model):
    client.force_login(django_user_model.objects.create_user("nobody"))

    assert client.get(url("queue")).status_code == 403


@pytest.mark.parametrize(
    ("role", "name", "expected"),
    [
        ("reporter", "submit", 302),
        ("reporter", "publish", 403),
        ("reporter", "withdraw", 403),
        ("editor", "publish", 302),
        ("editor", "withdraw", 403),
        ("chief", "publish", 302),
        ("chief", "withdraw", 302),
    ],
)
def test_step_is_open_to_its_roles_alone(request, role, name, expected):
    event = make_event(state=State.DRAFT, sources=["tass"], **THREE)
    client = request.getfixturevalue(role)

    sent = {"version": 1, "reason": "so it is"}
    response = client.post(url(name, event.pk), sent)

    event.refresh_from_db()
    assert response.status_code == expected
    assert (event.state == State.DRAFT) is (expected == 403)


def test_reporter_sees_no_publish_button(reporter, editor):
    event = make_event(state=State.DRAFT)
    address = url("publish", event.pk)

    assert address not in page(reporter, "event", event.pk)
    assert address in page(editor, "event", event.pk)


def test_login_leads_to_the_page_asked_for(client, django_user_model):
    django_user_model.objects.create_superuser("anna", password="a long word")

    sent = {"username": "anna", "password": "a long word", "next": url("drafts")}
    response = client.post(f"{url('login')}?next={url('drafts')}", sent)

    assert response["Location"] == url("drafts")


def test_wrong_password_is_said(client):
    response = client.post(url("login"), {"username": "anna", "password": "no"})

    assert 'role="alert"' in response.content.decode()


def test_logout_needs_a_post(editor):
    assert editor.get(url("logout")).status_code == 405
    editor.post(url("logout"))

    assert editor.get(url("queue")).status_code == 302


# --- language ----------------------------------------------------------------------------------


def test_chosen_language_turns_the_desk_around(editor):
    response = editor.post(url("language"), {"language": "ar", "next": url("drafts")})

    assert response["Location"] == url("drafts")
    html = page(editor, "drafts")
    assert '<html lang="ar" dir="rtl">' in html


@pytest.mark.parametrize("back", ["https://elsewhere.example/", "//elsewhere.example", ""])
def test_language_switch_leads_nowhere_else(editor, back):
    response = editor.post(url("language"), {"language": "ru", "next": back})

    assert response["Location"] == url("queue")


def test_unknown_language_is_not_kept(editor):
    response = editor.post(url("language"), {"language": "tlh", "next": url("queue")})

    assert response.cookies.get("django_language") is None


# --- an article in -----------------------------------------------------------------------------


def confirmed(**changes: Any) -> dict[str, Any]:
    given = {
        "source": "tass",
        "language": "en",
        "published": "2021-06-16",
        "headline": "Two hours by the lake",
        "text": TEXT,
    }
    return given | changes


def test_pasted_text_is_proposed_and_nothing_stored(reporter):
    response = reporter.post(url("propose"), {"text": TEXT})

    form = response.context["form"]
    assert form.initial["language"] == "en"
    assert "parted calmly" in response.content.decode()
    assert Article.objects.count() == 0


def test_sources_are_offered_with_what_the_interface_calls_them(reporter):
    make_source("reuters", name="Reuters", name_ar="رويترز")
    reporter.cookies["django_language"] = "ar"

    offered = reporter.post(url("propose"), {"text": TEXT}).content.decode()
    reading = reporter.post(url("store"), confirmed(source="رويترز"), follow=True)

    assert '<option value="Reuters">رويترز</option>' in offered
    assert "<bdi>رويترز</bdi>" in reading.content.decode()
    assert Reading.objects.get().article.source.slug == "reuters"


def test_uploaded_file_is_proposed(reporter):
    file = SimpleUploadedFile("article.txt", TEXT.encode())

    response = reporter.post(url("propose"), {"file": file})

    assert "parted calmly" in response.context["form"].initial["text"]


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ({}, "Paste a text, choose a file or give an address."),
        ({"text": "some", "url": "https://example.org/"}, "Give only one"),
        ({"url": "http://127.0.0.1/"}, ""),
        ({"text": " \n "}, "There is no text here."),
    ],
)
def test_nothing_fit_to_read_is_refused_with_a_reason(reporter, given, message):
    response = reporter.post(url("propose"), given)

    assert response.status_code == 422
    problem = re.search(r'class="problem" role="alert">([^<]+)', response.content.decode())
    assert message in problem[1]
    assert Article.objects.count() == 0


@pytest.mark.parametrize(
    ("name", "content"),
    [("a.txt", b""), ("a.txt", b"\x00\x01\x02\xff" * 300), ("a.txt", b"word " * 1_100_000)],
)
def test_empty_binary_and_huge_files_are_refused(reporter, name, content):
    response = reporter.post(url("propose"), {"file": SimpleUploadedFile(name, content)})

    assert response.status_code == 422
    assert 'role="alert"' in response.content.decode()


def test_confirmed_article_is_stored_read_and_shown(reporter):
    make_cast()
    make_source("tass")

    response = reporter.post(url("store"), confirmed())

    reading = Reading.objects.get()
    assert response["Location"] == url("review", reading.pk)
    assert ArticleText.objects.get().text == TEXT.strip()
    assert reading.article.source.slug == "tass"
    assert reading.suggestions.filter(kind="statement").count() >= 1
    assert [d.activity for d in Decision.objects.order_by("pk")] == ["import", "read"]


def test_same_text_again_leads_to_its_first_reading(reporter):
    reporter.post(url("store"), confirmed())
    response = reporter.post(url("store"), confirmed(), follow=True)

    assert Reading.objects.count() == 1
    assert "This text is in the record already." in response.content.decode()


@pytest.mark.parametrize("field", ["source", "published", "text"])
def test_unconfirmed_article_is_not_stored(reporter, field):
    response = reporter.post(url("store"), confirmed(**{field: ""}))

    assert response.status_code == 422
    assert field in response.context["form"].errors
    assert Article.objects.count() == 0


def test_article_is_read_again_on_demand(editor):
    article = make_stored_article()
    make_reading(article)

    editor.post(url("read-again", article.pk))

    assert list(article.readings.order_by("pk").values_list("is_current", flat=True)) == [
        False,
        True,
    ]


# --- the queue and the stages ------------------------------------------------------------------


def test_queue_shows_how_far_each_article_is(editor):
    reading = make_reading()
    curation.reject(suggestion=proposal(reading, ENVOYS), by=None)
    make_stored_article("Another text.", headline="Not read")

    words = plain(page(editor, "queue"))

    assert "Two hours by the lake" in words
    assert "1 of 5 decided" in words
    assert "Not read" in words
    assert "not read yet" in words


def test_decided_article_leaves_the_queue(editor):
    reading = make_reading()
    for suggestion in reading.suggestions.all():
        curation.reject(suggestion=suggestion, by=None)

    assert "Two hours" not in page(editor, "queue")
    assert "Two hours" in page(editor, "done")


@pytest.mark.parametrize("number", [1, 3])
def test_queue_costs_the_same_for_one_article_and_for_three(
    editor, django_assert_num_queries, number
):
    for at in range(number):
        make_reading(make_stored_article(f"{TEXT}{at}"))

    with django_assert_num_queries(13):
        page(editor, "queue")


def test_stages_follow_an_event():
    event = make_event(state=State.DRAFT, sources=["tass"])
    by = None

    def stage() -> list[str]:
        return [name for name in stages.STAGES if stages.events_in(name).exists()]

    assert stage() == ["drafts"]
    curation.submit(event=event, by=by, version=1)
    assert stage() == ["in-review"]
    curation.edit_event(event=event, by=by, version=2, changes=THREE)
    assert stage() == ["to-publish"]
    curation.publish(event=event, by=by, version=3)
    assert stage() == []
    make_statement(event, state=State.DRAFT)
    assert stage() == ["to-publish"]
    curation.withdraw(record=event, by=by, version=4, reason="Not so")
    assert stage() == ["withdrawn"]


def test_statement_without_an_event_stands_among_the_drafts(editor):
    curation.accept_statement(
        suggestion=proposal(make_reading(), CALM), by=None, changes={"about": ""}
    )

    assert "We spoke for two hours" in page(editor, "drafts")
    assert stages.counts()["drafts"] == 1


# --- the review page ---------------------------------------------------------------------------


def test_review_marks_the_findings_in_the_article(editor):
    reading = make_reading()
    calm = proposal(reading, CALM)

    html = page(editor, "review", reading.pk)

    marks = re.findall(r'<mark class="mark([^"]*)"([^>]*)>(.*?)</mark>', html)
    words = {plain(inner): (kinds.split(), attributes) for kinds, attributes, inner in marks}
    assert "mark--date" in words["on Wednesday"][0]
    assert "mark--words" in words[CALM][0]
    assert f'data-suggestions="{calm.pk}"' in words[CALM][1]
    assert 'data-side="ru"' in words[CALM][1]
    assert '<p class="article__furniture">' in html


def test_review_shows_reason_match_and_progress(editor):
    make_cast()
    make_event(
        kind="summit", place="geneva", actors=["joe-biden", "vladimir-putin"], title_en="Talks"
    )
    reading = make_reading()

    words = plain(page(editor, "review", reading.pk))

    assert "0 of 5 decided" in words
    assert "a dated clause" in words
    assert "same day, both actors, same place, same kind of event" in words


def test_article_has_the_direction_of_its_language(editor):
    article = make_stored_article(language="ar")
    reading = make_reading(article)

    assert '<article class="article" lang="ar" dir="rtl"' in page(editor, "review", reading.pk)


def test_old_reading_leads_to_the_current_one(editor):
    article = make_stored_article()
    first, second = make_reading(article), make_reading(article)

    response = editor.get(url("review", first.pk))

    assert response["Location"] == url("review", second.pk)


def test_fragment_is_a_part_of_the_page(editor):
    reading = make_reading()

    whole = CSRF.sub("", page(editor, "review", reading.pk))
    part = CSRF.sub(
        "", page(editor, "review", reading.pk, hx_request="true", hx_target="proposals")
    )

    assert part.strip().startswith('<section id="proposals"')
    assert part.strip() in whole


def test_desk_pages_are_kept_by_no_cache(editor):
    assert editor.get(url("queue"))["Cache-Control"] == "no-store"


# --- deciding ----------------------------------------------------------------------------------


def test_accept_without_javascript_leads_to_the_next_proposal(editor):
    reading = make_reading()
    suggestion = proposal(reading, MEETING)
    following = proposal(reading, CALM)

    response = editor.post(
        url("accept", suggestion.pk), card_fields(suggestion, title_ru="Встреча", place="Geneva")
    )

    event = Event.objects.get()
    assert response["Location"] == f"{url('review', reading.pk)}#suggestion-{following.pk}"
    assert (event.title_ru, event.place.slug, event.state) == ("Встреча", "geneva", State.DRAFT)
    assert sorted(actor.slug for actor in event.actors.all()) == ["joe-biden", "vladimir-putin"]
    assert Decision.objects.get(activity="accept").agent.username == "editor"


def test_accept_by_htmx_gives_the_proposals_again(editor):
    reading = make_reading()
    suggestion = proposal(reading, MEETING)

    response = editor.post(
        url("accept", suggestion.pk),
        card_fields(suggestion),
        headers={"hx-request": "true", "hx-target": "proposals"},
    )

    html = response.content.decode()
    assert html.strip().startswith('<section id="proposals"')
    assert "1 of 5 decided" in plain(html)


def test_untouched_accept_is_not_counted_as_an_edit(editor):
    reading = make_reading()
    for pk in reading.suggestions.values_list("pk", flat=True):
        editor.post(url("accept", pk), card_fields(Suggestion.objects.get(pk=pk)))

    found = reading.suggestions.values_list("status", "was_edited")
    assert set(found) == {("accepted", False)}


def test_words_over_two_lines_come_back_from_the_browser_unchanged(editor):
    text = TEXT.replace("hours and parted", "hours\nand parted")
    reading = make_reading(
        make_stored_article(text),
        statements=(found_statement("We spoke for two hours\nand parted", "joe-biden", text=text),),
        events=(),
    )
    suggestion = reading.suggestions.get()
    sent = suggestion.payload["words"].replace("\n", "\r\n")

    editor.post(url("accept", suggestion.pk), card_fields(suggestion, words=sent))

    suggestion.refresh_from_db()
    assert (suggestion.status, suggestion.was_edited) == ("accepted", False)


def test_refused_card_keeps_what_was_typed_and_says_why(editor):
    reading = make_reading()
    suggestion = proposal(reading, CALM)

    response = editor.post(
        url("accept", suggestion.pk), card_fields(suggestion, words="They never said this")
    )

    html = response.content.decode()
    assert response.status_code == 422
    assert "These words do not occur in the stored text" in html
    assert "They never said this</textarea>" in html
    assert Statement.objects.count() == 0


@pytest.mark.parametrize(
    ("words", "field", "value", "message"),
    [
        (MEETING, "date", "some day", "is not a date this record can hold"),
        (MEETING, "place", "Atlantis", "is no place of the record"),
        (MEETING, "actors", "Joe Biden; Nobody", "Not in the record: Nobody"),
        (CALM, "about_other", "999999", "There is no event with this number."),
    ],
)
def test_card_refuses_what_the_record_does_not_know(editor, words, field, value, message):
    suggestion = proposal(make_reading(), words)

    response = editor.post(url("accept", suggestion.pk), card_fields(suggestion, **{field: value}))

    assert response.status_code == 422
    assert message in response.content.decode()


def test_unknown_speaker_becomes_a_description(editor):
    suggestion = proposal(make_reading(), CALM)

    editor.post(url("accept", suggestion.pk), card_fields(suggestion, speaker="a Kremlin aide"))

    statement = Statement.objects.get()
    assert statement.speaker_description_en == "a Kremlin aide"
    assert statement.speakers.count() == 0


def test_statement_may_be_about_any_event_by_its_number(editor):
    event = make_event(date="1999-01-01")
    suggestion = proposal(make_reading(), CALM)

    editor.post(url("accept", suggestion.pk), card_fields(suggestion, about_other=f"#{event.pk}"))

    assert Statement.objects.get().event == event


def test_edit_keeps_the_change_and_the_proposal_waiting(editor):
    suggestion = proposal(make_reading(), LEAVES)

    editor.post(
        url("edit", suggestion.pk),
        card_fields(suggestion, translation_ru="прежде чем опадут листья"),
    )

    suggestion.refresh_from_db()
    assert suggestion.status == "pending"
    assert suggestion.payload["translations"] == {"ru": "прежде чем опадут листья"}


def test_reject_and_undo(editor):
    suggestion = proposal(make_reading(), ENVOYS)

    editor.post(url("reject", suggestion.pk))
    suggestion.refresh_from_db()
    assert suggestion.status == "rejected"

    editor.post(url("undo", suggestion.pk))
    suggestion.refresh_from_db()
    assert suggestion.status == "pending"


def test_undo_last_takes_back_ones_own_decision(editor, chief):
    reading = make_reading()
    mine, other = proposal(reading, ENVOYS), proposal(reading, LEAVES)
    editor.post(url("reject", mine.pk))
    chief.post(url("reject", other.pk))

    editor.post(url("undo-last", reading.pk))

    assert set(reading.suggestions.filter(status="rejected")) == {other}


def test_undo_last_without_a_decision_shows_the_page(editor):
    response = editor.post(url("undo-last", make_reading().pk))

    assert "0 of 5 decided" in plain(response.content.decode())


def test_second_decision_on_a_card_is_refused(editor):
    suggestion = proposal(make_reading(), ENVOYS)
    editor.post(url("reject", suggestion.pk))

    response = editor.post(url("accept", suggestion.pk), card_fields(suggestion))

    assert response.status_code == 422
    assert "decided already" in response.content.decode()


# --- merging -----------------------------------------------------------------------------------


def test_merge_joins_the_event_that_it_looks_like(editor):
    event = make_event()
    suggestion = proposal(make_reading(), MEETING)

    editor.post(url("merge", suggestion.pk), {"into": f"e{event.pk}"})

    suggestion.refresh_from_db()
    assert (suggestion.status, suggestion.event, suggestion.waits) == ("merged", event, True)


@pytest.mark.parametrize("into", ["", "e", "s1", "x1", "e1e1", "e99999999999999999999"])
def test_merge_into_nonsense_is_refused(editor, into):
    make_event()
    suggestion = proposal(make_reading(), MEETING)

    response = editor.post(url("merge", suggestion.pk), {"into": into})

    assert response.status_code == 422
    suggestion.refresh_from_db()
    assert suggestion.status == "pending"


def test_merge_page_offers_the_likeliest_first_and_searches(editor):
    make_cast()
    near = make_event(title_en="Envoys come home", date="2021-03-05")
    far = make_event(title_en="A treaty of another year", date="1999-01-01")
    suggestion = proposal(make_reading(), ENVOYS)

    likely = page(editor, "merge-choice", suggestion.pk)
    found = editor.get(url("merge-choice", suggestion.pk), {"q": "treaty year"}).content.decode()

    assert f'value="e{near.pk}"' in likely
    assert f'value="e{far.pk}"' not in likely
    assert f'value="e{far.pk}"' in found
    assert f'value="e{near.pk}"' not in found


def test_merge_page_of_a_statement_offers_words_of_its_speaker(editor):
    make_cast()
    statement = make_statement(speakers=["vladimir-putin"], text="Something else", side="ru")
    make_statement(speakers=["joe-biden"], text=CALM)
    suggestion = proposal(make_reading(), CALM)

    html = page(editor, "merge-choice", suggestion.pk)

    assert re.findall(r'value="s(\d+)"', html) == [str(statement.pk)]


# --- an event on its way -----------------------------------------------------------------------


def test_event_page_lists_what_is_missing(reporter):
    event = make_event(state=State.DRAFT, title_en="A meeting")

    words = plain(page(reporter, "event", event.pk))

    assert "No article is cited for the event." in words
    assert "title in Arabic is missing" in words
    assert "summary in Russian is missing" in words


def test_words_are_saved_and_the_event_published_and_seen_at_once(editor, client):
    reading = make_reading()
    meeting = proposal(reading, MEETING)
    editor.post(url("accept", meeting.pk), card_fields(meeting))
    event = Event.objects.get()
    calm = proposal(reading, CALM)
    editor.post(url("accept", calm.pk), card_fields(calm, about=f"e{event.pk}"))
    statement = Statement.objects.get()
    editor.post(url("save-event", event.pk), event_fields(event, **THREE, actors="Joe Biden"))
    event.refresh_from_db()
    assert client.get("/ar/").content.decode().count("لقاء في جنيف") == 0

    editor.post(url("publish", event.pk), {"version": event.version, "statement": statement.pk})

    assert "لقاء في جنيف" in client.get("/ar/").content.decode()
    shown = client.get(f"/en/events/{event.pk}-a-meeting/").content.decode()
    assert CALM in shown


def test_publishing_with_open_points_is_refused_without_a_reason(editor):
    event = make_event(state=State.DRAFT, title_en="A meeting")

    refused = editor.post(url("publish", event.pk), {"version": 1})
    event.refresh_from_db()
    assert (refused.status_code, event.state) == (422, State.DRAFT)
    assert "Not ready to publish: Source, Languages." in refused.content.decode()

    editor.post(url("publish", event.pk), {"version": 1, "reason": "It cannot wait"})
    event.refresh_from_db()
    assert event.state == State.PUBLISHED


def test_later_save_shows_what_stands_there_now(editor):
    event = make_event(state=State.DRAFT, title_en="First")
    sent = event_fields(event, title_en="Mine")
    curation.edit_event(event=event, by=None, version=1, changes={"title_en": "Theirs"})

    response = editor.post(url("save-event", event.pk), sent)

    html = response.content.decode()
    assert response.status_code == 422
    assert "Somebody else has changed this" in html
    assert "Theirs" in html
    assert "Mine" in html
    event.refresh_from_db()
    assert event.title_en == "Theirs"


def test_public_event_is_changed_by_a_chief_with_a_reason(editor, chief):
    event = make_event(title_en="Before", state=State.PUBLISHED)

    refused = editor.post(url("save-event", event.pk), event_fields(event, title_en="After"))
    silent = chief.post(url("save-event", event.pk), event_fields(event, title_en="After"))
    assert (refused.status_code, silent.status_code) == (422, 422)

    sent = event_fields(event, title_en="After", reason="Wrong name")
    chief.post(url("save-event", event.pk), sent)

    event.refresh_from_db()
    assert event.title_en == "After"
    assert "Wrong name" in page(chief, "corrections")


def test_translation_of_a_draft_statement_is_saved(reporter):
    statement = make_statement(state=State.DRAFT)

    sent = {"version": 1, "said": "2021-06-16", "translation_ru": "Мы договорились."}
    reporter.post(url("save-statement", statement.pk), sent)

    texts = statement.renderings.filter(language="ru").values_list("text", "translator")
    assert list(texts) == [("Мы договорились.", "Parallax")]


def test_public_statement_is_left_to_the_chief(editor):
    statement = make_statement()

    response = editor.post(
        url("save-statement", statement.pk),
        {"version": 1, "said": "2021-06-15", "reason": "Misread"},
    )

    assert response.status_code == 422
    assert "Only a chief editor" in response.content.decode()


def test_withdrawn_and_restored_by_the_chief(chief):
    event = make_event()

    chief.post(url("withdraw", event.pk), {"version": 1, "reason": "It never was"})
    event.refresh_from_db()
    assert event.state == State.WITHDRAWN

    chief.post(url("restore", event.pk), {"version": 2})
    event.refresh_from_db()
    assert event.state == State.DRAFT


def test_step_without_a_version_saves_nothing(editor):
    event = make_event(state=State.DRAFT)

    response = editor.post(url("submit", event.pk), {"version": "x"})

    event.refresh_from_db()
    assert (response.status_code, event.state) == (422, State.DRAFT)


# --- the rules ---------------------------------------------------------------------------------


def test_rules_are_scored_by_the_decisions():
    reading = make_reading()
    curation.accept_event(suggestion=proposal(reading, MEETING), by=None)
    curation.reject(suggestion=proposal(reading, ENVOYS), by=None)
    said = proposal(reading, CALM)
    curation.accept_statement(suggestion=said, by=None, changes={"said": "2021-06-15"})

    found = {(score.kind, score.rule): (score.decided, score.percent) for score in rules.scores()}

    assert found == {
        ("event", "dated-clause"): (2, 50),
        ("statement", "cue-after"): (1, 100),
        ("date", "weekday"): (2, 50),  # the statement's day was changed
    }
    assert rules.precision_by_rule() == {}


def test_rules_page_shows_each_rule(editor):
    reading = make_reading()
    curation.reject(suggestion=proposal(reading, ENVOYS), by=None)

    assert "dated-clause" in page(editor, "rules")


# --- marking and reasons -----------------------------------------------------------------------


def test_pieces_of_the_article_make_up_its_text():
    reading = make_reading()
    layers = marking.layers_of(reading, reading.suggestions.all())

    lines = marking.lines_of(TEXT, layers, "Two hours by the lake")

    rebuilt = "\n".join("".join(piece.text for piece in line.pieces) for line in lines)
    assert rebuilt == TEXT.rstrip("\n")
    assert [line.is_headline for line in lines][:2] == [True, False]


def test_overlapping_findings_cut_the_text_where_they_begin_and_end():
    layers = [marking.Layer(0, 6, "words", suggestion=1), marking.Layer(3, 9, "date", why="so")]

    (line,) = marking.lines_of("abcdefghijk", layers)

    assert [(p.text, p.kinds, p.target) for p in line.pieces] == [
        ("abc", "words", 1),
        ("def", "words date", 1),
        ("ghi", "date", None),
        ("jk", "", None),
    ]


def test_link_leads_to_the_innermost_statement_and_never_to_an_event():
    layers = [
        marking.Layer(0, 9, "happening", suggestion=1),
        marking.Layer(2, 9, "words", suggestion=2),
        marking.Layer(4, 7, "words", suggestion=3),
    ]

    (line,) = marking.lines_of("abcdefghijk", layers)

    assert [(p.text, p.target) for p in line.pieces] == [
        ("ab", None),
        ("cd", 2),
        ("efg", 3),
        ("hi", 2),
        ("jk", None),
    ]


def test_span_beyond_the_text_is_cut_to_it():
    (line,) = marking.lines_of("abc", [marking.Layer(1, 99, "date")])

    assert [piece.text for piece in line.pieces] == ["a", "bc"]


@pytest.mark.parametrize(
    ("reason", "expected"),
    [
        ("written in full", "written in full"),
        ("weekday before publication, past tense", "weekday before publication, past tense"),
        ('named: Putin, by "said"', "named: Putin, by “said”"),
        ('carried by grammar, by "said"', "carried by grammar, by “said”"),
        ("year as written; approximate (late)", "year as written, approximate (late)"),
        ("act beside the date: met", "act beside the date: met"),
        ("something never heard of", "something never heard of"),
        ("", ""),
    ],
)
def test_reason_is_said_in_words(reason, expected):
    assert re.sub(r"<[^>]+>", "", reasons.in_words(reason)) == expected


def test_unknown_reason_is_marked_as_english_elsewhere():
    with translation.override("ar"):
        assert reasons.in_words("something new") == '<span lang="en" dir="ltr">something new</span>'


def test_reason_cannot_smuggle_markup_in():
    assert "<script>" not in reasons.in_words('named: <script>, by "<script>"')


def test_marked_spans_are_those_of_the_text():
    assert TEXT[slice(*span(CALM))] == CALM
