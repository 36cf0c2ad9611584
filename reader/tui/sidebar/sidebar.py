"""The sidebar: a list of what the list of articles can be limited to."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from typing import ClassVar

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from rich.style import Style
from rich.text import Text
from textual.message import Message
from textual.strip import Strip

from reader.tui.listing.row_lines import shorten
from reader.tui.listing.row_list import RowList
from reader.tui.sidebar.entries import Entry

_MARGIN = 2
"""Cells before an entry: the bar of the cursor, a sign."""
_LEAST_LABEL = 6
"""Cells that a label keeps, whatever is told beside it."""


class Sidebar(RowList, inherit_bindings=False):
    """Entries to choose from, one under the cursor."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "sidebar--title",
        "sidebar--label",
        "sidebar--counts",
        "sidebar--chosen",
        "sidebar--glyph",
        "sidebar--cursor",
        "sidebar--cursor-blurred",
    }
    HELP: ClassVar[str] = (
        "Saved searches and folders with how many articles each has: 3/12 +2 are 12, of which 3 "
        "are unread and 2 have come since you looked. Enter limits the list to one; › is what it "
        "is limited to. Right and left open and close a folder."
    )

    @dataclass
    class Chosen(Message):
        """The list is to be limited to the entry under the cursor."""

        entry: Entry

    @dataclass
    class Opened(Message):
        """The folder under the cursor is to be opened, or closed."""

        entry: Entry
        is_opened: bool

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 # Textual's own name for it
        super().__init__(id=id)
        self._entries: Sequence[Entry] = ()
        self._chosen: object = None

    @property
    def entries(self) -> Sequence[Entry]:
        """What is listed."""
        return self._entries

    @property
    def current(self) -> Entry | None:
        """The entry under the cursor."""
        return self._entries[self.cursor] if self._entries else None

    def show_entries(self, entries: Sequence[Entry], chosen: object) -> None:
        """List entries, the cursor on the one it was on; `chosen` is the key of the one in force.

        An entry that is gone leaves the cursor in its place.
        """
        key = self.current.key if self.current is not None else None
        keys = [entry.key for entry in entries]
        place = keys.index(key) if key in keys else min(self.cursor, max(0, len(entries) - 1))
        top = place - self.cursor_line
        self._entries, self._chosen = entries, chosen
        self.place_rows(place, top)

    def action_move_by(self, rows: int) -> None:
        """Move the cursor, titles passed over."""
        place, step = self.cursor + rows, 1 if rows > 0 else -1
        place = max(0, min(place, len(self._entries) - 1))
        while 0 <= place < len(self._entries) and self._entries[place].is_title:
            place += step
        if 0 <= place < len(self._entries):
            self.go_to(place)

    def action_open(self) -> None:
        """Have the list limited to the entry under the cursor."""
        if self.current is not None and not self.current.is_title:
            self.post_message(self.Chosen(self.current))

    def action_open_folder(self, is_opened: bool) -> None:
        """Show what lies in the folder under the cursor, or not any more."""
        if self.current is not None and self.current.folder is not None:
            self.post_message(self.Opened(self.current, is_opened))

    # Painting

    @property
    def shown(self) -> int:
        """How many entries there are."""
        return len(self._entries)

    @property
    def row_height(self) -> int:
        """One line."""
        return 1

    def row_key(self, position: int) -> Hashable:
        """Give the position: what stands there changes with the list alone."""
        return position

    def paint_notice(self, notice: Text) -> list[Strip]:
        """Give a blank line: there are always entries."""
        return [Strip.blank(self.scrollable_content_region.width, self.rich_style)]

    def paint_row(self, position: int, is_cursor: bool) -> list[Strip]:
        """Give the line of an entry: its label, and right of it what is counted."""
        entry, base = self._entries[position], self.rich_style
        over = Style.null()
        if is_cursor:
            over = self._style("cursor" if self.has_focus else "cursor-blurred")
        is_chosen = entry.key == self._chosen and not entry.is_title
        style = self._style("title" if entry.is_title else "chosen" if is_chosen else "label")
        width = self.scrollable_content_region.width
        indent = " " * (2 * entry.depth) + (f"{entry.sign} " if entry.sign else "")
        room = max(0, width - _MARGIN)
        told = entry.told if cell_len(entry.told) + 1 + _LEAST_LABEL <= room else ""
        label = shorten(indent + entry.label, max(0, room - cell_len(told) - bool(told)))
        bar = ("▌" if is_cursor else " ") + ("›" if is_chosen else " ")
        segments = [
            Segment(bar, base + self._style("glyph") + over),
            Segment(set_cell_size(label, room - cell_len(told)), base + style + over),
            Segment(told, base + self._style("counts") + over),
        ]
        return [Strip(segments).adjust_cell_length(width, base + over)]

    def _style(self, name: str) -> Style:
        return self.get_component_rich_style(f"sidebar--{name}", partial=True)
