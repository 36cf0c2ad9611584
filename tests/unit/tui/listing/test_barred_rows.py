from __future__ import annotations

import pytest
from rich.style import Style
from rich.text import Text

from reader.tui.listing.barred_rows import BarredPainter, BarredStyles

CURSOR = Style(reverse=True)
PAINTER = BarredPainter(12, BarredStyles(Style(), Style(), CURSOR, Style()))


@pytest.mark.parametrize(
    ("lines", "under_cursor"),
    [
        (["a", "b", ""], [True, True, False]),
        (["", "a", "", "b", " ", ""], [False, True, True, True, False, False]),
        (["", ""], [True, False]),
    ],
)
def test_the_cursor_leaves_out_the_blank_lines_around_a_row(
    lines: list[str], under_cursor: list[bool]
) -> None:
    strips = PAINTER.row(list(map(Text, lines)), cursor=True, focused=True)
    assert [strip.cell_length for strip in strips] == [12] * len(lines)
    assert [all(s.style and s.style.reverse for s in strip) for strip in strips] == under_cursor
    assert [strip.text.startswith("▌") for strip in strips] == under_cursor
    away = PAINTER.row(list(map(Text, lines)), cursor=False, focused=True)
    assert not any("▌" in strip.text for strip in away)
