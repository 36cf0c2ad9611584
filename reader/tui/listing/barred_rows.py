"""A line of a row with the bar that shows where the cursor is."""

from __future__ import annotations

from rich.cells import set_cell_size
from rich.segment import Segment
from rich.style import Style
from rich.text import Text
from textual.strip import Strip

from reader.tui.listing.row_lines import styled_runs

MARGIN = 2
"""Cells before the text: the bar of the cursor, a space."""


def barred_strip(
    text: Text, width: int, *, base: Style, bar: Style, over: Style | None = None
) -> Strip:
    """Give a line exactly `width` cells wide, its text cut where it is longer.

    `over` is the cursor's style, laid over the full width; None where the cursor is elsewhere.
    """
    room = max(0, width - MARGIN)
    if text.cell_len > room:
        text = text.copy()
        text.truncate(room, overflow="ellipsis")
    laid = over or Style.null()
    sign = set_cell_size("▌" if over is not None else " ", MARGIN)
    segments = [Segment(sign, base + bar + laid)]
    segments += [Segment(run, base + style + laid) for run, style in styled_runs(text)]
    return Strip(segments).adjust_cell_length(width, base + laid)
