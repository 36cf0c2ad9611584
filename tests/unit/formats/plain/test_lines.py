from __future__ import annotations

import pytest

from reader.formats.plain.lines import Line, split_lines

_WRAPPED = """The harbour stayed closed on Monday while divers were
looking for the anchor that the ferry had lost in the
storm. Officials said it might take another week until
ships can enter.
"""


def test_hard_wrapped_paragraph_becomes_one_line_with_spaces_for_line_ends() -> None:
    (line,) = split_lines(_WRAPPED)
    assert line.text == _WRAPPED.strip().replace("\n", " ")


def test_gap_parts_wrapped_paragraphs() -> None:
    assert [line.follows_gap for line in split_lines(_WRAPPED + "\n" + _WRAPPED)] == [False, True]


def test_short_lines_stay_lines() -> None:
    verse = "I wandered by the sea\nas lonely as a stone\nand nobody saw me\nand I was alone\n" * 3
    assert len(split_lines(verse)) == 12


def test_lines_that_each_end_a_sentence_stay_lines() -> None:
    sentences = "This sentence is about as long as all the others are here, it seems.\n" * 6
    assert len(split_lines(sentences)) == 6


def test_bullet_begins_a_line_even_in_wrapped_text() -> None:
    lines = split_lines(_WRAPPED.rstrip() + "\n- first of the points\n")
    assert lines[-1].text == "- first of the points"


@pytest.mark.parametrize("text", ["»Das war alles.«", "« C'est tout. »", "“That is all.”"])
def test_a_sentence_ends_before_the_marks_that_close_it(text: str) -> None:
    assert Line(text).ends_sentence
