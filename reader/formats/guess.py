"""Which format a file has: what its content shows beats what its suffix says."""

from __future__ import annotations

import re
import zipfile
from io import BytesIO
from pathlib import Path

from reader.errors import FormatError
from reader.formats.encoding import BYTE_ORDER_MARKS, decode
from reader.formats.table import FORMATS, Format, format_named, format_of_suffix
from reader.text import clean

COMPRESSED_SUFFIX = ".gz"
"""Before it stands the suffix of what is compressed."""

_BEGINNING = 8_192
"""Bytes at the beginning of a file that are looked at."""


def inner_suffix(path: Path) -> str:
    """Give the suffix of a name, of a compressed file that of what is in it."""
    if path.suffix.lower() == COMPRESSED_SUFFIX:
        return Path(path.stem).suffix
    return path.suffix


def choose(path: Path, data: bytes, name: str | None = None) -> Format:
    """Give the format called `name`, else that which the content shows, else that of the suffix.

    `data` is what the file holds, not compressed. A name without a suffix is plain text.

    Raises:
        FormatError: There is no such format, or none that the program reads.
    """
    if name is not None:
        named = format_named(name)
        if named is None:
            names = ", ".join(known.name for known in FORMATS)
            raise FormatError(path, f"there is no format named {name!r}; there are {names}")
        return named
    suffix = inner_suffix(path)
    told = format_of_suffix(suffix) or (None if suffix else format_named("text"))
    shown = format_named(format_shown(data) or "")
    if shown is not None:
        return shown
    if told is None:
        raise FormatError(path, f"files that end in {clean(suffix)} are not supported")
    return told


def format_shown(data: bytes) -> str | None:
    """Give the name of the format that `data` has unmistakably, else None.

    Where the beginning could also be that of a plain text, nothing is shown.
    """
    for signature, name in _SIGNATURES:
        if data.startswith(signature):
            return name
    if data.startswith(b"PK\x03\x04"):
        return _shown_by_zip(data)
    beginning = _beginning(data)
    for pattern, name in _BEGINNINGS:
        if pattern.match(beginning):
            return name
    return None


_SIGNATURES = ((b"%PDF-", "pdf"), (b"bplist00", "webarchive"))

_SPACE_AND_COMMENTS = r"\s{0,200}(?:<\?xml[^>]{0,200}\?>|<!--(?:(?!-->).){0,2000}-->|\s){0,20}"
_DOCTYPE = r"(?:<!DOCTYPE[^\[>]{0,300}>\s{0,20})?"
_HEADERS = r"(?:[!-9;-~]{1,80}:[^\n]{0,2000}\n(?:[ \t][^\n]{0,2000}\n){0,50}){0,60}?"
_BEGINNINGS = tuple(
    (re.compile(pattern, re.IGNORECASE | re.DOTALL), name)
    for pattern, name in (
        (_SPACE_AND_COMMENTS + _DOCTYPE + r"<(?:rss|rdf:RDF|(?:\w{1,20}:)?feed)[\s>]", "feed"),
        (_SPACE_AND_COMMENTS + r"(?:<!DOCTYPE\s{1,20}html|<html[\s>])", "html"),
        (r"From \S{1,200}\s[^\n]{0,200}\d\d:\d\d[^\n]{0,40}\n[!-9;-~]{1,80}:", "mbox"),
        (
            _HEADERS + r"Content-Type:\s{0,5}multipart/related[^\n]{0,2000}\n",
            "mhtml",
        ),
        (_HEADERS + r"(?:MIME-Version|Message-ID|Received|Return-Path):", "eml"),
    )
)
"""What a file begins with, and the name of the format that it shows. Every part is bounded."""


def _beginning(data: bytes) -> str:
    sample = data[:_BEGINNING]
    if sample.startswith(tuple(mark for mark, _ in BYTE_ORDER_MARKS)):
        return decode(sample).replace("\r\n", "\n")
    return sample.decode("latin-1").replace("\r\n", "\n")


def _shown_by_zip(data: bytes) -> str | None:
    """What an archive is, by the names in it."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            names = set(archive.namelist()[:_MOST_NAMES])
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError, EOFError):
        return None
    if "META-INF/container.xml" in names:
        return "epub"
    if "word/document.xml" in names:
        return "docx"
    if "content.xml" in names:
        return "odt"
    if any(_OMNIVORE_METADATA.fullmatch(name) for name in names):
        return "omnivore"
    return None


_MOST_NAMES = 100_000
_OMNIVORE_METADATA = re.compile(r"metadata_\d{1,9}_to_\d{1,9}\.json")
