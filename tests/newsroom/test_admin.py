"""The admin: versions, reasons, steps, addresses, languages, and who may do what."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest
from django.contrib import admin
from django.contrib.admin.utils import flatten_fieldsets
from django.test import Client
from django.urls import reverse
from django.utils import translation

from newsroom.admin.searching import pattern
from newsroom.models import ArticleText, Decision
from tests.factories import (
    make_actor,
    make_alias,
    make_article,
    make_event,
    make_kind,
    make_link,
    make_outcome,
    make_place,
    make_reported,
    make_role,
    make_source,
    make_statement,
    make_thread,
    make_topic,
)
from timeline import versioning
from timeline.models import Actor, Correction, Event, FormerSlug, Source, State

STALE = "Somebody else has changed this since you opened it. Nothing was saved."
NO_REASON = "Give a reason: it becomes the public note of the change."


@pytest.fixture(autouse=True)
def _in_english() -> Iterator[None]:
    """A page that another test asked for in Russian leaves its language behind."""
    with translation.override("en"):
        yield


def change_url(row: Any) -> str:
    return reverse(f"admin:timeline_{row._meta.model_name}_change", args=[row.pk])


def fields_of(response: Any) -> dict[str, Any]:
    """What a browser would send back from the change form, untouched."""
    context = response.context
    sent: dict[str, Any] = {}
    forms = [context["adminform"].form]
    for rows in context["inline_admin_formsets"]:
        if rows.has_change_permission or rows.has_add_permission:
            forms += [rows.formset.management_form, *rows.formset.forms]
    for form in forms:
        for bound in form:
            value = bound.value()
            if value is not None and value is not False:
                sent[bound.html_name] = "on" if value is True else value
    return sent


def save(client: Client, row: Any, **changes: Any) -> Any:
    """Open the row's form, change some fields, save."""
    return send(client, row, fields_of(client.get(change_url(row))) | changes)


def send(client: Client, row: Any, sent: dict[str, Any]) -> Any:
    return client.post(change_url(row), sent)


def errors(response: Any) -> list[str]:
    assert response.status_code == 200
    return list(response.context["adminform"].form.non_field_errors())


# --- every page ----------------------------------------------------------------------------


@pytest.fixture
def one_of_each(db: None) -> dict[type, Any]:
    """A row of every model that the admin shows."""
    source = make_source("tass")
    article = make_article(source)
    ArticleText.objects.create(article=article, text="The talks went on.")
    earlier = make_event(date="2021-03")
    event = make_event(
        actors=["joe-biden"], topics=["cyber"], threads=["talks"], place="geneva", sources=[article]
    )
    statement = make_statement(event, article=article)
    rows = [source, article, event, statement, event.kind, make_topic(), event.place]
    rows += [make_actor(), make_alias(), make_role(), make_thread(), make_link(event, earlier)]
    rows += [make_outcome(statement), statement.renderings.get(), event.citations.first()]
    rows += [event.participations.get(), event.thread_entries.get()]
    reported = make_reported(event, source=article)
    rows += [reported, reported.attribute]
    return {type(row): row for row in rows}


def test_every_model_of_both_packages_has_an_admin():
    from django.apps import apps

    models = [
        model
        for label in ("timeline", "newsroom")
        for model in apps.get_app_config(label).get_models(include_auto_created=False)
        if not model.__name__.startswith("Historical")
    ]

    assert [model for model in models if model not in admin.site._registry] == []


def test_every_list_and_form_opens(chief, one_of_each):
    for model, row in one_of_each.items():
        name = f"admin:timeline_{model._meta.model_name}"
        for url in (
            reverse(f"{name}_changelist"),
            reverse(f"{name}_changelist") + "?q=بوتين",
            reverse(f"{name}_change", args=[row.pk]),
            reverse(f"{name}_history", args=[row.pk]),
        ):
            assert (url, chief.get(url).status_code) == (url, 200)


