"""The order in which a page is read: columns, what stands across them, tables.

The white space of the page parts it, as in the recursive XY cut (Nagy and Seth, 1984), the gutters
first: the tallest run of lines that have gutters in common is cut out of the page, what is above
and below it is looked at in the same way, and so is each of its columns. The free places of a line
are the bits of a number, and the gutters of a run of lines are those that all of them have.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from reader.formats.pdf.lines import Line, lines_of
from reader.formats.pdf.tables import (
    Cells,
    Column,
    Table,
    heading_cells,
    is_prose,
    is_table,
    tables_in,
)
from reader.formats.pdf.words import Word

_BINS = 800
"""Places across a page."""
_MOST_ROWS = 600
"""A page with more lines is read from top to bottom."""
_DEEPEST = 8
_NARROW = 0.6
_GUTTERS = ((1.5, 2), (1.0, 3), (_NARROW, 5))
"""A gutter is so many sizes of the type wide, and so many lines have it: the fewer the wider."""
_FEW_ROWS = 2
_MOST_TRIES = 12
_APART = 1.8
"""A line so many sizes below the others does not belong to their columns."""
_LARGER, _HEADING = 1.35, 1.15
_LABEL = re.compile(
    r"[•◦‣▪■□○●·*➢➤➔✓✔►▶–—-]|\(?(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{1,5})[.):]?|\[\d{1,3}\]|"
    r"(?:\d{1,2}|[A-Z])(?:\.\d{1,2}){1,4}\.?"
)


def regions_of(words: Sequence[Word], body_size: float) -> list[Column | Table]:
    """Give the parts of a page in the order in which they are read."""
    return list(_Cutting(words, body_size).regions(list(words), 0)) if words else []


@dataclass(slots=True)
class _Band:
    """A run of lines with gutters in common."""

    first: int
    end: int
    gutters: list[tuple[float, float]]
    score: float


class _Cutting:
    """Cuts one page."""

    def __init__(self, words: Sequence[Word], body_size: float) -> None:
        self._left = min(word.left for word in words)
        right = max(word.right for word in words)
        self._scale = max(0.5, (right - self._left) / _BINS)
        self._bins = int((right - self._left) / self._scale) + 2
        self._body_size = body_size

    def regions(self, words: list[Word], depth: int) -> Iterator[Column | Table]:
        """Cut some of the page's words."""
        rows = lines_of(words)
        if len(rows) < 2 or len(rows) > _MOST_ROWS or depth > _DEEPEST:
            yield Column(tuple(rows))
            return
        free = [self._free(row) for row in rows]
        for _ in range(_MOST_TRIES):
            band = self._best_band(rows, free)
            if band is None:
                break
            inner = rows[band.first : band.end]
            if (wider := self._with_headings(rows, free, band)) is not None:
                band = wider
                inner = rows[band.first : band.end]
            if _is_labels(inner, band.gutters):
                self._fill(free, band)
                continue
            cells = [_cells_of(row, band.gutters) for row in inner]
            by_rows = is_table(inner, cells)
            above = band.first
            if by_rows and above and (heading := heading_cells(rows[above - 1], inner, cells)):
                above -= 1
                inner, cells = rows[above : band.end], [heading, *cells]
            if above:
                yield from self.regions(_words_in(rows[:above]), depth + 1)
            yield from tables_in(inner, cells) if by_rows else self._columns(inner, cells, depth)
            if band.end < len(rows):
                yield from self.regions(_words_in(rows[band.end :]), depth + 1)
            return
        yield Column(tuple(rows))

    def _columns(self, rows: list[Line], cells: Cells, depth: int) -> Iterator[Column | Table]:
        """Give the columns of a band from left to right."""
        start = 0
        for at in [*_headings_across(rows, cells, self._body_size), len(rows)]:
            if at > start:
                for column in zip(*cells[start:at], strict=True):
                    words = [word for cell in column for word in cell]
                    if words:
                        yield from self.regions(words, depth + 1)
            if at < len(rows):
                yield Column((rows[at],))
            start = at + 1

    def _free(self, row: Line, gap: float = 0.45) -> int:
        """The free places of a line; what is narrower than so many sizes of its type is none."""
        taken = 0
        for before, word in pairwise(row.words):
            if 0 < word.left - before.right < gap * row.size:
                first, last = self._bin(before.right), self._bin(word.left)
                taken |= ((1 << (last - first + 1)) - 1) << first
        for word in row.words:
            first = max(0, int((word.left - self._left) / self._scale + 0.3))
            last = max(first, int((word.right - self._left) / self._scale - 0.3))
            taken |= ((1 << (last - first + 1)) - 1) << first
        return ~taken & ((1 << self._bins) - 1)

    def _fill(self, free: list[int], band: _Band) -> None:
        """Take a band's gutters for no gutters."""
        for left, right in band.gutters:
            first, last = self._bin(left), self._bin(right)
            mask = ~(((1 << (last - first + 1)) - 1) << first)
            for i in range(band.first, band.end):
                free[i] &= mask

    def _bin(self, x: float) -> int:
        return max(0, round((x - self._left) / self._scale))

    def _best_band(self, rows: list[Line], free: list[int]) -> _Band | None:
        """The run of lines with the most lines at gutters; None where there is none."""
        size = median(row.size for row in rows)
        narrow = max(2, round(_NARROW * size / self._scale))
        eroded = [_eroded(mask, narrow) for mask in free]
        best: _Band | None = None
        first = 0
        while first < len(rows):
            if best is not None and len(rows) - first < best.score / 6:
                break
            common, last_mask = eroded[first], 0
            for end in range(first + 1, len(rows) + 1):
                following = common & eroded[end] if end < len(rows) else 0
                is_run = end - first >= _FEW_ROWS
                if following != common and common != last_mask and is_run:
                    gutters, score = self._gutters(rows[first:end], common, narrow, size)
                    if gutters and (best is None or score > best.score):
                        best = _Band(first, end, gutters, score)
                    last_mask = common
                common = following
                if not common:
                    break
            first += 1
        return _trimmed(rows, best) if best is not None else None

    def _with_headings(self, rows: list[Line], free: list[int], band: _Band) -> _Band | None:
        """The band with the headings above it that stand side by side, each over its own columns.

        Only the gutters between these headings part it then; None where there are no such.
        """
        size = median(row.size for row in rows[band.first : band.end])
        narrow = max(2, round(_NARROW * size / self._scale))
        common = (1 << self._bins) - 1
        for mask in free[band.first : band.end]:
            common &= _eroded(mask, narrow)
        first = band.first
        found: list[tuple[float, float]] = []
        while first and rows[first - 1].size > _HEADING * size:
            common &= _eroded(self._free(rows[first - 1], 1.0), narrow)
            gutters, _ = self._gutters(rows[first : band.end], common, narrow, size)
            row = rows[first - 1]
            if not any(row.left < left and row.right > right for left, right in gutters):
                break
            first, found = first - 1, gutters
        return _Band(first, band.end, found, band.score) if found else None

    def _gutters(
        self, rows: list[Line], mask: int, narrow: int, size: float
    ) -> tuple[list[tuple[float, float]], float]:
        """The gutters among the free places of some lines, and how many lines they part."""
        found: list[tuple[float, float]] = []
        score = 0.0
        for first, last in _bit_runs(mask):
            left = self._left + first * self._scale
            right = self._left + (last + narrow) * self._scale
            before = sum(row.left < left for row in rows)
            after = sum(row.right > right for row in rows)
            support = min(before, after)
            if any(right - left >= wide * size and support >= few for wide, few in _GUTTERS):
                found.append((left, right))
                score += support + 0.01 * (right - left)
        return found, score


