"""The project's Python files as syntax trees."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent


def files(*folders: str, suffix: str = ".py") -> list[Path]:
    """Every file below these folders of the project, in order."""
    return sorted(
        path for folder in folders for path in (ROOT / folder).rglob(f"*{suffix}") if path.is_file()
    )


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), str(path))


def imports(path: Path) -> Iterator[tuple[int, str]]:
    """Line and full dotted name of every module that a file imports, wherever in it."""
    package = list(path.relative_to(ROOT).with_suffix("").parts)
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = package[: len(package) - node.level] if node.level else []
            yield node.lineno, ".".join([*base, *([node.module] if node.module else [])])


def place(path: Path, line: int) -> str:
    return f"{path.relative_to(ROOT)}:{line}"