def test_every_foreign_key_is_found_by_typing():
    """A list of ten thousand articles is no list to choose from; one event's passages are."""
    plain = [
        f"{shown.__class__.__name__}.{field.name}"
        for model, record in admin.site._registry.items()
        if model._meta.app_label == "timeline"
        for shown in [record, *(rows(model, admin.site) for rows in record.inlines)]
        for field in shown.model._meta.get_fields()
        if (field.many_to_one or field.many_to_many) and not field.auto_created
        if field.name not in (*shown.autocomplete_fields, *shown.readonly_fields)
        if field.related_model is not model
        and field.name
        in flatten_fieldsets(shown.fieldsets or [(None, {"fields": shown.fields or ()})])
    ]

    assert plain == ["ReportedRows.citation"]


def test_inlines_are_stacked():
    assert {
        rows.template
        for model, record in admin.site._registry.items()
        if model._meta.app_label == "timeline"
        for rows in record.inlines
    } == {"admin/edit_inline/stacked.html"}


# --- versions ------------------------------------------------------------------------------


def test_save_takes_the_next_version_and_leaves_history_and_a_decision(chief, db):
    event = make_event(title_en="Before", state=State.DRAFT)

    response = save(chief, event, title_en="After", reason="a better title")

    event.refresh_from_db()
    assert (response.status_code, event.title_en, event.version) == (302, "After", 2)
    last = event.history.latest()
    assert (last.history_change_reason, last.history_user.username) == ("a better title", "chief")
    decision = Decision.objects.get()
    assert (decision.activity, decision.event, decision.before) == (
        "edit",
        event,
        {"title_en": ["Before", "After"]},
    )


def test_stale_save_is_refused_with_both_versions_shown(chief, editor, db):
    event = make_event(title_en="Before", state=State.DRAFT)
    opened = fields_of(editor.get(change_url(event)))
    save(chief, event, title_en="Theirs")

    response = send(editor, event, opened | {"title_en": "Mine"})

    assert errors(response) == [STALE]
    assert response.context["adminform"].form.conflict == (("Title (English)", "Theirs", "Mine"),)
    event.refresh_from_db()
    assert (event.title_en, event.version, Decision.objects.count()) == ("Theirs", 2, 1)


def test_save_without_the_version_is_refused(chief, db):
    event = make_event(title_en="Before", state=State.DRAFT)
    sent = fields_of(chief.get(change_url(event))) | {"title_en": "After"}
    del sent["seen_version"]

    assert errors(send(chief, event, sent)) == [STALE]


def test_changed_row_of_an_inline_takes_the_next_version_too(chief, db):
    event = make_event(actors=["joe-biden"], state=State.DRAFT)

    save(chief, event, **{"participations-0-role": "host"})

    event.refresh_from_db()
    assert (event.version, event.participations.get().role) == (2, "host")


def test_stale_row_of_an_inline_is_refused(chief, editor, db):
    event = make_event(actors=["joe-biden"], state=State.DRAFT)
    opened = fields_of(editor.get(change_url(event)))
    save(chief, event, title_en="Theirs")

    response = send(editor, event, opened | {"participations-0-role": "host"})

    assert (errors(response), event.participations.get().role) == ([STALE], "participant")


def test_row_changed_on_its_own_page_makes_its_records_open_form_stale(chief, editor, db):
    statement = make_statement(make_event(), state=State.DRAFT)
    opened = fields_of(editor.get(change_url(statement)))
    rendering = statement.renderings.get()

    saved = save(chief, rendering, text="Other words.")

    assert saved.status_code == 302
    assert errors(send(editor, statement, opened | {"audience": "all"})) == [STALE]


def test_record_without_a_version_is_guarded_by_its_history(chief, editor, db):
    actor = make_actor(name_en="Before")
    opened = fields_of(editor.get(change_url(actor)))
    save(chief, actor, name_en="Theirs")

    response = send(editor, actor, opened | {"name_en": "Mine"})

    actor.refresh_from_db()
    assert (errors(response), actor.name_en) == ([STALE], "Theirs")


def test_save_without_a_change_changes_nothing(chief, db):
    event = make_event(state=State.PUBLISHED)
    number = versioning.current().number

    response = save(chief, event)

    event.refresh_from_db()
    assert (response.status_code, event.version, event.history.count()) == (302, 1, 1)
    assert (versioning.current().number, Decision.objects.count()) == (number, 0)


