"""The claims view: opened over the list, asked, arranged, and walked from article to article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.text import Text
from textual import on
from textual.content import Content

from reader.errors import QueryError
from reader.tui.claims.asking import Answer, ClaimAsking, ClaimsFound, ClaimsRefused
from reader.tui.claims.claim_list import ClaimList
from reader.tui.claims.claim_meant import ClaimMeant
from reader.tui.claims.time_line import LeftOut
from reader.tui.claims.wording import (
    NOTHING_ASKED,
    TOO_FEW_TO_DRAW,
    TOO_MANY_TO_DRAW,
    no_claims,
    told_of,
)
from reader.tui.messages import CorrectionsChanged, RefreshEnded
from reader.tui.outside.outside_actions import OutsideActions
from reader.tui.reading import Wanted
from reader.tui.regions import ReadingScreen
from reader.tui.search.search_bar import SearchBar, refusal_of
from reader.tui.shelf import LibraryShelf, Shelf

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from reader.config import Config, Paths
    from reader.library.claims.claims import Claim
    from reader.library.rows import ArticleRow
    from reader.tui.claims.arrangement import Arrangement


class ClaimActions(OutsideActions):
    """What is done in the claims view, and how it stands in the list's place while it is open."""

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
        self.claims = ClaimAsking(self)
        self._taken_over = ""
        """The query of the search that the view was opened with last."""
        self._beside_page = 0
        """Where the cursor is when the claim on the page was rejected: 1 after it, -1 before it."""
        self._may_have_changed = False
        """Whether articles may have changed since what the rows tell of them was read."""
        self._time_line_wanted: bool | None = None
        """What the user wants; None to have it where the claims call for it."""

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
        self._ask(event.query, entered=True)
        self.take_waiting_steps()

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
        arrangement = answer.arrangement
        outcome = [told_of(arrangement, answer.texts, answer.mentioned), answer.result.notice or ""]
        self.claim_bar.tell(Content("\n".join(filter(None, outcome))))
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
        others = len(answer.result.claims)
        notice = no_claims(
            answer.asked.text,
            answer.result,
            arrangement.view.shown,
            others,
            is_refreshing=self.is_refreshing,
        )
        self._show_claims_notice(notice)

    def _follow_page(self, before: Arrangement, cursor: int) -> None:
        """Have the cursor on the claim that is read, or note on which side of it, if it is gone."""
        wanted, current = self.opener.reading.wanted, self.claim_list.current
        if wanted is None or wanted.passage is None or self.claim_list.arrangement is None:
            return
        self._beside_page = 0
        place = self.claim_list.arrangement.place_at(wanted.row.id, wanted.passage)
        if place is not None:
            self.claim_list.go_to(place)
        elif current is not None and before.place_at(wanted.row.id, wanted.passage) == cursor:
            was_at = before.place_of(current)
            self._beside_page = 1 if was_at is not None and was_at > cursor else -1

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

    # Reading

    @on(ClaimList.Highlighted)
    def _follow_claim(self, event: ClaimList.Highlighted) -> None:
        self.time_line.point_to(event.claim)
        self.tell_position()

    @on(ClaimList.Opened)
    def action_read_claim(self) -> None:
        """Go to the page, at the claim under the cursor; on a heading, fold its group."""
        if claim := self.claim_list.current:
            self._bring_onto_page(claim)
        else:
            self.claim_list.action_fold()

    def _bring_onto_page(self, claim: Claim) -> None:
        self._beside_page = 0
        row, answer = self._row_of(claim), self.claims.answer
        if row is None or answer is None:
            self.status.message = "This article is no longer in the library."
            return
        if self.find_bar.display:
            self.end_find()
        self.opener.load(answer.asked.shelf, row, None, passage=claim.span)
        if not self.opener.reading.is_loading:
            self.page.go_to(claim.span)
        self.go_to_page()
        self.status.match = self.told_match()

    def action_copy_claim(self) -> None:
        """Copy the claim under the cursor, in its sentence, with its source."""
        answer, row = self.claims.answer, self.row_of_current_claim()
        claim = self.claim_list.current
        if claim is None or row is None or answer is None:
            self.status.message = "There is no claim here to copy."
        else:
            meant = ClaimMeant(claim, row.digest)
            self.copy_with_source(Wanted(answer.asked.shelf, row), meant)

    def _row_of(self, claim: Claim) -> ArticleRow | None:
        answer = self.claims.answer
        return answer.rows.get(claim.article_id) if answer is not None else None

    def row_meant(self) -> ArticleRow | None:
        """Give the article on the page, or that of the row under the cursor."""
        if not self.in_claims or self.on_page:
            return super().row_meant()
        return self.row_of_current_claim()

    def row_of_current_claim(self) -> ArticleRow | None:
        """Give the article of the claim under the cursor, while the view is open."""
        claim = self.claim_list.current if self.in_claims else None
        return self._row_of(claim) if claim is not None else None

    @property
    def _walks_claims(self) -> bool:
        """Whether `n` and `N` go from claim to claim, and not to what is found in the article."""
        if not self.in_claims or self.find_bar.text:
            return False
        wanted = self.opener.reading.wanted
        return not self.on_page or (wanted is not None and wanted.passage is not None)

    @property
    def is_unsettled(self) -> bool:
        """Whether what will be walked is still being looked for."""
        if self._walks_claims:
            return self.is_entering or self.claims.is_waiting
        return super().is_unsettled

    def step_on(self, steps: int) -> None:
        """Go to another claim, on the page into its article; or to another match."""
        if not self._walks_claims:
            super().step_on(steps)
            return
        beside, self._beside_page = self._beside_page, 0
        if self.on_page and beside * steps > 0:
            steps -= beside  # the one under the cursor is itself the next, or the one before
        claim = self.claim_list.step(steps) if steps else self.claim_list.current
        if claim is None:
            edge = "last" if steps > 0 else "first"
            is_any = self.claim_list.shown
            self.status.message = (
                f"This is the {edge} claim." if is_any else "There are no claims to go through."
            )
        elif self.on_page:
            self._bring_onto_page(claim)

    # What is told

    def told_match(self) -> str:
        """Say which claim of how many is on the page, or which match."""
        if not (self._walks_claims and self.on_page):
            return super().told_match()
        return "" if self._beside_page else self._claim_place

    @property
    def _claim_place(self) -> str:
        arrangement = self.claim_list.arrangement
        if arrangement is None or not len(arrangement):
            return ""
        number = arrangement.number_at(self.claim_list.cursor)
        return f"claim {number:,}/{len(arrangement.claims):,}"

    def tell_position(self) -> None:
        """Show in the status line where we are."""
        super().tell_position()
        if self.in_claims and not self.on_page:
            self.status.match, self.status.position = "", self._claim_place
