"""`reader statements`: a row for each statement in files."""

from __future__ import annotations

import argparse

from reader.cli.tables import print_rows
from reader.export.rows import STATEMENT_COLUMNS, statement_rows


def run(arguments: argparse.Namespace) -> int:
    """Print the statements of the articles that the paths name."""
    return print_rows(arguments, statement_rows, STATEMENT_COLUMNS, STATEMENT_COLUMNS)
