"""The words of a file, and which of them are likely to be those of one of its articles."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from reader.article import Article
from reader.formats.encoding import binary_reason
from reader.formats.places.alignment import split_words
from reader.formats.places.source import SourceText, source_text

_LONGEST_SOURCE = 5_000_000
"""Characters; of larger files nothing is aligned, for the memory that takes."""
_MOST_BYTES = 4 * _LONGEST_SOURCE
"""Of so many characters; what has more bytes is larger in any encoding."""
_LARGE_TIMES = 20
"""So many times as long as an article is a file in which the article is looked for first."""
_PROBES = 12
"""So many pieces of an article are looked for in its file."""
_PROBE_LENGTH = 40
"""Characters."""
_MOST_APART = 4
"""So many times the article's length is what its pieces may lie apart: its markup is between."""
_SLACK = 10_000
"""Characters, the same of a short article."""


class FileWords:
    """A file's text without its markup, by words and lines."""

    def __init__(self, data: bytes, format: str) -> None:  # noqa: A002
        """Take what a file of this format, by its name, holds; nothing of one that is too large."""
        is_readable = len(data) <= _MOST_BYTES and not binary_reason(data)
        self.source = source_text(data, format) if is_readable else SourceText("")
        if len(self.source.raw) > _LONGEST_SOURCE:
            self.source = SourceText("")
        self.words = split_words(self.source.text)
        self.line_starts = _line_starts(self.source.raw)

    def likely(self, article: Article) -> range:
        """Give which words may be those of an article, by their numbers.

        All, unless the file is much longer and pieces of the article stand in it as they are, each
        once: then those of their line, where they have but one, or those around them.
        """
        every = range(len(self.words.texts))
        length = len(article.text)
        if len(self.source.text) < _LARGE_TIMES * max(length, 1):
            return every
        found = [place for probe in _probes(article) for place in self._only_place(probe)]
        if not found:
            return every
        first, last = min(found), max(found)
        line = self._line_of(first)
        if line == self._line_of(last):
            bounds = *self.line_starts[line : line + 2], len(self.source.raw)
            return range(self._word_from(bounds[0]), self._word_from(bounds[1]))
        reach = _MOST_APART * length + _SLACK
        if last - first > reach:
            return every
        starts = self.words.starts
        return range(bisect_left(starts, first - reach), bisect_left(starts, last + reach))

    def _only_place(self, probe: str) -> list[int]:
        """Where a piece of text stands in that of the file, if it does so once."""
        place = self.source.text.find(probe)
        is_once = place >= 0 and self.source.text.find(probe, place + 1) < 0
        return [place] if is_once else []

    def _line_of(self, place: int) -> int:
        """The number, from 0, of the line that a character of the text comes from."""
        return bisect_right(self.line_starts, self.source.origin(place)) - 1

    def _word_from(self, origin: int) -> int:
        """The number of the first word that comes from `origin` or later, an offset in the file."""
        starts = self.words.starts
        return bisect_left(range(len(starts)), origin, key=lambda n: self.source.origin(starts[n]))


def _probes(article: Article) -> list[str]:
    """Pieces of an article's paragraphs, spread over its text."""
    blocks = [block for block in article.blocks if len(block.span) >= _PROBE_LENGTH]
    step = max(1, len(blocks) // _PROBES)
    starts = (block.span.start for block in blocks[::step])
    return [article.text[start : start + _PROBE_LENGTH] for start in starts]


def _line_starts(raw: str) -> list[int]:
    starts, position = [0], raw.find("\n")
    while position >= 0:
        starts.append(position + 1)
        position = raw.find("\n", position + 1)
    return starts
