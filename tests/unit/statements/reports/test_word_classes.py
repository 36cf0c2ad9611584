from __future__ import annotations

import pytest

from tests.unit.statements.told import (
    reported,
    unmarked,
)


@pytest.mark.parametrize(
    "text",
    [
        "His claim that he was ill was false.",
        "The reports were late, and the answer was no.",
        "The minister's claims about the ferry were false.",
        "People should know that the ferry is late.",
        "It is said that the ferry has sunk.",
        "It is feared that the ferry has sunk.",
        "An interview about fog, fear and the machine that replaces her.",
        "An evening of songs, claims, and the lawyers who sold them.",
    ],
)
def test_nouns_passives_and_wishes_report_nothing(text: str) -> None:
    assert reported(text) == []


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Critics claim that the ferry has sunk.", "Critics"),
        ("They claim that the ferry has sunk.", "They"),
        ("Police say that the ferry has sunk.", "Police"),
        ("The pilots often say that the ferry has sunk.", "The pilots"),
        ("Residents, tired of noise, fear that the ferry has sunk.", "Residents, tired of noise"),
        ("The pilots, out of work, hope and say that the ferry has sunk.", "The pilots"),
    ],
)
def test_a_plural_subject_makes_a_verb_of_what_may_be_a_noun(text: str, speaker: str) -> None:
    assert unmarked(text) == [("the ferry has sunk", speaker)]


@pytest.mark.parametrize(("verb", "words"), [("found", 1), ("showed", 1), ("found us", 0)])
def test_what_came_out_is_reported_right_before_that_only(verb: str, words: int) -> None:
    assert len(reported(f"The study {verb} that eels sleep.")) == words


def test_a_progressive_reports() -> None:
    assert unmarked("Hale is now saying that the ferry has sunk.") == [
        ("the ferry has sunk", "Hale")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Hale ruled out that the bridge would fall.",
        "Their claim that it was safe surprised Hale.",
        "Hale raised claims that the bridge was safe.",
        "The old claim that the bridge was safe surprised Hale.",
        "Hale called off a plan that the council had made.",
    ],
)
def test_words_around_a_verb_that_make_it_report_nothing(text: str) -> None:
    assert reported(text) == []
