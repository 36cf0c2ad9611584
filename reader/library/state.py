"""What the user did with the articles: read, starred, corrected, and where reading stopped.

It cannot be made again, so every call is on disk when it returns, and a damaged file is set aside,
never overwritten. An article is known by its path and part or, where nothing is noted of those, by
its digest, so that a file that was moved or renamed keeps its state.
"""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeVar

from reader.errors import LibraryError
from reader.library.correction_table import (
    CORRECTIONS_TABLE,
    CorrectionsMark,
    add_correction,
    corrections_mark,
    read_corrections,
    remove_corrections,
)
from reader.library.corrections import Correction, Corrections
from reader.library.database import (
    companions,
    connect,
    is_damage,
    is_sound,
    path_from_blob,
    path_to_blob,
    transaction,
)
from reader.library.rows import ArticleRow

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
    CORRECTIONS_TABLE,
)
"""What brings a file from version 0, 1, … to the next; `user_version` counts those done."""

_Result = TypeVar("_Result")

_FLAGS = {
    "read": "SELECT path, part, digest, read FROM articles",
    "starred": "SELECT path, part, digest, starred FROM articles",
}


class State:
    """The user's state; every change is durable when the call returns. Safe to share by threads."""

    def __init__(self, file: Path) -> None:
        """Open `file`, making it where there is none; raises LibraryError when it cannot be used.

        A file that SQLite finds damaged is set aside beside the new one; `notice` then says so.
        """
        self._file = file
        self._lock = threading.RLock()
        self.notice: str | None = None
        """A sentence for the user about what happened on opening, or None."""
        self._corrections: tuple[CorrectionsMark, Corrections] | None = None
        self._connection = self._open()

    def read_ids(self, rows: Sequence[ArticleRow]) -> frozenset[int]:
        """Give the ids of those of `rows` that have been read."""
        return self._flagged("read", rows)

    def starred_ids(self, rows: Sequence[ArticleRow]) -> frozenset[int]:
        """Give the ids of those of `rows` that have a star."""
        return self._flagged("starred", rows)

    def set_read(self, row: ArticleRow, value: bool) -> None:
        """Note that an article has been read, or not."""
        self._note(row, "UPDATE articles SET read = ? WHERE path = ? AND part = ?", value)

    def set_starred(self, row: ArticleRow, value: bool) -> None:
        """Give an article a star, or take it away."""
        self._note(row, "UPDATE articles SET starred = ? WHERE path = ? AND part = ?", value)

    def position(self, row: ArticleRow) -> int | None:
        """Give the offset into the article's text where reading stopped."""
        noted = self._noted(row)
        return noted[2] if noted else None

    def set_position(self, row: ArticleRow, offset: int) -> None:
        """Note the offset into the article's text where reading stopped."""
        self._note(row, "UPDATE articles SET position = ? WHERE path = ? AND part = ?", offset)

    def corrections(self) -> tuple[CorrectionsMark, Corrections]:
        """Give all corrections, and what changes whenever they do, by whomever."""
        return self._do(self._current_corrections)

    def correct(self, row: ArticleRow, correction: Correction) -> int:
        """Note a correction of an article; gives the number that `take_back` takes."""
        return self._change(lambda connection: add_correction(connection, row, correction))

    def take_back(self, numbers: Iterable[int]) -> None:
        """Forget corrections by their numbers; earlier ones of the same marks hold again."""
        self._change(lambda connection: remove_corrections(connection, numbers))

    def folders(self) -> tuple[Path, ...]:
        """Give the folders that have been added to the library, in order."""
        rows = self._do(
            lambda connection: connection.execute(
                "SELECT path FROM folders ORDER BY path"
            ).fetchall()
        )
        return tuple(path_from_blob(path) for (path,) in rows)

    def add_folders(self, folders: Iterable[Path]) -> None:
        """Add folders to the library; those it has already are no error."""
        blobs = [(path_to_blob(folder),) for folder in folders]
        self._change(
            lambda connection: connection.executemany(
                "INSERT OR IGNORE INTO folders VALUES (?)", blobs
            )
        )

    def remove_folder(self, folder: Path) -> None:
        """Take a folder out of the library; what was read in it stays noted."""
        self._change(
            lambda connection: connection.execute(
                "DELETE FROM folders WHERE path = ?", (path_to_blob(folder),)
            )
        )

    def close(self) -> None:
        """Close the file."""
        with self._lock:
            self._connection.close()

    def _flagged(self, flag: str, rows: Sequence[ArticleRow]) -> frozenset[int]:
        noted = self._do(lambda connection: connection.execute(_FLAGS[flag]).fetchall())
        by_place = {(path, part): value for path, part, _, value in noted}
        by_digest = {digest for _, _, digest, value in noted if value}
        if not by_digest:
            return frozenset()
        return frozenset(
            row.id
            for row in rows
            if by_place.get((path_to_blob(row.path), row.part), row.digest in by_digest)
        )

    def _noted(self, row: ArticleRow) -> _Noted | None:
        """What is noted of an article, or of another one with the same text."""
        return self._do(lambda connection: _noted(connection, row))

    def _note(self, row: ArticleRow, statement: str, value: int) -> None:
        place = (path_to_blob(row.path), row.part)

        def note(connection: sqlite3.Connection) -> None:
            read, starred, position = _noted(connection, row) or (0, 0, None)
            connection.execute(
                "INSERT INTO articles VALUES (?, ?, ?, ?, ?, ?)"
                " ON CONFLICT (path, part) DO UPDATE SET digest = excluded.digest",
                (*place, row.digest, read, starred, position),
            )
            connection.execute(statement, (int(value), *place))

        self._change(note)

    def _current_corrections(
        self, connection: sqlite3.Connection
    ) -> tuple[CorrectionsMark, Corrections]:
        mark = corrections_mark(connection)
        if self._corrections is None or self._corrections[0] != mark:
            self._corrections = mark, read_corrections(connection)
        return self._corrections

    def _change(self, change: Callable[[sqlite3.Connection], _Result]) -> _Result:
        def within_transaction(connection: sqlite3.Connection) -> _Result:
            with transaction(connection):
                return change(connection)

        return self._do(within_transaction)

    def _do(self, action: Callable[[sqlite3.Connection], _Result]) -> _Result:
        try:
            with self._lock:
                return action(self._connection)
        except sqlite3.Error as error:
            raise LibraryError(f"{self._file} cannot be used: {error}") from error

    def _open(self) -> sqlite3.Connection:
        try:
            try:
                return _open_sound(self._file)
            except _DamagedError:
                aside = _set_aside(self._file)
                self.notice = (
                    "The file of what you read, starred and corrected was damaged. It was kept as "
                    f"{aside} and a new one begun."
                )
                return _open_sound(self._file)
        except (sqlite3.Error, OSError) as error:
            raise LibraryError(f"{self._file} cannot be used: {error}") from error


