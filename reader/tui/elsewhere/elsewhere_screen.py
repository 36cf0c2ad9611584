"""The list of what other articles make of a statement or a figure, over the page."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from reader.tui.elsewhere.comparison import Comparison, MatchRow
from reader.tui.elsewhere.match_list import MatchList

_KEYS = "enter read   ctrl+o back from there   escape close"


class ElsewhereScreen(ModalScreen[tuple[MatchRow, int] | None]):
    """Lists matches; gives the one to be read with its place in the list, or None."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,equals_sign,ctrl+o", "dismiss", show=False),
    ]

    def __init__(self, comparison: Comparison, cursor: int = 0) -> None:
        super().__init__()
        self._comparison = comparison
        self._list = MatchList(comparison.rows, cursor)

    def compose(self) -> ComposeResult:
        """Lay out what is asked for over the matches."""
        told = self._comparison
        with Vertical(id="elsewhere"):
            yield Static(
                Content.assemble((told.heading, "bold"), "\n", told.summary), id="elsewhere-heading"
            )
            yield Static(Content(told.asked), id="elsewhere-asked")
            yield self._list
            yield Static(self._legend(), id="elsewhere-keys")

    def _legend(self) -> Content:
        if not self._comparison.is_of_words:
            return Content.styled(_KEYS, "dim")
        return Content.assemble(
            (f"{_KEYS}   ", "dim"),
            "‹",
            ("missing", "strike"),
            "› ",
            ("in their place", "bold underline"),
        )

    def on_mount(self) -> None:
        """Take the keyboard."""
        self._list.focus()

    @on(MatchList.Opened)
    def _choose(self, event: MatchList.Opened) -> None:
        event.stop()
        self.dismiss((event.row, self._list.cursor))
