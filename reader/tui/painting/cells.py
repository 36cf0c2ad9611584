"""Rows of terminal cells: what stands in each of them and in which style."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import repeat
from operator import ne, or_

from rich.cells import cell_len

from reader.article import Span
from reader.tui.page.layout import clusters, is_even

_DIFFERENT = re.compile(rb"\x01(?:\x00{0,5}\x01)*")
"""Cells that differ, and up to five between them: to go over these costs more than to send them."""
_UNKNOWN_STYLE = -1
"""That of a cell of which nothing is known."""
_MARKS = range(0x300, 0x370)
"""Combining marks that every terminal puts upon the letter before."""


@dataclass(slots=True)
class CellRow:
    """A row of cells; once it is shown it is not changed any more."""

    texts: list[str]
    """What stands in each cell; empty where the cluster before it takes this cell too."""
    styles: list[int]
    """The number of each cell's style."""
    is_even: bool = True
    """Whether each cell holds exactly one character."""
    is_sure: bool = True
    """Whether every terminal gives each character the cells it has here."""

    @classmethod
    def blank(cls, width: int) -> CellRow:
        """Give a row without characters, in the terminal's own colours."""
        return cls([" "] * width, [0] * width)

    def copy(self) -> CellRow:
        """Give a row that may be changed."""
        return CellRow(self.texts.copy(), self.styles.copy(), self.is_even, self.is_sure)

    def put(self, column: int, text: str, style: int) -> int:
        """Write `text` from a column on, as far as there is room; gives the column after it."""
        cells, even = cells_of(text)
        end = min(column + len(cells), len(self.texts))
        if column >= end:
            return column
        if not even or not self.is_even:
            self.is_even = False
            self.is_sure = self.is_sure and (even or all(map(is_sure_of, cells)))
            self._part(column)
            self._part(end)
            cells = _fitting(cells, end - column)
        self.texts[column:end] = cells[: end - column]
        self.styles[column:end] = repeat(style, end - column)
        return end

    def settle(self) -> None:
        """Take notice of what is not there any more, once all that changes has been written."""
        if not self.is_even:
            self.is_even = all(len(text) == 1 for text in self.texts)
            self.is_sure = self.is_even or all(map(is_sure_of, self.texts))

    def with_columns(self, start: int, end: int, other: CellRow | None) -> CellRow:
        """Give this row with some columns of another one, or of one that is not known.

        No cluster of either may stand across their edges.
        """
        row = self.copy()
        if other is None:
            row.texts[start:end] = repeat("", end - start)
            row.styles[start:end] = repeat(_UNKNOWN_STYLE, end - start)
        else:
            row.texts[start:end] = other.texts[start:end]
            row.styles[start:end] = other.styles[start:end]
            row.is_even = self.is_even and other.is_even
        return row

    def _part(self, column: int) -> None:
        """Leave no cluster that is half before a column and half behind it."""
        if column >= len(self.texts) or self.texts[column]:
            return
        start = column
        while start and not self.texts[start]:
            start -= 1
        end = column
        while end < len(self.texts) and not self.texts[end]:
            end += 1
        self.texts[start:end] = " " * (end - start)


def changed_spans(before: CellRow | None, after: CellRow) -> Iterator[tuple[int, int]]:
    """Give the columns, from and to, in which a row differs from what is shown, if that is known.

    Cells in between that are alike are included where they are few, and the rest of the row where
    the terminal may have drawn something wider than it is here.
    """
    width = len(after.texts)
    if before is None:
        yield 0, width
        return
    texts = map(ne, before.texts, after.texts)
    differs = bytes(map(or_, texts, map(ne, before.styles, after.styles)))
    for found in _DIFFERENT.finditer(differs):
        start, end = found.span()
        is_sure = before.is_sure and after.is_sure
        if not is_sure:
            end = width
        if not after.is_even:
            while start and not after.texts[start]:
                start -= 1
            while end < width and not after.texts[end]:
                end += 1
        yield start, end
        if not is_sure:
            return


def is_sure_of(cluster: str) -> bool:
    """Whether every terminal gives a cluster the cells that it has here.

    Joined emoji, modifiers, flags and the marks of some scripts are drawn side by side by some.
    """
    return len(cluster) < 2 or all(ord(mark) in _MARKS for mark in cluster[1:])


def cells_of(text: str) -> tuple[Sequence[str], bool]:
    """Give what stands in each cell of a text, and whether that is one character in each."""
    if text.isascii() or is_even(text, Span(0, len(text))):
        return text, True
    return _uneven_cells(text), False


@lru_cache(maxsize=2048)
def _uneven_cells(text: str) -> tuple[str, ...]:
    cells: list[str] = []
    for span in clusters(text, Span(0, len(text))):
        cluster = span.of(text)
        if width := cell_len(cluster):
            cells += [cluster, *repeat("", width - 1)]
    return tuple(cells)


def _fitting(cells: Sequence[str], count: int) -> Sequence[str]:
    """The first cells, with blanks in the place of a cluster that would be cut off."""
    if count == len(cells) or cells[count]:
        return cells
    start = count
    while start and not cells[start]:
        start -= 1
    return [*cells[:start], *" " * (count - start)]