# --- restoring -----------------------------------------------------------------------------


def restore_url(row: Any, history: Any) -> str:
    name = f"admin:timeline_{row._meta.model_name}_simple_history"
    return reverse(name, args=[row.pk, history.history_id])


def restore(client: Client, row: Any, **changes: Any) -> Any:
    """Open the first version in the history, and save it again."""
    url = restore_url(row, row.history.earliest())
    form = client.get(url).context["adminform"].form
    sent = {b.html_name: "on" if b.value() is True else b.value() for b in form}
    kept = {k: v for k, v in sent.items() if v is not None and v is not False}
    return client.post(url, kept | changes)


def test_earlier_version_is_restored_as_a_new_one(chief, db):
    event = make_event(title_en="First", state=State.DRAFT)
    save(chief, event, title_en="Second")

    response = restore(chief, event)

    event.refresh_from_db()
    assert (response.status_code, event.title_en, event.version) == (302, "First", 3)
    assert [h.title_en for h in event.history.order_by("history_id")] == [
        "First",
        "Second",
        "First",
    ]


def test_restoring_what_is_public_takes_a_reason_and_keeps_its_state(chief, db):
    event = make_event(title_en="First", state=State.DRAFT)
    save(chief, event, title_en="Second", next_step="publish", reason="Agreed.")
    number = versioning.current().number

    refused = restore(chief, event)
    event.refresh_from_db()
    kept = event.title_en
    restore(chief, event, reason="The first title was right.")

    event.refresh_from_db()
    assert (errors(refused), kept) == ([NO_REASON], "Second")
    assert (event.title_en, event.state) == ("First", State.PUBLISHED)
    assert versioning.current().number == number + 1


def test_reporter_restores_nothing_that_is_public(chief, reporter, db):
    event = make_event(title_en="First", state=State.DRAFT)
    save(chief, event, title_en="Second", next_step="publish", reason="Agreed.")

    response = reporter.post(restore_url(event, event.history.earliest()), {"title_en": "First"})

    event.refresh_from_db()
    assert (response.status_code, event.title_en) == (403, "Second")


# --- what is public ------------------------------------------------------------------------


def test_public_event_changes_only_with_a_reason(chief, db):
    event = make_event(title_en="Before")

    response = save(chief, event, title_en="After")

    event.refresh_from_db()
    assert (errors(response), event.title_en) == ([NO_REASON], "Before")
    assert response.context["adminform"].form["title_en"].value() == "After"


def test_correction_is_counted_and_its_reason_kept(chief, db):
    event = make_event(title_en="Before")
    number = versioning.current().number

    save(chief, event, title_en="After", reason="The agency corrected it.")

    event.refresh_from_db()
    decision = Decision.objects.get()
    assert (decision.activity, decision.reason) == ("correct", "The agency corrected it.")
    assert (event.changed_in, versioning.current().number) == (number + 1, number + 1)
    note = Correction.objects.get()
    assert (note.event, note.statement, note.reason, note.changes) == (
        event,
        None,
        "The agency corrected it.",
        {"title_en": ["Before", "After"]},
    )


def test_correction_of_a_wording_is_noted_with_its_statement_and_event(chief, db):
    statement = make_statement(make_event(), text="We agree.")

    save(chief, statement, **{"renderings-0-text": "We disagree.", "reason": "Misheard."})

    note = Correction.objects.get()
    printed = str(statement.renderings.get().article)
    assert (note.event, note.statement, note.changes) == (
        statement.event,
        statement,
        {"rendering": [f"en, We agree., {printed}", f"en, We disagree., {printed}"]},
    )


def test_row_of_a_public_event_changes_only_with_a_reason(chief, db):
    event = make_event(actors=["joe-biden"])
    part = event.participations.get()

    refused = save(chief, event, **{"participations-0-role": "host"})
    refused_alone = save(chief, part, role="host")

    part.refresh_from_db()
    assert (errors(refused), errors(refused_alone)) == ([NO_REASON], [NO_REASON])
    assert part.role == "participant"


