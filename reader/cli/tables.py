"""Rows of statements or figures on stdout, in the shape that was asked for."""

from __future__ import annotations

import argparse
import os
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain, groupby
from typing import Literal

from rich import box
from rich.cells import cell_len, set_cell_size
from rich.console import Console
from rich.table import Table
from rich.text import Text

from reader.cli.exits import DONE, FAILED
from reader.cli.inputs import annotated_articles, named_inputs
from reader.cli.narration import tell
from reader.cli.output_console import OutputConsole
from reader.export.csv_cells import CsvLines
from reader.export.rows import Row
from reader.export.writers import csv_lines, json_lines, markdown_lines
from reader.library.catalogue.annotated import AnnotatedArticle

_PIPE_WIDTH = 160
"""Columns of a table that is not printed to a terminal, unless COLUMNS says how many."""
_SPEAKER_SHARE = 0.3
"""How much of a table's width a speaker takes at most; all other cells are folded."""
_WIDEST_SPEAKER = 40
_NARROW = frozenset(("statements", "figures", "articles", "doubtful", "date", "first", "last"))
"""Columns that are never folded."""
_INFERRED_NAME = re.compile(r" \[[^\[\]]*\]\Z")


Shape = Literal["json", "csv", "safe-csv", "md"]
"""JSON lines, comma-separated values (verbatim, or for spreadsheets), or a Markdown table; anything
else is a table for people."""
DATA_SHAPES: frozenset[Shape | None] = frozenset(("json", "csv", "safe-csv"))
"""Those for programs, which sort by themselves."""


def print_rows(
    arguments: argparse.Namespace,
    rows_of: Callable[[AnnotatedArticle], Iterable[Row]],
    columns: Sequence[str],
    data_columns: Sequence[str],
) -> int:
    """Print a row for everything `rows_of` finds in the articles and give the exit code.

    `columns` are those of a table for people, `data_columns` those of `--csv`.
    """
    failures: list[str] = []
    names = named_inputs(arguments)
    articles = annotated_articles(names, failures, arguments)
    rows = chain.from_iterable(map(rows_of, articles))
    first = next(rows, None)
    if first is not None:
        every = chain([first], rows)
        lines = data_lines(arguments.shape, every, columns, data_columns) or _tables(every, columns)
        for line in lines:
            print(line)
    elif not failures:
        tell("nothing was found")
    return FAILED if failures or first is None else DONE


def data_lines(
    shape: Shape | None,
    rows: Iterable[Row],
    columns: Sequence[str],
    data_columns: Sequence[str],
) -> Iterator[str] | None:
    """Give the lines of rows in a shape; None where none was asked for."""
    if shape == "json":
        return json_lines(rows)
    if shape in ("csv", "safe-csv"):
        is_safe = shape == "safe-csv"
        return told_csv(csv_lines(rows, data_columns, is_for_spreadsheets=is_safe), is_safe=is_safe)
    if shape == "md":
        return markdown_lines(rows, columns)
    return None


def told_csv(lines: CsvLines, *, is_safe: bool) -> Iterator[str]:
    """Give the lines, and say at the end what a spreadsheet would run of what is verbatim."""
    yield from lines
    if lines.formulas and not is_safe:
        begin = "1 cell begins" if lines.formulas == 1 else f"{lines.formulas:,} cells begin"
        tell(
            f"{begin} like a formula, which a spreadsheet may run: safe-csv puts an apostrophe "
            "before it"
        )


def _tables(rows: Iterable[Row], columns: Sequence[str]) -> Iterator[str]:
    """One table an article, its path above it."""
    console = console_for_tables()
    shown = [column for column in columns if column not in ("path", "date")]
    for path, of_article in groupby(rows, key=lambda row: row.cells["path"]):
        table = Table(box=box.SIMPLE_HEAD, title=Text(str(path)), title_justify="left")
        for column in shown:
            table.add_column(column, overflow="fold", no_wrap=column in ("speaker", "kind"))
        for row in of_article:
            table.add_row(*(_cell(row, column, console.width) for column in shown))
        yield from table_lines(console, table)
        yield ""


def plain_table(rows: Iterable[Row], columns: Sequence[str]) -> Iterator[str]:
    """Give the lines of one table of all rows; none of no rows."""
    console = console_for_tables()
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    for column in columns:
        table.add_column(column, overflow="fold", no_wrap=column in _NARROW)
    for row in rows:
        values = (row.cells[column] for column in columns)
        table.add_row(*(Text("" if value is None else str(value)) for value in values))
    if table.row_count:
        yield from table_lines(console, table)


def table_lines(console: Console, table: Table) -> list[str]:
    """Give the lines of a table, those of its frame that are blank left out."""
    with console.capture() as capture:
        console.print(table)
    lines = [line.rstrip() for line in capture.get().split("\n")]
    while lines and not lines[0]:
        del lines[0]
    while lines and not lines[-1]:
        del lines[-1]
    return lines


def console_for_tables() -> Console:
    """Give a console as wide as the terminal, or in a pipe as wide as tables are there."""
    console = OutputConsole()
    if not console.is_terminal and not _has_columns():
        console = OutputConsole(width=_PIPE_WIDTH)
    return console


def _has_columns() -> bool:
    """Whether the environment says how wide the table may be; the console then heeds it."""
    columns = os.environ.get("COLUMNS", "")
    return columns.isdecimal() and int(columns) > 0


def _cell(row: Row, column: str, width: int) -> Text:
    """A cell of a table so wide as plain text: never markup from data."""
    value = row.cells[column]
    text = "" if value is None else str(value)
    if column == "speaker":
        text = cut_speaker(text, speaker_width(width))
    return Text(text)


def speaker_width(width: int) -> int:
    """Give how many cells a speaker may take in a table of `width`."""
    return min(_WIDEST_SPEAKER, int(width * _SPEAKER_SHARE))


def cut_speaker(speaker: str, width: int) -> str:
    """Shorten a mention to `width` cells, but not an inferred name or a doubt behind it.

    Of a name that leaves the mention less than half of that only the doubt is kept.
    """
    if cell_len(speaker) <= width:
        return speaker
    name = _INFERRED_NAME.search(speaker)
    kept = name[0] if name else ""
    if not name or cell_len(kept) > width // 2:
        kept = "?" if speaker.endswith(("?", "?]")) else ""
    room = max(0, width - cell_len(kept) - 1)
    return set_cell_size(speaker.removesuffix(kept), room).rstrip() + "…" + kept
