"""The README's pictures show what the terminal showed."""

from __future__ import annotations

import re

from tests.screenshot import svg

CELL = 12.2
"""Width of a cell in the picture, in its own units."""


def test_each_word_stands_where_its_cells_are_and_a_style_goes_on_in_the_next_row() -> None:
    picture = svg("  ab  cd\x1b[1;38;2;1;2;3m世界 e\n f \x1b[0m", columns=14)
    texts = re.findall(r'<text class="(\S+)" x="([\d.]+)"[^>]*>([^<]+)</text>', picture)
    placed = {text: (round(float(x) / CELL), style) for style, x, text in texts if text != "\n"}
    columns = {text: column for text, (column, _) in placed.items()}
    assert columns == {"ab": 2, "cd": 6, "世": 8, "界": 10, "e": 13, "f": 1}
    assert placed["世"][1] == placed["f"][1] != placed["ab"][1]
    assert "font-face" not in picture
