"""From a spot on the page to a bookmark and back, through edits and in other files."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.article import Span
from reader.library.state.state import State
from reader.tui.bookmark_places import OnPage, find_place, keep_place, passage_at
from reader.tui.file_shelf import FileShelf
from reader.tui.page.jump_history import Spot
from reader.tui.reading import Wanted
from reader.tui.shelf import text_of

BODY = "A title\n\nThe first paragraph has [/] words.\n\nThe second one cost 61 million euros.\n"


@given(st.text("ab \n", max_size=300), st.data())
def test_a_place_is_known_by_words_of_the_text_around_it(text: str, data: st.DataObject) -> None:
    offset = data.draw(st.integers(0, len(text)))
    passage = passage_at(text, offset, None)
    assert passage.span.of(text) == passage.exact
    assert passage.start <= offset
    if text[max(0, offset - 1) :].strip():
        assert passage.exact.strip()
    mark = Span(offset, min(len(text), offset + 3))
    if mark:
        assert passage_at(text, offset, mark).span == mark


@pytest.fixture
def state(tmp_path: Path) -> Iterator[State]:
    state = State(tmp_path / "state.sqlite")
    yield state
    state.close()


def read_file(path: Path, state: State) -> FileShelf:
    return FileShelf(path, None, state)


def opened(file: Path, state: State) -> tuple[FileShelf, OnPage]:
    shelf = read_file(file, state)
    (row,) = shelf.rows()
    return shelf, OnPage(Wanted(shelf, row), text_of(shelf, row))


def test_a_capital_leads_into_a_file_that_is_not_listed(state: State, tmp_path: Path) -> None:
    one, other = tmp_path / "one.txt", tmp_path / "[x].txt"
    one.write_text(BODY)
    other.write_text("Another\n\nOther words.\n")
    _, page = opened(one, state)
    start = page.text.index("61 million")
    mark = Span(start, start + 10)
    keep_place(state, "A", Spot(page.wanted, 9, mark), page.text)
    keep_place(state, "a", Spot(page.wanted, 9), page.text)
    shelf, there = opened(other, state)
    assert find_place(state, "a", shelf, there, read_file).spot is None
    found = find_place(state, "A", shelf, there, read_file)
    assert found.told == ""
    assert found.spot is not None
    assert found.spot.wanted.row.path == one
    assert (found.spot.offset, found.spot.mark) == (9, mark)

    one.write_text(BODY.replace("The first", "Before.\n\nThe first"))
    spot = find_place(state, "A", shelf, None, read_file).spot
    assert spot is not None
    moved = spot.mark
    assert moved is not None
    assert moved.start > start
    assert spot.offset == 9 + moved.start - start
    again, page = opened(one, state)
    assert find_place(state, "a", again, page, read_file).spot == Spot(page.wanted, 17)

    one.write_text(BODY.replace("61 million", "nothing"))
    found = find_place(state, "A", shelf, None, read_file)
    assert found.spot is not None
    assert (found.spot.offset, found.spot.mark) == (9, None)
    assert "not in the article any more" in found.told
    one.write_bytes(bytes(range(256)) * 40)
    found = find_place(state, "A", shelf, None, read_file)
    assert found.spot is None
    assert "one.txt could not be read" in found.told
