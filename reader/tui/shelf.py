"""What the application lists and opens: the library, or the articles of one file.

Plain objects without Textual; their methods may take long and are called in worker threads. The
library, the formats and the index are imported here on first use, so that none of them delays the
first frame.
"""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from reader.article import Span
from reader.tui.row_lines import Excerpt

if TYPE_CHECKING:
    from reader.config import Config, Paths
    from reader.library import (
        AnnotatedArticle,
        ArticleRow,
        Hit,
        Library,
        Refresher,
        SearchResult,
    )
    from reader.query.nodes import Node


class Shelf(Protocol):
    """Articles that can be listed and opened."""

    title: str
    """What the articles are, for the header of the list."""
    is_library: bool
    """Whether it can be searched and what is done to its articles is remembered."""

    def rows(self) -> Sequence[ArticleRow]:
        """Give the articles in the order they are listed."""

    def read_ids(self, rows: Sequence[ArticleRow]) -> AbstractSet[int]:
        """Give the ids of those among `rows` that were read."""

    def starred_ids(self, rows: Sequence[ArticleRow]) -> AbstractSet[int]:
        """Give the ids of those among `rows` that are starred."""

    def open(self, row: ArticleRow) -> AnnotatedArticle:
        """Give an article with what was found in it."""

    def matches(self, query: Node, annotated: AnnotatedArticle) -> Sequence[Span]:
        """Give what a query finds in an article, in order."""

    def position(self, row: ArticleRow) -> int | None:
        """Give where reading stopped, as an offset into the article's text."""

    def set_position(self, row: ArticleRow, offset: int) -> None:
        """Remember where reading stopped."""

    def close(self) -> None:
        """Let go of every file."""


class LibraryShelf:
    """The library, or those of its articles that lie in some folders."""

    is_library = True

    def __init__(self, paths: Paths, config: Config, folders: Sequence[Path]) -> None:
        from reader.library import Library

        self.title = ", ".join(folder.name or str(folder) for folder in folders) or "Library"
        self.folders = tuple(folders)
        self.library: Library = Library(paths, self.folders, config.aliases)
        self._paths = paths

    def rows(self) -> Sequence[ArticleRow]:
        """Give the articles, the newest first."""
        return self.library.rows()

    def read_ids(self, rows: Sequence[ArticleRow]) -> AbstractSet[int]:
        """Give the ids of those among `rows` that were read."""
        return self.library.state.read_ids(rows)

    def starred_ids(self, rows: Sequence[ArticleRow]) -> AbstractSet[int]:
        """Give the ids of those among `rows` that are starred."""
        return self.library.state.starred_ids(rows)

    def open(self, row: ArticleRow) -> AnnotatedArticle:
        """Give an article as the catalogue holds it."""
        return self.library.open(row.id)

    def search(self, query: Node) -> SearchResult:
        """Search the articles; the best hits come first."""
        return self.library.search(query)

    def excerpt(self, hit: Hit) -> Excerpt:
        """Give the best passage of a hit with its matches; an empty one where there is none."""
        if hit.passage is None:
            return Excerpt("", ())
        span = hit.passage.span
        return Excerpt(
            span.of(self.open(hit.row).article.text),
            tuple(
                Span(match.start - span.start, match.end - span.start)
                for match in hit.passage.matches
            ),
        )

    def matches(self, query: Node, annotated: AnnotatedArticle) -> Sequence[Span]:
        """Give what a query finds in an article, in order."""
        return self.library.matches(query, annotated)

    def position(self, row: ArticleRow) -> int | None:
        """Give where reading stopped, as an offset into the article's text."""
        return self.library.state.position(row)

    def set_position(self, row: ArticleRow, offset: int) -> None:
        """Remember where reading stopped."""
        self.library.state.set_position(row, offset)

    def refresher(self) -> Refresher:
        """Give the process that brings the library up to date."""
        from reader.library import Refresher

        return Refresher(self._paths, self.folders)

    def close(self) -> None:
        """Close the catalogue, the state and the index."""
        self.library.close()


class FileShelf:
    """The articles of one file, which need not belong to the library."""

    is_library = False

    def __init__(self, path: Path) -> None:
        from reader.formats import load
        from reader.library import annotate

        self.title = path.name
        self._articles = [annotate(article) for article in load(path)]

    def rows(self) -> Sequence[ArticleRow]:
        """Give the articles in the order of the file."""
        from reader.library import ArticleRow

        return [
            ArticleRow(
                id=number,
                path=annotated.article.path,
                part=annotated.article.part,
                format=annotated.article.format,
                title=annotated.article.title,
                authors=annotated.article.authors,
                publisher=annotated.article.publisher,
                published=annotated.article.published,
                language=annotated.article.language,
                word_count=annotated.article.text.count(" ") + 1,
                statement_count=len(annotated.statements),
                figure_count=len(annotated.figures),
                digest="",
            )
            for number, annotated in enumerate(self._articles)
        ]

    def read_ids(self, rows: Sequence[ArticleRow]) -> AbstractSet[int]:
        """Give every id: what is read in passing is not news."""
        return frozenset(row.id for row in rows)

    def starred_ids(self, rows: Sequence[ArticleRow]) -> AbstractSet[int]:
        """Give nothing: stars belong to the library."""
        return frozenset()

    def open(self, row: ArticleRow) -> AnnotatedArticle:
        """Give one of the file's articles."""
        return self._articles[row.id]

    def matches(self, query: Node, annotated: AnnotatedArticle) -> Sequence[Span]:
        """Give what a query finds in an article: its words."""
        from reader.index import find_matches

        return find_matches(query, annotated.article.text, annotated.article.language)

    def position(self, row: ArticleRow) -> int | None:
        """Give nothing: positions belong to the library."""
        return None

    def set_position(self, row: ArticleRow, offset: int) -> None:
        """Forget: positions belong to the library."""

    def close(self) -> None:
        """Do nothing: the file was read whole."""
