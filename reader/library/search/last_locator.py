"""What the last search knows of where its words stand, kept for passages asked for later."""

from __future__ import annotations

import sqlite3

from reader.index import Locator
from reader.library.catalogue.reading import counted
from reader.library.catalogue.schema import INDEX_REVISION
from reader.query.nodes import Node


class LastLocator:
    """Keeps the locator of one query for as long as the index stays as it is."""

    def __init__(self) -> None:
        self._kept: tuple[Node, tuple[str, int], Locator] | None = None
        """One value, since threads exchange it unlocked."""

    def keep(self, connection: sqlite3.Connection, query: Node, locator: Locator | None) -> None:
        """Keep the locator that a search for `query` gave, if any."""
        if locator is not None:
            self._kept = query, counted(connection, INDEX_REVISION), locator

    def of(self, connection: sqlite3.Connection, query: Node) -> Locator | None:
        """Give the locator of `query` where that was the last search, and the index is the same."""
        kept = self._kept
        if kept is None or kept[0] != query or kept[1] != counted(connection, INDEX_REVISION):
            return None
        return kept[2]
