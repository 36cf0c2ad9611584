from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from reader.article import Article, Highlight, Span
from reader.library.state.passage_anchor import PassageAnchor
from reader.library.state.placed_notes import place_notes, with_highlights
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


def highlighted(*highlights: Highlight) -> Article:
    return Article(Path("a.md"), "", "markdown", TEXT, (), "Osk", highlights=highlights)


def test_highlights_of_the_file_are_placed_among_the_notes_and_are_nobodys() -> None:
    notes = place_notes([note_on(TEXT, "mayor")], TEXT, "d")
    start = TEXT.index("3,000")
    span = Span(start, start + len("3,000"))
    found = with_highlights(notes, highlighted(Highlight(span, "check")), "d")
    assert [(one.span.of(TEXT), one.note.text) for one in found.placed] == [
        ("3,000", "check"),
        ("mayor", notes.placed[0].note.text),
    ]
    assert found.at(span) is None
    assert found.at(notes.placed[0].span) == notes.placed[0].note


def test_a_highlight_that_a_note_tells_already_is_left_out() -> None:
    notes = place_notes([note_on(TEXT, "mayor")], TEXT, "d")
    (placed,) = notes.placed
    same = Highlight(placed.span, placed.note.text)
    empty, other = Highlight(placed.span), Highlight(placed.span, "another thing")
    nothing = Highlight(Span(3, 3))
    found = with_highlights(notes, highlighted(same, empty, other, nothing), "d")
    assert [one.note.text for one in found.placed] == [placed.note.text, "another thing"]
