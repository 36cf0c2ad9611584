"""How much it tells that two texts share words: little for common ones, much for rare ones."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from math import log

from reader.index import compared_words

Frequencies = Callable[[Collection[str]], Mapping[str, int]]
"""Gives in how many articles each of these words, as they are compared, stands; 0 where nobody
knows."""


class Rarity:
    """The words of one library and language, weighed by how few articles hold them.

    The weight of a word is its inverse document frequency (Spärck Jones, 1972) in nats. Were words
    strewn by chance, then of n articles n · e^-w would hold all of some words whose weights sum up
    to w.
    """

    def __init__(self, articles: int, frequencies: Frequencies) -> None:
        """Take the number of articles in the language, and what tells how many hold a word."""
        self.articles = max(1, articles)
        self._frequencies = frequencies
        self._weights: dict[str, float] = {}

    def weights(self, words: Iterable[str]) -> dict[str, float]:
        """Give the weight of each of these words, each as a text has it; 0 where nobody knows."""
        compared = {word: compared_words(word)[0] for word in words}
        unknown = [word for word in dict.fromkeys(compared.values()) if word not in self._weights]
        if unknown:
            frequencies = self._frequencies(unknown)
            self._weights.update((w, self.weight(frequencies.get(w, 0))) for w in unknown)
        return {word: self._weights[form] for word, form in compared.items()}

    def weight(self, frequency: float) -> float:
        """Give the weight of a word that so many articles hold; 0 for none, which tells nothing."""
        return max(0.0, log(self.articles / frequency)) if frequency else 0.0

    def is_no_chance(self, weight: float, odds: float) -> bool:
        """Whether words of this weight in all would by chance stand together in 1 : `odds`.

        That is the number of articles that would hold them all, were there nothing between them.
        """
        return weight >= log(self.articles * odds)
