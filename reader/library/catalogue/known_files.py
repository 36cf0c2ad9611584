"""The files that the catalogue knows, held so that a hundred thousand of them cost little."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from pathlib import Path


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


_Row = tuple[bytes, int, int, int, str | None, str | None]


class KnownFiles(Mapping[Path, KnownFile]):
    """Files by their path; a path and a file are made only of those that are asked for."""

    def __init__(self, rows: Iterable[_Row]) -> None:
        """Hold rows of a file's path in bytes, then its values in the order of `KnownFile`."""
        self._rows = {row[0]: row for row in rows}

    def __getitem__(self, path: Path) -> KnownFile:
        return KnownFile(*self._rows[os.fsencode(path)][1:])

    def __iter__(self) -> Iterator[Path]:
        return (Path(os.fsdecode(path)) for path in self._rows)

    def __len__(self) -> int:
        return len(self._rows)

    def has(self, path: bytes, size: int, mtime_ns: int) -> bool:
        """Whether a file was read, or cannot be read, as it is now by its size and time."""
        row = self._rows.get(path)
        return row is not None and row[2] == size and row[3] == mtime_ns and row[4] is not None

    def without_failures(self) -> KnownFiles:
        """Give the same files, those with an error as if they had to be read again."""
        return KnownFiles(
            row if row[5] is None else (*row[:4], None, row[5]) for row in self._rows.values()
        )

    def missing_from(self, paths: AbstractSet[bytes]) -> list[tuple[Path, KnownFile]]:
        """Give the files that are none of `paths`."""
        return [
            (Path(os.fsdecode(path)), KnownFile(*self._rows[path][1:]))
            for path in self._rows.keys() - paths
        ]
