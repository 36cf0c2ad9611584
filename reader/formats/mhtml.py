"""Pages saved with their pictures in one file, MHTML (RFC 2557): by Chrome, Edge, Word, others.

The page is the part that the message says it begins with, else the first that is a page. Of a page
that is nothing but frames the frame with the most text is read.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from reader.article import Article
from reader.errors import FormatError
from reader.formats.builder import ArticleBuilder
from reader.formats.mail.headers import header_text
from reader.formats.mail.mime import Part, parse_message
from reader.formats.plain import add_text
from reader.formats.plain.folder import Repeated
from reader.formats.saved_page import (
    PAGE_TYPES,
    SURE_OF_ADDRESS,
    add_saved_page,
    is_web_address,
)
from reader.text import clean

_MOST_PARTS = 5_000
_MOST_NESTED = 5
_LOCATION_HEADERS = ("Snapshot-Content-Location", "Content-Location", "Content-Base")
_GUESSED = 0.5


def read(data: bytes, path: Path) -> Iterator[Article]:
    """Give the page of a file as an article; raises FormatError if it holds no text."""
    message = parse_message(data)
    if not message.has_headers:
        raise FormatError(path, "it has none of the headers that a saved page begins with")
    parts = list(islice(_parts(message, 0), _MOST_PARTS))
    page = _page(message, parts)
    if page is None:
        raise FormatError(path, "there is no page in it")
    builder = ArticleBuilder(path, "mhtml")
    for part in (message, page):
        for name in _LOCATION_HEADERS:
            address = header_text(part, name)
            if is_web_address(address):
                builder.tell("url", address, f"{name} header", SURE_OF_ADDRESS)
    if _is_page(page):
        frames = (part.text() for part in parts if part is not page and _is_page(part))
        add_saved_page(builder, page.text(), frames)
    else:
        add_text(builder, clean(page.text()), Repeated())
    builder.tell("title", header_text(message, "Subject"), "Subject header", _GUESSED)
    yield builder.build()


def packed_page(data: bytes) -> str | None:
    """Give the HTML of the page that is packed in `data`; None where there is none."""
    message = parse_message(data)
    page = _page(message, list(islice(_parts(message, 0), _MOST_PARTS)))
    return page.text() if page is not None and _is_page(page) else None


def _parts(message: Part, depth: int) -> Iterator[Part]:
    """The parts that hold no others, in order."""
    if not message.is_multipart or depth >= _MOST_NESTED:
        yield message
        return
    for child in message.children():
        yield from _parts(child, depth + 1)


def _page(message: Part, parts: list[Part]) -> Part | None:
    """The part that the others belong to; a text where there is no page."""
    start = message.parameter("start")
    location = message.header("Snapshot-Content-Location")
    pages = [part for part in parts if _is_page(part)]
    for part in pages:
        if start and part.header("Content-ID") == start:
            return part
    for part in pages:
        if location and part.header("Content-Location") == location:
            return part
    texts = (part for part in parts if part.content_type == "text/plain")
    return next(iter(pages), None) or next(texts, None)


def _is_page(part: Part) -> bool:
    return part.content_type in PAGE_TYPES
