"""Several segments -> one, without the documents that were deleted."""

from __future__ import annotations

import heapq
from array import array
from collections.abc import Iterable, Iterator, Sequence
from itertools import compress, groupby
from operator import itemgetter
from pathlib import Path

from whoosh.util.numeric import byte_to_length

from reader.index.postings import joined, without
from reader.index.schema import FieldName
from reader.index.segment import ArticleSegment, OpenSegment, Terms, write_segment

_TOGETHER = 4
"""Segments of one order of size that become one: the number of segments grows as the logarithm of
the number of articles, and so does how often an article is written again."""

_SMALLEST = 64
"""Articles below which all segments are of one order of size."""

_DELETED_SHARE = 0.25
"""Share of deleted documents from which on a segment is written again without them."""


def due(segments: Sequence[ArticleSegment]) -> list[list[ArticleSegment]]:
    """Give the groups of segments that should each become one; some may have no document left."""
    orders: dict[int, list[ArticleSegment]] = {}
    for segment in segments:
        orders.setdefault(_order(segment.doc_count()), []).append(segment)
    groups = [group for group in orders.values() if len(group) >= _TOGETHER]
    merged = {id(segment) for group in groups for segment in group}
    return groups + [
        [segment]
        for segment in segments
        if id(segment) not in merged
        and segment.deleted_count() > _DELETED_SHARE * segment.doc_count_all()
    ]


def small(segments: Sequence[ArticleSegment]) -> list[ArticleSegment]:
    """Give the segments that should become one when there is time; none where they are few."""
    most = _LARGE_SHARE * sum(segment.doc_count() for segment in segments)
    found = [segment for segment in segments if segment.doc_count() < most]
    return found if len(found) > _FEW else []


_LARGE_SHARE = 0.25
"""Share of all articles from which on a segment is left as it is."""

_FEW = 2
"""Small segments that cost a search little."""


def _order(size: int) -> int:
    order = 0
    while size >= _SMALLEST:
        size //= _TOGETHER
        order += 1
    return order


def merge(folder: Path, segments: Sequence[OpenSegment], new: ArticleSegment) -> None:
    """Write the documents of `segments` that are not deleted as one segment, in order."""
    parts: list[_Part] = []
    start = 0
    for segment in segments:
        part = _Part(segment, start)
        parts.append(part)
        start += part.count
    ids = array("q")
    for part in parts:
        ids.extend(part.kept(part.segment.ids))
    write_segment(
        folder,
        new,
        ids,
        {name: b"".join(part.lengths(name) for part in parts) for name in FieldName},
        {name: sum(part.total_length(name) for part in parts) for name in FieldName},
        {name: _merged_terms(parts, name) for name in FieldName},
        _merged_entries(parts),
        frozenset().union(*(segment.languages for segment in segments)),
    )


class _Part:
    """A segment as it becomes part of another."""

    def __init__(self, segment: OpenSegment, start: int) -> None:
        self.segment = segment
        self.start = start
        """The number that its first document gets."""
        self._is_kept = [number not in segment.deleted for number in range(segment.count)]
        self.count = sum(self._is_kept)
        self._numbers = list(self._new_numbers()) if segment.deleted else None

    def kept(self, of_documents: Iterable[int]) -> Iterable[int]:
        return compress(of_documents, self._is_kept)

    def lengths(self, field: FieldName) -> bytes:
        return bytes(self.kept(self.segment.lengths[field]))

    def total_length(self, field: FieldName) -> int:
        """The words of a field in what is kept: of a rounded number, where something is not."""
        total = self.segment.total_lengths[field]
        gone = sum(byte_to_length(self.segment.lengths[field][n]) for n in self.segment.deleted)
        return max(int(total - gone), 0)

    def terms(self, field: FieldName) -> Iterator[tuple[bytes, int, _Part]]:
        dictionary = self.segment.dictionary(field)
        for number, term in enumerate(dictionary.terms(range(len(dictionary)))):
            yield term, number, self

    def postings(self, field: FieldName, number: int) -> tuple[bytes, int, int] | None:
        """A posting list, how much larger its documents' numbers become, and how many they are."""
        data = self.segment.posting_bytes(field, number)
        if self._numbers is None:
            return data, self.start, self.segment.dictionary(field).frequency(number)
        left = without(data, self._numbers)
        return left and (left[0], 0, left[1])

    def _new_numbers(self) -> Iterator[int]:
        number = self.start
        for is_kept in self._is_kept:
            yield number if is_kept else -1
            number += is_kept


def _merged_terms(parts: Sequence[_Part], field: FieldName) -> Terms:
    in_order = heapq.merge(*(part.terms(field) for part in parts), key=itemgetter(0))
    for term, of_term in groupby(in_order, key=itemgetter(0)):
        found = [part.postings(field, number) for _, number, part in of_term]
        lists = [postings for postings in found if postings is not None]
        if lists:
            frequency = sum(count for _, _, count in lists)
            yield term, joined([(data, distance) for data, distance, _ in lists]), frequency


def _merged_entries(parts: Sequence[_Part]) -> Iterator[bytes]:
    """The stem entries of all parts, each once; those of words that are gone find nothing."""
    dictionaries = [part.segment.stems for part in parts]
    in_order = heapq.merge(*(entries.terms(range(len(entries))) for entries in dictionaries))
    return (entry for entry, _ in groupby(in_order))
