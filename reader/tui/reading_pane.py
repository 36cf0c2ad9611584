"""The page of an article: a column of text that is laid out and painted as far as it is seen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from rich.style import Style
from textual import events
from textual.cache import LRUCache
from textual.geometry import Size
from textual.message import Message
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.selection import Selection
from textual.strip import Strip
from textual.timer import Timer

from reader.article import Span
from reader.library.annotated import AnnotatedArticle
from reader.tui.anchor import BEGINNING, Anchor, anchor_at, row_of_anchor
from reader.tui.description import describe, describe_statement
from reader.tui.line_painter import Columns, LinePainter, character_at, is_beside_text
from reader.tui.marks import Layer, Marking, speaker_name
from reader.tui.page import Page
from reader.tui.page_layout import PageLayout
from reader.tui.pane_styles import COMPONENTS, PANE_CSS, component_class
from reader.tui.selecting import paragraph_at, selected_span, selection_of, word_at
from reader.tui.stops import MarkKind, Stops, block_at

_KEPT_STRIPS = 600
_SLICE = 0.004
"""Seconds of layout at a time while nobody waits for it."""
_SLICES_BETWEEN_CORRECTIONS = 8
_LINES_IN_SIGHT = 3
"""So much of a long mark must be in sight for it to be taken as seen."""


class ReadingPane(ScrollView, can_focus=True, inherit_bindings=False):
    """Shows an article with its marks; it knows actions, and no keys."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {component_class(name) for name in COMPONENTS}
    DEFAULT_CSS = PANE_CSS

    text_width: reactive[int] = reactive(72, init=False)
    """The width of the text column in cells, where there is room for it."""
    show_furniture: reactive[bool] = reactive(False, init=False)
    """Whether all text of the page is shown, and not the article alone."""

    @dataclass
    class Moved(Message):
        """Another place of the article is at the top of the pane, or another mark is current."""

        pane: ReadingPane
        offset: int
        """The character at the top."""
        percent: int
        """How much of the text lies above the lower edge."""
        description: str
        """What is known of the current mark, in one line; empty where there is none."""

        @property
        def control(self) -> ReadingPane:
            """The pane."""
            return self.pane

    def __init__(
        self,
        *,
        id: str | None = None,  # noqa: A002 # Textual's own name for it
        classes: str | None = None,
    ) -> None:
        super().__init__(id=id, classes=classes)
        self._annotated: AnnotatedArticle | None = None
        self._marking: Marking | None = None
        self._page_layout: PageLayout | None = None
        self._painter: LinePainter | None = None
        self._stops: Stops | None = None
        self._description = ""
        self._columns = Columns.of(0, 0)
        self._anchor = BEGINNING
        self._strips: LRUCache[int, Strip] = LRUCache(_KEPT_STRIPS)
        self._is_placing = False
        self._told: tuple[int, int, str] | None = None
        self._slices = 0
        self._idle: Timer | None = None

    # What is shown

    def show(
        self,
        annotated: AnnotatedArticle | None,
        *,
        matches: Sequence[Span] = (),
        offset: int | None = None,
    ) -> None:
        """Show an article from the character at `offset` on, or nothing."""
        self._annotated = annotated
        self._told = None
        self._anchor = Anchor(offset) if offset else BEGINNING
        self._page_layout = self._painter = self._marking = self._stops = None
        self._description = ""
        if self.is_attached:
            self.screen.selections.pop(self, None)
        if annotated is not None:
            self._marking = Marking(annotated)
            self._stops = Stops(annotated)
            self._painter = LinePainter(annotated.article.text, self._marking, self._component)
            self.set_matches(matches)
        self._lay_out()

    def set_matches(self, matches: Sequence[Span]) -> None:
        """Mark these spans as what was searched for."""
        if self._marking is not None and self._stops is not None:
            self._marking.set_matches(matches)
            self._stops.set_matches(matches)
            self._repaint()

    def set_layer(self, name: str, is_on: bool) -> None:
        """Switch marks on or off: `statements`, `figures`, `dates`, `matches` or `all`."""
        if self._marking is not None:
            for layer in Layer if name == "all" else (Layer(name),):
                self._marking.set_layer(layer, is_on)
            self._repaint()

    def only_speaker(self, name: str | None) -> None:
        """Dim all but the statements of one speaker, by name or mention; None ends that."""
        if self._marking is not None:
            self._marking.only_speaker = name
            self._repaint()

    @property
    def annotated(self) -> AnnotatedArticle | None:
        """The article that is shown."""
        return self._annotated

    @property
    def text_offset(self) -> int:
        """The character at the top of the pane."""
        return self._anchor.offset

    @property
    def current(self) -> Span | None:
        """The mark that was stepped onto or clicked."""
        return self._marking.current if self._marking is not None else None

    @property
    def current_speaker(self) -> str | None:
        """The speaker of the statement under the current mark, as `only_speaker` takes it."""
        if self._marking is None or self._marking.current is None:
            return None
        statement = self._marking.statement_over(self._marking.current)
        return speaker_name(statement) if statement is not None else None

    # Where things lie

    def _lay_out(self) -> None:
        """Lay the page out anew for the width there is; what was at the top stays there."""
        width = self.scrollable_content_region.width
        self._strips.clear()
        if self._annotated is None or width < 1:
            self._page_layout = None
            self.virtual_size = Size(0, 0)
            self.refresh()
            return
        self._columns = Columns.of(width, self.text_width)
        page = Page(self._annotated.article, show_furniture=self.show_furniture)
        self._page_layout = PageLayout(page, self._columns.text)
        self._restore()
        self._tell()
        if self._idle is not None:
            self._idle.resume()

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
        self._strips.clear()
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
    def _percent(self) -> int:
        layout = self._page_layout
        if layout is None or self._annotated is None:
            return 0
        bottom = self.scroll_offset.y + self.size.height
        if bottom >= layout.row_count:
            return 100
        line = layout.line(bottom - 1)
        end = line.span.end if line is not None else 0
        return min(99, 100 * end // max(1, len(self._annotated.article.text)))

    def _tell(self) -> None:
        """Post where we are, when it has changed."""
        told = (self._anchor.offset, self._percent, self._description)
        if told != self._told:
            self._told = told
            self.post_message(self.Moved(self, *told))

    def _describe(self, span: Span | None) -> str:
        if span is None or self._annotated is None or self._marking is None:
            return ""
        if told := describe(self._annotated, span):
            return told
        statement = self._marking.statement_over(span)
        return describe_statement(statement) if statement is not None else ""

    # Textual calls these

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
            self._tell()

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
        self._anchor = self._anchor_at(top)
        if layout.settle(top - 2 * height, top + 3 * height):
            self._restore()
        self._tell()

    def _scroll_update(self, virtual_size: Size) -> None:
        # Textual moves the page where it became too short for where we were; we stay all the same.
        was_placing, self._is_placing = self._is_placing, True
        super()._scroll_update(virtual_size)
        self._is_placing = was_placing

    def notify_style_update(self) -> None:
        """Forget what was painted in the colours of another theme."""
        super().notify_style_update()
        self._strips.clear()

    def render_line(self, y: int) -> Strip:
        """Paint one line of what is visible."""
        layout, painter = self._page_layout, self._painter
        base = self._component("page")
        row = y + self.scroll_offset.y
        line = layout.line(row) if layout is not None else None
        if line is None or painter is None:
            return Strip.blank(self.scrollable_content_region.width, base)
        selected = self._selected()
        touched = selected is not None and selected.overlaps(line.span)
        strip = None if touched else self._strips.get(row)
        if strip is None:
            strip = painter.paint(
                line, self._columns, selected if touched else None, self._highlight()
            )
            if not touched:
                self._strips[row] = strip
        return strip

    def _component(self, name: str) -> Style:
        """A component's style: of the page the whole, of a mark only what it changes."""
        component = component_class(name)
        whole = self.get_component_rich_style(component)
        if name == "page":
            return whole
        # Colours that shine through are known only where they lie upon the page's.
        style = self.get_component_rich_style(component, partial=True).without_color
        rules = self.get_component_styles(component)
        return style + Style.from_color(
            whole.color if rules.has_rule("color") or rules.has_rule("auto_color") else None,
            whole.bgcolor if rules.has_rule("background") else None,
        )

    def _repaint(self) -> None:
        self._strips.clear()
        self.refresh()

    # Selecting and clicking

    def _selected(self) -> Span | None:
        selection = self.text_selection
        if selection is None or self._annotated is None:
            return None
        return selected_span(selection, len(self._annotated.article.text))

    def _highlight(self) -> Style:
        background = self.screen.get_component_rich_style("screen--selection").bgcolor
        return Style(bgcolor=background, reverse=True if self.app.no_color else None)

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """Give the selected characters as the article has them."""
        if self._annotated is None:
            return None
        text = self._annotated.article.text
        return selected_span(selection, len(text)).of(text), "\n"

    def selection_updated(self, selection: Selection | None) -> None:
        """Paint what is selected."""
        self.refresh()

    def select(self, span: Span) -> None:
        """Select the characters of `span`."""
        self.screen.selections = {self: selection_of(span)}

    async def _on_click(self, event: events.Click) -> None:
        event.prevent_default()
        _, offset = self.screen.get_widget_and_offset_at(event.screen_x, event.screen_y)
        if offset is None or is_beside_text(offset) or self._annotated is None:
            return
        character = character_at(offset)
        text = self._annotated.article.text
        if event.chain == 2:
            self.select(word_at(text, character))
        elif event.chain == 3:
            self.select(paragraph_at(text, character))
        elif event.chain == 1 and self._selected() is None:
            self.click_on(character)

    def click_on(self, character: int) -> None:
        """Make the innermost mark over a character the current one, or none."""
        if self._marking is not None:
            self._make_current(self._marking.span_at(character))

    def _make_current(self, span: Span | None) -> None:
        if self._marking is not None:
            self._marking.current = span
            self._description = self._describe(span)
            self._repaint()
            self._tell()

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
        if self._annotated is None or self._page_layout is None:
            return
        if percent <= 0:
            self._move_to(BEGINNING)
        elif percent >= 100:
            self._move_to_end()
        else:
            self._move_to(Anchor(len(self._annotated.article.text) * percent // 100))

    def action_top(self) -> None:
        """Go to the beginning."""
        self.action_move_to_percent(0)

    def action_bottom(self) -> None:
        """Go to the end."""
        self.action_move_to_percent(100)

    def action_toggle_furniture(self) -> None:
        """Show all text of the page, or the article alone."""
        self.show_furniture = not self.show_furniture

    def action_step(self, kind: MarkKind, steps: int) -> None:
        """Go to the next or an earlier mark of this kind."""
        self.step(kind, steps)

    def _move_to(self, anchor: Anchor) -> None:
        self._anchor = anchor
        self._restore()
        self._tell()

    def _move_to_end(self) -> None:
        assert self._page_layout is not None
        self._page_layout.settle_end(2 * self.size.height)
        row = max(0, self._page_layout.row_count - self.size.height)
        self._move_to(self._anchor_at(row))

    def go_to(self, span: Span) -> None:
        """Make `span` the current mark and bring it into sight."""
        if self._annotated is None:
            return
        self._reveal(span.start)
        self._make_current(span)
        if not self._is_in_sight(span):
            self._bring_into_sight(span.start, self.size.height // 3)

    def _bring_into_sight(self, offset: int, rows_above: int) -> None:
        layout = self._page_layout
        if layout is None:
            return
        row = layout.row_of(offset)
        layout.settle(row - 2 * self.size.height, row + 2 * self.size.height)
        row = layout.row_of(offset) - min(rows_above, self.size.height - 1)
        self._move_to(self._anchor_at(row))

    def _reveal(self, offset: int) -> None:
        """Show what is left out of the page where the character is in it."""
        assert self._annotated is not None
        if self._page_layout is None or self.show_furniture:
            return
        block = block_at(self._annotated.article.blocks, offset)
        if block is not None and not self._page_layout.page.is_shown(block):
            self.show_furniture = True

    def _is_in_sight(self, span: Span) -> bool:
        # Told from characters, since asking for the row of a far one would move rows.
        layout = self._page_layout
        if layout is None:
            return True
        top, height = self.scroll_offset.y, self.size.height
        first, last = layout.line(top), layout.line(top + height - 1)
        begun = layout.line(top + max(0, height - _LINES_IN_SIGHT))
        if first is None or span.start < first.span.start:
            return False
        if last is None or begun is None or span.end <= last.span.end:
            return True
        return span.start < begun.span.end

    def step(self, kind: MarkKind, steps: int) -> bool:
        """Go `steps` marks of a kind on from the current place, or back; False if there is none."""
        if self._stops is None or self._page_layout is None:
            return False
        current = self.current
        if current is not None and not self._is_in_sight(current):
            current = None
        span = self._stops.step(kind, steps, self._anchor.offset, current)
        if span is None:
            return False
        self.go_to(span)
        if kind == "heading":
            self._bring_into_sight(span.start, 1)
        return True
