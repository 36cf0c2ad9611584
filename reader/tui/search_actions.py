"""Searching: over the library, within the article, and from match to match."""

from __future__ import annotations

from textual import on

from reader.tui.find_bar import FindBar
from reader.tui.finding import MatchWalk
from reader.tui.library_actions import LibraryActions
from reader.tui.messages import (
    ArticleLoaded,
    ExcerptsLoaded,
    Found,
    FoundInArticle,
    QueryRefused,
    Refreshed,
)
from reader.tui.regions import ReadingScreen
from reader.tui.search_bar import SearchBar, no_hits_for, outcome_of, refusal_of
from reader.tui.shelf import LibraryShelf


class SearchActions(LibraryActions):
    """What the search bar, the find bar, `n` and `N` do."""

    _arrive_at_last = False
    """Whether the next hit's article is entered from its end: `N` led there."""
    _stepping = False
    """Whether `n` or `N` led to the article that is being loaded."""

    # Over the library

    def action_search_library(self) -> None:
        """Put the keyboard into the search bar."""
        if not isinstance(self.screen, ReadingScreen) or self.on_one_page:
            return
        self.screen.remove_class("-reading")
        self.search_bar.edit()

    @on(SearchBar.Typed)
    def _search_while_typing(self, event: SearchBar.Typed) -> None:
        self._search(event.query, entered=False)

    @on(SearchBar.Entered)
    def _search_as_entered(self, event: SearchBar.Entered) -> None:
        if not event.query.strip():
            self.go_to_list()
        self._search(event.query, entered=True)

    def _search(self, text: str, *, entered: bool) -> None:
        if not text.strip():
            self.end_search()
        elif isinstance(self.shelf, LibraryShelf):
            self.search.search(self.shelf, text, entered=entered)

    @on(Found)
    def _show_hits(self, event: Found) -> None:
        is_same_query = self.search.text == event.text
        if not self.search.take(event):
            return
        self.find_bar.close()
        self.listing.read |= event.read
        self.listing.starred |= event.starred
        self.search_bar.tell(outcome_of(event.result))
        if event.result.hits:
            rows = [hit.row for hit in event.result.hits]
            self.article_list.show_rows(rows, as_hits=True, keep_cursor=is_same_query)
            self.show_flags()
            self.preview_current()
        else:
            self.article_list.show_notice(no_hits_for(event.text, is_refreshing=self.is_refreshing))
            self.end_walk()
        self.tell_position()
        if event.entered and event.result.hits:
            self.go_to_list()

    @on(Refreshed)
    def _search_again(self, event: Refreshed) -> None:
        """Articles that were read meanwhile may be hits."""
        if event.progress.finished and self.search_bar.text:
            self._search(self.search_bar.text, entered=False)

    @on(ExcerptsLoaded)
    def _show_excerpts(self, event: ExcerptsLoaded) -> None:
        if self.search.is_current(event.request):
            self.article_list.add_excerpts(event.excerpts)

    @on(QueryRefused)
    def _show_refusal(self, event: QueryRefused) -> None:
        if self.search.is_current(event.request):
            width = self.article_list.size.width
            self.article_list.show_notice(refusal_of(event.query, event.error, width))
            self.search_bar.tell("This query cannot be answered")
            self.end_walk()
            self.tell_position()

    @on(SearchBar.Left)
    def _leave_search(self) -> None:
        if self.search_bar.text:
            self.end_search()
        else:
            self.go_to_list()

    def action_clear_search(self) -> None:
        """List every article again."""
        if self.search.query is not None or self.search_bar.text:
            self.end_search()

    def end_search(self) -> None:
        """Empty the search bar and list every article again, the cursor on the same."""
        self.search.clear()
        self.search_bar.clear()
        self.end_walk()
        self.show_listing()

    def end_walk(self) -> None:
        """Unmark what was searched for on the page."""
        self.walk = MatchWalk()
        self.status.match = ""
        self.page.set_matches(())
        self.opener.want_anew()

    # Within the article

    def action_find_in_article(self) -> None:
        """Show the find bar and put the keyboard into it."""
        if self.opener.annotated is not None:
            self.finder.start = self.page.text_offset
            self.find_bar.edit()

    @on(FindBar.Typed)
    def _find_while_typing(self, event: FindBar.Typed) -> None:
        if self.opener.annotated is not None:
            self.finder.find(self.opener.annotated.article.text, event.text)

    @on(FoundInArticle)
    def _show_found(self, event: FoundInArticle) -> None:
        if not self.finder.is_current(event.request):
            return
        self.walk = MatchWalk(event.matches)
        self.page.set_matches(event.matches)
        if span := self.walk.at(self.finder.start):
            self.page.go_to(span)
        self._tell_place()

    @on(FindBar.Entered)
    def _return_to_page(self) -> None:
        self.page.remember_place(self.finder.start)
        self.go_to_page()

    @on(FindBar.Left)
    def _leave_find(self) -> None:
        self.end_find()
        self.page.return_to(self.finder.start)
        self.go_to_page()

    def end_find(self) -> None:
        """Hide the find bar and unmark what it found."""
        self.finder.drop()
        self.find_bar.close()
        self.end_walk()

    # From match to match

    def action_step_match(self, steps: int) -> None:
        """Go to another match; a search over the library goes on into the next hit's article."""
        if not self.walk.matches and self.search.query is None:
            self.status.message = "Nothing was searched for yet: / searches."
            return
        if span := self.walk.step(steps):
            self.page.go_to(span)
            self._tell_place()
        elif self.find_bar.text:
            self._wrap_around(steps)
        elif self.search.query is not None:
            self._step_to_hit(steps)

    def _wrap_around(self, steps: int) -> None:
        if span := self.walk.wrap(steps):
            self.page.go_to(span)
            self._tell_place()
            edge = "last" if steps > 0 else "first"
            self.status.message = f"That was the {edge} match: round again."

    def _step_to_hit(self, steps: int) -> None:
        cursor = self.article_list.cursor + (1 if steps > 0 else -1)
        if not 0 <= cursor < self.article_list.shown:
            self.status.message = f"This is the {'last' if steps > 0 else 'first'} hit."
            return
        self._stepping, self._arrive_at_last = True, steps < 0
        self.article_list.go_to(cursor)

    def show_matches(self, loaded: ArticleLoaded) -> None:
        """Go to the match of a newly shown article that the search is about."""
        self.walk = MatchWalk(loaded.matches)
        self.status.match = ""
        stepping, self._stepping = self._stepping, False
        if not loaded.matches:
            return
        if stepping and self._arrive_at_last:
            span = self.walk.step(len(loaded.matches))
        else:
            span = self.walk.at(0 if stepping else self._passage_start(loaded.row.id))
        if span is not None:
            self.page.go_to(span)
        self._tell_place()

    def _passage_start(self, identifier: int) -> int:
        hits = self.search.result.hits if self.search.result is not None else ()
        for hit in hits:
            if hit.row.id == identifier and hit.passage is not None:
                return hit.passage.span.start
        return 0

    def _tell_place(self) -> None:
        self.find_bar.tell(self.walk.place or ("none" if self.find_bar.text else ""))
        self.status.match = f"match {self.walk.place}" if self.walk.place else ""
