"""Posting lists as bytes: which documents hold a term, how often, and at which positions.

The first byte of a list tells its kind. From 1 to 4 it counts the occurrences of a *tiny* list,
which follow as they are, 4 bytes each: most words of a collection stand there that seldom. With the
highest bit set it is a *short* list, one block whose header says no more than it must, and the
other bits count its documents, up to 127. A zero byte begins a list of *blocks* of up to 1,024
documents; the header of each tells its first and last document, so that blocks without a wanted one
are passed over. No header holds an offset: segments are merged by copying blocks behind a changed
header.

A block holds the gaps between its documents, how often each holds the term (nothing where it is
once in all), and all positions, each in the fewest bytes (see `number_coding`).

All numbers have the byte order of the machine; the manifest of the index says which that is.
"""

from __future__ import annotations

import struct
import sys
import zlib
from array import array
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, chain, compress, repeat
from operator import add, sub
from typing import NamedTuple

from reader.index.number_coding import coded, decoded, size

POSTINGS_VERSION = 2
"""Raised whenever the same postings would be other bytes."""

BLOCK_SIZE = 1024
"""Documents of a block."""

NARROW_SHIFT = 16
"""An occurrence in a narrow array (of type I) is `document << 16 | position`."""

WIDE_SHIFT = 32
"""An occurrence in a wide array (of type Q) is `document << 32 | position`."""

_HALVES = {"I": "H", "Q": "I"}
"""Type of an array of occurrences -> type of documents and of positions."""

_POSITION, _DOCUMENT = (0, 1) if sys.byteorder == "little" else (1, 0)
"""Where the halves of an occurrence lie in memory."""

_SHORT = 0x80
_MOST_SHORT = 127
_SHORT_HEADER = struct.Struct("=BBI")
"""Kind and number of documents, codes, first document."""

_BLOCKS = b"\0"
_HEADER = struct.Struct("=IIHBII")
"""First and last document, their number, codes, bytes of the counts, number of positions."""

_MOST_TINY = 4
"""Occurrences up to which a list that holds them as they are is as small as any other."""

_ALL_ONCE, _PLAIN, _WIDE, _PACKED = range(4)
"""How counts are written: not at all, in one byte each, in four, or as the first, compressed."""

_WORTH_PACKING = 64
"""Bytes below which compression gains nothing."""

_LEVEL = 1

_WORTH_COPYING = 4096
"""Bytes of a list from which on its blocks are taken over when segments are merged; smaller ones
would never grow together."""


class Postings(NamedTuple):
    """The documents that hold a term."""

    documents: Sequence[int]
    """Their numbers, ascending."""
    counts: Sequence[int]
    """How often each of them holds it."""
    positions: Sequence[int]
    """Where: those of the first document, then those of the next, each ascending."""


def encode_occurrences(occurrences: array[int]) -> tuple[bytes, int]:
    """Give the posting list of a term and how many documents hold it.

    `occurrences` ascend, and are a narrow or a wide array.
    """
    if len(occurrences) <= _MOST_TINY and occurrences.typecode == "I":
        return _tiny(occurrences), len({place >> NARROW_SHIFT for place in occurrences})
    halves = array(_HALVES[occurrences.typecode], occurrences.tobytes())
    documents, positions = halves[_DOCUMENT::2], halves[_POSITION::2]
    if len(set(documents)) == len(documents):
        return encode(Postings(documents, b"\1" * len(documents), positions)), len(documents)
    counts = Counter(documents)
    return encode(Postings(list(counts), list(counts.values()), positions)), len(counts)


