"""The rows of the list, made anew only when the catalogue or the corrections have changed."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence

from reader.library.catalogue.conditions import Clause
from reader.library.catalogue.reading import RowReader, counted, rows_by_id
from reader.library.catalogue.schema import REVISION
from reader.library.claims.corrected_claims import laid_over
from reader.library.refresh.garbage import without_collecting
from reader.library.rows import ArticleRow


class ListedRows:
    """Keeps the rows of the articles in a scope; any thread may ask."""

    def __init__(self, scope: Clause) -> None:
        self._reader = RowReader(scope)
        self._rows: tuple[object, tuple[ArticleRow, ...], Mapping[int, ArticleRow]] | None = None
        """With the state of catalogue and corrections, and the same by id; one value, since threads
        exchange it unlocked."""

    def current(self, connection: sqlite3.Connection) -> tuple[ArticleRow, ...]:
        """Give all rows, the newest first; the same ones while nothing has changed."""
        kept = self._rows
        if kept is None or kept[0] != _state(connection):
            with without_collecting():
                by_id = self._reader.read(connection)
            kept = self._rows = _state(connection), tuple(by_id.values()), by_id
        return kept[1]

    def by_id(self, connection: sqlite3.Connection, ids: Sequence[int]) -> Mapping[int, ArticleRow]:
        """Give the rows of these articles of the scope, as far as there are any."""
        kept = self._rows
        if kept is None or kept[0] != _state(connection):
            return rows_by_id(connection, ids)
        return {article_id: kept[2][article_id] for article_id in ids if article_id in kept[2]}


def _state(connection: sqlite3.Connection) -> object:
    return laid_over(connection) or counted(connection, REVISION)
