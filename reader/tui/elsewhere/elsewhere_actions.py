"""`=`: the same words or the same number in other articles, listed and read."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from textual import on

from reader.tui.claims.claim_reading import ClaimReadingActions
from reader.tui.messages import ElsewhereFound
from reader.tui.page.jump_history import Spot
from reader.tui.reading import Wanted
from reader.tui.shelf import LibraryShelf, Shelf

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from reader.config import Config, Paths
    from reader.tui.elsewhere.comparison import Comparison, MatchRow
    from reader.tui.elsewhere.looking import ElsewhereLooking, MarkAsked


class ElsewhereActions(ClaimReadingActions):
    """What is done with a mark on the page, or a claim, and its like in other articles."""

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
        self._looking: ElsewhereLooking | None = None

    def take_shelf(self, shelf: Shelf) -> None:
        """List another shelf's articles; nothing is looked for in those of the last one."""
        super().take_shelf(shelf)
        if self._looking is not None:
            self._looking.drop()

    def action_show_elsewhere(self) -> None:
        """List what other articles make of the mark, or of the claim, under the cursor."""
        asked = self._claim_asked() if self._is_among_claims else self._mark_asked()
        if asked is not None:
            from reader.tui.elsewhere.looking import ElsewhereLooking

            self.status.message = "Looking elsewhere …"
            self._looking = self._looking or ElsewhereLooking(self)
            self._looking.look(asked)

    @property
    def _is_among_claims(self) -> bool:
        return self.in_claims and not self.on_page

    def _claim_asked(self) -> MarkAsked | None:
        """The claim under the cursor of the claims view; says why where there is none."""
        from reader.tui.elsewhere.looking import MarkAsked

        claim, row, answer = (
            self.claim_list.current,
            self.row_of_current_claim(),
            self.claims.answer,
        )
        if claim is None or row is None or answer is None:
            self.status.message = "There is no claim here to compare."
            return None
        shelf = answer.asked.shelf
        return MarkAsked(shelf, row, claim.span, claim.is_figure, claim.ordinal, among_claims=True)

    def _mark_asked(self) -> MarkAsked | None:
        """The mark on the page; says why where there is none that could be compared."""
        from reader.tui.elsewhere.looking import MarkAsked, mark_at

        annotated, span = self.page.annotated, self.page.current
        shown = self.opener.reading.shown
        mark = mark_at(annotated, span) if annotated is not None and span is not None else None
        if annotated is None or shown is None:
            return None
        if not isinstance(shown.shelf, LibraryShelf):
            self.status.message = "Only articles of the library are compared with one another."
            return None
        if mark is None:
            self.status.message = "Step onto a statement or a figure first: ) ( and > < do."
            return None
        is_figure, ordinal, found = mark
        return MarkAsked(shown.shelf, shown.row, found, is_figure, ordinal)

    @on(ElsewhereFound)
    def _list_matches(self, event: ElsewhereFound) -> None:
        is_current = self._looking is not None and self._looking.take(event)
        if not is_current or not self._is_looked_at(event.asked):
            return
        self.status.message = event.comparison.nothing
        if event.comparison.rows:
            self._show_matches(event.asked, event.comparison, 0)

    def _is_looked_at(self, asked: MarkAsked) -> bool:
        """Whether the user is still where this was asked for."""
        if not asked.among_claims:
            shown = self.opener.reading.shown
            return self.on_page and shown is not None and shown.row.id == asked.row.id
        claim = self.claim_list.current if self._is_among_claims else None
        return claim is not None and (claim.article_id, claim.span) == (asked.row.id, asked.span)

    def _show_matches(self, asked: MarkAsked, comparison: Comparison, cursor: int) -> None:
        from reader.tui.elsewhere.elsewhere_screen import ElsewhereScreen

        def read(chosen: tuple[MatchRow, int] | None) -> None:
            if chosen is None:
                self.call_after_refresh(self._tell_of_page)
                return
            row, place = chosen
            if row.article is None:
                self.status.message = "This article is no longer in the library."
                return
            back = partial(self._show_matches, asked, comparison, place)
            if asked.among_claims:
                self._leave_claim(asked, Wanted(asked.shelf, row.article), back)
            elif spot := self.page.spot:
                self.page.jumps.leave(replace(spot, then=back))
            self.read_at(asked.shelf, row.article, row.claim.span)

        self.push_screen(ElsewhereScreen(comparison, cursor), read)

    def _leave_claim(self, asked: MarkAsked, to: Wanted, back: Callable[[], None]) -> None:
        """Have the way back lead to a claim, and to the claims where they are still listed."""

        def then() -> None:
            if self.in_claims:
                self.go_to_list()
            back()

        wanted = Wanted(asked.shelf, asked.row, passage=asked.span)
        self.jump_from(Spot(wanted, asked.span.start, asked.span, then), to)

    def _tell_of_page(self) -> None:
        """Take notice of the page: its article may have come while the list lay over it."""
        if self.on_page:
            self.mark_opened()
            self.tell_position()
