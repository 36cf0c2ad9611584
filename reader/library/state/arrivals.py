"""Which articles came into the library when, and what became of the files that are gone.

What comes with the first import of a folder counts as seen, all that comes later as news. Articles
are numbered in the order in which they came, whatever the clock says. When a text is found at a
new place while the file of its old place is gone, it was moved: all that is noted goes with it.
"""

from __future__ import annotations

import os
import sqlite3
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from reader.library.catalogue.database import path_from_blob, path_to_blob
from reader.library.state.article_state import copy_noted, move_noted, noted_with_digest
from reader.library.state.current_place import (
    Place,
    arrived_digest,
    forget_oldest,
    note_former,
)
from reader.library.state.moments import Moment, now

# What only a refresh asks for is loaded by it: the application opens the state first.
if TYPE_CHECKING:
    from reader.library.state.taking_over import Brought


@dataclass(frozen=True, slots=True)
class ArrivedFile:
    """A file with the articles that were read from it."""

    path: Path
    digests: Mapping[str, str]
    """By part, the digest of each article."""
    brought: Mapping[str, Brought] = field(default_factory=dict)
    """By part, what the user did with an article in another program."""


@dataclass(frozen=True, slots=True)
class Arrival:
    """When an article came into the library."""

    number: int
    """Later ones have larger numbers."""
    arrived: Moment


def read_arrivals(connection: sqlite3.Connection) -> dict[Place, Arrival]:
    """Give when each article came that a refresh has seen."""
    rows = connection.execute("SELECT path, part, number, arrived FROM arrivals")
    return {(path, part): Arrival(number, arrived) for path, part, number, arrived in rows}


def last_number(connection: sqlite3.Connection) -> int:
    """Give the number of the last arrival; 0 before the first."""
    (number,) = connection.execute("SELECT last FROM arrivals_counted").fetchone()
    return int(number)


def imported_folders(connection: sqlite3.Connection) -> tuple[Path, ...]:
    """Give the folders of which the first import was completed."""
    rows = connection.execute("SELECT folder FROM imports ORDER BY folder")
    return tuple(path_from_blob(folder) for (folder,) in rows)


def complete_imports(connection: sqlite3.Connection, folders: Iterable[Path]) -> None:
    """Note that everything in these folders has arrived: what comes now is news."""
    connection.executemany(
        "INSERT OR IGNORE INTO imports VALUES (?, ?)",
        [(path_to_blob(folder), now()) for folder in folders],
    )


def mark_gone(connection: sqlite3.Connection, paths: Iterable[Path]) -> None:
    """Note that files are gone; what is noted of their articles waits for them to turn up."""
    blobs = [path_to_blob(path) for path in paths]
    if not blobs:
        return
    (last,) = connection.execute("SELECT max(gone) FROM arrivals").fetchone()
    gone = max(last or 0, _PART_GONE) + 1
    connection.executemany(
        "UPDATE arrivals SET gone = ? WHERE path = ? AND NOT gone",
        [(gone, blob) for blob in blobs],
    )


def present_paths(connection: sqlite3.Connection) -> frozenset[Path]:
    """Give the files that were there when they were looked for last."""
    rows = connection.execute("SELECT DISTINCT path FROM arrivals WHERE NOT gone")
    return frozenset(path_from_blob(path) for (path,) in rows)


_PART_GONE = 2
"""What `gone` is where the file is still there, but not that part of it.

It is 1 where no file was when the state was imported, else the larger the later the file went.
"""

_REPLACED = "#replaced-"
"""Stands in the part of an article whose place another text has taken, before its number."""


def gone_of(place: Place) -> int:
    """Give what `gone` is of a place that no refresh has looked at yet."""
    if _REPLACED in place[1]:
        return _PART_GONE
    return int(not os.path.lexists(place[0]))


