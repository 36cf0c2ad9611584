"""Where the words of a query stand in a text."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import chain

from reader.article import Span
from reader.index.analysis import (
    Token,
    folded,
    is_unspaced,
    stem_language,
    stems,
    tokens,
    words,
)
from reader.index.pattern import Pattern, Slot, occurrences, pattern_of
from reader.query import Node, Word, text_conditions


def find_matches(query: Node, text: str, language: str | None) -> list[Span]:
    """Give the spans of `text` where the query's conditions on words hold, ordered, no overlap.

    Conditions under NOT and those on the title or the author alone are left out; `said:` counts.
    `language` is the text's, as the index was told it. Linear in the length of the text.
    """
    conditions = [c for c in text_conditions(query) if c.field is None]
    patterns = [pattern for c in conditions if (pattern := pattern_of(c)) is not None]
    if not patterns:
        return []
    words = _Words(list(tokens(text)), stem_language(language))
    return merged_spans(chain.from_iterable(words.bounds(pattern) for pattern in patterns))


class _Words:
    """The tokens of a text, and at which positions each word stands."""

    def __init__(self, found: list[Token], language: str) -> None:
        self._tokens = found
        self._language = language
        self._positions: dict[str, list[int]] = defaultdict(list)
        for position, token in enumerate(found):
            self._positions[token.word].append(position)
        self._of_slot: dict[Slot, list[int]] = {}

    def bounds(self, pattern: Pattern) -> Iterator[tuple[int, int]]:
        positions = [self._fitting(slot) for slot in pattern.slots]
        for first, last in occurrences(pattern, positions):
            yield self._tokens[first].start, self._tokens[last].end

    def _fitting(self, slot: Slot) -> list[int]:
        if slot not in self._of_slot:
            fitting = [
                positions
                for word, positions in self._positions.items()
                if slot.fits(word, self._language)
            ]
            self._of_slot[slot] = sorted(chain.from_iterable(fitting))
        return self._of_slot[slot]


class ShortTexts:
    """Tells in which of many short texts conditions on words hold; each word is judged once."""

    def __init__(self, conditions: Iterable[Node]) -> None:
        self._alternatives = [
            [pattern for text in text_conditions(c) if (pattern := pattern_of(text)) is not None]
            for c in conditions
        ]
        self._of_language: dict[str | None, list[list[_SlottedPattern]]] = {}

    def all_hold(self, words: str, language: str | None) -> bool:
        """Whether every condition holds in a text, given as `words_of` it."""
        conditions = self._of_language.get(language)
        if conditions is None:
            conditions = self._of_language[language] = self._conditions(stem_language(language))
        listed = words.split(_BETWEEN_WORDS)
        for patterns in conditions:
            for pattern in patterns:
                if pattern.occurs(listed):
                    break
            else:
                return False
        return True

    def _conditions(self, language: str) -> list[list[_SlottedPattern]]:
        return [
            [_SlottedPattern(pattern, language) for pattern in patterns]
            for patterns in self._alternatives
        ]


class _SlottedPattern:
    """A pattern as it is looked for in texts of one language."""

    def __init__(self, pattern: Pattern, language: str) -> None:
        self._pattern = pattern
        self._vocabularies = [_Vocabulary(slot, language) for slot in pattern.slots]

    def occurs(self, words: list[str]) -> bool:
        fitting = []
        for vocabulary in self._vocabularies:
            of_slot = vocabulary.fitting(words)
            if of_slot.isdisjoint(words):
                return False
            fitting.append(of_slot)
        if len(fitting) == 1:
            return True
        positions = [
            [position for position, word in enumerate(words) if word in of_slot]
            for of_slot in fitting
        ]
        return any(True for _ in occurrences(self._pattern, positions))


class _Vocabulary:
    """The words that have been met in texts of one language, and which of them fit a slot."""

    def __init__(self, slot: Slot, language: str) -> None:
        self._slot = slot
        self._language = language
        self._met: set[str] = {""}
        self._fitting: set[str] = set()

    def fitting(self, words: list[str]) -> set[str]:
        """Give all words met so far that fit, these among them."""
        if not self._met.issuperset(words):
            new = set(words) - self._met
            self._fitting.update(word for word in new if self._slot.fits(word, self._language))
            self._met |= new
        return self._fitting


_BETWEEN_WORDS = " "


def words_of(text: str) -> str:
    """Give the words of `text` in order, as they are compared, with a space between."""
    return _BETWEEN_WORDS.join(words(text))


def compared_words(words: str) -> list[str]:
    """Give what `words_of` gave as words that do not overlap, without case, accents and marks.

    Of a script without spaces every character is one.
    """
    return [_compared(word) for word in words.split(_BETWEEN_WORDS)] if words else []


def compared_tokens(text: str) -> list[Token]:
    """Give the same words of a text with their places."""
    found = list(tokens(text))
    ends = [*(token.start for token in found[1:]), len(text)]
    return [
        Token(token.start, min(token.end, end), _compared(token.word))
        for token, end in zip(found, ends, strict=False)
    ]


def _compared(word: str) -> str:
    return word[0] if is_unspaced(word) else folded(word)


def stems_of(text: str, language: str | None) -> frozenset[str]:
    """Give the forms by which `stems_asked` finds a text: the stems of its words.

    Of a script without spaces these are its pairs of characters and the characters alone.
    """
    stemmed = stem_language(language)
    found: set[str] = set()
    for token in tokens(text):
        found.update(stems(token.word, stemmed))
        if is_unspaced(token.word):
            found.add(token.word[0])
    return frozenset(found)


def word_stems(word: str, language: str | None) -> tuple[str, ...]:
    """Give the forms by which a word, as `words_of` gives it, is found in any of its inflections.

    `language` is that of the word's text.
    """
    return stems(word, stem_language(language))


def stems_asked(word: str, language: str | None) -> tuple[tuple[str, ...], ...]:
    """Give, for each part of a word that is asked for, the forms of which a text must have one.

    None of `stems_of` a text that lacks them can hold the word in any of its forms; whether it does
    is for `ShortTexts` to say. Empty where nothing is asked for.
    """
    pattern = pattern_of(Word(word))
    if pattern is None:
        return ()
    return tuple(slot.stems(stem_language(language)) for slot in pattern.slots)


def merged_spans(bounds: Iterable[tuple[int, int]]) -> list[Span]:
    """Give spans, of which the bounds are given, in order, those that overlap made one."""
    merged: list[Span] = []
    start = end = -1
    for next_start, next_end in sorted(bounds):
        if next_start < end:
            end = max(end, next_end)
            continue
        if end >= 0:
            merged.append(Span(start, end))
        start, end = next_start, next_end
    if end >= 0:
        merged.append(Span(start, end))
    return merged
