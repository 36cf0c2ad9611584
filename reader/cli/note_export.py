"""`reader export --notes`: what the user wrote beside passages."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator, Sequence

from reader.cli.exits import DONE, FAILED
from reader.cli.narration import tell
from reader.cli.tables import told_csv
from reader.export.notes import NOTE_COLUMNS, note_rows, notes_markdown
from reader.export.writers import csv_lines, json_lines
from reader.library.library import Library
from reader.library.state.note_list import ListedNote, listed_notes
from reader.library.state.standing import Standing
from reader.library.wording import number_of
from reader.query import Node


def export_notes(
    library: Library,
    query: Node | None,
    name: str,
    *,
    limit: int | None = None,
    only_listed: bool = False,
) -> int:
    """Print notes, those written last first; gives the exit code.

    `name` is `md`, `csv`, `safe-csv` or `jsonl`. `query` limits them to the articles that answer
    it, `only_listed` to articles that are there.
    """
    rows = library.rows()
    listed = listed_notes(library.state.notes(), rows, lambda row: library.text(row.id))
    if query is not None:
        ids = {hit.row.id for hit in library.search(query, limit=sys.maxsize).hits}
        listed = [one for one in listed if one.row is not None and one.row.id in ids]
    elif only_listed:
        listed = [one for one in listed if one.row is not None]
    shown = listed[:limit]
    for line in _lines(shown, name):
        print(line)
    _narrate(listed, len(shown))
    return DONE if shown else FAILED


def _lines(listed: Sequence[ListedNote], name: str) -> Iterator[str]:
    if name in ("csv", "safe-csv"):
        is_safe = name == "safe-csv"
        rows = note_rows(listed)
        return told_csv(csv_lines(rows, NOTE_COLUMNS, is_for_spreadsheets=is_safe), is_safe=is_safe)
    return json_lines(note_rows(listed)) if name == "jsonl" else notes_markdown(listed)


def _narrate(listed: Sequence[ListedNote], shown: int) -> None:
    """Say on stderr how many notes there are, and of how many the passage is not there."""
    notes = number_of(len(listed), "note")
    parts = [f"{shown:,} of {notes}" if shown < len(listed) else notes]
    standings = Counter(one.standing for one in listed)
    if orphaned := standings[Standing.ORPHANED]:
        parts.append(f"{orphaned:,} orphaned: the article has no such passage any more")
    if elsewhere := standings[Standing.ELSEWHERE]:
        parts.append(f"{elsewhere:,} on articles that are not in the library")
    tell("; ".join(parts))
