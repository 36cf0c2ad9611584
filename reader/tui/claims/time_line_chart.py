"""The time line on the screen: the drawing, the dates, what each sign stands for, what is missing.

The drawing is made in a thread; the claim under the cursor is pointed to when lines are painted.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from rich.text import Text
from textual import on
from textual.geometry import Size
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip
from textual.widget import Widget

from reader.tui.claims.arrangement import identity
from reader.tui.claims.time_line import GLYPHS, OTHERS, OVERLAP, Drawing, Plot, lay_out, remarks
from reader.tui.latest_request import LatestRequest
from reader.tui.listing.row_lines import shorten, wrap_text

if TYPE_CHECKING:
    from reader.article import Span
    from reader.library.claims.claims import Claim

_FEWEST_ROWS, _MOST_ROWS = 3, 9
_SHARE = 0.55
"""The part of the screen's lines that the time line takes at most, if that leaves it rows."""
_LINES_AROUND = 3
"""The blank line above a drawing, and the dates below it."""
_MARGIN = 2
_WIDEST_NAME = 24
_LEGEND_LINES = 2
_NO_PUBLISHER = "no publisher named"
_SEVERAL = f"{OVERLAP} several"
_JOINT = "   "


@dataclass
class Drawn(Message):
    """A drawing is ready."""

    request: int
    drawing: Drawing
    below: list[str]
    """The lines under the dates."""


class TimeLineChart(Widget):
    """Draws the claims of a plot; its height follows the screen's."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "time-line-chart--axis",
        "time-line-chart--sign",
        "time-line-chart--current",
        "time-line-chart--remark",
    }

    current: reactive[tuple[int, bool, Span] | None] = reactive(None)
    """The identity of the claim that is pointed to."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 # Textual's own name for it
        super().__init__(id=id)
        self._request = LatestRequest(self, "Drawing the time line")
        self._plot: Plot | None = None
        self._drawing: Drawing | None = None
        self._below: list[str] = []
        """The lines under the dates."""

    def show_plot(self, plot: Plot | None) -> None:
        """Draw another plot."""
        self._plot = plot
        if plot is None:
            self._request.drop()
            self._drawing = None
        else:
            self._draw()

    def point_to(self, claim: Claim | None) -> None:
        """Point to a claim, if it is drawn."""
        self.current = identity(claim) if claim is not None else None

    def _draw(self) -> None:
        plot, width = self._plot, self.size.width - _MARGIN - 2
        if plot is None or width < 1:
            return
        lines = int(self.app.size.height * _SHARE) - _LINES_AROUND
        self._request.submit(partial(self._lay_out, plot, width, lines))

    def _lay_out(self, plot: Plot, width: int, lines: int, request: int) -> None:
        signs = own_signs(plot.sources, width)
        drawing = lay_out(plot, width, _MOST_ROWS, signs)
        told = remarks(plot, drawing.is_logarithmic)
        below = [*legend_lines(plot, drawing, width), *remark_lines(told, width)]
        # What is left out is said rather than drawn higher.
        if (rows := max(_FEWEST_ROWS, lines - len(below))) < _MOST_ROWS:
            drawing = lay_out(plot, width, rows, signs)
        self.post_message(Drawn(request, drawing, below))

    @on(Drawn)
    def _show_drawing(self, event: Drawn) -> None:
        event.stop()
        if not self._request.settle(event.request):
            return
        self._drawing, self._below = event.drawing, event.below
        self.refresh(layout=True)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Give how many lines there are."""
        drawing = self._drawing
        return len(drawing.rows) + 2 + len(self._below) if drawing is not None else 1

    def on_resize(self) -> None:
        """Draw for another width."""
        self._draw()

    def render_line(self, y: int) -> Strip:
        """Give one line."""
        drawing, base = self._drawing, self.rich_style
        if drawing is None:
            return Strip.blank(self.size.width, base)
        rows = len(drawing.rows)
        axis = base + self._style("axis")
        if y < rows:
            segments = self._row(drawing, y, base)
        elif y == rows:
            segments = [Segment(self._dates_axis(drawing), axis)]
        elif y == rows + 1:
            blank = " " * (len(drawing.labels[0]) + _MARGIN + 1)
            segments = [Segment(blank + drawing.dates, axis)]
        else:
            below = self._below[y - rows - 2] if y - rows - 2 < len(self._below) else ""
            segments = [Segment(" " * _MARGIN + below, base + self._style("remark"))]
        return Strip(segments).adjust_cell_length(self.size.width, base)

    def _row(self, drawing: Drawing, row: int, base: Style) -> list[Segment]:
        axis, sign = base + self._style("axis"), base + self._style("sign")
        label, cells = drawing.labels[row], drawing.rows[row]
        place = drawing.places.get(self.current) if self.current is not None else None
        is_here = place is not None and place.top <= row <= place.bottom
        edge = "▶" if is_here else "┤" if label.strip() else "│"
        segments = [Segment(" " * _MARGIN + label, axis)]
        segments.append(Segment(edge, base + self._style("current") if is_here else axis))
        if place is None or not is_here:
            return [*segments, Segment(cells, sign)]
        current = sign + self._style("current")
        return [
            *segments,
            Segment(cells[: place.column], sign),
            Segment(cells[place.column], current),
            Segment(cells[place.column + 1 :], sign),
        ]

    def _dates_axis(self, drawing: Drawing) -> str:
        line = ["─"] * len(drawing.dates)
        place = drawing.places.get(self.current) if self.current is not None else None
        if place is not None:
            line[place.column] = "▲"
        return f"{' ' * (_MARGIN + len(drawing.labels[0]))}└{''.join(line)}"

    def _style(self, name: str) -> Style:
        return self.get_component_rich_style(f"time-line-chart--{name}", partial=True)


def own_signs(sources: Sequence[str | None], width: int) -> int:
    """Give how many sources can have a sign that the legend explains in the lines it has."""
    count = min(len(sources), len(GLYPHS))
    while count > 1 and len(_lines([*_entries(sources, count), _SEVERAL], width)) > _LEGEND_LINES:
        count -= 1
    return count


def legend_lines(plot: Plot, drawing: Drawing, width: int) -> list[str]:
    """Give the lines that say which sign is which source's."""
    entries = _entries(plot.sources, len(drawing.glyphs))
    if any(OVERLAP in row for row in drawing.rows):
        entries.append(_SEVERAL)
    return [shorten(line, width) for line in _lines(entries, width)]


def remark_lines(told: Sequence[str], width: int) -> list[str]:
    """Give the lines of what is told of a drawing; only what is longer than one is parted."""
    lines = _lines(told, width, " · ")
    return [part.plain for line in lines for part in wrap_text(Text(line), width)]


def _entries(sources: Sequence[str | None], own: int) -> list[str]:
    names = [shorten(name or _NO_PUBLISHER, _WIDEST_NAME).replace("\n", " ") for name in sources]
    entries = [f"{sign} {name}" for sign, name in zip(GLYPHS, names[:own], strict=False)]
    if others := len(names) - own:
        entries.append(f"{OTHERS} {others:,} more sources" if others > 1 else f"{OTHERS} 1 more")
    return entries


def _lines(entries: Sequence[str], width: int, joint: str = _JOINT) -> list[str]:
    """The entries in lines, none of them parted, of `width` cells if each is not wider."""
    lines: list[str] = []
    for entry in entries:
        if lines and cell_len(lines[-1]) + cell_len(joint) + cell_len(entry) <= width:
            lines[-1] += joint + entry
        else:
            lines.append(entry)
    return lines
