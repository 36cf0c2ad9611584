"""The list of articles: a line-API widget whose cost follows what is visible.

The rows are a sequence of catalogue rows; which of them are shown, and in which order, is an array
of indices into it (`folded_order`): copies of an article are folded away behind it. A row takes two
lines, title over source and date; while a search is on, two lines of the best passage stand between
them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, ClassVar

from rich.style import Style
from rich.text import Text
from textual import events
from textual.geometry import Size
from textual.message import Message
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip

from reader.tui.listing.folded_order import FoldedOrder
from reader.tui.listing.folds import Comparison, Folds
from reader.tui.listing.row_lines import Excerpt, RowPainter, RowStyles

if TYPE_CHECKING:
    from reader.library.rows import ArticleRow

_LINES_OF_ROW = 2
_LINES_OF_HIT = 4
_CACHED_ROWS = 500


def _up_to_whole_rows(lines: int, row_height: int) -> int:
    return -(-lines // row_height) * row_height


class ArticleList(ScrollView, can_focus=True, inherit_bindings=False):
    """Articles to choose from, one under the cursor."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "article-list--title",
        "article-list--read",
        "article-list--detail",
        "article-list--passage",
        "article-list--match",
        "article-list--glyph",
        "article-list--cursor",
        "article-list--cursor-blurred",
        "article-list--notice",
    }
    HELP: ClassVar[str] = (
        "Each article has its title, then its source, date and what was found in it: ❝ statements, "
        "# figures. A dash means that the article's language is not searched for statements. "
        "● is unread, ★ is starred. Moving shows an article without marking it read. Articles that "
        "print the same text, whole or cut, are one row: +3 copies, 1 differs: 3,000 → 12,000. "
        "It is the best hit of a search, else the oldest; reading it leaves its copies unread."
    )

    cursor: reactive[int] = reactive(0, repaint=False)
    """The position of the cursor in the order shown."""

    @dataclass
    class Highlighted(Message):
        """The cursor is on another article."""

        row: ArticleRow

    @dataclass
    class Opened(Message):
        """The article under the cursor was chosen for reading."""

        row: ArticleRow

    @dataclass
    class CopiesShown(Message):
        """Articles have come into view whose copies were not compared with them yet."""

        rows: Sequence[ArticleRow]
        """What is listed, as `show_rows` was given it."""
        articles: Mapping[int, tuple[ArticleRow, Sequence[ArticleRow]]]
        """By its id, each article and the copies to compare."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 # Textual's own name for it
        super().__init__(id=id)
        self._order = FoldedOrder()
        self._asked: AbstractSet[int] = frozenset()
        """The articles that `CopiesShown` told of last."""
        self._excerpts: dict[int, Excerpt] | None = None
        self._read: AbstractSet[int] = frozenset()
        self._starred: AbstractSet[int] = frozenset()
        self._notice: Text | None = Text()
        self._strips: dict[tuple[int, bool, bool], list[Strip]] = {}
        self._notice_strips: list[Strip] = []
        self._painter: RowPainter | None = None

    # What is shown

    @property
    def current(self) -> ArticleRow | None:
        """The row under the cursor."""
        return self.row_at(self.cursor) if self.shown else None

    @property
    def shown(self) -> int:
        """How many articles are listed."""
        return len(self._order.shown)

    def row_at(self, position: int) -> ArticleRow:
        """Give the row at a position of the order shown."""
        return self._order.rows[self._order.shown[position]]

    def show_rows(
        self,
        rows: Sequence[ArticleRow],
        folds: Folds | None = None,
        *,
        as_hits: bool = False,
        keep_cursor: bool = True,
    ) -> None:
        """List `rows`, copies folded away as `folds` has it, or all of them as they come.

        Where `keep_cursor` holds, the cursor stays on its article, or on that which it is folded
        away behind, or in its place where it is not listed any more; it goes to the first
        otherwise. Folds that are open stay so. With `as_hits` the rows leave room for passages.
        """
        kept = self.current.id if self.current is not None and keep_cursor else None
        top = self.cursor - self.scroll_offset.y // self._row_height
        self._order.take(rows, folds)
        self._asked = frozenset()
        self._excerpts = {} if as_hits else None
        self._notice = None
        self._forget_strips()
        position = 0
        if kept is not None:
            found = self._order.position_of(kept)
            beside = min(self.cursor, max(0, self.shown - 1))
            position = found if found is not None else beside
        self.set_reactive(ArticleList.cursor, position)
        self._resize_content()
        self.scroll_to(
            y=max(0, position - top) * self._row_height if kept is not None else 0,
            animate=False,
            immediate=True,
            force=True,
        )
        self._show_cursor()
        self.refresh()

    def show_notice(self, notice: Text) -> None:
        """Show a message in the place of articles."""
        self._order.take((), None)
        self._notice = notice
        self._forget_strips()
        self.set_reactive(ArticleList.cursor, 0)
        self._resize_content()
        self.refresh()

    def add_excerpts(self, excerpts: Mapping[int, Excerpt]) -> None:
        """Show passages, by the id of their article, under the titles of hits."""
        if self._excerpts is None:
            return
        self._excerpts.update(excerpts)
        self._forget_strips()
        self.refresh()

    def set_flags(self, read: AbstractSet[int], starred: AbstractSet[int]) -> None:
        """Show which articles, by id, were read and starred."""
        self._read, self._starred = read, starred
        self._forget_strips()
        self.refresh()

    def toggle_copies(self) -> bool:
        """Show the copies of the article under the cursor, or fold them away again.

        On a copy, those of its article are folded away, and the cursor goes there. Gives whether
        there are any.
        """
        position = self._order.toggle(self.cursor) if self.shown else None
        if position is None:
            return False
        self._forget_strips()
        self._resize_content()
        self.cursor = position
        self._show_cursor()
        self.refresh()
        return True

    def add_comparisons(
        self, rows: Sequence[ArticleRow], comparisons: Mapping[int, Comparison]
    ) -> None:
        """Show how copies differ, by the id of their article, unless other rows are listed now."""
        if rows is self._order.rows:
            self._order.compare(comparisons)
            self._forget_strips()
            self.refresh()

    def has_article(self, identifier: int) -> bool:
        """Whether an article is listed, folded away or not."""
        return self._order.position_of(identifier) is not None

    @property
    def has_copies(self) -> bool:
        """Whether copies of an article are listed, folded away or not."""
        return self._order.has_copies

    @property
    def has_folded_unread(self) -> bool:
        """Whether an article that is folded away was not read."""
        return self._order.has_folded_beside(self._read)

    def next_unread(self) -> int | None:
        """Give the position of the next article that was not read, round the end of the list.

        Copies that are folded away are passed over.
        """
        rows, shown, read = self._order.rows, self._order.shown, self._read
        after = self.cursor + 1
        for first, part in ((after, shown[after:]), (0, shown[:after])):
            for position, index in enumerate(part, first):
                if rows[index].id not in read:
                    return position
        return None

    # Moving

    def go_to(self, position: int) -> None:
        """Put the cursor on a position of the order shown, or the nearest there is."""
        if not self.shown:
            return
        position = max(0, min(self.shown - 1, position))
        if position != self.cursor:
            self.cursor = position

    def watch_cursor(self, old: int, new: int) -> None:
        """Bring the cursor into view and tell which article it is on."""
        top = self.scroll_offset.y
        self._show_cursor()
        if self.scroll_offset.y == top:
            self._refresh_row(old)
            self._refresh_row(new)
        if row := self.current:
            self.post_message(self.Highlighted(row))

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

    def action_open(self) -> None:
        """Choose the article under the cursor."""
        if row := self.current:
            self.post_message(self.Opened(row))

    def on_click(self, event: events.Click) -> None:
        """Put the cursor where the mouse clicked; a second click opens."""
        position = (event.y + self.scroll_offset.y) // self._row_height
        if position >= self.shown:
            return
        self.go_to(position)
        if event.chain > 1:
            self.action_open()

    # Geometry

    @property
    def _row_height(self) -> int:
        return _LINES_OF_ROW if self._excerpts is None else _LINES_OF_HIT

    @property
    def _rows_visible(self) -> int:
        return max(1, self.size.height // self._row_height)

    def _resize_content(self) -> None:
        # So much more is left blank below that rows begin at the top of the list at its end too.
        height, window = self.shown * self._row_height, self.size.height
        if height > window:
            height = window + _up_to_whole_rows(height - window, self._row_height)
        self.virtual_size = Size(self.size.width, height)

    def _show_cursor(self) -> None:
        first, height = self.cursor * self._row_height, self._row_height
        top, window = self.scroll_offset.y, max(self.size.height, height)
        if first < top:
            self.scroll_to(y=first, animate=False, immediate=True, force=True)
        elif first + height > top + window:
            top = _up_to_whole_rows(first + height - window, height)
            self.scroll_to(y=top, animate=False, immediate=True, force=True)

    def _refresh_row(self, position: int) -> None:
        self.refresh_lines(position * self._row_height, self._row_height)

    def on_resize(self) -> None:
        """Paint for another width; the cursor stays in view."""
        self._painter = None
        self._forget_strips()
        self._resize_content()
        self._show_cursor()

    def notify_style_update(self) -> None:
        """Paint in the colours of another theme."""
        super().notify_style_update()
        self._painter = None
        self._forget_strips()

    def on_focus(self) -> None:
        """Show that keys go here."""
        self._refresh_row(self.cursor)

    def on_blur(self) -> None:
        """Show that keys go elsewhere."""
        self._refresh_row(self.cursor)

    # Painting

    def render_line(self, y: int) -> Strip:
        """Give one line of the rows in view."""
        width = self.scrollable_content_region.width
        if self._notice is not None:
            return self._notice_line(self._notice, y)
        position, line = divmod(y + self.scroll_offset.y, self._row_height)
        if position >= self.shown:
            return Strip.blank(width, self.rich_style)
        return self._row_strips(position)[line]

    def _notice_line(self, notice: Text, y: int) -> Strip:
        if not self._notice_strips:
            self._notice_strips = self._paint.notice_strips(notice)
        if y < len(self._notice_strips):
            return self._notice_strips[y]
        return self._notice_strips[0]

    def _forget_strips(self) -> None:
        """Have everything painted anew."""
        self._strips.clear()
        self._notice_strips.clear()

    def _row_strips(self, position: int) -> list[Strip]:
        index, is_cursor = self._order.shown[position], position == self.cursor
        key = (index, is_cursor and self.has_focus, is_cursor)
        strips = self._strips.get(key)
        if strips is None:
            if len(self._strips) > _CACHED_ROWS:
                self._strips.clear()
            strips = self._strips[key] = self._paint_row(index, is_cursor)
        if not self._order.is_compared(index):
            self.call_later(self._tell_copies_in_view)
        return strips

    def _tell_copies_in_view(self) -> None:
        first = self.scroll_offset.y // self._row_height
        in_view = self._order.shown[first : first + self._rows_visible + 1]
        articles = self._order.uncompared(in_view)
        if articles and articles.keys() != self._asked:
            self._asked = articles.keys()
            self.post_message(self.CopiesShown(self._order.rows, articles))

    def _paint_row(self, index: int, is_cursor: bool) -> list[Strip]:
        row, excerpt = self._order.rows[index], None
        if self._excerpts is not None:
            excerpt = self._excerpts.get(row.id, Excerpt("", ()))
        return self._paint.row_lines(
            row,
            read=row.id in self._read,
            starred=row.id in self._starred,
            cursor=is_cursor,
            focused=self.has_focus,
            excerpt=excerpt,
            now=datetime.now(),
            copies=self._order.told(index),
            is_copy=self._order.is_copy(index),
        )

    @property
    def _paint(self) -> RowPainter:
        if self._painter is None:
            self._painter = RowPainter(self.scrollable_content_region.width, self._row_styles())
        return self._painter

    def _row_styles(self) -> RowStyles:
        def style(name: str) -> Style:
            return self.get_component_rich_style(f"article-list--{name}", partial=name != "title")

        return RowStyles(
            base=self.rich_style,
            title=style("title"),
            read=style("read"),
            detail=style("detail"),
            passage=style("passage"),
            match=style("match"),
            glyph=style("glyph"),
            cursor=style("cursor"),
            cursor_blurred=style("cursor-blurred"),
            notice=style("notice"),
        )
