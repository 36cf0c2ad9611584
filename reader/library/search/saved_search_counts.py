"""How many articles a saved search gives, how many are unread, and how many are new to the user."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

from reader.library.rows import ArticleRow
from reader.library.state.current_place import place_of
from reader.library.state.saved_searches import SavedSearch
from reader.library.state.state import State


@dataclass(frozen=True, slots=True)
class CountedSearch:
    """A saved search and what it gives now."""

    search: SavedSearch
    total: int = 0
    unread: int = 0
    new: int = 0
    """Those that came into the library since the search was looked at last."""
    problem: str | None = None
    """Why it cannot be answered, as a sentence; None where it can."""


class SearchCounter:
    """Counts what searches give, in one state of the library."""

    def __init__(self, rows: Iterable[ArticleRow], state: State) -> None:
        rows = tuple(rows)
        self._unread = state.unread_ids(rows)
        arrivals = state.arrivals()
        numbered = sorted(
            (arrivals[place].number, row.id) for row in rows if (place := place_of(row)) in arrivals
        )
        self._numbers = [number for number, _ in numbered]
        self._ids = [article_id for _, article_id in numbered]

    def count(self, search: SavedSearch, ids: frozenset[int]) -> CountedSearch:
        """Give the counts of a search that gives the articles with these ids."""
        later = frozenset(self._ids[bisect_right(self._numbers, search.seen_number) :])
        return CountedSearch(search, len(ids), len(ids & self._unread), len(ids & later))
