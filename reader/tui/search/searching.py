"""Searches the library while the query is typed."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from textual.message_pump import MessagePump

from reader.errors import QueryError
from reader.tui.latest_request import LatestRequest
from reader.tui.listing.folds import fold
from reader.tui.listing.row_lines import Excerpt
from reader.tui.messages import ExcerptsLoaded, Found, QueryRefused

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.library.rows import ArticleRow
    from reader.library.search.results import Hit, SearchResult
    from reader.query.nodes import Node
    from reader.query.rewriting import Begun
    from reader.tui.shelf import LibraryShelf

_EXCERPTS_AT_ONCE = 8
_FIRST_EXCERPTS = 40
"""Hits whose passages are looked up at once; those of others when they come into view."""


class LibrarySearch:
    """One search at a time; of the queries typed meanwhile only the newest is searched for."""

    def __init__(self, app: MessagePump) -> None:
        self.query: Node | None = None
        """What the hits listed answer; None while every article is listed."""
        self.text = ""
        """The same as it was typed."""
        self.result: SearchResult | None = None
        """The hits listed."""
        self.wider: str | None = None
        self.meant: str | None = None
        self.begun: Begun | None = None
        """What may be asked instead, as `Found` has it."""
        self.by_date = False
        """Whether hits are listed by date, and not the best ones first."""
        self.admitted: frozenset[int] | None = None
        """The articles, by id, that are searched alone; None for all."""
        self._asked: tuple[str, bool] | None = None
        """What was asked last, and whether it was entered; None where it cannot be answered."""
        self._answered = 0
        """The request that the hits listed answer."""
        self._app = app
        self._request = LatestRequest(app, "Searching")
        self._excerpts = LatestRequest(app, "Looking up passages")

    def search(self, shelf: LibraryShelf, text: str, *, entered: bool) -> None:
        """Search for what is typed so far, or, once entered, for exactly what it says."""
        self._asked = text, entered
        self._request.submit(
            partial(self._search, shelf, text, entered, self.by_date, self.admitted)
        )

    def search_again(self, shelf: LibraryShelf) -> None:
        """Ask what was asked last once more: the articles have changed."""
        if self._asked is not None:
            text, entered = self._asked
            self.search(shelf, text, entered=entered)

    def clear(self) -> None:
        """End the search; answers still on their way are dropped."""
        self._request.drop()
        self.query, self.result, self.text, self._asked = None, None, "", None
        self.wider = self.meant = self.begun = None

    @property
    def is_waiting(self) -> bool:
        """Whether the newest query has not been answered yet."""
        return self._request.is_waiting

    def take_refusal(self, request: int) -> bool:
        """Take it that a query cannot be answered, unless another one was typed."""
        if not self._request.settle(request):
            return False
        self._asked = None
        return True

    def is_current(self, request: int) -> bool:
        """Whether an answer is still wanted."""
        return self._request.is_current(request)

    def take(self, found: Found) -> bool:
        """Keep the hits, unless another query was typed."""
        if not self._request.settle(found.request):
            return False
        self._answered = found.request
        self.query, self.result, self.text = found.query, found.result, found.text
        self.wider, self.meant, self.begun = found.wider, found.meant, found.begun
        return True

    def _search(
        self,
        shelf: LibraryShelf,
        text: str,
        entered: bool,
        by_date: bool,
        admitted: frozenset[int] | None,
        request: int,
    ) -> None:
        from reader.query import parse, parse_unfinished
        from reader.query.rewriting import with_any_word, with_last_word_begun, with_other_words

        try:
            query = parse(text) if entered else parse_unfinished(text)
        except QueryError as error:
            self._app.post_message(QueryRefused(request, text, error))
            return
        wider = with_any_word(text)
        otherwise = None if wider is None else parse_unfinished(wider)
        search = partial(shelf.search, by_date=by_date, admitted=admitted)
        result = search(query, otherwise=otherwise, is_typing=not entered)
        begun = None if result.total else with_last_word_begun(text)
        if begun is not None:
            longer = parse_unfinished(begun.query)
            completed = search(longer, is_typing=True)
            if not completed.total:
                begun = None
            elif not entered:
                query, result = longer, completed
        if not self.is_current(request):
            return
        rows = [hit.row for hit in result.hits]
        read, starred = shelf.read_ids(rows), shelf.starred_ids(rows)
        meant = None
        if not result.total and result.suggestions:
            meant = with_other_words(text, result.suggestions)
        self._app.post_message(
            Found(
                request,
                text,
                entered,
                query,
                result,
                rows,
                fold(rows, result.groups, as_hits=True),
                read,
                starred,
                wider if result.otherwise else None,
                meant,
                begun,
            )
        )
        self._load_excerpts(shelf, query, result.hits[:_FIRST_EXCERPTS], request)

    def load_excerpts(self, shelf: LibraryShelf, rows: Sequence[ArticleRow]) -> None:
        """Look up passages of hits listed; those asked for before and not begun are dropped."""
        if self.query is None or self.result is None:
            return
        query, hits, answered = self.query, self.result.hits, self._answered
        wanted = {row.id for row in rows}

        def load(_: int) -> None:
            among = [hit for hit in hits if hit.row.id in wanted]  # of perhaps the whole library
            self._load_excerpts(shelf, query, among, answered)

        self._excerpts.submit(load)

    def _load_excerpts(
        self, shelf: LibraryShelf, query: Node, hits: Sequence[Hit], request: int
    ) -> None:
        for first in range(0, len(hits), _EXCERPTS_AT_ONCE):
            excerpts: dict[int, Excerpt] = {}
            for hit in hits[first : first + _EXCERPTS_AT_ONCE]:
                if not self.is_current(request):
                    return
                excerpt = shelf.excerpt(query, hit)
                if not excerpt.text:  # nothing in its text was asked for
                    excerpt = replace(excerpt, text=shelf.beginning(hit.row))
                excerpts[hit.row.id] = excerpt
            self._app.post_message(ExcerptsLoaded(request, excerpts))
