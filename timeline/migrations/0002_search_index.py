"""The full-text index: FTS5 on SQLite, tsvector with GIN on PostgreSQL (see timeline/search.py)."""

from django.db import migrations

SCHEMA = {
    "sqlite": [
        "CREATE VIRTUAL TABLE timeline_search USING fts5("
        "title, names, statements, summary, tokenize='unicode61 remove_diacritics 0')",
    ],
    "postgresql": [
        "CREATE TABLE timeline_search (event_id bigint PRIMARY KEY, document tsvector NOT NULL)",
        "CREATE INDEX timeline_search_gin ON timeline_search USING gin (document)",
    ],
}


def create(apps, schema_editor):
    for statement in SCHEMA[schema_editor.connection.vendor]:
        schema_editor.execute(statement)


def drop(apps, schema_editor):
    schema_editor.execute("DROP TABLE timeline_search")


class Migration(migrations.Migration):
    dependencies = [("timeline", "0001_initial")]

    operations = [migrations.RunPython(create, drop)]
