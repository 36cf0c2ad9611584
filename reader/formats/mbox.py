"""Mailboxes: messages one after the other, each below a line that begins with `From `.

There are four kinds (RFC 4155 has one of them): *mboxo* and *mboxrd* put `>` before such a line in
a message, *mboxcl* and *mboxcl2* say how long each message is. Files of Thunderbird, Apple Mail,
Gmail's export, Dovecot and Unix mail are read message by message, so that they may be of any size.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from hashlib import blake2b
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from reader.article import Article
from reader.errors import FormatError, IncompleteError
from reader.formats.builder import single_line
from reader.formats.mail.headers import is_deleted
from reader.formats.mail.message import read_message
from reader.formats.mail.mime import Part, parse_message

_LONGEST_LINE = 1 << 16
"""Bytes that are read at a time where a line does not end before."""
_MOST_OF_MESSAGE = 50_000_000
"""Bytes of a message that are looked at; what is longer has attachments that nobody reads."""
_LONGEST_ID = 200
_HEADER = re.compile(rb">?[!-9;-~]{1,200}[ \t]{0,9}:|>From ")
_SEPARATOR = re.compile(
    rb"From (?:[ \t]{0,99}|-.{0,99}|.{1,400}\d\d:\d\d.{0,60}|.{0,400}\d{4})\r?\n?\Z"
)
"""With a date, a dash as Thunderbird has it, or nothing else at all."""
_FULL_SEPARATOR = re.compile(
    rb"From \S{1,400} {1,9}(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),? .{0,40}\d\d:\d\d.{0,40}\r?\n?\Z"
)
"""What is one also where no empty line stands before it."""
_MAIL_HEADER = re.compile(
    rb"(?:return-path|reply-to|sender|received|date|from|to|subject|message-id|mime-version|delivered-to|"
    rb"envelope-to|content-type|status|x-[\w-]{1,80}):",
    re.IGNORECASE,
)
_ESCAPED = re.compile(rb"^>(>*From )", re.MULTILINE)
_CONTENT_LENGTH = re.compile(rb"content-length:[ \t]{0,9}(\d{1,12})", re.IGNORECASE)
_ENVELOPE_DATE = re.compile(rb"From \S{0,400}\s{0,9}(.{10,60})")
_LINE_ENDS = b"\r\n"
_BREAKAGES = (ValueError, LookupError, TypeError, AttributeError, RecursionError, AssertionError)
"""What a message may do to a library; the other messages are to be read all the same."""


@dataclass(frozen=True, slots=True)
class StoredMessage:
    """A message as it stands in a mailbox."""

    data: bytes
    """Its own bytes, without what was put before lines that begin with `From `."""
    envelope: bytes
    """The line above it."""
    line: int
    """The line of the file that it begins with, from 1: that of the line above it."""
    line_count: int
    """How many lines of the file it takes, with that line."""
    offset: int
    """The byte of the file that the line above it begins with."""


@dataclass(frozen=True, slots=True)
class MessagePlace:
    """Where a message stands in a mailbox; the two are those of `StoredMessage`."""

    offset: int
    line: int


def read(data: bytes, path: Path) -> Iterator[Article]:
    """Give the messages of a mailbox as articles, as `read_stream` does."""
    return read_stream(BytesIO(data), path)


def read_stream(file: BinaryIO, path: Path) -> Iterator[Article]:
    """Give the messages of a mailbox as articles, with no more than one of them in memory.

    The part is the Message-ID, or a digest of the content where there is none. Messages without
    text and those that are deleted already are left out.

    Raises:
        FormatError: There is no message.
        IncompleteError: At the end, if some of the messages could not be read.
    """
    count = broken = 0
    for part, stored in _parts(file):
        count += 1
        try:
            message = parse_message(stored.data)
            if is_deleted(message):
                continue
            article = read_message(message, path, "mbox", part, _sent(stored.envelope))
        except (FormatError, *_BREAKAGES):
            broken += 1
            continue
        if article is not None:
            yield article
    if not count:
        raise FormatError(path, "there is no message in it")
    if broken:
        reason = f"{broken:,} of its {count:,} messages are encrypted or damaged"
        raise IncompleteError(path, reason)


def stored_message(file: BinaryIO, part: str) -> StoredMessage | None:
    """Give the message that an article with this part was read from, None if it is gone."""
    return next((stored for found, stored in _parts(file) if found == part), None)


def message_places(file: BinaryIO) -> dict[str, MessagePlace]:
    """Give where the messages of a mailbox stand, by the parts of their articles; all of it is
    read for that."""
    return {part: MessagePlace(stored.offset, stored.line) for part, stored in _parts(file)}


def message_at(file: BinaryIO, place: MessagePlace) -> StoredMessage:
    """Give the message that `message_places` has found at a place; no other is read."""
    file.seek(place.offset)
    lines = _Lines(file)
    envelope = lines.take()
    data, following = _message(lines)
    line_count = lines.taken - bool(following)
    return StoredMessage(data, envelope, place.line, line_count, place.offset)


def _parts(file: BinaryIO) -> Iterator[tuple[str, StoredMessage]]:
    """The messages with what tells each from the others, whichever of those are deleted.

    The same message is given once.
    """
    seen: set[bytes] = set()
    for stored in _messages(file):
        message = parse_message(stored.data)
        digest = _digest(message)
        part = single_line(message.header("Message-ID").strip("<> "))[:_LONGEST_ID] or digest
        of_copy = f"{part} {digest}"
        if _key(of_copy) not in seen:
            is_known = _key(part) in seen  # that of another message, by a program that counts badly
            seen.update((_key(part), _key(of_copy)))
            yield of_copy if is_known else part, stored


def _key(part: str) -> bytes:
    return blake2b(part.encode(), digest_size=8).digest()


def _digest(message: Part) -> str:
    """A digest of what stays the same when a program marks the message as read, say."""
    digest = blake2b(digest_size=8)
    for name in ("Date", "From", "Subject"):
        digest.update(message.header(name).encode("utf-8", "surrogatepass"))
    digest.update(message.data[message.start : message.end].strip())
    return digest.hexdigest()


def _sent(envelope: bytes) -> str | None:
    """The time in the line above a message, in ISO 8601."""
    match = _ENVELOPE_DATE.match(envelope)
    if match is None:
        return None
    try:
        return parsedate_to_datetime(match[1].decode("ascii", "replace")).isoformat()[:16]
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


class _Lines:
    """The lines of a file, one of which may be looked at before it is taken."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self._next: bytes | None = None
        self.taken = 0
        """How many lines have been taken."""
        self.bytes_taken = 0

    def peek(self) -> bytes:
        if self._next is None:
            self._next = self._file.readline(_LONGEST_LINE)
        return self._next

    def take(self) -> bytes:
        line = self.peek()
        self._next = None
        self.taken += line.endswith(b"\n")
        self.bytes_taken += len(line)
        return line

    def stretch(self, length: int) -> bytes | None:
        """Take so many bytes, if another message or the end of the file follows on them."""
        if self._next is not None or not self._file.seekable():
            return None
        begin = self._file.tell()
        if begin + length > self._file.seek(0, os.SEEK_END):
            self._file.seek(begin)
            return None
        self._file.seek(begin + length)
        following = self._file.read(_LONGEST_LINE)
        behind = following.lstrip(_LINE_ENDS)
        end = begin + length + len(following) - len(behind)
        is_end = not behind and len(following) < _LONGEST_LINE
        if not (behind.startswith(b"From ") or is_end):
            self._file.seek(begin)
            return None
        self._file.seek(begin)
        data = self._file.read(min(end - begin, _MOST_OF_MESSAGE))
        if end - begin > len(data):
            self._file.seek(end)
        self.taken += data.count(b"\n")
        self.bytes_taken += end - begin
        return data


