"""The rows of the list, made anew only when the catalogue or the corrections have changed."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence

from reader.library.catalogue.conditions import Clause
from reader.library.catalogue.reading import counted, rows_by_id, select_rows
from reader.library.catalogue.schema import REVISION
from reader.library.claims.corrected_claims import laid_over
from reader.library.refresh.garbage import without_collecting
from reader.library.rows import ArticleRow


class ListedRows:
    """Keeps the rows of the articles in a scope; any thread may ask."""

    def __init__(self, scope: Clause) -> None:
        self._scope = scope
        self._rows: tuple[object, tuple[ArticleRow, ...]] | None = None
        """With the state of catalogue and corrections; one value, since threads exchange it
        unlocked."""
        self._by_id: tuple[tuple[ArticleRow, ...], dict[int, ArticleRow]] = (), {}
        """Of the rows that it stands with; likewise one value."""

    def current(self, connection: sqlite3.Connection) -> tuple[ArticleRow, ...]:
        """Give all rows, the newest first; the same ones while nothing has changed."""
        kept = self._rows
        if kept is None or kept[0] != _state(connection):
            with without_collecting():
                rows = select_rows(connection, self._scope, kept[1] if kept else ())
            kept = self._rows = _state(connection), tuple(rows)
        return kept[1]

    def by_id(self, connection: sqlite3.Connection, ids: Sequence[int]) -> Mapping[int, ArticleRow]:
        """Give the rows of these articles of the scope, as far as there are any."""
        kept = self._rows
        if kept is None or kept[0] != _state(connection):
            return rows_by_id(connection, ids)
        known = self._by_id
        if known[0] is not kept[1]:
            known = self._by_id = kept[1], {row.id: row for row in kept[1]}
        return {article_id: known[1][article_id] for article_id in ids if article_id in known[1]}


def _state(connection: sqlite3.Connection) -> object:
    return laid_over(connection) or counted(connection, REVISION)
