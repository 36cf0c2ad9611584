"""The files of the library that could not be read, each with the reason."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from reader.text import clean_name

if TYPE_CHECKING:
    from reader.library.rows import Unreadable

_MOST_SHOWN = 1_000
"""One widget holds the list; `reader index --errors` prints all of it."""


class UnreadableScreen(ModalScreen[None]):
    """Lists files and reasons in one scrolling column."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,E,enter", "dismiss", show=False),
    ]

    def __init__(self, files: Sequence[Unreadable]) -> None:
        super().__init__()
        self._files = files

    def compose(self) -> ComposeResult:
        """Lay out one scrolling column."""
        with VerticalScroll(id="unreadable"):
            yield Static(Content("\n").join(self._lines()))

    def on_mount(self) -> None:
        """Take the keyboard."""
        self.query_one("#unreadable").focus()

    def _lines(self) -> list[Content]:
        lines = [Content.styled("Files that could not be read", "bold"), Content("")]
        for file in self._files[:_MOST_SHOWN]:
            lines.append(Content(clean_name(file.path)))
            lines.append(Content.styled(f"    because {file.reason}", "dim"))
        if (more := len(self._files) - _MOST_SHOWN) > 0:
            lines.append(Content(f"and {more:,} more: `reader index --errors` prints them all"))
        return lines
