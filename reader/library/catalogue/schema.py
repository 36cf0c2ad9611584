"""The catalogue's tables, and the manifest that says who made them."""

from __future__ import annotations

import sqlite3
from uuid import uuid4

from reader import figures, formats, statements
from reader.index.analysis import ANALYSIS_VERSION
from reader.library.catalogue.annotated import JSON_VERSION
from reader.library.catalogue.claim_tables import CLAIM_TABLES
from reader.library.catalogue.database import transaction
from reader.library.comparing.copies import COPY_TABLES
from reader.library.comparing.statement_shingles import SHINGLE_TABLES

CATALOGUE_FORMAT = 13
"""Raised whenever the tables or what they hold change."""

REVISION = "revision"
"""Counter of the manifest: batches committed."""

INDEX_IDENTITY = "index identity"
"""Name in the manifest of what tells the index of this catalogue from any other."""

INDEX_GENERATION = "index generation"
"""Name in the manifest of the generation of the index that has been taken note of last."""

INDEX_REVISION = "index revision"
"""Counter of the manifest: changes of the index that have been taken note of."""

IDENTITY = "identity"
"""Name in the manifest of what tells this catalogue from any made before or after it."""

_TABLES = (
    "CREATE TABLE manifest (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID",
    """
    CREATE TABLE files (
        id INTEGER PRIMARY KEY,
        path BLOB NOT NULL UNIQUE,
        folded_path TEXT NOT NULL,
        size INTEGER NOT NULL,
        mtime_ns INTEGER NOT NULL,
        digest TEXT,
        error TEXT,
        tries INTEGER NOT NULL DEFAULT 0,
        due INTEGER NOT NULL DEFAULT 0
    )
    """,
    """
    CREATE TABLE articles (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        file INTEGER NOT NULL REFERENCES files (id) ON DELETE CASCADE,
        part TEXT NOT NULL,
        format TEXT NOT NULL,
        title TEXT NOT NULL,
        book TEXT,
        authors TEXT NOT NULL,
        publisher TEXT,
        folded_publisher TEXT NOT NULL,
        published TEXT,
        language TEXT,
        folded_tags TEXT NOT NULL,
        word_count INTEGER NOT NULL,
        statement_count INTEGER NOT NULL,
        figure_count INTEGER NOT NULL,
        digest TEXT NOT NULL,
        indexed INTEGER NOT NULL DEFAULT 0,
        UNIQUE (file, part)
    )
    """,
    "CREATE INDEX articles_by_date ON articles (published)",
    "CREATE INDEX articles_by_digest ON articles (digest)",
    "CREATE INDEX articles_to_index ON articles (id) WHERE NOT indexed",
    """
    CREATE TABLE records (
        article INTEGER PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE,
        text BLOB NOT NULL,
        json BLOB NOT NULL
    )
    """,
    *CLAIM_TABLES,
    *SHINGLE_TABLES,
    "CREATE TABLE unindexed_removals (article INTEGER PRIMARY KEY)",
    *COPY_TABLES,
)


def versions() -> dict[str, str]:
    """Give what the catalogue's content depends on; any difference makes it stale."""
    return {
        "catalogue format": str(CATALOGUE_FORMAT),
        "analysis version": str(ANALYSIS_VERSION),
        "json version": str(JSON_VERSION),
        "extractor version": str(formats.EXTRACTOR_VERSION),
        "statement rules version": str(statements.RULES_VERSION),
        "figure rules version": str(figures.RULES_VERSION),
    }


def is_current(connection: sqlite3.Connection) -> bool:
    """Whether the open catalogue was made by this version of the program."""
    has_manifest = connection.execute(
        "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'manifest'"
    ).fetchone()
    if not has_manifest:
        return False
    manifest = dict(connection.execute("SELECT name, value FROM manifest"))
    return versions().items() <= manifest.items()


def manifest_text(connection: sqlite3.Connection, name: str) -> str | None:
    """Give an entry of the manifest, None where there is none."""
    row = connection.execute("SELECT value FROM manifest WHERE name = ?", (name,)).fetchone()
    return None if row is None else str(row[0])


def manifest_number(connection: sqlite3.Connection, name: str) -> int:
    """Give a counter of the manifest; 0 until it is first raised."""
    row = connection.execute("SELECT value FROM manifest WHERE name = ?", (name,)).fetchone()
    return int(row[0]) if row else 0


def make_current(connection: sqlite3.Connection) -> bool:
    """Make the tables anew where another version made them; gives whether that was so."""
    if is_current(connection):
        return False
    connection.execute("PRAGMA foreign_keys = OFF")
    with transaction(connection):
        tables = connection.execute(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite!_%'"
            " ESCAPE '!'"
        ).fetchall()
        for (table,) in tables:
            connection.execute('DROP TABLE "{}"'.format(table.replace('"', '""')))
        for statement in _TABLES:
            connection.execute(statement)
        manifest = {**versions(), IDENTITY: uuid4().hex}
        connection.executemany("INSERT INTO manifest VALUES (?, ?)", manifest.items())
    connection.execute("PRAGMA foreign_keys = ON")
    return True
