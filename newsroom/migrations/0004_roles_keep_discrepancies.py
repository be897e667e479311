"""Values by source and their attributes have come: the roles may keep them."""

from importlib import import_module

from django.db import migrations

make_roles = import_module("newsroom.migrations.0002_roles").make_roles


class Migration(migrations.Migration):
    dependencies = [
        ("newsroom", "0003_roles_see_corrections"),
        ("timeline", "0004_discrepancies"),
    ]

    operations = [migrations.RunPython(make_roles, migrations.RunPython.noop)]
