"""Who may do what at the desk: the groups reporter, editor and chief, made by code.

reporter  brings articles in, reads, decides on suggestions, edits drafts
editor    also publishes, and keeps people, places, topics, sources and threads
chief     also withdraws, corrects what is public, deletes drafts, and manages accounts
"""

from __future__ import annotations

import secrets
from collections.abc import Iterable
from dataclasses import dataclass

from django.apps import apps as registry
from django.apps.registry import Apps
from django.contrib.auth.models import Group, User
from django.db import transaction

READ, WRITE, ALL = ("view",), ("view", "add", "change"), ("view", "add", "change", "delete")
RECORDS = ("event", "statement")
ROWS = (
    *("citation", "link", "outcome", "participation"),
    *("rendering", "reportedvalue", "threadentry"),
)
AUTHORITIES = (
    *("actor", "alias", "article", "attribute", "kind"),
    *("place", "role", "source", "thread", "topic"),
)
BOOKKEEPING = ("correction", "formerslug", "loadedrow", "recordversion", "shortlink", "snapshot")
DESK = ("articletext", "decision", "reading", "suggestion")


def _allow(app: str, actions: Iterable[str], models: Iterable[str]) -> set[str]:
    return {f"{app}.{action}_{model}" for model in models for action in actions}


REPORTER = {
    *_allow("timeline", READ, (*AUTHORITIES, *BOOKKEEPING)),
    *_allow("timeline", WRITE, RECORDS),
    *_allow("timeline", ALL, ROWS),  # the rows of drafts; what is public asks for more
    *_allow("timeline", ("add",), ("actor", "alias", "place", "source")),
    *_allow("newsroom", READ, DESK),
    "newsroom.import_article",
    "newsroom.review_suggestion",
}
EDITOR = {
    *REPORTER,
    *_allow("timeline", WRITE, AUTHORITIES),
    *_allow("timeline", ("delete",), ("alias", "role")),
    "newsroom.publish_record",
}
CHIEF = {
    *EDITOR,
    *_allow("timeline", ALL, (*AUTHORITIES, *RECORDS)),
    *_allow("auth", WRITE, ("user",)),
    *_allow("auth", READ, ("group",)),
    "newsroom.correct_record",
    "newsroom.withdraw_record",
}
ROLES = {"reporter": REPORTER, "editor": EDITOR, "chief": CHIEF}


@dataclass(frozen=True, slots=True)
class Account:
    """An account and its password; the password is "" where the account was there before."""

    user: User
    password: str


@transaction.atomic
def create_roles(*, apps: Apps = registry, strict: bool = True) -> None:
    """Make the three groups and give each exactly its permissions.

    A migration passes its own `apps`, and `strict=False`: it knows no permission of later models.
    Raises LookupError where a permission does not exist.
    """
    groups = apps.get_model("auth", "Group").objects
    permissions = apps.get_model("auth", "Permission").objects.select_related("content_type")
    known = {f"{each.content_type.app_label}.{each.codename}": each for each in permissions}
    for name, wanted in ROLES.items():
        if strict and (missing := wanted - set(known)):
            raise LookupError(f"no such permission: {', '.join(sorted(missing))}; migrate first")
        group, _made = groups.get_or_create(name=name)
        group.permissions.set(known[each] for each in wanted & set(known))


@transaction.atomic
def create_account(*, name: str, role: str, password: str = "") -> Account:
    """Make an account for the desk and the admin, with a random password unless one is given.

    An account that is there already keeps its password and its other groups.
    """
    user, created = User.objects.get_or_create(username=name, defaults={"is_staff": True})
    user.groups.add(Group.objects.get(name=role))
    if not created:
        return Account(user, "")
    password = password or secrets.token_urlsafe(12)
    user.set_password(password)
    user.save(update_fields=["password"])
    return Account(user, password)
