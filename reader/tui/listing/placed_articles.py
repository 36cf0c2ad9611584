"""Articles in their places: what is folded away, under which headings, and which are selected.

What they look like, and who is told of it, is for the list made of it.
"""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from collections.abc import Set as AbstractSet
from itertools import compress
from typing import TYPE_CHECKING

from reader.library.wording import number_of
from reader.tui.listing.folded_order import FoldedOrder, RowMark
from reader.tui.listing.row_list import RowList
from reader.tui.listing.selection import Selection

if TYPE_CHECKING:
    from reader.library.rows import ArticleRow


class PlacedArticles(RowList, inherit_bindings=False):
    """Rows of articles and headings, one under the cursor."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 # Textual's own name for it
        super().__init__(id=id)
        self.selection = Selection()
        """The articles that were selected."""
        self._order = FoldedOrder()
        self._read: AbstractSet[int] = frozenset()

    def selection_changed(self) -> None:
        """Called when other articles are selected."""

    # What is shown

    @property
    def current(self) -> ArticleRow | None:
        """The row under the cursor; None on a heading."""
        return self.article_at(self.cursor) if self.shown else None

    @property
    def shown(self) -> int:
        """How many places there are, for articles and headings."""
        return len(self._order)

    @property
    def count(self) -> int:
        """How many articles are listed, those under folded headings too."""
        return self._order.count

    @property
    def place_told(self) -> str:
        """Which of how many articles the cursor is on; empty where none is listed.

        Those folded away count. Where an article stands under several headings it is told which
        it is under this one.
        """
        if not self.shown:
            return ""
        place = self._order.article_place(self.cursor)
        if place is None:
            return number_of(self._order.article_count, "article")
        number, among = place
        return f"article {number:,}/{among:,}" + (" here" if self.has_repeats else "")

    def article_at(self, position: int) -> ArticleRow | None:
        """Give the row at a position of the order shown; None where a heading stands."""
        index = self._order.index_at(position)
        return None if index is None else self._order.rows[index]

    def row_at(self, position: int) -> ArticleRow:
        """Give the row at a position where no heading stands."""
        row = self.article_at(position)
        assert row is not None
        return row

    @property
    def articles(self) -> Sequence[ArticleRow]:
        """All that is listed, what is folded away too; each once, wherever it stands."""
        return self._order.articles

    @property
    def has_repeats(self) -> bool:
        """Whether an article stands under several headings."""
        return self._order.has_repeats

    def _mark_at(self, position: int) -> Hashable:
        """What tells the row at a position from others, or the heading there."""
        index = self._order.index_at(position)
        if index is not None:
            return self._order.mark_of(index)
        heading = self._order.heading_at(position)
        return heading.key if heading is not None else None

    def _position_of(self, mark: Hashable, beside: int) -> int:
        """Where an article or a heading is shown, or the place of that position without it."""
        found = self._order.place_of_key(mark)
        if isinstance(mark, RowMark):
            found = self._order.position_of(mark)
        if found is not None:
            return found
        beside = min(beside, max(0, self.shown - 1))
        if self.shown and self._order.heading_at(beside) is not None:
            return self._order.step(beside, 1) or beside
        return beside

    # Copies

    def toggle_copies(self) -> bool:
        """Show the copies of the article under the cursor, or fold them away again.

        On a copy, those of its article are folded away, and the cursor goes there. Gives whether
        there are any.
        """
        position = self._order.toggle(self.cursor) if self.shown else None
        if position is None:
            return False
        self._reorder(position)
        return True

    def _reorder(self, position: int, line: int | None = None) -> None:
        """Show what has been folded or unfolded, the cursor at a position, on its line if given."""
        was = self.cursor
        if line is None:
            self.forget_strips()
            self._resize_content()
            self.cursor = position
            self._show_cursor()
            self.refresh()
            return
        self.place_rows(position, max(0, position - line))
        if position != was:
            self.cursor_moved()

    @property
    def has_copies(self) -> bool:
        """Whether copies of an article are listed, folded away or not."""
        return self._order.has_copies

    @property
    def has_folded_unread(self) -> bool:
        """Whether an article that is folded away was not read."""
        return self._order.has_folded_beside(self._read)

    def next_unread(self) -> int | None:
        """Give the position of the next article that was not read, round the end of the list.

        Copies that are folded away are passed over; a heading that hides the article is unfolded.
        """
        number = self._order.next_beside(self.cursor, self._read) if self.shown else None
        if number is None:
            return None
        mark, line, places = self._mark_at(self.cursor), self.cursor_line, len(self._order)
        position = self._order.reveal(number)
        if len(self._order) != places:
            self.place_rows(kept := self._position_of(mark, self.cursor), max(0, kept - line))
        return position

    def step_from(self, position: int, steps: int) -> int | None:
        """Give the position of the article that many on from one, headings passed over; or None.

        Another row of the same article is none.
        """
        before = self.article_at(position)
        found = self._order.step(position, steps)
        while found is not None and before is not None and self.row_at(found).id == before.id:
            found = self._order.step(found, 1 if steps > 0 else -1)
        return found

    def place_of(self, article_id: int) -> int | None:
        """Give the position of an article, or of what it is folded away behind; None elsewhere."""
        return self._order.position_of(RowMark(article_id))

    def last_from(self, position: int, direction: int) -> int | None:
        """Give the position of the last article after one, or of the first before it; or None."""
        edge: int | None = self.shown - 1 if direction > 0 else 0
        if self.article_at(edge or 0) is None:
            edge = self._order.step(edge or 0, -direction)
        if edge is None or (edge - position) * direction <= 0:
            return None
        before = self.article_at(position)
        return None if before is not None and self.row_at(edge).id == before.id else edge

    # Headings

    @property
    def is_grouped(self) -> bool:
        """Whether there are headings."""
        return bool(self._order.headings)

    def action_fold(self) -> None:
        """Hide the articles of the heading at or over the cursor, or show them again."""
        if self._tell_if_not_grouped():
            return
        line = self.cursor_line
        place = self._order.fold_heading(self.cursor)
        if place is not None:
            self._reorder(place, line - (self.cursor - place))

    def action_fold_all(self, is_folded: bool) -> None:
        """Hide the articles of every heading, or show them all."""
        if self._tell_if_not_grouped():
            return
        mark, line = self._mark_at(self.cursor), self.cursor_line
        self._order.fold_all(is_folded)
        self._reorder(self._position_of(mark, 0), line)

    def _tell_if_not_grouped(self) -> bool:
        """Whether there is no heading to fold; then says so."""
        if self.shown and self.is_grouped:
            return False
        self.post_message(self.Told("There are no headings to fold: W puts the list under some."))
        return True

    # Selecting

    def action_select(self, count: int) -> None:
        """Select so many articles from the cursor on, or no longer, and go on; of a heading all."""
        if not self.shown:
            return
        if self._order.heading_at(self.cursor) is not None:
            self._toggle_indices(self._order.indices_under(self.cursor))
            return
        position, chosen = self.cursor, list[int]()
        for _ in range(max(1, count)):
            if (index := self._order.index_at(position)) is not None:
                chosen.append(index)
            if (following := self._order.step(position, 1)) is None:
                break
            position = following
        self._toggle_indices(chosen)
        self.go_to(position)

    def action_select_to_here(self) -> None:
        """Select all articles from the one that was selected last to the cursor."""
        anchor = self.selection.anchor
        begin = self._order.position_of(anchor) if isinstance(anchor, RowMark) else None
        begin = self.cursor if begin is None else begin
        places = range(min(begin, self.cursor), max(begin, self.cursor) + 1)
        self.selection.add(self._order.ids_at(places))
        self._show_selected()

    def action_select_all(self) -> None:
        """Select every article listed, or where all are selected, none; copies stay as they are."""
        self._toggle_indices(self._order.indices())

    def clear_selection(self) -> bool:
        """Select nothing; gives whether anything was selected."""
        had_any = self.selection.clear()
        if had_any:
            self._show_selected()
        return had_any

    def selected_rows(self) -> Sequence[ArticleRow]:
        """Give the selected articles in the order of the list, each once.

        Those that are not listed now are left out: nobody acts on what is not seen. They are
        selected again when they are.
        """
        if not self.selection:
            return ()
        chosen = frozenset(self.selection)
        order = self._order
        return list(compress(order.articles, map(chosen.__contains__, order.article_ids)))

    @property
    def selected_count(self) -> int:
        """How many of the selected articles are listed."""
        if not self.selection:
            return 0
        return self.selection.count_among(self._order.listed_ids)

    def _toggle_indices(self, indices: Sequence[int]) -> None:
        if len(indices):
            ids = list(self._order.ids_of(indices))
            self.selection.toggle(ids, self._order.mark_of(indices[-1]))
        self._show_selected()

    def _show_selected(self) -> None:
        self.forget_strips()
        self.refresh()
        self.selection_changed()
