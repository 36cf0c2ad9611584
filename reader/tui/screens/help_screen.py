"""The help: what works where it was called from, then all the rest; what marks look like."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from rich.console import Group, RenderableType
from rich.style import Style
from rich.table import Table
from rich.text import Text
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.screen import ModalScreen
from textual.widgets import Static

from reader.tui.keys.command import Command, Region, show_keys
from reader.tui.page.marks import LEGEND

_TITLES = {
    Region.LIST: "In the list",
    Region.PAGE: "On the page",
    Region.SELECTION: "On the page, while something is selected",
    Region.CLAIMS: "In the claims",
    Region.FINDINGS: "In the findings",
    Region.SIDEBAR: "In the sidebar",
    Region.ANYWHERE: "Anywhere",
}
_ABOUT = {
    Region.LIST: "The list",
    Region.PAGE: "The page",
    Region.SELECTION: "The page",
    Region.CLAIMS: "Claims",
    Region.FINDINGS: "Findings",
    Region.SIDEBAR: "The sidebar",
}
"""The text about each region, by its heading."""
_KEYS_WIDTH = 17
_HEADING = Style(bold=True, underline=True)
_BOLD = Style(bold=True)
_DIM = Style(dim=True)


class HelpScreen(ModalScreen[None]):
    """All keys, the region they were called from first."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,question_mark,f1,enter", "dismiss", show=False),
        Binding("j,down", "scroll(1)", show=False),
        Binding("k,up", "scroll(-1)", show=False),
        Binding("space,pagedown", "page(1)", show=False),
        Binding("b,pageup", "page(-1)", show=False),
        Binding("g,home", "top", show=False),
        Binding("G,end", "bottom", show=False),
    ]

    def __init__(
        self,
        commands: Sequence[Command],
        region: Region,
        about: Sequence[tuple[str, str]],
    ) -> None:
        super().__init__()
        self._commands = tuple(commands)
        self._region = region
        self._about = about

    def compose(self) -> ComposeResult:
        """Lay out one scrolling column."""
        with VerticalScroll(id="help"):
            yield Static(self._content())

    def on_mount(self) -> None:
        """Take the keyboard."""
        self.query_one("#help").focus()

    def _content(self) -> Group:
        """Headings and texts over the whole width; between them keys and what they do."""
        here = _ABOUT.get(self._region, "")
        parts: list[RenderableType] = [Text(_TITLES[self._region], _HEADING)]
        parts += [Text(help_text) for title, help_text in self._about if title == here]
        parts += ["", self._keys_of(self._region)]
        behind = [Region.PAGE] if self._region is Region.SELECTION else []
        for region in behind:
            parts += self._of_region(region)
        if here == _ABOUT[Region.PAGE]:
            parts += _marks()
        parts += self._of_region(Region.ANYWHERE)
        if here != _ABOUT[Region.PAGE]:
            parts += _marks()
        for region in _TITLES:
            if region not in (self._region, *behind, Region.ANYWHERE):
                parts += self._of_region(region)
        for title, help_text in self._about:
            if title != here:
                parts += ["", Text(title, _HEADING), Text(help_text)]
        return Group(*parts, "", Text("Escape closes this help.", _DIM))

    def _of_region(self, region: Region) -> list[RenderableType]:
        return ["", Text(_TITLES[region], _HEADING), self._keys_of(region)]

    def _keys_of(self, region: Region) -> Table:
        grid = _grid()
        for command in self._commands:
            if command.region is region:
                keys = Text("  ".join(show_keys(keys) for keys in command.keys), _BOLD)
                grid.add_row(keys, Text(command.title))
                if command.help:
                    grid.add_row("", Text(command.help, _DIM))
        return grid

    def action_scroll(self, lines: int) -> None:
        """Scroll by lines."""
        self.query_one("#help").scroll_relative(y=lines, animate=False)

    def action_page(self, pages: int) -> None:
        """Scroll by screens."""
        column = self.query_one("#help")
        column.scroll_relative(y=pages * max(1, column.size.height - 1), animate=False)

    def action_top(self) -> None:
        """Scroll to the beginning."""
        self.query_one("#help").scroll_home(animate=False)

    def action_bottom(self) -> None:
        """Scroll to the end."""
        self.query_one("#help").scroll_end(animate=False)


def _grid() -> Table:
    """Two columns: keys or signs, and what they do or mean."""
    grid = Table.grid(padding=(0, 2, 0, 0))
    grid.add_column(width=_KEYS_WIDTH)
    grid.add_column(ratio=1)
    return grid


def _marks() -> list[RenderableType]:
    """The legend."""
    grid = _grid()
    for entry in LEGEND:
        look = Text(f"  {entry.look}", _DIM)
        grid.add_row(Text(entry.sign, _BOLD), Text(entry.title).append_text(look))
    return ["", Text("Marks", _HEADING), grid]
