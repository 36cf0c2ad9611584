"""Word documents as Office Open XML has them (ECMA-376, ISO/IEC 29500, transitional and strict).

Written by Word, LibreOffice, Google Docs, Pages, Pandoc and others, which differ in what they
leave out: nothing but the main document has to be there.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from lxml import etree

from reader.article import Article
from reader.errors import FormatError
from reader.formats.builder import ArticleBuilder
from reader.formats.docx.body import Body, Context
from reader.formats.docx.chunks import chunk_paragraphs
from reader.formats.docx.numbering import Numbering
from reader.formats.docx.package import Parts, attribute, open_parts, relations_of
from reader.formats.docx.styles import Styles
from reader.formats.office.document import Document, Note, add_document
from reader.formats.office.numbers import printed
from reader.formats.office.paragraph import Paragraph
from reader.formats.office.properties import Properties, read_properties
from reader.formats.unpacking import Archive
from reader.formats.xml import local_name, parse_xml

_COMPOUND_FILE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""What old Office documents begin with, and encrypted new ones (MS-CFB)."""
_MOST_MARGINS = 60
"""Headers and footers that are read; each section may have six."""
_NO_NOTES = frozenset("separator continuationSeparator continuationNotice".split())
_MOST_CHUNKS = 1_000
_MOST_NOTES = 100_000
_PROPERTIES = {
    "title": "title",
    "creator": "authors",
    "keywords": "keywords",
    "created": "created",
    "modified": "modified",
    "language": "language",
}
"""Elements of the core properties (ECMA-376, part 2, 11) and what they tell."""


def read(data: bytes, path: Path) -> Iterator[Article]:
    """Give the one article of a document; raises FormatError if it holds no text."""
    if data.startswith(_COMPOUND_FILE):
        raise FormatError(path, "it is encrypted or an old Office document")
    parts = open_parts(Archive(data, path), path)
    root = parse_xml(parts.archive.read(parts.main), path)
    builder = ArticleBuilder(path, "docx")
    add_document(builder, _document(parts, root))
    yield builder.build()


def _document(parts: Parts, root: etree._Element) -> Document:
    styles = Styles(parts.related_root("styles"))
    lists = parts.related_root("numbering")
    marks = _Marks(parts, root)
    context = Context(styles, Numbering(lists), parts.relations, marks.mark, _Chunks(parts).read)
    document = Document(_read(context, root, lists))
    unmarked = Context(styles, Numbering(lists), parts.relations)
    document.notes = marks.notes(unmarked)
    document.comments = _comments(parts, styles)
    for kind in ("header", "footer"):
        for name in parts.related(kind)[:_MOST_MARGINS]:
            margin = parts.root(name)
            if margin is not None:
                own = Context(styles, Numbering(lists), relations_of(parts, name))
                document.margins += Body(own).read(margin)
    document.properties = _properties(parts)
    return document


def _read(context: Context, root: etree._Element, lists: etree._Element | None) -> list[Paragraph]:
    """Read the main part; where a field does not end, its code must not hide the rest."""
    body = Body(context)
    paragraphs = body.read(root)
    if not body.fields.is_hidden:
        return paragraphs
    context.numbering = Numbering(lists)
    return Body(context, shows_codes=True).read(root)


class _Marks:
    """Numbers footnotes and endnotes as they are first named in the text."""

    def __init__(self, parts: Parts, root: etree._Element) -> None:
        self._parts = parts
        self._order: dict[tuple[str, str], str] = {}
        self._counts = {"footnote": 0, "endnote": 0}
        has_footnotes = any(
            local_name(element) == "footnotereference" for element in root.iter(etree.Element)
        )
        self._styles = {"footnote": "1", "endnote": "i" if has_footnotes else "1"}

    def mark(self, kind: str, note_id: str) -> str:
        """Give the mark of a note."""
        known = self._order.get((kind, note_id))
        if known is None and len(self._order) < _MOST_NOTES:
            self._counts[kind] += 1
            known = printed(self._counts[kind], self._styles[kind])
            self._order[kind, note_id] = known
        return known or ""

    def notes(self, context: Context) -> list[Note]:
        """Give the notes in the order of their marks, footnotes first, then what nobody names."""
        found: list[Note] = []
        for kind in ("footnote", "endnote"):
            root = self._parts.related_root(f"{kind}s")
            elements = {
                attribute(element, "id"): element
                for element in (root if root is not None else ())
                if local_name(element) == kind and attribute(element, "type") not in _NO_NOTES
            }
            named = [(i, m) for (of, i), m in self._order.items() if of == kind and i in elements]
            unnamed = [(i, "*") for i in elements if (kind, i) not in self._order]
            for note_id, mark in [*named, *unnamed]:
                found.append(Note(mark, Body(context).read(elements[note_id])))
        return found


class _Chunks:
    """Reads parts in other formats that the text takes in."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._left = _MOST_CHUNKS

    def read(self, name: str) -> list[Paragraph]:
        """Give the paragraphs of a part; none of one that is missing, damaged or one too many."""
        if not self._left:
            return []
        self._left -= 1
        try:
            return chunk_paragraphs(self._parts.archive.read(name), name)
        except FormatError:
            if self._parts.archive.is_exceeded:
                raise
            return []


def _comments(parts: Parts, styles: Styles) -> list[Note]:
    """What people noted at the margin, with who did."""
    root = parts.related_root("comments")
    context = Context(styles, Numbering(None), {})
    return [
        Note(attribute(element, "author"), Body(context).read(element))
        for element in (root if root is not None else ())
        if local_name(element) == "comment"
    ]


def _properties(parts: Parts) -> Properties:
    name = next(
        (
            relation.target
            for relation in relations_of(parts, "").values()
            if relation.kind in {"core-properties", "coreproperties"}
        ),
        "docProps/core.xml",
    )
    return read_properties(parts.root(name), _PROPERTIES)
