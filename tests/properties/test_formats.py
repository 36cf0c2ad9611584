from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.errors import FormatError
from reader.formats import FORMATS, loads
from reader.text import clean
from tests.unit.formats.invariants import assert_sound

_NAMES = [known.name for known in FORMATS]
_PIECES = st.sampled_from(
    "By Anna Berg|25.10.2024|Key points|• point|A heading line|Advertisement|#a and #b|---\n|"
    "title: x|"
    "# Head|> quote|```|| a | b ||<p>|</p>|<div class='kicker'>|<table><tr><td>|<li>|"
    "<a href='x'>|"
    "<script>|<!--|<![a b]>|&amp;|Subject: x|Content-Type: multipart/mixed; boundary=b|--b|"
    "=?utf-8?q?=FF?=|From - Fri Oct 25 04:30:00 2024|Content-Type: text/html|Content-Length: 9|"
    "From: <Saved by Blink>|Content-Transfer-Encoding: base64|-- |>> quoted|a flowed line |"
    "\x1b[31m|\u202e|\u2028|\r\n|\n\n|\t|A sentence that is here to be long "
    "enough for a paragraph of running text, and that ends with a full stop.".split("|")
)
_TEXTS = st.lists(_PIECES | st.text(max_size=20), max_size=25).map("\n".join)


def _check(data: bytes, name: str) -> None:
    try:
        articles = list(loads(data, Path("some file"), name))
    except FormatError:
        return
    assert_sound(articles)


@pytest.mark.parametrize("name", _NAMES)
@settings(max_examples=80, deadline=None)
@given(data=st.binary(max_size=300))
def test_any_bytes_give_covered_text_or_a_format_error(name: str, data: bytes) -> None:
    _check(data, name)


@pytest.mark.parametrize("name", _NAMES)
@settings(max_examples=120, deadline=None)
@given(text=_TEXTS)
def test_any_document_gives_covered_text_or_a_format_error(name: str, text: str) -> None:
    _check(text.encode("utf-8", "surrogatepass"), name)


@settings(max_examples=150, deadline=None)
@given(text=_TEXTS)
def test_plain_text_loses_no_character(text: str) -> None:
    try:
        (article,) = loads(text.encode("utf-8", "surrogatepass"), Path("a.txt"), "text")
    except FormatError:
        return
    assert "".join(article.text.split()) == "".join(clean(text).split())


@settings(max_examples=60, deadline=None)
@given(text=_TEXTS)
def test_plain_text_read_again_says_the_same(text: str) -> None:
    data = text.encode("utf-8", "surrogatepass")
    try:
        assert list(loads(data, Path("a.txt"))) == list(loads(data, Path("a.txt")))
    except FormatError:
        return
