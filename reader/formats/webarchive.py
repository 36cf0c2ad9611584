"""Pages that Safari saves as web archives: a property list with the page and all it shows.

The keys are those of Apple's WebKit (`WebArchive`): the main resource, the resources it refers to,
and the archives of its frames. The list may be a binary or an XML one.
"""

from __future__ import annotations

import plistlib
from collections.abc import Iterator
from pathlib import Path
from xml.parsers.expat import ExpatError

from reader.article import Article
from reader.errors import FormatError
from reader.formats.builder import ArticleBuilder
from reader.formats.encoding import declared_charset, decode
from reader.formats.plain import add_text
from reader.formats.plain.folder import Repeated
from reader.formats.saved_page import (
    PAGE_TYPES,
    SURE_OF_ADDRESS,
    add_saved_page,
    is_web_address,
)
from reader.text import clean

_PAGES = PAGE_TYPES | {""}
_BREAKAGES = (
    plistlib.InvalidFileException,
    ExpatError,
    ValueError,
    LookupError,
    TypeError,
    AttributeError,
    OverflowError,
    RecursionError,
)
"""What reading a damaged property list raises."""


def read(data: bytes, path: Path) -> Iterator[Article]:
    """Give the page of a web archive as an article.

    Raises:
        FormatError: It is damaged, or its main resource is no text.
    """
    try:
        archive = plistlib.loads(data)
    except _BREAKAGES as error:
        raise FormatError(path, "it is a damaged web archive") from error
    resource = _dictionary(archive, "WebMainResource")
    content = resource.get("WebResourceData")
    if not isinstance(content, bytes):
        raise FormatError(path, "it is no web archive, or one without a page")
    builder = ArticleBuilder(path, "webarchive")
    address = _string(resource, "WebResourceURL")
    if is_web_address(address):
        builder.tell("url", address, "WebResourceURL", SURE_OF_ADDRESS)
    kind = _string(resource, "WebResourceMIMEType").lower()
    text = _text(resource, content)
    if kind in _PAGES:
        add_saved_page(builder, text, _frames(archive))
    elif kind.startswith("text/"):
        add_text(builder, clean(text), Repeated())
    else:
        raise FormatError(path, f"it holds no page but a file of the type {kind[:100]}")
    yield builder.build()


def _frames(archive: object) -> Iterator[str]:
    """The pages of the frames, those in frames within frames left out."""
    found = archive.get("WebSubframeArchives") if isinstance(archive, dict) else None
    for frame in found if isinstance(found, list) else []:
        resource = _dictionary(frame, "WebMainResource")
        content = resource.get("WebResourceData")
        if isinstance(content, bytes) and _string(resource, "WebResourceMIMEType") in _PAGES:
            yield _text(resource, content)


def _text(resource: dict[str, object], content: bytes) -> str:
    return decode(
        content, _string(resource, "WebResourceTextEncodingName") or declared_charset(content)
    )


def _dictionary(value: object, key: str) -> dict[str, object]:
    found = value.get(key) if isinstance(value, dict) else None
    return found if isinstance(found, dict) else {}


def _string(resource: dict[str, object], key: str) -> str:
    value = resource.get(key)
    return value if isinstance(value, str) else ""
