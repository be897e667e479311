"""Decoding: the encodings of three languages, and what is no text."""

from __future__ import annotations

import pytest

from newsroom.decoding import NotText, decode, normalise

ARABIC = "أعلنت وزارة النقل، أمس الخميس، أن أعمال الصيانة في الجسر ستنتهي الشهر المقبل."
RUSSIAN = "Министерство транспорта сообщило в четверг, что ремонт моста скоро закончится."
ENGLISH = "The café near the bridge reopens — “at last”, its owner said on Thursday."


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        *((ARABIC, e) for e in ("windows-1256", "iso-8859-6")),
        *((RUSSIAN, e) for e in ("windows-1251", "koi8-r", "cp866", "iso-8859-5")),
        (ENGLISH, "windows-1252"),
        *(
            (text, e)
            for text in (ARABIC, RUSSIAN, ENGLISH)
            for e in ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32")
        ),
    ],
)
def test_decode_finds_encoding(text, encoding):
    assert decode(text.encode(encoding)) == text


def test_decode_believes_a_declared_charset():
    short = "نعم لا"

    assert decode(short.encode("iso-8859-6"), charset="ISO-8859-6") == short


def test_decode_reads_the_charset_declared_in_a_page():
    page = f'<html><head><meta charset="iso-8859-6"></head><body>{ARABIC}</body></html>'

    assert decode(page.encode("iso-8859-6")) == page


@pytest.mark.parametrize("charset", ["utf-8", "iso-8859-1", "no-such-charset", "windows-1252"])
def test_decode_looks_itself_when_the_declared_charset_is_empty_talk(charset):
    assert decode(ARABIC.encode("windows-1256"), charset=charset) == ARABIC


@pytest.mark.parametrize(
    "content",
    [
        b"%PDF-1.7 text",
        b"PK\x03\x04rest",
        b"\x89PNG\r\n",
        b"\xff\xd8\xff\xe0",
        bytes(range(256)) * 9,
    ],
)
def test_decode_refuses_binary(content):
    with pytest.raises(NotText):
        decode(content)


def test_normalise_settles_newlines_once():
    assert normalise("\ufeff one\r\ntwo\rthree\n\n four \n") == "one\ntwo\nthree\n\n four"


def test_normalise_drops_what_no_database_keeps():
    assert normalise("a\x00b\ud800c") == "ab\ufffdc"
