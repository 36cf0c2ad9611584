"""What the terminal says that it can do, in terminfo."""

from __future__ import annotations

import sys

_SCROLLING = {"csr": b"\x1b[%i%p1%d;%p2%dr", "ind": b"\n", "ri": b"\x1bM"}
"""How rows are moved: a region is set, and the cursor goes on below its end or above its top."""


def can_scroll() -> bool:
    """Whether the terminal moves rows within a region as a VT100 does."""
    try:
        import curses
    except ImportError:
        return False
    if sys.__stdout__ is None:
        return False
    try:
        curses.setupterm(fd=sys.__stdout__.fileno())
    except (curses.error, OSError, ValueError):  # it is not known, or there is none
        return False
    return all(curses.tigetstr(name) == wanted for name, wanted in _SCROLLING.items())
