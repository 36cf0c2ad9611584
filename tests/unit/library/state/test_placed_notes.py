from __future__ import annotations

from dataclasses import replace

from reader.article import Span
from reader.library.state.passage_anchor import PassageAnchor
from reader.library.state.placed_notes import place_notes
from tests.unit.library.state.notes import note_on

TEXT = "The town paid 3,000 euros for the bridge. “It is ours [sic],” said the mayor of Osk."


def test_notes_stand_in_the_order_of_the_text_the_outer_before_the_inner() -> None:
    notes = [note_on(TEXT, words) for words in ("3,000", "mayor", "3,000 euros")]
    placed = place_notes(notes, TEXT, "d").placed
    assert [one.span.of(TEXT) for one in placed] == ["3,000 euros", "3,000", "mayor"]


def test_a_note_moves_with_its_passage_and_is_orphaned_where_that_is_not_certain() -> None:
    sum_, mayor = note_on(TEXT, "3,000"), note_on(TEXT, "mayor")
    changed = f"Corrected on Friday.\n{TEXT.replace('mayor', 'mayoress')}"
    notes = place_notes([sum_, mayor], changed, "another")
    assert [one.span for one in notes.placed] == [Span(35, 40)]
    assert notes.orphaned == (mayor,)


def test_in_its_own_text_a_passage_that_stands_there_twice_is_the_one_that_was_meant() -> None:
    text = f"{TEXT}\n{TEXT}\n{TEXT}"
    note = note_on(text, "mayor")
    assert place_notes([note], text, "d").placed[0].span.start == text.index("mayor")
    assert place_notes([note], text, "another").orphaned == (note,)


def test_a_note_on_nothing_is_orphaned() -> None:
    note = replace(note_on(TEXT, "mayor"), passage=PassageAnchor("", "The ", "town", 4))
    assert place_notes([note], TEXT, "d").orphaned == (note,)


def test_the_note_on_a_passage_is_the_last_one_made_on_exactly_that() -> None:
    older, newer = note_on(TEXT, "mayor", moment=1), note_on(TEXT, "mayor", moment=2)
    notes = place_notes([newer, older], TEXT, "d")
    span = notes.placed[0].span
    assert notes.at(span) == newer
    assert notes.at(Span(span.start, span.end - 1)) is None
