"""A query as it is shown with a caret under the character that is wrong."""

from __future__ import annotations

from collections.abc import Callable

_BEHIND = 8
"""Cells that are left for what follows the place."""


def excerpt_at(
    query: str, position: int, width: int, cells: Callable[[str], int]
) -> tuple[str, int]:
    """Give what of a query fits around `position` into `width` cells, and the cell of that place.

    `cells` gives how many cells a text takes on the screen.
    """
    start = max(0, position - max(1, width - _BEHIND))
    while start < position and cells(query[start:position]) > width - _BEHIND:
        start += 1
    return query[start : start + max(1, width)], cells(query[start:position])
