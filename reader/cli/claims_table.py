"""Claims as a table for people."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from pathlib import Path

from rich import box
from rich.cells import cell_len
from rich.table import Table
from rich.text import Text

from reader.cli.tables import console_for_tables, cut_speaker, speaker_width, table_lines
from reader.export.rows import Row
from reader.library.claims.claims import Claim
from reader.text import clean_name

_ROWS_AT_ONCE = 200
"""Rows that are laid out together, so that the first are printed while others are looked up."""
_COLUMNS = ("date", "source", "speaker", "value")
_WIDEST_SOURCE = 20
_WIDEST_VALUE = 18
_DATE_WIDTH = 10
_NARROW_SHARE = 8
"""Source and value take at most one part in so many of the width, or the width of their heading."""


def claims_table(told: Iterator[tuple[Claim, Row]]) -> Iterator[str]:
    """Give the lines of the table; what is claimed is bold in its sentence.

    The columns are as wide as the first rows need, so that the sentence has the rest.
    """
    console = console_for_tables()
    widths: Mapping[str, int] = {}
    while rows := list(islice(told, _ROWS_AT_ONCE)):
        is_first = not widths
        widths = widths or _widths([row for _, row in rows], console.width)
        yield from table_lines(console, _part_of_table(rows, widths, with_header=is_first))


def _widths(rows: Sequence[Row], width: int) -> dict[str, int]:
    most = {
        "date": _DATE_WIDTH,
        "source": min(_WIDEST_SOURCE, width // _NARROW_SHARE),
        "speaker": speaker_width(width),
        "value": min(_WIDEST_VALUE, width // _NARROW_SHARE),
    }
    return {
        column: max(len(column), min(most[column], max(cell_len(_cell(r, column)) for r in rows)))
        for column in _COLUMNS
    }


def _part_of_table(
    rows: Sequence[tuple[Claim, Row]], widths: Mapping[str, int], *, with_header: bool
) -> Table:
    table = Table(box=box.SIMPLE_HEAD, show_header=with_header, pad_edge=False, expand=True)
    for column, width in widths.items():
        table.add_column(column, width=width, overflow="fold", no_wrap=column == "speaker")
    table.add_column("sentence", ratio=1, overflow="fold")
    for claim, row in rows:
        cells = {column: _cell(row, column) for column in widths}
        cells["speaker"] = cut_speaker(cells["speaker"], widths["speaker"])
        sentence = Text(str(row.cells["sentence"]))
        start = claim.sentence.start
        sentence.stylize("bold", claim.span.start - start, claim.span.end - start)
        table.add_row(*map(Text, cells.values()), sentence)
    return table


def _cell(row: Row, column: str) -> str:
    """The text of a cell; where nobody is known to have published an article, its file's name."""
    text = str(row.cells[column] or "")
    return text or (clean_name(Path(row.json["path"]).name) if column == "source" else "")
