"""The list of matches: rows to choose from, one under the cursor."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.message import Message
from textual.strip import Strip

from reader.tui.elsewhere.comparison import MatchRow
from reader.tui.elsewhere.match_lines import MatchPainter, MatchStyles
from reader.tui.listing.barred_rows import BarredList, component_classes, styles_of


class MatchList(BarredList[MatchPainter], inherit_bindings=False):
    """Matches to choose from."""

    COMPONENT_CLASSES: ClassVar[set[str]] = component_classes("match-list", MatchStyles)
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "open", show=False),
        Binding("j,down", "move_by(1)", show=False),
        Binding("k,up", "move_by(-1)", show=False),
        Binding("space,pagedown", "page_by(1)", show=False),
        Binding("b,pageup", "page_by(-1)", show=False),
        Binding("ctrl+d", "half_page_by(1)", show=False),
        Binding("ctrl+u", "half_page_by(-1)", show=False),
        Binding("g,home", "move_to_percent(0)", show=False),
        Binding("G,end", "move_to_percent(100)", show=False),
    ]

    @dataclass
    class Opened(Message):
        """A match was chosen for reading."""

        row: MatchRow

    def __init__(self, rows: Sequence[MatchRow], cursor: int = 0) -> None:
        super().__init__()
        self._rows = rows
        self._first = cursor

    def on_mount(self) -> None:
        """List the matches."""
        self.place_rows(min(self._first, max(0, self.shown - 1)), self._first)

    @property
    def shown(self) -> int:
        """How many matches there are."""
        return len(self._rows)

    @property
    def row_height(self) -> int:
        """How many lines a match takes."""
        return self.painter.lines_of_row

    def row_key(self, position: int) -> Hashable:
        """Give the position: the rows stay what they are."""
        return position

    def paint_row(self, position: int, is_cursor: bool) -> list[Strip]:
        """Give the lines of a match."""
        return self.painter.row_lines(
            self._rows[position], cursor=is_cursor, focused=self.has_focus
        )

    def action_open(self) -> None:
        """Choose the match under the cursor."""
        if self.shown:
            self.post_message(self.Opened(self._rows[self.cursor]))

    def make_painter(self, width: int) -> MatchPainter:
        """Give what paints rows `width` cells wide in the colours there are."""
        return MatchPainter(width, styles_of(self, "match-list", MatchStyles), self._rows)
