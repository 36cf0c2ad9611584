"""Jumps from article to article: which spot each is made from, and the way to a spot elsewhere."""

from __future__ import annotations

from textual import on

from reader.tui.messages import ArticleLoaded
from reader.tui.page.article_page import ArticlePage
from reader.tui.page.jump_history import Spot
from reader.tui.reading import Change, Wanted
from reader.tui.search.search_actions import SearchActions
from reader.tui.shelf import Shelf


class JumpActions(SearchActions):
    """What leads the page to a spot in another article."""

    _left: Spot | None = None
    """Where the article was left that was opened last, until another one is opened."""
    _going: Spot | None = None
    """The spot that is to be shown once its article is on the page."""
    _jumped_to: Wanted | None = None
    """The article that was gone to on the way back or on: opening it is no new jump."""

    def take_shelf(self, shelf: Shelf) -> None:
        """List another shelf's articles; nothing leads back to those of the last one."""
        super().take_shelf(shelf)
        self.page.jumps.clear()
        self._left = self._going = self._jumped_to = None

    def take_loaded(self, event: ArticleLoaded) -> Change | None:
        """Have an article that was loaded as the one on the page, unless another one is wanted."""
        before = self.page.spot if self.opener.reading.is_opened else None
        change = self.opener.take(event)
        if change is not None:
            self.page.wanted = self.opener.reading.shown
        if change is Change.ARTICLE and before is not None:
            self._left = before
        return change

    def mark_opened(self) -> None:
        """Take it that the article on the page is being read; the way leads back to the last."""
        was_opened = self.opener.reading.is_opened
        super().mark_opened()
        if self.opener.reading.is_opened and not was_opened:
            self._note_arrival()

    def jump_from(self, spot: Spot, to: Wanted) -> None:
        """Take it that a jump is made from a spot that is not on the page."""
        self.page.jumps.leave(spot)
        self._jumped_to = to

    def _note_arrival(self) -> None:
        shown, left, jumped_to = self.opener.reading.shown, self._left, self._jumped_to
        self._left = self._jumped_to = None
        if shown is None or left is None or left.wanted.is_article(shown):
            return
        if jumped_to is not None and _is_same_article(jumped_to, shown):
            return
        newest = self.page.jumps.newest
        if newest is None or not newest.is_same(left):
            self.page.jumps.leave(left)

    @on(ArticlePage.SpotWanted)
    def _go_to_spot(self, event: ArticlePage.SpotWanted) -> None:
        wanted, spot = event.spot.wanted, event.spot
        shelf = self.shelf if wanted.shelf.is_library and self.shelf is not None else wanted.shelf
        query = self.search.query if wanted.query is not None else None
        self.find_bar.close()
        self._going, self._jumped_to = spot, wanted
        self.opener.load(shelf, wanted.row, query, passage=wanted.passage)
        self.go_to_page()
        if not self.opener.reading.is_loading:
            self._arrive(spot)

    @on(ArticleLoaded)
    def _arrive_after_loading(self, event: ArticleLoaded) -> None:
        going, shown = self._going, self.opener.reading.shown
        if going is not None and shown is event.wanted:
            if _is_same_article(going.wanted, shown):
                self._arrive(going)
            else:
                self._going = None

    def _arrive(self, spot: Spot) -> None:
        self._going = None
        self.page.show_spot(spot)
        if spot.then is not None:
            spot.then()


def _is_same_article(one: Wanted, other: Wanted) -> bool:
    """Whether both are the same article, though the library may have been opened anew."""
    is_library = one.shelf.is_library
    if is_library and other.shelf.is_library:
        return one.row.id == other.row.id
    return one.is_article(other)
