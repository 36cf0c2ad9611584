"""What the terminal shows, what it is to show, and the shortest way from one to the other.

Textual sends every row of a widget that was painted anew, with the whole style of each piece. Here
rows are compared cell by cell, and only what differs is sent, in the order in which it is read;
where rows have moved the terminal is told to move them (DECSTBM with IND and RI, as curses does),
if it says in terminfo that it can and if that is shorter.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property
from itertools import groupby
from operator import is_not

from rich.color import ColorSystem
from textual._compositor import ChopsUpdate, LayoutUpdate
from textual.strip import Strip

from reader.tui.painting.cells import CellRow, changed_spans, is_sure_of
from reader.tui.painting.scrolling import Region, rows_moved
from reader.tui.painting.styles import StyleTable

_SURELY_SHORT = 400
"""Characters: a frame that is as short by moving rows is not compared with one that does not."""
_WORTH_MOVING = 0.7
"""Rows move if what is sent then is so much of what is sent otherwise."""


class TerminalPainter:
    """Keeps what a terminal shows, and gives what makes it show something else."""

    def __init__(self, can_scroll: Callable[[], bool]) -> None:
        """Take what tells whether the terminal moves rows; it is asked when some have moved."""
        self._ask_whether = can_scroll
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
                    column = cells.put(column, text, self._styles.number(style, system))
        if isinstance(update, ChopsUpdate):
            self._regions += _regions(update.spans)

    def frame(self) -> str:
        """Give what makes the terminal show what it is to show; it is taken to be sent."""
        regions, self._regions = self._regions, []
        output = self._moving(regions)
        if output is None:
            output = self._difference(self._shown)
        self._shown = list(self._wanted)
        return output

    def _moving(self, regions: Sequence[Region]) -> str | None:
        """The frame by moving rows; None where none have moved or it is not worth it."""
        highest = max(regions, key=lambda region: region.bottom - region.top, default=None)
        if highest is None or highest.bottom > len(self._shown):
            return None
        by = rows_moved(self._shown, self._wanted, highest)
        if not by or not self._can_scroll:
            return None
        moved = _moved(self._shown, highest, by)
        output = _move(highest, by) + self._difference(moved)
        if len(output) <= _SURELY_SHORT:
            return output
        return output if len(output) < _WORTH_MOVING * len(self._difference(self._shown)) else None

    @cached_property
    def _can_scroll(self) -> bool:
        return self._ask_whether()

    def _difference(self, shown: Sequence[CellRow | None]) -> str:
        """What is to be sent to a terminal that shows these rows."""
        output: list[str] = []
        style, place = 0, (-1, -1)
        for number, (before, after) in enumerate(zip(shown, self._wanted, strict=True)):
            if before is after:
                continue
            for start, end in changed_spans(before, after):
                output.append(_go(place, (number, start)))
                for text, other in _pieces(after, number, start, end):
                    output += (self._styles.change(style, other), text)
                    style = other
                # Where the last column was written to, terminals differ in where the cursor is.
                place = (number, end) if end < len(after.texts) else (-1, -1)
        output.append(self._styles.change(style, 0))
        return "".join(output)

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


def _moved(shown: Sequence[CellRow | None], region: Region, by: int) -> list[CellRow | None]:
    """What is shown after the rows of a region were moved up by so many, or down."""
    rows = list(shown[region.top : region.bottom])
    exposed: list[CellRow | None] = [None] * min(abs(by), len(rows))
    rows = [*rows[by:], *exposed] if by > 0 else [*exposed, *rows[:by]]
    return [*shown[: region.top], *rows, *shown[region.bottom :]]


def _move(region: Region, by: int) -> str:
    """What moves the rows of a region up, or down."""
    edge = region.bottom if by > 0 else region.top + 1
    turn = "\n" * by if by > 0 else "\x1bM" * -by
    return f"\x1b[{region.top + 1};{region.bottom}r\x1b[{edge}H{turn}\x1b[r"


def _go(place: tuple[int, int], wanted: tuple[int, int]) -> str:
    """What brings the cursor from one row and column to others."""
    if place == wanted:
        return ""
    (row, column), (wanted_row, wanted_column) = place, wanted
    if row == wanted_row and 0 <= column < wanted_column:
        by = wanted_column - column
        return f"\x1b[{'' if by == 1 else by}C"
    if wanted_column == 0:
        return f"\x1b[{wanted_row + 1}H"
    return f"\x1b[{wanted_row + 1};{wanted_column + 1}H"


def _pieces(row: CellRow, number: int, start: int, end: int) -> Iterator[tuple[str, int]]:
    """The text of some cells, parted where the style changes, each with the style's number."""
    styles, column = row.styles, start
    for style, cells in groupby(styles[start:end]):
        stop = column + sum(1 for _ in cells)
        texts = row.texts[column:stop]
        yield "".join(texts if row.is_sure else _surely(texts, number, column)), style
        column = stop


def _surely(texts: Sequence[str], number: int, column: int) -> Iterator[str]:
    """Text whose clusters terminals may take to be wider or narrower than they are here.

    Their cells are made blank first, and the cursor is put where they end.
    """
    for at, text in enumerate(texts, column):
        if is_sure_of(text):
            yield text
            continue
        width = 1
        while at - column + width < len(texts) and not texts[at - column + width]:
            width += 1
        here = f"\x1b[{number + 1};{at + 1}H"
        yield f"{' ' * width}{here}{text}\x1b[{number + 1};{at + width + 1}H"
