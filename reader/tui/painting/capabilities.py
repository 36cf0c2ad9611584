"""What the terminal says that it can do, in terminfo."""

from __future__ import annotations

import sys
from dataclasses import dataclass

_SCROLLING = {"csr": b"\x1b[%i%p1%d;%p2%dr", "ind": b"\n", "ri": b"\x1bM"}
"""How rows are moved: a region is set, and the cursor goes on below its end or above its top."""
_ERASING = {"ech": b"\x1b[%p1%dX", "el": b"\x1b[K"}
"""How cells are made blank, so many of them or all to the end of the row."""


@dataclass(frozen=True, slots=True)
class Capabilities:
    """What a terminal can be told in the place of the text of cells."""

    moves_rows: bool = False
    """Whether it moves rows within a region as a VT100 does."""
    erases_cells: bool = False
    """Whether it erases cells as a VT220 does, and gives them the background that is set."""


def terminal_capabilities() -> Capabilities:
    """Give what terminfo knows of the terminal; nothing where it does not know it."""
    try:
        import curses
    except ImportError:
        return Capabilities()
    if sys.__stdout__ is None:
        return Capabilities()
    try:
        curses.setupterm(fd=sys.__stdout__.fileno())
    except (curses.error, OSError, ValueError):  # it is not known, or there is none
        return Capabilities()

    def has(wanted: dict[str, bytes]) -> bool:
        return all(curses.tigetstr(name) == sequence for name, sequence in wanted.items())

    return Capabilities(has(_SCROLLING), has(_ERASING) and curses.tigetflag("bce") == 1)
