"""Rows of the article list for tests of how it looks; the articles are invented."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import overload

from reader.library.rows import ArticleRow


def row_of(
    identifier: int = 1,
    title: str = "Ferry line closes",
    *,
    path: str = "/articles/ferry.txt",
    authors: tuple[str, ...] = (),
    publisher: str | None = "Osk Courier",
    published: str | None = "2024-10-25",
    language: str | None = "en",
    statements: int = 3,
    figures: int = 7,
    words: int = 100,
) -> ArticleRow:
    """Give a row of which the test says what matters."""
    return ArticleRow(
        id=identifier,
        path=Path(path),
        part="",
        format="text",
        title=title,
        authors=authors,
        publisher=publisher,
        published=published,
        language=language,
        word_count=words,
        statement_count=statements,
        figure_count=figures,
        digest=str(identifier),
    )


class CountingRows(Sequence[ArticleRow]):
    """Many rows, made when they are asked for; counts which."""

    def __init__(self, count: int) -> None:
        self._count = count
        self.asked: set[int] = set()
        """The positions that were asked for."""

    def __len__(self) -> int:
        return self._count

    @overload
    def __getitem__(self, index: int) -> ArticleRow: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[ArticleRow]: ...
    def __getitem__(self, index: int | slice) -> ArticleRow | Sequence[ArticleRow]:
        if isinstance(index, slice):
            return [self[i] for i in range(*index.indices(self._count))]
        if not -self._count <= index < self._count:
            raise IndexError(index)
        position = index % self._count
        self.asked.add(position)
        return row_of(position + 1, f"Article {position}")