def encode(postings: Postings) -> bytes:
    """Give the posting list of a term."""
    documents, counts, positions = postings
    number = len(documents)
    if len(positions) <= _MOST_TINY and max(documents[-1], *positions) < 1 << NARROW_SHIFT:
        of_positions = chain.from_iterable(map(repeat, documents, counts))
        bases = (document << NARROW_SHIFT for document in of_positions)
        return _tiny(array("I", map(add, bases, positions)))
    if number <= _MOST_SHORT:
        codes, *parts = _coded_block(documents, counts, positions, may_pack=False)
        return _SHORT_HEADER.pack(_SHORT | number, codes, documents[0]) + b"".join(parts)
    coded_blocks = [_BLOCKS]
    done = 0
    for start in range(0, number, BLOCK_SIZE):
        numbers = documents[start : start + BLOCK_SIZE]
        of_block = counts[start : start + BLOCK_SIZE]
        end = done + sum(of_block)
        codes, gaps, coded_counts, coded_positions = _coded_block(
            numbers, of_block, positions[done:end], may_pack=True
        )
        header = (numbers[0], numbers[-1], len(numbers), codes, len(coded_counts), end - done)
        coded_blocks += _HEADER.pack(*header), gaps, coded_counts, coded_positions
        done = end
    return b"".join(coded_blocks)


def _tiny(occurrences: array[int]) -> bytes:
    return bytes((len(occurrences),)) + occurrences.tobytes()


def _coded_block(
    documents: Sequence[int], counts: Sequence[int], positions: Sequence[int], *, may_pack: bool
) -> tuple[int, bytes, bytes, bytes]:
    """The codes of a block, its gaps, counts and positions."""
    code_of_gaps, gaps = coded(list(map(sub, documents[1:], documents)))
    kind_of_counts, coded_counts = _coded_counts(counts, may_pack=may_pack)
    code_of_positions, coded_positions = coded(positions)
    codes = _codes(code_of_gaps, kind_of_counts, code_of_positions)
    return codes, gaps, coded_counts, coded_positions


def _codes(gaps: int, counts: int, positions: int) -> int:
    return gaps << 5 | counts << 3 | positions


def _coded_counts(counts: Sequence[int], *, may_pack: bool) -> tuple[int, bytes]:
    largest = max(counts)
    if largest == 1:
        return _ALL_ONCE, b""
    if largest > 255:
        return _WIDE, array("I", counts).tobytes()
    plain = bytes(counts)
    if not may_pack or len(plain) <= _WORTH_PACKING:
        return _PLAIN, plain
    packed = zlib.compress(plain, _LEVEL)
    return (_PACKED, packed) if len(packed) < len(plain) else (_PLAIN, plain)


@dataclass(frozen=True, slots=True)
class _Block:
    """One block of a posting list, of which each part is decoded when it is asked for."""

    data: bytes
    """The whole list."""
    first: int
    last: int
    number: int
    """Of documents."""
    codes: int
    gaps_start: int
    counts_start: int
    positions_start: int
    end: int
    """Where its parts lie in the list."""

    @classmethod
    def short(cls, data: bytes) -> _Block:
        """Read a short list."""
        kind, codes, first = _SHORT_HEADER.unpack_from(data)
        number = kind & ~_SHORT
        gaps_start = _SHORT_HEADER.size
        counts_start = gaps_start + size(codes >> 5, number - 1)
        positions_start = counts_start + number * (0, 1, 4)[codes >> 3 & 3]
        starts = (gaps_start, counts_start, positions_start, len(data))
        return cls(data, first, first, number, codes, *starts)

    @classmethod
    def at(cls, data: bytes, start: int) -> _Block:
        """Read the block whose header begins at `start`."""
        first, last, number, codes, counts_size, total = _HEADER.unpack_from(data, start)
        gaps_start = start + _HEADER.size
        counts_start = gaps_start + size(codes >> 5, number - 1)
        positions_start = counts_start + counts_size
        end = positions_start + size(codes & 7, total)
        return cls(data, first, last, number, codes, gaps_start, counts_start, positions_start, end)

    def documents(self) -> Iterator[int]:
        coded_gaps = self.data[self.gaps_start : self.counts_start]
        gaps = decoded(self.codes >> 5, coded_gaps, self.number - 1)
        return accumulate(gaps, initial=self.first)

    def counts(self) -> Sequence[int]:
        kind = self.codes >> 3 & 3
        if kind == _ALL_ONCE:
            return b"\1" * self.number
        coded_counts = self.data[self.counts_start : self.positions_start]
        if kind == _WIDE:
            return array("I", coded_counts)
        return zlib.decompress(coded_counts) if kind == _PACKED else coded_counts

    def positions(self) -> Sequence[int]:
        coded_positions = self.data[self.positions_start : self.end]
        return decoded(self.codes & 7, coded_positions, sum(self.counts()))

    def postings(self) -> Postings:
        return Postings(list(self.documents()), self.counts(), self.positions())

    def moved(self, distance: int) -> bytes:
        """The block, with its header, as it is when its documents' numbers grow by `distance`."""
        start = self.gaps_start - _HEADER.size
        _, _, *others = _HEADER.unpack_from(self.data, start)
        header = _HEADER.pack(self.first + distance, self.last + distance, *others)
        return header + self.data[self.gaps_start : self.end]


