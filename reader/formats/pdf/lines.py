"""The words of a page as lines: what stands side by side on one baseline, and how it reads."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise

from reader.formats.builder import Run
from reader.formats.pdf.words import Word

_SAME_LINE = 0.35
"""Baselines so many sizes of the smaller type apart are one line's."""
_NO_SPACE = 0.06
"""A gap of fewer sizes of the type parts no words."""
_FEWEST_SPACED = 4
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefe]")


@dataclass(frozen=True)
class Line:
    """Words on one baseline, from left to right."""

    words: tuple[Word, ...]

    @cached_property
    def left(self) -> float:
        """Where it begins."""
        return min(word.left for word in self.words)

    @cached_property
    def right(self) -> float:
        """Where it ends."""
        return max(word.right for word in self.words)

    @cached_property
    def top(self) -> float:
        """Of its tallest word."""
        return min(word.top for word in self.words)

    @cached_property
    def bottom(self) -> float:
        """Of its deepest word."""
        return max(word.bottom for word in self.words)

    @cached_property
    def baseline(self) -> float:
        """That of most of its characters."""
        return _commonest((word.baseline, len(word.text)) for word in self.words)

    @cached_property
    def size(self) -> float:
        """That of most of its characters."""
        return _commonest((word.size, len(word.text)) for word in self.words)

    @cached_property
    def is_bold(self) -> bool:
        """Whether all of its letters are."""
        return _all_letters(self.words, [word.is_bold for word in self.words])

    @cached_property
    def is_italic(self) -> bool:
        """Whether all of its letters are."""
        return _all_letters(self.words, [word.is_italic for word in self.words])

    @cached_property
    def is_mono(self) -> bool:
        """Whether all of it is printed in type of one width."""
        return all(word.is_mono for word in self.words)

    @cached_property
    def tag(self) -> str:
        """What the file's structure calls it."""
        return self.words[0].tag

    @cached_property
    def element(self) -> int:
        """The element of the file's structure that its first word stands in, 0 for none."""
        return self.words[0].element

    @cached_property
    def runs(self) -> tuple[Run, ...]:
        """What it reads, with its links."""
        runs: list[Run] = []
        for text, word in _spaced(self.words):
            run = Run(text, word.url, word.is_highlighted, word.mark)
            if runs and _is_alike(runs[-1], run):
                runs[-1] = replace(run, text=runs[-1].text + text)
            elif runs and text.startswith(" "):  # no link begins or ends with a space
                runs += [Run(" "), replace(run, text=text[1:])]
            else:
                runs.append(run)
        return tuple(runs)

    @cached_property
    def text(self) -> str:
        """What it reads."""
        return "".join(run.text for run in self.runs)


def _is_alike(before: Run, run: Run) -> bool:
    return (before.url, before.is_highlighted, before.mark) == (
        run.url,
        run.is_highlighted,
        run.mark,
    )


def _all_letters(words: Sequence[Word], marks: Sequence[bool]) -> bool:
    """Whether all words that hold letters are marked, and there is one."""
    own = [mark for word, mark in zip(words, marks, strict=True) if _LETTER.search(word.text)]
    return bool(own) and all(own)


_LETTER = re.compile(r"[^\W\d_]")


def _commonest(values: Iterable[tuple[float, int]]) -> float:
    counts: Counter[float] = Counter()
    for value, weight in values:
        counts[value] += weight
    return counts.most_common(1)[0][0]


def lines_of(words: Iterable[Word]) -> list[Line]:
    """Give the lines that words stand on, from top to bottom, whatever stands between them."""
    groups: list[list[Word]] = []
    for word in sorted(words, key=lambda word: (word.baseline, word.left)):
        if groups:
            before = groups[-1][0]
            if word.baseline - before.baseline <= _SAME_LINE * min(word.size, before.size):
                groups[-1].append(word)
                continue
        groups.append([word])
    return [Line(tuple(_in_order(group))) for group in groups]


def _in_order(words: list[Word]) -> list[Word]:
    if sum(bool(_RIGHT_TO_LEFT.search(word.text)) for word in words) * 2 > len(words):
        return sorted(words, key=lambda word: -word.right)
    return sorted(words, key=lambda word: word.left)


def segments_of(line: Line, gap: float) -> list[Line]:
    """Part a line where so many sizes of its type are free."""
    groups: list[list[Word]] = [[line.words[0]]]
    for before, word in pairwise(line.words):
        if word.left - before.right > gap * max(word.size, before.size):
            groups.append([])
        groups[-1].append(word)
    return [Line(tuple(group)) for group in groups]


def _spaced(words: Sequence[Word]) -> list[tuple[str, Word]]:
    """The texts of words with the space before each, letters that are spaced put together."""
    widest = _widest_within_word(words)
    pieces: list[tuple[str, Word]] = []
    for i, word in enumerate(words):
        if not i:
            pieces.append((word.text, word))
            continue
        before = words[i - 1]
        gap = max(word.left - before.right, before.left - word.right)
        is_spaced = gap > _NO_SPACE * min(word.size, before.size)
        if widest and len(word.text) == len(before.text) == 1 and gap <= widest:
            is_spaced = False
        pieces.append(((" " if is_spaced else "") + word.text, word))
    return pieces


def _widest_within_word(words: Sequence[Word]) -> float:
    """The widest gap between the letters of a word, where letters are spaced; else 0."""
    gaps = sorted(
        after.left - before.right
        for before, after in pairwise(words)
        if len(before.text) == len(after.text) == 1
        and before.text.isalpha()
        and after.text.isalpha()
    )
    if len(gaps) < _FEWEST_SPACED or len(gaps) < 0.5 * (len(words) - 1):
        return 0.0
    return gaps[len(gaps) // 2] * 1.5 + 0.01
