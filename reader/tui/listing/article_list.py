"""The list of articles.

The rows are a sequence of catalogue rows; which of them are shown, and in which order, is an array
of indices into it (`folded_order`): copies of an article are folded away behind it. A row takes two
lines, title over source and date; while a search is on, two lines of the best passage stand between
them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, ClassVar

from rich.style import Style
from rich.text import Text
from textual.message import Message
from textual.strip import Strip

from reader.tui.listing.folded_order import FoldedOrder
from reader.tui.listing.folds import Comparison, Folds
from reader.tui.listing.row_lines import Excerpt, RowPainter, RowStyles
from reader.tui.listing.row_list import RowList

if TYPE_CHECKING:
    from reader.library.rows import ArticleRow

_LINES_OF_ROW = 2
_LINES_OF_HIT = 4


class ArticleList(RowList, inherit_bindings=False):
    """Articles to choose from, one under the cursor."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "article-list--title",
        "article-list--read",
        "article-list--detail",
        "article-list--passage",
        "article-list--match",
        "article-list--glyph",
        "article-list--cursor",
        "article-list--cursor-blurred",
        "article-list--notice",
    }
    HELP: ClassVar[str] = (
        "Each article has its title, then its source, date and what was found in it: ❝ statements, "
        "# figures. A dash means that the article's language is not searched for statements. "
        "● is unread, ★ is starred, (tags) are yours. Moving shows an article without marking it "
        "read. What was there when a folder was first read counts as seen. Articles that print the "
        "same text, whole or cut, are one row: +3 copies, 1 differs: 3,000 → 12,000. "
        "It is the best hit of a search, else the oldest; reading it leaves its copies unread."
    )

    @dataclass
    class Highlighted(Message):
        """The cursor is on another article."""

        row: ArticleRow

    @dataclass
    class Opened(Message):
        """The article under the cursor was chosen for reading."""

        row: ArticleRow

    @dataclass
    class CopiesShown(Message):
        """Articles have come into view whose copies were not compared with them yet."""

        rows: Sequence[ArticleRow]
        """What is listed, as `show_rows` was given it."""
        articles: Mapping[int, tuple[ArticleRow, Sequence[ArticleRow]]]
        """By its id, each article and the copies to compare."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 # Textual's own name for it
        super().__init__(id=id)
        self._order = FoldedOrder()
        self._asked: AbstractSet[int] = frozenset()
        """The articles that `CopiesShown` told of last."""
        self._excerpts: dict[int, Excerpt] | None = None
        self._read: AbstractSet[int] = frozenset()
        self._starred: AbstractSet[int] = frozenset()
        self._tags: Mapping[int, Sequence[str]] = {}
        self._painter: RowPainter | None = None

    # What is shown

    @property
    def current(self) -> ArticleRow | None:
        """The row under the cursor."""
        return self.row_at(self.cursor) if self.shown else None

    @property
    def shown(self) -> int:
        """How many articles are listed."""
        return len(self._order.shown)

    def row_at(self, position: int) -> ArticleRow:
        """Give the row at a position of the order shown."""
        return self._order.rows[self._order.shown[position]]

    @property
    def rows(self) -> Sequence[ArticleRow]:
        """All that is listed, what is folded away too."""
        return self._order.rows

    def show_rows(
        self,
        rows: Sequence[ArticleRow],
        folds: Folds | None = None,
        *,
        as_hits: bool = False,
        keep_cursor: bool = True,
        keep_excerpts: bool = False,
    ) -> None:
        """List `rows`, copies folded away as `folds` has it, or all of them as they come.

        Where `keep_cursor` holds, the cursor stays on its article, or on that which it is folded
        away behind, or in its place where it is not listed any more; it goes to the first
        otherwise. What is in view moves as little as it can; at the top of the list it stays the
        top. Folds that are open stay so. With `as_hits` the rows leave room for passages, of which
        those stay that are told of the same articles where `keep_excerpts` holds.
        """
        kept = self.current.id if self.current is not None and keep_cursor else None
        line, first = self.cursor_line, self.in_view.start if self.shown else 0
        is_in_view = self.cursor in self.in_view
        first_id = self.row_at(first).id if kept is not None and first < self.shown else None
        excerpts = self._excerpts_of(rows) if keep_excerpts else {}
        self._order.take(rows, folds)
        self._asked = frozenset()
        self._excerpts = excerpts if as_hits else None
        if kept is None:
            self.place_rows(0, 0)
            return
        position = self._position_of(kept, self.cursor)
        if is_in_view:
            self.place_rows(position, position - line if first else 0)
        else:
            self.place_rows(position, self._position_of(first_id, first), show_cursor=False)

    def _position_of(self, identifier: int | None, beside: int) -> int:
        """Where an article is shown, or the place of that position where it is not."""
        found = self._order.position_of(identifier) if identifier is not None else None
        return min(beside, max(0, self.shown - 1)) if found is None else found

    def _excerpts_of(self, rows: Sequence[ArticleRow]) -> dict[int, Excerpt]:
        """The passages that are known of rows whose articles have not changed."""
        digests = {row.id: row.digest for row in self._order.rows}
        return {
            row.id: self._excerpts[row.id]
            for row in rows
            if self._excerpts and row.id in self._excerpts and digests.get(row.id) == row.digest
        }

    def show_notice(self, notice: Text) -> None:
        """Show a message in the place of articles."""
        self._order.take((), None)
        self.place_notice(notice)

    def add_excerpts(self, excerpts: Mapping[int, Excerpt]) -> None:
        """Show passages, by the id of their article, under the titles of hits."""
        if self._excerpts is None:
            return
        self._excerpts.update(excerpts)
        self.forget_strips()
        self.refresh()

    def set_flags(
        self,
        read: AbstractSet[int],
        starred: AbstractSet[int],
        tags: Mapping[int, Sequence[str]] | None = None,
    ) -> None:
        """Show which articles, by id, were read and starred, and the user's tags of them."""
        self._read, self._starred, self._tags = read, starred, tags or {}
        self.forget_strips()
        self.refresh()

    def toggle_copies(self) -> bool:
        """Show the copies of the article under the cursor, or fold them away again.

        On a copy, those of its article are folded away, and the cursor goes there. Gives whether
        there are any.
        """
        position = self._order.toggle(self.cursor) if self.shown else None
        if position is None:
            return False
        self.forget_strips()
        self._resize_content()
        self.cursor = position
        self._show_cursor()
        self.refresh()
        return True

    def add_comparisons(
        self, rows: Sequence[ArticleRow], comparisons: Mapping[int, Comparison]
    ) -> None:
        """Show how copies differ, by the id of their article, unless other rows are listed now."""
        if rows is self._order.rows:
            self._order.compare(comparisons)
            self.forget_strips()
            self.refresh()

    def has_article(self, identifier: int) -> bool:
        """Whether an article is listed, folded away or not."""
        return self._order.position_of(identifier) is not None

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

        Copies that are folded away are passed over.
        """
        rows, shown, read = self._order.rows, self._order.shown, self._read
        after = self.cursor + 1
        for first, part in ((after, shown[after:]), (0, shown[:after])):
            for position, index in enumerate(part, first):
                if rows[index].id not in read:
                    return position
        return None

    def cursor_moved(self) -> None:
        """Tell which article the cursor is on."""
        if row := self.current:
            self.post_message(self.Highlighted(row))

    def action_open(self) -> None:
        """Choose the article under the cursor."""
        if row := self.current:
            self.post_message(self.Opened(row))

    # Painting

    @property
    def row_height(self) -> int:
        """Two lines, or four while a search is on."""
        return _LINES_OF_ROW if self._excerpts is None else _LINES_OF_HIT

    def row_key(self, position: int) -> int:
        """Give the index of the row among all."""
        return self._order.shown[position]

    def row_seen(self, position: int) -> None:
        """Have an article that is in view be compared with its copies."""
        if not self._order.is_compared(self._order.shown[position]):
            self.call_later(self._tell_copies_in_view)

    def _tell_copies_in_view(self) -> None:
        articles = self._order.uncompared([self._order.shown[place] for place in self.in_view])
        if articles and articles.keys() != self._asked:
            self._asked = articles.keys()
            self.post_message(self.CopiesShown(self._order.rows, articles))

    def forget_styles(self) -> None:
        """Take width and colours anew before painting."""
        self._painter = None

    def paint_notice(self, notice: Text) -> list[Strip]:
        """Give the lines of a notice."""
        return self._paint.notice_strips(notice)

    def paint_row(self, position: int, is_cursor: bool) -> list[Strip]:
        """Give the lines of an article."""
        index = self._order.shown[position]
        row, excerpt = self._order.rows[index], None
        if self._excerpts is not None:
            excerpt = self._excerpts.get(row.id, Excerpt("", ()))
        return self._paint.row_lines(
            row,
            read=row.id in self._read,
            starred=row.id in self._starred,
            cursor=is_cursor,
            focused=self.has_focus,
            excerpt=excerpt,
            now=datetime.now(),
            tags=self._tags.get(row.id, ()),
            copies=self._order.told(index),
            is_copy=self._order.is_copy(index),
        )

    @property
    def _paint(self) -> RowPainter:
        if self._painter is None:
            self._painter = RowPainter(self.scrollable_content_region.width, self._row_styles())
        return self._painter

    def _row_styles(self) -> RowStyles:
        def style(name: str) -> Style:
            return self.get_component_rich_style(f"article-list--{name}", partial=name != "title")

        return RowStyles(
            base=self.rich_style,
            title=style("title"),
            read=style("read"),
            detail=style("detail"),
            passage=style("passage"),
            match=style("match"),
            glyph=style("glyph"),
            cursor=style("cursor"),
            cursor_blurred=style("cursor-blurred"),
            notice=style("notice"),
        )
