"""Our segments as Whoosh reads them: its searcher, queries and scoring work on the index as on its
own, and by the same postings.

Reading only: `writing` and `ranking` do with whole posting lists what Whoosh does with single ones.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from whoosh.codec import base
from whoosh.matching import ListMatcher
from whoosh.reading import TermInfo, TermNotFound
from whoosh.util.numeric import byte_to_length

from reader.index.postings import PostingList
from reader.index.schema import ID, FieldName
from reader.index.segment import ArticleSegment, OpenSegment


class ArticleCodec(base.Codec):  # type: ignore[misc]  # Whoosh is untyped
    """Opens the files of a segment for Whoosh."""

    def terms_reader(self, storage: Any, segment: ArticleSegment) -> TermsReader:
        """Open its terms and posting lists."""
        return TermsReader(OpenSegment(Path(storage.folder), segment))

    def per_document_reader(self, storage: Any, segment: ArticleSegment) -> DocumentsReader:
        """Open what is kept of each document."""
        return DocumentsReader(OpenSegment(Path(storage.folder), segment))


class TermsReader(base.TermsReader):  # type: ignore[misc]
    """The terms of a segment, told by field and bytes."""

    def __init__(self, segment: OpenSegment) -> None:
        self._segment = segment

    def __contains__(self, term: tuple[str, bytes]) -> bool:
        return self._number(*term) is not None

    def indexed_field_names(self) -> Sequence[str]:
        """Give the names of the fields."""
        return [name.value for name in FieldName]

    def terms(self) -> Iterator[tuple[str, bytes]]:
        """Give all terms, field by field in order."""
        for name in sorted(FieldName):
            yield from self.terms_from(name, b"")

    def terms_from(self, fieldname: str, prefix: bytes) -> Iterator[tuple[str, bytes]]:
        """Give the terms of a field from the first on that does not come before `prefix`."""
        dictionary = self._segment.dictionary(FieldName(fieldname))
        terms = dictionary.terms(range(len(dictionary)))
        return ((fieldname, term) for term in terms if term >= prefix)

    def term_info(self, fieldname: str, text: bytes) -> TermInfo:
        """Give the statistics of a term; raises TermNotFound."""
        documents, counts = self._posting_list(fieldname, text).counts()
        lengths = self._segment.lengths[FieldName(fieldname)]
        of_documents = [byte_to_length(lengths[number]) for number in documents]
        shortest, longest = min(of_documents), max(of_documents)
        return TermInfo(
            sum(counts), len(counts), shortest, longest, max(counts), documents[0], documents[-1]
        )

    def frequency(self, fieldname: str, text: bytes) -> int:
        """Give how often a term stands in the segment; raises TermNotFound."""
        return sum(self._posting_list(fieldname, text).counts()[1])

    def doc_frequency(self, fieldname: str, text: bytes) -> int:
        """Give in how many documents a term stands."""
        number = self._number(fieldname, text)
        dictionary = self._segment.dictionary(FieldName(fieldname))
        return 0 if number is None else dictionary.frequency(number)

    def matcher(self, fieldname: str, text: bytes, format_: Any, scorer: Any = None) -> ListMatcher:
        """Give the postings of a term one by one; raises TermNotFound."""
        documents, counts, positions = self._posting_list(fieldname, text).postings()
        return ListMatcher(
            list(documents),
            list(map(float, counts)),
            list(_values(counts, positions)),
            format_,
            scorer=scorer,
            term=(fieldname, text),
            terminfo=self.term_info(fieldname, text),
        )

    def _number(self, fieldname: str, text: bytes) -> int | None:
        return self._segment.dictionary(FieldName(fieldname)).find(text)

    def _posting_list(self, fieldname: str, text: bytes) -> PostingList:
        number = self._number(fieldname, text)
        if number is None:
            raise TermNotFound(f"No term {fieldname}:{text!r}")
        return self._segment.posting_list(FieldName(fieldname), number)


def _values(counts: Iterable[int], positions: Sequence[int]) -> Iterator[bytes]:
    done = 0
    for count in counts:
        yield array("I", list(positions[done : done + count])).tobytes()
        done += count


class DocumentsReader(base.PerDocumentReader):  # type: ignore[misc]
    """The lengths of the fields of each document, and its article's id as a column."""

    def __init__(self, segment: OpenSegment) -> None:
        self._segment = segment

    def doc_count(self) -> int:
        """Give the number of documents that are not deleted."""
        return self._segment.count - len(self._segment.deleted)

    def doc_count_all(self) -> int:
        """Give the number of all documents."""
        return self._segment.count

    def has_deletions(self) -> bool:
        """Whether some are deleted."""
        return bool(self._segment.deleted)

    def is_deleted(self, docnum: int) -> bool:
        """Whether this one is."""
        return docnum in self._segment.deleted

    def deleted_docs(self) -> frozenset[int]:
        """Give the numbers of those that are."""
        return self._segment.deleted

    def doc_field_length(self, docnum: int, fieldname: str, default: int = 0) -> int:
        """Give the rounded length of a field in words; `default` where it has none."""
        byte = self._segment.lengths[FieldName(fieldname)][docnum]
        return int(byte_to_length(byte)) if byte else default

    def field_length(self, fieldname: str) -> int:
        """Give the words of a field in all documents."""
        return self._segment.total_lengths[FieldName(fieldname)]

    def min_field_length(self, fieldname: str) -> int:
        """Give the rounded length of the shortest field of this name."""
        return int(byte_to_length(min(self._segment.lengths[FieldName(fieldname)])))

    def max_field_length(self, fieldname: str) -> int:
        """Give that of the longest one."""
        return int(byte_to_length(max(self._segment.lengths[FieldName(fieldname)])))

    def has_column(self, fieldname: str) -> bool:
        """Whether a field has a value for each document: the id alone has."""
        return fieldname == ID

    def column_reader(self, fieldname: str, column: Any) -> Sequence[int]:
        """Give the articles' ids by document."""
        return self._segment.ids

    def stored_fields(self, docnum: int) -> dict[str, object]:
        """Give nothing: what is shown of an article is in the catalogue."""
        return {}
