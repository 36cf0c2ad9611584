"""Whether rows have moved, so that the terminal may be told to move them instead of their text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Sequence
from dataclasses import dataclass

from reader.tui.painting.cells import CellRow

_FEWEST_ROWS = 4
"""Lower regions are not worth it."""
_FEWEST_MOVED = 2
"""So many rows, each unlike any other, must have moved as far."""
_REVERSE = "\x1bM"
"""Goes one row up (RI)."""
_INDEX = "\x1bD"
"""Goes one row down (IND); a line feed may return to the first column before, outside margins."""


@dataclass(frozen=True, slots=True)
class Region:
    """Rows and columns, from and to."""

    top: int
    bottom: int
    left: int
    right: int


def rows_moved(before: Sequence[CellRow | None], after: Sequence[CellRow], region: Region) -> int:
    """Give by how many rows what stands in a region has moved up, or, below zero, down; else 0."""
    height = region.bottom - region.top
    if height < _FEWEST_ROWS:
        return 0
    rows = range(region.top, region.bottom)
    old = _places({row: _key(shown, region) for row in rows if (shown := before[row]) is not None})
    new = _places({row: _key(after[row], region) for row in rows})
    moved = Counter(old[key] - row for key, row in new.items() if key in old)
    for by, count in moved.most_common(1):
        if count >= _FEWEST_MOVED and abs(by) <= height * 3 // 4:
            return by
    return 0


Shown = Sequence[CellRow | None]
"""The rows that a terminal shows; None where nothing is known of one."""


@dataclass(frozen=True, slots=True)
class Moved:
    """What a terminal may be told to move."""

    told: str
    """What it is sent."""
    shown: Shown
    """What it shows then."""


def moved_rows(shown: Shown, region: Region, by: int) -> Moved:
    """Move the rows of a region up by so many, or down, whatever stands beside it with them."""
    rows = [*shown[: region.top], *_moved(shown, region, by), *shown[region.bottom :]]
    return Moved(f"{_region(region)}{_turn(region, by)}\x1b[r", rows)


def moved_columns(shown: Shown, region: Region, by: int) -> Moved | None:
    """Move the columns of a region alone.

    None where they are all there are, or a character may stand across their edges.
    """
    rows: list[CellRow | None] = list(shown)
    for number, (before, moved) in enumerate(
        zip(shown[region.top : region.bottom], _moved(shown, region, by), strict=True), region.top
    ):
        if before is None or not _is_part(before, region):
            return None
        rows[number] = before.with_columns(region.left, region.right, moved)
    margins = f"\x1b[?69h\x1b[{region.left + 1};{region.right}s"
    turn = _turn(region, by, region.left + 1, _INDEX)
    return Moved(f"{margins}{_region(region)}{turn}\x1b[r\x1b[?69l", rows)


def _moved(shown: Shown, region: Region, by: int) -> Shown:
    """What stands in the rows of a region after they were moved."""
    rows = list(shown[region.top : region.bottom])
    exposed: list[CellRow | None] = [None] * min(abs(by), len(rows))
    return [*rows[by:], *exposed] if by > 0 else [*exposed, *rows[:by]]


def _is_part(row: CellRow, region: Region) -> bool:
    """Whether a region's columns are some of a row's, and what is in them ends at their edges."""
    width = len(row.texts)
    edges = (row.texts[edge] for edge in (region.left, region.right) if edge < width)
    return region.right - region.left < width and row.is_sure and all(edges)


def _region(region: Region) -> str:
    return f"\x1b[{region.top + 1};{region.bottom}r"


def _turn(region: Region, by: int, column: int = 1, index: str = "\n") -> str:
    """What goes on below the end of a region, or above its top, so often."""
    edge = region.bottom if by > 0 else region.top + 1
    place = f"{edge};{column}" if column > 1 else str(edge)
    return f"\x1b[{place}H{index * by if by > 0 else _REVERSE * -by}"


def _key(row: CellRow, region: Region) -> Hashable:
    columns = slice(region.left, region.right)
    return tuple(row.texts[columns]), tuple(row.styles[columns])


def _places(keys: dict[int, Hashable]) -> dict[Hashable, int]:
    """Where each key stands that is there once."""
    counts = Counter(keys.values())
    return {key: row for row, key in keys.items() if counts[key] == 1}
