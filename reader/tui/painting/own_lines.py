"""Widgets that paint their lines themselves and have nothing around them."""

from __future__ import annotations

from textual.geometry import Region
from textual.scroll_view import ScrollView
from textual.strip import Strip


class OwnLines(ScrollView, inherit_bindings=False):
    """Gives Textual its lines as they are.

    Textual would copy each of them several times to lay out borders, padding and the like, which
    takes longer than all the rest where a screenful is scrolled. The lines are kept by who makes
    them, and with them what Textual derives of each.
    """

    def render_lines(self, crop: Region) -> list[Strip]:
        """Give the lines of a part of the widget."""
        if self.styles.gutter or self.opacity != 1:
            return super().render_lines(crop)
        strips = [self.render_line(y) for y in crop.line_range]
        if not self.show_vertical_scrollbar:
            # Room may be left for it; Textual drops a line that ends before the widget does.
            width, style = self.region.width, self.rich_style
            strips = [strip.extend_cell_length(width, style) for strip in strips]
        background = self.background_colors[1]
        for line_filter in self.get_line_filters():
            strips = [strip.apply_filter(line_filter, background) for strip in strips]
        if crop.column_span != (0, self.region.width):
            strips = [strip.crop(*crop.column_span) for strip in strips]
        return strips
