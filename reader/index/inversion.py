"""Articles -> what stands where, in memory: the part of the index that is not on disk yet."""

from __future__ import annotations

import operator
from array import array
from collections import deque
from collections.abc import Callable, Iterator
from itertools import chain

from whoosh.util.numeric import length_to_byte

from reader.index.analysis import stem_language, words
from reader.index.postings import NARROW_SHIFT, WIDE_SHIFT
from reader.index.schema import FieldName, IndexDocument
from reader.index.terms import stem_entries, term_of

_AUTHOR_GAP = "\n"

_Append = Callable[[int], None]


class _Occurrences(dict[str, _Append]):
    """Each word of a field in one language -> what notes another occurrence of it."""

    def __init__(self, typecode: str) -> None:
        super().__init__()
        self._typecode = typecode
        self.of_word: dict[str, array[int]] = {}

    def __missing__(self, word: str) -> _Append:
        occurrences = self.of_word[word] = array(self._typecode)
        append = self[word] = occurrences.append
        return append


_ByLanguage = dict[tuple[FieldName, str], _Occurrences]
"""A field and the language of its stems -> its words."""


class Inversion:
    """The words of articles, gathered by word.

    Occurrences are held in narrow arrays, but for those in long fields: these have wide ones.
    """

    def __init__(self) -> None:
        self.ids = array("q")
        """Of each document, its article's id."""
        self.lengths: dict[FieldName, bytearray] = {name: bytearray() for name in FieldName}
        """Of each document, the number of words of a field, as Whoosh rounds it to a byte."""
        self.total_lengths = dict.fromkeys(FieldName, 0)
        """Words of each field in all."""
        self._narrow: _ByLanguage = {}
        self._wide: _ByLanguage = {}

    def __len__(self) -> int:
        return len(self.ids)

    @property
    def is_full(self) -> bool:
        """Whether it should be written down before more is added."""
        vocabulary = sum(map(len, (*self._narrow.values(), *self._wide.values())))
        words = sum(self.total_lengths.values())
        size = _BYTES_OF_OCCURRENCE * words + _BYTES_OF_WORD * vocabulary
        return len(self.ids) >= _MOST_DOCUMENTS or size > _MOST_MEMORY

    def add(self, document: IndexDocument) -> None:
        """Add an article as the next document."""
        language = stem_language(document.language)
        self._add(FieldName.TITLE, language, document.title)
        self._add(FieldName.TEXT, language, document.text)
        self._add(FieldName.AUTHOR, "", _AUTHOR_GAP.join(document.authors))
        self.ids.append(document.id)

    @property
    def languages(self) -> frozenset[str]:
        """The languages of the stems of the texts."""
        found = (*self._narrow, *self._wide)
        return frozenset(language for field, language in found if field is not FieldName.AUTHOR)

    def terms(self, field: FieldName) -> Iterator[tuple[bytes, array[int]]]:
        """Give the terms of a field in their order, each with its ascending occurrences.

        These are narrow, or wide where the term stands in a long field.
        """
        narrow, wide = _terms(self._narrow, field), _terms(self._wide, field)
        for term in narrow.keys() & wide.keys():
            together = map(_widened, narrow[term])
            wide[term] = array("Q", sorted(chain(together, wide[term])))
        found = narrow | wide
        return ((term, found[term]) for term in sorted(found))

    def stem_entries(self) -> list[bytes]:
        """Give the entries of all words that are found by their stems, in order."""
        vocabularies: dict[str, set[str]] = {}
        for (field, language), by_word in (*self._narrow.items(), *self._wide.items()):
            if field is not FieldName.AUTHOR:
                vocabularies.setdefault(language, set()).update(by_word)
        return sorted(
            entry
            for language, vocabulary in vocabularies.items()
            for word in vocabulary
            for entry in stem_entries(word, language)
        )

    def _add(self, field: FieldName, language: str, text: str) -> None:
        written = words(text)
        count = len(written)
        self.lengths[field].append(_length_byte(count))
        self.total_lengths[field] += count
        is_narrow = count <= 1 << NARROW_SHIFT
        by_language = self._narrow if is_narrow else self._wide
        by_word = by_language.get((field, language))
        if by_word is None:
            by_word = by_language[field, language] = _Occurrences("I" if is_narrow else "Q")
        first = len(self.ids) << (NARROW_SHIFT if is_narrow else WIDE_SHIFT)
        noting = map(operator.call, map(by_word.__getitem__, written), range(first, first + count))
        deque(noting, maxlen=0)  # the quickest way to exhaust an iterator


def _terms(by_language: _ByLanguage, field: FieldName) -> dict[bytes, array[int]]:
    return {
        term_of(word, language): occurrences
        for (of_field, language), by_word in by_language.items()
        if of_field is field
        for word, occurrences in by_word.of_word.items()
    }


def _widened(occurrence: int) -> int:
    document, position = divmod(occurrence, 1 << NARROW_SHIFT)
    return document << WIDE_SHIFT | position


_MOST_DOCUMENTS = 1 << 16
"""As many as a narrow occurrence can tell apart."""

_MOST_MEMORY = 192 << 20
"""Bytes that it may take."""

_BYTES_OF_OCCURRENCE = 4.5
"""Four, and what an array keeps in reserve."""

_BYTES_OF_WORD = 400
"""The word, its array, the method that appends to it, and their places in dictionaries."""

_LENGTH_BYTES = bytes(map(length_to_byte, range(8192)))


def _length_byte(length: int) -> int:
    return _LENGTH_BYTES[length] if length < len(_LENGTH_BYTES) else int(length_to_byte(length))
