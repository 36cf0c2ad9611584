"""`reader speakers`: who speaks in the library, how often, in which roles, from when to when."""

from __future__ import annotations

import argparse

from reader.cli.exits import DONE, FAILED
from reader.cli.narration import tell
from reader.cli.opened_library import opened_library, tell_if_empty
from reader.cli.tables import data_lines, plain_table
from reader.export.speaker_rows import SPEAKER_COLUMNS, SPEAKER_DATA_COLUMNS, speaker_row
from reader.library.claims.speakers import SpeakersResult
from reader.library.wording import number_of
from reader.query import parse


def run(arguments: argparse.Namespace) -> int:
    """Print the speakers, who makes the most statements first; exit code 1 when there are none."""
    query = parse(" ".join(arguments.query)) if arguments.query else None
    with opened_library(below=arguments.folders) as library:
        result = library.speakers(query)
        if not result.speakers:
            tell_if_empty(library, arguments.folders)
    shown = result.speakers[: arguments.limit]
    rows = map(speaker_row, shown)
    columns, data_columns = SPEAKER_COLUMNS, SPEAKER_DATA_COLUMNS
    for line in data_lines(arguments.shape, rows, columns, data_columns) or plain_table(
        rows, columns
    ):
        print(line)
    _narrate(result, len(shown))
    return DONE if result.speakers else FAILED


def _narrate(result: SpeakersResult, shown: int) -> None:
    """Say on stderr what the table does not show."""
    found = len(result.speakers)
    speakers = number_of(found, "speaker")
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
