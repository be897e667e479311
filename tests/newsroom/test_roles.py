"""Roles: the three groups, what each may, and the account that `make run` creates."""

from __future__ import annotations

from io import StringIO
from pathlib import Path

import pytest
from django.contrib.auth.models import Group, Permission, User
from django.core.management import CommandError, call_command
from django.test import Client

from newsroom import roles
from tests.factories import make_user

DESK = {
    "import_article": ("reporter", "editor", "chief"),
    "review_suggestion": ("reporter", "editor", "chief"),
    "publish_record": ("editor", "chief"),
    "withdraw_record": ("chief",),
    "correct_record": ("chief",),
}


def permissions_of(role: str) -> set[str]:
    return {
        f"{app}.{codename}"
        for app, codename in Group.objects.get(name=role).permissions.values_list(
            "content_type__app_label", "codename"
        )
    }


@pytest.mark.django_db
def test_every_database_has_the_roles_with_exactly_their_permissions():
    assert {role: permissions_of(role) for role in roles.ROLES} == roles.ROLES


@pytest.mark.django_db
@pytest.mark.parametrize(("permission", "holders"), DESK.items())
def test_desk_permission_is_held_by(permission, holders):
    held = [r for r in roles.ROLES if make_user(r).has_perm(f"newsroom.{permission}")]

    assert tuple(held) == holders


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("permission", "holders"),
    [
        ("timeline.change_event", ("reporter", "editor", "chief")),
        ("timeline.change_actor", ("editor", "chief")),
        ("timeline.delete_event", ("chief",)),
        ("timeline.delete_article", ("chief",)),
        ("auth.change_user", ("chief",)),
        ("auth.change_group", ()),
        ("newsroom.delete_decision", ()),
        ("newsroom.change_articletext", ()),
    ],
)
def test_record_permission_is_held_by(permission, holders):
    assert tuple(r for r in roles.ROLES if make_user(r).has_perm(permission)) == holders


@pytest.mark.django_db
def test_create_roles_takes_away_what_a_role_no_longer_holds():
    Group.objects.get(name="reporter").permissions.add(
        Permission.objects.get(codename="delete_event")
    )

    roles.create_roles()

    assert permissions_of("reporter") == roles.REPORTER


@pytest.mark.django_db
def test_create_roles_refuses_an_unknown_permission(monkeypatch):
    monkeypatch.setitem(roles.ROLES, "reporter", {"timeline.fly"})

    with pytest.raises(LookupError, match=r"timeline\.fly"):
        roles.create_roles()


# --- the account ---------------------------------------------------------------------------


@pytest.fixture
def var(settings, tmp_path: Path) -> Path:
    settings.VAR_DIR = tmp_path / "var"
    return settings.VAR_DIR


def create(*args: str, **options: str) -> list[str]:
    out = StringIO()
    call_command("create_editor", *args, stdout=out, **options)
    return out.getvalue().splitlines()


@pytest.mark.django_db
def test_command_makes_an_account_that_can_log_in(var):
    lines = create()

    path = var / "account-editor.txt"
    password = lines[1].removeprefix("Password: ")
    assert lines == ["Account: editor", f"Password: {password}", f"Kept in {path}"]
    assert path.read_text().splitlines() == lines[:2]
    assert path.stat().st_mode & 0o777 == 0o600
    assert len(password) >= 16
    assert Client().login(username="editor", password=password)
    user = User.objects.get(username="editor")
    assert (user.is_staff, user.is_superuser) == (True, False)
    assert [group.name for group in user.groups.all()] == ["chief"]


@pytest.mark.django_db
def test_command_again_changes_nothing(var):
    create()
    before = User.objects.get().password

    lines = create()

    assert lines == [
        f"The account editor is there; its password is in {var / 'account-editor.txt'}"
    ]
    assert User.objects.get().password == before


@pytest.mark.django_db
def test_command_gives_the_kept_password_to_an_account_made_again(var):
    password = create()[1]
    User.objects.all().delete()

    assert create()[1] == password


@pytest.mark.django_db
def test_command_keeps_the_password_of_an_account_it_did_not_make(var):
    User.objects.create_user("anna", password="her own long password")

    assert create("anna", role="reporter") == [
        "The account anna is there, with the password it has."
    ]
    assert User.objects.get().check_password("her own long password")
    assert [group.name for group in User.objects.get().groups.all()] == ["reporter"]


@pytest.mark.django_db
def test_command_refuses_a_name_that_is_a_path(var):
    with pytest.raises(CommandError) as raised:
        create("../editor")

    assert str(raised.value) == "“../editor” is no name: use letters, digits, - and _."
    assert not var.exists()


@pytest.mark.django_db
def test_chief_cannot_touch_a_superuser_nor_become_one(chief):
    owner = User.objects.create_superuser("owner", password="a long password of its own")
    me = User.objects.get(username="chief")

    assert chief.post(f"/admin/auth/user/{owner.pk}/password/", {}).status_code == 403
    assert chief.post(f"/admin/auth/user/{owner.pk}/change/", {}).status_code == 403
    sent = {"username": "chief", "is_active": "on", "is_staff": "on", "is_superuser": "on"}
    chief.post(f"/admin/auth/user/{me.pk}/change/", {**sent, "user_permissions": ["1"]})
    me.refresh_from_db()
    assert (me.is_superuser, me.user_permissions.count()) == (False, 0)
