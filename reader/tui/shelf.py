"""What the application lists and opens: the library, or (`file_shelf`) the articles of one file.

Plain objects without Textual; their methods may take long and are called in worker threads. The
library, the formats and the index are imported here on first use, so that none of them delays the
first frame.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from reader.article import BlockKind, Span
from reader.tui.listing.row_lines import Excerpt

if TYPE_CHECKING:
    from reader.config import Config, Paths
    from reader.library.catalogue.annotated import AnnotatedArticle
    from reader.library.claims.article_speakers import Speaking
    from reader.library.comparing.differences import Difference
    from reader.library.library import Library
    from reader.library.refresh.file_digest import FileHash
    from reader.library.refresh.refresher import Refresher
    from reader.library.rows import ArticleRow
    from reader.library.search.results import Hit, SearchResult
    from reader.library.state.state import State
    from reader.query.nodes import Node


_OF_TEXT = (BlockKind.SUMMARY, BlockKind.PARAGRAPH)

_WHILE_TYPING = 1.0
"""Seconds for the regular expressions of a query that is being typed."""

_HITS_WHILE_TYPING = 200
"""Hits that are listed of one; once it is entered, all are."""


class Shelf(Protocol):
    """Articles that can be listed and opened."""

    is_library: bool
    """Whether it can be searched and what is done to its articles is remembered."""

    @property
    def state(self) -> State | None:
        """Where what is corrected is kept; None where nothing can be."""

    def rows(self) -> Sequence[ArticleRow]:
        """Give the articles in the order they are listed."""

    def copied_articles(self) -> Mapping[int, int]:
        """Give the group of every article that has copies, by its id."""

    def read_ids(self, rows: Sequence[ArticleRow]) -> AbstractSet[int]:
        """Give the ids of those among `rows` that are not unread."""

    def starred_ids(self, rows: Sequence[ArticleRow]) -> AbstractSet[int]:
        """Give the ids of those among `rows` that are starred."""

    def tags_of(self, rows: Sequence[ArticleRow]) -> Mapping[int, Sequence[str]]:
        """Give the user's tags of those among `rows` that have any, by their ids."""

    def read_to_of(self, rows: Sequence[ArticleRow]) -> Mapping[int, int]:
        """Give the offsets up to which those among `rows` were read that were begun, by id."""

    def noted_ids(self, rows: Sequence[ArticleRow]) -> AbstractSet[int]:
        """Give the ids of those among `rows` that have notes."""

    def open(self, row: ArticleRow) -> AnnotatedArticle:
        """Give an article with what was found in it."""

    def row_read(self, row: ArticleRow, annotated: AnnotatedArticle) -> ArticleRow:
        """Give the row of an article that was opened: it may have changed since it was listed."""

    def matches(self, query: Node, annotated: AnnotatedArticle) -> Sequence[Span]:
        """Give what a query finds in an article, in order."""

    def speaker_names(self, beginning: str) -> Sequence[str]:
        """Give names of speakers of whom a word begins so, beyond those of the article."""

    def position(self, row: ArticleRow) -> int | None:
        """Give where reading goes on, as an offset into the article's text."""

    def set_position(self, row: ArticleRow, offset: int, read_to: int) -> None:
        """Remember the offsets where reading goes on, and up to which the article was read."""

    def file_hash(self, row: ArticleRow) -> FileHash:
        """Give the hash of an article's file, unless that is not the file that was read."""

    def close(self) -> None:
        """Let go of every file."""


