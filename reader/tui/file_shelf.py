"""The articles of one file as the application lists and opens them: known in part at first.

Plain objects without Textual, as in `shelf`; what takes long is called in worker threads.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from reader.article import Article, Span
from reader.errors import FormatError, LibraryError
from reader.text import clean

if TYPE_CHECKING:
    from reader.config import Paths
    from reader.library.catalogue.annotated import AnnotatedArticle
    from reader.library.opening.file_reading import FileReading, Stage
    from reader.library.refresh.file_digest import FileHash
    from reader.library.rows import ArticleRow
    from reader.library.state.state import State
    from reader.query.nodes import Node


class FileShelf:
    """The articles of one file, which need not belong to the library."""

    is_library = False

    def __init__(
        self,
        path: Path,
        data: bytes | None = None,
        state: State | None = None,
        *,
        reading: FileReading | None = None,
    ) -> None:
        """Read the text of the file at `path`, or of `data` in its place; see `read_on`.

        `state` keeps where reading stopped and what is corrected; of content without a file of its
        own that cannot be kept. What does the `reading` can end it from elsewhere, and may begin
        with the beginning alone; that is passed over where reading stopped further on.

        Raises:
            FormatError: It cannot be read.
        """
        from reader.library.opening.file_reading import FileReading

        self.file: Path | None = Path(os.path.realpath(path)) if data is None else None
        """The file that was read, as the library would name it; None where there is none."""
        self._path = path
        self._state = state if data is None else None
        self._digest: str | None = None
        self.reading = reading or FileReading(path, data)
        """What reads it."""
        self._stages = self.reading.stages()
        self._read = _ReadFile((), ())
        for stage in self._stages:
            self._take(stage)
            if not (self._read.is_beginning and self.position(self._read.rows[0])):
                break
        if not self._read.is_beginning:
            self._take_digest()

    @property
    def state(self) -> State | None:
        """The user's state; None for content without a file."""
        return self._state

    def read_on(self) -> Iterator[None]:
        """Read what is missing, and look for statements and figures; yields as more is known.

        Where that cannot be done to the end the articles tell so: `ended_early`.
        """
        try:
            for stage in self._stages:
                was_beginning = self._read.is_beginning
                self._take(stage)
                yield
                if was_beginning and not self._read.is_beginning:
                    self._take_digest()
        except Exception as error:
            reason = f"its content led to an error ({type(error).__name__}: {clean(str(error))})"
            self._end_early(error.reason if isinstance(error, FormatError) else reason)
            yield

    def _end_early(self, reason: str) -> None:
        """Have it told of the articles that this is all that will be known of them."""
        articles = (replace(article, ended_early=reason) for article in self._read.articles)
        self._read = replace(self._read, articles=tuple(articles))

    def _take(self, stage: Stage) -> None:
        """Have the articles as they are known by now."""
        before = {id(a.article): row for a, row in zip(*self._read.listed, strict=True)}
        rows = []
        for number, annotated in enumerate(stage.articles, 1):
            row = before.get(id(annotated.article))
            rows.append(row or self._row_of(number, annotated.article))
        self._read = _ReadFile(tuple(stage.articles), tuple(rows))

    def _take_digest(self) -> None:
        if self.file is not None:
            self._digest = _digest_of(self._path)

    def _row_of(self, number: int, article: Article) -> ArticleRow:
        """What is listed of an article but for its marks; none of the library has its id."""
        from reader.library.catalogue.records import book_of, content_digest
        from reader.library.rows import ArticleRow

        return ArticleRow(
            id=-number,
            path=self.file or article.path,
            part=article.part,
            format=article.format,
            title=article.title,
            authors=article.authors,
            publisher=article.publisher,
            published=article.published,
            language=article.language,
            word_count=article.text.count(" ") + 1,
            statement_count=0,
            figure_count=0,
            digest=content_digest(article),
            book=book_of(article),
        )

    @property
    def count(self) -> int:
        """How many articles the file holds, known without looking at any of them."""
        return len(self._read.rows)

    def rows(self) -> Sequence[ArticleRow]:
        """Give the articles in the order of the file; slow where very much was found in them."""
        return [
            replace(
                row,
                statement_count=len(annotated.statements),
                figure_count=len(annotated.figures_told),
                is_counted=not annotated.is_awaited,
            )
            for annotated, row in self._corrected_rows()
        ]

    def _corrected_rows(self) -> Iterator[tuple[AnnotatedArticle, ArticleRow]]:
        articles, rows = self._read.listed
        return zip(map(self._corrected, articles), rows, strict=True)

    def row_read(self, row: ArticleRow, annotated: AnnotatedArticle) -> ArticleRow:
        """Give the row of one of the articles as it was given by `open`."""
        for known, other in zip(*self._read.listed, strict=True):
            if known.article is annotated.article:
                return replace(row, digest=other.digest)
        return row

    def copied_articles(self) -> Mapping[int, int]:
        """Give nothing: only the library knows copies."""
        return {}

    def read_ids(self, rows: Sequence[ArticleRow]) -> AbstractSet[int]:
        """Give every id: what is read in passing is not news."""
        return frozenset(row.id for row in rows)

    def starred_ids(self, rows: Sequence[ArticleRow]) -> AbstractSet[int]:
        """Give nothing: stars belong to the library."""
        return frozenset()

    def tags_of(self, rows: Sequence[ArticleRow]) -> Mapping[int, Sequence[str]]:
        """Give nothing: tags belong to the library."""
        return {}

    def read_to_of(self, rows: Sequence[ArticleRow]) -> Mapping[int, int]:
        """Give nothing: they are listed nowhere."""
        return {}

    def noted_ids(self, rows: Sequence[ArticleRow]) -> AbstractSet[int]:
        """Give nothing: they are listed nowhere."""
        return frozenset()

    def open(self, row: ArticleRow) -> AnnotatedArticle:
        """Give one of the file's articles, corrected."""
        return self._corrected(self._read.articles[-row.id - 1])

    def _corrected(self, annotated: AnnotatedArticle) -> AnnotatedArticle:
        if self._state is None or annotated.is_provisional:
            return annotated
        return self._state.corrections()[1].apply(annotated, self.file)

    def speaker_names(self, beginning: str) -> Sequence[str]:
        """Give nothing: no other article is known."""
        return ()

    def matches(self, query: Node, annotated: AnnotatedArticle) -> Sequence[Span]:
        """Give what a query finds in an article: its words."""
        from reader.index import find_matches

        return find_matches(query, annotated.article.text, annotated.article.language)

    def position(self, row: ArticleRow) -> int | None:
        """Give where reading stopped, as an offset into the article's text."""
        return self._state.position(row) if self._state is not None else None

    def set_position(self, row: ArticleRow, offset: int, read_to: int) -> None:
        """Remember the offsets where reading goes on, and up to which the article was read.

        It must have a file, and all of its text be known.
        """
        if self._state is not None and not self._read.is_beginning:
            known = self._read.rows[-row.id - 1]
            row = replace(row, digest=known.digest)
            self._state.set_position(row, offset, read_to=read_to)

    def file_hash(self, row: ArticleRow) -> FileHash:
        """Give the hash of the file, unless it has changed since it was read."""
        from reader.library.refresh.file_digest import FileHash, file_hash

        if self.file is None:
            return FileHash(problem="it was read from no file")
        return file_hash(self.file, self._digest)

    def add_to_library(self) -> None:
        """Make the file one of the library's folders: the next refresh reads it."""
        if self._state is not None and self.file is not None:
            self._state.add_folders([self.file])

    @property
    def may_be_added(self) -> bool:
        """Whether there is a file, and a library to add it to."""
        return self._state is not None and self.file is not None

    def close(self) -> None:
        """End the reading; the state is its owner's."""
        self.reading.stop()


