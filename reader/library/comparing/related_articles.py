"""Which articles are on what one article is on, told by the rare words that they share."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from math import exp, log

from reader.index import compared_words, words_of
from reader.language import FUNCTION_WORDS
from reader.library.comparing.rarity import Rarity

_MOST_WORDS = 50
"""Words of an article whose rarity is looked up: those it uses most."""
_SENTENCE_WORDS = 6
_MARKING_WORDS = 10
"""Words by which articles are looked for: of the sentence, and of all of the article."""
_RARE = 0.02
_FEW = 10
"""A word is rare that this part of the articles holds, or so few of them, or half of fewer."""
_TILTS = (0.2, 0.35, 0.5, 0.65, 0.8, 1.0)
"""The exponents that the bound is looked for among."""

Holders = Callable[[Collection[str]], Mapping[str, frozenset[int]]]
"""Gives the articles that hold each of these words, as they are compared."""


class RelatedArticles:
    """Finds articles on the same in one state of the library."""

    def __init__(self, rarity: Rarity, holders: Holders) -> None:
        self._rarity = rarity
        self._holders = holders
        articles = rarity.articles
        self._most = max(articles * _RARE, min(_FEW, articles / 2))

    def find(self, text: str, sentence: str, language: str) -> Mapping[int, float]:
        """Give the articles related to a sentence of a text, by id, with what they share in weight.

        The article itself is one of them.
        """
        of_sentence, marking = self._key_words(text, sentence, language)
        holders = self._holders([*of_sentence, *marking])
        related: dict[int, float] = {}
        for words in (of_sentence, (*of_sentence, *marking)):
            known = [holders[word] for word in words if holders.get(word)]
            for article, weight in self._sharing(known).items():
                related[article] = max(weight, related.get(article, 0.0))
        return related

    def _sharing(self, holders: Sequence[frozenset[int]]) -> Mapping[int, float]:
        """The articles that share too many words for chance, given those that hold each word."""
        weights = [self._rarity.weight(len(articles)) for articles in holders]
        shared: dict[int, float] = {}
        for weight, articles in zip(weights, holders, strict=True):
            for article in articles:
                shared[article] = shared.get(article, 0.0) + weight
        least = _least_weight(weights, self._rarity.articles)
        return {article: weight for article, weight in shared.items() if weight >= least}

    def _key_words(
        self, text: str, sentence: str, language: str
    ) -> tuple[Sequence[str], Sequence[str]]:
        """The rarest words of the sentence, and other ones that mark the article, as compared."""
        counts = Counter(telling_words(words_of(text), language))
        of_sentence = dict.fromkeys(telling_words(words_of(sentence), language))
        known = [*of_sentence, *(word for word, _ in counts.most_common())]
        weights = self._rarity.weights(dict.fromkeys(known[:_MOST_WORDS]))
        least, most = self._rarity.weight(self._most), self._rarity.weight(2)
        rare = [word for word in weights if least <= weights[word] <= most]  # others share none
        rarest = sorted((w for w in rare if w in of_sentence), key=lambda w: -weights[w])
        marking = sorted(rare, key=lambda w: -weights[w] * counts[w])
        first = _compared(rarest[:_SENTENCE_WORDS])
        return first, [word for word in _compared(marking) if word not in first][:_MARKING_WORDS]


def _compared(words: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(compared_words(" ".join(words))))


def _least_weight(weights: Sequence[float], articles: int) -> float:
    """The weight from which on shared words are no chance.

    Were words strewn by chance, one article at most would be expected to share so much: the bound
    of Chernoff (1952) on the sum of the weights that an article shares, each with the probability
    that goes with it.
    """
    chances = [exp(-weight) for weight in weights]
    return min(
        (log(articles) + sum(log(1 - p + p ** (1 - tilt)) for p in chances)) / tilt
        for tilt in _TILTS
    )


def telling_words(words: str, language: str) -> Iterable[str]:
    """Give the words of a text, as `words_of` gave it, that are neither numbers nor function words.

    A text of an unknown language has none of the latter.
    """
    skipped = FUNCTION_WORDS.get(language, frozenset())
    return (w for w in words.split() if w not in skipped and not w[0].isdecimal())