def test_draft_saved_leaves_the_public_record_as_it_is(chief, db):
    draft = make_event(state=State.DRAFT)
    number = versioning.current().number

    save(chief, draft, title_en="Still a draft")

    assert versioning.current().number == number


def test_renamed_actor_has_its_public_events_counted_again(editor, db):
    event = make_event(actors=["joe-biden"])
    draft = make_event(actors=["joe-biden"], state=State.DRAFT)
    number = versioning.current().number

    save(editor, Actor.objects.get(), name_ru="Джо Байден")

    changed = {e.pk: e.changed_in for e in Event.objects.all()}
    assert changed == {event.pk: number + 1, draft.pk: draft.changed_in}


@pytest.mark.parametrize(
    ("make", "model"),
    [
        (make_actor, "actor"),
        (make_topic, "topic"),
        (make_place, "place"),
        (make_source, "source"),
        (make_thread, "thread"),
    ],
)
def test_changed_address_word_is_kept_as_former(editor, db, make, model):
    row = make("first")

    save(editor, row, slug="second")
    save(editor, row, slug="third")
    save(editor, row, slug="first")

    former = FormerSlug.objects.order_by("slug").values_list("model", "slug", "object_id")
    assert list(former) == [(model, "second", row.pk), (model, "third", row.pk)]


# --- steps ---------------------------------------------------------------------------------


def steps_of(client: Client, row: Any) -> list[str]:
    form = client.get(change_url(row)).context["adminform"].form
    return [key for key, _label in form.fields["next_step"].choices]


@pytest.mark.parametrize(
    ("role", "state", "steps"),
    [
        ("reporter", State.DRAFT, ["", "submit"]),
        ("reporter", State.REVIEW, ["", "send_back"]),
        ("reporter", State.PUBLISHED, [""]),
        ("editor", State.DRAFT, ["", "submit", "publish"]),
        ("editor", State.PUBLISHED, [""]),
        ("chief", State.DRAFT, ["", "submit", "publish", "withdraw"]),
        ("chief", State.PUBLISHED, ["", "withdraw"]),
        ("chief", State.WITHDRAWN, ["", "restore"]),
    ],
)
def test_form_offers_the_steps_of_the_role(request, db, role, state, steps):
    event = make_event(state=state)

    assert steps_of(request.getfixturevalue(role), event) == steps


def test_publishing_is_refused_while_the_checklist_is_open_and_nothing_is_saved(editor, db):
    event = make_event(title_en="Before", state=State.DRAFT)

    response = save(editor, event, title_en="After", next_step="publish")

    event.refresh_from_db()
    assert (event.state, event.title_en, event.version) == (State.DRAFT, "Before", 1)
    assert [error.partition(":")[0] for error in errors(response)] == ["Not ready to publish"]
    assert response.context["adminform"].form["next_step"].value() == "publish"


def test_publishing_over_the_checklist_takes_a_reason(editor, db):
    event = make_event(state=State.DRAFT)
    number = versioning.current().number

    save(editor, event, title_en="After", next_step="publish", reason="Agreed by telephone.")

    event.refresh_from_db()
    assert (event.state, event.title_en, event.version) == (State.PUBLISHED, "After", 3)
    assert [d.activity for d in Decision.objects.order_by("pk")] == ["edit", "publish"]
    assert versioning.current().number == number + 1


def test_withdrawing_takes_a_reason_and_leaves_the_public(chief, db):
    event = make_event()

    refused = save(chief, event, next_step="withdraw")
    save(chief, event, next_step="withdraw", reason="It was not so.")

    event.refresh_from_db()
    assert (errors(refused), event.state) == ([NO_REASON], State.WITHDRAWN)


def test_statement_is_published_into_its_public_event(editor, db):
    statement = make_statement(make_event(), state=State.DRAFT)

    save(editor, statement, next_step="publish", reason="Checked.")

    statement.refresh_from_db()
    assert (statement.state, statement.event.statement_count) == (State.PUBLISHED, 1)


