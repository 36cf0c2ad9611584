"""The columns of a table: its cells below one another, as far as the width allows.

A row is a block of the text, and its cells are parted by ` | `. What aligns them are blanks painted
between characters, which are no characters of the text themselves. Numbers stand on the right. The
last cell of a row goes on below itself where it is too long.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from rich.cells import cell_len

from reader.article import Span
from reader.tui.page.layout import line_ends

_BORDER = re.compile(r"(?:^|(?<=\s))\|(?=\s|$)")
_BETWEEN = 3
"""Cells that a border takes with a blank on both sides."""
_LEAST_OF_LAST = 20
"""So many cells are enough for a last column that is wider."""
_LONGEST_ROW = 2_000
"""Characters; a table with a longer row is laid out as text."""
_NUMBER = re.compile(r"\W{0,3}(?:[A-Z]{1,3}\s?)?\d[\d.,'’\s]{0,30}\S{0,3}|[-–—]")


@dataclass(frozen=True, slots=True)
class Pad:
    """Blanks painted before the character at `offset`."""

    offset: int
    cells: int


@dataclass(frozen=True, slots=True)
class TableColumns:
    """The columns of one table."""

    widths: tuple[int, ...]
    """The width of each in cells."""
    are_numbers: tuple[bool, ...]
    """Of each, whether it is aligned on the right."""

    @property
    def starts(self) -> Sequence[int]:
        """The cell at which each begins."""
        return list(accumulate((width + _BETWEEN for width in self.widths[:-1]), initial=0))

    def fit(self, width: int) -> bool:
        """Whether all stand side by side in so many cells, the last with room enough."""
        return self.starts[-1] + min(self.widths[-1], _LEAST_OF_LAST) <= width


@dataclass(frozen=True, slots=True)
class RowLayout:
    """The lines of a row."""

    ends: Sequence[int]
    """Where each line ends."""
    pads: tuple[Pad, ...]
    """The blanks of the first line."""
    indent: int
    """The cells by which the other lines are moved to the right."""


def table_columns(text: str, rows: Sequence[Span]) -> TableColumns | None:
    """Measure the columns of these rows; None where they are laid out as text.

    A row with fewer cells than the others counts without its last one, which may go over several
    columns.
    """
    if any(len(row) > _LONGEST_ROW for row in rows):
        return None
    table = [[cell.of(text) for cell in _cells(text, row)] for row in rows]
    count = max(map(len, table), default=0)
    if count < 2 or any(cell and not cell_len(cell[0]) for row in table for cell in row):
        return None
    measured = [row if len(row) == count else row[:-1] for row in table]
    columns = [[row[i] for row in measured if i < len(row)] for i in range(count)]
    widths = tuple(max(map(cell_len, column)) for column in columns)
    return TableColumns(widths, tuple(_are_numbers(column[1:]) for column in columns))


def lay_out_row(text: str, row: Span, columns: TableColumns, width: int) -> RowLayout | None:
    """Lay out a row in so many cells; None where the columns do not fit into them."""
    if not columns.fit(width):
        return None
    cells, starts = _cells(text, row), columns.starts
    pads: list[Pad] = []
    position, column = row.start, 0
    for index, cell in enumerate(cells):
        filled, is_last = cell_len(cell.of(text)), index == len(cells) - 1
        to_right = columns.widths[index] - filled if columns.are_numbers[index] else 0
        targets = [(cell.start, starts[index] + max(0, to_right))] if cell else []
        if not is_last:
            border = text.index("|", cell.end)
            targets.append((border, starts[index + 1] - _BETWEEN + 1))
        for offset, target in targets:
            column += cell_len(text[position:offset])
            if target > column:
                pads.append(Pad(offset, target - column))
            position, column = offset, max(column, target)
    last, indent = cells[-1], starts[len(cells) - 1]
    ends = line_ends(text, Span(last.start, row.end), width - indent) or [row.end]
    return RowLayout(ends, tuple(pads), indent)


def _cells(text: str, row: Span) -> Sequence[Span]:
    """The cells of a row, without the white space around them."""
    content = row.of(text)
    borders = [row.start + found.start() for found in _BORDER.finditer(content)]
    starts = [row.start, *(border + 1 for border in borders)]
    return [_stripped(text, a, b) for a, b in zip(starts, [*borders, row.end], strict=True)]


def _stripped(text: str, start: int, end: int) -> Span:
    content = text[start:end]
    begun = start + len(content) - len(content.lstrip())
    return Span(begun, begun + len(content.strip())) if content.strip() else Span(end, end)


def _are_numbers(cells: Sequence[str]) -> bool:
    filled = [cell for cell in cells if cell]
    return bool(filled) and all(map(_NUMBER.fullmatch, filled))
