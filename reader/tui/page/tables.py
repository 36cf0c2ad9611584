"""Tables: cells below one another in columns, and a list where the columns find no room.

A row is a block of the text, and its cells are parted by ` | `. What aligns them are blanks painted
between characters, which are no characters of the text themselves. Numbers stand on the right, and
a cell goes on below itself within its column. Where columns would be too narrow to read, each cell
has a line of its own behind the heading of its column, and the borders are not painted.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING

from rich.cells import cell_len

from reader.article import Span
from reader.tui.listing.row_lines import shorten
from reader.tui.page.layout import hanging_ends, line_ends, painted
from reader.tui.page.page_layout import Fragment

if TYPE_CHECKING:
    from reader.tui.page.link_labels import LinkLabels
    from reader.tui.page.page import TableRows

_BORDER = re.compile(r"(?:^|(?<=\s))\|(?=\s|$)")
_BETWEEN = 3
"""Cells that a border takes with a blank on both sides."""
_NARROWEST = 8
"""A column takes so many cells if it needs them, and more for the longest of its words."""
_LONG_WORDS = tuple((count, re.compile(rf"\S{{{count}}}")) for count in (16, 14, 12, 10))
"""The longest words for which a column gets room, longest first."""
_TALLEST, _WIDE = 16, 30
"""A cell goes on over about so many lines, and over more only in a column that is wide."""
_LONGEST_ROW = 2_000
"""Characters; a table with a longer row is a list."""
_LEAST_FOR_HEADINGS = 12
"""Cells from which the lines of a list have headings and are indented."""
_NUMBER = re.compile(r"\W{0,3}(?:[A-Z]{1,3}\s?)?\d[\d.,'’\s]{0,30}\S{0,3}|[-–—]")


@dataclass(frozen=True, slots=True)
class RowLine:
    """A line of a row."""

    span: Span
    """Its part of the row: those of the lines of a row follow one another."""
    fragments: tuple[Fragment, ...] = ()
    """What is painted of the row; nothing here is all of `span`."""
    lead: str = ""
    """What is written before it and is no character of the text."""


@dataclass(frozen=True, slots=True)
class TableColumns:
    """The columns of one table, side by side."""

    widths: tuple[int, ...]
    """The width of each in cells."""
    are_numbers: tuple[bool, ...]
    """Of each, whether it is aligned on the right."""

    @property
    def starts(self) -> Sequence[int]:
        """The cell at which each begins."""
        return list(accumulate((width + _BETWEEN for width in self.widths[:-1]), initial=0))


@dataclass(frozen=True, slots=True)
class TableList:
    """A table of which each cell has a line of its own."""

    headings: tuple[str, ...]
    """Those of the columns; empty where the table has none."""


class TableLayout:
    """How the rows of one table are laid out in so many cells."""

    def __init__(self, text: str, table: TableRows, width: int, labels: LinkLabels | None) -> None:
        """Measure a table of a text; `labels` are written behind the links."""
        self._text = text
        self._width = max(1, width)
        self._labels = labels
        self._first = table.rows[0].start
        self._headed = table.has_headings
        self._shape = self._shape_of(table)

    def lines(self, row: Span) -> Sequence[RowLine] | None:
        """Give the lines of a row; None where it is laid out as text."""
        if self._shape is None:
            return None
        cells = _cells(self._text, row)
        if isinstance(self._shape, TableColumns):
            return self._side_by_side(row, cells, self._shape)
        is_heading = self._headed and row.start == self._first
        if is_heading or not any(cells):
            return None
        found = list(self._listed(row, cells, self._shape.headings))
        if row.start == self._first:
            return found
        return [RowLine(Span(row.start, row.start)), *found]

    @property
    def _break_lines(self) -> Callable[[str, Span, int], list[int]]:
        return self._labels.line_ends if self._labels is not None else line_ends

    def _cells_of(self, span: Span) -> int:
        """How many cells a part of the text takes with the labels of its links."""
        labels = self._labels.within(span) if self._labels is not None else ()
        return cell_len(span.of(self._text)) + sum(len(label.text) for label in labels)

    # Measuring

    def _shape_of(self, table: TableRows) -> TableColumns | TableList | None:
        text = self._text
        count = max(1 + len(_BORDER.findall(text, row.start, row.end)) for row in table.rows)
        headings = _headings(text, table)
        if count * (1 + _BETWEEN) - _BETWEEN > self._width and count > 1:
            return TableList(headings)
        rows = [_cells(text, row) for row in table.rows]
        if count < 2 or any(c and not cell_len(text[c.start]) for row in rows for c in row):
            return None
        if any(len(row) > _LONGEST_ROW for row in table.rows):
            return TableList(headings)
        # A row with fewer cells counts without its last one, which may go over several columns.
        measured = [row if len(row) == count else row[:-1] for row in rows]
        columns = [[row[i] for row in measured if i < len(row)] for i in range(count)]
        are_numbers = tuple(self._are_numbers(column[1:]) for column in columns)
        widths = self._fitted(columns, are_numbers)
        return TableColumns(widths, are_numbers) if widths else TableList(headings)

    def _are_numbers(self, cells: Sequence[Span]) -> bool:
        filled = [cell.of(self._text) for cell in cells if cell]
        return bool(filled) and all(map(_NUMBER.fullmatch, filled))

    def _fitted(
        self, columns: Sequence[Sequence[Span]], are_numbers: Sequence[bool]
    ) -> tuple[int, ...] | None:
        """The widths of columns that have room side by side, the widest narrowed first."""
        room = self._width - _BETWEEN * (len(columns) - 1)
        wanted = [max(map(self._cells_of, column), default=0) for column in columns]
        if sum(wanted) <= room:
            return tuple(wanted)
        least = [
            min(most, self._least(column, is_number))
            for column, most, is_number in zip(columns, wanted, are_numbers, strict=True)
        ]
        if sum(least) > room:
            return None
        # Of a column of numbers the heading goes on below itself before text does.
        wanted = [
            few if is_number else many
            for few, many, is_number in zip(least, wanted, are_numbers, strict=True)
        ]
        widths = _narrowed(wanted, least, room)
        is_too_tall = any(
            most > _TALLEST * width and width < _WIDE
            for most, width in zip(wanted, widths, strict=True)
        )
        return None if is_too_tall else widths

    def _least(self, column: Sequence[Span], is_number: bool) -> int:
        """The width that a column cannot do without: numbers are not broken."""
        cells = [cell.of(self._text) for cell in column]
        longest = (count for count, words in _LONG_WORDS if any(map(words.search, cells)))
        least = next(longest, _NARROWEST)
        if is_number:
            return max(least, *map(self._cells_of, column[1:]))
        return least

    # Laying out

    def _side_by_side(
        self, row: Span, cells: Sequence[Span], columns: TableColumns
    ) -> Sequence[RowLine]:
        widths, starts = columns.widths, columns.starts
        end = starts[-1] + widths[-1]
        broken: list[Sequence[Fragment]] = []
        for index, cell in enumerate(cells):
            is_last = index == len(cells) - 1
            room = end - starts[index] if is_last else widths[index]
            aligned = widths[index] if columns.are_numbers[index] else 0
            broken.append(list(self._fragments(cell, starts[index], room, aligned)))
        tallest = max(broken, key=len)
        begins = [row.start, *(fragment.span.start for fragment in tallest[1:]), row.end]
        lines = []
        for number, (begin, stop) in enumerate(pairwise(begins)):
            fragments: list[Fragment] = []
            for index, parts in enumerate(broken):
                fragments += parts[number : number + 1]
                if number == 0 and index < len(cells) - 1:
                    border = self._text.index("|", cells[index].end)
                    column = starts[index + 1] - _BETWEEN + 1
                    fragments.append(Fragment(Span(border, border + 1), column, 1))
            lines.append(RowLine(Span(begin, stop), tuple(fragments)))
        return lines

    def _fragments(self, cell: Span, start: int, room: int, aligned: int) -> Iterator[Fragment]:
        """A cell in lines, on the right of so many cells `aligned`, or on the left for 0."""
        ends = self._break_lines(self._text, cell, room) if cell else []
        for begin, end in pairwise([cell.start, *ends]):
            span = Span(begin, end)
            shift = aligned - self._cells_of(painted(self._text, span)) if aligned else 0
            yield Fragment(span, start + max(0, shift), room)

    def _listed(
        self, row: Span, cells: Sequence[Span], headings: Sequence[str]
    ) -> Iterator[RowLine]:
        has_leads = self._width >= _LEAST_FOR_HEADINGS
        rest = "  " if has_leads else ""
        parts: list[tuple[int, int, str]] = []
        for index, cell in enumerate(cells):
            heading = headings[index] if index < len(headings) else ""
            lead = f"{shorten(heading, self._width // 2)}: " if heading else rest
            if not has_leads or (not heading and not parts):
                lead = ""
            widths = self._width - cell_len(lead), self._width - len(rest)
            if cell:
                ends = hanging_ends(self._break_lines, self._text, cell, *widths)
                for number, (begin, end) in enumerate(pairwise([cell.start, *ends])):
                    parts.append((begin, end, rest if number else lead))
        begins = [row.start, *(begin for begin, _, _ in parts[1:]), row.end]
        for (begin, end, lead), (start, stop) in zip(parts, pairwise(begins), strict=True):
            fragment = Fragment(Span(begin, end), 0, self._width - cell_len(lead))
            yield RowLine(Span(start, stop), (fragment,), lead)


def _headings(text: str, table: TableRows) -> tuple[str, ...]:
    if not table.has_headings:
        return ()
    return tuple(cell.of(text) for cell in _cells(text, table.rows[0]))


def _narrowed(wanted: Sequence[int], least: Sequence[int], room: int) -> tuple[int, ...]:
    """The widths that columns get: none is wider than another that it took cells from."""

    def cut(limit: int) -> list[int]:
        return [max(few, min(many, limit)) for few, many in zip(least, wanted, strict=True)]

    low, high = 0, max(wanted)
    while low < high:
        middle = (low + high + 1) // 2
        if sum(cut(middle)) <= room:
            low = middle
        else:
            high = middle - 1
    widths = cut(low)
    rest = room - sum(widths)
    for index, most in enumerate(wanted):
        if rest and widths[index] < most:
            widths[index] += 1
            rest -= 1
    return tuple(widths)


def _cells(text: str, row: Span) -> Sequence[Span]:
    """The cells of a row, without the white space around them."""
    content = row.of(text)
    borders = [row.start + found.start() for found in _BORDER.finditer(content)]
    starts = [row.start, *(border + 1 for border in borders)]
    return [_stripped(text, a, b) for a, b in zip(starts, [*borders, row.end], strict=True)]


def _stripped(text: str, start: int, end: int) -> Span:
    content = text[start:end]
    begun = start + len(content) - len(content.lstrip())
    return Span(begun, begun + len(content.strip())) if content.strip() else Span(end, end)
