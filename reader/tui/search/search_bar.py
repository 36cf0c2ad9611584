"""The bar the library is searched from: hits as you type, what was left out, what is wrong."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from rich.cells import cell_len
from rich.segment import Segment
from rich.text import Text
from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.strip import Strip
from textual.timer import Timer
from textual.widgets import Input, Static

from reader.errors import QueryError
from reader.library.wording import hits_of
from reader.text import clean
from reader.tui.listing.row_lines import shorten
from reader.tui.search.offers import Offer, Offers

if TYPE_CHECKING:
    from reader.library.search.results import SearchResult
    from reader.query.rewriting import Begun

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

    def on_mount(self) -> None:
        """Have a cursor that blinks only where things move at all."""
        self.cursor_blink = self.app.animation_level != "none"

    def render_line(self, y: int) -> Strip:
        """Give the line: where nobody types, from the beginning of what was typed."""
        width = self.scrollable_content_region.width
        if y or self.has_focus or cell_len(self.value) <= width:
            return super().render_line(y)
        style = self.rich_style
        return Strip([Segment(shorten(self.value, width), style)]).adjust_cell_length(width, style)

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


class LibraryQueryInput(QueryInput):
    """A field with offers and a history behind it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "go_back", show=False),
        Binding("right", "cursor_right", show=False),
    ]

    @dataclass
    class OlderWanted(Message):
        """The query before this one is wanted."""

    @dataclass
    class OfferWanted(Message):
        """What is offered is to be taken."""

    def action_go_back(self) -> None:
        """Tell that an older query is wanted."""
        self.post_message(self.OlderWanted())

    def action_cursor_right(self, select: bool = False) -> None:
        """Go right; behind the last character, take what is offered."""
        if not select and self.cursor_position == len(self.value):
            self.post_message(self.OfferWanted())
        else:
            super().action_cursor_right(select)


