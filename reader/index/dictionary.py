"""The terms of one field of a segment, sorted: where the posting list of each lies.

The terms stand one after another, each ended by a line feed. Every 64th of them is pointed at; a
term is found by bisecting those, then the lines from there on. Nothing is read when a dictionary is
opened, and little when a term is looked up.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import IO, Literal

DICTIONARY_VERSION = 1
"""Raised whenever the same terms would be other bytes."""

_EVERY = 64
"""Terms of a block."""

_END = b"\n"


@dataclass(frozen=True, slots=True)
class Layout:
    """Where the parts of a dictionary lie in its file, in bytes from its beginning."""

    terms: int
    blocks: int
    """Where each block begins within the terms, and where the last one ends: 4 bytes each."""
    frequencies: int
    """In how many documents each term stands: 4 bytes each; nothing where none has postings."""
    extents: int
    """Where each posting list begins, and where the last one ends: 8 bytes each."""
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
        terms_start = file.tell()
        blocks = array("I", [0])
        for start in range(0, len(self._terms), _EVERY):
            block = _END.join(self._terms[start : start + _EVERY]) + _END
            file.write(block)
            blocks.append(blocks[-1] + len(block))
        blocks_start = _aligned(file)
        file.write(blocks.tobytes())
        frequencies_start = _aligned(file)
        file.write(self._frequencies.tobytes())
        extents_start = _aligned(file)
        if self._extents:
            self._extents.append(end)
            file.write(self._extents.tobytes())
        count = len(self._terms)
        return Layout(
            terms_start, blocks_start, frequencies_start, extents_start, file.tell(), count
        )


def _aligned(file: IO[bytes]) -> int:
    """Fill up with zeros to where numbers of 8 bytes may begin."""
    file.write(bytes(-file.tell() % 8))
    return file.tell()


class Dictionary:
    """The terms of a field, numbered in their order."""

    def __init__(self, data: memoryview, layout: Layout) -> None:
        """Read from `data`, which is the whole file."""
        self._terms = data[layout.terms : layout.blocks]
        self._blocks = _numbers(data[layout.blocks : layout.frequencies], "I", _blocks_of(layout))
        has_postings = layout.end > layout.extents
        count = layout.count if has_postings else 0
        self._frequencies = _numbers(data[layout.frequencies : layout.extents], "I", count)
        ends = count + 1 if has_postings else 0
        self._extents = _numbers(data[layout.extents : layout.end], "Q", ends)
        self._count = layout.count
        self._firsts: dict[int, bytes] = {}
        """The first terms of the blocks that have been looked at."""

    def __len__(self) -> int:
        return self._count

    def find(self, term: bytes) -> int | None:
        """Give the number of a term, or None where it is not among them."""
        block = self._block_of(term)
        lines = self._lines(block) if block >= 0 else []
        place = bisect_left(lines, term)
        is_there = place < len(lines) and lines[place] == term
        return block * _EVERY + place if is_there else None

    def beginning_with(self, prefix: bytes) -> range:
        """Give the numbers of the terms that begin like this."""
        block = max(self._block_of(prefix), 0)
        if not self._count:
            return range(0)
        lines = self._lines(block)
        place = bisect_left(lines, prefix)
        first = block * _EVERY + place
        while place < len(lines) and lines[place].startswith(prefix):
            place += 1
        if place < len(lines):
            return range(first, block * _EVERY + place)
        after = _successor(prefix)
        return range(first, self._count if after is None else self._first_from(after))

    def items(self, prefix: bytes) -> Iterator[tuple[int, bytes]]:
        """Give the terms that begin like this, each with its number."""
        block = max(self._block_of(prefix), 0)
        while block < len(self._blocks) - 1:
            lines = self._lines(block)
            for place in range(bisect_left(lines, prefix), len(lines)):
                if not lines[place].startswith(prefix):
                    return
                yield block * _EVERY + place, lines[place]
            block += 1

    def _first_from(self, term: bytes) -> int:
        """The number of the first term that is `term` or comes after it."""
        block = self._block_of(term)
        return block * _EVERY + bisect_left(self._lines(block), term) if block >= 0 else 0

    def _block_of(self, term: bytes) -> int:
        """The block that holds a term, if any does; -1 where all terms come after it."""
        return bisect_right(range(len(self._blocks) - 1), term, key=self._first_of) - 1

    def terms(self, numbers: range) -> Iterator[bytes]:
        """Give the terms with these successive numbers."""
        first_block = numbers.start // _EVERY
        last_block = (numbers.stop - 1) // _EVERY
        before = first_block * _EVERY
        lines = (line for b in range(first_block, last_block + 1) for line in self._lines(b))
        return islice(lines, numbers.start - before, max(numbers.stop - before, 0))

    def text(self) -> bytes:
        """Give all terms in order, each ended by a line feed."""
        return bytes(self._terms[: self._blocks[-1]])

    def frequency(self, number: int) -> int:
        """Give in how many documents a term stands, those deleted among them."""
        return self._frequencies[number]

    def frequencies(self, numbers: range) -> Sequence[int]:
        """Give the frequencies of successive terms."""
        return list(self._frequencies[numbers.start : numbers.stop])

    def extent(self, number: int) -> tuple[int, int]:
        """Give where the posting list of a term begins and ends, in bytes."""
        return self._extents[number], self._extents[number + 1]

    def _first_of(self, block: int) -> bytes:
        first = self._firsts.get(block)
        if first is None:
            first = self._firsts[block] = self._lines(block)[0]
        return first

    def _lines(self, block: int) -> list[bytes]:
        data = bytes(self._terms[self._blocks[block] : self._blocks[block + 1]])
        return data[: -len(_END)].split(_END)


def _blocks_of(layout: Layout) -> int:
    return -(-layout.count // _EVERY) + 1


def _numbers(data: memoryview, typecode: Literal["I", "Q"], count: int) -> memoryview[int]:
    """A part of a file as numbers, without the zeros behind them."""
    size = array(typecode).itemsize
    return data[: count * size].cast(typecode)


def _successor(prefix: bytes) -> bytes | None:
    """The first of all terms that come after those that begin like this; None if none can."""
    stem = prefix.rstrip(b"\xff")
    return stem[:-1] + bytes((stem[-1] + 1,)) if stem else None
