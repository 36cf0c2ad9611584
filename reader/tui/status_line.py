"""The last line of the screen: what is under the cursor, what is typed, where we are."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import ClassVar

from rich.cells import cell_len
from rich.segment import Segment
from textual.reactive import reactive
from textual.strip import Strip
from textual.widget import Widget

from reader.tui.keys.command import Command, Region, commands_in, show_keys
from reader.tui.listing.row_lines import shorten

_GAP = 2
_JOINT = " · "
_HELP = frozenset({"app.help", "findings.help"})
"""The commands without which no key that is left out is found."""
_FIELD_KEYS = {
    "field.enter": ("enter", " go to what is found  "),
    "field.leave": ("escape", " clear or leave  "),
}
"""What keys do in a text field."""
_WIDEST_LIMIT = 32
"""Cells in which it is told what the list is limited to."""
_SHORTEST_MARK = 4
"""Cells below which nothing is told of a mark but its place."""


class StatusLine(Widget):
    """One line: a message, the mark or the keys on the left; progress and position on the right."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"status-line--key", "status-line--alert"}

    key_region: reactive[Region | None] = reactive(Region.LIST)
    """Whose keys are shown while nothing else is to be told; None for those of a text field."""
    pending: reactive[str] = reactive("")
    """The keys typed of a sequence, waiting for more."""
    message: reactive[str] = reactive("")
    """What has just happened, until the next key."""
    mark: reactive[str] = reactive("")
    """What is known of the mark on the page."""
    mark_place: reactive[str] = reactive("")
    """Which mark of how many it is; stays whole where the rest of the line has to be cut."""
    progress: reactive[str] = reactive("")
    """How far the refresher is; empty when it is done."""
    limit: reactive[str] = reactive("")
    """What the list is limited to; empty where every article is listed."""
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
        place = "" if self.message else self.mark_place
        right = self._right(max(0, width - cell_len(place) - _GAP) if place else width)
        if cell_len(self.message) > width - cell_len(right) - _GAP:
            right = ""  # the message goes with the next key, and where we are comes back
        room = max(0, width - cell_len(right) - _GAP) if right else width
        left = self._told(room) if self.message or self.mark or place else self._keys(room)
        gap = width - cell_len(right) - sum(segment.cell_length for segment in left)
        base = self.rich_style
        return Strip([*left, Segment(" " * gap, base), Segment(right, base)], width)

    def _told(self, room: int) -> list[Segment]:
        style = self.rich_style
        if self.message:
            style += self.get_component_rich_style("status-line--alert", partial=True)
            return [Segment(shorten(self.message, room), style)]
        place = shorten(self.mark_place, room)
        joint = _JOINT if self.mark and place else ""
        mark_room = room - cell_len(joint) - cell_len(place)
        if mark_room < _SHORTEST_MARK:
            return [Segment(place or _cut_mark(self.mark, room), style)]
        return [Segment(f"{_cut_mark(self.mark, mark_room)}{joint}{place}", style)]

    def _right(self, room: int) -> str:
        """Limit, progress and position; progress is left out where there is no room for all."""
        limit = shorten(f"only {self.limit}", _WIDEST_LIMIT) if self.limit else ""
        parts = (self.pending, limit, self.progress, self.match, self.position)
        right = "   ".join(filter(None, parts))
        if cell_len(right) > room:
            right = "   ".join(filter(None, (self.pending, limit, self.match, self.position)))
        return shorten(right, room) if room else ""

    def _keys(self, room: int) -> list[Segment]:
        """The keys of the region, as many as there is room for."""
        base = self.rich_style
        bold = base + self.get_component_rich_style("status-line--key", partial=True)
        segments: list[Segment] = []
        for key, word in _fitting(self._keys_of_region(), room):
            segments += [Segment(key, bold), Segment(word, base)]
        return segments

    def _keys_of_region(self) -> Mapping[str, tuple[str, str]]:
        """Keys and the words beside them, by the id of the command."""
        if self.key_region is None:
            return _FIELD_KEYS
        return {
            command.id: (show_keys(command.keys[0]), f" {command.footer}  ")
            for command in commands_in(self._commands, self.key_region)
            if command.footer and command.keys
        }


def _fitting(keys: Mapping[str, tuple[str, str]], room: int) -> list[tuple[str, str]]:
    """The first keys, in order, that fit in so many cells; that for help is the last to go."""
    fitting: set[str] = set()
    for identifier in sorted(keys, key=lambda identifier: identifier not in _HELP):
        room -= sum(map(cell_len, keys[identifier]))
        if room < 0:
            break
        fitting.add(identifier)
    return [shown for identifier, shown in keys.items() if identifier in fitting]


def _cut_mark(mark: str, room: int) -> str:
    """Shorten what is told of a mark; a doubt that would be cut off stands behind the ellipsis."""
    cut = shorten(mark, room)
    if "?" in mark and "?" not in cut and room > 1:
        return shorten(mark, room - 1) + "?"
    return cut
