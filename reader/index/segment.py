"""A segment of the index on disk: some articles, never changed once it is written.

Three files make up a segment: `.doc` holds of each document its article's id and the lengths of its
fields; `.trm` the dictionaries of the fields, then that of the stems, then where each of them lies
(JSON, behind it its size as the last four bytes); `.pst` the posting lists one after another.
"""

from __future__ import annotations

import json
import mmap
import re
import struct
from array import array
from collections.abc import Iterable, Mapping
from dataclasses import astuple
from pathlib import Path
from typing import IO, Any

from whoosh.codec.whoosh3 import W3Segment

from reader.index.dictionary import Dictionary, DictionaryWriter, Layout
from reader.index.postings import PostingList
from reader.index.schema import FieldName

SEGMENT_VERSION = 1
"""Raised whenever the files of the same articles would be laid out differently."""

DOCUMENTS, TERMS, POSTINGS = ".doc", ".trm", ".pst"
EXTENSIONS = (DOCUMENTS, TERMS, POSTINGS)
"""What the names of a segment's files end with."""

_STEMS, _LANGUAGES = "stems", "languages"
_SIZE = struct.Struct("=I")
_HEADER = struct.Struct(f"={1 + len(FieldName)}Q")
"""The number of documents, and the words of each field in all."""


class ArticleSegment(W3Segment):  # type: ignore[misc]  # Whoosh is untyped
    """What Whoosh's table of contents tells of a segment: its name, size and deleted documents."""

    def codec(self, **_: object) -> Any:
        """Give what opens it for Whoosh."""
        from reader.index.codec import ArticleCodec

        return ArticleCodec()

    def files(self) -> tuple[str, ...]:
        """Give the names of its files."""
        return tuple(self.make_filename(extension) for extension in EXTENSIONS)

    def deleted(self) -> frozenset[int]:
        """Give the numbers of its deleted documents."""
        return frozenset(self.deleted_docs())

    def is_plausible(self) -> bool:
        """Whether it is what the program writes, and not something that names other files."""
        return (
            isinstance(self.indexname, str)
            and isinstance(self.segid, str)
            and re.fullmatch("[0-9a-z_]+", f"{self.indexname}_{self.segid}") is not None
            and isinstance(self.doc_count_all(), int)
            and isinstance(self._deleted, set | None)
            and all(number in range(self.doc_count_all()) for number in self.deleted_docs())
        )


class OpenSegment:
    """A segment that can be read; may be shared by threads."""

    def __init__(self, folder: Path, segment: ArticleSegment) -> None:
        self.segment = segment
        self.deleted = segment.deleted()
        """The numbers of its deleted documents."""
        documents, terms, self._postings = (_mapped(folder / name) for name in segment.files())
        count, *totals = _HEADER.unpack_from(documents)
        if count != segment.doc_count_all():
            raise ValueError(f"{count} documents are not {segment.doc_count_all()}")
        self.count: int = count
        """Documents, those deleted among them."""
        self.total_lengths: Mapping[FieldName, int] = dict(zip(FieldName, totals, strict=True))
        """Words of each field in all, those of deleted documents among them."""
        start = _HEADER.size
        end = start + 8 * self.count
        self.ids = documents[start:end].cast("q")
        """Of each document, its article's id."""
        self.lengths: dict[FieldName, bytes] = {}
        """Of each document, the length of a field, as Whoosh rounds it to a byte."""
        for name in FieldName:
            self.lengths[name] = bytes(documents[end : end + self.count])
            end += self.count
        layouts = _directory(terms)
        self._dictionaries = {
            name: Dictionary(terms, Layout(*layouts[name.value])) for name in FieldName
        }
        self.languages: frozenset[str] = frozenset(layouts[_LANGUAGES])
        """Of the stems of its texts; the empty one is that of texts without stems."""
        self.stems = Dictionary(terms, Layout(*layouts[_STEMS]))
        """The entries by which words are found from their stems."""

    def dictionary(self, field: FieldName) -> Dictionary:
        """Give the terms of a field."""
        return self._dictionaries[field]

    def posting_list(self, field: FieldName, number: int) -> PostingList:
        """Give the posting list of a term, told by its number in the field's dictionary."""
        return PostingList(self.posting_bytes(field, number))

    def posting_bytes(self, field: FieldName, number: int) -> bytes:
        """Give the same list as it stands in the file."""
        start, end = self._dictionaries[field].extent(number)
        return bytes(self._postings[start:end])

    def live_documents(self) -> dict[int, int]:
        """Give the article id -> document number of those that are not deleted."""
        return {
            article_id: number
            for number, article_id in enumerate(self.ids)
            if number not in self.deleted
        }


Terms = Iterable[tuple[bytes, bytes, int]]
"""Terms in their order, each with its posting list and in how many documents it stands."""


def write_segment(
    folder: Path,
    segment: ArticleSegment,
    ids: array[int],
    lengths: Mapping[FieldName, bytes | bytearray],
    total_lengths: Mapping[FieldName, int],
    terms: Mapping[FieldName, Terms],
    stem_entries: Iterable[bytes],
    languages: Iterable[str],
) -> None:
    """Write the files of a segment; what is an iterator is taken up once, field by field."""
    segment.set_doc_count(len(ids))
    documents_file, terms_file, postings_file = (folder / name for name in segment.files())
    with documents_file.open("wb") as file:
        file.write(_HEADER.pack(len(ids), *(total_lengths[name] for name in FieldName)))
        file.write(ids.tobytes())
        for name in FieldName:
            file.write(lengths[name])
    layouts: dict[str, Layout] = {}
    with terms_file.open("wb") as file, postings_file.open("wb") as postings:
        postings.write(_MAGIC)
        for name in FieldName:
            layouts[name.value] = _write_field(terms[name], file, postings)
        stems = DictionaryWriter()
        for entry in stem_entries:
            stems.add_bare(entry)
        layouts[_STEMS] = stems.write(file, 0)
        extents = {name: astuple(layout) for name, layout in layouts.items()}
        directory = json.dumps({**extents, _LANGUAGES: sorted(languages)}).encode()
        file.write(directory + _SIZE.pack(len(directory)))


_MAGIC = b"postings"
"""A file that is mapped into memory must not be empty."""


def _write_field(terms: Terms, file: IO[bytes], postings: IO[bytes]) -> Layout:
    dictionary = DictionaryWriter()
    add, write = dictionary.add, postings.write
    end = postings.tell()
    for term, data, frequency in terms:
        add(term, frequency, end)
        end += write(data)
    return dictionary.write(file, end)


def _mapped(file: Path) -> memoryview:
    with file.open("rb") as opened:
        return memoryview(mmap.mmap(opened.fileno(), 0, access=mmap.ACCESS_READ))


def _directory(terms: memoryview) -> dict[str, Any]:
    end = len(terms) - _SIZE.size
    (size,) = _SIZE.unpack_from(terms, end)
    directory: dict[str, Any] = json.loads(bytes(terms[end - size : end]))
    return directory
