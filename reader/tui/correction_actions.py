"""Correcting what was found: who said it, what a figure's value is, that it is no mark at all.

Every correction is written in the thread of the state's writer; what is on the screen is then read
again, as corrected.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from typing import TYPE_CHECKING

from textual import on

from reader.figures import Figure
from reader.tui.listing.row_lines import shorten
from reader.tui.messages import CorrectionsChanged
from reader.tui.search.saved_search_actions import SavedSearchActions
from reader.tui.shelf import LibraryShelf, Shelf
from reader.tui.undo import Undoable

if TYPE_CHECKING:
    from reader.library.catalogue.annotated import AnnotatedArticle
    from reader.library.rows import ArticleRow
    from reader.library.state.corrections import Change, Mark

    OnMark = Callable[[Shelf, ArticleRow, AnnotatedArticle, Mark], None]

_WIDEST_WORDS = 40
"""Cells of the words of a mark where it is told what was done to it."""


class CorrectionActions(SavedSearchActions):
    """What `c`, `x` and `u` do."""

    being_rejected: tuple[int, Mark] | None = None
    """What `x` was pressed for last, with its article: it may still be on the page."""

    def action_correct(self) -> None:
        """Ask for another speaker or value of the mark on the page that one is at."""
        self._at_mark(self.correct_mark)

    def action_reject(self) -> None:
        """Take it that the mark on the page that one is at is none."""
        self._at_mark(self.reject_mark)

    def _at_mark(self, act: OnMark) -> None:
        shown, annotated, mark = (
            self.opener.reading.shown,
            self.opener.annotated,
            self.page.current_mark,
        )
        if shown is None or annotated is None:
            return
        if mark is None:
            self.status.message = "Step onto a statement or a figure first: ) and > do."
        else:
            act(shown.shelf, shown.row, annotated, mark)

    def correct_mark(
        self, shelf: Shelf, row: ArticleRow, annotated: AnnotatedArticle, mark: Mark
    ) -> None:
        """Ask what a mark of an article is to be, and correct it."""
        if not self._may_be_corrected(shelf):
            return
        from reader.tui.screens.correction_prompt import SpeakerPrompt, ValuePrompt

        def take(change: Change | None) -> None:
            if change is not None:
                self._write(shelf, row, annotated, mark, change)

        if isinstance(mark, Figure):
            self.push_screen(ValuePrompt(mark, annotated.article.text), take)
        else:
            self.push_screen(SpeakerPrompt(mark, annotated, shelf.speaker_names), take)

    def reject_mark(
        self, shelf: Shelf, row: ArticleRow, annotated: AnnotatedArticle, mark: Mark
    ) -> None:
        """Take it that a mark of an article is none."""
        from reader.library.state.corrections import Rejection

        if self._may_be_corrected(shelf) and self.being_rejected != (row.id, mark):
            self.being_rejected = row.id, mark
            self._write(shelf, row, annotated, mark, Rejection())

    def _may_be_corrected(self, shelf: Shelf) -> bool:
        if shelf.state is None:
            self.status.message = "This article has no file: corrections of it cannot be kept."
            return False
        return not self.tell_if_not_kept(shelf)

    def _write(
        self,
        shelf: Shelf,
        row: ArticleRow,
        annotated: AnnotatedArticle,
        mark: Mark,
        change: Change,
    ) -> None:
        from reader.library.state.corrections import Rejection, correction_of

        def write() -> None:
            done: Undoable | None = None
            try:
                assert shelf.state is not None, "it was asked for before"
                correction = correction_of(annotated, mark, change)
                number = shelf.state.correct(row, correction)
                words = _words(mark, annotated.article.text)
                if isinstance(change, Rejection):
                    told = f"Rejected: {words}"
                else:
                    told = f"Corrected: {words}: {correction.told}"
                done = Undoable(told, partial(self._take_back, (number,)))
            finally:
                self.post_message(CorrectionsChanged(done))

        self.writer.submit(write)

    def _take_back(self, numbers: Iterable[int]) -> None:
        state = self.shelf.state if self.shelf is not None else None
        if state is not None:
            state.take_back(numbers)

    def action_undo(self) -> None:
        """Undo what was done last."""
        done = self.undoing.pop()
        if done is None:
            self.status.message = "There is nothing to undo."
            return
        self.being_rejected = None

        def undo() -> None:
            done.undo()
            self.post_message(CorrectionsChanged(undone=done))

        self.writer.submit(undo)

    @on(CorrectionsChanged)
    def _show_as_corrected(self, event: CorrectionsChanged) -> None:
        if event.done is not None:
            self.undoing.push(event.done)
            self.status.message = f"{event.done.told} – u undoes"
        elif event.undone is not None:
            self.status.message = f"Undone: {event.undone.told}"
        else:
            self.being_rejected = None
            return
        self.opener.reload()
        if isinstance(self.shelf, LibraryShelf):
            self.listing.reload(self.shelf)
            self.search.search_again(self.shelf)  # as it was asked: another query is walked anew


def _words(mark: Mark, text: str) -> str:
    return shorten(" ".join(mark.span.of(text).split()), _WIDEST_WORDS)