class LibraryShelf:
    """The library, or those of its articles that lie in some folders."""

    is_library = True

    def __init__(
        self,
        paths: Paths,
        config: Config,
        folders: Sequence[Path],
        library_folders: Sequence[Path] = (),
        *,
        add: bool = False,
    ) -> None:
        """Open the library, limited to `folders` if there are any; `add` makes them part of it."""
        from reader.library.library import Library

        self.library: Library = Library(paths, folders, config.aliases)
        if add:
            self.library.state.add_folders(folders)
        self._paths = paths
        self._to_refresh = tuple(folders) or tuple(library_folders)

    @property
    def state(self) -> State:
        """The user's state."""
        return self.library.state

    def rows(self) -> Sequence[ArticleRow]:
        """Give the articles, the newest first."""
        return self.library.rows()

    def copied_articles(self) -> Mapping[int, int]:
        """Give the group of every article that has copies, by its id."""
        return self.library.copied_articles()

    def differences(self, row: ArticleRow, copy: ArticleRow) -> Sequence[Difference]:
        """Give what a copy of an article claims otherwise, the most telling first."""
        return self.library.differences(row.id, copy.id)

    def read_ids(self, rows: Sequence[ArticleRow]) -> AbstractSet[int]:
        """Give the ids of those among `rows` that were read."""
        return self.library.state.read_ids(rows)

    def starred_ids(self, rows: Sequence[ArticleRow]) -> AbstractSet[int]:
        """Give the ids of those among `rows` that are starred."""
        return self.library.state.starred_ids(rows)

    def tags_of(self, rows: Sequence[ArticleRow]) -> Mapping[int, Sequence[str]]:
        """Give the user's tags of those among `rows` that have any, by their ids."""
        return self.library.state.tags_of(rows)

    def read_to_of(self, rows: Sequence[ArticleRow]) -> Mapping[int, int]:
        """Give the offsets up to which those among `rows` were read that were begun, by id."""
        return self.library.state.read_to_of(rows)

    def noted_ids(self, rows: Sequence[ArticleRow]) -> AbstractSet[int]:
        """Give the ids of those among `rows` that have notes."""
        return self.library.state.noted_ids(rows)

    def text_length(self, row: ArticleRow) -> int:
        """Give how many characters the text of an article has."""
        return len(self.library.text(row.id))

    def article_speakers(self) -> Mapping[int, Sequence[Speaking]]:
        """Give who makes statements in each article, by its id: who makes most first."""
        return self.library.article_speakers()

    def article_ids(self, query: Node) -> tuple[frozenset[int], int]:
        """Give the ids of all articles that fulfil a query, and how many were not checked."""
        return self.library.article_ids(query)

    def open(self, row: ArticleRow) -> AnnotatedArticle:
        """Give an article as the catalogue holds it, corrected."""
        return self.library.open(row.id)

    def row_read(self, row: ArticleRow, annotated: AnnotatedArticle) -> ArticleRow:
        """Give the row of an article that was opened: it may have changed since it was listed."""
        from reader.library.catalogue.records import content_digest

        digest = content_digest(annotated.article)
        return row if digest == row.digest else replace(row, digest=digest)

    def search(
        self,
        query: Node,
        *,
        by_date: bool = False,
        otherwise: Node | None = None,
        is_typing: bool = False,
        admitted: frozenset[int] | None = None,
    ) -> SearchResult:
        """Search the articles; the best hits come first, or the newest.

        Where there are none, those of the query `otherwise` are counted. While the query is still
        being typed only the first hits are given, and regular expressions less time. Only articles
        with an id among the `admitted` are hits, if that is given.
        """
        from reader.library.search.regex_matching import Patience
        from reader.library.search.resolution import ALL
        from reader.library.search.results import HitOrder

        otherwise = None if otherwise is None else among(admitted, otherwise)
        return self.library.search(
            among(admitted, query),
            limit=_HITS_WHILE_TYPING if is_typing else ALL,
            order=HitOrder.DATE if by_date else HitOrder.RELEVANCE,
            otherwise=otherwise,
            patience=Patience(in_all=_WHILE_TYPING) if is_typing else Patience(),
        )

    def excerpt(self, query: Node, hit: Hit) -> Excerpt:
        """Give the passage that shows best why a query found an article; empty without one."""
        note = hit.group.value if hit.group else ""
        passage = hit.passage or next(iter(self.library.passages(query, hit.row.id)), None)
        if passage is None:
            return Excerpt("", (), note)
        start, text = passage.span.start, self.library.text(hit.row.id)
        matches = (Span(match.start - start, match.end - start) for match in passage.matches)
        return Excerpt(passage.span.of(text), tuple(matches), note)

    def beginning(self, row: ArticleRow) -> str:
        """Give an article's first paragraph, or what sums it up before; empty if it has none."""
        article = self.open(row).article
        first = (block for block in article.blocks if block.kind in _OF_TEXT)
        return next((block.span.of(article.text) for block in first), "")

    def speaker_names(self, beginning: str) -> Sequence[str]:
        """Give names of the library's speakers of whom a word begins so."""
        return self.library.speaker_names(beginning)

    def matches(self, query: Node, annotated: AnnotatedArticle) -> Sequence[Span]:
        """Give what a query finds in an article, in order."""
        return self.library.matches(query, annotated)

    def position(self, row: ArticleRow) -> int | None:
        """Give where reading goes on, as an offset into the article's text."""
        return self.library.state.position(row)

    def set_position(self, row: ArticleRow, offset: int, read_to: int) -> None:
        """Remember the offsets where reading goes on, and up to which the article was read."""
        self.library.state.set_position(row, offset, read_to=read_to)

    def file_hash(self, row: ArticleRow) -> FileHash:
        """Give the hash of an article's file, unless it has changed since it was read."""
        from reader.library.refresh.file_digest import file_hash

        return file_hash(row.path, self.library.file_digest(row.id))

    def refresher(self) -> Refresher:
        """Give the process that brings the library up to date."""
        from reader.library.refresh.refresher import Refresher

        return Refresher(self._paths, self._to_refresh)

    def close(self) -> None:
        """Close the catalogue, the state and the index."""
        self.library.close()


def text_of(shelf: Shelf, row: ArticleRow) -> str:
    """Give the text of an article; raises ReaderError."""
    if isinstance(shelf, LibraryShelf):
        return shelf.library.text(row.id)
    return shelf.open(row).article.text


def among(ids: frozenset[int] | None, query: Node) -> Node:
    """Give a query for what answers another one among some articles; without these, that one."""
    from reader.query.nodes import Among, And

    return query if ids is None else And((Among(ids), query))
