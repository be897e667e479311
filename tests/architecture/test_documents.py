"""README keeps up with the code: settings, parameters, exports."""

from __future__ import annotations

import ast

from tests.architecture.sources import ROOT, tree
from timeline.exports import EXPORTS
from timeline.facets import FACETS
from timeline.selection import SINGLE

README = (ROOT / "README.md").read_text(encoding="utf-8")
SETTINGS = ROOT / "newsroom" / "settings.py"


def variables() -> set[str]:
    """Names of the environment variables that settings.py reads."""
    return {
        node.args[0].value
        for node in ast.walk(tree(SETTINGS))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and isinstance(node.func.value, ast.Name)
        and node.func.value.id == "env"
        and isinstance(node.args[0], ast.Constant)
    }


def documented(heading: str) -> set[str]:
    """First cells, without back-ticks, of the table under a heading of README."""
    section = README.partition(f"## {heading}\n")[2].partition("\n## ")[0]
    rows = [line for line in section.splitlines() if line.startswith("| `")]
    return {row.split("|")[1].strip().strip("`") for row in rows}


def test_every_setting_is_in_the_table_of_settings() -> None:
    assert documented("Settings") == variables()


def test_every_parameter_of_an_address_is_in_its_table() -> None:
    assert documented("Addresses of a view") == {*SINGLE, *(facet.name for facet in FACETS)}


def test_every_export_is_in_its_table() -> None:
    assert documented("Other forms of a view") == set(EXPORTS)
