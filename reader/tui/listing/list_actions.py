"""How the list is seen: limited, sorted, under headings; and its articles written to a file."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from textual import on

from reader.errors import QueryError
from reader.tui.listing.limit import Limit
from reader.tui.messages import Failed, ShelfOpened
from reader.tui.regions import ReadingScreen
from reader.tui.remembered_view import RememberedView, write_view
from reader.tui.search.search_actions import SearchActions
from reader.tui.search.search_bar import SearchBar
from reader.tui.shelf import LibraryShelf

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from reader.library.rows import ArticleRow
    from reader.tui.listing.arranging import ListView
    from reader.tui.search.choice_screen import Choice

_BAR = "limit-bar"


class ListActions(SearchActions):
    """What `l`, `o`, `W` and `X` do."""

    _limit_bar: SearchBar | None = None
    _limit_before: Limit | None = None
    """What the list was limited to before the bar was typed into."""

    # How it was seen last

    @on(ShelfOpened)
    def _take_remembered(self, event: ShelfOpened) -> None:
        """List the articles as they were listed when the application ended."""
        if event.view is not None and event.shelf.is_library:
            self.listing.view = event.view.listed
            self.is_sidebar_wanted = event.view.sidebar

    is_sidebar_wanted = False
    """Whether the sidebar is to be there."""

    def remember_view(self) -> None:
        """Keep how the list is seen for the next time, where anything can be kept."""
        state = self.shelf.state if self.shelf is not None else None
        if state is not None and state.refusal is not None:
            return
        view = RememberedView(self.listing.view, self.is_sidebar_wanted)
        self.writer.submit(partial(write_view, self.paths.view_file, view))

    # Limiting

    async def action_limit(self) -> None:
        """Ask what the list is to be limited to."""
        if not isinstance(self.screen, ReadingScreen) or not isinstance(self.shelf, LibraryShelf):
            self.status.message = "Only the library's list can be limited."
            return
        if self._limit_bar is None:
            self._limit_bar = SearchBar("List only what answers", id=_BAR)
            await self.screen.mount(self._limit_bar, before=self.article_list)
        limit = self._limit_before = self.listing.limit
        self._limit_bar.fill(limit.text if limit is not None and limit.query is not None else "")
        self._limit_bar.tell("For example is:unread; nothing lists all")
        self._limit_bar.display = self.is_typing_limit = True
        self._limit_bar.edit()

    @on(SearchBar.Typed, f"#{_BAR}")
    def _limit_while_typing(self, event: SearchBar.Typed) -> None:
        self._limit_to_query(event.bar, event.query, entered=False)

    @on(SearchBar.Entered, f"#{_BAR}")
    def _limit_as_entered(self, event: SearchBar.Entered) -> None:
        self.is_entering = False
        if self._limit_to_query(event.bar, event.query, entered=True):
            self._close_limit_bar()
        self.take_waiting_steps()

    @on(SearchBar.Left, f"#{_BAR}")
    def _leave_limit_bar(self) -> None:
        self.is_entering = False
        if self.shelf is not None:
            self.listing.set_limit(self.shelf, self._limit_before)
        self._close_limit_bar()

    def _close_limit_bar(self) -> None:
        if self._limit_bar is not None:
            is_typed_into = self._limit_bar.is_typed_into
            self._limit_bar.display = self.is_typing_limit = False
            self.tell_limit()
            if is_typed_into or self.focused is None:
                self.go_to_list()

    def _limit_to_query(self, bar: SearchBar, text: str, *, entered: bool) -> bool:
        """Limit the list to what answers a query; False where that is not understood."""
        from reader.query import parse, parse_unfinished

        if not text.strip():
            self.limit_to(None)
            return True
        try:
            query = parse(text) if entered else parse_unfinished(text)
        except QueryError as error:
            bar.complain(str(error))
            bar.point_at(text, error.position)
            bar.edit()
            return False
        self.limit_to(Limit(" ".join(text.split()), query))
        return True

    def limit_to(self, limit: Limit | None) -> None:
        """List only what a limit admits, or every article again."""
        self.is_filling = False
        if self.shelf is not None:
            self.listing.set_limit(self.shelf, limit)

    # Sorting and grouping

    def action_switch_order(self) -> None:
        """Choose the order of the list; hits are listed by date, or the best ones first again."""
        if self.search_bar.text or not isinstance(self.shelf, LibraryShelf):
            super().action_switch_order()
            return
        from reader.tui.listing.view_choices import order_choices, with_order

        choices = order_choices(self.listing.view)
        self._choose_view("List articles by", choices, with_order)

    def action_choose_grouping(self) -> None:
        """Choose what the articles of one heading have in common."""
        if not isinstance(self.shelf, LibraryShelf):
            self.status.message = "Only the library's articles are grouped."
            return
        from reader.tui.listing.view_choices import grouping_choices, with_grouping

        choices = grouping_choices(self.listing.view)
        self._choose_view("Headings in the list", choices, with_grouping)

    def _choose_view(
        self, title: str, choices: Sequence[Choice], changed: Callable[[ListView, str], ListView]
    ) -> None:
        from reader.tui.search.choice_screen import ChoiceScreen

        def take(value: str | None) -> None:
            if value is None or self.shelf is None:
                return
            self.listing.set_view(self.shelf, changed(self.listing.view, value))
            self.remember_view()

        keys = "Enter lists them so, Escape leaves it as it is"
        self.push_screen(ChoiceScreen(title, choices, keys), take)

    # Writing to a file

    def action_export(self) -> None:
        """Ask for a format and a file, and write the articles selected, or the one meant, there."""
        rows, shelf = self.rows_meant(), self.shelf
        if self.tell_if_outside() or not rows or not isinstance(shelf, LibraryShelf):
            return
        from reader.tui.listing.exporting import FORMAT_CHOICES, proposed_file
        from reader.tui.search.choice_screen import ChoiceScreen, NamePrompt

        what = articles_told(rows)

        def take_format(name: str | None) -> None:
            if name is not None:
                proposal = str(proposed_file(Path.cwd(), name))
                self.push_screen(
                    NamePrompt(f"Write {what} to", proposal, keys="Enter writes it, Escape not"),
                    partial(take_file, name),
                )

        def take_file(name: str, file: str | None) -> None:
            if file is not None:
                self.run_worker(
                    partial(self._export, shelf, rows, name, Path(file).expanduser()),
                    group="export",
                    thread=True,
                    exit_on_error=False,
                )

        keys = "Enter chooses, Escape leaves"
        self.push_screen(ChoiceScreen(f"Write {what} as", FORMAT_CHOICES, keys), take_format)

    def _export(
        self, shelf: LibraryShelf, rows: Sequence[ArticleRow], name: str, file: Path
    ) -> None:
        from reader.tui.listing.exporting import export

        self.post_message(Failed(export(shelf.library, rows, name, file)))


def articles_told(rows: Sequence[ArticleRow]) -> str:
    """Say which articles are meant: the one by its title, or how many."""
    from reader.library.wording import number_of
    from reader.tui.listing.row_lines import shorten

    return shorten(rows[0].title, 40) if len(rows) == 1 else number_of(len(rows), "article")
