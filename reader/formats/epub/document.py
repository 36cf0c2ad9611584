"""A content document of an EPUB: its blocks, and what surrounds them."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from html import unescape
from pathlib import Path

from lxml import etree

from reader.article import BlockKind
from reader.errors import FormatError
from reader.formats.builder import Run
from reader.formats.encoding import declared_charset, decode
from reader.formats.epub.markup import ADDRESSED, simplify, types_of
from reader.formats.epub.places import PlacedPiece, Places
from reader.formats.html.parsing import parse
from reader.formats.html.walk import Piece, pieces
from reader.formats.xml import local_name, parse_xml, valid_text

_FURNITURE_CLASSES = frozenset("calibre_navbar pg-boilerplate".split())
"""What Calibre writes round the articles of a newspaper, and Project Gutenberg round a book."""
_DOWNLOADED_FROM = "calibre-downloaded-from"
_MOST_SURROUNDING = 50
_TAG = re.compile(r"<[^<>]{0,2000}>")
_NAME = re.compile(r"[a-z_][a-z0-9_.-]*")
_MOST_TYPED = 4
"""Elements at the beginning of a document that may tell what all of it is."""


@dataclass(slots=True)
class ContentDocument:
    """What a document holds."""

    pieces: list[PlacedPiece] = field(default_factory=list)
    furniture: list[Piece] = field(default_factory=list)
    """What surrounds the text without belonging to it."""
    kinds: frozenset[str] = frozenset()
    """What `epub:type` calls all of it, such as `titlepage` or `copyright-page`."""
    url: str | None = None
    """Where it was downloaded from."""
    linked: int = 0
    """Characters in links to other places of the book."""
    last_page: int | None = None
    """The page that begins after its last block."""


def read_document(
    data: bytes, path: Path, anchors: Collection[str], pages: Mapping[str, str]
) -> ContentDocument:
    """Give what a document holds; one that is no XML is read as HTML.

    `anchors` are the ids that are looked for, `pages` gives those at which a printed page begins
    and its number.
    """
    try:
        root = parse_xml(data, path)
    except FormatError:
        return _read_html(decode(data, declared_charset(data)), anchors, pages)
    return _read_tree(root, anchors, pages)


def _read_html(page: str, anchors: Collection[str], pages: Mapping[str, str]) -> ContentDocument:
    """Read what is no XML as HTML, and what is too deep for that without its tags."""
    root = parse(page)
    if root is not None:
        document = _read_tree(root, anchors, pages)
        if document.pieces or document.furniture:
            return document
    lines = unescape(_TAG.sub("\n", page)).split("\n")
    found = [Piece(BlockKind.PARAGRAPH, runs=[Run(line)]) for line in lines if line.strip()]
    return ContentDocument([PlacedPiece(piece) for piece in found])


def _read_tree(
    root: etree._Element, anchors: Collection[str], pages: Mapping[str, str]
) -> ContentDocument:
    for element in root.iter(etree.Element):
        name = local_name(element)
        element.tag = name if _NAME.fullmatch(name) else "span"
    document = ContentDocument(kinds=_kinds(root))
    for element in list(root.iter(etree.Element)):
        if element.get("rel") == _DOWNLOADED_FROM:
            document.url = document.url or element.get("href")
    for part in _take_out(root):
        document.furniture.extend(pieces(part))
    simplify(root)
    document.linked = _linked(root)
    places = Places(anchors, pages)
    places.mark(root)
    document.pieces = [places.placed(piece) for piece in pieces(root)]
    document.last_page = places.last_page()
    return document


def _kinds(root: etree._Element) -> frozenset[str]:
    """The types of the body, and of the elements that all of it stands in."""
    body = root.find("body")
    element = body if body is not None else root
    found: set[str] = set()
    for _ in range(_MOST_TYPED):
        found |= types_of(element)
        inner = [child for child in element if isinstance(child.tag, str)]
        if len(inner) != 1 or (element.text or "").strip():
            break
        element = inner[0]
    return frozenset(found)


def _take_out(root: etree._Element) -> list[etree._Element]:
    """Take what surrounds the text out of the tree, and give it."""
    found = [
        element
        for element in root.iter(etree.Element)
        if not _FURNITURE_CLASSES.isdisjoint((element.get("class") or "").split())
    ]
    taken = []
    for element in found[:_MOST_SURROUNDING]:
        if element.getparent() is not None and element is not root:
            _remove(element)
            taken.append(element)
    return taken


def _remove(element: etree._Element) -> None:
    """Take an element out; what follows it stays."""
    parent, before = element.getparent(), element.getprevious()
    assert parent is not None
    kept = valid_text(element.tail or "")
    if before is not None:
        before.tail = valid_text(before.tail or "") + kept
    else:
        parent.text = valid_text(parent.text or "") + kept
    element.tail = None
    parent.remove(element)


def _linked(root: etree._Element) -> int:
    """Characters in links to places of the book."""
    count = inside = 0
    for event, element in etree.iterwalk(root, events=("start", "end")):
        if element.tag == "a" and _is_inner(element):
            inside += 1 if event == "start" else -1
        text = element.text if event == "start" else element.tail
        if inside and text:
            count += len(text.strip())
    return count


def _is_inner(link: etree._Element) -> bool:
    reference = link.get("href") or ""
    return bool(reference) and not reference.startswith(ADDRESSED)
