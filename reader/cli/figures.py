"""`reader figures`: a row for each figure in files."""

from __future__ import annotations

import argparse

from reader.cli.tables import print_rows
from reader.export.rows import FIGURE_COLUMNS, FIGURE_DATA_COLUMNS, figure_rows


def run(arguments: argparse.Namespace) -> int:
    """Print the figures of the articles that the paths name."""
    return print_rows(arguments, figure_rows, FIGURE_COLUMNS, FIGURE_DATA_COLUMNS)
