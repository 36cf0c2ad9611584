"""How the list makes room for notes beside the page's text."""

from __future__ import annotations

from reader.tui.page.line_painter import Columns

NARROWEST_LIST = 34
"""Cells; as narrow as the list gets anywhere beside the page."""
_WIDEST_LIST = 64
_SHARE_OF_LIST = 0.42
_SCROLLBAR = 1


def list_beside_notes(width: int, text_width: int) -> int | None:
    """Give the list's width in a terminal in which list and page have so many columns.

    None where it stays as it is: notes have room without that, or would not have it anyhow.
    """
    usual = min(_WIDEST_LIST, max(NARROWEST_LIST, int(width * _SHARE_OF_LIST)))
    room = width - _SCROLLBAR - Columns.least_with_remarks(text_width)
    return room if NARROWEST_LIST <= room < usual else None
