"""The sections of a page: parts of an article that are small enough to be laid out at once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import repeat
from operator import attrgetter, sub
from typing import overload

from reader.article import Article, Span
from reader.tui.page.layout import bounded_pieces

_SECTION_BLOCKS = 16
_SECTION_SIZE = 16_384
"""Characters; a longer block is laid out in pieces of this size, each from a new line on."""
_start_of, _end_of = attrgetter("span.start"), attrgetter("span.end")


@dataclass(frozen=True, slots=True)
class Section:
    """A bounded part of an article: some of its blocks, or a piece of a very long one."""

    first: int
    last: int
    """The blocks from `first` up to but without `last`."""
    span: Span
    piece: Span | None = None
    """The piece of the only block, where that is too long for one section."""


class EqualSections(Sequence[Section]):
    """Sections of as many blocks each, but for the last; made when they are looked at."""

    def __init__(self, article: Article) -> None:
        """Part an article whose blocks are short."""
        blocks = article.blocks
        self._count = len(blocks)
        self.starts = list(map(_start_of, blocks[::_SECTION_BLOCKS]))
        self._ends = list(map(_end_of, blocks[_SECTION_BLOCKS - 1 :: _SECTION_BLOCKS]))
        if len(self._ends) < len(self.starts):
            self._ends.append(blocks[-1].span.end)
        self.sizes = list(map(sub, self._ends, self.starts))
        self.counts: Iterable[int] = repeat(_SECTION_BLOCKS)

    def __len__(self) -> int:
        return len(self.starts)

    @overload
    def __getitem__(self, index: int) -> Section: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Section]: ...
    def __getitem__(self, index: int | slice) -> Section | Sequence[Section]:
        if isinstance(index, slice):
            return [self[i] for i in range(*index.indices(len(self)))]
        first = range(0, self._count, _SECTION_BLOCKS)[index]
        last = min(first + _SECTION_BLOCKS, self._count)
        return Section(first, last, Span(self.starts[index], self._ends[index]))


class UnequalSections(list[Section]):
    """Sections some of which are pieces of long blocks."""

    def __init__(self, parts: Iterable[Section]) -> None:
        """Take the sections as they are."""
        super().__init__(parts)
        self.starts = [part.span.start for part in self]
        self.sizes = [len(part.span) for part in self]
        self.counts: Iterable[int] = [part.last - part.first for part in self]


def sections_of(article: Article) -> EqualSections | UnequalSections:
    """Part an article into sections of bounded size, in order."""
    equal = EqualSections(article)
    if equal and max(equal.sizes) <= _SECTION_SIZE:
        return equal
    return UnequalSections(_sections(article))


def _sections(article: Article) -> Iterator[Section]:
    blocks = article.blocks
    for first in range(0, len(blocks), _SECTION_BLOCKS):
        last = min(first + _SECTION_BLOCKS, len(blocks))
        span = Span(blocks[first].span.start, blocks[last - 1].span.end)
        if len(span) <= _SECTION_SIZE:
            yield Section(first, last, span)
        else:
            for index in range(first, last):
                yield from _sections_of_block(article, index)
    if not blocks:
        yield Section(0, 0, Span(0, 0))


def _sections_of_block(article: Article, index: int) -> Iterator[Section]:
    span = article.blocks[index].span
    if len(span) <= _SECTION_SIZE:
        yield Section(index, index + 1, span)
        return
    for piece in bounded_pieces(article.text, span, _SECTION_SIZE):
        yield Section(index, index + 1, piece, piece)
