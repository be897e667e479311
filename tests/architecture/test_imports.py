"""One direction: the newsroom imports the timeline. The reader and the record's pure modules are
pure Python."""

from __future__ import annotations

import ast
import sys

from tests.architecture.sources import files, imports, place, tree

OF_THE_READER = {
    "ahocorasick",
    "dateutil",
    "hijridate",
    "rapidfuzz",
    "regex",
    "snowballstemmer",
}
PURE_MODULES = ["timeline/edtf.py", "timeline/folding.py", "timeline/letters.py"]
NOT_PURE = {"asyncio", "http", "multiprocessing", "random", "secrets", "socket", "sqlite3"}
NOT_PURE |= {"ssl", "subprocess", "tempfile", "threading", "time", "urllib"}
CLOCKS = {"today", "now", "utcnow"}


def foreign(module: str) -> bool:
    """Whether a module is neither the language's own nor a name of the project."""
    return module.split(".")[0] not in sys.stdlib_module_names | {"timeline", "newsroom"}


def test_timeline_never_imports_the_newsroom() -> None:
    wrong = [
        f"{place(path, line)} imports {name}"
        for path in files("timeline")
        for line, name in imports(path)
        if name.split(".")[0] == "newsroom"
    ]

    assert wrong == []


def test_project_never_imports_its_tests() -> None:
    wrong = [
        f"{place(path, line)} imports {name}"
        for path in files("timeline", "newsroom")
        for line, name in imports(path)
        if name.split(".")[0] in ("tests", "benchmarks")
    ]

    assert wrong == []


def test_reader_imports_itself_and_a_few_pure_packages() -> None:
    wrong = [
        f"{place(path, line)} imports {name}"
        for path in files("newsroom/reading")
        for line, name in imports(path)
        if (foreign(name) and name.split(".")[0] not in OF_THE_READER)
        or name.split(".")[0] in NOT_PURE
        or (name.split(".")[0] == "newsroom" and not name.startswith("newsroom.reading"))
        or (name.split(".")[0] == "timeline" and name != "timeline.edtf")
    ]

    assert wrong == []


def test_reader_asks_no_clock() -> None:
    wrong = [
        place(path, node.lineno)
        for path in files("newsroom/reading")
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in CLOCKS
        and isinstance(node.func.value, ast.Name)
        and node.func.value.id in ("date", "datetime", "dt")
    ]

    assert wrong == []


def test_pure_modules_of_the_record_do_without_django() -> None:
    wrong = [
        f"{place(path, line)} imports {name}"
        for path in files("timeline")
        if str(path).endswith(tuple(PURE_MODULES))
        for line, name in imports(path)
        if name.split(".")[0] == "django" or name.startswith("timeline.models")
    ]

    assert wrong == []
