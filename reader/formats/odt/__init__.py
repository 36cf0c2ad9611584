"""OpenDocument texts (OASIS ODF 1.2 and 1.3, ISO/IEC 26300), packed or as one flat XML file."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from lxml import etree

from reader.article import Article
from reader.errors import FormatError
from reader.formats.builder import ArticleBuilder
from reader.formats.formulas import formula_text
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
    archive = Archive(data, path) if data.startswith(_ZIP) else None
    roots = [parse_xml(data, path)] if archive is None else _unpacked(archive, path)
    body = next((b for root in roots if (b := _descendant(root, "body")) is not None), None)
    if body is None:
        raise FormatError(path, "there is no text document in it")
    builder = ArticleBuilder(path, "odt")
    add_document(builder, _document(roots, body, _Formulas(archive, path)))
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


class _Formulas:
    """Reads the formulas of a package, each a document of its own (ODF 1.3, part 3, 14.5)."""

    def __init__(self, archive: Archive | None, path: Path) -> None:
        self._archive = archive
        self._path = path
        self._known: dict[str, str] = {}

    def text(self, name: str) -> str:
        """Give the text of the formula with this name; empty for what is none or is damaged."""
        if name not in self._known:
            self._known[name] = self._read(f"{name}/{_CONTENT}")
        return self._known[name]

    def _read(self, part: str) -> str:
        if self._archive is None or part not in self._archive:
            return ""
        try:
            root = parse_xml(self._archive.read(part), self._path)
        except FormatError:
            if self._archive.is_exceeded:
                raise
            return ""
        return formula_text(root) if local_name(root) == "math" else ""


def _document(roots: list[etree._Element], body: etree._Element, formulas: _Formulas) -> Document:
    styles = Styles()
    for root in roots:
        styles.add(root)
    walk = Body(styles, formulas.text)
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
