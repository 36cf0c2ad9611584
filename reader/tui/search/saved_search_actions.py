"""The list of saved searches, and looking at one of them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from textual import on

from reader.errors import ReaderError
from reader.tui.messages import Failed, Found, SearchCounted, SearchesKnown
from reader.tui.search.search_actions import SearchActions
from reader.tui.shelf import LibraryShelf

if TYPE_CHECKING:
    from reader.library.state.saved_searches import SavedSearch
    from reader.tui.screens.saved_searches_screen import SavedSearchesScreen


class SavedSearchActions(SearchActions):
    """What `S` does."""

    _looking_at: SavedSearch | None = None
    """The saved search that was asked last."""
    _counting = 0
    """Which of the lists asked for is the one wanted."""

    def action_show_saved(self) -> None:
        """List the saved searches, and count in the background what each gives."""
        shelf = self.shelf
        if not isinstance(shelf, LibraryShelf):
            self.status.message = "Only the library has saved searches."
            return
        self._counting += 1
        self.run_worker(
            partial(self._count, shelf, self._counting),
            group="saved",
            thread=True,
            exit_on_error=False,
        )

    def _count(self, shelf: LibraryShelf, request: int) -> None:
        try:
            self.post_message(SearchesKnown(request, shelf.state.saved_searches()))
            for counted in shelf.library.counted_searches():
                if request != self._counting:
                    return
                self.post_message(SearchCounted(request, counted))
        except ReaderError as error:
            self.post_message(Failed(str(error)))

    @on(SearchesKnown)
    def _list_searches(self, event: SearchesKnown) -> None:
        if event.request != self._counting:
            return
        if event.searches:
            from reader.tui.screens.saved_searches_screen import SavedSearchesScreen

            self.push_screen(SavedSearchesScreen(event.searches), self._look_at)
        else:
            self.status.message = "No search was saved yet."

    @on(SearchCounted)
    def _show_count(self, event: SearchCounted) -> None:
        from reader.tui.screens.saved_searches_screen import SavedSearchesScreen

        screen = self.screen
        if event.request == self._counting and isinstance(screen, SavedSearchesScreen):
            screen.show_count(event.counted)

    def on_saved_searches_screen_forgotten(self, event: SavedSearchesScreen.Forgotten) -> None:
        """Forget a saved search, which can be undone."""
        search, shelf = event.search, self.shelf
        if isinstance(shelf, LibraryShelf) and not self.tell_if_not_kept(shelf):
            self.writer.submit(partial(shelf.state.forget_search, search.name))
            self.tell_done(f"Forgotten: {search.name}", lambda state: state.restore_search(search))

    def _look_at(self, search: SavedSearch | None) -> None:
        self._counting += 1
        if search is None:
            return
        self._looking_at = search
        if self.shelf is not None and self.listing.limit is not None:  # it asks the whole library
            self.listing.set_limit(self.shelf, None)
            self.search.admitted = None
        self.action_search_library()
        self.search_bar.fill(search.query)
        self._search(search.query, entered=True)
        self.go_to_list()

    @on(Found)
    def _note_look(self, event: Found) -> None:
        search, shelf = self._looking_at, self.shelf
        if search is None or search.query != event.text or not event.entered:
            return
        self._looking_at = None
        if isinstance(shelf, LibraryShelf):
            self.writer.submit(partial(shelf.state.note_look, search.name, event.result.total))
