"""A list of rows with a cursor: a line-API widget whose cost follows what is visible.

It knows positions, from 0 up to `shown`, and lines; what a row is and how it looks is told by the
lists made of it. All rows are equally high.
"""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass

from rich.text import Text
from textual import events
from textual.geometry import Size
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip

from reader.tui.painting.own_lines import OwnLines

_CACHED_ROWS = 500


def _up_to_whole_rows(lines: int, row_height: int) -> int:
    return -(-lines // row_height) * row_height


class RowList(OwnLines, can_focus=True, inherit_bindings=False):
    """Rows to choose from, one under the cursor, or a notice in their place."""

    @dataclass
    class Told(Message):
        """Something to be said in the status line."""

        sentence: str

    cursor: reactive[int] = reactive(0, repaint=False)
    """The position of the cursor in the order shown."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 # Textual's own name for it
        super().__init__(id=id)
        self._notice: Text | None = Text()
        self._strips: dict[Hashable, list[Strip]] = {}
        self._notice_strips: list[Strip] = []
        self._painted_width = 0
        """How wide the lines are that are kept."""
        self._scrolled_by = 0
        """How many lines a row took when it was scrolled last."""

    # What the rows are

    @property
    def shown(self) -> int:
        """How many rows are listed."""
        raise NotImplementedError

    @property
    def row_height(self) -> int:
        """How many lines a row takes."""
        raise NotImplementedError

    def row_key(self, position: int) -> Hashable:
        """Give what tells the row at a position from others, as far as its looks go."""
        raise NotImplementedError

    def paint_row(self, position: int, is_cursor: bool) -> list[Strip]:
        """Give the lines of the row at a position."""
        raise NotImplementedError

    def paint_notice(self, notice: Text) -> list[Strip]:
        """Give the lines of a notice, the first of them blank."""
        raise NotImplementedError

    def row_seen(self, position: int) -> None:
        """Called when a row is seen on the screen, newly painted or not."""

    def forget_styles(self) -> None:
        """Take width and colours anew before painting: they may have changed."""

    def cursor_moved(self) -> None:
        """Tell what the cursor is on now."""

    def view_changed(self) -> None:
        """Called when other rows may have come into view."""

    def action_open(self) -> None:
        """Choose the row under the cursor."""

    # What is shown

    def place_rows(self, position: int, top: int, *, show_cursor: bool = True) -> None:
        """Show other rows from now on: the cursor at `position`, `top` the first one in view.

        The cursor is brought into view unless `show_cursor` says no.
        """
        self._notice = None
        self.forget_strips()
        self.set_reactive(RowList.cursor, position)
        self._resize_content()
        self._scroll_to_row(max(0, top))
        if show_cursor:
            self._show_cursor()
        self.refresh()
        self.view_changed()

    def place_notice(self, notice: Text) -> None:
        """Show a message in the place of rows, of which there are none."""
        self._notice = notice
        self.forget_strips()
        self.set_reactive(RowList.cursor, 0)
        self._resize_content()
        self.refresh()

    @property
    def in_view(self) -> range:
        """The positions of the rows in view, in part or whole."""
        first = self.scroll_offset.y // self.row_height
        after = -(-(self.scroll_offset.y + self.size.height) // self.row_height)
        return range(first, min(self.shown, after))

    @property
    def cursor_line(self) -> int:
        """How many rows below the first in view the cursor is."""
        return self.cursor - self.scroll_offset.y // self.row_height

    # Moving

    def go_to(self, position: int) -> None:
        """Put the cursor on a position of the order shown, or the nearest there is."""
        if not self.shown:
            return
        position = max(0, min(self.shown - 1, position))
        if position != self.cursor:
            self.cursor = position

    def watch_cursor(self, old: int, new: int) -> None:
        """Bring the cursor into view and tell what it is on."""
        top = self.scroll_offset.y
        self._show_cursor()
        if self.scroll_offset.y == top:
            self.refresh_row(old)
            self.refresh_row(new)
        if self.shown:
            self.cursor_moved()

    def action_move_by(self, rows: int) -> None:
        """Move the cursor down by `rows`, or up."""
        self.go_to(self.cursor + rows)

    def action_page_by(self, pages: int) -> None:
        """Move the cursor down by screens, or up."""
        self.go_to(self.cursor + pages * self._rows_visible)

    def action_half_page_by(self, halves: int) -> None:
        """Move the cursor down by half screens, or up."""
        self.go_to(self.cursor + halves * max(1, self._rows_visible // 2))

    def action_move_to_percent(self, percent: int) -> None:
        """Move the cursor to a place in the whole list."""
        self.go_to(round((self.shown - 1) * min(percent, 100) / 100))

    def on_click(self, event: events.Click) -> None:
        """Put the cursor where the mouse clicked; a second click opens."""
        position = (event.y + self.scroll_offset.y) // self.row_height
        if position >= self.shown:
            return
        self.go_to(position)
        if event.chain > 1:
            self.action_open()

    # Geometry

    @property
    def _rows_visible(self) -> int:
        return max(1, self.size.height // self.row_height)

    def _resize_content(self) -> None:
        # So much more is left blank below that rows begin at the top of the list at its end too.
        height, window = self.shown * self.row_height, self.size.height
        if height > window:
            height = window + _up_to_whole_rows(height - window, self.row_height)
        self.virtual_size = Size(self.size.width, height)

    def _scroll_to_row(self, position: int) -> None:
        self._scrolled_by = self.row_height
        self.scroll_to(y=position * self.row_height, animate=False, immediate=True, force=True)

    def _show_cursor(self) -> None:
        first, height = self.cursor * self.row_height, self.row_height
        top, window = self.scroll_offset.y, max(self.size.height, height)
        if first < top:
            self.scroll_to(y=first, animate=False, immediate=True, force=True)
        elif first + height > top + window:
            top = _up_to_whole_rows(first + height - window, height)
            self.scroll_to(y=top, animate=False, immediate=True, force=True)

    def refresh_row(self, position: int) -> None:
        """Paint the row at a position again."""
        self.refresh_lines(position * self.row_height, self.row_height)

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Take notice of the rows that come into view."""
        super().watch_scroll_y(old_value, new_value)
        if round(old_value) != round(new_value):
            self.view_changed()

    def on_resize(self) -> None:
        """Paint for another size; the cursor stays in view, and what is at the top if it can."""
        self.forget_styles()
        self.forget_strips()
        self._resize_content()
        if self._scrolled_by not in (0, self.row_height):
            self._scroll_to_row(self.scroll_offset.y // self._scrolled_by)
        self._show_cursor()
        self.view_changed()

    def notify_style_update(self) -> None:
        """Paint in the colours of another theme."""
        super().notify_style_update()
        self.forget_styles()
        self.forget_strips()

    def on_focus(self) -> None:
        """Show that keys go here."""
        self.refresh_row(self.cursor)

    def on_blur(self) -> None:
        """Show that keys go elsewhere."""
        self.refresh_row(self.cursor)

    # Painting

    def render_line(self, y: int) -> Strip:
        """Give one line of the rows in view."""
        width = self.scrollable_content_region.width
        if width != self._painted_width:  # a scroll bar comes and goes after the resize, too
            self._painted_width = width
            self.forget_styles()
            self.forget_strips()
        if self._notice is not None:
            return self._notice_line(self._notice, y)
        position, line = divmod(y + self.scroll_offset.y, self.row_height)
        if position >= self.shown:
            return Strip.blank(width, self.rich_style)
        return self._row_strips(position)[line]

    def _notice_line(self, notice: Text, y: int) -> Strip:
        if not self._notice_strips:
            self._notice_strips = self.paint_notice(notice)
        if y < len(self._notice_strips):
            return self._notice_strips[y]
        return self._notice_strips[0]

    def forget_strips(self) -> None:
        """Have everything painted anew."""
        self._strips.clear()
        self._notice_strips.clear()

    def _row_strips(self, position: int) -> list[Strip]:
        is_cursor = position == self.cursor
        key = (self.row_key(position), is_cursor and self.has_focus, is_cursor)
        strips = self._strips.get(key)
        if strips is None:
            if len(self._strips) > _CACHED_ROWS:
                self._strips.clear()
            strips = self._strips[key] = self.paint_row(position, is_cursor)
        self.row_seen(position)
        return strips
