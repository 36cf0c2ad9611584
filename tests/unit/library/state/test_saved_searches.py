from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.library.state.arrivals import ArrivedFile
from reader.library.state.state import State


@pytest.fixture
def state(tmp_path: Path) -> Iterator[State]:
    state = State(tmp_path / "state.sqlite")
    yield state
    state.close()


def test_searches_are_kept_by_name(state: State) -> None:
    assert state.saved_searches() == ()
    state.save_search("water", "of:water figure:>10")
    state.save_search("Dam", 'said:"[/] red"')
    assert [(one.name, one.query) for one in state.saved_searches()] == [
        ("Dam", 'said:"[/] red"'),
        ("water", "of:water figure:>10"),
    ]
    state.forget_search("Dam")
    state.forget_search("never there")
    assert [one.name for one in state.saved_searches()] == ["water"]


def test_a_name_is_given_once(state: State) -> None:
    first = state.save_search("dam", "one")
    second = state.save_search("dam", "two")
    assert state.saved_searches() == (second,)
    assert second.query == "two"
    assert second.changed > first.changed


def test_names_and_queries_are_cleaned(state: State) -> None:
    state.save_search("a\x1b[31m\nb\u202e \ud800[/]", "x\n\ny\x9b")
    (search,) = state.saved_searches()
    assert search.name == "a␛[31m b �[/]"
    assert "\x9b" not in search.query


def test_a_look_notes_what_there_was(state: State) -> None:
    state.save_search("dam", "dam")
    assert state.saved_searches()[0].seen_total is None
    state.record_arrivals([ArrivedFile(Path("/a.txt"), {"": "d"})])
    assert state.saved_searches()[0].seen_number == 0
    state.note_look("dam", 7)
    (search,) = state.saved_searches()
    assert (search.seen_total, search.seen_number) == (7, 1)
    state.forget_search("dam")
    state.restore_search(search)
    assert state.saved_searches() == (search,)


def test_the_history_has_each_query_once_the_newest_first(state: State) -> None:
    for query in ("one", "two", "  ", "one", "three\x1b"):
        state.remember_query(query)
    assert state.history() == ("three␛", "one", "two")


def test_the_history_is_bounded(state: State) -> None:
    for number in range(510):
        state.remember_query(str(number))
    history = state.history()
    assert len(history) == 500
    assert history[0] == "509"
    assert history[-1] == "10"
