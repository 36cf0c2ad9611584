"""The files that the catalogue knows, held so that a hundred thousand of them cost little."""

from __future__ import annotations

import os
import time
from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from pathlib import Path

_FIRST_PAUSE = 3600
"""Seconds until the third try; until each one after it twice as many."""
_MOST_DOUBLED = 16
"""So many times; by then it is years."""


@dataclass(frozen=True, slots=True)
class Retry:
    """When a file is tried again whose reading was cut off."""

    tries: int = 0
    """How often in a row it was."""
    due: int = 0
    """Until when it is left alone, unless it changes: seconds since 1970."""

    def after_next(self) -> Retry:
        """Give what holds once it was cut off again, now.

        The next run tries a second time, as what was in the way is mostly gone by then. After that
        it waits, each time twice as long: a file may cost minutes of every run for ever.
        """
        tries = self.tries + 1
        doubled = min(tries - 2, _MOST_DOUBLED)
        return Retry(tries, int(time.time()) + (_FIRST_PAUSE << doubled) if tries > 1 else 0)


@dataclass(frozen=True, slots=True)
class KnownFile:
    """A file as the catalogue last saw it."""

    id: int
    size: int
    mtime_ns: int
    digest: str | None
    """Of its bytes; None where it is to be read again, as the system would not give them; "" where
    it took too long."""
    error: str | None
    retry: Retry


_Row = tuple[bytes, int, int, int, str | None, str | None, int, int]


class KnownFiles(Mapping[Path, KnownFile]):
    """Files by their path; a path and a file are made only of those that are asked for."""

    def __init__(self, rows: Iterable[_Row]) -> None:
        """Hold rows of a file's path in bytes, then its values in the order of `KnownFile`, at the
        end those of its `Retry`."""
        self._rows = {row[0]: row for row in rows}
        self._now = time.time()

    def __getitem__(self, path: Path) -> KnownFile:
        return _file(self._rows[os.fsencode(path)])

    def __iter__(self) -> Iterator[Path]:
        return (Path(os.fsdecode(path)) for path in self._rows)

    def __len__(self) -> int:
        return len(self._rows)

    def has(self, path: bytes, size: int, mtime_ns: int) -> bool:
        """Whether a file was read, or cannot be read, as it is now by its size and time; or is not
        to be tried again yet."""
        row = self._rows.get(path)
        if row is None or row[2] != size or row[3] != mtime_ns:
            return False
        return row[4] is not None or row[7] > self._now

    def without_failures(self) -> KnownFiles:
        """Give the same files, those with an error as if they had to be read again."""
        return KnownFiles(
            row if row[5] is None else (*row[:4], None, *row[5:7], 0) for row in self._rows.values()
        )

    def missing_from(self, paths: AbstractSet[bytes]) -> list[tuple[Path, KnownFile]]:
        """Give the files that are none of `paths`."""
        return [
            (Path(os.fsdecode(path)), _file(self._rows[path])) for path in self._rows.keys() - paths
        ]


def _file(row: _Row) -> KnownFile:
    return KnownFile(*row[1:6], Retry(*row[6:]))