def _messages(file: BinaryIO) -> Iterator[StoredMessage]:
    lines = _Lines(file)
    envelope = b""
    begin = 0
    for line in iter(lines.take, b""):
        if _is_separator(line, lines.peek(), is_after_empty=True):
            envelope = line
            break
        if line.strip():
            return
        begin = lines.taken
    offset = lines.bytes_taken - len(envelope)
    while envelope:
        data, following = _message(lines)
        end = lines.taken - bool(following)
        yield StoredMessage(data, envelope, begin + 1, end - begin, offset)
        envelope, begin = following, end
        offset = lines.bytes_taken - len(following)


def _message(lines: _Lines) -> tuple[bytes, bytes]:
    """The message that begins with the next line, and the line above the one after it."""
    data = bytearray()
    length: int | None = None
    is_header = is_after_empty = is_line_start = True
    while line := lines.take():
        if (
            line.startswith(b"From ")
            and is_line_start
            and data
            and _is_separator(line, lines.peek(), is_after_empty=is_after_empty)
        ):
            return _unescaped(data), line
        if len(data) < _MOST_OF_MESSAGE:
            data += line
        is_empty = not line.strip(_LINE_ENDS)
        if is_header and (match := _CONTENT_LENGTH.match(line)):
            length = int(match[1])
        if is_header and is_empty:
            is_header = False
            stretch = lines.stretch(length) if length else None
            if stretch is not None:
                following = lines.take()
                return bytes(data) + stretch, following
        is_after_empty, is_line_start = is_empty, line.endswith(b"\n")
    return _unescaped(data), b""


def _is_separator(line: bytes, following: bytes, *, is_after_empty: bool) -> bool:
    """Whether a line parts two messages: the less it looks like it, the more what follows must."""
    if _FULL_SEPARATOR.match(line):
        return bool((_HEADER if is_after_empty else _MAIL_HEADER).match(following))
    return is_after_empty and bool(_SEPARATOR.match(line) and _MAIL_HEADER.match(following))


def _unescaped(data: bytearray) -> bytes:
    return _ESCAPED.sub(rb"\1", data) if b">From " in data else bytes(data)
