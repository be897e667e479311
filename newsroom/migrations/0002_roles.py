"""The groups reporter, editor and chief, so that every database has them from the start.

Later changes of roles need no migration: `create_editor` brings the groups up to date.
"""

from django.contrib.auth.management import create_permissions
from django.db import migrations

from newsroom.roles import create_roles


def make_roles(apps, schema_editor):
    for label in ("auth", "timeline", "newsroom"):
        # Permissions are made after all migrations as a rule; the groups need them now.
        app_config = apps.get_app_config(label)
        app_config.models_module = True
        create_permissions(app_config, apps=apps, verbosity=0)
        app_config.models_module = None
    create_roles(apps=apps, strict=False)


class Migration(migrations.Migration):
    dependencies = [
        ("newsroom", "0001_initial"),
        ("timeline", "0002_search_index"),
        ("auth", "0012_alter_user_first_name_max_length"),
        ("contenttypes", "0002_remove_content_type_name"),
    ]

    operations = [migrations.RunPython(make_roles, migrations.RunPython.noop)]
