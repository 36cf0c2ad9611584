"""Reading the catalogue while another process may be writing it."""

from __future__ import annotations

import json
import os
import sqlite3
import sys
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path
from typing import Any

from reader.article import Article
from reader.errors import LibraryError
from reader.file_stamp import Stamp, stamp_of
from reader.library.catalogue.annotated import AnnotatedArticle
from reader.library.catalogue.conditions import NEWEST_FIRST, Clause
from reader.library.catalogue.database import (
    connect_to_read,
    is_damage,
    path_from_blob,
    path_to_blob,
)
from reader.library.catalogue.page_sums import PageSums
from reader.library.catalogue.records import (
    ArticleText,
    DamagedRecordError,
    decode_article_text,
    decode_record,
)
from reader.library.catalogue.schema import IDENTITY, REVISION, is_current, manifest_number
from reader.library.claims.corrected_claims import corrected_counts, lay_over
from reader.library.names import searchable
from reader.library.rows import ArticleRow
from reader.library.state.state import State


class CatalogueReader:
    """Gives any thread the catalogue as it is at one moment, the user's corrections laid over."""

    def __init__(self, file: Path, state: State, is_refreshing: Callable[[], bool]) -> None:
        """`is_refreshing` tells whether a process is writing `file`, which looks after it then."""
        self._file = file
        self._sums = PageSums(file)
        self._is_refreshing = is_refreshing
        self._trusted: Stamp | None = None
        """Of the file as it was found to be whole."""
        self._state = state
        self._lock = threading.Lock()
        self._idle: list[sqlite3.Connection] = []
        self._inode: int | None = None
        """Of the file that the idle connections are to: a catalogue may be replaced by another."""
        self._is_closed = False

    @contextmanager
    def snapshot(self) -> Iterator[sqlite3.Connection | None]:
        """Give a connection that sees one state of the catalogue for as long as it is held.

        None where there is no catalogue, or one of another version of the program. Raises
        LibraryError where it is damaged; errors of SQLite within are raised as that, too.
        """
        try:
            connection = self._take()
            if connection is None:
                yield None
                return
            try:
                connection.execute("BEGIN")
                yield self._corrected(connection) if is_current(connection) else None
            finally:
                if connection.in_transaction:
                    connection.execute("COMMIT")
                self._give_back(connection)
        except sqlite3.Error as error:
            raise LibraryError(_sentence(self._file, error)) from error

    def close(self) -> None:
        """Close every connection; those in use are closed when they are given back."""
        with self._lock:
            self._is_closed = True
            self._drop_idle()

    def _corrected(self, connection: sqlite3.Connection) -> sqlite3.Connection:
        mark, corrections = self._state.corrections()
        lay_over(connection, corrections, f"{counted(connection, REVISION)} {mark}")
        return connection

    def _take(self) -> sqlite3.Connection | None:
        try:
            status = os.stat(self._file)  # noqa: PTH116 (one call for each keystroke)
        except FileNotFoundError:
            return None
        with self._lock:
            self._check(stamp_of(status))
            if status.st_ino != self._inode:
                self._drop_idle()
                self._inode = status.st_ino
            if self._idle:
                return self._idle.pop()
        return connect_to_read(self._file)

    def _check(self, stamp: Stamp) -> None:
        """Raise LibraryError for a file that nobody is writing and that is not as it was left."""
        if stamp == self._trusted:
            return
        if self._sums.is_untouched(stamp):
            self._trusted = stamp
        elif self._is_refreshing():
            return
        elif self._sums.is_whole():
            self._trusted = stamp
        elif not (self._sums.is_untouched() or self._is_refreshing()):
            raise LibraryError(_damaged(self._file))

    def _give_back(self, connection: sqlite3.Connection) -> None:
        with self._lock:
            if self._is_closed:
                connection.close()
            else:
                self._idle.append(connection)

    def _drop_idle(self) -> None:
        for connection in self._idle:
            connection.close()
        self._idle.clear()


def counted(connection: sqlite3.Connection, counter: str) -> tuple[str, int]:
    """Give what tells a state of the catalogue from any other, as far as a counter tells it."""
    (identity,) = connection.execute(
        "SELECT value FROM manifest WHERE name = ?", (IDENTITY,)
    ).fetchone()
    return identity, manifest_number(connection, counter)


_COLUMNS = """
    SELECT articles.id, path, part, format, title, authors, publisher, published, language,
        word_count, statement_count, figure_count, articles.digest, book
    FROM articles JOIN files ON files.id = articles.file
"""


def select_rows(connection: sqlite3.Connection, clause: Clause) -> list[ArticleRow]:
    """Give the rows of the articles under a condition, the newest first and the undated last."""
    return list(RowReader(clause).read(connection).values())