class _Tiny:
    """The occurrences of a tiny list, which is asked the same as a block."""

    def __init__(self, data: bytes) -> None:
        self._occurrences = array("I", data[1:])

    def documents(self) -> list[int]:
        return list(dict.fromkeys(place >> NARROW_SHIFT for place in self._occurrences))

    def counts(self) -> list[int]:
        return list(Counter([place >> NARROW_SHIFT for place in self._occurrences]).values())

    def positions(self) -> list[int]:
        return [place & (1 << NARROW_SHIFT) - 1 for place in self._occurrences]

    def postings(self) -> Postings:
        return Postings(self.documents(), self.counts(), self.positions())


class PostingList:
    """A posting list of which no more is decoded than what is asked for."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._is_whole = data[:1] != _BLOCKS
        """Whether it is tiny or short, and so one block."""

    def postings(self) -> Postings:
        """Give all of it."""
        if self._is_whole:
            return self._only_block().postings()
        blocks = [block.postings() for block in self._several_blocks()]
        documents, counts, positions = (
            list(chain.from_iterable(parts)) for parts in zip(*blocks, strict=True)
        )
        return Postings(documents, counts, positions)

    def documents(self) -> list[int]:
        """Give the numbers of the documents that hold the term, ascending."""
        return list(chain.from_iterable(block.documents() for block in self._blocks()))

    def counts(self) -> tuple[list[int], Sequence[int]]:
        """Give the documents, ascending, and how often each of them holds the term."""
        documents: list[int] = []
        counts: list[Sequence[int]] = []
        for block in self._blocks():
            documents += block.documents()
            counts.append(block.counts())
        is_one = len(counts) == 1
        return documents, counts[0] if is_one else list(chain.from_iterable(counts))

    def counts_within(self, wanted: Sequence[int]) -> dict[int, int]:
        """Give how often each of the `wanted` documents, ascending, holds the term, if it does."""
        found: dict[int, int] = {}
        for block, of_block in self._blocks_with(wanted):
            documents = list(block.documents())
            places = _places_in(documents, of_block)
            if places:
                counts = block.counts()
                found.update((documents[place], counts[place]) for place in places)
        return found

    def positions_within(self, wanted: Sequence[int]) -> dict[int, Sequence[int]]:
        """Give the positions of the term in each of the `wanted` documents, ascending both."""
        found: dict[int, Sequence[int]] = {}
        for block, of_block in self._blocks_with(wanted):
            documents = list(block.documents())
            places = _places_in(documents, of_block)
            if places:
                positions = block.positions()
                ends = list(accumulate(block.counts(), initial=0))
                found.update(
                    (documents[place], positions[ends[place] : ends[place + 1]]) for place in places
                )
        return found

    def places(self, wanted: Sequence[int], offset: int) -> Iterator[int]:
        """Give `document << WIDE_SHIFT | position - offset` for all positions, as one number each.

        Those in the `wanted` documents, which ascend, are among them; there may be others.
        """
        return chain.from_iterable(self._places(wanted, offset))

    def _places(self, wanted: Sequence[int], offset: int) -> Iterator[Iterable[int]]:
        for block, of_block in self._blocks_with(wanted):
            documents = list(block.documents())
            counts, positions = block.counts(), block.positions()
            if len(of_block) * _SPARSE < len(documents):
                ends = list(accumulate(counts, initial=0))
                for place in _places_in(documents, of_block):
                    base = (documents[place] << WIDE_SHIFT) - offset
                    yield [base + p for p in positions[ends[place] : ends[place + 1]]]
                continue
            bases = [(number << WIDE_SHIFT) - offset for number in documents]
            if len(positions) == len(documents):
                yield map(add, bases, positions)
            else:
                yield map(add, chain.from_iterable(map(repeat, bases, counts)), positions)

    def moved(self, distance: int) -> bytes:
        """Give the list as it is when its documents have numbers larger by `distance`."""
        if not self._is_whole:
            return _BLOCKS + self.moved_blocks(distance)
        if self._data[0] & _SHORT:
            kind, codes, first = _SHORT_HEADER.unpack_from(self._data)
            header = _SHORT_HEADER.pack(kind, codes, first + distance)
            return header + self._data[_SHORT_HEADER.size :]
        documents, counts, positions = self.postings()
        return encode(Postings([n + distance for n in documents], counts, positions))

    def moved_blocks(self, distance: int) -> bytes:
        """Give the blocks of a list that has several, likewise, without the list's first byte."""
        return b"".join(block.moved(distance) for block in self._several_blocks())

    def _only_block(self) -> _Block | _Tiny:
        return _Block.short(self._data) if self._data[0] & _SHORT else _Tiny(self._data)

    def _blocks(self) -> Iterable[_Block | _Tiny]:
        return (self._only_block(),) if self._is_whole else self._several_blocks()

    def _several_blocks(self) -> Iterator[_Block]:
        start = len(_BLOCKS)
        while start < len(self._data):
            block = _Block.at(self._data, start)
            yield block
            start = block.end

    def _blocks_with(self, wanted: Sequence[int]) -> Iterator[tuple[_Block | _Tiny, Sequence[int]]]:
        """The blocks that may hold some of the `wanted` documents, and which those are."""
        if self._is_whole:
            yield self._only_block(), wanted
            return
        done = 0
        for block in self._several_blocks():
            first = bisect_left(wanted, block.first, lo=done)
            done = bisect_right(wanted, block.last, lo=first)
            if first < done:
                yield block, wanted[first:done]
            elif done == len(wanted):
                return