def test_step_that_is_not_offered_is_not_taken(reporter, db):
    event = make_event(state=State.DRAFT)

    save(reporter, event, next_step="publish", reason="I want to.")

    event.refresh_from_db()
    assert event.state == State.DRAFT


# --- who may -------------------------------------------------------------------------------


@pytest.mark.parametrize(("role", "status"), [("reporter", 403), ("editor", 403), ("chief", 200)])
def test_public_event_is_changed_by_a_chief_alone(request, db, role, status):
    event = make_event()
    client = request.getfixturevalue(role)

    assert (client.get(change_url(event)).status_code, send(client, event, {}).status_code) == (
        200,
        status,
    )


@pytest.mark.parametrize(
    ("role", "state", "status"),
    [
        ("reporter", State.DRAFT, 403),
        ("editor", State.DRAFT, 403),
        ("chief", State.DRAFT, 302),
        ("chief", State.PUBLISHED, 403),
        ("chief", State.WITHDRAWN, 302),
    ],
)
def test_event_is_deleted_by_a_chief_and_never_while_public(request, db, role, state, status):
    event = make_event(state=state)
    client = request.getfixturevalue(role)
    url = reverse("admin:timeline_event_delete", args=[event.pk])

    assert client.post(url, {"post": "yes"}).status_code == status
    assert Event.objects.filter(pk=event.pk).exists() is (status == 403)


def test_bulk_deletion_spares_what_is_public(chief, db):
    public, draft = make_event(), make_event(state=State.DRAFT)
    url = reverse("admin:timeline_event_changelist")
    sent = {"action": "delete_selected", "_selected_action": [public.pk, draft.pk], "post": "yes"}

    chief.post(url, sent)

    assert Event.objects.filter(pk=public.pk).exists()


@pytest.mark.parametrize("model", ["decision", "reading", "suggestion", "articletext"])
def test_what_the_desk_writes_is_not_added_by_hand(chief, model):
    assert chief.get(reverse(f"admin:newsroom_{model}_add")).status_code == 403


def test_visitor_is_sent_to_log_in(visitor, db):
    event = make_event()

    assert visitor.get(change_url(event)).status_code == 302


# --- languages and dates -------------------------------------------------------------------


def test_every_text_says_its_language_and_direction(chief, db):
    page = chief.get(change_url(make_event())).content.decode()

    attributes = dict(re.findall(r'name="(title_\w\w)"[^>]*?(lang="\w\w" dir="\w+")', page))
    assert attributes == {
        "title_en": 'lang="en" dir="ltr"',
        "title_ar": 'lang="ar" dir="rtl"',
        "title_ru": 'lang="ru" dir="ltr"',
    }


def test_words_as_printed_are_in_the_language_of_their_article(chief, db):
    statement = make_statement(text="نواصل الحوار", language="ar", state=State.DRAFT)

    page = chief.get(change_url(statement)).content.decode()

    found = re.search(r'<textarea name="renderings-0-text"[^>]*>', page)[0]
    assert ('lang="ar"' in found, 'dir="auto"' in found) == (True, True)


@pytest.mark.parametrize(
    ("language", "words"),
    [("en", "June 2021"), ("ar", "يونيو 2021"), ("ru", "июнь 2021")],
)
def test_date_is_said_in_plain_words(chief, db, language, words):
    event = make_event(date="2021-06")

    page = chief.get(change_url(event), headers={"accept-language": language}).content.decode()

    shown = re.search(r'<span class="edtf__words">(.*?)</span>', page)[1]
    assert words in shown


def test_date_is_kept_in_its_canonical_spelling(chief, db):
    event = make_event(state=State.DRAFT)

    save(chief, event, date=" ٢٠٢١-٠٦-١٦ ")

    event.refresh_from_db()
    assert (event.date, event.date_precision) == ("2021-06-16", "day")


def test_date_that_is_none_is_refused_at_its_field(chief, db):
    event = make_event(state=State.DRAFT)

    form = save(chief, event, date="16 June").context["adminform"].form

    assert [error.partition(" is")[0] for error in form.errors["date"]] == ["“16 June”"]


