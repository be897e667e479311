"""One door to the public: readers' code starts from `published()`, never from the bare manager."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

from django.apps import apps

from tests.architecture.sources import files, place, tree

GUARDED = {
    model.__name__
    for model in apps.get_app_config("timeline").get_models()
    if hasattr(model._default_manager, "published")
}
# What writes, or counts for the index, looks at every row.
OF_THE_RECORD = {"index", "search", "versioning", "fields", "found", "models", "migrations"}
OF_THE_RECORD |= {"management", "translation"}


def public_files() -> list[Path]:
    return [
        path
        for path in files("timeline")
        if OF_THE_RECORD.isdisjoint([*path.parts[:-1], path.stem])
    ]


def bare_reads(path: Path) -> Iterator[str]:
    """Uses of `Model.objects.x` of a guarded model where x is neither `published` nor `none`."""
    for node in ast.walk(tree(path)):
        if (
            isinstance(node, ast.Attribute)
            and isinstance(node.value, ast.Attribute)
            and node.value.attr in ("objects", "_default_manager")
            and isinstance(node.value.value, ast.Name)
            and node.value.value.id in GUARDED
            and node.attr not in ("published", "none")
        ):
            yield f"{place(path, node.lineno)} {node.value.value.id}.objects.{node.attr}"


def test_guarded_models_are_those_with_a_state_and_what_hangs_on_them() -> None:
    assert {"Event", "Statement", "Citation", "Article", "Actor", "Source", "Link"} <= GUARDED


def test_public_code_reads_published_rows_only() -> None:
    assert [read for path in public_files() for read in bare_reads(path)] == []
