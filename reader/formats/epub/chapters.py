"""The chapters of a book: its documents joined and parted as the table of contents says."""

from __future__ import annotations

import posixpath
import re
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path

from reader.article import BlockKind
from reader.errors import FormatError
from reader.formats.epub.contents import Contents, Entry, article_entries
from reader.formats.epub.document import ContentDocument, read_document
from reader.formats.epub.package import Package, SpineItem, located
from reader.formats.epub.places import PlacedPiece
from reader.formats.html.walk import Piece
from reader.formats.unpacking import Archive

_FURNITURE_KINDS = frozenset(
    "cover cover-page title-page titlepage halftitlepage halftitle copyright-page copyright toc "
    "landmarks loi lot page-list imprint index-navigation".split()
)
"""What `epub:type` and the guide call pages that are not read."""
_FURNITURE_LABELS = frozenset(
    "cover|title page|half title|half title page|copyright|copyright page|contents|notices|"
    "table of contents|navigation|imprint|about this ebook|newsletter sign-up|"
    "umschlag|cover-seite|titelseite|titelblatt|schmutztitel|impressum|inhalt|inhaltsverzeichnis|"
    "urheberrecht|"
    "couverture|page de titre|faux-titre|mentions légales|table des matières|sommaire|"
    "cubierta|portada|portadilla|créditos|índice|tabla de contenido|"
    "copertina|frontespizio|colophon|indice|sommario|omslag|titelpagina|inhoud|inhoudsopgave|"
    "capa|folha de rosto|sumário".split("|")
)
"""The same in the words of tables of contents, in lower case."""
_FURNITURE_NAME = re.compile(
    r"(?:cover|title_?-?page|half_?-?title(?:_?-?page)?|copyright|toc|nav|contents|imprint)"
    r"[\w-]{0,4}\.x?html?",
    re.IGNORECASE,
)
"""The same as names of files."""
_LONGEST_FURNITURE = 6_000
"""Characters; what is called a cover or an imprint and is longer holds more than that."""
_SHORTEST_CHAPTER = 200
_LEAST_LINKED = 0.5
"""The share of a page's text in links to other places of the book that makes it a list of these."""
_LONGEST_LIST = 50_000
_SENTENCE = re.compile(r"[.!?…][\"'”’»)]*(?:\s|\Z)")
_FEW_ENTRIES = 2
_MANY_DOCUMENTS = 4


@dataclass(slots=True)
class Chapter:
    """An article of a book: what stands from one entry of the contents to the next."""

    part: str
    """Its first document's path in the archive, with `#` and the fragment where it begins within
    one."""
    label: str = ""
    """What the table of contents calls it."""
    parents: tuple[str, ...] = ()
    """What the table of contents calls the parts of the book that it stands in."""
    pieces: list[PlacedPiece] = field(default_factory=list)
    furniture: list[Piece] = field(default_factory=list)
    kinds: frozenset[str] = frozenset()
    url: str | None = None
    linked: int = 0

    @property
    def length(self) -> int:
        """Characters of text."""
        return sum(len(placed.piece.text) for placed in self.pieces)


@dataclass(slots=True)
class Book:
    """What could be read of a book's text."""

    chapters: list[Chapter] = field(default_factory=list)
    is_damaged: bool = False
    """Whether documents are missing or damaged."""


def read_book(archive: Archive, package: Package, contents: Contents, path: Path) -> Book:
    """Give the chapters that hold text, in order; covers, imprints and lists of contents not.

    Their text is furniture of the chapter after them, or of the last one.
    """
    book = Book()
    cutter = _Cutter(contents, package)
    for item in package.spine:
        document = _read(archive, item, cutter, contents, path)
        if document is None:
            book.is_damaged = True
        else:
            cutter.take(item, document)
    book.chapters = _without_furniture(cutter.chapters)
    return book


def _read(
    archive: Archive, item: SpineItem, cutter: _Cutter, contents: Contents, path: Path
) -> ContentDocument | None:
    try:
        data = archive.read(located(archive, item.path))
    except FormatError:
        if archive.is_exceeded:
            raise
        return None
    pages = cutter.pages[item.path]
    document = read_document(data, path, cutter.fragments(item.path), pages)
    document.kinds |= item.kinds | contents.kinds.get(item.path, frozenset())
    return document


