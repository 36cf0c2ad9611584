from __future__ import annotations

import codecs

import pytest

from reader.formats.encoding import binary_reason, decode
from tests.unit.formats.zips import zip_of

_WORD = "Zürich – “café”"


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
    ],
)
def test_byte_order_mark_decides_and_is_no_text(mark: bytes, encoding: str) -> None:
    data = mark + _WORD.encode(encoding)
    assert decode(data, "cp1251") == _WORD
    assert binary_reason(data) is None


def test_valid_utf_8_beats_the_declared_charset() -> None:
    assert decode(_WORD.encode(), "iso-8859-1") == _WORD


def test_declared_charset_is_used_for_what_is_no_utf_8() -> None:
    assert decode("Привет".encode("koi8-r"), "koi8-r") == "Привет"


def test_declared_latin_1_means_windows_1252() -> None:
    assert decode("“é”".encode("cp1252"), "ISO-8859-1") == "“é”"


@pytest.mark.parametrize("declared", ["nonsense", "rot13", "undefined", "idna", "a\0b", ""])
def test_charset_that_cannot_be_meant_is_passed_over(declared: str) -> None:
    assert decode(b"caf\xe9", declared) == "café"


def test_windows_1252_is_the_last_resort() -> None:
    assert decode(b"\x93caf\xe9\x94") == "“café”"


def test_text_cut_inside_a_character_stays_utf_8() -> None:
    assert decode((_WORD * 3).encode()[:-1]).startswith(_WORD)


@pytest.mark.parametrize("data", [b"\x89PNG\r\n", b"PK\x03\x04", b"\x1f\x8b\x08", b"\x00" * 50])
def test_binary_data_is_told(data: bytes) -> None:
    assert binary_reason(data)


def test_a_page_that_holds_an_archive_is_told() -> None:
    page = b"<!DOCTYPE html><html><body hidden>Please wait" + zip_of({"index.html": b"<p>x"})
    assert binary_reason(page + b"<script></script></html>") == (
        "it is a page that SingleFile has packed; save it as a plain HTML file"
    )
    assert binary_reason(b"<html>PK\x03\x04 and nothing behind") is None


def test_a_stray_control_character_makes_no_text_binary() -> None:
    assert binary_reason(b"word " * 100 + b"\x00\x1b[31m") is None


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf_16_without_a_mark_is_told_by_its_zeros(encoding: str) -> None:
    text = f"Wind over Port Amsel. {_WORD}"
    assert decode(text.encode(encoding)) == text
    assert binary_reason(text.encode(encoding)) is None


def test_zeros_among_other_bytes_are_no_text() -> None:
    assert binary_reason(b"\0\0abc\0\0def" * 40) is not None
