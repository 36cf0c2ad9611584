"""Searches that the user keeps by a name, and what they gave when they were looked at last."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass

from reader.library.state.moments import Moment, later_than, now
from reader.text import clean


@dataclass(frozen=True, slots=True)
class SavedSearch:
    """A query with a name."""

    name: str
    query: str
    """As it was typed."""
    seen_total: int | None
    """How many articles it gave when it was looked at last; None where that was never noted."""
    seen_number: int
    """The number of the last arrival that was known then."""
    changed: Moment
    """When it was saved."""
    looked: Moment
    """When it was looked at last."""


_COLUMNS = "name, query, seen_total, seen_number, changed, looked"


def read_searches(connection: sqlite3.Connection) -> tuple[SavedSearch, ...]:
    """Give the saved searches by name."""
    rows = connection.execute(f"SELECT {_COLUMNS} FROM saved_searches ORDER BY name")
    return tuple(SavedSearch(*row) for row in rows)


def write_search(connection: sqlite3.Connection, search: SavedSearch) -> None:
    """Keep a search in place of the one of its name."""
    connection.execute(
        f"INSERT OR REPLACE INTO saved_searches ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?)",
        (
            search.name,
            search.query,
            search.seen_total,
            search.seen_number,
            search.changed,
            search.looked,
        ),
    )


def save_search(connection: sqlite3.Connection, name: str, query: str, number: int) -> SavedSearch:
    """Keep a query by a name, as looked at now, when `number` arrivals are known."""
    (before,) = connection.execute(
        "SELECT ifnull(max(changed), 0) FROM saved_searches WHERE name = ?", (name,)
    ).fetchone()
    search = SavedSearch(name, query, None, number, later_than(before), now())
    write_search(connection, search)
    return search


def note_look(connection: sqlite3.Connection, name: str, total: int, number: int) -> None:
    """Note that a search was looked at and gave `total` articles."""
    connection.execute(
        "UPDATE saved_searches SET seen_total = ?, seen_number = ?, looked = ? WHERE name = ?",
        (total, number, now(), name),
    )


def forget_search(connection: sqlite3.Connection, name: str) -> None:
    """Forget a search; one that is not there is no error."""
    connection.execute("DELETE FROM saved_searches WHERE name = ?", (name,))


def one_line(text: str) -> str:
    """Give what was typed, a name, a tag or a query, cleaned and on one line."""
    return " ".join(clean(text).split())
