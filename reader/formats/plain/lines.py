"""The lines of a plain text as paragraphs: hard wraps joined, and what a line looks like."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from reader.language import FUNCTION_WORDS
from reader.text import fold

_LONGEST_WRAPPED = 130
"""Lines of hard-wrapped text are no longer than this."""
_SHORTEST_WIDTH = 40
_WRAPPED_SHARE = 0.6
"""So many of a text's inner line ends must stand where the next word would not have fitted."""
_STOPPED_SHARE = 0.4
"""Where more lines than these end a sentence, each line is one: verse, lists, captions."""

_TERMINATORS = ".!?…。！？"
_CLOSERS = "\"'”’»›)]“‘」』）*"
_SENTENCE_END = re.compile(
    rf"[{_TERMINATORS}][{re.escape(_CLOSERS)}]*\s+(?=[\"'“‘„«‹¿¡(]?[^\W\d_])"
)
_WORD = re.compile(r"\w+")
_LINK_NUMBER = re.compile(r"\[\d{1,4}\](?=[^\W_])")
_AROUND_PHRASES = " :!|·*•+–—-»›>[]()…"
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
        return self.text.rstrip(_CLOSERS)[-1:] in _TERMINATORS and self.text.rstrip(_CLOSERS) != ""

    @cached_property
    def is_sentences(self) -> bool:
        """Whether it reads as a sentence with a full stop or as several."""
        if self.ends_sentence and self.text.rstrip(_CLOSERS)[-1] in ".。…":
            return True
        return self.ends_sentence and bool(_SENTENCE_END.search(self.text[:_SAMPLE]))

    @cached_property
    def is_prose(self) -> bool:
        """Whether it is a paragraph of running text."""
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
    white space around lines go.
    """
    rows = [row.strip() for row in text.split("\n")]
    width = _wrap_width(rows)
    lines: list[Line] = []
    parts: list[str] = []
    follows_gap = gap = False
    for row in rows:
        if parts and (not row or not _is_wrapped(parts[-1], row, width)):
            lines.append(Line(" ".join(parts), follows_gap))
            parts = []
        if not row:
            gap = True
            continue
        if not parts:
            follows_gap, gap = gap, False
        parts.append(row)
    if parts:
        lines.append(Line(" ".join(parts), follows_gap))
    return lines


def _is_wrapped(row: str, following: str, width: int) -> bool:
    """Whether `row` ends because the next word would not have fitted into `width`."""
    if not width or _BULLET.match(following):
        return False
    word = following[:_LONGEST_WRAPPED].split(" ", 1)[0]
    return len(row) + 1 + len(word) > width


_BULLET = re.compile(r"[•◦‣▪●*–—-]\s")


def _wrap_width(rows: list[str]) -> int:
    """The width a text was wrapped to, or 0 if each of its lines is a paragraph."""
    inner = [(row, following) for row, following in pairwise(rows) if row and following]
    if len(inner) < 2:
        return 0
    lengths = sorted(len(row) for row, _ in inner)
    width = lengths[len(lengths) * 9 // 10]
    if not _SHORTEST_WIDTH <= width <= _LONGEST_WRAPPED:
        return 0
    wrapped = [row for row, following in inner if _is_wrapped(row, following, width)]
    stopped = sum(row.rstrip(_CLOSERS)[-1:] in tuple(_TERMINATORS) for row in wrapped)
    if len(wrapped) < _WRAPPED_SHARE * len(inner) or stopped > _STOPPED_SHARE * len(wrapped):
        return 0
    return width


_FUNCTION_STEMS = frozenset(stem(word) for words in FUNCTION_WORDS.values() for word in words)