def _eroded(mask: int, width: int) -> int:
    """The places at which so many free places begin."""
    done = 1
    while done < width:
        step = min(done, width - done)
        mask &= mask >> step
        done += step
    return mask


def _bit_runs(mask: int) -> Iterator[tuple[int, int]]:
    position = 0
    while mask:
        skip = (mask & -mask).bit_length() - 1
        mask >>= skip
        position += skip
        length = (~mask & (mask + 1)).bit_length() - 1
        yield position, position + length - 1
        mask >>= length
        position += length


def _words_in(rows: Sequence[Line]) -> list[Word]:
    return [word for row in rows for word in row.words]


def _cells_of(row: Line, gutters: list[tuple[float, float]]) -> list[list[Word]]:
    cells: list[list[Word]] = [[] for _ in range(len(gutters) + 1)]
    for word in row.words:
        middle = (word.left + word.right) / 2
        cells[sum(middle > left for left, _ in gutters)].append(word)
    return cells


def _trimmed(rows: list[Line], band: _Band) -> _Band:
    """The band without first and last lines that stand apart on one side of all gutters."""
    while band.end - band.first > _FEW_ROWS:
        first, second = rows[band.first], rows[band.first + 1]
        is_apart = second.baseline - first.baseline > _APART * max(first.size, second.size)
        above = rows[band.first - 1] if band.first else None
        goes_on = above is not None and _is_rest_of_heading(above, first, second)
        if not (is_apart or goes_on) or _sides(first, band.gutters) > 1:
            break
        band.first += 1
    while band.end - band.first > _FEW_ROWS:
        last, before = rows[band.end - 1], rows[band.end - 2]
        is_apart = last.baseline - before.baseline > _APART * max(last.size, before.size)
        if not is_apart or _sides(last, band.gutters) > 1:
            break
        band.end -= 1
    return band