class SearchBar(Vertical):
    """A query, and below it what came of it. Its messages can be told by the bar's id."""

    HELP: ClassVar[str] = (
        'Words are found in all their forms, "a phrase" as it stands. AND OR NOT ( ) combine; '
        "nort* completes, as the last word does while it is typed and no article has it; zakarova~ "
        "forgives, /pattern/ matches. title: author: format: lang: "
        'published:2024-10.. ask about the article, said:"red line" speaker:zakharova about one '
        "statement, figure:>1000 about one figure. Tab completes fields and their values, again "
        "takes the next one; up and down bring back what you asked before that holds what is "
        "typed, ctrl+r lists it all, ctrl+s saves a search by a name."
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
    class Focused(Told):
        """The keyboard has come into the field."""

    @dataclass
    class Left(Told):
        """The bar is to be left, or the query in it cleared."""

    def __init__(self, placeholder: str, *, id: str | None = None) -> None:  # noqa: A002 # Textual's own name for it
        super().__init__(id=id)
        self._input = LibraryQueryInput(placeholder)
        self._offers = Offers()
        self._outcome = Static(id="outcome")
        self._pause: Timer | None = None
        self._put = ""
        """What was put into the field last, and not typed."""
        self._history: Sequence[str] = ()
        self._recalled: list[str] = []
        """What was typed, and the older queries that hold it, while one of them is looked at."""
        self._place = 0
        """Which of those is in the field."""

    def compose(self) -> ComposeResult:
        """Lay out the field over what is offered and the line of its outcome."""
        yield self._input
        yield self._offers
        yield self._outcome

    @property
    def text(self) -> str:
        """What is typed in the bar."""
        return self._input.value

    def edit(self) -> None:
        """Put the keyboard into the field."""
        self.screen.set_focus(self._input)

    def point_at(self, query: str, position: int) -> None:
        """Put the cursor on a character of a query, unless another one is in the field."""
        if query == self.text:
            self._input.cursor_position = position

    def clear(self) -> None:
        """Empty the field and the line under it."""
        self.fill("")
        self.tell("")

    def fill(self, query: str) -> None:
        """Put a query into the field, the keyboard staying where it is; nothing is told of it."""
        self._stop_waiting()
        self._offers.show(())
        self._recalled = []
        with self._input.prevent(Input.Changed):
            self._input.value = query
        self._input.cursor_position = len(query)

    @property
    def is_typed_into(self) -> bool:
        """Whether the keyboard is in the field."""
        return self.app.focused is self._input

    @property
    def cursor(self) -> int:
        """Where the cursor is, in characters of the query."""
        return self._input.cursor_position

    # Offers and history

    @property
    def has_offers(self) -> bool:
        """Whether something is offered that Tab takes."""
        return self._offers.display

    def offer(self, query: str, offers: Sequence[Offer]) -> None:
        """Offer other queries, unless the query has changed from this one."""
        if query == self.text and self.is_typed_into:
            self._offers.show(offers)

    def take_offer(self, steps: int = 1) -> None:
        """Put the next offer, or the one before, into the field."""
        if (offer := self._offers.take(steps)) is not None:
            self._put_in(offer.query, offer.cursor)

    def set_history(self, queries: Sequence[str]) -> None:
        """Have these queries to go back to, the newest first."""
        self._history = queries

    @property
    def is_recalling(self) -> bool:
        """Whether an older query is in the field, and down leads to newer ones."""
        return bool(self._recalled)

    @on(LibraryQueryInput.OlderWanted)
    def _recall_older(self, event: LibraryQueryInput.OlderWanted) -> None:
        event.stop()
        if not self._recalled:
            typed, wanted = self.text, self.text.strip().casefold()
            older = [q for q in self._history if wanted in q.casefold() and q != typed]
            if not older:
                return
            self._recalled, self._place = [typed, *older], 0
        self._recall(min(self._place + 1, len(self._recalled) - 1))

    def _recall(self, place: int) -> None:
        self._place = place
        query = self._recalled[place]
        if place == 0:
            self._recalled = []
        self._put_in(query, len(query))
        self._offers.show(())

    def _put_in(self, query: str, cursor: int) -> None:
        """Have a query in the field as if it was typed, but for what is offered and recalled."""
        self._put = query
        self._input.value = query
        self._input.cursor_position = cursor

    @on(LibraryQueryInput.OfferWanted)
    def _take_by_arrow(self, event: LibraryQueryInput.OfferWanted) -> None:
        event.stop()
        if self.has_offers:
            self.take_offer()

    def on_descendant_focus(self) -> None:
        """Tell that the field has the keyboard."""
        self.post_message(self.Focused(self))

    def on_descendant_blur(self) -> None:
        """Offer nothing where nobody types."""
        self._offers.show(())

    def tell(self, outcome: str | Content) -> None:
        """Show what came of the query, or how many articles there are without one."""
        self.remove_class("-complaining")
        self._outcome.update(outcome if isinstance(outcome, Content) else Content(outcome))

    def complain(self, sentence: str) -> None:
        """Show why the query cannot be answered, on as many lines as that takes."""
        self.tell(sentence)
        self.add_class("-complaining")

    @on(Input.Changed)
    def _wait_for_pause(self, event: Input.Changed) -> None:
        event.stop()
        if event.value != self._put:
            self._offers.show(())
            self._recalled = []
            self._put = ""
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
        if self.is_recalling:
            self._recall(self._place - 1)
            return
        query = self._input.value
        self.post_message(self.Entered(self, query) if query else self.Left(self))

    @on(QueryInput.Left)
    def _clear_or_leave(self, event: QueryInput.Left) -> None:
        event.stop()
        if self.has_offers:
            self._offers.show(())
            return
        self.post_message(self.Left(self))


def outcome_of(result: SearchResult, begun: Begun | None = None, *, by_date: bool = False) -> str:
    """Say what a search found, what it left out and where it stopped short.

    `begun` is the query that hits are found by, where it is not the one typed.
    """
    parts = [hits_of(result, len(result.hits))]
    if result.hits and begun is not None:
        parts.append(f"for {begun.word}*")
    if by_date:
        parts.append("newest first")
    if result.unchecked:
        parts.append(f"{result.unchecked:,} not checked: the expression took too long")
    if result.hits and result.hint:
        parts.append(result.hint)
    if result.mentioned:
        parts.append(f"{result.mentioned:,} more only mention them")
    if result.undated_left_out:
        parts.append(f"{result.undated_left_out:,} undated left out")
    if result.capped:
        parts.append(f"only the commonest words for {', '.join(result.capped)}")
    return " · ".join(parts)


def refusal_of(query: str, error: QueryError, width: int) -> Text:
    """Show what is wrong with a query: the query, a caret under the place, the reason."""
    from reader.query.pointing import excerpt_at

    shown, column = excerpt_at(query, error.position, width, _cells)
    return Text("\n").join([Text(shown), Text(" " * column + "^"), Text(str(error))])


def no_hits_for(
    query: str,
    result: SearchResult,
    meant: str | None,
    begun: Begun | None = None,
    *,
    is_refreshing: bool,
) -> Text:
    """Say that nothing was found, why that may be, what else there is, and whether it may change.

    `meant` is the query with its misspelt words replaced, `begun` the one that takes the last word
    for a beginning and finds something.
    """
    why = f"\n{result.hint}\n" if result.hint else ""
    if begun is not None:
        why += f"\nSome have words that begin with {begun.word}: Enter shows them.\n"
    elif result.otherwise:
        why += f"\n0 with all words, {result.otherwise:,} with any: Enter shows them.\n"
    if meant is not None:
        key = "Tab" if result.otherwise or begun is not None else "Enter"
        why += f"\nDid you mean: {meant}\n{key} takes it.\n"
    more = "\nThe library is still being read: hits may come." if is_refreshing else ""
    return Text(
        f"No article has all of this:\n{query}\n{why}{more}\nEscape shows every article again."
    )


def _cells(text: str) -> int:
    return Text(text).cell_len
