"""The user's corrections laid over the catalogue, for one connection that reads it.

The catalogue holds what was found and is written by the refresher alone. Here the rows of the
articles that were corrected are made anew in a database in memory, and views by the names of the
catalogue's tables give those in place of the rows that were found. Whatever is asked of
`statements`, `figures`, `speakers`, `entities` and `entity_stems` is thus asked of what the user
corrected; without corrections there is nothing of this, and it costs nothing.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping
from hashlib import blake2b

from reader.library.catalogue.claim_tables import CLAIM_TABLES, ClaimTables
from reader.library.catalogue.database import (
    all_or_nothing,
    path_from_blob,
    path_to_blob,
    writing_beside,
)
from reader.library.catalogue.records import DamagedRecordError, decode_record
from reader.library.state.corrections import Corrections, NotedCorrection, corrected

_SCHEMA = "corrected"
_FIRST_ID = 1 << 60
"""Of the speakers and entities here: none of the catalogue's has so large a one."""

_TABLES = (
    f"CREATE TABLE {_SCHEMA}.state (key TEXT)",
    f"""
    CREATE TABLE {_SCHEMA}.articles (
        id INTEGER PRIMARY KEY,
        made_of BLOB NOT NULL,
        statement_count INTEGER NOT NULL,
        figure_count INTEGER NOT NULL
    )
    """,
    *(
        statement.replace("CREATE TABLE ", f"CREATE TABLE {_SCHEMA}.").replace(
            "CREATE INDEX ", f"CREATE INDEX {_SCHEMA}."
        )
        for statement in CLAIM_TABLES
    ),
)
_OF_ARTICLES = ("statements", "figures")
_SHARED = ("speakers", "entities", "entity_stems")


def lay_over(connection: sqlite3.Connection, corrections: Corrections, key: str) -> None:
    """Make a connection see the claims as corrected.

    `key` tells the state of the catalogue together with that of the corrections; where it is what
    it was when this was called last, nothing is done. Called within a transaction, so that the
    catalogue stays as it is.
    """
    if laid_over(connection) == key or not (corrections.noted or _is_made(connection)):
        return
    with writing_beside(connection):
        if not _is_made(connection):
            _make(connection)
        with all_or_nothing(connection):
            connection.execute(f"DELETE FROM {_SCHEMA}.state")
            _bring_up_to_date(connection, _of_articles(connection, corrections))
            connection.execute(f"INSERT INTO {_SCHEMA}.state VALUES (?)", (key,))


def laid_over(connection: sqlite3.Connection) -> str | None:
    """Give the key of what is laid over a connection; None where nothing ever was."""
    if not _is_made(connection):
        return None
    row = connection.execute(f"SELECT key FROM {_SCHEMA}.state").fetchone()
    return None if row is None else str(row[0])


def corrected_counts(connection: sqlite3.Connection) -> Mapping[int, tuple[int, int]]:
    """Give how many statements and figures the articles that were corrected have, by their ids."""
    if not _is_made(connection):
        return {}
    rows = connection.execute(f"SELECT id, statement_count, figure_count FROM {_SCHEMA}.articles")
    return {article_id: (statements, figures) for article_id, statements, figures in rows}


def corrected_ordinals(connection: sqlite3.Connection) -> Mapping[tuple[int, int], int | None]:
    """Give, by article and ordinal as found, the ordinals of statements of corrected articles.

    None for a statement that was rejected, which those behind it have moved up for. Articles that
    were not corrected are left out: nothing has moved in them.
    """
    if not _is_made(connection):
        return {}
    columns = 'ordinal, article, "start", "end"'
    corrected = connection.execute(f"SELECT {columns} FROM {_SCHEMA}.statements")
    kept = {tuple(place): ordinal for ordinal, *place in corrected}
    found = connection.execute(
        f"SELECT {columns} FROM {_SCHEMA}.articles JOIN main.statements ON article = articles.id"
    )
    return {(place[0], ordinal): kept.get(tuple(place)) for ordinal, *place in found}


