"""Corrections, short links and snapshots have come: the roles may look at them."""

from importlib import import_module

from django.db import migrations

make_roles = import_module("newsroom.migrations.0002_roles").make_roles


class Migration(migrations.Migration):
    dependencies = [
        ("newsroom", "0002_roles"),
        ("timeline", "0003_sharing_and_corrections"),
    ]

    operations = [migrations.RunPython(make_roles, migrations.RunPython.noop)]
