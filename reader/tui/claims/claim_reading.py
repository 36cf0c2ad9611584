"""From the claims view into its articles: read, copied, and walked from one to the next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.tui.claims.claim_actions import ClaimActions
from reader.tui.reading import Wanted

if TYPE_CHECKING:
    from reader.article import Span
    from reader.library.claims.claims import Claim
    from reader.library.rows import ArticleRow


class ClaimReadingActions(ClaimActions):
    """What is done with the claim under the cursor, and with those before and after it."""

    def on_claim_list_opened(self) -> None:
        """Read what was chosen."""
        self.action_read_claim()

    def action_read_claim(self) -> None:
        """Go to the page, at the claim under the cursor; on a heading, fold its group.

        Where nothing was found, ask what is said to be answered instead.
        """
        if claim := self.claim_list.current:
            self._bring_onto_page(claim)
        elif self.claim_list.shown or not self.take_other_claims(self.claim_bar.text):
            self.claim_list.action_fold()

    def _bring_onto_page(self, claim: Claim) -> None:
        self.beside_page = 0
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
        from reader.tui.claims.claim_meant import ClaimMeant

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

    def passage_of_row(self) -> Span | None:
        """Give where in its article the claim under the cursor stands."""
        claim = self.claim_list.current if self.in_claims and not self.on_page else None
        return claim.span if claim is not None else super().passage_of_row()

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
        beside, self.beside_page = self.beside_page, 0
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
        return "" if self.beside_page else self._claim_place

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
