"""Lines that a page prints bold over a text are its headings where it has no others."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.article import Article, BlockKind
from tests.unit.formats.reading import MORE_PROSE, PROSE, blocks_of, kind_of, read

_THIRD = (
    "In the evening the harbour master came down to the quay and told everybody to go home. "
    "Some of them did, and others waited for the tide."
)
_FOURTH = (
    "The search goes on at first light, with two more boats that the town of Lindau has sent, "
    "and with a diver who has found an anchor before."
)


def _page(*parts: str) -> Article:
    inner = "".join(
        part if part.startswith(("<p", "<h", "<ul")) else f"<p>{part}</p>" for part in parts
    )
    page = f"<title>The anchor</title><article><h1>The anchor</h1>{inner}</article>"
    return read(f"<!DOCTYPE html><html lang=en>{page}", "a.html")


def _headings(*parts: str) -> list[str]:
    return blocks_of(_page(*parts), BlockKind.HEADING)


def test_bold_lines_over_texts_are_headings_of_the_second_level() -> None:
    article = _page(
        PROSE,
        "<p><strong>How it was lost</strong></p>",
        MORE_PROSE,
        "<p><b>What an anchor costs:</b></p>",
        "<ul><li>the iron</li><li>the rope</li></ul>",
        _THIRD,
    )
    assert blocks_of(article, BlockKind.HEADING) == ["How it was lost", "What an anchor costs:"]
    assert {b.level for b in article.blocks if b.kind is BlockKind.HEADING} == {2}


def test_a_bold_line_that_a_break_parts_from_its_text_is_one() -> None:
    article = _page(
        PROSE, f"<b>How it was lost</b><br>{MORE_PROSE}", f"<strong>Who pays</strong><br>{_THIRD}"
    )
    assert blocks_of(article, BlockKind.HEADING) == ["How it was lost", "Who pays"]
    assert blocks_of(article, BlockKind.PARAGRAPH) == [PROSE, MORE_PROSE, _THIRD]


def test_the_headings_of_the_page_leave_no_room_for_others() -> None:
    parts = [PROSE, "<h2>The loss</h2>", MORE_PROSE, "<p><b>At sea</b></p>", _THIRD, _FOURTH]
    assert _headings(*parts) == ["The loss"]


@pytest.mark.parametrize(
    "line",
    [
        "The search was stopped at noon.",
        "“Nobody told us!”",
        "— Anna Berg",
        "Read more: the anchor of 1911",
        "Photo: Anna Berg",
        "* * *",
        "<a href=/x>How it was lost</a>",
        "Nobody at the quay had any idea how long the search for the anchor of the ferry "
        "might last this time",
    ],
)
def test_other_bold_lines_are_none(line: str) -> None:
    bold = f"<p><strong>{line}</strong></p>"
    assert _headings(PROSE, MORE_PROSE, bold, _THIRD, _FOURTH) == []


def test_a_bold_lead_a_bold_last_line_and_a_line_bold_in_part_are_none() -> None:
    lead, last = "<p><b>Divers look for it</b></p>", "<p><b>Translated from German</b></p>"
    part = "<p><b>Anna Berg</b>, diver</p>"
    assert _headings(lead, PROSE, MORE_PROSE, part, _THIRD, _FOURTH, last) == []


def test_questions_of_an_interview_and_names_of_who_speaks_are_none() -> None:
    questions = [f"<p><b>{q}</b></p>" for q in ("Who lost it?", "When was that?", "And now?")]
    answers = [PROSE, MORE_PROSE, _THIRD]
    interview = [part for pair in zip(questions, answers, strict=True) for part in pair]
    assert _headings(_FOURTH, *interview, _FOURTH) == []
    speakers = ["<p><b>Anna Berg</b></p>", PROSE, "<p><b>Jo Roe</b></p>", MORE_PROSE]
    assert _headings(_FOURTH, *speakers, speakers[0], _THIRD, speakers[2], _FOURTH) == []


def test_one_bold_line_alone_must_part_paragraphs() -> None:
    line = "<p><b>How it was lost</b></p>"
    assert _headings(PROSE, line, MORE_PROSE, _THIRD) == ["How it was lost"]
    assert _headings(PROSE, line, "<ul><li>the iron</li><li>the rope</li></ul>", _THIRD) == []
    assert _headings(PROSE, "Yes.", line, MORE_PROSE, _THIRD) == []


@given(st.lists(st.sampled_from([PROSE, MORE_PROSE, "<b>One</b>", "<b>Two</b>", "x"]), max_size=8))
def test_no_word_is_lost_to_them(parts: list[str]) -> None:
    article = _page(PROSE, *parts, _THIRD)
    for part in parts:
        assert part.removeprefix("<b>").removesuffix("</b>") in article.text
    assert kind_of(article, "The anchor") is BlockKind.TITLE
