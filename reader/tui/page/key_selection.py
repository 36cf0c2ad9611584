"""Selecting by keys: one end of the selection is moved, by characters, words, sentences, lines.

Ends of selections lie between characters: an end at offset 3 lies before the fourth one.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import islice
from types import MappingProxyType
from typing import Literal

from reader.article import Span
from reader.text import sentences
from reader.tui.page.layout import clusters

Unit = Literal["character", "word", "word_end", "sentence", "paragraph", "edge"]

_Places = Callable[[str, int], Iterator[int]]

_WORD = re.compile(r"\w+(?:['’]\w+)*")
_REACH = 200
"""Characters in which the one before is looked for: no cluster is that long."""
_WORD_REACH = 4_000
"""Characters in which words before are looked for at a time."""
_MOST_STEPS = 1_000
"""Units that an end is moved by at once."""
_LONGEST_LINE = 50_000
"""Characters of a paragraph in which sentences are told while the screen waits."""


@dataclass(frozen=True, slots=True)
class KeySelection:
    """What is selected: from the end that stays to the one that moves, which may lie before it."""

    fixed: int
    moving: int
    smaller: tuple[Span, ...] = ()
    """What was selected before it grew, the smallest first."""

    @property
    def span(self) -> Span:
        """The characters selected."""
        return Span(min(self.fixed, self.moving), max(self.fixed, self.moving))

    @property
    def edge(self) -> Span:
        """The character beside the end that moves, within the selection."""
        if self.moving > self.fixed:
            return Span(self.moving - 1, self.moving)
        return Span(self.moving, self.moving + 1)

    def turned(self) -> KeySelection:
        """Let the other end move."""
        return replace(self, fixed=self.moving, moving=self.fixed)

    def grown(self, span: Span) -> KeySelection:
        """Select a larger passage instead."""
        return KeySelection(span.start, span.end, (*self.smaller, self.span))

    def shrunk(self, span: Span | None) -> KeySelection | None:
        """Select what was selected before, else `span`, a smaller passage; None without either."""
        if self.smaller:
            span, rest = self.smaller[-1], self.smaller[:-1]
            return KeySelection(span.start, span.end, rest)
        return None if span is None else KeySelection(span.start, span.end)

    def moved_to(self, offset: int, text: str) -> KeySelection:
        """Move the end to `offset`; it passes over the other one, and never meets it."""
        if offset == self.fixed:
            is_on = offset > self.moving or not offset
            offset = step(text, offset, "character", 1 if is_on else -1)
        if offset == self.fixed:
            return self
        return KeySelection(self.fixed, offset)

    def stepped(self, text: str, unit: Unit, steps: int) -> KeySelection:
        """Move the end by so many units of `text`, back where there are fewer than none."""
        return self.moved_to(step(text, self.moving, unit, steps), text)


def step(text: str, offset: int, unit: Unit, steps: int) -> int:
    """Give the offset so many units on from `offset`, or back; the text's edge beyond the last."""
    if not steps:
        return offset
    edge = len(text) if steps > 0 else 0
    if unit == "edge":
        return edge
    forward, backward = _UNITS[unit]
    places = forward(text, offset) if steps > 0 else backward(text, offset)
    return next(islice(places, min(abs(steps), _MOST_STEPS) - 1, None), edge)


def words_in(text: str, span: Span) -> int:
    """Count the words of a part of the text."""
    return sum(1 for _ in _WORD.finditer(text, span.start, span.end))


def sentence_at(text: str, offset: int) -> Span:
    """Give the sentence that holds the character at `offset`, or the line where it is very long."""
    return next((s for s in _sentences(text, _line(text, offset)) if s.end > offset), Span(0, 0))


def _line(text: str, offset: int) -> Span:
    end = text.find("\n", offset)
    return Span(text.rfind("\n", 0, offset) + 1, end if end >= 0 else len(text))


def _sentences(text: str, line: Span) -> list[Span]:
    return list(sentences(text, line)) if len(line) <= _LONGEST_LINE else [line]


# Where ends of units lie, from an offset on or back, the nearest first


def _characters_on(text: str, offset: int) -> Iterator[int]:
    return (cluster.end for cluster in clusters(text, Span(offset, len(text))))


def _characters_back(text: str, offset: int) -> Iterator[int]:
    while offset > 0:
        start = max(text.rfind("\n", 0, offset - 1) + 1, offset - _REACH)
        starts = [cluster.start for cluster in clusters(text, Span(start, offset))]
        if start and text[start - 1] != "\n":
            starts = starts[1:] or starts  # the first may be the rest of one that began earlier
        yield from reversed(starts or [offset - 1])
        offset = starts[0] if starts else offset - 1


def _words_on(text: str, offset: int) -> Iterator[int]:
    begun = text.rfind(" ", 0, offset) + 1  # the word that we are in is not the next one
    starts = (word.start() for word in _WORD.finditer(text, begun))
    return (start for start in starts if start > offset)


def _word_ends_on(text: str, offset: int) -> Iterator[int]:
    return (word.end() for word in _WORD.finditer(text, offset))


def _words_back(text: str, offset: int) -> Iterator[int]:
    while offset > 0:
        start = text.rfind(" ", 0, max(0, offset - _WORD_REACH)) + 1
        starts = [word.start() for word in _WORD.finditer(text, start, offset)]
        yield from reversed(starts)
        offset = start


def _sentences_on(text: str, offset: int) -> Iterator[int]:
    for line in _lines_on(text, offset):
        yield from (s.end for s in _sentences(text, line) if s.end > offset)


def _sentences_back(text: str, offset: int) -> Iterator[int]:
    for line in _lines_back(text, offset):
        yield from reversed([s.start for s in _sentences(text, line) if s.start < offset])


def _paragraphs_on(text: str, offset: int) -> Iterator[int]:
    return (line.end for line in _lines_on(text, offset) if line.end > offset)


def _paragraphs_back(text: str, offset: int) -> Iterator[int]:
    return (line.start for line in _lines_back(text, offset) if line.start < offset)


def _lines_on(text: str, offset: int) -> Iterator[Span]:
    while offset < len(text):
        line = _line(text, offset)
        yield line
        offset = line.end + 1


def _lines_back(text: str, offset: int) -> Iterator[Span]:
    while offset > 0:
        line = _line(text, offset - 1)
        yield line
        offset = line.start


_UNITS: Mapping[Unit, tuple[_Places, _Places]] = MappingProxyType(
    {
        "character": (_characters_on, _characters_back),
        "word": (_words_on, _words_back),
        "word_end": (_word_ends_on, _words_back),
        "sentence": (_sentences_on, _sentences_back),
        "paragraph": (_paragraphs_on, _paragraphs_back),
    }
)
