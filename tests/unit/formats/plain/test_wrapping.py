from __future__ import annotations

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.formats.plain.lines import split_lines
from reader.formats.plain.wrapping import find_wrapping
from tests.linear_time import is_linear
from tests.unit.formats.reading import MORE_PROSE, PROSE

_QUOTED = (
    "“We looked for the anchor on the whole bottom of the bay, and then we looked again, because "
    "the Baltic ships that come on Friday need the room,” said the harbour master, who had not "
    "slept. “Now we shall ask the divers of Corvane, who are dearer and better.”"
)
_PARAGRAPHS = [PROSE, _QUOTED, MORE_PROSE]


def _texts(text: str) -> list[str]:
    return [line.text for line in split_lines(text)]


def _evenly(paragraph: str, width: int) -> str:
    """Broken as `fmt` does it: to lines of about the same length."""
    count = -(-len(paragraph) // width) + 1
    return textwrap.fill(paragraph, len(paragraph) // count + 8)


@pytest.mark.parametrize("width", range(60, 81, 4))
def test_paragraphs_broken_to_a_width_are_whole_again(width: int) -> None:
    text = "\n\n".join(textwrap.fill(paragraph, width) for paragraph in _PARAGRAPHS)
    assert _texts(text) == _PARAGRAPHS


@pytest.mark.parametrize("width", [66, 72])
def test_lines_that_were_broken_before_they_were_full_are_joined(width: int) -> None:
    text = "\n\n".join(_evenly(paragraph, width) for paragraph in _PARAGRAPHS)
    assert _texts(text) == _PARAGRAPHS


def test_paragraphs_that_are_set_in_need_no_empty_line() -> None:
    text = "\n".join(textwrap.fill(p, 70, initial_indent="   ") for p in _PARAGRAPHS)
    assert _texts(text) == _PARAGRAPHS


def test_a_heading_over_its_paragraph_stays_alone() -> None:
    text = "\n\n".join(f"The anchor\n{textwrap.fill(p, 70)}" for p in _PARAGRAPHS)
    assert _texts(text)[::2] == ["The anchor"] * 3


def test_one_paragraph_a_line_is_not_joined() -> None:
    assert find_wrapping([PROSE, MORE_PROSE, PROSE]) is None


def test_verse_is_not_joined() -> None:
    verse = [
        "The harbour lay in silver and in grey,",
        "And nobody had come to count the boats;",
        "The bells had nothing in the least to say,",
        "The seagulls tried a dozen different notes.",
    ]
    assert _texts("\n".join(verse)) == verse


@given(st.lists(st.sampled_from(_PARAGRAPHS), min_size=2, max_size=5), st.integers(58, 82))
def test_no_character_but_line_ends_changes(paragraphs: list[str], width: int) -> None:
    text = "\n\n".join(textwrap.fill(paragraph, width) for paragraph in paragraphs)
    assert "".join(" ".join(_texts(text)).split()) == "".join(text.split())


def test_too_many_short_lines_are_put_together() -> None:
    pieces = _texts("a\n" * 300_000)
    assert len(pieces) < 1_000
    assert sum(piece.count("a") for piece in pieces) == 300_000


@pytest.mark.parametrize("row", ["\n", "a\n", "Ab c\nde\n", "word and ", "    x\n"])
def test_lines_are_found_in_time_in_proportion(row: str) -> None:
    assert is_linear(split_lines, row * 10_000, row * 80_000, times=8)


def test_a_printed_column_is_broken_to_its_width() -> None:
    rows = (
        "Nothing but the posts is left.\n"
        "On the slope of the wolves Anna\n"
        "Berg picks up a bunch of grapes\n"
        "that is as green as a thumb is,\n"
        "looks at it for a while and puts\n"
        "it back on the ground again, in\n"
        "its place, as if it could grow.\n"
        "The hail came on Sunday at six,\n"
        "from the south, and it lasted a\n"
        "full ten minutes. The stones had\n"
        "a size of six centimetres, more\n"
        "than anybody has seen here, and\n"
        "broke the roof of the hall too.\n"
    )
    lines = split_lines(f"{rows}THE ECHO OF THE VALLEY - TUESDAY 21 JUNE 2022\n{rows}")
    assert [line.text[:8] for line in lines] == ["Nothing ", "THE ECHO", "Nothing "]


def test_short_lines_over_long_paragraphs_are_no_column() -> None:
    short = "Listen to this article\nAdd it to your list of them\nAnna Berg\nTwo hours ago today\n"
    long = "The harbour of Port Amsel stayed closed on Monday while divers looked for it. " * 3
    assert len(split_lines(f"{short}\n{long}\n{long}\n")) == 6
