"""Tables: which parts of a page are read row by row, and what their rows and cells are."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from statistics import median

from reader.formats.pdf.lines import Line, segments_of
from reader.formats.pdf.words import Word

Cells = list[list[list[Word]]]
"""Of each line the words in each column."""


@dataclass(frozen=True, slots=True)
class Column:
    """Lines below one another."""

    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells; an empty cell has no words."""

    rows: tuple[tuple[tuple[Word, ...], ...], ...]


def heading_cells(row: Line, rows: list[Line], cells: Cells) -> list[list[Word]] | None:
    """The cells of a line above a table if it holds the headings of its columns, else None."""
    if rows[0].baseline - row.baseline > 2.8 * row.size:
        return None
    edges = [
        (min(w.left for w in column), max(w.right for w in column))
        for column in ([w for cell in cells_ for w in cell] for cells_ in zip(*cells, strict=True))
        if column
    ]
    if len(edges) != len(cells[0]):
        return None
    found: list[list[Word]] = [[] for _ in edges]
    parts = segments_of(row, 0.5)
    for part in parts:
        overlaps = [min(part.right, right) - max(part.left, left) for left, right in edges]
        best = max(range(len(edges)), key=overlaps.__getitem__)
        if found[best] or sum(overlap > 0 for overlap in overlaps) > 1:
            return None
        found[best] = list(part.words)
    return found if len(parts) > 1 else None


_FILLED = 0.55
_NUMERIC = re.compile(
    r"[(+\-–−<>~≈]?[$€£¥]?\d[\d.,:'’%/–-]*\)?[%a-zA-Z€$£]{0,4}|[–—-]|n/?a", re.IGNORECASE
)


def _is_numeric(cell: list[Word]) -> bool:
    return all(_NUMERIC.fullmatch(word.text) for word in cell)


def is_prose(cells: list[list[Word]]) -> bool:
    """Whether the lines of a column are running text: several words that fill it."""
    if len(cells) < 3:
        return False
    left = min(word.left for cell in cells for word in cell)
    width = max(word.right for cell in cells for word in cell) - left
    filled = median((cell[-1].right - left) / max(1.0, width) for cell in cells)
    characters = median(sum(len(word.text) for word in cell) for cell in cells)
    return filled >= _FILLED and characters >= 12 and median(len(cell) for cell in cells) >= 3


def is_table(rows: list[Line], cells: Cells) -> bool:
    """Whether a band is read row by row: short cells on common baselines."""
    columns = [[cell for cell in column if cell] for column in zip(*cells, strict=True)]
    shared = sum(sum(map(bool, row)) > 1 for row in cells)
    if shared < 2 or shared < 0.4 * len(rows):
        return False
    prose = sum(is_prose(column) for column in columns)
    if prose > 1:
        return len(_grid_rows(rows, cells)) > 2
    filled = [cell for column in columns for cell in column]
    numeric = sum(_is_numeric(cell) for cell in filled)
    if prose and len(columns) == 2 and numeric < 0.25 * len(filled):
        return shared >= 0.8 * len(rows)
    short = median(len(cell) for cell in filled) <= 4
    return short or numeric >= 0.25 * len(filled)


def _grid_rows(rows: list[Line], cells: Cells) -> list[int]:
    """Where the rows of a table begin whose cells are texts of several lines.

    All columns begin anew after a gap, and the first holds a few words. Empty where it is none.
    """
    starts = [0]
    for i in range(1, len(rows)):
        if rows[i].baseline - rows[i - 1].baseline > 1.35 * rows[i].size:
            starts.append(i)
    width = len(cells[0])
    full = sum(sum(map(bool, cells[i])) == width for i in starts)
    labels = [cells[i][0] for i in starts if cells[i][0]]
    is_grid = (
        width > 1
        and full >= 0.75 * len(starts)
        and len(rows) <= 8 * len(starts)
        and bool(labels)
        and median(len(label) for label in labels) <= 4
        and max(len(label) for label in labels) <= 8
    )
    return starts if is_grid else []


def tables_in(rows: list[Line], cells: Cells) -> Iterator[Column | Table]:
    """A table, its lines before the first and after the last full row given as lines."""
    full = [i for i, row in enumerate(cells) if sum(map(bool, row)) > 1]
    first, last = full[0], full[-1]
    if first:
        yield Column(tuple(rows[:first]))
    spacing = [
        b.baseline - a.baseline
        for a, b in zip(rows[first:last], rows[first + 1 : last + 1], strict=True)
    ]
    usual = median(spacing) if spacing else 0.0
    used = [any(row[i] for row in cells[first : last + 1]) for i in range(len(cells[0]))]
    while last + 1 < len(rows) and rows[last + 1].baseline - rows[last].baseline < usual * 1.2:
        if not any(cell and is_used for cell, is_used in zip(cells[last + 1], used, strict=True)):
            break  # what stands beside all columns is no row
        last += 1
    table: list[list[list[Word]]] = []
    starts = set(_grid_rows(rows, cells))
    is_grid = len(starts) > 2 and len(starts) < 0.8 * len(rows)
    for i in range(first, last + 1):
        goes_on = bool(table) and (
            i not in starts
            if is_grid
            else not cells[i][0]
            and not any(_is_numeric(cell) for cell in cells[i] if cell)
            and rows[i].baseline - rows[i - 1].baseline < 1.35 * rows[i].size
        )
        own = [cell for cell, is_used in zip(cells[i], used, strict=True) if is_used]
        if goes_on:
            for cell, more in zip(table[-1], own, strict=True):
                cell.extend(more)
        else:
            table.append([list(cell) for cell in own])
    yield Table(tuple(tuple(tuple(cell) for cell in row) for row in table))
    if last + 1 < len(rows):
        yield Column(tuple(rows[last + 1 :]))
