"""The sidebar: there or not, counted in the background, and what Enter does in it."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING

from textual import on

from reader.errors import QueryError
from reader.tui.keys.command import Region
from reader.tui.latest_request import LatestRequest
from reader.tui.listing.limit import Limit
from reader.tui.listing.list_actions import ListActions
from reader.tui.messages import (
    Listed,
    RefreshEnded,
    ShelfOpened,
    SidebarCounted,
    SidebarSearchCounted,
)
from reader.tui.regions import ReadingScreen
from reader.tui.shelf import LibraryShelf

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet

    from textual.timer import Timer
    from textual.widget import Widget

    from reader.library.rows import ArticleRow
    from reader.library.search.saved_search_counts import CountedSearch
    from reader.library.state.saved_searches import SavedSearch
    from reader.tui.sidebar.entries import SidebarContent
    from reader.tui.sidebar.sidebar import Sidebar

_PAUSE = 0.5
"""Seconds in which further changes are waited for before articles are counted."""
_LONGEST_PAUSE = 2.0
"""Seconds after which they are counted, whatever may still change."""


class SidebarActions(ListActions):
    """What `D` does."""

    _sidebar: Sidebar | None = None
    _sidebar_counting: LatestRequest
    _sidebar_content: SidebarContent | None = None
    _sidebar_counts: dict[str, CountedSearch]
    _sidebar_opened: set[Path]
    """The folders whose folders are shown."""
    _sidebar_due: Timer | None = None
    _sidebar_waits_since = 0.0

    def on_load(self) -> None:
        """Have nothing counted yet."""
        self._sidebar_counting = LatestRequest(self, "Counting for the sidebar")
        self._sidebar_counts = {}
        self._sidebar_opened = set()

    # There or not

    async def action_toggle_sidebar(self) -> None:
        """Go to the sidebar; out of it, take it away."""
        screen = self.screen
        if not isinstance(screen, ReadingScreen) or not isinstance(self.shelf, LibraryShelf):
            self.status.message = "Only the library has a sidebar."
        elif self.in_claims:
            self.status.message = "The sidebar belongs to the list of articles: q goes there."
        elif self._sidebar is not None and self.focused is self._sidebar:
            self._hide_sidebar()
        else:
            await self._show_sidebar()
            self._go_to_sidebar()

    async def _show_sidebar(self) -> None:
        if self._sidebar is None:
            from reader.tui.sidebar.sidebar import Sidebar

            self._sidebar = Sidebar(id="sidebar")
            await self.screen_stack[0].query_one("#regions").mount(self._sidebar, before=0)
        self.screen_stack[0].add_class("-sidebar")
        self._show_entries()
        if not self.is_sidebar_wanted:
            self.is_sidebar_wanted = True
            self.remember_view()
        self._count_soon()

    def _hide_sidebar(self) -> None:
        self.screen_stack[0].remove_class("-sidebar")
        self.is_sidebar_wanted = False
        self.remember_view()
        self.go_to_list()

    def _go_to_sidebar(self) -> None:
        screen = self.screen_stack[0]
        screen.remove_class("-reading")
        screen.add_class("-in-sidebar")
        screen.set_focus(self._sidebar)

    def action_search_library(self) -> None:
        """Put the keyboard into the search bar."""
        self._leave_for_list()
        super().action_search_library()

    def action_leave_sidebar(self) -> None:
        """Give the keyboard to the list."""
        self.go_to_list()

    @property
    def in_sidebar(self) -> bool:
        """Whether the keyboard is in the sidebar."""
        return self._sidebar is not None and self.focused is self._sidebar

    @property
    def region_of_list(self) -> Region:
        """The region of the list in use, or the sidebar's where the keyboard is in it."""
        return Region.SIDEBAR if self.in_sidebar else super().region_of_list

    def region_widget(self, region: Region) -> Widget:
        """Give the widget of a region."""
        if region is Region.SIDEBAR and self._sidebar is not None:
            return self._sidebar
        return super().region_widget(region)

    def action_next_region(self) -> None:
        """Go on to the next region; from the page to the sidebar, where it is there."""
        if self.in_sidebar:
            self._leave_for_list()
            self.search_bar.edit()
        elif self.on_page and self.is_sidebar_wanted and not (self.in_claims or self.on_one_page):
            self._go_to_sidebar()
        else:
            super().action_next_region()

    def _leave_for_list(self) -> None:
        self.screen_stack[0].remove_class("-in-sidebar")

    def go_to_list(self) -> None:
        """Give the keyboard to the list; where it is narrow the sidebar makes room for it."""
        self._leave_for_list()
        super().go_to_list()

    def go_to_page(self) -> None:
        """Give the keyboard to the page, likewise."""
        self._leave_for_list()
        super().go_to_page()

    @on(ShelfOpened)
    def _begin_anew(self, event: ShelfOpened) -> None:
        if event.shelf.is_library:
            self._sidebar_counting.drop()
            self._sidebar_content = None
            self._sidebar_counts.clear()

    # Counting

    @on(Listed)
    async def _follow_listing(self) -> None:
        if not self.is_sidebar_wanted or not isinstance(self.shelf, LibraryShelf):
            return
        if self._sidebar is None:  # it was there when the application ended
            await self._show_sidebar()
        self._show_entries()
        self._count_soon()

    @on(RefreshEnded)
    def _follow_refresh(self) -> None:
        self._count_soon()

    def show_flags(self) -> None:
        """Show what was read, and count it."""
        super().show_flags()
        self._count_soon()

    def _count_soon(self) -> None:
        """Count once nothing has changed for a moment: by then what was noted is written."""
        if not self.is_sidebar_wanted or self._sidebar is None:
            return
        if self._sidebar_due is None:
            self._sidebar_waits_since = monotonic()
        elif monotonic() - self._sidebar_waits_since > _LONGEST_PAUSE:
            return
        else:
            self._sidebar_due.stop()
        self._sidebar_due = self.set_timer(_PAUSE, self._count_for_sidebar)

    def _count_for_sidebar(self) -> None:
        self._sidebar_due = None
        shelf = self.shelf
        is_ending = not self.screen_stack
        if isinstance(shelf, LibraryShelf) and self.is_sidebar_wanted and not is_ending:
            roots = tuple(self.folders or self.library_folders)
            rows, read = self.listing.rows, frozenset(self.listing.read)
            self._sidebar_counting.submit(partial(self._count_all, shelf, rows, read, roots))

    def _count_all(
        self,
        shelf: LibraryShelf,
        rows: Sequence[ArticleRow],
        read: AbstractSet[int],
        roots: Sequence[Path],
        request: int,
    ) -> None:
        from reader.tui.sidebar.entries import SidebarContent
        from reader.tui.sidebar.folder_tree import FolderTree

        tree = FolderTree(rows, read, [root.resolve() for root in roots])
        searches = shelf.state.saved_searches()
        unread = sum(row.id not in read for row in rows)
        content = SidebarContent(len(rows), unread, searches, tree)
        self.post_message(SidebarCounted(request, content))
        for counted in shelf.library.counted_searches():
            if not self._sidebar_counting.is_current(request):
                return
            self.post_message(SidebarSearchCounted(request, counted))

    @on(SidebarCounted)
    def _take_content(self, event: SidebarCounted) -> None:
        if not self._sidebar_counting.is_current(event.request):
            return
        if self._sidebar_content is None and event.content.tree is not None:
            roots = event.content.tree.roots
            self._sidebar_opened |= set(roots) if len(roots) == 1 else set()
        self._sidebar_content = event.content
        self._show_entries()

    @on(SidebarSearchCounted)
    def _take_count(self, event: SidebarSearchCounted) -> None:
        if self._sidebar_counting.is_current(event.request):
            self._sidebar_counts[event.counted.search.name] = event.counted
            self._show_entries()

    def _show_entries(self) -> None:
        if self._sidebar is None:
            return
        from reader.tui.sidebar.entries import ALL, SidebarContent, entries

        content = self._sidebar_content or SidebarContent(len(self.listing.rows))
        found = list(entries(content, self._sidebar_counts, self._sidebar_opened))
        limit = self.listing.limit
        chosen: object = ALL if limit is None else limit.folder
        if limit is not None and limit.folder is None:
            names = (search.name for search in content.searches if search.query == limit.text)
            chosen = next(names, None)
        self._sidebar.show_entries(found, chosen)

    # Choosing

    def on_sidebar_opened(self, event: Sidebar.Opened) -> None:
        """Show what lies in a folder, or not any more."""
        if event.entry.folder is not None:
            if event.is_opened:
                self._sidebar_opened.add(event.entry.folder)
            else:
                self._sidebar_opened.discard(event.entry.folder)
            self._show_entries()

    def on_sidebar_chosen(self, event: Sidebar.Chosen) -> None:
        """Limit the list to a saved search or a folder, or list every article."""
        entry = event.entry
        if self.search_bar.text or self.search.query is not None:
            self.end_search()
        if entry.search is not None:
            self._limit_to_search(entry.search)
        else:
            self.limit_to(Limit.to_folder(entry.folder) if entry.folder is not None else None)
        self._show_entries()
        self.go_to_list()

    def _limit_to_search(self, search: SavedSearch) -> None:
        from reader.query import parse

        try:
            self.limit_to(Limit(search.query, parse(search.query)))
        except QueryError as error:
            self.status.message = str(error)
            return
        counted, shelf = self._sidebar_counts.get(search.name), self.shelf
        if counted is not None and isinstance(shelf, LibraryShelf):
            total = counted.total
            self.writer.submit(partial(shelf.state.note_look, search.name, total))
            self._count_soon()