class RowReader:
    """Reads the rows of the articles under a condition again and again, while few of them change.

    Those that have not changed are given again: nobody holds most of a library twice, and no time
    is lost in making them anew.
    """

    def __init__(self, clause: Clause) -> None:
        self._clause = clause
        self._known: tuple[dict[int, ArticleRow], dict[int, int]] = {}, {}
        """The rows read last, by their ids, and the hashes of all that was recorded of them; one
        value, since threads exchange it unlocked."""

    def read(self, connection: sqlite3.Connection) -> Mapping[int, ArticleRow]:
        """Give the rows by their ids, the newest first and the undated last."""
        known, known_hashes = self._known
        rows: dict[int, ArticleRow] = {}
        hashes: dict[int, int] = {}
        counts, shared, clause = corrected_counts(connection), _Shared(), self._clause
        for columns in connection.execute(
            f"{_COLUMNS} WHERE {clause.sql} {NEWEST_FIRST}", clause.parameters
        ):
            article_id = columns[0]
            recorded = hash((columns, counts.get(article_id)))
            is_known = known_hashes.get(article_id) == recorded
            rows[article_id] = known[article_id] if is_known else _row(columns, counts, shared)
            hashes[article_id] = recorded
        self._known = rows, hashes
        return rows


def rows_by_id(connection: sqlite3.Connection, ids: Sequence[int]) -> dict[int, ArticleRow]:
    """Give the rows of these articles, as far as there are any."""
    found = connection.execute(
        f"{_COLUMNS} WHERE articles.id IN (SELECT value FROM json_each(?))", (json.dumps(ids),)
    )
    shared = _Shared()
    counts = corrected_counts(connection)
    return {columns[0]: _row(columns, counts, shared) for columns in found}


def open_article(connection: sqlite3.Connection | None, article_id: int) -> AnnotatedArticle:
    """Give an article from its record, as found; raises LibraryError where there is none."""
    record = (
        connection
        and connection.execute(
            "SELECT text, json FROM records WHERE article = ?", (article_id,)
        ).fetchone()
    )
    if not record:
        raise LibraryError("This article is not in the library any more.")
    return decode_record(*record)


def read_texts(connection: sqlite3.Connection, ids: Sequence[int]) -> dict[int, ArticleText]:
    """Give the texts of these articles, as far as there are any that are not damaged."""
    records = connection.execute(
        "SELECT article, text, json FROM records WHERE article IN (SELECT value FROM json_each(?))",
        (json.dumps(ids),),
    )
    texts: dict[int, ArticleText] = {}
    for article_id, text, rest in records:
        with suppress(DamagedRecordError):  # no reason to keep the others back
            texts[article_id] = decode_article_text(text, rest)
    return texts


def find_id(connection: sqlite3.Connection, article: Article) -> int | None:
    """Give the id of an article, or None where it is not in the catalogue."""
    row = connection.execute(
        "SELECT articles.id FROM articles JOIN files ON files.id = articles.file"
        " WHERE path = ? AND part = ?",
        (path_to_blob(article.path), article.part),
    ).fetchone()
    return None if row is None else int(row[0])


def digest_of_file(connection: sqlite3.Connection, article_id: int) -> str | None:
    """Give the digest of the file that an article was read from, or None where there is none."""
    row = connection.execute(
        "SELECT files.digest FROM articles JOIN files ON files.id = articles.file"
        " WHERE articles.id = ?",
        (article_id,),
    ).fetchone()
    return None if row is None else row[0]


_MOST_NAMES = 50


def speaker_names(connection: sqlite3.Connection, beginning: str) -> list[str]:
    """Give names of speakers of whom a word begins so, those in the most wordings first."""
    wanted = searchable(beginning).rstrip()
    if not wanted:
        return []
    rows = connection.execute(
        "SELECT name FROM speakers WHERE name <> '' AND instr(' ' || person || ' ', ?)"
        " GROUP BY name ORDER BY count(*) DESC, name LIMIT ?",
        (wanted, _MOST_NAMES),
    )
    return [name for (name,) in rows]


class _Shared:
    """Values that many rows have, each held once: SQLite gives every row a string of its own."""

    def __init__(self) -> None:
        self.values: dict[str | None, str | None] = {}
        self.authors: dict[str, tuple[str, ...]] = {}
        """By their JSON."""
        self.folders: dict[str, Path] = {}

    def path(self, blob: bytes) -> Path:
        """What `path_from_blob` gives, in half the time where the folder is known already."""
        folder, _, name = os.fsdecode(blob).rpartition("/")
        if not folder or os.sep != "/":
            return path_from_blob(blob)
        known = self.folders.get(folder)
        if known is None:
            known = self.folders[folder] = Path(folder)
        return known / name


def _row(
    columns: tuple[Any, ...], counts: Mapping[int, tuple[int, int]], shared: _Shared
) -> ArticleRow:
    article_id, path, part, article_format, title, written_authors, *others = columns
    publisher, published, language, words, statements, figures, digest, book = others
    authors = shared.authors.get(written_authors)
    if authors is None:
        authors = shared.authors[written_authors] = tuple(json.loads(written_authors))
    held = shared.values.setdefault
    row = ArticleRow(
        article_id,
        shared.path(path),
        part,
        sys.intern(article_format),
        title,
        authors,
        held(publisher, publisher),
        held(published, published),
        held(language, language),
        words,
        statements,
        figures,
        digest,
        held(book, book),
    )
    if article_id not in counts:
        return row
    statement_count, figure_count = counts[article_id]
    return replace(row, statement_count=statement_count, figure_count=figure_count)


def _sentence(file: Path, error: sqlite3.Error) -> str:
    if is_damage(error):
        return _damaged(file)
    return f"{file} cannot be read: {error}"


def _damaged(file: Path) -> str:
    return f"{file} is damaged; `reader index --check` builds it anew."
