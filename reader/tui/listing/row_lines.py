"""How a row of the article list looks: catalogue row -> strips of terminal cells."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from itertools import pairwise
from typing import TYPE_CHECKING

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from rich.style import Style
from rich.text import Text
from textual.strip import Strip

from reader.article import Span
from reader.statements import LANGUAGES
from reader.text import clean
from reader.tui.dates import short_date
from reader.tui.page import layout
from reader.tui.page.marks import NOTE_SIGN

if TYPE_CHECKING:
    from reader.library.rows import ArticleRow

_MARGIN = 4
"""Cells before the text of a row: the bar of the cursor, two signs, a space."""

_HEADING_MARGIN = 2
"""Cells before a heading: the bar of the cursor, a space."""

_JOINT = " · "

_EXCERPT_LINES = 2

_BELOW = "└ "
"""Stands before the title of a copy below its fold."""

_AWAITED = "…"
"""Stands for how many there are while that is being found out."""

_LEAST_SOURCE = 8
"""Cells below which copies and tags are not told beside the source."""


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A passage of an article as the list shows it."""

    text: str
    matches: tuple[Span, ...]
    """Offsets into `text`."""
    note: str = ""
    """How the article answers the query: "quoted", "reported"; "" where there is nothing to say."""


@dataclass(frozen=True, slots=True)
class RowStyles:
    """The styles of the parts of a row; all but `base` are laid over it."""

    base: Style
    title: Style
    read: Style
    detail: Style
    passage: Style
    match: Style
    glyph: Style
    cursor: Style
    cursor_blurred: Style
    notice: Style
    heading: Style = field(default=Style(bold=True))


