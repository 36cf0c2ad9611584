from __future__ import annotations

from dataclasses import replace

from reader.article import Span
from reader.library.catalogue.annotated import AnnotatedArticle
from reader.library.state.placed_notes import PlacedNote
from reader.tui.page.marks import LEGEND, Layer, Mark, Marking
from tests.unit.library.state.notes import note_on
from tests.unit.tui.articles import harbour, span_of


def marks_of(marking: Marking, words: str) -> tuple[Mark, ...]:
    """The marks that hold over all of the first occurrence of `words`."""
    span = span_of(marking.annotated.article, words)
    runs = marking.runs(span)
    assert [run.span for run in runs] == [span]
    return runs[0].marks


def marking_with(*matches: str) -> tuple[AnnotatedArticle, Marking]:
    annotated = harbour()
    marking = Marking(annotated)
    marking.set_matches([span_of(annotated.article, words) for words in matches])
    return annotated, marking


def test_marks_at_one_place_combine() -> None:
    _, marking = marking_with("million")
    assert marks_of(marking, "million") == (Mark.INDIRECT, Mark.FIGURE, Mark.MATCH)


def test_runs_cover_a_line_without_gap() -> None:
    annotated, marking = marking_with("said")
    line = Span(0, len(annotated.article.text))
    runs = marking.runs(line)
    assert "".join(run.span.of(annotated.article.text) for run in runs) == annotated.article.text


def test_a_layer_that_is_off_is_not_marked() -> None:
    annotated = harbour()
    hidden = {Layer.STATEMENTS}
    marking = Marking(annotated, hidden)
    marking.set_matches([span_of(annotated.article, "rotten")])
    assert marks_of(marking, "rotten") == (Mark.MATCH,)
    assert marks_of(marking, "Tom Reyes") == ()
    hidden.clear()
    assert marks_of(marking, "Tom Reyes") == (Mark.SPEAKER,)


def test_dates_are_a_layer_of_their_own() -> None:
    marking = Marking(harbour(), {Layer.FIGURES})
    assert marks_of(marking, "1,200") == ()
    assert marks_of(marking, "2027") == (Mark.DATE,)


def test_looking_at_one_speaker_dims_the_rest() -> None:
    _, marking = marking_with()
    marking.only_speaker = "Tom Reyes"
    assert marks_of(marking, "rotten") == (Mark.DIRECT, Mark.CHOSEN)
    assert marks_of(marking, "repairs would") == (Mark.DIMMED,)


def test_the_margin_tells_the_kind_of_a_statement_and_a_doubtful_speaker() -> None:
    annotated, marking = marking_with()
    assert marking.signs(span_of(annotated.article, "rotten")) == (" ", "┃")
    assert marking.signs(span_of(annotated.article, "repairs")) == ("?", "┊")
    assert marking.signs(span_of(annotated.article, "What comes next")) == (" ", " ")


def test_the_margin_tells_that_nobody_is_known_to_have_said_it() -> None:
    annotated = harbour()
    unattributed = replace(annotated.statements[0], speaker=None, confidence=1.0)
    marking = Marking(replace(annotated, statements=(unattributed,)))
    line = span_of(annotated.article, "rotten")
    assert marking.signs(line) == ("?", "┃")
    marking.current = unattributed.span
    assert marking.signs(line) == ("▶", "┃")


def test_the_current_mark_has_a_sign_in_the_margin() -> None:
    annotated, marking = marking_with()
    marking.current = span_of(annotated.article, "1,200")
    assert marking.signs(span_of(annotated.article, "Some 1,200 ships")) == ("▶", " ")


def test_the_innermost_mark_is_found_at_a_character() -> None:
    annotated, marking = marking_with()
    article = annotated.article
    assert marking.span_at(article.text.index("million")) == annotated.figures[1].span
    assert marking.span_at(article.text.index("repairs")) == annotated.statements[1].span
    assert marking.span_at(article.text.index("Tom Reyes")) == annotated.statements[0].span
    assert marking.span_at(article.text.index("What comes")) is None


def test_every_entry_of_the_legend_has_a_look_of_its_own() -> None:
    looks = [(entry.look, entry.sign) for entry in LEGEND]
    assert len(set(looks)) == len(looks)


def test_the_first_character_of_the_current_mark_is_its_cursor() -> None:
    annotated, marking = marking_with()
    marking.current = annotated.figures[0].span
    assert marks_of(marking, "1") == (Mark.FIGURE, Mark.CURRENT, Mark.CURSOR)
    assert marks_of(marking, ",200") == (Mark.FIGURE, Mark.CURRENT)


def test_the_figure_or_statement_at_exactly_a_span_is_given() -> None:
    annotated, marking = marking_with()
    assert marking.at(annotated.figures[1].span) is annotated.figures[1]
    assert marking.at(annotated.statements[1].span) is annotated.statements[1]
    assert marking.at(span_of(annotated.article, "What comes")) is None


def noted(marking: Marking, *words: str) -> list[PlacedNote]:
    """Put a note on each of these words."""
    text = marking.annotated.article.text
    notes = [PlacedNote(note_on(text, w), span_of(marking.annotated.article, w)) for w in words]
    marking.set_notes(notes)
    return notes


def test_a_passage_with_a_note_is_marked_unless_notes_are_off() -> None:
    hidden = {Layer.NOTES}
    marking = Marking(harbour(), hidden)
    (note,) = noted(marking, "What comes")
    assert marks_of(marking, "What") == ()
    assert marking.span_at(note.span.start) is None
    hidden.clear()
    assert marks_of(marking, "What") == (Mark.NOTED,)
    assert marking.span_at(note.span.start) == note.span


def test_the_note_on_the_smallest_passage_around_a_span_is_given() -> None:
    _, marking = marking_with()
    outer, inner = noted(marking, "repairs would cost about 2.5 million euros", "2.5 million euros")
    assert marking.note_over(inner.span) == inner
    assert marking.note_over(Span(outer.span.start, outer.span.start + 3)) == outer
    assert marking.note_over(span_of(marking.annotated.article, "council")) is None
