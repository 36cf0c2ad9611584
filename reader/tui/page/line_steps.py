"""Steps from line to line of the screen that keep their column, for an end of a selection."""

from __future__ import annotations

from collections.abc import Sequence

from rich.cells import cell_len

from reader.article import Span
from reader.tui.page.layout import clusters
from reader.tui.page.page_layout import Line, PageLayout

_MOST_LINES = 1_000
"""Lines that are gone at once."""


def offset_beside(layout: PageLayout, text: str, offset: int, lines: int) -> int:
    """Give the offset so many lines below an end of a selection, or above, in its column.

    The end at `offset` is taken to be behind the character before it.
    """
    row = layout.row_of(max(0, offset - 1))
    line = found = layout.line(row)
    column = _column(layout, text, line, offset) if line is not None else 0
    step = 1 if lines > 0 else -1
    for _ in range(min(abs(lines), _MOST_LINES)):
        next_row = _next_row_of_text(layout, row, step)
        if next_row is None:
            break
        row, found = next_row, layout.line(next_row)
    if found is None or found is line:
        return offset
    return _offset_at(layout, text, found, column)


def _column(layout: PageLayout, text: str, line: Line, offset: int) -> int:
    """How many cells of a line lie before an offset; a number there lies behind it."""
    parts = [part for part in _parts(line) if part[0].start < offset] or [_parts(line)[0]]
    span, column = parts[-1]
    cells = cell_len(line.decoration) + column + cell_len(text[span.start : offset])
    if layout.labels is None:
        return cells
    before = layout.labels.within(Span(span.start, max(span.start, offset - 1)))
    return cells + sum(len(label.text) for label in before)


def _parts(line: Line) -> Sequence[tuple[Span, int]]:
    """What stands on a line, and the column that each part begins at."""
    return [(part.span, part.column) for part in line.fragments] or [(line.span, 0)]


def _next_row_of_text(layout: PageLayout, row: int, step: int) -> int | None:
    row += step
    while 0 <= row < layout.row_count:
        line = layout.line(row)
        if line is not None and line.span and line.wording is None:
            return row
        row += step
    return None


def _offset_at(layout: PageLayout, text: str, line: Line, column: int) -> int:
    """The offset behind the last cluster of a line within so many cells, or behind its first."""
    margin = cell_len(line.decoration)
    begun = [part for part in _parts(line) if margin + part[1] < column] or [_parts(line)[0]]
    span, start = begun[-1]
    labels = layout.labels.within(span) if layout.labels is not None else ()
    behind = {label.offset: len(label.text) for label in labels}
    width, offset = margin + start, span.start
    for cluster in clusters(text, span):
        width += cell_len(cluster.of(text))
        if width > column and offset > span.start:
            break
        offset = cluster.end
        width += behind.get(offset, 0)
    return offset
