"""What is asked in the benchmark of searching: queries drawn from the articles themselves."""

from __future__ import annotations

import random
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from tests.benchmarks.search_corpus import SearchArticle, is_function_word


class QueryKind(StrEnum):
    """What a query asks of its words."""

    TERM = "term"
    ALL = "AND of two"
    ANY = "OR of three"
    PREFIX = "prefix"
    PHRASE = "phrase"
    TYPED = "as you type"
    """All of them, and of the last one the letters that have been typed."""


@dataclass(frozen=True, slots=True)
class SearchQuery:
    """Words, of which a prefix is the first letters, and what is asked of them."""

    kind: QueryKind
    words: tuple[str, ...]


_KEYSTROKE_QUERIES = 20
_SENTENCE = re.compile(r"[a-z ]+")


class QueryDrawer:
    """Draws queries from a sample of the articles that are searched.

    A word is common if more than one article of twenty in the sample holds it, rare if one alone
    does, else middling; a third of the words that are asked for are of each band. Of the words
    that nearly every article holds none is asked for alone.
    """

    def __init__(self, sample: Sequence[SearchArticle]) -> None:
        self._sample = sample
        self._random = random.Random("queries")
        held = Counter(word for article in sample for word in set(_words(article)))
        self._bands: Mapping[str, int] = {
            word: 2 if count > len(sample) / 20 else int(count > 1) for word, count in held.items()
        }
        """Word to 0 (rare), 1 or 2 (common)."""

    def draw(self, kind: QueryKind, count: int) -> list[SearchQuery]:
        """Give `count` queries; of `TYPED` all keystrokes of a tenth as many."""
        if kind is QueryKind.TYPED:
            whole = [self._typed(number) for number in range(max(1, count // 10))]
            return [keystroke for words in whole for keystroke in _keystrokes(words)]
        return [SearchQuery(kind, self._asked(kind, number)) for number in range(count)]

    def _asked(self, kind: QueryKind, number: int) -> tuple[str, ...]:
        article = self._random.choice(self._sample)
        band = number % 3
        if kind is QueryKind.TERM:
            return (self._word(article, band),)
        if kind is QueryKind.PREFIX:
            return (self._prefix(article, band),)
        if kind is QueryKind.ALL:
            return self._pair(article, number)
        if kind is QueryKind.ANY:
            others = (self._random.choice(self._sample) for _ in range(2))
            return tuple(self._word(a, self._random.randrange(3)) for a in (article, *others))
        return self._phrase(article, 2 + number % 3)

    def _pair(self, article: SearchArticle, number: int) -> tuple[str, ...]:
        """Two words of one article; in one pair of ten the first is a word like `the`."""
        second = self._word(article, number % 3)
        if number % 10 == 9:
            return (
                self._random.choice([w for w in _words(article) if is_function_word(w)]),
                second,
            )
        return (self._word(article, number // 3 % 3), second)

    def _typed(self, number: int) -> tuple[str, ...]:
        """Two or three words of one article."""
        article = self._random.choice(self._sample)
        return tuple(self._word(article, (number + i) % 3) for i in range(2 + number % 2))

    def _prefix(self, article: SearchArticle, band: int) -> str:
        length = self._random.randint(3, 5)
        return self._word(article, band, shortest=length + 1)[:length]

    def _word(self, article: SearchArticle, band: int, shortest: int = 3) -> str:
        """A word of the article, of the band if it has one."""
        long = [w for w in _words(article) if len(w) >= shortest and not is_function_word(w)]
        of_band = [word for word in long if self._bands.get(word) == band]
        return self._random.choice(of_band or long)

    def _phrase(self, article: SearchArticle, length: int) -> tuple[str, ...]:
        """Words that stand side by side in a sentence, one of them at least no stop word."""
        sentences = [part.split() for part in _SENTENCE.findall(article.text.lower())]
        while True:
            sentence = self._random.choice([s for s in sentences if len(s) >= length])
            start = self._random.randint(0, len(sentence) - length)
            words = sentence[start : start + length]
            if not all(map(is_function_word, words)):
                return tuple(words)


def _words(article: SearchArticle) -> list[str]:
    return re.findall(r"[a-z]+", article.text.lower())


def _keystrokes(words: tuple[str, ...]) -> Iterator[SearchQuery]:
    """What is asked after every letter of the words."""
    for place, word in enumerate(words):
        for end in range(1, len(word) + 1):
            yield SearchQuery(QueryKind.TYPED, (*words[:place], word[:end]))
