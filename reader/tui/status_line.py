"""The last line of the screen: what is under the cursor, what is typed, where we are."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from rich.cells import cell_len
from rich.segment import Segment
from textual.reactive import reactive
from textual.strip import Strip
from textual.widget import Widget

from reader.tui.keys.commands import Command, Region, commands_in, show_keys
from reader.tui.listing.row_lines import shorten

_GAP = 2


class StatusLine(Widget):
    """One line: a message, the mark or the keys on the left; progress and position on the right."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"status-line--key", "status-line--alert"}

    key_region: reactive[Region] = reactive(Region.LIST)
    """Whose keys are shown while nothing else is to be told."""
    pending: reactive[str] = reactive("")
    """The keys typed of a sequence, waiting for more."""
    message: reactive[str] = reactive("")
    """What has just happened, until the next key."""
    mark: reactive[str] = reactive("")
    """What is known of the mark on the page."""
    progress: reactive[str] = reactive("")
    """How far the refresher is; empty when it is done."""
    match: reactive[str] = reactive("")
    """Which match of how many is the current one."""
    position: reactive[str] = reactive("")
    """Where we are in the list or on the page."""

    def __init__(self, commands: Sequence[Command], *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._commands = tuple(commands)

    def render_line(self, y: int) -> Strip:
        """Give the line."""
        width = self.size.width
        right = "   ".join(
            part for part in (self.pending, self.progress, self.match, self.position) if part
        )
        right = shorten(right, width)
        room = max(0, width - cell_len(right) - _GAP)
        left = self._told(room) if self.message or self.mark else self._keys(room)
        gap = width - cell_len(right) - sum(segment.cell_length for segment in left)
        base = self.rich_style
        return Strip([*left, Segment(" " * gap, base), Segment(right, base)], width)

    def _told(self, room: int) -> list[Segment]:
        style = self.rich_style
        if self.message:
            style += self.get_component_rich_style("status-line--alert", partial=True)
        return [Segment(shorten(self.message or self.mark, room), style)]

    def _keys(self, room: int) -> list[Segment]:
        """The keys of the region, as many as there is room for."""
        base = self.rich_style
        bold = base + self.get_component_rich_style("status-line--key", partial=True)
        segments: list[Segment] = []
        for command in commands_in(self._commands, self.key_region):
            key, word = show_keys(command.keys[0]), f" {command.footer}  "
            if not command.footer:
                continue
            room -= cell_len(key) + cell_len(word)
            if room < 0:
                break
            segments += [Segment(key, bold), Segment(word, base)]
        return segments
