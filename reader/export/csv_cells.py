"""Rows as lines of CSV (RFC 4180, without the carriage returns): verbatim, or for spreadsheets.

A spreadsheet takes a cell that begins like a formula for one, and may run what a stranger wrote.
Behind an apostrophe it takes it as it is written (OWASP, "CSV Injection"). That changes what is
quoted, so it is done only where it is asked for; elsewhere it is counted what would be taken so.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator, Sequence

Cell = str | int | float | None

_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""What a formula begins with, or what a spreadsheet may take away from before it."""
_NUMBER = re.compile(r"[+-]\d+(?:\.\d+)?(?:[eE][+-]?\d+)?")
"""With its sign, a number is what it is taken for."""


_LINE_END = "\r\n"
"""Taken away again; it has cells that hold either sign quoted."""


class CsvLines:
    """The lines of a table, the header first; can be gone through once."""

    def __init__(
        self, columns: Sequence[str], rows: Iterable[Sequence[Cell]], *, is_for_spreadsheets: bool
    ) -> None:
        self.formulas = 0
        """How many cells of the lines given so far begin like a formula."""
        self._columns = columns
        self._rows = rows
        self._is_for_spreadsheets = is_for_spreadsheets

    def __iter__(self) -> Iterator[str]:
        """Give line after line; a cell with line ends makes one of several."""
        buffer = io.StringIO()
        writer = csv.writer(
            buffer,
            lineterminator=_LINE_END,
            quoting=csv.QUOTE_ALL if self._is_for_spreadsheets else csv.QUOTE_MINIMAL,
        )
        writer.writerow(self._columns)
        yield _taken(buffer)
        for row in self._rows:
            writer.writerow(map(self._written, row))
            yield _taken(buffer)

    def _written(self, cell: Cell) -> Cell:
        if not isinstance(cell, str) or not begins_formula(cell):
            return cell
        self.formulas += 1
        return f"'{cell}" if self._is_for_spreadsheets else cell


def begins_formula(cell: str) -> bool:
    """Tell whether a spreadsheet may take a cell for a formula."""
    return cell.startswith(_STARTS) and _NUMBER.fullmatch(cell) is None


def _taken(buffer: io.StringIO) -> str:
    written = buffer.getvalue()
    buffer.seek(0)
    buffer.truncate()
    return written.removesuffix(_LINE_END)
