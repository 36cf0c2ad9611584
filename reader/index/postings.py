"""Posting lists as bytes: which documents hold a term, how often, and at which positions.

A list begins with one byte. With its highest bit set it is a *short* list, and the other bits count
its documents, up to eight: their numbers (4 bytes each), how often each holds the term (1 byte
each), and all positions in order (2 bytes each). Most words of a language stand in few documents.

A zero byte begins a list of *blocks* of up to 1,024 documents. The header of a block tells its
first and last document, so that blocks without a wanted one are passed over, and holds no offset,
so that segments are merged by copying blocks behind a changed header. Behind it follow the gaps
between the documents, how often each holds the term (nothing where it is once in all), and the
positions: their lower bytes as they are, the higher ones, which hardly differ, compressed.

All numbers have the byte order of the machine; the manifest of the index says which that is.
"""

from __future__ import annotations

import struct
import sys
import zlib
from array import array
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import accumulate, chain, compress, repeat
from operator import sub
from typing import NamedTuple

POSTINGS_VERSION = 1
"""Raised whenever the same postings would be other bytes."""

BLOCK_SIZE = 1024
"""Documents of a block."""

_SHORT = 0x80
_MOST_SHORT = 8
_BLOCKS = b"\0"
_HEADER = struct.Struct("=IIHBBII")
"""First and last document, their number, bytes of a gap, flags, bytes of counts and positions."""

_ALL_ONCE, _WIDE_COUNTS, _PACKED_COUNTS, _WIDE_POSITIONS, _PACKED_POSITIONS = 1, 2, 4, 8, 16

_WORTH_PACKING = 64
"""Bytes below which compression gains nothing."""

_LEVEL = 1

_WORTH_COPYING = 4096
"""Bytes of a list of blocks from which on its blocks are taken over when segments are merged;
smaller ones would never grow together."""

_POSITION, _DOCUMENT = (0, 1) if sys.byteorder == "little" else (1, 0)
_LOW, _HIGH = (0, 1) if sys.byteorder == "little" else (1, 0)
"""Where the halves of a number of twice the size lie in memory."""

DOCUMENT_SHIFT = 32
"""An occurrence is one number: the document's, shifted so far, and the position."""


class Postings(NamedTuple):
    """The documents that hold a term."""

    documents: Sequence[int]
    """Their numbers, ascending."""
    counts: Sequence[int]
    """How often each of them holds it."""
    positions: array[int]
    """Where: those of the first document, then those of the next, each ascending."""


def postings_of(occurrences: array[int]) -> Postings:
    """Give the postings of a term from its `occurrences`, which are ascending."""
    halves = array("I", occurrences.tobytes())
    counts = Counter(halves[_DOCUMENT::2])
    return Postings(list(counts), list(counts.values()), halves[_POSITION::2])


def encode_occurrences(occurrences: array[int]) -> tuple[bytes, int]:
    """Give the posting list of a term from its ascending `occurrences`, and its documents' number.

    An occurrence is `document << DOCUMENT_SHIFT | position`.
    """
    number = len(occurrences)
    if number <= _MOST_SHORT:
        halves = array("I", occurrences.tobytes())
        documents, positions = halves[_DOCUMENT::2], halves[_POSITION::2]
        if len(set(documents)) == number and max(positions) < _NARROW:
            counts = b"\1" * number
            return _short(documents, counts, array("H", positions)), number
    postings = postings_of(occurrences)
    return encode(postings), len(postings.documents)


_NARROW = 1 << 16


def encode(postings: Postings) -> bytes:
    """Give the posting list of a term."""
    documents, counts, positions = postings
    is_short = len(documents) <= _MOST_SHORT
    if is_short and max(counts) < 256 and max(positions) < _NARROW:
        return _short(array("I", documents), bytes(counts), array("H", positions))
    parts = [_BLOCKS]
    done = 0
    for start in range(0, len(documents), BLOCK_SIZE):
        of_block = counts[start : start + BLOCK_SIZE]
        end = done + sum(of_block)
        parts.append(_block(documents[start : start + BLOCK_SIZE], of_block, positions[done:end]))
        done = end
    return b"".join(parts)


def _short(documents: array[int], counts: bytes, positions: array[int]) -> bytes:
    first = bytes((_SHORT | len(documents),))
    return first + documents.tobytes() + counts + positions.tobytes()


def _block(documents: Sequence[int], counts: Sequence[int], positions: array[int]) -> bytes:
    gaps = list(map(sub, documents[1:], documents[:-1]))
    width, coded_gaps = _narrowest(gaps)
    flags, coded_counts = _coded_counts(counts)
    position_flags, coded_positions = _coded_positions(positions)
    header = _HEADER.pack(
        documents[0],
        documents[-1],
        len(documents),
        width,
        flags | position_flags,
        len(coded_counts),
        len(coded_positions),
    )
    return b"".join((header, coded_gaps, coded_counts, coded_positions))


