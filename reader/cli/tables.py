"""Rows of statements or figures on stdout, in the shape that was asked for."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain, groupby

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from reader.cli.exits import DONE, FAILED
from reader.cli.inputs import annotated_articles
from reader.cli.narration import tell
from reader.export.rows import Row
from reader.export.writers import csv_lines, json_lines, markdown_lines
from reader.library.annotated import AnnotatedArticle

_PIPE_WIDTH = 160
"""Columns of a table that is not printed to a terminal: cells are folded, nothing is cut."""


def print_rows(
    arguments: argparse.Namespace,
    rows_of: Callable[[AnnotatedArticle], Iterable[Row]],
    columns: Sequence[str],
) -> int:
    """Print a row for everything `rows_of` finds in the articles and give the exit code."""
    failures: list[str] = []
    rows = chain.from_iterable(map(rows_of, annotated_articles(arguments.paths, failures)))
    first = next(rows, None)
    if first is not None:
        for line in _lines(arguments, chain([first], rows), columns):
            print(line)
    elif not failures:
        tell("nothing was found")
    return FAILED if failures or first is None else DONE


def _lines(
    arguments: argparse.Namespace, rows: Iterable[Row], columns: Sequence[str]
) -> Iterator[str]:
    if arguments.json:
        return json_lines(rows)
    if arguments.csv:
        return csv_lines(rows, columns)
    if arguments.md:
        return markdown_lines(rows, columns)
    return _tables(rows, columns)


def _tables(rows: Iterable[Row], columns: Sequence[str]) -> Iterator[str]:
    """One table an article, its path above it."""
    console = Console()
    if not console.is_terminal:
        console = Console(width=_PIPE_WIDTH)
    shown = [column for column in columns if column not in ("path", "date")]
    for path, of_article in groupby(rows, key=lambda row: row.cells["path"]):
        table = Table(box=box.SIMPLE_HEAD, title=Text(str(path)), title_justify="left")
        for column in shown:
            table.add_column(column, overflow="fold")
        for row in of_article:
            table.add_row(*(_cell(row, column) for column in shown))
        with console.capture() as capture:
            console.print(table)
        yield capture.get().rstrip("\n")


def _cell(row: Row, column: str) -> Text:
    """A cell as plain text: never markup from data."""
    value = row.cells[column]
    return Text("" if value is None else str(value))