def _is_rest_of_heading(above: Line, row: Line, below: Line) -> bool:
    """Whether a line goes on with a heading above it, in larger type than what is below."""
    is_same = abs(above.size - row.size) < 0.05 * row.size
    is_near = row.baseline - above.baseline < _APART * row.size
    return is_same and is_near and row.size > 1.2 * below.size


def _sides(row: Line, gutters: list[tuple[float, float]]) -> int:
    return sum(bool(cell) for cell in _cells_of(row, gutters))


def _is_labels(rows: list[Line], gutters: list[tuple[float, float]]) -> bool:
    """Whether what is left of the only gutter are bullets, numbers or names beside their texts."""
    words = _words_in(rows)
    if sum(word.is_mono for word in words) > 0.8 * len(words):
        return True  # of a program the places say something else
    if len(gutters) > 1:
        return False
    cells = [_cells_of(row, gutters) for row in rows]
    labels = [left for left, right in cells if left]
    texts = [right for _, right in cells if right]
    if all(len(label) == 1 and _LABEL.fullmatch(label[0].text) for label in labels):
        is_bullets = not any(c.isalnum() for label in labels for c in label[0].text)
        with_words = [any(w.text[:2].isalpha() for w in text) for text in texts]
        return is_bullets or sum(with_words) > 0.8 * len(texts)
    with_text = sum(bool(left) and bool(right) for left, right in cells)
    right_rows = sum(bool(right) for _, right in cells)
    return (
        with_text == len(labels)
        and all(len(label) <= 4 for label in labels)
        and len(labels) < 0.5 * right_rows
        and is_prose(texts)
    )


def _headings_across(rows: list[Line], cells: Cells, body_size: float) -> list[int]:
    """Lines in larger type that stand alone at their height, over columns that begin anew."""
    found: list[int] = []
    for i, row in enumerate(rows[:-1]):
        is_alone = rows[i + 1].top > row.bottom - 0.2 * row.size and (
            i == 0 or rows[i - 1].bottom < row.top + 0.2 * row.size
        )
        if row.size < _LARGER * body_size or not is_alone or len(row.text) > 200:
            continue
        below = [sum(bool(cell) for cell in column) for column in zip(*cells[i + 1 :], strict=True)]
        is_left = bool(cells[i][0]) and sum(map(bool, cells[i])) == 1
        if is_left and all(count > 1 for count in below):
            found.append(i)
    return found
