"""`reader claims`: a row for each statement and figure of the library that answers a query."""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import islice

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from reader.cli.exits import DONE, FAILED
from reader.cli.folders import library_folders
from reader.cli.narration import tell
from reader.cli.tables import console_for_tables, cut_speaker, data_lines, speaker_width
from reader.config import default_paths, load_config
from reader.errors import LibraryError
from reader.export.rows import CLAIM_COLUMNS, CLAIM_DATA_COLUMNS, Row, claim_row
from reader.library.claims import Claim, ClaimOrder, ClaimsResult, ordered_by, result_of
from reader.library.library import Library
from reader.query import parse

_ARTICLES_KEPT = 64
"""Articles of which several claims follow soon after each other are decoded once."""
_TABLE_ROWS = 200
"""Rows that are laid out together; the widths of the columns do not depend on them."""
_WIDEST_SOURCE = 20
_DATE_WIDTH = 10
_WIDEST_VALUE = 18


def run(arguments: argparse.Namespace) -> int:
    """Print the claims that answer a query; exit code 1 when there are none."""
    query = parse(" ".join(arguments.query))
    paths = default_paths()
    config = load_config(paths.config_file)
    library = Library(paths, library_folders(paths, config), config.aliases)
    try:
        result = library.claims(query)
        asked = _asked(result, arguments)
        claims = ordered_by(asked.claims, ClaimOrder(arguments.sort))
        shown = claims[: arguments.limit]
        told = _told(library, shown)
        rows = (row for _, row in told)
        lines = data_lines(arguments, rows, CLAIM_COLUMNS, CLAIM_DATA_COLUMNS) or _table(told)
        for line in lines:
            print(line)
    finally:
        library.close()
    _narrate(asked, len(shown))
    return DONE if claims else FAILED


def _asked(result: ClaimsResult, arguments: argparse.Namespace) -> ClaimsResult:
    if not (arguments.statements or arguments.figures):
        return result
    kept = [claim for claim in result.claims if claim.is_figure == arguments.figures]
    return result_of(kept, result.undated_left_out, result.notice, result.hint)


def _told(library: Library, claims: Iterable[Claim]) -> Iterator[tuple[Claim, Row]]:
    """Each claim with its row; those of articles that went in the meantime are left out."""
    opened = lru_cache(_ARTICLES_KEPT)(library.open)
    for claim in claims:
        try:
            yield claim, claim_row(opened(claim.article_id), claim)
        except (LibraryError, LookupError) as error:
            tell(f"one claim is left out: {error}")


def _table(told: Iterator[tuple[Claim, Row]]) -> Iterator[str]:
    """The lines of a table for people; what is claimed is bold in its sentence."""
    console = console_for_tables()
    is_first = True
    while rows := list(islice(told, _TABLE_ROWS)):
        with console.capture() as capture:
            console.print(_part_of_table(console, rows, with_header=is_first))
        yield capture.get().strip("\n")
        is_first = False


def _part_of_table(
    console: Console, rows: Sequence[tuple[Claim, Row]], *, with_header: bool
) -> Table:
    table = Table(box=box.SIMPLE_HEAD, show_header=with_header, pad_edge=False, expand=True)
    speaker = speaker_width(console.width)
    widths = {
        "date": _DATE_WIDTH,
        "source": min(_WIDEST_SOURCE, console.width // 8),
        "speaker": speaker,
        "value": min(_WIDEST_VALUE, console.width // 8),
    }
    for column, width in widths.items():
        table.add_column(column, width=width, overflow="fold", no_wrap=column == "speaker")
    table.add_column("sentence", ratio=1, overflow="fold")
    for claim, row in rows:
        cells = {name: str(row.cells[name] or "") for name in widths}
        cells["speaker"] = cut_speaker(cells["speaker"], speaker)
        sentence = Text(str(row.cells["sentence"]))
        start = claim.sentence.start
        sentence.stylize("bold", claim.span.start - start, claim.span.end - start)
        table.add_row(*map(Text, cells.values()), sentence)
    return table


def _narrate(result: ClaimsResult, shown: int) -> None:
    """Say on stderr what the table does not show."""
    found = len(result.claims)
    claims = "1 claim" if found == 1 else f"{found:,} claims"
    articles = "1 article" if result.article_count == 1 else f"{result.article_count:,} articles"
    notes = [f"{shown:,} of {claims} in {articles}" if shown < found else f"{claims} in {articles}"]
    counts = {
        "undated": result.undated,
        "unattributed": result.unattributed,
        "doubtful": result.doubtful,
        "undated left out": result.undated_left_out,
    }
    tell("; ".join([*notes, *(f"{count:,} {what}" for what, count in counts.items() if count)]))
    for sentence in (result.hint, result.notice):
        if sentence is not None:
            tell(sentence)
