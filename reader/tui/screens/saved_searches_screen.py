"""The saved searches: what each gives, how much of it is unread, and what came since."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.screen import ModalScreen
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from reader.library.wording import number_of

if TYPE_CHECKING:
    from reader.library.search.saved_search_counts import CountedSearch
    from reader.library.state.saved_searches import SavedSearch


class SavedSearchesScreen(ModalScreen["SavedSearch | None"]):
    """Lists saved searches; gives the one to be asked, or None."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,S", "close", show=False),
        Binding("j", "move(1)", show=False),
        Binding("k", "move(-1)", show=False),
        Binding("x", "forget", show=False),
    ]

    class Forgotten(Message):
        """A search is to be forgotten."""

        def __init__(self, search: SavedSearch) -> None:
            super().__init__()
            self.search = search

    def __init__(self, searches: Sequence[SavedSearch]) -> None:
        super().__init__()
        self._searches = list(searches)
        self._counts: dict[str, CountedSearch] = {}
        self._list = OptionList(
            *(Option(self._told(search)) for search in searches), id="saved-list", markup=False
        )

    def compose(self) -> ComposeResult:
        """Lay out the list under its title, and the keys below."""
        with Vertical(id="saved"):
            yield Static(Content.styled("Saved searches", "bold"))
            yield self._list
            yield Static(Content.styled("Enter: look at it · x: forget it · Esc", "dim"))

    def on_mount(self) -> None:
        """Take the keyboard."""
        self._list.focus()

    def show_count(self, counted: CountedSearch) -> None:
        """Show what a search gives."""
        self._counts[counted.search.name] = counted
        for place, search in enumerate(self._searches):
            if search.name == counted.search.name:
                self._list.replace_option_prompt_at_index(place, self._told(search))

    def _told(self, search: SavedSearch) -> Content:
        counted = self._counts.get(search.name)
        return Content.assemble(
            (search.name, "bold"),
            "  ",
            "counting …" if counted is None else told_count(counted),
            "\n  ",
            (search.query, "dim"),
        )

    def action_move(self, rows: int) -> None:
        """Go to the next search, or the one before."""
        if rows > 0:
            self._list.action_cursor_down()
        else:
            self._list.action_cursor_up()

    def action_forget(self) -> None:
        """Take the search under the cursor from the list, and have it forgotten."""
        place = self._list.highlighted
        if place is None:
            return
        self.post_message(self.Forgotten(self._searches.pop(place)))
        self._list.remove_option_at_index(place)
        if not self._searches:
            self.dismiss(None)

    def action_close(self) -> None:
        """Ask for none of them."""
        self.dismiss(None)

    @on(OptionList.OptionSelected)
    def _choose(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self.dismiss(self._searches[event.option_index])


def told_count(counted: CountedSearch) -> str:
    """Say what a saved search gives: `412 articles, 12 unread, +7 since last look`."""
    if counted.problem is not None:
        return counted.problem
    parts = [number_of(counted.total, "article")]
    if counted.unread:
        parts.append(f"{counted.unread:,} unread")
    if counted.new:
        parts.append(f"+{counted.new:,} since last look")
    return ", ".join(parts)