def _narrowest(numbers: Sequence[int]) -> tuple[int, bytes]:
    """The bytes that a number takes, and the numbers as bytes."""
    largest = max(numbers, default=0)
    if largest < 256:
        return 1, bytes(numbers)
    return (2, array("H", numbers).tobytes()) if largest < _NARROW else (4, _wide(numbers))


def _wide(numbers: Sequence[int]) -> bytes:
    return array("I", numbers).tobytes()


def _coded_counts(counts: Sequence[int]) -> tuple[int, bytes]:
    largest = max(counts)
    if largest == 1:
        return _ALL_ONCE, b""
    if largest > 255:
        return _WIDE_COUNTS, _wide(counts)
    plain = bytes(counts)
    packed = zlib.compress(plain, _LEVEL) if len(plain) > _WORTH_PACKING else plain
    return (_PACKED_COUNTS, packed) if len(packed) < len(plain) else (0, plain)


def _coded_positions(positions: array[int]) -> tuple[int, bytes]:
    if max(positions) >= _NARROW:
        return _WIDE_POSITIONS, _wide(positions)
    plain = array("H", positions).tobytes()
    if len(positions) <= _WORTH_PACKING:
        return 0, plain
    packed = plain[_LOW::2] + zlib.compress(plain[_HIGH::2], _LEVEL)
    return (_PACKED_POSITIONS, packed) if len(packed) < len(plain) else (0, plain)


class _Block:
    """One block of a posting list, of which each part is decoded when it is asked for."""

    def __init__(self, data: bytes, start: int) -> None:
        first, last, number, width, flags, counts_size, size = _HEADER.unpack_from(data, start)
        self.first: int = first
        self.last: int = last
        self.number: int = number
        self._data = data
        self._width: int = width
        self._flags: int = flags
        self._gaps_start = start + _HEADER.size
        self._counts_start = self._gaps_start + (number - 1) * width
        self._positions_start = self._counts_start + counts_size
        self.end: int = self._positions_start + size

    def documents(self) -> Iterator[int]:
        coded = self._data[self._gaps_start : self._counts_start]
        gaps = coded if self._width == 1 else array("H" if self._width == 2 else "I", coded)
        return accumulate(gaps, initial=self.first)

    def counts(self) -> Sequence[int]:
        if self._flags & _ALL_ONCE:
            return b"\1" * self.number
        coded = self._data[self._counts_start : self._positions_start]
        if self._flags & _WIDE_COUNTS:
            return array("I", coded)
        return zlib.decompress(coded) if self._flags & _PACKED_COUNTS else coded

    def positions(self) -> array[int]:
        coded = self._data[self._positions_start : self.end]
        if self._flags & _WIDE_POSITIONS:
            return array("I", coded)
        if not self._flags & _PACKED_POSITIONS:
            return array("H", coded)
        number = sum(self.counts())
        plain = bytearray(2 * number)
        plain[_LOW::2] = coded[:number]
        plain[_HIGH::2] = zlib.decompress(coded[number:])
        return array("H", bytes(plain))

    def moved(self, distance: int) -> bytes:
        """The block as it is when its documents have numbers larger by `distance`."""
        start = self._gaps_start - _HEADER.size
        _, _, *others = _HEADER.unpack_from(self._data, start)
        header = _HEADER.pack(self.first + distance, self.last + distance, *others)
        return header + self._data[self._gaps_start : self.end]


