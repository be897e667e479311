"""Rows of the starting record's CSV files, read with errors that name file, line and column."""

from __future__ import annotations

import csv
import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from timeline import edtf

T = TypeVar("T")
LANGUAGES = ("ar", "en", "ru")


class RecordError(Exception):
    """A row of the starting record that cannot be loaded, and where it stands."""


@dataclass(frozen=True)
class Row:
    """One row; every accessor raises RecordError naming the file, the line and the column."""

    file: str
    line: int
    cells: Mapping[str, str]

    def error(self, column: str, message: str) -> RecordError:
        return RecordError(f"{self.file}, line {self.line}, column “{column}”: {message}")

    def text(self, column: str, *, required: bool = False, longest: int = 20_000) -> str:
        value = self.cells.get(column)
        if value is None:
            raise self.error(column, "the file has no such column, or the row is too short")
        value = value.strip()
        if required and not value:
            raise self.error(column, "is empty")
        if len(value) > longest:
            raise self.error(column, f"has {len(value)} characters; at most {longest} fit")
        return value

    def date(self, column: str, *, required: bool = False) -> str:
        value = self.text(column, required=required)
        if value:
            try:
                edtf.parse(value)
            except edtf.EdtfError as error:
                raise self.error(column, str(error)) from error
        return value

    def integer(self, column: str, lowest: int, highest: int) -> int:
        value = self.text(column, required=True)
        try:
            number = int(value)
        except ValueError:
            raise self.error(column, f"“{value}” is not a whole number") from None
        if not lowest <= number <= highest:
            raise self.error(column, f"{number} is not within {lowest}..{highest}")
        return number

    def number(self, column: str) -> float | None:
        value = self.text(column)
        try:
            return float(value) if value else None
        except ValueError:
            raise self.error(column, f"“{value}” is not a number") from None

    def choice(self, column: str, allowed: list[str]) -> str:
        value = self.text(column, required=True)
        if value not in allowed:
            raise self.error(column, f"“{value}” is none of {', '.join(allowed)}")
        return value

    def refer(self, column: str, known: Mapping[str, T]) -> T:
        return self.look_up(column, self.text(column, required=True), known)

    def refer_all(self, column: str, known: Mapping[str, T]) -> list[T]:
        """Values separated by semicolons, each once, in their order."""
        names = dict.fromkeys(part.strip() for part in self.text(column).split(";"))
        return [self.look_up(column, name, known) for name in names if name]

    def look_up(self, column: str, value: str, known: Mapping[str, T]) -> T:
        try:
            return known[value]
        except KeyError:
            raise self.error(column, f"“{value}” is not in the record") from None

    def key(self, *columns: str) -> str:
        """A digest of the columns that identify the row."""
        joined = "\x1f".join(self.text(column) for column in columns)
        return hashlib.sha256(joined.encode()).hexdigest()


def read_rows(path: Path) -> Iterator[Row]:
    """Yield the rows of a UTF-8 CSV file with a header line."""
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            reader = csv.DictReader(file, strict=True)
            for cells in reader:
                row = Row(path.name, reader.line_num, cells)
                if None in cells:
                    raise row.error("(after the last)", "the row has more cells than the header")
                yield row
    except FileNotFoundError:
        raise RecordError(f"{path.name}: no such file in {path.parent}") from None
    except (UnicodeDecodeError, csv.Error) as error:
        raise RecordError(f"{path.name}: {error}") from error


def translated(
    row: Row, column: str, *, required: bool = True, longest: int = 20_000
) -> dict[str, str]:
    """The cells `<column>_ar`, `_en`, `_ru` as keyword arguments of a translated field."""
    return {
        f"{column}_{code}": row.text(f"{column}_{code}", required=required, longest=longest)
        for code in LANGUAGES
    }
