"""The articles of the shelf, and which of them were read, starred and tagged."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from time import monotonic
from typing import TYPE_CHECKING

from textual.message_pump import MessagePump

from reader.tui.latest_request import LatestRequest
from reader.tui.listing.folds import fold
from reader.tui.messages import Listed
from reader.tui.shelf import LibraryShelf, Shelf
from reader.tui.state_writer import StateWriter

if TYPE_CHECKING:
    from reader.library.rows import ArticleRow

_LEAST_PAUSE = 0.5
"""Seconds between two readings of the catalogue while it is refreshed."""
_PAUSE_PER_READING = 5
"""How many times as long as a reading takes the pause after it is at least."""


class Listing:
    """Keeps the rows of a shelf and the user's flags; changes of flags are written at once."""

    def __init__(self, app: MessagePump, writer: StateWriter) -> None:
        self.rows: Sequence[ArticleRow] = ()
        """The articles in the order of the shelf."""
        self.folds = fold((), {})
        """Which of the articles are copies."""
        self.read: set[int] = set()
        """The ids of those that were read."""
        self.starred: set[int] = set()
        """The ids of those that are starred."""
        self.tags: dict[int, Sequence[str]] = {}
        """The user's tags of those that have any, by their ids."""
        self._app = app
        self._writer = writer
        self._request = LatestRequest(app, "Listing")
        self._next_reading = 0.0
        self._is_due = False
        """Whether the rows are going to be read in a moment."""
        self._shelf: Shelf | None = None

    def reload(self, shelf: Shelf) -> None:
        """Read the rows of the shelf in the background."""
        self._shelf = shelf
        self._request.submit(partial(self._load, shelf))

    def reload_soon(self, shelf: Shelf) -> None:
        """Read the rows again unless they were read a moment ago."""
        if monotonic() >= self._next_reading:
            self._next_reading = float("inf")
            self.reload(shelf)

    def reload_when_due(self, shelf: Shelf) -> None:
        """Read the rows again, and, where they were read a moment ago, after a moment."""
        wait = self._next_reading - monotonic()
        if wait <= 0 or wait == float("inf"):  # being read: this comes after it
            self.reload(shelf)
        elif not self._is_due:
            self._is_due = True
            self._app.set_timer(wait, partial(self._reload_as_due, shelf))

    def _reload_as_due(self, shelf: Shelf) -> None:
        self._is_due = False
        if shelf is self._shelf:
            self.reload(shelf)

    def row(self, identifier: int) -> ArticleRow | None:
        """Give the row of an article by its id; None where it is not one of the shelf's."""
        return next((row for row in self.rows if row.id == identifier), None)

    def reload_if_changed(self, shelf: Shelf) -> None:
        """Read the rows again where another process has changed the catalogue."""
        if not self._request.is_waiting:
            self._request.submit(partial(self._load, shelf, unless=self.rows))

    def _load(
        self, shelf: Shelf, request: int, *, unless: Sequence[ArticleRow] | None = None
    ) -> None:
        begun = monotonic()
        try:
            rows = shelf.rows()
            if rows is unless:
                self._request.settle(request)
                return
            folds = fold(rows, shelf.copied_articles())
            read, starred = shelf.read_ids(rows), shelf.starred_ids(rows)
            tags = shelf.tags_of(rows)
        finally:
            took = monotonic() - begun
            self._next_reading = monotonic() + max(_LEAST_PAUSE, _PAUSE_PER_READING * took)
        self._app.post_message(Listed(request, rows, folds, read, starred, tags))

    def take(self, listed: Listed) -> bool:
        """Keep what was read, unless newer rows are on their way."""
        if not self._request.settle(listed.request):
            return False
        self.rows, self.folds = listed.rows, listed.folds
        self.read, self.starred = set(listed.read), set(listed.starred)
        self.tags = dict(listed.tags)
        return True

    def set_read(self, shelf: Shelf, row: ArticleRow, value: bool) -> None:
        """Mark an article of the library read or unread."""
        if isinstance(shelf, LibraryShelf) and (row.id in self.read) is not value:
            _set_member(self.read, row.id, value)
            self._writer.submit(partial(shelf.library.state.set_read, row, value))

    def set_all_read(self, shelf: LibraryShelf, rows: Sequence[ArticleRow]) -> None:
        """Mark many articles read."""
        self.read.update(row.id for row in rows)
        self._writer.submit(partial(shelf.library.state.set_all_read, rows, True))

    def set_tags(self, shelf: Shelf, row: ArticleRow, tags: Sequence[str]) -> None:
        """Give an article of the library these tags of the user's."""
        if isinstance(shelf, LibraryShelf):
            self.tags[row.id] = tags
            self._writer.submit(partial(shelf.library.state.set_tags, row, tags))

    def set_starred(self, shelf: Shelf, row: ArticleRow, value: bool) -> None:
        """Star an article of the library, or take its star away."""
        if isinstance(shelf, LibraryShelf) and (row.id in self.starred) is not value:
            _set_member(self.starred, row.id, value)
            self._writer.submit(partial(shelf.library.state.set_starred, row, value))


def _set_member(members: set[int], identifier: int, value: bool) -> None:
    if value:
        members.add(identifier)
    else:
        members.discard(identifier)
