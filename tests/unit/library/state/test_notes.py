from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.article import Span
from reader.library.state.passage_anchor import anchor_of
from reader.library.state.state import State
from tests.unit.library.building import row_of

PASSAGE = anchor_of("A text with “[/] words\\” of two people.", Span(12, 22))


@pytest.fixture
def state(tmp_path: Path) -> Iterator[State]:
    state = State(tmp_path / "state.sqlite")
    yield state
    state.close()


def test_a_note_is_kept_with_its_passage(state: State) -> None:
    row = row_of("/a\udcff.txt", "2", "d")
    note = state.add_note(row, PASSAGE, "Check [/] this.\nTwice.\x1b[31m")
    assert note.text == "Check [/] this.\nTwice.␛[31m"
    assert note.passage == PASSAGE
    assert state.notes_of(row) == state.notes() == (note,)


def test_of_two_notes_it_is_always_told_which_is_the_later_one(state: State) -> None:
    row = row_of("/a.txt")
    made = [state.add_note(row, PASSAGE, str(number)) for number in range(30)]
    state.change_note(made[0].id, "changed")
    moments = [note.created for note in made]
    assert moments == sorted(set(moments))
    assert state.notes()[0].changed > moments[-1]


def test_notes_follow_the_text_and_the_place(state: State) -> None:
    note = state.add_note(row_of("/a.txt", digest="d"), PASSAGE, "x")
    assert state.notes_of(row_of("/b.txt", digest="d")) == (note,)
    assert state.notes_of(row_of("/a.txt", digest="other")) == (note,)
    assert state.notes_of(row_of("/b.txt", digest="other")) == ()


def test_articles_with_notes_are_told_by_text_and_by_place(state: State) -> None:
    state.add_note(row_of("/a.txt", digest="d"), PASSAGE, "x")
    rows = [
        row_of("/a.txt", digest="edited", article_id=1),
        row_of("/copy.txt", digest="d", article_id=2),
        row_of("/a.txt", "2", digest="other", article_id=3),
    ]
    assert state.noted_ids(rows) == {1, 2}


def test_a_note_is_changed_removed_and_brought_back(state: State) -> None:
    note = state.add_note(row_of("/a.txt"), PASSAGE, "x")
    assert state.change_note(note.id, "y") == note
    (changed,) = state.notes()
    assert (changed.text, changed.created) == ("y", note.created)
    assert changed.changed > note.changed
    assert state.change_note("unknown", "z") is None
    assert state.remove_note(note.id) == changed
    assert state.remove_note("unknown") is None
    assert state.notes() == ()
    state.restore_note(changed)
    assert state.notes() == (changed,)
