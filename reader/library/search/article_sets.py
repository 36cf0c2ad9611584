"""Which articles lie under a condition on their columns, and their order, each asked for once.

While a query is typed the same folders, dates and languages are asked for at every key.
"""

from __future__ import annotations

import sqlite3
from array import array
from collections.abc import Sequence

from reader.library.catalogue import conditions
from reader.library.catalogue.conditions import Clause
from reader.library.catalogue.reading import counted
from reader.library.catalogue.schema import REVISION

_MOST = 8
"""Sets that are kept; each may hold every article."""


class ArticleSets:
    """Keeps the sets that were asked for last; any thread may ask."""

    def __init__(self) -> None:
        self._kept: tuple[tuple[str, int], dict[Clause, frozenset[int]]] | None = None
        """With the state of the catalogue; one value, since threads exchange it unlocked."""
        self._newest_first: tuple[tuple[str, int], Sequence[int]] | None = None
        """Likewise."""

    def ids(self, connection: sqlite3.Connection, clause: Clause) -> frozenset[int]:
        """Give the ids of the articles under a condition on them and their files alone."""
        key = counted(connection, REVISION)
        before = self._kept[1] if self._kept is not None and self._kept[0] == key else {}
        found = before.get(clause)
        if found is None:
            found = conditions.ids(connection, conditions.ARTICLE_IDS, clause)
        others = [(other, ids) for other, ids in before.items() if other != clause]
        self._kept = key, dict([*others[1 - _MOST :], (clause, found)])
        return found

    def newest_first(self, connection: sqlite3.Connection) -> Sequence[int]:
        """Give the ids of all articles in the order of the list."""
        key, kept = counted(connection, REVISION), self._newest_first
        if kept is None or kept[0] != key:
            rows = connection.execute(f"{conditions.ARTICLE_IDS} {conditions.NEWEST_FIRST}")
            kept = self._newest_first = key, array("q", (article_id for (article_id,) in rows))
        return kept[1]
