"""Correcting and rejecting a claim in the claims view, without going to its article."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual import on
from textual.message import Message

from reader.tui.claims.claim_reading import ClaimReadingActions
from reader.tui.correction_actions import CorrectionActions
from reader.tui.messages import CorrectionsChanged
from reader.tui.regions import ReadingScreen

if TYPE_CHECKING:
    from reader.library.catalogue.annotated import AnnotatedArticle
    from reader.library.rows import ArticleRow
    from reader.library.state.corrections import Mark
    from reader.tui.correction_actions import OnMark
    from reader.tui.shelf import LibraryShelf


@dataclass
class ClaimLocated(Message):
    """The article of a claim was read, and the claim is this mark of it."""

    act: OnMark
    """What is to be done with it."""
    shelf: LibraryShelf
    row: ArticleRow
    annotated: AnnotatedArticle
    mark: Mark


class ClaimCorrectionActions(CorrectionActions, ClaimReadingActions):
    """What `c` and `x` do with the claim under the cursor."""

    def action_correct_claim(self) -> None:
        """Ask for another speaker or value of the claim under the cursor."""
        self._at_claim(self.correct_mark)

    def action_reject_claim(self) -> None:
        """Take it that the claim under the cursor is none."""
        self._at_claim(self.reject_mark)

    def _at_claim(self, act: OnMark) -> None:
        """Read the claim's article, which need not be on the page, and act on the mark in it.

        It is read in the thread that writes: after what was corrected before, and each in its turn,
        however fast claim after claim is rejected.
        """
        from reader.tui.claims.claim_meant import ClaimMeant

        answer, row = self.claims.answer, self.row_of_current_claim()
        claim = self.claim_list.current
        if claim is None or row is None or answer is None:
            self.status.message = "There is no claim here to correct."
            return
        shelf, meant = answer.asked.shelf, ClaimMeant(claim, row.digest)
        if self.being_rejected is not None:
            article_id, mark = self.being_rejected
            if article_id == row.id and meant.is_of(mark):
                return

        def locate() -> None:
            try:
                annotated = shelf.open(row)
                located = ClaimLocated(act, shelf, row, annotated, meant.mark(annotated))
            except BaseException:
                self.post_message(CorrectionsChanged())
                raise
            self.post_message(located)

        self.writer.submit(locate)

    @on(ClaimLocated)
    def _act_on_claim(self, event: ClaimLocated) -> None:
        if event.shelf is self.shelf and isinstance(self.screen, ReadingScreen):
            event.act(event.shelf, event.row, event.annotated, event.mark)