def test_title_is_needed_in_one_language_at_least(chief, db):
    event = make_event(title_en="Talks", state=State.DRAFT)

    form = save(chief, event, title_en="").context["adminform"].form
    saved = save(chief, event, title_en="", title_ar="محادثات")

    assert form.errors["title_en"] == ["Write it in one language at least."]
    assert saved.status_code == 302


# --- finding -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("путин", ["putin"]),
        ("ПУТИН", ["putin"]),
        ("бутин", []),
        ("بوتين", ["putin"]),
        ("بُوتين", ["putin"]),
        ("انطوني", ["blinken"]),
        ("أنطوني", ["blinken"]),
        ("Антони", ["blinken"]),
        ("vladimir putin", ["putin"]),
        ("putin anthony", []),
        ("(.*", []),
        ("\x00", ["blinken", "putin"]),
    ],
)
def test_search_finds_names_in_three_scripts(chief, db, query, found):
    make_actor(
        "putin", name_en="Vladimir Putin", name_ar="فلاديمير بوتين", name_ru="Владимир Путин"
    )
    make_actor("blinken", name_en="Antony Blinken", name_ar="أنطوني بلينكن")
    make_alias(make_actor("blinken"), name="Антони Блинкен", language="ru")

    page = admin.site._registry[Actor]
    rows, _many = page.get_search_results(
        type("R", (), {"user": None})(), Actor.objects.order_by("slug"), query
    )

    assert list(rows.distinct().values_list("slug", flat=True)) == found


def test_search_pattern_forgives_spelling():
    assert re.fullmatch(pattern("الاتصال"), "الإتّصال")


def test_autocomplete_finds_a_source(chief, db):
    make_source("tass", name="TASS")
    make_source("nahr", name="صحيفة النهر")
    asked = {"app_label": "timeline", "model_name": "article", "field_name": "source"}

    found = chief.get(reverse("admin:autocomplete"), asked | {"term": "النهر"}).json()

    assert [each["text"] for each in found["results"]] == ["صحيفة النهر"]


def test_view_on_site_is_offered_for_what_is_public_alone(chief, db):
    public, draft = make_event(), make_event(state=State.DRAFT)

    assert public.get_absolute_url() in chief.get(change_url(public)).content.decode()
    assert draft.get_absolute_url() not in chief.get(change_url(draft)).content.decode()


def test_kind_keeps_its_address_word(editor, db):
    kind = make_kind("talks")

    save(editor, kind, slug="other", label_en="Other")

    kind.refresh_from_db()
    assert (kind.slug, kind.label_en) == ("talks", "Other")


def test_source_is_found_and_told_by_its_names(chief, db):
    source = make_source("reuters", name="Reuters", name_ar="رويترز", name_ru="Рейтер")
    changelist = reverse("admin:timeline_source_changelist")

    for asked in ("reuters", "رويترز", "рейтер"):
        assert [*chief.get(changelist, {"q": asked}).context["cl"].queryset] == [source]
    with translation.override("ar"):
        assert str(make_article(source, published="")) == "رويترز: Talks in Geneva (\u2066?\u2069)"


def test_names_of_a_source_reach_the_public_at_once(chief, visitor, db):
    source = make_source("reuters")
    make_event(sources=[source])
    before = visitor.get("/ar/facets/source/").content.decode()

    form = chief.get(change_url(source)).content.decode()
    save(chief, source, name_ar="رويترز", reason="Named")

    after = visitor.get("/ar/facets/source/").content.decode()
    assert ("رويترز" in before, "رويترز" in after) == (False, True)
    assert re.search(
        r'<input[^>]*name="name_ar"[^>]*lang="ar"[^>]*dir="rtl"|'
        r'<input[^>]*name="name_ar"[^>]*dir="rtl"[^>]*lang="ar"',
        form,
    )


def test_source_needs_a_name(editor, db):
    source = make_source("tass")

    response = save(editor, source, name="")

    assert response.context["adminform"].form.errors["name"] == ["This field is required."]
    assert Source.objects.get().name == source.name
