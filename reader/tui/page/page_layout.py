"""Where the lines of a page lie: estimated at first, exact wherever somebody has looked.

Rows are counted from the top of the page. A section's rows are counted by laying it out, which
happens when a row or a character of it is asked for, or in the background; until then its height is
estimated. Only the sections looked at last are kept laid out, so that memory follows what is
visible; heights are kept.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from time import perf_counter
from typing import TYPE_CHECKING

from rich.cells import cell_len

from reader.article import Span
from reader.tui.page.layout import hanging_ends, line_ends
from reader.tui.page.page import Page, Paragraph

if TYPE_CHECKING:
    from reader.tui.page.link_labels import LinkLabels
    from reader.tui.page.tables import RowLine, TableLayout

_KEPT_SECTIONS = 64
_NARROWEST_TEXT = 4
"""Decoration gives way where it would leave the text fewer cells than this."""


@dataclass(frozen=True, slots=True)
class Fragment:
    """A part of a line that stands in a column: of a table's cell, or a border."""

    span: Span
    column: int
    """The cell behind the line's decoration at which it begins."""
    room: int
    """How many cells there are for it and the labels of its links."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a page."""

    span: Span
    """Its characters of the article's text; empty for a blank line or one not of the text.

    The lines of a page follow one another in the text, also where cells stand side by side.
    """
    paragraph: Paragraph
    decoration: str = ""
    wording: str | None = None
    """What is written on a line that is not of the text."""
    is_blank: bool = False
    fragments: tuple[Fragment, ...] = ()
    """What is painted of a table's row, from left to right; for all others it is `span`."""

    @property
    def spans(self) -> Sequence[Span]:
        """The characters that stand on the line."""
        return [fragment.span for fragment in self.fragments] or [self.span]


