"""The help: keys by region from the table of commands, what marks look like, a word per region."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from reader.tui.commands import Command, Region, show_keys

_TITLES = {
    Region.LIST: "In the list",
    Region.PAGE: "On the page",
    Region.ANYWHERE: "Anywhere",
}
_KEYS_WIDTH = 16


class HelpScreen(ModalScreen[None]):
    """All keys, the region they were called from first."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,question_mark,f1,enter", "dismiss", show=False),
        Binding("j,down", "scroll(1)", show=False),
        Binding("k,up", "scroll(-1)", show=False),
        Binding("space,pagedown", "page(1)", show=False),
        Binding("b,pageup", "page(-1)", show=False),
    ]

    def __init__(
        self,
        commands: Sequence[Command],
        region: Region,
        about: Sequence[tuple[str, str]],
        legend: Content,
    ) -> None:
        super().__init__()
        self._commands = tuple(commands)
        self._region = region
        self._about = about
        self._legend = legend

    def compose(self) -> ComposeResult:
        """Lay out one scrolling column."""
        with VerticalScroll(id="help"):
            yield Static(self._content())

    def on_mount(self) -> None:
        """Take the keyboard."""
        self.query_one("#help").focus()

    def _content(self) -> Content:
        regions = sorted(_TITLES, key=lambda region: region is not self._region)
        parts: list[Content] = []
        for region in regions:
            parts += [_heading(_TITLES[region]), *self._keys_of(region), Content("")]
        if self._legend:
            parts += [_heading("Marks"), self._legend, Content("")]
        for title, help_text in self._about:
            parts += [_heading(title), Content(help_text), Content("")]
        parts.append(Content.styled("Escape closes this help.", "dim"))
        return Content("\n").join(parts)

    def _keys_of(self, region: Region) -> list[Content]:
        lines = []
        for command in self._commands:
            if command.region is not region:
                continue
            keys = "  ".join(show_keys(keys) for keys in command.keys).ljust(_KEYS_WIDTH)
            lines.append(Content.assemble((keys, "bold"), " ", command.title))
            if command.help:
                lines.append(Content.styled(" " * (_KEYS_WIDTH + 1) + command.help, "dim"))
        return lines

    def action_scroll(self, lines: int) -> None:
        """Scroll by lines."""
        self.query_one("#help").scroll_relative(y=lines, animate=False)

    def action_page(self, pages: int) -> None:
        """Scroll by screens."""
        column = self.query_one("#help")
        column.scroll_relative(y=pages * max(1, column.size.height - 1), animate=False)


def _heading(title: str) -> Content:
    return Content.styled(title, "bold underline")
