"""The list of findings: rows of a listing, one under the cursor."""

from __future__ import annotations

from collections.abc import Hashable
from typing import ClassVar

from rich.text import Text
from textual import events
from textual.strip import Strip

from reader.library.wording import why_not_all
from reader.statements import Statement
from reader.tui.findings.finding_lines import FindingPainter, FindingStyles
from reader.tui.findings.findings import Finding, GroupRow, Listing, PartRow
from reader.tui.findings.messages import FilterPasted, FindingHighlighted, FindingOpened
from reader.tui.listing.barred_rows import BarredList, component_classes, styles_of

_NOTHING = Text("Nothing was found in this article.")
_NO_FIT = Text("Nothing found in this article has all of these words.\n\nEscape clears them.")


class FindingList(BarredList[FindingPainter], inherit_bindings=False):
    """Findings to choose from, one under the cursor, below the headings of their groups."""

    COMPONENT_CLASSES: ClassVar[set[str]] = component_classes("finding-list", FindingStyles)

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 # Textual's own name for it
        super().__init__(id=id)
        self._listing: Listing | None = None
        self._is_unseen = False
        """Whether it was not known yet how many rows are in view when they were placed."""

    # What is shown

    @property
    def listing(self) -> Listing | None:
        """What is listed; None before anything is."""
        return self._listing

    @property
    def shown(self) -> int:
        """How many rows there are, headings included; none where a notice stands in their place."""
        listing = self._listing
        return len(listing) if listing is not None and self._notice is None else 0

    @property
    def current_row(self) -> Finding | GroupRow | PartRow | None:
        """What the cursor is on."""
        return self._listing.row(self.cursor) if self._listing is not None and self.shown else None

    @property
    def current(self) -> Finding | None:
        """The finding under the cursor; on a heading the first below it."""
        listing = self._listing
        return listing.finding_from(self.cursor) if listing is not None and self.shown else None

    @property
    def current_statement(self) -> Statement | None:
        """The statement under the cursor; on a speaker's row the first listed."""
        current = self.current
        return current if isinstance(current, Statement) else None

    def show_listing(self, listing: Listing, number: int | None) -> None:
        """List findings, the cursor on the one at `number` of all, if it is among them.

        Else it goes to the first row.
        """
        self._listing = listing
        self._painter = None
        self._is_unseen = not self.size.height
        if not listing.count:
            early = why_not_all(listing.findings.annotated)
            self.place_notice(Text(early) if early else _NO_FIT if listing.words else _NOTHING)
            return
        place = listing.place_of(number)
        if place is None:
            self.place_rows(listing.choosable(0, 1) or 0, 0)
        else:
            self.place_rows(place, place - self.size.height // 3)

    def show_waiting(self) -> None:
        """Show that the findings are being put in order."""
        self._listing = None
        self.place_notice(Text("…"))

    # Moving and choosing

    def go_to(self, position: int) -> None:
        """Put the cursor on a position, or the nearest beyond it that is no part's heading."""
        if self._listing is None or not self.shown:
            return
        position = max(0, min(self.shown - 1, position))
        found = self._listing.choosable(position, -1 if position < self.cursor else 1)
        if found is not None:
            super().go_to(found)

    def action_next_part(self, steps: int) -> None:
        """Go to the first row of the next part, or of one before it; round the last."""
        listing = self._listing
        if listing is None or not self.shown:
            return
        tops = listing.part_tops
        current = sum(top <= self.cursor for top in tops) - 1
        if steps < 0 and tops[current] < self.cursor:
            steps += 1  # to the top of this one first
        self.go_to(tops[(current + steps) % len(tops)])
        self.scroll_to(y=self.cursor - 1, animate=False, immediate=True, force=True)

    def cursor_moved(self) -> None:
        """Tell what the cursor is on."""
        if (current := self.current) is not None:
            self.post_message(FindingHighlighted(current.span))

    def action_open(self) -> None:
        """Choose what is under the cursor."""
        if self.shown:
            self.post_message(FindingOpened())

    def on_paste(self, event: events.Paste) -> None:
        """Take what is pasted as if it was typed."""
        event.stop()
        self.post_message(FilterPasted(event.text))

    def on_resize(self) -> None:
        """Have rows above the cursor in view, too, as soon as there is room for them."""
        if self._is_unseen and self.shown and self.size.height:
            self._is_unseen = False
            self.place_rows(self.cursor, self.cursor - self.size.height // 3)

    def _show_cursor(self) -> None:
        """Bring the cursor into view, with the headings right above it."""
        listing, top = self._listing, self.cursor
        if listing is not None and self.shown:
            while top and isinstance(listing.row(top - 1), GroupRow | PartRow):
                top -= 1
        if top < self.scroll_offset.y and self.cursor - top < self.size.height:
            self.scroll_to(y=top, animate=False, immediate=True, force=True)
        super()._show_cursor()

    # Painting

    @property
    def row_height(self) -> int:
        """One line: the page shows the rest."""
        return 1

    def row_key(self, position: int) -> Hashable:
        """Give the position: what is listed stays what it is."""
        return position

    def paint_row(self, position: int, is_cursor: bool) -> list[Strip]:
        """Give the line of a finding or a heading."""
        assert self._listing is not None
        row = self._listing.row(position)
        return [self.painter.row_line(row, cursor=is_cursor, focused=self.has_focus)]

    def make_painter(self, width: int) -> FindingPainter:
        """Give what paints rows `width` cells wide in the colours there are."""
        return FindingPainter(
            width,
            styles_of(self, "finding-list", FindingStyles),
            self._listing.findings.annotated.article if self._listing is not None else None,
            self._listing.words if self._listing is not None else (),
        )
