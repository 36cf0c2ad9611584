"""`=`: the same words or the same number in other articles, listed and read."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from textual import on

from reader.tui.claims.claim_actions import ClaimActions
from reader.tui.elsewhere.looking import ElsewhereFound, ElsewhereLooking, MarkAsked, mark_at
from reader.tui.shelf import LibraryShelf, Shelf

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from reader.config import Config, Paths
    from reader.tui.elsewhere.comparison import Comparison, MatchRow


class ElsewhereActions(ClaimActions):
    """What is done with the mark on the page and its like in other articles."""

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
        self._looking = ElsewhereLooking(self)

    def take_shelf(self, shelf: Shelf) -> None:
        """List another shelf's articles; nothing is looked for in those of the last one."""
        super().take_shelf(shelf)
        self._looking.drop()

    def action_show_elsewhere(self) -> None:
        """List what other articles make of the mark under the cursor."""
        annotated, span = self.page.annotated, self.page.current
        shown = self.opener.reading.shown
        mark = mark_at(annotated, span) if annotated is not None and span is not None else None
        if annotated is None or shown is None:
            return
        if not isinstance(shown.shelf, LibraryShelf):
            self.status.message = "Only articles of the library are compared with one another."
        elif mark is None:
            self.status.message = "Step onto a statement or a figure first: ) ( and > < do."
        else:
            is_figure, ordinal, found = mark
            self.status.message = "Looking elsewhere …"
            self._looking.look(MarkAsked(shown.shelf, shown.row, found, is_figure, ordinal))

    @on(ElsewhereFound)
    def _list_matches(self, event: ElsewhereFound) -> None:
        shown = self.opener.reading.shown
        is_current = self._looking.take(event) and self.on_page
        if not is_current or shown is None or shown.row.id != event.asked.row.id:
            return
        self.status.message = event.comparison.nothing
        if event.comparison.rows:
            self._show_matches(event.asked, event.comparison, 0)

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
            if spot := self.page.spot:
                back = partial(self._show_matches, asked, comparison, place)
                self.page.jumps.leave(replace(spot, then=back))
            self.read_at(asked.shelf, row.article, row.claim.span)

        self.push_screen(ElsewhereScreen(comparison, cursor), read)

    def _tell_of_page(self) -> None:
        """Take notice of the page: its article may have come while the list lay over it."""
        if self.on_page:
            self.mark_opened()
            self.tell_position()
