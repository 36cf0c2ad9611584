"""E-mail as RFC 5322 and MIME have it: newsletters, press releases, forwarded articles."""

from __future__ import annotations

import re
from collections.abc import Iterator
from email import policy
from email.errors import MessageError
from email.header import decode_header
from email.message import Message
from email.parser import BytesParser
from email.utils import getaddresses
from itertools import islice
from pathlib import Path

from reader.article import Article, BlockKind
from reader.formats.builder import ArticleBuilder, single_line
from reader.formats.dates import normalise_moment
from reader.formats.encoding import decode
from reader.formats.plain import add_body

_MOST_BOUNDARIES = 2_000
"""Lines that may part MIME parts; the standard library takes longer with each open one."""
_MOST_PARTS = 500
_LEAST_PLAIN = 200
"""Characters; a shorter plain part beside a long page only says that there is one."""
_LONGEST_HEADER = 10_000
_ADDRESS_HEADERS = ("Archived-At", "Content-Location", "X-Original-URL", "X-URL", "List-Archive")
_URL = re.compile(r"https?://[^\s<>\"]{1,2000}")
_BOUNDARY_LINE = re.compile(rb"^--\S", re.MULTILINE)
_CONFIDENCE = 0.95


def read(data: bytes, path: Path) -> Iterator[Article]:
    """Give a message as an article; raises FormatError if it holds no text."""
    builder = ArticleBuilder(path, "eml")
    message = _parse(data)
    _tell_headers(builder, message)
    _add_text(builder, message)
    yield builder.build()


def _parse(data: bytes) -> Message:
    """The message; of one with too many parts the first ones, the rest being left unread."""
    too_many = next(islice(_BOUNDARY_LINE.finditer(data), _MOST_BOUNDARIES, None), None)
    if too_many:
        data = data[: too_many.start()]
    parser = BytesParser(policy=policy.compat32)
    try:
        return parser.parsebytes(data)
    except (MessageError, ValueError, LookupError, RecursionError, AttributeError):
        # Parts in parts beyond measure, or damage: the text as it stands is better than nothing.
        message = parser.parsebytes(data, headersonly=True)
        del message["Content-Type"]
        return message


def _tell_headers(builder: ArticleBuilder, message: Message) -> None:
    builder.tell("title", _header(message, "Subject"), "Subject header", _CONFIDENCE)
    origin = "From header"
    builder.tell_list("authors", _senders(message), origin, _CONFIDENCE)
    date = normalise_moment(_header(message, "Date"))
    builder.tell("published", date, "Date header", _CONFIDENCE)
    language = _header(message, "Content-Language")
    builder.tell("language", language, "Content-Language header", 0.8)
    for name in _ADDRESS_HEADERS:
        match = _URL.search(_header(message, name))
        if match:
            builder.tell("url", match[0], f"{name} header", 0.8)
            break


def _header(message: Message, name: str) -> str:
    """A header's text with its encoded words decoded; empty where there is none."""
    raw = message.get(name)
    if raw is None:
        return ""
    value = str(raw)[:_LONGEST_HEADER]
    data = value.encode("ascii", "surrogateescape") if _is_raw(value) else None
    if data is not None:
        return single_line(decode(data))
    try:
        pieces = decode_header(value)
    except (MessageError, ValueError, LookupError):
        return single_line(value)
    decoded = (
        decode(piece, charset) if isinstance(piece, bytes) else piece for piece, charset in pieces
    )
    return single_line("".join(decoded))


def _is_raw(value: str) -> bool:
    """Whether a header holds bytes beyond ASCII that are in no encoded word."""
    return any("\udc80" <= character <= "\udcff" for character in value)


def _senders(message: Message) -> list[str]:
    """The names in the From header, or the addresses of those without a name."""
    try:
        addresses = getaddresses([_header(message, "From")])
    except (ValueError, IndexError, TypeError, RecursionError):
        return []
    return [name or address for name, address in addresses if name or address]


def _add_text(builder: ArticleBuilder, message: Message) -> None:
    """Add the subject and the best text: a plain part that says something, else a page."""
    plain, page = _texts(message)
    if page.strip() and len(plain.strip()) < min(len(page) // 50, _LEAST_PLAIN):
        # Only here, so that mail in plain text needs no HTML library.
        from reader.formats.html import add_page

        add_page(builder, page)
        return
    builder.add(BlockKind.TITLE, builder.told("title") or "")
    add_body(builder, plain)


def _texts(message: Message) -> tuple[str, str]:
    """The text parts that are no attachments: all plain ones together, and the first page."""
    plain: list[str] = []
    page = ""
    for part in _parts(message):
        if part.get_content_disposition() == "attachment":
            continue
        kind = part.get_content_type()
        if kind == "text/plain":
            plain.append(_content(part))
        elif kind == "text/html" and not page:
            page = _content(part)
    return "\n\n".join(plain), page


def _parts(message: Message) -> Iterator[Message]:
    """The parts that hold no others, in order, without recursion."""
    waiting: list[Message] = [message]
    seen = 0
    while waiting and seen < _MOST_PARTS:
        part = waiting.pop()
        seen += 1
        # Asked for the payload of a single part, the standard library would decode it and may fail.
        payload = part.get_payload() if part.is_multipart() else None
        if isinstance(payload, list):
            waiting.extend(inner for inner in reversed(payload) if isinstance(inner, Message))
        else:
            yield part


def _content(part: Message) -> str:
    """The text of a part; one whose encoding is damaged gives what can be made of it."""
    try:
        payload = part.get_payload(decode=True)
        charset = part.get_param("charset")
    except (ValueError, LookupError, TypeError, AssertionError):
        return ""
    if not isinstance(payload, bytes):
        return ""
    return decode(payload, charset if isinstance(charset, str) else None)