class ArrivalLog:
    """Takes notice of articles as a refresh reads them, within one transaction."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._imported = imported_folders(connection)
        self._exists: dict[Path, bool] = {}
        """Whether the folders have been found to have anything in them."""

    def record(self, files: Iterable[ArrivedFile]) -> None:
        """Note what was read from these files; an article that was noted before only changed.

        Where one text has taken another one's place, as when files are renamed in a row, each
        keeps what is noted of it. What articles bring along is then taken over.
        """
        files = tuple(files)
        came: dict[Place, str] = {}
        changed: dict[Place, str] = {}
        for file in files:
            self._compare(file, came, changed)
        aside = self._set_aside(changed, came)
        for place, digest in came.items():
            if place not in changed:
                self._arrive(place, digest)
            elif place not in aside:
                self._change(place, digest)
            elif (old := self._moved_from(place, digest)) is not None:
                self._move(old, place)
        for place, kept in aside.items():
            if arrived_digest(self._connection, place) is not None:
                continue  # another text is there now, and this one waits where it was set aside
            if arrived_digest(self._connection, kept) is None:
                self._arrive(place, came[place])
            else:
                self._move(kept, place)
                self._change(place, came[place])
        if any(file.brought for file in files):
            self._take_over(files)
        forget_oldest(self._connection)

    def _take_over(self, files: Iterable[ArrivedFile]) -> None:
        from reader.library.state.taking_over import TakingOver

        taking_over = TakingOver(self._connection)
        for file in files:
            for part, brought in file.brought.items():
                taking_over.take((path_to_blob(file.path), part), brought)

    def _compare(
        self, file: ArrivedFile, came: dict[Place, str], changed: dict[Place, str]
    ) -> None:
        """Add what is new in a file to `came`, and of what changed the old digest to `changed`."""
        path = path_to_blob(file.path)
        known: dict[str, tuple[str, int]] = {
            part: (digest, gone)
            for part, digest, gone in self._connection.execute(
                "SELECT part, digest, gone FROM arrivals WHERE path = ?", (path,)
            )
        }
        for part in known.keys() - file.digests.keys():
            self._connection.execute(
                "UPDATE arrivals SET gone = ? WHERE path = ? AND part = ?",
                (_PART_GONE, path, part),
            )
        for part, digest in file.digests.items():
            if part not in known:
                came[path, part] = digest
            elif known[part][0] != digest:
                came[path, part] = digest
                changed[path, part] = known[part][0]
            elif known[part][1]:
                self._change((path, part), digest)

    def _set_aside(
        self, changed: Mapping[Place, str], came: Mapping[Place, str]
    ) -> dict[Place, Place]:
        """Clear the places whose old or new text may have moved; gives where theirs waits."""
        wanted, released = set(came.values()), set(changed.values())
        aside: dict[Place, Place] = {}
        for place, old in changed.items():
            is_moved = old in wanted or came[place] in released or self._is_awaited(came[place])
            if not is_moved:
                continue
            (number,) = self._connection.execute(
                "SELECT number FROM arrivals WHERE path = ? AND part = ?", place
            ).fetchone()
            aside[place] = place[0], f"{place[1]}{_REPLACED}{number}"
            self._move(place, aside[place], gone=_PART_GONE)
        return aside

    def _is_awaited(self, digest: str) -> bool:
        """Whether what is noted of a text waits for it to turn up."""
        row = self._connection.execute(
            "SELECT 1 FROM arrivals WHERE digest = ? AND gone", (digest,)
        ).fetchone()
        return row is not None

    def _move(self, source: Place, target: Place, *, gone: int = 0) -> None:
        if _REPLACED not in source[1]:  # no list has ever shown it there
            note_former(self._connection, source)
        move_noted(self._connection, source, target)
        self._connection.execute(
            "UPDATE arrivals SET path = ?, part = ?, gone = ? WHERE path = ? AND part = ?",
            (*target, gone, *source),
        )

    def record_seen(self, articles: Iterable[tuple[Place, str]]) -> None:
        """Note articles, each with its digest, that were there before anything was noted."""
        for place, digest in articles:
            exists = self._connection.execute(
                "SELECT 1 FROM arrivals WHERE path = ? AND part = ?", place
            ).fetchone()
            if not exists:
                self._insert(place, digest, seen=True)

    def _change(self, place: Place, digest: str) -> None:
        if arrived_digest(self._connection, place) != digest:
            note_former(self._connection, place)
        self._connection.execute(
            "UPDATE arrivals SET digest = ?, gone = 0 WHERE path = ? AND part = ?",
            (digest, *place),
        )
        self._connection.execute(
            "UPDATE articles SET digest = ? WHERE path = ? AND part = ?", (digest, *place)
        )

    def _arrive(self, place: Place, digest: str) -> None:
        if (old := self._moved_from(place, digest)) is not None:
            self._move(old, place)
            return
        folder = path_from_blob(place[0])
        is_news = any(folder.is_relative_to(imported) for imported in self._imported)
        self._insert(place, digest, seen=not is_news)
        noted = self._connection.execute(
            "SELECT 1 FROM articles WHERE path = ? AND part = ?", place
        ).fetchone()
        if not noted and (source := noted_with_digest(self._connection, digest)) is not None:
            copy_noted(self._connection, source, place)

    def _insert(self, place: Place, digest: str, *, seen: bool) -> None:
        (number,) = self._connection.execute(
            "UPDATE arrivals_counted SET last = last + 1 RETURNING last"
        ).fetchone()
        self._connection.execute(
            "INSERT INTO arrivals VALUES (?, ?, ?, ?, ?, ?, 0)",
            (*place, digest, number, now(), int(seen)),
        )

    def _moved_from(self, place: Place, digest: str) -> Place | None:
        """The place of a text whose file is gone.

        Of several it is the one most like the new place, and of these the one that went last.
        """
        path, part = place
        others = [
            (other, other_part, gone or sys.maxsize)
            for other, other_part, gone in self._connection.execute(
                "SELECT path, part, gone FROM arrivals WHERE digest = ? ORDER BY number", (digest,)
            )
            if gone == _PART_GONE
            or (other != path and (not os.path.lexists(other) if gone else self._is_gone(other)))
        ]
        name = os.path.basename(path)  # noqa: PTH119 # bytes, which need not be text
        found = max(
            others,
            key=lambda other: (os.path.basename(other[0]) == name, other[1] == part, other[2]),  # noqa: PTH119
            default=None,
        )
        return None if found is None else found[:2]

    def _is_gone(self, path: bytes) -> bool:
        """Whether a file that was not missed yet is gone, and not merely out of reach."""
        if os.path.lexists(path):
            return False
        file = path_from_blob(path)
        return any(
            file.is_relative_to(folder) and self._is_there(folder) for folder in self._imported
        )

    def _is_there(self, folder: Path) -> bool:
        """Whether a folder has anything in it, as a mount point has not while nothing is there."""
        if folder not in self._exists:
            try:
                with os.scandir(folder) as entries:
                    self._exists[folder] = next(entries, None) is not None
            except OSError:
                self._exists[folder] = False
        return self._exists[folder]
