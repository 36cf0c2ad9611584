"""Rows as lines of CSV, JSON or Markdown."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Iterator, Sequence

from reader.export.markdown import escaped
from reader.export.rows import Row


def json_lines(rows: Iterable[Row]) -> Iterator[str]:
    """Give one JSON object a line, in ASCII."""
    for row in rows:
        yield json.dumps(row.json)


def csv_lines(rows: Iterable[Row], columns: Sequence[str]) -> Iterator[str]:
    """Give lines of CSV (RFC 4180, without the carriage returns), the header first."""
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\n")
    writer.writerow(columns)
    for row in rows:
        writer.writerow([row.data[column] for column in columns])
        yield from _drain(buffer)
    yield from _drain(buffer)


def _drain(buffer: io.StringIO) -> Iterator[str]:
    written = buffer.getvalue()
    buffer.seek(0)
    buffer.truncate()
    if written:
        yield written.removesuffix("\n")


def markdown_lines(rows: Iterable[Row], columns: Sequence[str]) -> Iterator[str]:
    """Give the lines of a Markdown table, every cell as it is."""
    yield _markdown_row(columns)
    yield "|" + " --- |" * len(columns)
    for row in rows:
        cells = (row.cells[column] for column in columns)
        yield _markdown_row(["" if cell is None else str(cell) for cell in cells])


def _markdown_row(cells: Sequence[str]) -> str:
    return "| " + " | ".join(escaped(cell.replace("\n", " ")) for cell in cells) + " |"
