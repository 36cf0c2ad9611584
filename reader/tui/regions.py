"""What the screen is made of, the parts behind it, and which region the keyboard belongs to."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.events import DescendantFocus
from textual.getters import query_one
from textual.message import Message
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import Input, Static

from reader.tui.keys.command import Command, Region
from reader.tui.keys.key_dispatch import KeyDispatch
from reader.tui.listing.article_list import ArticleList
from reader.tui.listing.comparing import CopyComparer
from reader.tui.listing.listing import Listing
from reader.tui.listing.progress import ProgressReader
from reader.tui.listing.row_list import RowList
from reader.tui.opening import ArticleOpener
from reader.tui.page.article_page import ArticlePage
from reader.tui.refreshing import RefreshFollower
from reader.tui.search.find_bar import FindBar
from reader.tui.search.finding import ArticleFinder, MatchWalk
from reader.tui.search.search_bar import QueryInput, SearchBar
from reader.tui.search.searching import LibrarySearch
from reader.tui.shelf import Shelf
from reader.tui.state_writer import StateWriter
from reader.tui.status_line import StatusLine

if TYPE_CHECKING:
    from reader.tui.claims.claim_list import ClaimList
    from reader.tui.claims.time_line_chart import TimeLineChart

_NARROW = 90
"""Below this many columns one region is shown at a time."""
_BROAD = 120
"""Columns from which on the sidebar stands beside list and page, also when it has no keyboard."""


class ReadingScreen(Screen[None], inherit_bindings=False):
    """The one screen: list, page and status line. Its `tab` is a command of ours."""

    HORIZONTAL_BREAKPOINTS = [  # noqa: RUF012 # as Textual has it
        (0, "-narrow"),
        (_NARROW, "-wide"),
        (_BROAD, "-broad"),
    ]
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+c,super+c", "screen.copy_text", show=False),
    ]


class OneRegionScreen(ReadingScreen, inherit_bindings=False):
    """The same where one region is shown at a time at any width."""

    HORIZONTAL_BREAKPOINTS = [(0, "-narrow")]  # noqa: RUF012 # as Textual has it


class Regions(KeyDispatch):
    """The widgets, the parts that hold their state, and the way from one region to the next."""

    article_list = query_one(ArticleList)
    page = query_one(ArticlePage)
    search_bar = query_one("#search-bar", SearchBar)
    claim_bar = query_one("#claim-bar", SearchBar)
    time_line: TimeLineChart
    claim_list: ClaimList
    """These three are there as soon as `has_claims_view` holds."""
    page_notice = query_one("#page-notice", Static)
    find_bar = query_one(FindBar)
    status = query_one("#status", StatusLine)

    def __init__(self, commands: Sequence[Command]) -> None:
        super().__init__(commands)
        self.writer = StateWriter(self)
        self.listing = Listing(self, self.writer)
        self.comparer = CopyComparer(self)
        self.progress = ProgressReader(self)
        self.opener = ArticleOpener(self, self.writer)
        self.search = LibrarySearch(self)
        self.finder = ArticleFinder(self)
        self.refreshing = RefreshFollower(self)
        self.walk = MatchWalk()
        """The matches that `n` and `N` walk in the article on the page."""
        self.shelf: Shelf | None = None
        """What is listed; None until it was opened."""

    async def _dispatch_message(self, message: Message) -> None:
        """Hand a message on, unless it is one of ours and the application is ending.

        Textual takes the screens down first and goes on handing out what workers and widgets
        told; our handlers would look for widgets that are gone.
        """
        is_ours = type(message).__module__.startswith("reader.")
        if self.is_running or not is_ours:
            await super()._dispatch_message(message)

    is_line_slow = False
    """Whether the terminal is to be sent little: one region at a time, and no preview."""

    def get_default_screen(self) -> Screen[None]:
        """Give the one screen."""
        screen = (OneRegionScreen if self.is_line_slow else ReadingScreen)(id="_default")
        # Known from the beginning, it need not be styled anew with the first size it is told.
        fitting = [
            name for least, name in screen.HORIZONTAL_BREAKPOINTS if least <= self.size.width
        ]
        screen.add_class(fitting[-1])
        return screen

    def compose(self) -> ComposeResult:
        """Lay out the library beside the page over the status line."""
        with Horizontal(id="regions"):
            with Vertical(id="library"):
                yield SearchBar("Search the library", id="search-bar")
                yield ArticleList()
            yield Vertical(id="claims")
            with Vertical(id="reading"):
                yield Static(id="page-notice")
                yield ArticlePage()
                yield FindBar()
        yield StatusLine(self.commands, id="status")

    # Where the keyboard is

    def key_region(self) -> Region | None:
        """Give the region keys go to; None in a text field and on another screen."""
        if not isinstance(self.screen, ReadingScreen) or isinstance(self.focused, Input):
            return None
        if self.focused is None:  # its widget was hidden: the keyboard comes back with this key
            self.screen.set_focus(self._region_in_use)
            return None
        if self.in_findings:
            return Region.FINDINGS
        if self.is_hit_awaited:
            return Region.PAGE
        if self.on_page:
            return Region.SELECTION if self.page.is_selecting else Region.PAGE
        return self.region_of_list

    @property
    def _region_in_use(self) -> Widget:
        if self.in_findings:
            return self.region_widget(Region.FINDINGS)
        return self.page if self.is_reading else self.list_in_use

    @property
    def in_findings(self) -> bool:
        """Whether the keyboard belongs to the findings of the article on the page."""
        return self.screen_stack[0].has_class("-findings")

    @property
    def on_page(self) -> bool:
        """Whether the keyboard belongs to the page."""
        return self.focused is self.page

    has_claims_view = False
    """Whether claims were asked for: their view is made with the first key that calls for it."""

    @property
    def in_claims(self) -> bool:
        """Whether the claims view takes the place of the list of articles."""
        return self.screen_stack[0].has_class("-claims")

    @property
    def list_in_use(self) -> RowList:
        """The list that the page is read from: that of articles, or that of claims."""
        return self.claim_list if self.in_claims else self.article_list

    @property
    def region_of_list(self) -> Region:
        """The region of that list."""
        return Region.CLAIMS if self.in_claims else Region.LIST

    @property
    def is_reading(self) -> bool:
        """Whether the page is being read: its article must not be taken away.

        The keyboard may be in the find bar meanwhile, or on a screen over this one.
        """
        return self.screen_stack[0].has_class("-reading")

    is_file_awaited = False
    """Whether the one file that is to be read is being opened."""
    is_find_ahead = False
    """Whether what is in the find bar was typed for an article that is not there yet."""

    @property
    def is_article_awaited(self) -> bool:
        """Whether the article that keys on the page are meant for is not there yet."""
        return self.is_file_awaited or self.opener.is_loading

    def is_awaited(self, region: Region) -> bool:
        """Whether what the commands of a region are about is not there yet, but will be."""
        return region is Region.PAGE and (self.is_article_awaited or self.is_hit_awaited)

    def leave_text_field(self, key: str) -> bool:
        """Give the keyboard to the list or the page with the key that ends typing.

        The field takes the key in its own queue, after everything typed before it; the keyboard is
        given on here, before anything typed after it.
        """
        field = self.focused
        if not isinstance(self.screen, ReadingScreen) or not isinstance(field, QueryInput):
            return False
        is_finding = self.find_bar.is_typed_into
        if (bar := self.bar_typed_into) is not None:
            if key in ("tab", "shift+tab") and bar.has_offers:
                field.call_later(bar.take_offer, 1 if key == "tab" else -1)
                return True
            if key == "down" and bar.is_recalling:
                return False
        if key in ("enter", "down", "tab"):
            field.call_later(field.action_submit)
        elif key == "escape" and is_finding:
            field.call_later(field.action_leave)
        else:
            return False
        self.is_entering = True
        if is_finding:
            self.go_to_page()
        else:
            self.go_to_list()
        return True

    @property
    def bar_typed_into(self) -> SearchBar | None:
        """The search bar that the keyboard is in."""
        return next((bar for bar in self.bars if bar.is_typed_into), None)

    @property
    def bars(self) -> Sequence[SearchBar]:
        """The bars that a query can be typed into, as far as they are there by now."""
        return tuple(self.screen_stack[0].query(SearchBar))

    is_entering = False
    """Whether Enter was pressed in a field that has not yet come to it."""

    @property
    def on_one_page(self) -> bool:
        """Whether there is nothing but one article: no list."""
        return self.screen_stack[0].has_class("-single")

    def region_widget(self, region: Region) -> Widget:
        """Give the list of articles, that of claims, that of findings, or the page."""
        if region is Region.FINDINGS:
            return self.query_one("#finding-list")
        if region is Region.CLAIMS:
            return self.claim_list
        return self.article_list if region is Region.LIST else self.page

    def is_there(self, region: Region) -> bool:
        """Whether the commands of a region can be run now, as those of lists and page can."""
        if region is Region.SELECTION:
            return self.page.is_selecting
        return region is not Region.FINDINGS or self.in_findings

    def show_pending_keys(self, pending: str, dropped: str = "") -> None:
        """Show the keys of an unfinished sequence in the status line."""
        self._key_taken = Message().time
        self.status.pending = pending
        self.status.message = (
            f"{dropped} is not a command here. ? lists the keys." if dropped else ""
        )

    _key_taken = 0.0
    """When a key was taken last."""

    def tell(self, event: ArticlePage.Told | RowList.Told) -> None:
        """Say what a widget has to tell, unless a key was pressed since: that ends what was told.

        Its message comes through the queues of all widgets around it, and later than the next key.
        """
        if event.time >= self._key_taken:
            self.status.message = event.sentence

    def refuse_paste(self) -> None:
        """Say that nothing was done with what was pasted where there is no text field."""
        self.show_pending_keys("")
        self.status.message = "Nothing was done with what was pasted: / searches, then paste."

    def go_to_list(self) -> None:
        """Give the keyboard to the list, where there is one."""
        if not self.on_one_page:
            self.screen_stack[0].remove_class("-reading")
            self.screen_stack[0].set_focus(self.list_in_use)
            self._follow_focus()  # its event comes later, when something may have been told

    def go_to_page(self) -> None:
        """Give the keyboard to the page; on a narrow screen the page takes the list's place."""
        self.screen_stack[0].add_class("-reading")
        self.screen_stack[0].set_focus(self.page)
        self._follow_focus()

    @on(DescendantFocus)
    def _follow_focus(self) -> None:
        if not isinstance(self.screen, ReadingScreen):
            return
        region = Region.PAGE if self.focused in (self.page, *self.find_bar.query(Input)) else None
        if self.in_findings:
            region = Region.FINDINGS
        self.screen.set_class(region is not None, "-reading")
        is_typing = isinstance(self.focused, Input)
        key_region = None if is_typing else region or self.region_of_list
        if key_region is not self.status.key_region:
            # What was told in another region is over; what is told in this one is not.
            self.status.key_region = key_region
            self.status.message = ""
        self.tell_position()
        if self.on_page:
            self.mark_opened()

    def action_next_region(self) -> None:
        """Go from the list to the page, from there to the search, and to the list again.

        In the claims view it is from the claims to their query and back.
        """
        if self.on_one_page:
            return
        if isinstance(self.focused, Input):
            self.go_to_list()
        elif self.in_claims:
            if self.on_page:
                self.go_to_list()
            else:
                self.claim_bar.edit()
        elif self.on_page and self.shelf is not None and not self.shelf.is_library:
            self.go_to_list()  # there is no search in the articles of one file
        elif self.on_page:
            self.search_bar.edit()
        else:
            self.go_to_page()

    def action_toggle_whole_width(self) -> None:
        """Give the page the list's columns while it is read, or show the list beside it again."""
        if self.on_one_page:
            self.status.message = "There is no list beside this page: it has the whole width."
            return
        screen = self.screen_stack[0]
        screen.toggle_class("-whole")
        if screen.has_class("-whole"):
            self.status.message = "The page has the whole width; zw shows the list beside it again."

    def mark_opened(self) -> None:
        """Take it that the article on the page is being read, if it is the one asked for."""
        if opened := self.opener.reading.open():
            state = opened.shelf.state
            if state is not None and state.refusal is None:
                self.listing.set_read(opened.shelf, (opened.row,), True)
                self.show_flags()

    def show_flags(self) -> None:
        """Show in the list what was read, how far, and what was starred, tagged and noted."""
        told = self.listing
        self.article_list.set_flags(told.read, told.starred, told.tags, told.read_to, told.noted)

    def tell_position(self) -> None:
        """Show in the status line where we are."""
        listed = self.article_list
        if self.on_page or self.find_bar.is_typed_into:
            self.status.position = self.page_position
            self.status.mark, self.status.mark_place = self.page_mark, self.page_mark_place
        else:
            count = listed.selected_count
            selected = f"{count:,} selected" if count else ""
            self.status.position = "   ".join(filter(None, (selected, listed.place_told)))
            self.status.mark = self.status.mark_place = ""

    page_position = ""
    """Where the page is, in per cent, as it told last."""
    page_mark = ""
    """What is known of the current mark on the page."""
    page_mark_place = ""
    """Which of how many the current mark is."""
