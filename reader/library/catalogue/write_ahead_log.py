"""SQLite's write-ahead log, as far as it tells which pages of the file are about to change.

The log's format is that of https://www.sqlite.org/fileformat2.html#the_write_ahead_log: a header of
32 bytes, then frames of 24 bytes and a page. Every frame carries the header's two salts and, in its
checksum, that of all frames before it.
"""

from __future__ import annotations

import struct
import sys
from array import array
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

_HEADER = struct.Struct(">8I")
_FRAME = struct.Struct(">6I")
_MAGIC = 0x377F0682
"""Of a log whose checksums take its words as little-endian; one more where they are big-endian."""


def logged_pages(log: Path) -> frozenset[int]:
    """Give the numbers, from 1, of all pages that the log holds, as far as its salts are right.

    Only heads of frames are read. For the process that writes, which knows its log to be whole.
    """
    try:
        with log.open("rb") as file:
            header = _read_header(file)
            return frozenset() if header is None else frozenset(_numbers(file, header))
    except FileNotFoundError:
        return frozenset()


def sound_pages(log: Path) -> frozenset[int]:
    """Give the numbers of the pages that SQLite would take from the log instead of the file.

    These are the frames up to the last commit before the first frame whose checksum is wrong.
    """
    try:
        with log.open("rb") as file:
            header = _read_header(file)
            return frozenset() if header is None else _committed(file, header)
    except FileNotFoundError:
        return frozenset()


_Header = tuple[int, int, tuple[int, int], tuple[int, int]]
"""The magic number, the size of a page, the salts, and the checksum of the header itself."""


def _read_header(file: BinaryIO) -> _Header | None:
    """The head of the log; None where there is none, or none that SQLite would go by."""
    head = file.read(_HEADER.size)
    if len(head) < _HEADER.size:
        return None
    magic, _, page_size, _, salt_1, salt_2, sum_1, sum_2 = _HEADER.unpack(head)
    if magic & ~1 != _MAGIC or not 512 <= page_size <= 65536:
        return None
    if _checksum((0, 0), head[:24], magic) != (sum_1, sum_2):
        return None
    return magic, page_size, (salt_1, salt_2), (sum_1, sum_2)


def _numbers(file: BinaryIO, header: _Header) -> Iterator[int]:
    _, page_size, salts, _ = header
    while len(head := file.read(_FRAME.size)) == _FRAME.size:
        number, _, *rest = _FRAME.unpack(head)
        if tuple(rest[:2]) != salts:
            return
        yield number
        file.seek(page_size, 1)


def _committed(file: BinaryIO, header: _Header) -> frozenset[int]:
    magic, page_size, salts, checksum = header
    committed: set[int] = set()
    begun: set[int] = set()
    while len(frame := file.read(_FRAME.size + page_size)) == _FRAME.size + page_size:
        number, size_after_commit, *rest = _FRAME.unpack_from(frame)
        checksum = _checksum(checksum, frame[:8] + frame[_FRAME.size :], magic)
        if (tuple(rest[:2]), tuple(rest[2:])) != (salts, checksum):
            break
        begun.add(number)
        if size_after_commit:
            committed |= begun
            begun.clear()
    return frozenset(committed)


def _checksum(start: tuple[int, int], content: bytes, magic: int) -> tuple[int, int]:
    """SQLite's checksum of `content`, going on from `start`."""
    words = array("I", content)
    if (magic & 1 == 0) != (sys.byteorder == "little"):
        words.byteswap()
    first, second = start
    for even, odd in zip(words[::2], words[1::2], strict=True):
        first = (first + even + second) & 0xFFFFFFFF
        second = (second + odd + first) & 0xFFFFFFFF
    return first, second
