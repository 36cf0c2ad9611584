from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.tui.notes.note_room import NARROWEST_LIST, list_beside_notes
from reader.tui.page.line_painter import Columns


@pytest.mark.parametrize(
    ("terminal", "wanted"), [(110, None), (120, None), (135, 34), (140, 39), (160, 59), (180, None)]
)
def test_the_list_narrows_where_that_gives_notes_room(terminal: int, wanted: int | None) -> None:
    assert list_beside_notes(terminal, 72) == wanted


@given(st.integers(1, 500), st.integers(20, 200))
def test_a_list_that_narrows_leaves_just_room_for_notes(terminal: int, text_width: int) -> None:
    width = list_beside_notes(terminal, text_width)
    if width is not None:
        assert NARROWEST_LIST <= width < terminal * 0.42
        assert Columns.of(terminal - width - 1, text_width).aside == 20
        assert Columns.of(terminal - width - 2, text_width).aside == 0
