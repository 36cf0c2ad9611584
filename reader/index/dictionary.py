"""The terms of one field of a segment, sorted: where the posting list of each lies.

Terms stand in compressed blocks of 64, one on a line. The first term of each block is kept apart,
so that the block of a term is found before any is decompressed.
"""

from __future__ import annotations

import re
import zlib
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from heapq import nlargest
from itertools import islice
from typing import IO, Literal

DICTIONARY_VERSION = 1
"""Raised whenever the same terms would be other bytes."""

_EVERY = 64
"""Terms of a block."""

_END = b"\n"

_MOST_RECENT = 64
"""Blocks that are kept decompressed."""

_MOST_SMALL = 254
"""The largest frequency that is written in one byte; the byte 255 says that it stands apart."""


@dataclass(frozen=True, slots=True)
class Layout:
    """Where the parts of a dictionary lie in its file, in bytes from its beginning."""

    blocks: int
    """The compressed blocks."""
    bounds: int
    """Where each block begins within them, and where the last one ends: 4 bytes each."""
    firsts: int
    """The first term of each block, one on a line."""
    frequencies: int
    """In how many documents each term stands: 1 byte each; nothing where none has postings."""
    frequent: int
    """The numbers of the terms that stand in more, then their frequencies: 4 bytes each."""
    extents: int
    """Where each posting list begins, and where the last one ends: 4 bytes each, or 8."""
    end: int
    count: int
    """How many terms there are."""


class DictionaryWriter:
    """Takes the terms of a field in order, and writes them down."""

    def __init__(self) -> None:
        self._terms: list[bytes] = []
        self._frequencies = array("I")
        self._extents = array("Q")
        self._last = b""

    def add(self, term: bytes, frequency: int, start: int) -> None:
        """Add a term that comes after all others, with where its posting list begins."""
        self.add_bare(term)
        self._frequencies.append(frequency)
        self._extents.append(start)

    def add_bare(self, term: bytes) -> None:
        """Add a term that has no postings; a dictionary has only such terms, or none."""
        if term <= self._last or _END in term:
            raise ValueError(f"{term!r} does not come after {self._last!r}")
        self._last = term
        self._terms.append(term)

    def write(self, file: IO[bytes], end: int) -> Layout:
        """Write it to the end of `file`; `end` is where the last posting list ends."""
        blocks_start = file.tell()
        bounds = array("I", [0])
        for start in range(0, len(self._terms), _EVERY):
            block = zlib.compress(_END.join(self._terms[start : start + _EVERY]))
            file.write(block)
            bounds.append(bounds[-1] + len(block))
        bounds_start = _write_numbers(file, bounds)
        firsts_start = file.tell()
        file.write(_END.join(self._terms[::_EVERY]))
        frequencies_start = file.tell()
        file.write(bytes(min(count, _MOST_SMALL + 1) for count in self._frequencies))
        frequent = [n for n, count in enumerate(self._frequencies) if count > _MOST_SMALL]
        counts = [self._frequencies[number] for number in frequent]
        frequent_start = _write_numbers(file, array("I", [*frequent, *counts]))
        extents = [*self._extents, end] if self._extents else []
        is_small = end < 1 << 32
        extents_start = _write_numbers(file, array("I" if is_small else "Q", extents))
        starts = (blocks_start, bounds_start, firsts_start, frequencies_start, frequent_start)
        return Layout(*starts, extents_start, file.tell(), len(self._terms))


def _write_numbers(file: IO[bytes], numbers: array[int]) -> int:
    """Write numbers where those of 8 bytes may begin; gives where that is."""
    file.write(bytes(-file.tell() % 8))
    start = file.tell()
    file.write(numbers.tobytes())
    return start


