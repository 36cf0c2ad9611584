"""E-mail as RFC 5322 and MIME have it: newsletters, press releases, forwarded articles."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from reader.article import Article
from reader.errors import FormatError
from reader.formats.encoding import decode
from reader.formats.mail.message import read_message
from reader.formats.mail.mime import parse_message
from reader.formats.maildir import maildir_flags
from reader.formats.plain import read as read_plain

_APPLE_LENGTH = re.compile(rb"(\d{1,10})[ \t]{0,20}\r?\n")
"""The first line of an `.emlx` file: how many bytes the message below it has."""
_LEAST_WORDS = 3


def read(data: bytes, path: Path) -> Iterator[Article]:
    """Give a message as an article; what has no headers, but can be read, as plain text.

    Raises:
        FormatError: It is no message, or holds no text.
    """
    length = _APPLE_LENGTH.match(data)
    if length:
        data = data[length.end() : length.end() + int(length[1])]
    message = parse_message(data)
    if message.has_headers:
        article = read_message(message, path, "eml")
        if article is None:
            raise FormatError(path, "it holds no text")
        flags = maildir_flags(path)
        yield replace(
            article,
            is_read=article.is_read or "S" in flags,
            is_starred=article.is_starred or "F" in flags,
        )
    elif len(decode(data).split()) >= _LEAST_WORDS:
        yield from read_plain(data, path)
    else:
        raise FormatError(path, "it has none of the headers that an e-mail begins with")
