"""The claims view: opened over the list, asked and arranged."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.text import Text
from textual import on
from textual.content import Content

from reader.errors import QueryError
from reader.tui.keys.command import Command, Region
from reader.tui.messages import ClaimsFound, ClaimsRefused, CorrectionsChanged, RefreshEnded
from reader.tui.outside.outside_actions import OutsideActions
from reader.tui.regions import ReadingScreen
from reader.tui.search.offers import Offer
from reader.tui.search.search_bar import SearchBar, refusal_of
from reader.tui.shelf import LibraryShelf, Shelf

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from reader.config import Config, Paths
    from reader.tui.claims.arrangement import Arrangement
    from reader.tui.claims.asking import Answer, ClaimAsking
    from reader.tui.claims.claim_list import ClaimList


class ClaimActions(OutsideActions):
    """How the claims view is asked, and stands in the list's place while it is open."""

    def __init__(
        self,
        paths: Paths,
        config: Config,
        folders: Sequence[Path],
        library_folders: Sequence[Path] = (),
        *,
        refresh: bool = True,
    ) -> None:
        super().__init__(paths, config, folders, library_folders, refresh=refresh)
        self._taken_over = ""
        """The query of the search that the view was opened with last."""
        self.beside_page = 0
        """Where the cursor is when the claim on the page was rejected: 1 after it, -1 before it."""
        self._may_have_changed = False
        """Whether articles may have changed since what the rows tell of them was read."""
        self._time_line_wanted: bool | None = None
        """What the user wants; None to have it where the claims call for it."""

    claims: ClaimAsking
    """Asks for claims, as soon as `has_claims_view` holds."""

    async def run_command(
        self, command: Command, count: int | None = None, letter: str | None = None
    ) -> None:
        """Run a command; the first one about claims makes their view."""
        is_about_claims = command.region is Region.CLAIMS or command.action == "app.show_claims"
        if is_about_claims and not self.has_claims_view:
            await self._make_view()
        await super().run_command(command, count, letter)

    async def _make_view(self) -> None:
        from reader.tui.claims.asking import ClaimAsking
        from reader.tui.claims.claim_list import ClaimList
        from reader.tui.claims.time_line_chart import TimeLineChart

        self.claims = ClaimAsking(self)
        self.time_line, self.claim_list = TimeLineChart(), ClaimList()
        bar = SearchBar("Ask for claims", id="claim-bar")
        view = self.screen_stack[0].query_one("#claims")
        await view.mount(bar, self.time_line, self.claim_list)
        self.has_claims_view = True
        self._show_nothing_asked()

    # Opening and leaving

    def action_show_claims(self) -> None:
        """Open the claims view with the query of the search, or go back to it."""
        if not isinstance(self.shelf, LibraryShelf):
            self.status.message = "Only the library can be asked for claims."
        elif not self.in_claims:
            self._open_claims()
        elif self.on_page:
            self.go_to_list()
        else:
            self.claim_bar.edit()

    def _open_claims(self) -> None:
        nothing_came = self.claims.answer is not None and not self.claim_list.shown
        searched = self.search_bar.text.strip()
        self.find_bar.close()
        self.screen_stack[0].add_class("-claims")
        if searched and searched != self._taken_over:
            nothing_came = False
            self._taken_over = searched
            self.claim_bar.fill(searched)
            self._ask(searched, entered=False)
        elif self.claim_bar.text.strip():
            self._ask(self.claim_bar.text, entered=False)
        else:
            self._show_nothing_asked()
        self.go_to_list()
        if nothing_came or not self.claim_bar.text:
            self.claim_bar.edit()

    def action_leave_claims(self) -> None:
        """Go back to the list of articles."""
        if self.in_claims:
            self._close_claims()
            self.go_to_list()

    def _close_claims(self) -> None:
        self.screen_stack[0].remove_class("-claims")
        self.status.match = ""
        self.opener.reading.steps.clear()

    def action_search_library(self) -> None:
        """Put the keyboard into the search bar, which is that of the articles."""
        if self.in_claims and isinstance(self.screen, ReadingScreen):
            self._close_claims()
        super().action_search_library()

    def action_next_unread(self) -> None:
        """Go to the next article of the list that was not read."""
        if self.in_claims:
            self._close_claims()
            if not self.on_page:
                self.go_to_list()
        super().action_next_unread()

    def action_step_article(self, steps: int) -> None:
        """Go to another article of the list, which comes back in the place of the claims."""
        if self.in_claims:
            self._close_claims()
        super().action_step_article(steps)

    def go_to_list(self) -> None:
        """Give the keyboard to the list, or to the claims where these are in its place."""
        super().go_to_list()
        self.tell_position()

    def preview_current(self, *, arrival: int = 0) -> None:
        """Bring the article under the cursor onto the page, unless claims are listed."""
        if not self.in_claims:
            super().preview_current(arrival=arrival)

    def take_shelf(self, shelf: Shelf) -> None:
        """List another shelf's articles; its claims were not asked for yet."""
        super().take_shelf(shelf)
        if not self.has_claims_view:
            return
        self.claims.clear()
        self.claim_bar.clear()
        self._taken_over = ""
        self._show_nothing_asked()
        if self.in_claims:
            self.action_leave_claims()

    # Asking

    def action_ask_for_claims(self) -> None:
        """Put the keyboard into the query of the claims view."""
        if not self.in_claims:
            self.action_show_claims()
        if self.in_claims:
            self.claim_bar.edit()

    @on(SearchBar.Typed, "#claim-bar")
    def _ask_while_typing(self, event: SearchBar.Typed) -> None:
        self._ask(event.query, entered=False)

    @on(SearchBar.Entered, "#claim-bar")
    def _ask_as_entered(self, event: SearchBar.Entered) -> None:
        self.is_entering = False
        if not self.take_other_claims(event.query):
            self._ask(event.query, entered=True)
        self.take_waiting_steps()

    def take_other_claims(self, entered: str) -> bool:
        """Ask what is said to be answered in the place of a query; False where nothing is.

        The query in the bar becomes that other one: nothing is widened unseen.
        """
        answer = self.claims.answer
        if answer is None or self.claims.is_waiting or answer.asked.text != entered:
            return False
        other = None if answer.result.claims else answer.meant
        if answer.begun is not None:
            other = answer.begun.query
        if other is None:
            return False
        self.claim_bar.fill(other)
        self._ask(other, entered=True)
        return True

    @on(SearchBar.Left, "#claim-bar")
    def _clear_or_leave(self) -> None:
        self.is_entering = False
        if self.claim_bar.text:
            self.claim_bar.clear()
            self._ask("", entered=False)
        else:
            self.action_leave_claims()

    def _ask(self, text: str, *, entered: bool) -> None:
        if not text.strip():
            self.claims.clear()
            self._show_nothing_asked()
        elif isinstance(self.shelf, LibraryShelf):
            self.claims.ask(self.shelf, text, entered=entered)
            if entered:
                self.claim_bar.tell("Looking for claims …")

    @on(RefreshEnded)
    def _ask_again(self, event: RefreshEnded) -> None:
        """Articles that were read meanwhile may hold more claims."""
        if event.has_changed and self.refreshing.is_current(event.run):
            self._ask_anew()

    @on(CorrectionsChanged)
    def _ask_as_corrected(self, event: CorrectionsChanged) -> None:
        """What was corrected may be claimed otherwise, or by somebody else, or not at all."""
        if event.done is not None or event.undone is not None:
            self._ask_anew()

    def _ask_anew(self) -> None:
        # What rows tell is read by the claims' places in their articles as these were: it is only
        # to be read anew for the claims of the next answer.
        self._may_have_changed = True
        if self.in_claims:
            self._ask(self.claim_bar.text, entered=False)

    @on(ClaimsFound)
    def _show_claims(self, event: ClaimsFound) -> None:
        before = self.claims.answer
        if not self.claims.take(event):
            return
        answer = event.answer
        if answer is None:
            self._show_nothing_asked()
        else:
            is_same = before is not None and before.asked.text == answer.asked.text
            self._list_claims(answer, keep_cursor=is_same)
        self.tell_position()
        self.take_waiting_steps()

    def _list_claims(self, answer: Answer, *, keep_cursor: bool) -> None:
        from reader.tui.claims.wording import no_claims, told_of

        arrangement = answer.arrangement
        self.claim_bar.tell(Content(told_of(answer)))
        if arrangement.claims:
            self._draw_time_line()
            library = answer.asked.shelf.library
            before, cursor = self.claim_list.arrangement, self.claim_list.cursor
            self.claim_list.show_claims(
                arrangement, library, keep_cursor=keep_cursor, anew=self._may_have_changed
            )
            self._may_have_changed = False
            if keep_cursor and before is not None and self.on_page:
                self._follow_page(before, cursor)
                self.status.match = self.told_match()
            return
        self._show_claims_notice(no_claims(answer, is_refreshing=self.is_refreshing))
        if answer.meant is not None:
            meant = Offer(answer.meant, len(answer.meant), answer.meant, "did you mean")
            self.claim_bar.offer(answer.asked.text, [meant])

    def _follow_page(self, before: Arrangement, cursor: int) -> None:
        """Have the cursor on the claim that is read, or note on which side of it, if it is gone."""
        wanted, current = self.opener.reading.wanted, self.claim_list.current
        if wanted is None or wanted.passage is None or self.claim_list.arrangement is None:
            return
        self.beside_page = 0
        place = self.claim_list.arrangement.place_at(wanted.row.id, wanted.passage)
        if place is not None:
            self.claim_list.go_to(place)
        elif current is not None and before.place_at(wanted.row.id, wanted.passage) == cursor:
            was_at = before.place_of(current)
            self.beside_page = 1 if was_at is not None and was_at > cursor else -1

    @on(ClaimsRefused)
    def _tell_refusal(self, event: ClaimsRefused) -> None:
        if not self.claims.take_refusal(event):
            return
        error, told = event.error, Text(str(event.error))
        if isinstance(error, QueryError):
            told = refusal_of(event.query, error, self.claim_list.size.width)
        self._show_claims_notice(told)
        self.claim_bar.tell("This query cannot be answered")
        self.opener.reading.steps.clear()
        self.tell_position()
        if isinstance(error, QueryError):
            self.claim_bar.point_at(event.query, error.position)
            if self.focused is self.claim_list:
                self.claim_bar.edit()

    def _show_nothing_asked(self) -> None:
        from reader.tui.claims.wording import NOTHING_ASKED

        self.claim_bar.tell("")
        self._show_claims_notice(NOTHING_ASKED)
        self.tell_position()

    def _show_claims_notice(self, notice: Text) -> None:
        self.time_line.show_plot(None)
        self.time_line.display = False
        self.claim_list.show_notice(notice)

    # Arranging

    def action_change_claims(self, what: str) -> None:
        """List the claims in the next order or grouping, or the next kind of them."""
        if not self.in_claims:
            self.action_show_claims()
        self.claims.set_view(self.claims.view.with_next(what))

    def action_toggle_time_line(self) -> None:
        """Show the time line, or hide it, from now on."""
        from reader.tui.claims.time_line import LeftOut
        from reader.tui.claims.wording import TOO_FEW_TO_DRAW, TOO_MANY_TO_DRAW

        answer = self.claims.answer
        if answer is None or not answer.plot.is_drawable:
            is_full = answer is not None and answer.plot.left_out[LeftOut.TOO_MANY]
            self.status.message = TOO_MANY_TO_DRAW if is_full else TOO_FEW_TO_DRAW
            return
        self._time_line_wanted = not self.time_line.display
        self._draw_time_line()

    def _draw_time_line(self) -> None:
        answer, wanted = self.claims.answer, self._time_line_wanted
        plot = answer.plot if answer is not None else None
        is_shown = plot is not None and plot.is_drawable and wanted is not False
        if is_shown and plot is not None and wanted is None:
            is_shown = plot.is_called_for
        self.time_line.display = is_shown
        self.time_line.show_plot(plot if is_shown else None)

    def on_claim_list_highlighted(self, event: ClaimList.Highlighted) -> None:
        """Show on the time line what the cursor is on."""
        self.time_line.point_to(event.claim)
        self.tell_position()
