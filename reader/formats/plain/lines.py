"""The lines of a plain text as paragraphs: hard wraps joined, and what a line looks like."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from reader.formats.plain.wrapping import CLOSERS, TERMINATORS, find_wrapping
from reader.language import FUNCTION_WORDS
from reader.text import fold

_SENTENCE_END = re.compile(rf"[{TERMINATORS}][{re.escape(CLOSERS)}]*\s+(?=[\"'“‘„«‹¿¡(]?[^\W\d_])")
_WORD = re.compile(r"\w+")
_LINK_NUMBER = re.compile(r"\[\d{1,4}\](?=[^\W_])")
_AROUND_PHRASES = " :!?|·*•+–—-»›>[]()…"
_COLUMNS = re.compile(r"\S {4,}\S")
_LONGEST_ROW = 200
_SAMPLE = 600
_PROSE_LENGTH = 80
_CJK = re.compile("[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]")
_CJK_WEIGHT = 1.5
"""How much more a CJK character says than a letter."""


@dataclass(frozen=True)
class Line:
    """A paragraph of a plain text, on one line and trimmed."""

    text: str
    follows_gap: bool = False
    """Whether an empty line stood before it."""

    @cached_property
    def unmarked(self) -> str:
        """The text without the numbers that lynx sets before links: `[3]Home`."""
        return _LINK_NUMBER.sub("", self.text) if "[" in self.text[:_SAMPLE] else self.text

    @cached_property
    def folded(self) -> str:
        """The beginning in lower case, to be compared with phrases."""
        return self.unmarked[:_SAMPLE].lower().replace("’", "'")

    @cached_property
    def phrase(self) -> str:
        """The whole line as a set phrase would stand there: folded, without marks around it."""
        return self.folded.strip(_AROUND_PHRASES) or self.folded

    @cached_property
    def words(self) -> list[str]:
        """The words of the beginning."""
        return _WORD.findall(self.unmarked[:_SAMPLE])

    @cached_property
    def weight(self) -> float:
        """The length in Latin letters: a CJK character counts for more."""
        sample = self.text[:_SAMPLE]
        return len(self.text) + (_CJK_WEIGHT if _CJK.search(sample) else 0) * len(self.text)

    @cached_property
    def ends_sentence(self) -> bool:
        """Whether a full stop, question or exclamation mark ends it, closing marks aside."""
        return self.text.rstrip(CLOSERS)[-1:] in TERMINATORS and self.text.rstrip(CLOSERS) != ""

    @cached_property
    def is_sentences(self) -> bool:
        """Whether it reads as a sentence with a full stop or as several."""
        if self.ends_sentence and self.text.rstrip(CLOSERS)[-1] in ".。…":
            return True
        return self.ends_sentence and bool(_SENTENCE_END.search(self.text[:_SAMPLE]))

    @cached_property
    def has_columns(self) -> bool:
        """Whether it is pieces set apart, as over a printed page: name, date, number."""
        return len(self.text) <= _LONGEST_ROW and bool(_COLUMNS.search(self.text))

    @cached_property
    def is_prose(self) -> bool:
        """Whether it is a paragraph of running text."""
        if self.has_columns:
            return False
        if self.weight >= 3 * _PROSE_LENGTH:
            return True
        return self.weight >= _PROSE_LENGTH and (
            self.ends_sentence or bool(_SENTENCE_END.search(self.text[:_SAMPLE]))
        )

    @cached_property
    def content_words(self) -> frozenset[str]:
        """The words that say something, folded and cut to their beginning."""
        stems = (stem(word) for word in self.words if len(word) > 3 or word.isdecimal())
        return frozenset(stems) - _FUNCTION_STEMS


def stem(word: str) -> str:
    """A word's beginning, without case and accents: enough to see it again in another form."""
    return fold(word)[:6]


def split_lines(text: str) -> list[Line]:
    """Give the paragraphs of a cleaned plain text.

    The line ends inside a hard-wrapped paragraph become spaces, one for one; empty lines and the
    white space around lines go. Hundreds of thousands of short lines are no article: they are put
    together to pieces of a bearable number.
    """
    rows = [row.rstrip() for row in text.split("\n")]
    wrapping = find_wrapping(rows)
    if wrapping is None and len(rows) > _MOST_LINES:
        count = sum(map(bool, rows))
        if count > _MOST_LINES and len(text) < _LEAST_LENGTH * count:
            return list(_pieces(rows))
    lines: list[Line] = []
    parts: list[str] = []
    last = ""
    follows_gap = gap = False
    for row in rows:
        if parts and (not row or wrapping is None or not wrapping.goes_on(last, row)):
            lines.append(Line(" ".join(parts), follows_gap))
            parts = []
        if not row:
            gap = True
            continue
        if not parts:
            follows_gap, gap = gap, False
        parts.append(row.lstrip())
        last = row
    if parts:
        lines.append(Line(" ".join(parts), follows_gap))
    return lines


_MOST_LINES = 200_000
_LEAST_LENGTH = 40
"""Characters that the lines of a text with more lines than these have on average."""
_PIECE = 2_000


def _pieces(rows: Iterable[str]) -> Iterator[Line]:
    """The rows joined by spaces to pieces of some thousand characters."""
    parts: list[str] = []
    length = 0
    for row in rows:
        if not row:
            continue
        parts.append(row.lstrip())
        length += len(row) + 1
        if length > _PIECE:
            yield Line(" ".join(parts))
            parts, length = [], 0
    if parts:
        yield Line(" ".join(parts))


_FUNCTION_STEMS = frozenset(stem(word) for words in FUNCTION_WORDS.values() for word in words)
