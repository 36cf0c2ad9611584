"""The articles of the shelf, how they are listed, and what the user noted of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from functools import partial
from time import monotonic
from typing import TYPE_CHECKING

from textual.message_pump import MessagePump

from reader.tui.latest_request import LatestRequest, Work
from reader.tui.listing.arranging import Arranged, ListView, Speakers, arrange
from reader.tui.listing.flags import Flags, flags_of
from reader.tui.listing.folds import fold
from reader.tui.listing.limit import Admitted, Limit, admit
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
        """All articles of the shelf, in its order."""
        self.view = ListView()
        """The order and the headings that are wanted."""
        self.limit: Limit | None = None
        """What the list is wanted to be limited to."""
        self.arranged = Arranged((), fold((), {}))
        """Those of the articles that are listed, as they are listed."""
        self.admitted: Admitted | None = None
        """Which these are where there is a limit."""
        self.read: set[int] = set()
        """The ids of those that were read."""
        self.starred: set[int] = set()
        """The ids of those that are starred."""
        self.tags: dict[int, Sequence[str]] = {}
        """The user's tags of those that have any, by their ids."""
        self.read_to: dict[int, int] = {}
        """The offsets up to which those were read that were begun, by their ids."""
        self.noted: AbstractSet[int] = frozenset()
        """The ids of those that have notes."""
        self.changes = 0
        """How often this process has changed these, from read to noted."""
        self._speakers: tuple[Sequence[ArticleRow], Speakers] = (), {}
        """Who speaks in the articles of some rows; one value, since threads exchange it."""
        self._app = app
        self._writer = writer
        self._request = LatestRequest(app, "Listing")
        self._next_reading = 0.0
        self._is_due = False
        """Whether the rows are going to be read in a moment."""
        self._shelf: Shelf | None = None

    def reload(self, shelf: Shelf) -> None:
        """Read the rows of the shelf in the background, and arrange them as is wanted by now."""
        self._shelf = shelf
        self._request.submit(self._loading(shelf))

    def _loading(self, shelf: Shelf, unless: Sequence[ArticleRow] | None = None) -> Work:
        wanted = self.view, self.limit, self.admitted, self.changes
        return partial(self._load, shelf, *wanted, unless=unless)

    @property
    def admitted_ids(self) -> frozenset[int] | None:
        """The ids of the articles that the list is limited to; None without a limit."""
        return None if self.admitted is None else frozenset(self.admitted.digests)

    def set_view(self, shelf: Shelf, view: ListView) -> None:
        """Have the articles listed in another order or under other headings."""
        if view != self.view:
            self.view = view
            self.reload(shelf)

    def set_limit(self, shelf: Shelf, limit: Limit | None) -> None:
        """Have the list limited, or not any more."""
        if limit is not self.limit:
            self.limit = limit
            self.reload(shelf)

    def forget_limit(self) -> None:
        """Have no limit for what is read next: the shelf is another one."""
        self.limit = self.admitted = None

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
            self._request.submit(self._loading(shelf, unless=self.rows))

    def _load(
        self,
        shelf: Shelf,
        view: ListView,
        limit: Limit | None,
        before: Admitted | None,
        changes: int,
        request: int,
        *,
        unless: Sequence[ArticleRow] | None = None,
    ) -> None:
        begun = monotonic()
        try:
            rows = shelf.rows()
            if rows is unless:
                self._request.settle(request)
                return
            admitted = None
            if limit is not None and isinstance(shelf, LibraryShelf):
                admitted = admit(limit, shelf, rows, before)
            arranged = arrange(
                rows,
                shelf.copied_articles(),
                view,
                admitted=None if admitted is None else admitted.digests.keys(),
                speakers=self._speakers_of(shelf, rows) if view.asks_for_speakers else None,
            )
            flags = flags_of(shelf, rows)
        finally:
            took = monotonic() - begun
            self._next_reading = monotonic() + max(_LEAST_PAUSE, _PAUSE_PER_READING * took)
        self._app.post_message(Listed(request, rows, arranged, admitted, flags, changes))

    def _speakers_of(self, shelf: Shelf, rows: Sequence[ArticleRow]) -> Speakers:
        known = self._speakers
        if known[0] is not rows:
            speakers = shelf.article_speakers() if isinstance(shelf, LibraryShelf) else {}
            known = self._speakers = rows, speakers
        return known[1]

    def take(self, listed: Listed) -> bool:
        """Keep what was read, unless newer rows are on their way."""
        if not self._request.settle(listed.request):
            return False
        self.rows, self.arranged, self.admitted = listed.rows, listed.arranged, listed.admitted
        self.take_flags(listed.flags)
        return True

    def take_flags(self, flags: Flags) -> None:
        """Keep what is noted of the rows."""
        self.read, self.starred = set(flags.read), set(flags.starred)
        self.tags, self.read_to = dict(flags.tags), dict(flags.read_to)
        self.noted = flags.noted

    def set_read(
        self, shelf: Shelf, rows: Iterable[ArticleRow], value: bool
    ) -> Sequence[ArticleRow]:
        """Mark articles of the library read or unread; gives those that were not so before."""
        changed = _others(rows, self.read, value) if isinstance(shelf, LibraryShelf) else []
        if changed and isinstance(shelf, LibraryShelf):
            self.changes += 1
            _set_members(self.read, changed, value)
            self._writer.submit(partial(shelf.library.state.set_all_read, changed, value))
        return changed

    def set_starred(
        self, shelf: Shelf, rows: Iterable[ArticleRow], value: bool
    ) -> Sequence[ArticleRow]:
        """Star articles of the library, or take their stars away; gives those that this changed."""
        changed = _others(rows, self.starred, value) if isinstance(shelf, LibraryShelf) else []
        if changed and isinstance(shelf, LibraryShelf):
            self.changes += 1
            _set_members(self.starred, changed, value)
            self._writer.submit(partial(shelf.library.state.set_all_starred, changed, value))
        return changed

    def set_tags(self, shelf: Shelf, tagged: Sequence[tuple[ArticleRow, Sequence[str]]]) -> None:
        """Give articles of the library, each these tags of the user's and no others."""
        if isinstance(shelf, LibraryShelf):
            self.changes += 1
            self.tags.update((row.id, tags) for row, tags in tagged)
            self._writer.submit(partial(shelf.library.state.set_all_tags, tagged))

    def note_read_to(self, row: ArticleRow, offset: int) -> None:
        """Take notice of up to where an article was read; writing it is done elsewhere."""
        self.changes += 1
        if offset:
            self.read_to[row.id] = offset
        else:
            self.read_to.pop(row.id, None)


def _others(rows: Iterable[ArticleRow], members: AbstractSet[int], value: bool) -> list[ArticleRow]:
    """Those that are members, or are not, where the other is wanted of them."""
    return [row for row in rows if (row.id in members) is not value]


def _set_members(members: set[int], rows: Iterable[ArticleRow], value: bool) -> None:
    identifiers = {row.id for row in rows}
    if value:
        members |= identifiers
    else:
        members -= identifiers
