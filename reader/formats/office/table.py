"""Tables of word processors: rows as blocks, and what only looks like a table."""

from __future__ import annotations

from dataclasses import dataclass, field

from reader.article import BlockKind
from reader.formats.builder import Run
from reader.formats.office.paragraph import Paragraph

BORDER = " | "
MOST_COLUMNS = 64
"""Empty or repeated cells beyond these are left out."""
_MOST_CELL_CHARACTERS = 1_500
_MOST_CELL_PARAGRAPHS = 4
"""A cell with more text than that, or more paragraphs, is a part of a page's layout."""
_LONGEST_REPEATED = 100
"""Characters of a cell that is written once for several columns."""


@dataclass(slots=True)
class Cell:
    """A cell of a row."""

    paragraphs: list[Paragraph] = field(default_factory=list)
    column_count: int = 1
    """Columns that it goes over."""
    is_covered: bool = False
    """Whether a cell above or before it goes on over it."""


@dataclass(slots=True)
class Table:
    """A table while it is read."""

    rows: list[list[Cell]] = field(default_factory=list)
    heading_count: int = 0
    """How many of its first rows hold the headings of columns."""
    has_inner: bool = False
    """Whether there is a table within it."""

    def blocks(self) -> list[Paragraph]:
        """Give its rows; of one that only arranges text on a page that text."""
        rows = [row for row in self.rows if any(_is_filled(cell) for cell in row)]
        if not rows:
            return []
        if self._is_layout(rows):
            return [
                p for row in rows for cell in row if not cell.is_covered for p in cell.paragraphs
            ]
        blocks = []
        for index, row in enumerate(rows):
            level = 0
            if index == 0:
                level = 1 if self.heading_count else 2
            blocks.append(Paragraph(BlockKind.TABLE, level, _row_runs(row)))
        return blocks

    def repeat_cell(self, count: int) -> None:
        """Make of the last cell so many, which it is written once for."""
        if not self.rows or not self.rows[-1]:
            return
        row = self.rows[-1]
        more = max(0, min(count - 1, MOST_COLUMNS - len(row)))
        length = sum(len(run.text) for p in row[-1].paragraphs for run in p.runs)
        # What is long is not said again: tables in repeated cells would grow beyond measure.
        content = row[-1].paragraphs if length <= _LONGEST_REPEATED else []
        row.extend(Cell(content, 1, row[-1].is_covered) for _ in range(more))

    def _is_layout(self, rows: list[list[Cell]]) -> bool:
        if max(len(row) for row in rows) < 2:
            return True
        if self.has_inner and len(rows) == 1:
            return True
        return any(_is_long(cell) for row in rows for cell in row)


def _is_filled(cell: Cell) -> bool:
    return not cell.is_covered and any(not p.is_empty for p in cell.paragraphs)


def _is_long(cell: Cell) -> bool:
    filled = [p for p in cell.paragraphs if not p.is_empty]
    if sum(p.kind is BlockKind.HEADING for p in filled) and len(filled) > 1:
        return True
    length = sum(len(run.text) for p in filled for run in p.runs)
    return length > _MOST_CELL_CHARACTERS or (
        len(filled) > _MOST_CELL_PARAGRAPHS and length > _MOST_CELL_CHARACTERS // 3
    )


def _row_runs(row: list[Cell]) -> list[Run]:
    """The cells of a row behind each other with borders between them, empty ones too."""
    runs: list[Run] = []
    columns = 0
    for cell in row:
        if columns:
            runs.append(Run(BORDER))
        if not cell.is_covered:
            for index, paragraph in enumerate(p for p in cell.paragraphs if not p.is_empty):
                if index:
                    runs.append(Run(" "))
                if paragraph.number:
                    runs.append(Run(f"{paragraph.number} ", is_label=True))
                runs.extend(paragraph.runs)
        extra = max(0, min(cell.column_count - 1, MOST_COLUMNS - columns))
        runs.extend(Run(BORDER) for _ in range(extra))
        columns += 1 + extra
    while runs and runs[-1].text == BORDER:
        runs.pop()
    return runs
