"""Books as EPUB 2 and 3 have them, and newspapers packed as such: a chapter is an article.

An article's `part` is the path of its document in the archive. The title is that of the table of
contents, else that of its heading; the book's title stands above it as the kicker.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from reader.article import Article, BlockKind
from reader.errors import FormatError, IncompleteError
from reader.formats.builder import ArticleBuilder
from reader.formats.dates import normalise_moment
from reader.formats.epub.chapters import Book, Chapter, read_book
from reader.formats.epub.contents import read_contents
from reader.formats.epub.package import BookMetadata, Package, read_package
from reader.formats.heads import tell_head
from reader.formats.html.fragment import add_piece
from reader.formats.html.walk import Piece
from reader.formats.plain.lines import Line
from reader.formats.plain.names import authors_in, byline_prefix
from reader.formats.unpacking import Archive

_ORIGIN = "package metadata"
_CONFIDENCE = 0.9
_DAMAGED = "parts of it are missing or damaged"
_TITLE_REACH = 8
"""Blocks at the beginning of a chapter that may be its title."""
_MOST_TITLE_BLOCKS = 3
_LONGEST_TITLE = 300
_KICKER_WORDS = 8
_BYLINE_REACH = 3
_LONGEST_BYLINE = 120
_NO_LABEL = re.compile(
    r"(?:start|begin reading|beginning|untitled|unknown|section|part|chapter|split|index|text)?"
    r"[\s_.-]?\d{0,5}(?:\.x?html?)?",
    re.IGNORECASE,
)
"""Entries that say nothing, beside a heading that does."""
_WORD = re.compile(r"\w+")


def read(data: bytes, path: Path) -> Iterator[Article]:
    """Give the chapters of a book.

    Raises:
        FormatError: It has no text, or is protected.
        IncompleteError: After the last chapter, where others are missing or damaged.
    """
    archive = Archive(data, path)
    package = read_package(archive, path)
    book = read_book(archive, package, read_contents(archive, package, path), path)
    if not book.chapters:
        reason = _DAMAGED if book.is_damaged else "there is no text in this book"
        raise FormatError(path, reason)
    parts: set[str] = set()
    for chapter in book.chapters:
        while chapter.part in parts:  # a name that looks like one with a fragment
            chapter.part += "#"
        parts.add(chapter.part)
        yield _article(chapter, book, package, path)
    if book.is_damaged:
        raise IncompleteError(path, _DAMAGED)


def _article(chapter: Chapter, book: Book, package: Package, path: Path) -> Article:
    told = package.metadata
    builder = ArticleBuilder(path, "epub", chapter.part)
    blocks = [placed.piece for placed in chapter.pieces]
    title = _tell_title(builder, chapter, blocks, told, is_only=len(book.chapters) == 1)
    kicker = _kicker(chapter, told, builder.told("title") or "")
    origin = "section" if told.periodical else "book title"
    builder.tell("kicker", kicker, origin, _CONFIDENCE)
    _tell_book(builder, told, chapter)
    kinds = _head_kinds(builder, blocks, title, told)
    builder.add(BlockKind.KICKER, kicker)
    if not title:
        builder.add(BlockKind.TITLE, builder.told("title") or "")
    for index, placed in enumerate(chapter.pieces):
        builder.page = placed.page
        add_piece(builder, placed.piece, kinds.get(index, placed.piece.kind))
    builder.page = None
    for piece in chapter.furniture:
        add_piece(builder, piece, BlockKind.FURNITURE)
    return builder.build()


def _tell_title(
    builder: ArticleBuilder,
    chapter: Chapter,
    blocks: list[Piece],
    told: BookMetadata,
    *,
    is_only: bool,
) -> range:
    """Tell the title; gives the indexes of the blocks that it consists of, none if it is not
    there."""
    label, found = chapter.label, _title_blocks(chapter.label, blocks)
    if not found and _NO_LABEL.fullmatch(label):
        label = ""
    if is_only and not found:
        label = told.title or label
        found = _title_blocks(label, blocks)
    if label:
        origin = "book title" if label == told.title else "table of contents"
        builder.tell("title", label, origin, 0.95)
        return found
    for index, piece in enumerate(blocks[:_TITLE_REACH]):
        if piece.kind is BlockKind.HEADING:
            builder.tell("title", piece.text, "first heading", 0.8)
            return range(index, index + 1)
    builder.tell("title", chapter.label, "table of contents", 0.5)
    builder.tell("title", told.title, "book title", 0.4)
    return range(0)


def _title_blocks(label: str, blocks: list[Piece]) -> range:
    """The blocks at the beginning that say what `label` says, if any do."""
    wanted = _words(label)
    if not wanted:
        return range(0)
    for start in range(min(_TITLE_REACH, len(blocks))):
        words: list[str] = []
        for end in range(start, min(start + _MOST_TITLE_BLOCKS, len(blocks))):
            text = blocks[end].text
            if len(text) > _LONGEST_TITLE:
                break
            words += _words(text)
            is_heading = all(b.kind is BlockKind.HEADING for b in blocks[start : end + 1])
            if words == wanted or (is_heading and _is_part_of(words, wanted)):
                return range(start, end + 1)
    return range(0)


def _is_part_of(words: list[str], others: list[str]) -> bool:
    """Whether one of two titles only adds a number, or the word for chapter, before the other."""
    short, long = sorted((words, others), key=len)
    return bool(short) and len(long) - len(short) <= 2 and long[-len(short) :] == short


def _words(text: str) -> list[str]:
    return [word.casefold() for word in _WORD.findall(text[:_LONGEST_TITLE])]


def _kicker(chapter: Chapter, told: BookMetadata, title: str) -> str:
    """The book's title, of a newspaper the name of the section."""
    kicker = chapter.parents[-1] if told.periodical and chapter.parents else told.title or ""
    return kicker if _words(kicker) != _words(title) else ""


