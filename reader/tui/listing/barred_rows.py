"""Lists whose rows are lines of text behind a bar that shows where the cursor is.

A list names the parts of its rows once, as the fields of its styles: each is a component class of
the list, and what its painter lays over the text.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields
from typing import Any, Generic, TypeVar

from rich.cells import set_cell_size
from rich.segment import Segment
from rich.style import Style
from rich.text import Text
from textual.strip import Strip

from reader.tui.listing.row_lines import styled_runs, wrap_text
from reader.tui.listing.row_list import RowList

MARGIN = 2
"""Cells before the text: the bar of the cursor, a space."""


@dataclass(frozen=True, slots=True)
class BarredStyles:
    """The styles of the parts of a row; all but `base` are laid over it."""

    base: Style
    glyph: Style
    """The bar, and signs."""
    cursor: Style
    cursor_blurred: Style
    """The row under the cursor where keys go elsewhere."""


_Styles = TypeVar("_Styles", bound=BarredStyles)


class BarredPainter(Generic[_Styles]):
    """Paints rows `width` cells wide."""

    def __init__(self, width: int, styles: _Styles) -> None:
        self.width = width
        self.styles = styles

    @property
    def room(self) -> int:
        """How many cells there are for the text of a row."""
        return max(1, self.width - MARGIN)

    def strip(self, text: Text, *, cursor: bool = False, focused: bool = False) -> Strip:
        """Give a line exactly as wide as the list, its text cut where it is longer."""
        styles, room = self.styles, max(0, self.width - MARGIN)
        laid = (styles.cursor if focused else styles.cursor_blurred) if cursor else Style.null()
        if text.cell_len > room:
            text = text.copy()
            text.truncate(room, overflow="ellipsis")
        sign = set_cell_size("▌" if cursor else " ", MARGIN)
        segments = [Segment(sign, styles.base + styles.glyph + laid)]
        segments += [Segment(run, styles.base + style + laid) for run, style in styled_runs(text)]
        return Strip(segments).adjust_cell_length(self.width, styles.base + laid)

    def row(self, lines: Sequence[Text], *, cursor: bool, focused: bool) -> list[Strip]:
        """Give the lines of a row; the blank ones that part it from others have no cursor."""
        written = [i for i, line in enumerate(lines) if line.plain.strip()] or [0]
        return [
            self.strip(line, cursor=cursor and written[0] <= i <= written[-1], focused=focused)
            for i, line in enumerate(lines)
        ]

    def notice_lines(self, notice: Text) -> list[Strip]:
        """Give the lines of a message in the place of rows, the first of them blank."""
        blank = Strip.blank(self.width, self.styles.base)
        wrapped = wrap_text(notice, max(1, self.width - 2 * MARGIN))
        return [blank, *map(self.strip, wrapped)]


_Painter = TypeVar("_Painter", bound=BarredPainter[Any])


class BarredList(RowList, Generic[_Painter], inherit_bindings=False):
    """A list of such rows, with the painter that its width and its colours ask for."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 # Textual's own name for it
        super().__init__(id=id)
        self._painter: _Painter | None = None

    def make_painter(self, width: int) -> _Painter:
        """Give what paints rows `width` cells wide in the colours there are."""
        raise NotImplementedError

    @property
    def painter(self) -> _Painter:
        """What paints the rows."""
        if self._painter is None:
            self._painter = self.make_painter(self.scrollable_content_region.width)
        return self._painter

    def forget_styles(self) -> None:
        """Take width and colours anew before painting."""
        self._painter = None

    def paint_notice(self, notice: Text) -> list[Strip]:
        """Give the lines of a notice."""
        return self.painter.notice_lines(notice)


def component_classes(prefix: str, styles: type[BarredStyles]) -> set[str]:
    """Give the component classes of a list: one for each style but `base`, the list's own."""
    names = {field.name for field in fields(styles)} - {"base"}
    return {_component_class(prefix, name) for name in names}


def styles_of(widget: RowList, prefix: str, styles: type[_Styles]) -> _Styles:
    """Give the styles of a list as its component classes have them."""
    names = (field.name for field in fields(styles) if field.name != "base")
    parts = {
        name: widget.get_component_rich_style(_component_class(prefix, name), partial=True)
        for name in names
    }
    return styles(base=widget.rich_style, **parts)


def _component_class(prefix: str, name: str) -> str:
    return f"{prefix}--{name.replace('_', '-')}"
