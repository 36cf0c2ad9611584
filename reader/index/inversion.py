"""Articles -> what stands where, in memory: the part of the index that is not on disk yet."""

from __future__ import annotations

import operator
from array import array
from collections import deque
from collections.abc import Callable, Iterator

from whoosh.util.numeric import length_to_byte

from reader.index.analysis import stem_language, words
from reader.index.postings import DOCUMENT_SHIFT
from reader.index.schema import FieldName, IndexDocument
from reader.index.terms import stem_entries, term_of

_AUTHOR_GAP = "\n"

_Append = Callable[[int], None]


class _Occurrences(dict[str, _Append]):
    """Each word of a field in one language -> what notes another occurrence of it."""

    def __init__(self) -> None:
        super().__init__()
        self.of_word: dict[str, array[int]] = {}

    def __missing__(self, word: str) -> _Append:
        occurrences = self.of_word[word] = array("Q")
        append = self[word] = occurrences.append
        return append


class Inversion:
    """The words of articles, gathered by word."""

    def __init__(self) -> None:
        self.ids = array("q")
        """Of each document, its article's id."""
        self.lengths: dict[FieldName, bytearray] = {name: bytearray() for name in FieldName}
        """Of each document, the number of words of a field, as Whoosh rounds it to a byte."""
        self.total_lengths = dict.fromkeys(FieldName, 0)
        """Words of each field in all."""
        self._occurrences: dict[tuple[FieldName, str], _Occurrences] = {}

    def __len__(self) -> int:
        return len(self.ids)

    @property
    def size(self) -> int:
        """About how many bytes of memory it takes."""
        vocabulary = sum(map(len, self._occurrences.values()))
        return _BYTES_OF_OCCURRENCE * sum(self.total_lengths.values()) + _BYTES_OF_WORD * vocabulary

    def add(self, document: IndexDocument) -> None:
        """Add an article as the next document."""
        language = stem_language(document.language)
        number = len(self.ids)
        self.ids.append(document.id)
        self._add(number, FieldName.TITLE, language, document.title)
        self._add(number, FieldName.TEXT, language, document.text)
        self._add(number, FieldName.AUTHOR, "", _AUTHOR_GAP.join(document.authors))

    def terms(self, field: FieldName) -> Iterator[tuple[bytes, array[int]]]:
        """Give the terms of a field in their order, each with its ascending occurrences."""
        found = [
            (term_of(word, language), occurrences)
            for (of_field, language), by_word in self._occurrences.items()
            if of_field is field
            for word, occurrences in by_word.of_word.items()
        ]
        found.sort(key=operator.itemgetter(0))
        return iter(found)

    def stem_entries(self) -> list[bytes]:
        """Give the entries of all words that are found by their stems, in order."""
        vocabularies: dict[str, set[str]] = {}
        for (field, language), by_word in self._occurrences.items():
            if field is not FieldName.AUTHOR:
                vocabularies.setdefault(language, set()).update(by_word)
        return sorted(
            entry
            for language, vocabulary in vocabularies.items()
            for word in vocabulary
            for entry in stem_entries(word, language)
        )

    def _add(self, number: int, field: FieldName, language: str, text: str) -> None:
        written = words(text)
        count = len(written)
        self.lengths[field].append(_length_byte(count))
        self.total_lengths[field] += count
        by_word = self._occurrences.get((field, language))
        if by_word is None:
            by_word = self._occurrences[field, language] = _Occurrences()
        first = number << DOCUMENT_SHIFT
        noting = map(operator.call, map(by_word.__getitem__, written), range(first, first + count))
        deque(noting, maxlen=0)  # the quickest way to exhaust an iterator


_BYTES_OF_OCCURRENCE = 9
"""Eight, and what an array keeps in reserve."""

_BYTES_OF_WORD = 400
"""The word, its array, the method that appends to it, and their places in dictionaries."""

_LENGTH_BYTES = bytes(map(length_to_byte, range(8192)))


def _length_byte(length: int) -> int:
    return _LENGTH_BYTES[length] if length < len(_LENGTH_BYTES) else int(length_to_byte(length))
