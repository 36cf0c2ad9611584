"""Reading the index while another process may be writing it."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Callable, Collection, Mapping, Sequence
from pathlib import Path
from typing import TypeVar

from reader.errors import IndexDamagedError, LibraryError
from reader.index import Index, Ranking
from reader.library.catalogue.reading import counted
from reader.library.catalogue.schema import (
    INDEX_GENERATION,
    INDEX_IDENTITY,
    INDEX_REVISION,
    REVISION,
    manifest_number,
    manifest_text,
)
from reader.query.nodes import Node

_Answer = TypeVar("_Answer")


class IndexReader:
    """Gives any thread what the index holds that was made for a catalogue.

    Every method raises LibraryError where the index is damaged.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._lock = threading.Lock()
        self._index: Index | None = None
        self._key: tuple[str, int] | None = None
        """Tells the state of the index as it is open."""
        self._counted: tuple[tuple[str, int], int, Sequence[str]] | None = None
        """With the state of the catalogue; one value, since threads exchange it unlocked."""

    def rank(self, connection: sqlite3.Connection, query: Node, limit: int) -> Ranking:
        """Give the best articles for a query of words and `Among`; none without an index."""
        count, languages = self._articles(connection)
        ranking = self._ask(
            connection,
            lambda index: index.search(query, limit=min(limit, count), languages=languages),
        )
        return Ranking((), 0, ()) if ranking is None else ranking

    def frequencies(
        self, connection: sqlite3.Connection, words: Collection[str]
    ) -> Mapping[str, int]:
        """Give in how many articles each of these words stands; nothing without an index."""
        return self._ask(connection, lambda index: index.frequencies(words)) or {}

    def holders(
        self, connection: sqlite3.Connection, words: Collection[str]
    ) -> Mapping[str, frozenset[int]]:
        """Give the articles that hold each of these words; nothing without an index."""
        return self._ask(connection, lambda index: index.holders(words)) or {}

    def suggestions(self, connection: sqlite3.Connection, word: str) -> Sequence[str]:
        """Give words of the index that are spelt alike, the likeliest first."""
        return self._ask(connection, lambda index: index.suggestions(word)) or ()

    def is_foreign(self, connection: sqlite3.Connection) -> bool:
        """Whether the index, as far as it has been opened, belongs to another catalogue."""
        identity = manifest_text(connection, INDEX_IDENTITY)
        with self._lock:
            return identity is None or (
                self._index is not None and self._index.identity != identity
            )

    def close(self) -> None:
        """Close its files; they are opened again when it is asked again."""
        with self._lock:
            self._drop()

    def _articles(self, connection: sqlite3.Connection) -> tuple[int, Sequence[str]]:
        """How many articles the catalogue has, and in which languages; counted when it changes."""
        key, counted_last = counted(connection, REVISION), self._counted
        if counted_last is not None and counted_last[0] == key:
            return counted_last[1:]
        (count,) = connection.execute("SELECT count(*) FROM articles").fetchone()
        languages = connection.execute(
            "SELECT DISTINCT language FROM articles WHERE language IS NOT NULL ORDER BY language"
        ).fetchall()
        found = count, [language for (language,) in languages]
        self._counted = key, *found
        return found

    def _ask(
        self, connection: sqlite3.Connection, ask: Callable[[Index], _Answer]
    ) -> _Answer | None:
        """What the index answers; None where there is none, or that of another catalogue."""
        with self._lock:
            try:
                index = self._current(connection)
                return None if index is None else ask(index)
            except IndexDamagedError as error:
                self._drop()
                raise LibraryError(
                    "The index is damaged; `reader index --check` builds it anew."
                ) from error

    def _current(self, connection: sqlite3.Connection) -> Index | None:
        identity = manifest_text(connection, INDEX_IDENTITY)
        if identity is None:
            return None
        key = counted(connection, INDEX_REVISION)
        if self._index is None:
            self._index = Index.open(self._folder)
        elif key != self._key:
            self._index.refresh()
        self._key = key
        if self._index.identity != identity:
            return None
        if self._index.generation < manifest_number(connection, INDEX_GENERATION):
            raise IndexDamagedError("The index is older than the catalogue.")
        return self._index

    def _drop(self) -> None:
        if self._index is not None:
            self._index.close()
            self._index = None
