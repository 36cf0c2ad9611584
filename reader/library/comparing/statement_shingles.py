"""Which statements share words in a row: an inverted index of the catalogue's statements.

A shingle is three words in a row (Broder, 1997), kept as a number of 32 bits. Of two texts of
which no more than a fifth of the words differ, three words in a row are always the same, so every
shingle is kept and none sampled.

What is new is collected first and taken over many articles at once, in the order of the shingles:
one by one they would touch a page of the file each.
"""

from __future__ import annotations

import json
import sqlite3
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple
from zlib import crc32

from reader.index import compared_words
from reader.library.comparing.alignment import RUN

SHINGLE_TABLES = (
    """
    CREATE TABLE statement_shingles (
        shingle INTEGER NOT NULL,
        article INTEGER NOT NULL,
        statement INTEGER NOT NULL,
        PRIMARY KEY (shingle, article, statement)
    ) WITHOUT ROWID
    """,
    """
    CREATE TABLE new_statement_shingles (
        article INTEGER NOT NULL,
        statement INTEGER NOT NULL,
        shingle INTEGER NOT NULL,
        PRIMARY KEY (article, statement, shingle)
    ) WITHOUT ROWID
    """,
)
"""No table refers to articles: to delete one, SQLite would have to read them whole. The columns of
the second stand in the order of its key: else SQLite 3.40 finds it damaged while it holds rows, and
what a refresh that is killed has read would be read again."""

StatementKey = tuple[int, int]
"""Article, ordinal of the statement as it was found, before any correction."""

_TAKEN_OVER_AT = 1_000
"""So many articles' shingles are collected, at least, before they are taken over."""
_TAKEN_OVER_SHARE = 8
"""Or one in so many of all articles: taking them over writes most pages of the table anew."""
_MOST_SHINGLES = 1_000
"""Of a statement as it is looked for."""
_MOST_PER_SHINGLE = 4_000
_MOST_STATEMENTS = 20_000
"""Statements that a shingle, and all together, may bring up; the rarest shingles come first."""

_TAKE_OVER = (
    "INSERT OR IGNORE INTO statement_shingles"
    " SELECT shingle, article, statement FROM new_statement_shingles"
    " ORDER BY shingle, article, statement"
)


class ShingleTables:
    """Writes the shingles of statements, within a transaction of the caller's."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._collected = 0

    def store(self, article_id: int) -> None:
        """Add the statements that the catalogue has of an article."""
        self._connection.executemany(
            "INSERT INTO new_statement_shingles (shingle, article, statement) VALUES (?, ?, ?)",
            self._rows(article_id),
        )
        self._collected += 1
        if self._collected >= max(_TAKEN_OVER_AT, article_id // _TAKEN_OVER_SHARE):
            self.take_over()

    def forget(self, article_id: int) -> None:
        """Take away the shingles of an article whose statements are still in the catalogue."""
        self._connection.executemany(
            "DELETE FROM statement_shingles WHERE shingle = ? AND article = ? AND statement = ?",
            self._rows(article_id),
        )
        self._connection.execute(
            "DELETE FROM new_statement_shingles WHERE article = ?", (article_id,)
        )

    def has_collected(self) -> bool:
        """Whether there is anything to take over."""
        found = self._connection.execute("SELECT 1 FROM new_statement_shingles LIMIT 1")
        return found.fetchone() is not None

    def take_over(self) -> None:
        """Make one table of what was collected and what was there."""
        self._connection.execute(_TAKE_OVER)
        self._connection.execute("DELETE FROM new_statement_shingles")
        self._collected = 0

    def _rows(self, article_id: int) -> list[tuple[int, int, int]]:
        statements = self._connection.execute(
            "SELECT ordinal, words FROM statements WHERE article = ?", (article_id,)
        )
        return [
            (shingle, article_id, ordinal)
            for ordinal, words in statements
            for shingle in dict.fromkeys(_shingles(compared_words(words)))
        ]


class Sharing(NamedTuple):
    """The statements that share shingles with a text."""

    statements: Counter[StatementKey]
    """How many each shares."""
    is_cut: bool
    """Whether there may be more, which share only shingles that most statements have."""


def statements_sharing(connection: sqlite3.Connection, words: Sequence[str]) -> Sharing:
    """Give the statements that share shingles with `words`.

    Where these are too many, those that share only the shingles which most statements have are
    left out.
    """
    shingles = list(dict.fromkeys(_shingles(words)))
    asked = shingles[:_MOST_SHINGLES]
    new = _new_statements_sharing(connection, asked)
    sharing = sorted((_statements_with(connection, shingle) for shingle in asked), key=len)
    shared = Counter(new)
    total, is_cut = 0, len(shingles) > _MOST_SHINGLES
    for statements in sharing:
        total += len(statements)
        if total > _MOST_STATEMENTS and shared:
            return Sharing(shared, is_cut=True)
        shared.update(statements)
        is_cut |= len(statements) == _MOST_PER_SHINGLE
    return Sharing(shared, is_cut)


def _statements_with(connection: sqlite3.Connection, shingle: int) -> list[StatementKey]:
    return connection.execute(
        "SELECT article, statement FROM statement_shingles WHERE shingle = ? LIMIT ?",
        (shingle, _MOST_PER_SHINGLE),
    ).fetchall()


def _new_statements_sharing(
    connection: sqlite3.Connection, shingles: Iterable[int]
) -> list[StatementKey]:
    return connection.execute(
        "SELECT article, statement FROM new_statement_shingles"
        " WHERE shingle IN (SELECT value FROM json_each(?))",
        (json.dumps(list(shingles)),),
    ).fetchall()


def _shingles(words: Sequence[str]) -> Iterable[int]:
    """The shingles of a text, in order; none where it has fewer words than one."""
    encoded = [word.encode("utf-8", "surrogatepass") for word in words]
    runs = zip(*(encoded[step:] for step in range(RUN)), strict=False)
    return map(crc32, map(b" ".join, runs))
