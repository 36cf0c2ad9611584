"""What the terminal shows, what it is to show, and the shortest way from one to the other.

Textual sends every row of a widget that was painted anew, with the whole style of each piece. Here
rows are compared cell by cell, and only what differs is sent, in the order that takes least;
where rows have moved the terminal is told to move them (DECSTBM with IND and RI, as curses does),
or those of some columns alone, if it says that it can and if that is shorter.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property
from itertools import groupby
from operator import is_not

from rich.color import ColorSystem
from textual._compositor import ChopsUpdate, LayoutUpdate
from textual.strip import Strip

from reader.tui.painting.capabilities import Capabilities
from reader.tui.painting.cells import CellRow
from reader.tui.painting.runs import changed_runs, grouped_by_style, sent
from reader.tui.painting.scrolling import Region, moved_columns, moved_rows, rows_moved
from reader.tui.painting.styles import StyleTable

_SURELY_SHORT = 400
"""Characters: a frame that is as short by moving rows is not compared with one that does not."""
_WORTH_MOVING = 0.7
"""Rows move if what is sent then is so much of what is sent otherwise, where one sees them move."""


class TerminalPainter:
    """Keeps what a terminal shows, and gives what makes it show something else."""

    def __init__(self, capabilities: Callable[[], Capabilities]) -> None:
        """Take what tells what the terminal can do; it is asked with the first frame."""
        self._ask = capabilities
        self._styles = StyleTable()
        self._shown: list[CellRow | None] = []
        self._wanted: list[CellRow] = []
        self._regions: list[Region] = []
        """What was painted since the last frame."""

    @property
    def is_behind(self) -> bool:
        """Whether the terminal has not been told yet of something that it is to show."""
        return any(map(is_not, self._shown, self._wanted))

    def forget(self) -> None:
        """Take it that nothing is known of what the terminal shows."""
        self._shown = [None] * len(self._wanted)

    def take(self, update: LayoutUpdate | ChopsUpdate, system: ColorSystem) -> None:
        """Take in what is to be shown from now on."""
        self._fit(update)
        fresh: set[int] = set()
        for row, column, strip in _strips(update):
            if row >= len(self._wanted):
                continue
            if row not in fresh:
                fresh.add(row)
                self._wanted[row] = self._wanted[row].copy()
            cells = self._wanted[row]
            for text, style, control in strip:
                if not control and text:
                    number = self._styles.number(style, system)
                    column = self._put(cells, column, text, number)
        for row in fresh:
            self._wanted[row].settle()
        if isinstance(update, ChopsUpdate):
            self._regions += _regions(update.spans)

    def _put(self, cells: CellRow, column: int, text: str, style: int) -> int:
        """Write `text`; blanks around it have no style but their background."""
        blank = self._styles.of_blanks(style)
        if blank == style or (text[0] != " " and text[-1] != " "):
            return cells.put(column, text, style)
        body = text.lstrip(" ")
        column = cells.put(column, text[: len(text) - len(body)], blank)
        text = body.rstrip(" ")
        column = cells.put(column, text, style)
        return cells.put(column, body[len(text) :], blank)

    def frame(self, *, has_margins: bool = False, is_atomic: bool = False) -> str:
        """Give what makes the terminal show what it is to show; it is taken to be sent.

        The terminal may have left and right margins, and show a frame once all of it has come
        (synchronized output): what moves on the way to it is not seen then.
        """
        regions, self._regions = self._regions, []
        output = self._moving(regions, has_margins=has_margins, is_atomic=is_atomic)
        if output is None:
            output = self._difference(self._shown)
        self._shown = list(self._wanted)
        return output

    def _moving(
        self, regions: Sequence[Region], *, has_margins: bool, is_atomic: bool
    ) -> str | None:
        """The frame by moving rows; None where none have moved or it is not worth it."""
        highest = max(regions, key=lambda region: region.bottom - region.top, default=None)
        if highest is None or highest.bottom > len(self._shown):
            return None
        by = rows_moved(self._shown, self._wanted, highest)
        if not by or not self._terminal.moves_rows:
            return None
        found: list[tuple[str, float]] = []
        whole = moved_rows(self._shown, highest, by)
        columns = moved_columns(self._shown, highest, by) if has_margins else None
        for moved, worth in ((columns, 1), (whole, 1 if is_atomic else _WORTH_MOVING)):
            if moved is not None:
                output = moved.told + self._difference(moved.shown)
                if len(output) <= _SURELY_SHORT:
                    return output
                found.append((output, worth))
        most = len(self._difference(self._shown))
        shorter = (output for output, worth in found if len(output) < worth * most)
        return min(shorter, key=len, default=None)

    @cached_property
    def _terminal(self) -> Capabilities:
        return self._ask()

    def _difference(self, shown: Sequence[CellRow | None]) -> str:
        """What is to be sent to a terminal that shows these rows."""
        runs = list(changed_runs(shown, self._wanted, self._styles))
        orders = (runs, grouped_by_style(runs))
        erases = self._terminal.erases_cells
        return min((sent(order, self._styles, erases_cells=erases) for order in orders), key=len)

    def _fit(self, update: LayoutUpdate | ChopsUpdate) -> None:
        """Begin anew where the terminal has another size: nothing is known of what it shows."""
        if isinstance(update, LayoutUpdate):
            columns, rows = update.region.size
        else:
            columns, rows = update.chop_ends[0][-1], len(update.chops)
        if len(self._wanted) != rows or len(self._wanted[0].texts) != columns:
            self._wanted = [CellRow.blank(columns) for _ in range(rows)]
            self._regions.clear()
            self.forget()


def _strips(update: LayoutUpdate | ChopsUpdate) -> Iterator[tuple[int, int, Strip]]:
    """The strips of an update, each with its row and the column where it begins."""
    if isinstance(update, LayoutUpdate):
        for row, strips in enumerate(update.strips, update.region.y):
            column = update.region.x
            for strip in strips:
                yield row, column, strip
                column += strip.cell_length
        return
    for row, first, last in update.spans:
        for end, (column, chop) in zip(
            update.chop_ends[row], update.chops[row].items(), strict=False
        ):
            if chop is not None and column <= last and end > first:
                yield row, column, chop.crop(0, min(end, last) - column) if end > last else chop


def _regions(spans: Iterable[tuple[int, int, int]]) -> Iterator[Region]:
    """What was painted, as regions of rows that were painted in the same columns."""
    ordered = sorted((left, right, row) for row, left, right in spans)
    numbered = enumerate(ordered)
    for (left, right, _), items in groupby(
        numbered, lambda item: (*item[1][:2], item[1][2] - item[0])
    ):
        rows = [row for _, (_, _, row) in items]
        yield Region(rows[0], rows[-1] + 1, left, right)
