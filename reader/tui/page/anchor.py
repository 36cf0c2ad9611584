"""What stays at the top of the pane when lines move: a character, not a row."""

from __future__ import annotations

from dataclasses import dataclass

from reader.tui.page.page_layout import PageLayout


@dataclass(frozen=True, slots=True)
class Anchor:
    """A place of the text that is kept at the top of the pane."""

    offset: int
    """The character whose line is kept."""
    rows_above: int = 0
    """How many blank or made lines stand between the top and that line."""
    is_beginning: bool = False
    """Whether it is the page's first row that is kept."""


BEGINNING = Anchor(0, is_beginning=True)


def anchor_at(layout: PageLayout, row: int, height: int) -> Anchor | None:
    """Give the anchor of what is at the top when `row` is; None without text in that height."""
    if row <= 0:
        return BEGINNING
    for below in range(height + 1):
        line = layout.line(row + below)
        if line is not None and line.span:
            return Anchor(line.span.start, below)
    return None


def row_of_anchor(layout: PageLayout, anchor: Anchor) -> int:
    """Give the row that must be at the top for the anchor's character to be where it was."""
    if anchor.is_beginning:
        return 0
    return max(0, layout.row_of(anchor.offset) - anchor.rows_above)
