"""`reader corrections`: what the user corrected, and taking it back."""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterable, Sequence

from rich import box
from rich.table import Table
from rich.text import Text

from reader.cli.exits import DONE, FAILED
from reader.cli.narration import tell, tell_of_state
from reader.cli.tables import console_for_tables, table_lines
from reader.config import default_paths
from reader.library.catalogue.annotated import Json
from reader.library.library import Library
from reader.library.state.correction_list import ListedCorrection, listed_corrections
from reader.library.state.standing import Standing
from reader.text import clean_name


def run(arguments: argparse.Namespace) -> int:
    """List the corrections, or take back those with the numbers that are given."""
    library = Library(default_paths())
    try:
        tell_of_state(library.state)
        listed = listed_corrections(library)
        if arguments.remove is not None:
            return _remove(library, listed, arguments.remove)
    finally:
        library.close()
    if not listed:
        tell("nothing was corrected")
        return FAILED
    for line in map(json.dumps, map(_json, listed)) if arguments.json else _table(listed):
        print(line)
    orphaned = sum(one.standing is Standing.ORPHANED for one in listed)
    if orphaned:
        tell(f"{orphaned:,} orphaned: the article has no such mark any more, or more than one")
    return DONE


def _remove(library: Library, listed: Sequence[ListedCorrection], numbers: Iterable[int]) -> int:
    by_number = {one.noted.id: one for one in listed}
    code = DONE
    for number in dict.fromkeys(numbers):
        one = by_number.get(number)
        if one is None:
            tell(f"there is no correction {number}")
            code = FAILED
        else:
            library.state.take_back(one.numbers)
            tell(f"taken back: {one.noted.correction.told} – {_passage(one)}")
    return code


def _passage(one: ListedCorrection) -> str:
    return " ".join(one.noted.correction.passage.exact.split())


def _json(one: ListedCorrection) -> Json:
    noted, correction = one.noted, one.noted.correction
    return {
        "version": 1,
        "number": noted.id,
        "path": str(noted.path),
        "part": noted.part,
        "title": noted.title,
        "mark": correction.mark,
        "start": correction.passage.start,
        "words": correction.passage.exact,
        "correction": correction.told,
        "standing": one.standing,
    }


def _table(listed: Iterable[ListedCorrection]) -> Iterable[str]:
    console = console_for_tables()
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, expand=True)
    table.add_column("no", justify="right")
    for column in ("article", "passage", "correction"):
        table.add_column(column, ratio=1, overflow="fold")
    table.add_column("", no_wrap=True)
    for one in listed:
        standing = "" if one.standing is Standing.HOLDS else one.standing
        title = one.noted.title or clean_name(one.noted.path)
        cells = (str(one.noted.id), title, _passage(one), one.noted.correction.told, standing)
        table.add_row(*map(Text, cells))
    return table_lines(console, table)
