"""Taking a message apart: headers (RFC 5322), parts and their content (RFC 2045, RFC 2046).

Parts are found only when they are asked for, and each is a stretch of the message's bytes: time is
linear in the size of the message for each level of parts within parts, whatever they hold.
"""

from __future__ import annotations

import binascii
import re
from collections.abc import Iterator
from dataclasses import dataclass
from email.errors import MessageError
from email.message import Message

from reader.formats.encoding import BYTE_ORDER_MARKS, declared_charset, decode

_MOST_HEADERS = 2_000
_MOST_HEADER_BYTES = 1_000_000
_LONGEST_HEADER = 100_000
"""Bytes of one header with its continuation lines; what goes beyond is left out."""
_LONGEST_TYPE = 2_000
"""Characters of a content type with its parameters."""
_HEADER_NAME = re.compile(rb"([!-9;-~]{1,200})[ \t]{0,20}:[ \t]{0,1000}")
_MAILBOX_LINE = re.compile(rb">{0,5}From ")
_REST_OF_BOUNDARY = re.compile(rb"(--)?[ \t]{0,1000}(?:\r?\n|\r?\Z)")
_SNIFFED_BOUNDARY = re.compile(
    rb"(?:[ \t\r]{0,1000}\n){0,5}--(\S{1,200})[ \t]{0,20}\r?\nContent-", re.IGNORECASE
)
_BASE64_BEGINNING = re.compile(rb"[A-Za-z0-9+/=\s]*")
_NOT_BASE64 = re.compile(rb"[^A-Za-z0-9+/]+")
_DEFAULT_TYPE = "text/plain"


class Headers:
    """The headers of a message or a part, found by their names in any case.

    Values are on one line, ASCII with other bytes as lone surrogates, encoded words as they stand.
    """

    def __init__(self) -> None:
        self._values: dict[str, list[str]] = {}

    def add(self, name: bytes, value: bytes) -> None:
        """Add one header as it stands in the message."""
        values = self._values.setdefault(name.decode("ascii").lower(), [])
        values.append(value.decode("ascii", "surrogateescape"))

    def __contains__(self, name: str) -> bool:
        return name.lower() in self._values

    def __bool__(self) -> bool:
        return bool(self._values)

    def get(self, name: str) -> str:
        """Give the first header of this name, empty where there is none."""
        return self.get_all(name)[0] if name in self else ""

    def get_all(self, name: str) -> list[str]:
        """Give all headers of this name, in order."""
        return self._values.get(name.lower(), [])


@dataclass(frozen=True, slots=True)
class Part:
    """A message, or a part of one."""

    headers: Headers
    data: bytes
    """The bytes it stands in."""
    start: int
    end: int
    """Where its content begins and ends in `data`."""
    default_type: str = _DEFAULT_TYPE
    """What it holds where it does not say so."""

    @property
    def has_headers(self) -> bool:
        """Whether there is a single header."""
        return bool(self.headers)

    @property
    def content_type(self) -> str:
        """The type of its content, in lower case, as `text/html`."""
        if "Content-Type" not in self.headers:
            return self.default_type
        try:
            return self._typed().get_content_type()
        except (ValueError, LookupError, TypeError, AttributeError):
            return self.default_type

    def parameter(self, name: str) -> str | None:
        """Give a parameter of the content type, for example the `charset`, or None."""
        try:
            value = self._typed().get_param(name)
        except (MessageError, ValueError, LookupError, TypeError, AttributeError):
            return None
        if isinstance(value, tuple):  # with a charset and a language of its own (RFC 2231)
            value = value[2]
        return value.strip() if isinstance(value, str) else None

    def _typed(self) -> Message:
        """What the standard library tells parameters from (RFC 2045, RFC 2231)."""
        message = Message()
        value = self.headers.get("Content-Type")[:_LONGEST_TYPE]
        message["Content-Type"] = value.encode("ascii", "replace").decode()
        return message

    def header(self, name: str) -> str:
        """Give a header of few plain characters, such as an address, empty where there is none."""
        return self.headers.get(name).strip()

    @property
    def is_attachment(self) -> bool:
        """Whether it is to be stored and not to be shown (RFC 2183)."""
        disposition = self.header("Content-Disposition").lower()
        return disposition.split(";")[0].strip() == "attachment"

    @property
    def is_multipart(self) -> bool:
        """Whether it holds other parts."""
        return self.content_type.startswith("multipart/")

    def children(self) -> Iterator[Part]:
        """Give the parts of a multipart one, in order, one by one; nothing of a damaged one."""
        boundary = (self.parameter("boundary") or "").encode("ascii", "surrogateescape").rstrip()
        if not boundary:
            sniffed = _SNIFFED_BOUNDARY.match(self.data, self.start, self.end)
            if sniffed is None:
                return
            boundary = sniffed[1]
        is_digest = self.content_type == "multipart/digest"
        default = "message/rfc822" if is_digest else _DEFAULT_TYPE
        for start, end in _between(self.data, self.start, self.end, boundary):
            yield _part(self.data, start, end, default)

    def content(self) -> bytes:
        """Give what it holds, its transfer encoding undone as far as it is not damaged."""
        raw = self.data[self.start : self.end]
        encoding = self.header("Content-Transfer-Encoding").lower().strip("\"' ;")
        if encoding == "base64":
            return _base64(raw)
        if encoding == "quoted-printable":
            return binascii.a2b_qp(raw)
        return raw

    def text(self) -> str:
        """Give the characters of a text, whatever it says of their encoding."""
        content = self.content()
        text = decode(content, self.parameter("charset") or declared_charset(content))
        return text.replace("\0", "")

    def message(self) -> Part:
        """Give the message that a `message/rfc822` part holds."""
        return parse_message(self.content())


