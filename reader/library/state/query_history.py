"""The queries the user has asked, the newest first and each once."""

from __future__ import annotations

import sqlite3

from reader.library.state.moments import Moment, later_than

_MOST_KEPT = 500

AskedQuery = tuple[str, Moment]
"""A query and when it was asked last."""


def read_history(connection: sqlite3.Connection) -> tuple[AskedQuery, ...]:
    """Give the queries, the newest first."""
    rows = connection.execute("SELECT query, asked FROM query_history ORDER BY number DESC")
    return tuple(rows)


def remember(connection: sqlite3.Connection, query: str) -> None:
    """Put a query at the front; of very many the oldest is forgotten."""
    (last,) = connection.execute("SELECT ifnull(max(asked), 0) FROM query_history").fetchone()
    connection.execute(
        "INSERT OR REPLACE INTO query_history (query, asked) VALUES (?, ?)",
        (query, later_than(last)),
    )
    connection.execute(
        "DELETE FROM query_history WHERE number NOT IN"
        " (SELECT number FROM query_history ORDER BY number DESC LIMIT ?)",
        (_MOST_KEPT,),
    )


def write_history(connection: sqlite3.Connection, asked: tuple[AskedQuery, ...]) -> None:
    """Keep these queries, the newest first, in place of all others."""
    connection.execute("DELETE FROM query_history")
    connection.executemany(
        "INSERT INTO query_history (query, asked) VALUES (?, ?)", reversed(asked[:_MOST_KEPT])
    )
