"""Places with a letter: how many there are of each, and how they are found again."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.article import Span
from reader.library.rows import ArticleRow
from reader.library.state.arrivals import ArrivedFile
from reader.library.state.bookmarks import Bookmark
from reader.library.state.passage_anchor import anchor_of
from reader.library.state.state import State
from reader.library.state.state_records import record_from_json, record_to_json
from tests.unit.library.building import row_of

TEXT = "The first paragraph stands here.\nThe bridge [/] cost 61 million euros.\nThe end."


def bookmark(letter: str, words: str = "61 million", *, top: int = 33) -> Bookmark:
    start = TEXT.index(words)
    passage = anchor_of(TEXT, Span(start, start + len(words)))
    return Bookmark(letter, Path("/?"), "", "d", "T [/]", passage, top, is_mark=True, changed=0)


def place(found: Bookmark | None) -> tuple[str, int] | None:
    return None if found is None else (str(found.path), found.passage.start)


def mark(state: State, row: ArticleRow, letter: str, words: str = "61 million") -> None:
    state.set_bookmark(row, letter, bookmark(letter, words).passage, top=33, is_mark=True)


@pytest.fixture
def state(tmp_path: Path) -> Iterator[State]:
    state = State(tmp_path / "state.sqlite")
    yield state
    state.close()


def test_a_small_letter_is_given_once_an_article_and_a_capital_once(
    state: State, tmp_path: Path
) -> None:
    one, other = row_of("/a.txt", digest="a"), row_of("/b.txt", digest="b")
    for letter in "aA":
        mark(state, one, letter)
        mark(state, other, letter, "bridge")
    state.close()
    state = State(tmp_path / "state.sqlite")
    assert place(state.bookmark("a", one)) == ("/a.txt", TEXT.index("61"))
    assert place(state.bookmark("a", other)) == ("/b.txt", TEXT.index("bridge"))
    assert state.bookmark("a", None) is None
    for row in (one, other, None):
        assert place(state.bookmark("A", row)) == ("/b.txt", TEXT.index("bridge"))
    mark(state, one, "a", "end")
    assert place(state.bookmark("a", one)) == ("/a.txt", TEXT.index("end"))
    assert state.bookmark("b", one) is None
    state.close()


def arrived(row: ArticleRow) -> ArrivedFile:
    return ArrivedFile(row.path, {row.part: row.digest})


def test_a_place_moves_along_with_its_article(state: State) -> None:
    before, after = row_of("/a.txt", digest="x"), row_of("/moved/a.txt", digest="x")
    state.record_arrivals([arrived(before)])
    for letter in "aA":
        mark(state, before, letter)
    assert place(state.bookmark("a", after)) == ("/a.txt", TEXT.index("61")), "by its text"
    state.mark_gone([before.path])
    state.record_arrivals([arrived(after)])
    edited = replace(after, digest="y")
    state.record_arrivals([arrived(edited)])
    assert place(state.bookmark("a", edited)) == ("/moved/a.txt", TEXT.index("61"))
    assert place(state.bookmark("A", None)) == ("/moved/a.txt", TEXT.index("61"))


@given(st.text("ab\n ", max_size=200), st.integers(0, 40), st.integers(0, 15))
def test_a_place_is_where_its_words_went_or_nowhere(above: str, below: int, cut: int) -> None:
    marked = bookmark("A")
    text = f"{above}{TEXT[cut:]}{'.' * below}"
    found = marked.place_in(text, "other")
    assert found is not None, "its words and what is around them are there once"
    span, top = found
    assert span.of(text) == "61 million"
    assert top == max(0, min(len(text), span.start - (marked.passage.start - 33)))
    assert marked.place_in(TEXT, "d") == (marked.passage.span, 33)
    assert marked.place_in(text.replace("61", "62"), "other") is None


def test_it_goes_with_an_export_and_the_later_one_holds(state: State, tmp_path: Path) -> None:
    row = row_of("/a.txt", digest="a")
    for letter in "aA":
        mark(state, row, letter)
    records = [record_from_json(record_to_json(record)) for record in state.records()]
    other = State(tmp_path / "other.sqlite")
    mark(other, row_of("/b.txt", digest="b"), "A", "bridge")
    kept = other.bookmark("A", None)
    assert kept is not None
    older = [replace(one, changed=kept.changed - 1) for one in records if isinstance(one, Bookmark)]
    merged = other.merge(older)
    assert (merged.added["bookmark"], merged.present["bookmark"]) == (1, 1)
    assert merged.conflicts == ["/a.txt, bookmark A: the one here holds"]
    assert other.bookmark("A", None) == kept
    newer = [replace(one, changed=kept.changed + 1) for one in older]
    assert len(other.merge(newer).conflicts) == 1
    assert place(other.bookmark("A", None)) == ("/a.txt", TEXT.index("61"))
    again = other.merge(newer)
    assert not again.added["bookmark"]
    assert not again.conflicts
    other.close()


@pytest.mark.parametrize(
    "damage", [{"letter": "ab"}, {"letter": "1"}, {"letter": ""}, {"top": -1}, {"is_mark": 1}]
)
def test_a_damaged_record_is_refused(damage: dict[str, object]) -> None:
    told = record_to_json(replace(bookmark("A"), path=Path("/a")))
    assert record_from_json(told)
    with pytest.raises(ValueError, match="wrong form"):
        record_from_json(told | damage)
