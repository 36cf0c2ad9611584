"""The list of claims: rows of an arrangement, painted with what is known of them so far."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from rich.text import Text
from textual import on
from textual.message import Message
from textual.strip import Strip

from reader.tui.claims.arrangement import Arrangement, Group
from reader.tui.claims.claim_details import (
    ArticleSource,
    ClaimDetail,
    ClaimDetails,
    DetailsLoaded,
    detail_key,
)
from reader.tui.claims.claim_lines import ClaimPainter, ClaimStyles
from reader.tui.listing.barred_rows import BarredList, component_classes, styles_of

if TYPE_CHECKING:
    from reader.library.claims.claims import Claim

_ROWS_AHEAD = 1
"""Screens beyond the one in view whose details are read too."""


class ClaimList(BarredList[ClaimPainter], inherit_bindings=False):
    """Claims to choose from, one under the cursor, in groups or not.

    It reads for itself what the articles say about the claims in view.
    """

    COMPONENT_CLASSES: ClassVar[set[str]] = component_classes("claim-list", ClaimStyles)
    HELP: ClassVar[str] = (
        "A row is a claim: the date and the source of its article, who makes it, a figure's value, "
        "and the sentence with what is claimed in bold and underlined. A question mark stands for "
        "an uncertain speaker, or for a number that may be read otherwise. Enter on a group's "
        "heading folds it. In the time line every source has its sign, * is where several meet, a "
        "bar is a range, and ▶ and ▲ point to the claim under the cursor."
    )

    @dataclass
    class Highlighted(Message):
        """The cursor is on another claim, or on a heading."""

        claim: Claim | None

    @dataclass
    class Opened(Message):
        """The claim under the cursor was chosen for reading, or a heading to be folded."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 # Textual's own name for it
        super().__init__(id=id)
        self._arrangement: Arrangement | None = None
        self._source: ArticleSource | None = None
        self._details = ClaimDetails(self)

    # What is shown

    @property
    def arrangement(self) -> Arrangement | None:
        """The claims that are listed; None where a notice stands in their place."""
        return self._arrangement

    @property
    def shown(self) -> int:
        """How many rows there are, headings included."""
        return len(self._arrangement) if self._arrangement is not None else 0

    @property
    def current(self) -> Claim | None:
        """The claim under the cursor; None on a heading."""
        arrangement = self._arrangement
        return arrangement.claim_at(self.cursor) if arrangement is not None and self.shown else None

    @property
    def current_group(self) -> Group | None:
        """The group whose heading is under the cursor."""
        arrangement = self._arrangement
        return arrangement.group_at(self.cursor) if arrangement is not None and self.shown else None

    def detail(self, claim: Claim) -> ClaimDetail | None:
        """Give what has been read about a claim so far."""
        return self._details.of(claim)

    def show_claims(
        self,
        arrangement: Arrangement,
        source: ArticleSource,
        *,
        keep_cursor: bool = True,
        anew: bool = False,
    ) -> None:
        """List claims whose articles are in `source`.

        Where `keep_cursor` holds, the cursor stays on its claim or, if that is not listed any more,
        goes to the one after it, and groups stay folded; else the cursor goes to the first claim.
        What rows tell is read `anew` where articles may have changed since.
        """
        before = self._arrangement if keep_cursor and self.shown else None
        line = max(self.cursor_line, 1 if arrangement.groups else 0)  # its heading may be above
        if anew or source is not self._source:
            self._details.forget()
        self._arrangement, self._source = arrangement, source
        place = None
        if before is not None:
            if arrangement is not before:
                arrangement.fold_like(before)
            place = arrangement.place_like(before, self.cursor)
        if place is not None:
            self.place_rows(place, place - line)
        else:
            self.place_rows(1 if arrangement.groups else 0, 0)
        self.cursor_moved()

    def show_notice(self, notice: Text) -> None:
        """Show a message in the place of claims."""
        self._arrangement = None
        self.place_notice(notice)

    def view_changed(self) -> None:
        """Have the details of the claims in view read, and of those about to be."""
        arrangement, source = self._arrangement, self._source
        if arrangement is None or source is None or not self.size.height:
            return
        seen = self.in_view
        ahead = range(seen.stop, min(self.shown, seen.stop + _ROWS_AHEAD * len(seen)))
        claims = [arrangement.claim_at(place) for place in (*seen, *ahead)]
        self._details.ask(source, [claim for claim in claims if claim is not None])

    @on(DetailsLoaded)
    def _show_details(self, event: DetailsLoaded) -> None:
        event.stop()
        self._details.take(event)
        self.forget_strips()
        self.refresh()

    # Moving and choosing

    def step(self, steps: int) -> Claim | None:
        """Go so many claims on, headings passed over; None, and no step, where there are none."""
        arrangement = self._arrangement
        place = arrangement.step(self.cursor, steps) if arrangement is not None else None
        if place is None:
            return None
        self.go_to(place)
        return self.current

    def cursor_moved(self) -> None:
        """Tell what the cursor is on."""
        self.post_message(self.Highlighted(self.current))

    def action_open(self) -> None:
        """Choose what is under the cursor."""
        if self.shown:
            self.post_message(self.Opened())

    def action_fold(self) -> None:
        """Hide the claims of the group that the cursor is in, or show them again."""
        arrangement = self._grouped()
        place = arrangement.heading_over(self.cursor) if arrangement is not None else None
        if arrangement is not None and place is not None:
            line = self.cursor_line - (self.cursor - place)
            arrangement.fold(place)
            self.place_rows(place, place - max(0, line))
            self.cursor_moved()

    def action_fold_all(self, is_folded: bool) -> None:
        """Hide the claims of all groups, or show them all."""
        arrangement = self._grouped()
        if arrangement is None:
            return
        claim, line = self.current, self.cursor_line
        heading = arrangement.heading_over(self.cursor)
        group = arrangement.group_at(heading) if heading is not None else None
        arrangement.fold_all(is_folded)
        place = arrangement.place_of(claim) if claim is not None else None
        if place is None:
            place = arrangement.place_of_group(group) if group is not None else 0
        self.place_rows(place, max(0, place - line))
        self.cursor_moved()

    def _grouped(self) -> Arrangement | None:
        """The claims, if they stand in groups; else says that there are none."""
        arrangement = self._arrangement
        if arrangement is not None and arrangement.groups:
            return arrangement
        self.post_message(self.Told("There are no groups to fold: w groups the claims."))
        return None

    # Painting

    @property
    def row_height(self) -> int:
        """One line, or two where it is narrow."""
        return self.painter.lines_of_row

    def row_key(self, position: int) -> Hashable:
        """Give the claim, or the group and whether it is folded."""
        assert self._arrangement is not None
        claim = self._arrangement.claim_at(position)
        if claim is not None:
            return detail_key(claim)
        return self._arrangement.group_at(position), self._arrangement.is_folded(position)

    def paint_row(self, position: int, is_cursor: bool) -> list[Strip]:
        """Give the lines of a claim or of a heading."""
        assert self._arrangement is not None
        focused = self.has_focus
        claim = self._arrangement.claim_at(position)
        if claim is not None:
            detail, gone = self._details.of(claim), self._details.is_gone(claim)
            return self.painter.claim_lines(
                claim, detail, gone=gone, cursor=is_cursor, focused=focused
            )
        group = self._arrangement.group_at(position)
        assert group is not None
        folded = self._arrangement.is_folded(position)
        return self.painter.group_lines(group, folded=folded, cursor=is_cursor, focused=focused)

    def make_painter(self, width: int) -> ClaimPainter:
        """Give what paints rows `width` cells wide in the colours there are."""
        return ClaimPainter(width, styles_of(self, "claim-list", ClaimStyles))
