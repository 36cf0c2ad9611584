"""What changes while the library is open: the list follows, the page tells and waits."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from textual import on

from reader.tui.messages import Listed, Refreshed, RefreshEnded, StateRead
from reader.tui.refreshing import footer_of
from reader.tui.shelf import LibraryShelf
from reader.tui.shelf_actions import ShelfActions

if TYPE_CHECKING:
    from reader.library.rows import ArticleRow
    from reader.tui.listing.state_following import StateFollower


class FollowingActions(ShelfActions):
    """What the refresher tells, brought onto the screen."""

    _changes_seen = 0
    """How many articles of this refresh have been listed."""

    @on(Refreshed)
    def _show_progress(self, event: Refreshed) -> None:
        from reader.library.refresh.following import Phase

        news, shelf = event.news, self.shelf
        if not isinstance(shelf, LibraryShelf) or not self.refreshing.is_current(event.run):
            return
        self.status.progress = footer_of(news)
        problem = news.means.problem if news.means is not None else None
        known = self.news.means.problem if self.news is not None and self.news.means else None
        if problem and problem != known:
            self.status.message = f"Changes are looked for now and then: {problem}"
        if news.message:
            self.status.message = news.message
        self.news = news
        if news.phase is Phase.WAITING:
            self.is_refreshing = True
            if news.has_changed:
                self.listing.reload_if_changed(shelf)
        elif news.phase is Phase.READING:
            self.is_refreshing = True
            progress = news.progress
            changes = progress.added + progress.updated + progress.removed
            changed, self._changes_seen = changes != self._changes_seen, changes
            if changed:
                self.listing.reload_soon(shelf)

    @on(RefreshEnded)
    def _end_refreshing(self, event: RefreshEnded) -> None:
        if self.shelf is None or not self.refreshing.is_current(event.run):
            return
        was_refreshing, self.is_refreshing, self._changes_seen = self.is_refreshing, False, 0
        if was_refreshing:
            self.listing.reload(self.shelf)
        elif event.has_changed:
            self.listing.reload_when_due(self.shelf)

    @on(Listed)
    def _take_listing(self, event: Listed) -> None:
        before = self.listing.admitted
        if not self.listing.take(event):
            return
        self._follow_state(event)
        self._follow_open_article()
        admitted = self.listing.admitted
        self.tell_limit()
        self.search.admitted = self.listing.admitted_ids
        if self.search.query is None and not self.search_bar.text:
            self.show_listing()
        elif admitted is not before and isinstance(self.shelf, LibraryShelf):
            self.search.search_again(self.shelf)

    is_typing_limit = False
    """Whether the query that the list is limited to is still being typed."""

    def tell_limit(self) -> None:
        """Tell in the footer what the list is limited to, once that was entered."""
        admitted = self.listing.admitted
        is_told = admitted is not None and not (self.is_typing_limit or admitted.problem)
        self.status.limit = admitted.limit.text if admitted is not None and is_told else ""

    # The state

    _state_follower: StateFollower | None = None
    """Looks at the state, from the first list of a library on."""

    def _follow_state(self, listed: Listed) -> None:
        """Have flags be right that were read while others were set; look for those of others."""
        if not isinstance(self.shelf, LibraryShelf):
            return
        if self._state_follower is None:
            from reader.tui.listing.state_following import LOOK_EVERY, StateFollower

            self._state_follower = StateFollower(self, self.writer, self.listing)
            self.set_interval(LOOK_EVERY, self._look_at_state)
        if listed.changes != self.listing.changes:
            self._state_follower.read_again(self.shelf)

    def _look_at_state(self) -> None:
        """Look whether another process has noted something, where that would be seen."""
        shelf, follower = self.shelf, self._state_follower
        if (
            self.is_running
            and follower is not None
            and self.article_list.region
            and not self.is_refreshing
            and isinstance(shelf, LibraryShelf)
        ):
            follower.look(shelf, self.paths.state_file)

    @on(StateRead)
    def _take_state(self, event: StateRead) -> None:
        shelf, follower = self.shelf, self._state_follower
        if event.shelf is not shelf or not isinstance(shelf, LibraryShelf) or follower is None:
            return
        if event.is_corrected:
            self.opener.reload()
            self.listing.reload(shelf)
        elif event.rows is not self.listing.rows or event.changes != self.listing.changes:
            follower.read_again(shelf)
        else:
            self.listing.take_flags(event.flags)
            self.show_flags()

    # The articles

    def _follow_open_article(self) -> None:
        """Tell where the article that is read has changed or is gone; the page stays as it is."""
        if (read := self._row_read()) is None:
            return
        row = self.listing.row(read.id)
        if row is None:
            if self.opener.reading.lose():
                self.status.message = "This article is no longer in the library."
        else:
            self._outdate(row)

    def follow_hits(self, rows: Sequence[ArticleRow]) -> None:
        """Tell the same where a search knows of the change before the list does."""
        read = self._row_read()
        row = next((row for row in rows if read is not None and row.id == read.id), None)
        if row is not None:
            self._outdate(row)

    def _row_read(self) -> ArticleRow | None:
        reading = self.opener.reading
        wanted = reading.wanted
        if not self.is_reading or reading.annotated is None or wanted is None:
            return None
        return wanted.row if wanted.shelf is self.shelf and wanted.shelf.is_library else None

    def _outdate(self, row: ArticleRow) -> None:
        if self.opener.reading.outdate(row):
            self.status.message = "This article has changed on disk: R shows it as it is now."

    def action_reload_article(self) -> None:
        """Show the article on the page as its file is now."""
        if self.opener.reading.newer is not None:
            self.opener.reload()
        elif self.opener.reading.is_gone:
            self.status.message = "This article is no longer in the library."
        else:
            self.status.message = "The page shows this article as the library has it."
