"""The bar the library is searched from: hits as you type, what was left out, what is wrong."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from rich.text import Text
from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.timer import Timer
from textual.widgets import Input, Static

from reader.errors import QueryError
from reader.library.wording import hits_of
from reader.text import clean

if TYPE_CHECKING:
    from reader.library.search import SearchResult

_TYPING_PAUSE = 0.03
"""Seconds without a key before a search starts: less than the pause between two keys typed."""


class QueryInput(Input):
    """The text field of a query; what is pasted into it is cleaned."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", show=False),
        Binding("down", "go_to_hits", show=False),
    ]

    @dataclass
    class Left(Message):
        """Escape was pressed."""

    @dataclass
    class HitsWanted(Message):
        """The cursor was moved down, out of the field."""

    def __init__(self, placeholder: str) -> None:
        super().__init__(placeholder=placeholder, compact=True, select_on_focus=False)

    async def _on_key(self, event: events.Key) -> None:
        """Take a key of the field's own at once, in its own queue.

        Textual would pass it on to the application, and it could come after what was typed later.
        """
        bindings = self._bindings.key_to_bindings.get(event.key)
        if bindings and not event.is_printable:
            event.stop()
            event.prevent_default()
            await self.run_action(bindings[0].action)

    def insert_text_at_cursor(self, text: str) -> None:
        """Insert text, cleaned: it may come from the clipboard."""
        super().insert_text_at_cursor(clean(text).replace("\n", " "))

    def action_leave(self) -> None:
        """Tell that the field is to be left."""
        self.post_message(self.Left())

    def action_go_to_hits(self) -> None:
        """Tell that the list is to take over."""
        self.post_message(self.HitsWanted())


class SearchBar(Vertical):
    """A query, and below it what came of it. Its messages can be told by the bar's id."""

    HELP: ClassVar[str] = (
        'Words are found in all their forms, "a phrase" as it stands. AND OR NOT ( ) combine; '
        "nort* completes, zakarova~ forgives. title: author: format: lang: published:2024-10.. ask "
        'about the article, said:"red line" speaker:zakharova about one statement, figure:>1000 '
        "about one figure."
    )

    @dataclass
    class Told(Message):
        """Something happened in a bar."""

        bar: SearchBar

        @property
        def control(self) -> SearchBar:
            """The bar."""
            return self.bar

    @dataclass
    class Typed(Told):
        """The query has changed and the keys have paused."""

        query: str

    @dataclass
    class Entered(Told):
        """Enter was pressed."""

        query: str

    @dataclass
    class Left(Told):
        """The bar is to be left, or the query in it cleared."""

    def __init__(self, placeholder: str, *, id: str | None = None) -> None:  # noqa: A002 # Textual's own name for it
        super().__init__(id=id)
        self._input = QueryInput(placeholder)
        self._outcome = Static(id="outcome")
        self._pause: Timer | None = None

    def compose(self) -> ComposeResult:
        """Lay out the field over the line of its outcome."""
        yield self._input
        yield self._outcome

    @property
    def text(self) -> str:
        """What is typed in the bar."""
        return self._input.value

    def edit(self) -> None:
        """Put the keyboard into the field."""
        self.screen.set_focus(self._input)

    def clear(self) -> None:
        """Empty the field and the line under it."""
        self.fill("")
        self.tell("")

    def fill(self, query: str) -> None:
        """Put a query into the field, the keyboard staying where it is; nothing is told of it."""
        self._stop_waiting()
        with self._input.prevent(Input.Changed):
            self._input.value = query
        self._input.cursor_position = len(query)

    @property
    def is_typed_into(self) -> bool:
        """Whether the keyboard is in the field."""
        return self.app.focused is self._input

    def tell(self, outcome: str | Content) -> None:
        """Show what came of the query, or how many articles there are without one."""
        self._outcome.update(outcome if isinstance(outcome, Content) else Content(outcome))

    @on(Input.Changed)
    def _wait_for_pause(self, event: Input.Changed) -> None:
        event.stop()
        self._stop_waiting()
        self._pause = self.set_timer(_TYPING_PAUSE, self._tell_typed)

    def _tell_typed(self) -> None:
        self._pause = None
        self.post_message(self.Typed(self, self._input.value))

    def _stop_waiting(self) -> None:
        if self._pause is not None:
            self._pause.stop()
            self._pause = None

    @on(Input.Submitted)
    def _enter(self, event: Input.Submitted) -> None:
        event.stop()
        self._stop_waiting()
        self.post_message(self.Entered(self, event.value))

    @on(QueryInput.HitsWanted)
    def _enter_as_it_stands(self, event: QueryInput.HitsWanted) -> None:
        event.stop()
        query = self._input.value
        self.post_message(self.Entered(self, query) if query else self.Left(self))

    @on(QueryInput.Left)
    def _clear_or_leave(self, event: QueryInput.Left) -> None:
        event.stop()
        self.post_message(self.Left(self))


def outcome_of(result: SearchResult) -> str:
    """Say what a search found, what it left out and where it stopped short."""
    parts = [hits_of(result, len(result.hits))]
    if result.mentioned:
        parts.append(f"{result.mentioned:,} more only mention them")
    if result.undated_left_out:
        parts.append(f"{result.undated_left_out:,} undated left out")
    if result.capped:
        parts.append(f"only the commonest words for {', '.join(result.capped)}")
    return " · ".join(parts)


def refusal_of(query: str, error: QueryError, width: int) -> Text:
    """Show what is wrong with a query: the query, a caret under the place, the reason."""
    start = max(0, error.position - max(1, width - 8))
    caret = Text(" " * _cells(query[start : error.position]) + "^")
    return Text("\n").join([Text(query[start:]), caret, Text(str(error))])


def no_hits_for(query: str, hint: str | None, *, is_refreshing: bool) -> Text:
    """Say that nothing was found, why that may be, and whether it may change."""
    why = f"\n{hint}\n" if hint else ""
    more = "\nThe library is still being read: hits may come." if is_refreshing else ""
    return Text(
        f"No article has all of this:\n{query}\n{why}{more}\nEscape shows every article again."
    )


def _cells(text: str) -> int:
    return Text(text).cell_len