class _DamagedError(Exception):
    """The state file is not a sound SQLite file."""


def _open_sound(file: Path) -> sqlite3.Connection:
    try:
        connection = connect(file, durable=True)
    except sqlite3.Error as error:
        if is_damage(error):
            raise _DamagedError from error
        raise
    try:
        if not is_sound(connection):
            raise _DamagedError
        _migrate(connection, file)
    except BaseException:
        connection.close()
        raise
    return connection


def _migrate(connection: sqlite3.Connection, file: Path) -> None:
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


def _set_aside(file: Path) -> Path:
    """Rename the file and its companions; gives the new name of the file itself."""
    moment = datetime.now(UTC).strftime("%Y%m%dT%H%M%S.%f")
    aside = file.with_name(f"{file.stem}-damaged-{moment}{file.suffix}")
    for old, new in zip(companions(file), companions(aside), strict=True):
        if old.exists():
            old.rename(new)
    return aside


_Noted = tuple[int, int, int | None]
"""Read, starred, position."""

_NOTED = "SELECT read, starred, position FROM articles"


def _noted(connection: sqlite3.Connection, row: ArticleRow) -> _Noted | None:
    noted: _Noted | None = connection.execute(
        f"{_NOTED} WHERE path = ? AND part = ?", (path_to_blob(row.path), row.part)
    ).fetchone()
    if noted is None:
        noted = connection.execute(
            f"{_NOTED} WHERE digest = ? ORDER BY read DESC, starred DESC LIMIT 1", (row.digest,)
        ).fetchone()
    return noted