class _Cutter:
    """Joins the blocks of documents to chapters."""

    def __init__(self, contents: Contents, package: Package) -> None:
        self.chapters: list[Chapter] = []
        self.pages: defaultdict[str, dict[str, str]] = defaultdict(dict)
        """Of documents, the ids at which printed pages begin and their numbers."""
        for (document, fragment), number in contents.pages.items():
            self.pages[document][fragment] = number
        self._page: int | None = None
        documents = {item.path for item in package.spine}
        entries = [e for e in article_entries(contents.entries) if e.path in documents]
        self._entries: defaultdict[str, dict[str, Entry]] = defaultdict(dict)
        for entry in entries:
            self._entries[entry.path][entry.fragment] = entry  # the innermost of those at one place
        self._is_told = len(self._entries) >= min(_FEW_ENTRIES, len(documents)) or (
            bool(entries) and len(documents) < _MANY_DOCUMENTS
        )
        """Whether the table of contents says where chapters begin."""

    def fragments(self, path: str) -> set[str]:
        """The ids in a document at which chapters begin."""
        return {fragment for fragment in self._entries[path] if fragment}

    def take(self, item: SpineItem, document: ContentDocument) -> None:
        """Take in a document's blocks."""
        if item.is_aside:
            self._page = None
        entries = self._entries[item.path]
        entry = entries.get("")
        found = {anchor for placed in document.pieces for anchor in placed.anchors}
        lost = [e for fragment, e in entries.items() if fragment and fragment not in found]
        if entry is None and lost:
            entry = lost[0]  # its place is not there: it is that of the document
        if entry is not None:
            self._begin(item.path, entry)
        elif not self.chapters or self._begins_by_itself(item, document):
            self._begin(item.path, None)
        is_begun = False
        begun: set[str] = set()
        count = len(self.chapters)
        for placed in document.pieces:
            for anchor in placed.anchors:
                if anchor not in begun:  # an id may stand there twice
                    begun.add(anchor)
                    self._begin_at(item.path, entries[anchor], is_begun=is_begun)
            self._add(placed)
            is_begun = True
        chapter = self.chapters[-1]
        if chapter.part.partition("#")[0] == item.path:
            chapter.kinds |= document.kinds
        if len(self.chapters) == count:
            chapter.linked += document.linked
        chapter.url = chapter.url or document.url
        chapter.furniture += document.furniture
        self._page = document.last_page or self._page

    def _begins_by_itself(self, item: SpineItem, document: ContentDocument) -> bool:
        """Whether a document that no entry points at is a chapter of its own."""
        if item.is_aside or not self._is_told or not _FURNITURE_KINDS.isdisjoint(document.kinds):
            return True
        if not _FURNITURE_KINDS.isdisjoint(self.chapters[-1].kinds):
            return True
        return not self.chapters[-1].label and bool(document.pieces) and _has_title(document)

    def _begin(self, path: str, entry: Entry | None) -> None:
        chapter = Chapter(path)
        if entry is not None:
            chapter.label, chapter.parents = entry.label, entry.parents
        self.chapters.append(chapter)

    def _begin_at(self, path: str, entry: Entry, *, is_begun: bool) -> None:
        """Begin a chapter within a document, or with it where none of its text came before."""
        last = self.chapters[-1]
        if is_begun or last.pieces or last.label:
            part = f"{path}#{entry.fragment}" if is_begun else path
            if last.part == part and not last.pieces:
                self.chapters.pop()  # two entries begin at one place
            self._begin(part, entry)
        else:
            last.part, last.label, last.parents = path, entry.label, entry.parents

    def _add(self, placed: PlacedPiece) -> None:
        placed.page = self._page = placed.page or self._page
        self._page = placed.next_page or self._page
        self.chapters[-1].pieces.append(placed)


def _has_title(document: ContentDocument) -> bool:
    first = document.pieces[0].piece
    return first.kind is BlockKind.HEADING and first.level <= 2


def _without_furniture(chapters: list[Chapter]) -> list[Chapter]:
    """The chapters that are read, each with the furniture before it, the last with all after it."""
    kept: list[Chapter] = []
    waiting: list[Piece] = []
    for chapter in chapters:
        if _is_furniture(chapter):
            waiting += [*(placed.piece for placed in chapter.pieces), *chapter.furniture]
        else:
            chapter.furniture += waiting
            waiting = []
            kept.append(chapter)
    if not kept:
        return [chapter for chapter in chapters if chapter.pieces]
    kept[-1].furniture += waiting
    return kept


def _is_furniture(chapter: Chapter) -> bool:
    length = chapter.length
    if not chapter.pieces:
        return True
    if length <= _LONGEST_FURNITURE and (
        not _FURNITURE_KINDS.isdisjoint(chapter.kinds)
        or chapter.label.casefold() in _FURNITURE_LABELS
        or _FURNITURE_NAME.fullmatch(posixpath.basename(chapter.part))
    ):
        return True
    if length <= _LONGEST_LIST and chapter.linked > _LEAST_LINKED * length:
        return True
    if length >= _SHORTEST_CHAPTER:
        return False
    if not chapter.label and chapter.pieces[0].piece.kind is not BlockKind.HEADING:
        return True  # a motto, a dedication
    return not any(
        placed.piece.kind is not BlockKind.HEADING and _SENTENCE.search(placed.piece.text)
        for placed in chapter.pieces
    )
