"""OpenDocument texts (OASIS ODF 1.2 and 1.3, ISO/IEC 26300), packed or as one flat XML file."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from lxml import etree

from reader.article import Article
from reader.errors import FormatError
from reader.formats.builder import ArticleBuilder
from reader.formats.odt.body import Body
from reader.formats.odt.styles import Styles
from reader.formats.office.document import Document, add_document
from reader.formats.office.properties import read_properties
from reader.formats.unpacking import Archive
from reader.formats.xml import local_name, parse_xml

_ZIP = b"PK"
_CONTENT, _STYLES, _META = "content.xml", "styles.xml", "meta.xml"
_MANIFEST = "META-INF/manifest.xml"
_ENCRYPTED_PACKAGE = "encrypted-package"
_MARGINS = frozenset("header header-left header-first footer footer-left footer-first".split())
_MOST_MARGINS = 60
_PROPERTIES = {
    "title": "title",
    "initial-creator": "authors",
    "creator": "last_editor",
    "keyword": "keywords",
    "creation-date": "created",
    "date": "modified",
    "language": "language",
}
"""Elements of the metadata (ODF 1.3, 4.3) and what they tell."""


def read(data: bytes, path: Path) -> Iterator[Article]:
    """Give the one article of a document; raises FormatError if it holds no text."""
    if data.startswith(_ZIP):
        roots = _unpacked(Archive(data, path), path)
    else:
        roots = [parse_xml(data, path)]
    body = next((b for root in roots if (b := _descendant(root, "body")) is not None), None)
    if body is None:
        raise FormatError(path, "there is no text document in it")
    builder = ArticleBuilder(path, "odt")
    add_document(builder, _document(roots, body))
    yield builder.build()


def _unpacked(archive: Archive, path: Path) -> list[etree._Element]:
    """The roots of styles, content and metadata; only the content has to be there."""
    _check_encryption(archive, path)
    roots = []
    for name in (_STYLES, _CONTENT, _META):
        try:
            roots.append(parse_xml(archive.read(name), path))
        except FormatError:
            if name == _CONTENT or archive.is_exceeded:
                raise
    return roots


def _check_encryption(archive: Archive, path: Path) -> None:
    is_encrypted = _ENCRYPTED_PACKAGE in archive
    if not is_encrypted and _MANIFEST in archive:
        manifest = parse_xml(archive.read(_MANIFEST), path)
        is_encrypted = _descendant(manifest, "encryption-data") is not None
    if is_encrypted:
        raise FormatError(path, "it is encrypted")


def _descendant(root: etree._Element, name: str) -> etree._Element | None:
    return next((e for e in root.iter(etree.Element) if local_name(e) == name), None)


def _document(roots: list[etree._Element], body: etree._Element) -> Document:
    styles = Styles()
    for root in roots:
        styles.add(root)
    walk = Body(styles)
    document = Document(walk.read(body), walk.notes, walk.comments)
    margins = [
        element
        for root in roots
        for element in root.iter(etree.Element)
        if local_name(element) in _MARGINS
    ]
    for element in margins[:_MOST_MARGINS]:
        document.margins += Body(styles).read(element)
    meta = next((m for root in roots if (m := _descendant(root, "meta")) is not None), None)
    document.properties = read_properties(meta, _PROPERTIES)
    return document