class OnlyFileShelf(FileShelf):
    """One file and no library around it; opens the user's state for itself."""

    def __init__(
        self,
        paths: Paths,
        path: Path,
        data: bytes | None = None,
        *,
        reading: FileReading | None = None,
    ) -> None:
        """Read the file; a state that cannot be used keeps no place, and does not matter else.

        Raises:
            FormatError: The file cannot be read.
        """
        own_state: State | None = None
        if data is None:
            from reader.library.state.state import State

            with suppress(LibraryError):
                own_state = State(paths.state_file, must_write=False)
        self._own_state = own_state
        try:
            super().__init__(path, data, own_state, reading=reading)
        except BaseException:
            if own_state is not None:
                own_state.close()
            raise

    def close(self) -> None:
        """End the reading and close the state."""
        super().close()
        if self._own_state is not None:
            self._own_state.close()


@dataclass(frozen=True, slots=True)
class _ReadFile:
    """A file's articles as far as they are known, with their rows; their marks are not counted."""

    articles: tuple[AnnotatedArticle, ...]
    rows: tuple[ArticleRow, ...]

    @property
    def listed(self) -> tuple[tuple[AnnotatedArticle, ...], tuple[ArticleRow, ...]]:
        """Both, of the same moment."""
        return self.articles, self.rows

    @property
    def is_beginning(self) -> bool:
        """Whether there is more text to come."""
        return any(article.rest for article in self.articles)


def _digest_of(path: Path) -> str | None:
    """The digest of a file that can be read, and more than once: not of a pipe."""
    from reader.formats import MOST_BYTES
    from reader.library.refresh.file_digest import file_digest

    with suppress(OSError):
        if path.is_file() and path.stat().st_size <= MOST_BYTES:
            return file_digest(path)
    return None
