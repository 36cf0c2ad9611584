"""A page on the screen: laid out as far as it is seen, scrolled, painted line by line."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, ClassVar

from rich.style import Style
from textual import events
from textual.cache import LRUCache
from textual.geometry import Size
from textual.reactive import reactive
from textual.strip import Strip
from textual.timer import Timer

from reader.article import Article, Span
from reader.tui.page.anchor import BEGINNING, Anchor, anchor_at, row_of_anchor
from reader.tui.page.asides import Aside, AsideLine, asides_beside
from reader.tui.page.line_painter import Columns, LinePainter
from reader.tui.page.line_steps import offset_beside
from reader.tui.page.page import Page
from reader.tui.page.page_layout import PageLayout
from reader.tui.page.pane_styles import COMPONENTS, component_class, style_of_component
from reader.tui.page.stops import block_at
from reader.tui.painting.own_lines import OwnLines
from reader.tui.percentages import percent_read

if TYPE_CHECKING:
    from reader.tui.page.link_labels import LinkLabels

_KEPT_STRIPS = 600
_SLICE = 0.004
"""Seconds of layout at a time while nobody waits for it."""
_SLICES_BETWEEN_CORRECTIONS = 8
_LINES_IN_SIGHT = 3
"""So much of a long span must be in sight for it to be taken as seen."""


class PageView(OwnLines, inherit_bindings=False):
    """Shows an article as a page, and keeps a character of it at the top."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {component_class(name) for name in COMPONENTS}

    text_width: reactive[int] = reactive(72, init=False)
    """The width of the text column in cells, where there is room for it."""
    show_furniture: reactive[bool] = reactive(False, init=False)
    """Whether all text of the page is shown, and not the article alone."""

    def __init__(
        self,
        *,
        id: str | None = None,  # noqa: A002 # Textual's own name for it
        classes: str | None = None,
    ) -> None:
        super().__init__(id=id, classes=classes)
        self._article: Article | None = None
        self.rest = 0
        """About how many characters of the article are still being read, or could not be."""
        self.missing = ""
        """What is missing of the article for good, as a part of a sentence."""
        self._page_layout: PageLayout | None = None
        self._painter: LinePainter | None = None
        self._columns = Columns.of(0, 0)
        self._anchor = BEGINNING
        self._awaited: Span | None = None
        """What is to be in sight as soon as there is a page to see it on."""
        self._strips: LRUCache[int, Strip] = LRUCache(_KEPT_STRIPS)
        self._aside_lines: Mapping[int, AsideLine] = {}
        """What stands beside the rows in view, by row."""
        self._aside_rows = range(0)
        """The rows in view when that was told."""
        self._styles_by_name: dict[str, Style] = {}
        self._is_placing = False
        self._slices = 0
        self._idle: Timer | None = None

    @property
    def text_offset(self) -> int:
        """The character at the top of the pane."""
        return self._anchor.offset

    @property
    def top_anchor(self) -> Anchor:
        """What is kept at the top of the pane."""
        return self._anchor

    def return_to_anchor(self, anchor: Anchor) -> None:
        """Have at the top what was there when `anchor` was taken."""
        self._move_to(anchor)

    def show_page(
        self, article: Article | None, painter: LinePainter | None, offset: int | None
    ) -> None:
        """Show the page of an article from the character at `offset` on, or nothing."""
        self._article = article
        self._painter = painter
        self._page_layout = None
        self._awaited = None
        self._anchor = Anchor(offset) if offset else BEGINNING
        self._lay_out()

    def use_painter(self, painter: LinePainter, article: Article, *, is_same: bool = True) -> None:
        """Paint the same page with other marks, or one that goes on where this one ends.

        It is not the same either where something else is said around the text.
        """
        self._painter = painter
        if is_same and article is self._article:
            self._repaint()
        else:
            self._article = article
            self._lay_out()

    def bring_into_sight(self, span: Span) -> None:
        """Scroll so that `span` is seen, if it is not; before there is a page, once there is."""
        self._reveal(span.start)
        if self._page_layout is None:
            self._anchor = Anchor(span.start)
            self._awaited = span
            return
        if not self.is_on_screen:
            self._awaited = span
        if not self.is_in_sight(span):
            self.bring_below_top(span.start, self.size.height // 3)

    def bring_below_top(self, offset: int, rows_above: int) -> None:
        """Scroll so that the line of the character at `offset` has so many rows above it."""
        layout = self._page_layout
        if layout is None:
            return
        row = layout.row_of(offset)
        layout.settle(row - 2 * self.size.height, row + 2 * self.size.height)
        row = layout.row_of(offset) - max(0, min(rows_above, self.size.height - 1))
        self._move_to(self._anchor_at(row))

    def show_from(self, offset: int) -> None:
        """Scroll so that the line of the character at `offset` is at the top."""
        self._reveal(offset)
        self._awaited = None
        self._move_to(Anchor(offset) if offset else BEGINNING)

    def offset_beside(self, offset: int, lines: int) -> int:
        """Give the offset so many lines below an end of a selection, or above, in its column."""
        if self._page_layout is None or self._article is None:
            return offset
        return offset_beside(self._page_layout, self._article.text, offset, lines)

    def place_changed(self) -> None:
        """Called when another place of the page may be at the top."""

    def selected(self) -> Span | None:
        """The characters that are selected, and painted so."""
        return None

    def asides_within(self, span: Span) -> Sequence[Aside]:
        """Give the remarks beside the text that begin within a span, in order."""
        return ()

    def link_labels(self, article: Article) -> LinkLabels | None:
        """Give what is written behind the links of an article, if anything is."""
        return None

    # Where things lie

    def _lay_out(self) -> None:
        """Lay the page out anew for the width there is; what was at the top stays there."""
        width = self.scrollable_content_region.width
        self._forget_painted()
        if self._article is None or width < 1:
            self._page_layout = None
            self.virtual_size = Size(0, 0)
            self.refresh()
            return
        self._columns = Columns.of(width, self.text_width)
        furniture, rest, missing = self.show_furniture, self.rest, self.missing
        page = Page(self._article, show_furniture=furniture, rest=rest, missing=missing)
        self._page_layout = PageLayout(page, self._columns.text, self.link_labels(self._article))
        self._restore()
        self._show_awaited()
        self.place_changed()
        if self._idle is not None:
            self._idle.resume()

    def _show_awaited(self) -> None:
        if self._awaited is not None and self.size.height:
            awaited, self._awaited = self._awaited, None
            if awaited.start == self._anchor.offset or not self.is_in_sight(awaited):
                self.bring_below_top(awaited.start, self.size.height // 3)

    def _restore(self) -> None:
        """Bring the anchor's character to the top, after lines have moved."""
        layout = self._page_layout
        if layout is None:
            return
        anchor = self._anchor
        for _ in range(2):
            row = row_of_anchor(layout, anchor)
            if not layout.settle(row - 2 * self.size.height, row + 3 * self.size.height):
                break
        self._forget_painted()
        self._place(row)

    def _place(self, row: int) -> None:
        """Scroll without taking what comes to the top as the new anchor."""
        assert self._page_layout is not None
        self._is_placing = True
        try:
            size = Size(self.scrollable_content_region.width, self._page_layout.row_count)
            if self.virtual_size != size:
                self.virtual_size = size
            self.scroll_to(y=row, animate=False, force=True)
        finally:
            self._is_placing = False
        self.refresh()

    def _scroll_to_row(self, row: int) -> None:
        self.scroll_to(y=row, animate=False, force=True)

    def _anchor_at(self, row: int) -> Anchor:
        if self._page_layout is None:
            return self._anchor
        return anchor_at(self._page_layout, row, self.size.height) or self._anchor

    def _settle_more(self) -> None:
        """Lay out a little more of what nobody has looked at yet, and correct the rows by it."""
        layout = self._page_layout
        if layout is None or layout.is_complete:
            if self._idle is not None:
                self._idle.pause()
            return
        layout.settle_more(_SLICE)
        self._slices += 1
        if layout.is_complete or self._slices % _SLICES_BETWEEN_CORRECTIONS == 0:
            layout.correct()
            self._restore()

    @property
    def read_to(self) -> int:
        """The end of the last line in sight, as an offset; with the last row that of the text."""
        layout = self._page_layout
        if layout is None or self._article is None:
            return 0
        if self.is_end_in_sight:
            return len(self._article.text)
        line = layout.line(self.scroll_offset.y + self.size.height - 1)
        return line.span.end if line is not None else 0

    @property
    def percent(self) -> int:
        """How much of the text lies above the lower edge."""
        if self._page_layout is None or self._article is None:
            return 0
        return percent_read(self.read_to, len(self._article.text) + self.rest)

    @property
    def is_end_in_sight(self) -> bool:
        """Whether the last line of what was read of the article is on the screen."""
        layout = self._page_layout
        return layout is not None and self.scroll_offset.y + self.size.height >= layout.row_count

    def is_in_sight(self, span: Span) -> bool:
        """Whether so much of `span` is seen that one need not scroll to it."""
        # Told from characters, since asking for the row of a far one would move rows.
        layout = self._page_layout
        if layout is None:
            return True
        top, height = self.scroll_offset.y, self.size.height
        first, last = layout.line(top), layout.line(top + height - 1)
        begun = layout.line(top + max(0, height - _LINES_IN_SIGHT))
        for line in (first, last):
            # Of cells side by side, what comes earlier in the text may stand further below.
            if line is not None and line.fragments and line.paragraph.span.contains(span):
                return top <= layout.row_of(span.start) < top + height
        if first is None or span.start < first.span.start:
            return False
        if last is None or begun is None or span.end <= last.span.end:
            return True
        return span.start < begun.span.end

    def _reveal(self, offset: int) -> None:
        """Show what is left out of the page where the character is in it."""
        if self._article is None or self.show_furniture:
            return
        block = block_at(self._article.blocks, offset)
        page = self._page_layout.page if self._page_layout else Page(self._article)
        if block is not None and not page.is_shown(block):
            self.show_furniture = True

    def on_mount(self) -> None:
        """Begin to lay out in the background what is not seen yet."""
        self._refresh_scrollbars()
        self._idle = self.set_interval(1 / 30, self._settle_more)

    def on_resize(self, event: events.Resize) -> None:
        """Lay out for another width, keeping the character at the top."""
        if self._page_layout is None or self._columns.width != self._width_now:
            self._lay_out()
        else:
            self._restore()
            self._show_awaited()
            self.place_changed()

    @property
    def _width_now(self) -> int:
        return self.scrollable_content_region.width

    def watch_text_width(self) -> None:
        """Lay out for another width of the column."""
        self._lay_out()

    def watch_show_furniture(self) -> None:
        """Lay out with or without what is not the article."""
        self._lay_out()

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Take what has come to the top as the place we are at."""
        super().watch_scroll_y(old_value, new_value)
        layout = self._page_layout
        if self._is_placing or layout is None or round(old_value) == round(new_value):
            return
        top, height = self.scroll_offset.y, self.size.height
        self._awaited = None
        self._anchor = self._anchor_at(top)
        if layout.settle(top - 2 * height, top + 3 * height):
            self._restore()
        self.place_changed()

    def _scroll_update(self, virtual_size: Size) -> None:
        # Textual moves the page where it became too short for where we were; we stay all the same.
        was_placing, self._is_placing = self._is_placing, True
        super()._scroll_update(virtual_size)
        self._is_placing = was_placing

    def notify_style_update(self) -> None:
        """Forget what was painted in the colours of another theme."""
        super().notify_style_update()
        self._forget_painted()
        self._styles_by_name.clear()

    def render_line(self, y: int) -> Strip:
        """Paint one line of what is visible."""
        layout, painter = self._page_layout, self._painter
        row = y + self.scroll_offset.y
        line = layout.line(row) if layout is not None else None
        if layout is None or painter is None:
            return Strip.blank(self.scrollable_content_region.width, self._component("page"))
        if line is None:
            return painter.paint_below(self._columns, self._aside_at(row))
        selected = self.selected()
        touched = selected is not None and any(map(selected.overlaps, line.spans))
        strip = None if touched else self._strips.get(row)
        if strip is None:
            strip = painter.paint(
                line,
                self._columns,
                selected if touched else None,
                self._highlight(),
                self._aside_at(row),
                layout.labels,
            )
            if not touched:
                self._strips[row] = strip
        return strip

    def _component(self, name: str) -> Style:
        """A component's style: of the page the whole, of a mark only what it changes."""
        style = self._styles_by_name.get(name)
        if style is None:
            style = self._styles_by_name[name] = style_of_component(self, name)
        return style

    def _repaint(self) -> None:
        self._forget_painted()
        self.refresh()

    def _forget_painted(self) -> None:
        self._strips.clear()
        self._aside_rows = range(0)

    def _aside_at(self, row: int) -> AsideLine | None:
        """What stands beside a row in view; told anew where other rows are in view."""
        layout, top = self._page_layout, self.scroll_offset.y
        if not self._columns.aside or layout is None:
            return None
        rows = range(top, top + self.size.height)
        if rows != self._aside_rows:
            self._aside_rows = rows
            self._aside_lines = asides_beside(layout, rows, self._columns.aside, self.asides_within)
        return self._aside_lines.get(row)

    def _highlight(self) -> Style:
        """What is laid over selected text; its own colours would not stand out from that ground."""
        if self.app.no_color or self.app.native_ansi_color:
            return Style(reverse=True)
        background = self.screen.get_component_rich_style("screen--selection").bgcolor
        return Style(color=self._component("page").color, bgcolor=background)

    # Moving

    def action_move_by(self, lines: int) -> None:
        """Scroll by so many lines."""
        self._scroll_to_row(self.scroll_offset.y + lines)

    def action_page_by(self, pages: int) -> None:
        """Scroll by so many screens, two lines of the last staying in sight."""
        self.action_move_by(pages * max(1, self.size.height - 2))

    def action_half_page_by(self, halves: int) -> None:
        """Scroll by so many half screens."""
        self.action_move_by(halves * max(1, self.size.height // 2))

    def action_move_to_percent(self, percent: int) -> None:
        """Go to a place in per cent of the text."""
        if self._article is None:
            return
        if percent <= 0:
            self._move_to(BEGINNING)
        elif percent >= 100:
            self._move_to_end()
        else:
            self._move_to(Anchor(len(self._article.text) * percent // 100))

    def action_toggle_furniture(self) -> None:
        """Show all text of the page, or the article alone."""
        self.show_furniture = not self.show_furniture

    def _move_to(self, anchor: Anchor) -> None:
        self._anchor = anchor
        self._restore()
        self.place_changed()

    def _move_to_end(self) -> None:
        if self._page_layout is None:
            self._move_to(Anchor(len(self._article.text) if self._article else 0))
            return
        self._page_layout.settle_end(2 * self.size.height)
        row = max(0, self._page_layout.row_count - self.size.height)
        self._move_to(self._anchor_at(row))
