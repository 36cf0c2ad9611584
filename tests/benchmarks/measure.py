"""Medians, percentiles and how they are printed."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median, quantiles

Row = dict[str, str | float]
"""One line of a benchmark's table: column to value."""


def milliseconds(seconds: Sequence[float]) -> tuple[float, float]:
    """Give median and 95th percentile in milliseconds."""
    if len(seconds) < 2:
        return 1000 * seconds[0], 1000 * seconds[0]
    return 1000 * median(seconds), 1000 * quantiles(seconds, n=20, method="inclusive")[-1]


def table(rows: Sequence[Row]) -> str:
    """Give the rows as aligned text."""
    columns = list(dict.fromkeys(column for row in rows for column in row))
    cells = [columns] + [[_cell(row.get(column, "")) for column in columns] for row in rows]
    widths = [max(len(line[number]) for line in cells) for number in range(len(columns))]
    return "\n".join(
        "  ".join(
            cell.ljust(width) if number == 0 else cell.rjust(width)
            for number, (cell, width) in enumerate(zip(line, widths, strict=True))
        )
        for line in cells
    )


def _cell(value: str | float) -> str:
    return value if isinstance(value, str) else f"{value:.2f}"
