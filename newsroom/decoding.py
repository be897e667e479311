"""Bytes of an uploaded or fetched file -> text, in the encodings that newsrooms still meet."""

from __future__ import annotations

import codecs
import re

from charset_normalizer import from_bytes
from django.utils.translation import gettext as _

# The single-byte encodings of the three languages; the order settles ties.
SINGLE_BYTE = ["cp1256", "cp1251", "iso8859_6", "koi8_r", "cp866", "iso8859_5"]
BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# Servers and editors say these without looking; a text that is not UTF-8 is looked at instead.
EMPTY_CLAIMS = ("iso8859-1", "cp1252", "ascii", "utf-8")
NOT_TEXT = (
    b"%PDF",
    b"PK\x03\x04",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"\xd0\xcf\x11\xe0",
    b"{\\rtf",
)
SAMPLE = 40_000  # bytes looked at
_DECLARED = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*([\w-]{2,30})", re.IGNORECASE)
_CONTROLS = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f]")
_LATIN = re.compile("[A-Za-z]")
_OTHER = re.compile("[^\\W\\d_A-Za-z]")
_SURROGATES = re.compile("[\ud800-\udfff]")


class NotText(ValueError):
    """Bytes that are no text; the message is translated and meant for the editor."""


def decode(content: bytes, *, charset: str = "") -> str:
    """Return the text. `charset` is what a server declared, "" for unknown.

    Raises NotText for binary content.
    """
    if content.startswith(NOT_TEXT):
        raise NotText(_("This file is not plain text or HTML. Save it as .txt or .html first."))
    text = _decoded(content, charset)
    sample = text[:SAMPLE]
    if len(_CONTROLS.findall(sample)) > len(sample) // 500:
        raise NotText(_("This file is binary, not text."))
    return text


def normalise(text: str) -> str:
    """Bring a text into the one form that is stored and read: spans count in it from then on.

    Newlines become \\n; a byte-order mark at the start and what no database keeps (NUL, lone
    surrogates) go; spaces and empty lines at both ends go. Nothing else changes.
    """
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    return _SURROGATES.sub("\ufffd", text.replace("\x00", "")).strip()


def _decoded(content: bytes, charset: str) -> str:
    for mark, encoding in BYTE_ORDER_MARKS:
        if content.startswith(mark):
            return content.decode(encoding, "replace")
    if wide := _wide(content[:SAMPLE]):
        return content.decode(wide, "replace")
    for encoding in ("utf-8", _claim(charset), _claim(_declared(content))):
        try:
            if encoding:
                return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    return content.decode(_guess(content[:SAMPLE]), "replace")


def _declared(content: bytes) -> str:
    found = _DECLARED.search(content[:4096])
    return found[1].decode("ascii") if found else ""


def _claim(charset: str) -> str:
    """The codec of a declared charset, "" where it is unknown or says nothing."""
    try:
        name = codecs.lookup(charset).name if charset else ""
    except LookupError:
        return ""
    return "" if name in EMPTY_CLAIMS else name


def _wide(sample: bytes) -> str:
    """The codec of UTF-16 without a mark: every other byte is nearly always the same few."""
    if len(sample) < 4 or (len(sample) % 2 and len(sample) < SAMPLE):
        return ""
    for encoding, high in (("utf-16-le", sample[1::2]), ("utf-16-be", sample[::2])):
        scripts = sum(byte in (0x00, 0x04, 0x06, 0x20) for byte in high)
        if scripts > 0.95 * len(high) and (0 in high or 0x06 in high or 0x04 in high):
            return encoding
    return ""


def _guess(sample: bytes) -> str:
    """The likeliest single-byte encoding, by the frequency of letters."""
    best = from_bytes(sample, cp_isolation=SINGLE_BYTE).best()
    encoding = best.encoding if best else "cp1252"
    decoded = sample.decode(encoding, "replace")
    # Few foreign letters among many Latin ones: accents of a Western text.
    is_western = len(_OTHER.findall(decoded)) * 4 < len(_LATIN.findall(decoded))
    return "cp1252" if is_western else encoding