class Dictionary:
    """The terms of a field, numbered in their order."""

    def __init__(self, data: memoryview, layout: Layout) -> None:
        """Read from `data`, which is the whole file, what is needed when it is needed."""
        self._data = data
        self._layout = layout
        self._blocks = data[layout.blocks : layout.bounds]
        self._bounds = _numbers(data, layout.bounds, "I", -(-layout.count // _EVERY) + 1)
        self._has_postings = layout.end > layout.extents
        is_small = layout.end - layout.extents < 8 * (layout.count + 1)
        ends = layout.count + 1 if self._has_postings else 0
        self._extents = _numbers(data, layout.extents, "I" if is_small else "Q", ends)
        self._recent: dict[int, list[bytes]] = {}
        """The terms of blocks that have been looked at of late."""
        self._small = data[layout.frequencies : layout.frequencies + layout.count]

    def __len__(self) -> int:
        return self._layout.count

    def find(self, term: bytes) -> int | None:
        """Give the number of a term, or None where it is not among them."""
        block = self._block_of(term)
        lines = self._lines(block) if block >= 0 else []
        place = bisect_left(lines, term)
        is_there = place < len(lines) and lines[place] == term
        return block * _EVERY + place if is_there else None

    def beginning_with(self, prefix: bytes) -> range:
        """Give the numbers of the terms that begin like this."""
        after = _successor(prefix)
        end = len(self) if after is None else self._first_from(after)
        return range(min(self._first_from(prefix), end), end)

    def items(self, prefix: bytes) -> Iterator[tuple[int, bytes]]:
        """Give the terms that begin like this, each with its number."""
        for block in range(max(self._block_of(prefix), 0), len(self._bounds) - 1):
            lines = self._lines(block)
            for place in range(bisect_left(lines, prefix), len(lines)):
                if not lines[place].startswith(prefix):
                    return
                yield block * _EVERY + place, lines[place]

    def terms(self, numbers: range) -> Iterator[bytes]:
        """Give the terms with these successive numbers."""
        first_block = numbers.start // _EVERY
        last_block = (numbers.stop - 1) // _EVERY
        before = first_block * _EVERY
        lines = (line for b in range(first_block, last_block + 1) for line in self._lines(b))
        return islice(lines, numbers.start - before, max(numbers.stop - before, 0))

    def term(self, number: int) -> bytes:
        """Give the term with a number."""
        return self._lines(number // _EVERY)[number % _EVERY]

    def frequency(self, number: int) -> int:
        """Give in how many documents a term stands, those deleted among them."""
        frequency = self._small[number]
        return frequency if frequency <= _MOST_SMALL else self._frequent[number]

    def most_frequent(self, numbers: range, count: int) -> Sequence[int]:
        """Give those of successive terms that stand in the most documents, `count` or a few more.

        All where there are no more; those as frequent as the last one are among them. In no order.
        """
        if len(numbers) <= count:
            return numbers
        first, last = numbers.start, numbers.stop
        frequent = [number for number in self._frequent if first <= number < last]
        if len(frequent) >= count:
            least = nlargest(count, map(self._frequent.__getitem__, frequent))[-1]
            return [number for number in frequent if self._frequent[number] >= least]
        small = bytes(self._small[first:last])
        left, least = count - len(frequent), _MOST_SMALL + 1
        while left > 0 and least > 1:
            least -= 1
            left -= small.count(least)
        at_least = re.compile(b"[" + re.escape(bytes((least,))) + b"-\xff]")
        return [first + match.start() for match in at_least.finditer(small)]

    def extent(self, number: int) -> tuple[int, int]:
        """Give where the posting list of a term begins and ends, in bytes."""
        return self._extents[number], self._extents[number + 1]

    @cached_property
    def _firsts(self) -> list[bytes]:
        """The first terms of the blocks."""
        data = bytes(self._data[self._layout.firsts : self._layout.frequencies])
        return data.split(_END) if data else []

    @cached_property
    def _frequent(self) -> dict[int, int]:
        """The frequencies that take more than a byte, by the number of the term."""
        layout = self._layout
        count = (layout.extents - layout.frequent) // 8
        numbers = _numbers(self._data, layout.frequent, "I", 2 * count).tolist()
        return dict(zip(numbers[:count], numbers[count:], strict=True))

    def _first_from(self, term: bytes) -> int:
        """The number of the first term that is `term` or comes after it."""
        block = self._block_of(term)
        return block * _EVERY + bisect_left(self._lines(block), term) if block >= 0 else 0

    def _block_of(self, term: bytes) -> int:
        """The block that holds a term, if any does; -1 where all terms come after it."""
        return bisect_right(self._firsts, term) - 1

    def _lines(self, block: int) -> list[bytes]:
        lines = self._recent.get(block)
        if lines is None:
            data = self._blocks[self._bounds[block] : self._bounds[block + 1]]
            lines = zlib.decompress(data).split(_END)
            if len(self._recent) >= _MOST_RECENT:
                self._recent = {}  # replaced, not emptied: another thread may be reading it
            self._recent[block] = lines
        return lines


def _numbers(
    data: memoryview, start: int, typecode: Literal["I", "Q"], count: int
) -> memoryview[int]:
    size = array(typecode).itemsize
    return data[start : start + count * size].cast(typecode)


def _successor(prefix: bytes) -> bytes | None:
    """The first of all terms that come after those that begin like this; None if none can."""
    stem = prefix.rstrip(b"\xff")
    return stem[:-1] + bytes((stem[-1] + 1,)) if stem else None