class PageLayout:
    """The lines of a page at one width."""

    def __init__(self, page: Page, width: int, labels: LinkLabels | None = None) -> None:
        """Lay out a page; `labels` are written behind the links of its text."""
        self.page = page
        self.labels = labels
        self.width = max(1, width)
        self._heights = self._estimates()
        self._is_exact = bytearray(len(page))
        self._tops = list(accumulate(self._heights, initial=0))
        self._laid_out: OrderedDict[int, list[Line]] = OrderedDict()
        self._counted: dict[int, int] = {}
        self._tables: dict[int, TableLayout] = {}
        """How tables are laid out, by where they begin."""
        self._next = 0
        self._is_stale = False

    @property
    def row_count(self) -> int:
        """The number of rows of the page, as far as it is known."""
        return self._current_tops()[-1]

    @property
    def is_complete(self) -> bool:
        """Whether every row has been counted."""
        return self._next >= len(self.page)

    def line(self, row: int) -> Line | None:
        """Give the line at `row`, or None below the end."""
        section = self._section_of(row)
        while section < len(self.page):
            lines = self._lines(section)
            index = max(0, row - self._current_tops()[section])
            if index < len(lines):
                return lines[index]
            section += 1
            row = self._current_tops()[section]
        return None

    def row_of(self, offset: int) -> int:
        """Give the row of the line that holds the character at `offset`, or of the next shown."""
        section = self.page.section_at(offset)
        while section < len(self.page):
            lines = self._lines(section)
            row = next((i for i, line in enumerate(lines) if line.span.end > offset), None)
            if row is not None:
                return self._current_tops()[section] + _row_within(lines, row, offset)
            section += 1
        return max(0, self.row_count - 1)

    def settle(self, first: int, last: int) -> bool:
        """Make rows `first` to `last` exact; tells whether any row may have moved by it."""
        section = self._section_of(max(0, first))
        moved = False
        while section < len(self.page) and self._current_tops()[section] <= last:
            moved |= not self._is_exact[section]
            self._lines(section)
            section += 1
        return moved

    def settle_end(self, height: int) -> None:
        """Make the last `height` rows exact."""
        section = len(self.page) - 1
        rows = 0
        while section >= 0 and rows < height:
            rows += len(self._lines(section))
            section -= 1

    def settle_more(self, seconds: float) -> None:
        """Count the rows of further sections for about so long; `correct` makes them hold."""
        end = perf_counter() + seconds
        while self._next < len(self.page) and perf_counter() < end:
            if not self._is_exact[self._next]:
                self._counted[self._next] = self._height(self._next)
            self._next += 1

    def correct(self) -> None:
        """Let the rows counted by `settle_more` hold, which may move every row."""
        for section, height in self._counted.items():
            self._set_height(section, height)
        self._counted.clear()

    def _estimates(self) -> list[int]:
        """About how many rows each section has."""
        a_character = 1.08 / self.width
        return [int(size * a_character + 1.4 * n + 0.5) or 1 for size, n in self.page.sizes]

    def _section_of(self, row: int) -> int:
        return max(0, min(bisect_right(self._current_tops(), row), len(self.page)) - 1)

    def _current_tops(self) -> Sequence[int]:
        if self._is_stale:
            self._tops = list(accumulate(self._heights, initial=0))
            self._is_stale = False
        return self._tops

    def _set_height(self, section: int, height: int) -> None:
        self._is_exact[section] = True
        if self._heights[section] != height:
            self._heights[section] = height
            self._is_stale = True

    def _lines(self, section: int) -> list[Line]:
        lines = self._laid_out.get(section)
        if lines is not None:
            self._laid_out.move_to_end(section)
            return lines
        lines = self._laid_out[section] = self._make_lines(section)
        self._set_height(section, len(lines))
        if len(self._laid_out) > _KEPT_SECTIONS:
            self._laid_out.popitem(last=False)
        return lines

    def _height(self, section: int) -> int:
        """The number of rows of a section, without making their lines."""
        return sum(
            paragraph.space + self._line_count(paragraph)
            for paragraph in self.page.paragraphs(section)
        )

    def _make_lines(self, section: int) -> list[Line]:
        lines: list[Line] = []
        for paragraph in self.page.paragraphs(section):
            before = Span(paragraph.span.start, paragraph.span.start)
            running = paragraph.space_decoration if self._fitted(paragraph.first) else ""
            blank = Line(before, paragraph, running, None, True)
            lines += [blank] * paragraph.space
            lines += self._lines_of(paragraph)
        return lines

    def _line_count(self, paragraph: Paragraph) -> int:
        row = self._row(paragraph)
        return len(self._ends(paragraph) if row is None else row)

    def _lines_of(self, paragraph: Paragraph) -> list[Line]:
        first, rest = self._fitted(paragraph.first), self._fitted(paragraph.rest)
        if (row := self._row(paragraph)) is not None:
            return [
                Line(line.span, paragraph, first + line.lead, fragments=line.fragments)
                if line.span
                else Line(line.span, paragraph, is_blank=True)
                for line in row
            ]
        ends = self._ends(paragraph)
        if (wording := paragraph.wording) is not None:
            starts = [0, *ends]
            return [
                Line(paragraph.span, paragraph, wording=wording[start:end].rstrip())
                for start, end in zip(starts, ends, strict=False)
            ]
        starts = [paragraph.span.start, *ends]
        return [
            Line(Span(start, end), paragraph, rest if index else first)
            for index, (start, end) in enumerate(zip(starts, ends, strict=False))
        ]

    def _row(self, paragraph: Paragraph) -> Sequence[RowLine] | None:
        """The lines of a row of a table; None for all that is laid out as text."""
        table = paragraph.table
        if table is None:
            return None
        start = table.rows[0].start
        if start not in self._tables:
            from reader.tui.page.tables import TableLayout

            width = self.width - cell_len(self._fitted(paragraph.first))
            text = self.page.article.text
            self._tables[start] = TableLayout(text, table, width, self.labels)
        return self._tables[start].lines(paragraph.span)

    def _ends(self, paragraph: Paragraph) -> Sequence[int]:
        if paragraph.wording is not None:
            return line_ends(paragraph.wording, Span(0, len(paragraph.wording)), self.width)
        first, rest = (
            self.width - cell_len(self._fitted(decoration))
            for decoration in (paragraph.first, paragraph.rest)
        )
        break_lines = self.labels.line_ends if self.labels is not None else line_ends
        return hanging_ends(break_lines, self.page.article.text, paragraph.span, first, rest)

    def _fitted(self, decoration: str) -> str:
        return decoration if self.width - cell_len(decoration) >= _NARROWEST_TEXT else ""


def _row_within(lines: Sequence[Line], row: int, offset: int) -> int:
    """The line that a character stands on, from the one that it is counted to."""
    if not lines[row].fragments:
        return row
    paragraph = lines[row].paragraph
    first = row
    while first and lines[first - 1].paragraph is paragraph:
        first -= 1
    for index in range(first, len(lines)):
        if lines[index].paragraph is not paragraph:
            break
        if any(span.start <= offset < span.end for span in lines[index].spans):
            return index
    return row