class PostingList:
    """A posting list of which no more is decoded than what is asked for."""

    def __init__(self, data: bytes) -> None:
        self._data = data

    def postings(self) -> Postings:
        """Give all of it."""
        if self._is_short:
            return self._short()
        documents: list[int] = []
        counts: list[int] = []
        positions = array("I")
        for block in self._blocks():
            documents += block.documents()
            counts += block.counts()
            positions.extend(array("I", block.positions()))
        return Postings(documents, counts, positions)

    def documents(self) -> Sequence[int]:
        """Give the numbers of the documents that hold the term, ascending."""
        if self._is_short:
            return self._short().documents
        documents: list[int] = []
        for block in self._blocks():
            documents += block.documents()
        return documents

    def counts(self) -> tuple[Sequence[int], Sequence[int]]:
        """Give the documents, ascending, and how often each of them holds the term."""
        if self._is_short:
            documents, counts, _ = self._short()
            return documents, counts
        numbers: list[int] = []
        parts: list[Sequence[int]] = []
        for block in self._blocks():
            numbers += block.documents()
            parts.append(block.counts())
        return numbers, parts[0] if len(parts) == 1 else list(chain.from_iterable(parts))

    def counts_within(self, wanted: Sequence[int]) -> dict[int, int]:
        """Give how often each of the `wanted` documents, ascending, holds the term, if it does."""
        if self._is_short:
            documents, counts, _ = self._short()
            among = set(wanted)
            pairs = zip(documents, counts, strict=True)
            return {number: count for number, count in pairs if number in among}
        found: dict[int, int] = {}
        for block, of_block in self._blocks_with(wanted):
            of_document = dict(zip(block.documents(), block.counts(), strict=True))
            found.update((n, of_document[n]) for n in of_block if n in of_document)
        return found

    def positions_within(self, wanted: Sequence[int]) -> dict[int, Sequence[int]]:
        """Give the positions of the term in each of the `wanted` documents, ascending both."""
        if self._is_short:
            return _positions_in(*self._short(), set(wanted))
        found: dict[int, Sequence[int]] = {}
        for block, of_block in self._blocks_with(wanted):
            documents = list(block.documents())
            among = set(of_block)
            if not among.isdisjoint(documents):
                postings = (documents, block.counts(), block.positions())
                found.update(_positions_in(*postings, among))
        return found

    def moved(self, distance: int) -> bytes:
        """Give the list as it is when its documents have numbers larger by `distance`."""
        if self._is_short:
            documents, counts, positions = self._short()
            return _short(
                array("I", [number + distance for number in documents]), bytes(counts), positions
            )
        return _BLOCKS + self._moved_blocks(distance)

    def _moved_blocks(self, distance: int) -> bytes:
        return b"".join(block.moved(distance) for block in self._blocks())

    @property
    def _is_short(self) -> bool:
        return bool(self._data[0] & _SHORT)

    def _short(self) -> Postings:
        data = self._data
        number = data[0] & ~_SHORT
        counts_start = 1 + 4 * number
        positions_start = counts_start + number
        documents = array("I", data[1:counts_start])
        positions = array("H", data[positions_start:])
        return Postings(documents, data[counts_start:positions_start], positions)

    def _blocks(self) -> Iterator[_Block]:
        start = len(_BLOCKS)
        while start < len(self._data):
            block = _Block(self._data, start)
            yield block
            start = block.end

    def _blocks_with(self, wanted: Sequence[int]) -> Iterator[tuple[_Block, Sequence[int]]]:
        """The blocks that may hold some of the `wanted` documents, and which those are."""
        done = 0
        for block in self._blocks():
            first = bisect_left(wanted, block.first, lo=done)
            done = bisect_right(wanted, block.last, lo=first)
            if first < done:
                yield block, wanted[first:done]
            elif done == len(wanted):
                return


def _positions_in(
    documents: Sequence[int], counts: Sequence[int], positions: array[int], wanted: set[int]
) -> dict[int, Sequence[int]]:
    ends = accumulate(counts)
    return {
        number: positions[end - count : end]
        for number, count, end in zip(documents, counts, ends, strict=True)
        if number in wanted
    }


def joined(lists: Sequence[tuple[bytes, int]]) -> bytes:
    """Give one posting list for those of a term in segments that become one.

    Each comes with how much larger the numbers of its documents are in the new segment; these
    ascend from list to list.
    """
    if len(lists) == 1:
        data, distance = lists[0]
        return PostingList(data).moved(distance) if distance else data
    if min(len(data) for data, _ in lists) >= _WORTH_COPYING:
        return _BLOCKS + b"".join(
            PostingList(data)._moved_blocks(distance) for data, distance in lists
        )
    documents: list[int] = []
    counts: list[int] = []
    positions = array("I")
    for data, distance in lists:
        postings = PostingList(data).postings()
        documents += [number + distance for number in postings.documents]
        counts += postings.counts
        positions.extend(array("I", postings.positions))
    return encode(Postings(documents, counts, positions))


def without(data: bytes, new_numbers: Sequence[int]) -> bytes | None:
    """Give a posting list without documents that are gone; None where none is left.

    `new_numbers` holds the number that each document gets, and -1 for those that are gone.
    """
    old = PostingList(data).postings()
    numbers = [new_numbers[number] for number in old.documents]
    if -1 not in numbers:
        return encode(Postings(numbers, old.counts, old.positions))
    kept = [number >= 0 for number in numbers]
    if not any(kept):
        return None
    of_positions = chain.from_iterable(map(repeat, kept, old.counts))
    return encode(
        Postings(
            [number for number in numbers if number >= 0],
            list(compress(old.counts, kept)),
            array("I", compress(old.positions, of_positions)),
        )
    )
