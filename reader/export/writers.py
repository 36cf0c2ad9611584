"""Rows as lines of CSV, JSON or Markdown."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence

from reader.export.csv_cells import CsvLines
from reader.export.markdown import escaped
from reader.export.rows import Row


def json_lines(rows: Iterable[Row]) -> Iterator[str]:
    """Give one JSON object a line, in ASCII."""
    for row in rows:
        yield json.dumps(row.json)


def csv_lines(
    rows: Iterable[Row], columns: Sequence[str], *, is_for_spreadsheets: bool = False
) -> CsvLines:
    """Give lines of CSV, the header first, as `csv_cells` has it."""
    data = ([row.data[column] for column in columns] for row in rows)
    return CsvLines(columns, data, is_for_spreadsheets=is_for_spreadsheets)


def markdown_lines(rows: Iterable[Row], columns: Sequence[str]) -> Iterator[str]:
    """Give the lines of a Markdown table, every cell as it is."""
    yield _markdown_row(columns)
    yield "|" + " --- |" * len(columns)
    for row in rows:
        cells = (row.cells[column] for column in columns)
        yield _markdown_row(["" if cell is None else str(cell) for cell in cells])


def _markdown_row(cells: Sequence[str]) -> str:
    return "| " + " | ".join(escaped(cell.replace("\n", " ")) for cell in cells) + " |"
