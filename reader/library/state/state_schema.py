"""The tables of the user's state, and how those of earlier versions become them."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from reader.errors import LibraryError
from reader.library.catalogue.database import transaction

_MIGRATIONS = (
    """
    CREATE TABLE articles (
        path BLOB NOT NULL,
        part TEXT NOT NULL,
        digest TEXT NOT NULL,
        read INTEGER NOT NULL DEFAULT 0,
        starred INTEGER NOT NULL DEFAULT 0,
        position INTEGER,
        PRIMARY KEY (path, part)
    ) WITHOUT ROWID;
    CREATE INDEX articles_by_digest ON articles (digest);
    CREATE TABLE folders (path BLOB PRIMARY KEY) WITHOUT ROWID;
    """,
    """
    CREATE TABLE corrections (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        path BLOB NOT NULL,
        part TEXT NOT NULL,
        digest TEXT NOT NULL,
        title TEXT NOT NULL,
        mark TEXT NOT NULL,
        exact TEXT NOT NULL,
        before TEXT NOT NULL,
        after TEXT NOT NULL,
        "start" INTEGER NOT NULL,
        change TEXT NOT NULL
    )
    """,
    # Until here nobody could tell what was marked unread from what nothing was noted of.
    """
    ALTER TABLE articles RENAME TO articles_before;
    CREATE TABLE articles (
        path BLOB NOT NULL,
        part TEXT NOT NULL,
        digest TEXT NOT NULL,
        read INTEGER,
        read_changed INTEGER NOT NULL DEFAULT 0,
        starred INTEGER,
        starred_changed INTEGER NOT NULL DEFAULT 0,
        position INTEGER,
        position_changed INTEGER NOT NULL DEFAULT 0,
        PRIMARY KEY (path, part)
    ) WITHOUT ROWID;
    INSERT INTO articles (path, part, digest, read, starred, position)
        SELECT path, part, digest, nullif(read, 0), nullif(starred, 0), position
        FROM articles_before;
    DROP TABLE articles_before;
    CREATE INDEX articles_by_digest ON articles (digest);
    CREATE TABLE tags (
        path BLOB NOT NULL,
        part TEXT NOT NULL,
        tag TEXT NOT NULL,
        present INTEGER NOT NULL,
        changed INTEGER NOT NULL,
        PRIMARY KEY (path, part, tag)
    ) WITHOUT ROWID;
    CREATE TABLE notes (
        id TEXT PRIMARY KEY,
        path BLOB NOT NULL,
        part TEXT NOT NULL,
        digest TEXT NOT NULL,
        title TEXT NOT NULL,
        exact TEXT NOT NULL,
        before TEXT NOT NULL,
        after TEXT NOT NULL,
        "start" INTEGER NOT NULL,
        text TEXT NOT NULL,
        created INTEGER NOT NULL,
        changed INTEGER NOT NULL
    ) WITHOUT ROWID;
    CREATE INDEX notes_by_place ON notes (path, part);
    CREATE INDEX notes_by_digest ON notes (digest);
    CREATE TABLE arrivals (
        path BLOB NOT NULL,
        part TEXT NOT NULL,
        digest TEXT NOT NULL,
        number INTEGER NOT NULL,
        arrived INTEGER NOT NULL,
        seen INTEGER NOT NULL,
        gone INTEGER NOT NULL DEFAULT 0,
        PRIMARY KEY (path, part)
    ) WITHOUT ROWID;
    CREATE INDEX arrivals_not_seen ON arrivals (path, part) WHERE NOT seen;
    CREATE INDEX arrivals_by_digest ON arrivals (digest);
    CREATE TABLE arrivals_counted (last INTEGER NOT NULL);
    INSERT INTO arrivals_counted VALUES (0);
    CREATE TABLE imports (folder BLOB PRIMARY KEY, completed INTEGER NOT NULL) WITHOUT ROWID;
    CREATE TABLE saved_searches (
        name TEXT PRIMARY KEY,
        query TEXT NOT NULL,
        changed INTEGER NOT NULL,
        looked INTEGER NOT NULL,
        seen_total INTEGER,
        seen_number INTEGER NOT NULL
    ) WITHOUT ROWID;
    CREATE TABLE query_history (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        query TEXT NOT NULL UNIQUE,
        asked INTEGER NOT NULL
    );
    ALTER TABLE corrections ADD COLUMN created INTEGER NOT NULL DEFAULT 0
    """,
    """
    CREATE TABLE former_places (
        path BLOB NOT NULL,
        part TEXT NOT NULL,
        digest TEXT NOT NULL,
        number INTEGER NOT NULL,
        PRIMARY KEY (path, part, digest)
    );
    CREATE INDEX arrivals_by_number ON arrivals (number)
    """,
    """
    CREATE TABLE bookmarks (
        letter TEXT NOT NULL,
        path BLOB NOT NULL,
        part TEXT NOT NULL,
        digest TEXT NOT NULL,
        title TEXT NOT NULL,
        exact TEXT NOT NULL,
        before TEXT NOT NULL,
        after TEXT NOT NULL,
        "start" INTEGER NOT NULL,
        top INTEGER NOT NULL,
        is_mark INTEGER NOT NULL,
        changed INTEGER NOT NULL,
        PRIMARY KEY (letter, path, part)
    ) WITHOUT ROWID
    """,
    """
    CREATE TABLE taken_over (
        number INTEGER NOT NULL,
        highlight TEXT NOT NULL,
        PRIMARY KEY (number, highlight)
    ) WITHOUT ROWID
    """,
    # Until here only what stood at the top of the page was kept: NULL is where that is all.
    "ALTER TABLE articles ADD COLUMN read_to INTEGER",
)
"""What brings a file from version 0, 1, … to the next; `user_version` counts those done.

Times are milliseconds since 1970, UTC; those of changes by the user say which of two is the later
one (`moments`). `seen` is what came with the first import of its folder, `gone` what has no file
any more. `former_places` has the numbers of arrivals that were moved or edited, with their places
and digests of before. Of `bookmarks` a capital letter has one row, a small one a row an article.
`taken_over` has the numbers of arrivals with the highlights of their files that became notes. Of
articles `position` is what stood at the top of the page when reading stopped, `read_to` the end of
what was in sight below it; both are told together, and `position_changed` says when.
"""


def migrate(connection: sqlite3.Connection, file: Path) -> None:
    """Bring the tables of `file` to this version; raises LibraryError for those of a newer one."""
    version = _version(connection)
    if version > len(_MIGRATIONS):
        raise LibraryError(
            f"{file} was written by a newer version of this program; install that version, or move "
            "the file away to begin a new one."
        )
    if version == len(_MIGRATIONS):
        return
    with transaction(connection):
        for migration in _MIGRATIONS[_version(connection) :]:
            for statement in migration.split(";"):
                connection.execute(statement)
        connection.execute(f"PRAGMA user_version = {len(_MIGRATIONS)}")


def _version(connection: sqlite3.Connection) -> int:
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    return int(version)
