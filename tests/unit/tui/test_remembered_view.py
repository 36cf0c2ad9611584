from __future__ import annotations

from pathlib import Path

import pytest

from reader.tui.listing.arranging import ListGrouping, ListOrder, ListView
from reader.tui.remembered_view import RememberedView, read_view, write_view


def test_a_view_is_read_as_it_was_written(tmp_path: Path) -> None:
    file = tmp_path / "data" / "view.json"
    for view in (
        RememberedView(ListView(ListOrder.TITLE, ListGrouping.FOLDER), sidebar=True),
        RememberedView(),
    ):
        write_view(file, view)
        assert read_view(file) == view
    assert [path.name for path in file.parent.iterdir()] == ["view.json"]


@pytest.mark.parametrize(
    "content",
    [b"", b"[1]", b"\xff", b"[" * 100_000, b'{"order": {}, "grouping": 7, "sidebar": "yes"}'],
)
def test_what_is_not_understood_is_as_good_as_nothing(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "view.json"
    assert read_view(file) == RememberedView()
    file.write_bytes(content)
    assert read_view(file) == RememberedView()


def test_what_is_understood_of_it_holds(tmp_path: Path) -> None:
    file = tmp_path / "view.json"
    file.write_text('{"order": "title", "grouping": "of another version"}', encoding="ascii")
    assert read_view(file) == RememberedView(ListView(ListOrder.TITLE))
