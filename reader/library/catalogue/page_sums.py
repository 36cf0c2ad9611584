"""Checksums of the pages of a SQLite file, which itself has none.

They lie in a file beside it. Of a file in WAL mode nothing changes but by a checkpoint, and what a
checkpoint changes stands in the log, whose frames have checksums of their own. So the sums are
right at any moment, a kill included, for every page that is not in the log, provided that

- checkpoints are made by `Catalogue.settle` alone: a connection for queries must not be able to
  write, and one that writes must not be the last to be closed while the log holds anything new,
- nothing is written between a checkpoint and the renewal of the sums: the log may begin anew then.

While the file has the stamp that is noted with the sums, it is trusted without being read.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator
from contextlib import suppress
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path

from reader.file_stamp import Stamp, replace_file, stamp_of
from reader.library.catalogue.database import PAGE_SIZE
from reader.library.catalogue.write_ahead_log import logged_pages, sound_pages

_FORMAT = f"article-reader sums of pages of {PAGE_SIZE} bytes"
_SUM = 8
"""Bytes of a sum."""
_LONGEST_HEAD = 1024


@dataclass(frozen=True, slots=True)
class _Sums:
    stamp: Stamp
    of_pages: bytes


class PageSums:
    """The sums of one SQLite file; for one thread at a time."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._log = file.with_name(file.name + "-wal")
        self.sums_file = file.with_name(file.name + "-sums")
        """Where they are kept."""

    def is_untouched(self, stamp: Stamp | None = None) -> bool:
        """Whether the file looks as it did when its sums were taken; reads a few bytes.

        `stamp` is that of the file where it is known.
        """
        try:
            with self.sums_file.open("rb") as sums:
                head = _head(sums.readline(_LONGEST_HEAD))
            return head is not None and head[0] == (stamp or stamp_of(self._file.stat()))
        except OSError:
            return False

    def is_whole(self) -> bool:
        """Whether every page is what it was or is to be taken from the log; reads everything."""
        sums = self._read()
        if sums is None:
            return False
        try:
            exempt = sound_pages(self._log)
            size = self._file.stat().st_size
            if size % PAGE_SIZE or size // PAGE_SIZE < len(sums.of_pages) // _SUM:
                return False
            for number, found in self._pages():
                noted = sums.of_pages[(number - 1) * _SUM : number * _SUM]
                if noted != found and number not in exempt:
                    return False
        except OSError:
            return False
        return True

    def take(self) -> None:
        """Take the sum of every page; raises OSError."""
        stamp = stamp_of(self._file.stat())
        self._write(_Sums(stamp, b"".join(found for _, found in self._pages())))

    def logged(self) -> frozenset[int]:
        """Give the pages that the next checkpoint may change."""
        return logged_pages(self._log)

    def renew(self, pages: Collection[int]) -> bool:
        """Take the sums of the `pages` that a checkpoint may have changed; raises OSError.

        Does nothing and gives False where there are no sums to be trusted of the others.
        """
        sums = self._read()
        if sums is None:
            return False
        stamp = stamp_of(self._file.stat())
        of_pages = bytearray(sums.of_pages)
        of_pages.extend(bytes(stamp[-1] // PAGE_SIZE * _SUM - len(of_pages)))
        with self._file.open("rb") as file:
            for number in sorted(pages):
                file.seek((number - 1) * PAGE_SIZE)
                if page := file.read(PAGE_SIZE):
                    of_pages[(number - 1) * _SUM : number * _SUM] = _sum(page)
        self._write(_Sums(stamp, bytes(of_pages)))
        return True

    def forget(self) -> None:
        """Delete the sums: the file is trusted no more."""
        self.sums_file.unlink(missing_ok=True)

    def _pages(self) -> Iterator[tuple[int, bytes]]:
        """The numbers of all pages, from 1, and their sums as they are."""
        number = 0
        with self._file.open("rb") as file:
            while chunk := file.read(PAGE_SIZE << 8):
                pages = memoryview(chunk)
                for start in range(0, len(chunk), PAGE_SIZE):
                    number += 1
                    yield number, _sum(pages[start : start + PAGE_SIZE])

    def _read(self) -> _Sums | None:
        """The sums; None where there are none, or damaged ones."""
        try:
            content = self.sums_file.read_bytes()
        except OSError:
            return None
        first, _, of_pages = content.partition(b"\n")
        head = _head(first)
        if head is None or head[1] != blake2b(of_pages).hexdigest():
            return None
        return _Sums(head[0], of_pages)

    def _write(self, sums: _Sums) -> None:
        head = {
            "format": _FORMAT,
            "stamp": sums.stamp,
            "digest": blake2b(sums.of_pages).hexdigest(),
        }
        replace_file(self.sums_file, json.dumps(head).encode() + b"\n" + sums.of_pages)


def _sum(page: bytes | memoryview) -> bytes:
    return blake2b(page, digest_size=_SUM).digest()


def _head(line: bytes) -> tuple[Stamp, str] | None:
    """The stamp and the digest of the sums in the first line of their file."""
    with suppress(ValueError, KeyError, TypeError, RecursionError):
        head = json.loads(line)
        if head["format"] == _FORMAT:
            return tuple(map(int, head["stamp"])), str(head["digest"])
    return None
