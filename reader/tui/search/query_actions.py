"""What helps to write a query: completion, history, saved searches, what hits have in common."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from textual import on
from textual.actions import SkipAction
from textual.message import Message

from reader.tui.latest_request import LatestRequest
from reader.tui.regions import ReadingScreen
from reader.tui.search.completing import Completed, QueryCompleter
from reader.tui.search.search_actions import SearchActions
from reader.tui.search.search_bar import SearchBar
from reader.tui.shelf import LibraryShelf, among

if TYPE_CHECKING:
    from pathlib import Path

    from reader.config import Config, Paths
    from reader.library.search.facets import Facets
    from reader.library.state.state import State
    from reader.tui.search.choice_screen import Choice

_MOST_VALUES = 100
"""Of each facet."""
_LONGEST_NAME = 60


@dataclass
class HistoryLoaded(Message):
    """The queries that were asked before, the newest first."""

    queries: Sequence[str]


@dataclass
class AskedListed(Message):
    """The queries that were asked before, as choices."""

    request: int
    choices: Sequence[Choice]


@dataclass
class FacetsCounted(Message):
    """What the hits of a query have in common."""

    request: int
    query: str
    facets: Facets


class QueryActions(SearchActions):
    """What Tab, up and down, ctrl+s, ctrl+r and the narrowing of hits do."""

    def __init__(
        self,
        paths: Paths,
        config: Config,
        folders: Sequence[Path],
        library_folders: Sequence[Path] = (),
        *,
        refresh: bool = True,
    ) -> None:
        super().__init__(paths, config, folders, library_folders, refresh=refresh)
        self._completer = QueryCompleter(self)
        self._recalling = LatestRequest(self, "Recalling queries")
        self._recalled_queries = LatestRequest(self, "Listing searches")
        self._facets = LatestRequest(self, "Counting")

    # Completion and history

    @on(SearchBar.Typed)
    def _complete(self, event: SearchBar.Typed) -> None:
        bar = event.bar
        if isinstance(self.shelf, LibraryShelf) and not (bar.has_offers or bar.is_recalling):
            self._completer.complete(self.shelf, bar, event.query, bar.cursor)

    @on(Completed)
    def _offer(self, event: Completed) -> None:
        if self._completer.settle(event.request) and event.offers:
            event.bar.offer(event.query, event.offers)

    @on(SearchBar.Focused)
    def _load_history(self) -> None:
        if isinstance(self.shelf, LibraryShelf):
            self._recalling.submit(partial(self._read_history, self.shelf))

    def _read_history(self, shelf: LibraryShelf, request: int) -> None:
        self.post_message(HistoryLoaded(shelf.state.history()))
        self._recalling.settle(request)

    @on(HistoryLoaded)
    def _take_history(self, event: HistoryLoaded) -> None:
        for bar in self.bars:
            bar.set_history(event.queries)

    @on(SearchBar.Entered)
    def _remember(self, event: SearchBar.Entered) -> None:
        self._completer.drop()
        query = event.query.strip()
        if event.bar is self.search_bar:
            query = self.other_query(event.query) or query
        else:  # what Enter asks for in the place of the query is in the bar by now
            query = event.bar.text.strip()
        if isinstance(self.shelf, LibraryShelf) and query:
            self.writer.submit(partial(self.shelf.state.remember_query, query))

    def action_save_search(self) -> None:
        """Ask for a name for the query in the bar, and save it by that name."""
        query = self._query_in_use().strip()
        if not isinstance(self.screen, ReadingScreen):
            raise SkipAction  # the key is the other screen's
        if not query or not isinstance(self.shelf, LibraryShelf):
            self.status.message = "There is no search to save: / begins one."
            return
        if self.tell_if_not_kept(self.shelf):
            return
        from reader.tui.search.choice_screen import NamePrompt

        state = self.shelf.state

        def save(name: str | None) -> None:
            if name is not None:
                self.writer.submit(lambda: _save(state, name, query))
                self.status.message = f"Saved as {name}: S lists what is saved."

        self.push_screen(NamePrompt(f"Save the search {query}", query[:_LONGEST_NAME]), save)

    def _query_in_use(self) -> str:
        """The query of the claims; or of the search, and of what the list is limited to."""
        if self.in_claims:
            return self.claim_bar.text
        admitted = self.listing.admitted
        limit = admitted.limit.text if admitted is not None and admitted.limit.query else ""
        searched = self.search_bar.text.strip()
        return f"({limit}) ({searched})" if limit and searched else searched or limit

    def action_list_asked(self) -> None:
        """List what was asked before, to search for it again."""
        if not isinstance(self.screen, ReadingScreen):
            return
        if isinstance(self.shelf, LibraryShelf):
            self._recalled_queries.submit(partial(self._list_asked, self.shelf))
        else:
            self.status.message = "Only what the library was asked is kept."

    def _list_asked(self, shelf: LibraryShelf, request: int) -> None:
        self.post_message(AskedListed(request, list(_asked_choices(shelf))))

    @on(AskedListed)
    def _show_asked(self, event: AskedListed) -> None:
        if not self._recalled_queries.settle(event.request) or not isinstance(
            self.screen, ReadingScreen
        ):
            return
        if not event.choices:
            self.status.message = "Nothing was searched for yet: / searches."
            return
        from reader.tui.search.choice_screen import ChoiceScreen

        def take(query: str | None) -> None:
            if query is not None:
                self.search_as_written(query)

        keys = "Enter searches for it again, Escape leaves"
        self.push_screen(ChoiceScreen("Asked before", event.choices, keys), take)

    def search_as_written(self, query: str) -> None:
        """Put a query into the bar of what is listed, and answer it."""
        bar = self.claim_bar if self.in_claims else self.search_bar
        bar.fill(query)
        self.go_to_list()
        bar.post_message(SearchBar.Entered(bar, query))

    # What hits have in common

    def action_show_facets(self) -> None:
        """Count publishers, authors, speakers, months, languages and tags of all hits."""
        if isinstance(self.shelf, LibraryShelf):
            self.status.message = "Counting …"
            text, admitted = self.search_bar.text, self.listing.admitted_ids
            self._facets.submit(partial(self._count_facets, self.shelf, text, admitted))
        else:
            self.status.message = "Only the articles of the library are counted."

    def _count_facets(
        self, shelf: LibraryShelf, query: str, admitted: frozenset[int] | None, request: int
    ) -> None:
        from reader.query import parse_unfinished

        asked = among(admitted, parse_unfinished(query))
        facets = shelf.library.facets(asked, most=_MOST_VALUES)
        self.post_message(FacetsCounted(request, query, facets))

    @on(FacetsCounted)
    def _show_facets(self, event: FacetsCounted) -> None:
        if not self._facets.settle(event.request) or not isinstance(self.screen, ReadingScreen):
            return
        self.status.message = ""
        choices = list(_facet_choices(event.query, event.facets))
        if not choices:
            self.status.message = "Nothing is known of these articles that tells them apart."
            return
        title = f"{event.facets.total:,} articles, and how many of them have"
        if event.facets.unchecked:
            title += f" ({event.facets.unchecked:,} were not checked)"
        from reader.tui.search.choice_screen import ChoiceScreen

        def narrow(query: str | None) -> None:
            if query is not None:
                self.search_as_written(query)

        keys = "Enter narrows the search to that, Escape leaves"
        self.push_screen(ChoiceScreen(title, choices, keys), narrow)


def _save(state: State, name: str, query: str) -> None:
    state.save_search(name, query)


def _asked_choices(shelf: LibraryShelf) -> Iterator[Choice]:
    from reader.tui.search.choice_screen import Choice

    for query in shelf.state.history():
        yield Choice("", query, query)


def _facet_choices(query: str, facets: Facets) -> Iterator[Choice]:
    from reader.query.rewriting import narrowed
    from reader.tui.search.choice_screen import Choice

    for facet, values in facets.values.items():
        group = f"{facet.value} ({facets.distinct[facet]:,})"
        for value in values:
            if (condition := value.condition) is not None:
                narrower = narrowed(query, condition)
                yield Choice(group, value.value, narrower, f"{value.articles:,}")
