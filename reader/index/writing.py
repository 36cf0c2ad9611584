"""Articles come, articles go: one generation of the index -> the segments of the next."""

from __future__ import annotations

from array import array
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from pathlib import Path

from reader.index.inversion import Inversion
from reader.index.merging import due, merge, small
from reader.index.postings import encode_occurrences
from reader.index.schema import FieldName, IndexDocument
from reader.index.segment import ArticleSegment, OpenSegment, Terms, write_segment
from reader.index.segment_process import SegmentProcesses


class SegmentWriter:
    """Writes the segments of the next generation beside those of the present one."""

    def __init__(self, folder: Path, index_name: str) -> None:
        self._folder = folder
        self._index_name = index_name
        self._written: list[ArticleSegment] = []

    def discard(self) -> None:
        """Delete what has been written."""
        for segment in self._written:
            for name in segment.files():
                with suppress(OSError):
                    (self._folder / name).unlink(missing_ok=True)

    def write(
        self, documents: Iterable[IndexDocument], processes: int = 1
    ) -> tuple[list[ArticleSegment], set[int]]:
        """Write articles as new segments; gives these and the ids of the articles.

        Of several articles with one id, the last remains. More `processes` than this one take
        longer to start, and share the work. Raises LibraryError where one of them did not finish.
        """
        if processes == 1:
            return self._write(documents)
        with SegmentProcesses(self._folder, self._index_name, processes - 1) as others:
            segments, ids = self._write(others.share(documents))
            written = others.written()
        self._written += written
        return [*segments, *written], ids | others.ids

    def _write(self, documents: Iterable[IndexDocument]) -> tuple[list[ArticleSegment], set[int]]:
        segments: list[ArticleSegment] = []
        places: dict[int, tuple[ArticleSegment, int]] = {}
        inversion, segment = Inversion(), self._new_segment()
        for document in documents:
            if document.id in places:
                earlier, number = places[document.id]
                earlier.delete_document(number)
            places[document.id] = segment, len(inversion)
            inversion.add(document)
            if len(inversion) % _LOOK_EVERY == 0 and inversion.is_full:
                self._flush(inversion, segment)
                segments.append(segment)
                inversion, segment = Inversion(), self._new_segment()
        if len(inversion):
            self._flush(inversion, segment)
            segments.append(segment)
        return segments, set(places)

    def compacted(self, segments: Sequence[ArticleSegment]) -> list[ArticleSegment]:
        """Make one of the small segments, where there are several."""
        group = small(segments)
        if not group:
            return list(segments)
        return [*(segment for segment in segments if segment not in group), self._merge(group)]

    def merged(self, segments: Sequence[ArticleSegment]) -> list[ArticleSegment]:
        """Make one of segments that have grown many, and forget what was deleted from them."""
        left = list(segments)
        while groups := due(left):
            for group in groups:
                left = [segment for segment in left if segment not in group]
                if any(segment.doc_count() for segment in group):
                    left.append(self._merge(group))
        return left

    def _merge(self, group: Sequence[ArticleSegment]) -> ArticleSegment:
        new = self._new_segment()
        merge(self._folder, [OpenSegment(self._folder, segment) for segment in group], new)
        return new

    def _new_segment(self) -> ArticleSegment:
        segment = ArticleSegment(None, self._index_name)
        self._written.append(segment)
        return segment

    def _flush(self, inversion: Inversion, segment: ArticleSegment) -> None:
        write_segment(
            self._folder,
            segment,
            inversion.ids,
            inversion.lengths,
            inversion.total_lengths,
            {field: _encoded(inversion.terms(field)) for field in FieldName},
            inversion.stem_entries(),
            inversion.languages,
        )


_LOOK_EVERY = 64
"""Articles after which it is seen how much memory they take."""


def _encoded(terms: Iterator[tuple[bytes, array[int]]]) -> Terms:
    for term, occurrences in terms:
        yield term, *encode_occurrences(occurrences)


def delete(
    segments: Sequence[ArticleSegment], live: Sequence[Mapping[int, int]], ids: Collection[int]
) -> None:
    """Mark the articles with these ids as deleted; `live` has, for each segment, their numbers."""
    for segment, numbers in zip(segments, live, strict=True):
        for article_id in numbers.keys() & set(ids):
            segment.delete_document(numbers[article_id])
