"""Where the words of a query stand in a text of the index, found in a fraction of the time.

`find_matches` looks at every word of a text. Of a text that is in the index it is known which words
of it can fit: these are looked for as they are written. What is found so is among what
`find_matches` finds, and enough to choose a passage by, though not always all of it.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import chain

from reader.article import Span
from reader.index.analysis import is_mark, is_unspaced, stem_language
from reader.index.matching import find_matches, merged_spans
from reader.index.pattern import Form, Pattern, Slot, pattern_of
from reader.query import Node, text_conditions

_SEPARATORS = ".,'’\u00a0\u202f"
"""What joins the digits of a number."""

_POINT = "."

_WIDEST_GAP = 1000
"""Characters between two words of a phrase."""


class Locator:
    """Finds where a query holds in the texts that it found."""

    def __init__(self, query: Node, words: Callable[[Slot], Iterable[str]]) -> None:
        """`words` gives the words of the index that fit a place of a pattern, in lower case.

        They are all asked for at once: later, the index may be another one.
        """
        self._query = query
        conditions = [c for c in text_conditions(query) if c.field is None]
        self._patterns = [p for c in conditions if (p := pattern_of(c)) is not None]
        slots = dict.fromkeys(slot for pattern in self._patterns for slot in pattern.slots)
        self._words = {slot: frozenset(words(slot)) for slot in slots}
        self._of_language: dict[str, Mapping[Slot, Sequence[str]] | None] = {}

    def locate(self, text: str, language: str | None) -> list[Span]:
        """Give spans where the query holds, ordered, without overlap; none only if it nowhere does.

        `language` is the text's, as the index was told it.
        """
        words = self._simple_words(stem_language(language))
        lower = text.lower()
        if words is not None and len(lower) == len(text):
            found = chain.from_iterable(
                _occurrences(lower, pattern, words) for pattern in self._patterns
            )
            if spans := merged_spans(found):
                return spans
            sought = chain.from_iterable(words.values())
            if _is_composed(text) and not any(_is_doubtful(lower, word) for word in sought):
                return []
        return find_matches(self._query, text, language)

    def _simple_words(self, language: str) -> Mapping[Slot, Sequence[str]] | None:
        """What to look for in each place; None where a text must be looked at word by word."""
        if language not in self._of_language:
            words = {slot: self._sought(slot, language) for slot in self._words}
            is_simple = all(map(_is_simple, self._patterns)) and all(
                map(_stands_alone, chain.from_iterable(words.values()))
            )
            self._of_language[language] = words if is_simple else None
        return self._of_language[language]

    def _sought(self, slot: Slot, language: str) -> list[str]:
        """The words that fit a place; for a beginning this and what is written otherwise."""
        words = sorted(word for word in self._words[slot] if slot.fits(word, language))
        if slot.form is Form.PREFIX:
            return [slot.word, *(word for word in words if not word.startswith(slot.word))]
        return words


def _is_composed(text: str) -> bool:
    """Whether its words are written as those of the index are."""
    return text.isascii() or unicodedata.is_normalized("NFC", text)


def _is_simple(pattern: Pattern) -> bool:
    """Whether its words follow on each other."""
    follows = (slot.place == place for place, slot in enumerate(pattern.slots))
    has_number = any(s.form is Form.PREFIX and not s.word.isalpha() for s in pattern.slots)
    return not pattern.slop and not has_number and all(follows)


def _stands_alone(word: str) -> bool:
    """Whether a word is told by what stands before and behind it."""
    if word[0].isdecimal():
        return all(character.isdecimal() or character in _SEPARATORS for character in word)
    return word.isalnum() and not is_unspaced(word)


_Bounds = tuple[int, int]
"""Where a span starts and ends; of the many that are looked at, most are no result."""


def _occurrences(
    lower: str, pattern: Pattern, words: Mapping[Slot, Sequence[str]]
) -> Iterable[_Bounds]:
    first, *others = (_places(lower, slot, words[slot]) for slot in pattern.slots)
    return _in_a_row(lower, first, others) if others else first


def _in_a_row(
    lower: str, first: Sequence[_Bounds], others: Sequence[Sequence[_Bounds]]
) -> Iterator[_Bounds]:
    """Where one of each follow on each other; each are in order."""
    for start, end in first:
        for places in others:
            number = bisect_left(places, (end, end))
            if number == len(places) or not _is_gap(lower[end : places[number][0]]):
                break
            end = places[number][1]
        else:
            yield start, end


def _is_gap(between: str) -> bool:
    return len(between) <= _WIDEST_GAP and not any(c.isalnum() or is_mark(c) for c in between)


def _places(lower: str, slot: Slot, words: Sequence[str]) -> list[_Bounds]:
    """Where words of a slot stand, in order."""
    is_prefix = slot.form is Form.PREFIX
    found: list[_Bounds] = []
    for word in words:
        if (start := lower.find(word)) >= 0:
            found += _standing(lower, word, start, is_prefix=is_prefix)
    if len(words) > 1:
        found.sort()
    return found


def _standing(lower: str, word: str, start: int, *, is_prefix: bool) -> Iterator[_Bounds]:
    """Where a word stands by itself, `start` being the first place where its letters do."""
    while start >= 0:
        end = start + len(word)
        if _begins_at(lower, start, word):
            if is_prefix:
                end = _word_end(lower, end)
            if _ends_at(lower, end, word):
                yield start, end
        start = lower.find(word, end)


def _word_end(lower: str, end: int) -> int:
    while lower[end : end + 1].isalnum():
        end += 1
    return end


def _is_doubtful(lower: str, word: str) -> bool:
    """Whether a word that was not found may be there: beside what is neither a letter nor a gap."""
    start = lower.find(word)
    while start >= 0:
        end = start + len(word)
        beside = lower[start - 1 : start] + lower[end : end + 1]
        if word[0].isdecimal() or any(
            c.isdecimal() or c == _POINT or is_unspaced(c) for c in beside
        ):
            return True
        start = lower.find(word, end)
    return False


def _begins_at(lower: str, start: int, word: str) -> bool:
    before = lower[start - 1 : start]
    if before == _POINT and len(word) == 1:
        return False  # of initials, perhaps
    return not (before.isalnum() or (before in _SEPARATORS and lower[start].isdecimal()))


def _ends_at(lower: str, end: int, word: str) -> bool:
    after = lower[end : end + 1]
    if not after or after == " ":
        return True
    if after == _POINT and len(word) == 1:
        return False
    if after in _SEPARATORS:
        return not (lower[end - 1].isdecimal() and lower[end + 1 : end + 2].isdecimal())
    return not (after.isalnum() or is_mark(after))