_SPARSE = 8
"""Where fewer than one document of so many is wanted, the others of a block are passed over."""


def _places_in(documents: Sequence[int], wanted: Sequence[int]) -> list[int]:
    """Where in a block's documents those are that are wanted; both ascend."""
    number = len(documents)
    if len(wanted) * _BISECTION > number:
        among = set(wanted)
        return [place for place, document in enumerate(documents) if document in among]
    places = (bisect_left(documents, document) for document in wanted)
    found = zip(places, wanted, strict=True)
    return [place for place, document in found if place < number and documents[place] == document]


_BISECTION = 6
"""How many documents are gone through in the time in which one is found by bisection."""


def joined(lists: Sequence[tuple[bytes, int]]) -> bytes:
    """Give one posting list for those of a term in segments that become one.

    Each comes with how much larger the numbers of its documents are in the new segment; these
    ascend from list to list.
    """
    if len(lists) == 1:
        data, distance = lists[0]
        return PostingList(data).moved(distance) if distance else data
    if all(data[:1] == _BLOCKS and len(data) >= _WORTH_COPYING for data, _ in lists):
        blocks = (PostingList(data).moved_blocks(distance) for data, distance in lists)
        return _BLOCKS + b"".join(blocks)
    documents: list[int] = []
    counts: list[int] = []
    positions: list[int] = []
    for data, distance in lists:
        postings = PostingList(data).postings()
        documents += [number + distance for number in postings.documents]
        counts += postings.counts
        positions += postings.positions
    return encode(Postings(documents, counts, positions))


def without(data: bytes, new_numbers: Sequence[int]) -> tuple[bytes, int] | None:
    """Give a posting list without documents that are gone, and how many are left; None without any.

    `new_numbers` holds the number that each document gets, and -1 for those that are gone.
    """
    old = PostingList(data).postings()
    numbers = [new_numbers[number] for number in old.documents]
    if -1 not in numbers:
        return encode(Postings(numbers, old.counts, old.positions)), len(numbers)
    kept = [number >= 0 for number in numbers]
    if not any(kept):
        return None
    of_positions = chain.from_iterable(map(repeat, kept, old.counts))
    left = Postings(
        list(compress(numbers, kept)),
        list(compress(old.counts, kept)),
        list(compress(old.positions, of_positions)),
    )
    return encode(left), len(left.documents)
