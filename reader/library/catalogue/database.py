"""Opening SQLite files, and telling a damaged one from one that is merely busy."""

from __future__ import annotations

import errno
import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from reader.text import clean, clean_name

_BUSY_TIMEOUT = 10.0
"""Seconds to wait for another process to end its transaction."""

_CACHE = 64 << 20
"""Bytes of a file that can be made again which are held while it is written: rows come in the order
of articles, and go into indexes in every other."""

PAGE_SIZE = 16384
"""Bytes of a page of a file that can be made again. It holds the texts of articles, and of those
that fit into a page whole, few leave much of a large one empty."""

_DAMAGE = frozenset({sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB})


def connect(file: Path, *, durable: bool) -> sqlite3.Connection:
    """Open `file`, making it and its folder (mode 0700) where they do not exist.

    Transactions begin where they are asked for. A `durable` file survives a power failure with
    its last transaction, any other only with its integrity, and its log is brought into it only
    where that is asked for. The connection may be used from any thread, by one at a time.
    """
    file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    connection = sqlite3.connect(
        file, timeout=_BUSY_TIMEOUT, isolation_level=None, check_same_thread=False
    )
    try:
        if not durable:
            connection.execute(f"PRAGMA page_size = {PAGE_SIZE}")  # heeded by a new file alone
        connection.execute("PRAGMA journal_mode = WAL")
        if not durable:
            connection.execute("PRAGMA wal_autocheckpoint = 0")
        connection.execute(f"PRAGMA synchronous = {'FULL' if durable else 'NORMAL'}")
        connection.execute("PRAGMA foreign_keys = ON")
        if not durable:
            connection.execute(f"PRAGMA cache_size = {-_CACHE // 1024}")
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def connect_to_read(file: Path) -> sqlite3.Connection:
    """Open `file` for queries alone; raises sqlite3.OperationalError where there is none.

    Nothing is ever changed by it, also not by closing it, which brings the log into the file where
    the last connection is one that may write. Where its folder cannot be written, nobody changes
    the file, and it is read without the companions that SQLite would make. What is made beside it
    for a while stays in memory.
    """
    options = "mode=ro"
    if not os.access(file.parent, os.W_OK) and not log_size(file):
        options += "&immutable=1"
    uri = f"{file.absolute().as_uri()}?{options}"
    connection = sqlite3.connect(
        uri, uri=True, timeout=_BUSY_TIMEOUT, isolation_level=None, check_same_thread=False
    )
    try:
        connection.execute("PRAGMA temp_store = MEMORY")
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("PRAGMA query_only = ON")
    except sqlite3.Error:
        connection.close()
        raise
    return connection


@contextmanager
def writing_beside(connection: sqlite3.Connection) -> Iterator[None]:
    """Let a connection that is for queries alone write what lies in memory beside its file."""
    connection.execute("PRAGMA query_only = OFF")
    try:
        yield
    finally:
        connection.execute("PRAGMA query_only = ON")


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """Do everything within, or, when it raises, nothing of it."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
    connection.execute("COMMIT")


@contextmanager
def all_or_nothing(connection: sqlite3.Connection) -> Iterator[None]:
    """Do everything within, or, when it raises, nothing of it; within a transaction."""
    connection.execute("SAVEPOINT all_or_nothing")
    try:
        yield
    except BaseException:
        if connection.in_transaction:  # an interruption ends the transaction, all undone
            connection.execute("ROLLBACK TO all_or_nothing")
            connection.execute("RELEASE all_or_nothing")
        raise
    connection.execute("RELEASE all_or_nothing")


def is_damage(error: sqlite3.Error) -> bool:
    """Whether `error` says that the file itself is broken, not that it is locked or full."""
    code = getattr(error, "sqlite_errorcode", None)
    return code is not None and code & 0xFF in _DAMAGE


def is_busy(error: Exception) -> bool:
    """Whether `error` says that another process keeps the file locked."""
    code = getattr(error, "sqlite_errorcode", None)
    return code is not None and code & 0xFF == sqlite3.SQLITE_BUSY


def cause(error: sqlite3.Error | OSError) -> str:
    """Say why a file could not be read or written, as the part of a sentence after "because"."""
    if isinstance(error, sqlite3.Error):
        code = (getattr(error, "sqlite_errorcode", None) or 0) & 0xFF
        return _CAUSES.get(code) or f"SQLite says: {clean(str(error))}"
    if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
        return _CAUSES[sqlite3.SQLITE_FULL]
    where = (
        f" {clean_name(error.filename)}" if isinstance(error.filename, str | os.PathLike) else ""
    )
    return f"the system says of{where or ' a file'}: {clean(error.strerror or str(error))}"


_CAUSES = {
    sqlite3.SQLITE_FULL: "the disk is full",
    sqlite3.SQLITE_READONLY: "its files may not be written",
    sqlite3.SQLITE_CANTOPEN: "its files cannot be opened",
    sqlite3.SQLITE_BUSY: "another program keeps its files locked",
    sqlite3.SQLITE_IOERR: "the disk cannot be read or written, or it is full",
}
"""By SQLite's code."""


def is_sound(connection: sqlite3.Connection) -> bool:
    """Whether SQLite finds the file consistent; reads all of it."""
    try:
        return bool(connection.execute("PRAGMA quick_check(1)").fetchone() == ("ok",))
    except sqlite3.Error as error:
        if is_damage(error):
            return False
        raise


def checkpoint(connection: sqlite3.Connection) -> bool:
    """Bring the log into the file, on disk for good; gives whether all of it is there now.

    What is not is still being read. Nobody is waited for.
    """
    _, in_log, in_file = connection.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchone()
    return bool(in_log == in_file)


@contextmanager
def keeping_others_from_writing(file: Path) -> Iterator[None]:
    """Have every other connection that would write to `file` wait."""
    connection = connect(file, durable=False)
    try:
        connection.execute("BEGIN IMMEDIATE")
        yield
        connection.execute("ROLLBACK")
    finally:
        connection.close()


def log_size(file: Path) -> int:
    """Give the size of the log of `file` in bytes; 0 where there is none."""
    try:
        return file.with_name(f"{file.name}-wal").stat().st_size
    except FileNotFoundError:
        return 0


def companions(file: Path) -> tuple[Path, ...]:
    """The file itself and the two that SQLite keeps beside it."""
    return (file, file.with_name(file.name + "-wal"), file.with_name(file.name + "-shm"))


def path_to_blob(path: Path) -> bytes:
    """Give the bytes of a path, which need not be text; they sort and compare as paths do."""
    return os.fsencode(path)


def path_from_blob(blob: bytes) -> Path:
    """Give the path that `path_to_blob` wrote down."""
    return Path(os.fsdecode(blob))