def _is_made(connection: sqlite3.Connection) -> bool:
    made = connection.execute("SELECT 1 FROM pragma_database_list WHERE name = ?", (_SCHEMA,))
    return made.fetchone() is not None


def _make(connection: sqlite3.Connection) -> None:
    connection.execute(f"ATTACH DATABASE ':memory:' AS {_SCHEMA}")
    for statement in _TABLES:
        connection.execute(statement)


def _bring_up_to_date(
    connection: sqlite3.Connection, wanted: Mapping[int, tuple[NotedCorrection, ...]]
) -> None:
    """Make the rows of those articles anew that are not made of what they are now."""
    tables = ClaimTables(connection, _SCHEMA, _FIRST_ID)
    made: dict[int, bytes] = dict(connection.execute(f"SELECT id, made_of FROM {_SCHEMA}.articles"))
    for article_id in made.keys() - wanted.keys():
        _forget(connection, tables, article_id)
    for article_id, noted in wanted.items():
        record = connection.execute(
            "SELECT text, json FROM records WHERE article = ?", (article_id,)
        ).fetchone()
        made_of = _made_of(record or (b"", b""), noted)
        if made.get(article_id) == made_of:
            continue
        if article_id in made:
            _forget(connection, tables, article_id)
        if record is not None:
            _store(connection, tables, article_id, record, noted, made_of)
    tables.tidy()
    _set_views(connection, is_needed=bool(wanted))


def _store(
    connection: sqlite3.Connection,
    tables: ClaimTables,
    article_id: int,
    record: tuple[bytes, bytes],
    noted: Iterable[NotedCorrection],
    made_of: bytes,
) -> None:
    try:
        found = decode_record(*record)
    except DamagedRecordError:  # what is in the catalogue's tables is the best there is
        return
    annotated = corrected(found, [one.correction for one in noted]).annotated
    counts = (len(annotated.statements), len(annotated.figures_told))
    connection.execute(
        f"INSERT INTO {_SCHEMA}.articles VALUES (?, ?, ?, ?)", (article_id, made_of, *counts)
    )
    tables.store(article_id, annotated)


def _forget(connection: sqlite3.Connection, tables: ClaimTables, article_id: int) -> None:
    connection.execute(f"DELETE FROM {_SCHEMA}.articles WHERE id = ?", (article_id,))
    tables.forget(article_id)


def _made_of(record: tuple[bytes, bytes], noted: Iterable[NotedCorrection]) -> bytes:
    digest = blake2b(digest_size=16)
    for part in (*record, repr([one.id for one in noted]).encode()):
        digest.update(len(part).to_bytes(8, "big"))
        digest.update(part)
    return digest.digest()


def _of_articles(
    connection: sqlite3.Connection, corrections: Corrections
) -> dict[int, tuple[NotedCorrection, ...]]:
    """The corrections of each article of the catalogue that has any, by its id."""
    columns = "SELECT articles.id, path, part, articles.digest FROM articles JOIN files"
    rows = [
        row
        for path, part in corrections.by_place
        for row in connection.execute(
            f"{columns} ON files.id = articles.file WHERE path = ? AND part = ?",
            (path_to_blob(path), part),
        )
    ]
    for digest in corrections.by_digest:
        rows += connection.execute(
            f"{columns} ON files.id = articles.file WHERE articles.digest = ?", (digest,)
        )
    return {
        article_id: corrections.of(path_from_blob(path), part, digest)
        for article_id, path, part, digest in rows
    }


def _set_views(connection: sqlite3.Connection, *, is_needed: bool) -> None:
    for table in (*_OF_ARTICLES, *_SHARED):
        connection.execute(f"DROP VIEW IF EXISTS temp.{table}")
        if is_needed:
            uncorrected = (
                f" WHERE article NOT IN (SELECT id FROM {_SCHEMA}.articles)"
                if table in _OF_ARTICLES
                else ""
            )
            connection.execute(
                f"CREATE TEMP VIEW {table} AS SELECT * FROM main.{table}{uncorrected}"
                f" UNION ALL SELECT * FROM {_SCHEMA}.{table}"
            )
