"""The file of the user's state: opened, checked, changed in transactions, shared by threads."""

from __future__ import annotations

import os
import sqlite3
import threading
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeVar

from reader.errors import LibraryError, reason_of
from reader.library.catalogue.database import (
    companions,
    connect,
    connect_to_read,
    is_busy,
    is_damage,
    is_sound,
    transaction,
)
from reader.library.state.sound_file import SoundFile
from reader.library.state.state_schema import migrate

_Result = TypeVar("_Result")

Version = tuple[int, int]
"""Tells one content of the file from what it was before."""


class StateFile:
    """A connection that any thread may use; every change is on disk when its call returns."""

    def __init__(self, file: Path, *, must_write: bool = True) -> None:
        """Open `file`, making it where there is none; raises LibraryError when it cannot be used.

        A file that SQLite finds damaged is set aside beside the new one; `notice` then says so.
        Unless it `must_write`, one that cannot be written is read, and one that cannot be made is
        an empty one; `refusal` then says why nothing can be changed.
        """
        self._file = file
        self._sound = SoundFile(file)
        self._lock = threading.RLock()
        self._changes = 0
        self.notice: str | None = None
        """A sentence for the user about what happened on opening, or None."""
        self.refusal: str | None = None
        """Why nothing can be changed, as a sentence; None where it can."""
        self.connection = self._open(must_write=must_write)

    def read(self, action: Callable[[sqlite3.Connection], _Result]) -> _Result:
        """Give what `action` reads; raises LibraryError where the file does not let it."""
        try:
            with self._lock:
                return action(self.connection)
        except sqlite3.Error as error:
            raise LibraryError(f"{self._file} cannot be used: {reason_of(error)}") from error

    def change(self, change: Callable[[sqlite3.Connection], _Result]) -> _Result:
        """Do `change`, whole or not at all; raises LibraryError where that cannot be."""
        if self.refusal is not None:
            raise LibraryError(self.refusal)

        def within_transaction(connection: sqlite3.Connection) -> _Result:
            self._changes += 1
            with self._sound.changing(), transaction(connection):
                return change(connection)

        return self.read(within_transaction)

    def note(self, change: Callable[[sqlite3.Connection], object]) -> None:
        """Do a change that nobody asked for; nothing where the file cannot be written."""
        if self.refusal is None:
            self.change(change)

    def version(self, connection: sqlite3.Connection) -> Version:
        """Give what changes whenever the content may have, by this process or another one."""
        (others,) = connection.execute("PRAGMA data_version").fetchone()
        return self._changes, others

    def close(self) -> None:
        """Close the file."""
        with self._lock:
            if self.refusal is not None:
                self.connection.close()
                return
            with self._sound.changing():
                self.connection.close()
            self._sound.note()

    def _open(self, *, must_write: bool) -> sqlite3.Connection:
        try:
            try:
                return _open_sound(self._file, self._sound)
            except _DamagedError:
                self._sound.forget()
                aside = _set_aside(self._file)
                self.notice = (
                    "The file of what you read, starred and corrected was damaged. It was kept as "
                    f"{aside} and a new one begun."
                )
                return _open_sound(self._file, self._sound)
        except (sqlite3.Error, OSError) as error:
            if must_write or is_busy(error):
                raise LibraryError(f"{self._file} cannot be used: {reason_of(error)}") from error
            self.refusal = _refusal(self._file, error)
            return self._open_to_read()

    def _open_to_read(self) -> sqlite3.Connection:
        """A copy in memory of what can be read, with the tables of this version."""
        copy = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
        try:
            if self._file.exists():
                with closing(connect_to_read(self._file)) as connection:
                    connection.backup(copy)
                if not is_sound(copy):
                    raise LibraryError(f"{self._file} is damaged, and cannot be written.")
            migrate(copy, self._file)
        except (sqlite3.Error, OSError) as error:
            copy.close()
            raise LibraryError(f"{self._file} cannot be read: {reason_of(error)}") from error
        except LibraryError:
            copy.close()
            raise
        return copy


class _DamagedError(Exception):
    """The state file is not a sound SQLite file."""


def is_state_sound(file: Path) -> bool:
    """Whether the state in `file` is sound; reads all of it.

    Where it is not, the next one who opens it sees that, too. Raises LibraryError where the file
    cannot be read for another reason.
    """
    try:
        with closing(connect_to_read(file)) as connection:
            if is_sound(connection):
                return True
    except sqlite3.Error as error:
        if not is_damage(error):
            raise LibraryError(f"{file} cannot be used: {reason_of(error)}") from error
    SoundFile(file).forget()
    return False


def _open_sound(file: Path, sound: SoundFile) -> sqlite3.Connection:
    """A connection to the file, which is read whole unless it is known to be sound."""
    is_known = sound.is_known()
    try:
        connection = connect(file, durable=True)
    except sqlite3.Error as error:
        if is_damage(error):
            raise _DamagedError from error
        raise
    try:
        sound.begin()
        if not (is_known or is_sound(connection)):
            raise _DamagedError
        sound.note()
        with sound.changing():
            migrate(connection, file)
    except BaseException:
        connection.close()
        raise
    return connection


def _refusal(file: Path, error: sqlite3.Error | OSError) -> str:
    """Say why a file is read only; what is cut off in a narrow line comes last."""
    folder = file.parent
    if folder.is_dir() and not os.access(folder, os.W_OK):
        return f"no permission to write {file}"
    return f"cannot write {file}: {reason_of(error)}"


def _set_aside(file: Path) -> Path:
    """Rename the file and its companions; gives the new name of the file itself."""
    moment = datetime.now(UTC).strftime("%Y%m%dT%H%M%S.%f")
    aside = file.with_name(f"{file.stem}-damaged-{moment}{file.suffix}")
    for old, new in zip(companions(file), companions(aside), strict=True):
        if old.exists():
            old.rename(new)
    return aside
