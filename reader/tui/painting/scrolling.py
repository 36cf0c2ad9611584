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


def _key(row: CellRow, region: Region) -> Hashable:
    columns = slice(region.left, region.right)
    return tuple(row.texts[columns]), tuple(row.styles[columns])


def _places(keys: dict[int, Hashable]) -> dict[Hashable, int]:
    """Where each key stands that is there once."""
    counts = Counter(keys.values())
    return {key: row for row, key in keys.items() if counts[key] == 1}
