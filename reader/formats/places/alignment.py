"""Which words of one text are which of another: patience diff over runs of words.

Runs that both texts have once are anchors; the longest rising sequence of them is kept, and what
lies between two of them is aligned in the same way by shorter runs. Time is that of sorting.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from reader.ascending import longest_ascending

_IDEOGRAPHS = "\u2e80-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_WORD = re.compile(rf"[{_IDEOGRAPHS}]|[^\W_{_IDEOGRAPHS}]+")
"""Letters and digits; of writing without spaces each character."""

_RUNS = (4, 2, 1)
"""How many words the anchors of each round have."""


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a text, and where each begins in it."""

    texts: Sequence[str]
    starts: Sequence[int]

    def end(self, word: int) -> int:
        """Where the word of this number ends."""
        return self.starts[word] + len(self.texts[word])


def split_words(text: str) -> Words:
    """Give the words of `text`: runs of letters and digits, ideographs one by one."""
    matches = list(_WORD.finditer(text))
    return Words([match[0] for match in matches], [match.start() for match in matches])


def align(words: Sequence[str], source: Sequence[str]) -> list[int | None]:
    """Give for each of `words` the index of its counterpart in `source`; they rise.

    A word without a counterpart has None. Equal sequences are aligned one to one.
    """
    aligned: list[int | None] = [None] * len(words)
    gaps = [(0, len(words), 0, len(source), 0)]
    while gaps:
        start, end, low, high, round_ = gaps.pop()
        while start < end and low < high and words[start] == source[low]:
            aligned[start] = low
            start, low = start + 1, low + 1
        while start < end and low < high and words[end - 1] == source[high - 1]:
            end, high = end - 1, high - 1
            aligned[end] = high
        if start == end or low == high:
            continue
        if round_ == len(_RUNS):
            for word, counterpart in _first_after_each_other(words[start:end], source[low:high]):
                aligned[start + word] = low + counterpart
            continue
        anchors = _anchors(words[start:end], source[low:high], _RUNS[round_])
        bounds = [(0, 0), *anchors, (end - start, high - low)]
        gaps.extend(
            (start + first, start + last, low + left, low + right, round_ + 1)
            for (first, left), (last, right) in pairwise(bounds)
        )
    return aligned


def _anchors(words: Sequence[str], source: Sequence[str], length: int) -> list[tuple[int, int]]:
    """Runs that are but once in `words` and in `source`, both rising.

    Where there is none, those that are repeated in `source` are taken at their first place: it may
    hold the whole text twice, as a letter does that is written as text and as a page.
    """
    places: dict[tuple[str, ...], int] = {}
    repeated = set()
    for place, run in enumerate(_runs(words, length)):
        if places.setdefault(run, place) != place:
            repeated.add(run)
    counterparts: dict[tuple[str, ...], int] = {}
    repeated_there = set()
    for place, run in enumerate(_runs(source, length)):
        if run in places and run not in repeated and counterparts.setdefault(run, place) != place:
            repeated_there.add(run)
    pairs = [(places[run], place) for run, place in counterparts.items()]
    unique = [
        (places[run], place) for run, place in counterparts.items() if run not in repeated_there
    ]
    return longest_ascending(sorted(unique or pairs))


def _runs(words: Sequence[str], length: int) -> Iterator[tuple[str, ...]]:
    return zip(*(words[first:] for first in range(length)), strict=False)


def _first_after_each_other(
    words: Sequence[str], source: Sequence[str]
) -> Iterator[tuple[int, int]]:
    """Each word at its first place behind that of the word before it."""
    places: dict[str, list[int]] = {}
    for place, word in enumerate(source):
        places.setdefault(word, []).append(place)
    earliest = 0
    for index, word in enumerate(words):
        found = places.get(word, [])
        number = bisect_left(found, earliest)
        if number < len(found):
            yield index, found[number]
            earliest = found[number] + 1