@dataclass(frozen=True, slots=True)
class RowPainter:
    """Paints rows `width` cells wide."""

    width: int
    styles: RowStyles
    title_lines: int = 1
    """How many lines there are for a title; what a shorter one leaves is blank below the row."""

    def row_lines(
        self,
        row: ArticleRow,
        *,
        read: bool,
        starred: bool,
        noted: bool = False,
        cursor: bool,
        focused: bool,
        excerpt: Excerpt | None,
        now: datetime,
        tags: Sequence[str] = (),
        copies: str = "",
        is_copy: bool = False,
        is_selected: bool = False,
        percent: int | None = None,
    ) -> list[Strip]:
        """Give the lines of one row; an excerpt, empty or not, takes two more:
        what it and the title leave free is blank below the row.

        `tags` are the user's, shown where there is room. `copies` tells of the article's copies
        or, where it `is_copy` that stands below the article copied, how it differs from that.
        `percent` says how far it was read.
        """
        styles = self.styles
        over = Style.null()
        if cursor:
            over = styles.cursor if focused else styles.cursor_blurred
        indent = " " * cell_len(_BELOW) if is_copy else ""
        first, *more = self._title_lines(row, styles.read if read else styles.title, is_copy)
        lines = [((" " if read else "●") + ("✓" if is_selected else " "), first)]
        lines += [("", line) for line in more]
        blank = self.title_lines - 1 - len(more)
        if excerpt is not None:
            passage = self._excerpt_lines(excerpt)
            lines += [("", line) for line in passage]
            blank += _EXCERPT_LINES - len(passage)
        note = excerpt.note if excerpt is not None else ""
        room = self.width - len(indent)
        facts = (note, _date_and_place(row, now, percent))
        detail = indent + self._detail(row, facts, tags, copies, room=room)
        glyphs = ("★" if starred else " ") + (NOTE_SIGN if noted else " ")
        lines.append((glyphs, Text(detail, styles.detail)))
        lines += [("", Text())] * blank
        bar = "▌" if cursor else " "
        return [self._strip(bar, glyph, text, over) for glyph, text in lines]

    def heading_lines(
        self, title: str, told: str, *, folded: bool, cursor: bool, focused: bool, lines: int
    ) -> list[Strip]:
        """Give the lines of a heading over rows of so many lines; `told` says what is under it."""
        over = Style.null()
        if cursor:
            over = self.styles.cursor if focused else self.styles.cursor_blurred
        room = max(0, self.width - _HEADING_MARGIN)
        text = heading(title, told, room, self.styles.heading, folded=folded)
        blank = self._strip(" ", "", Text(), Style.null())
        bar = set_cell_size("▌" if cursor else " ", _HEADING_MARGIN)
        return [blank] * (lines - 1) + [self._strip(bar, "", text, over, _HEADING_MARGIN)]

    def _title_lines(self, row: ArticleRow, style: Style, is_copy: bool) -> list[Text]:
        """The title, one line or more, as far as there is room for it."""
        before = _BELOW if is_copy else ""
        words = before + (row.title or _file_name(row))
        if self.title_lines == 1:
            return [Text(words, style)]
        width = max(1, self.width - _MARGIN)
        if cell_len(words) <= width:
            return [Text(words, style)]
        room = max(1, width - cell_len(before))
        title = Text((row.title or _file_name(row)).replace("\n", " "), style)
        lines = _at_most(wrap_text(title, room), self.title_lines, room)
        indents = [before] + [" " * cell_len(before)] * (len(lines) - 1)
        return [Text(indent, style) + line for indent, line in zip(indents, lines, strict=True)]

    def notice_strips(self, notice: Text) -> list[Strip]:
        """Give the lines of a message that stands in the place of rows, the first of them blank."""
        wrapped = wrap_text(notice, max(1, self.width - 2 * _MARGIN))
        blank = Strip.blank(self.width, self.styles.base)
        return [blank, *(self._strip(" ", "", line, Style.null()) for line in wrapped)]

    def _detail(
        self,
        row: ArticleRow,
        facts: tuple[str, str],
        tags: Sequence[str],
        copies: str,
        room: int,
    ) -> str:
        """Source, facts and counts, the source cut short where the line is too narrow for all.

        The source of a chapter is its book, which tells more than who published it.

        What is told of copies is told whole as far as there is room at all: for its sake the
        counts, the source and the rest are left out, in this order. The user's tags come before
        the counts, too.
        """
        supported = row.language in LANGUAGES
        statements = str(row.statement_count) if row.is_counted else _AWAITED
        figures = str(row.figure_count) if row.is_counted else _AWAITED
        counts = f"❝ {statements if supported else '–'}  # {figures}"
        source = row.book or row.publisher or ", ".join(row.authors) or _file_name(row)
        room -= _MARGIN
        tagged = f"({', '.join(tags)})" if tags else ""
        shorter = (*facts, copies)
        ways = ((*facts, counts, copies), shorter) if copies else ((*facts, counts),)
        with_tags = ((*ways[0], tagged), (*facts, copies, tagged)) if tagged else ()
        for parts in (*with_tags, *ways):
            least = _LEAST_SOURCE if copies or tagged in parts else 4
            right = _JOINT.join(filter(None, parts))
            left = room - cell_len(right) - cell_len(_JOINT)
            if left >= least:
                return f"{shorten(source, left)}{_JOINT}{right}"
        if copies and cell_len(right) > room:
            return shorten(copies, max(0, room))
        return right

    def _excerpt_lines(self, excerpt: Excerpt) -> list[Text]:
        width = max(1, self.width - _MARGIN)
        text = Text(excerpt.text.replace("\n", " "), self.styles.passage)
        for match in excerpt.matches:
            text.stylize(self.styles.match, match.start, match.end)
        first = excerpt.matches[0].start if excerpt.matches else 0
        if first > width:
            start = excerpt.text.find(" ", first - width // 2, first) + 1 or first
            text = Text("… ", self.styles.passage) + text[start:]
        if not excerpt.text:  # it may still come: what stands below it has its place
            return [Text()] * _EXCERPT_LINES
        return _at_most(wrap_text(text, width), _EXCERPT_LINES, width)

    def _strip(self, bar: str, glyph: str, text: Text, over: Style, margin: int = _MARGIN) -> Strip:
        """One line: what `over` says lies on top, the full width of the row."""
        base, width = self.styles.base, max(0, self.width - margin)
        segments = [
            Segment(bar, base + self.styles.glyph + over),
            Segment(set_cell_size(glyph, margin - len(bar)), base + self.styles.glyph + over),
        ]
        cut = text if text.cell_len <= width else _cut(text, width)
        for run, style in styled_runs(cut):
            segments.append(Segment(run, base + style + over))
        return Strip(segments).adjust_cell_length(self.width, base + over)


def heading(title: str, told: str, width: int, style: Style, *, folded: bool) -> Text:
    """Give a heading in at most `width` cells: whether it is folded, its title, what is under it.

    The title is cut short where there is no room for all.
    """
    sign = "▸" if folded else "▾"
    room = max(1, width - cell_len(told) - 2)
    text = Text(f"{sign} {shorten(title.replace(chr(10), ' '), room)}{told}", style)
    return text if text.cell_len <= width else _cut(text, width)


def _date_and_place(row: ArticleRow, now: datetime, percent: int | None) -> str:
    read = f"{percent} %" if percent is not None else ""
    return _JOINT.join(filter(None, (short_date(row.published, now), read)))


def _at_most(lines: list[Text], most: int, width: int) -> list[Text]:
    """The first lines, an ellipsis telling that there were more."""
    if len(lines) > most:
        lines[most - 1].truncate(width - 1)
        lines[most - 1].append("…")
    return lines[:most]


def _file_name(row: ArticleRow) -> str:
    return clean(row.path.name).replace("\n", "␊")


def shorten(text: str, width: int) -> str:
    """Give `text` in at most `width` cells, an ellipsis telling that it was longer."""
    if cell_len(text) <= width:
        return text
    return set_cell_size(text, max(0, width - 1)).rstrip() + "…"


def _cut(text: Text, width: int) -> Text:
    cut = text.copy()
    cut.truncate(width, overflow="ellipsis")
    return cut


def styled_runs(text: Text) -> list[tuple[str, Style]]:
    """Give the characters of `text` in runs of one style, from its own spans alone."""
    own = text.style if isinstance(text.style, Style) else Style.null()
    cuts = sorted({0, len(text), *(end for span in text.spans for end in (span.start, span.end))})
    runs = []
    for start, end in pairwise(cuts):
        style = own
        for span in text.spans:
            if span.start <= start and end <= span.end and isinstance(span.style, Style):
                style += span.style
        runs.append((text.plain[start:end], style))
    return runs


def wrap_text(text: Text, width: int) -> list[Text]:
    """Give `text` in lines of at most `width` cells, broken at spaces where there are any."""
    wrapped: list[Text] = []
    for paragraph in text.split("\n", allow_blank=True):
        spans = layout.lines(paragraph.plain, Span(0, len(paragraph)), width)
        shown = [layout.painted(paragraph.plain, span) for span in spans] or [Span(0, 0)]
        wrapped.extend(paragraph[span.start : span.end] for span in shown)
    return wrapped
