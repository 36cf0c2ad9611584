from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.article import Span
from reader.tui.page.key_selection import KeySelection, Unit, sentence_at, step, words_in

TEXT = "One two’s end. Three four!\nÉ\u0301 five\nSix."
UNITS: tuple[Unit, ...] = ("character", "word", "word_end", "sentence", "paragraph", "edge")
texts = st.text("ab.! \n“”'’é\u0301👩\u200d👧漢", max_size=60)


@pytest.mark.parametrize(
    ("unit", "ends"),
    [
        ("word", ["One ", "One two’s ", "One two’s end. "]),
        ("word_end", ["One", "One two’s", "One two’s end"]),
        ("sentence", ["One two’s end.", "One two’s end. Three four!"]),
        ("paragraph", ["One two’s end. Three four!", "One two’s end. Three four!\nÉ\u0301 five"]),
        ("edge", [TEXT]),
    ],
)
def test_an_end_moves_by_units(unit: Unit, ends: list[str]) -> None:
    assert [TEXT[: step(TEXT, 0, unit, count)] for count in range(1, len(ends) + 1)] == ends


def test_an_end_moves_back_by_units() -> None:
    assert step(TEXT, len(TEXT), "paragraph", -1) == TEXT.index("Six")
    assert step(TEXT, TEXT.index("Six"), "paragraph", -1) == TEXT.index("É")
    assert step(TEXT, TEXT.index("four"), "sentence", -1) == TEXT.index("Three")
    assert step(TEXT, TEXT.index("end"), "word", -1) == TEXT.index("two")
    assert step(TEXT, TEXT.index("o’s"), "word", -1) == TEXT.index("two")
    assert step(TEXT, 5, "edge", -1) == 0


def test_a_character_with_its_marks_is_one() -> None:
    start = TEXT.index("É")
    assert step(TEXT, start, "character", 1) == start + 2
    assert step(TEXT, start + 2, "character", -1) == start


def test_an_end_that_passes_the_other_one_leaves_something_selected() -> None:
    selection = KeySelection(4, 5).stepped(TEXT, "character", -1)
    assert selection.span == Span(3, 4)
    assert selection.stepped(TEXT, "character", 1).span == Span(4, 5)
    assert KeySelection(0, 3).stepped(TEXT, "edge", -1).span == Span(0, 1)


def test_the_other_end_can_be_moved() -> None:
    turned = KeySelection(4, 9).turned()
    assert turned.span == Span(4, 9)
    assert turned.stepped(TEXT, "word", -1).span == Span(0, 9)


def test_what_grew_shrinks_to_what_it_was_and_then_to_less() -> None:
    grown = KeySelection(4, 9).grown(Span(0, 14)).grown(Span(0, 26))
    back = grown.shrunk(Span(0, 3))
    assert back is not None
    assert back.span == Span(0, 14)
    first = back.shrunk(None)
    assert first == KeySelection(4, 9)
    assert first.shrunk(Span(4, 5)) == KeySelection(4, 5)
    assert first.shrunk(None) is None


def test_words_and_sentences_of_a_part() -> None:
    assert words_in(TEXT, Span(0, 14)) == 3
    assert sentence_at(TEXT, TEXT.index("four")).of(TEXT) == "Three four!"
    long = "A. " * 50_000
    assert sentence_at(long, 4) == Span(0, len(long))


@given(texts, st.data())
def test_wherever_ends_are_moved_something_of_the_text_is_selected(
    text: str, data: st.DataObject
) -> None:
    text = text or "x"
    start = data.draw(st.integers(0, len(text) - 1))
    selection = KeySelection(start, data.draw(st.integers(start + 1, len(text))))
    for unit, steps in data.draw(
        st.lists(st.tuples(st.sampled_from(UNITS), st.integers(-3, 3)), max_size=8)
    ):
        selection = selection.stepped(text, unit, steps)
        assert 0 <= selection.span.start < selection.span.end <= len(text)
        assert selection.span.contains(selection.edge)


@given(texts, st.sampled_from(UNITS), st.integers(0, 60))
def test_an_end_moves_in_the_direction_it_is_told(text: str, unit: Unit, offset: int) -> None:
    offset = min(offset, len(text))
    assert offset <= step(text, offset, unit, 1) <= len(text)
    assert 0 <= step(text, offset, unit, -1) <= offset
