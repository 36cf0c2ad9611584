"""Whether the lines of a plain text were broken to a width, and which of them go on."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

TERMINATORS = ".!?…。！？"
"""What ends a sentence."""
CLOSERS = "\"'”’»›«‹)]“‘」』）* \u00a0\u202f"
"""What may stand behind it: German guillemets point inwards, French ones have a space before."""

_SAMPLE = 5_000
"""Rows that are looked at."""
_LONGEST_WRAPPED = 130
"""Lines of hard-wrapped text are no longer than this."""
_SHORTEST_WIDTH = 24
_NARROW, _FEWEST_NARROW = 40, 12
"""Rows as short as those of a printed column must be many: short lines may be anything."""
_WRAPPED_SHARE = 0.6
"""So many of a text's inner line ends must stand where the next word would not have fitted."""
_STOPPED_SHARE = 0.4
"""Where more lines than these end a sentence, each line is one: verse, lists, captions."""
_EVEN = 0.7
"""Lines that were broken to a pleasing rather than to the full width reach this share of it."""
_EVEN_SHARE = 0.75
_LOWER_SHARE = 0.4
"""So many of the lines after such a break begin in lower case."""
_LEAST = 0.5
"""The share of the width that a line has at least which goes on in lower case."""
_GAP_SHARE = 1 / 12
"""So many empty lines for each line that is broken part paragraphs, and not only sections."""
_MOST_INDENTED = 12
_COLUMNS = re.compile(r"\S {4,}\S")
"""A row of pieces set apart, as over a page: name of the paper, date, number."""
_WIDER = 1.2
"""Rows that are so much wider than the text are not of it: running heads."""
_WITHIN_SHARE = 0.5
"""So much of a text at least stands in rows of its width: else only its head is short lines."""
_BULLET = re.compile(r"[•◦‣▪●*–—-]\s")


@dataclass(frozen=True, slots=True)
class Wrapping:
    """How the lines of a text were broken."""

    width: int
    indent: int
    """White space before most lines: more of it begins a paragraph."""
    is_even: bool
    """Whether lines were broken before they were full, as `fmt` does."""
    is_gapped: bool = False
    """Whether empty lines part the paragraphs."""

    def goes_on(self, row: str, following: str) -> bool:
        """Whether `row` ends because of the width only, its paragraph going on in `following`."""
        start = following.lstrip()
        if not any(map(str.isalnum, row)) or not any(map(str.isalnum, start)):
            return False  # a drawn line
        if _COLUMNS.search(row) or _COLUMNS.search(following) or len(row) > _WIDER * self.width:
            return False
        if _is_stopped(row) and following.isupper() and not row.isupper():
            return False
        if _BULLET.match(start) or self.begins_paragraph(row, following):
            return False
        if _is_full(row, following, self.width):
            return True
        if start[0].islower() and len(row) >= _LEAST * self.width:
            return True
        may_be_even = self.is_even or (self.is_gapped and not _is_stopped(row))
        return may_be_even and len(row) >= _EVEN * self.width

    def begins_paragraph(self, row: str, following: str) -> bool:
        """Whether `following` is set in from `row`, as the first line of a paragraph is."""
        extra = _indent(following) - self.indent
        return _indent(row) == self.indent and 0 < extra <= _MOST_INDENTED


def find_wrapping(rows: Sequence[str]) -> Wrapping | None:
    """Tell how the rows of a text, without white space at their ends, were broken to a width.

    None where each row is a paragraph. The beginning decides for all.
    """
    rows = rows[:_SAMPLE]
    pairs = [(row, following) for row, following in pairwise(rows) if row and following]
    inner = [(row, following) for row, following in pairs if not _BULLET.match(following.lstrip())]
    if len(inner) < 2:
        return None
    lengths = sorted(len(row) for row, _ in inner)
    width = lengths[len(lengths) * 9 // 10]
    if not _SHORTEST_WIDTH <= width <= _LONGEST_WRAPPED:
        return None
    within = sum(len(row) for row in rows if len(row) <= _WIDER * width)
    if within < _WITHIN_SHARE * sum(map(len, rows)):
        return None
    indent = Counter(_indent(row) for row, _ in inner).most_common(1)[0][0]
    full = Wrapping(width, indent, is_even=False)
    broken = [pair for pair in inner if not full.begins_paragraph(*pair)]
    if width < _NARROW and len(broken) < _FEWEST_NARROW:
        return None
    stopped = sum(_is_stopped(row) for row, _ in broken)
    if not broken or stopped > _STOPPED_SHARE * len(broken):
        return None
    if _is_verse(broken):
        return None
    share = sum(_is_full(row, following, width) for row, following in broken) / len(broken)
    gaps = sum(not row and bool(following) for row, following in pairwise(rows))
    if share >= _WRAPPED_SHARE:
        return replace(full, is_gapped=gaps >= _GAP_SHARE * len(broken))
    even = sum(len(row) >= _EVEN * width for row, _ in broken) >= _EVEN_SHARE * len(broken)
    lower = sum(following.lstrip()[0].islower() for _, following in broken)
    if even and lower >= _LOWER_SHARE * len(broken):
        return Wrapping(width, indent, is_even=True)
    return None


def _is_verse(broken: Sequence[tuple[str, str]]) -> bool:
    """Whether each line begins with a capital and most end in a mark, as lines of poems do."""
    capitals = sum(following.lstrip()[0].isupper() for _, following in broken)
    marked = sum(row.rstrip(CLOSERS)[-1:] in tuple(_VERSE_MARKS) for row, _ in broken)
    return capitals >= 0.8 * len(broken) and marked >= _WRAPPED_SHARE * len(broken)


_VERSE_MARKS = TERMINATORS + ",;:–—-"


def _is_full(row: str, following: str, width: int) -> bool:
    word = following.lstrip()[:_LONGEST_WRAPPED].split(" ", 1)[0]
    return len(row) + 1 + len(word) > width


def _is_stopped(row: str) -> bool:
    return row.rstrip(CLOSERS)[-1:] in tuple(TERMINATORS)


def _indent(row: str) -> int:
    return len(row) - len(row.lstrip())
