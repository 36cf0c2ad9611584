"""Finds text within the article on the page, while it is typed."""

from __future__ import annotations

from dataclasses import dataclass

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.message import Message
from textual.widgets import Input, Static

from reader.tui.search.search_bar import QueryInput


class FindBar(Horizontal):
    """One line at the foot of the page; hidden while nothing is looked for."""

    @dataclass
    class Typed(Message):
        """The text looked for has changed."""

        text: str

    @dataclass
    class Entered(Message):
        """Enter was pressed: back to the page, the matches stay marked."""

    @dataclass
    class Left(Message):
        """Escape was pressed: nothing is looked for any more."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 # Textual's own name for it
        super().__init__(id=id)
        self._input = QueryInput("Find in this article")
        self._place = Static(id="find-place")

    def compose(self) -> ComposeResult:
        """Lay out the sign, the field and the place."""
        yield Static("/", id="find-sign")
        yield self._input
        yield self._place

    @property
    def text(self) -> str:
        """What is looked for."""
        return self._input.value

    def edit(self) -> None:
        """Show the bar and put the keyboard into it."""
        self.display = True
        self.screen.set_focus(self._input)
        self._input.select_all()

    def show(self, text: str) -> None:
        """Show what is looked for, the keyboard staying where it is."""
        with self._input.prevent(Input.Changed):
            self._input.value = text
        self.display = True

    @property
    def is_typed_into(self) -> bool:
        """Whether the keyboard is in the field."""
        return self.app.focused is self._input

    def close(self) -> None:
        """Hide the bar and forget what was looked for."""
        with self._input.prevent(Input.Changed):
            self._input.value = ""
        self.tell("")
        self.display = False

    def tell(self, place: str) -> None:
        """Show which match is the current one: `3/17`."""
        self._place.update(Content(place))

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        event.stop()
        self.post_message(self.Typed(event.value))

    @on(Input.Submitted)
    def _entered(self, event: Input.Submitted) -> None:
        event.stop()
        self.post_message(self.Entered() if event.value else self.Left())

    @on(QueryInput.Left)
    def _left(self, event: QueryInput.Left) -> None:
        event.stop()
        self.post_message(self.Left())

    @on(QueryInput.HitsWanted)
    def _to_page(self, event: QueryInput.HitsWanted) -> None:
        event.stop()
        self.post_message(self.Entered() if self.text else self.Left())
