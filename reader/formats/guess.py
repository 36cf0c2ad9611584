"""Which format a file has: what its content shows beats what its suffix says."""

from __future__ import annotations

import re
import zipfile
import zlib
from io import BytesIO
from pathlib import Path

from reader.errors import FormatError
from reader.formats.encoding import BYTE_ORDER_MARKS, binary_reason, decode
from reader.formats.maildir import is_maildir_name
from reader.formats.table import (
    FORMATS,
    Format,
    format_named,
    format_of_suffix,
    inner_suffix,
)
from reader.text import clean

_HELD_IN_MAIL = frozenset({"mhtml"})
"""Formats of which some files are as good as an e-mail."""

_BEGINNING = 8_192
"""Bytes at the beginning of a file that are looked at."""


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
    if told is None and is_maildir_name(path.parent.name, path.name):
        told = format_named("eml")
    shown = format_named(format_shown(data) or "")
    if shown is not None and not (shown.name == "eml" and told and told.name in _HELD_IN_MAIL):
        return shown
    if told is not None and told.name == "text" and _is_markdown(data):
        return format_named("markdown") or told
    if told is None and suffix.lower() == ".msg" and (reason := binary_reason(data)):
        raise FormatError(path, reason)
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
    return _shown_by_headers(beginning)


_SIGNATURES = ((b"%PDF-", "pdf"), (b"bplist00", "webarchive"))

_SPACE_AND_COMMENTS = r"\s{0,200}(?:<\?xml[^>]{0,200}\?>|<!--(?:(?!-->).){0,2000}-->|\s){0,20}"
_DOCTYPE = r"(?:<!DOCTYPE[^\[>]{0,300}>\s{0,20})?"
_BEGINNINGS = tuple(
    (re.compile(pattern, re.IGNORECASE | re.DOTALL), name)
    for pattern, name in (
        (_SPACE_AND_COMMENTS + _DOCTYPE + r"<(?:rss|rdf:RDF|(?:\w{1,20}:)?feed)[\s>]", "feed"),
        (_SPACE_AND_COMMENTS + r"(?:<!DOCTYPE\s{1,20}html|<html[\s>])", "html"),
    )
)
"""What a file begins with, and the name of the format that it shows. Every part is bounded."""


def _beginning(data: bytes) -> str:
    sample = data[:_BEGINNING]
    if sample.startswith(tuple(mark for mark, _ in BYTE_ORDER_MARKS)):
        return decode(sample).replace("\r\n", "\n")
    return sample.decode("latin-1").replace("\r\n", "\n")


_ENVELOPE = re.compile(
    r"From (?:[ \t]{0,99}|\S{1,400} {1,9}(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\b[^\n]{0,40}\d\d:\d\d"
    r"[^\n]{0,40}|\S{1,400} {1,9}[^\n]{0,100}\d\d:\d\d[^\n]{0,40})\n>?[!-9;-~]{1,200}:"
)
"""The line over the first message of a mailbox, and the beginning of that message."""
_APPLE_LENGTH = re.compile(r"\d{1,10}[ \t]{0,20}\n")
_HEADER = re.compile(r"([!-9;-~]{1,80})[ \t]{0,9}:([^\n]{0,2000})")
_MOST_HEADERS = 200
_OF_MAIL = frozenset(
    "message-id received return-path delivered-to x-mozilla-status x-gmail-labels".split()
)
_TO_SOMEBODY = _OF_MAIL | {"to", "cc", "bcc", "reply-to", "list-id", "list-unsubscribe"}
"""Headers that saved pages do not have."""


def _shown_by_headers(beginning: str) -> str | None:
    """What begins with headers: a mailbox, a page saved with its pictures, or an e-mail."""
    if _ENVELOPE.match(beginning):
        return "mbox"
    length = _APPLE_LENGTH.match(beginning)
    headers = _headers(beginning[length.end() :] if length else beginning)
    kind = headers.get("content-type", "").lower().split(";")[0].strip()
    is_saved = "snapshot-content-location" in headers or headers.get("from", "").lower().startswith(
        ("<saved by", '"saved by', "saved by")
    )
    if (is_saved and kind) or (kind == "multipart/related" and _TO_SOMEBODY.isdisjoint(headers)):
        return "mhtml"
    if "mime-version" in headers or not _OF_MAIL.isdisjoint(headers):
        return "eml"
    return None


def _headers(beginning: str) -> dict[str, str]:
    """The headers that a text begins with, their names in lower case; empty if it does not."""
    headers: dict[str, str] = {}
    name = ""
    for line in beginning.lstrip("\n").split("\n", _MOST_HEADERS)[:_MOST_HEADERS]:
        if line[:1] in {" ", "\t"} and name:
            headers[name] += line
        elif match := _HEADER.match(line):
            name = match[1].lower()
            headers[name] = headers.get(name) or match[2].strip()
        else:
            break
    return headers


_MARKDOWN = tuple(
    re.compile(pattern, re.MULTILINE)
    for pattern in (
        r"^#{1,6} {1,3}[^#\s]",
        r"\[[^\[\]\n]{1,200}\]\((?:https?:/|/|#|mailto:)[^()\s]{0,400}\)",
        r"(?<![*\w])\*\*[^*\s][^*\n]{0,400}",
    )
)
"""Headings, links and emphasis as programs write them that turn a page into Markdown."""
_FEWEST_KINDS = 2
_FEWEST_SIGNS = 3


def _is_markdown(data: bytes) -> bool:
    """Whether a text has the headings, links and emphasis of Markdown: two kinds at least.

    What has them near its end alone is no page that was turned into Markdown: agencies write so
    what they add to a story.
    """
    beginning = _beginning(data)
    firsts = [match.start() for pattern in _MARKDOWN if (match := pattern.search(beginning))]
    if min(firsts, default=0) * 2 > len(beginning):
        return False
    counts = [len(pattern.findall(beginning)) for pattern in _MARKDOWN[:2]]
    counts.append(int(_MARKDOWN[2].search(beginning) is not None))
    return sum(map(bool, counts)) >= _FEWEST_KINDS and sum(counts) >= _FEWEST_SIGNS


def _shown_by_zip(data: bytes) -> str | None:
    """What an archive is, by the names in it, and by the type that OpenDocument writes into one."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            names = set(archive.namelist()[:_MOST_NAMES])
            media_type = _media_type(archive) if "mimetype" in names else b""
    except (zipfile.BadZipFile, zlib.error, ValueError, RuntimeError, OSError, EOFError):
        return None
    if "META-INF/container.xml" in names:
        return "epub"
    if names.issuperset(_WORD_NAMES):
        return "docx"
    if media_type.startswith(_OPEN_DOCUMENT_TEXT):
        return "odt"
    if any(_OMNIVORE_METADATA.fullmatch(name) for name in names):
        return "omnivore"
    return None


def _media_type(archive: zipfile.ZipFile) -> bytes:
    """What an archive says that it is (OpenDocument 1.3, part 2, 3.3)."""
    with archive.open("mimetype") as file:
        return file.read(len(_OPEN_DOCUMENT_TEXT))


_MOST_NAMES = 100_000
_WORD_NAMES = frozenset({"_rels/.rels", "word/document.xml"})
"""What every Word document has (ECMA-376, part 2), and an archive of its parts has not."""
_OPEN_DOCUMENT_TEXT = b"application/vnd.oasis.opendocument.text"
"""Templates and master documents say more behind it, spreadsheets and drawings say another."""
_OMNIVORE_METADATA = re.compile(r"metadata_\d{1,9}_to_\d{1,9}\.json")
