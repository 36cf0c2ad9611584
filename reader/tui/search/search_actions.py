"""Searching: over the library, within the article, and from match to match."""

from __future__ import annotations

from textual import on

from reader.article import Span
from reader.tui.listing.article_list import ArticleList
from reader.tui.messages import (
    ArticleLoaded,
    ExcerptsLoaded,
    Found,
    FoundInArticle,
    QueryRefused,
    RefreshEnded,
)
from reader.tui.noting_actions import NotingActions
from reader.tui.page.jump_history import Spot
from reader.tui.page.reading_pane import ReadingPane
from reader.tui.reading import Change, Wanted
from reader.tui.regions import ReadingScreen
from reader.tui.search.find_bar import FindBar
from reader.tui.search.finding import MatchWalk, pattern_of
from reader.tui.search.offers import Offer
from reader.tui.search.search_bar import SearchBar, no_hits_for, outcome_of, refusal_of
from reader.tui.shelf import LibraryShelf


class SearchActions(NotingActions):
    """What the search bar, the find bar, `n` and `N` do."""

    # Over the library

    def action_search_library(self) -> None:
        """Put the keyboard into the search bar."""
        if not isinstance(self.screen, ReadingScreen) or self.on_one_page:
            return
        if self.shelf is not None and not self.shelf.is_library:
            self.status.message = "Only the library can be searched."
            return
        self._await_no_hit()
        self.screen.remove_class("-reading")
        self.search_bar.edit()

    @on(SearchBar.Typed, "#search-bar")
    def _search_while_typing(self, event: SearchBar.Typed) -> None:
        self._search(event.query, entered=False)

    @on(SearchBar.Entered, "#search-bar")
    def _search_as_entered(self, event: SearchBar.Entered) -> None:
        self.is_entering = False
        if (other := self.other_query(event.query)) is not None:
            self._search_instead(other)
        else:
            self._search(event.query, entered=True)
        self._read_awaited_hit()
        self.take_waiting_steps()

    def other_query(self, entered: str) -> str | None:
        """Give what Enter asks in the place of a query, as the screen says; None if that itself.

        It is the one that found what is listed, or, where nothing is, the one that is offered.
        """
        result, begun = self.search.result, self.search.begun
        if self.search.text != entered or self.search.is_waiting or result is None:
            return None
        if begun is not None:
            return begun.query
        return None if result.hits else self.search.wider or self.search.meant

    def take_other_query(self) -> bool:
        """Search for what is said to be found instead, if nothing was; False where that is not so.

        The query in the bar becomes that other one: nothing is widened unseen.
        """
        result = self.search.result
        if result is None or result.hits or (other := self.other_query(self.search.text)) is None:
            return False
        self._search_instead(other)
        return True

    def _search_instead(self, other: str) -> None:
        self.search_bar.fill(other)
        self._search(other, entered=True)

    def action_read_article(self) -> None:
        """Go to the page; where nothing was found, search for what is said to be found instead.

        What is listed while a query is still being answered is not what was asked for: the first
        hit is read as soon as it is there, and what is typed meanwhile is for it.
        """
        if self.is_entering or self.search.is_waiting:
            self._reads_first_hit = True
        elif self.article_list.shown or not self.take_other_query():
            super().action_read_article()

    _reads_first_hit = False
    """Whether the first hit of what was entered is to be read."""

    @property
    def is_hit_awaited(self) -> bool:
        """Whether the article that keys are meant for is the first hit, still searched for."""
        is_asked = self.is_entering or self.search.is_waiting
        return self._reads_first_hit and is_asked and self.focused is self.article_list

    def _read_awaited_hit(self) -> None:
        """Go to the page with the first hit, once there is one, if that was asked for."""
        if not self._reads_first_hit or self.is_entering or self.search.is_waiting:
            return
        self._reads_first_hit = False
        self.action_read_article()
        if not self.on_page:
            self.forget_typed_ahead()
        elif not self.is_article_awaited:
            self.call_next(self.take_typed_ahead)

    def _await_no_hit(self) -> None:
        if self._reads_first_hit:
            self._reads_first_hit = False
            self.forget_typed_ahead()

    def go_to_list(self) -> None:
        """Give the keyboard to the list; no hit is waited for any more."""
        self._await_no_hit()
        super().go_to_list()

    def action_switch_order(self) -> None:
        """List hits by date, or the best ones first again."""
        self.search.by_date = not self.search.by_date
        if self.search.text:
            self._search(self.search.text, entered=False)
        else:
            order = "by date" if self.search.by_date else "the best ones first"
            self.status.message = f"Hits of searches are listed {order}."

    def _search(self, text: str, *, entered: bool) -> None:
        self.is_filling = False
        if not entered:
            self._await_no_hit()
        if not text.strip():
            self.end_search()
        elif isinstance(self.shelf, LibraryShelf):
            self.search.search(self.shelf, text, entered=entered)
            if entered:
                self.search_bar.tell("Searching …")

    @on(Found)
    def _show_hits(self, event: Found) -> None:
        is_same_query = self.search.text == event.text
        if not self.search.take(event):
            return
        if not is_same_query:
            self.find_bar.close()
        self.listing.read |= event.read
        self.listing.starred |= event.starred
        begun = event.begun
        self.search_bar.tell(outcome_of(event.result, begun, by_date=self.search.by_date))
        if event.result.hits:
            self.article_list.show_rows(
                event.rows,
                event.folds,
                as_hits=True,
                keep_cursor=is_same_query,
                keep_excerpts=is_same_query,
            )
            self.show_flags()
            self.follow_hits(event.rows)
            self.bring_up_to_date()
        else:
            notice = no_hits_for(
                event.text, event.result, event.meant, begun, is_refreshing=self.is_refreshing
            )
            self.article_list.show_notice(notice)
            if event.meant is not None:
                meant = Offer(event.meant, len(event.meant), event.meant, "did you mean")
                self.search_bar.offer(event.text, [meant])
            self._clear_page_of_no_hit()
        self.tell_position()
        self._read_awaited_hit()
        self.take_waiting_steps()

    def _clear_page_of_no_hit(self) -> None:
        """Take from the page what the search did not find, unless it is being read."""
        if not self.is_reading:
            self.clear_page()
            self.forget_matches()

    @on(RefreshEnded)
    def _search_again(self, event: RefreshEnded) -> None:
        """Articles that were read meanwhile may be hits."""
        is_wanted = event.has_changed and self.refreshing.is_current(event.run)
        if is_wanted and isinstance(self.shelf, LibraryShelf):
            self.search.search_again(self.shelf)

    @on(ArticleList.ExcerptsMissing)
    def _load_excerpts(self, event: ArticleList.ExcerptsMissing) -> None:
        if isinstance(self.shelf, LibraryShelf):
            self.search.load_excerpts(self.shelf, event.rows)

    @on(ExcerptsLoaded)
    def _show_excerpts(self, event: ExcerptsLoaded) -> None:
        if self.search.is_current(event.request):
            self.article_list.add_excerpts(event.excerpts)

    @on(QueryRefused)
    def _show_refusal(self, event: QueryRefused) -> None:
        if self.search.take_refusal(event.request):
            self._await_no_hit()
            width = self.article_list.size.width
            self.article_list.show_notice(refusal_of(event.query, event.error, width))
            self.search_bar.tell("This query cannot be answered")
            self.opener.reading.steps.clear()
            self._clear_page_of_no_hit()
            self.tell_position()
            self.search_bar.point_at(event.query, event.error.position)
            if self.focused is self.article_list:
                self.search_bar.edit()

    @on(SearchBar.Left, "#search-bar")
    def _leave_search(self) -> None:
        self.is_entering = False
        self._await_no_hit()
        if self.search_bar.text:
            self.end_search()
        else:
            self.go_to_list()

    def action_clear_search(self) -> None:
        """Select nothing; then end the search; then list every article again."""
        if self.article_list.clear_selection():
            return
        if self.search.query is not None or self.search_bar.text:
            self.end_search()
        elif self.shelf is not None:
            self.listing.set_limit(self.shelf, None)

    def end_search(self) -> None:
        """Empty the search bar and list every article again, the cursor on the same."""
        self.search.clear()
        self.search_bar.clear()
        self.forget_matches()
        self.show_listing()

    def forget_matches(self) -> None:
        """Unmark what was searched for on the page."""
        self.opener.reading.matches = ()
        self._mark_matches()

    def _mark_matches(self) -> None:
        """Mark what the search over the library finds in the article, and stay where we are."""
        matches = self.opener.reading.matches
        self.walk = MatchWalk(matches)
        self.walk.near(self.page.text_offset, self.page.current)
        self.page.set_matches(matches)
        self._tell_place()

    # Within the article

    _before_find: Spot | None = None
    """Where the page was when the find bar was opened."""

    def action_find_in_article(self) -> None:
        """Show the find bar and put the keyboard into it."""
        if self.opener.reading.wanted is not None or self.is_article_awaited:
            self.is_find_ahead = self.is_article_awaited
            self.finder.start = self.page.text_offset
            self._before_find = self.page.spot
            self.find_bar.edit()

    @on(FindBar.Typed)
    def _find_while_typing(self, event: FindBar.Typed) -> None:
        if self.opener.annotated is not None:
            self.finder.find(self.opener.annotated.article.text, event.text)

    @on(FoundInArticle)
    def _show_found(self, event: FoundInArticle) -> None:
        if not self.finder.settle(event.request):
            return
        self.walk = MatchWalk(event.matches, is_capped=event.is_capped)
        self.page.set_matches(event.matches)
        is_typing, wanted = self.find_bar.is_typed_into, self.find_bar.text
        span = self.walk.at(self.finder.start)
        if span is not None:
            self.page.go_to(span)
        elif is_typing:
            self._return_from_find()
        self._tell_place()
        if span is not None and span.start < self.finder.start:
            self.find_bar.tell(f"{self.walk.place} from the beginning")
        if event.problem:
            self.find_bar.tell(event.problem if is_typing else "none")
        if span is None and not is_typing and wanted:
            verb = "does not stand" if pattern_of(wanted) is None else "matches nothing"
            where = "what has been read of this file" if self.page.rest else "this article"
            self.status.message = event.problem or f"{wanted} {verb} in {where}."
        self.take_waiting_steps()

    def _return_from_find(self) -> None:
        """Go back to where the page was when the find bar was opened."""
        if (spot := self._spot_before_find) is not None:
            self.page.show_spot(spot)

    @property
    def _spot_before_find(self) -> Spot | None:
        """Where the page was when the find bar was opened, if its article is still there."""
        spot, wanted = self._before_find, self.page.wanted
        return spot if spot and wanted and wanted.is_article(spot.wanted) else None

    def find_in_other_article(self) -> None:
        """Find in a newly shown article what is being typed, or was typed ahead for it."""
        if self.find_bar.is_typed_into or (self.is_find_ahead and self.find_bar.display):
            self.find_from(self.page.text_offset, self.find_bar.text)
        else:
            self.find_bar.close()
        self.is_find_ahead = False

    def find_from(self, start: int, text: str) -> None:
        """Find `text` in the article on the page, from the character at `start` on."""
        self.finder.start = start
        if self.opener.annotated is not None:
            self.finder.find(self.opener.annotated.article.text, text)

    @on(FindBar.Entered)
    def _return_to_page(self) -> None:
        if (spot := self._spot_before_find) is not None:
            self.page.jumps.leave(spot)
        self._leave_find_field()

    @on(FindBar.Left)
    def _leave_find(self) -> None:
        self.end_find()
        self._return_from_find()
        self._leave_find_field()

    def _leave_find_field(self) -> None:
        self.is_entering = False
        if self.find_bar.is_typed_into:
            self.go_to_page()
        self.take_waiting_steps()

    def end_find(self) -> None:
        """Hide the find bar; what it found is unmarked, what the library's search found is not."""
        self.finder.drop()
        if self.find_bar.is_typed_into:
            self.go_to_page()
        self.find_bar.close()
        self._mark_matches()

    # From match to match

    def action_step_match(self, steps: int) -> None:
        """Go to another match; a search over the library goes on into the next hit's article.

        While it is not known yet where the matches are, the steps wait.
        """
        if self.is_unsettled:
            self.opener.reading.steps.append(steps)
        else:
            self.step_on(steps)

    @property
    def is_unsettled(self) -> bool:
        """Whether the matches that will be walked are still being looked for."""
        return (
            self.is_entering
            or self.finder.is_waiting
            or self.search.is_waiting
            or self.opener.reading.is_loading
        )

    def take_waiting_steps(self) -> None:
        """Go the steps that were asked for meanwhile, as far as their matches are known."""
        steps = self.opener.reading.steps
        while steps and not self.is_unsettled:
            self.step_on(steps.pop(0))

    def step_on(self, steps: int) -> None:
        """Go to another match, whose place is known."""
        if not self.walk.matches and self.query_walked is None:
            self.status.message = "Nothing was searched for yet: / searches."
        elif span := self.walk.step(steps):
            self._jump_to(span)
        elif self.find_bar.text:
            self._wrap_around(steps)
        else:
            self._step_to_hit(steps)

    def _wrap_around(self, steps: int) -> None:
        if span := self.walk.wrap(steps):
            self._jump_to(span)
            edge = "last" if steps > 0 else "first"
            self.status.message = f"That was the {edge} match: round again."

    def _jump_to(self, span: Span) -> None:
        if self.on_page:
            self.page.remember_place()
        self.page.go_to(span)
        self._tell_place()

    def _step_to_hit(self, steps: int) -> None:
        direction = 1 if steps > 0 else -1
        listed = self.article_list
        cursor = listed.step_from(listed.cursor, direction) if listed.shown else None
        if cursor is None:
            noun = "hit" if self.search.query is not None else "article"
            self.status.message = f"This is the {'last' if steps > 0 else 'first'} {noun}."
            return
        if more := self.walk.beyond(steps):
            self.opener.reading.steps.insert(0, more)
        self.article_list.go_to(cursor)
        self.preview_current(arrival=direction)

    def action_step_article(self, steps: int) -> None:
        """Go to another article of the list, so many on or as far as there are any, to read it."""
        listed = self.article_list
        place, reached = self._place_read(), None
        if listed.shown:
            reached = listed.step_from(place, steps)
        if reached is None and listed.shown:
            reached = listed.last_from(place, 1 if steps > 0 else -1)
        if reached is None:
            edge = "last" if steps > 0 else "first"
            self.status.message = f"This is the {edge} article of the list."
            return
        self.opener.reading.steps.clear()
        listed.go_to(reached)
        self.preview_current()

    def _place_read(self) -> int:
        """Where the article on the page is listed; where it is not, that of the cursor."""
        listed, wanted = self.article_list, self.opener.reading.wanted
        if wanted is None or wanted.shelf is not self.shelf or listed.current == wanted.row:
            return listed.cursor
        place = listed.place_of(wanted.row.id)
        return listed.cursor if place is None else place

    def show_matches(self, loaded: ArticleLoaded) -> None:
        """Go to the match of a newly shown article that the search is about."""
        self.walk = MatchWalk(loaded.matches)
        if loaded.arrival < 0:
            span = self.walk.step(len(loaded.matches))
        else:
            passage = self._passage_start(loaded.wanted)
            span = self.walk.at(0 if loaded.arrival else passage)
        if span is not None:
            self.page.go_to(span)
        self._tell_place()

    def take_matches(self, loaded: ArticleLoaded, change: Change) -> None:
        """Mark what the search finds in an article that is on the page already."""
        if self.find_bar.display:
            return
        self.page.set_matches(loaded.matches)
        wanted = loaded.wanted
        if change is Change.MATCHES and not (wanted.query is None and wanted.passage is None):
            self.show_matches(loaded)
        else:
            self._mark_matches()

    def _passage_start(self, wanted: Wanted) -> int:
        if wanted.passage is not None:
            return wanted.passage.start
        hits = self.search.result.hits if self.search.result is not None else ()
        for hit in hits:
            if hit.row.id == wanted.row.id and hit.passage is not None:
                return hit.passage.span.start
        return 0

    @on(ReadingPane.Moved)
    def _follow_current_match(self) -> None:
        """Take notice of a match that was clicked, or that a jump led back to."""
        if self.on_page and self.walk.follow(self.page.current):
            self._tell_place()

    def _tell_place(self) -> None:
        self.find_bar.tell(self.walk.place or ("none" if self.find_bar.text else ""))
        self.status.match = self.told_match()

    def told_match(self) -> str:
        """Say which match of how many is the current one; nothing where there is none."""
        return f"match {self.walk.place}" if self.walk.place else ""
