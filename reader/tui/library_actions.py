"""The list: what it shows, what its cursor brings onto the page, and what is meant by either."""

from __future__ import annotations

import os
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING

from textual import on

from reader.config import Config, Paths
from reader.library.wording import articles_of
from reader.tui.empty_states import empty_library, nothing_within
from reader.tui.keys.keymap import configured_keymap
from reader.tui.listing.article_list import ArticleList
from reader.tui.messages import (
    CopiesCompared,
    PlaceLeft,
    ProgressRead,
)
from reader.tui.regions import Regions
from reader.tui.shelf import LibraryShelf, Shelf
from reader.tui.terminal import is_line_slow

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.timer import Timer

    from reader.article import Span
    from reader.library.refresh.following import News
    from reader.library.rows import ArticleRow
    from reader.query.nodes import Node
    from reader.tui.listing.limit import Limit

_HELD = 0.15
"""Seconds between two moves of the cursor below which a key is taken to be held down."""
_REST = 0.08
"""Seconds that the cursor of a key held down rests before its article is brought onto the page."""


class LibraryActions(Regions):
    """What is done with articles as a whole."""

    def __init__(
        self,
        paths: Paths,
        config: Config,
        folders: Sequence[Path],
        library_folders: Sequence[Path] = (),
        *,
        refresh: bool = True,
    ) -> None:
        keymap = configured_keymap(config)
        super().__init__(keymap.commands)
        self.keymap_notice = keymap.notice
        """What is to be said of keys that two commands claim; empty where none do."""
        self.paths = paths
        self.config = config
        self.is_line_slow = is_line_slow(config.low_bandwidth, os.environ)
        if self.is_line_slow:
            self.animation_level = "none"
            self.paint_slowly()
        self.folders: tuple[Path, ...] = tuple(folders)
        """The folders that list and search are limited to; all of the library when empty."""
        self.library_folders: tuple[Path, ...] = tuple(library_folders)
        """The folders of the whole library."""
        self.refresh_on_opening = refresh
        """Whether the library is brought up to date while it is open."""
        self.is_refreshing = False
        """Whether articles are still being read."""
        self.is_filling = False
        """Whether the list fills up and nobody has been in it yet: its cursor stays at the top."""
        self.news: News | None = None
        """What the refresher told last."""
        self._listed_within: Limit | None = None
        """What the list shown is limited to."""
        self._moved = 0.0
        """When the cursor of the list was moved last."""
        self._resting: Timer | None = None
        """Waits for the cursor to rest."""

    # The list

    def show_listing(self) -> None:
        """List the articles of the shelf, the cursor on the article it was on.

        In a list that fills up it stays at the top until it is moved.
        """
        arranged, admitted = self.listing.arranged, self.listing.admitted
        rows = arranged.rows
        told = ""
        if self.shelf is not None:
            among = None if admitted is None else len(self.listing.rows)
            told = articles_of(arranged.articles, arranged.texts, of=among)
        if admitted is not None and admitted.unchecked:
            told += f" · {admitted.unchecked:,} not checked: the expression took too long"
        self.search_bar.tell(told)
        if rows:
            self.is_filling &= not self.is_reading
            keeps_cursor = not self.is_filling and self._is_listed(self.article_list.current)
            self.article_list.show_rows(rows, arranged.folds, keep_cursor=keeps_cursor)
            self.is_filling &= self.is_refreshing
            self.show_flags()
            self.bring_up_to_date()
        elif self.shelf is not None:
            self.is_filling = admitted is None
            if admitted is None:
                notice = empty_library(self.folders, is_refreshing=self.is_refreshing)
            else:
                notice = nothing_within(admitted.limit.text, admitted.problem)
            self.article_list.show_notice(notice)
            if self.is_reading and self.opener.annotated is not None:
                self.bring_up_to_date()
            else:
                self.clear_page()
        self.tell_position()

    def _is_listed(self, row: ArticleRow | None) -> bool:
        """Whether an article is not left out by a limit that the list was not limited to before."""
        admitted, before = self.listing.admitted, self._listed_within
        self._listed_within = admitted.limit if admitted is not None else None
        if admitted is None or admitted.limit is before or row is None:
            return True
        return row.id in admitted.digests

    def action_toggle_copies(self) -> None:
        """Show the copies of the article under the cursor, or fold them away."""
        if self.article_list.toggle_copies():
            self.tell_position()
        else:
            self.status.message = "This article has no copies in the list."

    @on(ArticleList.CopiesShown)
    def _compare_copies(self, event: ArticleList.CopiesShown) -> None:
        if isinstance(self.shelf, LibraryShelf):
            self.comparer.compare(self.shelf, event.rows, event.articles)

    @on(CopiesCompared)
    def _show_comparisons(self, event: CopiesCompared) -> None:
        self.article_list.add_comparisons(event.rows, event.comparisons)

    @on(ArticleList.ProgressShown)
    def _look_up_progress(self, event: ArticleList.ProgressShown) -> None:
        if isinstance(self.shelf, LibraryShelf):
            self.progress.read(self.shelf, event.stopped)

    @on(ProgressRead)
    def _show_progress_read(self, event: ProgressRead) -> None:
        self.article_list.add_progress(event.percents)

    @on(PlaceLeft)
    def _note_place_left(self, event: PlaceLeft) -> None:
        self.listing.note_read_to(event.row, event.read_to)
        self.show_flags()

    @on(ArticleList.SelectionChanged)
    def _tell_selection(self) -> None:
        self.tell_position()

    def bring_up_to_date(self) -> None:
        """Show the article under the cursor; one that is being read stays, as it is now."""
        if self.in_claims:  # the page is read from there
            return
        reading, current = self.opener.reading, self.article_list.current
        wanted, shelf = reading.wanted, self.shelf
        stays = self.is_reading and reading.annotated is not None
        if wanted is None or not stays:
            self.preview_listed()
        elif wanted.shelf is not shelf:
            return
        elif current is not None and wanted.is_text_of(current):
            self.preview_listed()

    def clear_page(self) -> None:
        """Show no article on the page."""
        self.opener.clear()
        self.page_notice.display = False
        self.page.show_article(None, (), None)

    @on(ArticleList.Highlighted)
    def _preview_highlighted(self, event: ArticleList.Highlighted) -> None:
        self.is_filling = False
        current = self.article_list.current
        if current is not None and self.opener.reading.is_other(current):
            self.opener.reading.steps.clear()
        self._preview_soon()
        self.tell_position()

    def _preview_soon(self) -> None:
        """Bring the article under the cursor onto the page, of a key held down once it rests."""
        before, self._moved = self._moved, monotonic()
        if not self.previews:
            self.preview_listed()
            return
        if self._moved - before > _HELD:
            self.preview_current()
            return
        self._stop_resting()
        self._resting = self.set_timer(_REST, self._preview_at_rest)

    def _preview_at_rest(self) -> None:
        self._resting = None
        if self.screen_stack and not self.is_reading:  # it may be ending
            self.preview_current()

    def _stop_resting(self) -> None:
        if self._resting is not None:
            self._resting.stop()
            self._resting = None

    @property
    def previews(self) -> bool:
        """Whether the page follows the cursor of the list: over a slow line only to be read."""
        return not self.is_line_slow

    def preview_listed(self) -> None:
        """Bring the article under the cursor onto the page, if the page follows or it is read."""
        if self.previews or self.is_reading:
            self.preview_current()

    @property
    def query_walked(self) -> Node | None:
        """The query whose matches are marked and walked: the search's, else that of the limit."""
        admitted = self.listing.admitted
        if self.search.query is not None or admitted is None:
            return self.search.query
        return admitted.limit.query

    def preview_current(self, *, arrival: int = 0) -> None:
        """Bring the article under the cursor onto the page; on a heading it stays as it is."""
        self._stop_resting()
        row = self.article_list.current
        if row is None or self.shelf is None:
            return
        self.opener.load(self.shelf, row, self.query_walked, arrival=arrival)

    def read_at(self, shelf: Shelf, row: ArticleRow, span: Span | None) -> None:
        """Go to the page with an article, at a passage of it or where it was left."""
        self.find_bar.close()
        self.opener.load(shelf, row, None, passage=span)
        if span is not None and not self.opener.reading.is_loading:
            self.page.go_to(span)
        self.go_to_page()

    def go_to_list(self) -> None:
        """Give the keyboard to the list; the page shows what the cursor is on."""
        super().go_to_list()
        if not self.is_reading:
            self.opener.leave()
            self.preview_listed()

    def go_to_page(self) -> None:
        """Give the keyboard to the page: nothing else is brought there any more."""
        self._stop_resting()
        super().go_to_page()

    def action_next_region(self) -> None:
        """Go to the next region; on the page is what the cursor of the list is on."""
        if self.focused is self.article_list:
            self.preview_current()
        super().action_next_region()

    @on(ArticleList.Opened)
    def action_read_article(self) -> None:
        """Go to the page with the article under the cursor."""
        if self.article_list.current is not None:
            self.preview_current()
            self.go_to_page()

    # The article that is meant

    def row_meant(self) -> ArticleRow | None:
        """Give the article under the cursor, or on the page where the keyboard is there."""
        if not self.on_page:
            return self.article_list.current
        wanted = self.opener.reading.wanted
        return wanted.row if wanted is not None else None

    def rows_meant(self) -> Sequence[ArticleRow]:
        """Give the articles selected in the list, where the keyboard is there, else that meant."""
        if not (self.on_page or self.in_claims) and (rows := self.article_list.selected_rows()):
            return rows
        row = self.row_meant()
        return () if row is None else (row,)
