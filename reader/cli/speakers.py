"""`reader speakers`: who speaks in the library, how often, in which roles, from when to when."""

from __future__ import annotations

import argparse

from reader.cli.exits import DONE, FAILED
from reader.cli.folders import library_folders
from reader.cli.narration import tell
from reader.cli.tables import data_lines, plain_table
from reader.config import default_paths, load_config
from reader.export.speaker_rows import SPEAKER_COLUMNS, SPEAKER_DATA_COLUMNS, speaker_row
from reader.library.library import Library
from reader.library.speakers import SpeakersResult
from reader.query import parse


def run(arguments: argparse.Namespace) -> int:
    """Print the speakers, who makes the most statements first; exit code 1 when there are none."""
    query = parse(" ".join(arguments.query)) if arguments.query else None
    paths = default_paths()
    config = load_config(paths.config_file)
    library = Library(paths, library_folders(paths, config), config.aliases)
    try:
        result = library.speakers(query)
    finally:
        library.close()
    shown = result.speakers[: arguments.limit]
    rows = map(speaker_row, shown)
    columns, data_columns = SPEAKER_COLUMNS, SPEAKER_DATA_COLUMNS
    for line in data_lines(arguments, rows, columns, data_columns) or plain_table(rows, columns):
        print(line)
    _narrate(result, len(shown))
    return DONE if result.speakers else FAILED


def _narrate(result: SpeakersResult, shown: int) -> None:
    """Say on stderr what the table does not show."""
    found = len(result.speakers)
    speakers = "1 speaker" if found == 1 else f"{found:,} speakers"
    notes = [f"{shown:,} of {speakers}" if shown < found else speakers]
    counts = {
        "may be several": sum(one.is_named and one.may_be_several for one in result.speakers),
        "without a name": sum(not one.is_named for one in result.speakers),
        "unattributed": result.unattributed,
        "undated left out": result.undated_left_out,
    }
    tell("; ".join([*notes, *(f"{count:,} {what}" for what, count in counts.items() if count)]))
    for sentence in (result.hint, result.notice):
        if sentence is not None:
            tell(sentence)