def _tell_book(builder: ArticleBuilder, told: BookMetadata, chapter: Chapter) -> None:
    builder.tell_list("authors", told.authors, _ORIGIN, _CONFIDENCE)
    builder.tell("publisher", told.periodical or told.publisher, _ORIGIN, _CONFIDENCE)
    builder.tell("published", (normalise_moment(told.published or "") or "")[:10], _ORIGIN, 0.8)
    builder.tell("url", chapter.url, "note on the download", 0.95)
    builder.tell("url", told.url, _ORIGIN, 0.8)
    builder.tell("language", told.language, _ORIGIN, _CONFIDENCE)
    builder.tell_list("tags", told.tags, _ORIGIN, _CONFIDENCE)


def _head_kinds(
    builder: ArticleBuilder, blocks: list[Piece], title: range, told: BookMetadata
) -> dict[int, BlockKind]:
    """The kinds of blocks that are the title, stand over it, or are byline or date below it."""
    kinds = dict.fromkeys(title, BlockKind.TITLE)
    for index in title[:-1]:
        kinds[index] = BlockKind.KICKER
    for index in range(title.start if title else 0):
        if len(_words(blocks[index].text)) <= _KICKER_WORDS:
            kinds[index] = BlockKind.KICKER
    start = title.stop if title else 0
    if told.periodical or told.is_collection:
        texts = [piece.text for piece in blocks[start:]]
        found = tell_head(builder, builder.told("title") or "", texts)
    else:
        found = _byline(builder, [piece.text for piece in blocks[start : start + _BYLINE_REACH]])
    for index, kind in found.items():
        if blocks[start + index].kind is BlockKind.PARAGRAPH:
            kinds[start + index] = kind
    return kinds


def _byline(builder: ArticleBuilder, texts: list[str]) -> dict[int, BlockKind]:
    """Tell who wrote a chapter of a book by several, where a line below the title says so."""
    for index, text in enumerate(texts):
        prefix = byline_prefix(Line(text)) if 0 < len(text) <= _LONGEST_BYLINE else 0
        names = authors_in(text[prefix:]) if prefix else []
        if names:
            builder.tell_list("authors", names, "byline", 0.95)
            return {index: BlockKind.BYLINE}
    return {}
