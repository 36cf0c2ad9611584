"""How much an article that fits a query is worth: BM25F over its fields.

BM25F (Robertson and Zaragoza, "The Probabilistic Relevance Framework", 2009): how often a word
stands in title and text is added up, each by the field's weight and length, before more of it stops
to matter. One word in title and text is so worth less than two words. Within one field that is
Okapi BM25 as Whoosh computes it, with lengths rounded to a byte as Whoosh rounds them. A word that
is found in several forms is one word: how often each of them stands in an article, and in how many
articles, are added up.

The values were chosen on the development half of `tests/accuracy/relevance`; README tells what was
tried and what the other half says.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from heapq import nlargest
from math import log

from whoosh.util.numeric import byte_to_length

from reader.index.schema import FieldName
from reader.index.segment import OpenSegment

K1 = 1.2
"""How soon it stops to matter that a word stands in an article once more."""

B = 0.75
"""How much the length of the field counts."""

SHORTEST = 60
"""Words that a text counts as at least: a flash of two sentences is not the best answer for that
it is short."""

FIELD_WEIGHTS: Mapping[FieldName, float] = {
    FieldName.TITLE: 2.5,
    FieldName.TEXT: 1.0,
    FieldName.AUTHOR: 1.0,
}
"""As how many words of the text, of average length, one word of a field counts."""

_LENGTHS = [byte_to_length(byte) for byte in range(256)]


class Statistics:
    """What is known of all articles of the index together, those deleted among them."""

    def __init__(self, segments: Sequence[OpenSegment]) -> None:
        self.count = sum(segment.count for segment in segments)
        self._norms: dict[FieldName, list[float]] = {}
        for field in FieldName:
            words = sum(segment.total_lengths[field] for segment in segments)
            average = words / self.count if words else 1.0
            shortest = SHORTEST if field is FieldName.TEXT else 0
            weight = FIELD_WEIGHTS[field]
            self._norms[field] = [
                K1 * (1 - B + B * max(length, shortest) / average) / weight for length in _LENGTHS
            ]

    def rarity(self, frequency: int) -> float:
        """Give the inverse document frequency of a word that so many articles hold."""
        return log(self.count / (min(frequency, self.count) + 1)) + 1

    def scale(self, field: FieldName, rarity: float) -> Scale:
        """Give the scores of a word of a field."""
        return Scale(most(rarity), self._norms[field])


def most(rarity: float) -> float:
    """Give what a word comes near to being worth, however often it stands in an article."""
    return rarity * (K1 + 1)


def of_fields(ceiling: float, found: Iterable[dict[int, float]]) -> dict[int, float]:
    """Give what a word is worth over all fields, from what it is worth in each alone.

    `ceiling` is the `most` it can be worth. A score tells how often the word stands there: of a
    ceiling c, x weighted occurrences are worth c·x / (x + K1).
    """
    largest_first = sorted(found, key=len, reverse=True)
    total = largest_first[0] if largest_first else {}
    for scores in largest_first[1:]:
        for number, score in scores.items():
            known = total.get(number, 0.0)
            ratio = score / (ceiling - score) + known / (ceiling - known)
            total[number] = ceiling * ratio / (1 + ratio)
    return total


_FEW = 64
"""Documents, for each number of times they hold a word, from which on their scores are looked up
among those of every length there may be."""


class Scale:
    """The scores of one word: by how often an article holds it, and by the length of the field."""

    def __init__(self, weight: float, norms: Sequence[float]) -> None:
        self._weight = weight
        self._norms = norms
        self._by_length: dict[int, list[float]] = {}
        """How often the word stands in a field -> its score at each rounded length."""

    def scores(
        self, documents: Sequence[int], counts: Sequence[int], lengths: bytes
    ) -> Iterable[float]:
        """Give the score of each of the documents, by the rounded lengths of all documents."""
        different = set(counts)
        if len(documents) < _FEW * len(different):
            weight, norms = self._weight, self._norms
            return [
                weight * count / (count + norms[lengths[number]])
                for number, count in zip(documents, counts, strict=True)
            ]
        if len(different) == 1:
            by_length = self._at(different.pop())
            return [by_length[lengths[number]] for number in documents]
        by_count = {count: self._at(count) for count in different}
        return [
            by_count[count][lengths[number]]
            for number, count in zip(documents, counts, strict=True)
        ]

    def score(self, count: float, length: int) -> float:
        """Give the score of a document, by the rounded length of its field."""
        return self._weight * count / (count + self._norms[length])

    def _at(self, count: int) -> list[float]:
        if count not in self._by_length:
            weighted = self._weight * count
            self._by_length[count] = [weighted / (count + norm) for norm in self._norms]
        return self._by_length[count]


def best(scores: Mapping[int, float], limit: int | None) -> Iterator[tuple[int, float]]:
    """Give at least the `limit` best documents, and all that are worth as much as the last of them.

    Without a limit all; in no order.
    """
    if limit is None or len(scores) <= limit:
        return iter(scores.items())
    if limit <= 0:
        return iter(())
    least = nlargest(limit, scores.values())[-1]
    return ((number, score) for number, score in scores.items() if score >= least)
