"""Where the article of a row is now: a list may be older than what a refresh has seen since.

Articles that were moved or edited are remembered by their place and text of before, so that what
the user says of one in a list that still shows it as it was is noted of it, and not of what lies
there now.
"""

from __future__ import annotations

import sqlite3

from reader.library.catalogue.database import path_to_blob
from reader.library.rows import ArticleRow

Place = tuple[bytes, str]
"""Path and part."""

_MOST = 100_000
"""How many places and texts of before are kept: no list is older than so many changes."""


def place_of(row: ArticleRow) -> Place:
    """Give the place of an article."""
    return path_to_blob(row.path), row.part


def arrived_digest(connection: sqlite3.Connection, place: Place) -> str | None:
    """Give the digest of the article that a refresh saw last at a place."""
    found = connection.execute(
        "SELECT digest FROM arrivals WHERE path = ? AND part = ?", place
    ).fetchone()
    return None if found is None else str(found[0])


def current_place(connection: sqlite3.Connection, row: ArticleRow) -> Place:
    """Give the place of the article that a row tells of; its own where it is not known to move."""
    place = place_of(row)
    if arrived_digest(connection, place) == row.digest:
        return place
    found = connection.execute(
        "SELECT arrivals.path, arrivals.part FROM former_places JOIN arrivals USING (number)"
        " WHERE former_places.path = ? AND former_places.part = ? AND former_places.digest = ?",
        (*place, row.digest),
    ).fetchone()
    return place if found is None else (found[0], found[1])


def note_former(connection: sqlite3.Connection, place: Place) -> None:
    """Note that the article at a place is about to be moved from there, or to change."""
    connection.execute(
        "INSERT OR REPLACE INTO former_places (path, part, digest, number)"
        " SELECT path, part, digest, number FROM arrivals WHERE path = ? AND part = ?",
        place,
    )


def forget_oldest(connection: sqlite3.Connection) -> None:
    """Forget the places and texts of before that no list has any more."""
    connection.execute(
        "DELETE FROM former_places WHERE rowid <= (SELECT max(rowid) FROM former_places) - ?",
        (_MOST,),
    )
