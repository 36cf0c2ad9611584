"""Runs of cells that are to be painted, and what is sent to paint them.

A style takes some twenty characters to tell and a place eight. So where styles alternate it is
shorter to paint all that has one style before all that has the next, from place to place, than to
paint from left to right and from the top down; the shorter one of the two is sent.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, zip_longest

from reader.tui.painting.cells import CellRow, changed_spans, is_sure_of
from reader.tui.painting.styles import StyleTable

_Place = tuple[int, int]
"""A row and a column."""
_UNKNOWN: _Place = (-1, -1)


@dataclass(frozen=True, slots=True)
class Run:
    """Cells of a row that stand beside one another and have one style."""

    row: int
    start: int
    end: int
    """The column behind them."""
    text: str
    """What is sent for them."""
    style: int
    is_sure: bool
    """Whether every terminal gives the row's characters the cells they have here."""
    is_last: bool
    """Whether they end with the row: where the cursor is then, terminals differ in."""


def changed_runs(
    shown: Sequence[CellRow | None], wanted: Sequence[CellRow], styles: StyleTable
) -> Iterator[Run]:
    """Give what is to be painted where these rows are shown, in the order in which it is read."""
    for number, (before, after) in enumerate(zip(shown, wanted, strict=True)):
        if before is not after:
            for start, end in changed_spans(before, after):
                yield from _runs(after, number, start, end, styles)


def grouped_by_style(runs: Iterable[Run]) -> list[Run]:
    """Give the same runs, those of one style together, in the order in which these come first.

    Those of rows in which terminals may draw something wider than it is here stay in their order,
    behind the others: what comes later there is painted over what went too far.
    """
    groups: dict[int, list[Run]] = {}
    in_order = []
    for run in runs:
        if run.is_sure:
            groups.setdefault(run.style, []).append(run)
        else:
            in_order.append(run)
    return [*(run for group in groups.values() for run in group), *in_order]


def sent(runs: Sequence[Run], styles: StyleTable, *, erases_cells: bool) -> str:
    """Give what paints the runs in their order, where the terminal erases cells with less."""
    output: list[str] = []
    style, place = 0, _UNKNOWN
    for run, following in zip_longest(runs, runs[1:]):
        output += (_go(place, (run.row, run.start)), styles.change(style, run.style))
        style = run.style
        text, behind = run.text, _UNKNOWN if run.is_last else (run.row, run.end)
        if erases_cells and run.is_sure and text[-1:] == " " and styles.is_plain(style):
            text, behind = _with_blanks_erased(run, behind, following)
        output.append(text)
        place = behind
    output.append(styles.change(style, 0))
    return "".join(output)


def _with_blanks_erased(run: Run, behind: _Place, following: Run | None) -> tuple[str, _Place]:
    """A run's text with its last blanks erased if that is shorter, and where the cursor is then."""
    text = run.text.rstrip(" ")
    blanks = len(run.text) - len(text)
    erasing = "\x1b[K" if run.is_last else f"\x1b[{blanks}X"
    place = (run.row, run.end - blanks)
    cost = len(erasing)
    if following is not None and (following.row, following.start) == behind:
        cost += len(_go(place, behind))
    return (text + erasing, place) if cost < blanks else (run.text, behind)


def _go(place: _Place, wanted: _Place) -> str:
    """What brings the cursor from one row and column to others."""
    if place == wanted:
        return ""
    (row, column), (wanted_row, wanted_column) = place, wanted
    if row == wanted_row and 0 <= column < wanted_column:
        by = wanted_column - column
        return f"\x1b[{'' if by == 1 else by}C"
    if wanted_column == 0:
        return f"\x1b[{wanted_row + 1}H"
    return f"\x1b[{wanted_row + 1};{wanted_column + 1}H"


def _runs(row: CellRow, number: int, start: int, end: int, styles: StyleTable) -> Iterator[Run]:
    """Some cells, parted where the style changes; blanks go with the text beside them."""
    pieces: list[tuple[int, int, int]] = []
    column = start
    for style, cells in groupby(row.styles[start:end]):
        stop = column + sum(1 for _ in cells)
        first, last, before = pieces[-1] if pieces else (0, 0, -1)
        if pieces and style == styles.of_blanks(before) and _is_blank(row, column, stop):
            pieces[-1] = first, stop, before
        elif pieces and before == styles.of_blanks(style) and _is_blank(row, first, last):
            pieces[-1] = first, stop, style
        else:
            pieces.append((column, stop, style))
        column = stop
    for first, last, style in pieces:
        texts = row.texts[first:last]
        text = "".join(texts if row.is_sure else _surely(texts, number, first))
        yield Run(number, first, last, text, style, row.is_sure, last == len(row.texts))


def _is_blank(row: CellRow, start: int, end: int) -> bool:
    return all(text == " " for text in row.texts[start:end])


def _surely(texts: Sequence[str], number: int, column: int) -> Iterator[str]:
    """Text whose clusters terminals may take to be wider or narrower than they are here.

    Their cells are made blank first, and the cursor is put where they end.
    """
    for at, text in enumerate(texts, column):
        if is_sure_of(text):
            yield text
            continue
        width = 1
        while at - column + width < len(texts) and not texts[at - column + width]:
            width += 1
        here = f"\x1b[{number + 1};{at + 1}H"
        yield f"{' ' * width}{here}{text}\x1b[{number + 1};{at + width + 1}H"
