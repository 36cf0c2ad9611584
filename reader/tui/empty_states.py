"""What stands in the place of articles where there are none, and why."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from rich.text import Text

from reader.text import clean

OPENING = Text("Opening the library …")
"""Shown until the library is open."""

_MOST_NAMED = 3


def empty_library(folders: Sequence[Path], *, is_refreshing: bool) -> Text:
    """Say why no article is listed, and what can be done."""
    if is_refreshing:
        return Text("No articles yet: they appear here while they are read.")
    if not folders:
        return Text(
            "The library is empty.\n\nO opens a file or a folder; "
            "`reader FOLDER` adds a folder to the library."
        )
    named = ", ".join(clean(str(folder)) for folder in folders[:_MOST_NAMED])
    more = f" and {len(folders) - _MOST_NAMED} more" if len(folders) > _MOST_NAMED else ""
    return Text(
        f"No articles were found in {named}{more}.\n\n"
        "O opens another folder; `reader formats` lists what can be read."
    )


def nothing_within(limit: str, problem: str) -> Text:
    """Say that no article is listed because of what the list is limited to, or of a problem."""
    return Text(
        f"{problem or 'No article answers'}\n{limit}\n\n"
        "l limits the list to something else; Escape lists every article again."
    )
