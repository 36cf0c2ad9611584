"""The words of the index: how common they are, and which begin or are spelt like one."""

from __future__ import annotations

from collections import Counter
from heapq import nlargest
from itertools import chain, pairwise
from typing import Any

from reader.index.pattern import is_similar
from reader.index.schema import FieldName

MOST_EXPANSIONS = 128
"""How many words a prefix or a fuzzy word stands for at most: the most frequent ones."""


class Vocabulary:
    """The words of one generation of the index, read from its leaf readers as they are needed."""

    def __init__(self, readers: list[Any]) -> None:
        self._readers = readers
        self._words: dict[FieldName, frozenset[str]] = {}

    def beginning_with(self, prefix: str, field: FieldName) -> tuple[list[str], bool]:
        """Give the most frequent words of `field` that begin like this, and whether that is few.

        True says that there are more words than are given.
        """
        counts: Counter[str] = Counter()
        for reader in self._readers:
            for term, info in reader.iter_prefix(field.value, prefix.encode()):
                counts[term.decode()] += info.doc_frequency()
        return _most_frequent(counts)

    def similar_to(self, word: str, distance: int, field: FieldName) -> tuple[list[str], bool]:
        """Give the most frequent words at most `distance` edits away, and whether there are more.

        An edit touches at most two neighbouring letters, so of 2 · distance + 1 pieces of the word
        at least one is left whole: only words that hold such a piece are looked at letter by
        letter.
        """
        pieces = _pieces(word, 2 * distance + 1)
        similar = [
            other
            for other in self._words_of(field)
            if abs(len(other) - len(word)) <= distance
            and any(piece in other for piece in pieces)
            and is_similar(other, word, distance)
        ]
        return _most_frequent({other: self.frequency(other, field) for other in similar})

    def frequency(self, word: str, field: FieldName) -> int:
        """Give how many articles have a word in `field`, those just removed among them."""
        return sum(int(reader.doc_frequency(field.value, word)) for reader in self._readers)

    def holders(self, word: str, field: FieldName) -> frozenset[int]:
        """Give the ids of the articles that have a word in `field`."""
        found: set[int] = set()
        for reader in self._readers:
            if (field.value, word) in reader:
                ids = reader.column_reader(FieldName.ID.value)
                numbers = reader.postings(field.value, word).all_ids()
                found.update(int(ids[number]) for number in numbers)
        return frozenset(found)

    def _words_of(self, field: FieldName) -> frozenset[str]:
        if field not in self._words:
            terms = chain.from_iterable(reader.lexicon(field.value) for reader in self._readers)
            self._words[field] = frozenset(term.decode() for term in terms)
        return self._words[field]


def _pieces(word: str, count: int) -> list[str]:
    """`word` in `count` pieces of nearly one length; an empty one stands in every word."""
    bounds = [len(word) * number // count for number in range(count + 1)]
    return [word[start:end] for start, end in pairwise(bounds)]


def _most_frequent(counts: dict[str, int]) -> tuple[list[str], bool]:
    words = nlargest(MOST_EXPANSIONS, counts, key=lambda word: (counts[word], word))
    return words, len(counts) > MOST_EXPANSIONS