def parse_message(data: bytes) -> Part:
    """Give a message; of what is none a part without headers, all of which is content."""
    for mark, encoding in BYTE_ORDER_MARKS:
        if data.startswith(mark):
            data = data[len(mark) :] if encoding == "utf-8" else decode(data).encode()
            break
    if b"\n" not in data[:_MOST_HEADER_BYTES] and b"\r" in data[:_MOST_HEADER_BYTES]:
        data = data.replace(b"\r", b"\n")
    start = 0
    while data[start : start + 1] in {b"\n", b"\r"}:  # a message begins with a header
        start += 1
    return _part(data, start, len(data), _DEFAULT_TYPE)


def _part(data: bytes, start: int, end: int, default_type: str) -> Part:
    headers = Headers()
    count = 0
    name, value, position = b"", b"", start
    last = min(end, start + _MOST_HEADER_BYTES)
    while position < last and count < _MOST_HEADERS:
        line_end = data.find(b"\n", position, last) + 1 or last
        line = data[position : min(line_end, position + _LONGEST_HEADER)].rstrip(b"\r\n")
        if not line.strip():
            position = line_end
            break
        if line[:1] in {b" ", b"\t"} and name:
            value = (
                (value + b" " + line.strip())[:_LONGEST_HEADER]
                if len(value) < _LONGEST_HEADER
                else value
            )
        elif match := _HEADER_NAME.match(line):
            _set(headers, name, value)
            count += 1
            name, value = match[1], line[match.end() :]
        elif not (_MAILBOX_LINE.match(line) and not name):
            break
        position = line_end
    else:
        position = _after_empty_line(data, position, end)
    _set(headers, name, value)
    return Part(headers, data, position, end, default_type)


def _set(headers: Headers, name: bytes, value: bytes) -> None:
    if name:
        headers.add(name, value)


def _after_empty_line(data: bytes, position: int, end: int) -> int:
    """Where the content begins behind more headers than are read."""
    found = [(data.find(mark, position, end), len(mark)) for mark in (b"\n\n", b"\n\r\n")]
    return min((at + length for at, length in found if at >= 0), default=end)


def _between(data: bytes, start: int, end: int, boundary: bytes) -> Iterator[tuple[int, int]]:
    """The stretches between the lines of a boundary; the last may lack the line behind it."""
    mark = b"--" + boundary
    begin, position = -1, start
    while (position := data.find(mark, position, end)) >= 0:
        rest = _REST_OF_BOUNDARY.match(data, position + len(mark), end)
        is_line = position == start or data[position - 1 : position] == b"\n"
        if rest is None or not is_line:
            position += 1
            continue
        if begin >= 0:
            yield begin, _without_line_end(data, begin, position)
        if rest[1]:
            return
        begin = position = rest.end()
    if begin >= 0:
        yield begin, end


def _without_line_end(data: bytes, start: int, end: int) -> int:
    """The line end before a boundary belongs to the boundary."""
    for line_end in (b"\r\n", b"\n"):
        if data[max(start, end - len(line_end)) : end] == line_end:
            return end - len(line_end)
    return end


def _base64(raw: bytes) -> bytes:
    """What is encoded, up to the first character that is not: a line that a list has added."""
    match = _BASE64_BEGINNING.match(raw)
    characters = _NOT_BASE64.sub(b"", match[0] if match else b"")
    characters = characters[: len(characters) - (len(characters) % 4 == 1)]
    return binascii.a2b_base64(characters + b"=" * (-len(characters) % 4))
