"""The list of articles.

The rows are a sequence of catalogue rows; which of them are shown, and in which order, is an order
of indices into it (`folded_order`): copies of an article are folded away behind it, and where the
articles are grouped, headings stand among them. A row takes two lines, title over source and date,
or three where the list is high; while a search is on, two lines of the best passage stand between
them.
"""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, ClassVar

from rich.style import Style
from rich.text import Text
from textual.message import Message
from textual.strip import Strip

from reader.library.wording import number_of
from reader.tui.listing.folds import Comparison, Folds
from reader.tui.listing.placed_articles import PlacedArticles
from reader.tui.listing.row_lines import Excerpt, RowPainter, RowStyles

if TYPE_CHECKING:
    from reader.library.rows import ArticleRow

_LINES_OF_ROW = 2
"""With a title of one line."""
_LINES_OF_EXCERPT = 2
_HIGH = 45
"""Lines of the list from which on titles take two of them, unless the user wants it otherwise."""


Stopped = tuple[int, str, int]
"""An article by its id and its text by the digest, and the offset up to which it was read."""


class ArticleList(PlacedArticles, inherit_bindings=False):
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
        "article-list--heading",
    }
    HELP: ClassVar[str] = (
        "Each article has its title, then its source, date and what was found in it: ❝ statements, "
        "# figures. A dash means that the article's language is not searched for statements. "
        "● is unread, ★ is starred, ✎ has notes of yours, ✓ is selected, (tags) are yours, 43 % is "
        "where you stopped reading. Under a heading stand articles of one month, publisher or "
        "folder, or that quote one speaker: these under each whom they quote. Enter folds it. "
        "Moving shows an article without marking it read. What was there when a folder was first "
        "read counts as seen. Articles that print "
        "the same text, whole or cut, are one row: +3 copies, 1 differs: 3,000 → 12,000. "
        "It is the best hit of a search, else the oldest; reading it leaves its copies unread."
    )

    @dataclass
    class Highlighted(Message):
        """The cursor is on another article, or on a heading."""

        row: ArticleRow | None

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

    @dataclass
    class ProgressShown(Message):
        """Articles have come into view of which it is not known yet how far they were read."""

        stopped: Sequence[tuple[ArticleRow, int]]
        """Each with the offset up to which it was read."""

    @dataclass
    class ExcerptsMissing(Message):
        """Hits have come into view whose passages are not known yet."""

        rows: Sequence[ArticleRow]

    @dataclass
    class SelectionChanged(Message):
        """Other articles are selected."""

    title_lines = 0
    """How many lines titles take; 0 for as many as the height of the list is good for."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 # Textual's own name for it
        super().__init__(id=id)
        self._asked: AbstractSet[int] = frozenset()
        """The articles that `CopiesShown` told of last."""
        self._excerpts: dict[int, Excerpt] | None = None
        self._missing: AbstractSet[int] = frozenset()
        """The hits that `ExcerptsMissing` told of last."""
        self._starred: AbstractSet[int] = frozenset()
        self._tags: Mapping[int, Sequence[str]] = {}
        self._read_to: Mapping[int, int] = {}
        self._noted: AbstractSet[int] = frozenset()
        self._percents: dict[Stopped, int | None] = {}
        """How far articles were read; None while that is being looked up, or cannot be."""
        self._painter: RowPainter | None = None
        self._lines_of_title = 1

    # What is shown

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
        kept = self._mark_at(self.cursor) if self.shown and keep_cursor else None
        line, first = self.cursor_line, self.in_view.start if self.shown else 0
        is_in_view = self.cursor in self.in_view
        first_kept = self._mark_at(first) if kept is not None and first < self.shown else None
        excerpts = self._excerpts_of(rows) if keep_excerpts else {}
        self._order.take(rows, folds)
        self._asked = frozenset()
        self._excerpts = excerpts if as_hits else None
        self._missing = frozenset()
        if kept is None:
            self.place_rows(1 if self._order.headings else 0, 0)
            return
        position = self._position_of(kept, self.cursor)
        if is_in_view:
            self.place_rows(position, position - line if first else 0)
        else:
            self.place_rows(position, self._position_of(first_kept, first), show_cursor=False)

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
        read_to: Mapping[int, int] | None = None,
        noted: AbstractSet[int] = frozenset(),
    ) -> None:
        """Show which articles, by id, were read and starred, the user's tags of them, and how far.

        `read_to` are the offsets up to which they were read, `noted` are those that have notes.
        """
        self._read, self._starred, self._tags = read, starred, tags or {}
        self._read_to, self._noted = read_to or {}, noted
        self.forget_strips()
        self.refresh()

    def add_comparisons(
        self, rows: Sequence[ArticleRow], comparisons: Mapping[int, Comparison]
    ) -> None:
        """Show how copies differ, by the id of their article, unless other rows are listed now."""
        if rows is self._order.rows:
            self._order.compare(comparisons)
            self.forget_strips()
            self.refresh()

    # How far articles were read

    def add_progress(self, percents: Mapping[Stopped, int]) -> None:
        """Show how far articles were read, in per cent of their text."""
        self._percents.update(percents)
        self.forget_strips()
        self.refresh()

    def _stopped(self, row: ArticleRow) -> Stopped | None:
        offset = self._read_to.get(row.id)
        return (row.id, row.digest, offset) if offset else None

    def _tell_progress_in_view(self) -> None:
        rows = [row for place in self.in_view if (row := self.article_at(place)) is not None]
        stopped = [(row, key) for row in rows if (key := self._stopped(row)) is not None]
        wanted = [(row, key) for row, key in stopped if key not in self._percents]
        if wanted:
            self._percents.update((key, None) for _, key in wanted)
            self.post_message(self.ProgressShown([(row, key[2]) for row, key in wanted]))

    # Told

    def selection_changed(self) -> None:
        """Tell that other articles are selected."""
        self.post_message(self.SelectionChanged())

    def cursor_moved(self) -> None:
        """Tell which article the cursor is on."""
        if self.shown:
            self.post_message(self.Highlighted(self.current))

    def action_open(self) -> None:
        """Choose the article under the cursor; on a heading, fold it."""
        if row := self.current:
            self.post_message(self.Opened(row))
        else:
            self.action_fold()

    # Painting

    @property
    def row_height(self) -> int:
        """Two lines, or three where titles take two, and two more while a search is on."""
        excerpt = 0 if self._excerpts is None else _LINES_OF_EXCERPT
        return _LINES_OF_ROW - 1 + self._lines_of_title + excerpt

    def row_key(self, position: int) -> Hashable:
        """Give the index of the row among all, or the heading and whether it is folded."""
        index = self._order.index_at(position)
        if index is not None:
            return index
        return self._mark_at(position), self._order.is_folded(position)

    def row_seen(self, position: int) -> None:
        """Have what is still to be told of an article in view be looked up."""
        index = self._order.index_at(position)
        if index is None:
            return
        if not self._order.is_compared(index):
            self.call_later(self._tell_copies_in_view)
        if self._excerpts is not None and self._order.rows[index].id not in self._excerpts:
            self.call_later(self._tell_excerpts_missing)
        stopped = self._stopped(self._order.rows[index]) if self._read_to else None
        if stopped is not None and stopped not in self._percents:
            self.call_later(self._tell_progress_in_view)

    def _tell_copies_in_view(self) -> None:
        indices = [self._order.index_at(place) for place in self.in_view]
        articles = self._order.uncompared([index for index in indices if index is not None])
        if articles and articles.keys() != self._asked:
            self._asked = articles.keys()
            self.post_message(self.CopiesShown(self._order.rows, articles))

    def _tell_excerpts_missing(self) -> None:
        """Ask once for what is missing in view, however often it is painted until it comes."""
        rows = [row for place in self.in_view if (row := self.article_at(place)) is not None]
        missing = {row.id: row for row in rows if row.id not in (self._excerpts or {})}
        if self._excerpts is not None and missing and missing.keys() != self._missing:
            self._missing = missing.keys()
            self.post_message(self.ExcerptsMissing(list(missing.values())))

    def forget_styles(self) -> None:
        """Take size and colours anew before painting."""
        self._painter = None
        by_height = 2 if self.size.height >= _HIGH else 1
        self._lines_of_title = self.title_lines or by_height

    def paint_notice(self, notice: Text) -> list[Strip]:
        """Give the lines of a notice."""
        return self._paint.notice_strips(notice)

    def paint_row(self, position: int, is_cursor: bool) -> list[Strip]:
        """Give the lines of an article."""
        index = self._order.index_at(position)
        if index is None:
            return self._paint_heading(position, is_cursor)
        row, excerpt = self._order.rows[index], None
        if self._excerpts is not None:
            excerpt = self._excerpts.get(row.id, Excerpt("", ()))
        stopped = self._stopped(row)
        return self._paint.row_lines(
            row,
            read=row.id in self._read,
            starred=row.id in self._starred,
            noted=row.id in self._noted,
            cursor=is_cursor,
            focused=self.has_focus,
            excerpt=excerpt,
            now=datetime.now(),
            tags=self._tags.get(row.id, ()),
            copies=self._order.told(index),
            is_copy=self._order.is_copy(index),
            is_selected=row.id in self.selection,
            percent=self._percents.get(stopped) if stopped is not None else None,
        )

    def _paint_heading(self, position: int, is_cursor: bool) -> list[Strip]:
        heading = self._order.heading_at(position)
        assert heading is not None
        ids = self._order.ids_of(heading.rows)
        unread = len(heading.rows) - sum(map(self._read.__contains__, ids))
        told = f" – {number_of(len(heading.rows), 'article')}"
        return self._paint.heading_lines(
            heading.title,
            f"{told}, {unread:,} unread" if unread else told,
            folded=self._order.is_folded(position),
            cursor=is_cursor,
            focused=self.has_focus,
            lines=self.row_height,
        )

    @property
    def _paint(self) -> RowPainter:
        if self._painter is None:
            width = self.scrollable_content_region.width
            self._painter = RowPainter(width, self._row_styles(), self._lines_of_title)
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
            heading=style("heading"),
        )
