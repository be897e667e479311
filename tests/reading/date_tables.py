"""Reads rows of marked text: "Talks begin ⟦tomorrow⟧" with the EDTF value of each mark in order."""

import re
from datetime import date

from newsroom.reading.dates import find_dates
from newsroom.reading.text import shadow

PUBLISHED = date(2021, 6, 16)  # a Wednesday


def expected(marked: str, values: str) -> tuple[str, list[tuple[str, str]]]:
    """Return the text without marks, and each marked piece with its value."""
    pieces = re.findall(r"⟦([^⟧]*)⟧", marked)
    assert len(pieces) == len(values.split()), f"{len(pieces)} marks, values {values!r}"
    return re.sub("[⟦⟧]", "", marked), list(zip(pieces, values.split(), strict=True))


def found(text: str, language: str, published: date = PUBLISHED) -> list[tuple[str, str]]:
    """Return each date found as its words and its value."""
    dates = find_dates(shadow(text), language=language, published=published)
    return [(d.text, d.edtf) for d in dates]
