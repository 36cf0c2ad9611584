"""PDF documents: the text is found again from where its words are printed.

A PDF holds glyphs and places, no paragraphs (ISO 32000-1). Words are put together to lines, the
white space of a page parts its columns and tables, and type tells headings, leads and notes. Every
block knows the page it begins on. What comes again on every page is furniture.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from pathlib import Path

from reader.article import Article, BlockKind
from reader.errors import FormatError, IncompleteError
from reader.formats.builder import ArticleBuilder, Run
from reader.formats.pdf.document import Document
from reader.formats.pdf.flow import joined
from reader.formats.pdf.head import read_front, tell_document, told_title
from reader.formats.pdf.hyphenation import Vocabulary
from reader.formats.pdf.kinds import name_kinds, tell_levels
from reader.formats.pdf.layout import Layout
from reader.formats.pdf.pieces import Piece
from reader.formats.pdf.words import Page
from reader.language import detect

_SAMPLE = 8_000
_FEW_PICTURES = 0.2
"""The share of pages that may be pictures in a document with text."""
_MOST_UNKNOWN = 0.5
"""The share of characters without a known letter from which on there is nothing to read."""


def read(data: bytes, path: Path) -> Iterator[Article]:
    """Give the one article of a PDF document.

    Raises:
        FormatError: There is no text in it, or it is damaged or protected.
        IncompleteError: It is too long, or scanned in part.
    """
    builder = ArticleBuilder(path, "pdf")
    with Document(data, path) as document:
        about = document.about()
        layout = Layout(about.page_count)
        counting = _Counting(document.pages())
        layout.take(counting)
        is_cut = document.is_cut
    counting.check(path)
    pieces = layout.pieces
    name_kinds(pieces, layout.body_size, about.outline)
    language = detect(_sample(pieces))
    vocabulary = Vocabulary((line for piece in pieces for line in piece.lines), language)
    tell_document(builder, about, layout.printed)
    told = told_title(about, path)
    read_front(builder, pieces, layout.body_size, told, layout.printed, language)
    tell_levels(pieces, layout.body_size)
    notes = counting.notes
    for piece in joined(pieces, layout.body_size):
        while notes and notes[0][0] < piece.page:
            _add_note(builder, *notes.popleft())
        _add(builder, piece, vocabulary)
    for page, note in notes:
        _add_note(builder, page, note)
    missing = counting.missing(is_cut=is_cut)
    builder.note("text", "layout of the pages", 0.5 if missing else 0.8)
    yield builder.build()
    if missing:
        raise IncompleteError(path, missing)


def _sample(pieces: list[Piece]) -> str:
    sample = ""
    for piece in pieces:
        if piece.kind is not BlockKind.FURNITURE:
            sample += piece.text + "\n"
        if len(sample) > _SAMPLE:
            break
    return sample


def _add(builder: ArticleBuilder, piece: Piece, vocabulary: Vocabulary) -> None:
    builder.page = piece.page
    if piece.kind is BlockKind.CODE:
        builder.add_lines(BlockKind.CODE, "\n".join(_text(line) for line in piece.lines))
        return
    builder.add(piece.kind, vocabulary.joined(piece.lines), level=piece.level)


def _add_note(builder: ArticleBuilder, page: int, note: str) -> None:
    builder.page = page
    builder.add(BlockKind.FURNITURE, note)


def _text(line: tuple[Run, ...]) -> str:
    return "".join(run.text for run in line)


class _Counting:
    """Counts what the pages hold while they go by."""

    def __init__(self, pages: Iterator[Page]) -> None:
        self._pages = pages
        self.notes: deque[tuple[int, str]] = deque()
        """What people wrote beside the text, with the numbers of the pages."""
        self._count = self._with_text = self._pictures = self._unknown = self._characters = 0

    def __iter__(self) -> Iterator[Page]:
        for page in self._pages:
            self._count += 1
            self.notes.extend((page.number, note) for note in page.notes)
            self._with_text += bool(page.words)
            self._pictures += page.has_pictures
            self._unknown += page.unknown
            self._characters += sum(len(word.text) for word in page.words)
            yield page

    def check(self, path: Path) -> None:
        """Raise FormatError where there is nothing to read."""
        if not self._with_text:
            if self._pictures:
                raise FormatError(
                    path, "there is no text in this PDF: it holds pictures of its pages"
                )
            raise FormatError(path, "there is no text in this PDF")
        if self._unknown > _MOST_UNKNOWN * self._characters:
            raise FormatError(path, "this PDF does not say which letters its glyphs stand for")

    def missing(self, *, is_cut: bool) -> str:
        """Say why there is more than was read, or nothing; a picture on the cover is no loss."""
        if is_cut:
            return "it is too long to be read whole"
        if self._pictures > _FEW_PICTURES * self._count:
            verb = "holds" if self._pictures == 1 else "hold"
            return f"{self._pictures:,} of its {self._count:,} pages {verb} only pictures"
        return ""
